package prove

import (
	"fmt"
	"io/fs"
	"math/big"
	"os"
	"path"
	"strings"
	"testing"

	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// TestMistakes proves the flows of each case and pins what is told of them.
func TestMistakes(t *testing.T) {
	diagtest.Run(t, "testdata/flows/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		flows := load(t, site, "ja")
		var list diag.List
		for _, f := range flows {
			_, found := Flow(f, requirements(f, flows))
			list.Add(found...)
		}
		return list
	})
}

// load reads all flows below flows/.
func load(t testing.TB, site fs.FS, languages ...string) map[string]*flow.Flow {
	t.Helper()
	names, err := fs.Glob(site, "flows/*.toml")
	if err != nil || len(names) == 0 {
		t.Fatal("no flows", err)
	}
	flows := map[string]*flow.Flow{}
	for _, name := range names {
		if strings.HasSuffix(name, ".cases.toml") {
			continue
		}
		src, err := fs.ReadFile(site, name)
		if err != nil {
			t.Fatal(err)
		}
		f, list := flow.Parse(path.Clean(name), src, flow.Options{Languages: languages, Audiences: []string{"company", "staff", "resident"}})
		if list.HasErrors() {
			t.Fatalf("%s is wrong: %s", name, list[0].Text("en"))
		}
		flows[f.ID] = f
	}
	return flows
}

// requirements returns those of f, own and used.
func requirements(f *flow.Flow, flows map[string]*flow.Flow) []*flow.Requirement {
	all := append([]*flow.Requirement(nil), f.Requirements...)
	for _, u := range f.Uses {
		if of := flows[u.Flow]; of != nil {
			if req := of.Requirement(u.Name); req != nil { // else an item
				all = append(all, req)
			}
		}
	}
	return all
}

// TestSite proves the flows of this repository.
func TestSite(t *testing.T) {
	flows := load(t, os.DirFS("../.."), "ja", "en")
	for id, want := range map[string]string{
		"join":        "243 = 1 ready + 211 not-ready + 31 unknown",
		"use-company": "27 = 1 ready + 19 not-ready + 7 unknown",
		"use-staff":   "27 = 1 ready + 19 not-ready + 7 unknown",
	} {
		p, list := Flow(flows[id], requirements(flows[id], flows))
		if len(list) > 0 {
			t.Errorf("%s: %s", id, list[0].Text("en"))
		}
		got := fmt.Sprintf("%s = %s ready + %s not-ready + %s unknown", p.Combinations,
			p.Counts[verdict.Ready], p.Counts[verdict.NotReady], p.Counts[verdict.Cannot])
		if got != want || !wholly(p) {
			t.Errorf("%s: %s, want %s", id, got, want)
		}
	}
}

// large makes a flow of n questions; rule gives the condition over their names.
func large(n int, rule func(names []flow.Expr) flow.Expr) (*flow.Flow, []*flow.Requirement) {
	f := &flow.Flow{ID: "large", File: "flows/large.toml"}
	var names []flow.Expr
	for i := range n {
		id := fmt.Sprintf("r%d", i)
		f.Requirements = append(f.Requirements, &flow.Requirement{ID: id, Flow: "large"})
		names = append(names, flow.Expr{Ref: id})
	}
	f.Check = &flow.Check{Ready: rule(names)}
	return f, f.Requirements
}

func all(names []flow.Expr) flow.Expr { return flow.Expr{All: names} }

// half wants half of them, whichever.
func half(names []flow.Expr) flow.Expr { return flow.Expr{AtLeast: len(names) / 2, Of: names} }

// pairs wants one of each two neighbours.
func pairs(names []flow.Expr) flow.Expr {
	var list []flow.Expr
	for i := 0; i+1 < len(names); i += 2 {
		list = append(list, flow.Expr{Any: names[i : i+2]})
	}
	return flow.Expr{All: list}
}

// apart wants one of many pairs, each of two that the condition first names far
// from one another: with every pair one more answer must be kept in mind.
func apart(names []flow.Expr) flow.Expr {
	half := len(names) / 2
	var list []flow.Expr
	for i := range half {
		list = append(list, flow.Expr{All: []flow.Expr{names[i], names[half+i]}})
	}
	ordered := flow.Expr{Any: append([]flow.Expr(nil), names...)}
	return flow.Expr{All: []flow.Expr{ordered, {Any: list}}}
}

func TestLarge(t *testing.T) {
	for _, n := range []int{40, 200} {
		f, requirements := large(n, all)
		p, list := Flow(f, requirements)
		if len(list) > 0 {
			t.Fatal(list[0].Text("en"))
		}
		three, two := big.NewInt(3), big.NewInt(2)
		pow := func(x *big.Int) *big.Int { return new(big.Int).Exp(x, big.NewInt(int64(n)), nil) }
		unknown := new(big.Int).Sub(pow(two), big.NewInt(1)) // each met or not known, one at least not known
		if p.Combinations.Cmp(pow(three)) != 0 || p.Counts[verdict.Ready].Cmp(big.NewInt(1)) != 0 ||
			p.Counts[verdict.Cannot].Cmp(unknown) != 0 || !wholly(p) {
			t.Errorf("%d requirements: %v of %s", n, p.Counts, p.Combinations)
		}
	}
}

// TestTooComplex refuses what would not fit, instead of proving some of it.
func TestTooComplex(t *testing.T) {
	for n, rule := range map[int]func([]flow.Expr) flow.Expr{80: apart, 200: half} {
		f, requirements := large(n, rule)
		p, list := Flow(f, requirements)
		if p != nil || len(list) != 1 || list[0].Message != &tooComplex {
			t.Errorf("%d: proved %v, told %v", n, p, list)
		}
	}
}

func BenchmarkProof(b *testing.B) {
	flows := load(b, os.DirFS("../.."), "ja", "en")
	for _, id := range []string{"join", "use-company", "use-staff"} {
		b.Run(id, func(b *testing.B) { bench(b, flows[id], requirements(flows[id], flows)) })
	}
	f, requirements := large(40, half)
	b.Run("half of 40", func(b *testing.B) { bench(b, f, requirements) })
	for _, n := range []int{40, 200} {
		f, requirements := large(n, all)
		b.Run(fmt.Sprintf("all of %d", n), func(b *testing.B) { bench(b, f, requirements) })
		f, requirements = large(n, pairs)
		b.Run(fmt.Sprintf("pairs of %d", n), func(b *testing.B) { bench(b, f, requirements) })
	}
}

func bench(b *testing.B, f *flow.Flow, requirements []*flow.Requirement) {
	for b.Loop() {
		if p, list := Flow(f, requirements); p == nil || len(list) > 0 {
			b.Fatal("not proved")
		}
	}
}

// wholly reports whether every combination has one verdict: the counts add up.
func wholly(p *Proof) bool {
	sum := new(big.Int)
	for _, n := range p.Counts {
		sum.Add(sum, n)
	}
	return sum.Cmp(p.Combinations) == 0
}
