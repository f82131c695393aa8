package site

import (
	"cmp"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/markdown"
	"shirube/internal/source"
)

// CitedDocument is a document with everything that the pages of one language
// cite of it.
type CitedDocument struct {
	Document *source.Document
	Places   []CitedPlace // whole document first, then pages, then headings
}

// CitedPlace is a page or heading of a document, or the whole document.
type CitedPlace struct {
	Anchor   string // on the page of sources: "join", "join-p3"; "" another place has it already
	Citation source.Citation
	By       []Citer // each once, in the order of the pages
}

// Citer is a place of this site that cites.
type Citer struct {
	Path  string // output path with fragment; "" shown on no page of its own
	Title string // "加入する：1 実績等の要件"
}

// Cited returns every document of the configuration, in its order, with the
// places that the pages of a language cite and what cites them.
func (s *Site) Cited(lang string) []CitedDocument { return s.cited[lang] }

func (s *Site) findCited(lang string) []CitedDocument {
	c := citedIndex{site: s, lang: lang, places: map[source.Citation]*CitedPlace{}}
	for _, t := range s.Topics {
		if doc := t.Docs[lang]; doc != nil {
			c.addDoc(t, doc)
		}
	}
	for _, f := range s.Flows {
		c.addFlow(f)
	}
	var cited []CitedDocument
	for _, d := range s.Config.Documents {
		cited = append(cited, CitedDocument{Document: d, Places: c.of(d.ID)})
	}
	return cited
}

// citedIndex gathers citations by what they cite.
type citedIndex struct {
	site   *Site
	lang   string
	places map[source.Citation]*CitedPlace
}

func (c *citedIndex) add(cite source.Citation, by Citer) {
	cite.Span = diag.Span{}
	p := c.places[cite]
	if p == nil {
		p = &CitedPlace{Anchor: source.Anchor(cite), Citation: cite}
		c.places[cite] = p
	}
	if !slices.Contains(p.By, by) {
		p.By = append(p.By, by)
	}
}

// of returns the cited places of a document: the whole, pages, headings.
func (c *citedIndex) of(document string) []CitedPlace {
	var places []CitedPlace
	for _, p := range c.places {
		if p.Citation.Document == document {
			places = append(places, *p)
		}
	}
	slices.SortFunc(places, func(a, b CitedPlace) int {
		return cmp.Or(
			cmp.Compare(rank(a.Citation), rank(b.Citation)),
			cmp.Compare(a.Citation.Page, b.Citation.Page),
			cmp.Compare(a.Citation.Last, b.Citation.Last),
			cmp.Compare(a.Citation.Heading, b.Citation.Heading),
		)
	})
	seen := map[string]bool{document: true} // the entry of the document has its id
	for i, p := range places {
		if seen[p.Anchor] {
			places[i].Anchor = "" // a range begins on a page that is cited by itself too
		}
		seen[p.Anchor] = true
	}
	return places
}

func rank(c source.Citation) int {
	switch {
	case c.Page > 0:
		return 1
	case c.Heading != "":
		return 2
	}
	return 0
}

// addDoc adds what a page's own text cites, each with the heading above it.
func (c *citedIndex) addDoc(t *Topic, doc *markdown.Doc) {
	for _, cite := range doc.Cites {
		by := Citer{Path: PagePath(c.lang, t.Path), Title: doc.Meta.Title}
		if t.Path == HomeKey {
			by.Title = c.site.Strings[c.lang].Get("nav.home")
		}
		if h := headingAbove(doc, cite.Span.Line); h != nil {
			by.Path += "#" + h.ID
			by.Title += c.colon() + h.Text
		}
		c.add(cite, by)
	}
}

func headingAbove(doc *markdown.Doc, line int) *markdown.Heading {
	var found *markdown.Heading
	for i, h := range doc.Headings {
		if h.Span.Line <= line {
			found = &doc.Headings[i]
		}
	}
	return found
}

func (c *citedIndex) colon() string { return c.site.Strings[c.lang].Get("sources.colon") }

