package flow

import "slices"

// maxConditionDepth is far beyond what a reader could follow.
const maxConditionDepth = 8

func (r *reader) check(form *checkForm) {
	if form == nil {
		return
	}
	if !r.toml.Has("requirement") && !r.toml.Has("uses") {
		r.addKey(&checkWithoutRequirements, []string{"check"})
		return
	}
	at := []string{"check", "ready"}
	if !r.toml.Has(at...) {
		r.addKey(&checkWithoutReady, []string{"check"}, exampleCondition(r.known()))
		return
	}
	if ready, ok := r.condition(form.Ready, at, 0); ok {
		r.flow.Check = &Check{Ready: ready, Audience: form.Audience, Worsens: r.worsens(form.Worsens)}
	}
	switch at := []string{"check", "audience"}; {
	case form.Audience && len(r.flow.Audience) < 2:
		r.needsAudiences(at)
	case !form.Audience && r.toml.Has(at...) && r.flow.AsksAudience():
		r.add(&audienceAsked, at)
	}
}

func (r *reader) worsens(names []string) (list []Expr) {
	for i, name := range names {
		at := []string{"check", "worsens", index(i)}
		list = append(list, Expr{Ref: r.reference(name, at), Span: r.toml.ValueSpan(at...)})
	}
	return list
}

// condition reads a condition as TOML gives it: a name, or a table with one of
// all, any, not, at_least with of, and answer with is; a table may say from when
// and until when it counts.
func (r *reader) condition(value any, at []string, depth int) (e Expr, ok bool) {
	e.Span = r.toml.ValueSpan(at...)
	if depth > maxConditionDepth {
		r.add(&conditionTooDeep, at, maxConditionDepth)
		return e, false
	}
	switch v := value.(type) {
	case string:
		e.Ref = r.reference(v, at)
		return e, true
	case map[string]any:
		return r.combination(e, v, at, depth)
	}
	r.add(&badCondition, at, exampleCondition(r.known()))
	return e, false
}

func (r *reader) combination(e Expr, v map[string]any, at []string, depth int) (_ Expr, ok bool) {
	var form conditionForm
	wrong := r.toml.Bind(v, &form, at...)
	r.reportAll(wrong)
	for _, d := range wrong {
		r.told[d.Span] = true
	}
	e.Period = r.period(form.From, form.Until, at)
	keys := slices.DeleteFunc(slices.Clone(r.toml.Order(at...)), func(key string) bool { return key == "from" || key == "until" })
	number, of := r.toml.Has(below(at, "at_least")...), r.toml.Has(below(at, "of")...)
	answer, is := r.toml.Has(below(at, "answer")...), r.toml.Has(below(at, "is")...)
	switch {
	case number && of && len(keys) == 2:
		return r.threshold(e, form, at, depth)
	case answer && is && len(keys) == 2:
		return r.answerIs(e, form, at)
	}
	if len(keys) != 1 || number || of || answer || is {
		if len(wrong) == 0 {
			r.add(&oneCondition, at)
		}
		return e, false
	}
	switch sub := below(at, keys[0]); {
	case form.All != nil:
		e.All, ok = r.conditions(form.All, sub, depth)
	case form.Any != nil:
		e.Any, ok = r.conditions(form.Any, sub, depth)
	case form.Not != nil:
		var inner Expr
		inner, ok = r.condition(form.Not, sub, depth+1)
		e.Not = &inner
	}
	return e, ok
}

// threshold reads "at least so many of these". Fewer than one or more than there
// are is no choice, and one that is named twice would count for two.
func (r *reader) threshold(e Expr, form conditionForm, at []string, depth int) (_ Expr, ok bool) {
	e.AtLeast = form.AtLeast
	if e.Of, ok = r.conditions(form.Of, below(at, "of"), depth); !ok {
		return e, false
	}
	if e.AtLeast < 1 || e.AtLeast > len(e.Of) {
		r.add(&thresholdOutOfRange, below(at, "at_least"), e.AtLeast, len(e.Of))
		return e, false
	}
	for i, sub := range e.Of {
		if sub.Ref != "" && slices.ContainsFunc(e.Of[:i], func(other Expr) bool { return other.Ref == sub.Ref && slices.Equal(other.Is, sub.Is) }) {
			r.add(&countedTwice, below(at, "of", index(i)), sub.Ref)
			return e, false
		}
	}
	return e, true
}

// answerIs reads that the answer to a requirement is one of some.
func (r *reader) answerIs(e Expr, form conditionForm, at []string) (_ Expr, ok bool) {
	e.Ref = r.reference(form.Answer, below(at, "answer"))
	list, many := form.Is.([]any)
	if !many {
		list = []any{form.Is}
	}
	for _, id := range list {
		word, text := id.(string)
		if !text {
			r.add(&badAnswerIs, below(at, "is"))
			return e, false
		}
		e.Is = append(e.Is, word)
	}
	if len(e.Is) == 0 {
		r.add(&badAnswerIs, below(at, "is"))
	}
	return e, len(e.Is) > 0
}

func (r *reader) conditions(elements []any, at []string, depth int) (list []Expr, ok bool) {
	if len(elements) == 0 {
		r.add(&emptyCondition, at, at[len(at)-1])
		return nil, false
	}
	ok = true
	for i, element := range elements {
		e, good := r.condition(element, below(at, index(i)), depth+1)
		ok = ok && good
		list = append(list, e)
	}
	return list, ok
}
