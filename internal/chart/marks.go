package chart

import (
	"math"
	"strings"
)

// noBreak keeps two texts apart where they are copied or compared with the
// accessible name; noBreakWidth is its width in a mark's text, in px.
const (
	noBreak      = "\u00a0"
	noBreakWidth = 3
)

// markRoom is the width up to which marks stand beside each other.
const markRoom = 196.0

// markRows parts the marks of a node into rows.
func markRows(n *Node) [][]Mark {
	var rows [][]Mark
	start := 0
	for i := range n.Marks {
		if i > start && marksWidth(n.Marks[start:i+1]) > math.Max(markRoom, n.TextW) {
			rows = append(rows, n.Marks[start:i])
			start = i
		}
	}
	if start < len(n.Marks) {
		rows = append(rows, n.Marks[start:])
	}
	return rows
}

// rowHeight is that of the mark with the most lines.
func rowHeight(row []Mark) float64 {
	lines := 1
	for _, m := range row {
		lines = max(lines, len(m.Lines))
	}
	return MarkHeight + float64(lines-1)*MarkLineHeight
}

// marksSize is the room that the marks of a node take.
func marksSize(n *Node) (w, h float64) {
	for _, row := range markRows(n) {
		w, h = math.Max(w, marksWidth(row)), h+rowHeight(row)
	}
	return w, h
}

func marksWidth(marks []Mark) float64 {
	w := MarkGap * float64(len(marks)-1)
	for _, m := range marks {
		w += MarkIcon + m.W
	}
	return w
}

// marks prints the marks of a node around x, from y down. Rows begin at one
// place, so that their signs stand in a column.
func (w *writer) marks(n *Node, x, y float64) {
	width, _ := marksSize(n)
	for _, row := range markRows(n) {
		w.markRow(row, x-width/2, y+MarkHeight/2)
		y += rowHeight(row)
	}
}

// markRow prints marks from x on, their first lines around mid.
func (w *writer) markRow(row []Mark, x, mid float64) {
	for _, m := range row {
		w.s(`<g`)
		w.attr("class", strings.TrimSuffix("mark mark-"+m.Kind, "-"))
		w.s(` text-anchor="start" font-size="12">`)
		w.icon(m.Kind, x, mid)
		w.markText(m.Lines, x+MarkIcon, mid+4)
		w.s("</g>")
		x += MarkIcon + m.W + MarkGap
	}
}

// markText prints the lines of a mark, the first on baseline y.
func (w *writer) markText(lines []string, x, y float64) {
	if len(lines) == 0 {
		return
	}
	w.s(`<text fill="currentColor" stroke="none" x="`, num(x-noBreakWidth), `" y="`, num(y), `">`, noBreak, escape(lines[0]))
	for _, l := range lines[1:] {
		if w.space() != "" {
			w.s(lineEnd)
		}
		w.s(`<tspan x="`, num(x), `" dy="`, num(MarkLineHeight), `">`, escape(l), "</tspan>")
	}
	w.s("</text>")
}

// icon draws the sign of a mark, 12 px high, from x around mid.
func (w *writer) icon(kind string, x, mid float64) {
	switch kind {
	case "duration":
		w.s(`<path d="M`, num(x+6), " ", num(mid-5.5), "a5.5 5.5 0 1 0 .1 0zM", num(x+6), " ", num(mid-3), `v3h3"/>`)
	case "document":
		w.s(`<path d="M`, num(x+1.5), " ", num(mid-5.5), `h6l3 3v8h-9z"/>`)
	case "actor":
		w.s(`<path d="M`, num(x+6), " ", num(mid-5.5), "a2.5 2.5 0 1 0 .1 0zM", num(x+1.5), " ", num(mid+5.5), `v-1q0-4 4.5-4t4.5 4v1"/>`)
	case "citation":
		w.s(`<path d="M`, num(x+6), " ", num(mid-3.5), `q-2-2-5-1v8q3-1 5 1q2-2 5-1v-8q-3-1-5 1v8"/>`)
	default:
		w.s(`<circle cx="`, num(x+6), `" cy="`, num(mid), `" r="3"/>`)
	}
}

// sign draws what tells an outcome from others without colour, around x, mid.
func (w *writer) sign(kind string, x, mid float64) {
	at := num(x) + " " + num(mid)
	switch kind {
	case "ready":
		w.s(`<path class="sign" d="M`, at, `m0-6.5a6.5 6.5 0 1 0 .1 0zm-3 6.8l2.2 2.2 3.8-4.5"/>`)
	case "not-ready":
		w.s(`<path class="sign" d="M`, at, `m-6-6h12v12h-12zm3 3l6 6m0-6l-6 6"/>`)
	case "unknown":
		w.s(`<path class="sign" d="M`, at, `m0-7l7 7-7 7-7-7zm-1.7 5.6a1.7 1.7 0 1 1 2.4 1.5c-.5.3-.7.6-.7 1.2m0 1.2v1"/>`)
	}
}
