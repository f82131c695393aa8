// Package wording knows what readers of official writing stumble over: long
// sentences, double negatives, abbreviations that nobody explained, characters
// of the wrong width, link texts that say nothing.
//
// In go a language and the texts of one page; out come findings, each with the
// bytes of the text that it is about. The room knows no files: where a text
// stands is known to its callers. The rules of a language are a value in the
// table languages; a language without one has no rules, and gives no findings.
//
// Promises: what stands between quotation marks, and what the site keeps, is not
// judged, for it is to stand as its source prints it; where a rule cannot tell,
// it is silent. The rules for Japanese are those of 公用文作成の考え方 (2022), as
// far as a program can tell.
package wording

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"shirube/internal/diag"
)

// A Finding is a passage that should be worded otherwise.
type Finding struct {
	Message     *diag.Message
	Text        int // index of the text
	Start, Stop int // bytes of the text
	Args        []any
}

// Options are what a site decides.
type Options struct {
	Keep      []string // passages to be left as they are
	Explained []string // abbreviations that the site's glossary explains
}

// Object stands in a text for something that is not judged: code, an address,
// words in another language.
const Object = '\ufffc'

// A language is the rules for its texts.
type language struct {
	sentences func(text string) []span
	measure   func(sentence string) int
	limit     int // of measure
	long      *diag.Message
	rules     []rule
	vague     []string // link texts that mean nothing away from their sentence
	known     []string // capitals that need no explanation
	expands   func(abbreviation, inParentheses string) bool
}

// languages are the rules by language; what a region adds is the same.
var languages = map[string]*language{"ja": &japanese, "en": &english}

// rulesOf returns the rules for a language tag, or nil.
func rulesOf(lang string) *language {
	base, _, _ := strings.Cut(strings.ToLower(lang), "-")
	return languages[base]
}

// A rule is a form that is not to be used. What the expression has in a group is
// the passage, the rest its surroundings; without a group it is a form that only
// looks alike. mend gives what should stand there instead, "" where only the
// author can tell. Expressions are slow: one is tried only where hint sees that a
// text may have the form at all.
type rule struct {
	message *diag.Message
	hint    func(text string) bool
	form    *regexp.Regexp
	mend    func(found string) string
}

// anyOf hints at texts that have one of the characters.
func anyOf(characters string) func(string) bool {
	return func(text string) bool { return strings.ContainsAny(text, characters) }
}

// between hints at texts that have a character from first to last.
func between(first, last rune) func(string) bool {
	return func(text string) bool {
		return strings.ContainsFunc(text, func(r rune) bool { return first <= r && r <= last })
	}
}

// anyWord hints at texts that have one of the words.
func anyWord(words ...string) func(string) bool {
	return func(text string) bool {
		return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
	}
}

// Check returns what the rules of a language find in the texts of one page, by
// text and place.
func Check(lang string, texts []string, o Options) []Finding {
	l := rulesOf(lang)
	if l == nil {
		return nil
	}
	var found []Finding
	for i, text := range texts {
		found = append(found, l.check(i, text, o.Keep)...)
	}
	found = append(found, l.unexplained(texts, o)...)
	slices.SortStableFunc(found, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Text, b.Text), cmp.Compare(a.Start, b.Start))
	})
	return found
}

func (l *language) check(index int, text string, keep []string) []Finding {
	kept := occurrences(text, keep)
	found := l.longSentences(index, text, merge(kept...))
	silent := merge(append(quotations(text), kept...)...)
	var seen spans // a passage is told once, by the first rule that sees it
	for _, r := range l.rules {
		for _, at := range r.passages(text) {
			if silent.cover(at) || seen.touch(at) {
				continue
			}
			word := text[at.start:at.stop]
			found = append(found, Finding{r.message, index, at.start, at.stop, []any{word, r.mend(word)}})
			seen = merge(append(seen, at)...)
		}
	}
	return found
}

// passages returns what the groups of the form match. Each search begins right
// behind the last passage: what surrounds one may surround the next.
func (r *rule) passages(text string) []span {
	if !r.hint(text) {
		return nil
	}
	var found []span
	for from := 0; from < len(text); {
		m := r.form.FindStringSubmatchIndex(text[from:])
		if m == nil {
			break
		}
		next := from + max(m[1], 1)
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 {
				found = append(found, span{from + m[i], from + m[i+1]})
				next = from + m[i+1]
			}
		}
		from = next
	}
	return found
}

// longSentences measures each sentence; what is kept counts as one character or
// word, for its length is not the author's.
func (l *language) longSentences(index int, text string, kept spans) []Finding {
	if len(text) <= l.limit {
		return nil
	}
	var found []Finding
	for _, s := range l.sentences(text) {
		if kept.cover(s) {
			continue
		}
		if n := l.measure(without(text, s, kept)); n > l.limit {
			found = append(found, Finding{l.long, index, s.start, s.stop, []any{n, l.limit}})
		}
	}
	return found
}

// Vague reports whether the text of a link means nothing away from its sentence.
func Vague(lang, link string) bool {
	l := rulesOf(lang)
	return l != nil && slices.Contains(l.vague, strings.ToLower(strings.TrimRight(link, "。.")))
}
