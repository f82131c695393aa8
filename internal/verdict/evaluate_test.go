package verdict

import (
	"slices"
	"testing"

	"shirube/internal/flow"
)

// conditions over the six names of properties; a has two parts.
var (
	propertyNames = []string{"a.x", "a.y", "b", "c", "d", "e"}
	properties    = map[string]flow.Expr{
		"all":    allOf(a, b, c, ref("d"), ref("e")),
		"any":    anyOf(a, b, c, ref("d"), ref("e")),
		"not":    not(allOf(a, b, c)),
		"nested": allOf(anyOf(a, not(b)), anyOf(allOf(c, ref("d")), ref("e"))),
		"mixed":  anyOf(allOf(not(ref("a.x")), b), not(anyOf(c, ref("d"))), allOf(a, ref("e"))),
		"least":  allOf(twoOf(a, b, not(c)), not(twoOf(ref("d"), ref("e"), ref("a.x")))),
		"part":   allOf(ref("a.y"), anyOf(a, b)),
		"answer": anyOf(allOf(a, flow.Expr{Ref: "e", Is: []string{"small", "large"}}), not(ref("e")), b),
		"twice":  anyOf(allOf(a, b), allOf(a, not(b))),
	}
)

func propertySheet(e flow.Expr) Sheet {
	s := sheetOf(append([]Item{{ID: "a", Parts: []string{"a.x", "a.y"}}}, items("b", "c", "d", "e")...), e)
	s.Values = map[string][]Value{"e": {{ID: "small"}, {ID: "middle", Met: true}, {ID: "large", Met: true}}}
	return s
}

// TestLearningChangesNoVerdict goes through every combination of answers, and
// from each by every answer that could be learnt next.
func TestLearningChangesNoVerdict(t *testing.T) {
	for name, e := range properties {
		sheet := propertySheet(e)
		sheet.combinations(propertyNames, func(answers map[string]Answer) {
			before := sheet.Evaluate(answers).Verdict
			if before == Cannot {
				return
			}
			for _, id := range propertyNames {
				if answers[id] != Unknown {
					continue
				}
				for _, v := range sheet.ValuesOf(id) {
					learnt := Answer(v.ID)
					answers[id] = learnt
					if after := sheet.Evaluate(answers).Verdict; after != before {
						t.Errorf("%s: %s became %s when %s was found %s: %v", name, before, after, id, learnt, answers)
					}
				}
				delete(answers, id)
			}
		})
	}
}

// TestKnownAnswersDecide compares full answers with plain two-valued logic.
func TestKnownAnswersDecide(t *testing.T) {
	for name, e := range properties {
		sheet := propertySheet(e)
		sheet.combinations(propertyNames, func(answers map[string]Answer) {
			if len(answers) < len(propertyNames) {
				return
			}
			want := NotReady
			if sheet.true2(e, answers) {
				want = Ready
			}
			if got := sheet.Evaluate(answers).Verdict; got != want {
				t.Errorf("%s: got %s, want %s: %v", name, got, want, answers)
			}
		})
	}
}

func (s Sheet) true2(e flow.Expr, answers map[string]Answer) bool {
	isTrue := func(sub flow.Expr) bool { return s.true2(sub, answers) }
	switch {
	case e.Ref == "a":
		return answers["a.x"] == Met && answers["a.y"] == Met
	case e.Is != nil:
		return slices.Contains(e.Is, string(answers[e.Ref]))
	case e.Ref == "e":
		return answers["e"] == "middle" || answers["e"] == "large"
	case e.Ref != "":
		return answers[e.Ref] == Met
	case e.Not != nil:
		return !isTrue(*e.Not)
	case e.AtLeast > 0:
		n := 0
		for _, sub := range e.Of {
			if isTrue(sub) {
				n++
			}
		}
		return n >= e.AtLeast
	case e.All != nil:
		return !slices.ContainsFunc(e.All, func(sub flow.Expr) bool { return !isTrue(sub) })
	}
	return slices.ContainsFunc(e.Any, isTrue)
}

// TestReasons holds what Result promises of its lists.
func TestReasons(t *testing.T) {
	for name, e := range properties {
		sheet := propertySheet(e)
		sheet.combinations(propertyNames, func(answers map[string]Answer) {
			r := sheet.Evaluate(answers)
			if (len(r.NotMet) > 0) != (r.Verdict == NotReady) {
				t.Errorf("%s: %v gives %v", name, answers, r)
			}
			if r.Verdict == Ready && len(r.Unknown) > 0 || r.Verdict == Cannot && len(r.Unknown) == 0 {
				t.Errorf("%s: %v gives %v", name, answers, r)
			}
			for _, id := range r.Unknown {
				if answers[id] != Unknown {
					t.Errorf("%s: %s is known in %v, but not in %v", name, id, answers, r)
				}
			}
			for _, id := range r.NotMet {
				if answers[id] == Unknown {
					t.Errorf("%s: %s is not known in %v, but decides in %v", name, id, answers, r)
				}
			}
			order := func(id string) int { return slices.Index(propertyNames, id) }
			byOrder := func(x, y string) int { return order(x) - order(y) }
			if !slices.IsSortedFunc(r.NotMet, byOrder) || !slices.IsSortedFunc(r.Unknown, byOrder) {
				t.Errorf("%s: not in the order of the requirements: %v", name, r)
			}
		})
	}
}

// TestWholeAnswered has a flowchart's answer about a requirement with parts.
func TestWholeAnswered(t *testing.T) {
	whole := &flow.Requirement{ID: "a", Flow: "join", Parts: []*flow.Requirement{
		{ID: "a.x", Flow: "join"}, {ID: "a.y", Flow: "join"},
	}}
	foreign := &flow.Requirement{ID: "b", Flow: "common"}
	join := &flow.Flow{ID: "join", Check: &flow.Check{Ready: allOf(a, ref("common:b"))}}
	sheet := NewSheet(join, []*flow.Requirement{whole, foreign})
	for _, test := range []struct {
		answers         map[string]Answer
		verdict         Verdict
		notMet, unknown []string
	}{
		{map[string]Answer{"a": Met, "common:b": Met}, Ready, nil, nil},
		{map[string]Answer{"a": NotMet, "common:b": Met}, NotReady, []string{"a"}, nil},
		{map[string]Answer{"a": Met, "a.x": NotMet}, NotReady, []string{"a.x"}, []string{"a.y", "common:b"}},
		{map[string]Answer{"a.x": Met, "a.y": Met, "a": NotMet}, Cannot, nil, []string{"common:b"}},
		{map[string]Answer{"a": Met, "b": Met}, Cannot, nil, []string{"common:b"}},
	} {
		r := sheet.Evaluate(test.answers)
		if r.Verdict != test.verdict || !slices.Equal(r.NotMet, test.notMet) || !slices.Equal(r.Unknown, test.unknown) {
			t.Errorf("%v: got %v", test.answers, r)
		}
	}
}

func TestNothingAskedIsNotReady(t *testing.T) {
	if r := (Sheet{}).Evaluate(nil); r.Verdict != Cannot {
		t.Errorf("an empty condition is %s", r.Verdict)
	}
}

func TestAnswerWords(t *testing.T) {
	var got Answer
	for _, want := range []Answer{Unknown, Met, NotMet, "rented"} {
		text, _ := want.MarshalText()
		if err := got.UnmarshalText(text); err != nil || got != want {
			t.Errorf("%s became %s: %v", want, got, err)
		}
	}
}
