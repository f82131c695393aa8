package render_test

import (
	"bytes"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"shirube/internal/render"
	"shirube/internal/site"
)

func itoa(n int) string { return strconv.Itoa(n) }

// crawler looks at every page of a rendered site.
type crawler struct {
	*testing.T
	files  map[string][]byte
	pages  map[string]*html.Node
	ids    map[string]map[string]bool
	titles map[string]string // language and title to the page that has it
	linked map[string]bool
}

// crawl looks at every page of a site for what none may have.
func crawl(t *testing.T, r *render.Renderer) {
	t.Helper()
	c := newCrawler(t, r)
	for _, p := range r.Paths() {
		if c.pages[p] != nil {
			c.page(p)
		}
	}
	c.reached()
}

// newCrawler renders every path.
func newCrawler(t *testing.T, r *render.Renderer) *crawler {
	t.Helper()
	c := &crawler{
		T: t, files: map[string][]byte{}, pages: map[string]*html.Node{},
		ids: map[string]map[string]bool{}, titles: map[string]string{}, linked: map[string]bool{},
	}
	for _, p := range r.Paths() {
		b, err := r.Render(p)
		if err != nil {
			t.Fatal(err)
		}
		c.files[p] = b
		if path.Ext(p) == ".html" {
			c.parse(p, b)
		}
	}
	if len(c.pages) == 0 {
		t.Fatal("the site has no page")
	}
	return c
}

func (c *crawler) parse(p string, b []byte) {
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		c.Fatalf("%s: %v", p, err)
	}
	c.pages[p] = root
	c.ids[p] = map[string]bool{}
	for n := range root.Descendants() {
		id, ok := attr(n, "id")
		if !ok {
			continue
		}
		if id == "" || strings.ContainsAny(id, " \t\n") || c.ids[p][id] {
			c.Errorf("%s: id %q is empty, has a space or is there twice", p, id)
		}
		c.ids[p][id] = true
	}
}

// page looks at one page.
func (c *crawler) page(p string) {
	root := c.pages[p]
	alias := c.isAlias(p)
	lang, _ := attr(first(root, "html"), "lang")
	if want := strings.SplitN(p, "/", 2)[0]; lang == "" || strings.Contains(p, "/") && !alias && lang != want {
		c.Errorf("%s: lang is %q", p, lang)
	}
	c.head(p, lang, alias)
	counts := map[string]int{}
	for n := range root.Descendants() {
		if n.Type == html.ElementNode {
			counts[n.Data]++
			c.element(p, n)
		}
	}
	if counts["h1"] != 1 || counts["main"] != 1 {
		c.Errorf("%s: %d h1, %d main", p, counts["h1"], counts["main"])
	}
	c.headings(p)
}

func (c *crawler) isAlias(p string) bool {
	for n := range c.pages[p].Descendants() {
		if v, _ := attr(n, "http-equiv"); v == "refresh" {
			return true
		}
	}
	return false
}

// head asks for a policy before everything else and a title of its own.
func (c *crawler) head(p, lang string, alias bool) {
	head := first(c.pages[p], "head")
	policy := head.FirstChild
	for policy != nil && policy.Type != html.ElementNode {
		policy = policy.NextSibling
	}
	if v, _ := attr(policy, "http-equiv"); v != "Content-Security-Policy" {
		c.Errorf("%s: the policy is not first in the head", p)
	}
	if v, _ := attr(policy, "content"); !strings.Contains(v, "default-src 'none'") || strings.Contains(v, "unsafe") {
		c.Errorf("%s: the policy is %q", p, v)
	}
	title := strings.TrimSpace(text(first(c.pages[p], "title")))
	if title == "" {
		c.Errorf("%s: no title", p)
	}
	key := lang + " " + title
	if other, ok := c.titles[key]; ok && !alias && p != "index.html" && other != "index.html" {
		c.Errorf("%s: title %q is also that of %s", p, title, other)
	}
	c.titles[key] = p
}

