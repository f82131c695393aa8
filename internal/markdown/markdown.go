// Package markdown turns one Markdown file with TOML front matter into a Doc:
// its metadata, headings, links, citations and parts with their positions,
// and HTML on demand.
package markdown

import (
	"html/template"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
)

// Doc is one parsed file. It keeps the syntax tree; Render may be called
// concurrently.
type Doc struct {
	File     string // "content/ja/about.md"
	Meta     Meta
	Headings []Heading
	Links    []Link
	Images   []Link
	Cites    []source.Citation
	Parts    []Part
	Words    string // plain text, for search and checks of wording
	tree     any
	src      []byte
}

// Meta is the front matter between +++ lines.
type Meta struct {
	Title       string
	Description string
	Weight      int
	Date        i18n.Date
	Draft       bool
	Audience    []string
	Aliases     []string
	Layout      string // name of the template, "" for the ordinary page
	Flow        string // the procedure that the page is about, "" none: breadcrumb and previous/next of its check pages
	Spans       map[string]diag.Span
}

// Heading is a heading with the id that links use.
type Heading struct {
	Level int
	ID    string
	Text  string
	Span  diag.Span
}

// Link is a link or an image as written.
type Link struct {
	Dest string // as written: "join.md#req-3", "https://…", "mailto:…"
	Text string
	Span diag.Span
}

// A Part is a place where the page wants something built from other files,
// written on a line of its own:
//
//	:::chart join
//	:::requirements use-company
//	:::documents
type Part struct {
	Name string   // chart, steps, requirements, check, takes, documents, sitemap, …
	Args []string // the words after the name
	Span diag.Span
}

// Resolver supplies what a Doc cannot know by itself. All functions must be set.
type Resolver struct {
	// Link returns the address for a destination as written.
	Link func(dest string) (href string)
	// Cite returns the HTML of a citation; text is the author's link text, "" for the usual words.
	Cite func(c source.Citation, text string) template.HTML
	// Part returns the HTML of a part.
	Part func(p Part) (template.HTML, error)
	// String returns a string of the user interface (callout titles, footnote labels).
	String func(key string) string
}
