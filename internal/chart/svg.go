package chart

import (
	"bytes"
	"math"
	"strconv"
	"strings"
)

// SVG prints the drawing for inlining into an HTML page: a group with a name
// and a description, lanes and lines first, then in the order of definition
// each node as a focusable link, followed by its answers. No style attribute:
// the page's policy forbids it.
func (d *Drawing) SVG() []byte {
	w := &writer{d: d, id: escape(d.graph.ID)}
	w.b.Grow(512 * (2 + len(d.graph.Nodes)))
	w.open(`class="chart"`)
	w.names()
	w.body()
	w.s("</svg>\n")
	return w.b.Bytes()
}

// File prints the drawing as an SVG file of its own, with css embedded.
func (d *Drawing) File(css string) []byte {
	w := &writer{d: d, id: escape(d.graph.ID), file: true}
	w.s(`<?xml version="1.0" encoding="UTF-8"?>`, "\n")
	w.open(`xmlns="http://www.w3.org/2000/svg" class="chart"`)
	w.names()
	w.s("<style>", escape(css), "</style>")
	w.body()
	w.s("</svg>\n")
	return w.b.Bytes()
}

// writer prints numbers and names.
type writer struct {
	d    *Drawing
	b    bytes.Buffer
	id   string
	file bool
}

func (w *writer) s(parts ...string) {
	for _, p := range parts {
		w.b.WriteString(p)
	}
}

// attr prints one attribute, or nothing for an empty value.
func (w *writer) attr(name, value string) {
	if value != "" {
		w.s(" ", name, `="`, escape(value), `"`)
	}
}

// escape makes text fit for XML: markup escaped, control characters, which
// XML cannot carry, left out.
func escape(s string) string {
	if !strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == '\uFFFD' || strings.ContainsRune(`&<>"\x7f`, r) }) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == '\x7f' {
			return -1
		}
		return r
	}, markup.Replace(s))
}

var markup = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;", "\t", " ", "\n", " ")

// num prints a coordinate. Nearly all are whole or half px, for which there is
// a quicker way than that for any number.
func num(v float64) string {
	whole := math.Floor(v)
	switch rest := v - whole; {
	case rest == 0:
		return strconv.Itoa(int(whole))
	case rest == .5 && whole >= 0:
		return string(append(strconv.AppendInt(make([]byte, 0, 16), int64(whole), 10), ".5"...))
	}
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}

func (w *writer) open(attrs string) {
	d := w.d
	w.s("<svg ", attrs, ` id="`, w.id, `" viewBox="0 0 `, num(d.W), " ", num(d.H), `" width="`, num(d.W), `" height="`, num(d.H), `"`)
	w.attr("lang", d.graph.Lang)
	w.s(` role="group" aria-labelledby="`, w.id, `-t"`)
	if d.graph.Desc != "" {
		w.s(` aria-describedby="`, w.id, `-d"`)
	}
	w.s(` fill="none" stroke="currentColor" text-anchor="middle" font-size="14">`)
}

// names prints the drawing's name and description.
func (w *writer) names() {
	g := w.d.graph
	w.s(`<title id="`, w.id, `-t">`, escape(g.Title), "</title>")
	if g.Desc != "" {
		w.s(`<desc id="`, w.id, `-d">`, escape(g.Desc), "</desc>")
	}
}

func (w *writer) body() {
	w.areas()
	w.s(`<g aria-hidden="true">`)
	for i := range w.d.graph.Edges {
		w.edge(i)
	}
	w.s("</g>")
	w.notes()
	answers := make([][]int, len(w.d.graph.Nodes))
	for i, e := range w.d.graph.Edges {
		if e.Label != "" && len(w.d.Edges[i].Points) > 1 {
			answers[e.From] = append(answers[e.From], i)
		}
	}
	for i := range w.d.graph.Nodes {
		w.node(i)
		for _, e := range answers[i] {
			w.label(e)
		}
	}
}

// notes prints lines of text that belong to no node.
func (w *writer) notes() {
	for _, n := range w.d.notes {
		anchor := "start"
		if n.end {
			anchor = "end"
		}
		w.s(`<text class="note" fill="currentColor" stroke="none" text-anchor="`, anchor, `" x="`, num(n.x), `" y="`, num(n.y), `">`, escape(n.text), "</text>")
	}
}

// areas prints lanes and bands, which lie behind everything.
func (w *writer) areas() {
	d := w.d
	for i, l := range d.Lanes {
		w.area("lane", l, d.graph.Lanes[i].Title)
	}
	for i, b := range d.Bands {
		w.area("band", b, d.graph.Bands[i].Title)
	}
}

