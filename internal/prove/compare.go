package prove

import (
	"fmt"
	"strconv"
	"strings"

	"shirube/internal/diag"
)

func index(i int) string { return strconv.Itoa(i) }

// Compare holds the rules to cases that were not derived from them. It reports
// each case that the rules judge otherwise, that contradicts another one, that
// another one says already or that nothing can meet, and known answers of which
// no case speaks; each with the smallest witness.
func (p *Proof) Compare(cases *Cases) diag.List {
	r, ok := p.fine()
	if !ok {
		return diag.List{tooComplex.At(cases.File, diag.Span{}, maxNodes)}
	}
	c := &comparer{rule: r, file: cases.File}
	for i := range cases.List {
		c.add(&cases.List[i])
	}
	for i := range c.cases {
		c.pairs(i)
	}
	if len(cases.List) > 0 {
		c.gap()
	}
	if c.full {
		return diag.List{tooComplex.At(cases.File, diag.Span{}, maxNodes)}
	}
	return c.list
}

type comparer struct {
	*rule
	file  string
	cases []comparedCase
	list  diag.List
}

type comparedCase struct {
	*Case
	set   node // the combinations of which it speaks
	wrong bool // the rules judge some of them otherwise
}

// of is the set of combinations that give the answers of a case.
func (r *rule) of(c *Case) node {
	set := high
	for _, a := range c.When {
		any := low
		for _, one := range a.Answers {
			any = r.either(any, r.given(a.Name, string(one)))
		}
		set = r.both(set, any)
	}
	return set
}

func (c *comparer) add(next *Case) {
	set := c.of(next)
	if set == low {
		c.list.Add(caseImpossible.At(c.file, next.Span, next.ID))
		return
	}
	c.cases = append(c.cases, comparedCase{next, set, c.judge(next, set)})
}

// judge compares a case with the rules, and reports whether they differ.
func (c *comparer) judge(next *Case, set node) bool {
	values, wrong := c.smallest(c.against(next, set, c.ready), high, fewest)
	if wrong {
		given := c.told(values)
		got := c.sheet.Evaluate(given).Verdict
		c.list.Add(caseDisagrees.At(c.file, next.said, next.ID, Word(next.Verdict), c.listed(given), Word(got)))
	}
	return wrong
}

// against is the part of a case's combinations to which a condition gives
// another verdict.
func (r *rule) against(c *Case, set, ready node) node {
	return r.without(set, r.is(ready, endOf(c.Verdict)))
}

// pairs compares a case with the others. One that says the same as another, which is
// right, is told where less is said. Of two that contradict each other the rules take
// one side: the other is told, once for all that it contradicts.
func (c *comparer) pairs(i int) {
	one := &c.cases[i]
	var against []string
	var common node // with the first of those
	for k := range c.cases {
		other := &c.cases[k]
		both := c.both(one.set, other.set)
		switch {
		case k == i || both == low:
		case one.Verdict == other.Verdict:
			if !other.wrong && both == one.set && (both != other.set || k < i) {
				c.list.Add(caseCovered.At(c.file, one.Span, one.ID, other.ID))
			}
		case one.wrong && (!other.wrong || k < i):
			if len(against) == 0 {
				common = both
			}
			against = append(against, other.ID)
		}
	}
	if values, ok := c.smallest(common, high, fewest); ok {
		c.list.Add(casesContradict.At(c.file, one.said, one.ID, others(against), c.listed(c.told(values))))
	}
}

// others names a few cases, and says how many more there are.
func others(ids []string) diag.Words {
	const most = 3
	more := max(0, len(ids)-most)
	var ja, en []string
	for _, id := range ids[:len(ids)-more] {
		ja, en = append(ja, "「"+id+"」"), append(en, strconv.Quote(id))
	}
	words := diag.Words{"ja": strings.Join(ja, ""), "en": strings.Join(en, ", ")}
	if more > 0 {
		words["ja"] += fmt.Sprintf("ほか%d件", more)
		words["en"] += fmt.Sprintf(" and %d more", more)
	}
	return words
}

// gap reports known answers of which no case speaks: the fewest that make the gap,
// and of these those with the fewest requirements not met.
func (c *comparer) gap() {
	rest := high
	for _, known := range c.cases {
		rest = c.without(rest, known.set)
	}
	cost := func(level int32, value int) int {
		switch {
		case value == unknown:
			return never
		case c.classes[level][value-1].met:
			return len(c.values) + 1
		}
		return len(c.values) + 2
	}
	if values, ok := c.smallest(rest, high, cost); ok {
		c.list.Add(caseGap.At(c.file, diag.Span{}, c.listed(c.told(values))))
	}
}
