package chart

// The first coordinates show which lines bend twice between a box and where
// they go on. If the way is free, such a line meets its box at the side
// instead and bends once. The second coordinates then keep straight what is
// straight and let what bends anyway meet its boxes in the middle.

// bendMarks says, by arc, in which channels a line bends.
type bendMarks []map[int]bool

// bends lists where lines bend now.
func (p *plan) bends() bendMarks {
	marks := make(bendMarks, len(p.arcs))
	for i := range p.arcs {
		runs := p.arcs[i].runs
		for k := 0; k+1 < len(runs); k++ {
			if runs[k].x != runs[k+1].x {
				marks.set(i, runs[k].bottom, true)
			}
		}
	}
	return marks
}

func (m bendMarks) set(arc, channel int, v bool) {
	if m[arc] == nil {
		m[arc] = map[int]bool{}
	}
	m[arc][channel] = v
}

// turnToSides moves ends of bending lines to the sides of their boxes.
func (p *plan) turnToSides(rw *rows, c *coords, marks bendMarks) {
	for u := range p.nodes {
		if p.nodes[u].shape == Decision {
			if ports := p.levelArcs(rw.foot[u], true); len(ports) > 0 && len(rw.foot[u]) > 1 {
				p.turnTail(rw, c, marks, ports[len(ports)-1], right)
				p.turnTail(rw, c, marks, ports[0], left)
			}
		}
	}
	for u := range p.nodes {
		if ports := p.levelArcs(rw.top[u], false); len(ports) > 0 {
			p.turnHead(rw, c, marks, ports[len(ports)-1], right)
			p.turnHead(rw, c, marks, ports[0], left)
		}
	}
}

func (p *plan) turnTail(rw *rows, c *coords, marks bendMarks, i int, s side) {
	a := &p.arcs[i]
	if a.tail != level || !marks[i][a.runs[0].bottom] {
		return
	}
	at, ok := c.freeBeside(a.from, a.runs[1].x, s)
	if !ok {
		return
	}
	a.tail = s
	rw.insert(at, rw.extend(i, int32(p.nodes[a.from].rank), true))
	marks.set(i, a.runs[0].bottom, false)
	a.runs = a.runs[1:]
}

func (p *plan) turnHead(rw *rows, c *coords, marks bendMarks, i int, s side) {
	a := &p.arcs[i]
	n := len(a.runs)
	if a.head != level || n < 2 || !marks[i][a.runs[n-2].bottom] {
		return
	}
	at, ok := c.freeBeside(a.to, a.runs[n-2].x, s)
	if !ok {
		return
	}
	a.head = s
	rw.insert(at, rw.extend(i, int32(p.nodes[a.to].rank), false))
	marks.set(i, a.runs[n-2].bottom, false)
	a.runs = a.runs[:n-1]
}

// freeBeside says whether nothing but walls stands between side s of box u and
// x, and at which place of the row a line at x belongs.
func (c *coords) freeBeside(u, x int, s side) (at int, ok bool) {
	b := &c.p.nodes[u]
	row := c.rw.row[b.rank]
	gap := c.p.gap.edge
	at = int(c.rw.items[u].pos)
	if b.hung > 0 && s == right {
		return 0, false
	}
	if s == right && x < b.x+b.w+gap || s == left && x > b.x-gap {
		return 0, false
	}
	for {
		next := at + int(s)
		if next < 0 || next >= len(row) {
			break
		}
		lo, hi, wall := c.extent(row[next])
		if s == right && x+gap <= lo || s == left && x-gap >= hi {
			break
		}
		if !wall {
			return 0, false
		}
		at = next
	}
	if s == right {
		at++
	}
	return at, true
}

// extent is how far an item reaches in the coordinates found.
func (c *coords) extent(it int32) (lo, hi int, wall bool) {
	switch i := &c.rw.items[it]; i.kind {
	case isBox:
		b := &c.p.nodes[i.of]
		return b.x, b.x + b.w + b.hung, false
	case isWall:
		return c.walls[i.of], c.walls[i.of], true
	default:
		if int(it) >= len(c.lineX) { // turned to the side just now
			return -unbounded, unbounded, false
		}
		return c.lineX[it], c.lineX[it], false
	}
}
