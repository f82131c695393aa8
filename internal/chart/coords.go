package chart

// Coordinates from left to right. Every upright piece of a line is one
// variable, and so is every box and wall: rows demand distances, lines ask to
// be straight, boxes ask to be met in the middle, and the whole asks to be
// narrow. The network simplex finds the best answer.

// What is worth how much: cost of one unit of distance.
const (
	straightCost = 32
	mainCost     = 128
	centreCost   = 3
	sequenceCost = 20
	besideCost   = 1
	bentCost     = 1
	axisCost     = 12
	widthCost    = 8
)

// coords holds the problem and who is which variable.
type coords struct {
	p      *plan
	rw     *rows
	d      differences
	l, r   int       // variables: left and right edge of the drawing
	wall   []int     // variables of the walls
	byItem []int32   // index of the run through a line item
	walls  []int     // resulting x of the walls
	lineX  []int     // resulting x of line items
	bends  bendMarks // nil: not yet known
	line   []slot    // scratch of spaceFeet and spaceTops
}

// solveX finds all x: of boxes, runs and walls. Box variables are their indices.
func (p *plan) solveX(rw *rows, bends bendMarks) *coords {
	c := &coords{p: p, rw: rw, byItem: make([]int32, len(rw.items)), lineX: make([]int, len(rw.items)), bends: bends}
	c.d.arcs = make([]flowArc, 0, 8*len(p.nodes)+12*len(p.arcs)+3*len(rw.items))
	c.d.supply = make([]int, len(p.nodes), 2*len(p.nodes)+3*len(p.arcs))
	c.l, c.r = c.d.variable(), c.d.variable()
	for range rw.walls {
		c.wall = append(c.wall, c.d.variable())
	}
	c.d.atLeast(c.l, c.r, 0)
	c.d.shrink(c.l, c.r, widthCost)
	p.besideLoops(rw)
	c.addRuns()
	for r := range rw.row {
		c.spaceRow(r)
		c.spaceFeet(r)
		c.spaceTops(r)
	}
	c.spaceBeside()
	c.keepLaneWidths()
	c.askStraight()
	c.askAxes()
	c.read(c.d.solve())
	return c
}

// askStraight asks every line to be straight and to meet its boxes in the middle.
func (c *coords) askStraight() {
	for i := range c.p.arcs {
		a := &c.p.arcs[i]
		weight := straightCost
		if a.main {
			weight = mainCost
		}
		for k := 1; k < len(a.runs); k++ {
			x, y := a.runs[k-1], a.runs[k]
			c.d.near(x.v, y.v, x.off-y.off, c.weigh(weight, i, x.bottom))
		}
		c.askCentre(a.from, a.runs[0], a.tail, c.centreWorth(i, true))
		c.askCentre(a.to, a.runs[len(a.runs)-1], a.head, c.centreWorth(i, false))
	}
}

// weigh makes what was straight dearer and what bends anyway cheap.
func (c *coords) weigh(weight, arc, channel int) int {
	switch {
	case c.bends == nil:
		return weight
	case c.bends[arc][channel]:
		return bentCost
	}
	return weight * 8
}

// askCentre pulls a port to the middle of box u, and a line at its side to the box.
func (c *coords) askCentre(u int, n run, s side, weight int) {
	b := &c.p.nodes[u]
	switch {
	case n.v == u:
	case s == left:
		c.d.near(n.v, u, 0, besideCost)
	case s == right:
		c.d.near(u, n.v, b.w+b.hung, besideCost)
	default:
		c.d.near(u, n.v, b.w/2, weight)
	}
}

// centreWorth is what it is worth that an arc meets its upper (or lower) box in
// the middle: more for the only line into a Decision and in a plain sequence.
func (c *coords) centreWorth(arc int, foot bool) int {
	p, a := c.p, &c.p.arcs[arc]
	switch {
	case a.main:
		return mainCost
	case a.tail != level || a.head != level:
		return centreCost
	}
	single := p.countLevel(c.rw.top[a.to], false) == 1
	plain := single && p.countLevel(c.rw.foot[a.from], true) == 1
	if plain || single && !foot && p.nodes[a.to].shape == Decision {
		return sequenceCost
	}
	return centreCost
}

// read takes the solution over.
func (c *coords) read(x []int) {
	for i := range c.p.nodes {
		c.p.nodes[i].x = x[i] - x[c.l]
	}
	for i := range c.p.arcs {
		for k := range c.p.arcs[i].runs {
			n := &c.p.arcs[i].runs[k]
			n.x = x[n.v] + n.off - x[c.l]
		}
	}
	for i, chain := range c.rw.chain {
		for _, it := range chain {
			c.lineX[it] = c.p.arcs[i].runs[c.byItem[it]].x
		}
	}
	c.walls = nil
	for _, w := range c.wall {
		c.walls = append(c.walls, x[w]-x[c.l])
	}
	c.walls = append(c.walls, x[c.r]-x[c.l])
}

// width is that of all boxes, lines and lanes.
func (c *coords) width() int { return c.walls[len(c.walls)-1] }
