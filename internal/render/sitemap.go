package render

import (
	"fmt"
	"html/template"
	"strings"
)

// mapEntry is a page on the page of all pages, with those below it.
type mapEntry struct {
	PageLink
	Description string
	Pages       []mapEntry // topics below it
	Steps       []mapEntry // pages that its procedure gives
	More        string     // what the list of those is called; "" no name

	topic bool
}

// mapSection is a group of pages.
type mapSection struct {
	Title string
	Pages []mapEntry
}

// siteMap lists every page of a language: the groups of the navigation, each
// page with those that its procedure gives, then all others.
func (r *Renderer) siteMap(lang, from string, level int) (template.HTML, error) {
	m := mapper{r: r, from: from, below: map[string][]*output{}, listed: map[string]bool{}}
	for _, s := range r.nav[lang].sections {
		for _, o := range s.pages {
			m.listed[o.key] = true
		}
	}
	for _, o := range r.pages[lang] {
		if !m.listed[o.key] && r.byKey[lang][o.parent] != nil {
			m.below[o.parent] = append(m.below[o.parent], o)
			m.listed[o.key] = true
		}
	}
	view := struct {
		Open, Close template.HTML
		Sections    []mapSection
	}{
		Open:  template.HTML(fmt.Sprintf(`<h%d class="sitemap-title">`, level)),
		Close: template.HTML(fmt.Sprintf(`</h%d>`, level)),
	}
	for _, s := range r.nav[lang].sections {
		view.Sections = append(view.Sections, mapSection{s.title, m.entries(s.pages, r.linkTitle)})
	}
	var rest []*output
	for _, o := range r.pages[lang] {
		if !m.listed[o.key] {
			rest = append(rest, o)
		}
	}
	if len(rest) > 0 {
		view.Sections = append(view.Sections, mapSection{r.words[lang].T("sitemap.other"), m.entries(rest, r.linkTitle)})
	}
	return r.execute("sitemap.html", view)
}

// mapper builds the entries of one map.
type mapper struct {
	r      *Renderer
	from   string
	below  map[string][]*output // pages that the navigation does not name, by the page above
	listed map[string]bool
}

// entries lists pages by the names that name gives, and those below them.
func (m *mapper) entries(pages []*output, name func(*output) string) []mapEntry {
	var entries []mapEntry
	for _, o := range pages {
		children := m.below[o.key]
		delete(m.below, o.key) // a page is listed once, whatever names it as the page above
		e := mapEntry{PageLink: PageLink{Href: m.r.href(m.from, o.path), Title: name(o)}}
		for _, child := range m.entries(children, m.r.nameBelow) {
			if child.topic {
				e.Pages = append(e.Pages, child)
			} else {
				e.Steps = append(e.Steps, child)
			}
		}
		if e.topic = strings.HasSuffix(o.key, ".md"); e.topic {
			e.Description = o.description
		}
		if len(e.Steps) > 0 && e.topic {
			e.More = m.r.words[o.lang].T("sitemap.more", "page", e.Title, "count", count(e.Steps))
		}
		entries = append(entries, e)
	}
	return entries
}

// count counts entries with all below them.
func count(entries []mapEntry) int {
	n := len(entries)
	for _, e := range entries {
		n += count(e.Pages) + count(e.Steps)
	}
	return n
}
