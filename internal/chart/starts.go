package chart

import "slices"

// arrange gives the best orders found, the author's first: all cost the same,
// and no two are the same.
func (p *plan) arrange(rw *rows, starts int) [][][]int32 {
	usual, limit := usualStarts(len(rw.items))
	if starts <= 0 {
		starts = usual
	}
	bound := p.wallBound()
	pick := choice{limit: limit}
	for s := 0; s < starts && !pick.settled(bound); s++ {
		rw.place(p.firstOrder(rw, s))
		c := rw.improve(bound)
		p.faceForward(rw)
		pick.add(rw, c)
	}
	if pick.least > bound {
		pick = p.polished(rw, pick, bound)
	}
	for _, o := range pick.orders {
		rw.place(o)
		p.crossWallsLate(rw)
		rw.snapshot(o)
	}
	return pick.orders
}

// polished searches on from the first of the orders.
func (p *plan) polished(rw *rows, pick choice, bound int) choice {
	better := pick
	for _, o := range pick.orders[:min(len(pick.orders), polishStarts)] {
		rw.place(o)
		rw.polish(polishTries, bound)
		p.faceForward(rw)
		if c := rw.cost(); c < better.least {
			better.add(rw, c)
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

// choice keeps the best orders met.
type choice struct {
	limit  int
	least  int
	orders [][][]int32
}

func (c *choice) settled(bound int) bool { return len(c.orders) == c.limit && c.least <= bound }

func (c *choice) add(rw *rows, cost int) {
	switch {
	case len(c.orders) == 0 || cost < c.least:
		c.least, c.orders = cost, [][][]int32{rw.snapshot(nil)}
	case cost == c.least && len(c.orders) < c.limit && !rw.among(c.orders):
		c.orders = append(c.orders, rw.snapshot(nil))
	}
}

// faceForward mirrors the rows if more siblings stand against the order of
// definition than with it. Lanes stand where they stand.
func (p *plan) faceForward(rw *rows) {
	if p.lanes > 1 {
		return
	}
	with, against := p.siblings(rw)
	if against <= with {
		return
	}
	for r := range rw.row {
		slices.Reverse(rw.row[r])
		rw.number(r)
	}
}

// siblings counts pairs of answers of one box that go on in the order of
// definition from left to right, and pairs that do not.
func (p *plan) siblings(rw *rows) (with, against int) {
	for u := range p.nodes {
		links := rw.items[u].down
		for k, l := range links {
			for _, m := range links[:k] {
				if rw.items[m.to].pos <= rw.items[l.to].pos {
					with++
				} else {
					against++
				}
			}
		}
	}
	return with, against
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
		return 24, 3
	case items < 800:
		return 12, 2
	case items < 6000:
		return 4, 1
	}
	return 1, 1
}
