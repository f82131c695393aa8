package chart

import (
	"cmp"
	"slices"
)

// Crossing reduction: the rows are put into an order in which lines cross as
// seldom as possible. Several starts, each a walk through the chart, are
// improved by sweeps (every row in the order of the mean place of its
// neighbours), then by moving single items to their best place. The first
// start follows the order of definition, and ties leave things as they are, so
// the author's order stands wherever it costs no crossing.

// firstOrder walks the chart depth first and appends every item to its row as
// it is met: a plane drawing of a procedure without jumps. Start 0 takes
// answers in the order of definition, start 1 in reverse, others at random.
func (p *plan) firstOrder(rw *rows, start int) [][]int32 {
	order := make([][]int32, len(rw.row))
	seen := make([]bool, len(rw.items))
	dice := random(start)
	var stack []int32
	visit := func(root int32) {
		stack = append(stack[:0], root)
		for len(stack) > 0 {
			it := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if seen[it] {
				continue
			}
			seen[it] = true
			order[rw.items[it].rank] = append(order[rw.items[it].rank], it)
			stack = pushLinks(stack, rw.items[it].down, start, &dice)
		}
	}
	for it := range rw.items {
		if i := &rw.items[it]; len(i.up) == 0 && !(i.kind == isBox && p.nodes[it].leaf) {
			visit(int32(it))
		}
	}
	for r := range order {
		rw.zoneRow(order[r], true)
	}
	return order
}

// pushLinks pushes links so that the first one is taken from the stack first.
// Loops have no place among the answers that go on: they are taken before or
// after them, as the start says.
func pushLinks(stack []int32, links []link, start int, dice *random) []int32 {
	from := len(stack)
	early := start == 1
	for k := len(links) - 1; k >= 0; k-- {
		stack = append(stack, links[k].to)
	}
	if start == 0 {
		return stack
	}
	pushed := stack[from:from]
	for k := len(links) - 1; k >= 0; k-- {
		if links[k].order > 0 {
			pushed = append(pushed, links[k].to)
		}
	}
	if start%2 == 0 && start > 2 {
		for k := len(pushed) - 1; k > 0; k-- {
			j := dice.below(k + 1)
			pushed[k], pushed[j] = pushed[j], pushed[k]
		}
	}
	for k := len(links) - 1; k >= 0; k-- {
		if links[k].order > 0 {
			continue
		}
		if start > 2 {
			early = dice.below(2) == 0
		}
		if early {
			pushed = append(pushed, links[k].to)
		} else {
			pushed = slices.Insert(pushed, 0, links[k].to)
		}
	}
	return stack
}

// random is a small generator of its own, the same numbers on any machine.
type random uint64

func (r *random) below(n int) int {
	*r = *r*6364136223846793005 + 1442695040888963407
	return int(uint64(*r>>33) % uint64(n))
}

// sweepLimit is the number of sweeps without a gain after which to stop.
const sweepLimit = 2

// improve sweeps and sifts until nothing is gained, or the cost is down to what
// cannot be avoided, and returns the cost that is left.
func (rw *rows) improve(bound int) int {
	var best [][]int32
	least, idle := rw.cost(), 0
	best = rw.snapshot(best)
	s := newSorter(rw)
	for n := 0; idle < sweepLimit && least > bound; n++ {
		s.sweep(n%2 == 0)
		rw.siftAll()
		if c := rw.cost(); c < least {
			least, idle, best = c, 0, rw.snapshot(best)
		} else {
			idle++
		}
	}
	rw.place(best)
	return least
}

// cost counts the crossings of all links and the answers out of order, weighted.
func (rw *rows) cost() int {
	total := 0
	var c counter
	for r := 0; r+1 < len(rw.row); r++ {
		total += c.between(rw, r)
	}
	return total
}

// counter counts inversions with a tree of sums.
type counter struct {
	sum  []int
	ends []link
}

// between counts the crossings between row r and the next, and the answers
// that leave row r out of order.
func (c *counter) between(rw *rows, r int) int {
	width := len(rw.row[r+1])
	c.sum = slices.Grow(c.sum[:0], width+1)[:width+1]
	clear(c.sum)
	total, all := 0, 0
	for _, it := range rw.row[r] {
		c.ends = append(c.ends[:0], rw.items[it].down...)
		for n, l := range c.ends {
			total += rw.outOfOrder(l, c.ends[:n])
			before := 0
			for k := int(rw.items[l.to].pos) + 1; k > 0; k &= k - 1 {
				before += c.sum[k]
			}
			total += int(l.weight) * (all - before)
		}
		for _, l := range c.ends {
			for k := int(rw.items[l.to].pos) + 1; k <= width; k += k & -k {
				c.sum[k] += int(l.weight)
			}
			all += int(l.weight)
		}
	}
	return total
}

