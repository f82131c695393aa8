package render

import (
	"errors"
	"html/template"
	"io"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"shirube/internal/diag"
)

// The templates without which there is no page.
var needed = []string{"base.html", "page.html", "home.html", "404.html", "start.html", "single.html", "alias.html", "nav.html", "cite.html", "sources.html", "sitemap.html"}

// loadTemplates parses every template of the theme under its path.
func (r *Renderer) loadTemplates() diag.List {
	r.templates = template.New("").Option("missingkey=error")
	var list diag.List
	for _, name := range templateNames(r.site.Theme) {
		src, err := fs.ReadFile(r.site.Theme, name)
		if err == nil {
			_, err = r.templates.New(name).Parse(string(src))
		}
		if err != nil {
			list.Add(templateError(name, err))
		}
	}
	for _, name := range needed {
		if r.templates.Lookup(name) == nil && !list.HasErrors() {
			list.Add(templateMissing.At(themeFile(name), diag.Span{}, themeFile(name)))
		}
	}
	if list.HasErrors() {
		return list
	}
	return r.tryTemplates()
}

// tryTemplates finds what html/template only tells when a template is first
// run: text in a place where it cannot be escaped. That each run then fails
// for want of data is no matter.
func (r *Renderer) tryTemplates() diag.List {
	for _, name := range templateNames(r.site.Theme) {
		var escaping *template.Error
		if err := r.templates.ExecuteTemplate(io.Discard, name, nil); errors.As(err, &escaping) {
			return diag.List{templateError(name, err)} // the others fail by this one
		}
	}
	return nil
}

func templateNames(theme fs.FS) []string {
	var names []string
	fs.WalkDir(theme, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return nil
		}
		if d.IsDir() && (name == assetFolder || name == "strings") {
			return fs.SkipDir
		}
		if !d.IsDir() && path.Ext(name) == ".html" {
			names = append(names, name)
		}
		return nil
	})
	slices.Sort(names)
	return names
}

var templatePosition = regexp.MustCompile(`(?:html/)?template: ?([^\s:]+):(\d+)(?::(\d+))?: `)

// templateError finds the place in what package template says. Where one
// template runs another, the last place is that of the mistake.
func templateError(name string, err error) diag.Diagnostic {
	at, said := diag.Span{}, err.Error()
	if all := templatePosition.FindAllStringSubmatchIndex(said, -1); len(all) > 0 {
		m := all[len(all)-1]
		part := func(i int) string { return said[max(m[2*i], 0):max(m[2*i+1], 0)] }
		name = part(1)
		at.Line, _ = strconv.Atoi(part(2))
		at.Column, _ = strconv.Atoi(part(3))
		at.Column++ // package template counts from 0
		said = said[m[1]:]
	}
	return templateBroken.At(themeFile(name), at, strings.TrimSpace(said))
}
