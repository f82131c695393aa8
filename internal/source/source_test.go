package source_test

import (
	"io/fs"
	"strings"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/internal/source"
)

var documents = []*source.Document{
	{ID: "overview"},
	{ID: "join", Pages: 20, Offset: 2, Via: "overview"},
	{ID: "use-company"},
}

// TestMistakes reads a citation from each line of a file and checks it.
func TestMistakes(t *testing.T) {
	diagtest.Run(t, "testdata/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		src, err := fs.ReadFile(site, "cites.txt")
		if err != nil {
			t.Fatal(err)
		}
		var all diag.List
		for i, text := range strings.Split(strings.TrimRight(string(src), "\n"), "\n") {
			at := diag.Span{Line: i + 1, Column: 1, Length: len([]rune(text))}
			c, list := source.ParseCitation("cites.txt", at, text)
			if all.Add(list...); len(list) == 0 {
				all.Add(source.Check("cites.txt", c, documents)...)
			}
		}
		return all
	})
}

func TestParseCitation(t *testing.T) {
	for text, want := range map[string]struct {
		citation         source.Citation
		anchor, fragment string
	}{
		"join":                 {source.Citation{Document: "join"}, "join", ""},
		"join:3":               {source.Citation{Document: "join", Page: 3}, "join-p3", "#page=5"},
		"join:3-5":             {source.Citation{Document: "join", Page: 3, Last: 5}, "join-p3", "#page=5"},
		"overview#全体フローチャート":   {source.Citation{Document: "overview", Heading: "全体フローチャート"}, "overview-全体フローチャート", ""},
		"overview#1. 参加 の（流れ）": {source.Citation{Document: "overview", Heading: "1. 参加 の（流れ）"}, "overview-1-参加-の-流れ", ""},
	} {
		c, list := source.ParseCitation("a.md", diag.Span{}, text)
		if len(list) > 0 || c != want.citation {
			t.Errorf("%s: got %+v, %v", text, c, list)
		}
		if c.String() != text || source.Anchor(c) != want.anchor {
			t.Errorf("%s: prints %s, anchor %s", text, c, source.Anchor(c))
		}
		if d := documents[1]; c.Document == d.ID && d.Fragment(c) != want.fragment {
			t.Errorf("%s: fragment %s, want %s", text, d.Fragment(c), want.fragment)
		}
	}
	if c, _ := source.ParseCitation("a.md", diag.Span{}, "join:3-3"); c.Last != 0 || c.String() != "join:3" {
		t.Errorf("a range of one page is that page: %+v", c)
	}
}

func TestStatus(t *testing.T) {
	if documents[0].Status() != source.Confirmed || documents[1].Status() != source.SecondHand {
		t.Error("what is known through another document is second-hand")
	}
}

func TestPDFPage(t *testing.T) {
	d := source.Document{Offset: -2}
	for printed, want := range map[int]int{0: 0, 1: 0, 2: 0, 3: 1, 10: 8} {
		if got := d.PDFPage(printed); got != want {
			t.Errorf("PDFPage(%d) = %d, want %d", printed, got, want)
		}
	}
}

// FuzzParseCitation holds that a citation either comes back as it was written,
// or with a mistake that says how to mend it.
func FuzzParseCitation(f *testing.F) {
	for _, s := range []string{"join", "join:3", "join:3-5", "join:5-3", "join:0", "overview#見出し", "join：３", "join p.3", "", ":", "#", "a:00003-99999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, list := source.ParseCitation("a.md", diag.Span{}, text)
		if len(list) > 0 {
			if c != (source.Citation{}) || list[0].Help("ja") == "" || strings.Contains(list[0].Help("ja"), "%!") {
				t.Errorf("%q: %+v %s", text, c, list[0].Help("ja"))
			}
			return
		}
		again, list := source.ParseCitation("a.md", diag.Span{}, c.String())
		if len(list) > 0 || again != c {
			t.Errorf("%q: %+v printed as %s reads as %+v", text, c, c, again)
		}
	})
}
