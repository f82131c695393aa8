package render

import (
	"html/template"

	"shirube/internal/chart"
)

// What 90-print.css leaves for a drawing on A4, in CSS px: the width between
// the margins, and a height (208 mm) beside a heading and a caption.
const (
	paperWidth  = 672.0
	paperHeight = 786.0
)

// Least scales on paper, so that no text is below 8 pt: that of marks in a
// whole drawing, that of the numbers in connectors in one that is cut.
const (
	leastType  = 8.0 * 96 / 72
	wholeScale = leastType / chart.MarkFontSize
	cutScale   = leastType / chart.ConnectorFontSize
)

// sheets cuts a drawing for print; nil for one that is legible on one page. A
// drawing that is too wide shrinks in any case, and is cut only if its height
// would shrink it further.
func (w *flowWriter) sheets(d *chart.Drawing) []template.HTML {
	widthScale := paperWidth / d.W
	if d.H <= paperHeight/min(wholeScale, widthScale) {
		return nil
	}
	var sheets []template.HTML
	for _, page := range d.Pages(paperHeight/min(cutScale, widthScale), w.T("chart.ahead"), w.T("chart.behind")) {
		sheets = append(sheets, template.HTML(page.SVG()))
	}
	return sheets
}
