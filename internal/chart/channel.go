package chart

import "slices"

// A channel is the room between two rows. Lines that do not come down where
// they leave run level in it for a while; here each of those jogs gets a track
// of its own, so that no two run on top of each other and as few as possible cross.

// jog is the level piece between runs k and k+1 of an arc.
type jog struct {
	arc, k int
	x1, x2 int // where it comes from above and where it leaves below
	from   int // the box right above that it leaves, else -1
	to     int // the box right below that it enters, else -1
	track  int
}

func (j *jog) lo() int { return min(j.x1, j.x2) }
func (j *jog) hi() int { return max(j.x1, j.x2) }

// touch is how near, in units, parallel pieces may come before they look like one.
const touch = 6 * unit

// channels collects the jogs of every channel; channel r lies below row r.
func (p *plan) channels() [][]jog {
	all := make([][]jog, p.ranks)
	for i := range p.arcs {
		runs := p.arcs[i].runs
		for k := 0; k+1 < len(runs); k++ {
			if runs[k].x != runs[k+1].x {
				r := runs[k].bottom
				all[r] = append(all[r], p.newJog(i, k))
			}
		}
	}
	for r := range all {
		assignTracks(all[r])
	}
	return all
}

func (p *plan) newJog(i, k int) jog {
	a := &p.arcs[i]
	j := jog{arc: i, k: k, x1: a.runs[k].x, x2: a.runs[k+1].x, from: -1, to: -1}
	if k == 0 && a.tail == level {
		j.from = a.from
	}
	if k == len(a.runs)-2 && a.head == level {
		j.to = a.to
	}
	return j
}

// assignTracks numbers the tracks from the top.
func assignTracks(jogs []jog) {
	slices.SortStableFunc(jogs, func(a, b jog) int { return a.lo() - b.lo() })
	order := stack(jogs)
	for n, i := range order {
		for _, k := range order[:n] {
			if jogs[i].meets(&jogs[k]) {
				jogs[i].track = max(jogs[i].track, jogs[k].track+1)
			}
		}
	}
}

// meets says whether two jogs may not share a track. Those that leave or enter
// a box as one line may: nobody can mistake them.
func (j *jog) meets(k *jog) bool {
	if j.from >= 0 && j.from == k.from && j.x1 == k.x1 || j.to >= 0 && j.to == k.to && j.x2 == k.x2 {
		return false
	}
	return j.lo() < k.hi()+touch && k.lo() < j.hi()+touch
}

// stack orders jogs from the top so that the wishes of pairs are met: take
// what nothing else wants above itself; on a ring of wishes, what is wanted least.
func stack(jogs []jog) []int {
	n := len(jogs)
	debt := make([]int, n) // how dearly the jogs left want to be above it
	for i := range jogs {
		for k := range jogs {
			debt[i] += max(0, wish(&jogs[k], &jogs[i]))
		}
	}
	order := make([]int, 0, n)
	taken := make([]bool, n)
	for range jogs {
		next := -1
		for i := range jogs {
			if !taken[i] && (next < 0 || debt[i] < debt[next]) {
				next = i
			}
		}
		taken[next] = true
		order = append(order, next)
		for i := range jogs {
			debt[i] -= max(0, wish(&jogs[next], &jogs[i]))
		}
	}
	return order
}

// overlapCost is the wish that pieces do not lie on each other, in crossings.
const overlapCost = 100

// wish is by how much it is better to have a above b than b above a.
func wish(a, b *jog) int {
	if a == b || !a.meets(b) {
		return 0
	}
	return misfit(b, a) - misfit(a, b)
}

// misfit is the cost of having a above b: crossings, and a's upright end lying on b's.
func misfit(a, b *jog) int {
	cost := 0
	if a.x2 > b.lo() && a.x2 < b.hi() {
		cost++
	}
	if b.x1 > a.lo() && b.x1 < a.hi() {
		cost++
	}
	if abs(a.x2-b.x1) < touch {
		cost += overlapCost
	}
	return cost
}
