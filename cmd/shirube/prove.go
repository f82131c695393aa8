package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/prove"
	"shirube/internal/site"
	"shirube/internal/verdict"
)

// proveCmd shows the proofs that check and build only complain about.
type proveCmd struct {
	sourceFlags
	Write bool    `help:"${help_write}"`
	Flow  *string `arg:"" optional:"" placeholder:"flow" help:"${help_flow}"`
}

// Run prints the proof of one flow, or of all that have a self-check, or writes
// their decision tables. A site with mistakes has its mistakes told instead.
func (c *proveCmd) Run(a *app) error {
	dir, err := c.dir(a)
	if err != nil {
		return err
	}
	if c.Write && c.AsOf != nil { // the tables are those of the edition
		return &usageError{a.say("write_as_of"), a.say("write_as_of_help")}
	}
	fsys := os.DirFS(dir)
	l, list := c.load(fsys)
	if c.Write { // tables that are to be written anew are no mistake
		list = slices.DeleteFunc(list, site.StaleTable)
	}
	list = c.ahead(fsys, l, list)
	a.tell(fsys, list)
	if list.HasErrors() {
		fmt.Fprintln(a.err, a.say("found", list.Summary(a.lang)))
		return errTold
	}
	flows, err := c.flows(a, l)
	if err != nil {
		return err
	}
	for i, f := range flows {
		p, _ := l.site.Proof(f)
		if c.Write {
			if err := a.writeTable(dir, f, p); err != nil {
				return err
			}
			continue
		}
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		a.proof(f, p)
		cases, _ := l.site.Cases(f)
		a.cases(l.site.Mutants(f), cases)
	}
	return nil
}

// writeTable writes the decision table of a flow beside it, unless it stands
// there already.
func (a *app) writeTable(dir string, f *flow.Flow, p *prove.Proof) error {
	name := filepath.Join(dir, filepath.FromSlash(site.TablePath(f)))
	table := []byte(p.Decisions(f.File))
	if have, err := os.ReadFile(name); err == nil && bytes.Equal(have, table) {
		fmt.Fprintln(a.out, a.say("table_same", name))
		return nil
	}
	if err := os.WriteFile(name, table, 0o666); err != nil {
		return fmt.Errorf("write decision table: %w", err)
	}
	fmt.Fprintln(a.out, a.say("table_written", name))
	return nil
}

// flows returns those that are meant.
func (c *proveCmd) flows(a *app, l loaded) ([]*flow.Flow, error) {
	var flows []*flow.Flow
	var names []string
	for _, f := range l.site.Flows {
		if f.Check == nil {
			continue
		}
		names = append(names, a.say("quoted", f.ID))
		if c.Flow == nil || *c.Flow == f.ID {
			flows = append(flows, f)
		}
	}
	switch {
	case len(names) == 0:
		return nil, &usageError{a.say("no_check"), a.say("no_check_help")}
	case len(flows) == 0:
		return nil, &usageError{a.say("no_flow", *c.Flow), a.say("no_flow_help", strings.Join(names, a.say("or")))}
	}
	return flows, nil
}

func (a *app) proof(f *flow.Flow, p *prove.Proof) {
	fmt.Fprintln(a.out, a.say("proof_counts", f.File, len(p.Questions), i18n.Grouped(p.Combinations),
		i18n.Grouped(p.Counts[verdict.Ready]), i18n.Grouped(p.Counts[verdict.NotReady]), i18n.Grouped(p.Counts[verdict.Cannot])))
	declared := a.say("none")
	if len(f.Check.Worsens) > 0 {
		var names []string
		for _, e := range f.Check.Worsens {
			names = append(names, e.Ref)
		}
		declared = strings.Join(names, a.say("and"))
	}
	fmt.Fprintln(a.out, a.say("proof_holds", p.Nodes, declared))
	if len(f.Steps) > 0 { // the checks of the question pages, which a site with mistakes does not pass
		fmt.Fprintln(a.out, a.say("proof_pages"))
	}
	fmt.Fprintln(a.out, a.say("proof_languages"))
	a.table(p)
}

// cases prints how the rules stand to the cases, and what may be broken without
// any of them noticing.
func (a *app) cases(found prove.Mutation, cases *prove.Cases) {
	if cases == nil {
		fmt.Fprintln(a.out, a.say("no_cases"))
		return
	}
	fmt.Fprintln(a.out, a.say("cases_agree", cases.File, len(cases.List)))
	fmt.Fprintln(a.out, a.say("mutants", found.Killed+len(found.Alive), found.Killed))
	for _, m := range found.Alive {
		fmt.Fprintln(a.out, a.say("mutant", m.Span.Line, m.Span.Column, m.Change.In(a.lang)))
	}
}

// table prints the decision table.
func (a *app) table(p *prove.Proof) {
	rows, ok := p.Rows()
	if !ok {
		fmt.Fprintln(a.out, a.say("table_long"))
		return
	}
	fmt.Fprintln(a.out, a.say("table_head"))
	for _, row := range rows {
		fmt.Fprintln(a.out, a.say("table_row", prove.Word(row.Verdict).In(a.lang), row.When.In(a.lang)))
	}
	fmt.Fprintln(a.out, a.say("table_else", prove.Word(verdict.Cannot).In(a.lang)))
}
