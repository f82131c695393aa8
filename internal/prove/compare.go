package prove

import (
	"strconv"

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
	file   string
	before []comparedCase
	list   diag.List
}

type comparedCase struct {
	*Case
	set node // the combinations of which it speaks
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
	for _, other := range c.before {
		c.pair(other, comparedCase{next, set})
	}
	c.before = append(c.before, comparedCase{next, set})
	c.judge(next, set)
}

// judge compares a case with the rules.
func (c *comparer) judge(next *Case, set node) {
	if values, ok := c.smallest(c.against(next, set, c.ready), high, fewest); ok {
		given := c.told(values)
		got := c.sheet.Evaluate(given).Verdict
		c.list.Add(caseDisagrees.At(c.file, next.said, next.ID, Word(next.Verdict), c.listed(given), Word(got)))
	}
}

// against is the part of a case's combinations to which a condition gives
// another verdict.
func (r *rule) against(c *Case, set, ready node) node {
	return r.without(set, r.is(ready, endOf(c.Verdict)))
}

// pair compares two cases; what is wrong is told at the one that comes later,
// or at the one that says less.
func (c *comparer) pair(a, b comparedCase) {
	common := c.both(a.set, b.set)
	switch {
	case a.Verdict != b.Verdict:
		if values, ok := c.smallest(common, high, fewest); ok {
			c.list.Add(casesContradict.At(c.file, b.said, b.ID, a.ID, c.listed(c.told(values))))
		}
	case common == b.set:
		c.list.Add(caseCovered.At(c.file, b.Span, b.ID, a.ID))
	case common == a.set:
		c.list.Add(caseCovered.At(c.file, a.Span, a.ID, b.ID))
	}
}

// gap reports known answers of which no case speaks: the combination with the
// fewest requirements not met.
func (c *comparer) gap() {
	rest := high
	for _, known := range c.before {
		rest = c.without(rest, known.set)
	}
	cost := func(level int32, value int) int {
		switch {
		case value == unknown:
			return never
		case c.classes[level][value-1].met:
			return 0
		}
		return 1
	}
	if values, ok := c.smallest(rest, high, cost); ok {
		c.list.Add(caseGap.At(c.file, diag.Span{}, c.listed(c.told(values))))
	}
}
