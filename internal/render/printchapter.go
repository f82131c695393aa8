package render

import (
	"fmt"
	"html/template"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"shirube/internal/site"
)

// chapter is one page as a chapter of the document.
type chapter struct {
	ID       string // of the section, and the beginning of all ids in it
	Number   int
	Part     string
	Title    string
	Lead     string
	Badges   []Badge
	Sheet    bool   // a self-check: its verdict is ticked by hand
	Page     string // number of the page on which it begins; "" not known
	Sections []printedSection
	Body     template.HTML

	from  string // output path of the page that it is made from
	nodes []*html.Node
	ids   map[string]bool // of the page, without what the chapter adds to them
}

// printedSection is a heading of a chapter, for the contents.
type printedSection struct{ ID, Title, Page string }

// newChapter makes a chapter of a page; its links are still those of the page.
func (d *printed) newChapter(o printedPage) (*chapter, error) {
	p := d.r.newPage(o.output)
	if err := o.fill(p); err != nil {
		return nil, err
	}
	c := &chapter{
		ID:     plainID(strings.TrimSuffix(o.key, ".md")),
		Number: len(d.chapters) + 1,
		Part:   o.part,
		Title:  o.title,
		Lead:   o.description,
		Badges: p.Badges,
		Sheet:  d.r.isSheet(o.output),
		from:   o.path,
	}
	if o.key == site.HomeKey {
		c.Title = d.T("print.home") // the site's own title stands on the cover
	}
	if c.Sheet {
		c.Lead = d.T("print.by_hand")
	}
	c.Page = d.pageOf(c.ID)
	body := p.Body
	if !c.Sheet { // a self-check has this element itself
		body = `<div class="content">` + body + `</div>`
	}
	if err := c.parse(body); err != nil {
		return nil, err
	}
	d.findSections(c)
	return c, nil
}

// parse reads the body of a page and reshapes it for paper.
func (c *chapter) parse(body template.HTML) error {
	nodes, err := html.ParseFragment(strings.NewReader(string(body)), &html.Node{Type: html.ElementNode, Data: "main", DataAtom: atom.Main})
	if err != nil {
		return fmt.Errorf("read the page %s: %w", c.from, err)
	}
	root := &html.Node{Type: html.ElementNode, Data: "main"}
	for _, n := range nodes {
		root.AppendChild(n)
	}
	for _, n := range elements(root) {
		switch {
		case !isBelow(n, root): // dropped with what held it
		case isDropped(n, c.Sheet):
			n.Parent.RemoveChild(n)
		default:
			onPaper(n)
		}
	}
	c.ids = map[string]bool{}
	for _, n := range elements(root) {
		if id := attribute(n, "id"); id != "" {
			c.ids[id] = true
		}
		c.prefixIDs(n)
	}
	c.nodes = slices.Collect(root.ChildNodes())
	return nil
}

func isBelow(n, root *html.Node) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if p == root {
			return true
		}
	}
	return false
}

// droppedClasses are of parts that only serve a page on its own. The list of
// cited places comes back as the index.
var droppedClasses = []string{"privacy", "privacy-note", "no-script", "sheet-blank"}

// isDropped reports whether an element has no place on paper: what scripts
// fill or show, words about the browser, and on a sheet what is not printed.
func isDropped(n *html.Node, sheet bool) bool {
	if n.Data == "script" || hasAttribute(n, "hidden") || hasAttribute(n, "data-tally") || isCitedTable(n) {
		return true
	}
	return slices.ContainsFunc(classes(n), func(class string) bool {
		return slices.Contains(droppedClasses, class) || sheet && class == "screen-only"
	})
}

// isCitedTable reports whether n is the region of a table of cited places.
func isCitedTable(n *html.Node) bool {
	table := n.FirstChild
	return slices.Contains(classes(n), "table-scroll") && table != nil && slices.Contains(classes(table), "cited")
}

// onPaper turns an element into what it is in a document: headings one level
// down, and boxes to tick for what a form asks.
func onPaper(n *html.Node) {
	switch n.Data {
	case "h1", "h2", "h3", "h4", "h5":
		retag(n, "h"+string(n.Data[1]+1))
	case "form", "fieldset":
		retag(n, "div", "id", "class")
	case "aside": // a landmark of a page, not of a chapter
		retag(n, "div", "id", "class", "lang")
	case "legend":
		retag(n, "div", "id", "class")
	case "p":
		if slices.Contains(classes(n), "actions") { // buttons are not printed, a reference is
			n.Attr = []html.Attribute{{Key: "class", Val: referenceClass}}
			for _, button := range elements(n) {
				if button.Data == "a" {
					retag(button, "a", "href")
				}
			}
		}
	case "label":
		retag(n, "span", "class")
	case "input":
		retag(n, "span")
		n.Attr = []html.Attribute{{Key: "class", Val: "tick"}}
	case "details":
		if !hasAttribute(n, "open") {
			n.Attr = append(n.Attr, html.Attribute{Key: "open"})
		}
	}
}

// referenceClass is that of a line of buttons, which leads on in words.
const referenceClass = "chapter-reference"

// prefixIDs makes the ids of an element, and those that it names, unique in
// the document. Links are left to linkInward.
func (c *chapter) prefixIDs(n *html.Node) {
	if id := attribute(n, "id"); id != "" {
		setAttribute(n, "id", c.place(id))
	}
	renameReferences(n, c.place)
}

// place returns the id in the document of a place of the page.
func (c *chapter) place(id string) string { return c.ID + ":" + plainID(id) }

// plainID writes an id in characters that no address needs to escape: Chromium
// names the places of a PDF by the addresses of the links to them as they stand.
func plainID(id string) string {
	var b strings.Builder
	for _, r := range id {
		if r < utf8.RuneSelf && (unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("-_.:/", r)) {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "_%x", r)
		}
	}
	return b.String()
}

// Href returns the address of a chapter in the document.
func (c *chapter) Href() template.URL { return template.URL("#" + c.ID) }

// Href returns the address of a section in the document.
func (s printedSection) Href() template.URL { return template.URL("#" + s.ID) }

// findSections lists the headings of a chapter, which stand below its title.
func (d *printed) findSections(c *chapter) {
	for _, root := range c.nodes {
		for _, n := range append([]*html.Node{root}, elements(root)...) {
			if id := attribute(n, "id"); n.Data == "h3" && id != "" {
				c.Sections = append(c.Sections, printedSection{id, words(n), d.pageOf(id)})
			}
		}
	}
}
