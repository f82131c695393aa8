package flow

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
		r.flow.Check = &Check{Ready: ready}
	}
}

// condition reads a condition as TOML gives it: a name, or a table with one of
// all, any and not.
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
	keys := r.toml.Order(at...)
	if len(keys) != 1 {
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
