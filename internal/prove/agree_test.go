package prove

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// TestAgree reads the flows of each case and pins everything that Agree tells of
// them.
func TestAgree(t *testing.T) {
	diagtest.Run(t, "testdata/agree/*.txtar", func(t *testing.T, site fs.FS) (list diag.List) {
		flows := load(t, site, "ja")
		for _, f := range flows {
			list.Add(Agree(f, requirements(f, flows))...)
		}
		return list
	})
}

// TestManyDecisions has a million ways; all are looked at.
func TestManyDecisions(t *testing.T) {
	f, list := flow.Parse("flows/many.toml", manyDecisions(20), flow.Options{Languages: []string{"ja"}})
	if list.HasErrors() {
		t.Fatal(list[0].Text("en"))
	}
	told := Agree(f, f.Requirements)
	if len(told) != 2 || told[0].Message != &readyThoughNotMet || told[1].Message != &readyThoughNotMet { // at yes and no of the last one
		t.Errorf("told %v", told)
	}
}

// manyDecisions asks n requirements one after the other, whatever is answered, and
// is ready in the end.
func manyDecisions(n int) []byte {
	var src strings.Builder
	src.WriteString("title = { ja = \"題\" }\n[check]\nready = { all = [\"r0\"] }\n[outcome.end]\nverdict = \"ready\"\ntitle = { ja = \"終\" }\n")
	for i := range n {
		next := fmt.Sprintf("s%d", i+1)
		if i == n-1 {
			next = "end"
		}
		fmt.Fprintf(&src, "[requirement.r%d]\ntitle = { ja = \"要\" }\nquestion = { ja = \"問\" }\n", i)
		fmt.Fprintf(&src, "[step.s%d]\nkind = \"decision\"\nasks = \"r%d\"\nyes = %q\nno = %q\n", i, i, next, next)
	}
	return []byte(src.String())
}

// TestAgreeIsOneByOne compares what Agree finds in random flows with what a walk
// finds that looks at one combination of answers after the other.
func TestAgreeIsOneByOne(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	wrong := 0
	for n := range 2000 {
		f := randomFlow(rng)
		want := map[diag.Span]int{} // places, with the fewest turns to them
		sheet := verdict.NewSheet(f, f.Requirements)
		found, complete := oneByOneThrough(f, sheet)
		for _, p := range found {
			o := f.Outcome(p.End)
			if o == nil || o.Verdict == "" || string(sheet.Evaluate(p.Answers).Verdict) == o.Verdict {
				continue
			}
			at := f.Spans["outcome."+o.ID+".verdict"]
			if len(p.Taken) > 0 {
				at = p.Taken[len(p.Taken)-1].answer.Span
			}
			if _, known := want[at]; !known {
				want[at] = len(p.Taken)
			}
		}
		if !complete {
			t.Fatalf("flow %d: too many states", n)
		}
		got := map[diag.Span]int{}
		for _, d := range Agree(f, f.Requirements) {
			got[d.Span] = len(d.Args[1].(turns))
			if processes(f) && want[d.Span] > 0 { // ways of the same length may then have other numbers of turns
				got[d.Span] = want[d.Span]
			}
		}
		if !maps.Equal(got, want) {
			t.Fatalf("flow %d: told %v, one by one %v", n, got, want)
		}
		wrong += len(want)
	}
	if wrong < 1000 {
		t.Errorf("only %d mistakes were seen", wrong)
	}
}

func processes(f *flow.Flow) bool {
	return slices.ContainsFunc(f.Steps, func(s *flow.Step) bool { return s.Kind == flow.Process })
}

// randomFlow makes decisions over a few requirements, whole, by parts and with
// answers of their own, that lead anywhere, also back.
func randomFlow(rng *rand.Rand) *flow.Flow {
	f := &flow.Flow{ID: "f", File: "flows/f.toml", Spans: map[string]diag.Span{}}
	f.Requirements = []*flow.Requirement{
		{ID: "a", Flow: "f"}, {ID: "b", Flow: "f"},
		{ID: "c", Flow: "f", Parts: []*flow.Requirement{{ID: "c.x", Flow: "f"}, {ID: "c.y", Flow: "f"}}},
		{ID: "d", Flow: "f", Kind: flow.AskChoice, Options: []flow.Option{{ID: "one", Met: true}, {ID: "two"}, {ID: "three", Met: true}}},
	}
	names := []string{"a", "b", "c", "c.x", "c.y", "d"}
	pick := func() flow.Expr { return flow.Expr{Ref: names[rng.IntN(len(names))]} }
	f.Check = &flow.Check{Ready: flow.Expr{All: []flow.Expr{pick(), {Any: []flow.Expr{pick(), {Ref: "d", Is: []string{"two"}}}}}}}
	if rng.IntN(3) == 0 {
		inner := f.Check.Ready
		f.Check.Ready = flow.Expr{Not: &inner}
	}
	steps := 2 + rng.IntN(5)
	for i, v := range []string{"ready", "not-ready", "unknown"} {
		f.Outcomes = append(f.Outcomes, &flow.Outcome{ID: v, Verdict: v})
		f.Spans["outcome."+v+".verdict"] = diag.Span{Line: 1000 + i}
	}
	to := func() string {
		if i := rng.IntN(steps + 4); i < steps {
			return fmt.Sprint("s", i)
		}
		return f.Outcomes[rng.IntN(3)].ID
	}
	for i := range steps {
		s := &flow.Step{ID: fmt.Sprint("s", i), Kind: flow.Decision}
		ways := []string{"yes", "no", "unsure"}
		switch kind := rng.IntN(8); {
		case kind == 0:
			s.Kind, s.Next, ways = flow.Process, to(), nil
		case kind == 1:
			ways = []string{"left", "right"}
		case kind < 4:
			s.Asks, ways = "d", []string{"one", "two", "three"}
		default:
			s.Asks = names[rng.IntN(len(names))]
		}
		for j, way := range ways {
			s.Answers = append(s.Answers, flow.Answer{ID: way, To: to(), Span: diag.Span{Line: i + 1, Column: j + 1}})
		}
		f.Steps = append(f.Steps, s)
	}
	return f
}
