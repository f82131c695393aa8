package i18n

import (
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/tomlfile"
)

// Strings are the words of the user interface in one language, read from
// strings/LANG.toml of the theme. It does not change after ParseStrings and may
// be used concurrently; a nil *Strings knows no word.
type Strings struct {
	Lang    string
	entries map[string]string // by dotted key
	dates   dateForms
	finders []dateFinder
}

var errNotString = diag.Message{
	Code: "string-not-text",
	Text: diag.Words{
		"ja": "%[1]s は文字列ではありません。",
		"en": "%[1]s is not a string",
	},
	Help: diag.Words{
		"ja": "値を \" で囲んでください。",
		"en": "put the value between \" marks",
	},
}

// ParseStrings reads the strings of one language. The language is the name of
// the file without its ending ("layouts/strings/ja.toml" is ja). The result is
// never nil; it holds what could be read.
func ParseStrings(name string, src []byte) (*Strings, diag.List) {
	s := &Strings{
		Lang:    strings.TrimSuffix(path.Base(name), path.Ext(name)),
		entries: map[string]string{},
	}
	tables := map[string]any{}
	file, list := tomlfile.Decode(name, src, 1, &tables)
	b := stringsBuilder{Strings: s, file: file}
	if date, ok := tables[dateTable]; ok {
		b.readDates(date)
		b.finders = b.dates.finders()
		delete(tables, dateTable)
	}
	b.flatten(nil, tables)
	return s, append(list, b.list...)
}

// stringsBuilder fills Strings and collects what is wrong with the file.
type stringsBuilder struct {
	*Strings
	file *tomlfile.File
	list diag.List
}

// flatten turns nested tables into dotted keys.
func (b *stringsBuilder) flatten(at []string, table map[string]any) {
	for _, key := range slices.Sorted(maps.Keys(table)) {
		where := append(slices.Clone(at), key)
		switch v := table[key].(type) {
		case map[string]any:
			b.flatten(where, v)
		case string:
			b.entries[strings.Join(where, ".")] = v
		default:
			b.complain(&errNotString, where)
		}
	}
}

func (b *stringsBuilder) complain(m *diag.Message, where []string, args ...any) {
	args = append([]any{strings.Join(where, ".")}, args...)
	b.list.Add(m.At(b.file.Name, b.file.Span(where...), args...))
}

// Get returns the string of a dotted key ("check.title"). pairs are names and
// values for its {name} placeholders; a placeholder without a value stays as it
// is. A missing key returns the key itself, so that a page shows what it lacks.
func (s *Strings) Get(key string, pairs ...any) string {
	if s == nil {
		return key
	}
	text, ok := s.entries[key]
	if !ok {
		return key
	}
	return fill(text, pairs)
}

// Has reports whether the key exists.
func (s *Strings) Has(key string) bool {
	if s == nil {
		return false
	}
	_, ok := s.entries[key]
	return ok
}

// Keys returns all dotted keys, sorted; date forms are not among them.
func (s *Strings) Keys() []string {
	if s == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(s.entries))
}

// fill replaces {name} by its value. A value is never searched again, so text
// of a site's author cannot bring in placeholders.
func fill(text string, pairs []any) string {
	if len(pairs) < 2 || !strings.Contains(text, "{") {
		return text
	}
	var replace []string
	for i := 0; i+1 < len(pairs); i += 2 {
		replace = append(replace, fmt.Sprintf("{%v}", pairs[i]), fmt.Sprint(pairs[i+1]))
	}
	return strings.NewReplacer(replace...).Replace(text)
}
