package tomlfile

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"
)

// value reads the value of n, which may be the element of a list.
func (s *scanner) value(n *node, depth int) bool {
	start := s.pos
	if depth > maxDepth {
		return s.fail(&tooDeep, start, 1, maxDepth)
	}
	ok := false
	switch c := s.peek(); {
	case s.has(`"""`) || s.has(`'''`):
		ok = s.multiLine(c)
	case c == '"' || c == '\'':
		ok = s.quoted(c)
	case c == '[':
		ok = s.list(n, depth)
	case c == '{':
		ok = s.inline(n, depth)
	default:
		ok = s.scalar()
	}
	n.value = place{start, s.pos - start}
	return ok
}

// quoted reads a string on one line.
func (s *scanner) quoted(quote byte) bool {
	start := s.pos
	for s.pos++; s.pos < len(s.src) && s.peek() != '\n'; s.pos++ {
		switch {
		case s.peek() == quote:
			s.pos++
			return true
		case s.peek() == '\\' && quote == '"' && s.pos+1 < len(s.src) && s.src[s.pos+1] != '\n':
			s.pos++
		}
	}
	return s.fail(&openString, start, s.pos-start, string(quote))
}

// multiLine reads a string between three quotes; up to two more quotes before
// the closing ones belong to the text.
func (s *scanner) multiLine(quote byte) bool {
	start := s.pos
	closing := strings.Repeat(string(quote), 3)
	for s.pos += 3; s.pos < len(s.src); s.pos++ {
		if s.peek() == '\\' && quote == '"' {
			s.pos++
		} else if s.has(closing) {
			s.pos += 3
			for i := 0; i < 2 && s.peek() == quote; i++ {
				s.pos++
			}
			return true
		}
	}
	s.pos = len(s.src) // an escape may have led past it
	return s.fail(&openMultiLine, start, 3, closing)
}

// list reads [ … ]. Elements become children, named by their index.
func (s *scanner) list(n *node, depth int) bool {
	start := s.pos
	s.pos++
	for i := 0; ; i++ {
		s.skipBlank()
		if s.peek() == ']' {
			s.pos++
			return true
		}
		if s.pos >= len(s.src) || s.peek() == '=' {
			return s.fail(&openList, start, 1, "]")
		}
		child := n.add(index(i), &node{kind: plainValue, at: place{s.pos, 1}})
		if !s.value(child, depth+1) {
			return false
		}
		child.at = child.value
		if done, ok := s.comma(start, ']'); done {
			return ok
		}
	}
}

// inline reads { … }.
func (s *scanner) inline(n *node, depth int) bool {
	start := s.pos
	s.pos++
	n.kind = inlineTable
	for {
		s.skipBlank()
		if s.peek() == '}' {
			s.pos++
			return true
		}
		if s.pos >= len(s.src) {
			return s.fail(&openList, start, 1, "}")
		}
		if !s.keyValue(n, depth+1) {
			return false
		}
		if done, ok := s.comma(start, '}'); done {
			return ok
		}
	}
}

// comma reads what follows an element: a comma, or the closing sign (done).
func (s *scanner) comma(start int, closing byte) (done, ok bool) {
	s.skipBlank()
	switch {
	case s.peek() == ',':
		s.pos++
		return false, true
	case s.peek() == closing:
		s.pos++
		return true, true
	case s.pos >= len(s.src):
		return true, s.fail(&openList, start, 1, string(closing))
	}
	if line := s.src[start:s.pos]; bytes.IndexByte(line, '\n') >= 0 && s.startsKey() {
		return true, s.fail(&openList, start, 1, string(closing))
	}
	return true, s.unexpected(&noComma, string(closing))
}

// startsKey reports whether what follows looks like the next key or header of
// the file, so that a list is not closed rather than short of a comma.
func (s *scanner) startsKey() bool {
	line := s.src[s.pos : s.pos+s.toLineEnd()]
	before, _, found := bytes.Cut(line, []byte("="))
	return line[0] == '[' || found && !bytes.ContainsAny(before, `"'{},`)
}

// scalar reads a number, a date or a boolean: anything without quotes.
func (s *scanner) scalar() bool {
	start := s.pos
	for s.pos < len(s.src) && strings.IndexByte(",]}#\n", s.peek()) < 0 {
		s.pos++
	}
	text := bytes.TrimRight(s.src[start:s.pos], " \t\r")
	s.pos = start + len(text)
	if len(text) == 0 && s.peek() == ',' {
		return s.fail(&noElement, s.pos, 1)
	}
	if len(text) == 0 {
		return s.fail(&noValue, max(start-1, 0), 1)
	}
	if looksPlain(string(text)) {
		return true
	}
	s.pos = start
	if f := officeForm(string(text), place{start, len(text)}); f != nil {
		return s.fail(f.message, f.at.offset, f.at.length, f.args...)
	}
	if lower := strings.ToLower(string(text)); looksPlain(lower) && lower != string(text) {
		return s.fail(&wrongCase, start, len(text), string(text), lower)
	}
	if s.hasForeignQuote() || s.nextRune() == '　' {
		return s.unexpected(&noQuotes)
	}
	return s.fail(&noQuotes, start, len(text), string(text))
}

func (s *scanner) hasForeignQuote() bool {
	mark := foreignMarks[s.nextRune()]
	return mark == `"` || mark == "'" || mark == "[" || mark == "{"
}

// looksPlain reports whether the decoder is to judge a value without quotes.
func looksPlain(text string) bool {
	switch text {
	case "true", "false", "inf", "+inf", "-inf", "nan", "+nan", "-nan":
		return true
	}
	if strings.IndexByte("+-0123456789", text[0]) < 0 {
		return false
	}
	// Only between a date and its time may stand a space.
	space := strings.IndexByte(text, ' ')
	if space >= 0 && (strings.Count(text[:space], "-") != 2 || !strings.Contains(text[space:], ":")) {
		return false
	}
	return !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf })
}

// unescape gives the name that a quoted key stands for. The decoder refuses
// wrong escapes; here they only stay as they are.
func unescape(name string) string {
	if !strings.Contains(name, `\`) {
		return name
	}
	var b strings.Builder
	for i := 0; i < len(name); i++ {
		if name[i] != '\\' || i+1 == len(name) {
			b.WriteByte(name[i])
			continue
		}
		i++
		r, size := escaped(name[i:])
		b.WriteString(r)
		i += size - 1
	}
	return b.String()
}

// escaped reads what stands behind a backslash.
func escaped(s string) (text string, size int) {
	if i := strings.IndexByte(`btnfre"\`, s[0]); i >= 0 {
		return "\b\t\n\f\r\x1b\"\\"[i : i+1], 1
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[s[0]]
	if digits > 0 && len(s) > digits {
		if n, err := strconv.ParseUint(s[1:1+digits], 16, 32); err == nil && n <= utf8.MaxRune {
			return string(rune(n)), 1 + digits
		}
	}
	return `\` + s[:1], 1
}
