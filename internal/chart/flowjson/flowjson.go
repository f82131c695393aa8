// Package flowjson reads flows in the neutral form in which layout engines are
// compared: nodes with boxes of given size (id, type, w, h, lane) and edges
// (from, to, the label in ja). It gives the chart of such a flow.
package flowjson

import (
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"unicode/utf8"

	"shirube/internal/chart"
)

// File is one flow.
type File struct {
	ID    string
	Title struct{ Ja string }
	Lanes []struct{ ID, Ja string }
	Nodes []struct {
		ID, Type, Ja, Lane, Page, Duration string
		W, H                               float64
		Lines                              []string
	}
	Edges []struct{ From, To, Ja string }
}

// Read reads the flow file at path. Every edge names nodes of the file.
func Read(path string) (*File, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var f File
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	known := map[string]bool{}
	for _, n := range f.Nodes {
		known[n.ID] = true
	}
	for _, e := range f.Edges {
		if !known[e.From] || !known[e.To] {
			return nil, fmt.Errorf("read %s: edge from %q to %q names no node", path, e.From, e.To)
		}
	}
	return &f, nil
}

var shapes = map[string]chart.Shape{"start": chart.Terminal, "end": chart.Terminal, "decision": chart.Decision}

// Graph is the chart of the flow, every box of the given size, with its lanes or without.
func (f *File) Graph(lanes bool) *chart.Graph {
	g := &chart.Graph{ID: f.ID, Lang: "ja", Title: f.Title.Ja}
	lane := map[string]int{}
	if lanes {
		for i, l := range f.Lanes {
			lane[l.ID] = i
			g.Lanes = append(g.Lanes, chart.Lane{Title: []string{l.Ja}, W: Width(l.Ja), H: chart.LineHeight})
		}
	}
	index := map[string]int{}
	for i, n := range f.Nodes {
		index[n.ID] = i
		in, ok := lane[n.Lane]
		if !ok {
			in = -1
		}
		x := chart.Node{ID: n.ID, Shape: shapes[n.Type], Lines: n.Lines, W: n.W, H: n.H, Lane: in, Band: -1, Href: "step/" + n.ID + ".html"}
		x.TextH = chart.LineHeight * float64(len(n.Lines))
		for _, l := range n.Lines {
			x.TextW = max(x.TextW, Width(l))
		}
		x.Marks = marks(n.Duration, n.Page)
		g.Nodes = append(g.Nodes, x)
	}
	for _, e := range f.Edges {
		g.Edges = append(g.Edges, chart.Edge{From: index[e.From], To: index[e.To], Label: e.Ja, LabelW: Width(e.Ja), LabelH: chart.LineHeight})
	}
	return g
}

// marks are a step's duration and the page that explains it.
func marks(duration, page string) []chart.Mark {
	var m []chart.Mark
	if d := strings.TrimPrefix(strings.TrimPrefix(duration, "P"), "T"); d != "" {
		m = append(m, chart.Mark{Kind: "duration", Lines: []string{d}, W: .55 * chart.MarkFontSize * float64(len(d))})
	}
	if page != "" {
		m = append(m, chart.Mark{Kind: "citation", Lines: []string{page}, W: .55 * chart.MarkFontSize * float64(len(page))})
	}
	return m
}

// Width is that of full-width text in px.
func Width(s string) float64 { return chart.FontSize * float64(utf8.RuneCountInString(s)) }
