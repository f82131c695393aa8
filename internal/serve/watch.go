package serve

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// What a site is read from, in its folder.
const settings = "config.toml"

var folders = [...]string{"content", "flows", "layouts"}

// A burst of changes has ended when quiet has passed without one; saving one
// file is often five events, and a checkout of another branch hundreds. One
// that does not end is looked at every longest.
const (
	quiet   = 80 * time.Millisecond
	longest = time.Second
)

// A watcher tells when the source of a site has changed. It watches folders:
// editors save by writing a new file and renaming it, which ends the watch of
// a file.
type watcher struct {
	dir   string
	fs    *fsnotify.Watcher
	files map[string]bool // further files and the folders above them, relative to dir
}

func newWatcher(dir string) (*watcher, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, err
	}
	return &watcher{dir: dir, fs: w}, nil
}

func (w *watcher) close() { _ = w.fs.Close() }

// sync watches every folder that the site has now, and those of further files.
// Folders that are gone have left the watch by themselves.
func (w *watcher) sync(files []string) error {
	if err := w.fs.Add(w.dir); err != nil {
		return err
	}
	for _, name := range folders {
		if err := w.addTree(filepath.Join(w.dir, name)); err != nil {
			return err
		}
	}
	w.files = make(map[string]bool, len(files))
	for _, name := range files {
		// The folders above count too: they may be what is still missing.
		for name = filepath.FromSlash(name); name != "."; name = filepath.Dir(name) {
			w.files[name] = true
			if err := w.add(filepath.Dir(filepath.Join(w.dir, name))); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *watcher) addTree(root string) error {
	return filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) || err == nil && !e.IsDir() {
			return nil
		}
		if err != nil {
			return err
		}
		return w.add(name)
	})
}

// add watches one folder; one that has gone in the meantime is not missed.
func (w *watcher) add(folder string) error {
	err := w.fs.Add(folder)
	if _, statErr := os.Stat(folder); errors.Is(statErr, fs.ErrNotExist) {
		return nil
	}
	return err
}

// next waits for a change and for the end of its burst. It returns early with
// the error of ctx or the one that comes from failed.
func (w *watcher) next(ctx context.Context, failed <-chan error) error {
	var end, last <-chan time.Time
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case err := <-failed:
			return err
		case e, ok := <-w.fs.Events:
			if !ok {
				return errors.New("the watch has ended")
			}
			if !w.matters(e) {
				continue
			}
			end = time.After(quiet)
		case <-w.fs.Errors: // events were lost: something has changed
			end = time.After(quiet)
		case <-end:
			return nil
		case <-last:
			return nil
		}
		if last == nil {
			last = time.After(longest)
		}
	}
}

// matters reports whether an event can change the site.
func (w *watcher) matters(e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false // virus scanners and indexers do that all the time
	}
	rel, err := filepath.Rel(w.dir, e.Name)
	if err != nil {
		return true
	}
	base := filepath.Base(rel)
	if strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") {
		return false // an editor's own files
	}
	if rel == settings || w.files[rel] {
		return true
	}
	for _, folder := range folders {
		if rel == folder || strings.HasPrefix(rel, folder+string(filepath.Separator)) {
			return true
		}
	}
	return false
}
