package chart

import "slices"

// Heights, and with them the drawing: rows take the height of their highest
// box, channels that of their labels, tracks and arrowheads.

// Distances in a channel, in units.
const (
	arrowRoom  = 14 * unit // upright end of a line, long enough for its arrowhead
	startRoom  = 6 * unit  // upright start of a line without a label
	labelSpace = 5 * unit  // above and below a label
	bandRoom   = 16 * unit // between the last row of a band and the first of the next
)

// levels are the y of rows and channels.
type levels struct {
	rowMid []int // middle of each row
	start  []int // top of the channel below each row
	track  []int // first track of that channel
	loops  []int // top of its labels of loops
	bottom int
	gap    int
}

// setLevels stacks rows and channels from top to bottom, beginning at y.
func (p *plan) setLevels(jogs [][]jog, y int) levels {
	lv := levels{gap: p.gap.edge}
	labels, loops := p.labelHeights()
	high := p.rowHeights()
	for r := range p.ranks {
		lv.rowMid = append(lv.rowMid, y+high[r]/2)
		y += high[r]
		lv.start = append(lv.start, y)
		lv.bottom = y
		y += p.channelHeight(&lv, r, jogs[r], labels[r], loops[r])
	}
	return lv
}

// channelHeight places what lies in the channel below row r and gives its height.
func (p *plan) channelHeight(lv *levels, r int, jogs []jog, label, loop int) int {
	head, foot := startRoom, arrowRoom
	if label > 0 {
		head = label + 2*labelSpace
	}
	if loop > 0 {
		foot = loop + 2*labelSpace
	}
	tracks := 0
	for i := range jogs {
		tracks = max(tracks, jogs[i].track*p.gap.edge)
	}
	if p.bandEnds(r) {
		foot += bandRoom
	}
	height := max(p.gap.rank, head+tracks+foot)
	spare := height - head - tracks - foot
	lv.track = append(lv.track, lv.start[r]+head+spare/2)
	lv.loops = append(lv.loops, lv.start[r]+height-loop-labelSpace)
	return height
}

func (p *plan) rowHeights() []int {
	high := make([]int, p.ranks)
	for i := range p.nodes {
		b := &p.nodes[i]
		high[b.rank] = max(high[b.rank], b.h)
	}
	for _, l := range p.leaves {
		_, h := labelSize(&p.g.Edges[l.edge])
		high[p.nodes[l.host].rank] = max(high[p.nodes[l.host].rank], h)
	}
	return high
}

// labelHeights gives, for every channel, the height of its answers and that of
// the answers of loops that leave the row below it.
func (p *plan) labelHeights() (labels, loops []int) {
	labels, loops = make([]int, p.ranks), make([]int, p.ranks)
	for i := range p.arcs {
		a := &p.arcs[i]
		if a.labelH == 0 || a.beside {
			continue
		}
		if a.back {
			r := p.nodes[a.to].rank - 1
			loops[r] = max(loops[r], a.labelH)
		} else {
			r := p.nodes[a.from].rank
			labels[r] = max(labels[r], a.labelH)
		}
	}
	return labels, loops
}

// draw turns the plan into a drawing.
func (p *trial) draw() *Drawing {
	jogs := p.channels()
	x0, y0 := p.origin()
	lv := p.setLevels(jogs, y0)
	d := &Drawing{graph: p.g, Nodes: make([]Rect, len(p.g.Nodes)), Edges: make([]Line, len(p.g.Edges))}
	d.W = px(x0 + p.c.width() + p.gap.pad)
	bottom := lv.bottom
	if p.lanes > 0 || p.bands > 0 {
		bottom += p.gap.lane
	}
	d.H = px(bottom + p.gap.pad)
	d.cuts = p.cuts(&lv)
	d.Lanes = p.drawLanes(x0, bottom)
	d.Bands = p.drawBands(&lv, px(p.gap.pad), d.W-2*px(p.gap.pad), bottom)
	for i := range p.nodes {
		b := &p.nodes[i]
		d.Nodes[i] = Rect{px(x0 + b.x), px(lv.rowMid[b.rank] - b.h/2), px(b.w), px(b.h)}
	}
	ends := p.sideHeights(p.rw)
	track := p.trackLevels(jogs, &lv)
	for i := range p.arcs {
		a := &p.arcs[i]
		pen := pen{x0: x0}
		p.trace(&pen, a, &lv, track[i], ends[i])
		d.Edges[a.edge] = p.line(a, pen.points)
		if a.labelW > 0 {
			d.Edges[a.edge].Label = p.labelOf(a, &lv, ends[i]).rect(x0)
		}
	}
	p.drawSelfs(d, &lv, x0)
	p.drawLeaves(d, &lv, x0)
	return d
}

// cuts are the heights just above each row but the first.
func (p *plan) cuts(lv *levels) []float64 {
	var y []float64
	high := p.rowHeights()
	for r := 1; r < p.ranks; r++ {
		y = append(y, px(lv.rowMid[r]-high[r]/2-unit))
	}
	return y
}

