package chart

import (
	"math"
	"strconv"
)

// Pages cuts the drawing for print into pieces: the first at most first px
// high, which leaves room for a heading, those after it at most later px, where
// that can be done between rows. There are as few pieces as possible, cut where
// few lines pass and little paper stays empty. A line that is cut ends in a
// connector with a number and goes on from the connector of that number. ahead
// and behind are the words beside connectors to the next and from the previous
// page (次頁に続く, 前頁から). A drawing that fits comes back whole.
func (d *Drawing) Pages(first, later float64, ahead, behind string) []*Drawing {
	if d.H <= first {
		return []*Drawing{d}
	}
	cuts := d.chooseCuts(first, later)
	joints := d.joints(cuts)
	var pages []*Drawing
	for i := 0; i <= len(cuts); i++ {
		s := sheet{d: d, top: math.Inf(-1), bottom: math.Inf(1), ahead: ahead, behind: behind}
		if i > 0 {
			s.top, s.above = cuts[i-1], joints[i-1]
		}
		if i < len(cuts) {
			s.bottom, s.below = cuts[i], joints[i]
		}
		pages = append(pages, s.draw("-p"+strconv.Itoa(i+1)))
	}
	return pages
}

// Distances at a cut, in px.
const (
	cutRoom   = 64.0 // beyond a cut for connectors and words
	connector = 16.0 // diameter: lines may be half as far apart
	stubStep  = 20.0 // between connectors of neighbouring lines, which stand at two heights
)

func (d *Drawing) headHeight() float64 {
	if len(d.Lanes) == 0 {
		return 0
	}
	return d.Lanes[0].Head.Y + d.Lanes[0].Head.H
}

// What a cut costs: a piece, a line cut, and a sheet left empty.
const (
	pieceCost = 1000
	lineCut   = 1
	emptyCost = 12
)

// chooseCuts finds the cuts that make the cheapest pieces which fit their
// sheets. A row higher than its sheet has a piece of its own.
func (d *Drawing) chooseCuts(first, later float64) []float64 {
	at := append(append([]float64{0}, d.cuts...), d.H)
	lines := make([]float64, len(at))
	for i, y := range at {
		lines[i] = lineCut * float64(d.linesAt(y))
	}
	cost, from := make([]float64, len(at)), make([]int, len(at))
	for i := 1; i < len(at); i++ {
		cost[i] = math.Inf(1)
		last := i == len(at)-1
		for k := i - 1; k >= 0; k-- {
			room := later - d.headHeight() - cutRoom
			if k == 0 {
				room = first
			}
			if !last {
				room -= cutRoom
			}
			empty := 1 - (at[i]-at[k])/max(1, room)
			if k < i-1 && empty < 0 {
				break
			}
			c := cost[k] + pieceCost + lines[i]
			if !last { // what follows the chart fills its last sheet
				c += emptyCost * max(0, empty) * max(0, empty)
			}
			if c < cost[i] {
				cost[i], from[i] = c, k
			}
		}
	}
	var cuts []float64
	for i := from[len(at)-1]; i > 0; i = from[i] {
		cuts = append([]float64{at[i]}, cuts...)
	}
	return cuts
}

func (d *Drawing) linesAt(y float64) (n int) {
	for i := range d.Edges {
		n += len(passes(d.Edges[i].Points, y))
	}
	return n
}

// passes lists the places at which a line passes height y: the index of the
// point before each.
func passes(pts []Point, y float64) []int {
	var at []int
	for k := 0; k+1 < len(pts); k++ {
		if a, b := pts[k].Y, pts[k+1].Y; a < y && b > y || a > y && b < y {
			at = append(at, k)
		}
	}
	return at
}

// joint is where a cut parts an edge.
type joint struct {
	edge, k int // after point k
	number  int
	x       float64
	down    bool
	far     bool // at the outer of the two heights
}

// joints numbers the places where lines are cut, from left to right.
func (d *Drawing) joints(cuts []float64) [][]joint {
	all := make([][]joint, len(cuts))
	n := 0
	for c, y := range cuts {
		for i := range d.Edges {
			pts := d.Edges[i].Points
			for _, k := range passes(pts, y) {
				all[c] = append(all[c], joint{edge: i, k: k, x: pts[k].X, down: pts[k].Y < y})
			}
		}
		sortJoints(all[c])
		n = number(all[c], n)
	}
	return all
}

// number numbers the joints of a cut, beginning after n, and returns the last
// number. Lines that run as one there have one connector.
func number(joints []joint, n int) int {
	for k := range joints {
		j := &joints[k]
		if k > 0 && j.x == joints[k-1].x {
			j.number, j.far = joints[k-1].number, joints[k-1].far
			continue
		}
		n++
		j.number = n
		j.far = k > 0 && !joints[k-1].far && j.x-joints[k-1].x < connector+4
	}
	return n
}
