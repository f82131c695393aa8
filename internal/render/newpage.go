package render

import (
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

// Canonical is the one address of the page for search engines; "" without
// base_url. The page at the top is that of the first language.
func (p *Page) Canonical() string {
	if o := p.r.byKey[p.Lang][p.Key]; o != nil {
		return p.r.absolute(o.path)
	}
	return ""
}

// Address is what a printed page shows of its place; "" without base_url.
func (p *Page) Address() string { return p.Canonical() }

// ScriptFiles returns the addresses of the page's scripts.
func (p *Page) ScriptFiles() []string {
	var files []string
	for _, name := range append([]string{"site.js"}, p.Scripts...) {
		if a := p.Asset(name); a != "" {
			files = append(files, a)
		}
	}
	return files
}

// DateText is the date of the page's text; "" none.
func (p *Page) DateText() template.HTML { return p.Site.Time(p.Date) }

// SiteDate is the date of the edition; "" none.
func (p *Page) SiteDate() template.HTML { return p.Site.Time(p.Site.Date) }

// Edition names edition and date; "" none.
func (p *Page) Edition() template.HTML { return p.Site.EditionLine }
