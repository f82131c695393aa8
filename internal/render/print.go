package render

import (
	"fmt"
	"html/template"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/net/html"

	"shirube/internal/i18n"
	"shirube/internal/site"
)

// A language of the site is also one document for paper: cover, contents, a
// chapter for each page in the order of the navigation, and an index of the
// cited places. It is a page of the site (printPage) and, with page numbers,
// what a PDF is made from (Print). The chapters are the pages themselves, as
// they are filled for the site: printchapter.go reshapes them, printlinks.go
// turns their links inward.

// A Document is what there is to say of the document of a language beside its
// text: the description that a PDF carries.
type Document struct {
	Lang    string
	Page    string // output path of it as a page
	PDF     string // output path of it as a PDF, whether or not there is one
	Title   string
	Author  string // the publisher; "" an unofficial edition
	Subject string // description and, of an unofficial edition, the notice
	Date    i18n.Date
}

// Documents returns the documents for paper, one for each language.
func (r *Renderer) Documents() []Document {
	var documents []Document
	for _, lang := range r.site.Config.Languages {
		w := r.words[lang]
		documents = append(documents, Document{
			Lang:    lang,
			Page:    site.PagePath(lang, site.PrintKey),
			PDF:     site.PDFPath(lang),
			Title:   w.Title,
			Author:  w.Publisher,
			Subject: joined(w.Description, w.Notice),
			Date:    r.site.Config.Date,
		})
	}
	return documents
}

func joined(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + " " + b
}

// Print returns the document of a language as HTML for a PDF. number gives the
// page on which the place of an id stands. Links that leave the document are
// full addresses, or none without base_url, since a PDF goes its own way.
func (r *Renderer) Print(lang string, number func(id string) int) ([]byte, error) {
	o := r.byKey[lang][site.PrintKey]
	p := r.newPage(o)
	if err := r.fillPrint(p, number); err != nil {
		return nil, fmt.Errorf("print %s: %w", o.path, err)
	}
	return r.page(p)
}

// AddPDF adds the document of a language as a PDF to the outputs, and to all
// pages a link to it. It must not run beside Render.
func (r *Renderer) AddPDF(lang string, pdf []byte) {
	path := site.PDFPath(lang)
	r.add(output{path: path, file: func() ([]byte, error) { return pdf, nil }})
	r.words[lang].PDF = path
	r.sortPaths()
}

// collectPrint names the document of a language. It is none of the pages that
// it holds: no list of pages and no search engine is to find it.
func (r *Renderer) collectPrint(lang string) {
	o := r.printPage(lang)
	r.outputs[o.path] = &o
	r.byKey[lang][o.key] = &o
}

// printPage is the document as a page of the site.
func (r *Renderer) printPage(lang string) output {
	return output{
		path:        site.PagePath(lang, site.PrintKey),
		lang:        lang,
		key:         site.PrintKey,
		title:       r.words[lang].T("print.title"),
		description: r.words[lang].T("print.description"),
		fill:        func(p *Page) error { return r.fillPrint(p, nil) },
	}
}

// PrintPage returns the address of the document for paper, and PDF that of the
// same as a PDF; "" when there is none.
func (p *Page) PrintPage() string { return p.Link(site.PagePath(p.Lang, site.PrintKey)) }

// PDF is the counterpart of PrintPage.
func (p *Page) PDF() string {
	if p.Site.PDF == "" {
		return ""
	}
	return p.Link(p.Site.PDF)
}

// printed is one document while it is made.
type printed struct {
	*siteWords
	r        *Renderer
	lang     string
	path     string              // output path of its page
	number   func(id string) int // nil: pages are not known
	chapters []*chapter
	places   map[string]*chapter // by the output path of the page it is made from
	steps    map[string]string   // output path of a question or outcome to the id of its line in the list of steps
}

// fillPrint fills the page p with the document; number is nil for a page that
// is read on a screen.
func (r *Renderer) fillPrint(p *Page, number func(id string) int) error {
	d := &printed{siteWords: r.words[p.Lang], r: r, lang: p.Lang, path: p.Path, number: number, places: map[string]*chapter{}}
	for _, entry := range r.printedPages(p.Lang) {
		c, err := d.newChapter(entry)
		if err != nil {
			return err
		}
		d.chapters = append(d.chapters, c)
		d.places[entry.path] = c
	}
	index, err := d.newIndex()
	if err != nil {
		return err
	}
	d.findSteps()
	for _, c := range append(d.chapters, index) {
		d.linkInward(c)
		if c.Body, err = rendered(c.nodes); err != nil {
			return err
		}
	}
	p.Kind, p.Bundle, p.NoIndex = "print", "document", p.Canonical() == ""
	p.Scripts = "site" // its sheets are to be filled in by pen, its charts to be looked at
	if p.Head, err = r.execute("print/cover.html", p); err != nil {
		return err
	}
	p.Body, err = r.execute("print/document.html", documentPage{Page: p, Parts: d.parts(), Index: index})
	return err
}

// documentPage is what the template of the document shows.
type documentPage struct {
	*Page
	Parts []printedPart
	Index *chapter // Body is "" where nothing is cited
}

// printedPart is a group of the navigation with its chapters.
type printedPart struct {
	Title    string
	Chapters []*chapter
}

func (d *printed) parts() []printedPart {
	var parts []printedPart
	for _, c := range d.chapters {
		if last := len(parts) - 1; last >= 0 && parts[last].Title == c.Part {
			parts[last].Chapters = append(parts[last].Chapters, c)
			continue
		}
		parts = append(parts, printedPart{c.Part, []*chapter{c}})
	}
	return parts
}

// pageOf returns the number of the page on which a place stands, for the
// contents; "" when it is not known.
func (d *printed) pageOf(id string) string {
	if d.number == nil {
		return ""
	}
	return strconv.Itoa(d.number(id))
}

// rendered returns nodes as HTML.
func rendered(nodes []*html.Node) (template.HTML, error) {
	var b strings.Builder
	for _, n := range nodes {
		if err := html.Render(&b, n); err != nil {
			return "", fmt.Errorf("render a chapter: %w", err)
		}
	}
	return template.HTML(b.String()), nil
}

// outside returns the address of something that is not in the document, from
// which a PDF is far; "" when a PDF cannot lead there.
func (d *printed) outside(path string, u *url.URL) string {
	to := path
	if u.Fragment != "" {
		to += "#" + u.Fragment
	}
	if d.number == nil {
		return d.r.href(d.path, to)
	}
	if d.r.site.Config.BaseURL == "" {
		return ""
	}
	return d.r.site.Config.BaseURL + "/" + d.r.href("index.html", to)
}
