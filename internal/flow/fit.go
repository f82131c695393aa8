package flow

import (
	"slices"
	"strconv"
	"strings"

	"shirube/internal/diag"
)

// Fit reports conditions and decisions of f that name answers which what they
// ask does not have, or that need to name answers and do not. requirement finds
// one by the name that f has for it; where it gives nil, nothing is judged.
func Fit(f *Flow, requirement func(name string) *Requirement) diag.List {
	c := &fitter{flow: f, requirement: requirement}
	for _, q := range f.Requirements {
		c.allMeet(q)
		for _, p := range q.Parts {
			c.allMeet(p)
		}
	}
	if f.Check != nil {
		for _, e := range f.Check.Ready.Refs() {
			c.condition(e)
		}
		for _, e := range f.Check.Worsens {
			c.worsens(e)
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
	if q := c.requirement(e.Ref); q != nil && len(q.Parts) > 0 {
		c.add(&isOfWhole, e.Span, e.Ref, partsCondition(e, q))
		return
	}
	values, ok := c.values(e.Ref)
	for _, id := range e.Is {
		if ok && !slices.Contains(values, id) {
			c.add(&unknownValue, e.Span, e.Ref, id, diag.Suggest(id, values))
		}
	}
}

// allMeet reports a requirement that nobody can fail, whichever answer is given.
func (c *fitter) allMeet(q *Requirement) {
	own := 0
	for _, o := range q.Options {
		if !o.Exempt && !o.Met {
			return
		}
		if !o.Exempt {
			own++
		}
	}
	if q.Chosen() && own > 0 {
		c.add(&everyAnswerMeets, q.Span, q.ID, q.Table())
	}
}

// worsens reports what "worsens" cannot name: it wants one answer, whose being given counts
// against the reader.
func (c *fitter) worsens(e Expr) {
	if q := c.requirement(e.Ref); q != nil && q.Kind == AskSeveral && len(q.Parts) > 0 {
		c.add(&severalWorsens, e.Span, e.Ref, e.Ref+q.Parts[0].ID[len(q.ID):])
		return
	}
	if e.Ref == Audience {
		c.add(&audienceWorsens, e.Span)
		return
	}
	c.met(e.Ref, e.Span)
}

// partsCondition is how a condition is written that names, as answers to a whole, parts of it;
// of answers that are none of them, the first part.
func partsCondition(e Expr, q *Requirement) string {
	if q.Kind != AskSeveral && slices.Equal(e.Is, []string{Met}) {
		return strconv.Quote(e.Ref)
	}
	var names []string
	for _, id := range e.Is {
		if q.Find(q.ID+"."+id) != nil {
			names = append(names, strconv.Quote(e.Ref+"."+id))
		}
	}
	switch len(names) {
	case 0:
		return strconv.Quote(e.Ref + q.Parts[0].ID[len(q.ID):])
	case 1:
		return names[0]
	}
	return "{ any = [" + strings.Join(names, ", ") + "] }"
}

// met reports a requirement of which it cannot be said that it is met.
func (c *fitter) met(name string, at diag.Span) {
	q := c.requirement(name)
	switch {
	case name == Audience:
		if len(c.flow.Audience) > 1 { // else Parse has told that it cannot be asked
			c.add(&audienceMet, at, c.flow.Audience[0])
		}
	case q == nil:
	case q.Kind == AskSeveral && len(q.Parts) > 0:
		c.add(&severalAsWhole, at, name, name+q.Parts[0].ID[len(q.ID):])
	case q.Chosen() && len(q.Options) > 0 && !slices.ContainsFunc(q.Options, func(o Option) bool { return o.Met && !o.Exempt }):
		c.add(&noAnswerMeets, at, name, q.Options[0].ID)
	}
}

// bothWays reports a decision that takes its answers by yes or no and by tables of
// their own as well; which of the two is meant is not known.
func (c *fitter) bothWays(s *Step, values []string) bool {
	for _, id := range []string{"yes", "no"} {
		own := slices.ContainsFunc(s.Answers, func(a Answer) bool { return slices.Contains(values, a.ID) })
		if a := s.Answer(id); a != nil && own {
			c.add(&yesBesideAnswers, a.Span, s.ID, id)
			return true
		}
	}
	return false
}

// decision holds the ways out of a decision to the answers of what it asks:
// yes and no take them all, else each has a way of its own.
func (c *fitter) decision(s *Step) {
	at := c.flow.Spans["step."+s.ID+".asks"]
	values, ok := c.values(s.Asks)
	if !ok {
		return
	}
	if q := c.requirement(s.Asks); q != nil && q.Kind == AskSeveral && len(q.Parts) > 0 {
		c.add(&severalAsked, at, s.Asks, s.Asks+q.Parts[0].ID[len(q.ID):])
		return
	}
	known := values
	if s.Answer("yes") != nil || s.Answer("no") != nil {
		switch {
		case c.bothWays(s, values):
			return
		case s.Asks == Audience:
			c.add(&audienceByYes, at, s.ID, c.flow.Audience[0])
			return
		}
		c.met(s.Asks, at)
		values = nil
	}
	for _, a := range s.Answers {
		switch {
		case slices.Contains(append([]string{"yes", "no", "unsure"}, values...), a.ID):
		case len(known) == 0: // a whole, or one of another flow that is answered by yes and no
			c.add(&ownAnswerOfAsks, c.flow.Spans["step."+s.ID+".answer."+a.ID], a.ID, s.Asks)
		default:
			c.add(&wayForNoAnswer, c.flow.Spans["step."+s.ID+".answer."+a.ID], s.ID, s.Asks, a.ID, diag.Suggest(a.ID, known))
		}
	}
	for _, id := range values {
		if s.Answer(id) == nil {
			c.add(&answerWithoutWay, at, s.ID, s.Asks, id)
		}
	}
}
