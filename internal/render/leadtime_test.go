package render

import (
	"fmt"
	"testing"

	"shirube/internal/flow"
)

// A scale is in the longest unit that the longest duration has twice, names no
// more places than a phone has room for, and ends at or after it.
func TestScale(t *testing.T) {
	for _, c := range []struct {
		n       int
		unit    string
		want    string
		shareOf string
	}{
		{4, "month", "month 1 2 3 4", "100%"},
		{1, "month", "week 2 4 6", "71.4%"},
		{2, "month", "month 1 2", "100%"},
		{2, "week", "week 1 2", "100%"},
		{1, "week", "day 2 4 6 8", "87.5%"},
		{1, "day", "day 1", "100%"},
		{1, "year", "month 4 8 12 16", "76%"},
		{18, "month", "month 5 10 15 20", "90%"},
		{9999, "year", "year 5000 10000", "100%"},
	} {
		d := flow.Duration{N: c.n, Unit: c.unit}
		s := newScale(&flow.Flow{Takes: &flow.Takes{From: d}})
		got := s.unit
		for _, tick := range s.ticks() {
			got += fmt.Sprint(" ", tick.N)
		}
		if share := s.share(d.Days()); got != c.want || share != c.shareOf {
			t.Errorf("%s: %s, %s", d, got, share)
		}
	}
}
