package chart

import (
	"bytes"
	"os"
	"strconv"
	"strings"
	"testing"
)

// procedure makes a random procedure: sequences and questions whose branches
// meet again, end or lead back, and a few jumps ahead.
type procedure struct {
	g    *Graph
	dice random
}

func (p *procedure) chance(percent int) bool { return p.dice.below(100) < percent }

func (p *procedure) node(s Shape) int {
	g := p.g
	n := Node{ID: "n" + strconv.Itoa(len(g.Nodes)), Shape: s, TextW: float64(30 + p.dice.below(130)), Lane: -1, Band: -1}
	for range 1 + p.dice.below(3) {
		n.Lines = append(n.Lines, "手続き")
		n.TextH += LineHeight
	}
	if p.chance(20) {
		n.Marks = []Mark{{Kind: "duration", Lines: []string{"10分"}, W: 31}}
	}
	if p.chance(10) {
		n.W, n.H = float64(31+p.dice.below(200)), float64(30+p.dice.below(120))
	}
	if len(g.Lanes) > 0 && !p.chance(5) {
		n.Lane = p.dice.below(len(g.Lanes))
		if k := len(g.Nodes); k > 0 && p.chance(70) {
			n.Lane = g.Nodes[k-1].Lane
		}
	}
	g.Nodes = append(g.Nodes, n)
	return len(g.Nodes) - 1
}

var answers = []string{"はい", "いいえ", "まだ\n分からない", "Not yet known"}

func (p *procedure) edge(from, to, answer int) {
	e := Edge{From: from, To: to}
	if answer >= 0 {
		e.Label = answers[answer%len(answers)]
		for line := range strings.SplitSeq(e.Label, "\n") {
			e.LabelW, e.LabelH = max(e.LabelW, float64(12*len([]rune(line)))), e.LabelH+LineHeight
		}
		e.Main = answer == 0 && p.chance(50)
		if p.chance(30) {
			e.Href = "#" + e.Label
		}
	}
	p.g.Edges = append(p.g.Edges, e)
}

type open struct{ from, answer int }

func (p *procedure) link(ends []open, to int) {
	for _, o := range ends {
		p.edge(o.from, to, o.answer)
	}
}

func (p *procedure) block(ends []open, budget, depth int) []open {
	first := len(p.g.Nodes)
	for budget > 0 {
		if budget < 4 || depth > 5 || !p.chance(40) {
			n := p.node([]Shape{Process, Process, Document, Predefined, Connector}[p.dice.below(5)])
			p.link(ends, n)
			ends = []open{{n, -1}}
			budget--
			continue
		}
		d := p.node(Decision)
		p.link(ends, d)
		ends, budget = p.question(d, first, budget-1, depth)
	}
	return ends
}

func (p *procedure) question(d, first, budget, depth int) ([]open, int) {
	ends := []open{{d, 0}}
	for k := 1; k < 2+p.dice.below(2)*p.dice.below(3); k++ {
		switch kind := p.dice.below(10); {
		case kind < 2: // back
			p.edge(d, first+p.dice.below(d-first+1), k)
		case kind < 3:
			e := p.node(Terminal)
			p.edge(d, e, k)
			budget--
		case kind < 5: // skip
			ends = append(ends, open{d, k})
		default:
			b := 1 + p.dice.below(max(1, budget/3))
			budget -= b
			ends = append(ends, p.block([]open{{d, k}}, b, depth+1)...)
		}
	}
	return ends, budget
}

func randomProcedure(seed, size int) *Graph {
	p := &procedure{g: &Graph{ID: "r", Title: "手続き"}, dice: random(seed)}
	for range p.dice.below(4) {
		p.g.Lanes = append(p.g.Lanes, Lane{Title: []string{"係"}, W: 14, H: 20})
	}
	s := p.node(Terminal)
	ends := p.block([]open{{s, -1}}, size, 0)
	p.link(ends, p.node(Terminal))
	for range size / 20 {
		p.edge(p.dice.below(len(p.g.Nodes)), p.dice.below(len(p.g.Nodes)), -1)
	}
	if p.chance(30) {
		p.addBands()
	}
	return p.g
}

func (p *procedure) addBands() {
	n := 2 + p.dice.below(3)
	for range n {
		p.g.Bands = append(p.g.Bands, Band{Title: []string{"加入"}, W: 28, H: 20})
	}
	for i := range p.g.Nodes {
		p.g.Nodes[i].Band = i * n / len(p.g.Nodes)
	}
}

// procedures is how many random procedures a test run draws; more with
// SHIRUBE_PROCEDURES.
func procedures() int {
	if n, err := strconv.Atoi(os.Getenv("SHIRUBE_PROCEDURES")); err == nil {
		return n
	}
	return 3000
}

// sizeOf is the size of a random procedure: most are small, some are not.
func sizeOf(seed int) int {
	if seed%20 == 0 {
		return 60
	}
	return 4 + seed%22
}

// TestPromisesOnRandomProcedures draws them in parallel: nothing is shared.
func TestPromisesOnRandomProcedures(t *testing.T) {
	const shards = 7
	for shard := range shards {
		t.Run(strconv.Itoa(shard), func(t *testing.T) {
			t.Parallel()
			for seed := shard; seed < procedures(); seed += shards {
				g := randomProcedure(seed, sizeOf(seed))
				d := Layout(g, Options{})
				if err := promises(g, d); err != nil {
					t.Errorf("procedure %d (%d nodes, %d lanes): %v", seed, len(g.Nodes), len(g.Lanes), err)
				}
				if err := onlyLoopsPointUp(g, d); err != nil {
					t.Errorf("procedure %d: %v", seed, err)
				}
				if !bytes.Equal(d.SVG(), Layout(g, Options{}).SVG()) {
					t.Errorf("procedure %d: two drawings differ", seed)
				}
				if px := overlaid(g, d); px > 0 {
					t.Errorf("procedure %d: %v px of lines run on each other", seed, px)
				}
			}
		})
	}
}

// TestOrderNeedsFewerThanWalks draws a procedure with loops that are entered at
// several nodes, in which all walks agree on more lines up than there need be.
func TestOrderNeedsFewerThanWalks(t *testing.T) {
	const seed = 6380
	g := randomProcedure(seed, sizeOf(seed))
	if err := onlyLoopsPointUp(g, Layout(g, Options{})); err != nil {
		t.Error(err)
	}
}