// addFlow adds what a procedure cites, each with the place that shows it.
func (c *citedIndex) addFlow(f *flow.Flow) {
	if len(f.Steps) == 0 && f.Check == nil {
		return // its requirements are shown by the flows that use them
	}
	title := c.site.text(c.lang, f.Title)
	chart := c.host(f, "chart-"+f.ID, "chart")
	if chart == "" {
		chart = c.host(f, "steps-"+f.ID, "steps")
	}
	for _, cite := range f.Cite {
		c.add(cite, Citer{chart, title})
	}
	for _, r := range c.site.Requirements(f) {
		c.addRequirement(f, title, r)
		for _, part := range r.Parts {
			c.addRequirement(f, title, part)
		}
	}
	c.addLater(f, title)
	for _, step := range f.Steps {
		by := Citer{c.stepPath(f, "step", step.ID), title + c.colon() + c.stepTitle(f, step)}
		c.addAll(step.Cite.For(f.Audience), by)
		for _, item := range c.site.StepItems(f, step) {
			c.addAll(item.Cite.For(f.Audience), by)
		}
	}
	for _, o := range f.Outcomes {
		by := Citer{PagePath(c.lang, f.ID+"/outcome/"+o.ID), title + c.colon() + c.site.text(c.lang, o.Title)}
		c.addAll(o.Cite.For(f.Audience), by)
	}
	c.addCases(f, title)
}

// addLater adds what requirements cite that are only announced yet.
func (c *citedIndex) addLater(f *flow.Flow, title string) {
	at := c.host(f, LaterID(f), "requirements")
	if at == "" && f.Check != nil {
		at = PagePath(c.lang, f.ID+"/"+CheckPage) + "#" + LaterID(f)
	}
	for _, l := range c.site.Later(f) {
		if l.From.IsZero() {
			continue // in force, and told among the others
		}
		cites := l.Requirement.Cite.For(f.Audience)
		if len(cites) == 0 {
			cites = l.Whole.Cite.For(f.Audience)
		}
		c.addAll(cites, Citer{at, title + c.colon() + c.site.text(c.lang, l.Requirement.Title)})
	}
}

// addCases adds what the cases of a self-check were transcribed from.
func (c *citedIndex) addCases(f *flow.Flow, title string) {
	cases, _ := c.site.Cases(f)
	if cases == nil || f.Check == nil {
		return
	}
	by := Citer{PagePath(c.lang, f.ID+"/"+ProofPage) + "#cases", title + c.colon() + c.site.Strings[c.lang].Get("proof.title")}
	for _, one := range cases.List {
		c.addAll(one.Cite, by)
	}
}

func (c *citedIndex) addAll(cites []source.Citation, by Citer) {
	for _, cite := range cites {
		c.add(cite, by)
	}
}

func (c *citedIndex) addRequirement(f *flow.Flow, title string, r *flow.Requirement) {
	at := ""
	if key := c.site.HostOf(c.lang, f.ID, "requirements"); key != "" {
		doc := c.site.topics[key].Docs[c.lang]
		at = PagePath(c.lang, key) + "#req" + AnchorSuffix(doc, f.ID, "requirements") + "-" + strings.ReplaceAll(r.ID, ".", "-")
	} else if f.Check != nil {
		at = PagePath(c.lang, f.ID+"/"+CheckPage)
	}
	name := strings.TrimSpace(r.NumberIn(c.lang) + " " + c.site.text(c.lang, r.Title))
	by := Citer{at, title + c.colon() + name}
	c.addAll(r.Cite.For(f.Audience), by)
	for _, item := range c.site.RequirementItems(r) {
		c.addAll(item.Cite.For(f.Audience), by)
	}
}

func (c *citedIndex) stepTitle(f *flow.Flow, step *flow.Step) string {
	if step.Title == nil {
		if r := c.site.Requirement(f, step.Asks); r != nil {
			return c.site.text(c.lang, r.Title)
		}
	}
	return c.site.text(c.lang, step.Title)
}

// stepPath returns the place of a step in the list of its procedure's steps.
func (c *citedIndex) stepPath(f *flow.Flow, kind, id string) string {
	key := c.site.HostOf(c.lang, f.ID, "steps", "chart")
	if key == "" {
		return ""
	}
	suffix := AnchorSuffix(c.site.topics[key].Docs[c.lang], f.ID, "chart", "steps")
	return PagePath(c.lang, key) + "#" + kind + suffix + "-" + id
}

func (c *citedIndex) host(f *flow.Flow, fragment string, parts ...string) string {
	key := c.site.HostOf(c.lang, f.ID, parts...)
	if key == "" {
		return ""
	}
	return PagePath(c.lang, key) + "#" + fragment
}
