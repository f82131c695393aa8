package chart

// A label stands within a glance of the box that its line leaves: where the
// line runs upright just below that box, or, if that is far to its side, on the
// level piece that leads there. That of a loop stands where its line turns
// upwards beside the box, or, if the row is too low for that, just above the box.

// nearEnough is how far beside its box a label may stand on the upright piece.
const nearEnough = 40 * unit

// How far a label beside a box may reach into the channels above and below its row.
const (
	roomAbove = arrowRoom - labelSpace
	roomBelow = labelSpace - unit
)

// cornerRoom is the distance of a label from the corner where its line turns upwards.
const cornerRoom = 6 * unit

// place is a rectangle in units: its left border, top and size.
type place struct{ x, y, w, h int }

func (l place) rect(x0 int) Rect { return Rect{px(x0 + l.x), px(l.y), px(l.w), px(l.h)} }

// labelOf finds the place of an arc's label.
func (t *trial) labelOf(a *arc, lv *levels, ends [2]sideEnd) place {
	u, s, at, end := a.from, a.tail, a.runs[0], ends[0]
	if a.back {
		u, s, at, end = a.to, a.head, a.runs[len(a.runs)-1], ends[1]
	}
	b := &t.nodes[u]
	if s != level && abs(at.x-b.x-b.w/2) > b.w/2+a.labelW/2+nearEnough {
		if l, ok := t.labelBeside(b, s, at.x, end, a, lv); ok {
			return l
		}
	}
	y := lv.start[b.rank] + labelSpace
	switch {
	case a.beside:
		y = lv.rowMid[b.rank] + end.y - cornerRoom - a.labelH
	case a.back:
		y = lv.loops[b.rank-1]
	}
	return place{at.x - a.labelW/2, y, a.labelW, a.labelH}
}

// labelBeside is the place on the level piece between side s of box b and x. The
// label of the only line there stands on it. Of several, the first has its
// label above, the last below; those between have theirs beyond the line that
// they go around.
func (t *trial) labelBeside(b *box, s side, x int, end sideEnd, a *arc, lv *levels) (place, bool) {
	l := place{y: lv.rowMid[b.rank] + end.y, w: a.labelW, h: a.labelH}
	start := b.w / 2
	switch {
	case end.first && end.last:
		l.y -= l.h / 2
	case end.first:
		l.y -= l.h + unit
	case end.last:
		l.y += unit
	default:
		start = max(start, end.inner)
		if l.y += unit; end.up {
			l.y -= l.h + 2*unit
		}
	}
	high := lv.start[b.rank] - lv.rowMid[b.rank]
	if l.y < lv.rowMid[b.rank]-high-roomAbove || l.y+l.h > lv.rowMid[b.rank]+high+roomBelow {
		return l, false
	}
	mid := b.x + b.w/2
	if s == right {
		l.x = t.clearOfWalls(mid+start+leafStart, l.w, 1)
		return l, l.x+l.w+leafStart <= x
	}
	l.x = t.clearOfWalls(mid-start-leafStart-l.w, l.w, -1)
	return l, l.x-leafStart >= x
}

// clearOfWalls moves a label of width w at x on in a direction, past the border
// of a lane that it would cover.
func (t *trial) clearOfWalls(x, w, way int) int {
	for k := range t.c.walls {
		wall := t.c.walls[k]
		if way < 0 {
			wall = t.c.walls[len(t.c.walls)-1-k]
		}
		if wall > x-labelPad && wall < x+w+labelPad {
			if x = wall + labelPad; way < 0 {
				x = wall - labelPad - w
			}
		}
	}
	return x
}

// besideLoops decides which loops carry their labels beside their box, where
// they turn upwards: those with nothing between but lines that leave the box downwards.
func (p *plan) besideLoops(rw *rows) {
	high := p.rowHeights()
	for i := range p.arcs {
		a := &p.arcs[i]
		a.beside = a.back && a.labelW > 0 && a.head != level && p.highBeside(rw, a, high) && p.firstBeside(rw, i)
	}
}

// highBeside says whether the row of a loop's box is high enough for its label.
func (p *plan) highBeside(rw *rows, a *arc, high []int) bool {
	n := 0
	for _, o := range rw.top[a.to] {
		if p.arcs[o].head == a.head {
			n++
		}
	}
	for _, o := range rw.foot[a.to] {
		if p.arcs[o].tail == a.head {
			n++
		}
	}
	b := &p.nodes[a.to]
	return a.labelH+cornerRoom-b.sideLevel(0, n) <= high[b.rank]/2
}

// firstBeside says whether nothing lies between a loop and its box but lines
// that leave the box downwards.
func (p *plan) firstBeside(rw *rows, i int) bool {
	a := &p.arcs[i]
	chain, row := rw.chain[i], rw.row[p.nodes[a.to].rank]
	to := int(rw.items[chain[len(chain)-1]].pos)
	for k := int(rw.items[a.to].pos) + int(a.head); k != to; k += int(a.head) {
		it := &rw.items[row[k]]
		if it.kind != isLine || p.arcs[it.of].from != a.to || p.arcs[it.of].tail != a.head {
			return false
		}
	}
	return true
}

// spaceBeside keeps loops so far from their boxes that their labels clear them.
func (c *coords) spaceBeside() {
	for i := range c.p.arcs {
		a := &c.p.arcs[i]
		if !a.beside {
			continue
		}
		n := &a.runs[len(a.runs)-1]
		room := max(a.labelW/2, c.p.gap.edge)
		if a.head == right {
			c.d.atLeast(a.to, n.v, c.p.nodes[a.to].w+room-n.off)
		} else {
			c.d.atLeast(n.v, a.to, room+n.off)
		}
	}
}
