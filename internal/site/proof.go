package site

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/prove"
)

// TablePath is where the decision table of a flow stands, below the site's
// folder.
func TablePath(f *flow.Flow) string { return tablePath(f.ID) }

func tablePath(id string) string { return flowFolder + "/" + id + tableSuffix }

func casesPath(id string) string { return flowFolder + "/" + id + casesSuffix }

// StaleTable reports whether a mistake is nothing but a decision table that is
// to be written anew.
func StaleTable(d diag.Diagnostic) bool { return d.Message == staleTable || d.Message == unreadTable }

// checkVerdicts holds the ends of a procedure to its self-check, and that to
// what a self-check must be.
func (c *checker) checkVerdicts(f *flow.Flow) {
	if len(c.fit(f)) > 0 {
		return // what its conditions mean is not known
	}
	c.list.Add(prove.Reasons(f, c.Requirements(f))...)
	if !c.sound(f) {
		return
	}
	c.list.Add(prove.Agree(f, c.Requirements(f))...)
	p, list := c.Proof(f)
	c.list.Add(list...)
	if table := c.tables[f.ID]; table != nil && p != nil {
		c.checkTable(f, string(table), p.Decisions(f.File))
	}
	c.checkCases(f, p)
}

// checkCases holds the rules to the cases, when both can be read.
func (c *checker) checkCases(f *flow.Flow, p *prove.Proof) {
	cases, wrong := c.Cases(f)
	c.list.Add(wrong...)
	if cases == nil {
		return
	}
	for _, one := range cases.List {
		c.checkCites(cases.File, one.Cite)
	}
	if p != nil && !wrong.HasErrors() {
		differ := p.Compare(cases)
		c.list.Add(differ...)
		if !differ.HasErrors() { // else the cases are about to change
			c.list.Add(prove.Unnoticed(f.File, cases, c.Mutants(f))...) // which the proof page shows too
		}
	}
}

// checkTable reports the first line of a decision table that is not what the
// rules say.
func (c *checker) checkTable(f *flow.Flow, have, want string) {
	if have == want {
		return
	}
	old, now := strings.Split(have, "\n"), strings.Split(want, "\n")
	i := 0
	for i < min(len(old), len(now))-1 && old[i] == now[i] {
		i++
	}
	at := diag.Span{Line: i + 1, Column: 1, Length: len([]rune(old[i]))}
	says := diag.Words{"ja": "「" + now[i] + "」です", "en": "says " + strconv.Quote(now[i]) + " here"}
	if now[i] == "" {
		says = diag.Words{"ja": "ここで終わりです", "en": "ends here"}
	}
	c.list.Add(staleTable.At(TablePath(f), at, f.File, says))
}

// checkStray reports decision tables and cases that belong to no self-check.
func (c *checker) checkStray() {
	stray := func(id string) bool {
		f := c.Flow(id)
		return f == nil || !f.Broken && !hasCheck(f)
	}
	for _, id := range slices.Sorted(maps.Keys(c.tables)) {
		if stray(id) {
			c.list.Add(strayTable.At(tablePath(id), diag.Span{}, flowFolder+"/"+id+".toml"))
		}
	}
	for _, id := range slices.Sorted(maps.Keys(c.casesOf)) {
		if stray(id) {
			c.list.Add(strayCases.At(casesPath(id), diag.Span{}, flowFolder+"/"+id+".toml"))
		}
	}
}
