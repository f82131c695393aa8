package chart

// Weights of the ranking: long lines are dear, main lines dearer; where that
// leaves a choice, nodes stand as high as they can, right after their predecessor.
const (
	rankWeight = 1000
	mainWeight = 3000
	backWeight = 500
)

// linearAbove is the number of nodes above which ranks are longest paths:
// the network simplex would take longer than a build should.
const linearAbove = 2000

// rankNodes gives every node its row.
func (p *plan) rankNodes() {
	if len(p.nodes) > linearAbove {
		p.rankByPaths()
	} else {
		p.rankBySimplex()
	}
	p.rankLeaves()
	p.ranks = 0
	for i := range p.nodes {
		p.ranks = max(p.ranks, p.nodes[i].rank+1)
	}
}

// rankBySimplex finds the ranks of least total length of arcs. Variables: the
// nodes, then one bound above each band.
func (p *plan) rankBySimplex() {
	var d differences
	for range p.nodes {
		d.variable()
	}
	top := d.variable()
	for _, a := range p.arcs {
		d.atLeast(a.from, a.to, 1)
		d.shrink(a.from, a.to, a.weight())
	}
	bound := p.bandBounds(&d, top)
	for i := range p.nodes {
		d.atLeast(bound[p.nodes[i].band], i, 0)
		d.shrink(top, i, 1)
		if b := p.nodes[i].band + 1; b < len(bound) {
			d.atLeast(i, bound[b], 1)
		}
	}
	x := d.solve()
	low := 0
	for i := range p.nodes {
		p.nodes[i].rank = x[i] - x[top]
		low = min(low, p.nodes[i].rank)
	}
	for i := range p.nodes {
		p.nodes[i].rank -= low
	}
}

// bandBounds adds a variable above each band after the first, whose bound is top.
func (p *plan) bandBounds(d *differences, top int) []int {
	bound := []int{top}
	for b := 1; b < p.bands; b++ {
		v := d.variable()
		d.atLeast(bound[b-1], v, 1)
		d.shrink(bound[b-1], v, 1)
		bound = append(bound, v)
	}
	return bound
}

func (a *arc) weight() int {
	switch {
	case a.back:
		return backWeight
	case a.main:
		return mainWeight
	}
	return rankWeight
}

// rankByPaths gives every node the length of the longest path to it; a node
// that only starts something then moves down to it.
func (p *plan) rankByPaths() {
	out, in := p.arcsByNode()
	order := p.topological(out, in)
	start := 0
	for b := range max(1, p.bands) {
		end := start
		for _, u := range order {
			if p.nodes[u].band != b {
				continue
			}
			r := start
			for _, a := range in[u] {
				r = max(r, p.nodes[p.arcs[a].from].rank+1)
			}
			p.nodes[u].rank = r
			end = max(end, r+1)
		}
		start = max(end, start+1)
	}
	p.lowerSources(order, out, in)
}

// lowerSources moves nodes that nothing leads to down to just above the first
// node that they lead to, if that is in their own band.
func (p *plan) lowerSources(order []int, out, in [][]int) {
	for i := len(order) - 1; i >= 0; i-- {
		u := order[i]
		if len(in[u]) > 0 || len(out[u]) == 0 {
			continue
		}
		first := out[u][0]
		for _, a := range out[u] {
			if p.nodes[p.arcs[a].to].rank < p.nodes[p.arcs[first].to].rank {
				first = a
			}
		}
		if to := &p.nodes[p.arcs[first].to]; to.band == p.nodes[u].band {
			p.nodes[u].rank = to.rank - 1
		}
	}
}

// topological lists the nodes so that arcs lead forward.
func (p *plan) topological(out, in [][]int) []int {
	open := make([]int, len(p.nodes))
	var order []int
	for i := range p.nodes {
		if open[i] = len(in[i]); open[i] == 0 {
			order = append(order, i)
		}
	}
	for k := 0; k < len(order); k++ {
		for _, a := range out[order[k]] {
			to := p.arcs[a].to
			if open[to]--; open[to] == 0 {
				order = append(order, to)
			}
		}
	}
	return order
}
