// Command layoutjson prints the layout of a flow as JSON, for measuring.
//
//	go run ./internal/chart/layoutjson [--no-lanes] [--svg] FILE
//
// FILE has nodes with fixed boxes (id, type, w, h, lane) and edges (from, to,
// label in ja). With --svg it prints the drawing instead.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"unicode/utf8"

	"shirube/internal/chart"
)

// file is the neutral form of a flow.
type file struct {
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

type layout struct {
	Engine, Flow string
	Nodes        []node
	Edges        []edge
}

type node struct {
	ID, Type   string
	X, Y, W, H float64
}

type edge struct {
	From, To, Kind string
	Points         [][2]float64
	Label          *chart.Rect `json:",omitempty"`
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, out, errs io.Writer) int {
	lanes, svg, path := true, false, ""
	for _, a := range args {
		switch a {
		case "--no-lanes":
			lanes = false
		case "--svg":
			svg = true
		default:
			path = a
		}
	}
	f, err := read(path)
	if err != nil {
		fmt.Fprintln(errs, "layoutjson:", err)
		return 1
	}
	d := chart.Layout(f.graph(lanes), chart.Options{})
	if svg {
		_, err = out.Write(d.SVG())
	} else {
		err = json.NewEncoder(out).Encode(f.layout(d))
	}
	if err != nil {
		fmt.Fprintln(errs, "layoutjson:", err)
		return 1
	}
	return 0
}

func read(path string) (*file, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	var f file
	if err := json.Unmarshal(data, &f); err != nil {
		return nil, fmt.Errorf("read %s: %w", path, err)
	}
	return &f, nil
}

var shapes = map[string]chart.Shape{"start": chart.Terminal, "end": chart.Terminal, "decision": chart.Decision}

// graph is the chart of the flow, every box of the given size.
func (f *file) graph(lanes bool) *chart.Graph {
	g := &chart.Graph{ID: f.ID, Lang: "ja", Title: f.Title.Ja}
	lane := map[string]int{}
	if lanes {
		for i, l := range f.Lanes {
			lane[l.ID] = i
			g.Lanes = append(g.Lanes, chart.Lane{Title: []string{l.Ja}, W: width(l.Ja), H: chart.LineHeight})
		}
	}
	index := map[string]int{}
	for i, n := range f.Nodes {
		index[n.ID] = i
		in, ok := lane[n.Lane]
		if !ok {
			in = -1
		}
		g.Nodes = append(g.Nodes, chart.Node{ID: n.ID, Shape: shapes[n.Type], Lines: n.Lines, W: n.W, H: n.H, Lane: in, Band: -1, Href: "step/" + n.ID + ".html"})
	}
	for _, e := range f.Edges {
		g.Edges = append(g.Edges, chart.Edge{From: index[e.From], To: index[e.To], Label: e.Ja, LabelW: width(e.Ja), LabelH: chart.LineHeight})
	}
	return g
}

// width is that of full-width text.
func width(s string) float64 { return chart.FontSize * float64(utf8.RuneCountInString(s)) }

func (f *file) layout(d *chart.Drawing) *layout {
	l := &layout{Engine: "shirube", Flow: f.ID}
	for i, n := range f.Nodes {
		r := d.Nodes[i]
		l.Nodes = append(l.Nodes, node{n.ID, n.Type, r.X, r.Y, r.W, r.H})
	}
	for i, e := range f.Edges {
		way := d.Edges[i]
		x := edge{From: e.From, To: e.To, Kind: "poly"}
		for _, p := range way.Points {
			x.Points = append(x.Points, [2]float64{p.X, p.Y})
		}
		if e.Ja != "" {
			x.Label = &way.Label
		}
		l.Edges = append(l.Edges, x)
	}
	return l
}
