package chart

import "math"

// Positions are integers in half px from here to the drawing, so that the
// network simplex stays exact and centres of odd boxes are exact too.
const unit = 2

// largest is the size in px beyond which nothing is taken at its word.
const largest = 1e5

// units rounds a size up; what is no size counts as none.
func units(px float64) int {
	if !(px > 0) {
		return 0
	}
	return int(math.Ceil(min(px, largest)*unit - 1e-9))
}

func px(u int) float64 { return float64(u) / unit }

// plan is what the stages of Layout hand on: each fills in its part.
type plan struct {
	g      *Graph
	gap    gaps
	nodes  []box
	arcs   []arc
	selfs  []int // edges from a node to itself
	leaves []leaf
	ranks  int // number of ranks
	bands  int
	lanes  int
}

// gaps are Options in units, defaults filled in.
type gaps struct {
	node, edge, rank, pad, lane int
}

// box is a node during layout.
type box struct {
	w, h  int
	shape Shape
	rank  int
	lane  int  // 0 without lanes
	band  int  // 0 without bands
	x     int  // left border
	hung  int  // room to the right for what hangs there: edges to itself, a leaf
	reach int  // half the height of edges to itself, that their labels need
	leaf  bool // hangs on another box
}

// arc is an edge between two different nodes, turned to point down.
type arc struct {
	from, to int // from stands above to
	edge     int
	back     bool // the edge runs from to to from
	main     bool
	labelW   int // room for the label, padding included; 0 without one
	labelH   int
	tail     side  // where it meets from
	head     side  // where it meets to
	beside   bool  // a loop whose label stands beside its lower box
	runs     []run // its upright pieces from top to bottom
}

// A label that is a link is drawn this high at least, and from the middle of one
// to that of the next is room for a finger.
const (
	minTarget   = 24 * unit
	fingerWidth = 44 * unit
)

// labelPad is the room left and right of a label's text.
const labelPad = 3 * unit

func newPlan(g *Graph, o Options) *plan {
	p := &plan{g: g, lanes: len(g.Lanes), bands: len(g.Bands), gap: gaps{
		node: units(or(o.NodeGap, 24)),
		edge: units(or(o.EdgeGap, 12)),
		rank: units(or(o.RankGap, 28)),
		pad:  units(or(o.Padding, 8)),
		lane: units(or(o.LanePad, 16)),
	}}
	p.nodes = make([]box, len(g.Nodes))
	for i := range g.Nodes {
		p.nodes[i] = newBox(&g.Nodes[i])
	}
	p.arcs = make([]arc, 0, len(g.Edges))
	for i := range g.Edges {
		p.addEdge(i)
	}
	p.settleLanes()
	p.settleBands()
	p.hangLeaves()
	return p
}

func newBox(n *Node) box {
	w, h := BoxSize(n)
	// Even sizes in units put centres on whole units.
	return box{w: max(2, (units(w)+1)/2*2), h: max(2, (units(h)+1)/2*2), shape: n.Shape, lane: n.Lane, band: n.Band}
}

func (p *plan) addEdge(i int) {
	e := &p.g.Edges[i]
	n := len(p.nodes)
	switch {
	case e.From < 0 || e.To < 0 || e.From >= n || e.To >= n:
		return
	case e.From == e.To:
		p.selfs = append(p.selfs, i)
		p.hang(i)
		return
	}
	a := arc{from: e.From, to: e.To, edge: i, main: e.Main}
	a.labelW, a.labelH = labelSize(e)
	p.arcs = append(p.arcs, a)
}

// labelSize is the room of an edge's label in units, zero without a label.
func labelSize(e *Edge) (w, h int) {
	if e.Label == "" {
		return 0, 0
	}
	w, h = units(max(e.LabelW, 1)), units(or(e.LabelH, LineHeight))
	if e.Href != "" {
		w, h = max(w, fingerWidth-3*labelPad), max(h, minTarget)
	}
	return (w+1)/2*2 + 2*labelPad, (h + 1) / 2 * 2
}

// settleLanes gives every node a lane that exists: a node without one stands
// in the lane of the first neighbour that has one.
func (p *plan) settleLanes() {
	if p.lanes == 0 {
		for i := range p.nodes {
			p.nodes[i].lane = 0
		}
		return
	}
	fits := func(i int) bool { return p.nodes[i].lane >= 0 && p.nodes[i].lane < p.lanes }
	for _, a := range p.arcs {
		switch {
		case fits(a.from) && !fits(a.to):
			p.nodes[a.to].lane = p.nodes[a.from].lane
		case fits(a.to) && !fits(a.from):
			p.nodes[a.from].lane = p.nodes[a.to].lane
		}
	}
	for i := range p.nodes {
		if !fits(i) {
			p.nodes[i].lane = 0
		}
	}
}

// settleBands gives every node a band that exists: a node without one stands
// in the band of the node before it.
func (p *plan) settleBands() {
	last := 0
	for i := range p.nodes {
		b := &p.nodes[i]
		if b.band < 0 || b.band >= p.bands {
			b.band = last
		}
		last = b.band
	}
}

func or(v, def float64) float64 {
	if v > 0 {
		return v
	}
	return def
}
