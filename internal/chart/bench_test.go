package chart_test

import (
	"bytes"
	"compress/gzip"
	"strconv"
	"testing"

	"shirube/internal/chart"
	"shirube/internal/chart/flowjson"
)

func read(t testing.TB, name string, lanes bool) *chart.Graph {
	t.Helper()
	f, err := flowjson.Read("testdata/flow-" + name + ".json")
	if err != nil {
		t.Fatal(err)
	}
	return f.Graph(lanes)
}

// TestFigures holds what the drawings of the four flows are measured by.
func TestFigures(t *testing.T) {
	for _, want := range []struct {
		flow                 string
		lanes                bool
		crossings, bends, up int
		width                float64
	}{
		{"a", false, 0, 4, 1, 456},
		{"b", false, 0, 15, 4, 617},
		{"b", true, 0, 30, 4, 1320},
		{"c", false, 0, 60, 4, 1072},
		{"d", false, 6, 120, 13, 2583},
	} {
		g := read(t, want.flow, want.lanes)
		d := chart.Layout(g, chart.Options{})
		q := chart.Measure(g, d)
		if q.Through+q.Overlaps+q.Labels > 0 {
			t.Errorf("%s: %+v", want.flow, q)
		}
		t.Logf("%s: %d crossings, %d bends, %d upward, %.0f wide", want.flow, q.Crossings, q.Bends, q.Up, d.W)
		if q.Crossings > want.crossings || q.Bends > want.bends || q.Up != want.up || d.W > want.width {
			t.Errorf("%s: %+v, width %v; want at most %+v", want.flow, q, d.W, want)
		}
	}
}

func BenchmarkDraw(b *testing.B) {
	for _, name := range []string{"a", "b", "b-lanes", "c", "d"} {
		g := read(b, name[:1], len(name) > 1)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				chart.Layout(g, chart.Options{}).SVG()
			}
		})
	}
}

// repeated is the flow d so many times, one part after the other.
func repeated(g *chart.Graph, times int) *chart.Graph {
	all := &chart.Graph{ID: "n"}
	last := len(g.Nodes) - 1
	for k := range times {
		base := len(all.Nodes)
		all.Nodes = append(all.Nodes, g.Nodes...)
		if k > 0 {
			all.Edges = append(all.Edges, chart.Edge{From: base - last - 1 + last, To: base})
		}
		for _, e := range g.Edges {
			e.From, e.To = e.From+base, e.To+base
			all.Edges = append(all.Edges, e)
		}
	}
	return all
}

// BenchmarkGrowth shows the growth of time: n^1.3 would be 20 times as long for
// ten times the nodes.
func BenchmarkGrowth(b *testing.B) {
	for _, times := range []int{1, 2, 5, 10} {
		g := repeated(read(b, "d", false), times)
		b.Run(strconv.Itoa(len(g.Nodes)), func(b *testing.B) {
			for b.Loop() {
				chart.Layout(g, chart.Options{}).SVG()
			}
		})
	}
}

// TestWeight holds what a chart with links and marks weighs on the wire.
func TestWeight(t *testing.T) {
	for name, limit := range map[string]int{"a": 3 << 10, "b": 6 << 10, "c": 25 << 10} {
		g := read(t, name, true)
		for i := range g.Nodes {
			g.Nodes[i].W, g.Nodes[i].H = 0, 0
		}
		var b bytes.Buffer
		z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		if err != nil {
			t.Fatal(err)
		}
		z.Write(chart.Layout(g, chart.Options{}).SVG())
		z.Close()
		if b.Len() > limit {
			t.Errorf("flow %s weighs %d bytes, more than %d", name, b.Len(), limit)
		}
	}
}
