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
