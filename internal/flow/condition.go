package flow

import (
	"strings"

	"shirube/internal/diag"
)

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

func (r *reader) combination(e Expr, v map[string]any, at []string, depth int) (Expr, bool) {
	keys := r.toml.Order(at...)
	for _, key := range keys {
		if words := []string{"all", "any", "not"}; !contains(words, key) {
			r.addKey(&unknownCondition, below(at, key), key, diag.Suggest(key, words))
			return e, false
		}
	}
	if len(keys) != 1 {
		r.add(&oneCondition, at, strings.Join(keys, ", "))
		return e, false
	}
	key := keys[0]
	sub := below(at, key)
	if key == "not" {
		inner, ok := r.condition(v[key], sub, depth+1)
		e.Not = &inner
		return e, ok
	}
	list, ok := r.conditions(v[key], sub, depth)
	if key == "all" {
		e.All = list
	} else {
		e.Any = list
	}
	return e, ok
}

func (r *reader) conditions(value any, at []string, depth int) (list []Expr, ok bool) {
	elements, ok := value.([]any)
	if !ok {
		r.add(&badConditionList, at, at[len(at)-1], exampleCondition(r.known()))
		return nil, false
	}
	if len(elements) == 0 {
		r.add(&emptyCondition, at, at[len(at)-1])
		return nil, false
	}
	for i, element := range elements {
		e, good := r.condition(element, below(at, index(i)), depth+1)
		ok = ok && good
		list = append(list, e)
	}
	return list, ok
}
