package chart

// polish searches on where lines still cross: it shuffles the rows around a
// crossing, improves them by themselves, and keeps the result if it is no
// worse. Neighbouring rows stay as they are, so each try is cheap.
func (rw *rows) polish(tries, bound int) {
	s := newSorter(rw)
	dice := random(tries)
	for try := 0; try < tries; {
		at := rw.crossedChannels()
		if len(at) == 0 || rw.cost()-bound < lineCost*wallCost {
			return
		}
		for _, r := range at {
			reach := 2 + dice.below(polishReach)
			w := window{rw, max(0, r-reach), min(len(rw.row)-1, r+reach)}
			w.retry(s, &dice)
			if try++; try >= tries {
				return
			}
		}
	}
}

// polishTries is the number of tries on each of the best polishStarts orders.
const (
	polishTries  = 50
	polishStarts = 2
)

// polishReach is how many rows above and below a crossing are shuffled at most.
const polishReach = 14

// crossedChannels lists the rows below which lines cross each other, or, if
// none do, below which they cross walls.
func (rw *rows) crossedChannels() []int {
	var lines, walls []int
	var c counter
	for r := 0; r+1 < len(rw.row); r++ {
		switch n := c.between(rw, r); {
		case n >= lineCost*lineCost:
			lines = append(lines, r)
		case n >= lineCost*wallCost:
			walls = append(walls, r)
		}
	}
	if len(lines) > 0 {
		return lines
	}
	return walls
}

// window is the rows first … last of a plan.
type window struct {
	*rows
	first, last int
}

func (w window) retry(s *sorter, dice *random) {
	before := w.cost()
	old := w.copy()
	for r := w.first; r <= w.last; r++ {
		w.shuffle(r, dice)
	}
	for n := range 4 {
		for k := 0; k <= w.last-w.first; k++ {
			switch {
			case n%2 == 0 && w.first+k > 0:
				s.sortRow(w.first+k, upward)
			case n%2 == 1 && w.last-k+1 < len(w.row):
				s.sortRow(w.last-k, downward)
			}
		}
	}
	w.siftRows(w.first, w.last)
	if w.cost() > before {
		w.restore(old)
	}
}

func (w window) cost() int {
	var c counter
	total := 0
	for r := max(0, w.first-1); r <= w.last && r+1 < len(w.row); r++ {
		total += c.between(w.rows, r)
	}
	return total
}

func (w window) copy() [][]int32 {
	var old [][]int32
	for r := w.first; r <= w.last; r++ {
		old = append(old, append([]int32(nil), w.row[r]...))
	}
	return old
}

func (w window) restore(old [][]int32) {
	for k, row := range old {
		copy(w.row[w.first+k], row)
		w.number(w.first + k)
	}
}

func (w window) shuffle(r int, dice *random) {
	row := w.row[r]
	for k := len(row) - 1; k > 0; k-- {
		j := dice.below(k + 1)
		row[k], row[j] = row[j], row[k]
	}
	w.zoneRow(row, false)
	w.number(r)
}
