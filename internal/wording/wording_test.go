package wording

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/tools/txtar"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
)

// TestCheck reads each file of a case as the texts of one page, a line each, in
// the language that the file is named for. The file keep holds what is kept,
// the file glossary the terms of a glossary.
func TestCheck(t *testing.T) {
	diagtest.Run(t, "testdata/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		var o Options
		o.Keep = linesOf(site, "keep")
		for _, term := range linesOf(site, "glossary") {
			o.Explained = append(o.Explained, Abbreviations(term)...)
		}
		pages, err := fs.Glob(site, "*.txt")
		if err != nil || len(pages) == 0 {
			t.Fatal("no page: ", err)
		}
		var list diag.List
		for _, name := range pages {
			lines := linesOf(site, name)
			for _, f := range Check(strings.TrimSuffix(name, ".txt"), lines, o) {
				at := diag.SpanAt([]byte(lines[f.Text]), f.Start, f.Stop-f.Start)
				at.Line = f.Text + 1
				list.Add(f.Message.At(name, at, f.Args...))
			}
		}
		return list
	})
}

func linesOf(fsys fs.FS, name string) []string {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil
	}
	return strings.Split(strings.TrimSuffix(string(src), "\n"), "\n")
}

func TestVague(t *testing.T) {
	for _, c := range []struct {
		lang, link string
		want       bool
	}{
		{"ja", "こちら", true}, {"ja", "加入要領はこちら", false}, {"en", "Click here", true}, {"en-GB", "More", true},
		{"en", "More about DSG", false}, {"ja", "here", false}, {"fr", "here", false},
	} {
		if got := Vague(c.lang, c.link); got != c.want {
			t.Errorf("Vague(%q, %q) = %v", c.lang, c.link, got)
		}
	}
}

func TestArabic(t *testing.T) {
	for numeral, want := range map[string]string{"三": "3", "十": "10", "十二": "12", "二十": "20", "百五": "105",
		"千二百三十四": "1234", "二〇二四": "2024"} {
		if got := arabic(numeral); got != want {
			t.Errorf("arabic(%s) = %s, want %s", numeral, got, want)
		}
	}
}

// FuzzCheck holds that no text panics, that a finding stands on characters of
// its text and is well said, and that a text that is kept gives none.
func FuzzCheck(f *testing.F) {
	cases, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(cases) == 0 {
		f.Fatal("no cases")
	}
	for _, name := range cases {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		for _, file := range txtar.Parse(data).Files {
			for line := range strings.Lines(string(file.Data)) {
				f.Add(line)
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		for lang := range languages {
			for _, found := range Check(lang, []string{"", text}, Options{}) {
				if found.Text != 1 || found.Start < 0 || found.Stop <= found.Start || found.Stop > len(text) ||
					!utf8.ValidString(text[found.Start:found.Stop]) {
					t.Errorf("%s: %+v is no passage of %q", lang, found, text)
				}
				d := found.Message.At("", diag.Span{}, found.Args...)
				if said := d.Text("ja") + d.Help("ja") + d.Text("en") + d.Help("en"); strings.Contains(said, "%!") {
					t.Errorf("badly said: %s", said)
				}
			}
			if found := Check(lang, []string{text}, Options{Keep: []string{text}}); len(found) > 0 && text != "" {
				t.Errorf("%s: %q is kept, and still gives %v", lang, text, found)
			}
		}
	})
}
