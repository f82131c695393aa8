package chart

import (
	"encoding/json"
	"os"
	"testing"
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
