package main

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"shirube/internal/compare"
	"shirube/internal/i18n"
	"shirube/internal/prove"
)

// tellDiff prints what changed.
func (a *app) tellDiff(flows []compare.Flow) {
	if len(flows) == 0 {
		fmt.Fprintln(a.out, a.say("diff_none"))
	}
	for i, f := range flows {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		a.diffFlow(f, flows[i+1:])
	}
}

// diffFlow prints what changed of one procedure; later has what is told after it.
func (a *app) diffFlow(f compare.Flow, later []compare.Flow) {
	file := "flows/" + f.ID + ".toml"
	if f.State != compare.Changed {
		fmt.Fprintln(a.out, a.say("diff_flow_"+string(f.State), file))
		return
	}
	if f.From.IsZero() {
		fmt.Fprintln(a.out, a.say("diff_flow", file))
	} else {
		fmt.Fprintln(a.out, a.say("diff_flow_from", file, f.From.ISO()))
	}
	if f.Check != "" {
		fmt.Fprintln(a.out, a.say("diff_check_"+string(f.Check)))
	}
	if f.Verdicts != nil {
		a.diffVerdicts(f)
	} else if f.Check == "" && !f.SameVerdicts {
		a.diffNoVerdict(f, later)
	}
	for _, p := range f.Parts {
		fmt.Fprintln(a.out, a.say("diff_part_"+string(p.State), p.Key))
	}
	for _, t := range f.Facts {
		fmt.Fprintln(a.out, a.say("diff_fact", t.Key, a.orNone(t.Before), a.orNone(t.After)))
	}
	for _, t := range f.Texts {
		fmt.Fprintln(a.out, a.say("diff_text", t.Key, t.Lang, a.orNone(t.Before), a.orNone(t.After)))
	}
	for _, c := range f.Cites {
		fmt.Fprintln(a.out, a.say("diff_cite", c.Key, a.orNone(a.list(c.Before)), a.orNone(a.list(c.After))))
	}
}

// diffNoVerdict says that no verdict is another, and up to which day.
func (a *app) diffNoVerdict(f compare.Flow, later []compare.Flow) {
	i := slices.IndexFunc(later, func(g compare.Flow) bool {
		return g.ID == f.ID && (g.Verdicts != nil || g.Check != "")
	})
	if i < 0 {
		fmt.Fprintln(a.out, a.say("diff_no_verdict"))
	} else {
		fmt.Fprintln(a.out, a.say("diff_until", later[i].From.ISO()))
	}
}

// diffVerdicts prints which verdicts changed, and what lies behind.
func (a *app) diffVerdicts(f compare.Flow) {
	d := f.Verdicts
	fmt.Fprintln(a.out, a.say("diff_verdicts", i18n.Grouped(d.Combinations), i18n.Grouped(d.Changed)))
	for _, c := range d.Changes {
		fmt.Fprintln(a.out, a.say("diff_change", prove.Word(c.From).In(a.lang), prove.Word(c.To).In(a.lang), i18n.Grouped(c.Count), c.Example.In(a.lang)))
	}
	for _, p := range d.Cut {
		fmt.Fprintln(a.out, a.say("diff_cut", p.Question, a.list(p.Figures)))
	}
	if len(d.Before) > 0 {
		fmt.Fprintln(a.out, a.say("diff_only_old", a.list(d.Before)))
	}
	if len(d.After) > 0 {
		fmt.Fprintln(a.out, a.say("diff_only_new", a.list(d.After)))
	}
	fmt.Fprintln(a.out, a.say("diff_rule", a.places(f.Rules.After), a.places(f.Rules.Before)))
	for _, r := range f.Rules.Behind {
		fmt.Fprintln(a.out, a.say("diff_behind", strings.TrimSpace(r.Number+" "+r.Title.In(a.lang)), r.Name, a.orNone(a.list(r.Cites))))
	}
}

func (a *app) list(names []string) string { return strings.Join(names, a.say("and")) }

func (a *app) orNone(text string) string {
	if text == "" {
		return a.say("none")
	}
	return text
}

func (a *app) places(places []compare.Place) string {
	return a.list(placesForm(places))
}

