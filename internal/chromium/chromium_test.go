package chromium_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"shirube/internal/chromium"
)

func environment(values map[string]string) func(string) string {
	return func(key string) string { return values[key] }
}

// script writes a program that stands for a browser that does not work.
func script(t *testing.T, text string) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Fatal("this test needs a shell")
	}
	name := filepath.Join(t.TempDir(), "browser")
	if err := os.WriteFile(name, []byte("#!/bin/sh\n"+text+"\n"), 0o755); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestFindNamed(t *testing.T) {
	browser := script(t, "exit 0")
	if got, err := chromium.Find(environment(map[string]string{chromium.Variable: browser})); err != nil || got != browser {
		t.Errorf("found %q, %v", got, err)
	}
	_, err := chromium.Find(environment(map[string]string{chromium.Variable: "/nowhere/browser"}))
	var failed *chromium.Failure
	if !errors.As(err, &failed) || failed.Reason != chromium.NotThere || failed.Detail != "/nowhere/browser" {
		t.Errorf("a browser that is not there gives %v", err)
	}
}

func TestNotFound(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	path, err := chromium.Find(environment(nil))
	var failed *chromium.Failure
	if err == nil {
		if _, statErr := os.Stat(path); statErr != nil {
			t.Errorf("found %s, which is not there", path)
		}
	} else if !errors.As(err, &failed) || failed.Reason != chromium.NotFound {
		t.Errorf("without a browser: %v", err)
	}
}

// TestFailed runs a browser that makes no PDF: what it says last is told, and
// its folder goes.
func TestFailed(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	_, err := chromium.Print(t.Context(), script(t, "echo first; echo the display is broken >&2; exit 3"), "http://127.0.0.1/")
	var failed *chromium.Failure
	if !errors.As(err, &failed) || failed.Reason != chromium.Failed || failed.Detail != "the display is broken" {
		t.Errorf("gives %v", err)
	}
	if left, _ := os.ReadDir(temp); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestStopped ends a browser and its child, which would go on for an hour.
func TestStopped(t *testing.T) {
	temp := t.TempDir()
	t.Setenv("TMPDIR", temp)
	started := filepath.Join(t.TempDir(), "started")
	browser := script(t, `sleep 3600 & touch "`+started+`"; wait`)
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := chromium.Print(ctx, browser, "http://127.0.0.1/")
		ended <- err
	}()
	for {
		if _, err := os.Stat(started); err == nil {
			break
		}
		select {
		case err := <-ended:
			t.Fatalf("ended by itself: %v", err)
		default:
			runtime.Gosched()
		}
	}
	cancel()
	if err := <-ended; !errors.Is(err, context.Canceled) {
		t.Errorf("gives %v", err)
	}
	if left, _ := os.ReadDir(temp); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
