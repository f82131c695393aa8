package chart

// Lines are cut into upright pieces. A piece runs through as many rows as it
// can: where two lines change sides, one of them stays whole.

// run is an upright piece of an arc. It passes the rows top … bottom; a port,
// which only joins a box to a channel, passes none (top > bottom). The line
// goes on to the next run in the channel below row bottom.
type run struct {
	top, bottom int
	v, off      int // its x is that of variable v, plus off
	x           int
}

// addRuns cuts every arc into upright pieces.
func (c *coords) addRuns() {
	bent := c.bentInside()
	for i := range c.p.arcs {
		a := &c.p.arcs[i]
		a.runs = a.runs[:0]
		if a.tail == level {
			a.runs = append(a.runs, c.port(c.rw.foot[a.from], a.from, true))
		}
		for k, it := range c.rw.chain[i] {
			r := int(c.rw.items[it].rank)
			if k == 0 || bent[it] {
				a.runs = append(a.runs, run{top: r, bottom: r, v: c.d.variable()})
			}
			last := len(a.runs) - 1
			a.runs[last].bottom = r
			c.byItem[it] = int32(last)
		}
		if a.head == level {
			a.runs = append(a.runs, c.port(c.rw.top[a.to], a.to, false))
		}
	}
}

// leastGap is the least distance between lines that meet one side of a box:
// where there is less room they meet it as one, in the middle.
const leastGap = 8 * unit

// port is the run that joins an arc to the foot or top of box u.
func (c *coords) port(joints []int, u int, foot bool) run {
	b := &c.p.nodes[u]
	rank := b.rank
	pt := run{top: rank + 1, bottom: rank}
	if !foot {
		pt = run{top: rank, bottom: rank - 1}
	}
	if b.portPad()*2 >= b.w || c.p.portGap(u, joints, foot) < leastGap {
		pt.v, pt.off = u, b.w/2
		return pt
	}
	pt.v = c.d.variable()
	c.d.atLeast(u, pt.v, b.portPad())
	c.d.atLeast(pt.v, u, b.portPad()-b.w)
	return pt
}

// bentInside marks the line items above which their line must bend, because
// it crosses another line or a wall on the way from row to row. As many as
// possible stay straight.
func (c *coords) bentInside() []bool {
	bent := make([]bool, len(c.rw.items))
	above := c.aboves()
	var through []int32
	for _, row := range c.rw.row {
		through = through[:0]
		sorted, last := true, int32(-1)
		for _, it := range row {
			if up := above[it]; up >= 0 {
				through = append(through, it)
				sorted = sorted && c.rw.items[up].pos > last
				last = c.rw.items[up].pos
			}
		}
		if !sorted {
			c.bendCrossing(through, above, bent)
		}
	}
	return bent
}

// aboves gives for every line and wall item the one it continues, or -1.
func (c *coords) aboves() []int32 {
	above := make([]int32, len(c.rw.items))
	for i := range above {
		above[i] = -1
	}
	follow := func(chain []int32) {
		for k := 1; k < len(chain); k++ {
			above[chain[k]] = chain[k-1]
		}
	}
	for _, chain := range c.rw.chain {
		follow(chain)
	}
	for _, wall := range c.rw.walls {
		follow(wall)
	}
	return above
}

// bendCrossing keeps the heaviest set of lines that do not cross each other
// straight and marks the others.
func (c *coords) bendCrossing(through, above []int32, bent []bool) {
	place := func(k int) int32 { return c.rw.items[above[through[k]]].pos }
	best, from := make([]int, len(through)), make([]int, len(through))
	end := -1
	for k := range through {
		from[k] = -1
		for j := range k {
			if place(j) < place(k) && best[j] > best[k] {
				best[k], from[k] = best[j], j
			}
		}
		best[k] += c.keepWorth(through[k])
		if end < 0 || best[k] > best[end] {
			end = k
		}
	}
	keep := make([]bool, len(through))
	for ; end >= 0; end = from[end] {
		keep[end] = true
	}
	for k, it := range through {
		bent[it] = !keep[k]
	}
}

func (c *coords) keepWorth(it int32) int {
	switch i := &c.rw.items[it]; {
	case i.kind == isWall:
		return 1 << 20
	case c.p.arcs[i.of].main:
		return 4
	}
	return 1
}
