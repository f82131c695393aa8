package render

import (
	"html/template"

	"shirube/internal/chart"
)

// paper is what 90-print.css leaves for a drawing on A4, in CSS px: the width
// between the margins, a height beside a heading and a caption, and, of one that
// is cut, the height of the first sheet, below the head of most pages, and of
// those after it.
type paper struct {
	width, height, first, later float64
	wide                        bool
}

var (
	portrait  = paper{width: 672, height: 786, first: 640, later: 963}              // 208, 170, 255 mm
	landscape = paper{width: 1001, height: 586, first: 586, later: 642, wide: true} // 155, 155, 170 mm
)

// Least scales on paper, so that no text is below 8 pt: that of marks in a
// whole drawing, that of the numbers in connectors in one that is cut.
const (
	leastType  = 8.0 * 96 / 72
	wholeScale = leastType / chart.MarkFontSize
	cutScale   = leastType / chart.ConnectorFontSize
)

// printView is how a chart is printed.
type printView struct {
	Sheets []template.HTML // the drawing in pieces; none if the one for the screen is printed
	Wide   bool            // on pages that lie on their side
	Actors bool            // boxes name who acts: the lanes would not fit
	None   bool            // not drawn on paper: the list in words stands for it
}

// onPaper finds the form in which a chart is legible on A4, d being the one
// for the screen: as it is, upright or on the side; with narrower boxes; without
// lanes, whose names the boxes then carry. id begins all ids in what it draws.
func (w *flowWriter) onPaper(d *chart.Drawing, id string) printView {
	if d.W*wholeScale <= portrait.width && d.H*wholeScale <= portrait.height {
		return printView{}
	}
	for _, form := range []struct {
		narrow, plain bool
		on            paper
	}{
		{on: portrait}, {on: landscape},
		{narrow: true, on: portrait}, {narrow: true, on: landscape},
		{plain: true, on: portrait}, {plain: true, narrow: true, on: portrait}, {plain: true, narrow: true, on: landscape},
	} {
		if form.narrow || form.plain {
			d = w.forPaper(id, form.narrow, form.plain)
		}
		if d.W*cutScale > form.on.width {
			continue
		}
		v := printView{Wide: form.on.wide, Actors: form.plain && len(w.flow.Lanes()) > 1}
		for _, page := range d.Pages(form.on.first/cutScale, form.on.later/cutScale, w.T("chart.ahead"), w.T("chart.behind")) {
			v.Sheets = append(v.Sheets, template.HTML(page.SVG()))
		}
		return v
	}
	return printView{None: true}
}

// forPaper draws the chart with narrower boxes, or plain: without lanes.
func (w *flowWriter) forPaper(id string, narrow, plain bool) *chart.Drawing {
	other := *w
	other.narrow, other.plain = narrow, plain
	return chart.Layout(other.graph(id), chart.Options{})
}
