package tomlfile

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"shirube/internal/diag"
)

// Limits in front of the decoder. They are far beyond what a person writes;
// without them a line of 20,000 key parts takes gigabytes.
const (
	MaxSize  = 1 << 20 // bytes of a file
	maxParts = 16      // names in one dotted key
	maxDepth = 32      // lists and inline tables inside each other
)

// A fault is a place where the text stops being TOML.
type fault struct {
	message *diag.Message
	at      place
	args    []any
}

// A scanner reads the structure of a file: headers, keys and where values
// begin and end. What a value is, it leaves to the decoder.
//
// Methods return false once a fault is noted; the scan ends there.
type scanner struct {
	src  []byte
	pos  int
	tree *tree
}

func scan(src []byte) *tree {
	s := &scanner{src: src, tree: &tree{root: newNode(headerTable, 0, 0)}}
	table := s.tree.root
	for s.skipBlank(); s.pos < len(s.src); s.skipBlank() {
		ok := false
		if s.peek() == '[' {
			table, ok = s.header()
		} else {
			ok = s.keyValue(table, 0)
		}
		if !ok || !s.endOfLine() {
			break
		}
	}
	return s.tree
}

func (s *scanner) fail(m *diag.Message, offset, length int, args ...any) bool {
	s.tree.fault = &fault{m, place{offset, length}, args}
	return false
}

// peek returns the next byte, or 0 at the end.
func (s *scanner) peek() byte {
	if s.pos < len(s.src) {
		return s.src[s.pos]
	}
	return 0
}

func (s *scanner) has(prefix string) bool {
	return bytes.HasPrefix(s.src[s.pos:], []byte(prefix))
}

func (s *scanner) nextRune() rune {
	r, _ := utf8.DecodeRune(s.src[s.pos:])
	return r
}

func (s *scanner) skipSpace() {
	for s.peek() == ' ' || s.peek() == '\t' || s.has("\r\n") {
		s.pos++
	}
}

// skipBlank skips white space, line ends and comments.
func (s *scanner) skipBlank() {
	for {
		s.skipSpace()
		switch s.peek() {
		case '\n':
			s.pos++
		case '#':
			s.skipLine()
		default:
			return
		}
	}
}

func (s *scanner) skipLine() {
	s.pos += s.toLineEnd()
}

func (s *scanner) toLineEnd() int {
	if i := bytes.IndexByte(s.src[s.pos:], '\n'); i >= 0 {
		return i
	}
	return len(s.src) - s.pos
}

func (s *scanner) endOfLine() bool {
	s.skipSpace()
	if s.peek() == '#' {
		s.skipLine()
	}
	if s.pos < len(s.src) && s.peek() != '\n' {
		return s.unexpected(&trailing)
	}
	return true
}

func (s *scanner) header() (*node, bool) {
	start, array := s.pos, s.has("[[")
	closing := "]"
	if array {
		closing = "]]"
	}
	s.pos += len(closing)
	s.skipSpace()
	if s.peek() == ']' {
		return nil, s.fail(&emptyHeader, start, s.pos-start+1)
	}
	parts, ok := s.key()
	if !ok {
		return nil, false
	}
	if !s.has(closing) {
		if foreignMarks[s.nextRune()] != "" {
			return nil, s.unexpected(&openHeader, closing)
		}
		return nil, s.fail(&openHeader, start, s.pos-start, closing)
	}
	s.pos += len(closing)
	return s.tree.header(parts, array), true
}

func (s *scanner) keyValue(table *node, depth int) bool {
	start := s.pos
	parts, ok := s.key()
	if !ok {
		return false
	}
	if s.peek() != '=' {
		if foreignMarks[s.nextRune()] != "" {
			return s.unexpected(&noEquals)
		}
		last := parts[len(parts)-1].at
		return s.fail(&noEquals, start, last.offset+last.length-start)
	}
	s.pos++
	s.skipSpace()
	n := s.tree.key(table, parts)
	return s.value(n, depth) && !s.grouped(n.value)
}

// key reads a key and the space behind it.
func (s *scanner) key() ([]part, bool) {
	var parts []part
	for {
		s.skipSpace()
		if len(parts) == maxParts {
			return nil, s.fail(&tooManyParts, parts[0].at.offset, s.pos-parts[0].at.offset, maxParts)
		}
		p, ok := s.part()
		if !ok {
			return nil, false
		}
		parts = append(parts, p)
		s.skipSpace()
		if s.peek() != '.' {
			return parts, true
		}
		s.pos++
	}
}

func (s *scanner) part() (part, bool) {
	start := s.pos
	if q := s.peek(); q == '"' || q == '\'' {
		if !s.quoted(q) {
			return part{}, false
		}
		name := string(s.src[start+1 : s.pos-1])
		if q == '"' {
			name = unescape(name)
		}
		return part{name, place{start, s.pos - start}}, true
	}
	for isBare(s.peek()) {
		s.pos++
	}
	if s.pos == start || s.pos < len(s.src) && s.peek() >= utf8.RuneSelf {
		return part{}, s.badKey(start)
	}
	return part{string(s.src[start:s.pos]), place{start, s.pos - start}}, true
}

func isBare(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == '_' || b == '-'
}

// badKey tells a name that needs quotes from a sign that cannot be there.
func (s *scanner) badKey(start int) bool {
	r := s.nextRune()
	if s.pos >= len(s.src) || r < utf8.RuneSelf || foreignMarks[r] != "" {
		return s.unexpected(&noKey)
	}
	end := s.pos
	for end < len(s.src) {
		r, size := utf8.DecodeRune(s.src[end:])
		if r < utf8.RuneSelf && !isBare(byte(r)) || foreignMarks[r] != "" {
			break
		}
		end += size
	}
	s.pos = end
	if s.skipSpace(); s.pos >= len(s.src) || strings.IndexByte(".=]", s.peek()) < 0 && foreignMarks[s.nextRune()] == "" {
		return s.fail(&noEquals, start, end-start) // prose, no key
	}
	return s.fail(&bareKey, start, end-start, string(s.src[start:end]))
}

// unexpected notes the fault m at the next character, or that the character is
// one that Japanese keyboards give in place of a sign of TOML.
func (s *scanner) unexpected(m *diag.Message, args ...any) bool {
	r, size := utf8.DecodeRune(s.src[s.pos:])
	if plain := foreignMarks[r]; plain != "" {
		return s.fail(&wideMark, s.pos, size, markSeen(r, plain), markMeant(plain))
	}
	return s.fail(m, s.pos, size, args...)
}
