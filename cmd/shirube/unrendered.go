package main

import (
	"errors"
	"io/fs"
	"regexp"
	"strconv"

	"shirube/internal/diag"
	"shirube/internal/publish"
)

// templateFailed tells of a template of the site's own that can be read but
// asks for something that is not there: this shows only when a page is made.
var templateFailed = &diag.Message{
	Code: "template-failed",
	Text: diag.Words{
		"ja": "このテンプレートでページ %[1]s を作れません：%[2]s",
		"en": "the page %[1]s cannot be made with this template: %[2]s",
	},
	Help: diag.Words{
		"ja": "この行を直してください。ファイルを削除すると、組み込みのテンプレートが使われます。",
		"en": "mend this line, or remove the file to use the built-in template",
	},
}

// templatePlace finds the innermost template in an error of text/template.
var templatePlace = regexp.MustCompile(`^.*template: ([^:]+):(\d+):\d+: executing "[^"]*" at (.*)$`)

// explain puts a failure to render into our words; dir is the site's folder,
// in which a template of its own may have failed.
func (a *app) explain(dir fs.FS, err error) error {
	var failed *publish.RenderError
	if !errors.As(err, &failed) {
		return err
	}
	if d, ok := inTemplate(dir, failed); ok {
		return &foundError{d}
	}
	return errors.New(a.say("unrendered", failed.Path, failed.Err.Error()))
}

// inTemplate returns the place in the site's own template that failed.
func inTemplate(dir fs.FS, failed *publish.RenderError) (diag.Diagnostic, bool) {
	m := templatePlace.FindStringSubmatch(failed.Err.Error())
	if m == nil {
		return diag.Diagnostic{}, false
	}
	name := "layouts/" + m[1]
	if _, err := fs.Stat(dir, name); err != nil {
		return diag.Diagnostic{}, false
	}
	line, _ := strconv.Atoi(m[2])
	return templateFailed.At(name, diag.Span{Line: line, Column: 1}, failed.Path, m[3]), true
}

// A foundError is a mistake in the input that showed late.
type foundError struct{ diag.Diagnostic }

func (e *foundError) Error() string { return e.File + ": " + e.Text("en") }
