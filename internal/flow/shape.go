package flow

import "slices"

// shape checks that a step has the keys that its kind needs, and no others.
func (r *reader) shape(s *Step, at []string) {
	switch {
	case s.Kind == Decision:
		r.decision(s, at)
	case slices.Contains(kinds, string(s.Kind)):
		r.plain(s, at)
	}
	if s.Flow != "" && s.Kind != Procedure && slices.Contains(kinds, string(s.Kind)) {
		r.addKey(&flowOfOtherKind, below(at, "flow"), string(s.Kind))
	}
}

// plain checks a step that is no decision.
func (r *reader) plain(s *Step, at []string) {
	r.present(below(at, "title")...)
	for _, key := range r.toml.Order(at...) {
		if slices.Contains([]string{"asks", "yes", "no", "unsure", "answer"}, key) {
			r.addKey(&keyOfDecision, below(at, key), key, string(s.Kind))
		}
	}
	if s.Next == "" && s.Kind != Terminal {
		r.addKey(&deadEnd, at, s.ID, string(s.Kind))
	}
}

func (r *reader) decision(s *Step, at []string) {
	if r.toml.Has(below(at, "next")...) {
		r.addKey(&nextOfDecision, below(at, "next"), s.ID)
	}
	r.heading(s, at)
	if s.Asks != "" {
		r.answersOfAsks(s, at)
		return
	}
	sure := len(s.Answers)
	if s.Answer("unsure") != nil {
		sure--
	}
	switch {
	case r.oneOfTwo(s, at):
	case sure < 2:
		r.addKey(&tooFewAnswers, at, s.ID, sure)
	}
}

// heading reports a decision that would have no words to show. The question of
// another flow's requirement is for the checks across files.
func (r *reader) heading(s *Step, at []string) {
	if r.toml.Has(below(at, "title")...) {
		return
	}
	if !r.toml.Has(below(at, "asks")...) {
		r.addKey(&decisionWithoutQuestion, at, s.ID)
	} else if q := r.flow.Requirement(s.Asks); q != nil && q.Question == nil && len(q.Parts) > 0 {
		r.add(&wholeWithoutQuestion, below(at, "asks"), s.Asks)
	}
}

// answersOfAsks checks a decision about a requirement: yes and no, or one way for
// each answer that its author names. Whether those are its answers is for Fit;
// here is told where there can be none.
func (r *reader) answersOfAsks(s *Step, at []string) {
	own := 0
	q := r.flow.Requirement(s.Asks)
	if s.Asks == Audience {
		q = nil
	}
	for _, a := range s.Answers {
		if slices.Contains([]string{"yes", "no", "unsure"}, a.ID) {
			continue
		}
		if own++; q != nil && len(q.Options) == 0 && q.Kind != AskSeveral && slices.Contains(askKinds, string(q.Kind)) {
			r.addKey(&ownAnswerOfAsks, below(at, "answer", a.ID), a.ID, s.Asks)
		}
	}
	if own > 0 && (q == nil || len(q.Options) > 0) {
		return // whether these or yes and no are meant, Fit tells
	}
	if !r.oneOfTwo(s, at) && s.Answer("yes") == nil && own == 0 {
		r.addKey(&asksWithoutAnswers, at, s.ID)
	}
}

// oneOfTwo reports a decision that has only one of yes and no.
func (r *reader) oneOfTwo(s *Step, at []string) bool {
	yes, no := s.Answer("yes") != nil, s.Answer("no") != nil
	switch {
	case yes && !no:
		r.addKey(&missingAnswer, at, s.ID, "no", "yes")
	case no && !yes:
		r.addKey(&missingAnswer, at, s.ID, "yes", "no")
	}
	return yes != no
}
