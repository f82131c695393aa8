// Package layouts is the theme: page templates, style sheets, browser scripts
// and the words of the user interface. It embeds itself, so that the program
// alone can build a site; a site replaces any file of it by having one of the
// same name in its own layouts folder, and adds to it by one of a new name.
//
// A page loads one style sheet and one script. Those of every page hold the
// files of assets/css and assets/js in the order of their names, which begin
// with a number; pages that show a procedure also get those in the folders
// procedure there, self-checks those in the folders form and check, plans those
// in form and plan, and the page that holds the whole site those in the folders
// document. Each style sheet is a
// cascade layer that bears its name, so that a site's own assets/css/99-site.css
// beats all of the theme.
package layouts

import (
	"embed"
	"io/fs"
)

// FS holds the theme, by paths as "base.html", "assets/css/10-base.css" and
// "strings/ja.toml".
//
//go:embed *.html flow/*.html print/*.html assets strings calendar.toml
var FS embed.FS

//go:embed demo
var demo embed.FS

// Demo returns a small site in Japanese and English that shows every part of
// the theme. Only the preview shows it.
func Demo() fs.FS {
	sub, err := fs.Sub(demo, "demo")
	if err != nil {
		panic(err) // the name is not valid
	}
	return sub
}
