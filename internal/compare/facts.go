package compare

import (
	"slices"
	"strconv"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/prove"
	"shirube/internal/site"
)

// facts finds what is no text and no citation, and is another: where steps lead,
// how long they take, what they need, where bands begin, when rules hold. What the
// verdicts say of a change of rules stands beside it.
func (c comparer) facts(parts []Part) (changed []Fact) {
	old, now := factsOf(c.before, c.old), factsOf(c.after, c.now)
	if c.casesComparable() {
		old.cases(c.before.Cases(c.old))
		now.cases(c.after.Cases(c.now))
	}
	for _, key := range keysOf(old, now) {
		if old[key] != now[key] && !within(key, parts) {
			changed = append(changed, Fact{key, old[key], now[key]})
		}
	}
	return changed
}

// facts by key; those that are empty count as not there.
type facts map[string]string

func (f facts) add(key string, values ...string) {
	if value := strings.Join(values, ", "); value != "" {
		f[key] = value
	}
}

func (f facts) takes(key string, t *flow.Takes) {
	if t != nil {
		f.add(key+".takes", t.String())
	}
}

// factsOf returns the facts of a flow by their keys, as the file names them; those
// of what is announced for a later day, too.
func factsOf(s *site.Site, of *flow.Flow) facts {
	f := facts{}
	f.takes("flow", of.Takes)
	f.add("audience", of.Audience...)
	f.add("page", of.Page)
	for _, r := range of.Requirements {
		f.requirement(r)
		for _, p := range r.Parts {
			f.requirement(p)
		}
	}
	for _, l := range s.Later(of) {
		if l.Requirement.Flow == of.ID && !l.From.IsZero() {
			f.requirement(l.Requirement)
		}
	}
	f.dated(s.LaterConditions(of))
	if of.Check != nil {
		f.add("check.worsens", refsOf(of.Check.Worsens)...)
	}
	for _, s := range of.Steps {
		f.step(s)
	}
	for _, o := range of.Outcomes {
		f.add("outcome."+o.ID+".verdict", o.Verdict)
		f.add("outcome."+o.ID+".next", o.Next)
	}
	for _, i := range of.Items {
		f.add("item."+i.ID+".url", i.URL)
	}
	return f
}

func (f facts) requirement(r *flow.Requirement) {
	key := "requirement." + r.ID
	f.takes(key, r.Takes)
	f.add(key+".kind", string(r.Kind))
	f.add(key+".actor", r.Actor)
	f.add(key+".audience", r.Audience...)
	f.add(key+".prepare", r.Prepare...)
	f.add(key+".from", r.From.ISO())
	f.add(key+".until", r.Until.ISO())
	for _, o := range r.Options {
		f.add(key+".answer."+o.ID+".from", o.From)
		f.add(key+".answer."+o.ID+".met", strconv.FormatBool(o.Met))
	}
}

// casesComparable reports whether the cases of both sides are read with the same
// requirements in force: what they say of others is left out, and would differ.
func (c comparer) casesComparable() bool { return slices.Equal(c.old.NotInForce, c.now.NotInForce) }

// cases tells what each case says of which answers.
func (f facts) cases(cases *prove.Cases, _ diag.List) {
	if cases == nil {
		return
	}
	for _, c := range cases.List {
		key := "case." + c.ID
		f.add(key+".verdict", string(c.Verdict))
		f.add(key+".from", c.From.ISO())
		f.add(key+".until", c.Until.ISO())
		for _, a := range c.When {
			f.add(key+".when."+a.Name, given(a)...)
		}
	}
}

// given are the answers of a case: its figures, and its bands where these are more.
func given(a prove.CaseAnswer) (answers []string) {
	if len(a.Answers) > len(a.Figures) {
		for _, answer := range a.Answers {
			answers = append(answers, string(answer))
		}
	}
	for _, figure := range a.Figures {
		answers = append(answers, figure.Text)
	}
	return answers
}

func refsOf(list []flow.Expr) (names []string) {
	for _, e := range list {
		names = append(names, e.Ref)
	}
	return names
}

// dated tells when parts of the condition begin and end.
func (f facts) dated(periods []flow.Period) {
	var from, until []string
	for _, p := range periods {
		if !p.From.IsZero() {
			from = append(from, p.From.ISO())
		}
		if !p.Until.IsZero() {
			until = append(until, p.Until.ISO())
		}
	}
	f.add(readyFrom, from...)
	f.add(readyUntil, until...)
}

// Facts about the days from which, and until which, parts of the condition count.
const (
	readyFrom  = "check.ready.from"
	readyUntil = "check.ready.until"
)

func (f facts) step(s *flow.Step) {
	key := "step." + s.ID
	f.takes(key, s.Takes)
	f.add(key+".kind", string(s.Kind))
	f.add(key+".actor", s.Actor)
	f.add(key+".phase", s.Phase)
	f.add(key+".prepare", s.Prepare...)
	f.add(key+".asks", s.Asks)
	f.add(key+".next", s.Next)
	f.add(key+".flow", s.Flow)
	f.add(key+".page", s.Page)
	for _, a := range s.Answers {
		f.add(key+"."+a.ID, a.To)
	}
}
