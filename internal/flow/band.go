package flow

import (
	"strconv"
	"time"
)

// bandsOf reads where the bands of a figure begin. Each reaches up to the next;
// the first one has no beginning, so that every figure is in exactly one.
func (r *reader) bandsOf(q *Requirement, form requirementForm, named []string) {
	last, known := bound{}, false
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
		from, ok := boundOf(form.Answer[o.ID].From, q.Kind)
		switch {
		case !ok:
			r.add(&badBand, at, string(q.Kind), exampleBand(q.Kind))
		case known && from.at <= last.at:
			r.add(&bandsBackwards, at, from.text, last.text)
		default:
			last, known = from, true
		}
		o.From = from.text
	}
}

// bound is where a band begins: as text, and as a number to compare.
type bound struct {
	text string
	at   float64
}

func boundOf(value any, kind AskKind) (bound, bool) {
	switch v := value.(type) {
	case int64:
		return bound{strconv.FormatInt(v, 10), float64(v)}, kind != AskDate
	case float64:
		return bound{strconv.FormatFloat(v, 'f', -1, 64), v}, kind != AskDate && v-v == 0
	case time.Time:
		day := time.Date(v.Year(), v.Month(), v.Day(), 0, 0, 0, 0, time.UTC)
		return bound{day.Format(time.DateOnly), float64(day.Unix())}, kind == AskDate && v.Location().String() == "date-local"
	}
	return bound{}, false
}

func exampleBand(kind AskKind) string {
	if kind == AskDate {
		return "from = 2027-04-01"
	}
	return "from = 100"
}
