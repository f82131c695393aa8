package main

import (
	"bytes"
	"fmt"
	"go/format"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// checkFormat lists the Go files that gofmt would change.
func checkFormat(root string) (string, error) {
	var wrong []string
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() {
			if base := e.Name(); base == "node_modules" || base == "test-results" || base == ".git" {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" {
			return nil
		}
		ok, err := formatted(name)
		if !ok {
			rel, _ := filepath.Rel(root, name)
			wrong = append(wrong, fmt.Sprint(filepath.ToSlash(rel), errorText(err)))
		}
		return nil
	})
	if err == nil && len(wrong) > 0 {
		err = fmt.Errorf("not as gofmt writes it")
	}
	return strings.Join(wrong, "\n"), err
}

// formatted reports whether a file is as gofmt writes it, line ends aside.
func formatted(name string) (bool, error) {
	src, err := os.ReadFile(name)
	if err != nil {
		return false, err
	}
	src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
	want, err := format.Source(src)
	return err == nil && bytes.Equal(src, want), err
}

func errorText(err error) string {
	if err == nil {
		return ""
	}
	return ": " + err.Error()
}
