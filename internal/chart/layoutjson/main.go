// Command layoutjson prints the layout of a flow as JSON, for measuring.
//
//	go run ./internal/chart/layoutjson [--no-lanes] [--svg] FILE
//
// FILE has nodes with fixed boxes (id, type, w, h, lane) and edges (from, to,
// label in ja). With --svg it prints the drawing instead, its boxes sized by the chart.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"shirube/internal/chart"
	"shirube/internal/chart/flowjson"
)

// ownBoxes lets the chart choose the sizes: the given ones have no room for marks.
func ownBoxes(g *chart.Graph) {
	for i := range g.Nodes {
		g.Nodes[i].W, g.Nodes[i].H = 0, 0
	}
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

const usage = "usage: layoutjson [--no-lanes] [--svg] FILE"

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
			if path != "" || strings.HasPrefix(a, "-") {
				fmt.Fprintln(errs, usage)
				return 2
			}
			path = a
		}
	}
	if path == "" {
		fmt.Fprintln(errs, usage)
		return 2
	}
	f, err := flowjson.Read(path)
	if err != nil {
		fmt.Fprintln(errs, "layoutjson:", err)
		return 1
	}
	g := f.Graph(lanes)
	if svg {
		ownBoxes(g)
	}
	d := chart.Layout(g, chart.Options{})
	if svg {
		_, err = out.Write(d.SVG())
	} else {
		err = json.NewEncoder(out).Encode(export(f, d))
	}
	if err != nil {
		fmt.Fprintln(errs, "layoutjson:", err)
		return 1
	}
	return 0
}

func export(f *flowjson.File, d *chart.Drawing) *layout {
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
