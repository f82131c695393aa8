package render

import (
	"html/template"

	"shirube/internal/i18n"
)

// output is one path of the site and how its bytes are made. Exactly one of
// fill and file is set.
type output struct {
	path        string                 // "ja/join/check.html", as site.PagePath gives it
	lang        string                 // "" for a file that is not a page
	key         string                 // the same in all languages: "join.md", "join/check", "join/step/ask-joined"
	title       string                 // plain text, unique among the pages of a language
	name        string                 // the title where the page above it is seen too; "" the title
	description string                 // plain text; "" none
	parent      string                 // key of the page above it in the breadcrumb; "" the home page
	weight      int                    // order among pages that the navigation does not name
	fill        func(*Page) error      // a page: adds Body, Bundle and what else differs from the usual
	file        func() ([]byte, error) // any other file
}

// Page is what the base template shows of one page. The renderer fills in
// everything but the body before it calls output.fill.
type Page struct {
	Lang        string
	Path        string        // of the output, so that links can be made relative to it
	Key         string        // as output.key
	Kind        string        // class page--KIND of the body element: "home", "topic", "check", "question", "outcome"
	Layout      string        // template of main, without .html; "" that of the kind
	Title       string        // h1 and title element, before the site's own title
	Head        template.HTML // the page's head with its h1; "" the usual one, made from what follows
	Description string        // shown as the lead, and to search engines
	Badges      []Badge       // for whom the page is
	Date        i18n.Date
	Original    template.HTML // when the first language's text was revised, where this one is older; "" it is not
	Body        template.HTML // stands in main, after the head; a topic's is wrapped in .content
	StepNav     template.HTML // place of the page in a procedure; "" none
	Toc         []TocEntry    // empty: no table of contents
	Bundle      string        // which style sheet and script it loads: one of bundles
	Scripts     string        // the bundle of its script, where that is another one
	NoIndex     bool          // keep search engines away

	Sections   []NavSection
	Footer     []PageLink
	Breadcrumb []PageLink // from the home page to the page above this one
	Here       string     // what the page is called at the end of the breadcrumb
	Prev, Next *PageLink
	Singles    []singleLink   // to the procedures that it presents, each as one file
	Languages  []LanguageLink // of all languages that have the page, its own too

	Site *siteWords // what is the same on all pages of a language
	r    *Renderer
	nav  template.HTML // what Nav returns, once it was made
}

// Badge says for whom something is; Class is "company", "staff", "shared" or
// another audience's id.
type Badge struct{ Class, Text string }

// PageLink is a link to a page of this site.
type PageLink struct {
	Href    string // relative
	Title   string
	Current bool // the page itself
}

// NavSection is a group of the navigation; Title may be "".
type NavSection struct {
	ID    string
	Title string
	Pages []PageLink
	Open  bool // holds the current page
}

// LanguageLink leads to the same page in another language. Places are the ids
// of that page's headings in their order, separated by spaces, when it has as
// many as this page, so that a script can keep the reader's place.
type LanguageLink struct {
	Lang, Name, Href string
	URL              string // absolute; "" without base_url
	Places           string
	Current          bool
	Missing          bool   // the page does not exist in it; Href leads to the home page
	MissingText      string // says so, in that language
}

// TocEntry is one line of the table of contents.
type TocEntry struct {
	ID, Text string
	Children []TocEntry
}

// T returns a string of the user interface.
func (p *Page) T(key string, args ...any) string { return p.Site.Words.Get(key, args...) }

// Link returns the address of an output path, relative to the page.
func (p *Page) Link(path string) string { return p.r.href(p.Path, path) }

// Asset returns the address of a file of the theme's assets, relative to the
// page, by its name without the hash; "" when the theme has no such file.
func (p *Page) Asset(name string) string {
	path := p.r.asset(name)
	if path == "" {
		return ""
	}
	return p.r.href(p.Path, path)
}
