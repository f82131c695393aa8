package flow

import "encoding/json"

// Refs returns the requirements that e names, in the order of the file; one
// that is named twice is there twice. Each is an Expr with its Ref and Span.
func (e Expr) Refs() []Expr {
	if e.Ref != "" {
		return []Expr{e}
	}
	var refs []Expr
	for _, sub := range e.Parts() {
		refs = append(refs, sub.Refs()...)
	}
	return refs
}

// Dated returns the conditions in e, itself included, that are in force on some
// days only.
func (e Expr) Dated() (dated []Expr) {
	if e.Bounded() {
		dated = append(dated, e)
	}
	if e.Ref == "" {
		for _, sub := range e.Parts() {
			dated = append(dated, sub.Dated()...)
		}
	}
	return dated
}

// Parts returns the conditions directly inside e.
func (e Expr) Parts() []Expr {
	if e.Not != nil {
		return []Expr{*e.Not}
	}
	switch {
	case e.All != nil:
		return e.All
	case e.AtLeast > 0:
		return e.Of
	}
	return e.Any
}

// WithParts returns e over other conditions than Parts; at least so many of fewer
// are all of those. A "not" needs one.
func (e Expr) WithParts(parts []Expr) Expr {
	with := Expr{Period: e.Period, Span: e.Span}
	switch {
	case e.Not != nil:
		with.Not = &parts[0]
	case e.All != nil:
		with.All = parts
	case e.AtLeast > 0:
		with.Of, with.AtLeast = parts, min(e.AtLeast, len(parts))
	default:
		with.Any = parts
	}
	return with
}

// Need returns how many of Parts must hold for e to hold.
func (e Expr) Need() int {
	switch {
	case e.AtLeast > 0:
		return e.AtLeast
	case e.All != nil:
		return len(e.All)
	}
	return 1
}

// Plain reports whether e says only that all of a list of requirements must
// hold, which can be told as a list.
func (e Expr) Plain() bool {
	met := func(e Expr) bool { return e.Ref != "" && e.Is == nil }
	for _, sub := range e.All {
		if !met(sub) {
			return false
		}
	}
	return met(e) || e.All != nil
}

// MarshalJSON gives the form that the browser's evaluator reads, which is that
// of the file: "joined", {"all":[…]}, {"any":[…]}, {"at_least":2,"of":[…]},
// {"answer":"size","is":["large"]} or {"not":…}.
func (e Expr) MarshalJSON() ([]byte, error) {
	switch {
	case e.Not != nil:
		return json.Marshal(map[string]Expr{"not": *e.Not})
	case e.All != nil:
		return json.Marshal(map[string][]Expr{"all": e.All})
	case e.Any != nil:
		return json.Marshal(map[string][]Expr{"any": e.Any})
	case e.AtLeast > 0:
		return json.Marshal(map[string]any{"at_least": e.AtLeast, "of": e.Of})
	case e.Is != nil:
		return json.Marshal(map[string]any{"answer": e.Ref, "is": e.Is})
	}
	return json.Marshal(e.Ref)
}

// UnmarshalJSON reads that form.
func (e *Expr) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &e.Ref)
	}
	var form struct {
		All, Any, Of []Expr
		AtLeast      int `json:"at_least"`
		Not          *Expr
		Answer       string
		Is           []string
	}
	err := json.Unmarshal(data, &form)
	e.Ref, e.Is = form.Answer, form.Is
	e.All, e.Any, e.AtLeast, e.Of, e.Not = form.All, form.Any, form.AtLeast, form.Of, form.Not
	return err
}
