package flow

import (
	"cmp"
	"net/url"
	"slices"
	"strings"

	"shirube/internal/diag"
)

func (r *reader) items(forms map[string]itemForm) {
	for _, id := range ids(r, forms, "item") {
		form, at := forms[id], []string{"item", id}
		r.id(id, r.toml.Span(at...))
		r.flow.Items = append(r.flow.Items, &Item{
			ID:   id,
			Flow: r.flow.ID,
			Name: r.required(form.Name, below(at, "name")...),
			Text: r.text(form.Text, below(at, "text")...),
			Cite: r.cites(form.Cite, below(at, "cite")...),
			URL:  r.address(form.URL, below(at, "url")...),
			Span: r.toml.Span(at...),
		})
	}
}

// address checks the address of a web page; a bad one is left out.
func (r *reader) address(s string, at ...string) string {
	if !r.toml.Has(at...) {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" || u.User != nil || strings.ContainsAny(s, " \t\n\"<>\\") {
		r.add(&badAddress, at, s)
		return ""
	}
	return s
}

// prepare reads the names of items, each once. As with requirements, a
// misspelt one is taken for what it was probably meant to be.
func (r *reader) prepare(names []string, at []string) []string {
	var all []string
	for i, name := range names {
		place := below(at, index(i))
		full, known := r.flow.resolveItem(name)
		switch {
		case known && slices.Contains(all, full):
			r.add(&preparedTwice, place, name)
			continue
		case !known && !r.full():
			full = r.meantItem(name, place)
		}
		all = append(all, full)
		if _, told := r.flow.preparedAt[full]; !told {
			r.flow.preparedAt[full] = r.toml.ValueSpan(place...)
		}
	}
	return all
}

// PreparedAt is where a step or requirement first takes an item, by the name that a Use
// of it has; the zero span where none does.
func (f *Flow) PreparedAt(full string) diag.Span { return f.preparedAt[full] }

// resolveItem returns the name by which a Flow calls the item that its author
// wrote as ref; one of another flow may be written without its flow.
func (f *Flow) resolveItem(ref string) (name string, known bool) {
	owner, id, foreign := strings.Cut(ref, ":")
	if !foreign {
		owner, id = f.ID, ref
	}
	if owner == f.ID && f.Item(id) != nil {
		return id, true
	}
	for _, u := range f.Uses {
		if u.Name == id && (!foreign || u.Flow == owner) {
			return u.Flow + ":" + id, true
		}
	}
	return ref, false
}

// meantItem reports a name that is no item's, and returns the nearest.
func (r *reader) meantItem(name string, at []string) string {
	if r.toml.Has("requirement", name) { // these are read later
		r.add(&RequirementAsItem, at, name)
		return name
	}
	meant := diag.Suggest(name, r.knownItems())
	if use := r.nearUse(name, meant.Near); use != "" {
		r.doubt(use, unknownItem.At(r.flow.File, r.toml.ValueSpan(at...), name, meant))
		return use
	}
	if meant.Near == "" && useForm.MatchString(name) {
		r.add(&itemNotUsed, at, name)
		return name
	}
	r.add(&unknownItem, at, name, meant)
	return cmp.Or(meant.Near, name)
}

// knownItems returns every name by which "prepare" may call an item. Those of
// other flows may be requirements as well, which only those files tell.
func (r *reader) knownItems() []string {
	var names []string
	for _, i := range r.flow.Items {
		names = append(names, i.ID)
	}
	for _, u := range r.flow.Uses {
		names = append(names, u.Full())
	}
	return names
}

// usedItems tells which of the names in "uses" are items: those that something
// prepares. One that is asked as well cannot be both, which the checks across
// files tell.
func (r *reader) usedItems() {
	prepared := r.flow.prepared()
	for i, u := range r.flow.Uses {
		r.flow.Uses[i].Item = prepared[u.Full()]
	}
}

// prepared returns the names of the items that steps and requirements take.
func (f *Flow) prepared() map[string]bool {
	names := map[string]bool{}
	add := func(list []string) {
		for _, name := range list {
			names[name] = true
		}
	}
	for _, s := range f.Steps {
		add(s.Prepare)
	}
	for _, q := range f.Requirements {
		add(q.Prepare)
		for _, p := range q.Parts {
			add(p.Prepare)
		}
	}
	return names
}

// unprepared reports items that nothing takes, and two of one name. A file
// without steps is made for others to use.
func (r *reader) unprepared() {
	prepared := r.flow.prepared()
	named := map[string]string{}
	for _, i := range r.flow.Items {
		at := []string{"item", i.ID}
		if len(r.flow.Steps) > 0 && !prepared[i.ID] {
			r.addKey(&unusedItem, at, i.ID)
		}
		for _, lang := range r.Languages {
			name := i.Name[lang]
			if other := named[lang+" "+name]; name != "" && other != "" {
				r.add(&sameName, below(at, "name", lang), name, other)
				break
			}
			named[lang+" "+name] = i.ID
		}
	}
}
