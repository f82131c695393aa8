package chart

import (
	"slices"
	"testing"
)

// TestOrdersAreBest compares the orders found with the best of all orders, row
// by row, wherever there are few enough to try. A pair of answers may stand
// against the order of definition only where that spares a crossing; here it is
// known exactly how many must.
func TestOrdersAreBest(t *testing.T) {
	tried, missed, against, least := 0, 0, 0, 0
	for seed := range 500 {
		g := randomProcedure(seed, 4+seed%40)
		rw := orderedRows(g)
		found := rw.cost()
		best, ok := rw.bestOfAll()
		if !ok {
			continue
		}
		tried++
		if found > best {
			missed++
		}
		if found < best {
			t.Errorf("procedure %d: cost %d, but the best of all orders costs %d", seed, found, best)
		}
		wrong := found % (lineCost * wallCost)
		against, least = against+wrong, least+best%(lineCost*wallCost)
		if drawn := drawnAgainst(g, Layout(g, Options{})); drawn > wrong {
			t.Errorf("procedure %d: %d pairs of answers are drawn against the order of definition, %d in the rows", seed, drawn, wrong)
		}
	}
	t.Logf("%d procedures: %d not at their best, %d pairs of answers out of order where %d must be", tried, missed, against, least)
	if tried < 400 || missed > tried/40 || against > least+least/20 {
		t.Error("the orders found are too far from the best")
	}
}

// orderedRows are the rows of a chart in the first order found.
func orderedRows(g *Graph) *rows {
	p := newPlan(g, Options{})
	p.turnLoops()
	p.rankNodes()
	rw := p.newRows()
	rw.place(p.arrange(rw, 0)[0])
	return rw
}

// drawnAgainst counts pairs of answers of one box that leave it, as drawn,
// against the order of definition. Lanes may demand that; edges that hang a box
// beside a question go to the right.
func drawnAgainst(g *Graph, d *Drawing) (n int) {
	for i, e := range g.Edges {
		for k, f := range g.Edges[:i] {
			if e.From != f.From || e.To == f.To || d.Edges[i].Back || d.Edges[k].Back {
				continue
			}
			x, ok := d.Edges[i].downAt()
			y, ok2 := d.Edges[k].downAt()
			if ok && ok2 && y > x {
				n++
			}
		}
	}
	return n
}

// downAt is the x at which a line first runs down.
func (l *Line) downAt() (float64, bool) {
	for k := 1; k < len(l.Points); k++ {
		if l.Points[k].X == l.Points[k-1].X {
			return l.Points[k].X, true
		}
	}
	return 0, false
}

// manyOrders is the number of orders of a row, and manyPairs that of pairs of
// orders of neighbouring rows, above which not all are tried.
const (
	manyOrders = 800
	manyPairs  = 100000
)

// bestOfAll is the least cost of any order of the rows: the least for each order
// of a row follows from those for the orders of the row above.
func (rw *rows) bestOfAll() (least int, ok bool) {
	var above [][]int32
	var costs []int
	var c counter
	for r := range rw.row {
		orders := rw.everyOrder(r)
		if len(orders) > manyOrders || len(orders)*len(above) > manyPairs {
			return 0, false
		}
		next := make([]int, len(orders))
		for k, o := range orders {
			rw.setRow(r, o)
			for j, up := range above {
				rw.setRow(r-1, up)
				if v := costs[j] + c.between(rw, r-1); j == 0 || v < next[k] {
					next[k] = v
				}
			}
		}
		above, costs = orders, next
	}
	return slices.Min(costs), true
}

func (rw *rows) setRow(r int, order []int32) {
	copy(rw.row[r], order)
	rw.number(r)
}

// everyOrder lists the orders of row r in which boxes and walls stand by their
// lanes, up to one more than manyOrders.
func (rw *rows) everyOrder(r int) (all [][]int32) {
	items := slices.Clone(rw.row[r])
	var grow func(at int)
	grow = func(at int) {
		if len(all) > manyOrders {
			return
		}
		if at == len(items) {
			all = append(all, slices.Clone(items))
			return
		}
		for k := at; k < len(items); k++ {
			items[at], items[k] = items[k], items[at]
			if rw.mayFollow(items[:at], items[at]) {
				grow(at + 1)
			}
			items[at], items[k] = items[k], items[at]
		}
	}
	grow(0)
	return all
}

// mayFollow says whether an item may stand right of others: nothing but lines
// leaves its lane.
func (rw *rows) mayFollow(before []int32, it int32) bool {
	zone := func(i *item) int32 {
		if i.kind == isWall {
			return 2*i.of + 1
		}
		return 2 * i.lane
	}
	i := &rw.items[it]
	return i.kind == isLine || !slices.ContainsFunc(before, func(b int32) bool {
		x := &rw.items[b]
		return x.kind != isLine && zone(x) > zone(i)
	})
}
