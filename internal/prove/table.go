package prove

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"shirube/internal/verdict"
)

// Row is a row of the decision table: whoever gives these answers has this
// verdict, whatever else is answered or left open.
type Row struct {
	Verdict verdict.Verdict
	When    Answers
}

// maxRows keeps a table readable; "twenty of forty" has more rows than could
// ever be written.
const maxRows = 500

// Rows is the decision table, in the order of the questions: rows of "ready",
// then of "not-ready"; whatever is in no row is unknown. It is minimal: no row
// and no answer of a row can be left out, and no two rows can be told as one that
// has either of two answers to a question. ok is false when it would have more
// than maxRows.
func (p *Proof) Rows() (rows []Row, ok bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.table == nil {
		rows, ok := p.rule.rows()
		p.table = &table{rows, ok}
	}
	return slices.Clone(p.table.rows), p.table.ok
}

// table is what Rows has found.
type table struct {
	rows []Row
	ok   bool
}

func (r *rule) rows() (rows []Row, ok bool) {
	for _, end := range []node{high, low} {
		set := r.is(r.ready, end)
		c := &cover{rule: r, memo: map[[2]node]covered{}}
		found := c.between(set, set)
		if c.full || r.full {
			return nil, false
		}
		for _, terms := range found.rows {
			rows = append(rows, Row{verdicts[end], r.inOrder(terms)})
		}
	}
	slices.SortStableFunc(rows, r.compare)
	return r.merged(rows), len(rows) <= maxRows
}

// merged makes one row of those that differ in the answers to one question. What
// a row alone covered, the one that it went into alone covers, so that none
// becomes needless.
func (r *rule) merged(rows []Row) []Row {
	for {
		fewer := r.mergedOnce(rows)
		if len(fewer) == len(rows) {
			return rows
		}
		rows = fewer
	}
}

func (r *rule) mergedOnce(rows []Row) []Row {
	for _, question := range r.questions {
		var kept []Row
		at := map[string]int{} // in kept, by verdict and other answers
		for _, row := range rows {
			i := slices.IndexFunc(row.When, func(g Given) bool { return g.Question == question })
			if i < 0 {
				kept = append(kept, row)
				continue
			}
			others := slices.Delete(slices.Clone(row.When), i, i+1)
			key := fmt.Sprint(row.Verdict, others)
			if first, ok := at[key]; ok {
				kept[first].When[i].Answers = r.joined(kept[first].When[i], row.When[i])
				continue
			}
			at[key] = len(kept)
			kept = append(kept, row)
		}
		rows = kept
	}
	return rows
}

// joined are the answers of both, in the order of the sheet.
func (r *rule) joined(a, b Given) []verdict.Answer {
	all := slices.Concat(a.Answers, b.Answers)
	slices.SortFunc(all, func(x, y verdict.Answer) int {
		return cmp.Compare(r.rank(Given{a.Question, []verdict.Answer{x}}), r.rank(Given{a.Question, []verdict.Answer{y}}))
	})
	return all
}

// inOrder gives a row in the order of the sheet.
func (r *rule) inOrder(terms []term) Answers {
	values := make([]int, len(r.order))
	for _, t := range terms {
		values[t.level] = t.value
	}
	var told Answers
	for _, question := range r.questions {
		if level := r.level[question]; values[level] != unknown {
			told = append(told, Given{question, r.classes[level][values[level]-1].answers})
		}
	}
	return told
}

// compare sorts rows by the questions that they answer; best verdict first.
func (r *rule) compare(a, b Row) int {
	if a.Verdict != b.Verdict {
		return cmp.Compare(verdictOrder(a.Verdict), verdictOrder(b.Verdict))
	}
	for i := range min(len(a.When), len(b.When)) {
		x, y := a.When[i], b.When[i]
		if c := cmp.Or(cmp.Compare(r.index(x.Question), r.index(y.Question)), cmp.Compare(r.rank(x), r.rank(y))); c != 0 {
			return c
		}
	}
	return cmp.Compare(len(a.When), len(b.When))
}

// rank is the place of an answer among those to its question.
func (r *rule) rank(g Given) int {
	return slices.IndexFunc(r.sheet.ValuesOf(g.Question), func(v verdict.Value) bool { return v.ID == string(g.Answers[0]) })
}

func verdictOrder(v verdict.Verdict) int { return slices.Index(verdict.Verdicts, v) }

func (r *rule) index(question string) int { return slices.Index(r.questions, question) }

// term is one answer of a row.
type term struct {
	level int32
	value int
}

// covered are rows, and the combinations that they cover.
type covered struct {
	rows [][]term
	set  node
}

// cover finds few rows for a set of combinations, by the method of Minato and
// Morreale for irredundant sums of products. A row holds known answers only:
// what holds while an answer is not known holds for every answer, so that rows
// need not ask for that.
type cover struct {
	*rule
	memo map[[2]node]covered
	full bool
}

// between finds rows that cover all of must, and nothing outside of may.
func (c *cover) between(must, may node) covered {
	switch {
	case must == low || c.full:
		return covered{nil, low}
	case may == high:
		return covered{[][]term{nil}, high}
	}
	if found, ok := c.memo[[2]node{must, may}]; ok {
		return found
	}
	level := min(c.nodes[must].level, c.nodes[may].level)
	either := high // may be covered whatever is answered here
	for value := range c.values[level] {
		either = c.both(either, c.to(may, level, value))
	}
	var found covered
	rest, sets := c.to(must, level, unknown), make([]node, c.values[level])
	for value := 1; value < c.values[level]; value++ {
		m := c.to(must, level, value)
		with := c.between(c.without(m, either), c.to(may, level, value))
		for _, row := range with.rows {
			found.rows = append(found.rows, append([]term{{level, value}}, row...))
		}
		rest, sets[value] = c.either(rest, c.without(m, with.set)), with.set
	}
	free := c.between(rest, either)
	found.rows = append(found.rows, free.rows...)
	found.set = c.branch(level, func(value int) node { return c.either(sets[value], free.set) })
	c.full = c.full || len(found.rows) > maxRows
	c.memo[[2]node{must, may}] = found
	return found
}

func joined(answers []verdict.Answer) string {
	var words []string
	for _, a := range answers {
		words = append(words, a.String())
	}
	return strings.Join(words, " | ")
}

// Decisions returns the text of flows/NAME.decisions.txt: the decision table
// by ids, one answer a line, so that a change of the rules is a change of a few
// lines.
func (p *Proof) Decisions(file string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s の判定表です。「shirube prove --write」が書き出します。\n", file)
	fmt.Fprintf(&b, "# Decisions of %s, written by \"shirube prove --write\".\n\n", file)
	fmt.Fprintf(&b, "combinations %s\n", p.Combinations)
	for _, v := range verdict.Verdicts {
		fmt.Fprintf(&b, "%s %s\n", v, p.Counts[v])
	}
	rows, ok := p.Rows()
	if !ok {
		fmt.Fprintf(&b, "\nrows > %d\n", maxRows)
		return b.String()
	}
	for _, row := range rows {
		fmt.Fprintf(&b, "\n%s\n", row.Verdict)
		for _, g := range row.When {
			fmt.Fprintf(&b, "  %s = %s\n", g.Question, joined(g.Answers))
		}
	}
	fmt.Fprintf(&b, "\nelse %s\n", verdict.Cannot)
	return b.String()
}
