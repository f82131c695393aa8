package chart

// Answers of one box that stand against the order of definition change sides
// together with all that hangs on them, down to where they meet again, if
// lines then cross no more often than before.

// blocks changes the sides of blocks.
type blocks struct {
	*rows
	p     *plan
	t     thread
	mark  []uint8 // of items: below the left answer, below the right one, or both
	level []int32 // items reached in the row at hand
	after []int32 // and in the row below
	stray []int32 // arcs that enter a block from outside
	first int     // the rows that change
	last  int
}

const (
	leftBlock  = 1
	rightBlock = 2
)

func newBlocks(p *plan, rw *rows) *blocks {
	return &blocks{rows: rw, p: p, t: thread{rw: rw}, mark: make([]uint8, len(rw.items))}
}

// refine lays lines anew and changes sides until nothing is gained, and returns
// the cost that is left.
func (b *blocks) refine() int {
	for again, n := true, 0; again && n < refineLimit; n++ {
		again = false
		for i := range b.p.arcs {
			again = b.t.lay(i, &b.p.arcs[i]) || again
		}
		again = b.setRight() || again
		if again {
			b.siftAll()
		}
	}
	return b.cost()
}

// refineLimit bounds the rounds of refine and setRight; few need half of them.
const refineLimit = 8

// setRight changes sides until nothing is gained, and tells whether anything was.
func (b *blocks) setRight() bool {
	gained := false
	for again, pass := true, 0; again && pass < refineLimit; pass++ {
		again = false
		for u := range b.p.nodes {
			for b.setRightBelow(int32(u)) {
				again = true
			}
		}
		gained = gained || again
	}
	return gained
}

// setRightBelow changes sides of two answers of box u, if that gains anything.
func (b *blocks) setRightBelow(u int32) bool {
	links := b.items[u].down
	for n, l := range links {
		for _, m := range links[:n] {
			if b.outOfOrder(l, []link{m}) > 0 && b.try(l.to, m.to) {
				return true
			}
		}
	}
	return false
}

// try exchanges the blocks below two items of one row and keeps that if it gains.
func (b *blocks) try(left, right int32) bool {
	b.first = int(b.items[left].rank)
	b.collect(left, right)
	w := window{b.rows, b.first, b.last}
	before, old := w.cost(), w.copy()
	b.exchange(left, right)
	for _, a := range b.stray {
		b.t.lay(int(a), &b.p.arcs[a])
	}
	b.siftRows(b.first, b.last)
	if w.cost() < before {
		return true
	}
	w.restore(old)
	return false
}

// collect finds the rows that change and the lines that enter the blocks from outside.
func (b *blocks) collect(left, right int32) {
	b.stray = b.stray[:0]
	r := b.first
	b.walk(left, right, func(level []int32) {
		b.last = r
		r++
		for _, it := range level {
			for _, l := range b.items[it].up {
				if up := &b.items[l.to]; up.kind == isLine && b.mark[l.to] == 0 {
					b.stray = append(b.stray, up.of)
					b.first = min(b.first, int(b.items[b.chain[up.of][0]].rank))
				}
			}
		}
	})
}

// exchange puts the right block into the first of the places that both take in
// each row, and the left one behind it.
func (b *blocks) exchange(left, right int32) {
	b.walk(left, right, func(level []int32) {
		row := b.row[b.items[level[0]].rank]
		var order []int32
		for _, side := range []uint8{rightBlock, leftBlock} {
			for _, it := range row {
				if b.mark[it] == side {
					order = append(order, it)
				}
			}
		}
		for k, it := range row {
			if m := b.mark[it]; m == leftBlock || m == rightBlock {
				row[k], order = order[0], order[1:]
			}
		}
		b.zoneRow(row, false)
		b.number(int(b.items[level[0]].rank))
	})
}

// walk visits, row by row, the items below two answers, for as long as either
// has some that the other has not.
func (b *blocks) walk(left, right int32, visit func(level []int32)) {
	var seen []int32
	level := append(b.level[:0], left, right)
	b.mark[left], b.mark[right] = leftBlock, rightBlock
	after := b.after[:0]
	for {
		seen = append(seen, level...)
		var own uint8
		for _, it := range level {
			if b.mark[it] != leftBlock|rightBlock {
				own |= b.mark[it]
			}
		}
		if own != leftBlock|rightBlock {
			break
		}
		visit(level)
		after = after[:0]
		for _, it := range level {
			for _, l := range b.items[it].down {
				if b.mark[l.to] == 0 {
					after = append(after, l.to)
				}
				b.mark[l.to] |= b.mark[it]
			}
		}
		level, after = after, level
	}
	for _, it := range seen {
		b.mark[it] = 0
	}
}
