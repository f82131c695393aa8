package markdown

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// TestProse pins the texts of pages. Below each stand the lines of the page, and
// carets under what Span says of every second word, or else of the whole text.
func TestProse(t *testing.T) {
	files, err := filepath.Glob("testdata/prose/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		page := archive.Files[0]
		doc, _ := Parse(page.Name, page.Data, Options{Lang: "ja"})
		got := txtar.Format(&txtar.Archive{Comment: archive.Comment, Files: []txtar.File{page,
			{Name: "prose", Data: []byte(dumpProse(doc, string(page.Data)))}}})
		if *update {
			if err := os.WriteFile(file, got, 0o644); err != nil {
				t.Fatal(err)
			}
		} else if want := string(txtar.Format(archive)); string(got) != want {
			t.Errorf("%s differs; go test -update shows how\n--- got\n%s", file, got)
		}
	}
}

// dumpProse writes each text, and what stands in the file where Span says that
// its pieces between the marks do.
func dumpProse(doc *Doc, src string) string {
	lines := strings.Split(src, "\n")
	var b strings.Builder
	for _, p := range doc.Prose() {
		fmt.Fprintf(&b, "%s %q\n", []string{"running", "title", "term"}[p.Kind], p.Text)
		at := 0
		for _, word := range strings.FieldsFunc(p.Text, func(r rune) bool { return strings.ContainsRune(" 、。\n\ufffc", r) }) {
			at += strings.Index(p.Text[at:], word)
			s := p.Span(at, at+len(word))
			line := []rune(lines[s.Line-1])
			fmt.Fprintf(&b, "  %s %s\n", place(s), string(line[s.Column-1:s.Column-1+s.Length]))
			at += len(word)
		}
	}
	return b.String()
}
