package chart

import (
	"fmt"
	"math"
)

// quality counts what makes a drawing hard to read. It measures like the
// bench's own script, so that a regression shows here first.
type quality struct {
	Crossings, Bends, Through, Overlaps, Labels, Up int
}

func measure(g *Graph, d *Drawing) quality {
	q := quality{Overlaps: overlaps(d.Nodes), Labels: labelClashes(g, d), Through: through(g, d), Crossings: crossings(g, d)}
	for i := range d.Edges {
		l := &d.Edges[i]
		q.Bends += max(0, len(l.Points)-2)
		if n := len(l.Points); n > 1 && l.Points[n-1].Y < l.Points[0].Y-1 {
			q.Up++
		}
	}
	return q
}

func meet(a, b Rect, slack float64) bool {
	return a.X < b.X+b.W-slack && b.X < a.X+a.W-slack && a.Y < b.Y+b.H-slack && b.Y < a.Y+a.H-slack
}

func overlaps(boxes []Rect) (n int) {
	for i, a := range boxes {
		for _, b := range boxes[:i] {
			if meet(a, b, .5) {
				n++
			}
		}
	}
	return n
}

// piece is a level or upright piece of an edge.
type piece struct {
	edge int
	a, b Point
}

func (p piece) rect() Rect {
	return Rect{math.Min(p.a.X, p.b.X), math.Min(p.a.Y, p.b.Y), math.Abs(p.a.X - p.b.X), math.Abs(p.a.Y - p.b.Y)}
}

func pieces(d *Drawing) []piece {
	var all []piece
	for i := range d.Edges {
		pts := d.Edges[i].Points
		for k := 1; k < len(pts); k++ {
			all = append(all, piece{i, pts[k-1], pts[k]})
		}
	}
	return all
}

// enters says whether a piece runs inside a box, a decision counting as a diamond.
func enters(p piece, s Shape, box Rect) bool {
	r := p.rect()
	if !meet(Rect{r.X - .01, r.Y - .01, r.W + .02, r.H + .02}, box, 1) {
		return false
	}
	if s != Decision {
		return true
	}
	cx, cy := box.X+box.W/2, box.Y+box.H/2
	x, y := math.Max(r.X, math.Min(cx, r.X+r.W)), math.Max(r.Y, math.Min(cy, r.Y+r.H))
	return math.Abs(x-cx)/(box.W/2)+math.Abs(y-cy)/(box.H/2) < .98
}

func through(g *Graph, d *Drawing) (n int) {
	for _, p := range pieces(d) {
		e := g.Edges[p.edge]
		for i := range g.Nodes {
			if i != e.From && i != e.To && enters(p, g.Nodes[i].Shape, d.Nodes[i]) {
				n++
			}
		}
	}
	return n
}

func labelClashes(g *Graph, d *Drawing) (n int) {
	all := pieces(d)
	for i := range d.Edges {
		l := d.Edges[i].Label
		if l.W == 0 {
			continue
		}
		for _, box := range d.Nodes {
			if meet(l, box, .5) {
				n++
			}
		}
		for k := range i {
			if o := d.Edges[k].Label; o.W > 0 && meet(l, o, .5) {
				n++
			}
		}
		for _, p := range all {
			if r := p.rect(); p.edge != i && meet(l, Rect{r.X - .01, r.Y - .01, r.W + .02, r.H + .02}, 1) {
				n++
			}
		}
	}
	return n
}

// crossings counts pairs of pieces that cross properly, level against upright.
func crossings(g *Graph, d *Drawing) (n int) {
	all := pieces(d)
	for i, p := range all {
		for _, q := range all[:i] {
			if p.edge != q.edge && properly(p, q) {
				n++
			}
		}
	}
	return n
}

func properly(p, q piece) bool {
	if p.a.Y != p.b.Y {
		p, q = q, p
	}
	if p.a.Y != p.b.Y || q.a.X != q.b.X {
		return false
	}
	x, y := q.a.X, p.a.Y
	return x > math.Min(p.a.X, p.b.X) && x < math.Max(p.a.X, p.b.X) && y > math.Min(q.a.Y, q.b.Y) && y < math.Max(q.a.Y, q.b.Y)
}

