package chart

// Heads prints the heads of lanes and of bands, each as a drawing of its own
// that a page lays over the whole one and lets stay in view while that scrolls.
// They repeat what the whole one says, so they are for the eye only and carry
// no id. Empty where the drawing has none.
func (d *Drawing) Heads() (lanes, bands []byte) {
	if len(d.Lanes) > 0 {
		titles := make([][]string, len(d.Lanes))
		for i, l := range d.graph.Lanes {
			titles[i] = l.Title
		}
		lanes = d.heads("lane", d.Lanes, titles, d.W, d.headHeight())
	}
	if len(d.Bands) > 0 {
		titles, width := make([][]string, len(d.Bands)), 0.0
		for i, b := range d.graph.Bands {
			titles[i] = b.Title
			width = max(width, d.Bands[i].Head.X+d.Bands[i].Head.W)
		}
		bands = d.heads("band", d.Bands, titles, width, d.H)
	}
	return lanes, bands
}

// heads prints the heads of areas in a drawing of a size, half a line more for
// the border at its end.
func (d *Drawing) heads(class string, areas []Box, titles [][]string, width, height float64) []byte {
	w := &writer{d: d}
	width, height = min(width+.5, d.W), min(height+.5, d.H)
	w.s(`<svg class="chart chart-heads" viewBox="0 0 `, num(width), " ", num(height), `" width="`, num(width), `" height="`, num(height), `"`)
	w.attr("lang", d.graph.Lang)
	w.s(` aria-hidden="true" focusable="false" fill="none" stroke="currentColor" text-anchor="middle" font-size="14"><g class="`, class, `">`)
	for i, a := range areas {
		w.head(class, a.Head, titles[i])
	}
	w.s("</g></svg>\n")
	return w.b.Bytes()
}
