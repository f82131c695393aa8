package flow

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"shirube/internal/i18n"
	"shirube/internal/source"
)

// dump writes a Flow for a person to compare with its file: one thing a line,
// empty ones left out.
func dump(f *Flow) string {
	d := &dumper{}
	d.line("flow", f.ID, text(f.Title), text(f.Summary), text(f.Note), list("for", f.Audience), takes(f.Takes), cites(Cites{All: f.Cite}), word("page", f.Page))
	for _, a := range f.Actors {
		d.line("actor", a.ID, text(a.Name))
	}
	for _, p := range f.Phases {
		d.line("phase", p.ID, text(p.Title))
	}
	for _, i := range f.Items {
		d.line("item", i.Flow+":"+i.ID, text(i.Name), word("text", text(i.Text)), cites(i.Cite), word("url", i.URL))
	}
	for _, r := range f.Requirements {
		d.requirement(r)
		for _, p := range r.Parts {
			d.requirement(p)
		}
	}
	for _, u := range f.Uses {
		kind := ""
		if u.Item {
			kind = "(item)"
		}
		d.line("uses", u.Full(), kind)
	}
	for _, s := range f.Steps {
		d.line("step", s.ID, string(s.Kind), word("actor", s.Actor), word("phase", s.Phase), word("asks", s.Asks),
			text(s.Title), text(s.Text), takes(s.Takes), cites(s.Cite), list("prepare", s.Prepare), word("flow", s.Flow), word("page", s.Page))
	}
	for _, e := range f.Edges() {
		if e.Answer == nil {
			d.line("edge", e.From, "->", e.To)
		} else {
			d.line("edge", e.From, "-"+e.Answer.ID+"->", e.To, text(e.Answer.Label))
		}
	}
	for _, o := range f.Outcomes {
		d.line("outcome", o.ID, o.Verdict, text(o.Title), text(o.Text), cites(o.Cite), word("next", o.Next))
	}
	if f.Check != nil {
		ready, _ := json.Marshal(f.Check.Ready)
		d.line("ready", string(ready))
	}
	for _, r := range f.Refs() {
		d.line("ref", string(r.Kind), r.Name, fmt.Sprint(r.Span))
	}
	return d.String()
}

type dumper struct{ strings.Builder }

func (d *dumper) line(words ...string) {
	d.WriteString(strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), " ") + "\n")
}

func (d *dumper) requirement(r *Requirement) {
	d.line("requirement", r.Flow+":"+r.ID, word("number", cmp.Or(text(r.Numbers), r.Number)), word("actor", r.Actor), list("for", r.Audience), text(r.Title), word("question", text(r.Question)),
		word("text", text(r.Text)), word("evidence", text(r.Evidence)), word("remedy", text(r.Remedy)), takes(r.Takes), cites(r.Cite), list("silent", r.Silent), list("prepare", r.Prepare))
	if r.Kind != AskYesNo && r.Kind != "" {
		d.line("  asked", r.ID, string(r.Kind), word("unit", text(r.Unit)))
	}
	for _, o := range r.Options {
		d.line("  answer", o.ID, text(o.Label), word("from", o.From), mark("met", o.Met), mark("exempt", o.Exempt))
	}
}

func mark(name string, set bool) string {
	if set {
		return name
	}
	return ""
}

func word(name, value string) string {
	if value == "" {
		return ""
	}
	return name + "=" + value
}

func list(name string, values []string) string { return word(name, strings.Join(values, ",")) }

func text(t i18n.Text) string {
	var all []string
	for _, lang := range slices.Sorted(maps.Keys(t)) {
		all = append(all, lang+":"+t[lang])
	}
	return strings.Join(all, " ")
}

func takes(t *Takes) string {
	if t == nil {
		return ""
	}
	return "takes(" + t.String() + ")"
}

func cites(c Cites) string {
	say := func(cites []source.Citation) string {
		var all []string
		for _, cite := range cites {
			all = append(all, cite.String())
		}
		return strings.Join(all, ",")
	}
	all := []string{word("cite", say(c.All))}
	for _, audience := range c.audiences() {
		all = append(all, word("cite."+audience, say(c.By[audience])))
	}
	return strings.TrimSpace(strings.Join(all, " "))
}
