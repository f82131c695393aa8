package flow

import (
	"math"
	"strconv"
	"strings"
	"time"

	"shirube/internal/tomlfile"
)

// bandsOf reads where the bands of a figure begin. Each reaches up to the next;
// the first one has no beginning, so that every figure is in exactly one.
func (r *reader) bandsOf(q *Requirement, form requirementForm, named []string) {
	last, known := Figure{}, false
	for i := range q.Options {
		o := &q.Options[i]
		if o.Exempt {
			continue
		}
		at := below(named, o.ID, "from")
		switch has := r.toml.Has(at...); {
		case i == 0 && has:
			r.addKey(&firstBandFrom, at, o.ID)
			continue
		case i == 0:
			continue
		case !has:
			r.addKey(&bandWithoutFrom, below(named, o.ID), o.ID)
			continue
		}
		from, ok := FigureOf(form.Answer[o.ID].From, q.Kind)
		switch {
		case !ok:
			r.add(&badBand, at, string(q.Kind), exampleBand(q.Kind, form.Answer[o.ID].From))
		case known && from.At <= last.At:
			r.add(&bandsBackwards, at, from.Text, last.Text)
		default:
			last, known = from, true
		}
		o.From = from.Text
	}
}

// Figure is a figure or day, as text and as a number to compare with others of
// its kind: of days, seconds since 1970.
type Figure struct {
	Text string
	At   float64
	Day  bool
}

// FigureOf reads what a file gives where one of that kind belongs.
func FigureOf(value any, kind AskKind) (Figure, bool) {
	switch v := value.(type) {
	case int64:
		return Figure{strconv.FormatInt(v, 10), float64(v), false}, kind == AskNumber || kind == AskAmount
	case float64:
		return Figure{strconv.FormatFloat(v, 'f', -1, 64), v, false}, (kind == AskNumber || kind == AskAmount) && v-v == 0
	case time.Time:
		day := time.Date(v.Year(), v.Month(), v.Day(), 0, 0, 0, 0, time.UTC)
		return dayFigure(day), kind == AskDate && v.Location().String() == "date-local"
	case string: // as other days may be written
		day, err := time.Parse(time.DateOnly, v)
		return dayFigure(day), kind == AskDate && err == nil
	}
	return Figure{}, false
}

func dayFigure(day time.Time) Figure {
	return Figure{day.Format(time.DateOnly), float64(day.Unix()), true}
}

// ParseFigure reads the text of a Figure.
func ParseFigure(text string) (Figure, bool) {
	if day, err := time.Parse(time.DateOnly, text); err == nil {
		return dayFigure(day), true
	}
	at, err := strconv.ParseFloat(text, 64)
	return Figure{text, at, false}, err == nil
}

// Beside returns the next figure below f (by -1) or above it (by 1): by a day, or
// by one in the last place that is written.
func (f Figure) Beside(by int) Figure {
	if f.Day {
		return dayFigure(time.Unix(int64(f.At), 0).UTC().AddDate(0, 0, by))
	}
	_, decimals, _ := strings.Cut(f.Text, ".")
	at := f.At + float64(by)*math.Pow10(-len(decimals))
	return Figure{strconv.FormatFloat(at, 'f', len(decimals), 64), at, false}
}

// exampleBand shows how a band begins, with what was meant by a value of another form.
func exampleBand(kind AskKind, value any) string {
	text, _ := value.(string)
	meant, known := "100", "2027-04-01"
	if number, ok := tomlfile.NumberMeant(text); ok {
		meant = number
	}
	if day, ok := tomlfile.DayMeant(text); ok {
		known = day
	}
	if kind == AskDate {
		meant = known
	}
	return "from = " + meant
}
