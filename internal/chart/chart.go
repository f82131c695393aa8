// Package chart draws flowcharts of procedures.
//
// In goes a Graph: boxes with text already broken and measured, the lines
// between them, and optionally lanes (columns, one per actor) and bands (rows,
// one per phase). Layout turns it into a Drawing, which is numbers only: a
// rectangle for each node, a polyline for each edge, a rectangle for each edge
// label, lane and band. Drawing.SVG prints those numbers as an inline SVG
// without a single style attribute; colours are the stylesheet's business.
//
// Promises: the same Graph gives the same bytes; no two boxes overlap; no edge
// runs through a box that is not its end; every edge starts and ends on the
// borders of its nodes; labels have room of their own; a node never leaves its
// lane; only edges that close a loop point up. Indices that name nothing are
// ignored, never a panic.
//
// The order in which nodes and edges are given is the author's: it decides
// which edges of a loop run back and in which order siblings stand.
package chart

// Type metrics that callers measure text with, in CSS px.
const (
	FontSize          = 14.0 // size of node and label text
	LineHeight        = 20.0 // from baseline to baseline
	MarkFontSize      = 12.0 // size of the text of marks
	ConnectorFontSize = 11.0 // size of the number in a small connector
	MarkHeight        = 20.0 // height of a row of marks under a node's text
	MarkLineHeight    = 16.0 // from baseline to baseline of a mark of several lines
	MarkIcon          = 16.0 // room for the icon before a mark's text, gap included
	MarkGap           = 8.0  // between two marks of a node
	SignSize          = 14.0 // of the sign before the text of an outcome
)

// Shape is a symbol of ISO 5807 / JIS X 0121.
type Shape int

// The symbols that procedures use.
const (
	Process    Shape = iota // 処理: a rectangle
	Terminal                // 端子: a rectangle with round ends
	Decision                // 判断: a diamond
	Document                // 書類: a rectangle with a wavy foot
	Predefined              // 定義済み処理: a rectangle with double side bars, a subflow
	Connector               // 結合子: a circle, continued elsewhere
)

// String gives the CSS class of the shape.
func (s Shape) String() string {
	switch s {
	case Terminal:
		return "terminal"
	case Decision:
		return "decision"
	case Document:
		return "document"
	case Predefined:
		return "predefined"
	case Connector:
		return "connector"
	}
	return "process"
}

// Graph is what is to be drawn.
type Graph struct {
	ID    string // prefix of every id in the SVG; unique on its page
	Lang  string // language of the text, for the SVG's lang attribute; "" leaves it out
	Title string // accessible name
	Desc  string // accessible description
	Lanes []Lane // columns from left to right; empty: no lanes
	Bands []Band // phases from top to bottom; may be empty
	Nodes []Node
	Edges []Edge
}

// Lane is a column of the chart: one actor's steps.
type Lane struct {
	Title []string // lines of its head
	W, H  float64  // size of the title's text in px
}

// Band is a row of the chart: one phase of the procedure.
type Band struct {
	Title []string // lines of its head
	W, H  float64  // size of the title's text in px
}

// Node is one step.
type Node struct {
	ID           string // the step's name: data-step, for highlighting
	Shape        Shape
	Lines        []string // text, already broken
	TextW, TextH float64  // measured size of the text block in px
	W, H         float64  // size of the box if > 0, else from TextW, TextH, Marks and Shape
	Lane, Band   int      // index into Graph.Lanes and Graph.Bands; -1 none
	Href         string   // link to the step; "" no link
	Label        string   // accessible name of the link; "" the joined Lines
	Marks        []Mark   // shown in rows under the text
	Class        string   // further CSS classes
	Sign         string   // "ready", "not-ready", "unknown": drawn before the text; "" none
}

// Mark is a small note on a node: a duration, a document, a citation.
type Mark struct {
	Kind  string   // "duration", "document", "citation", "actor": icon and CSS class mark-KIND
	Lines []string // short text beside the icon, already broken; may be empty
	W     float64  // measured width of Lines at MarkFontSize in px
}

// Edge leads from one node to another.
type Edge struct {
	From, To       int     // indices into Graph.Nodes
	Label          string  // the answer, already broken into lines by \n; "" none
	LabelW, LabelH float64 // measured size of Label in px
	Href           string  // link of the answer; "" no link
	Name           string  // accessible name of that link; "" the Label
	Main           bool    // the expected answer: its line runs straight down
}

// Options are distances in px; a zero means the default given here.
type Options struct {
	NodeGap  float64 // between neighbouring boxes of a row: 24
	EdgeGap  float64 // between parallel lines, and between a line and a box: 12
	RankGap  float64 // least height between two rows: 28
	Padding  float64 // around the whole drawing: 8
	LanePad  float64 // between a lane's border and its boxes: 16
	Starts   int     // starts of the crossing reduction: chosen by the size
	Straight int     // rounds that make lines straight: chosen by the size
}

// Point is a place in the drawing in px; y grows downwards.
type Point struct{ X, Y float64 }

// Rect is an upright rectangle in px; X, Y is its top left corner.
type Rect struct{ X, Y, W, H float64 }

// Drawing is a Graph with a place for everything.
type Drawing struct {
	W, H  float64
	Nodes []Rect // as Graph.Nodes
	Edges []Line // as Graph.Edges
	Lanes []Box  // as Graph.Lanes
	Bands []Box  // as Graph.Bands

	graph *Graph
	cuts  []float64 // heights between rows at which lines only run upright
	notes []note
}

// note is a line of text of its own.
type note struct {
	x, y float64 // of its baseline
	text string
	end  bool // x is its end, else its start
}

// Line is the way of one edge.
type Line struct {
	Points []Point // upright and level pieces, from border to border; empty if the edge names no nodes
	Label  Rect    // room of the label; zero without one
	Back   bool    // the edge closes a loop, so it points up
}

// Box is a lane or band: its whole area and the head that holds its title.
type Box struct {
	Area, Head Rect
}
