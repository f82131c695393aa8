package wording

import (
	"strings"
	"unicode/utf8"
)

// closing are marks that still belong to the sentence that ended before them.
const closing = "）」』)”’\"'"

// split divides a text behind each character that ends a sentence. Sentences
// have no space around them; empty ones are left out.
func split(text string, ends func(text string, i int, r rune) bool) []span {
	var found []span
	start := 0
	add := func(stop int) {
		inner := strings.TrimSpace(text[start:stop])
		if inner != "" {
			at := start + strings.Index(text[start:stop], inner)
			found = append(found, span{at, at + len(inner)})
		}
		start = stop
	}
	for i, r := range text {
		if i < start || !ends(text, i, r) {
			continue
		}
		rest := text[i+utf8.RuneLen(r):]
		add(len(text) - len(strings.TrimLeft(rest, closing)))
	}
	add(len(text))
	return found
}
