package render_test

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"golang.org/x/tools/txtar"

	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// flowSite is a small site whose pages are compared with those of its archive.
type flowSite struct {
	name    string
	archive *txtar.Archive
	render  *render.Renderer
}

func flowSites(t *testing.T) []flowSite {
	t.Helper()
	names, err := filepath.Glob("testdata/flow/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no site in testdata/flow (%v)", err)
	}
	var sites []flowSite
	for _, name := range names {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files, err := txtar.FS(archive)
		if err != nil {
			t.Fatal(err)
		}
		s, list := site.Load(files, site.Options{Theme: layouts.FS})
		sites = append(sites, flowSite{name, archive, load(t, s, list)})
	}
	return sites
}

func TestFlowPages(t *testing.T) {
	for _, s := range flowSites(t) {
		crawl(t, s.render)
		inputs := slices.DeleteFunc(slices.Clone(s.archive.Files), func(f txtar.File) bool { return strings.HasPrefix(f.Name, "want/") })
		wanted := &txtar.Archive{Comment: s.archive.Comment, Files: inputs}
		for _, p := range s.render.Paths() {
			if strings.HasPrefix(p, "ja/permit") && strings.HasSuffix(p, ".html") && !strings.HasSuffix(p, "/single.html") || p == "ja/notice.html" {
				wanted.Files = append(wanted.Files, txtar.File{Name: "want/" + p, Data: mainOf(t, s.render, p)})
			}
		}
		got := txtar.Format(wanted)
		if *update {
			if err := os.WriteFile(s.name, got, 0o666); err != nil {
				t.Fatal(err)
			}
		}
		want, err := fs.ReadFile(os.DirFS("."), filepath.ToSlash(s.name))
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			t.Errorf("%s: pages differ at %s; run go test -update and look at the difference", s.name, difference(got, want))
		}
	}
}

// mainOf returns what stands in main, one block a line, without drawings.
func mainOf(t *testing.T, r *render.Renderer, path string) []byte {
	t.Helper()
	main := first(parsed(t, r, path), "main")
	var drawings []*html.Node
	for n := range main.Descendants() {
		if n.Type == html.ElementNode && n.Data == "svg" {
			drawings = append(drawings, n)
		}
	}
	for _, n := range drawings {
		n.FirstChild, n.LastChild = nil, nil
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return a.Key != "class" && a.Key != "id" })
	}
	var b bytes.Buffer
	for n := range main.ChildNodes() {
		if err := html.Render(&b, n); err != nil {
			t.Fatal(err)
		}
	}
	text := hash.ReplaceAllString(b.String(), ".HASH.")
	for _, tag := range []string{"p", "h1", "h2", "h3", "h4", "ol", "ul", "li", "dl", "div", "section", "form", "fieldset", "figure", "header", "aside", "nav", "label", "script"} {
		text = strings.ReplaceAll(text, "<"+tag+" ", "\n<"+tag+" ")
		text = strings.ReplaceAll(text, "<"+tag+">", "\n<"+tag+">")
	}
	return []byte(strings.TrimSpace(text) + "\n")
}

func parsed(t *testing.T, r *render.Renderer, path string) *html.Node {
	t.Helper()
	b, err := r.Render(path)
	if err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// difference returns the first line that differs.
func difference(got, want []byte) string {
	a, b := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return fmt.Sprintf("line %d: got\n%s\nwant\n%s", i+1, a[i], b[i])
		}
	}
	return fmt.Sprintf("the end: %d lines, not %d", len(a), len(b))
}

// way is a line of a chart, or what the list of steps says of it.
type way struct{ from, answer, to string }

// TestChartAndList holds the two forms of a procedure to each other: the same
// steps in the same order, the same answers, the same links.
func TestChartAndList(t *testing.T) {
	renderers := []*render.Renderer{guide(t)}
	for _, s := range flowSites(t) {
		renderers = append(renderers, s.render)
	}
	charts := 0
	for _, r := range renderers {
		for _, p := range r.Paths() {
			if !strings.HasSuffix(p, ".html") {
				continue
			}
			root := parsed(t, r, p)
			for figure := range root.Descendants() {
				if figure.Type == html.ElementNode && figure.Data == "figure" && hasClass(figure, "chart-figure") {
					charts++
					compareChart(t, p, root, figure)
				}
			}
		}
	}
	if charts < 15 {
		t.Errorf("only %d charts were compared", charts)
	}
}

