package wording

import (
	"regexp"
	"strings"
	"unicode"
)

// Marks that turn the direction of writing cannot be seen, and make a text read
// otherwise than it stands in the file; no language of these rules needs them.
var turningForm = regexp.MustCompile(`([\x{061c}\x{200e}\x{200f}\x{202a}-\x{202e}\x{2066}-\x{2069}]+)`)

func turns(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Bidi_Control, r) })
}
