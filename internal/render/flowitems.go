package render

import (
	"html/template"

	"shirube/internal/flow"
)

// itemView is something to prepare.
type itemView struct {
	Name  template.HTML
	Href  string // where a form of it is; "" not known
	Text  template.HTML
	Cites template.HTML
}

func (w *flowWriter) itemViews(items []*flow.Item) []itemView {
	var views []itemView
	for _, i := range items {
		views = append(views, itemView{w.words(i.Name), i.URL, w.words(i.Text), w.citesFor(i.Cite)})
	}
	return views
}
