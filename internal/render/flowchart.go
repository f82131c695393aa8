package render

import (
	"cmp"
	"html/template"
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode"

	"shirube/internal/chart"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/source"
)

// Widest lines of text in a chart, in px: so many wide characters. A diamond
// grows high with many lines, so it gets longer ones.
const (
	boxText     = 12 * chart.FontSize
	diamondText = 14 * chart.FontSize
	headText    = 10 * chart.FontSize // of lanes and bands
	narrowText  = 8 * chart.FontSize  // of boxes where they must be narrow
)

// boldMargin is what bold text takes more than regular text of the same words.
// Wide characters keep their width; of Latin ones, DejaVu Sans Bold, one of the
// widest, needs about this much above the margin that i18n.Width has.
const boldMargin = 1.12

// chartView is a chart with what stands around it.
type chartView struct {
	*flowWriter
	ID       string // of the figure
	Class    string // further class of the figure
	Region   string // name of the part of the page that holds the drawing
	ListID   string // of the list of the same steps on this page; "" none
	Note     template.HTML
	Cites    template.HTML
	SVG      template.HTML
	Lanes    template.HTML // heads of the lanes, to stay in view; "" none
	Bands    template.HTML // heads of the phases; "" none
	Print    printView
	Download string // address of the drawing as a file; "" none
	Legend   []legendView
	Alone    bool       // the list stands elsewhere on the page
	Steps    *stepsView // the list, unless it stands elsewhere

	drawing *chart.Drawing
}

// legendView explains a shape ("decision"), a line ("back") or mark ("mark-duration").
type legendView struct {
	Class string
	Text  string
	Paper bool // occurs on paper only
}

// chartPart draws the flowchart of a procedure, with its steps in words unless
// the page's author has placed them apart.
func (w *flowWriter) chartPart(place partPlace) (template.HTML, error) {
	v := w.chartView(place.numbered("chart-" + w.flow.ID))
	v.Print = w.onPaper(v.drawing, v.ID+"-paper")
	if v.Print.Actors {
		v.Legend = append(v.Legend, legendView{"mark-actor", w.T("chart.legend_mark_actor"), true})
	}
	v.Alone = place.steps.apart || place.again > 0
	v.ListID = "steps-" + w.flow.ID
	if place.again > 0 {
		v.Region += " " + strconv.Itoa(place.again+1)
	}
	if !v.Alone {
		steps := w.stepsView(true)
		v.Steps = &steps
	}
	return w.execute("chart", v)
}

// chartView draws the chart; id is that of the figure and begins all ids in it.
func (w *flowWriter) chartView(id string) chartView {
	g := w.graph(id + "-drawing")
	g.Desc += w.T("chart.in_words")
	drawing := chart.Layout(g, chart.Options{})
	lanes, bands := drawing.Heads()
	return chartView{
		flowWriter: w,
		ID:         id,
		Region:     w.T("chart.region", "flow", w.FlowTitle()),
		Note:       w.words(w.flow.Note),
		Cites:      w.cites(w.flow.Cite),
		SVG:        template.HTML(drawing.SVG()),
		Lanes:      template.HTML(lanes),
		Bands:      template.HTML(bands),
		Download:   w.r.href(w.from, chartPath(w.lang, w.flow)),
		Legend:     w.legend(g, drawing),
		drawing:    drawing,
	}
}

// chartPath returns the output path of the drawing as a file of its own.
func chartPath(lang string, f *flow.Flow) string { return lang + "/" + f.ID + "/chart.svg" }

// chartFile is the drawing as a file to keep. It stands alone: its links are
// full addresses, or none without base_url.
func (r *Renderer) chartFile(lang string, f *flow.Flow) output {
	key, suffix := r.listing(lang, f)
	w := &flowWriter{r: r, flow: f, lang: lang, from: chartPath(lang, f), list: listPlace{suffix: suffix}}
	return output{path: w.from, lang: lang, file: func() ([]byte, error) {
		g := w.graph(f.ID)
		g.Desc += r.words[lang].Notice
		page := ""
		if o := r.byKey[lang][key]; o != nil {
			page = r.absolute(o.path)
		}
		for i := range g.Nodes {
			g.Nodes[i].Href = w.standAlone(page, g.Nodes[i].Href)
		}
		for i := range g.Edges {
			g.Edges[i].Href = w.standAlone(page, g.Edges[i].Href)
		}
		return chart.Layout(g, chart.Options{}).File(string(r.assets["chart-file.css"].body)), nil
	}}
}

