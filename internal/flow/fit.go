package flow

import (
	"slices"

	"shirube/internal/diag"
)

// Fit reports conditions and decisions of f that name answers which what they
// ask does not have, or that need to name answers and do not. requirement finds
// one by the name that f has for it; where it gives nil, nothing is judged.
func Fit(f *Flow, requirement func(name string) *Requirement) diag.List {
	c := &fitter{flow: f, requirement: requirement}
	if f.Check != nil {
		for _, e := range append(f.Check.Ready.Refs(), f.Check.Worsens...) {
			c.condition(e)
		}
	}
	for _, s := range f.Steps {
		if s.Kind == Decision && s.Asks != "" {
			c.decision(s)
		}
	}
	return c.list
}

type fitter struct {
	flow        *Flow
	requirement func(name string) *Requirement
	list        diag.List
}

func (c *fitter) add(m *diag.Message, at diag.Span, args ...any) {
	c.list.Add(m.At(c.flow.File, at, args...))
}

// values returns the ids of the known answers to a question; ok is false where
// it is not known.
func (c *fitter) values(name string) (ids []string, ok bool) {
	if name == Audience { // one that is misspelt would be taken for an answer
		return c.flow.Audience, !c.flow.Wrong
	}
	q := c.requirement(name)
	if q == nil || !slices.Contains(askKinds, string(q.Kind)) {
		return nil, false
	}
	for _, v := range q.Values() {
		ids = append(ids, v.ID)
	}
	return ids, true
}

func (c *fitter) condition(e Expr) {
	if e.Is == nil {
		c.met(e.Ref, e.Span)
		return
	}
	values, ok := c.values(e.Ref)
	for _, id := range e.Is {
		if ok && !slices.Contains(values, id) {
			c.add(&unknownValue, e.Span, e.Ref, id, diag.Suggest(id, values))
		}
	}
}

// met reports a requirement of which it cannot be said that it is met.
func (c *fitter) met(name string, at diag.Span) {
	q := c.requirement(name)
	switch {
	case name == Audience:
		c.add(&noAnswerMeets, at, name, c.flow.Audience[0])
	case q == nil:
	case q.Kind == AskSeveral && len(q.Parts) > 0:
		c.add(&severalAsWhole, at, name, name+q.Parts[0].ID[len(q.ID):])
	case q.Chosen() && len(q.Options) > 0 && !slices.ContainsFunc(q.Options, func(o Option) bool { return o.Met && !o.Exempt }):
		c.add(&noAnswerMeets, at, name, q.Options[0].ID)
	}
}

// decision holds the ways out of a decision to the answers of what it asks:
// yes and no take them all, else each has a way of its own.
func (c *fitter) decision(s *Step) {
	at := c.flow.Spans["step."+s.ID+".asks"]
	values, ok := c.values(s.Asks)
	if !ok {
		return
	}
	if s.Answer("yes") != nil || s.Answer("no") != nil {
		c.met(s.Asks, at)
		values = nil
	}
	for _, a := range s.Answers {
		if !slices.Contains(append([]string{"yes", "no", "unsure"}, values...), a.ID) {
			c.add(&wayForNoAnswer, c.flow.Spans["step."+s.ID+".answer."+a.ID], s.ID, s.Asks, a.ID, diag.Suggest(a.ID, values))
		}
	}
	for _, id := range values {
		if s.Answer(id) == nil {
			c.add(&answerWithoutWay, at, s.ID, s.Asks, id)
		}
	}
}
