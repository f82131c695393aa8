// Package markdown turns one Markdown file with TOML front matter into a Doc:
// its metadata, headings, links, citations and parts with their positions,
// and HTML on demand.
//
// Parse takes the text of a file and gives a Doc and everything that is wrong
// with it; positions are those of the file, not of the part below the front
// matter. Render takes what a file cannot know (addresses, words of the user
// interface, what citations and parts look like) and gives HTML.
//
// It promises that no HTML of an author gets through, that there is no style
// attribute and no address that runs a script, that ids are unique within the
// file, and that no input takes more than time in proportion to its length:
// what would is refused first.
package markdown

import (
	"html/template"

	"github.com/yuin/goldmark/ast"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
	"shirube/internal/tomlfile"
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
	Words    string // plain text, a line for each block, for search

	front *tomlfile.File // the settings
	tree  ast.Node
	src   []byte // what tree points into: the text below the front matter
	at    *places
	nodes map[ast.Node]*node
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
	Text string // of an image: its alternative
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
	// Size returns how large an image is in CSS px, zero when that is not known.
	Size func(dest string) (width, height int)
	// Dates returns where dates stand in a text; nil finds none.
	Dates func(text string) []DateSpan
	// String returns a string of the user interface (callout titles, footnote labels).
	String func(key string) string
}

// DateSpan is a date in a text, from byte From up to byte To.
type DateSpan struct {
	From, To int
	ISO      string // for the datetime attribute
}

// Options says what the place of a file decides.
type Options struct {
	Lang string // language of the page; "" not known
}

// node is what was found out about a node of the tree when it was parsed.
type node struct {
	id        string           // of a heading or a callout title; of the caption of a table
	dest      string           // address of a link or an image, escapes resolved; "" when it must not be used
	text      string           // plain text of a citation's link, of an image's alternative, of a table's name
	cite      *source.Citation // of a link with cite:
	part      *Part
	captioned bool     // the name of a table is shown as its caption
	keys      []string // of [Ctrl+S]{key}, in their order
}

// Parse reads the text of one file. The Doc is never nil; after an error it
// holds what could be understood.
func Parse(file string, src []byte, o Options) (*Doc, diag.List) {
	doc := &Doc{File: file, front: &tomlfile.File{}, nodes: map[ast.Node]*node{}}
	text := clean(src)
	body, list := doc.readFrontMatter(text)
	doc.src = text[body:]
	doc.at = newPlaces(text, body)
	if found := checkLimits(file, doc.src, doc.at); len(found) > 0 {
		doc.src = nil
		list.Add(found...)
	}
	t := parseTree(doc.src)
	doc.tree = t.root
	c := collector{doc: doc, tree: t, at: doc.at, lang: o.Lang, ids: newIDs()}
	c.collect()
	return doc, append(list, c.list...)
}
