package render

import (
	"net/url"
	"path"
	"slices"

	"golang.org/x/net/html"

	"shirube/internal/site"
)

// findSteps finds where the document shows what has a page of its own on the
// site: a question or outcome stands in the list of its procedure's steps.
func (d *printed) findSteps() {
	d.steps = map[string]string{}
	for _, f := range d.r.site.Flows {
		key, suffix := d.r.listing(d.lang, f)
		c := d.places[site.PagePath(d.lang, key)]
		for _, p := range site.FlowPages(f) {
			from := site.PagePath(d.lang, p.Key)
			if d.places[from] != nil || c == nil || p.Kind == site.ProofPage {
				continue
			}
			kind := "step"
			if p.Kind == site.OutcomePage {
				kind = "outcome"
			}
			id := c.ID
			if line := kind + suffix + "-" + p.ID; c.ids[line] {
				id = c.place(line)
			}
			d.steps[from] = id
		}
	}
}

// linkInward turns the links of a chapter to pages of the site into links to
// places of the document, with the number of the page where that is known.
func (d *printed) linkInward(c *chapter) {
	for _, root := range c.nodes {
		for _, n := range append([]*html.Node{root}, elements(root)...) {
			switch {
			case n.Data == "a" && hasAttribute(n, "href"):
				d.turn(c, n)
			case n.Data == "img":
				d.movePicture(c, n)
			}
		}
	}
}

// movePicture makes the address of a picture one from the document.
func (d *printed) movePicture(c *chapter, img *html.Node) {
	for i, a := range img.Attr {
		u, err := url.Parse(a.Val)
		if a.Key == "src" && err == nil && u.Scheme == "" {
			img.Attr[i].Val = d.r.href(d.path, path.Join(path.Dir(c.from), u.Path))
		}
	}
}

// turn turns one link.
func (d *printed) turn(c *chapter, a *html.Node) {
	u, err := url.Parse(attribute(a, "href"))
	if err != nil || u.Scheme != "" || u.Host != "" {
		return
	}
	to := c.from
	if u.Path != "" {
		to = path.Join(path.Dir(c.from), u.Path)
	}
	id, inside := d.find(to, u.Fragment)
	switch {
	case !inside:
		lead(a, d.outside(to, u))
	case d.steps[to] != "" && hasClassAbove(a, referenceClass):
		a.Parent.RemoveChild(a) // a button to a page that the document does not have
	case id == idAround(a):
		lead(a, "") // to where it stands itself
	default:
		lead(a, "#"+id)
		if d.number != nil && d.tellsPage(c, a, to) {
			d.addPage(a, id)
		}
	}
}

// find returns the place of the document for a place of the site.
func (d *printed) find(page, fragment string) (id string, ok bool) {
	if id := d.steps[page]; id != "" {
		return id, true
	}
	c := d.places[page]
	switch {
	case c == nil:
		return "", false
	case c.ids[fragment]:
		return c.place(fragment), true
	}
	return c.ID, true
}

// lead gives a link its address; without one it is no link any more.
func lead(a *html.Node, href string) {
	a.Attr = slices.DeleteFunc(a.Attr, func(x html.Attribute) bool {
		return x.Key == "href" && href == "" || slices.Contains([]string{"rel", "download", "hreflang"}, x.Key)
	})
	switch {
	case href == "" && a.Namespace == "":
		retag(a, "span")
	case href != "":
		for i := range a.Attr {
			if a.Attr[i].Key == "href" {
				a.Attr[i].Val = href
			}
		}
	}
}

// tellsPage reports whether a reader of paper is helped by the page to which a
// link leads: not in a drawing or beside a citation, which names a page of its
// own, and not within a chapter; in the index always.
func (d *printed) tellsPage(c *chapter, a *html.Node, to string) bool {
	if a.Namespace != "" || hasClassAbove(a, "cite") {
		return false
	}
	return c.ID == indexID || d.places[to] != c
}

// addPage writes the number of a page behind a link.
func (d *printed) addPage(a *html.Node, id string) {
	ref := &html.Node{Type: html.ElementNode, Data: "span", Attr: []html.Attribute{{Key: "class", Val: "page-ref"}}}
	ref.AppendChild(&html.Node{Type: html.TextNode, Data: d.T("print.page_ref", "page", d.number(id))})
	a.AppendChild(ref)
}
