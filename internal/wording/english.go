package wording

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// english has the limit of GOV.UK's style guide, beyond which sentences are
// hard to read for specialists as well.
var english = language{
	sentences: englishSentences,
	measure:   countWords,
	limit:     25,
	long:      &longEnglish,
	rules: []rule{
		{&turning, turns, turningForm, nothing},
		{&fullWidth, between('　', 'ｚ'), wideForm, narrow},
		{&halfKana, between('｡', 'ﾟ'), halfKanaForm, narrow},
		{&doubleNegative, anyWord(" un", " impossible", " without", " infrequent", " no ", " nothing", " never"), notUnForm, nothing},
	},
	vague: []string{"here", "click here", "click", "this", "this page", "this link", "link", "more", "read more",
		"learn more", "see more", "details"},
	known:   append([]string{"AND", "OR", "NOT", "NO", "ALL", "ONLY", "MUST", "NEVER", "NOTE", "UK", "US", "EU", "UN"}, knownCapitals...),
	expands: initials,
}

var (
	// Full-width commas and the like have no place in English either.
	wideForm = regexp.MustCompile(`([０-９Ａ-Ｚａ-ｚ！-／：-＠　]+)`)

	notUnForm = regexp.MustCompile(`(?i)(\b(?:not|never|cannot|\w+n['’]t) (?:un(?:common|likely|usual|able|necessary|reasonable|important|true|aware|known|clear|acceptable)|impossible|without|infrequent|infrequently|no|nothing|never)\b)`)
)

// pointed are words whose point ends no sentence, though a capital follows.
var pointed = []string{"Mr", "Mrs", "Ms", "Dr", "St", "No", "Art", "cf", "vs", "e.g", "i.e", "ver"}

// englishSentences ends a sentence at a mark that a space and a capital follow.
func englishSentences(text string) []span {
	return split(text, func(text string, i int, r rune) bool {
		if r == '\n' {
			return true
		}
		if r != '.' && r != '?' && r != '!' {
			return false
		}
		rest := strings.TrimLeft(text[i+1:], closing)
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, ` “"'‘([`))
		if rest == strings.TrimLeft(rest, " ") || unicode.IsLower(next) || unicode.IsDigit(next) {
			return false
		}
		before := text[strings.LastIndexAny(text[:i], " (“\"")+1 : i]
		return !slices.Contains(pointed, before)
	})
}

func countWords(sentence string) int {
	n := 0
	for _, w := range strings.Fields(sentence) {
		if strings.ContainsFunc(w, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == Object }) {
			n++
		}
	}
	return n
}
