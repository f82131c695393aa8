package flow

import (
	"maps"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
	"shirube/internal/textfile"
	"shirube/internal/tomlfile"
)

// text checks that t has every language of the site and no other.
func (r *reader) text(t i18n.Text, at ...string) i18n.Text {
	if !r.full() {
		r.reportAll(t.Check(r.toml, r.Languages, at...))
	}
	return t
}

func (r *reader) id(id string, at diag.Span) {
	m := &badID
	switch {
	case strings.HasSuffix(id, "-unsure"):
		m = &unsureID
	case textfile.IsDevice(id): // ids become file names
		m = &deviceID
	case tomlfile.IsID(id):
		return
	}
	r.report(m, at, id)
}

// audience checks a list of audiences.
func (r *reader) audience(ids []string, at ...string) []string {
	for i, id := range ids {
		r.knownAudience(id, r.toml.ValueSpan(below(at, index(i))...))
	}
	return ids
}

func (r *reader) knownAudience(id string, at diag.Span) {
	if !slices.Contains(r.Audiences, id) {
		r.report(&unknownAudience, at, id, diag.Suggest(id, r.Audiences))
	}
}

// citations reads a plain list of citations.
func (r *reader) citations(list []string, at ...string) []source.Citation {
	var cites []source.Citation
	for i, s := range list {
		span := r.toml.ValueSpan(below(at, index(i))...)
		cite, wrong := source.ParseCitation(r.flow.File, span, s)
		if wrong != nil {
			r.found.Add(wrong...)
			continue
		}
		cites = append(cites, cite)
	}
	return cites
}

// cites reads a list of citations, or a table of lists by audience.
func (r *reader) cites(c tomlfile.ListOrTable, at ...string) Cites {
	if c.Table == nil {
		return Cites{All: r.citations(c.List, at...)}
	}
	cites := Cites{By: map[string][]source.Citation{}}
	for _, id := range slices.Sorted(maps.Keys(c.Table)) {
		r.knownAudience(id, r.toml.Span(below(at, id)...))
		cites.By[id] = r.citations(c.Table[id], below(at, id)...)
	}
	return cites
}

func (r *reader) takes(form *takesForm, at ...string) *Takes {
	if form == nil {
		return nil
	}
	t := &Takes{About: form.About, Cite: r.citations(form.Cite, below(at, "cite")...)}
	if !r.toml.Has(below(at, "from")...) {
		r.addKey(&takesWithoutFrom, at)
	} else {
		t.From = r.duration(form.From, below(at, "from"))
	}
	if r.toml.Has(below(at, "to")...) {
		t.To = r.duration(form.To, below(at, "to"))
	}
	if !t.From.Zero() && !t.To.Zero() && t.To.Days() < t.From.Days() {
		r.add(&takesBackwards, below(at, "to"), form.To, form.From)
	}
	return t
}

func (r *reader) duration(s string, at []string) Duration {
	d, ok := parseDuration(s)
	if !ok {
		r.add(&badDuration, at, s)
		return Duration{}
	}
	if !slices.Contains(units, d.Unit) {
		r.add(&unknownUnit, at, d.Unit, diag.Suggest(d.Unit, units))
		return Duration{}
	}
	return d
}
