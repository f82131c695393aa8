package site

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"shirube/layouts"
)

func files(text map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, data := range text {
		fsys[name] = &fstest.MapFile{Data: []byte(data)}
	}
	return fsys
}

// Words of a language that the site adds must be complete; forms of the plural
// differ between languages.
func TestMissingStrings(t *testing.T) {
	theme := files(map[string]string{
		"strings/ja.toml": "[a]\none = \"1\"\ntwo = \"2\"\nday_other = \"{n}日\"\n",
		"strings/en.toml": "[a]\none = \"1\"\ntwo = \"2\"\nday_one = \"{n} day\"\nday_other = \"{n} days\"\n",
	})
	_, list := Load(files(map[string]string{
		"config.toml":             "title = {ja=\"案内\", en=\"Guide\", fr=\"Guide\"}\nlanguages = [\"en\", \"ja\", \"fr\"]\ndate = 2024-03-01\n",
		"layouts/strings/fr.toml": "[a]\none = \"1\"\n",
	}), Options{Theme: theme})
	var told []string
	for _, d := range list {
		if d.Message == stringsMissing {
			told = append(told, d.File+": "+d.Text("en"))
		}
	}
	want := "layouts/strings/fr.toml: 2 strings are missing: a.day_other, a.two"
	if len(told) != 1 || told[0] != want {
		t.Errorf("got %q, want %q", told, want)
	}
}

// A file of the site's own layouts replaces that of the theme; all others stay.
func TestOverlay(t *testing.T) {
	s, _ := Load(files(map[string]string{
		"layouts/page.html":      "own",
		"layouts/own.html":       "own",
		"layouts/assets/own.css": "own",
	}), Options{Theme: layouts.FS})
	for name, own := range map[string]bool{"page.html": true, "own.html": true, "base.html": false} {
		b, err := fs.ReadFile(s.Theme, name)
		if err != nil || (string(b) == "own") != own {
			t.Errorf("%s: %q, %v", name, b, err)
		}
	}
	var names []string
	fs.WalkDir(s.Theme, "assets", func(name string, d fs.DirEntry, err error) error {
		names = append(names, name)
		return err
	})
	all := strings.Join(names, " ")
	if !strings.Contains(all, "assets/own.css") || !strings.Contains(all, "assets/icon.svg") {
		t.Errorf("assets are %s", all)
	}
}

func TestDraftsAreKeptOnRequest(t *testing.T) {
	site := files(map[string]string{
		"config.toml":         "title = {ja=\"案内\"}\nlanguages = [\"ja\"]\ndate = 2024-03-01\n",
		"content/ja/index.md": "+++\ntitle = \"案内\"\ndraft = true\n+++\n\n本文\n",
	})
	for _, drafts := range []bool{false, true} {
		s, list := Load(site, Options{Theme: layouts.FS, Drafts: drafts})
		if list.HasErrors() || len(s.Topics) == 1 != drafts {
			t.Errorf("drafts %v: %d topics, %v", drafts, len(s.Topics), list)
		}
	}
}
