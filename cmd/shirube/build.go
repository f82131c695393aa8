package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"shirube/internal/bundle"
	"shirube/internal/diag"
	"shirube/internal/hosting"
	"shirube/internal/publish"
)

// buildCmd writes the site to a directory.
type buildCmd struct {
	sourceFlags
	Destination string `placeholder:"folder" help:"${help_destination}"`
	Bundle      bool   `help:"${help_bundle}"`
	Headers     bool   `help:"${help_headers}"`
	Compress    bool   `help:"${help_compress}"`
	Strict      bool   `help:"${help_strict}"`
	PDF         bool   `name:"pdf" help:"${help_pdf}"`
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
	if c.Bundle {
		to.Bundle = &publish.Bundle{}
	}
	if err := to.Check(); err != nil {
		return err
	}
	fsys := os.DirFS(dir)
	l, list := c.load(fsys)
	list = c.ahead(fsys, l, list)
	if c.Strict {
		list = list.MakeErrors()
	}
	a.tell(fsys, list)
	if list.HasErrors() {
		return c.refuse(a, list)
	}
	if c.PDF {
		if err := a.addPDFs(l); err != nil {
			return err
		}
	}
	if err := c.publish(a, to, l); err != nil {
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
	if c.Bundle {
		fmt.Fprintln(a.out, a.say("bundled", to.BundleFile()))
	}
	return nil
}

// publish writes the site and what was asked for beside it.
func (c *buildCmd) publish(a *app, to publish.Destination, l loaded) error {
	if c.Bundle {
		start, err := l.Start(bundle.SiteFolder)
		if err != nil {
			return err
		}
		date := l.site.Config.Date
		to.Bundle = &publish.Bundle{
			Start: start,
			Time:  time.Date(date.Year, time.Month(max(date.Month, 1)), max(date.Day, 1), 0, 0, 0, 0, time.UTC),
		}
	}
	if c.Headers {
		to.Add = append(to.Add, hosting.Headers(l.site.Config.BaseURL, c.Compress))
	}
	if c.Compress {
		to.Add = append(to.Add, hosting.Compress)
	}
	return publish.Publish(a.ctx, to, l.Paths(), l.Render)
}

// refuse ends a build after its mistakes have been told.
func (c *buildCmd) refuse(a *app, list diag.List) error {
	fmt.Fprintln(a.err, a.say("not_built", list.Summary(a.lang)))
	return errTold
}
