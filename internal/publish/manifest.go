package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// ManifestName is the file that marks a directory as written by shirube.
const ManifestName = ".shirube.json"

// ignoreFile is the one file of a destination that is not ours and stays: it
// keeps an empty public/ in a clone and its content out of commits.
const ignoreFile = ".gitignore"

// A Manifest lists what was written to a directory.
type Manifest struct {
	Generator string            `json:"generator"` // always "shirube"
	Format    int               `json:"format"`    // version of this form: 1
	Files     map[string]string `json:"files"`     // slash-separated path to SHA-256 in hexadecimal
}

// ReadManifest reads the manifest of dir; fs.ErrNotExist when there is none.
func ReadManifest(dir string) (*Manifest, error) {
	src, err := os.ReadFile(filepath.Join(dir, ManifestName))
	if err != nil {
		return nil, err
	}
	var m Manifest
	if err := json.Unmarshal(src, &m); err != nil {
		return nil, fmt.Errorf("read %s: %w", ManifestName, err)
	}
	if m.Generator != "shirube" {
		return nil, fmt.Errorf("read %s: %w", ManifestName, errors.ErrUnsupported)
	}
	return &m, nil
}

// paths returns what it lists, sorted.
func (m *Manifest) paths() []string { return slices.Sorted(maps.Keys(m.Files)) }

// bytes gives the manifest's file; encoding/json sorts the paths.
func (m *Manifest) bytes() ([]byte, error) {
	b, err := json.MarshalIndent(m, "", "  ")
	return append(b, '\n'), err
}

// foreign returns the files of dir that m does not list, in lexical order.
// Files that file managers leave behind by themselves don't count.
func (m *Manifest) foreign(dir string) ([]string, error) {
	var found []string
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		rel = filepath.ToSlash(rel)
		if _, ours := m.Files[rel]; !ours && rel != ManifestName && rel != ignoreFile && !isLitter(e.Name()) {
			found = append(found, rel)
		}
		return nil
	})
	return found, err
}

// isLitter reports whether a file manager makes files of that name unasked.
func isLitter(name string) bool {
	return name == ".DS_Store" || name == "Thumbs.db" || name == "desktop.ini"
}
