package i18n

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// Characters that must not start or end a line (JIS X 4051, the strict set).
const (
	notAtStart = "、。，．,.:;!?！？：；・…‥）)」』】〕］]}｝〉》〙〗’”»›ー〜～゛゜々ゝゞヽヾ〻％%‰℃℉°′″" +
		"ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ"
	notAtEnd = "（(「『【〔［[{｛〈《〘〖‘“«‹￥$＄£＃№"
)

// Break cuts text into phrases between which a line may end. Put together they
// are the text. A space that separates two phrases ends the first of them.
//
// A language that has a phrase model breaks between its phrases; others at
// spaces, and beside ideographs and kana. Nothing tears a number from its
// unit, a Latin word, "p. 3", or a mark from the word that it belongs to.
func Break(lang, text string) []string {
	runes := []rune(text)
	ends := wideBoundaries(runes)
	if m := loadModels()[baseLanguage(lang)]; m != nil {
		ends = m.boundaries(text)
	}
	var phrases []string
	start := 0
	for i := 1; i < len(runes); i++ {
		if breakable(runes, i, ends[i]) {
			phrases = append(phrases, string(runes[start:i]))
			start = i
		}
	}
	if start < len(runes) {
		phrases = append(phrases, string(runes[start:]))
	}
	return phrases
}

// A phrase of more characters than longPhrase overflows a line of a heading on a
// narrow phone; a word of longWord katakana is what a reader then sees torn.
const (
	longPhrase = 10
	longWord   = 6
)

var longKatakana = regexp.MustCompile(fmt.Sprintf(`[\p{Katakana}ー]{%d,}`, longWord))

// Seams cuts a text where a line may end at need: around long words of katakana
// in long phrases. Put together the pieces are the text.
func Seams(lang, text string) []string {
	var pieces []string
	piece := ""
	for _, phrase := range Break(lang, text) {
		cuts := map[int]bool{}
		if utf8.RuneCountInString(phrase) > longPhrase {
			for _, word := range longKatakana.FindAllStringIndex(phrase, -1) {
				cuts[word[0]], cuts[word[1]] = true, true
			}
		}
		before := ' '
		for at, r := range phrase {
			// Kana behind a word belong to it: サービスへ.
			if at > 0 && cuts[at] && !forbidden(before, r) && !unicode.Is(unicode.Hiragana, r) {
				pieces, piece = append(pieces, piece), ""
			}
			piece += string(r)
			before = r
		}
	}
	if piece != "" {
		pieces = append(pieces, piece)
	}
	return pieces
}

// baseLanguage returns "ja" for "ja-JP".
func baseLanguage(tag string) string {
	base, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(base)
}

// wideBoundaries allows a break beside every wide character.
func wideBoundaries(text []rune) []bool {
	ends := make([]bool, len(text))
	for i := 1; i < len(text); i++ {
		ends[i] = isWide(text[i-1]) || isWide(text[i])
	}
	return ends
}

// breakable reports whether a line may end before text[i]; wanted is what the
// language's own rule says of the place.
func breakable(text []rune, i int, wanted bool) bool {
	before, after := text[i-1], text[i]
	switch {
	case after == '\n' || isSpace(after) || isJoiner(before) || isJoiner(after):
		return false
	case before == '\n':
		return true
	case isSpace(before):
		return !pageMark(text[:i-1], after) && !numbered(text[:i-1], text[i:])
	case forbidden(before, after):
		return false
	case isLatin(before) && isLatin(after), unicode.IsDigit(before), numberPrefix(before, after):
		return false
	case i >= 2 && unicode.IsDigit(text[i-2]) && strings.ContainsRune("かカヵヶケ箇", before):
		return false // 4か月, 3か所
	}
	return wanted
}

// forbidden reports whether kinsoku forbids a line end between two characters.
func forbidden(before, after rune) bool {
	return strings.ContainsRune(notAtStart, after) || strings.ContainsRune(notAtEnd, before) ||
		unicode.Is(unicode.Mn, after)
}

// pageMark reports whether a number follows an abbreviation that announces
// it, as in "p. 3" or "No. 8": text ends where the space stands.
func pageMark(text []rune, after rune) bool {
	if !unicode.IsDigit(after) || len(text) < 2 || text[len(text)-1] != '.' {
		return false
	}
	start := len(text) - 1
	for start > 0 && unicode.IsLetter(text[start-1]) {
		start--
	}
	switch strings.ToLower(string(text[start : len(text)-1])) {
	case "p", "pp", "no", "nos", "ch", "sec", "fig", "art", "vol", "ver", "ext":
		return true
	}
	return false
}

// numbered reports whether a name and its number follow each other, as in
// "Requirement 1" or "Table 12.": a word of narrow letters, the first of them a
// capital, then nothing but digits up to the end of the word. Sentences such as
// "In 2024 the" fall under it too, which does no harm.
func numbered(before, after []rune) bool {
	start := len(before)
	for start > 0 && unicode.IsLetter(before[start-1]) && !isWide(before[start-1]) {
		start--
	}
	if start == len(before) || !unicode.IsUpper(before[start]) {
		return false
	}
	digits := 0
	for digits < len(after) && unicode.IsDigit(after[digits]) {
		digits++
	}
	return digits > 0 && (digits == len(after) || !isLatin(after[digits]) || strings.ContainsRune(notAtStart, after[digits]))
}

// numberPrefix reports whether a digit follows what belongs to it, as 約 or a sign.
func numberPrefix(before, after rune) bool {
	return unicode.IsDigit(after) && strings.ContainsRune("第約計各全#+-−–.~〜～", before)
}

// isLatin reports whether r may stand inside a word, an address or a number in
// narrow characters.
func isLatin(r rune) bool {
	return r > ' ' && r != '\u200b' && !isWide(r) && (r < 0x2e80)
}

// isJoiner: no-break space, word joiner, zero-width joiner and no-break space.
func isJoiner(r rune) bool {
	return r == '\u00a0' || r == '\u202f' || r == '\u2060' || r == '\u200d' || r == '\ufeff'
}

func isSpace(r rune) bool { return r == ' ' || r == '\t' || r == '\u3000' || r == '\u200b' }

// isWide reports whether r fills a square in fonts of East Asia.
func isWide(r rune) bool {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return true
	}
	return false
}

func trimEnd(s string) string { return strings.TrimRight(s, " \t\u3000\u200b") }