// standAlone returns a link of the drawing as a full address, page being that
// of its procedure; "" where pages have none.
func (w *flowWriter) standAlone(page, href string) string {
	u, err := url.Parse(href)
	switch {
	case page == "" || href == "" || err != nil:
		return ""
	case u.Path == "":
		return page + href
	case u.Fragment != "":
		return w.r.absolute(path.Join(path.Dir(w.from), u.Path)) + "#" + u.EscapedFragment()
	}
	return w.r.absolute(path.Join(path.Dir(w.from), u.Path))
}

// graph turns the procedure into what package chart draws: steps, then
// outcomes, in the order of the file; every box links to its line in the list,
// but one that stands for another procedure to that one.
func (w *flowWriter) graph(id string) *chart.Graph {
	g := &chart.Graph{
		ID:    id,
		Lang:  w.lang,
		Title: w.T("chart.title", "flow", w.FlowTitle()),
		Desc:  w.describe(),
	}
	index := map[string]int{}
	lanes, bands := w.lanes(g), w.bands(g)
	cited := w.citesDiffer()
	for _, s := range w.flow.Steps {
		index[s.ID] = len(g.Nodes)
		g.Nodes = append(g.Nodes, w.stepNode(s, lanes, bands, cited))
	}
	for _, o := range w.outcomes() {
		index[o.ID] = len(g.Nodes)
		g.Nodes = append(g.Nodes, w.outcomeNode(o))
	}
	for _, s := range w.flow.Steps {
		g.Edges = append(g.Edges, w.edges(s, index)...)
	}
	settleOutcomes(g, len(w.flow.Steps))
	return g
}

// describe says what the chart holds.
func (w *flowWriter) describe() string {
	if len(w.flow.Outcomes) == 0 {
		return w.T("chart.description_plain", "steps", len(w.flow.Steps))
	}
	return w.T("chart.description", "steps", len(w.flow.Steps), "outcomes", len(w.flow.Outcomes))
}

// lanes adds a lane for each actor and returns their indices. A single actor
// needs none.
func (w *flowWriter) lanes(g *chart.Graph) map[string]int {
	index := map[string]int{}
	if len(w.flow.Lanes()) < 2 || w.plain {
		return index
	}
	for i, a := range w.flow.Lanes() {
		lines, width, height := w.head(w.text(a.Name))
		g.Lanes = append(g.Lanes, chart.Lane{Title: lines, W: width, H: height})
		index[a.ID] = i
	}
	return index
}

func (w *flowWriter) bands(g *chart.Graph) map[string]int {
	index := map[string]int{}
	for i, p := range w.flow.Phases {
		lines, width, height := w.head(w.text(p.Title))
		g.Bands = append(g.Bands, chart.Band{Title: lines, W: width, H: height})
		index[p.ID] = i
	}
	return index
}

// block breaks a text into lines and measures them.
func (w *flowWriter) block(text string, widest float64) (lines []string, width, height float64) {
	lines = i18n.Wrap(w.lang, text, chart.FontSize, widest)
	for _, line := range lines {
		width = max(width, i18n.Width(line, chart.FontSize))
	}
	return lines, width, float64(len(lines)) * chart.LineHeight
}

// head breaks the title of a lane or band, which is drawn bold, into lines and
// measures them.
func (w *flowWriter) head(text string) (lines []string, width, height float64) {
	lines, _, height = w.block(text, headText)
	for _, line := range lines {
		width = max(width, boldWidth(line))
	}
	return lines, width, height
}

// boldWidth is the room for a line of bold text, in px.
func boldWidth(line string) float64 {
	width := 0.0
	for _, r := range line {
		one := i18n.Width(string(r), chart.FontSize)
		if one < chart.FontSize || unicode.Is(unicode.Latin, r) { // W and m are wide, too
			one *= boldMargin
		}
		width += one
	}
	return width
}

var shapes = map[flow.Kind]chart.Shape{
	flow.Terminal:  chart.Terminal,
	flow.Process:   chart.Process,
	flow.Decision:  chart.Decision,
	flow.Document:  chart.Document,
	flow.Procedure: chart.Predefined,
}

