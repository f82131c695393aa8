package markdown

import (
	"errors"
	"flag"
	"fmt"
	"html/template"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/tools/txtar"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
)

var update = flag.Bool("update", false, "write the expected parts of testdata/*.txtar")

// A case is one file: the first part is the page ("ja.md" is one in Japanese);
// the others are what is expected of it.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			runCase(t, file)
		})
	}
}

func runCase(t *testing.T, file string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	page := archive.Files[0]
	doc, list := Parse(page.Name, page.Data, Options{Lang: strings.TrimSuffix(page.Name, ".md")})
	var html strings.Builder
	if err := doc.Render(&html, plainResolver()); err != nil {
		t.Fatal(err)
	}
	got := []txtar.File{page,
		{Name: "html", Data: []byte(html.String())},
		{Name: "doc", Data: []byte(dump(doc))},
		{Name: "diagnostics", Data: []byte(tell(list))},
	}
	text := string(txtar.Format(&txtar.Archive{Comment: archive.Comment, Files: got}))
	if *update {
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if want := string(txtar.Format(archive)); text != want {
		t.Errorf("%s differs; go test -update shows how\n--- got\n%s", file, text)
	}
}

var isoDate = regexp.MustCompile(`\d{4}-\d{2}-\d{2}( JST)?`) // with a space, as many languages write dates

// plainResolver shows what it was asked for.
func plainResolver() Resolver {
	return Resolver{
		Link: func(dest string) string { return strings.Replace(dest, ".md", ".html", 1) },
		Cite: func(c source.Citation, text string) template.HTML {
			return template.HTML("<cite>" + template.HTMLEscapeString(c.String()+"|"+text) + "</cite>")
		},
		Part: func(p Part) (template.HTML, error) {
			return template.HTML(fmt.Sprintf("<div>%s %q</div>", p.Name, p.Args)), nil
		},
		Size: func(dest string) (width, height int) {
			if dest == "map.png" {
				return 640, 360
			}
			return 0, 0
		},
		Dates: func(text string) (spans []DateSpan) {
			for _, m := range isoDate.FindAllStringIndex(text, -1) {
				spans = append(spans, DateSpan{m[0], m[1], text[m[0]:m[1]]})
			}
			return spans
		},
		String: func(key string) string { return "{" + key + "}" },
	}
}

func dump(d *Doc) string {
	var b strings.Builder
	m := d.Meta
	fmt.Fprintf(&b, "meta %q %q weight=%d date=%s draft=%v audience=%q aliases=%q layout=%q flow=%q\n",
		m.Title, m.Description, m.Weight, m.Date.ISO(), m.Draft, m.Audience, m.Aliases, m.Layout, m.Flow)
	for _, h := range d.Headings {
		fmt.Fprintf(&b, "%s heading %d #%s %q\n", place(h.Span), h.Level, h.ID, h.Text)
	}
	for _, l := range d.Links {
		fmt.Fprintf(&b, "%s link %s %q\n", place(l.Span), l.Dest, l.Text)
	}
	for _, l := range d.Images {
		fmt.Fprintf(&b, "%s image %s %q\n", place(l.Span), l.Dest, l.Text)
	}
	for _, c := range d.Cites {
		fmt.Fprintf(&b, "%s cite %s\n", place(c.Span), c)
	}
	for _, p := range d.Parts {
		fmt.Fprintf(&b, "%s part %s %q\n", place(p.Span), p.Name, p.Args)
	}
	for line := range strings.SplitSeq(d.Words, "\n") {
		fmt.Fprintf(&b, "| %s\n", line)
	}
	return b.String()
}

func place(s diag.Span) string { return fmt.Sprintf("%d:%d+%d", s.Line, s.Column, s.Length) }

func tell(list diag.List) string {
	var b strings.Builder
	for _, d := range list {
		kind := "error"
		if d.Message.Severity == diag.Warning {
			kind = "warning"
		}
		if !slices.Contains(ours, d.Message) {
			fmt.Fprintf(&b, "%s %s of another room\n", place(d.Span), kind)
			continue
		}
		fmt.Fprintf(&b, "%s %s %s\n", place(d.Span), kind, d.Message.Code)
		for _, lang := range []string{"ja", "en"} {
			fmt.Fprintf(&b, "  %s\n    %s\n", d.Text(lang), d.Help(lang))
		}
	}
	return b.String()
}

func page(body string) []byte { return []byte("+++\ntitle = \"t\"\n+++\n" + body) }

func TestPositionsSurviveLineEnds(t *testing.T) {
	text := "+++\ntitle = \"t\"\n+++\n\n表の[加入](join.md)と\n\n## 見出し\n"
	want, _ := Parse("a.md", []byte(text), Options{})
	for name, src := range map[string]string{
		"CRLF": strings.ReplaceAll(text, "\n", "\r\n"),
		"CR":   strings.ReplaceAll(text, "\n", "\r"),
		"BOM":  "\ufeff" + text,
	} {
		got, list := Parse("a.md", []byte(src), Options{})
		if len(list) != 0 || dump(got) != dump(want) {
			t.Errorf("%s: got\n%swant\n%s%s", name, dump(got), dump(want), tell(list))
		}
	}
}

func TestRenderIsConcurrent(t *testing.T) {
	doc, _ := Parse("a.md", page("## あ\n\n[x](y.md)[^1] **z**\n\n:::note\n- [ ] a\n:::\n\n[^1]: b\n"), Options{})
	var want strings.Builder
	if err := doc.Render(&want, plainResolver()); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			var got strings.Builder
			if err := doc.Render(&got, plainResolver()); err != nil || got.String() != want.String() {
				t.Errorf("got %q, %v", got.String(), err)
			}
		})
	}
	wait.Wait()
}