func compareChart(t *testing.T, page string, root, figure *html.Node) {
	t.Helper()
	id, _ := attr(figure, "id")
	list := listOf(root, figure)
	if list == nil {
		t.Errorf("%s: no list of steps stands for %s", page, id)
		return
	}
	screen, sheets := drawings(figure)
	drawn, told := drawnSteps(screen), toldSteps(list)
	if !slices.Equal(drawn, told) {
		t.Errorf("%s: %s draws the steps and links\n%v\nthe list has\n%v", page, id, drawn, told)
	}
	var printed []string
	for _, sheet := range sheets {
		for _, step := range drawnSteps(sheet) {
			if !strings.HasPrefix(step, "connector-") {
				printed = append(printed, step)
			}
		}
	}
	if sheets != nil && !slices.Equal(slices.Sorted(slices.Values(printed)), slices.Sorted(slices.Values(drawn))) {
		t.Errorf("%s: on paper %s draws the steps and links\n%v\non the screen\n%v", page, id, printed, drawn)
	}
	lines, said := drawnWays(t, screen), toldWays(list) // the list tells the answer that leads on last
	for _, ways := range [][]way{lines, said} {
		slices.SortFunc(ways, func(a, b way) int { return strings.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	}
	if !slices.Equal(lines, said) || len(lines) == 0 {
		t.Errorf("%s: %s draws the lines\n%v\nthe list says\n%v", page, id, lines, said)
	}
}

// listOf returns the list that a figure holds or leads to.
func listOf(root, figure *html.Node) *html.Node {
	for n := range figure.Descendants() {
		href, _ := attr(n, "href")
		if n.Data != "a" || n.Parent == nil || !hasClass(n.Parent, "chart-links") || !strings.HasPrefix(href, "#") {
			continue
		}
		for list := range root.Descendants() {
			if id, _ := attr(list, "id"); "#"+id == href {
				return list
			}
		}
	}
	return nil
}

// drawnSteps returns "step href" of every box.
// drawings returns the drawing for the screen and the sheets for paper.
func drawings(figure *html.Node) (screen *html.Node, sheets []*html.Node) {
	for n := range figure.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case hasClass(n, "chart-scroll"):
			screen = n
		case hasClass(n, "chart-print"):
			sheets = append(sheets, n)
		}
	}
	return screen, sheets
}

func drawnSteps(drawing *html.Node) (steps []string) {
	for n := range drawing.Descendants() {
		if n.Type == html.ElementNode && hasClass(n, "node") {
			if step, ok := attr(n, "data-step"); ok {
				href, _ := attr(n, "href")
				steps = append(steps, step+" "+href)
			}
		}
	}
	return steps
}

func toldSteps(list *html.Node) (steps []string) {
	for n := range list.ChildNodes() {
		if step, ok := attr(n, "data-step"); ok {
			id, _ := attr(n, "id")
			steps = append(steps, step+" "+cmp.Or(subflow(n), "#"+id))
		}
	}
	return steps
}

// subflow returns the address of the procedure that an item of the list stands
// for, or the page that tells of it; "" of any other item.
func subflow(item *html.Node) (href string) {
	if !hasClass(item, "step--procedure") {
		return ""
	}
	for n := range item.Descendants() {
		if n.Data == "a" && hasClass(n.Parent, "step-more") {
			href, _ = attr(n, "href")
		}
	}
	return href
}

