package verdict

import (
	"math"

	"shirube/internal/flow"
)

// Sheet is all that a verdict is made of but the answers. Its JSON is what a
// self-check page carries for the browser's evaluator.
type Sheet struct {
	Requirements []Item             `json:"requirements"`
	Values       map[string][]Value `json:"values,omitempty"` // known answers by question; of others met and not met
	Ready        flow.Expr          `json:"ready"`
}

// Item is a requirement by the name that the condition uses
// ("common:equipment"); Parts likewise ("common:equipment.spec").
type Item struct {
	ID    string   `json:"id"`
	Parts []string `json:"parts,omitempty"`

	Several bool `json:"several,omitempty"` // the parts are answers of which any may be given
}

// Value is an answer to a question, and whether it meets what is asked. From is
// where its band begins; "" for the lowest, and for answers that are none.
type Value struct {
	ID   string `json:"id"`
	Met  bool   `json:"met,omitempty"`
	From string `json:"from,omitempty"`
}

var yesNo = []Value{{ID: flow.Met, Met: true}, {ID: flow.NotMet}}

// ValuesOf returns the known answers to a question of the sheet.
func (s Sheet) ValuesOf(question string) []Value {
	if values, ok := s.Values[question]; ok {
		return values
	}
	return yesNo
}

// Band returns the answer to a question in whose band a figure lies: that of the
// last one that begins at or before it; Unknown where it is not asked for figures,
// and for a figure that nobody can give: see flow.Requirement.Figures.
func (s Sheet) Band(question string, figure flow.Figure) Answer {
	band := Unknown
	if !s.possible(question, figure) {
		return band
	}
	for i, v := range s.Values[question] {
		from, begins := flow.ParseFigure(v.From)
		if i == 0 && !begins || begins && from.At <= figure.At {
			band = Answer(v.ID)
		}
	}
	return band
}

// possible reports whether somebody can give a figure.
func (s Sheet) possible(question string, figure flow.Figure) bool {
	var begins []string
	for _, v := range s.Values[question] {
		begins = append(begins, v.From)
	}
	whole, positive := flow.FiguresOf(begins)
	return figure.Day || (!whole || figure.At == math.Trunc(figure.At)) && (!positive || figure.At >= 0)
}

// Stands returns the answers to a question for which a way out of a decision
// stands: yes for all that meet what is asked, no for the other known ones, unsure
// for what is not known, any other for itself.
func (s Sheet) Stands(question, way string) (answers []Answer) {
	switch way {
	case "unsure":
		return []Answer{Unknown}
	case "yes", "no":
		for _, v := range s.ValuesOf(question) {
			if v.Met == (way == "yes") {
				answers = append(answers, Answer(v.ID))
			}
		}
		return answers
	}
	return []Answer{Answer(way)}
}

// NewSheet returns the sheet of a flow that has a self-check; requirements are
// its own and those that it uses, in the order in which they are printed. Where
// the flow asks who the reader is, that comes first, and a requirement that does
// not concern a reader counts as met.
func NewSheet(f *flow.Flow, requirements []*flow.Requirement) Sheet {
	a := newAudience(f, requirements)
	s := Sheet{Ready: a.expr(f.Check.Ready), Requirements: []Item{}, Values: map[string][]Value{}}
	if a.asked {
		s.Requirements = append(s.Requirements, Item{ID: flow.Audience})
		for _, id := range f.Audience {
			s.Values[flow.Audience] = append(s.Values[flow.Audience], Value{ID: id})
		}
	}
	for _, r := range requirements {
		item := Item{ID: f.Name(r), Several: r.Kind == flow.AskSeveral}
		for _, p := range r.Parts {
			item.Parts = append(item.Parts, f.Name(p))
		}
		for _, q := range r.Leaves() {
			if len(q.Options) == 0 {
				continue
			}
			for _, v := range q.Values() {
				s.Values[f.Name(q)] = append(s.Values[f.Name(q)], Value{v.ID, v.Met, v.From})
			}
		}
		s.Requirements = append(s.Requirements, item)
	}
	return s
}

// Evaluate judges answers, keyed by the names of the sheet: of requirements
// without parts, and of parts. A whole with parts may be answered too, as a
// flowchart asks it; that answer holds where those of its parts do not decide.
// A condition that says nothing is never ready.
func (s Sheet) Evaluate(answers map[string]Answer) Result {
	j := judge{sheet: s, answers: answers, parts: map[string][]string{}}
	for _, item := range s.Requirements {
		j.parts[item.ID] = item.Parts
	}
	f := j.expr(s.Ready, true)
	return Result{
		Verdict: verdicts[f.state],
		NotMet:  s.inOrder(f.against),
		Unknown: s.inOrder(f.unknown),
	}
}

// inOrder sorts names as the sheet has them, each once; names that it does not
// have come last, as they were found.
func (s Sheet) inOrder(names []string) []string {
	sorted := []string{}
	wanted := map[string]bool{}
	for _, name := range names {
		wanted[name] = true
	}
	take := func(name string) {
		if wanted[name] {
			sorted = append(sorted, name)
			delete(wanted, name)
		}
	}
	for _, item := range s.Requirements {
		take(item.ID)
		for _, part := range item.Parts {
			take(part)
		}
	}
	for _, name := range names {
		take(name)
	}
	return sorted
}
