package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

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
		fmt.Fprintln(a.err, a.say("not_built", list.Summary(a.lang)))
		return errTold
	}
	if err := publish.Publish(a.ctx, to, l.Paths(), l.Render); err != nil {
		return a.explain(err)
	}
	took := fmt.Sprintf("%.2f", time.Since(start).Seconds())
	fmt.Fprintln(a.out, a.say("built", append(l.facts(a), to.Dir, took)...))
	return nil
}

// explain puts a failure to render into our words.
func (a *app) explain(err error) error {
	var failed *publish.RenderError
	if errors.As(err, &failed) {
		return errors.New(a.say("unrendered", failed.Path, failed.Err.Error()))
	}
	return err
}
