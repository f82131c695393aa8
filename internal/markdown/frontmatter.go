package markdown

import (
	"bytes"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/tomlfile"
)

const fence = "+++"

// frontMatter is what may stand between the +++ lines.
type frontMatter struct {
	Title       string    `toml:"title"`
	Description string    `toml:"description"`
	Weight      int       `toml:"weight"`
	Date        i18n.Date `toml:"date"`
	Draft       bool      `toml:"draft"`
	Audience    []string  `toml:"audience"`
	Aliases     []string  `toml:"aliases"`
	Layout      string    `toml:"layout"`
	Flow        string    `toml:"flow"`
}

// readFrontMatter fills Meta and returns the offset at which the body begins.
func (d *Doc) readFrontMatter(text []byte) (body int, list diag.List) {
	start, stop, body, wrong := splitFrontMatter(text)
	if wrong != nil {
		return body, diag.List{wrong.At(d.File, diag.Span{Line: 1, Column: 1, Length: firstLineLength(text)})}
	}
	var f frontMatter
	file, list := tomlfile.Decode(d.File, text[start:stop], 2, &f)
	d.front = file
	d.Meta = Meta{
		Title: f.Title, Description: f.Description, Weight: f.Weight, Date: f.Date, Draft: f.Draft,
		Audience: f.Audience, Aliases: f.Aliases, Layout: f.Layout, Flow: f.Flow,
		Spans: map[string]diag.Span{},
	}
	for _, key := range file.Order() {
		d.Meta.Spans[key] = file.Span(key)
	}
	// A title of the wrong type has been reported as that.
	if !file.Broken() && strings.TrimSpace(f.Title) == "" && (len(list) == 0 || !file.Has("title")) {
		list.Add(errNoTitle.At(d.File, d.metaSpan("title")))
	}
	return body, list
}

// metaSpan returns the place of a key of the front matter, or of its first line.
func (d *Doc) metaSpan(key string) diag.Span {
	if s, ok := d.Meta.Spans[key]; ok {
		return s
	}
	return diag.Span{Line: 1, Column: 1, Length: len(fence)}
}

// splitFrontMatter finds the text between the +++ lines (from start to stop)
// and the body below them. Without front matter the body is the whole text.
func splitFrontMatter(text []byte) (start, stop, body int, wrong *diag.Message) {
	first, rest := cutLine(text, 0)
	switch strings.TrimSpace(first) {
	case fence:
	case "---":
		return 0, 0, 0, &errFrontMatterYAML
	default:
		return 0, 0, 0, &errFrontMatterMissing
	}
	for at := rest; at < len(text); {
		line, next := cutLine(text, at)
		if strings.TrimRight(line, " \t") == fence {
			return rest, at, next, nil
		}
		at = next
	}
	// Below the first empty line the text goes on, in all likelihood: links to
	// its headings are then not reported as well.
	if blank := bytes.Index(text, []byte("\n\n")); blank >= 0 {
		return 0, 0, blank + 1, &errFrontMatterOpen
	}
	return 0, 0, len(text), &errFrontMatterOpen
}

// cutLine returns the line at an offset and the offset of the next one.
func cutLine(text []byte, at int) (line string, next int) {
	if nl := bytes.IndexByte(text[at:], '\n'); nl >= 0 {
		return string(text[at : at+nl]), at + nl + 1
	}
	return string(text[at:]), len(text)
}

func firstLineLength(text []byte) int {
	line, _ := cutLine(text, 0)
	return len([]rune(line))
}
