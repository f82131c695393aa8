package chart

import "slices"

// Ranks and coordinates are both answers to one question: give every variable
// an integer so that differences are at least so large, at the least weighted
// cost. That is the dual of a minimum-cost flow, which the network simplex
// method solves exactly. The spanning tree is kept strongly feasible, so the
// method cannot cycle, and arcs are priced in blocks, so that its pivots are cheap.

// differences collects the problem: variables, hard and soft constraints.
type differences struct {
	supply []int
	arcs   []flowArc
}

// flowArc is the constraint x[to]-x[from] >= -cost; breaking it by one unit
// costs cap, or is forbidden if cap is unbounded.
type flowArc struct {
	from, to  int32
	cost, cap int
}

const unbounded = 1 << 50

// variable adds one variable and returns its index.
func (d *differences) variable() int {
	d.supply = append(d.supply, 0)
	return len(d.supply) - 1
}

// atLeast demands x[b]-x[a] >= gap.
func (d *differences) atLeast(a, b, gap int) {
	d.arcs = append(d.arcs, flowArc{int32(a), int32(b), -gap, unbounded})
}

// near charges weight for every unit by which x[b]-x[a] differs from gap.
func (d *differences) near(a, b, gap, weight int) {
	d.arcs = append(d.arcs,
		flowArc{int32(a), int32(b), -gap, weight},
		flowArc{int32(b), int32(a), gap, weight})
}

// shrink charges weight for every unit of x[b]-x[a].
func (d *differences) shrink(a, b, weight int) {
	d.supply[a] += weight
	d.supply[b] -= weight
}

// solve returns values that keep every hard constraint at the least cost. The
// hard constraints must not contradict each other. The values are unique only
// up to a common shift.
func (d *differences) solve() []int {
	s := newSimplex(d)
	for {
		in := s.entering()
		if in < 0 {
			break
		}
		s.pivot(in)
	}
	x := make([]int, len(d.supply))
	for i := range x {
		x[i] = -s.pi[i]
	}
	return x
}

const (
	atUpper = -1
	inTree  = 0
	atLower = 1
)

// simplex is the state of the method: a spanning tree over the variables and
// one artificial root. up[u] says that the tree arc of u leads to its parent.
type simplex struct {
	arcs   []flowArc
	priced int // arcs before this index are real, the others artificial
	flow   []int
	state  []int8
	pi     []int
	parent []int32
	pred   []int32
	up     []bool
	size   []int32
	child  []int32 // first child
	next   []int32 // siblings, a doubly linked list
	prev   []int32
	cursor int
	block  int
	stack  []int32
}

func newSimplex(d *differences) *simplex {
	n, m := len(d.supply), len(d.arcs)
	s := &simplex{priced: m, arcs: d.arcs, flow: make([]int, m+n), state: make([]int8, m+n), pi: make([]int, n+1)}
	for e := range s.state[:m] {
		s.state[e] = atLower
	}
	links := make([]int32, 6*(n+1))
	cut := func(k int) []int32 { return links[k*(n+1) : (k+1)*(n+1)] }
	s.parent, s.pred, s.size, s.child, s.next, s.prev = cut(0), cut(1), cut(2), cut(3), cut(4), cut(5)
	s.up = make([]bool, n+1)
	s.block = max(10, isqrt(m))
	s.plant(d)
	return s
}

// plant starts with a star of artificial arcs around the root.
func (s *simplex) plant(d *differences) {
	n := len(d.supply)
	root := int32(n)
	s.arcs = slices.Grow(s.arcs, n)
	dear := 1
	for _, a := range d.arcs {
		dear = max(dear, a.cost+1, 1-a.cost)
	}
	dear *= n + 1
	s.parent[root], s.pred[root], s.child[root], s.next[root], s.prev[root] = -1, -1, -1, -1, -1
	s.size[root] = int32(n + 1)
	for u := int32(n - 1); u >= 0; u-- {
		e := len(s.arcs)
		s.pred[u], s.child[u], s.size[u] = int32(e), -1, 1
		s.attach(u, root)
		if b := d.supply[u]; b >= 0 {
			s.up[u] = true
			s.arcs = append(s.arcs, flowArc{u, root, 0, unbounded})
			s.flow[e] = b
		} else {
			s.pi[u] = dear
			s.arcs = append(s.arcs, flowArc{root, u, dear, unbounded})
			s.flow[e] = -b
		}
	}
}

func (s *simplex) attach(u, p int32) {
	s.parent[u], s.prev[u], s.next[u] = p, -1, s.child[p]
	if c := s.child[p]; c >= 0 {
		s.prev[c] = u
	}
	s.child[p] = u
}

func (s *simplex) detach(u int32) {
	if s.prev[u] >= 0 {
		s.next[s.prev[u]] = s.next[u]
	} else {
		s.child[s.parent[u]] = s.next[u]
	}
	if s.next[u] >= 0 {
		s.prev[s.next[u]] = s.prev[u]
	}
}

