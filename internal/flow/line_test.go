package flow_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"shirube/internal/flow"
)

// TestLine pins which way counts as the one to plan.
func TestLine(t *testing.T) {
	process := func(id, next string) *flow.Step { return &flow.Step{ID: id, Kind: flow.Process, Next: next} }
	ask := func(id string, answers ...flow.Answer) *flow.Step {
		return &flow.Step{ID: id, Kind: flow.Decision, Answers: answers}
	}
	start, end := &flow.Step{ID: "start", Kind: flow.Terminal, Next: "a"}, &flow.Step{ID: "end", Kind: flow.Terminal}
	ready := []*flow.Outcome{{ID: "ready", Verdict: "ready"}, {ID: "not", Verdict: "not-ready"}}
	for _, c := range []struct {
		name     string
		steps    []*flow.Step
		outcomes []*flow.Outcome
		want     string
		branches bool
	}{
		{"no outcome", []*flow.Step{start, process("a", "b"), process("b", "end"), end}, nil, "start a b end", false},
		{"yes first", []*flow.Step{ask("a", flow.Answer{ID: "no", To: "b"}, flow.Answer{ID: "yes", To: "c"}), process("b", "ready"), process("c", "ready")}, ready, "a c", true},
		{"no leads there", []*flow.Step{ask("a", flow.Answer{ID: "yes", To: "not"}, flow.Answer{ID: "no", To: "b"}), process("b", "ready")}, ready, "a b", false},
		{"answers of its own", []*flow.Step{ask("a", flow.Answer{ID: "sale", To: "not"}, flow.Answer{ID: "stage", To: "b"}, flow.Answer{ID: "talk", To: "c"}), process("b", "ready"), process("c", "ready")}, ready, "a b", true},
		{"a loop", []*flow.Step{process("a", "b"), ask("b", flow.Answer{ID: "yes", To: "a"}, flow.Answer{ID: "no", To: "ready"})}, ready, "a b", false},
		{"no way", []*flow.Step{process("a", "not")}, ready, "", true},
		{"nothing", nil, nil, "", false},
	} {
		f := &flow.Flow{Steps: c.steps, Outcomes: c.outcomes}
		var ids []string
		for _, s := range f.Line() {
			ids = append(ids, s.ID)
		}
		if got := strings.Join(ids, " "); got != c.want || f.Branches() != c.branches {
			t.Errorf("%s: %q, branches %v; want %q, %v", c.name, got, f.Branches(), c.want, c.branches)
		}
	}
}

// TestLineIsAWay holds Line of random flows to its promise: each step leads to
// the next, and there is a line where a good end can be reached.
func TestLineIsAWay(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 2000 {
		f := randomFlow(random)
		line := f.Line()
		if (line != nil) != reaches(f) {
			t.Fatalf("a line: %v, a good end can be reached: %v", line != nil, reaches(f))
		}
		for i, s := range line {
			next := "ready"
			if i+1 < len(line) {
				next = line[i+1].ID
			}
			if !leadsTo(s, next) {
				t.Fatalf("%s does not lead to %s", s.ID, next)
			}
		}
	}
}

func randomFlow(random *rand.Rand) *flow.Flow {
	n := 1 + random.IntN(12)
	to := func() string {
		if i := random.IntN(n + 2); i < n {
			return fmt.Sprint(i)
		} else if i == n {
			return "ready"
		}
		return "not"
	}
	f := &flow.Flow{Outcomes: []*flow.Outcome{{ID: "ready", Verdict: "ready"}, {ID: "not", Verdict: "not-ready"}}}
	for i := range n {
		s := &flow.Step{ID: fmt.Sprint(i), Kind: flow.Process, Next: to()}
		if random.IntN(2) == 0 {
			s.Kind, s.Answers = flow.Decision, []flow.Answer{{ID: "yes", To: to()}, {ID: "no", To: to()}}
		}
		f.Steps = append(f.Steps, s)
	}
	return f
}

func leadsTo(s *flow.Step, to string) bool {
	for _, e := range s.Edges() {
		if e.To == to {
			return true
		}
	}
	return false
}

// reaches looks for the good end in breadth.
func reaches(f *flow.Flow) bool {
	seen := map[string]bool{}
	for queue := []string{f.Steps[0].ID}; len(queue) > 0; queue = queue[1:] {
		if queue[0] == "ready" {
			return true
		}
		if s := f.Step(queue[0]); s != nil && !seen[s.ID] {
			seen[s.ID] = true
			for _, e := range s.Edges() {
				queue = append(queue, e.To)
			}
		}
	}
	return false
}
