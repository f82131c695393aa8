package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// sourceFlags say which site is meant.
type sourceFlags struct {
	Source string  `default:"." placeholder:"folder" help:"${help_source}"`
	Drafts bool    `help:"${help_drafts}"`
	AsOf   *string `placeholder:"2027-04-01" help:"${help_as_of}"`
}

// dir makes sure that the source is a site's folder: mistyped places are wrong
// use, not a mistake in the input.
func (f sourceFlags) dir(a *app) (string, error) {
	wrong := func(key string) (string, error) {
		return "", &usageError{a.say(key, f.Source), a.say("source_help")}
	}
	info, err := os.Stat(f.Source)
	switch {
	case err != nil:
		return wrong("no_source")
	case !info.IsDir():
		return wrong("source_is_file")
	}
	if _, err := os.Stat(filepath.Join(f.Source, "config.toml")); err != nil {
		if filepath.Clean(f.Source) == "." {
			return "", &usageError{a.say("no_config_here"), a.say("source_help")}
		}
		return wrong("no_config")
	}
	if _, ok := f.day(); !ok {
		return "", &usageError{a.say("bad_as_of", *f.AsOf), a.say("bad_as_of_help")}
	}
	return f.Source, nil
}

// day is that whose rules are meant; the zero day that of the edition.
func (f sourceFlags) day() (_ i18n.Date, ok bool) {
	return parseDay(f.AsOf)
}

// parseDay reads what --as-of names; the zero day where it is not given.
func parseDay(text *string) (_ i18n.Date, ok bool) {
	if text == nil {
		return i18n.Date{}, true
	}
	t, err := time.Parse(time.DateOnly, *text)
	return i18n.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}, err == nil
}

// options are those with which the site is loaded; the day has been looked at by dir.
func (f sourceFlags) options() site.Options {
	day, _ := f.day()
	return site.Options{Theme: layouts.FS, Drafts: f.Drafts, AsOf: day}
}

// A loaded site is ready to be rendered, unless what was found wrong with it
// has errors.
type loaded struct {
	*render.Renderer
	site *site.Site
}

// load reads and checks the site below dir: the whole way from files to a
// renderer.
func (f sourceFlags) load(dir fs.FS) (loaded, diag.List) {
	s, list := site.Load(dir, f.options())
	list.Add(site.Check(s)...)
	if list.HasErrors() {
		return loaded{site: s}, list.Sorted()
	}
	r, more := render.New(s)
	list.Add(more...)
	return loaded{r, s}, list.Sorted()
}

// ahead adds to what is wrong with a site what will be wrong on later days, on which
// other rules hold: a site that is published stays while they come.
func (f sourceFlags) ahead(dir fs.FS, l loaded, list diag.List) diag.List {
	return append(list, site.Upcoming(dir, f.options(), l.site, list)...).Sorted()
}

// files are the manuals that the site carries, which serve watches beside the
// usual folders.
func (l loaded) files() []string {
	if l.site.Config == nil {
		return nil
	}
	var names []string
	for _, d := range l.site.Config.Documents {
		if d.File != "" {
			names = append(names, d.File)
		}
	}
	return names
}

// facts are the figures that messages give of a site: pages, flows, languages.
func (l loaded) facts(a *app) []any {
	pages := 0
	for _, path := range l.Paths() {
		if strings.HasSuffix(path, ".html") {
			pages++
		}
	}
	return []any{pages, len(l.site.Flows), strings.Join(slices.Clone(l.site.Config.Languages), a.say("and"))}
}
