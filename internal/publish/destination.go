package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// sourceFolders hold what the maintainer writes; a destination inside one of
// them would be taken for source by the next build.
var sourceFolders = [...]string{"content", "flows", "layouts"}

// maxNamed is how many foreign files a message names before it says "and so on".
const maxNamed = 5

// Check tells whether the destination may be written to, without touching it.
// A refusal is a *Refusal.
func (d Destination) Check() error {
	if err := d.checkSource(); err != nil {
		return err
	}
	if err := d.checkBundle(); err != nil {
		return err
	}
	if file := fileAbove(d.Dir); file != "" {
		return refuse(errNotFolder, file)
	}
	info, err := os.Lstat(d.Dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("look at the destination: %w", err)
	case info.Mode()&fs.ModeSymlink != 0:
		return refuse(errLink, d.Dir)
	case !info.IsDir():
		return refuse(errNotFolder, d.Dir)
	}
	return d.checkForeign()
}

// fileAbove returns the part of a path in which something is that is no
// folder, so that nothing can be made below it; "" if there is none.
func fileAbove(dir string) string {
	for at := filepath.Dir(filepath.Clean(dir)); ; at = filepath.Dir(at) {
		if info, err := os.Stat(at); err == nil {
			if info.IsDir() {
				return ""
			}
			return at
		}
		if at == filepath.Dir(at) {
			return ""
		}
	}
}

// checkForeign refuses a destination with files that we did not write. A
// directory without a readable manifest of ours is all foreign.
func (d Destination) checkForeign() error {
	m, err := ReadManifest(d.Dir)
	if err != nil {
		m = &Manifest{}
	}
	names, walkErr := m.foreign(d.Dir)
	if walkErr != nil {
		return fmt.Errorf("look at the destination: %w", walkErr)
	}
	if len(names) == 0 && err != nil && !errors.Is(err, fs.ErrNotExist) {
		names = []string{ManifestName} // a file of that name, but none of ours
	}
	if len(names) == 0 {
		return nil
	}
	list := strings.Join(names[:min(len(names), maxNamed)], ", ")
	if len(names) > maxNamed {
		list += fmt.Sprintf(", … +%d", len(names)-maxNamed)
	}
	return refuse(errNotOurs, d.Dir, list)
}

// checkSource refuses a destination that is the source, holds it, or lies in
// one of its folders. Files are compared, not names, so that neither links nor
// upper and lower case hide an overlap.
func (d Destination) checkSource() error {
	if d.Source == "" {
		return nil
	}
	if info, err := os.Stat(d.Dir); err == nil && hasAncestor(d.Source, info) {
		return refuse(errInSource, d.Dir)
	}
	for _, name := range sourceFolders {
		if info, err := os.Stat(filepath.Join(d.Source, name)); err == nil && hasAncestor(d.Dir, info) {
			return refuse(errInSource, d.Dir)
		}
	}
	return nil
}

// hasAncestor reports whether dir or a folder above it is the given one.
func hasAncestor(dir string, ancestor fs.FileInfo) bool {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return false
	}
	for {
		if real, err := filepath.EvalSymlinks(dir); err == nil {
			dir = real // the folders above are those of the place, not of the link
		}
		if info, err := os.Stat(dir); err == nil && os.SameFile(info, ancestor) {
			return true
		}
		up := filepath.Dir(dir)
		if up == dir {
			return false
		}
		dir = up
	}
}
