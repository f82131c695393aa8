package render

import (
	"cmp"
	"html/template"
	"strings"

	"shirube/internal/markdown"
	"shirube/internal/site"
)

// newPage fills in everything of a page but its body.
func (r *Renderer) newPage(o *output) *Page {
	p := &Page{
		Lang:        o.lang,
		Path:        o.path,
		Key:         o.key,
		Kind:        "topic",
		Bundle:      bundles[0],
		Title:       o.title,
		Description: o.description,
		Site:        r.words[o.lang],
		r:           r,
	}
	r.addNavigation(p, o)
	r.addLanguages(p, o)
	return p
}

// addLanguages fills in the links to the page in every language.
func (r *Renderer) addLanguages(p *Page, o *output) {
	for _, lang := range r.site.Config.Languages {
		link := LanguageLink{Lang: lang, Name: r.words[lang].T("site.language"), Current: lang == p.Lang}
		to := r.byKey[lang][o.key]
		if to == nil {
			link.Missing, link.MissingText = true, r.words[lang].T("nav.language_missing")
			to = r.byKey[lang][site.HomeKey]
		}
		if to == nil {
			continue
		}
		link.Href = r.href(p.Path, to.path)
		if link.Current {
			link.Href = r.href(p.Path, p.Path)
		}
		link.URL = r.absolute(to.path)
		link.Places = r.places(o.key, p.Lang, lang)
		p.Languages = append(p.Languages, link)
	}
}

// places returns the ids of a topic's headings in another language, when they
// stand for the same ones.
func (r *Renderer) places(key, from, to string) string {
	t := r.site.Topic(key)
	if t == nil || from == to || t.Docs[from] == nil || t.Docs[to] == nil {
		return ""
	}
	here, there := t.Docs[from].Headings, t.Docs[to].Headings
	if !alike(here, there) {
		return ""
	}
	ids := make([]string, len(there))
	for i, h := range there {
		ids[i] = h.ID
	}
	return strings.Join(ids, " ")
}

func alike(a, b []markdown.Heading) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i].Level != b[i].Level {
			return false
		}
	}
	return true
}

// absolute returns the full address of an output; "" without base_url.
func (r *Renderer) absolute(path string) string {
	if r.site.Config.BaseURL == "" {
		return ""
	}
	return r.site.Config.BaseURL + "/" + relative(".", path)
}

// Home returns the address of the home page in the page's language.
func (p *Page) Home() string {
	if o := p.r.byKey[p.Lang][site.HomeKey]; o != nil {
		return p.Link(o.path)
	}
	return p.Link(p.Path)
}

// FullTitle is the title element: that of the page, then that of the site.
func (p *Page) FullTitle() string {
	if p.Key == site.HomeKey || p.Title == p.Site.Title {
		return p.Site.Title
	}
	return p.Title + " - " + p.Site.Title
}

// Canonical is the address that search engines are to show for the page; ""
// without base_url. The page at the top is that of the first language; all
// pages in one are found by their home.
func (p *Page) Canonical() string {
	if p.Key == site.PrintKey {
		return p.addressOf(site.HomeKey)
	}
	return p.Address()
}

// Address is the full address of the page, which a print and a mail show; ""
// without base_url.
func (p *Page) Address() string { return p.addressOf(p.Key) }

func (p *Page) addressOf(key string) string {
	if o := p.r.byKey[p.Lang][key]; o != nil {
		return p.r.absolute(o.path)
	}
	return ""
}

// Default is the full address of the page for readers of none of its languages:
// in the first one that has it; "" without base_url or another language.
func (p *Page) Default() string {
	var there []LanguageLink
	for _, l := range p.Languages {
		if !l.Missing {
			there = append(there, l)
		}
	}
	if len(there) < 2 {
		return ""
	}
	return there[0].URL
}

// Stylesheet is the address of the page's style sheet.
func (p *Page) Stylesheet() string { return p.Asset(p.Bundle + ".css") }

// Script is the address of the page's script; "" none.
func (p *Page) Script() string { return p.Asset(cmp.Or(p.Scripts, p.Bundle) + ".js") }

// Revised is when the page was last revised: the date of its own text, else
// that of the edition; "" none.
func (p *Page) Revised() template.HTML { return p.Site.Time(cmp.Or(p.Date, p.Site.Date)) }

// SiteDate is the date of the edition; "" none.
func (p *Page) SiteDate() template.HTML { return p.Site.Time(p.Site.Date) }

// RulesDate is the day whose rules the build was asked for; "" none.
func (p *Page) RulesDate() template.HTML { return p.Site.Time(p.Site.AsOf) }

// Edition names edition, date and the day of the rules; "" none.
func (p *Page) Edition() template.HTML { return p.Site.EditionLine }
