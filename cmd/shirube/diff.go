package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"shirube/internal/compare"
	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/revision"
	"shirube/internal/site"
	"shirube/layouts"
)

// diffCmd tells what changed between two states of the site.
type diffCmd struct {
	Drafts bool    `help:"${help_drafts}"`
	AsOf   *string `placeholder:"2027-04-01" help:"${help_diff_as_of}"`
	JSON   bool    `name:"json" help:"${help_json}"`
	Old    string  `arg:"" placeholder:"old" help:"${help_old}"`
	New    string  `arg:"" optional:"" default:"." placeholder:"new" help:"${help_new}"`
}

// Run compares; differences are no mistakes. Neither side needs to pass every
// check, for checks grow stricter: it has to be readable, and its self-checks
// provable.
func (c *diffCmd) Run(a *app) error {
	day, ok := parseDay(c.AsOf)
	if !ok {
		return &usageError{a.say("bad_as_of", *c.AsOf), a.say("bad_as_of_help")}
	}
	days, err := c.days(a, day)
	if err != nil {
		return err
	}
	flows, err := compare.Days(days...)
	if complex := (*compare.TooComplexError)(nil); errors.As(err, &complex) {
		return errors.New(a.say("diff_complex", complex.Flow))
	}
	if err != nil {
		return err
	}
	if c.JSON {
		return a.writeDiff(flows)
	}
	a.tellDiff(flows)
	return nil
}

// days are those on which is compared: the one that was asked for, or that of each
// edition and every later one on which the rules of either side change.
func (c *diffCmd) days(a *app, day i18n.Date) ([]compare.Day, error) {
	before, err := c.files(a, c.Old)
	if err != nil {
		return nil, err
	}
	after, err := c.files(a, c.New)
	if err != nil {
		return nil, err
	}
	first, err := c.on(a, before, after, day)
	if err != nil || !day.IsZero() {
		return []compare.Day{first}, err
	}
	days := []compare.Day{first}
	for _, day := range compare.LaterDays(first.Before, first.After) {
		later, err := c.on(a, before, after, day)
		if err != nil {
			return nil, err
		}
		later.From = day
		days = append(days, later)
	}
	return days, nil
}

// on loads both sides with the rules of a day; of the zero day, each with those of
// its edition.
func (c *diffCmd) on(a *app, before, after fs.FS, day i18n.Date) (both compare.Day, err error) {
	if both.Before, err = c.load(a, c.Old, before, day); err != nil {
		return both, err
	}
	both.After, err = c.load(a, c.New, after, day)
	return both, err
}

// load reads one side with the rules of a day.
func (c *diffCmd) load(a *app, name string, fsys fs.FS, day i18n.Date) (*site.Site, error) {
	s, list := site.Load(fsys, site.Options{Theme: layouts.FS, Drafts: c.Drafts, AsOf: day})
	list = slices.DeleteFunc(list, func(d diag.Diagnostic) bool { return strings.HasPrefix(d.File, "layouts/") }) // the look is not compared
	if !list.HasErrors() {
		for _, f := range s.Flows {
			if p, wrong := s.Proof(f); p == nil && f.Check != nil {
				list.Add(wrong...)
				list.Add(diag.List{unprovable.At(f.File, f.Spans["check"])}...)
			}
		}
	}
	if list.HasErrors() {
		a.tell(fsys, list.Sorted())
		fmt.Fprintln(a.err, a.say("diff_broken", name, list.Summary(a.lang)))
		return nil, errTold
	}
	return s, nil
}

// unprovable tells of a self-check that names what is not there, which check
// tells in full.
var unprovable = diag.Message{
	Code: "unprovable",
	Text: diag.Words{
		"ja": "この手続の自己点検は、条件か質問が読み取れないため比べられません。",
		"en": "the self-check of this procedure cannot be compared: its condition or a question names what is not there",
	},
	Help: diag.Words{
		"ja": "「shirube check」で誤りを確かめて、直してください。",
		"en": `run "shirube check" and mend what it tells`,
	},
}

// files are those of one side, which has to be a site.
func (c *diffCmd) files(a *app, name string) (fs.FS, error) {
	fsys, err := c.open(a, name)
	if err != nil {
		return nil, err
	}
	if _, err := fs.Stat(fsys, "config.toml"); err != nil {
		return nil, &usageError{a.say("diff_no_config", name), a.say("diff_help")}
	}
	return fsys, nil
}

// open gives the files of a folder, or of the working directory at a revision.
func (c *diffCmd) open(a *app, name string) (fs.FS, error) {
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return os.DirFS(name), nil
	case err == nil:
		return nil, &usageError{a.say("source_is_file", name), a.say("diff_help")}
	}
	here, err := filepath.Abs(".")
	if err != nil {
		return nil, err
	}
	fsys, err := revision.Open(a.ctx, here, name)
	for _, reason := range []struct {
		err error
		key string
	}{
		{revision.ErrNoGit, "diff_no_git"},
		{revision.ErrNoRepository, "diff_no_repository"},
		{revision.ErrUnknown, "diff_unknown"},
		{revision.ErrNoFolder, "diff_no_folder"},
	} {
		if errors.Is(err, reason.err) {
			return nil, &usageError{a.say(reason.key, name), a.say("diff_help")}
		}
	}
	return fsys, err
}
