package render

import (
	"strconv"

	"shirube/internal/flow"
	"shirube/internal/markdown"
	"shirube/internal/site"
)

// A page may show several procedures, and one of them twice. Ids must stay
// unique all the same, and addresses short: the first procedure of a page has
// plain ids ("step-start"), each further one carries its name
// ("step-use-start"), and what is shown a second time has no ids of its own.

// partPlace says what one part of a page has to know of the others.
type partPlace struct {
	again        int       // how often the same part stands above on the page
	level        int       // of headings inside the part
	steps        listPlace // where the procedure's steps are listed
	requirements string    // suffix of the ids of requirements
}

// listPlace says where on its page a procedure's steps are listed in words.
type listPlace struct {
	suffix string // of the ids of the list
	apart  bool   // the page's author has placed the list; the chart need not carry it
}

// place finds a part among the parts of its page.
func (r *Renderer) place(lang, from string, part markdown.Part) partPlace {
	doc := r.docAt(lang, from)
	if doc == nil {
		return partPlace{level: 3}
	}
	p := partPlace{level: min(headingLevel(doc, part), 5)} // parts have headings of two levels
	for _, other := range doc.Parts {
		if samePart(other, part) && other.Span.Line < part.Span.Line {
			p.again++
		}
		if other.Name == "steps" && sameFlow(other, part) {
			p.steps.apart = true
		}
	}
	p.steps.suffix = site.AnchorSuffix(doc, part.Args[0], "chart", "steps")
	p.requirements = site.AnchorSuffix(doc, part.Args[0], "requirements")
	return p
}

// docAt returns the topic that is written to an output path, in the language
// that the page shows; nil for any other page.
func (r *Renderer) docAt(lang, from string) *markdown.Doc {
	for _, t := range r.site.Topics {
		if site.PagePath(lang, t.Path) == from || t.Path == "index.md" && from == "index.html" {
			if doc := t.Docs[lang]; doc != nil {
				return doc
			}
			return t.Docs[r.site.Config.Languages[0]]
		}
	}
	return nil
}

func sameFlow(a, b markdown.Part) bool {
	return len(a.Args) > 0 && len(b.Args) > 0 && a.Args[0] == b.Args[0]
}

func samePart(a, b markdown.Part) bool { return a.Name == b.Name && sameFlow(a, b) }

// numbered returns an id that is unique when its part is placed again.
func (p partPlace) numbered(id string) string {
	if p.again == 0 {
		return id
	}
	return id + "-" + strconv.Itoa(p.again+1)
}

// listing returns the topic on which the steps of a procedure are listed, its
// own page if possible, and what the ids of the list carry there; "" when no
// topic lists them.
func (r *Renderer) listing(lang string, f *flow.Flow) (key, suffix string) {
	for _, t := range r.site.Topics {
		doc := t.Docs[lang]
		if doc == nil || key != "" && t.Path != f.Page {
			continue
		}
		for _, p := range doc.Parts {
			if (p.Name == "steps" || p.Name == "chart") && len(p.Args) > 0 && p.Args[0] == f.ID {
				key, suffix = t.Path, site.AnchorSuffix(doc, f.ID, "chart", "steps")
			}
		}
	}
	return key, suffix
}
