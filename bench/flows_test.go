package bench

import (
	"math"
	"strconv"
	"unicode/utf8"

	"shirube/internal/chart"
)

// Procedures like the ones that the four flows come from: sequences and
// questions whose branches meet again, end or lead back up, and a few jumps
// ahead. The same size and seed give the same procedure everywhere, and size
// 200 with seed 20240 gives flow c, 1,000 with 77177 flow d.

var (
	things = []string{"申請書", "本人確認書類", "住民票の写し", "委任状", "手数料", "受付番号", "所得証明書", "通知書", "登録内容", "添付書類の一覧表", "口座番号", "見積書"}
	acts   = []string{"を用意する", "を確認する", "を窓口に提出する", "を受け取る", "に記入する", "を審査課に送付する", "を台帳に登録する", "を保管する"}
	asks   = []string{"に不備がありますか", "が必要ですか", "を持っていますか", "は有効ですか"}
)

// lcg is a generator of random numbers.
type lcg uint64

func (r *lcg) part() float64 {
	*r = *r*6364136223846793005 + 1442695040888963407
	return float64(*r>>33) / (1 << 31)
}

func (r *lcg) between(a, b int) int { return a + int(r.part()*float64(b-a+1)) }

func (r *lcg) pick(of []string) string { return of[r.between(0, len(of)-1)] }

// procedure is a chart as it grows.
type procedure struct {
	lcg
	g    chart.Graph
	have map[[2]int]bool
}

// open is a line that leads on from a node; answer 0 carries no label.
type open struct{ from, answer int }

const (
	yes = 1
	no  = 2
)

// generate makes a procedure of so many nodes.
func generate(size int, seed uint64) *chart.Graph {
	p := &procedure{lcg: lcg(seed), have: map[[2]int]bool{}}
	p.g.ID = "g"
	ends := []open{{p.node(chart.Terminal, "手続きを始める"), 0}}
	ends, _ = p.block(ends, size-2, 0)
	for len(p.g.Nodes) < size-1 {
		ends = p.step(ends)
	}
	p.link(ends, p.node(chart.Terminal, "手続き完了"))
	p.jump(size / 50)
	p.trim(len(p.g.Nodes) - size)
	return &p.g
}

func (p *procedure) node(s chart.Shape, text string) int {
	n := chart.Node{ID: "n" + strconv.Itoa(len(p.g.Nodes)), Shape: s, Lane: -1, Band: -1}
	n.Lines, n.W, n.H = box(s, text)
	p.g.Nodes = append(p.g.Nodes, n)
	return len(p.g.Nodes) - 1
}

// box breaks text into lines and gives the box that all engines get.
func box(s chart.Shape, text string) (lines []string, w, h float64) {
	limit := 11
	if s == chart.Decision {
		limit = 9
	}
	wide := 0
	for r := []rune(text); len(r) > 0; {
		n := min(limit, len(r))
		lines, r, wide = append(lines, string(r[:n])), r[n:], max(wide, n)
	}
	tw, th := 14*float64(wide), 20*float64(len(lines))
	if s == chart.Decision {
		w = tw*1.45 + 16
		h = th/(1-tw/w) + 4
	} else {
		w, h = tw+28, th+18
	}
	return lines, math.Round(max(w, 60)), math.Round(max(h, 38))
}

func (p *procedure) edge(from, to, answer int) {
	if from == to || p.have[[2]int{from, to}] {
		return
	}
	p.have[[2]int{from, to}] = true
	e := chart.Edge{From: from, To: to, Label: []string{"", "はい", "いいえ"}[answer], LabelH: chart.LineHeight}
	e.LabelW = chart.FontSize * float64(utf8.RuneCountInString(e.Label))
	p.g.Edges = append(p.g.Edges, e)
}

func (p *procedure) link(ends []open, to int) {
	for _, o := range ends {
		p.edge(o.from, to, o.answer)
	}
}

// make adds a step or question that all open ends lead to.
func (p *procedure) make(s chart.Shape, ends []open) int {
	what, of := p.pick(things), acts
	if s == chart.Decision {
		of = asks
	}
	n := p.node(s, what+p.pick(of))
	if s == chart.Process {
		if p.part() < .4 {
			p.between(1, 99)
		}
		if p.part() < .3 {
			p.between(1, 12)
		}
	}
	p.link(ends, n)
	return n
}

func (p *procedure) step(ends []open) []open {
	return []open{{p.make(chart.Process, ends), 0}}
}

// block uses about budget nodes and gives the ends left open and the nodes used.
func (p *procedure) block(ends []open, budget, depth int) ([]open, []int) {
	var used []int
	for budget > 0 {
		if budget < 4 || p.part() >= .38 || depth >= 6 {
			ends = p.step(ends)
			used = append(used, ends[0].from)
			budget--
			continue
		}
		d := p.make(chart.Decision, ends)
		used = append(used, d)
		var more []int
		ends, more, budget = p.question(d, used, budget-1, depth)
		used = append(used, more...)
	}
	return ends, used
}

// question answers question d: back up, an end, a part that may be left out, or two branches.
func (p *procedure) question(d int, used []int, budget, depth int) ([]open, []int, int) {
	kind := p.part()
	on, other := no, yes
	if p.part() < .5 {
		on, other = yes, no
	}
	switch {
	case kind < .14 && len(used) > 2:
		from, answer := d, other
		if p.part() < .6 {
			from, answer = p.make(chart.Process, nil), 0
			p.edge(d, from, other)
			budget--
		}
		p.edge(from, used[max(0, len(used)-p.between(3, 6))], answer)
		return []open{{d, on}}, nil, budget
	case kind < .24:
		p.edge(d, p.node(chart.Terminal, "手続き完了"), other)
		return []open{{d, on}}, nil, budget - 1
	case kind < .52:
		n := min(budget-1, p.between(1, 4))
		ends, used := p.block([]open{{d, on}}, n, depth+1)
		return append(ends, open{d, other}), used, budget - n
	}
	n1 := min(budget/2, p.between(1, max(2, budget/4)))
	n2 := min(budget/2, p.between(1, max(2, budget/4)))
	ends, more := p.block([]open{{d, on}}, n1, depth+1)
	ends2, more2 := p.block([]open{{d, other}}, n2, depth+1)
	return append(ends, ends2...), append(more, more2...), budget - n1 - n2
}

// jump adds edges from steps to later ones, across branches.
func (p *procedure) jump(times int) {
	var steps []int
	for i, n := range p.g.Nodes {
		if n.Shape == chart.Process {
			steps = append(steps, i)
		}
	}
	for range times {
		i := p.between(0, len(steps)-2)
		p.edge(steps[i], steps[min(len(steps)-1, i+p.between(3, 25))], 0)
	}
}

// trim drops the first of the surplus ends, so that the size is met.
func (p *procedure) trim(over int) {
	var g chart.Graph
	at := make([]int, len(p.g.Nodes))
	for i, n := range p.g.Nodes {
		at[i] = len(g.Nodes)
		if over > 0 && i < len(p.g.Nodes)-1 && i > 0 && n.Shape == chart.Terminal {
			at[i] = -1
			over--
			continue
		}
		g.Nodes = append(g.Nodes, n)
	}
	for _, e := range p.g.Edges {
		if at[e.From] >= 0 && at[e.To] >= 0 {
			e.From, e.To = at[e.From], at[e.To]
			g.Edges = append(g.Edges, e)
		}
	}
	g.ID = p.g.ID
	p.g = g
}
