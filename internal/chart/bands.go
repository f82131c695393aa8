package chart

// bandEnds says whether a band ends with row r.
func (p *plan) bandEnds(r int) bool {
	if p.bands < 2 {
		return false
	}
	above, below := -1, p.bands
	for i := range p.nodes {
		switch b := &p.nodes[i]; b.rank {
		case r:
			above = max(above, b.band)
		case r + 1:
			below = min(below, b.band)
		}
	}
	return above >= 0 && below < p.bands && above < below
}

// drawBands places the bands as rows from x over width w, the last down to
// bottom. A band without nodes has no height.
func (p *plan) drawBands(lv *levels, x, w float64, bottom int) []Box {
	if p.bands == 0 {
		return nil
	}
	bands := make([]Box, p.bands)
	head := px(p.headWidth())
	y := px(p.gap.pad + p.headHeight())
	for b, ends := range p.bandBottoms(lv, bottom) {
		r := Rect{x, y, w, px(ends) - y}
		bands[b] = Box{Area: r, Head: Rect{r.X, r.Y, head, r.H}}
		y = px(ends)
	}
	return bands
}

// bandBottoms gives the y at which each band ends: in the channel below its last row.
func (p *plan) bandBottoms(lv *levels, bottom int) []int {
	last := make([]int, p.bands)
	for b := range last {
		last[b] = -1
	}
	for i := range p.nodes {
		b := &p.nodes[i]
		last[b.band] = max(last[b.band], b.rank)
	}
	ends := make([]int, p.bands)
	y := p.gap.pad + p.headHeight()
	for b := range ends {
		if r := last[b]; r >= 0 && r+1 < len(lv.rowMid) {
			y = lv.start[r+1] - p.rowHeights()[r+1] - bandRoom
		} else if r >= 0 {
			y = bottom
		}
		ends[b] = y
	}
	return ends
}
