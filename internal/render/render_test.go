package render

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"

	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/site"
	"shirube/layouts"
)

func TestRelative(t *testing.T) {
	for _, c := range []struct{ from, to, want string }{
		{"ja/join.html", "ja/sources.html#join-p3", "sources.html#join-p3"},
		{"ja/join.html", "ja/join.html#req-1", "#req-1"},
		{"ja/join.html", "ja/join.html", "join.html"},
		{"index.html", "ja/join/check.html", "ja/join/check.html"},
		{"ja/join/step/ask.html", "en/join/step/ask.html", "../../../en/join/step/ask.html"},
		{"ja/join/check.html", "ja/join.html", "../join.html"},
		{"ja/join.html", "ja/join/check.html", "join/check.html"},
		{"ja/a.html", "assets/site.css", "../assets/site.css"},
		{"ja/a.html", "ja/図 1.svg", "%E5%9B%B3%201.svg"},
		{"ja/a.html", "ja/x:y.svg", "./x:y.svg"},
		{"ja/a.html", "ja/ja/a.html", "ja/a.html"},
	} {
		if got := (&Renderer{}).href(c.from, c.to); got != c.want {
			t.Errorf("from %s to %s: %q, want %q", c.from, c.to, got, c.want)
		}
	}
}

func TestTakes(t *testing.T) {
	r := &Renderer{words: map[string]*siteWords{}}
	for _, lang := range []string{"ja", "en"} {
		name := "strings/" + lang + ".toml"
		src, err := fs.ReadFile(layouts.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		words, _ := i18n.ParseStrings(name, src)
		r.words[lang] = &siteWords{Words: words}
	}
	d := func(n int, unit string) flow.Duration { return flow.Duration{N: n, Unit: unit} }
	for _, c := range []struct {
		takes  *flow.Takes
		ja, en string
	}{
		{nil, "", ""},
		{&flow.Takes{About: true, From: d(3, "month"), To: d(4, "month")}, "約3〜4か月", "about 3–4 months"},
		{&flow.Takes{About: true, From: d(1, "week"), To: d(2, "week")}, "約1〜2週間", "about 1–2 weeks"},
		{&flow.Takes{From: d(1, "day")}, "1日", "1 day"},
		{&flow.Takes{From: d(2, "year")}, "2年", "2 years"},
		{&flow.Takes{From: d(1, "day"), To: d(1, "day")}, "1日", "1 day"},
		{&flow.Takes{About: true, From: d(2, "week"), To: d(2, "week")}, "約2週間", "about 2 weeks"},
		{&flow.Takes{From: d(1, "week"), To: d(1, "month")}, "1週間から1か月", "1 week to 1 month"},
	} {
		if ja, en := r.takes("ja", c.takes), r.takes("en", c.takes); ja != c.ja || en != c.en {
			t.Errorf("%v: %q and %q, want %q and %q", c.takes, ja, en, c.ja, c.en)
		}
	}
}

func TestPluralForms(t *testing.T) {
	for _, c := range []struct {
		lang string
		n    int
		want string
	}{{"en", 1, "one"}, {"en", 2, "other"}, {"ja", 1, "other"}, {"ru", 3, "few"}, {"ar", 0, "zero"}, {"not a language", 1, "other"}} {
		if got := pluralForm(c.lang, c.n); got != c.want {
			t.Errorf("%s, %d: %s, want %s", c.lang, c.n, got, c.want)
		}
	}
}

func TestNoSuchPath(t *testing.T) {
	s, _ := site.Load(os.DirFS("../.."), site.Options{Theme: layouts.FS})
	r, _ := New(s)
	for _, path := range []string{"", "ja", "ja/", "/index.html", "ja/nothing.html", "assets/404.css"} {
		if _, err := r.Render(path); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", path, err)
		}
	}
}

// A site with mistakes is told of, never a panic.
func TestBrokenSites(t *testing.T) {
	names, err := filepath.Glob("../site/testdata/alone/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatal("no broken sites", err)
	}
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		fsys, err := txtar.FS(archive)
		if err != nil {
			t.Fatal(err)
		}
		s, list := site.Load(fsys, site.Options{Theme: layouts.FS})
		list.Add(site.Check(s)...)
		if !list.HasErrors() {
			t.Errorf("%s: no error is told", name)
		}
		r, _ := New(s)
		for _, path := range r.Paths() {
			r.Render(path) // an error is no matter
		}
	}
}

func BenchmarkPage(b *testing.B) {
	s, _ := site.Load(os.DirFS("../.."), site.Options{Theme: layouts.FS})
	r, _ := New(s)
	for _, path := range []string{"ja/about.html", "ja/join.html", "ja/join/check.html", "ja/sources.html"} {
		b.Run(path, func(b *testing.B) {
			for b.Loop() {
				if _, err := r.Render(path); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		s, _ := site.Load(os.DirFS("../.."), site.Options{Theme: layouts.FS})
		New(s)
	}
}
