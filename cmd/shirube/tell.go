package main

import (
	"io/fs"
	"strings"

	"shirube/internal/diag"
)

// tell prints what is wrong with the files of dir; dir is nil when the mistake
// is in none of them.
func (a *app) tell(dir fs.FS, list diag.List) {
	// Nobody is left to be told when the terminal itself fails.
	_ = diag.Printer{FS: dir, Lang: a.lang, Colour: coloured(a.err, a.getenv)}.Print(a.err, list)
}

// text is what tell prints.
func (a *app) text(dir fs.FS, list diag.List) string {
	var b strings.Builder
	_ = diag.Printer{FS: dir, Lang: a.lang}.Print(&b, list) // a Builder never fails
	return b.String()
}