// The form of what --json prints. Numbers of combinations are strings, since
// they may be larger than programs can count.
type (
	diffFlowForm struct {
		File     string             `json:"file"`
		From     string             `json:"from,omitempty"` // the day whose rules are compared; none: that of the editions
		State    compare.State      `json:"state"`
		Check    compare.State      `json:"check,omitempty"`
		Verdicts *diffVerdictsForm  `json:"verdicts,omitempty"`
		Parts    []diffPartForm     `json:"parts,omitempty"`
		Facts    []diffFactForm     `json:"facts,omitempty"`
		Texts    []diffTextForm     `json:"texts,omitempty"`
		Cites    []diffCitationForm `json:"cites,omitempty"`

		SameVerdicts bool `json:"sameVerdicts,omitempty"` // as on the day before
	}
	diffVerdictsForm struct {
		Combinations string              `json:"combinations"`
		Changed      string              `json:"changed"`
		Changes      []diffChangeForm    `json:"changes"`
		Cut          map[string][]string `json:"pieces,omitempty"`
		OnlyBefore   []string            `json:"onlyBefore,omitempty"`
		OnlyAfter    []string            `json:"onlyAfter,omitempty"`
		RuleBefore   []string            `json:"ruleBefore"`
		RuleAfter    []string            `json:"ruleAfter"`
		Behind       []diffBehindForm    `json:"behind"`
	}
	diffChangeForm struct {
		From    string            `json:"from"`
		To      string            `json:"to"`
		Count   string            `json:"count"`
		Example map[string]string `json:"example"`
	}
	diffBehindForm struct {
		Name  string   `json:"requirement"`
		Cites []string `json:"cites"`
	}
	diffPartForm struct {
		Key   string        `json:"key"`
		State compare.State `json:"state"`
	}
	diffFactForm struct {
		Key    string `json:"key"`
		Before string `json:"before"`
		After  string `json:"after"`
	}
	diffTextForm struct {
		Key    string `json:"key"`
		Lang   string `json:"lang"`
		Before string `json:"before"`
		After  string `json:"after"`
	}
	diffCitationForm struct {
		Key    string   `json:"key"`
		Before []string `json:"before"`
		After  []string `json:"after"`
	}
)

func (a *app) writeDiff(flows []compare.Flow) error {
	forms := []diffFlowForm{}
	for _, f := range flows {
		form := diffFlowForm{File: "flows/" + f.ID + ".toml", From: f.From.ISO(), State: f.State, Check: f.Check, SameVerdicts: f.SameVerdicts}
		if f.Verdicts != nil {
			form.Verdicts = a.verdictsForm(f)
		}
		for _, p := range f.Parts {
			form.Parts = append(form.Parts, diffPartForm(p))
		}
		for _, t := range f.Facts {
			form.Facts = append(form.Facts, diffFactForm(t))
		}
		for _, t := range f.Texts {
			form.Texts = append(form.Texts, diffTextForm(t))
		}
		for _, c := range f.Cites {
			form.Cites = append(form.Cites, diffCitationForm(c))
		}
		forms = append(forms, form)
	}
	e := json.NewEncoder(a.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(forms)
}

func (a *app) verdictsForm(f compare.Flow) *diffVerdictsForm {
	d := f.Verdicts
	form := &diffVerdictsForm{
		Combinations: d.Combinations.String(), Changed: d.Changed.String(), OnlyBefore: d.Before, OnlyAfter: d.After,
		RuleBefore: placesForm(f.Rules.Before), RuleAfter: placesForm(f.Rules.After),
	}
	for _, p := range d.Cut {
		if form.Cut == nil {
			form.Cut = map[string][]string{}
		}
		form.Cut[p.Question] = p.Figures
	}
	for _, c := range d.Changes {
		example := map[string]string{}
		for _, g := range c.Example {
			example[g.Question] = g.Answers[0].String()
		}
		form.Changes = append(form.Changes, diffChangeForm{string(c.From), string(c.To), c.Count.String(), example})
	}
	for _, r := range f.Rules.Behind {
		form.Behind = append(form.Behind, diffBehindForm{r.Name, append([]string{}, r.Cites...)})
	}
	return form
}

func placesForm(places []compare.Place) (forms []string) {
	for _, p := range places {
		forms = append(forms, fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column))
	}
	return forms
}
