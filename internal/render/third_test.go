package render_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"shirube/internal/site"
	"shirube/layouts"
)

var english = regexp.MustCompile(`\ben(\s*)=(\s*)("(?:[^"\\]|\\.)*")`)

// withThird returns the guide with a third language and with the procedure of
// testdata/third, made from text files alone. French stands in for what a
// translator would write: it repeats the English text.
func withThird(t *testing.T) fstest.MapFS {
	t.Helper()
	guide := fstest.MapFS{}
	add(t, guide, os.DirFS("../.."), "config.toml", func(name, text string) (string, string) {
		text = strings.Replace(text, `"en"]`, `"en", "fr"]`, 1)
		return name, english.ReplaceAllString(text, `$0, fr = $3`)
	})
	add(t, guide, os.DirFS("../.."), "flows", func(name, text string) (string, string) {
		return name, english.ReplaceAllString(text, `$0, fr = $3`)
	})
	same := func(name, text string) (string, string) { return name, text }
	add(t, guide, os.DirFS("../.."), "content", same)
	add(t, guide, os.DirFS("../.."), "content/en", func(name, text string) (string, string) {
		return strings.Replace(name, "/en/", "/fr/", 1), text
	})
	add(t, guide, layouts.FS, "strings/en.toml", func(_, text string) (string, string) {
		return "layouts/strings/fr.toml", strings.Replace(text, `"English"`, `"Français"`, 1)
	})
	third := os.DirFS("testdata/third")
	add(t, guide, third, "config.toml", func(_, text string) (string, string) {
		return "config.toml", string(guide["config.toml"].Data) + "\n" + text
	})
	add(t, guide, third, "flows", same)
	add(t, guide, third, "content", same)
	return guide
}

// add puts the files at or below name into to, each as change makes it.
func add(t *testing.T, to fstest.MapFS, from fs.FS, name string, change func(name, text string) (string, string)) {
	t.Helper()
	err := fs.WalkDir(from, name, func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(from, name)
		if err != nil {
			return err
		}
		name, text := change(name, string(b))
		to[name] = &fstest.MapFile{Data: []byte(text)}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestThirdLanguageAndFourthProcedure(t *testing.T) {
	s, list := site.Load(withThird(t), site.Options{Theme: layouts.FS})
	r := load(t, s, list)
	crawl(t, r)
	for path, want := range map[string]string{
		"fr/library.html":                     "1 day",
		"fr/library/check.html":               "Habitez-vous la commune ?",
		"fr/library/step/ask-age.html":        "Avez-vous 15 ans ou plus ?",
		"ja/library/outcome/come-again.html":  "住所が分かる書類を持って出直す",
		"ja/library/step/ask-age-unsure.html": "15歳以上",
		"fr/join.html":                        `hreflang="fr"`,
		"en/library.html":                     `https://www.example.org/reglement.pdf#page=9`,
		"ja/sources.html":                     `lang="fr"`,
		"fr/card.html":                        `url=library.html`,
		"ja/library/step/ask-resident.html":   "come-again.html",
	} {
		b, err := r.Render(path)
		if err != nil {
			t.Error(err)
		} else if !strings.Contains(string(b), want) {
			t.Errorf("%s does not have %q", path, want)
		}
	}
}
