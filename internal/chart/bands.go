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
