package chart

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"
)

func loadFlow(t testing.TB, name string, lanes bool) *Graph {
	data, err := os.ReadFile("testdata/flow-" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	var f struct {
		Lanes []struct{ ID, Ja, En string }
		Nodes []struct {
			ID, Type, Ja, Lane string
			W, H               float64
			Lines              []string
		}
		Edges []struct{ From, To, Ja string }
	}
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	g := &Graph{ID: name}
	ln := map[string]int{}
	if lanes {
		for i, l := range f.Lanes {
			ln[l.ID] = i
			g.Lanes = append(g.Lanes, Lane{Title: []string{l.Ja}, W: 14 * float64(len([]rune(l.Ja))), H: 20})
		}
	}
	id := map[string]int{}
	for i, n := range f.Nodes {
		id[n.ID] = i
		sh := Process
		switch n.Type {
		case "start", "end":
			sh = Terminal
		case "decision":
			sh = Decision
		}
		l := -1
		if v, ok := ln[n.Lane]; ok {
			l = v
		}
		g.Nodes = append(g.Nodes, Node{ID: n.ID, Shape: sh, Lines: n.Lines, W: n.W, H: n.H, Lane: l, Band: -1})
	}
	for _, e := range f.Edges {
		g.Edges = append(g.Edges, Edge{From: id[e.From], To: id[e.To], Label: e.Ja, LabelW: 14 * float64(len([]rune(e.Ja))), LabelH: 20})
	}
	return g
}

func TestOrder(t *testing.T) {
	for _, n := range []string{"a", "b", "c", "d"} {
		for _, lanes := range []bool{false, true} {
			g := loadFlow(t, n, lanes)
			t0 := time.Now()
			p := newPlan(g, Options{})
			p.turnLoops()
			p.rankNodes()
			t1 := time.Now()
			up := 0
			for _, a := range p.arcs {
				if a.back {
					up++
				}
			}
			rw := p.newRows()
			starts := usualStarts(len(rw.items))
			for s := range starts {
				rw.place(p.firstOrder(rw, s))
				c0 := rw.cost()
				c := rw.improve()
				if s < 6 {
					fmt.Println(n, lanes, "start", s, c0, c)
				}
			}
			fmt.Println(n, lanes, "items", len(rw.items), "ranks", p.ranks, "up", up, "rank", t1.Sub(t0), "order", time.Since(t1))
		}
	}
}
