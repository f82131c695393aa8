package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// A tool is a program that the tests need.
type tool struct {
	names    []string // commands, any of which will do
	packages []string // of Debian
	missing  func(name string) bool
}

// tools of the tests. A C compiler is the race detector's wish.
var tools = []tool{
	{names: []string{"gcc", "cc", "clang"}, packages: []string{"gcc", "libc6-dev"}},
	{names: []string{"node"}, packages: []string{"nodejs"}, missing: olderNode},
	{names: []string{"npm"}, packages: []string{"npm"}},
	{names: []string{"/usr/sbin/nginx"}, packages: []string{"nginx-light"}},
	{names: []string{"/usr/sbin/apache2"}, packages: []string{"apache2"}},
	{names: []string{"unzip"}, packages: []string{"unzip"}},
	{names: []string{"java"}, packages: []string{"default-jre-headless"}},
	{names: []string{chromiumPath()}, packages: []string{"chromium"}},
	{names: []string{"pdftotext"}, packages: []string{"poppler-utils"}},
	{names: []string{"fc-list"}, packages: []string{"fontconfig", "fonts-noto-cjk", "fonts-ipafont-gothic", "fonts-takao-gothic", "fonts-vlgothic", "fonts-liberation", "fonts-dejavu-core"}, missing: fontsMissing},
}

// leastNode is the oldest release of Node.js that the tests run on.
const leastNode = 20

// chromiumPath is where the browser tests look (tests/machine.js).
func chromiumPath() string {
	if path := os.Getenv("CHROMIUM"); path != "" {
		return path
	}
	return "/usr/bin/chromium"
}

// lacking returns the packages of the tools that are not there.
func lacking() []string {
	var packages []string
	for _, t := range tools {
		if !t.present() {
			packages = append(packages, t.packages...)
		}
	}
	return packages
}

func (t tool) present() bool {
	for _, name := range t.names {
		if path, err := exec.LookPath(name); err == nil {
			return t.missing == nil || !t.missing(path)
		}
	}
	return false
}

// olderNode reports whether a Node.js is too old to use.
func olderNode(path string) bool {
	out, err := exec.Command(path, "--version").Output()
	major, _, _ := strings.Cut(strings.TrimPrefix(string(out), "v"), ".")
	n, convErr := strconv.Atoi(major)
	return err != nil || convErr != nil || n < leastNode
}

// fonts are the families that charts are drawn with in tests/drawing.spec.js.
var fonts = []string{"Noto Sans CJK JP", "IPAGothic", "TakaoPGothic", "VL Gothic", "Liberation Sans", "DejaVu Sans"}

// fontsMissing reports whether the machine lacks one of the fonts; path is
// that of fc-list.
func fontsMissing(path string) bool {
	return slices.ContainsFunc(fonts, func(family string) bool {
		out, err := exec.Command(path, family).Output()
		return err != nil || len(out) == 0
	})
}

// prepare installs what is missing, where that is possible.
func prepare(ctx context.Context) error {
	packages := lacking()
	if len(packages) == 0 {
		return nil
	}
	if runtime.GOOS == "linux" && install(ctx, packages) == nil {
		packages = lacking()
	}
	if len(packages) == 0 {
		return nil
	}
	return fmt.Errorf("the tests need programs that are not here; on Debian: apt-get install %s (Node.js %d or newer)",
		strings.Join(packages, " "), leastNode)
}

// install asks apt-get for packages, by sudo unless we are root.
func install(ctx context.Context, packages []string) error {
	apt := []string{"apt-get"}
	if os.Geteuid() != 0 {
		apt = []string{"sudo", "-n", "apt-get"}
	}
	fmt.Printf("installing %s\n", strings.Join(packages, " "))
	for _, args := range [][]string{{"update", "-q"}, append([]string{"install", "-q", "-y", "--no-install-recommends"}, packages...)} {
		cmd := exec.CommandContext(ctx, apt[0], append(apt[1:], args...)...)
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if out, err := cmd.CombinedOutput(); err != nil {
			fmt.Printf("%s", out)
			return err
		}
	}
	return nil
}
