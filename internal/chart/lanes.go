package chart

import (
	"cmp"
	"slices"
)

// In a row with lanes, boxes stand between the walls of their lane and lines
// where they like. A zone is twice the lane for what stands in a lane, and one
// more for the wall behind it.

// zoneRow puts boxes between their walls. A line goes with the box or wall
// before it (follow), or stays on its side of the walls.
func (rw *rows) zoneRow(row []int32, follow bool) {
	if len(rw.walls) == 0 {
		return
	}
	last := int32(0)
	for _, it := range row {
		i := &rw.items[it]
		switch {
		case i.kind == isWall:
			i.zone = 2*i.of + 1
			last = i.zone + 1
		case i.kind == isBox:
			i.zone = 2 * i.lane
			if follow {
				last = i.zone
			}
		default:
			i.zone = last
		}
	}
	slices.SortStableFunc(row, func(a, b int32) int { return cmp.Compare(rw.items[a].zone, rw.items[b].zone) })
}

// crossWallsLate lets a line stay in the lane it comes from down to its last
// row, if nothing stands in its way there: then it goes straight down from its box.
func (p *plan) crossWallsLate(rw *rows) {
	for i, chain := range rw.chain {
		lane := p.nodes[p.arcs[i].source()].lane
		if rw.mayStay(chain, lane) {
			for _, it := range chain {
				rw.stay(it, lane)
			}
		}
	}
}

// source is the node from which an arc's edge comes.
func (a *arc) source() int {
	if a.back {
		return a.to
	}
	return a.from
}

// mayStay says whether nothing but walls separates the items of a line from a lane.
func (rw *rows) mayStay(chain []int32, lane int) bool {
	for _, it := range chain {
		at := rw.items[it].pos
		for rw.laneAt(it, at) != lane {
			side := int32(1)
			if rw.laneAt(it, at) > lane {
				side = -1
			}
			at += side
			if rw.items[rw.row[rw.items[it].rank][at]].kind != isWall {
				return false
			}
		}
	}
	return true
}

// stay moves a line item over walls into a lane.
func (rw *rows) stay(it int32, lane int) {
	row := rw.row[rw.items[it].rank]
	for {
		at := int(rw.items[it].pos)
		switch in := rw.laneAt(it, int32(at)); {
		case in < lane:
			rw.move(row, at, at+1)
		case in > lane:
			rw.move(row, at, at-1)
		default:
			return
		}
	}
}

// laneAt is the lane in which item it would be at a place of its row, when
// what lies between there and here moves over.
func (rw *rows) laneAt(it, at int32) int {
	i := &rw.items[it]
	lane := 0
	for _, w := range rw.walls {
		pos := rw.items[w[i.rank]].pos
		if pos < i.pos && pos < at || pos > i.pos && pos <= at {
			lane++
		}
	}
	return lane
}

// headRoom is around the title in the head of a lane or band.
const headRoom = 8 * unit

// headHeight is the height of the lanes' heads, headWidth the width of the bands'.
func (p *plan) headHeight() int {
	h := 0
	for _, l := range p.g.Lanes {
		h = max(h, units(l.H)+2*headRoom)
	}
	return h
}

func (p *plan) headWidth() int {
	w := 0
	for _, b := range p.g.Bands {
		w = max(w, units(b.W)+2*headRoom)
	}
	return w
}

// drawLanes places the lanes as columns from the top of the heads to bottom.
func (p *trial) drawLanes(x0, bottom int) []Box {
	if p.lanes == 0 {
		return nil
	}
	var lanes []Box
	head, left := px(p.headHeight()), 0
	top := px(p.gap.pad)
	for _, right := range p.c.walls {
		r := Rect{px(x0 + left), top, px(right - left), px(bottom) - top}
		lanes = append(lanes, Box{Area: r, Head: Rect{r.X, r.Y, r.W, head}})
		left = right
	}
	return lanes
}
