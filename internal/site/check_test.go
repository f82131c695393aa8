package site

import (
	"io/fs"
	"os"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/layouts"
)

// everything loads and checks a site.
func everything(fsys fs.FS) diag.List {
	s, list := Load(fsys, Options{Theme: layouts.FS})
	return append(list, Check(s)...)
}

// TestMistakes lays each case over the small site of testdata/base.
func TestMistakes(t *testing.T) {
	base := os.DirFS("testdata/base")
	diagtest.Run(t, "testdata/*.txtar", func(t *testing.T, fsys fs.FS) diag.List {
		return everything(overlay{upper: fsys, lower: base})
	})
}

func TestMistakesOfWholeSites(t *testing.T) {
	diagtest.Run(t, "testdata/alone/*.txtar", func(t *testing.T, fsys fs.FS) diag.List {
		return everything(fsys)
	})
}

// TestUpcoming tells what will be wrong with sites that are right today.
func TestUpcoming(t *testing.T) {
	diagtest.Run(t, "testdata/later/*.txtar", func(t *testing.T, fsys fs.FS) diag.List {
		o := Options{Theme: layouts.FS}
		s, list := Load(fsys, o)
		list.Add(Check(s)...)
		return append(list, Upcoming(fsys, o, s, list)...)
	})
}

func TestBaseIsRight(t *testing.T) {
	for _, d := range everything(os.DirFS("testdata/base")) {
		t.Errorf("%s: %s", d.File, d.Text("en"))
	}
}
