package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"shirube/internal/diag"
	"shirube/internal/publish"
)

// buildCmd writes the site to a directory.
type buildCmd struct {
	sourceFlags
	Destination string `placeholder:"folder" help:"${help_destination}"`
	Strict      bool   `help:"${help_strict}"`
}

// Run builds; the destination is looked at first, so that its mistake shows
// before any work is done.
func (c *buildCmd) Run(a *app) error {
	start := time.Now()
	dir, err := c.dir(a)
	if err != nil {
		return err
	}
	to := publish.Destination{Dir: c.Destination, Source: dir}
	if to.Dir == "" {
		to.Dir = filepath.Join(dir, "public")
	}
	if err := to.Check(); err != nil {
		return err
	}
	fsys := os.DirFS(dir)
	l, list := c.load(fsys)
	if c.Strict {
		list = list.MakeErrors()
	}
	a.tell(fsys, list)
	if list.HasErrors() {
		return c.refuse(a, list)
	}
	if err := publish.Publish(a.ctx, to, l.Paths(), l.Render); err != nil {
		err = a.explain(fsys, err)
		if late := (*foundError)(nil); errors.As(err, &late) {
			found := diag.List{late.Diagnostic}
			a.tell(fsys, found)
			return c.refuse(a, append(found, list...))
		}
		return err
	}
	took := fmt.Sprintf("%.2f", time.Since(start).Seconds())
	fmt.Fprintln(a.out, a.say("built", append(l.facts(a), to.Dir, took)...))
	return nil
}

// refuse ends a build after its mistakes have been told.
func (c *buildCmd) refuse(a *app, list diag.List) error {
	fmt.Fprintln(a.err, a.say("not_built", list.Summary(a.lang)))
	return errTold
}
