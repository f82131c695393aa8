// Package publish writes a rendered site to a directory; it is the only room
// that writes to disk.
//
// In go a destination, the paths of a site and the function that renders one
// of them. Out comes a directory that holds the old site or the new one,
// whole, whatever happens in between: every file is written to a staging
// directory beside the destination, and the two directories change places in
// one step where the system knows such a step (Linux, macOS), else in two
// renames that the next run completes or takes back.
//
// Further files of the site (Addition) are made from those that were rendered,
// and an archive of it all (Bundle) goes beside the directory.
//
// It promises to change nothing when a file cannot be rendered or written,
// when the context ends or when the process is killed; to write only into a
// directory that is empty or that it wrote itself and that nobody put files
// into; and to write the same bytes for the same site: the manifest that marks
// a directory as ours (ManifestName) lists paths and hashes, and no time. An
// archive changes places file by file just before the directory does; a run
// killed in between leaves each of them whole, but perhaps of two builds.
package publish

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A Destination is a directory that a site is to be written to.
type Destination struct {
	Dir    string // as the user named it; messages repeat it so
	Source string // folder of the site's source, which must not be overwritten
	Add    []Addition
	Bundle *Bundle // nil: no archive
}

// An Addition makes further files of a site from those that stand in it, whose
// paths it gets sorted: from those rendered, and those of additions before it.
// It may call add from several goroutines.
type Addition func(ctx context.Context, site fs.FS, paths []string, add func(path string, b []byte) error) error

// Publish renders all paths and makes them the content of the destination. A
// destination that it must not or cannot write to gives a *Refusal, a page
// that cannot be rendered a *RenderError, an interruption the error of ctx;
// after any error the destination is what it was.
func Publish(ctx context.Context, d Destination, paths []string, render func(path string) ([]byte, error)) error {
	return publisher{swap: swap}.Publish(ctx, d, paths, render)
}

// A RenderError says which path could not be rendered, and why.
type RenderError struct {
	Path string
	Err  error
}

func (e *RenderError) Error() string { return fmt.Sprintf("render %s: %v", e.Path, e.Err) }

// Unwrap returns the renderer's own error.
func (e *RenderError) Unwrap() error { return e.Err }

// A publisher exchanges directories by swap, which gives errors.ErrUnsupported
// where the system cannot.
type publisher struct {
	swap func(a, b string) error
}

// Publish is the function of that name; errors of the system become refusals.
func (p publisher) Publish(ctx context.Context, d Destination, paths []string, render func(string) ([]byte, error)) error {
	if err := checkPaths(paths); err != nil {
		return err
	}
	err := p.publish(ctx, d, paths, render)
	if failed := (*RenderError)(nil); errors.As(err, &failed) {
		return err // a file that the renderer could not read is not ours to explain
	}
	if word, ok := reason(err); ok {
		return refuse(errWrite, d.Dir, word)
	}
	return err
}

func (p publisher) publish(ctx context.Context, d Destination, paths []string, render func(string) ([]byte, error)) (err error) {
	made, err := makeParents(d.Dir)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			removeEmpty(made)
		}
	}()
	release, err := d.lock()
	if err != nil {
		return err
	}
	defer release()
	if err := d.recover(); err != nil {
		return err
	}
	defer d.clear()
	if err := d.Check(); err != nil {
		return err
	}
	m, err := d.stage(ctx, paths, render)
	if err != nil {
		return err
	}
	if d.Bundle != nil {
		if err := d.stageBundle(m); err != nil {
			return err
		}
	}
	return p.exchange(ctx, d)
}

// The places beside the destination that a run uses; names stay the same, so
// that the next run finds what a killed one left.
func (d Destination) staging() string  { return d.beside("new") }
func (d Destination) old() string      { return d.beside("old") }
func (d Destination) lockFile() string { return d.beside("lock") }

func (d Destination) beside(what string) string {
	dir := filepath.Clean(d.Dir)
	if abs, err := filepath.Abs(dir); err == nil {
		dir = abs // "." has its parent outside
	}
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+".shirube-"+what)
}

// clear drops what is staged.
func (d Destination) clear() {
	_ = os.RemoveAll(d.staging())
	for _, f := range d.bundleFiles() {
		_ = os.Remove(f.staged)
	}
}

// recover clears away what a killed run left: a staging directory is dropped,
// and a destination that was already moved aside comes back.
func (d Destination) recover() error {
	if err := d.recoverBundle(); err != nil {
		return err
	}
	if err := os.RemoveAll(d.staging()); err != nil {
		return fmt.Errorf("clear staging: %w", err)
	}
	if _, err := os.Lstat(d.Dir); errors.Is(err, fs.ErrNotExist) {
		if err := os.Rename(d.old(), d.Dir); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("restore the former site: %w", err)
		}
		return nil
	}
	if err := os.RemoveAll(d.old()); err != nil {
		return fmt.Errorf("clear the former site: %w", err)
	}
	return nil
}

// checkPaths refuses what no renderer should ask for: paths that leave the
// destination, that a system without case in file names takes for one, or
// that are names of our own.
func checkPaths(paths []string) error {
	seen := make(map[string]string, len(paths))
	for _, p := range paths {
		if !fs.ValidPath(p) || p == "." || !filepath.IsLocal(filepath.FromSlash(p)) {
			return fmt.Errorf("publish: invalid path %q", p)
		}
		if p == ManifestName || p == ignoreFile {
			return fmt.Errorf("publish: reserved path %q", p)
		}
		low := strings.ToLower(p)
		if other, ok := seen[low]; ok {
			return fmt.Errorf("publish: %q and %q are one file on some systems", other, p)
		}
		seen[low] = p
	}
	return nil
}

// makeParents creates the folders above dir and returns those it made, the
// deepest first.
func makeParents(dir string) (made []string, err error) {
	parent := filepath.Dir(filepath.Clean(dir))
	for p := parent; ; p = filepath.Dir(p) {
		if _, err := os.Stat(p); err == nil || p == filepath.Dir(p) {
			break
		}
		made = append(made, p)
	}
	if err := os.MkdirAll(parent, 0o777); err != nil {
		return nil, fmt.Errorf("make the folder above the destination: %w", err)
	}
	return made, nil
}

// removeEmpty takes back what makeParents made, as far as nothing is in it.
func removeEmpty(dirs []string) {
	for _, dir := range dirs {
		if os.Remove(dir) != nil {
			return
		}
	}
}
