package chart

// What stands side by side keeps its distance: the things of each row, and
// just below and above it the lines with their labels.

// slot is something with a width on a level line through the drawing.
type slot struct {
	v, lo, hi int // variable, and how far it reaches left and right of it
	kind      kind
	arc       int // of a line
}

// spaceRow keeps the things of row r apart.
func (c *coords) spaceRow(r int) {
	var prev slot
	for k, it := range c.rw.row[r] {
		s := c.slotOf(it)
		if k == 0 {
			c.d.atLeast(c.l, s.v, c.p.lanePad(s)-s.lo)
		} else {
			c.apart(prev, s, c.p.rowGap(prev, s))
		}
		prev = s
	}
	if len(c.rw.row[r]) > 0 {
		c.d.atLeast(prev.v, c.r, prev.hi+c.p.lanePad(prev))
	}
}

func (c *coords) slotOf(it int32) slot {
	i := &c.rw.items[it]
	switch i.kind {
	case isBox:
		return slot{v: int(i.of), hi: c.p.nodes[i.of].w + c.p.nodes[i.of].hung, kind: isBox}
	case isWall:
		return slot{v: c.wall[i.of], kind: isWall}
	}
	s := c.lineSlot(int(i.of), int(c.byItem[it]), 0)
	if a := &c.p.arcs[i.of]; a.beside && c.last(i.of) == it {
		reach := max(0, a.labelW/2+labelPad-c.p.gap.edge) // the rest is in the gap
		if a.head == right {
			s.hi += reach
		} else {
			s.lo -= reach
		}
	}
	return s
}

// last is the lowest item of an arc's chain.
func (c *coords) last(arc int32) int32 {
	chain := c.rw.chain[arc]
	return chain[len(chain)-1]
}

// lineSlot is run k of an arc with room for a label of width w on it.
func (c *coords) lineSlot(a, k, w int) slot {
	n := &c.p.arcs[a].runs[k]
	return slot{v: n.v, lo: n.off - w/2, hi: n.off + w/2, kind: isLine, arc: a}
}

func (c *coords) apart(a, b slot, gap int) {
	if a.v != b.v {
		c.d.atLeast(a.v, b.v, a.hi+gap-b.lo)
	}
}

func (p *plan) rowGap(a, b slot) int {
	switch {
	case a.kind == isBox && b.kind == isBox:
		return p.gap.node
	case (a.kind == isWall || b.kind == isWall) && (a.kind == isBox || b.kind == isBox):
		return p.gap.lane
	}
	return p.gap.edge
}

func (p *plan) lanePad(s slot) int {
	switch {
	case p.lanes == 0 && p.bands == 0:
		return 0
	case s.kind == isBox:
		return p.gap.lane
	}
	return p.gap.edge
}

// spaceFeet keeps lines and labels apart just below row r.
func (c *coords) spaceFeet(r int) {
	line := c.line[:0]
	for _, it := range c.rw.row[r] {
		i := &c.rw.items[it]
		switch {
		case i.kind == isBox:
			for _, a := range c.rw.foot[i.of] {
				if c.p.arcs[a].tail != level {
					continue
				}
				line = append(line, c.lineSlot(a, 0, c.p.arcs[a].tailLabel()))
			}
		case i.kind == isWall:
			line = append(line, slot{v: c.wall[i.of], kind: isWall})
		case c.goesOn(it, true):
			a, w := int(i.of), 0
			if c.rw.chain[a][0] == it && c.p.arcs[a].tail != level {
				w = c.p.arcs[a].tailLabel()
			}
			line = append(line, c.lineSlot(a, int(c.byItem[it]), w))
		}
	}
	c.spaceLines(line, true)
	c.line = line
}

// spaceTops keeps lines and the labels of loops apart just above row r.
func (c *coords) spaceTops(r int) {
	line := c.line[:0]
	for _, it := range c.rw.row[r] {
		i := &c.rw.items[it]
		switch {
		case i.kind == isBox:
			for _, a := range c.rw.top[i.of] {
				if c.p.arcs[a].head != level {
					continue
				}
				line = append(line, c.lineSlot(a, len(c.p.arcs[a].runs)-1, c.p.arcs[a].headLabel()))
			}
		case i.kind == isWall:
			line = append(line, slot{v: c.wall[i.of], kind: isWall})
		case c.goesOn(it, false):
			a, w := int(i.of), 0
			if ch := c.rw.chain[a]; ch[len(ch)-1] == it {
				w = c.p.arcs[a].headLabel()
			}
			line = append(line, c.lineSlot(a, int(c.byItem[it]), w))
		}
	}
	c.spaceLines(line, false)
	c.line = line
}

// headLabel is the width of the label above an arc's lower end, where loops begin.
func (a *arc) headLabel() int {
	if a.back && !a.beside {
		return a.labelW
	}
	return 0
}

// goesOn says whether the line of an item leaves its row downwards (or upwards).
func (c *coords) goesOn(it int32, down bool) bool {
	a := int(c.rw.items[it].of)
	chain := c.rw.chain[a]
	if down {
		return chain[len(chain)-1] != it || c.p.arcs[a].head == level
	}
	return chain[0] != it || c.p.arcs[a].tail == level
}

func (c *coords) spaceLines(line []slot, feet bool) {
	for k, s := range line {
		if k == 0 {
			c.d.atLeast(c.l, s.v, labelPad-s.lo)
		} else {
			c.apart(line[k-1], s, c.lineGap(line[k-1], s, feet))
		}
		if k == len(line)-1 {
			c.d.atLeast(s.v, c.r, s.hi+labelPad)
		}
	}
}

// lineGap is the distance of neighbouring lines beyond their labels. Where many
// lines meet one box they stand closer, so that all find room.
func (c *coords) lineGap(a, b slot, feet bool) int {
	if a.lo < a.hi || b.lo < b.hi {
		return labelPad
	}
	if a.kind == isLine && b.kind == isLine {
		x, y := &c.p.arcs[a.arc], &c.p.arcs[b.arc]
		if feet && x.from == y.from && x.tail == level && y.tail == level {
			return c.p.portGap(x.from, c.rw.foot[x.from], true)
		}
		if !feet && x.to == y.to && x.head == level && y.head == level {
			return c.p.portGap(x.to, c.rw.top[x.to], false)
		}
	}
	return c.p.gap.edge
}

// portGap is the distance of the lines that meet one side of box u.
func (p *plan) portGap(u int, joints []int, foot bool) int {
	n := 0
	for _, a := range joints {
		if foot && p.arcs[a].tail == level || !foot && p.arcs[a].head == level {
			n++
			if foot && p.arcs[a].tailLabel() > 0 {
				return leastGap
			}
		}
	}
	b := &p.nodes[u]
	return min(p.gap.edge, (b.w-2*b.portPad())/max(1, n-1))
}

// keepLaneWidths makes every lane wide enough for its head.
func (c *coords) keepLaneWidths() {
	at := c.l
	for i, l := range c.p.g.Lanes {
		next := c.r
		if i < len(c.wall) {
			next = c.wall[i]
		}
		c.d.atLeast(at, next, units(l.W)+2*c.p.gap.lane)
		at = next
	}
}
