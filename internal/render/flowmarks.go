package render

import (
	"shirube/internal/chart"
	"shirube/internal/flow"
	"shirube/internal/i18n"
)

const (
	markText = 13 * chart.MarkFontSize // widest line of a mark, in px
	maxItems = 3                       // items to prepare that a box names
)

// addMark puts a mark on a box, and into its name: what is seen is also heard.
func (w *flowWriter) addMark(n *chart.Node, kind, text string) {
	if text == "" {
		return
	}
	m := chart.Mark{Kind: kind, Lines: i18n.Wrap(w.lang, text, chart.MarkFontSize, markText)}
	for _, line := range m.Lines {
		m.W = max(m.W, i18n.Width(line, chart.MarkFontSize))
	}
	n.Marks = append(n.Marks, m)
	n.Label += " " + text
}

// addItems names what a step takes to prepare. The words of the step have all
// of many. The name of the box is what is seen in it, word by word, so that
// whoever speaks to the computer can call it.
func (w *flowWriter) addItems(n *chart.Node, s *flow.Step) {
	items := w.r.site.StepItems(w.flow, s)
	if len(items) == 0 {
		return
	}
	named := items
	if len(items) > maxItems {
		named = items[:maxItems-1]
	}
	for _, item := range named {
		w.addMark(n, "document", w.text(item.Name))
	}
	if more := len(items) - len(named); more > 0 {
		w.addMark(n, "document", w.T("chart.more_items", "count", more))
	}
}
