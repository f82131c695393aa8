// Package revision reads the files of a folder as a revision of git has them.
//
// In go a folder and the name of a revision; out comes an fs.FS with the files
// that the folder held then. Nothing is checked out and nothing is written; the
// program git does the reading.
package revision

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os/exec"
	"strings"
)

// Why a revision cannot be read.
var (
	ErrNoGit        = errors.New("git is not installed")
	ErrNoRepository = errors.New("the folder is in no repository of git")
	ErrUnknown      = errors.New("git knows no such revision")
	ErrNoFolder     = errors.New("the revision does not have the folder")
)

// Open returns the files of dir as a revision has them; the error is one of those
// above, or that git failed.
func Open(ctx context.Context, dir, name string) (fs.FS, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, ErrNoGit
	}
	prefix, err := git(ctx, dir, "rev-parse", "--show-prefix")
	if err != nil {
		return nil, ErrNoRepository
	}
	if name == "" || strings.HasPrefix(name, "-") { // git would take it for an option
		return nil, ErrUnknown
	}
	commit, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", name+"^{commit}")
	if err != nil {
		return nil, ErrUnknown
	}
	tree := strings.TrimSpace(string(commit)) + ":" + strings.TrimSuffix(string(prefix), "\n")
	if _, err := git(ctx, dir, "rev-parse", "--verify", "--quiet", tree); err != nil {
		return nil, ErrNoFolder
	}
	top, err := git(ctx, dir, "rev-parse", "--show-toplevel") // elsewhere archive looks for its own folder in the tree
	if err != nil {
		return nil, err
	}
	archive, err := git(ctx, strings.TrimSuffix(string(top), "\n"), "-c", "core.autocrlf=false", "archive", "--format=zip", "-0", tree)
	if err != nil {
		return nil, err
	}
	files, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		return nil, fmt.Errorf("read revision %s: %w", name, err)
	}
	return files, nil
}

// git runs git in a folder and returns what it prints.
func git(ctx context.Context, dir string, args ...string) ([]byte, error) {
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = dir
	var told bytes.Buffer
	cmd.Stderr = &told
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("git %s: %w: %s", args[0], err, strings.TrimSpace(told.String()))
	}
	return out, nil
}
