package markdown

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var (
	idPattern   = regexp.MustCompile(` id="([^"]*)"`)
	hrefPattern = regexp.MustCompile(` (?:href|src)="([^"]*)"`)
	tagPattern  = regexp.MustCompile(`<[a-z][^>]*>`)
)

// FuzzParse holds what every input must keep: no panic, no tag of the
// author's, no style, no address that runs a script, no id twice, and
// positions that are in the file, also those of each character of its texts.
func FuzzParse(f *testing.F) {
	for _, body := range append(corpus(f), "[x](java&#115;cript:alert(1))", "![a](data:image/png;base64,AA)",
		"<script>alert(1)</script>", "[a](<j\tavascript:b>)", "**a**b*c_d_", "[[a]{lang=en}](b.md)",
		"[a [b](c.md) *d]{lang=en}* e", "# {#a}\n\n## {#a}\n", "a\n===\n\n{#x}\n---", "- :::note\n  a\n:::\n",
		"> :::table\n> |a|\n> |-|\n:::", "[^1]\n\n[^1]: [^1]\n", "a\n: b\n\n: :::tip\n", "|a|\n|-|\n|`\\|`|\n",
		":::figure <b>\n![a\"](a.png)\n:::\n", "[a\"+<b>]{key} [[a]{lang=en}]{key}", "``` <b> \" x\na\n```\n") {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		src := page(body)
		doc, list := Parse("a.md", src, Options{Lang: "ja"})
		lines := strings.Count(string(clean(src)), "\n") + 1
		for _, d := range list {
			if d.Span.Line < 1 || d.Span.Line > lines || d.Span.Column < 1 || d.Text("ja") == "" || d.Help("en") == "" {
				t.Errorf("%s at %+v of %d lines", d.Message.Code, d.Span, lines)
			}
		}
		checkProse(t, doc, lines)
		var b strings.Builder
		if err := doc.Render(&b, plainResolver()); err != nil {
			t.Fatal(err)
		}
		checkHTML(t, b.String())
	})
}

// checkProse asks for the place of each character of the texts.
func checkProse(t *testing.T, doc *Doc, lines int) {
	for _, p := range doc.Prose() {
		for i, r := range p.Text {
			if at := p.Span(i, i+len(string(r))); at.Line < 1 || at.Line > lines || at.Column < 1 || at.Length > 1 {
				t.Errorf("%q[%d] stands at %+v of %d lines", p.Text, i, at, lines)
			}
		}
	}
}

func checkHTML(t *testing.T, html string) {
	for _, tag := range tagPattern.FindAllString(html, -1) {
		if strings.Contains(tag, " style=") || strings.HasPrefix(tag, "<script") {
			t.Errorf("tag %s", tag)
		}
	}
	seen := map[string]bool{}
	for _, m := range idPattern.FindAllStringSubmatch(html, -1) {
		if seen[m[1]] || m[1] == "" {
			t.Errorf("id %q twice or empty in %s", m[1], html)
		}
		seen[m[1]] = true
	}
	for _, m := range hrefPattern.FindAllStringSubmatch(html, -1) {
		if scheme := schemeOf(strings.TrimSpace(m[1])); scheme != "" && !schemes[scheme] {
			t.Errorf("address %q", m[1])
		}
	}
}

func corpus(f *testing.F) (bodies []string) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		src, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		bodies = append(bodies, string(txtar.Parse(src).Files[0].Data))
	}
	return bodies
}
