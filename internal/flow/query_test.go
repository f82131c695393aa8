package flow

import (
	"encoding/json"
	"strings"
	"testing"

	"shirube/internal/source"
)

func TestCitesFor(t *testing.T) {
	join, company, staff := source.Citation{Document: "join"}, source.Citation{Document: "use", Page: 7}, source.Citation{Document: "use", Page: 8}
	again := company
	again.Span.Line = 9 // the same page, cited somewhere else
	c := Cites{All: []source.Citation{join}, By: map[string][]source.Citation{"staff": {staff, again}, "company": {company}}}
	for _, test := range []struct{ audience, want string }{
		{"company", "join use:7"},
		{"staff", "join use:8 use:7"},
		{"staff company", "join use:8 use:7"},
		{"", "join use:7 use:8"},
		{"public", "join"},
	} {
		var got []string
		for _, cite := range c.For(strings.Fields(test.audience)) {
			got = append(got, cite.String())
		}
		if strings.Join(got, " ") != test.want {
			t.Errorf("for %q: got %v, want %s", test.audience, got, test.want)
		}
	}
	if len(c.All) != 1 {
		t.Error("For changed the citations that it was asked of")
	}
}

const small = `
title = { ja = "題" }
uses = ["common:agreement"]
cite = ["overview"]
[actor.company]
name = { ja = "企業" }
[requirement.kit]
title = { ja = "機器" }
cite = ["join:3"]
[requirement.kit.part.spec]
title = { ja = "仕様" }
question = { ja = "問" }
cite = ["join:4"]
[step.ask]
kind = "decision"
actor = "company"
title = { ja = "問" }
asks = "small:kit"
yes = "go"
no = "stop"
cite = ["join:5"]
[step.stop]
kind = "terminal"
title = { ja = "終" }
[outcome.go]
title = { ja = "可" }
cite = ["join:6"]
[check]
ready = { all = ["kit", "agreement"] }
`

func smallFlow(t *testing.T) *Flow {
	f, list := Parse("flows/small.toml", []byte(small), Options{Languages: []string{"ja"}})
	for _, d := range list {
		t.Fatal(d.Text("en"))
	}
	return f
}

func TestFinding(t *testing.T) {
	f := smallFlow(t)
	if f.Step("ask").Asks != "kit" || f.Step("go") != nil || f.Outcome("go") == nil || f.Outcome("ask") != nil {
		t.Error("steps and outcomes are mixed up")
	}
	if f.Actor("company") == nil || f.Actor("staff") != nil || f.Step("ask").Answer("no").To != "stop" {
		t.Error("actor or answer not found")
	}
	kit, spec := f.Requirement("kit"), f.Requirement("kit.spec")
	if f.Requirement("agreement") != nil || kit.Leaves()[0] != spec || spec.Leaves()[0] != spec {
		t.Error("requirements not found by their ids")
	}
	if f.Name(spec) != "kit.spec" || (&Flow{ID: "other"}).Name(spec) != "small:kit.spec" {
		t.Error("a requirement is called by a wrong name")
	}
	if at := f.Spans["step.ask.yes"]; at.Line != 19 || at.Column != 7 || at.Length != 4 {
		t.Errorf("the answer stands at %v", at)
	}
}

func TestCitations(t *testing.T) {
	var got []string
	for _, c := range smallFlow(t).Citations() {
		got = append(got, c.String())
		if c.Span.Line == 0 {
			t.Errorf("%s has no place", c)
		}
	}
	if strings.Join(got, " ") != "overview join:3 join:4 join:5 join:6" {
		t.Errorf("got %v", got)
	}
}

func TestExprJSON(t *testing.T) {
	for _, want := range []string{`"a"`, `{"all":["a",{"any":["b","common:c"]}]}`, `{"not":{"all":["a"]}}`, `{"any":[]}`} {
		var e Expr
		if err := json.Unmarshal([]byte(want), &e); err != nil {
			t.Fatal(err)
		}
		if got, err := json.Marshal(e); err != nil || string(got) != want {
			t.Errorf("%s became %s: %v", want, got, err)
		}
	}
	if err := json.Unmarshal([]byte(`{"all":3}`), &Expr{}); err == nil {
		t.Error("a number was taken for a list")
	}
}

func TestPlain(t *testing.T) {
	for condition, want := range map[string]bool{
		`"a"`: true, `{"all":["a","b"]}`: true, `{"any":["a"]}`: false, `{"all":["a",{"not":"b"}]}`: false,
	} {
		var e Expr
		if err := json.Unmarshal([]byte(condition), &e); err != nil || e.Plain() != want {
			t.Errorf("%s: plain is %v, %v", condition, e.Plain(), err)
		}
	}
}

func TestDays(t *testing.T) {
	for s, want := range map[string]int{"1 day": 1, "2 weeks": 14, "1 month": 30, "1 year": 365} {
		if d, ok := parseDuration(s); !ok || d.Days() != want || d.String() != s {
			t.Errorf("%s became %v, %d days", s, d, d.Days())
		}
	}
	if s := (Duration{}).String(); s != "" {
		t.Errorf("no duration is told as %q", s)
	}
}

// What counts is whole and not below 0, unless its bands say otherwise.
func TestFigures(t *testing.T) {
	for _, c := range []struct {
		from            []string
		whole, positive bool
	}{
		{[]string{"", "100", "301"}, true, true},
		{[]string{"", "-5", "10"}, true, false},
		{[]string{"", "0", "10"}, true, false},
		{[]string{"", "0.0"}, false, false},
		{[]string{"", "0.5"}, false, true},
		{[]string{"", "-0.5", "10"}, false, false},
	} {
		r := Requirement{Kind: AskNumber}
		for _, from := range c.from {
			r.Options = append(r.Options, Option{From: from})
		}
		if whole, positive := r.Figures(); whole != c.whole || positive != c.positive {
			t.Errorf("%q: whole %v, positive %v", c.from, whole, positive)
		}
	}
}
