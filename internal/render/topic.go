package render

import (
	"bytes"
	"fmt"
	"html/template"
	"slices"

	"shirube/internal/markdown"
	"shirube/internal/site"
	"shirube/internal/source"
)

// longPage is the number of second-level headings from which a page has a
// table of contents.
const longPage = 3

// fillTopic fills a page with the text of its Markdown file.
func (r *Renderer) fillTopic(p *Page, doc *markdown.Doc) error {
	body, err := r.docHTML(p.Lang, p.Path, doc, r.linker(p.Path, doc))
	if err != nil {
		return err
	}
	p.Kind, p.Bundle = "topic", topicBundle(doc.Parts)
	if p.Key == site.HomeKey {
		p.Kind, p.Bundle = "home", "home" // which holds all that a topic may need
	}
	p.Layout = doc.Meta.Layout
	list, places, err := r.unplacedPrepare(p, doc)
	if err != nil {
		return err
	}
	p.Body = body + list
	if nav := r.stepNavOf(p); nav != nil {
		p.Bundle = widerBundle(p.Bundle, "step")
		if p.StepNav, err = nav.execute("stepnav", nav); err != nil {
			return err
		}
	}
	p.Date = doc.Meta.Date
	p.Original = r.originalRevised(p, doc)
	p.Singles = r.singleLinks(p.Lang, p.Path, p.Key)
	p.Badges = r.badges(p.Lang, doc.Meta.Audience)
	if p.Kind != "home" {
		p.Toc = contents(append(slices.Clone(doc.Headings), places...))
	}
	return nil
}

// originalRevised is the date of the text in the first language where that is
// later than the one of its translation; "" where it is not, or not known.
func (r *Renderer) originalRevised(p *Page, doc *markdown.Doc) template.HTML {
	original := r.site.Topic(p.Key).Docs[r.site.Config.Languages[0]]
	if original == nil || doc.Meta.Date.IsZero() || !doc.Meta.Date.Before(original.Meta.Date) {
		return ""
	}
	return p.Site.Time(original.Meta.Date)
}

// docHTML renders a Markdown file for the page at from. link says where its
// links lead.
func (r *Renderer) docHTML(lang, from string, doc *markdown.Doc, link func(string) string) (template.HTML, error) {
	var b bytes.Buffer
	err := doc.Render(&b, markdown.Resolver{
		Link:   link,
		Cite:   func(c source.Citation, text string) template.HTML { return r.cite(lang, from, c, text) },
		Part:   func(part markdown.Part) (template.HTML, error) { return r.part(lang, from, doc, part) },
		Size:   func(dest string) (width, height int) { return r.site.PictureSize(doc.File, dest) },
		Dates:  r.dates(lang),
		String: func(key string) string { return r.words[lang].T(key) },
	})
	if err != nil {
		return "", fmt.Errorf("%s: %w", doc.File, err)
	}
	return template.HTML(b.String()), nil
}

// dates finds the dates of a text in a language.
func (r *Renderer) dates(lang string) func(string) []markdown.DateSpan {
	return func(text string) []markdown.DateSpan {
		var spans []markdown.DateSpan
		for _, d := range r.words[lang].Words.Dates(text) {
			spans = append(spans, markdown.DateSpan{From: d.From, To: d.To, ISO: d.Date.ISO()})
		}
		return spans
	}
}

// linker returns the address of a link of doc, relative to the page at from. A
// link that leads nowhere, which site.Check has told, stays as it is.
func (r *Renderer) linker(from string, doc *markdown.Doc) func(string) string {
	return func(dest string) string {
		t, ok := r.site.Resolve(doc.File, dest)
		switch {
		case !ok:
			return dest
		case t.External != "":
			return t.External
		}
		address := t.Path
		if t.Fragment != "" {
			address += "#" + t.Fragment
		}
		return r.href(from, address)
	}
}

// part returns the HTML of what a page places from other files.
func (r *Renderer) part(lang, from string, doc *markdown.Doc, part markdown.Part) (template.HTML, error) {
	switch part.Name {
	case "documents":
		return r.documents(lang, from, headingLevel(doc, part))
	case "sitemap":
		return r.siteMap(lang, from, headingLevel(doc, part))
	case "editions":
		return `<p class="edition">` + r.words[lang].EditionLine + `</p>`, nil
	}
	return r.flowPart(lang, from, part)
}

// headingLevel returns the level of a part's headings: one below the heading
// above it.
func headingLevel(doc *markdown.Doc, part markdown.Part) int {
	level := 1
	for _, h := range doc.Headings {
		if h.Span.Line < part.Span.Line {
			level = h.Level
		}
	}
	return min(level+1, 6)
}

// contents returns the table of contents of a long page, two levels deep; nil
// for a short one.
func contents(headings []markdown.Heading) []TocEntry {
	var toc []TocEntry
	for _, h := range headings {
		switch {
		case h.Level == 2:
			toc = append(toc, TocEntry{ID: h.ID, Text: h.Text})
		case h.Level == 3 && len(toc) > 0:
			last := &toc[len(toc)-1]
			last.Children = append(last.Children, TocEntry{ID: h.ID, Text: h.Text})
		}
	}
	if len(toc) < longPage {
		return nil
	}
	return toc
}

// badges says for whom something is, in the words of config.toml.
func (r *Renderer) badges(lang string, audience []string) []Badge {
	var badges []Badge
	for _, a := range r.site.Config.Audiences {
		for _, id := range audience {
			if a.ID != id {
				continue
			}
			text := r.text(lang, a.Name)
			if len(audience) == 1 {
				text = r.text(lang, a.Only)
				if text == "" {
					text = r.words[lang].T("site.only", "name", r.text(lang, a.Name))
				}
			}
			badges = append(badges, Badge{Class: id, Text: text})
		}
	}
	return badges
}
