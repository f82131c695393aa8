package chart

import "slices"

// An answer that ends the procedure needs no row of its own: its box hangs
// beside the question, level with it, and the line to it is straight.

// leaf is a box that hangs on the right side of another.
type leaf struct {
	node, host int
	edge       int
}

// Room around the label of the level line to a leaf: before it, and after it
// for the arrowhead.
const (
	leafStart = 10 * unit
	leafArrow = 18 * unit
)

// hangLeaves takes out the ending answer of every Decision of two answers and
// hangs it there. The expected answer goes on below; where none is expected,
// neither is the aside.
func (p *plan) hangLeaves() {
	out, in := p.arcsByNode()
	gone := make([]bool, len(p.arcs))
	for u := range p.nodes {
		b := &p.nodes[u]
		if b.shape != Decision || b.hung > 0 || len(out[u]) != 2 || !p.anyMain(out[u]) {
			continue
		}
		for k := len(out[u]) - 1; k >= 0; k-- {
			a := out[u][k]
			v := p.arcs[a].to
			if !p.arcs[a].main && len(out[v]) == 0 && len(in[v]) == 1 && p.mayHang(u, v) {
				p.hangLeaf(leaf{node: v, host: u, edge: p.arcs[a].edge})
				gone[a] = true
				break
			}
		}
	}
	kept := p.arcs[:0]
	for i, a := range p.arcs {
		if !gone[i] {
			kept = append(kept, a)
		}
	}
	p.arcs = kept
}

func (p *plan) anyMain(arcs []int) bool {
	return slices.ContainsFunc(arcs, func(a int) bool { return p.arcs[a].main })
}

func (p *plan) mayHang(host, leaf int) bool {
	u, v := &p.nodes[host], &p.nodes[leaf]
	return v.hung == 0 && u.lane == v.lane && u.band == v.band && !u.leaf
}

func (p *plan) hangLeaf(l leaf) {
	p.nodes[l.host].hung = p.leafRoom(l) + p.nodes[l.node].w
	p.nodes[l.node].leaf = true
	p.leaves = append(p.leaves, l)
}

// leafRoom is the distance between a leaf and its host.
func (p *plan) leafRoom(l leaf) int {
	w, _ := labelSize(&p.g.Edges[l.edge])
	return leafStart + w + leafArrow
}

// rankLeaves puts every leaf into the row of its host.
func (p *plan) rankLeaves() {
	for _, l := range p.leaves {
		p.nodes[l.node].rank = p.nodes[l.host].rank
	}
}

// alignLeaves gives leaves their x: those of hosts above one another stand in
// a column where nothing is in the way.
func (t *trial) alignLeaves() {
	column := map[int]int{} // middle of the host → left border of the leaves
	for _, l := range t.leaves {
		h := &t.nodes[l.host]
		t.nodes[l.node].x = h.x + h.w + t.leafRoom(l)
		mid := h.x + h.w/2
		column[mid] = max(column[mid], t.nodes[l.node].x)
	}
	for _, l := range t.leaves {
		h, v := &t.nodes[l.host], &t.nodes[l.node]
		if x := column[h.x+h.w/2]; x+v.w <= t.c.freeRight(l.host) {
			v.x = x
		}
	}
}

// freeRight is how far right of box u its row is free.
func (c *coords) freeRight(u int) int {
	row, at := c.rw.row[c.p.nodes[u].rank], int(c.rw.items[u].pos)+1
	if at == len(row) {
		return c.width() - c.p.lanePad(slot{kind: isBox})
	}
	lo, _, wall := c.extent(row[at])
	if wall {
		return lo - c.p.gap.lane
	}
	return lo - c.p.gap.node
}

// drawLeaves draws the lines to the leaves.
func (p *plan) drawLeaves(d *Drawing, lv *levels, x0 int) {
	for _, l := range p.leaves {
		h, v := &p.nodes[l.host], &p.nodes[l.node]
		y := lv.rowMid[h.rank]
		n := pen{x0: x0}
		n.to(h.x+h.w, y)
		n.to(v.x, y)
		line := Line{Points: n.points}
		if w, high := labelSize(&p.g.Edges[l.edge]); w > 0 {
			x := h.x + h.w + (v.x-leafArrow+leafStart-h.x-h.w-w)/2
			line.Label = Rect{px(x0 + x), px(y - high/2), px(w), px(high)}
		}
		d.Edges[l.edge] = line
	}
}
