package i18n

import (
	"math"
	"unicode"
)

// pieces cuts a phrase that is wider than a line into pieces that are not, of
// about the same width, where it hurts least.
func pieces(phrase string, fontSize, maxWidth float64) []string {
	var cut []string
	rest := []rune(phrase)
	for total := Width(trimEnd(phrase), fontSize); total > maxWidth; {
		target := total / math.Ceil(total/maxWidth)
		at := bestCut(rest, fontSize, target, maxWidth)
		if at == 0 {
			break
		}
		cut = append(cut, string(rest[:at]))
		total -= Width(string(rest[:at]), fontSize)
		rest = rest[at:]
	}
	return append(cut, string(rest))
}

// bestCut returns the number of characters before the cut: near target, within
// maxWidth if kinsoku lets it; 0 when there is no place to cut.
func bestCut(text []rune, fontSize, target, maxWidth float64) int {
	best, least := 0, math.Inf(1)
	w := 0.0
	for i := 1; i < len(text); i++ {
		w += advance(text[i-1]) * fontSize
		if w > maxWidth && best > 0 {
			break
		}
		if !cuttable(text[i-1], text[i]) {
			continue
		}
		if cost := harm(text[i-1], text[i]) + math.Abs(w-target)/target; cost < least {
			best, least = i, cost
		}
	}
	return best
}

func cuttable(before, after rune) bool {
	return !forbidden(before, after) && !isJoiner(before) && !isJoiner(after) && !isSpace(after)
}

// script is the kind of a character as far as cutting a word goes.
type script int

const (
	other script = iota
	ideograph
	hiragana
	katakana
	latin
	digit
)

func scriptOf(r rune) script {
	switch {
	case unicode.IsDigit(r):
		return digit
	case unicode.Is(unicode.Han, r):
		return ideograph
	case unicode.Is(unicode.Hiragana, r):
		return hiragana
	case unicode.Is(unicode.Katakana, r), r == 'ー':
		return katakana
	case unicode.IsLetter(r) && isLatin(r):
		return latin
	}
	return other
}

// harm says how bad a cut between two characters is, in parts of the width
// wanted. Ideographs stand for words of their own; particles belong to the word
// before them; a foreign word or a number loses its sense when torn.
func harm(before, after rune) float64 {
	b, a := scriptOf(before), scriptOf(after)
	switch {
	case b == digit, a == digit && b != other:
		return 2
	case a == b && (a == katakana || a == latin):
		return 1
	case a == hiragana:
		return .3
	case a == b:
		return .15
	}
	return 0
}
