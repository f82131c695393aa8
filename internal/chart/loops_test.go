package chart

import "fmt"

// onlyLoopsPointUp checks, without knowing how Layout finds them, that the edges
// that point up are those that must: each of them leads back to where the other
// edges come from, without them no loop is left, and there are no more of them
// than edges of loops that lead to an earlier node. Where bands are given, edges
// to an earlier one point up as well.
func onlyLoopsPointUp(g *Graph, d *Drawing) error {
	down := make([][]int, len(g.Nodes)) // nodes that edges which do not close loops lead to
	all := make([][]int, len(g.Nodes))
	for i, e := range g.Edges {
		all[e.From] = append(all[e.From], e.To)
		if !d.Edges[i].Back {
			down[e.From] = append(down[e.From], e.To)
		}
		if l := d.Edges[i]; len(l.Points) > 0 && !l.Back && l.Points[len(l.Points)-1].Y < l.Points[0].Y-1 {
			return fmt.Errorf("edge %d points up but closes no loop", i)
		}
	}
	up, least := 0, 0
	for i, e := range g.Edges {
		loop := leadsTo(all, e.To, e.From)
		if e.To == e.From || loop && e.To < e.From {
			least++
		}
		if !d.Edges[i].Back {
			if leadsTo(down, e.To, e.From) {
				return fmt.Errorf("edge %d is on a loop of which none points up", i)
			}
			continue
		}
		up++
		if len(g.Bands) == 0 && !leadsTo(down, e.To, e.From) && e.To != e.From {
			return fmt.Errorf("edge %d points up, but without it there would be no loop either", i)
		}
	}
	if len(g.Bands) == 0 && up > least {
		return fmt.Errorf("%d edges point up, the order of definition needs %d", up, least)
	}
	return nil
}

// leadsTo says whether there is a way from one node to another, or both are one.
func leadsTo(next [][]int, from, to int) bool {
	seen := make([]bool, len(next))
	seen[from] = true
	for stack := []int{from}; len(stack) > 0; {
		u := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if u == to {
			return true
		}
		for _, v := range next[u] {
			if !seen[v] {
				seen[v] = true
				stack = append(stack, v)
			}
		}
	}
	return false
}
