package chart

import "slices"

// Layout finds a place for everything in g.
func Layout(g *Graph, o Options) *Drawing {
	p := newPlan(g, o)
	p.turnLoops()
	p.rankNodes()
	orders := p.arrange(p.newRows(), o.Starts)
	t := p.bestTrial(orders)
	t.straighten()
	t.alignLeaves()
	return t.draw()
}

// trial is a plan with its rows in one order and the coordinates that follow.
type trial struct {
	*plan
	rw *rows
	c  *coords
}

// bestTrial lays out each order and takes the one with the fewest bends on the
// least width; of equals the first, which is nearest to the author's order.
func (p *plan) bestTrial(orders [][][]int32) *trial {
	var best *trial
	least := 0
	for _, o := range orders {
		t := p.try(o)
		if c := t.cost(); best == nil || c < least {
			best, least = t, c
		}
	}
	return best
}

func (p *plan) try(order [][]int32) *trial {
	q := *p
	q.nodes, q.arcs = slices.Clone(p.nodes), slices.Clone(p.arcs)
	t := &trial{plan: &q, rw: q.newRows()}
	t.rw.place(order)
	q.attachSides(t.rw)
	t.c = q.solveX(t.rw, nil)
	return t
}

// bendWorth is how many units of width a bend is worth.
const bendWorth = 50 * unit

func (t *trial) cost() int {
	n := 0
	for _, m := range t.bends() {
		n += 2 * len(m)
	}
	return n*bendWorth + t.c.width()
}

// straighten bends lines once instead of twice where it can.
func (t *trial) straighten() {
	bends := t.bends()
	t.turnToSides(t.rw, t.c, bends)
	t.c = t.solveX(t.rw, bends)
}
