package render

import (
	"cmp"
	"slices"
	"strings"

	"shirube/internal/site"
)

// navigation is the navigation of one language, made once.
type navigation struct {
	sections []navSection
	order    []*output      // of all its pages
	at       map[string]int // key of a page to its place in order
	section  map[string]int // key of a page to its section
}

type navSection struct {
	id, title string
	pages     []*output
}

func (r *Renderer) collectNavigation() {
	r.nav = map[string]*navigation{}
	for _, lang := range r.site.Config.Languages {
		n := &navigation{sections: r.navSections(lang), at: map[string]int{}, section: map[string]int{}}
		for i, s := range n.sections {
			for _, o := range s.pages {
				n.at[o.key] = len(n.order)
				n.section[o.key] = i
				n.order = append(n.order, o)
			}
		}
		r.nav[lang] = n
	}
}

// navSections returns the groups of config.toml; without any, one group of
// the topics at the top in the order of their weights.
func (r *Renderer) navSections(lang string) []navSection {
	var sections []navSection
	for _, s := range r.site.Config.Navigation {
		section := navSection{id: s.ID, title: r.text(lang, s.Title)}
		for _, key := range s.Pages {
			if o := r.byKey[lang][key]; o != nil {
				section.pages = append(section.pages, o)
			}
		}
		sections = append(sections, section)
	}
	if len(sections) > 0 {
		return sections
	}
	var topics []*output
	for _, o := range r.pages[lang] {
		if topLevel(o.key) {
			topics = append(topics, o)
		}
	}
	slices.SortStableFunc(topics, func(a, b *output) int {
		return cmp.Or(cmp.Compare(rankOf(a), rankOf(b)), cmp.Compare(a.weight, b.weight))
	})
	return []navSection{{id: "pages", pages: topics}}
}

// topLevel tells the topics at the top of the content and the first pages of
// the folders there; all others are reached through them.
func topLevel(key string) bool {
	dir, base, below := cutLast(key)
	return strings.HasSuffix(key, ".md") && (!below || base == site.HomeKey && !strings.Contains(dir, "/"))
}

// rankOf puts the home page first.
func rankOf(o *output) int {
	if o.key == site.HomeKey {
		return 0
	}
	return 1
}

// linkTo returns the link from a page to an output.
func (p *Page) linkTo(o *output) PageLink {
	return PageLink{Href: p.r.href(p.Path, o.path), Title: p.r.linkTitle(o), Current: o.key == p.Key}
}

// linkTitle is what links call a page; the home page bears the title of the
// site, which would not say where the link leads.
func (r *Renderer) linkTitle(o *output) string {
	if o.key == site.HomeKey {
		return r.words[o.lang].T("nav.home")
	}
	return o.title
}

// nameBelow is what a page is called where the page above it is seen too, as
// in the breadcrumb.
func (r *Renderer) nameBelow(o *output) string {
	if o.name != "" {
		return o.name
	}
	return r.linkTitle(o)
}

// addNavigation fills in the ways from a page to others of its language.
func (r *Renderer) addNavigation(p *Page, o *output) {
	n := r.nav[p.Lang]
	for _, s := range n.sections {
		section := NavSection{ID: s.id, Title: s.title, Pages: make([]PageLink, len(s.pages))}
		for i, to := range s.pages {
			section.Pages[i] = p.linkTo(to)
			section.Open = section.Open || section.Pages[i].Current
		}
		p.Sections = append(p.Sections, section)
	}
	if last := len(p.Sections) - 1; last > 0 {
		p.Footer = p.Sections[last].Pages
	}
	p.Breadcrumb, p.Here = r.breadcrumb(p, o), r.nameBelow(o)
	if at, ok := n.at[p.Key]; ok && p.Key != site.HomeKey {
		p.Prev, p.Next = p.neighbour(n, at-1), p.neighbour(n, at+1)
	}
}

func (p *Page) neighbour(n *navigation, at int) *PageLink {
	if at < 0 || at >= len(n.order) {
		return nil
	}
	link := p.linkTo(n.order[at])
	return &link
}

// breadcrumb returns the way from the home page to the page above o. The name
// of a group of the navigation is no link.
func (r *Renderer) breadcrumb(p *Page, o *output) []PageLink {
	if o.key == site.HomeKey {
		return nil
	}
	var way []PageLink
	top := o
	for range 16 { // parents of parents cannot go on for ever
		parent := r.byKey[p.Lang][top.parent]
		if parent == nil || parent.key == site.HomeKey {
			break
		}
		way = append(way, p.linkTo(parent))
		top = parent
	}
	n := r.nav[p.Lang]
	if i, ok := n.section[top.key]; ok && n.sections[i].title != "" && n.section[site.HomeKey] != i {
		way = append(way, PageLink{Title: n.sections[i].title})
	}
	way = append(way, PageLink{Href: p.Home(), Title: p.T("nav.home")})
	slices.Reverse(way)
	return way
}
