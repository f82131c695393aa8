// Package chromium prints a page with the Chromium, Chrome or Edge of the
// machine.
//
// In goes the address of a page; out come the bytes of a PDF that is tagged,
// has bookmarks and follows the page's own style for paper.
//
// It promises to leave nothing behind: neither a process nor a profile, also
// when the context ends; and to say by a *Failure what a user can mend.
package chromium

import (
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Variable is the environment variable that names the browser to use.
const Variable = "CHROMIUM"

// commands are the names of the browser on the search path.
var commands = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge"}

// Find returns the path of the browser: the one that the environment names,
// else the first that is installed. The error is a *Failure.
func Find(getenv func(string) string) (string, error) {
	if named := getenv(Variable); named != "" {
		path, err := exec.LookPath(named)
		if err != nil {
			return "", &Failure{Reason: NotThere, Detail: named}
		}
		return path, nil
	}
	for _, name := range commands {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	for _, path := range places(runtime.GOOS, getenv) {
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			return path, nil
		}
	}
	return "", &Failure{Reason: NotFound}
}

// places are where installers put the browser on systems that do not add it to
// the search path.
func places(system string, getenv func(string) string) []string {
	switch system {
	case "windows":
		return windowsPlaces(getenv)
	case "darwin":
		var found []string
		for _, top := range []string{"/Applications", filepath.Join(getenv("HOME"), "Applications")} {
			for _, app := range []string{"Chromium", "Google Chrome", "Microsoft Edge"} {
				found = append(found, filepath.Join(top, app+".app", "Contents", "MacOS", app))
			}
		}
		return found
	}
	return []string{"/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge"}
}

func windowsPlaces(getenv func(string) string) []string {
	var found []string
	for _, folder := range []string{"ProgramFiles", "ProgramFiles(x86)", "LocalAppData"} {
		top := getenv(folder)
		if top == "" {
			continue
		}
		for _, program := range [][]string{
			{"Chromium", "Application", "chrome.exe"},
			{"Google", "Chrome", "Application", "chrome.exe"},
			{"Microsoft", "Edge", "Application", "msedge.exe"},
		} {
			found = append(found, filepath.Join(append([]string{top}, program...)...))
		}
	}
	return found
}
