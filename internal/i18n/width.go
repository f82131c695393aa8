package i18n

import (
	"unicode"

	"golang.org/x/text/width"
)

// The reader's font is not known when lines are broken, so widths are taken
// too large rather than too small. Square characters are 1 em in every font;
// pages add a letter spacing of .02 em, and the rest is rounding. Latin letters
// differ. Measured in Chromium on labels of both languages, spacing included,
// text takes this much of Width: Liberation Sans .93 to .97, Noto Sans CJK .94
// to .97, DejaVu Sans (one of the widest) up to 1.06, which the room around a
// label has to take.
const (
	wideMargin   = 1.04
	narrowMargin = 1.12
)

// Width returns how many pixels text takes in a sans-serif font of that size
// (also in pixels), with a margin of 4 % on wide and 12 % on narrow characters
// for fonts and letter spacing that differ.
func Width(text string, fontSize float64) float64 {
	total := 0.0
	for _, r := range text {
		total += advance(r)
	}
	return total * fontSize
}

// advance returns the width of a character in em, margin included.
func advance(r rune) float64 {
	if r >= 0x20 && r < 0x7f {
		return narrowMargin * float64(asciiAdvance[r-0x20]) / 1000
	}
	if r < 0x20 || unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf) {
		return 0
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return wideMargin
	case width.EastAsianAmbiguous:
		if !unicode.Is(unicode.Latin, r) {
			return wideMargin // a Japanese font draws these (※, ①, ×) square
		}
	case width.EastAsianHalfwidth:
		return wideMargin / 2
	}
	if r >= 0xa0 && r <= 0xff {
		return narrowMargin * float64(latin1Advance[r-0xa0]) / 1000
	}
	return narrowMargin * otherAdvance / 1000
}

// otherAdvance is for letters without an entry (Greek, Cyrillic, Thai, …): an
// average capital, since a label that is too wide is cut and one that is too
// narrow only looks loose.
const otherAdvance = 667.0

// Advance widths of Liberation Sans (those of Arial and Helvetica) in
// thousandths of an em, for U+0020 to U+007E and U+00A0 to U+00FF.
var (
	asciiAdvance = [95]int{
		278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
		1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
		667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
		333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
		556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
	}
	latin1Advance = [96]int{
		278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552,
		400, 549, 333, 333, 333, 576, 537, 333, 333, 333, 365, 556, 834, 834, 834, 611,
		667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278,
		722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
		556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278,
		556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
	}
)
