package chart

import "slices"

// thread lays single lines anew: taken out of all its rows at once, a line goes
// back where it costs least while everything else stays. Moving its items one
// by one would not get there, since each of them is held by the next. Place s
// in a row is the one before which s other items stand.
type thread struct {
	rw   *rows
	cost []int   // of the next piece of the line, by the place where it ends
	best []int   // least cost of the line down to each place of its row so far
	next []int   // the same for the row below
	from []int32 // for each place of each row, the place above from which it is reached
	row  []int   // where the places of each row begin in from
}

// lay lays the line of arc i and tells whether that gained anything.
func (t *thread) lay(i int, a *arc) bool {
	chain := t.rw.chain[i]
	if len(chain) == 0 {
		return false
	}
	now := t.leave(int32(a.from), chain[0])
	for k := 1; k < len(chain); k++ {
		now += t.pass(chain[k-1], chain[k])
	}
	cost, end := t.arrive(chain[len(chain)-1], int32(a.to), &now)
	if cost >= now {
		return false
	}
	for k := len(chain) - 1; k >= 0; k-- {
		i := &t.rw.items[chain[k]]
		t.rw.move(t.rw.row[i.rank], int(i.pos), end)
		if k > 0 {
			end = int(t.from[t.row[k]+end])
		}
	}
	return true
}

// leave starts a line at box u, down to each place in the row of item first.
// Like pass and arrive it gives what the piece costs where it is now.
func (t *thread) leave(u, first int32) int {
	rw := t.rw
	t.from, t.row = t.from[:0], append(t.row[:0], 0)
	t.best = zeros(t.best, len(rw.row[rw.items[first].rank]))
	order := rw.items[first].up[0].order
	for _, it := range rw.row[rw.items[u].rank] {
		for _, l := range rw.items[it].down {
			if l.to == first {
				continue
			}
			q := rw.placeOf(l.to, first)
			switch {
			case it != u && rw.items[it].pos < rw.items[u].pos:
				charge(t.best, q, int(l.weight)*lineCost, 0)
			case it != u:
				charge(t.best, q, 0, int(l.weight)*lineCost)
			case l.order == 0 || order == 0:
			case l.order < order:
				charge(t.best, q, 1, 0)
			default:
				charge(t.best, q, 0, 1)
			}
		}
	}
	t.from = append(t.from, make([]int32, len(t.best))...)
	return t.best[rw.items[first].pos]
}

// charge adds to the costs of the places up to q, and to those beyond.
func charge(cost []int, q, upTo, beyond int) {
	for k := range cost {
		if k <= q {
			cost[k] += upTo
		} else {
			cost[k] += beyond
		}
	}
}

// placeOf is the place of an item in its row without item but.
func (rw *rows) placeOf(it, but int32) int {
	p := int(rw.items[it].pos)
	if p > int(rw.items[but].pos) {
		p--
	}
	return p
}

// pass leads the line on from the row of its item x to that of its item y.
func (t *thread) pass(x, y int32) int {
	rw := t.rw
	places := len(rw.row[rw.items[y].rank])
	t.cost = zeros(t.cost, places)
	t.next = slices.Grow(t.next[:0], places)[:places]
	start := len(t.from)
	t.row = append(t.row, start)
	t.from = append(t.from, make([]int32, places)...)
	row := rw.row[rw.items[x].rank]
	for _, it := range row {
		if it != x {
			for _, l := range rw.items[it].down {
				charge(t.cost, rw.placeOf(l.to, y), 0, int(l.weight)*lineCost)
			}
		}
	}
	now, s := 0, 0
	t.relax(s, start)
	for _, it := range row {
		if it == x {
			now = t.cost[rw.items[y].pos]
			continue
		}
		for _, l := range rw.items[it].down {
			w := int(l.weight) * lineCost
			charge(t.cost, rw.placeOf(l.to, y), w, -w)
		}
		s++
		t.relax(s, start)
	}
	t.best, t.next = t.next, t.best
	return now
}

// relax goes on from place s to all places of the next row.
func (t *thread) relax(s, start int) {
	for k, c := range t.cost {
		if c += t.best[s]; s == 0 || c < t.next[k] {
			t.next[k], t.from[start+k] = c, int32(s)
		}
	}
}

// arrive ends the line at box u: it gives the least cost of the whole line, and
// the place in the row of its last item from which that is reached.
func (t *thread) arrive(last, u int32, now *int) (least, place int) {
	rw := t.rw
	at := rw.items[u].pos
	cost := 0
	row := rw.row[rw.items[last].rank]
	for _, it := range row {
		for _, l := range rw.items[it].down {
			if it != last && rw.items[l.to].pos < at {
				cost += int(l.weight) * lineCost
			}
		}
	}
	least, s := t.best[0]+cost, 0
	for _, it := range row {
		if it == last {
			*now += cost
			continue
		}
		for _, l := range rw.items[it].down {
			switch q := rw.items[l.to].pos; {
			case q < at:
				cost -= int(l.weight) * lineCost
			case q > at:
				cost += int(l.weight) * lineCost
			}
		}
		s++
		if c := t.best[s] + cost; c < least {
			least, place = c, s
		}
	}
	return least, place
}

func zeros(s []int, n int) []int {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}
