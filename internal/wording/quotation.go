package wording

import (
	"regexp"
	"strings"
)

// quoted is a passage between quotation marks, of any language: what stands
// there is said by somebody else.
var quoted = regexp.MustCompile(`「[^「」]*」|『[^『』]*』|“[^“”]*”|"[^"]*"`)

// quotations returns the passages between quotation marks, nested ones included.
func quotations(text string) []span {
	if !strings.ContainsAny(text, `「『“"`) {
		return nil
	}
	var found []span
	for _, m := range quoted.FindAllStringIndex(text, -1) {
		found = append(found, span{m[0], m[1]})
	}
	return found
}

// occurrences returns where any of the words stand in a text.
func occurrences(text string, words []string) []span {
	var found []span
	for _, w := range words {
		for from := 0; w != ""; {
			i := strings.Index(text[from:], w)
			if i < 0 {
				break
			}
			found = append(found, span{from + i, from + i + len(w)})
			from += i + len(w)
		}
	}
	return found
}

// without returns the part s of a text with one object in place of each of the
// passages in it.
func without(text string, s span, passages spans) string {
	var b strings.Builder
	at := s.start
	for _, p := range passages.from(at) {
		if p.stop > s.stop {
			break
		}
		if p.start >= at {
			b.WriteString(text[at:p.start])
			b.WriteRune(Object)
			at = p.stop
		}
	}
	b.WriteString(text[at:s.stop])
	return b.String()
}
