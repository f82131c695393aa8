package render

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What the editions that are made from finished pages, the whole document and
// the single file, do to the elements of a page.

// elements returns all elements below a node, in the order of the text.
func elements(root *html.Node) []*html.Node {
	var found []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			found = append(found, n)
		}
	}
	return found
}

// words returns the text of an element.
func words(n *html.Node) string {
	var b strings.Builder
	for t := range n.Descendants() {
		if t.Type == html.TextNode {
			b.WriteString(t.Data)
		}
	}
	return strings.TrimSpace(b.String())
}

// attribute returns the value of an attribute; "" without one.
func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func hasAttribute(n *html.Node, key string) bool {
	return slices.ContainsFunc(n.Attr, func(a html.Attribute) bool { return a.Key == key })
}

// setAttribute changes the value of an attribute that the element has.
func setAttribute(n *html.Node, key, value string) {
	for i := range n.Attr {
		if n.Attr[i].Key == key {
			n.Attr[i].Val = value
		}
	}
}

func classes(n *html.Node) []string { return strings.Fields(attribute(n, "class")) }

func hasClass(n *html.Node, class string) bool { return slices.Contains(classes(n), class) }

func hasClassAbove(n *html.Node, class string) bool {
	for p := n.Parent; p != nil; p = p.Parent {
		if hasClass(p, class) {
			return true
		}
	}
	return false
}

// idAround returns the innermost id around n.
func idAround(n *html.Node) string {
	for p := n.Parent; p != nil; p = p.Parent {
		if id := attribute(p, "id"); id != "" {
			return id
		}
	}
	return ""
}

// retag gives an element another name and, where any are listed, leaves it
// these attributes only.
func retag(n *html.Node, name string, keep ...string) {
	n.Data, n.DataAtom = name, atom.Lookup([]byte(name))
	if len(keep) > 0 {
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return !slices.Contains(keep, a.Key) })
	}
}

// idReferences are the attributes that name ids of other elements.
var idReferences = []string{"for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details"}

// renameReferences gives the ids that an element names their place in another
// document. Links are not among them.
func renameReferences(n *html.Node, place func(id string) string) {
	for i, a := range n.Attr {
		switch {
		case slices.Contains(idReferences, a.Key):
			ids := strings.Fields(a.Val)
			for j := range ids {
				ids[j] = place(ids[j])
			}
			n.Attr[i].Val = strings.Join(ids, " ")
		case strings.HasPrefix(a.Val, "url(#") && strings.HasSuffix(a.Val, ")"): // in a drawing
			n.Attr[i].Val = "url(#" + place(a.Val[len("url(#"):len(a.Val)-1]) + ")"
		}
	}
}
