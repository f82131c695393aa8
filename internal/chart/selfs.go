package chart

// An edge from a box to itself hangs on the box's right side, inside room that
// the box takes along. Two of them share the level pieces: they have the same
// ends, so nothing is mistaken.

// hang reserves the room for self edge i.
func (p *plan) hang(i int) {
	b := &p.nodes[p.g.Edges[i].From]
	w, h := labelSize(&p.g.Edges[i])
	b.hung += max(2*p.gap.edge, w+labelPad)
	if b.reach = max(b.reach, h/2+2*unit); h > 0 {
		b.h = max(b.h, 2*(b.reach+unit))
	}
}

// loopReach is how far above and below its middle a box's self edges leave and
// come back: clear of their labels.
func (b *box) loopReach() int {
	return min(max(14*unit, b.reach, min(18*unit, b.h/2-6*unit)), b.h/2-unit)
}

// drawSelfs draws the self edges of all boxes.
func (p *plan) drawSelfs(d *Drawing, lv *levels, x0 int) {
	used := map[int]int{}
	for _, i := range p.selfs {
		e := &p.g.Edges[i]
		b := &p.nodes[e.From]
		w, h := labelSize(e)
		room := max(2*p.gap.edge, w+labelPad)
		x := b.x + b.w + used[e.From] + room/2
		used[e.From] += room
		mid, dy := lv.rowMid[b.rank], b.loopReach()
		n := pen{x0: x0}
		side := b.x + b.w/2 + b.sideAt(dy)
		n.to(side, mid+dy)
		n.to(x, mid+dy)
		n.to(x, mid-dy)
		n.to(side, mid-dy)
		l := Line{Points: n.points, Back: true}
		if w > 0 {
			l.Label = Rect{px(x0 + x - w/2), px(mid - h/2), px(w), px(h)}
		}
		d.Edges[i] = l
	}
}

// passLoops spreads n lines at the right side of a box with self edges above
// (or below) those: the k-th from the top.
func (b *box) passLoops(k, n int, above bool) int {
	step := (b.h/2 - b.loopReach()) * (k + 1) / (n + 1)
	if above {
		return step - b.h/2
	}
	return b.loopReach() + step
}
