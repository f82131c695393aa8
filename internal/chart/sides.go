package chart

import (
	"cmp"
	"slices"
)

// side is where a line meets a box: above or below it, or at one of its sides.
type side int8

const (
	level side = 0 // top of the lower box, foot of the upper one
	left  side = -1
	right side = 1
)

// attachSides decides which lines meet their boxes at the side, and gives each
// of those an item in the row beside its box, where it turns upright. Loops do
// so at both ends; answers do when their labels do not fit side by side.
func (p *plan) attachSides(rw *rows) {
	rw.joints(p)
	for i := range p.arcs {
		if a := &p.arcs[i]; a.back {
			a.tail = p.loopSide(rw.foot[a.from], i, p.nodes[a.from].hung > 0, true)
			a.head = p.loopSide(rw.top[a.to], i, p.nodes[a.to].hung > 0, a.labelW == 0 || p.labelsFitAbove(rw.top[a.to], a.to))
			if len(rw.chain[i]) == 0 && a.tail == -a.head {
				a.tail, a.head = left, left
			}
		}
	}
	for u := range p.nodes {
		p.leaveCorners(rw, u)
		p.spreadLabels(rw, u)
	}
	for u := range p.nodes {
		p.insertSides(rw, u)
	}
}

// joints lists the arcs below and above every box from left to right.
func (rw *rows) joints(p *plan) {
	rw.foot, rw.top = p.arcsByNode()
	for u := range p.nodes {
		slices.SortStableFunc(rw.foot[u], func(a, b int) int { return cmp.Compare(rw.lower(p, a), rw.lower(p, b)) })
		slices.SortStableFunc(rw.top[u], func(a, b int) int { return cmp.Compare(rw.upper(p, a), rw.upper(p, b)) })
	}
}

// lower is the place of the item below an arc's upper end.
func (rw *rows) lower(p *plan, a int) int32 {
	if c := rw.chain[a]; len(c) > 0 {
		return rw.items[c[0]].pos
	}
	return rw.items[p.arcs[a].to].pos
}

// upper is the place of the item above an arc's lower end.
func (rw *rows) upper(p *plan, a int) int32 {
	if c := rw.chain[a]; len(c) > 0 {
		return rw.items[c[len(c)-1]].pos
	}
	return rw.items[p.arcs[a].from].pos
}

// loopSide is where a loop meets a box: at the side beyond all other lines.
// Between them it meets the box as they do (level), if it may, or else at the
// side with fewer lines. The right side may be hung with edges to itself.
func (p *plan) loopSide(joints []int, arc int, hung, mayLevel bool) side {
	at := slices.Index(joints, arc)
	before, after := 0, 0
	for k, a := range joints {
		switch {
		case p.arcs[a].back:
		case k < at:
			before++
		case k > at:
			after++
		}
	}
	switch {
	case mayLevel && before > 0 && after > 0:
		return level
	case before < after || hung:
		return left
	}
	return right
}

// labelsFitAbove says whether the labels of the loops that leave box u have room
// above it, between the lines that enter there.
func (p *plan) labelsFitAbove(joints []int, u int) bool {
	w := 0
	for _, a := range joints {
		w += max(leastGap, p.arcs[a].headLabel()+labelPad)
	}
	b := &p.nodes[u]
	return w <= b.w-2*b.portPad()
}

// leaveCorners lets the outermost answers of a Decision whose expected answer
// is known leave at its corners: the foot belongs to the expected one.
func (p *plan) leaveCorners(rw *rows, u int) {
	ports := p.levelArcs(rw.foot[u], true)
	main := slices.IndexFunc(ports, func(a int) bool { return p.arcs[a].main })
	if main < 0 || p.nodes[u].shape != Decision {
		return
	}
	if main > 0 {
		p.arcs[ports[0]].tail = left
	}
	if last := len(ports) - 1; main < last && p.nodes[u].hung == 0 {
		p.arcs[ports[last]].tail = right
	}
}

// spreadLabels moves the outermost answers of a box to its sides until the
// labels of the others fit under it.
func (p *plan) spreadLabels(rw *rows, u int) {
	b := &p.nodes[u]
	turn := right
	for {
		ports := p.levelArcs(rw.foot[u], true)
		if len(ports) < 2 || !p.labelled(ports) || p.portsWidth(ports) <= b.w-2*b.portPad() {
			return
		}
		if turn == right && b.hung == 0 {
			p.arcs[ports[len(ports)-1]].tail = right
		} else {
			p.arcs[ports[0]].tail = left
		}
		turn = -turn
	}
}

