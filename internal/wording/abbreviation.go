package wording

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// knownCapitals are what every reader of either language knows by its letters.
var knownCapitals = []string{"ID", "IT", "PC", "OK", "NG", "TV", "CD", "DVD", "USB", "PDF", "CSV", "URL", "HTML",
	"QR", "FAX", "TEL", "ISO", "IEC", "JIS", "AI", "AM", "PM"}

var (
	latinWord = regexp.MustCompile(`[A-Za-z0-9]+`)
	roman     = regexp.MustCompile(`^[IVX]+$`)

	// parenthesis is one without another inside it, of either width.
	parenthesis = regexp.MustCompile(`[（(]([^（()）]*)[)）]`)
	separators  = regexp.MustCompile(`[\s、，,;；:：/・「」『』“”"]+`)
)

// abbreviations returns where the abbreviations of a text stand: words of two
// or more capitals. Parts of names of files, addresses and identifiers, and
// Roman numerals, are none.
func abbreviations(text string) []span {
	if !hasCapitals(text) {
		return nil
	}
	var found []span
	for _, m := range latinWord.FindAllStringIndex(text, -1) {
		at := span{m[0], m[1]}
		if isAbbreviation(text[at.start:at.stop]) && !partOfName(text, at) {
			found = append(found, at)
		}
	}
	return found
}

// hasCapitals tells at a glance whether a text may have an abbreviation.
func hasCapitals(text string) bool {
	seen := 0
	for i := range len(text) {
		switch c := text[i]; {
		case c >= 'A' && c <= 'Z':
			if seen++; seen == 2 {
				return true
			}
		case c < '0' || c > '9':
			seen = 0
		}
	}
	return false
}

func isAbbreviation(word string) bool {
	word = singular(word)
	capitals := 0
	for _, r := range word {
		switch {
		case unicode.IsUpper(r):
			capitals++
		case unicode.IsLower(r):
			return false
		}
	}
	return capitals >= 2 && !roman.MatchString(word)
}

// singular takes the s from "PDFs".
func singular(word string) string { return strings.TrimSuffix(word, "s") }

func partOfName(text string, at span) bool {
	const joints = "_.@/\\#&=:"
	isLetter := func(s string) bool { return s != "" && latinWord.MatchString(s[:1]) }
	before, after := text[:at.start], text[at.stop:]
	if n := len(before); n > 1 && strings.Contains(joints, before[n-1:]) && isLetter(before[n-2:]) {
		return true
	}
	return after != "" && strings.Contains(joints, after[:1]) && isLetter(after[1:])
}

// Abbreviations returns the abbreviations in a text. Those in a term of a
// glossary are explained there.
func Abbreviations(text string) []string {
	var words []string
	for _, at := range abbreviations(text) {
		words = append(words, singular(text[at.start:at.stop]))
	}
	return words
}

// unexplained returns the first use of each abbreviation that neither the page
// nor the site explains.
func (l *language) unexplained(texts []string, o Options) []Finding {
	known := map[string]bool{}
	for _, word := range slices.Concat(l.known, o.Explained, o.Keep) {
		known[word] = true
	}
	for _, text := range texts {
		for _, word := range l.explained(text) {
			known[word] = true
		}
	}
	var found []Finding
	for i, text := range texts {
		var silent spans
		for _, at := range abbreviations(text) {
			word := singular(text[at.start:at.stop])
			if known[word] {
				continue
			}
			if silent == nil {
				silent = merge(append(quotations(text), occurrences(text, o.Keep)...)...)
			}
			if !silent.cover(at) {
				known[word] = true
				found = append(found, Finding{&abbreviation, i, at.start, at.stop, []any{word}})
			}
		}
	}
	return found
}

// longestName bounds, in bytes, the search for the word before a parenthesis.
const longestName = 64

// explained returns the abbreviations that a text explains: 防衛情報通信基盤（DII）,
// （以下「DSG」という。）, or the abbreviation with what it stands for behind it.
func (l *language) explained(text string) []string {
	if !hasCapitals(text) {
		return nil
	}
	var words []string
	for _, m := range parenthesis.FindAllStringSubmatchIndex(text, -1) {
		inside := text[m[2]:m[3]]
		before := strings.TrimRight(text[max(0, m[0]-longestName):m[0]], " ”」』")
		if before == "" {
			continue
		}
		for _, word := range separators.Split(inside, -1) {
			if isAbbreviation(word) {
				words = append(words, singular(word))
			}
		}
		last := latinWord.FindAllString(before, -1)
		if len(last) == 0 {
			continue
		}
		word := last[len(last)-1]
		if strings.HasSuffix(before, word) && isAbbreviation(word) && l.expands(word, inside) {
			words = append(words, word)
		}
	}
	return words
}

// japaneseExpands takes Japanese, another language's words or the initials.
func japaneseExpands(word, inside string) bool {
	wide := 0
	for _, r := range inside {
		if unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			wide++
		}
	}
	return wide >= 3 || strings.ContainsRune(inside, Object) || initials(word, inside)
}

// initials reports whether the parentheses hold what an abbreviation is made of:
// a word that begins with its first letter, and the others in their order.
func initials(word, inside string) bool {
	rest := strings.ToUpper(word)
	for _, w := range latinWord.FindAllString(strings.ToUpper(inside), -1) {
		if len(rest) == len(word) && w[0] != rest[0] {
			continue
		}
		for i := 0; i < len(w) && rest != ""; i++ {
			if w[i] == rest[0] {
				rest = rest[1:]
			}
		}
	}
	return rest == ""
}