func TestRenderPassesOnErrors(t *testing.T) {
	doc, _ := Parse("a.md", page(":::chart join\n"), Options{})
	broken := errors.New("no such flow")
	r := plainResolver()
	r.Part = func(Part) (template.HTML, error) { return "", broken }
	if err := doc.Render(io.Discard, r); !errors.Is(err, broken) {
		t.Errorf("got %v", err)
	}
}

// Every kind of input that the limits are for must be refused, or be read in a
// time that does not grow with its square.
func TestLimits(t *testing.T) {
	for name, body := range map[string]string{
		"quotes":      strings.Repeat("> ", 4000) + "a",
		"dashes":      strings.Repeat("- ", 4000) + "a",
		"numbers":     strings.Repeat("1. ", 4000) + "a",
		"indent":      strings.Repeat(" ", 400) + "- a",
		"links":       strings.Repeat("[a](", 4000),
		"brackets":    strings.Repeat("[", 4000),
		"parentheses": strings.Repeat("[a](((", 4000),
		"stars":       strings.Repeat("**a*b", 4000),
		"tags":        strings.Repeat("<b>", 5000),
		"definitions": strings.Repeat("[a]: b\n", 2000),
		"notes":       strings.Repeat("[^a]: b\n\n", 2000),
		"references":  strings.Repeat("[^a]\n\n", 4000),
		"boxes":       strings.Repeat(":::note\n", 100),
	} {
		_, list := Parse("a.md", page(body), Options{})
		if len(list) == 0 || list[0].Message != &errTooMuch {
			t.Errorf("%s: not refused: %s", name, tell(list))
		}
	}
}

// What people do write is far from the limits.
func TestLimitsLeaveRoom(t *testing.T) {
	var b strings.Builder
	for i := range 500 {
		fmt.Fprintf(&b, "| [加入](join.md) | **%d** | `a` |\n", i)
	}
	table := ":::table 一覧\n| a | b | c |\n|---|---|---|\n" + b.String() + ":::\n"
	quotes := strings.Repeat("> ", 10) + "a\n\n"
	hr := strings.Repeat("- ", 10) + "\n\n" + strings.Repeat("*", 100) + "\n\n"
	boxes := strings.Repeat(":::note\na\n:::\n\n", 100)
	if _, list := Parse("a.md", page(quotes+hr+boxes+table), Options{}); len(list) != 0 {
		t.Errorf("refused:\n%s", tell(list))
	}
}

// ours are the messages of this room; a case shows no words of others.
var ours = []*diag.Message{
	&errFrontMatterMissing, &errFrontMatterYAML, &errFrontMatterOpen, &errNoTitle,
	&errHeadingOne, &warnHeadingSkip, &errHeadingEmpty, &errHeadingID, &errDuplicateID,
	&errUnknownPart, &errPartWords, &errContainerOpen, &errStrayColons, &errWideColons,
	&errTableContainer, &errFigureContainer, &errFigureCaption, &errKeys, &warnTableCaption, &errScheme, &errAddress, &errBackslash, &errRooted,
	&errNoDest, &errNoLinkText, &errNoAlt, &errRemoteImage, &errHTML, &errFootnote, &errBraces,
	&warnVagueLink, &warnPDFLink, &errLinkForm, &errReference, &warnUnusedNote, &warnEmphasis, &warnPassage, &errTooMuch,
}

func TestMessagesAreWhole(t *testing.T) {
	for _, m := range ours {
		for _, lang := range []string{"ja", "en"} {
			if !i18n.Text(m.Text).Has(lang) || !i18n.Text(m.Help).Has(lang) {
				t.Errorf("%s: no text or no remedy in %s", m.Code, lang)
			}
		}
	}
}
