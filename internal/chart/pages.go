package chart

import (
	"math"
	"strconv"
)

// Pages cuts the drawing for print into pieces at most height px high, where
// that can be done between rows: as few pieces as possible, cut where the
// fewest lines pass. A line that is cut ends in a connector with a number and
// goes on from the connector of that number. ahead and behind are the words
// beside connectors to the next and from the previous page (次頁に続く, 前頁から).
// A drawing that fits comes back whole.
func (d *Drawing) Pages(height float64, ahead, behind string) []*Drawing {
	if d.H <= height {
		return []*Drawing{d}
	}
	cuts := d.chooseCuts(height - 2*cutRoom - d.headHeight())
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

// chooseCuts finds the cuts that make pieces of at most room px, fewest pieces
// first, then fewest lines cut. A row higher than room has a piece of its own.
func (d *Drawing) chooseCuts(room float64) []float64 {
	at := append(append([]float64{0}, d.cuts...), d.H)
	cost, from := make([]float64, len(at)), make([]int, len(at))
	for i := 1; i < len(at); i++ {
		cost[i] = math.Inf(1)
		for k := i - 1; k >= 0 && (k == i-1 || at[i]-at[k] <= room); k-- {
			if c := cost[k] + d.cutCost(at[i]); c < cost[i] {
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

const pieceCost = 1000

func (d *Drawing) cutCost(y float64) float64 {
	n := 0
	for i := range d.Edges {
		n += len(passes(d.Edges[i].Points, y))
	}
	return float64(pieceCost + n)
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
