package diag

import (
	"slices"
	"strings"
)

// Nearest returns the one of known that word was probably meant to be: the one
// with the fewest characters typed wrong, left out, added or swapped; "" when
// none is near.
func Nearest(word string, known []string) string {
	w := []rune(strings.ToLower(word))
	best, distance := "", len(w)/3+2
	for _, k := range slices.Sorted(slices.Values(known)) {
		r := []rune(strings.ToLower(k))
		if k == "" || len(w) > 64 || len(r)-len(w) >= distance || len(w)-len(r) >= distance {
			continue
		}
		// A word of three letters with two of them changed is another word, as
		// is one of a single letter.
		longer := max(len(w), len(r))
		if d := edits(w, r); d == 0 || d < distance && longer > 1 && d <= max(1, longer-2) {
			best, distance = k, d
		}
	}
	return best
}

// edits is the optimal string alignment distance: insertions, deletions,
// substitutions and swaps of neighbours.
func edits(a, b []rune) int {
	var before []int
	last := make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row := make([]int, len(b)+1)
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j+1]+1, row[j]+1, last[j]+cost)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

// A Suggestion tells which known word was probably meant, or else which words
// there are. It is a Localized argument for a Message's Help.
type Suggestion struct {
	Near  string   // "" none is near
	Known []string // in the order to be told
}

// Suggest returns what can be said about a word that is not one of known.
func Suggest(word string, known []string) Suggestion {
	return Suggestion{Near: Nearest(word, known), Known: known}
}

// maxTold keeps a list of known words readable.
const maxTold = 12

// In returns the sentence in lang.
func (s Suggestion) In(lang string) string {
	known := s.Known
	more := len(known) > maxTold
	if more {
		known = known[:maxTold]
	}
	if lang == "ja" {
		return s.japanese(strings.Join(known, "、"), more)
	}
	return s.english(strings.Join(known, ", "), more)
}

func (s Suggestion) japanese(known string, more bool) string {
	switch {
	case s.Near != "":
		return "「" + s.Near + "」の書き間違いではありませんか。"
	case known == "":
		return "ここに書けるものはまだありません。"
	case more:
		return "書けるのは、" + known + " などです。"
	default:
		return "書けるのは、" + known + " です。"
	}
}

func (s Suggestion) english(known string, more bool) string {
	switch {
	case s.Near != "":
		return `did you mean "` + s.Near + `"?`
	case known == "":
		return "none is defined yet"
	case more:
		return "use one of: " + known + ", …"
	default:
		return "use one of: " + known
	}
}