func (w *writer) area(class string, b Box, title []string) {
	w.s(`<g class="`, class, `">`)
	w.rect("", b.Area)
	w.head(class, b.Head, title)
	w.s("</g>")
}

// head prints the head of a lane or band.
func (w *writer) head(class string, r Rect, title []string) {
	w.rect(class+"-head", r)
	w.text(title, r.X+r.W/2, r.Y+r.H/2)
}

func (w *writer) rect(class string, r Rect) {
	w.s("<rect")
	w.attr("class", class)
	w.s(` x="`, num(r.X), `" y="`, num(r.Y), `" width="`, num(r.W), `" height="`, num(r.H), `"/>`)
}

// baseline is how far below the middle of a line its baseline lies.
const baseline = 5

// text prints lines of text around their middle.
func (w *writer) text(lines []string, x, mid float64) {
	if len(lines) == 0 {
		return
	}
	y := mid - LineHeight*float64(len(lines)-1)/2 + baseline
	w.s(`<text fill="currentColor" stroke="none" x="`, num(x), `" y="`, num(y), `">`, escape(lines[0]))
	for _, l := range lines[1:] {
		if w.space() != "" {
			w.s(lineEnd)
		}
		w.s(`<tspan x="`, num(x), `" dy="20">`, escape(l), "</tspan>")
	}
	w.s("</text>")
}

// corner is the radius of a line's bends.
const corner = 6

func (w *writer) edge(i int) {
	l, g := &w.d.Edges[i], w.d.graph
	if len(l.Points) < 2 {
		return
	}
	e := g.Edges[i]
	class := "edge"
	if l.Back {
		class += " back"
	}
	if e.Main {
		class += " main"
	}
	w.s(`<g class="`, class, `"`)
	w.attr("data-from", g.Nodes[e.From].ID)
	w.attr("data-to", g.Nodes[e.To].ID)
	w.s(`><path d="`, rounded(l.Points), `"/><path class="tip" fill="currentColor" d="`, tip(l.Points), `"/></g>`)
}

// tipLength is the length of an arrowhead; the line ends where it begins.
const tipLength = 8

// rounded is the path of a line with round corners, up to its arrowhead.
func rounded(pts []Point) string {
	var b strings.Builder
	p := pts[0]
	b.WriteString("M" + num(p.X) + " " + num(p.Y))
	for i := 1; i+1 < len(pts); i++ {
		q, n := pts[i], pts[i+1]
		r := min(corner, dist(pts[i-1], q)/2, dist(q, n)/2)
		a, z := toward(q, pts[i-1], r), toward(q, n, r)
		step(&b, p, a)
		b.WriteString("Q" + num(q.X) + " " + num(q.Y) + " " + num(z.X) + " " + num(z.Y))
		p = z
	}
	last := pts[len(pts)-1]
	step(&b, p, toward(last, pts[len(pts)-2], tipLength-2))
	return b.String()
}

// step prints a level or upright piece.
func step(b *strings.Builder, p, q Point) {
	switch {
	case p == q:
	case p.X == q.X:
		b.WriteString("V" + num(q.Y))
	case p.Y == q.Y:
		b.WriteString("H" + num(q.X))
	default:
		b.WriteString("L" + num(q.X) + " " + num(q.Y))
	}
}

// tip is the triangle of an arrowhead.
func tip(pts []Point) string {
	e := pts[len(pts)-1]
	b := toward(e, pts[len(pts)-2], tipLength)
	dx, dy := (e.X-b.X)/2, (e.Y-b.Y)/2
	return "M" + num(e.X) + " " + num(e.Y) + "L" + num(b.X-dy) + " " + num(b.Y+dx) + "L" + num(b.X+dy) + " " + num(b.Y-dx) + "z"
}

func dist(p, q Point) float64 { return max(p.X-q.X, q.X-p.X) + max(p.Y-q.Y, q.Y-p.Y) }

// toward is the point r away from p on the way to q, both on one level or upright.
func toward(p, q Point, r float64) Point {
	d := dist(p, q)
	if d == 0 {
		return p
	}
	return Point{p.X + (q.X-p.X)*r/d, p.Y + (q.Y-p.Y)*r/d}
}

