package tomlfile

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/BurntSushi/toml"
)

// parse gives the plain values of a file. Data is nil, without a fault, when
// the decoder refuses a redefinition that the scanner has found as well.
func parse(src []byte, t *tree) (data map[string]any, f *fault) {
	if f := foreignCharacter(src); f != nil && (t.fault == nil || f.at.offset <= t.fault.at.offset) {
		return nil, f
	}
	if t.fault != nil {
		return nil, first(src, t)
	}
	data, err := decode(src)
	switch {
	case err == nil:
		return data, nil
	case len(t.redefined) > 0 && isRedefinition(err):
		return nil, nil
	}
	return nil, translate(src, err)
}

// foreignCharacter finds what no TOML file has: bytes that are no UTF-8, and
// control characters. The decoder's lexer does not move on behind one, so it
// must not see any.
func foreignCharacter(src []byte) *fault {
	for i := 0; i < len(src); {
		r, size := utf8.DecodeRune(src[i:])
		lineEnd := r == '\n' || r == '\r' && i+1 < len(src) && src[i+1] == '\n'
		switch {
		case r == utf8.RuneError && size == 1:
			return &fault{&notUTF8, place{i, 1}, nil}
		case r < ' ' && r != '\t' && !lineEnd || r == 0x7f:
			return &fault{&controlCharacter, place{i, 1}, nil}
		}
		i += size
	}
	return nil
}

// decode never panics, unlike the decoder, which does so on states that it
// calls impossible.
func decode(src []byte) (data map[string]any, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("%v", r)
		}
	}()
	_, err = toml.Decode(string(src), &data)
	return data, err
}

// first returns the scanner's fault, or that of the decoder in the lines
// before: a bad number or escape, which the scanner passes over.
func first(src []byte, t *tree) *fault {
	start := bytes.LastIndexByte(src[:min(t.fault.at.offset, len(src))], '\n') + 1
	var p toml.ParseError
	_, err := decode(src[:start])
	if errors.As(err, &p) && !isRedefinition(err) && !isUnfinished(p, start) {
		return translate(src, err)
	}
	return t.fault
}

// isUnfinished reports whether the decoder only complains that the text ends,
// as it does where the scanner's fault is on a later line of a list.
func isUnfinished(p toml.ParseError, end int) bool {
	return p.Position.Start >= end-1 || strings.Contains(p.Message, "EOF")
}

func isRedefinition(err error) bool {
	var p toml.ParseError
	return errors.As(err, &p) && (strings.Contains(p.Message, "already") || strings.Contains(p.Message, "is not a table"))
}

// translate says in plain words what the decoder found.
func translate(src []byte, err error) *fault {
	var p toml.ParseError
	if !errors.As(err, &p) {
		return &fault{&otherSyntax, place{}, []any{err.Error()}}
	}
	at := place{min(max(p.Position.Start, 0), len(src)), max(p.Position.Len, 1)}
	for _, known := range decoderFaults {
		if strings.Contains(p.Message, known.contains) {
			return known.about(src, at)
		}
	}
	return &fault{&otherSyntax, at, []any{p.Message}}
}

// about makes a fault of a kind that the decoder names. Of a value without
// quotes it names only a part, so the whole is looked up.
func (k *decoderFault) about(src []byte, at place) *fault {
	message := k.message
	if k.scalar {
		at = scalarAround(src, at.offset)
	}
	word := string(bytes.ToValidUTF8(src[at.offset:min(at.offset+at.length, len(src))], []byte("\ufffd")))
	if f := officeForm(word, at); f != nil && k.scalar {
		return f
	}
	if message == &badDate && !dateLike.MatchString(word) {
		message = &badNumber
	}
	return &fault{message, at, []any{word}}
}

// dateLike tells a date with a mistake from something else with hyphens, as
// the number 1-1 of a requirement.
var dateLike = regexp.MustCompile(`^\d{4}-\d|^\d+:\d`)

// scalarAround returns the whole value without quotes of which the decoder
// names a part.
func scalarAround(src []byte, offset int) place {
	const ends = "=,[]{}#\n"
	start := bytes.LastIndexAny(src[:offset], ends) + 1
	end := len(src)
	if i := bytes.IndexAny(src[offset:], ends); i >= 0 {
		end = offset + i
	}
	word := src[start:end]
	start += len(word) - len(bytes.TrimLeft(word, " \t\r"))
	return place{start, len(bytes.TrimSpace(word))}
}
