// Package diagtest runs tests whose cases are text files: a txtar archive holds
// the files of a small site and, in want.ja and want.en, everything that is
// told about them, in full. The flag -update of a test writes what is told now.
package diagtest

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"shirube/internal/diag"
)

var update = flag.Bool("update", false, "write the golden files of testdata anew")

// Run gives the files of each archive of testdata that matches pattern
// ("testdata/*.txtar") to find, and compares what it finds, sorted, with what
// the archive wants.
func Run(t *testing.T, pattern string, find func(t *testing.T, site fs.FS) diag.List) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	if err != nil || len(names) == 0 {
		t.Fatalf("no case matches %s (%v)", pattern, err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			runFile(t, name, find)
		})
	}
}

func runFile(t *testing.T, name string, find func(*testing.T, fs.FS) diag.List) {
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	site, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	list := find(t, site).Sorted()
	changed := false
	for _, lang := range []string{"ja", "en"} {
		got := tell(t, site, list, lang)
		want := section(archive, "want."+lang)
		if string(want.Data) == got {
			continue
		}
		if changed = *update; !changed {
			t.Errorf("%s, want.%s: got\n%s\nwant\n%s", name, lang, got, want.Data)
		}
		want.Data = []byte(got)
	}
	if changed {
		if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func tell(t *testing.T, site fs.FS, list diag.List, lang string) string {
	var b strings.Builder
	if err := (diag.Printer{FS: site, Lang: lang}).Print(&b, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// section returns the file of that name in the archive, an empty new one when
// there is none yet.
func section(a *txtar.Archive, name string) *txtar.File {
	for i := range a.Files {
		if a.Files[i].Name == name {
			return &a.Files[i]
		}
	}
	a.Files = append(a.Files, txtar.File{Name: name})
	return &a.Files[len(a.Files)-1]
}
