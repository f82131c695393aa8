package render

import (
	"html/template"
	"math"
	"strconv"

	"shirube/internal/flow"
)

// takesView says how long the procedure takes as a whole and, where several of
// its steps tell it of themselves, shows these beside each other.
type takesView struct {
	*flowWriter
	Time    string // "" not known
	Cites   template.HTML
	Picture *leadTimeView // nil: too little to compare
	Plan    PageLink      // where the times become dates
}

// leadTimeView is a picture of durations: a bar for each, all on one scale.
// Bars begin together, since how much time lies between the steps is not known;
// for the same reason nothing is added up.
type leadTimeView struct {
	*flowWriter
	Rows   []leadTimeRow
	Ticks  []tickView
	Ranges bool          // some bar has a longer end
	Others bool          // some step does not tell how long it takes
	Sum    bool          // the whole is told
	Cites  template.HTML // of all rows; "" each has its own
}

// leadTimeRow is one duration. Places on the scale are shares of its length: "75%".
type leadTimeRow struct {
	Title  template.HTML
	Href   string // page that tells more; "" none
	Actor  template.HTML
	Time   string
	Cites  template.HTML
	Whole  bool
	From   string // where the shorter end is
	Longer string // from there to the longer end; "" there is one figure only
}

// tickView is a mark on the scale.
type tickView struct {
	At, Text string
	Last     bool
	Between  bool // its words go where there is little room
}

func (w *flowWriter) takesPart() (template.HTML, error) {
	v := takesView{flowWriter: w, Time: w.r.takes(w.lang, w.flow.Takes)}
	if v.Time != "" {
		v.Cites = w.takesCites(w.flow.Takes, w.cites(w.flow.Cite))
	}
	v.Plan = w.link(w.flow.ID + "/plan")
	if len(w.flow.Timed()) > 1 {
		v.Picture = w.leadTimeView()
	}
	return w.execute("takes", v)
}

// takesCites says where a duration stands: by itself, else where the thing does
// that takes it.
func (w *flowWriter) takesCites(t *flow.Takes, otherwise template.HTML) template.HTML {
	if len(t.Cite) > 0 {
		return w.cites(t.Cite)
	}
	return otherwise
}

func (w *flowWriter) leadTimeView() *leadTimeView {
	v := &leadTimeView{flowWriter: w, Sum: w.flow.Takes != nil}
	scale := newScale(w.flow)
	for _, s := range w.flow.Steps {
		if s.Takes == nil {
			v.Others = v.Others || s.Kind != flow.Terminal && s.Kind != flow.Decision
			continue
		}
		step := w.stepView(s)
		row := w.leadTimeRow(scale, s.Takes)
		row.Title, row.Href, row.Actor = step.Title, step.More.Href, step.Actor
		row.Cites = w.takesCites(s.Takes, step.Cites)
		v.Rows = append(v.Rows, row)
	}
	if v.Sum {
		row := w.leadTimeRow(scale, w.flow.Takes)
		row.Title, row.Whole = w.say("leadtime.whole"), true
		row.Cites = w.takesCites(w.flow.Takes, w.cites(w.flow.Cite))
		v.Rows = append(v.Rows, row)
	}
	for _, row := range v.Rows {
		v.Ranges = v.Ranges || row.Longer != ""
	}
	ticks := scale.ticks()
	for i, d := range ticks {
		before := len(ticks) - 1 - i
		words := duration(w.r.words[w.lang].Words, d, strconv.Itoa(d.N))
		v.Ticks = append(v.Ticks, tickView{scale.share(d.Days()), words, before == 0, before%2 == 1})
	}
	v.gatherCites()
	return v
}

// gatherCites says once for all rows what all of them cite.
func (v *leadTimeView) gatherCites() {
	for _, row := range v.Rows {
		if row.Cites != v.Rows[0].Cites {
			return
		}
	}
	v.Cites = v.Rows[0].Cites
	for i := range v.Rows {
		v.Rows[i].Cites = ""
	}
}

func (w *flowWriter) leadTimeRow(scale scale, t *flow.Takes) leadTimeRow {
	row := leadTimeRow{Time: w.r.takes(w.lang, t), From: scale.share(t.From.Days())}
	if longer := t.To.Days() - t.From.Days(); longer > 0 {
		row.Longer = scale.share(longer)
	}
	return row
}

// scale is a line of time from nothing to steps times step units.
type scale struct {
	unit        string
	step, steps int
}

// Units of a scale, the longest first, and how many of them may lie between
// two of its marks.
var (
	scaleUnits = []string{"year", "month", "week", "day"}
	scaleSteps = []int{1, 2, 3, 4, 5, 6, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000}
)

// mostTicks is how many marks have room for their words on a phone.
const mostTicks = 4

// newScale fits a scale to the longest duration of a procedure: in the longest
// unit of which it has two.
func newScale(f *flow.Flow) scale {
	longest := 0
	if f.Takes != nil {
		longest = max(f.Takes.From.Days(), f.Takes.To.Days())
	}
	for _, s := range f.Timed() {
		longest = max(longest, s.Takes.From.Days(), s.Takes.To.Days())
	}
	s := scale{unit: "day"}
	for _, unit := range scaleUnits {
		if longest >= 2*(flow.Duration{N: 1, Unit: unit}).Days() {
			s.unit = unit
			break
		}
	}
	one := (flow.Duration{N: 1, Unit: s.unit}).Days()
	units := (longest + one - 1) / one
	for _, s.step = range scaleSteps {
		if s.steps = (units + s.step - 1) / s.step; s.steps <= mostTicks {
			break
		}
	}
	return s
}

// ticks returns the durations that the scale names.
func (s scale) ticks() []flow.Duration {
	var ticks []flow.Duration
	for i := 1; i <= s.steps; i++ {
		ticks = append(ticks, flow.Duration{N: i * s.step, Unit: s.unit})
	}
	return ticks
}

// share returns how much of the scale a number of days takes: "75%".
func (s scale) share(days int) string {
	whole := (flow.Duration{N: s.step * s.steps, Unit: s.unit}).Days()
	return strconv.FormatFloat(math.Round(float64(days)*1000/float64(whole))/10, 'f', -1, 64) + "%"
}
