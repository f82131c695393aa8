package diag_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
)

var note = diag.Message{
	Code: "note",
	Text: map[string]string{"ja": "「%[1]s」に注意してください。", "en": "mind %[1]q"},
	Help: map[string]string{"ja": "%[2]sを確かめてください。", "en": "check it"},
}

var warning = diag.Message{
	Code:     "old",
	Severity: diag.Warning,
	Text:     map[string]string{"ja": "古い記述です。", "en": "this is out of date"},
	Help:     map[string]string{"ja": "見直してください。", "en": "look it over"},
}

// TestExcerpts prints a diagnostic for each line "FILE LINE COLUMN LENGTH" of a
// case. In the goldens the carets must stand right below what they mark.
func TestExcerpts(t *testing.T) {
	diagtest.Run(t, "testdata/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		places, err := fs.ReadFile(site, "places")
		if err != nil {
			t.Fatal(err)
		}
		var list diag.List
		for line := range strings.Lines(string(places)) {
			var file string
			var at diag.Span
			if _, err := fmt.Sscan(line, &file, &at.Line, &at.Column, &at.Length); err != nil {
				t.Fatal(err)
			}
			list.Add(note.At(file, at, file, "場所"))
		}
		return list
	})
}

func print(t *testing.T, p diag.Printer, list diag.List) string {
	t.Helper()
	var b strings.Builder
	if err := p.Print(&b, list); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestRawFiles shows lines as the readers of files see them, and nothing of
// files that are no UTF-8.
func TestRawFiles(t *testing.T) {
	site := fstest.MapFS{
		"crlf": {Data: []byte("\ufeff加入\r\n利用\r\n")},
		"cr":   {Data: []byte("加入\r利用\r")},
		"sjis": {Data: []byte("\x89\xc1\x93\xfc\n\x97\x98\x97p\n")},
		"tab":  {Data: []byte("a\n\t加\t入\n")},
		"esc":  {Data: []byte("a\n\x01\u202e加入\n")},
	}
	for file, want := range map[string]string{
		"crlf": " 2 | 利用\n   |   ^^\n",
		"cr":   " 2 | 利用\n   |   ^^\n",
		"sjis": "",
		"tab":  " 2 | \t加\t入\n   | \t^^\n",
		"esc":  " 2 | ␁�加入\n   |  ^\n",
		"none": "",
	} {
		got := print(t, diag.Printer{FS: site, Lang: "en"}, diag.List{warning.At(file, diag.Span{Line: 2, Column: 2, Length: 1})})
		if want := file + ":2:2: warning: this is out of date\n" + want + "  help: look it over\n"; got != want {
			t.Errorf("got\n%s\nwant\n%s", got, want)
		}
	}
}

// TestPlaces prints what is known of a place, and keeps the terminal safe from
// names and texts that would steer it.
func TestPlaces(t *testing.T) {
	list := diag.List{
		warning.At("", diag.Span{}),
		warning.At("config.toml", diag.Span{}),
		warning.At("config.toml", diag.Span{Line: 3}),
		note.At("a\x1b[2J.md", diag.Span{Line: 3, Column: 4}, "b\n\u009bc", ""),
	}
	const want = `warning: 古い記述です。
  対処: 見直してください。

config.toml: warning: 古い記述です。
  対処: 見直してください。

config.toml:3: warning: 古い記述です。
  対処: 見直してください。

a␛[2J.md:3:4: error: 「b␊` + "\ufffd" + `c」に注意してください。
  対処: を確かめてください。
`
	if got := print(t, diag.Printer{Lang: "ja"}, list); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNarrow(t *testing.T) {
	line := strings.Repeat("加入の流れ、", 20) + "ここ" + strings.Repeat("、利用の流れ", 20)
	site := fstest.MapFS{"a": {Data: []byte(line)}}
	got := print(t, diag.Printer{FS: site, Lang: "en", Width: 40}, diag.List{warning.At("a", diag.Span{Line: 1, Column: 121, Length: 2})})
	const want = `a:1:121: warning: this is out of date
 1 | …の流れ、加入の流れ、ここ、利用の流れ、…
   |                      ^^^^
  help: look it over
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSorted(t *testing.T) {
	first := warning.At("a.md", diag.Span{Line: 2, Column: 1})
	second := note.At("a.md", diag.Span{Line: 10, Column: 1}, "x", "")
	third := note.At("a.md", diag.Span{Line: 10, Column: 1}, "y", "")
	fourth := note.At("b.md", diag.Span{}, "x", "")
	list := diag.List{fourth, third, second, first, second, fourth}
	got := list.Sorted()
	want := diag.List{first, second, third, fourth}
	if !slices.EqualFunc(got, want, func(a, b diag.Diagnostic) bool {
		return a.File == b.File && a.Span == b.Span && a.Text("en") == b.Text("en")
	}) {
		t.Errorf("got %v", got)
	}
	if errors, warnings := got.Count(); errors != 3 || warnings != 1 {
		t.Errorf("counted %d errors, %d warnings", errors, warnings)
	}
	if got.Summary("ja") != "エラー 3 件、警告 1 件" || got.Summary("en") != "3 errors, 1 warning" {
		t.Error(got.Summary("ja"), got.Summary("en"))
	}
}

func TestMakeErrors(t *testing.T) {
	list := diag.List{warning.At("a.md", diag.Span{})}
	if list.HasErrors() || !list.MakeErrors().HasErrors() || list.HasErrors() {
		t.Error("warnings are made errors in the copy only")
	}
	if strict := list.MakeErrors(); strict[0].Message.Code != "old" {
		t.Error("the code is to stay")
	}
}

func TestJSON(t *testing.T) {
	var b strings.Builder
	list := diag.List{note.At("a.md", diag.Span{Line: 1, Column: 2, Length: 3}, "<a>", "綴り")}
	if err := list.WriteJSON(&b, "ja"); err != nil {
		t.Fatal(err)
	}
	const want = `[
  {
    "file": "a.md",
    "line": 1,
    "column": 2,
    "length": 3,
    "severity": "error",
    "code": "note",
    "message": "「<a>」に注意してください。",
    "help": "綴りを確かめてください。"
  }
]
`
	if b.String() != want {
		t.Errorf("got %s", b.String())
	}
	b.Reset()
	if err := (diag.List{}).WriteJSON(&b, "ja"); err != nil || b.String() != "[]\n" {
		t.Errorf("empty list: %q, %v", b.String(), err)
	}
}

// A mistake of a later day says so, and is the same as one of another day.
func TestFrom(t *testing.T) {
	later := note.At("a.md", diag.Span{Line: 1, Column: 2, Length: 3}, "a", "綴り")
	already := diag.List{later}
	later.From = "2027-04-01"
	if got := later.Text("ja"); got != "（2027-04-01 から）「a」に注意してください。" {
		t.Error(got)
	}
	if got := later.Text("en"); got != `(from 2027-04-01) mind "a"` {
		t.Error(got)
	}
	other := note.At("a.md", diag.Span{Line: 1, Column: 2, Length: 3}, "b", "綴り")
	if !already.Has(later) || already.Has(other) || !(diag.List{other, later}).Has(already[0]) {
		t.Error("the day alone makes no other mistake, another text does")
	}
	var b strings.Builder
	if err := (diag.List{later}).WriteJSON(&b, "en"); err != nil || !strings.Contains(b.String(), `"from": "2027-04-01"`) {
		t.Errorf("got %s, %v", b.String(), err)
	}
}

func TestSpanAt(t *testing.T) {
	src := []byte("加入\n利用する\n")
	for _, c := range []struct {
		offset, length int
		want           diag.Span
	}{
		{0, 3, diag.Span{Line: 1, Column: 1, Length: 1}},
		{7, 6, diag.Span{Line: 2, Column: 1, Length: 2}},
		{10, 100, diag.Span{Line: 2, Column: 2, Length: 3}},
		{3, 10, diag.Span{Line: 1, Column: 2, Length: 1}},
		{-5, 1, diag.Span{Line: 1, Column: 1, Length: 1}},
		{500, 1, diag.Span{Line: 3, Column: 1, Length: 0}},
	} {
		if got := diag.SpanAt(src, c.offset, c.length); got != c.want {
			t.Errorf("SpanAt(%d, %d) = %v, want %v", c.offset, c.length, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	known := []string{"join", "use-company", "use-staff", "yes", "no", "ja", "en"}
	for word, want := range map[string]string{
		"jion": "join", "Join": "join", "joins": "join", "use-compny": "use-company", "use_staff": "use-staff",
		"yse": "yes", "ne": "en", "jp": "ja", "x": "", "something": "", "": "", strings.Repeat("a", 1000): "",
	} {
		if got := diag.Nearest(word, known); got != want {
			t.Errorf("Nearest(%.20q) = %q, want %q", word, got, want)
		}
	}
	if got := diag.Suggest("x", nil).In("en"); got != "none is defined yet" {
		t.Error(got)
	}
}

// Colours mark what is told and take no word of it away.
func TestColour(t *testing.T) {
	m := &diag.Message{Code: "x", Text: map[string]string{"en": "it is wrong"}, Help: map[string]string{"en": "mend it"}}
	site := fstest.MapFS{"a.md": {Data: []byte("one\n")}}
	list := diag.List{m.At("a.md", diag.Span{Line: 1, Column: 2})}
	var plain, coloured strings.Builder
	for b, colour := range map[*strings.Builder]bool{&plain: false, &coloured: true} {
		if err := (diag.Printer{FS: site, Lang: "en", Colour: colour}).Print(b, list); err != nil {
			t.Fatal(err)
		}
	}
	want := "\x1b[1ma.md:1:2: \x1b[0m\x1b[1;31merror:\x1b[0m it is wrong\n"
	if !strings.HasPrefix(coloured.String(), want) {
		t.Errorf("got %q, want %q first", coloured.String(), want)
	}
	if got := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(coloured.String(), ""); got != plain.String() {
		t.Errorf("without its colours it says %q, not %q", got, plain.String())
	}
}

// What nobody sees is written out, in every language.
func TestUnseen(t *testing.T) {
	d := note.At("a.md", diag.Span{}, "a\u200bb\u202ec\u00a0d\u3000e", "\u2066場所")
	if got, want := d.Text("ja"), `「a\u200bb\u202ec\u00a0d　e」に注意してください。`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := d.Help("ja"), `\u2066場所を確かめてください。`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := d.Text("en"), `mind "a\u200bb\u202ec\u00a0d\u3000e"`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
