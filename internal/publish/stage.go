package publish

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
)

// stage renders every path into the staging directory, makes what is to be
// added, and writes the manifest and the .gitignore of the destination.
func (d Destination) stage(ctx context.Context, paths []string, render func(string) ([]byte, error)) (*Manifest, error) {
	dir := d.staging()
	if err := makeFolders(dir, paths); err != nil {
		return nil, err
	}
	m, err := renderAll(ctx, dir, paths, render)
	if err != nil {
		return nil, err
	}
	for _, make := range d.Add {
		if err := m.extend(ctx, dir, make); err != nil {
			return nil, err
		}
	}
	b, err := m.bytes()
	if err != nil {
		return nil, err
	}
	if err := writeFile(filepath.Join(dir, ManifestName), b); err != nil {
		return nil, err
	}
	if err := d.keep(dir); err != nil {
		return nil, err
	}
	return m, flush(dir)
}

// extend writes the files of an addition into the staging directory and lists
// them.
func (m *Manifest) extend(ctx context.Context, dir string, make Addition) error {
	var mu sync.Mutex
	paths := m.paths()
	return make(ctx, os.DirFS(dir), slices.Clone(paths), func(p string, b []byte) error {
		mu.Lock()
		paths = append(paths, p)
		err := checkPaths(paths)
		m.Files[p] = hash(b)
		mu.Unlock()
		if err != nil {
			return err
		}
		name := filepath.Join(dir, filepath.FromSlash(p))
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return fmt.Errorf("make staging: %w", err)
		}
		return writeFile(name, b)
	})
}

func hash(b []byte) string {
	h := sha256.Sum256(b)
	return hex.EncodeToString(h[:])
}

// makeFolders makes dir and all folders of paths below it, one after the
// other, so that the parallel writers find theirs.
func makeFolders(dir string, paths []string) error {
	if err := os.Mkdir(dir, 0o777); err != nil {
		return fmt.Errorf("make staging: %w", err)
	}
	made := map[string]bool{".": true}
	for _, p := range paths {
		folder := path.Dir(p)
		if made[folder] {
			continue
		}
		made[folder] = true
		if err := os.MkdirAll(filepath.Join(dir, filepath.FromSlash(folder)), 0o777); err != nil {
			return fmt.Errorf("make staging: %w", err)
		}
	}
	return nil
}

// renderAll writes all paths with as many workers as there are processors. It
// stops at the first error; of those that came at the same time it returns the
// one whose path stands first.
func renderAll(ctx context.Context, dir string, paths []string, render func(string) ([]byte, error)) (*Manifest, error) {
	work, stop := context.WithCancel(ctx)
	defer stop()
	sums := make([]string, len(paths))
	errs := make([]error, len(paths))
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(paths)) {
		wg.Go(func() {
			for i := range next {
				if sums[i], errs[i] = renderOne(dir, paths[i], render); errs[i] != nil {
					stop()
				}
			}
		})
	}
	feed(work, next, len(paths))
	wg.Wait()
	for _, err := range errs {
		if err != nil {
			return nil, err
		}
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	m := &Manifest{Generator: "shirube", Format: 1, Files: make(map[string]string, len(paths))}
	for i, p := range paths {
		m.Files[p] = sums[i]
	}
	return m, nil
}

// feed hands out the numbers below n until ctx ends, and closes next.
func feed(ctx context.Context, next chan<- int, n int) {
	defer close(next)
	for i := range n {
		select {
		case next <- i:
		case <-ctx.Done():
			return
		}
	}
}

func renderOne(dir, p string, render func(string) ([]byte, error)) (sum string, err error) {
	b, err := render(p)
	if err != nil {
		return "", &RenderError{p, err}
	}
	if err := writeFile(filepath.Join(dir, filepath.FromSlash(p)), b); err != nil {
		return "", err
	}
	return hash(b), nil
}

// keep carries over what a build leaves alone: the destination's .gitignore
// and its permissions.
func (d Destination) keep(staging string) error {
	info, err := os.Stat(d.Dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if err := os.Chmod(staging, info.Mode().Perm()|0o700); err != nil {
		return err
	}
	b, err := os.ReadFile(filepath.Join(d.Dir, ignoreFile))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return writeFile(filepath.Join(staging, ignoreFile), b)
}