var urlAttributes = []string{"href", "src"}

// element looks at one element and its attributes.
func (c *crawler) element(p string, n *html.Node) {
	for _, a := range n.Attr {
		switch {
		case a.Key == "style", strings.HasPrefix(a.Key, "on"):
			c.Errorf("%s: <%s> has the attribute %s", p, n.Data, a.Key)
		case slices.Contains(urlAttributes, a.Key):
			c.link(p, a.Val)
		case a.Key == "aria-labelledby", a.Key == "aria-describedby", a.Key == "for", a.Key == "aria-controls":
			for id := range strings.FieldsSeq(a.Val) {
				if !c.ids[p][id] {
					c.Errorf("%s: %s names the id %q, which is not there", p, a.Key, id)
				}
			}
		}
	}
	switch n.Data {
	case "img":
		if alt, ok := attr(n, "alt"); !ok || alt == "" {
			c.Errorf("%s: an image has no alt", p)
		}
	case "style":
		if p != "404.html" && path.Base(p) != "single.html" {
			c.Errorf("%s: style element", p)
		}
	case "a":
		if strings.TrimSpace(text(n)) == "" {
			if label, _ := attr(n, "aria-label"); label == "" {
				c.Errorf("%s: a link has no text: %v", p, n.Attr)
			}
		}
	}
}

// link follows a link inside the site.
func (c *crawler) link(p, dest string) {
	u, err := url.Parse(dest)
	if err != nil {
		c.Errorf("%s: link %q: %v", p, dest, err)
		return
	}
	if u.Scheme != "" {
		return
	}
	to := path.Join(path.Dir(p), u.Path)
	switch {
	case u.Path == "":
		to = p
	case strings.HasPrefix(u.Path, "/"):
		if p != "404.html" {
			c.Errorf("%s: link %q is not relative", p, dest)
		}
		to = u.Path[1:]
	}
	if _, ok := c.files[to]; !ok {
		c.Errorf("%s: link %q leads to no file", p, dest)
		return
	}
	if p != to {
		c.linked[to] = true
	}
	if u.Fragment != "" && path.Ext(to) == ".html" && !c.ids[to][u.Fragment] {
		c.Errorf("%s: link %q leads to no place of %s", p, dest, to)
	}
}

// headings asks for levels without a gap.
func (c *crawler) headings(p string) {
	level := 0
	for n := range c.pages[p].Descendants() {
		if n.Type != html.ElementNode || len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			continue
		}
		l := int(n.Data[1] - '0')
		if l > level+1 && level > 0 {
			c.Errorf("%s: h%d %q after h%d", p, l, text(n), level)
		}
		level = l
	}
}

// anchors asks that every place that site.Check lets links name is there.
func (c *crawler) anchors(s *site.Site) {
	for _, lang := range s.Config.Languages {
		var keys []string
		for _, t := range s.Topics {
			keys = append(keys, t.Path)
		}
		for _, f := range s.Flows {
			for _, p := range site.FlowPages(f) {
				keys = append(keys, p.Key)
			}
		}
		for _, key := range keys {
			for _, id := range s.Anchors(lang, key) {
				if p := site.PagePath(lang, key); c.pages[p] != nil && !c.ids[p][id] {
					c.Errorf("%s: links may name %q, which is not there", p, id)
				}
			}
		}
	}
}

// reached asks that every page is linked from another one.
func (c *crawler) reached() {
	for p := range c.pages {
		if p == "404.html" || p == "index.html" || c.isAlias(p) {
			continue
		}
		if !c.linked[p] {
			c.Errorf("%s: no page links to it", p)
		}
	}
}

func attr(n *html.Node, name string) (string, bool) {
	if n == nil {
		return "", false
	}
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

func first(root *html.Node, tag string) *html.Node {
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && n.Data == tag {
			return n
		}
	}
	return nil
}

func text(n *html.Node) string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
