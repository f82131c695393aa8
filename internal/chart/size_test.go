package chart_test

import (
	"bytes"
	"compress/gzip"
	"testing"

	"shirube/internal/chart"
)

// TestSizes holds the weight of a drawing as a server sends it, in one language
// with its links and marks.
func TestSizes(t *testing.T) {
	for _, want := range []struct {
		flow  string
		lanes bool
		most  int // bytes
	}{
		{"a", false, 3_000},
		{"b", true, 6_000},
		{"c", false, 25_000},
	} {
		g := read(t, want.flow, want.lanes)
		var b bytes.Buffer
		z, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := z.Write(chart.Layout(g, chart.Options{}).SVG()); err != nil {
			t.Fatal(err)
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		t.Logf("%s, lanes %v: %d bytes", want.flow, want.lanes, b.Len())
		if b.Len() > want.most {
			t.Errorf("%s, lanes %v: %d bytes, more than %d", want.flow, want.lanes, b.Len(), want.most)
		}
	}
}