// overlaid is the length in px along which edges without a common end run on each other.
func overlaid(g *Graph, d *Drawing) float64 {
	all := pieces(d)
	sum := 0.0
	for i, p := range all {
		for _, q := range all[:i] {
			if p.edge == q.edge || akin(g.Edges[p.edge], g.Edges[q.edge]) {
				continue
			}
			r, s := p.rect(), q.rect()
			if p.a.X == p.b.X && q.a.X == q.b.X && math.Abs(p.a.X-q.a.X) < .75 {
				sum += math.Max(0, math.Min(r.Y+r.H, s.Y+s.H)-math.Max(r.Y, s.Y))
			}
			if p.a.Y == p.b.Y && q.a.Y == q.b.Y && math.Abs(p.a.Y-q.a.Y) < .75 {
				sum += math.Max(0, math.Min(r.X+r.W, s.X+s.W)-math.Max(r.X, s.X))
			}
		}
	}
	return sum
}

func akin(e, f Edge) bool {
	return e.From == f.From || e.To == f.To || e.From == f.To || e.To == f.From
}

// Measure lends the measure to tests outside the package.
var Measure = measure

// promises checks what every drawing must keep and says what it breaks.
func promises(g *Graph, d *Drawing) error {
	q := measure(g, d)
	if q.Overlaps+q.Through+q.Labels > 0 {
		return fmt.Errorf("%d boxes overlap, %d lines run through boxes, %d labels clash", q.Overlaps, q.Through, q.Labels)
	}
	for i, e := range g.Edges {
		if err := attached(g, d, i, e); err != nil {
			return err
		}
	}
	for i, n := range g.Nodes {
		if r := d.Nodes[i]; r.X < 0 || r.Y < 0 || r.X+r.W > d.W || r.Y+r.H > d.H {
			return fmt.Errorf("node %d lies outside the drawing", i)
		}
		if len(g.Lanes) > 0 && n.Lane >= 0 {
			if l, r := d.Lanes[n.Lane].Area, d.Nodes[i]; r.X < l.X || r.X+r.W > l.X+l.W {
				return fmt.Errorf("node %d leaves its lane %d", i, n.Lane)
			}
		}
		if len(g.Bands) > 0 && n.Band >= 0 {
			if b, r := d.Bands[n.Band].Area, d.Nodes[i]; r.Y < b.Y || r.Y+r.H > b.Y+b.H {
				return fmt.Errorf("node %d leaves its band %d", i, n.Band)
			}
		}
	}
	return nil
}

// attached checks that edge i starts and ends on borders and is upright or level.
func attached(g *Graph, d *Drawing, i int, e Edge) error {
	pts := d.Edges[i].Points
	if len(pts) < 2 {
		return fmt.Errorf("edge %d has no line", i)
	}
	if !onBorder(g.Nodes[e.From].Shape, d.Nodes[e.From], pts[0]) {
		return fmt.Errorf("edge %d starts off the border: %v of %v", i, pts[0], d.Nodes[e.From])
	}
	if !onBorder(g.Nodes[e.To].Shape, d.Nodes[e.To], pts[len(pts)-1]) {
		return fmt.Errorf("edge %d ends off the border: %v of %v", i, pts[len(pts)-1], d.Nodes[e.To])
	}
	for k, p := range pts {
		if p.X < 0 || p.Y < 0 || p.X > d.W || p.Y > d.H {
			return fmt.Errorf("edge %d leaves the drawing at %v", i, p)
		}
		if k > 0 && p.X != pts[k-1].X && p.Y != pts[k-1].Y {
			return fmt.Errorf("edge %d runs aslant from %v to %v", i, pts[k-1], p)
		}
	}
	if e.Label != "" && (d.Edges[i].Label.W < e.LabelW || d.Edges[i].Label.H < e.LabelH) {
		return fmt.Errorf("label of edge %d has no room", i)
	}
	return nil
}

func onBorder(s Shape, r Rect, p Point) bool {
	const slack = 1.5
	dx, dy := math.Abs(p.X-r.X-r.W/2), math.Abs(p.Y-r.Y-r.H/2)
	switch s {
	case Decision:
		return math.Abs(dx/(r.W/2)+dy/(r.H/2)-1) < 2*slack/math.Min(r.W, r.H)
	case Terminal, Connector:
		rad := math.Min(r.W, r.H) / 2
		if over := dx - (r.W/2 - rad); over > 0 {
			return math.Abs(math.Hypot(over, dy)-rad) < slack
		}
	}
	if s == Document && p.Y >= r.Y+r.H/2 && dx < r.W/2-1 {
		return math.Abs(r.Y+r.H-waveH/2+waveAt((p.X-r.X-r.W/2)/r.W)-p.Y) < slack
	}
	onX, onY := math.Abs(dx-r.W/2) < slack, math.Abs(dy-r.H/2) < slack
	return onX && dy <= r.H/2+slack || onY && dx <= r.W/2+slack
}
