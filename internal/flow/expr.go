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

// Parts returns the conditions directly inside e.
func (e Expr) Parts() []Expr {
	if e.Not != nil {
		return []Expr{*e.Not}
	}
	if e.All != nil {
		return e.All
	}
	return e.Any
}

// Plain reports whether e says only that all of a list of requirements must
// hold, which can be told as a list.
func (e Expr) Plain() bool {
	for _, sub := range e.All {
		if sub.Ref == "" {
			return false
		}
	}
	return e.Ref != "" || e.All != nil
}

// MarshalJSON gives the form that the browser's evaluator reads, which is that
// of the file: "joined", {"all":[…]}, {"any":[…]} or {"not":…}.
func (e Expr) MarshalJSON() ([]byte, error) {
	switch {
	case e.Not != nil:
		return json.Marshal(map[string]Expr{"not": *e.Not})
	case e.All != nil:
		return json.Marshal(map[string][]Expr{"all": e.All})
	case e.Any != nil:
		return json.Marshal(map[string][]Expr{"any": e.Any})
	}
	return json.Marshal(e.Ref)
}

// UnmarshalJSON reads that form.
func (e *Expr) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &e.Ref)
	}
	var form struct {
		All, Any []Expr
		Not      *Expr
	}
	err := json.Unmarshal(data, &form)
	e.All, e.Any, e.Not = form.All, form.Any, form.Not
	return err
}
