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

// prepareFact names things to prepare among other facts; none where there are none.
func (w *flowWriter) prepareFact(items []*flow.Item) []factView {
	if len(items) == 0 {
		return nil
	}
	return []factView{{Class: "prepare", Term: w.T("flow.prepare"), Items: w.itemViews(items)}}
}

func (w *flowWriter) itemViews(items []*flow.Item) []itemView {
	var views []itemView
	for _, i := range items {
		views = append(views, itemView{w.words(i.Name), i.URL, w.words(i.Text), w.citesFor(i.Cite)})
	}
	return views
}
