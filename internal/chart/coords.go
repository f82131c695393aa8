package chart

// Coordinates from left to right. Every upright piece of a line is one
// variable, and so is every box and wall: rows demand distances, lines ask to
// be straight, boxes ask to be met in the middle, and the whole asks to be
// narrow. The network simplex finds the best answer.

// run is an upright piece of an arc. It passes the rows top … bottom; a port,
// which only joins a box to a channel, passes none (top > bottom). The line
// goes on to the next run in the channel below row bottom.
type run struct {
	top, bottom int
	v, off      int // its x is that of variable v, plus off
	x           int
}

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
	c.addRuns()
	for r := range rw.row {
		c.spaceRow(r)
		c.spaceFeet(r)
		c.spaceTops(r)
	}
	c.keepLaneWidths()
	c.askStraight()
	c.askAxes()
	c.read(c.d.solve())
	return c
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
	return c.lineSlot(int(i.of), int(c.byItem[it]), 0)
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
	var line []slot
	for _, it := range c.rw.row[r] {
		i := &c.rw.items[it]
		switch {
		case i.kind == isBox:
			for _, a := range c.p.levelArcs(c.rw.foot[i.of], true) {
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
}

// spaceTops keeps lines and the labels of loops apart just above row r.
func (c *coords) spaceTops(r int) {
	var line []slot
	for _, it := range c.rw.row[r] {
		i := &c.rw.items[it]
		switch {
		case i.kind == isBox:
			for _, a := range c.p.levelArcs(c.rw.top[i.of], false) {
				line = append(line, c.lineSlot(a, len(c.p.arcs[a].runs)-1, 0))
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
}

// headLabel is the width of the label at an arc's lower end, where loops begin.
func (a *arc) headLabel() int {
	if a.back {
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
	ports := p.levelArcs(joints, foot)
	b := &p.nodes[u]
	if foot && p.labelled(ports) {
		return leastGap
	}
	return min(p.gap.edge, (b.w-2*b.portPad())/max(1, len(ports)-1))
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
