package chart

import "slices"

// arrange gives the best orders found, the author's first: all cost the same,
// and no two are the same.
func (p *plan) arrange(rw *rows, starts int) [][][]int32 {
	usual, limit := usualStarts(len(rw.items))
	if starts <= 0 {
		starts = usual
	}
	bound := p.wallBound() + rw.boundByLanes()
	pick := choice{limit: limit}
	b := newBlocks(p, rw)
	for s, faultless := 0, 0; s < starts && faultless < faultlessStarts; s++ {
		rw.place(p.firstOrder(rw, s))
		c := rw.improve(bound)
		if c > bound {
			p.faceForward(rw)
			c = b.refine()
		}
		if c <= bound {
			faultless++
		}
		pick.add(rw, c)
	}
	if pick.least-bound >= lineCost*wallCost {
		pick = b.polished(pick, bound)
	}
	for _, o := range pick.orders {
		rw.place(o)
		p.crossWallsLate(rw)
		rw.snapshot(o)
	}
	return pick.orders
}

// faultlessStarts is the number of starts without a fault after which to stop:
// the second may bend less.
const faultlessStarts = 2

// polished searches on from the first of the orders, in which lines still cross.
func (b *blocks) polished(pick choice, bound int) choice {
	better := pick
	for _, o := range pick.orders[:min(len(pick.orders), polishStarts)] {
		b.place(o)
		b.polish(polishTries, bound)
		if c := b.refine(); c < better.least {
			better.add(b.rows, c)
		}
	}
	return better
}

// wallBound is the cost of crossing walls that no order avoids.
func (p *plan) wallBound() int {
	n := 0
	for i := range p.arcs {
		n += abs(p.nodes[p.arcs[i].from].lane - p.nodes[p.arcs[i].to].lane)
	}
	return n * lineCost * wallCost
}

// boundByLanes counts the answers that stand out of order since their lanes do.
func (rw *rows) boundByLanes() (n int) {
	for u := range rw.items {
		links := rw.items[u].down
		for k, l := range links {
			for _, m := range links[:k] {
				a, b := &rw.items[m.to], &rw.items[l.to]
				if l.order > 0 && m.order > 0 && a.kind == isBox && b.kind == isBox && a.lane > b.lane {
					n++
				}
			}
		}
	}
	return n
}

// choice keeps the best orders met.
type choice struct {
	limit  int
	least  int
	orders [][][]int32
}

func (c *choice) add(rw *rows, cost int) {
	switch {
	case len(c.orders) == 0 || cost < c.least:
		c.least, c.orders = cost, [][][]int32{rw.snapshot(nil)}
	case cost == c.least && len(c.orders) < c.limit && !rw.among(c.orders):
		c.orders = append(c.orders, rw.snapshot(nil))
	}
}

// faceForward mirrors the rows if more answers stand against the order of
// definition than with it. Lanes stand where they stand.
func (p *plan) faceForward(rw *rows) {
	if p.lanes > 1 {
		return
	}
	with, against := 0, 0
	for u := range p.nodes {
		links := rw.items[u].down
		for n, l := range links {
			k := rw.outOfOrder(l, links[:n])
			against += k
			with += n - k
		}
	}
	if against <= with {
		return
	}
	for r := range rw.row {
		slices.Reverse(rw.row[r])
		rw.number(r)
	}
}

// among says whether the rows stand in one of the orders.
func (rw *rows) among(orders [][][]int32) bool {
	for _, o := range orders {
		if slices.EqualFunc(o, rw.row, slices.Equal) {
			return true
		}
	}
	return false
}

// usualStarts is how many starts, and how many of the best orders to lay out,
// a chart of so many items is worth.
func usualStarts(items int) (starts, orders int) {
	switch {
	case items < 200:
		return 12, 3
	case items < 800:
		return 8, 2
	case items < 6000:
		return 4, 1
	}
	return 1, 1
}
