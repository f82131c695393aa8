package prove

import (
	"fmt"
	"slices"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// rule is the condition of a self-check as a diagram over its questions.
type rule struct {
	*diagram
	sheet     verdict.Sheet
	questions []string         // in the order of the sheet
	order     []string         // questions by level: as the condition names them, so that what belongs together stands together
	level     map[string]int32 // of a question
	classes   [][]class        // of the known answers, by level; value v of a variable is class v-1
	parts     map[string][]string
	whole     map[string]string // questions about wholes themselves, where such are asked
	ready     node
}

// class are answers to a question between which neither the condition nor a
// decision of the flow tells.
type class struct {
	answers []verdict.Answer
	met     bool
}

// newRule builds the condition of a sheet over the classes of answers that it and
// the decisions of these steps tell apart. ok is false when it would grow beyond
// bounds.
func newRule(s verdict.Sheet, steps []*flow.Step) (*rule, bool) {
	return ruleOver(s, func(question string) []class { return classesOf(s, question, steps) })
}

// fine returns the condition over single answers, since cases and mutants tell
// apart what the condition itself does not. ok is false when it would grow beyond
// bounds.
func (p *Proof) fine() (_ *rule, ok bool) {
	s := p.rule.sheet
	return ruleOver(s, func(question string) (classes []class) {
		for _, v := range s.ValuesOf(question) {
			classes = append(classes, class{[]verdict.Answer{verdict.Answer(v.ID)}, v.Met})
		}
		return classes
	})
}

func ruleOver(s verdict.Sheet, classes func(question string) []class) (_ *rule, ok bool) {
	r := &rule{sheet: s, questions: questionsOf(s), level: map[string]int32{}, parts: map[string][]string{}}
	for _, item := range s.Requirements {
		r.parts[item.ID] = item.Parts
	}
	for _, e := range s.Ready.Refs() {
		r.arrange(r.answered(e.Ref))
	}
	r.arrange(r.questions)
	values := make([]int, len(r.order))
	for level, question := range r.order {
		r.classes = append(r.classes, classes(question))
		values[level] = len(r.classes[level]) + 1
	}
	r.diagram = newDiagram(values)
	r.ready = r.expr(s.Ready)
	return r, !r.full
}

// classesOf sorts the known answers to a question into classes, in their order.
func classesOf(s verdict.Sheet, question string, steps []*flow.Step) (classes []class) {
	var sets []func(id string) bool
	for _, e := range s.Ready.Refs() {
		if e.Ref == question && e.Is != nil {
			sets = append(sets, func(id string) bool { return slices.Contains(e.Is, id) })
		}
	}
	for _, step := range steps {
		if step.Asks == question {
			for _, a := range step.Answers {
				sets = append(sets, func(id string) bool { return id == a.ID })
			}
		}
	}
	byKey := map[string]int{}
	for _, v := range s.ValuesOf(question) {
		key := fmt.Sprint(v.Met)
		for _, has := range sets {
			key += fmt.Sprint(has(v.ID))
		}
		i, known := byKey[key]
		if !known {
			i = len(classes)
			byKey[key] = i
			classes = append(classes, class{met: v.Met})
		}
		classes[i].answers = append(classes[i].answers, verdict.Answer(v.ID))
	}
	return classes
}

// weights tells by level and value how many answers a value stands for.
func (r *rule) weights() [][]int64 {
	var all [][]int64
	for _, classes := range r.classes {
		weights := []int64{1} // not known
		for _, c := range classes {
			weights = append(weights, int64(len(c.answers)))
		}
		all = append(all, weights)
	}
	return all
}

// asked builds how the answer to one question stands; is tells of a known answer
// whether it is one that is wanted.
func (r *rule) asked(question string, is func(class) bool) node {
	level := r.level[question]
	return r.branch(level, func(v int) node {
		if v == unknown {
			return open
		}
		return truth(is(r.classes[level][v-1]))
	})
}

func met(c class) bool { return c.met }

// answer builds the condition that a question has one of some answers.
func (r *rule) answer(question string, ids []string) node {
	return r.asked(question, func(c class) bool { return slices.Contains(ids, string(c.answers[0])) })
}

// answered returns the questions of a requirement.
func (r *rule) answered(name string) []string {
	if parts := r.parts[name]; len(parts) > 0 {
		return parts
	}
	return []string{name}
}

func (r *rule) arrange(names []string) {
	for _, name := range names {
		if _, known := r.level[name]; !known {
			r.level[name] = int32(len(r.order))
			r.order = append(r.order, name)
		}
	}
}

// expr builds a condition as verdict.Sheet judges it: one that lists nothing
// is open.
func (r *rule) expr(e flow.Expr) node {
	switch {
	case e.Is != nil:
		return r.answer(e.Ref, e.Is)
	case e.Ref != "":
		return r.requirement(e.Ref)
	case e.Not != nil:
		return r.not(r.expr(*e.Not))
	}
	var parts []node
	for _, part := range e.Parts() {
		parts = append(parts, r.expr(part))
	}
	if len(parts) == 0 {
		return open
	}
	return r.atLeast(e.Need(), parts)
}

// atLeast holds when so many of the parts do. some[k] is "at least k of those
// seen"; they are taken from the end, for the diagram grows upwards. What cannot
// be reached any more, or is not asked for in the end, is left out.
func (r *rule) atLeast(need int, parts []node) node {
	some := make([]node, need+1)
	some[0] = high
	for i := len(parts) - 1; i >= 0; i-- {
		for k := min(need, len(parts)-i); k >= max(1, need-i); k-- {
			some[k] = r.either(some[k], r.both(parts[i], some[k-1]))
		}
	}
	return some[need]
}

// requirement is met when all its questions are.
func (r *rule) requirement(name string) node {
	sum := high
	questions := r.answered(name)
	for i := len(questions) - 1; i >= 0; i-- {
		sum = r.both(r.asked(questions[i], met), sum)
	}
	if whole, asked := r.whole[name]; asked { // counts where the parts leave it open
		return r.pairs('w', sum, r.asked(whole, met), func(parts, whole node) node {
			if parts == open {
				return whole
			}
			return parts
		})
	}
	return sum
}

// told returns values by level as answers by question, without those that are
// not known; of answers between which nothing tells, the first.
func (r *rule) told(values []int) map[string]verdict.Answer {
	given := map[string]verdict.Answer{}
	for level, v := range values {
		if v != unknown {
			given[r.order[level]] = r.classes[level][v-1].answers[0]
		}
	}
	return given
}

// given are the combinations that give one answer to a requirement. Of one that
// has answers of its own, but not "met" and "not-met", these are all that meet it,
// and all that do not.
func (r *rule) given(name, word string) node {
	if slices.ContainsFunc(r.sheet.Values[name], func(v verdict.Value) bool { return v.ID == word }) {
		return r.is(r.answer(name, []string{word}), high)
	}
	return r.standing(name, word)
}

// standing are the combinations in which a requirement stands as a word says:
// met or yes, not met or no, not known or unsure, or answered so.
func (r *rule) standing(name, word string) node {
	switch word {
	case "yes", flow.Met:
		return r.is(r.requirement(name), high)
	case "no", flow.NotMet:
		return r.is(r.requirement(name), low)
	case "unsure", "":
		return r.is(r.requirement(name), open)
	}
	return r.is(r.answer(name, []string{word}), high)
}
