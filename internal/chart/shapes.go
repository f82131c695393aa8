package chart

import "math"

// Room between text and border, in px.
const (
	padX     = 14.0
	padY     = 9.0
	minW     = 60.0
	minH     = 44.0 // a finger's target
	sideBar  = 8.0  // distance of a Predefined's inner bars from its sides
	waveH    = 10.0 // height of a Document's wavy foot
	diamondF = 1.65 // a Decision is this much wider than its text
)

// BoxSize is the size in px of the box that Layout gives to n.
func BoxSize(n *Node) (w, h float64) {
	if n.W > 0 && n.H > 0 {
		return n.W, n.H
	}
	tw, th := contentSize(n)
	switch n.Shape {
	case Decision:
		// A block tw × th fits a diamond w × h if tw/w + th/h <= 1.
		w = tw*diamondF + 16
		h = th/(1-tw/w) + 4
	case Terminal:
		h = th + 2*padY
		w = tw + math.Max(2*padX, math.Max(h, minH)*0.6)
	case Document:
		w, h = tw+2*padX, th+2*padY+waveH
	case Predefined:
		w, h = tw+2*padX+2*sideBar, th+2*padY
	case Connector:
		w = math.Max(math.Hypot(tw, th)+8, minH)
		h = w
	default:
		w, h = tw+2*padX, th+2*padY
	}
	if n.Shape != Connector {
		w = math.Max(w, minW)
	}
	return math.Ceil(w), math.Ceil(math.Max(h, minH))
}

// contentSize is the size of a node's text with its sign before it and its
// marks under it.
func contentSize(n *Node) (w, h float64) {
	w, h = marksSize(n)
	return math.Max(w, n.TextW+signRoom(n)), n.TextH + h
}

// signRoom is the room left of a node's text for its sign.
func signRoom(n *Node) float64 {
	if n.Sign == "" {
		return 0
	}
	return SignSize + signGap
}

const signGap = 6.0

// portPad is how far from its left and right ends a box's top and bottom take
// lines: on a Decision well away from its corners, on a Terminal on the level part.
func (b *box) portPad() int {
	switch b.shape {
	case Decision:
		return b.w / 6
	case Terminal:
		return min(b.h/2, b.w*2/5)
	case Connector:
		return b.w / 2
	}
	return min(8*unit, b.w/4)
}

// footAt is how far below the box's centre its lower border is at dx from the centre.
func (b *box) footAt(dx int) int {
	if b.shape == Document {
		return b.h/2 - units(waveH/2-waveAt(float64(dx)/float64(max(1, b.w))))
	}
	return b.topAt(dx)
}

// waveAt is how far a Document's foot swings down, in px, at the given part
// of the width right of its middle: two parabolas, as outline draws them.
func waveAt(part float64) float64 {
	t := math.Min(1, 2*math.Abs(part))
	return -math.Copysign(2*waveH*t*(1-t), part)
}

// topAt is how far above the box's centre its upper border is at dx from the centre.
func (b *box) topAt(dx int) int {
	dx = abs(dx)
	switch b.shape {
	case Decision:
		return b.h / 2 * (b.w/2 - dx) / max(1, b.w/2)
	case Terminal, Connector:
		r := min(b.h, b.w) / 2
		if over := dx - (b.w/2 - r); over > 0 {
			return isqrt(max(0, r*r-over*over))
		}
	}
	return b.h / 2
}

// sideAt is how far from the box's centre its left and right borders are at dy from the centre.
func (b *box) sideAt(dy int) int {
	dy = abs(dy)
	switch b.shape {
	case Decision:
		return b.w / 2 * (b.h/2 - dy) / max(1, b.h/2)
	case Terminal, Connector:
		r := min(b.h, b.w) / 2
		return b.w/2 - r + isqrt(max(0, r*r-dy*dy))
	}
	return b.w / 2
}

func abs(v int) int {
	if v < 0 {
		return -v
	}
	return v
}
