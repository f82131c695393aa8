package render

import (
	"html/template"
	"slices"

	"shirube/internal/markdown"
	"shirube/internal/site"
)

// laterView says of which day the rules are, where the build was asked for one, and
// what begins or ends after it.
type laterView struct {
	*flowWriter
	ID    string
	Day   template.HTML // "" the rules are those of the edition
	Items []laterItem
}

// laterItem is a requirement, or part of the condition, that holds from a later day, or up to one.
type laterItem struct {
	When  template.HTML
	Title template.HTML
	Cites template.HTML
}

// later returns nil where there is nothing to say.
func (w *flowWriter) later() *laterView {
	words := w.r.words[w.lang]
	v := laterView{flowWriter: w, ID: site.LaterID(w.flow)}
	if day := words.Time(w.r.site.AsOf); day != "" {
		v.Day = w.sentence("flow.rules_as_of", "date", day)
	}
	for _, l := range w.r.site.Later(w.flow) {
		v.Items = append(v.Items, w.laterItem(l))
	}
	for _, p := range w.r.site.LaterConditions(w.flow) {
		v.Items = append(v.Items, laterItem{When: w.inForce(p.From, p.Until), Title: w.say("flow.later_condition")})
	}
	if v.Day == "" && v.Items == nil {
		return nil
	}
	return &v
}

func (w *flowWriter) laterItem(l site.Later) laterItem {
	item := laterItem{When: w.inForce(l.From, l.Until), Title: w.numbered(l.Requirement), Cites: w.citesFor(l.Requirement.Cite)}
	if l.Whole != l.Requirement {
		item.Title = template.HTML(template.HTMLEscapeString(l.Whole.NumberIn(w.lang))) + item.Title
		if item.Cites == "" {
			item.Cites = w.citesFor(l.Whole.Cite)
		}
	}
	item.Title = w.forWhom(l.Requirement, item.Title)
	return item
}

// listsRequirements reports whether the page lists what the procedure requires.
func (w *flowWriter) listsRequirements() bool {
	doc := w.r.docAt(w.lang, w.from)
	return doc != nil && slices.ContainsFunc(doc.Parts, func(p markdown.Part) bool {
		return p.Name == "requirements" && len(p.Args) > 0 && p.Args[0] == w.flow.ID
	})
}
