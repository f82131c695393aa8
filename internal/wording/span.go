package wording

import (
	"slices"
	"sort"
)

// A span is a range of bytes.
type span struct{ start, stop int }

// spans are ranges in their order, none of which touches another: looking one
// up takes no longer on a page with thousands.
type spans []span

// merge makes spans of ranges in any order.
func merge(ranges ...span) spans {
	slices.SortFunc(ranges, func(a, b span) int { return a.start - b.start })
	var merged spans
	for _, s := range ranges {
		if n := len(merged); n > 0 && s.start <= merged[n-1].stop {
			merged[n-1].stop = max(merged[n-1].stop, s.stop)
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}

// from returns the spans that end behind an offset.
func (s spans) from(offset int) spans {
	return s[sort.Search(len(s), func(i int) bool { return s[i].stop > offset }):]
}

// cover reports whether a range lies in one of the spans.
func (s spans) cover(r span) bool {
	after := s.from(r.start)
	return len(after) > 0 && after[0].start <= r.start && r.stop <= after[0].stop
}

// touch reports whether a range shares a byte with one of the spans.
func (s spans) touch(r span) bool {
	after := s.from(r.start)
	return len(after) > 0 && after[0].start < r.stop
}
