package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"
)

// TestSolve compares the simplex method with trying everything.
func TestSolve(t *testing.T) {
	dice := random(1)
	for n := range 300 {
		d, cost := smallProblem(&dice)
		want := bruteForce(d, cost)
		if got := cost(d.solve()); got != want {
			t.Fatalf("problem %d: cost %d, the least is %d", n, got, want)
		}
	}
}

const smallVars, smallRange = 4, 7

// smallProblem makes a random problem that has an answer, and its cost function.
func smallProblem(dice *random) (*differences, func(x []int) int) {
	d := &differences{}
	for range smallVars {
		d.variable()
	}
	type term struct{ a, b, gap, weight int }
	var hard, soft, pull []term
	for range 4 {
		a := dice.below(smallVars - 1)
		b := a + 1 + dice.below(smallVars-1-a)
		h := term{a, b, dice.below(3), 0}
		hard = append(hard, h)
		d.atLeast(h.a, h.b, h.gap)
		s := term{dice.below(smallVars), dice.below(smallVars), dice.below(4), 1 + dice.below(5)}
		if s.a != s.b {
			soft = append(soft, s)
			d.near(s.a, s.b, s.gap, s.weight)
		}
		p := term{a, b, 0, dice.below(4)}
		pull = append(pull, p)
		d.shrink(p.a, p.b, p.weight)
		d.atLeast(p.a, p.b, 0)
		hard = append(hard, p)
	}
	return d, func(x []int) int {
		c := 0
		for _, h := range hard {
			if x[h.b]-x[h.a] < h.gap {
				c += 1 << 20
			}
		}
		for _, s := range soft {
			c += s.weight * abs(x[s.b]-x[s.a]-s.gap)
		}
		for _, p := range pull {
			c += p.weight * (x[p.b] - x[p.a])
		}
		return c
	}
}

func bruteForce(d *differences, cost func([]int) int) int {
	x := make([]int, smallVars)
	best := 1 << 30
	for {
		best = min(best, cost(x))
		k := 0
		for ; k < smallVars && x[k] == smallRange; k++ {
			x[k] = 0
		}
		if k == smallVars {
			return best
		}
		x[k]++
	}
}

// chain is a graph of n nodes with the given edges.
func chain(n int, edges ...[2]int) *Graph {
	g := &Graph{ID: "g"}
	for range n {
		g.Nodes = append(g.Nodes, Node{W: 60, H: 40, Lane: -1, Band: -1})
	}
	for _, e := range edges {
		g.Edges = append(g.Edges, Edge{From: e[0], To: e[1]})
	}
	return g
}

func TestOnlyLoopsRunBack(t *testing.T) {
	for _, c := range []struct {
		name string
		g    *Graph
		back []int // edges
	}{
		{"sequence", chain(3, [2]int{0, 1}, [2]int{1, 2}), nil},
		{"a step defined late", chain(3, [2]int{0, 2}, [2]int{2, 1}), nil},
		{"loop", chain(3, [2]int{0, 1}, [2]int{1, 2}, [2]int{2, 0}), []int{2}},
		{"loop entered late", chain(4, [2]int{3, 1}, [2]int{1, 2}, [2]int{2, 0}, [2]int{0, 1}), []int{3}},
		{"no entry", chain(2, [2]int{0, 1}, [2]int{1, 0}), []int{1}},
		{"itself", chain(1, [2]int{0, 0}), []int{0}},
		{"names nothing", chain(1, [2]int{0, 7}, [2]int{-1, 0}), nil},
	} {
		d := Layout(c.g, Options{})
		var back []int
		for i := range d.Edges {
			if d.Edges[i].Back {
				back = append(back, i)
			}
		}
		if len(back) != len(c.back) || len(back) > 0 && back[0] != c.back[0] {
			t.Errorf("%s: edges %v run back, want %v", c.name, back, c.back)
		}
	}
}

func TestSiblingsKeepTheirOrder(t *testing.T) {
	g := chain(5, [2]int{0, 1}, [2]int{0, 2}, [2]int{0, 3}, [2]int{1, 4}, [2]int{2, 4}, [2]int{3, 4})
	d := Layout(g, Options{})
	if !(d.Nodes[1].X < d.Nodes[2].X && d.Nodes[2].X < d.Nodes[3].X) {
		t.Errorf("siblings stand at %v, %v, %v", d.Nodes[1].X, d.Nodes[2].X, d.Nodes[3].X)
	}
}

func TestExpectedAnswersRunStraightDown(t *testing.T) {
	g := readCharts(t)["join"]
	d := Layout(g, Options{})
	for i, e := range g.Edges {
		if e.Main && len(d.Edges[i].Points) != 2 {
			t.Errorf("expected answer %d bends: %v", i, d.Edges[i].Points)
		}
	}
}

// TestLanesAreCrossedOnce counts how often lines cross the borders of lanes.
func TestLanesAreCrossedOnce(t *testing.T) {
	charts := readCharts(t)
	for _, name := range []string{"lanes", "lanes-bands"} {
		g := charts[name]
		d := Layout(g, Options{})
		for i, e := range g.Edges {
			crossed := 0
			for _, l := range d.Lanes[1:] {
				for k := 1; k < len(d.Edges[i].Points); k++ {
					a, b := d.Edges[i].Points[k-1].X, d.Edges[i].Points[k].X
					if min(a, b) < l.Area.X && max(a, b) > l.Area.X {
						crossed++
					}
				}
			}
			if want := abs(g.Nodes[e.From].Lane - g.Nodes[e.To].Lane); crossed != want {
				t.Errorf("%s: edge %d crosses %d borders, %d would do", name, i, crossed, want)
			}
		}
	}
}

