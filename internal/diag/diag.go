// Package diag collects the mistakes of a site's author and reports them.
//
// In go positions, codes and texts by language; out comes one sorted list in
// which every entry names its file, line and column, says what is wrong and
// how to mend it. It promises that the same mistakes give the same bytes.
package diag

import (
	"fmt"
	"strings"
	"unicode"
)

// Severity says whether a diagnostic stops a build.
type Severity int

const (
	Error   Severity = iota // the build is refused
	Warning                 // the build goes on, unless warnings are made errors
)

// A Message is one kind of mistake. Text and Help are keyed by language; they
// are formats of package fmt that share one list of arguments, so they name
// the arguments by index (%[1]q).
type Message struct {
	Code     string // stable name, as "unknown-step"; part of the JSON output
	Severity Severity
	Text     Words // what is wrong
	Help     Words // how to mend it
}

// A Span is a place in a file. Line and Column count from 1, Column in
// characters (runes); Length is the number of characters that the caret
// underlines, 0 or 1 for a single one. The zero Span means the whole file.
type Span struct {
	Line, Column, Length int
}

// Words are a text of this program, keyed by language ("ja", "en").
type Words map[string]string

// In returns the words in lang, or else in English.
func (w Words) In(lang string) string {
	if text, ok := w[lang]; ok {
		return text
	}
	return w["en"]
}

// A Localized argument of a message has a text of its own in each language.
type Localized interface{ In(lang string) string }

// A Diagnostic is one mistake at one place.
type Diagnostic struct {
	Message *Message
	File    string // slash-separated, relative to the site's root
	Span    Span
	Args    []any // arguments of Message.Text and Message.Help

	// From is the first day on which it is a mistake, as "2027-04-01"; "" where it
	// is one already. Text names it.
	From string
}

// At returns the diagnostic that m describes, at a place of file.
func (m *Message) At(file string, at Span, args ...any) Diagnostic {
	return Diagnostic{Message: m, File: file, Span: at, Args: args}
}

// Text returns what is wrong, in lang or else in English.
func (d Diagnostic) Text(lang string) string {
	text := d.format(d.Message.Text, lang)
	if d.From == "" {
		return text
	}
	return fmt.Sprintf(fromWords.In(lang), d.From) + text
}

var fromWords = Words{"ja": "（%s から）", "en": "(from %s) "}

// Help returns how to mend it, in lang or else in English.
func (d Diagnostic) Help(lang string) string { return d.format(d.Message.Help, lang) }

func (d Diagnostic) format(words Words, lang string) string {
	text := words.In(lang)
	args := make([]any, len(d.Args))
	for i, a := range d.Args {
		if l, ok := a.(Localized); ok {
			a = l.In(lang)
		}
		args[i] = a
	}
	if !strings.Contains(text, "%[") {
		return text // Sprintf would complain about arguments that only the other text uses
	}
	return shown(fmt.Sprintf(text, args...))
}

// shown writes characters that nobody sees, and those that would turn the rest of a line,
// as in \u200b: the name of a file may hold one, and the author is to find it.
func shown(text string) string {
	if !strings.ContainsFunc(text, unseen) {
		return text
	}
	var b strings.Builder
	for _, r := range text {
		if unseen(r) {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unseen reports characters of format, as zero-width and turning ones, and the spaces
// that look like others; the wide space of Japanese is seen.
func unseen(r rune) bool {
	return unicode.Is(unicode.Cf, r) || r == '\u2028' || r == '\u2029' || r != ' ' && r != '\u3000' && unicode.Is(unicode.Zs, r)
}

// A List is what was found wrong so far.
type List []Diagnostic

// Add appends to the list.
func (l *List) Add(d ...Diagnostic) { *l = append(*l, d...) }
