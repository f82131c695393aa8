package tomlfile_test

import (
	"io/fs"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/internal/textfile"
	"shirube/internal/tomlfile"
)

// form has a field of every kind that a file may be decoded into.
type form struct {
	Title  map[string]string    `toml:"title"`
	Name   string               `toml:"name"`
	Pages  int                  `toml:"pages"`
	Small  uint8                `toml:"small"`
	Share  float64              `toml:"share"`
	Draft  *bool                `toml:"draft"`
	Date   tomlfile.Date        `toml:"date"`
	Tags   []string             `toml:"tags"`
	Cite   tomlfile.ListOrTable `toml:"cite"`
	Ready  any                  `toml:"ready"`
	Step   map[string]stepForm  `toml:"step"`
	Row    []rowForm            `toml:"row"`
	Others map[string]otherForm `toml:"other"`
}

type stepForm struct {
	Kind string `toml:"kind"`
	Yes  string `toml:"yes"`
	No   string `toml:"no"`
	Next string `toml:"next"`
}

type rowForm struct {
	N int `toml:"n"`
}

type otherForm struct {
	rowForm
	Sub map[string]any `toml:"sub"`
}

// TestMistakes pins everything that is told of a file, in full.
func TestMistakes(t *testing.T) {
	diagtest.Run(t, "testdata/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		names, err := fs.Glob(site, "*.toml")
		if err != nil {
			t.Fatal(err)
		}
		var all diag.List
		for _, name := range names {
			src, list := textfile.Read(site, name)
			all.Add(list...)
			if src != nil {
				var f form
				_, list := tomlfile.Decode(name, src, 1, &f)
				all.Add(list...)
			}
		}
		return all
	})
}