// label prints the answer of edge i: a link, or for the eye only.
func (w *writer) label(i int) {
	e, r := &w.d.graph.Edges[i], w.d.Edges[i].Label
	tag := "g"
	if e.Href != "" {
		tag = "a"
		w.s(`<a`)
		w.attr("href", e.Href)
		w.attr("aria-label", e.Name)
	} else {
		w.s(`<g aria-hidden="true"`)
	}
	w.s(` class="label"`)
	w.attr("data-from", w.d.graph.Nodes[e.From].ID)
	w.attr("data-to", w.d.graph.Nodes[e.To].ID)
	w.s(">")
	w.rect("label-bg", r)
	w.text(strings.Split(e.Label, "\n"), r.X+r.W/2, r.Y+r.H/2)
	w.s("</", tag, ">")
}

func (w *writer) node(i int) {
	n, r := &w.d.graph.Nodes[i], w.d.Nodes[i]
	tag := "g"
	if n.Href != "" {
		tag = "a"
	}
	w.s("<", tag)
	w.attr("href", n.Href)
	w.attr("class", strings.TrimSuffix("node "+n.Shape.String()+" "+n.Class, " "))
	w.attr("data-step", n.ID)
	if n.Href != "" {
		w.attr("aria-label", w.nodeName(n))
	}
	if n.Shape == Connector && r.W < minH {
		w.s(` font-size="`, num(ConnectorFontSize), `"`)
	}
	w.s(">")
	w.outline(n.Shape, r)
	mid := r.Y + r.H/2
	if n.Shape == Document {
		mid -= waveH / 2
	}
	_, height := marksSize(n)
	mid -= height / 2
	x := r.X + r.W/2 + signRoom(n)/2
	w.sign(n.Sign, x-n.TextW/2-signGap-SignSize/2, mid)
	w.text(n.Lines, x, mid) // before the marks, as in the accessible name
	w.marks(n, r.X+r.W/2, mid+LineHeight*float64(len(n.Lines))/2)
	w.s("</", tag, ">")
}

// nodeName is the accessible name of a node's link: without a Label its lines
// as one, then its marks; empty where the one line of text says it all.
func (w *writer) nodeName(n *Node) string {
	if n.Label != "" || len(n.Lines) < 2 && len(n.Marks) == 0 {
		return n.Label
	}
	name := strings.Join(n.Lines, w.space())
	for _, m := range n.Marks {
		if len(m.Lines) > 0 {
			name += " " + strings.Join(m.Lines, w.space())
		}
	}
	return name
}

// lineEnd keeps the words of two lines apart where they are copied; minifiers
// drop plain spaces there. It has no width, else a link would be underlined
// beyond the word and its line stand off the middle.
const lineEnd = `<tspan font-size="0">` + noBreak + "</tspan>"

// space is what stands between two lines that are read as one.
func (w *writer) space() string {
	if l := w.d.graph.Lang; strings.HasPrefix(l, "ja") || strings.HasPrefix(l, "zh") {
		return ""
	}
	return " "
}

// outline prints the symbol of a shape.
func (w *writer) outline(s Shape, r Rect) {
	x, y, x2, y2 := r.X, r.Y, r.X+r.W, r.Y+r.H
	switch s {
	case Decision:
		w.s(`<path d="M`, num(x+r.W/2), " ", num(y), "L", num(x2), " ", num(y+r.H/2), "L", num(x+r.W/2), " ", num(y2), "L", num(x), " ", num(y+r.H/2), `z"/>`)
	case Document:
		foot := y2 - waveH/2
		w.s(`<path d="M`, num(x), " ", num(foot), "V", num(y), "H", num(x2), "V", num(foot),
			"Q", num(x+r.W*.75), " ", num(foot-waveH), " ", num(x+r.W/2), " ", num(foot),
			"T", num(x), " ", num(foot), `z"/>`)
	case Terminal:
		w.round(r, min(r.W, r.H)/2)
	case Connector:
		w.s(`<circle cx="`, num(x+r.W/2), `" cy="`, num(y+r.H/2), `" r="`, num(min(r.W, r.H)/2), `"/>`)
	case Predefined:
		w.rect("", r)
		w.s(`<path d="M`, num(x+sideBar), " ", num(y), "V", num(y2), "M", num(x2-sideBar), " ", num(y), "V", num(y2), `"/>`)
	default:
		w.round(r, 3)
	}
}

func (w *writer) round(r Rect, radius float64) {
	w.s(`<rect x="`, num(r.X), `" y="`, num(r.Y), `" width="`, num(r.W), `" height="`, num(r.H), `" rx="`, num(radius), `"/>`)
}
