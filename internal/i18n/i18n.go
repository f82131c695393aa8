// Package i18n holds what differs between languages: texts, the strings of
// the user interface, dates, the places where a line may break and the widths
// of characters.
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

// Date is a day, or a month when Day is 0.
type Date struct{ Year, Month, Day int }

// Strings are the words of the user interface in one language, read from
// strings/LANG.toml of the theme.
type Strings struct {
	Lang string
	// unexported: entries, date formats
}
