package i18n

import (
	"math"
	"strings"
	"unicode/utf8"
)

// Wrap breaks text into lines of at most maxWidth pixels at that font size (see
// Width), as few as possible and then of lengths as even as possible, so that
// no single character is left over on a line of its own. Lines end between
// phrases (see Break); a phrase wider than a line is broken between its
// characters, but never so that kinsoku is hurt: only then can a line be wider
// than maxWidth. Spaces at the ends of lines are dropped; a newline in the
// text always ends a line. A maxWidth of 0 or less sets no limit.
func Wrap(lang, text string, fontSize, maxWidth float64) []string {
	if maxWidth <= 0 {
		maxWidth = math.MaxFloat64
	}
	var lines []string
	for paragraph := range strings.SplitSeq(text, "\n") {
		units := fitting(Break(lang, strings.TrimSpace(paragraph)), fontSize, maxWidth)
		if len(units) > 0 {
			lines = append(lines, newLayout(units, fontSize, maxWidth).lines()...)
		}
	}
	return lines
}

// fitting cuts phrases that are wider than a line into pieces that are not.
func fitting(phrases []string, fontSize, maxWidth float64) []string {
	var units []string
	for _, p := range phrases {
		if Width(trimEnd(p), fontSize) <= maxWidth {
			units = append(units, p)
			continue
		}
		units = append(units, pieces(p, fontSize, maxWidth)...)
	}
	return units
}

// layout looks for the best line ends among units that fit a line each.
type layout struct {
	units    []string
	start    []float64 // width of all units before this one
	trimmed  []float64 // width of this unit without spaces at its end
	maxWidth float64
}

func newLayout(units []string, fontSize, maxWidth float64) *layout {
	l := &layout{units: units, maxWidth: maxWidth}
	total := 0.0
	for _, u := range units {
		l.start = append(l.start, total)
		l.trimmed = append(l.trimmed, Width(trimEnd(u), fontSize))
		total += Width(u, fontSize)
	}
	return l
}

// width of a line of the units from i to j, j included.
func (l *layout) width(i, j int) float64 { return l.start[j] - l.start[i] + l.trimmed[j] }

// greedy fills every line as far as it goes: as few lines as there can be.
func (l *layout) greedy() int {
	count, first := 1, 0
	for j := range l.units {
		if j > first && l.width(first, j) > l.maxWidth {
			count, first = count+1, j
		}
	}
	return count
}

// most bounds the units that are balanced: the work grows with their number
// times that of lines. It is far above any label.
const most = 500

func (l *layout) lines() []string {
	count := l.greedy()
	if count == 1 {
		return []string{trimEnd(strings.Join(l.units, ""))}
	}
	if len(l.units) > most {
		return l.join(l.greedyEnds())
	}
	return l.join(l.balancedEnds(count))
}

func (l *layout) greedyEnds() []int {
	var ends []int
	first := 0
	for j := range l.units {
		if j > first && l.width(first, j) > l.maxWidth {
			ends = append(ends, j)
			first = j
		}
	}
	return append(ends, len(l.units))
}

// balancedEnds returns, for every line, the unit after its last one, so that
// the sum of the costs is least. best[k][j] is the least cost of setting the
// units before j in k lines.
func (l *layout) balancedEnds(count int) []int {
	n := len(l.units)
	best := make([][]float64, count+1)
	from := make([][]int, count+1)
	for k := range best {
		best[k] = make([]float64, n+1)
		from[k] = make([]int, n+1)
		for j := range best[k] {
			best[k][j] = math.Inf(1)
		}
	}
	best[0][0] = 0
	for k := 1; k <= count; k++ {
		for j := k; j <= n; j++ {
			best[k][j], from[k][j] = l.bestLine(best[k-1], j)
		}
	}
	ends := make([]int, count)
	for k, j := count, n; k > 0; k-- {
		ends[k-1] = j
		j = from[k][j]
	}
	return ends
}

// bestLine finds where the line that ends before unit j should begin.
func (l *layout) bestLine(before []float64, j int) (cost float64, from int) {
	cost = math.Inf(1)
	for i := j - 1; i >= 0; i-- {
		w := l.width(i, j-1)
		if w > l.maxWidth && i < j-1 {
			break
		}
		if c := before[i] + l.cost(i, j, w); c < cost {
			cost, from = c, i
		}
	}
	return cost, from
}

// cost of a line is the square of the room that it leaves, which evens lines
// out; a line of one character costs more than any room.
func (l *layout) cost(i, j int, w float64) float64 {
	room := 1 - w/l.maxWidth
	cost := room * room
	if j == i+1 && utf8.RuneCountInString(trimEnd(l.units[i])) == 1 {
		cost += 10
	}
	return cost
}

func (l *layout) join(ends []int) []string {
	lines := make([]string, 0, len(ends))
	first := 0
	for _, end := range ends {
		lines = append(lines, trimEnd(strings.Join(l.units[first:end], "")))
		first = end
	}
	return lines
}
