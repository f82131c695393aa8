package main

import (
	"fmt"
	"os"

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
	if c.Strict {
		list = list.MakeErrors()
	}
	if c.JSON {
		if err := list.WriteJSON(a.out, a.lang); err != nil {
			return err
		}
	} else {
		a.tell(fsys, list)
	}
	if list.HasErrors() {
		if !c.JSON {
			fmt.Fprintln(a.err, a.say("found", list.Summary(a.lang)))
		}
		return errTold
	}
	if err := renderAll(l); err != nil {
		return a.explain(err)
	}
	switch {
	case c.JSON:
	case len(list) > 0:
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
