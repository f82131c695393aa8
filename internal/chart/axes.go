package chart

// Where branches of a procedure meet again they should meet under the question
// that parted them: that question is the dominator of the meeting node, the
// last one that every way to it passes.

// dominators gives, for every node where arcs meet, the node that all ways to
// it pass last, or -1 if there is none.
func (p *plan) dominators() []int {
	out, in := p.arcsByNode()
	dom, depth := make([]int, len(p.nodes)), make([]int, len(p.nodes))
	for _, u := range p.topological(out, in) {
		dom[u] = -1
		for k, a := range in[u] {
			from := p.arcs[a].from
			if k == 0 {
				dom[u] = from
			} else {
				dom[u] = common(dom, depth, dom[u], from)
			}
		}
		if dom[u] >= 0 {
			depth[u] = depth[dom[u]] + 1
		}
	}
	return dom
}

// common is the deepest node that dominates both u and v.
func common(dom, depth []int, u, v int) int {
	for u != v && u >= 0 && v >= 0 {
		if depth[u] >= depth[v] {
			u = dom[u]
		} else {
			v = dom[v]
		}
	}
	if u != v {
		return -1
	}
	return u
}

// askAxes asks for meeting nodes to stand under their dominators.
func (c *coords) askAxes() {
	p := c.p
	for u, d := range p.dominators() {
		if d < 0 || p.lanes > 0 && p.nodes[d].lane != p.nodes[u].lane {
			continue
		}
		if len(p.forward(c.rw.top[u])) > 1 {
			c.d.near(d, u, (p.nodes[d].w-p.nodes[u].w)/2, axisCost)
		}
	}
}

// forward are those of the arcs that close no loop.
func (p *plan) forward(joints []int) []int {
	var arcs []int
	for _, a := range joints {
		if !p.arcs[a].back {
			arcs = append(arcs, a)
		}
	}
	return arcs
}
