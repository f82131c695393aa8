package render

import (
	"html/template"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/markdown"
)

// prepareView is the list of what a procedure asks its readers to prepare, to
// be ticked on paper.
type prepareView struct {
	*flowWriter
	ID    string // of the list; "" none
	Items []prepareItem
}

// prepareItem is something to prepare, with who needs it and for what.
type prepareItem struct {
	itemView
	Who string // "" the procedure has one actor only
	For []PageLink
}

// preparePart lists what to prepare; nothing where there is nothing.
func (w *flowWriter) preparePart(place partPlace) (template.HTML, error) {
	v := prepareView{flowWriter: w}
	if place.again == 0 {
		v.ID = "prepare-" + w.flow.ID
	}
	items := w.r.site.Items(w.flow)
	for i, view := range w.itemViews(items) {
		v.Items = append(v.Items, w.prepareItem(view, items[i]))
	}
	if len(v.Items) == 0 {
		return "", nil
	}
	return w.execute("prepare", v)
}

func (w *flowWriter) prepareItem(view itemView, item *flow.Item) prepareItem {
	p := prepareItem{itemView: view}
	var who []string
	for _, s := range w.flow.Steps {
		if !slices.Contains(w.r.site.StepItems(w.flow, s), item) {
			continue
		}
		p.For = append(p.For, PageLink{Href: w.listed(s.ID), Title: w.text(w.stepTitle(s))})
		if a := w.flow.Actor(s.Actor); a != nil && len(w.flow.Lanes()) > 1 {
			if name := w.text(a.Name); !slices.Contains(who, name) {
				who = append(who, name)
			}
		}
	}
	p.Who = strings.Join(who, w.T("flow.name_separator"))
	return p
}

// unplacedPrepare returns the list for the page that presents a procedure,
// where its author has not placed it, and its headings.
func (r *Renderer) unplacedPrepare(p *Page, doc *markdown.Doc) (template.HTML, []markdown.Heading, error) {
	var all strings.Builder
	var headings []markdown.Heading
	for _, f := range r.site.Flows {
		placed := slices.ContainsFunc(doc.Parts, func(part markdown.Part) bool {
			return part.Name == "prepare" && part.Args[0] == f.ID
		})
		if f.Page != p.Key || placed || len(r.site.Items(f)) == 0 {
			continue
		}
		w := &flowWriter{r: r, flow: f, lang: p.Lang, from: p.Path}
		list, err := w.preparePart(partPlace{again: 1}) // the heading has the id
		if err != nil {
			return "", nil, err
		}
		h := markdown.Heading{Level: 2, ID: "prepare-" + f.ID, Text: w.T("flow.prepare")}
		headings = append(headings, h)
		all.WriteString(`<h2 id="` + h.ID + `">` + template.HTMLEscapeString(h.Text) + "</h2>\n" + string(list))
	}
	return template.HTML(all.String()), headings, nil
}
