// Package bench measures this project's parts beside their peers. It is a
// module of its own, so that nothing here is ever shipped.
//
//	cd bench && go test -bench .
package bench

import (
	"slices"
	"strconv"
	"testing"
	"time"

	"shirube/internal/chart"
	"shirube/internal/chart/flowjson"

	elk "github.com/d2lang/elk-go"
)

func read(b testing.TB, name string) *chart.Graph {
	b.Helper()
	f, err := flowjson.Read("../internal/chart/testdata/flow-" + name + ".json")
	if err != nil {
		b.Fatal(err)
	}
	return f.Graph(false)
}

// peer is the same chart for elk-go: layered, orthogonal, order kept.
func peer(g *chart.Graph) *elk.Graph {
	in := &elk.Graph{ID: elk.StringID("root"), LayoutOptions: elk.LayoutOptions{
		"elk.algorithm":   "layered",
		"elk.direction":   "DOWN",
		"elk.edgeRouting": "ORTHOGONAL",
		"elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
	}}
	id := func(i int) elk.ID { return elk.StringID("n" + strconv.Itoa(i)) }
	for i, n := range g.Nodes {
		in.Children = append(in.Children, &elk.Node{ID: id(i), Width: elk.Float64(n.W), Height: elk.Float64(n.H)})
	}
	for i, e := range g.Edges {
		x := &elk.Edge{ID: elk.StringID("e" + strconv.Itoa(i)), Sources: []elk.ID{id(e.From)}, Targets: []elk.ID{id(e.To)}}
		if e.Label != "" {
			x.Labels = []*elk.Label{{Text: elk.String(e.Label), Width: elk.Float64(e.LabelW), Height: elk.Float64(e.LabelH)}}
		}
		in.Edges = append(in.Edges, x)
	}
	return in
}

func BenchmarkChart(b *testing.B) {
	for _, name := range []string{"a", "b", "c", "d"} {
		g := read(b, name)
		b.Run(name+"/shirube", func(b *testing.B) {
			for b.Loop() {
				chart.Layout(g, chart.Options{}).SVG()
			}
		})
		b.Run(name+"/elk", func(b *testing.B) {
			for b.Loop() {
				if err := elk.Layout(peer(g)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkShare draws with both in turn, so that a busy machine slows both
// alike, and reports the median of our times as a share of elk-go's.
func BenchmarkShare(b *testing.B) {
	for _, name := range []string{"a", "b", "c", "d"} {
		g := read(b, name)
		b.Run(name, func(b *testing.B) {
			var ours, theirs []time.Duration
			for b.Loop() {
				start := time.Now()
				chart.Layout(g, chart.Options{}).SVG()
				between := time.Now()
				if err := elk.Layout(peer(g)); err != nil {
					b.Fatal(err)
				}
				ours, theirs = append(ours, between.Sub(start)), append(theirs, time.Since(between))
			}
			our, their := median(ours), median(theirs)
			b.ReportMetric(0, "ns/op")
			b.ReportMetric(our.Seconds()*1000, "ms")
			b.ReportMetric(their.Seconds()*1000, "elk-ms")
			b.ReportMetric(our.Seconds()/their.Seconds(), "share")
		})
	}
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}
