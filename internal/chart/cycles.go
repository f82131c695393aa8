package chart

import "slices"

// turnLoops turns the edges that close loops, so that every arc points down.
//
// A depth-first walk from the entries finds them: an edge back to a node that
// the walk is still inside closes a loop, and nothing else does. Where a loop is
// entered at one node only, every walk finds the same edges. Where it is entered
// at several, the order of definition says which way is forward, unless a walk
// gets by with fewer. Two walks may agree there, too, and still find more than the
// order of definition needs.
func (p *plan) turnLoops() {
	p.turnBands()
	out, in := p.arcsByNode()
	closes := p.loopsByWalk(out, in)
	if !slices.Contains(closes, true) {
		return
	}
	for _, arcs := range out {
		slices.Reverse(arcs)
	}
	if other := p.loopsByWalk(out, in); !slices.Equal(closes, other) || !p.leadBack(closes) {
		p.settleEntries(out, closes, other)
	}
	for i, c := range closes {
		if c {
			p.arcs[i].turn()
		}
	}
}

// leadBack says whether the marked arcs are those that lead to earlier nodes.
func (p *plan) leadBack(marks []bool) bool {
	for i, a := range p.arcs {
		if marks[i] != (a.to < a.from) {
			return false
		}
	}
	return true
}

// settleEntries goes through the strongly connected parts in which two walks
// differ, or the order of definition needs fewer marks, and marks there what
// closes loops best.
func (p *plan) settleEntries(out [][]int, closes, other []bool) {
	part := p.components()
	parts := make([][]int, len(p.nodes)+1) // arcs inside each part
	differ := make([]bool, len(parts))
	byOrder := make([]bool, len(p.arcs))
	for i, a := range p.arcs {
		if n := part[a.from]; n == part[a.to] {
			parts[n] = append(parts[n], i)
			differ[n] = differ[n] || closes[i] != other[i]
			byOrder[i] = a.to < a.from
		}
	}
	p.keepNeeded(out, byOrder)
	for n, arcs := range parts {
		if !differ[n] && p.marked(byOrder, arcs) >= p.marked(closes, arcs) {
			continue
		}
		best := closes
		for _, marks := range [][]bool{byOrder, other} {
			if p.loopCost(marks, arcs) < p.loopCost(best, arcs) {
				best = marks
			}
		}
		for _, i := range arcs {
			closes[i] = best[i]
		}
	}
}

// keepNeeded takes the mark off arcs that close no loop of unmarked ones.
func (p *plan) keepNeeded(out [][]int, marks []bool) {
	seen := make([]int, len(p.nodes)) // the arc for which a node was seen last, from 1
	for i, a := range p.arcs {
		if !marks[i] {
			continue
		}
		seen[a.to] = i + 1
		for stack := []int{a.to}; len(stack) > 0; {
			u := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for _, k := range out[u] {
				if to := p.arcs[k].to; !marks[k] && seen[to] != i+1 {
					seen[to] = i + 1
					stack = append(stack, to)
				}
			}
		}
		marks[i] = seen[a.from] == i+1
	}
}

// loopCost is the number of marked arcs; of equals, those that lead to earlier
// nodes are better marked.
func (p *plan) loopCost(marks []bool, arcs []int) int {
	n := p.marked(marks, arcs) * len(p.arcs)
	for _, i := range arcs {
		if marks[i] && p.arcs[i].to > p.arcs[i].from {
			n++
		}
	}
	return n
}

// marked is the number of marked arcs.
func (p *plan) marked(marks []bool, arcs []int) (n int) {
	for _, i := range arcs {
		if marks[i] {
			n++
		}
	}
	return n
}

func (a *arc) turn() { a.from, a.to, a.back = a.to, a.from, !a.back }

// turnBands turns edges into an earlier band: bands stand in their order.
func (p *plan) turnBands() {
	for i := range p.arcs {
		if a := &p.arcs[i]; p.nodes[a.from].band > p.nodes[a.to].band {
			a.turn()
		}
	}
}

// loopsByWalk marks the arcs on which a depth-first walk meets a node it is inside.
func (p *plan) loopsByWalk(out, in [][]int) []bool {
	closes := make([]bool, len(p.arcs))
	state := make([]int8, len(p.nodes)) // 0 unseen, 1 inside, 2 done
	for i := range p.nodes {
		if len(in[i]) == 0 {
			p.walk(i, out, state, closes)
		}
	}
	for i := range p.nodes {
		p.walk(i, out, state, closes)
	}
	return closes
}

// walk keeps its own stack: procedures may be longer than one would recurse.
func (p *plan) walk(start int, out [][]int, state []int8, closes []bool) {
	if state[start] != 0 {
		return
	}
	type visit struct{ node, next int }
	stack := []visit{{start, 0}}
	state[start] = 1
	for len(stack) > 0 {
		v := &stack[len(stack)-1]
		if v.next == len(out[v.node]) {
			state[v.node] = 2
			stack = stack[:len(stack)-1]
			continue
		}
		a := out[v.node][v.next]
		v.next++
		switch to := p.arcs[a].to; state[to] {
		case 0:
			state[to] = 1
			stack = append(stack, visit{to, 0})
		case 1:
			closes[a] = true
		}
	}
}

// components numbers the strongly connected parts (Kosaraju: walk, then walk
// against the arcs in the reverse order of finishing).
func (p *plan) components() []int {
	out, in := p.arcsByNode()
	seen := make([]bool, len(p.nodes))
	var done []int
	type visit struct{ node, next int }
	for start := range p.nodes {
		if seen[start] {
			continue
		}
		seen[start] = true
		stack := []visit{{start, 0}}
		for len(stack) > 0 {
			v := &stack[len(stack)-1]
			if v.next == len(out[v.node]) {
				done = append(done, v.node)
				stack = stack[:len(stack)-1]
				continue
			}
			to := p.arcs[out[v.node][v.next]].to
			v.next++
			if !seen[to] {
				seen[to] = true
				stack = append(stack, visit{to, 0})
			}
		}
	}
	return p.collect(done, in)
}

func (p *plan) collect(done []int, in [][]int) []int {
	part := make([]int, len(p.nodes))
	n := 0
	for i := len(done) - 1; i >= 0; i-- {
		if part[done[i]] != 0 {
			continue
		}
		n++
		part[done[i]] = n
		stack := []int{done[i]}
		for len(stack) > 0 {
			u := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for _, a := range in[u] {
				if f := p.arcs[a].from; part[f] == 0 {
					part[f] = n
					stack = append(stack, f)
				}
			}
		}
	}
	return part
}

// arcsByNode lists the arcs that leave and enter each node, in order of definition.
func (p *plan) arcsByNode() (out, in [][]int) {
	return p.grouped(func(a *arc) int { return a.from }), p.grouped(func(a *arc) int { return a.to })
}

// grouped lists the arcs by the node that end names, all lists in one array.
func (p *plan) grouped(end func(*arc) int) [][]int {
	sizes := make([]int, len(p.nodes))
	for i := range p.arcs {
		sizes[end(&p.arcs[i])]++
	}
	all, lists := make([]int, len(p.arcs)), make([][]int, len(p.nodes))
	for u, n := range sizes {
		lists[u], all = all[:0:n], all[n:]
	}
	for i := range p.arcs {
		u := end(&p.arcs[i])
		lists[u] = append(lists[u], i)
	}
	return lists
}
