package site

import (
	"io/fs"
	"slices"
	"strings"
)

// overlay shows the files of upper, and below them those of lower. upper may
// be nil.
type overlay struct{ upper, lower fs.FS }

// subFolder returns the folder of that name, or nil when there is none.
func subFolder(fsys fs.FS, name string) fs.FS {
	info, err := fs.Stat(fsys, name)
	if err != nil || !info.IsDir() {
		return nil
	}
	sub, err := fs.Sub(fsys, name)
	if err != nil {
		return nil
	}
	return sub
}

// Open opens the file of upper, else that of lower. A folder opened this way
// is that of one of the two; ReadDir shows both.
func (o overlay) Open(name string) (fs.File, error) {
	if o.upper != nil {
		if f, err := o.upper.Open(name); err == nil {
			return f, nil
		}
	}
	return o.lower.Open(name)
}

// ReadDir lists a folder of both, sorted by name.
func (o overlay) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := fs.ReadDir(o.lower, name)
	if o.upper == nil {
		return entries, err
	}
	own, ownErr := fs.ReadDir(o.upper, name)
	if ownErr != nil {
		return entries, err
	}
	for _, e := range entries {
		if !slices.ContainsFunc(own, func(have fs.DirEntry) bool { return have.Name() == e.Name() }) {
			own = append(own, e)
		}
	}
	slices.SortFunc(own, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return own, nil
}