// drawnWays returns the lines of a chart. The answers of a question stand in
// the order of the lines that leave it, and link to where these lead.
func drawnWays(t *testing.T, drawing *html.Node) (ways []way) {
	t.Helper()
	labels := map[string][]*html.Node{}
	hrefs := map[string]string{} // of boxes that lead to their item in the list
	for n := range drawing.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		from, _ := attr(n, "data-from")
		to, _ := attr(n, "data-to")
		switch {
		case hasClass(n, "node"):
			step, _ := attr(n, "data-step")
			hrefs[step], _ = attr(n, "href")
		case hasClass(n, "label"):
			labels[from] = append(labels[from], n)
		case hasClass(n, "edge"):
			ways = append(ways, way{from: from, to: to})
		}
	}
	for i, w := range ways {
		if len(labels[w.from]) == 0 {
			continue
		}
		label := labels[w.from][0]
		labels[w.from] = labels[w.from][1:]
		ways[i].answer = strings.ReplaceAll(text(label), "\u00a0", " ")
		if name, _ := attr(label, "aria-label"); restOf(name) != "" {
			ways[i].answer = restOf(name)
		}
		to, _ := attr(label, "data-to")
		href, _ := attr(label, "href")
		if own := strings.HasPrefix(hrefs[w.to], "#"); own && href != hrefs[w.to] || !own && !strings.HasSuffix(href, "-"+w.to) || to != w.to {
			t.Errorf("the answer %s of %s leads to %s, %s", text(label), w.from, to, href)
		}
	}
	return ways
}

// restOf returns the answers in the name of a line that shows them as all others:
// "Otherwise (EAST / WEST): TITLE"; "" of any other.
func restOf(name string) string {
	for _, marks := range [][2]string{{"それ以外（", "）："}, {"Otherwise (", "): "}} {
		if rest, ok := strings.CutPrefix(name, marks[0]); ok {
			return rest[:strings.LastIndex(rest, marks[1])]
		}
	}
	return ""
}

// toldWays returns what a reader of the list takes from it: the answers of a
// question, else the way on that is named, else the next item.
func toldWays(list *html.Node) (ways []way) {
	names := map[string]string{} // id to step
	var items []*html.Node
	for n := range list.ChildNodes() {
		if step, ok := attr(n, "data-step"); ok {
			id, _ := attr(n, "id")
			names["#"+id] = step
			items = append(items, n)
		}
	}
	for i, item := range items {
		from, _ := attr(item, "data-step")
		on := toldAnswers(item, from, names)
		if on == nil && !hasClass(item, "step--outcome") && i+1 < len(items) {
			to, _ := attr(items[i+1], "data-step")
			on = []way{{from: from, to: to}}
		}
		ways = append(ways, on...)
	}
	return ways
}

// toldAnswers returns the ways on that an item names: not nil when it says
// that the procedure ends with it.
func toldAnswers(item *html.Node, from string, names map[string]string) (ways []way) {
	answer := ""
	for n := range item.Descendants() {
		switch {
		case n.Type != html.ElementNode:
		case hasClass(n, "step-next"):
			ways = []way{}
		case hasClass(n, "branch-answer"):
			answer = text(n)
		case hasClass(n, "branch-to"):
			href, _ := attr(n, "href")
			for inner := range n.Descendants() {
				if hasClass(inner, "branch-answer") {
					answer = text(inner)
				}
			}
			ways = append(ways, way{from, answer, names[href]})
		}
	}
	return ways
}

func hasClass(n *html.Node, class string) bool {
	v, _ := attr(n, "class")
	return slices.Contains(strings.Fields(v), class)
}

// TestChartFiles asks that a drawing kept as a file has no link that needs the
// page it came from: full addresses with base_url, else none.
func TestChartFiles(t *testing.T) {
	address := `base_url = "https://example.jp/guide"`
	for _, published := range []bool{false, true} {
		archive, err := txtar.ParseFile("testdata/flow/permit.txtar")
		if err != nil {
			t.Fatal(err)
		}
		if published {
			config := &archive.Files[slices.IndexFunc(archive.Files, func(f txtar.File) bool { return f.Name == "config.toml" })]
			config.Data = append([]byte(address+"\n"), config.Data...)
		}
		files, err := txtar.FS(archive)
		if err != nil {
			t.Fatal(err)
		}
		s, list := site.Load(files, site.Options{Theme: layouts.FS})
		b, err := load(t, s, list).Render("ja/permit/chart.svg")
		if err != nil {
			t.Fatal(err)
		}
		links := bytes.Count(b, []byte("href="))
		own := bytes.Count(b, []byte(`href="https://example.jp/guide/ja/permit.html#`))
		other := bytes.Count(b, []byte(`href="https://example.jp/guide/ja/notice.html"`)) // the step that stands for a procedure
		if links != own+other || (own > 20) != published || (other == 1) != published {
			t.Errorf("published %v: %d links, %d full addresses of its page, %d of another", published, links, own, other)
		}
	}
}