// entering finds the arc of the next block that promises most, or -1.
func (s *simplex) entering() int {
	best, gain, left := -1, 0, s.block
	for k := 0; k < s.priced; k++ {
		e := s.cursor
		if s.cursor++; s.cursor == s.priced {
			s.cursor = 0
		}
		a := &s.arcs[e]
		if c := int(s.state[e]) * (a.cost + s.pi[a.from] - s.pi[a.to]); c < gain {
			best, gain = e, c
		}
		if left--; left == 0 {
			if best >= 0 {
				return best
			}
			left = s.block
		}
	}
	return best
}

// pivot sends flow around the cycle that arc in closes and mends the tree.
func (s *simplex) pivot(in int) {
	a := s.arcs[in]
	first, second := a.from, a.to
	if s.state[in] == atUpper {
		first, second = second, first
	}
	join := s.join(first, second)
	delta, out, moved, anchor := a.cap, int32(-1), first, second
	for u := first; u != join; u = s.parent[u] {
		if r := s.room(u, !s.up[u]); r < delta {
			delta, out, moved, anchor = r, u, first, second
		}
	}
	for u := second; u != join; u = s.parent[u] {
		if r := s.room(u, s.up[u]); r <= delta {
			delta, out, moved, anchor = r, u, second, first
		}
	}
	s.push(in, join, delta)
	if out < 0 {
		s.state[in] = -s.state[in]
		return
	}
	s.exchange(in, out, moved, anchor, join)
}

func (s *simplex) join(u, v int32) int32 {
	for u != v {
		if s.size[u] < s.size[v] {
			u = s.parent[u]
		} else {
			v = s.parent[v]
		}
	}
	return u
}

// room is by how much the flow of u's tree arc may grow or shrink.
func (s *simplex) room(u int32, grow bool) int {
	e := s.pred[u]
	if !grow {
		return s.flow[e]
	}
	if s.arcs[e].cap == unbounded {
		return unbounded
	}
	return s.arcs[e].cap - s.flow[e]
}

func (s *simplex) push(in int, join int32, delta int) {
	if delta == 0 {
		return
	}
	val := int(s.state[in]) * delta
	s.flow[in] += val
	for u := s.arcs[in].from; u != join; u = s.parent[u] {
		s.flow[s.pred[u]] -= signed(s.up[u], val)
	}
	for u := s.arcs[in].to; u != join; u = s.parent[u] {
		s.flow[s.pred[u]] += signed(s.up[u], val)
	}
}

// exchange lets arc in take the place of out's tree arc: the part of the tree
// that contains moved is turned around to hang from anchor.
func (s *simplex) exchange(in int, out, moved, anchor, join int32) {
	gone := s.pred[out]
	s.state[in] = inTree
	s.state[gone] = atLower
	if s.flow[gone] != 0 {
		s.state[gone] = atUpper
	}
	part := s.size[out]
	for u := s.parent[out]; u != join; u = s.parent[u] {
		s.size[u] -= part
	}
	s.turn(moved, out)
	s.pred[moved], s.up[moved] = int32(in), s.arcs[in].from == moved
	s.attach(moved, anchor)
	for u := anchor; u != join; u = s.parent[u] {
		s.size[u] += part
	}
	s.shift(moved, anchor)
}

// turn makes moved the root of the part of the tree that hung from out.
func (s *simplex) turn(moved, out int32) {
	total := s.size[out]
	u, p := moved, s.parent[moved]
	below := s.size[u]
	pred, up := s.pred[u], s.up[u]
	s.detach(u)
	for u != out {
		after := s.parent[p]
		s.detach(p)
		s.attach(p, u)
		pred, s.pred[p] = s.pred[p], pred
		up, s.up[p] = s.up[p], !up
		size := s.size[p]
		s.size[p] = size - below
		below = size
		u, p = p, after
	}
	s.fixSizes(moved, out, total)
}

// fixSizes restores sizes along the turned path: every node now also carries
// what used to be above it.
func (s *simplex) fixSizes(moved, out int32, total int32) {
	sum := int32(0)
	for u := out; u != moved; u = s.parent[u] {
		sum += s.size[u]
		s.size[u] = sum
	}
	s.size[moved] = total
}

// shift changes the potentials below u so that its tree arc is tight.
func (s *simplex) shift(u, anchor int32) {
	c := s.arcs[s.pred[u]].cost
	if s.up[u] {
		c = -c
	}
	by := s.pi[anchor] + c - s.pi[u]
	if by == 0 {
		return
	}
	stack := append(s.stack[:0], u)
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		s.pi[v] += by
		for c := s.child[v]; c >= 0; c = s.next[c] {
			stack = append(stack, c)
		}
	}
	s.stack = stack
}

func signed(plus bool, v int) int {
	if plus {
		return v
	}
	return -v
}

func isqrt(n int) int {
	r := 0
	for (r+1)*(r+1) <= n {
		r++
	}
	return r
}
