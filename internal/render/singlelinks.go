package render

import (
	"fmt"
	"html/template"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"shirube/internal/flow"
	"shirube/internal/site"
)

// Ids of the parts that a single file adds to the page of its procedure.
const (
	singleCheck   = "self-check"
	singleSources = "sources"
)

// singleDoc is a single file while its parts are put together.
type singleDoc struct {
	r     *Renderer
	lang  string
	flow  *flow.Flow
	parts []*singlePart
	taken map[string]bool // ids of the file
	steps map[string]string
	line  func(step string) string // id of its line in the list, on a page
}

// singlePart is what the file takes over from one page of the site.
type singlePart struct {
	from string // output path of that page
	id   string // of the part; "" the file as a whole
	root *html.Node
	ids  map[string]string // of the page to that of the file
}

func newSingle(r *Renderer, lang string, f *flow.Flow) *singleDoc {
	s := &singleDoc{r: r, lang: lang, flow: f, taken: map[string]bool{"main": true, singleCheck: true, singleSources: true, "toc-title": true}}
	s.findSteps()
	return s
}

// findSteps finds where the file shows what has a page of its own on the site:
// a question stands on the sheet, an outcome in the list of steps.
func (s *singleDoc) findSteps() {
	s.steps = map[string]string{}
	w := &flowWriter{r: s.r, flow: s.flow, lang: s.lang, from: site.PagePath(s.lang, s.flow.Page)}
	_, suffix := s.r.listing(s.lang, s.flow)
	w.list.suffix = suffix
	s.line = w.anchor
	for _, p := range site.FlowPages(s.flow) {
		from := site.PagePath(s.lang, p.Key)
		switch p.Kind {
		case site.QuestionPage, site.UnsurePage:
			if req := w.requirement(s.flow.Step(p.ID).Asks); req != nil {
				s.steps[from] = sheetAnchor(s.flow.Name(req))
			} else {
				s.steps[from] = w.anchor(p.ID)
			}
		case site.OutcomePage:
			s.steps[from] = w.anchor(p.ID)
		}
	}
}

// add takes over a part. Ids that the file has already get a number; the
// script finds its own by name, so the self-check comes first.
func (s *singleDoc) add(from, id string, body template.HTML) error {
	context := &html.Node{Type: html.ElementNode, Data: "main", DataAtom: atom.Main}
	nodes, err := html.ParseFragment(strings.NewReader(string(body)), context)
	if err != nil {
		return fmt.Errorf("read the page %s: %w", from, err)
	}
	p := &singlePart{from: from, id: id, root: context, ids: map[string]string{}}
	for _, n := range nodes {
		p.root.AppendChild(n)
	}
	for n := range p.root.Descendants() {
		for i, a := range n.Attr {
			if a.Key == "id" {
				p.ids[a.Val] = s.unique(a.Val)
				n.Attr[i].Val = p.ids[a.Val]
			}
		}
	}
	s.parts = append(s.parts, p)
	return nil
}

func (s *singleDoc) unique(id string) string {
	name := id
	for i := 2; s.taken[name]; i++ {
		name = id + "-" + strconv.Itoa(i)
	}
	s.taken[name] = true
	return name
}

// cited returns the ids of the page of sources to which the parts lead.
func (s *singleDoc) cited() map[string]bool {
	cited := map[string]bool{}
	sources := s.sourcesPath()
	for _, p := range s.parts {
		for n := range p.root.Descendants() {
			if to, u, ok := p.target(n); ok && to == sources {
				cited[u.Fragment] = true
			}
		}
	}
	return cited
}

// sourcesPath is the output path of the page of sources.
func (s *singleDoc) sourcesPath() string { return site.PagePath(s.lang, s.r.site.SourcesKey(s.lang)) }

// holds reports whether a link of the page of sources leads to what the file
// holds.
func (s *singleDoc) holds(href string) bool {
	u, err := url.Parse(href)
	if err != nil || u.Path == "" {
		return false
	}
	_, ok := s.find(path.Join(path.Dir(s.sourcesPath()), u.Path), u.Fragment)
	return ok
}