// levelArcs are those arcs that meet their box at its foot (or top).
func (p *plan) levelArcs(joints []int, foot bool) []int {
	var ports []int
	for _, a := range joints {
		if foot && p.arcs[a].tail == level || !foot && p.arcs[a].head == level {
			ports = append(ports, a)
		}
	}
	return ports
}

// countLevel is the number of arcs that meet their box at its foot (or top).
func (p *plan) countLevel(joints []int, foot bool) (n int) {
	for _, a := range joints {
		if foot && p.arcs[a].tail == level || !foot && p.arcs[a].head == level {
			n++
		}
	}
	return n
}

// labelled says whether any of the arcs carries a label at its upper end.
func (p *plan) labelled(ports []int) bool {
	return slices.ContainsFunc(ports, func(a int) bool { return p.arcs[a].tailLabel() > 0 })
}

// portsWidth is the room that labelled ports of one box need between the first and the last.
func (p *plan) portsWidth(ports []int) int {
	w := 0
	for k := 1; k < len(ports); k++ {
		w += max(leastGap, p.labelGap(ports[k-1], ports[k]))
	}
	return w
}

// labelGap is the distance that the labels of neighbouring lines need.
func (p *plan) labelGap(a, b int) int {
	return (p.arcs[a].tailLabel()+p.arcs[b].tailLabel())/2 + labelPad
}

// tailLabel is the width of the label at an arc's upper end: loops carry theirs below.
func (a *arc) tailLabel() int {
	if a.back {
		return 0
	}
	return a.labelW
}

// insertSides puts an item beside box u for every line that meets it there:
// lines that go down nearest to it, in the order in which they go on.
func (p *plan) insertSides(rw *rows, u int) {
	r := rw.items[u].rank
	var before, after []int32
	for _, a := range rw.foot[u] {
		switch p.arcs[a].tail {
		case left:
			before = append(before, rw.extend(a, r, true))
		case right:
			after = append(after, rw.extend(a, r, true))
		}
	}
	var above []int32
	for _, a := range rw.top[u] {
		switch p.arcs[a].head {
		case left:
			above = append(above, rw.extend(a, r, false))
		case right:
			after = append(after, rw.extend(a, r, false))
		}
	}
	for _, it := range append(above, before...) {
		rw.insert(int(rw.items[u].pos), it)
		rw.settle(it, -1)
	}
	slices.Reverse(after)
	for _, it := range after {
		rw.insert(int(rw.items[u].pos)+1, it)
		rw.settle(it, 1)
	}
}

// insert puts an item at a place of its row.
func (rw *rows) insert(at int, it int32) {
	r := rw.items[it].rank
	rw.row[r] = slices.Insert(rw.row[r], at, it)
	rw.number(int(r))
}

// settle moves a line beside a box over the next wall if the line goes on beyond it.
func (rw *rows) settle(it int32, side int) {
	next, r := rw.onward(it)
	row := rw.row[rw.items[it].rank]
	for {
		k := int(rw.items[it].pos) + side
		if k < 0 || k >= len(row) || rw.items[row[k]].kind != isWall {
			return
		}
		wall := rw.walls[rw.items[row[k]].of][r]
		if beyond := int(rw.items[next].pos-rw.items[wall].pos) * side; beyond < 0 {
			return
		}
		rw.move(row, int(rw.items[it].pos), k)
	}
}

// onward is the item to which a line goes on from the end item it, and its rank.
func (rw *rows) onward(it int32) (next, rank int32) {
	chain := rw.chain[rw.items[it].of]
	switch {
	case len(chain) == 1:
		next = it
	case chain[0] == it:
		next = chain[1]
	default:
		next = chain[len(chain)-2]
	}
	return next, rw.items[next].rank
}

// extend adds an item at the upper or lower end of an arc's chain.
func (rw *rows) extend(a int, r int32, atTop bool) int32 {
	it := rw.add(item{kind: isLine, rank: r, of: int32(a)})
	if atTop {
		rw.chain[a] = slices.Insert(rw.chain[a], 0, it)
	} else {
		rw.chain[a] = append(rw.chain[a], it)
	}
	return it
}
