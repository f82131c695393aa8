package chart

// kind says what an item of a row is.
type kind uint8

const (
	isBox  kind = iota
	isLine      // a line passes the row
	isWall      // the border between two lanes passes the row
)

// item is one thing in a row. Items 0 … len(plan.nodes)-1 are the boxes.
type item struct {
	kind kind
	rank int32
	of   int32 // node, arc, or the lane left of a wall
	pos  int32 // place in its row
	lane int32 // of a box
	zone int32 // set by zoneRow
	up   []link
	down []link
}

// link joins an item to one of the next row.
type link struct {
	to     int32 // item
	weight int32 // what a crossing costs: the product of both weights
	order  int32 // place among the answers of the box above that go on, from 1; else 0
}

// Lines must not cross each other; that they cross a lane's border more often
// than they must is the lesser evil, and a pair of answers that stand against
// the order of definition (cost 1) the least.
const (
	lineCost = 256
	wallCost = 64
)

// rows is the plan row by row: every arc is a chain of items, one in each row
// between its ends, so that links join neighbouring rows only.
type rows struct {
	items []item
	row   [][]int32 // items of each row from left to right
	chain [][]int32 // items of each arc between its ends, from top to bottom
	walls [][]int32 // items of each wall, by row
	foot  [][]int   // arcs below each box from left to right
	top   [][]int   // arcs above each box from left to right
	turn  []int32   // scratch: the items to sift
}

func (p *plan) newRows() *rows {
	rw := &rows{row: make([][]int32, p.ranks), chain: make([][]int32, len(p.arcs))}
	rw.items = make([]item, len(p.nodes), len(p.nodes)+2*len(p.arcs))
	for i := range p.nodes {
		rw.items[i] = item{kind: isBox, rank: int32(p.nodes[i].rank), of: int32(i), lane: int32(p.nodes[i].lane)}
	}
	for w := 0; w+1 < p.lanes; w++ {
		rw.addWall(w, p.ranks)
	}
	answers := make([]int32, len(p.nodes))
	for i := range p.arcs {
		a := &p.arcs[i]
		order := int32(0)
		if !a.back {
			answers[a.from]++
			order = answers[a.from]
		}
		rw.addChain(i, a, order)
	}
	return rw
}

func (rw *rows) addWall(lane, ranks int) {
	var wall []int32
	for r := range ranks {
		it := rw.add(item{kind: isWall, rank: int32(r), of: int32(lane)})
		if r > 0 {
			rw.join(wall[r-1], it, wallCost, 0)
		}
		wall = append(wall, it)
	}
	rw.walls = append(rw.walls, wall)
}

func (rw *rows) addChain(i int, a *arc, order int32) {
	at := int32(a.from)
	first, last := rw.items[a.from].rank+1, rw.items[a.to].rank
	if last > first {
		rw.chain[i] = make([]int32, 0, last-first)
	}
	for r := first; r < last; r++ {
		it := rw.add(item{kind: isLine, rank: r, of: int32(i)})
		rw.chain[i] = append(rw.chain[i], it)
		rw.join(at, it, lineCost, order)
		at, order = it, 0
	}
	rw.join(at, int32(a.to), lineCost, order)
}

func (rw *rows) add(it item) int32 {
	rw.items = append(rw.items, it)
	return int32(len(rw.items) - 1)
}

func (rw *rows) join(up, down, weight, order int32) {
	rw.items[up].down = append(rw.items[up].down, link{down, weight, order})
	rw.items[down].up = append(rw.items[down].up, link{up, weight, order})
}

// place puts the rows into the given order and tells every item its place.
func (rw *rows) place(order [][]int32) {
	for r := range order {
		rw.row[r] = append(rw.row[r][:0], order[r]...)
		rw.number(r)
	}
}

func (rw *rows) number(r int) {
	for k, it := range rw.row[r] {
		rw.items[it].pos = int32(k)
	}
}

// snapshot copies the order of the rows into dst.
func (rw *rows) snapshot(dst [][]int32) [][]int32 {
	if dst == nil {
		dst = make([][]int32, len(rw.row))
	}
	for r := range rw.row {
		dst[r] = append(dst[r][:0], rw.row[r]...)
	}
	return dst
}
