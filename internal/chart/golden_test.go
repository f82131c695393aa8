package chart

import (
	"bytes"
	"flag"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden drawings anew, and a contact sheet of old beside new")

// readChart reads a chart from its text form, one thing a line:
//
//	lane TITLE
//	band TITLE
//	node ID SHAPE [@LANE] [#BAND] [+KIND=TEXT] [.CLASS] | LINE / LINE
//	edge FROM TO [*] [LABEL]          * the expected answer
func readChart(name, text string) (*Graph, error) {
	r := chartReader{g: &Graph{ID: name, Lang: "ja", Title: name, Desc: "試し描き"}, index: map[string]int{}}
	for n, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		if err := r.line(line); err != nil {
			return nil, fmt.Errorf("line %d: %w", n+1, err)
		}
	}
	return r.g, nil
}

type chartReader struct {
	g     *Graph
	index map[string]int
}

func (r *chartReader) line(s string) error {
	kind, rest, _ := strings.Cut(s, " ")
	switch kind {
	case "lane":
		r.g.Lanes = append(r.g.Lanes, Lane{[]string{rest}, textWidth(rest), LineHeight})
	case "band":
		r.g.Bands = append(r.g.Bands, Band{[]string{rest}, textWidth(rest), LineHeight})
	case "node":
		return r.node(rest)
	case "edge":
		return r.edge(strings.Fields(rest))
	default:
		return fmt.Errorf("unknown word %q", kind)
	}
	return nil
}

func (r *chartReader) node(s string) error {
	head, text, _ := strings.Cut(s, " | ")
	f := strings.Fields(head)
	n := Node{ID: f[0], Lane: -1, Band: -1, Href: f[0] + ".html", Lines: strings.Split(text, " / ")}
	for n.Shape = Process; n.Shape.String() != f[1]; n.Shape++ {
		if n.Shape > Connector {
			return fmt.Errorf("unknown shape %q", f[1])
		}
	}
	for _, w := range f[2:] {
		switch v, _ := strconv.Atoi(w[1:]); w[0] {
		case '@':
			n.Lane = v
		case '#':
			n.Band = v
		case '.':
			n.Class = w[1:]
		case '+':
			kind, text, _ := strings.Cut(w[1:], "=")
			n.Marks = append(n.Marks, Mark{kind, []string{text}, textWidth(text) * MarkFontSize / FontSize})
		}
	}
	for _, l := range n.Lines {
		n.TextW = max(n.TextW, textWidth(l))
		n.TextH += LineHeight
	}
	r.index[n.ID] = len(r.g.Nodes)
	r.g.Nodes = append(r.g.Nodes, n)
	return nil
}

func (r *chartReader) edge(f []string) error {
	from, ok := r.index[f[0]]
	to, ok2 := r.index[f[1]]
	if !ok || !ok2 {
		return fmt.Errorf("edge %v names no node", f)
	}
	e := Edge{From: from, To: to}
	if f = f[2:]; len(f) > 0 && f[0] == "*" {
		e.Main, f = true, f[1:]
	}
	if len(f) > 0 {
		e.Label = strings.Join(f, " ")
		e.LabelW, e.LabelH = textWidth(e.Label), LineHeight
	}
	r.g.Edges = append(r.g.Edges, e)
	return nil
}

// textWidth is the width of text at FontSize: wide characters 1 em, others .55 em.
func textWidth(s string) float64 {
	w := 0.0
	for _, c := range s {
		if c < 0x2000 || c >= 0xff61 && c < 0xffa0 {
			w += .55 * FontSize
		} else {
			w += FontSize
		}
	}
	return w
}

func readCharts(t *testing.T) map[string]*Graph {
	t.Helper()
	files, err := filepath.Glob("testdata/charts/*.txt")
	if err != nil || len(files) < 12 {
		t.Fatalf("found %d charts: %v", len(files), err)
	}
	charts := map[string]*Graph{}
	for _, f := range files {
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := strings.TrimSuffix(filepath.Base(f), ".txt")
		g, err := readChart(name, string(text))
		if err != nil {
			t.Fatalf("%s: %v", f, err)
		}
		charts[name] = g
	}
	return charts
}

func TestGoldenDrawings(t *testing.T) {
	sheet := contactSheet{}
	charts := readCharts(t)
	for _, name := range sorted(charts) {
		d := Layout(charts[name], Options{})
		if err := promises(charts[name], d); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if err := onlyLoopsPointUp(charts[name], d); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		file := filepath.Join("testdata", "charts", name+".svg")
		got := d.SVG()
		want, err := os.ReadFile(file)
		if *update {
			sheet.add(name, want, got)
			if err = os.WriteFile(file, got, 0o666); err != nil {
				t.Fatal(err)
			}
		} else if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: the drawing changed (%v); run go test ./internal/chart -run Golden -update and look at the contact sheet that it names", name, err)
		}
	}
	if *update {
		t.Logf("contact sheet: %s", sheet.write(t))
	}
}

// contactSheet is an HTML page with old drawings beside new ones.
type contactSheet struct{ bytes.Buffer }

func (s *contactSheet) add(name string, old, drawn []byte) {
	note := "同じ"
	if !bytes.Equal(old, drawn) {
		note = "変更"
	}
	// The old drawing gets ids of its own.
	old = bytes.ReplaceAll(old, []byte(`"`+name), []byte(`"old-`+name))
	fmt.Fprintf(s, "<section><h2>%s（%s）</h2><div class=pair><div>%s</div><div>%s</div></div></section>\n", html.EscapeString(name), note, old, drawn)
}

func (s *contactSheet) write(t *testing.T) string {
	css, err := os.ReadFile("testdata/sheet.css")
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(os.TempDir(), "shirube-charts.html")
	page := fmt.Sprintf("<!doctype html><html lang=ja><meta charset=utf-8><title>Contact sheet</title><style>%s</style>%s", css, s.Bytes())
	if err := os.WriteFile(file, []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	return file
}

func sorted(m map[string]*Graph) []string {
	var names []string
	for n := range m {
		names = append(names, n)
	}
	for i := range names {
		for k := i; k > 0 && names[k] < names[k-1]; k-- {
			names[k], names[k-1] = names[k-1], names[k]
		}
	}
	return names
}

func TestWideTextIsValid(t *testing.T) {
	for name, g := range readCharts(t) {
		if svg := Layout(g, Options{}).SVG(); !utf8.Valid(svg) || bytes.Contains(svg, []byte("style=")) {
			t.Errorf("%s: the drawing is not UTF-8 or carries a style attribute", name)
		}
	}
}
