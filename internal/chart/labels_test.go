package chart

import (
	"math"
	"slices"
	"testing"
)

// glance is how far from its box, in px, a label may stand and still be seen with it.
const glance = 150

// TestLabelsStandByTheirBoxes bounds the labels of random procedures that stand
// further away: those between other lines at one side of a box, and those of
// boxes too low for a label beside them.
func TestLabelsStandByTheirBoxes(t *testing.T) {
	labels, far, farthest := 0, 0, 0.0
	for seed := range 400 {
		g := randomProcedure(seed, 4+seed%60)
		d := Layout(g, Options{})
		for i, e := range g.Edges {
			if d.Edges[i].Label.W == 0 {
				continue
			}
			labels++
			away := distance(d.Edges[i].Label, d.Nodes[e.From])
			farthest = max(farthest, away)
			if away > glance {
				far++
			}
		}
	}
	t.Logf("%d of %d labels stand more than %d px away from their box, at most %.0f", far, labels, glance, farthest)
	if far > labels/200 {
		t.Error("too many labels stand far from their box")
	}
}

// distance is the way between two rectangles, level and upright together.
func distance(a, b Rect) float64 {
	x := math.Max(0, math.Max(b.X-a.X-a.W, a.X-b.X-b.W))
	y := math.Max(0, math.Max(b.Y-a.Y-a.H, a.Y-b.Y-b.H))
	return x + y
}

// TestLabelsStartTheirLines bounds the way from a box along its line to the
// label, for answers that go on and for those that lead back.
func TestLabelsStartTheirLines(t *testing.T) {
	ways := map[bool][]float64{}
	for seed := range 400 {
		g := randomProcedure(seed, 4+seed%60)
		d := Layout(g, Options{})
		for i, e := range g.Edges {
			l := &d.Edges[i]
			if l.Label.W == 0 || e.From == e.To {
				continue
			}
			w, ok := wayTo(l.Label, l.Points)
			if !ok {
				t.Errorf("procedure %d: the label of edge %d stands off its line", seed, i)
			}
			ways[l.Back] = append(ways[l.Back], w)
		}
	}
	for back, bound := range map[bool]struct{ half, most float64 }{false: {20, 100}, true: {40, 100}} {
		w := ways[back]
		slices.Sort(w)
		half, most := w[len(w)/2], w[len(w)*95/100]
		t.Logf("leads back: %v: %d labels, half of them within %.0f px, 95%% within %.0f, all within %.0f", back, len(w), half, most, w[len(w)-1])
		if half > bound.half || most > bound.most {
			t.Errorf("leads back: %v: labels stand too far from their box; want half within %.0f px, 95%% within %.0f", back, bound.half, bound.most)
		}
	}
}

// wayTo is the way along a line to the label that stands on it, or just above
// or below a level piece of it.
func wayTo(l Rect, pts []Point) (way float64, ok bool) {
	for k := 1; k < len(pts); k++ {
		a, b := pts[k-1], pts[k]
		r := piece{a: a, b: b}.rect()
		if meet(l, Rect{r.X - .01, r.Y - 1.01, r.W + .02, r.H + 2.02}, 0) {
			x := math.Max(0, math.Max(l.X-a.X, a.X-l.X-l.W))
			y := math.Max(0, math.Max(l.Y-a.Y, a.Y-l.Y-l.H))
			return way + math.Max(x, y), true
		}
		way += r.W + r.H
	}
	return 0, false
}