func TestSVGIsWellFormed(t *testing.T) {
	g := chain(2, [2]int{0, 1})
	g.ID, g.Title, g.Desc = "x&y", `<題 "名">`, "a\x00b\n&"
	g.Nodes[0].Lines = []string{"<b>", "\x1b[0m"}
	g.Nodes[0].Href = `a.html?x="1"&y`
	g.Edges[0].Label, g.Edges[0].LabelW = "はい & いいえ", 80
	d := Layout(g, Options{})
	for name, data := range map[string][]byte{"SVG": d.SVG(), "File": d.File("a>b{color:red} /* & <x> */")} {
		dec := xml.NewDecoder(bytes.NewReader(data))
		for {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v in %s", name, err, data)
			}
		}
		if bytes.Contains(data, []byte(" style=")) {
			t.Errorf("%s carries a style attribute", name)
		}
	}
	if svg := string(d.File("")); !strings.Contains(svg, `xmlns="http://www.w3.org/2000/svg"`) {
		t.Errorf("a file of its own needs the namespace: %s", svg)
	}
}

func TestImpossibleSizes(t *testing.T) {
	nan := math.NaN()
	g := chain(3, [2]int{0, 1}, [2]int{1, 2})
	g.Nodes[0] = Node{TextW: nan, TextH: -5, Lane: 3, Band: 9}
	g.Nodes[1] = Node{W: math.Inf(1), H: 1e300, Shape: Decision}
	g.Nodes[2] = Node{W: -1, H: 1e-9, Shape: Shape(99)}
	g.Edges[0].Label, g.Edges[0].LabelW, g.Edges[0].LabelH = "x", nan, math.Inf(1)
	g.Lanes = []Lane{{W: nan, H: -1}}
	d := Layout(g, Options{NodeGap: -1, EdgeGap: nan})
	for i, r := range d.Nodes {
		if !(r.X >= 0 && r.Y >= 0 && r.W > 0 && r.H > 0 && r.X+r.W <= d.W && r.Y+r.H <= d.H) {
			t.Errorf("node %d lies at %v in a drawing of %v by %v", i, r, d.W, d.H)
		}
	}
}

// FuzzLayout feeds graphs that no author would write.
func FuzzLayout(f *testing.F) {
	f.Add([]byte{3, 0, 1, 1, 2, 2, 0}, byte(0), byte(0))
	f.Add([]byte{9, 0, 1, 0, 2, 0, 3, 3, 3, 250, 1, 1, 250}, byte(3), byte(2))
	f.Add([]byte{1}, byte(1), byte(1))
	f.Add([]byte{}, byte(9), byte(9))
	f.Fuzz(func(t *testing.T, data []byte, lanes, bands byte) {
		g := &Graph{ID: "f", Lanes: make([]Lane, lanes%5), Bands: make([]Band, bands%5)}
		if len(data) > 0 {
			for i := range int(data[0]) % 40 {
				g.Nodes = append(g.Nodes, Node{Shape: Shape(i % 8), TextW: float64(7 * i), TextH: float64(data[i%len(data)]), Lane: i%6 - 1, Band: i%7 - 1})
			}
			for k := 1; k+1 < min(len(data), 120); k += 2 {
				g.Edges = append(g.Edges, Edge{From: int(data[k]), To: int(data[k+1]), Label: "x", LabelW: float64(data[k]), Main: data[k]%3 == 0})
			}
		}
		d := Layout(g, Options{})
		d.SVG()
		if q := measure(g, d); q.Overlaps+q.Through > 0 {
			t.Errorf("%+v", q)
		}
	})
}

// TestSigns holds that a box makes room for its sign, left of its text and
// inside of its border, and that no two signs are the same.
func TestSigns(t *testing.T) {
	plain := Node{ID: "n", Shape: Terminal, Lines: []string{"許可の通知"}, TextW: 70, TextH: LineHeight, Lane: -1, Band: -1}
	before, _ := BoxSize(&plain)
	seen := map[string]bool{}
	for _, sign := range []string{"ready", "not-ready", "unknown"} {
		n := plain
		n.Sign = sign
		after, _ := BoxSize(&n)
		if after != before+SignSize+signGap {
			t.Errorf("%s: the box is %v wide, without a sign %v", sign, after, before)
		}
		svg := string(Layout(&Graph{ID: "g", Nodes: []Node{n}}, Options{}).SVG())
		_, path, ok := strings.Cut(svg, `<path class="sign" d="`)
		if !ok || seen[path] {
			t.Errorf("%s: no sign of its own in %s", sign, svg)
		}
		seen[path] = true
	}
	if svg := Layout(&Graph{ID: "g", Nodes: []Node{plain}}, Options{}).SVG(); strings.Contains(string(svg), "sign") {
		t.Errorf("a box without a sign has one: %s", svg)
	}
}