// origin is where the first row and lane begin.
func (p *plan) origin() (x, y int) {
	x, y = p.gap.pad+p.headWidth(), p.gap.pad+p.headHeight()
	if p.lanes > 0 || p.bands > 0 {
		y += p.gap.lane
	}
	return x, y
}

// trackLevels gives the y of every jog: by arc, then by run.
func (p *plan) trackLevels(jogs [][]jog, lv *levels) [][]int {
	y := make([][]int, len(p.arcs))
	for r := range jogs {
		for _, j := range jogs[r] {
			if y[j.arc] == nil {
				y[j.arc] = make([]int, len(p.arcs[j.arc].runs))
			}
			y[j.arc][j.k] = lv.track[r] + j.track*lv.gap
		}
	}
	return y
}

// pen collects the points of a line.
type pen struct {
	x0     int
	points []Point
}

func (n *pen) to(x, y int) {
	n.points = append(n.points, Point{px(n.x0 + x), px(y)})
}

// sideEnd is where a line meets a box at its side.
type sideEnd struct {
	y           int  // from the middle of the row
	first, last bool // of the lines at that side, from the top
	up          bool // the line goes on upwards
	inner       int  // how far from the middle of the box the line that it goes around reaches; 0 none
}

// trace follows an arc from its upper to its lower end. ends are the y, from
// the middle of their rows, at which it meets its boxes at a side.
func (p *plan) trace(n *pen, a *arc, lv *levels, track []int, ends [2]sideEnd) {
	from, to := &p.nodes[a.from], &p.nodes[a.to]
	first, last := a.runs[0], a.runs[len(a.runs)-1]
	mid := lv.rowMid[from.rank]
	if a.tail == level {
		n.to(first.x, mid+from.footAt(first.x-from.x-from.w/2))
	} else {
		n.to(from.x+from.w/2+int(a.tail)*from.sideAt(ends[0].y), mid+ends[0].y)
		n.to(first.x, mid+ends[0].y)
	}
	for k := 0; k+1 < len(a.runs); k++ {
		if a.runs[k].x != a.runs[k+1].x {
			n.to(a.runs[k].x, track[k])
			n.to(a.runs[k+1].x, track[k])
		}
	}
	mid = lv.rowMid[to.rank]
	if a.head == level {
		n.to(last.x, mid-to.topAt(last.x-to.x-to.w/2))
	} else {
		n.to(last.x, mid+ends[1].y)
		n.to(to.x+to.w/2+int(a.head)*to.sideAt(ends[1].y), mid+ends[1].y)
	}
}

// line gives the edge of an arc its points, in its own direction.
func (p *plan) line(a *arc, points []Point) Line {
	if a.back {
		slices.Reverse(points)
	}
	return Line{Points: points, Back: a.back}
}

// sideHeights tells for every arc at which height, from the middle of the
// row, it meets its boxes at their sides. From top to bottom: lines that go
// up, the nearest first, then lines that go down, the nearest last; so they nest.
func (p *plan) sideHeights(rw *rows) [][2]sideEnd {
	ends := make([][2]sideEnd, len(p.arcs))
	for u := range p.nodes {
		p.spreadSide(rw, u, left, ends)
		p.spreadSide(rw, u, right, ends)
	}
	return ends
}

func (p *plan) spreadSide(rw *rows, u int, s side, ends [][2]sideEnd) {
	type joint struct {
		arc, end, far int
	}
	var joints []joint
	b := &p.nodes[u]
	far := func(n run) int { return abs(n.x - b.x - b.w/2) }
	for _, a := range rw.top[u] {
		if arc := &p.arcs[a]; arc.head == s {
			joints = append(joints, joint{a, 1, far(arc.runs[len(arc.runs)-1])})
		}
	}
	up := len(joints)
	for _, a := range rw.foot[u] {
		if arc := &p.arcs[a]; arc.tail == s {
			joints = append(joints, joint{a, 0, far(arc.runs[0])})
		}
	}
	slices.SortStableFunc(joints[:up], func(x, y joint) int { return x.far - y.far })
	slices.SortStableFunc(joints[up:], func(x, y joint) int { return y.far - x.far })
	for k, j := range joints {
		e := &ends[j.arc][j.end]
		e.first, e.last, e.up = k == 0, k == len(joints)-1, k < up
		switch {
		case e.up && k > 0:
			e.inner = joints[k-1].far
			if o := &p.arcs[joints[k-1].arc]; o.beside {
				e.inner += o.labelW / 2
			}
		case !e.up && !e.last:
			e.inner = joints[k+1].far
		}
		switch {
		case b.hung == 0 || s == left:
			e.y = b.sideLevel(k, len(joints))
		case k < up:
			e.y = b.passLoops(k, up, true)
		default:
			e.y = b.passLoops(k-up, len(joints)-up, false)
		}
	}
}

// sideLevel is the height of the k-th of n lines at a box's side, from its middle.
func (b *box) sideLevel(k, n int) int {
	step := min(10*unit, b.h/(n+1))
	return (2*k - n + 1) * step / 2
}
