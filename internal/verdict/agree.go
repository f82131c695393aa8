package verdict

import (
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// Agree reports every outcome whose verdict is not the one that the answers on a
// way to it give: one that says "ready" although a requirement was answered no
// or "unsure", or was not asked at all; one that says "not-ready" or "unknown"
// although the answers do not, or not only, say so. Each is reported at the last
// answer before the outcome, once, with the shortest way that shows it.
//
// requirements are those of the flow and those that it uses. A flow without
// self-check, or one with a requirement that is not among them, is not judged.
// Beyond MaxStates a warning says that not every way was looked at.
func Agree(f *flow.Flow, requirements []*flow.Requirement) diag.List {
	if f.Check == nil || !known(f, requirements) {
		return nil
	}
	var list diag.List
	sheet := NewSheet(f, requirements)
	paths, complete := Paths(f)
	told := map[diag.Span]bool{}
	for _, p := range paths {
		o := f.Outcome(p.End)
		if o == nil || o.Verdict == "" {
			continue
		}
		got := sheet.Evaluate(p.Answers)
		at := p.place(f)
		if string(got.Verdict) != o.Verdict && !told[at] {
			told[at] = true
			list.Add(disagreement(o, got).At(f.File, at, o.ID, turns(p.Taken), names(got)))
		}
	}
	if !complete {
		list.Add(tooManyWays.At(f.File, f.Spans["check"], MaxStates))
	}
	return list
}

// known reports whether every requirement that f asks is among those given.
func known(f *flow.Flow, requirements []*flow.Requirement) bool {
	names := map[string]bool{"": true}
	for _, r := range requirements {
		names[f.Name(r)] = true
		for _, p := range r.Parts {
			names[f.Name(p)] = true
		}
	}
	for _, s := range f.Steps {
		if !names[s.Asks] {
			return false
		}
	}
	for _, e := range f.Check.Ready.Refs() {
		if !names[e.Ref] {
			return false
		}
	}
	return true
}

// place is where the way takes its last turn; a way without a decision is reported
// at the verdict of its outcome.
func (p Path) place(f *flow.Flow) diag.Span {
	if len(p.Taken) == 0 {
		return f.Spans["outcome."+p.End+".verdict"]
	}
	return p.Taken[len(p.Taken)-1].Answer.Span
}

// turns tells a way as "ask-joined: yes → ask-contract: no". It is a
// diag.Localized, for a way may have no decision at all.
type turns []Taken

func (t turns) In(lang string) string {
	if len(t) == 0 {
		return i18n.Text{"ja": "質問なし", "en": "no question"}.In(lang)
	}
	var way []string
	for _, taken := range t {
		way = append(way, taken.Step.ID+": "+taken.Answer.ID)
	}
	return strings.Join(way, " → ")
}

// names lists the reasons of a result.
func names(r Result) string {
	if r.Verdict == NotReady {
		return strings.Join(r.NotMet, ", ")
	}
	return strings.Join(r.Unknown, ", ")
}

func disagreement(o *flow.Outcome, got Result) *diag.Message {
	switch {
	case o.Verdict == string(Ready) && got.Verdict == NotReady:
		return &readyThoughNotMet
	case o.Verdict == string(Ready):
		return &readyThoughUnknown
	case o.Verdict == string(NotReady) && got.Verdict == Ready:
		return &notReadyThoughReady
	case o.Verdict == string(NotReady):
		return &notReadyThoughUnknown
	case got.Verdict == Ready:
		return &unknownThoughReady
	}
	return &unknownThoughNotMet
}
