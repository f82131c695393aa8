package chart

import (
	"os"
	"strings"
	"testing"
)

// TestPages cuts random procedures and checks every page like a drawing, and
// that each connector has its other half on another page.
func TestPages(t *testing.T) {
	for seed := range 150 {
		g := randomProcedure(seed, 10+seed%50)
		whole := Layout(g, Options{})
		pages := whole.Pages(900, 1100, "次頁に続く", "前頁から")
		seen, nodes := map[string]int{}, 0
		for n, d := range pages {
			if room := []float64{900, 1100}[min(n, 1)]; d.H > room {
				t.Errorf("procedure %d, page %d of %d: %v px high, more than %v", seed, n+1, len(pages), d.H, room)
			}
			// Lanes and bands are cut; what is left to hold is the rest.
			lanes := d.graph.Lanes
			d.graph.Lanes = nil
			if err := promises(withoutPlaces(d.graph), d); err != nil {
				t.Errorf("procedure %d, page %d of %d: %v", seed, n+1, len(pages), err)
			}
			d.graph.Lanes = lanes
			for _, x := range d.graph.Nodes {
				if strings.HasPrefix(x.ID, "connector-") {
					seen[x.ID]++
				} else {
					nodes++
				}
			}
		}
		for id, n := range seen {
			if n != 2 {
				t.Errorf("procedure %d: %s stands %d times", seed, id, n)
			}
		}
		if nodes != len(g.Nodes) {
			t.Errorf("procedure %d: %d of %d nodes on %d pages", seed, nodes, len(g.Nodes), len(pages))
		}
	}
}

func withoutPlaces(g *Graph) *Graph {
	h := *g
	h.Bands = nil
	return &h
}

func TestPagesAsTheyPrint(t *testing.T) {
	g := readCharts(t)["lanes"]
	pages := Layout(g, Options{}).Pages(620, 620, "次頁に続く", "前頁から")
	if len(pages) < 2 {
		t.Fatalf("%d pages", len(pages))
	}
	var all []byte
	for _, p := range pages {
		if p.H > 620 {
			t.Errorf("a page is %v px high", p.H)
		}
		all = append(all, p.SVG()...)
	}
	const file = "testdata/pages.svgs"
	if *update {
		if err := os.WriteFile(file, all, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || string(want) != string(all) {
		t.Errorf("pages changed (%v); run go test ./internal/chart -run Pages -update", err)
	}
}