// target returns the output path to which a link of the part leads; ok is
// false for what is no link, or one out of the site.
func (p *singlePart) target(n *html.Node) (to string, u *url.URL, ok bool) {
	href, has := attribute(n, "href"), hasAttribute(n, "href")
	if n.Type != html.ElementNode || n.Data != "a" || !has {
		return "", nil, false
	}
	u, err := url.Parse(href)
	if err != nil || hasScheme(u) {
		return "", nil, false
	}
	if u.Path == "" {
		return p.from, u, true
	}
	return path.Join(path.Dir(p.from), u.Path), u, true
}

// turn turns the links of all parts inward and takes pictures in.
func (s *singleDoc) turn() {
	for _, p := range s.parts {
		for _, n := range slices.Collect(p.root.Descendants()) {
			if n.Type != html.ElementNode {
				continue
			}
			p.rename(n)
			s.embed(p, n)
			if to, u, ok := p.target(n); ok {
				s.turnLink(p, n, to, u)
			}
		}
	}
}

// rename gives an element the ids of the file that it names. Headings of what
// stands below a heading of the file go one level down.
func (p *singlePart) rename(n *html.Node) {
	renameReferences(n, p.place)
	if p.id == singleCheck && len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '2' && n.Data[1] < '6' {
		n.Data = "h" + string(n.Data[1]+1)
		n.DataAtom = atom.Lookup([]byte(n.Data))
	}
}

// place returns the id in the file of a place of the page.
func (p *singlePart) place(id string) string {
	if to, ok := p.ids[id]; ok {
		return to
	}
	return id
}

// embed takes a picture in.
func (s *singleDoc) embed(p *singlePart, n *html.Node) {
	src, ok := attribute(n, "src"), hasAttribute(n, "src")
	u, err := url.Parse(src)
	if n.Data != "img" || !ok || err != nil || hasScheme(u) {
		return
	}
	if data := s.r.dataURI(path.Join(path.Dir(p.from), u.Path)); data != "" {
		setAttribute(n, "src", data)
	}
}

// turnLink turns one link.
func (s *singleDoc) turnLink(p *singlePart, a *html.Node, to string, u *url.URL) {
	id, inside := s.find(to, u.Fragment)
	download := hasAttribute(a, "download")
	button := hasClass(a, "button")
	switch {
	case download, button && s.steps[to] != "":
		a.Parent.RemoveChild(a) // of a file or a page that the file replaces
	case inside && id == idAround(a):
		unlink(a) // it leads to where it stands
	case inside:
		setAttribute(a, "href", "#"+id)
	case s.r.site.Config.BaseURL == "":
		if line, ok := p.ids[s.line(attribute(a, "data-step"))]; ok { // a box of a drawing
			setAttribute(a, "href", "#"+line)
		} else {
			unlink(a)
		}
	default:
		address := s.r.absolute(to)
		if u.Fragment != "" {
			address += "#" + u.Fragment
		}
		setAttribute(a, "href", address)
	}
}

// find returns the place of the file for a place of the site.
func (s *singleDoc) find(to, fragment string) (id string, ok bool) {
	if id := s.steps[to]; id != "" {
		return id, true
	}
	for _, p := range s.parts {
		if p.from != to {
			continue
		}
		if id, ok := p.ids[fragment]; ok {
			return id, true
		}
		if p.id == "" && s.taken[fragment] {
			return fragment, true
		}
		if p.id != "" {
			return p.id, true
		}
		return "main", true
	}
	return "", false
}

// html returns the part as it stands in the file.
func (p *singlePart) html() (template.HTML, error) {
	var b strings.Builder
	for n := range p.root.ChildNodes() {
		if err := html.Render(&b, n); err != nil {
			return "", fmt.Errorf("write the page %s: %w", p.from, err)
		}
	}
	return template.HTML(b.String()), nil
}

// unlink makes a link plain text.
func unlink(a *html.Node) {
	if a.Namespace != "" { // in a drawing, where an element without address is no link
		a.Attr = slices.DeleteFunc(a.Attr, func(x html.Attribute) bool { return x.Key == "href" })
		return
	}
	a.Data, a.DataAtom = "span", atom.Span
	a.Attr = slices.DeleteFunc(a.Attr, func(x html.Attribute) bool {
		return x.Key != "class" && x.Key != "lang"
	})
}
