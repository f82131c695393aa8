package render_test

import (
	"bytes"
	"io/fs"
	"os"
	"sync"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// load loads, checks and renders the site of a folder, which must be right.
func load(t testing.TB, s *site.Site, list diag.List) *render.Renderer {
	t.Helper()
	list.Add(site.Check(s)...)
	if list.HasErrors() {
		t.Fatal(told(list))
	}
	r, list := render.New(s)
	if len(list) > 0 {
		t.Fatal(told(list))
	}
	return r
}

func guide(t testing.TB) *render.Renderer {
	t.Helper()
	s, list := site.Load(os.DirFS("../.."), site.Options{Theme: layouts.FS})
	return load(t, s, list)
}

// told writes diagnostics for a test's message.
func told(list diag.List) string {
	var b bytes.Buffer
	for _, d := range list.Sorted() {
		severity := "error"
		if d.Message.Severity == diag.Warning {
			severity = "warning"
		}
		b.WriteString(d.File)
		if d.Span.Line > 0 {
			b.WriteString(":" + itoa(d.Span.Line) + ":" + itoa(d.Span.Column))
		}
		b.WriteString(": " + severity + ": " + d.Message.Code + "\n")
		for _, lang := range []string{"ja", "en"} {
			b.WriteString("  " + lang + ": " + d.Text(lang) + "\n      " + d.Help(lang) + "\n")
		}
	}
	return b.String()
}

func TestGuide(t *testing.T) {
	crawl(t, guide(t))
}

// The example asks everything that a self-check can.
func TestExample(t *testing.T) {
	s, list := site.Load(os.DirFS("../../examples/hall"), site.Options{Theme: layouts.FS})
	crawl(t, load(t, s, list))
}

// What site.Check lets links name is there in the pages.
func TestAnchors(t *testing.T) {
	for _, fsys := range []fs.FS{os.DirFS("../.."), withThird(t)} {
		s, list := site.Load(fsys, site.Options{Theme: layouts.FS})
		newCrawler(t, load(t, s, list)).anchors(s)
	}
}

func TestSameBytes(t *testing.T) {
	a, b := guide(t), guide(t)
	paths := a.Paths()
	if len(paths) != len(b.Paths()) {
		t.Fatalf("%d paths, then %d", len(paths), len(b.Paths()))
	}
	for _, path := range paths {
		first, err := a.Render(path)
		if err != nil {
			t.Fatal(err)
		}
		again, err := a.Render(path)
		if err != nil {
			t.Fatal(err)
		}
		second, err := b.Render(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(first, second) || !bytes.Equal(first, again) {
			t.Errorf("%s differs from one time to the next", path)
		}
	}
}

// Pages are rendered side by side, each twice, by a renderer that has written
// none of them yet; each comes out as it does alone.
func TestSideBySide(t *testing.T) {
	alone, r := guide(t), guide(t)
	var wg sync.WaitGroup
	for _, path := range r.Paths() {
		want, err := alone.Render(path)
		if err != nil {
			t.Fatal(err)
		}
		for range 2 {
			wg.Go(func() {
				if got, err := r.Render(path); err != nil || !bytes.Equal(got, want) {
					t.Errorf("%s: %v, or other bytes", path, err)
				}
			})
		}
	}
	wg.Wait()
}
