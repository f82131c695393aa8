package render_test

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

var update = flag.Bool("update", false, "write the wanted pages of testdata anew")

// TestPages renders small sites. Each archive holds a site; its files below
// want/ are pages of it, one tag a line. want/paths lists every path of the
// output, want/told what is told of the site. Hashes in names are written HASH.
func TestPages(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no cases", err)
	}
	for _, name := range names {
		t.Run(filepath.Base(name), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			changed := false
			pages := pagesOf(t, archive)
			for i, f := range archive.Files {
				path, ok := strings.CutPrefix(f.Name, "want/")
				if !ok {
					continue
				}
				if got := pages(path); got != string(f.Data) {
					changed = true
					if !*update {
						t.Errorf("%s: got\n%s\nwant\n%s", path, got, f.Data)
					}
					archive.Files[i].Data = []byte(got)
				}
			}
			if changed && *update {
				if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// pagesOf returns what the paths below want/ should hold.
func pagesOf(t *testing.T, archive *txtar.Archive) func(path string) string {
	fsys, err := txtar.FS(archive)
	if err != nil {
		t.Fatal(err)
	}
	s, list := site.Load(fsys, site.Options{Theme: layouts.FS})
	list.Add(site.Check(s)...)
	r, more := render.New(s)
	list.Add(more...)
	return func(path string) string {
		switch path {
		case "paths":
			return strings.Join(r.Paths(), "\n") + "\n"
		case "told":
			return told(list)
		}
		for _, p := range r.Paths() {
			if hash.ReplaceAllString(p, ".HASH.") == path {
				path = p
			}
		}
		b, err := r.Render(path)
		if err != nil {
			t.Fatal(err)
		}
		return readable(string(b))
	}
}

var (
	hash = regexp.MustCompile(`\.[0-9a-f]{8}\.`)
	icon = regexp.MustCompile(`<svg class="(icon|hero-route).*?</svg>`)
)

// readable puts every tag on a line and leaves out what changes with the look
// of the theme.
func readable(page string) string {
	page = icon.ReplaceAllString(page, "")
	page = hash.ReplaceAllString(page, ".HASH.")
	return strings.ReplaceAll(strings.TrimSpace(page), "><", ">\n<") + "\n"
}