// outOfOrder counts the earlier answers of a box that stand right of answer l.
func (rw *rows) outOfOrder(l link, earlier []link) (n int) {
	for _, m := range earlier {
		if l.order > 0 && m.order > 0 && rw.items[m.to].pos > rw.items[l.to].pos {
			n++
		}
	}
	return n
}

// sorter holds what sweeps need.
type sorter struct {
	rw   *rows
	mean []float64 // of the places of an item's neighbours, by item
}

func newSorter(rw *rows) *sorter {
	return &sorter{rw: rw, mean: make([]float64, len(rw.items))}
}

// sweep sorts every row by the row before it, downwards or upwards.
func (s *sorter) sweep(down bool) {
	n := len(s.rw.row)
	for k := 1; k < n; k++ {
		if down {
			s.sortRow(k, upward)
		} else {
			s.sortRow(n-1-k, downward)
		}
	}
}

func upward(it *item) []link   { return it.up }
func downward(it *item) []link { return it.down }

func (s *sorter) sortRow(r int, side func(*item) []link) {
	rw := s.rw
	row := rw.row[r]
	last := -1.0
	for _, it := range row {
		// Items without neighbours stay behind the one before them.
		s.mean[it] = last
		if links := side(&rw.items[it]); len(links) > 0 {
			sum := 0.0
			for _, l := range links {
				sum += float64(rw.items[l.to].pos)
			}
			s.mean[it] = sum / float64(len(links))
		}
		last = s.mean[it]
	}
	slices.SortStableFunc(row, func(a, b int32) int { return cmp.Compare(s.mean[a], s.mean[b]) })
	rw.zoneRow(row, false)
	rw.number(r)
}

// siftAll moves every item to the place in its row where it costs least, until
// a pass gains nothing.
func (rw *rows) siftAll() { rw.siftRows(0, len(rw.row)-1) }

func (rw *rows) siftRows(first, last int) {
	for pass := 0; pass < 6; pass++ {
		gained := false
		for r := first; r <= last; r++ {
			rw.turn = append(rw.turn[:0], rw.row[r]...)
			for _, it := range rw.turn {
				if rw.sift(it) {
					gained = true
				}
			}
		}
		if !gained {
			return
		}
	}
}

// sift moves one item to its best place and tells whether that gained anything.
func (rw *rows) sift(it int32) bool {
	r := rw.items[it].rank
	row := rw.row[r]
	at := int(rw.items[it].pos)
	best, gain, change := at, 0, 0
	for k := at - 1; k >= 0 && rw.mayPass(it, row[k]); k-- {
		if change += rw.swapCost(row[k], it); change < gain {
			best, gain = k, change
		}
	}
	change = 0
	for k := at + 1; k < len(row) && rw.mayPass(it, row[k]); k++ {
		if change += rw.swapCost(it, row[k]); change < gain {
			best, gain = k, change
		}
	}
	if best == at {
		return false
	}
	rw.move(row, at, best)
	return true
}

func (rw *rows) move(row []int32, at, to int) {
	it := row[at]
	if to < at {
		copy(row[to+1:at+1], row[to:at])
	} else {
		copy(row[at:to], row[at+1:to+1])
	}
	row[to] = it
	for k := min(at, to); k <= max(at, to); k++ {
		rw.items[row[k]].pos = int32(k)
	}
}

// mayPass says whether a and b may change sides: lines pass everything, boxes
// do not leave their lane.
func (rw *rows) mayPass(a, b int32) bool {
	x, y := rw.items[a].kind, rw.items[b].kind
	return x == isLine || y == isLine || x == isBox && y == isBox
}

// swapCost is how much the cost grows when left and right change sides.
func (rw *rows) swapCost(left, right int32) int {
	a, b := &rw.items[left], &rw.items[right]
	return rw.swapped(a.up, b.up) + rw.swapped(a.down, b.down) + disorder(a, b)
}

func (rw *rows) swapped(a, b []link) int {
	cost := 0
	for _, l := range a {
		p := rw.items[l.to].pos
		for _, m := range b {
			switch q := rw.items[m.to].pos; {
			case p < q:
				cost += int(l.weight * m.weight)
			case p > q:
				cost -= int(l.weight * m.weight)
			}
		}
	}
	return cost
}

// disorder is how many more answers of one box stand out of order when left
// and right change sides.
func disorder(left, right *item) (n int) {
	for _, l := range left.up {
		for _, m := range right.up {
			switch {
			case l.to != m.to || l.order == 0 || m.order == 0:
			case l.order < m.order:
				n++
			case l.order > m.order:
				n--
			}
		}
	}
	return n
}
