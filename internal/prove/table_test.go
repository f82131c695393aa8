package prove

import (
	"os"
	"slices"
	"testing"

	"shirube/internal/verdict"
)

// covers reports whether a combination is in a row.
func covers(when Answers, given map[string]verdict.Answer) bool {
	return !slices.ContainsFunc(when, func(g Given) bool { return !slices.Contains(g.Answers, given[g.Question]) })
}

// judgedBy is the verdict of a table.
func judgedBy(rows []Row, given map[string]verdict.Answer) verdict.Verdict {
	for _, row := range rows {
		if covers(row.When, given) {
			return row.Verdict
		}
	}
	return verdict.Cannot
}

// TestRows holds that the tables of random conditions say what Evaluate says
// for every combination, and that nothing of them can be left out.
func TestRows(t *testing.T) {
	looked := 0
	for n, s := range sheets(t)[:200] {
		r := ruleOf(t, s)
		rows, ok := (&Proof{rule: r}).Rows()
		if !ok {
			t.Fatalf("sheet %d has no table", n)
		}
		right := func(rows []Row) bool {
			good := true
			r.eachAnswers(func(_ []int, given map[string]verdict.Answer) {
				good = good && judgedBy(rows, given) == r.sheet.Evaluate(given).Verdict
			})
			return good
		}
		if !right(rows) {
			t.Fatalf("sheet %d: the table says otherwise: %v", n, rows)
		}
		for i, row := range rows {
			looked++
			for _, other := range rows[:i] {
				if other.Verdict == row.Verdict && differences(other.When, row.When) == 1 {
					t.Fatalf("sheet %d: rows %v and %v could be one", n, other, row)
				}
			}
			if right(slices.Delete(slices.Clone(rows), i, i+1)) {
				t.Fatalf("sheet %d: row %d of %v is not needed", n, i, rows)
			}
			for j := range row.When {
				less := slices.Clone(rows)
				less[i].When = slices.Delete(slices.Clone(row.When), j, j+1)
				if right(less) {
					t.Fatalf("sheet %d: answer %d of row %d of %v is not needed", n, j, i, rows)
				}
			}
		}
	}
	if looked < 200 {
		t.Errorf("only %d rows were seen", looked)
	}
}

// differences counts the questions that two rows answer differently; what only
// one of them asks for counts many times.
func differences(a, b Answers) (n int) {
	if len(a) != len(b) {
		return len(a) + len(b)
	}
	for i := range a {
		switch {
		case a[i].Question != b[i].Question:
			return len(a) + len(b)
		case !slices.Equal(a[i].Answers, b[i].Answers):
			n++
		}
	}
	return n
}

// TestDecisions holds the tables beside the flows of this repository.
func TestDecisions(t *testing.T) {
	flows := load(t, os.DirFS("../.."), "ja", "en")
	for _, id := range []string{"join", "use-company", "use-staff"} {
		p, _ := Flow(flows[id], requirements(flows[id], flows))
		want, err := os.ReadFile("../../flows/" + id + ".decisions.txt")
		if err != nil {
			t.Fatal(err)
		}
		if got := p.Decisions("flows/" + id + ".toml"); got != string(want) {
			t.Errorf("%s: got\n%s", id, got)
		}
	}
}

// TestManyRows has conditions with more rows than anybody reads, and with as
// many as there are requirements.
func TestManyRows(t *testing.T) {
	f, requirements := large(40, half)
	p, _ := Flow(f, requirements)
	if rows, ok := p.Rows(); ok {
		t.Errorf("%d rows were written", len(rows))
	}
	f, requirements = large(200, all)
	p, _ = Flow(f, requirements)
	if rows, ok := p.Rows(); !ok || len(rows) != 201 {
		t.Errorf("%d rows, %v", len(rows), ok)
	}
}
