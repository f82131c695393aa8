package render

import (
	"slices"

	"shirube/internal/site"
)

// printedPage is a page that becomes a chapter.
type printedPage struct {
	*output
	part string // group of the navigation
}

// printedPages returns the pages of a language that become chapters, in the
// order of the navigation; those that it does not name follow the page above
// them. Left out are the pages that ask one question each, which repeat the
// self-check, and the list of all pages, which the contents replace.
func (r *Renderer) printedPages(lang string) []printedPage {
	var pages []printedPage
	for _, s := range r.nav[lang].sections {
		for _, o := range s.pages {
			if r.isPrinted(o) {
				pages = append(pages, printedPage{o, s.title})
			}
		}
	}
	for _, o := range r.pages[lang] {
		if !r.isPrinted(o) || slices.ContainsFunc(pages, func(p printedPage) bool { return p.key == o.key }) {
			continue
		}
		at, part := r.placeBelow(pages, o)
		pages = slices.Insert(pages, at, printedPage{o, part})
	}
	return pages
}

// placeBelow returns the place behind the page above o and what else stands
// below that one; without such a page, the end.
func (r *Renderer) placeBelow(pages []printedPage, o *output) (at int, part string) {
	at = slices.IndexFunc(pages, func(p printedPage) bool { return p.key == o.parent })
	if at < 0 || o.parent == site.HomeKey {
		return len(pages), r.words[o.lang].T("sitemap.other")
	}
	part = pages[at].part
	for at++; at < len(pages) && pages[at].parent == o.parent; at++ {
	}
	return at, part
}

// isPrinted reports whether a page becomes a chapter.
func (r *Renderer) isPrinted(o *output) bool {
	if t := r.site.Topic(o.key); t != nil {
		for _, part := range t.Docs[o.lang].Parts {
			if part.Name == "sitemap" {
				return false
			}
		}
		return true
	}
	return r.isSheet(o)
}

// isSheet reports whether a page is a self-check.
func (r *Renderer) isSheet(o *output) bool {
	for _, f := range r.site.Flows {
		if f.Check != nil && o.key == f.ID+"/"+site.CheckPage {
			return true
		}
	}
	return false
}
