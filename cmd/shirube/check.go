package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"shirube/internal/diag"
	"shirube/internal/publish"
)

// checkCmd looks for mistakes without writing.
type checkCmd struct {
	sourceFlags
	Strict bool `help:"${help_strict}"`
	JSON   bool `name:"json" help:"${help_json}"`
}

// Run tells everything that is wrong; with --json on the standard output as an
// array, empty when nothing is.
func (c *checkCmd) Run(a *app) error {
	dir, err := c.dir(a)
	if err != nil {
		return err
	}
	fsys := os.DirFS(dir)
	l, list := c.load(fsys)
	list = c.ahead(fsys, l, list)
	if !list.HasErrors() {
		err = a.explain(fsys, renderAll(l))
		if late := (*foundError)(nil); errors.As(err, &late) {
			list, err = append(list, late.Diagnostic).Sorted(), nil
		}
		if err != nil {
			return err
		}
	}
	if c.Strict {
		list = list.MakeErrors()
	}
	if err := c.report(a, fsys, l, list); err != nil {
		return err
	}
	if list.HasErrors() {
		return errTold
	}
	return nil
}

// report tells what was found; where nothing was, the figures of the site.
func (c *checkCmd) report(a *app, fsys fs.FS, l loaded, list diag.List) error {
	switch {
	case c.JSON:
		return list.WriteJSON(a.out, a.lang)
	case len(list) > 0:
		a.tell(fsys, list)
		fmt.Fprintln(a.err, a.say("found", list.Summary(a.lang)))
	default:
		fmt.Fprintln(a.out, a.say("clean", l.facts(a)...))
	}
	return nil
}

// renderAll makes every page and drops it: build would refuse a page that
// cannot be made.
func renderAll(l loaded) error {
	for _, path := range l.Paths() {
		if _, err := l.Render(path); err != nil {
			return &publish.RenderError{Path: path, Err: err}
		}
	}
	return nil
}
