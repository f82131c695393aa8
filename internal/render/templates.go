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
var needed = []string{"base.html", "page.html", "home.html", "404.html", "alias.html", "cite.html", "sources.html", "sitemap.html"}

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

var templatePosition = regexp.MustCompile(`^(?:html/)?template: ?([^:]+):(\d+)(?::(\d+))?: (?s)(.*)$`)

// templateError finds the place in what package template says.
func templateError(name string, err error) diag.Diagnostic {
	at, said := diag.Span{}, err.Error()
	if m := templatePosition.FindStringSubmatch(said); m != nil {
		name, said = m[1], m[4]
		at.Line, _ = strconv.Atoi(m[2])
		if column, err := strconv.Atoi(m[3]); err == nil {
			at.Column = column + 1
		}
	}
	return templateBroken.At(themeFile(name), at, strings.TrimSpace(said))
}
