package bench

import (
	"flag"
	"testing"

	"shirube/internal/chart"

	elk "github.com/d2lang/elk-go"
)

var seeds = flag.Uint64("seeds", 21, "procedures of each size that TestCrossings compares")

// TestGenerate holds that the generator is the one that flows c and d come from.
func TestGenerate(t *testing.T) {
	for name, g := range map[string]*chart.Graph{"c": generate(200, 20240), "d": generate(1000, 77177)} {
		want := read(t, name)
		if len(g.Nodes) != len(want.Nodes) || len(g.Edges) != len(want.Edges) {
			t.Fatalf("%s: %d nodes and %d edges, want %d and %d", name, len(g.Nodes), len(g.Edges), len(want.Nodes), len(want.Edges))
		}
		for i, n := range g.Nodes {
			if w := want.Nodes[i]; n.Shape != w.Shape || n.Shape != chart.Terminal && (n.W != w.W || n.H != w.H) {
				t.Errorf("%s: node %d is %+v, want %+v", name, i, n, w)
			}
		}
		for i, e := range g.Edges {
			if w := want.Edges[i]; e.From != w.From || e.To != w.To || e.Label != w.Label {
				t.Errorf("%s: edge %d is %+v, want %+v", name, i, e, w)
			}
		}
	}
}

// TestCrossings draws generated procedures with both and holds that elk-go's
// lines cross no less often than ours, unless it lets lines point up that here
// run down: more of them, or more that lead on in the order of definition.
func TestCrossings(t *testing.T) {
	ours, theirs, fewer := 0, 0, 0
	for _, size := range []int{14, 25, 40, 70, 120, 200} {
		for seed := range *seeds {
			g := generate(size, seed+1)
			our, their := lines(g), peerLines(t, g)
			n, m := crossings(our), crossings(their)
			ours, theirs = ours+n, theirs+m
			up, on := upward(g, our)
			peerUp, peerOn := upward(g, their)
			switch {
			case n < m:
				fewer++
			case n > m && (up < peerUp || on < peerOn):
				t.Logf("size %d, seed %d: %d crossings and %d lines up, elk-go has %d and %d, of which %d lead on", size, seed+1, n, up, m, peerUp, peerOn)
			case n > m:
				t.Errorf("size %d, seed %d: %d crossings, elk-go has %d", size, seed+1, n, m)
			}
		}
	}
	t.Logf("crossings: %d, elk-go %d; fewer in %d procedures", ours, theirs, fewer)
}

// lines are those of our drawing of g.
func lines(g *chart.Graph) [][]chart.Point {
	d := chart.Layout(g, chart.Options{})
	var all [][]chart.Point
	for i := range d.Edges {
		all = append(all, d.Edges[i].Points)
	}
	return all
}

// peerLines are the lines of elk-go's drawing of g.
func peerLines(t *testing.T, g *chart.Graph) [][]chart.Point {
	t.Helper()
	in := peer(g)
	if err := elk.Layout(in); err != nil {
		t.Fatal(err)
	}
	var all [][]chart.Point
	for _, e := range in.Edges {
		var l []chart.Point
		for _, s := range e.Sections {
			l = append(l, chart.Point(*s.StartPoint))
			for _, b := range s.BendPoints {
				l = append(l, chart.Point(b))
			}
			l = append(l, chart.Point(*s.EndPoint))
		}
		all = append(all, l)
	}
	return all
}

// upward counts the lines that point up, and those of them that lead on: to a
// node that is defined later.
func upward(g *chart.Graph, lines [][]chart.Point) (up, on int) {
	for i, l := range lines {
		if l[len(l)-1].Y < l[0].Y {
			up++
			if g.Edges[i].To > g.Edges[i].From {
				on++
			}
		}
	}
	return up, on
}

// crossings counts the places where a level piece of one line crosses an upright piece of another.
func crossings(lines [][]chart.Point) (n int) {
	type piece struct {
		line int
		a, b chart.Point
	}
	var level, upright []piece
	for i, l := range lines {
		for k := 1; k < len(l); k++ {
			a, b := l[k-1], l[k]
			switch {
			case a.Y == b.Y && a.X != b.X:
				if a.X > b.X {
					a, b = b, a
				}
				level = append(level, piece{i, a, b})
			case a.X == b.X && a.Y != b.Y:
				if a.Y > b.Y {
					a, b = b, a
				}
				upright = append(upright, piece{i, a, b})
			}
		}
	}
	for _, p := range level {
		for _, q := range upright {
			if p.line != q.line && q.a.X > p.a.X && q.a.X < p.b.X && p.a.Y > q.a.Y && p.a.Y < q.b.Y {
				n++
			}
		}
	}
	return n
}