func (w *flowWriter) stepNode(s *flow.Step, lanes, bands map[string]int, cited bool) chart.Node {
	n := w.node(s.ID, w.text(w.stepTitle(s)), shapes[s.Kind])
	n.Lane, n.Band = indexOr(lanes, s.Actor), indexOr(bands, s.Phase)
	n.Label = w.T("chart.node_"+string(s.Kind), "title", w.text(w.stepTitle(s)))
	if s.Kind == flow.Procedure {
		n.Href = cmp.Or(w.more(s).Href, n.Href)
	}
	actor := w.flow.Actor(s.Actor)
	if actor != nil && w.plain {
		w.addMark(&n, "actor", w.text(actor.Name))
	}
	w.addMark(&n, "duration", w.r.takes(w.lang, s.Takes))
	w.addItems(&n, s)
	if cites := s.Cite.For(w.flow.Audience); cited && len(cites) > 0 {
		if d := w.r.site.Config.Document(cites[0].Document); d != nil {
			w.addMark(&n, "citation", w.r.citeText(w.lang, d, cites[0]))
		}
	}
	if actor != nil && !w.plain && len(w.flow.Lanes()) > 1 { // told by the lane; what is seen in the box stays together
		n.Label += " " + w.T("chart.actor", "name", w.text(actor.Name))
	}
	return n
}

// citesDiffer reports whether steps cite different places. One that all share
// stands under the chart, and would only crowd the boxes.
func (w *flowWriter) citesDiffer() bool {
	places := map[string]bool{}
	for _, s := range w.flow.Steps {
		for _, c := range s.Cite.For(w.flow.Audience) {
			places[c.Document+" "+source.Anchor(c)] = true
		}
	}
	return len(places) > 1
}

func (w *flowWriter) outcomeNode(o *flow.Outcome) chart.Node {
	n := w.node(o.ID, w.text(o.Title), chart.Terminal)
	if o.Verdict != "" {
		n.Class, n.Sign = "verdict-"+o.Verdict, o.Verdict
		n.Label = w.T("chart.outcome", "title", w.text(o.Title), "verdict", w.T("outcome.verdict_"+verdictKey(o.Verdict)))
	}
	return n
}

func (w *flowWriter) node(id, title string, shape chart.Shape) chart.Node {
	widest := boxText
	if shape == chart.Decision {
		widest = diamondText
	}
	if w.narrow {
		widest = narrowText
	}
	n := chart.Node{ID: id, Shape: shape, Lane: -1, Band: -1, Href: "#" + w.anchor(id)}
	n.Lines, n.TextW, n.TextH = w.block(title, widest)
	return n
}

// settleOutcomes puts every outcome into the lane and band of the first step
// that leads to it, since outcomes have no actor and phase.
func settleOutcomes(g *chart.Graph, steps int) {
	for _, e := range g.Edges {
		if to := &g.Nodes[e.To]; e.To >= steps && to.Lane < 0 && to.Band < 0 {
			to.Lane, to.Band = g.Nodes[e.From].Lane, g.Nodes[e.From].Band
		}
	}
}

func indexOr(index map[string]int, key string) int {
	if i, ok := index[key]; ok {
		return i
	}
	return -1
}

// verdictKey turns a verdict into the part of a string's key.
func verdictKey(verdict string) string { return strings.ReplaceAll(verdict, "-", "_") }

// legend explains the shapes, lines and marks that occur, and no others.
func (w *flowWriter) legend(g *chart.Graph, d *chart.Drawing) []legendView {
	occurs := map[string]bool{}
	for _, line := range d.Edges {
		if line.Back {
			occurs["back"] = true
		}
	}
	for _, n := range g.Nodes {
		occurs[n.Shape.String()] = true
		occurs["sign-"+n.Sign] = n.Sign != ""
		for _, m := range n.Marks {
			occurs["mark-"+m.Kind] = true
		}
	}
	var legend []legendView
	for _, class := range []string{"terminal", "process", "decision", "document", "predefined", "back", "sign-ready", "sign-not-ready", "sign-unknown", "mark-duration", "mark-document", "mark-citation"} {
		if occurs[class] {
			legend = append(legend, legendView{Class: class, Text: w.T("chart.legend_" + strings.ReplaceAll(class, "-", "_"))})
		}
	}
	return legend
}
