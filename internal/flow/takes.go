package flow

import (
	"math"
	"regexp"
	"strconv"

	"shirube/internal/source"
)

// WorkingDay is the unit of days on which an office is open.
const WorkingDay = "working day"

// Units of a Duration, from the shortest to the longest.
var units = []string{"day", WorkingDay, "week", "month", "year"}

// daysIn is only for comparing: a month is taken for 30 days, and of seven days
// five are working days.
var daysIn = map[string]float64{"day": 1, WorkingDay: 7. / 5, "week": 7, "month": 30, "year": 365}

// Zero reports whether there is no duration.
func (d Duration) Zero() bool { return d.N == 0 }

// Days returns about how many days d is, good for comparing durations.
func (d Duration) Days() int { return int(math.Ceil(float64(d.N) * daysIn[d.Unit])) }

// String returns d as authors write it: "1 week", "3 months", "10 working days".
func (d Duration) String() string {
	if d.Zero() {
		return ""
	}
	s := strconv.Itoa(d.N) + " " + d.Unit
	if d.N != 1 {
		s += "s"
	}
	return s
}

// String returns t for logs and tests: "about 3 months to 4 months".
func (t *Takes) String() string {
	s := t.From.String()
	if t.About {
		s = "about " + s
	}
	if !t.To.Zero() {
		s += " to " + t.To.String()
	}
	return s
}

// cites returns where the figure stands; t may be nil.
func (t *Takes) cites() []source.Citation {
	if t == nil {
		return nil
	}
	return t.Cite
}

var durationForm = regexp.MustCompile(`^([0-9]{1,4}) +([a-z]+(?: [a-z]+)?)$`)

// parseDuration reads "3 months" or "10 working days". ok is false when the form is wrong; a wrong
// unit is returned as it stands in Unit, without its plural s, for the caller
// to judge.
func parseDuration(s string) (d Duration, ok bool) {
	m := durationForm.FindStringSubmatch(s)
	if m == nil {
		return Duration{}, false
	}
	n, err := strconv.Atoi(m[1])
	if err != nil || n == 0 {
		return Duration{}, false
	}
	unit := m[2]
	if len(unit) > 1 && unit[len(unit)-1] == 's' {
		unit = unit[:len(unit)-1]
	}
	return Duration{N: n, Unit: unit}, true
}

// Timed returns the steps of f that say how long they take.
func (f *Flow) Timed() []*Step {
	var timed []*Step
	for _, s := range f.Steps {
		if s.Takes != nil {
			timed = append(timed, s)
		}
	}
	return timed
}
