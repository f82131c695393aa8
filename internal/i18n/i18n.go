// Package i18n holds what differs between languages: texts, the strings of
// the user interface, dates, the places where a line may break and the widths
// of characters.
//
// In go the theme's strings/LANG.toml and plain text; out come strings, dates
// as they are written in that language, phrases that must not be torn apart,
// and lines that fit a width. It promises that no language is known to the Go
// code by name: words, date patterns and phrase models are files.
package i18n

import (
	"maps"
	"slices"
)

// Text is one text in several languages, keyed by language tag ("ja", "en").
type Text map[string]string

// In returns the text in lang; where there is none, the text of the first tag
// in alphabetical order, so that a message never comes out empty.
func (t Text) In(lang string) string {
	if s, ok := t[lang]; ok {
		return s
	}
	for _, tag := range slices.Sorted(maps.Keys(t)) {
		return t[tag]
	}
	return ""
}

// Has reports whether the text exists in lang and is not empty.
func (t Text) Has(lang string) bool { return t[lang] != "" }
