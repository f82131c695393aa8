// Package layouts is the theme: page templates, style sheets, browser scripts
// and the words of the user interface. It embeds itself, so that the program
// alone can build a site; a site replaces any file of it by having one of the
// same name in its own layouts folder.
package layouts

import "embed"

// FS holds the theme, by paths as "base.html", "assets/site.css" and
// "strings/ja.toml".
//
//go:embed *.html flow/*.html assets strings
var FS embed.FS
