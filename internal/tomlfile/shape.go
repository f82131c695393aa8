package tomlfile

import (
	"reflect"
	"strings"
	"time"

	"shirube/internal/diag"
)

// A Shape is a type of value in words, with an example.
type Shape struct {
	name    phrase
	Example string // of a value, in TOML
}

// In returns what the shape is called in lang.
func (s Shape) In(lang string) string { return s.name.In(lang) }

// A phrase is a few words by language.
type phrase map[string]string

func (p phrase) In(lang string) string {
	if s, ok := p[lang]; ok {
		return s
	}
	return p["en"]
}

// The shapes that a value can be asked to have.
var (
	String      = Shape{phrase{"ja": "文字列(\"…\")", "en": "a text in quotes"}, `"…"`}
	Bool        = Shape{phrase{"ja": "真偽値(true か false)", "en": "true or false"}, "true"}
	Integer     = Shape{phrase{"ja": "整数", "en": "a whole number"}, "1"}
	Number      = Shape{phrase{"ja": "数", "en": "a number"}, "1.5"}
	Day         = Shape{phrase{"ja": "日付", "en": "a date"}, "2024-03-01"}
	clock       = Shape{phrase{"ja": "日付または時刻", "en": "a date or time"}, "10:00:00"}
	Table       = Shape{phrase{"ja": "表({ … })", "en": "a table { … }"}, "{ … }"}
	Texts       = Shape{phrase{"ja": "言語ごとの文字列", "en": "a text for each language"}, `{ ja = "…", en = "…" }`}
	Strings     = Shape{phrase{"ja": "文字列の並び([ … ])", "en": "a list of texts [ … ]"}, `["…", "…"]`}
	Array       = Shape{phrase{"ja": "並び([ … ])", "en": "a list [ … ]"}, "[ … ]"}
	StringLists = Shape{phrase{"ja": "文字列の並び、またはその表", "en": "a list of texts, or a table of such lists"}, `["…"]`}
)

func shapeOf(t reflect.Type) Shape {
	switch {
	case t.Kind() == reflect.Pointer:
		return shapeOf(t.Elem())
	case t == listOrTableType:
		return StringLists
	case t.Kind() == reflect.Struct && t.ConvertibleTo(dateType):
		return Day
	case t.Kind() == reflect.Map && t.Elem().Kind() == reflect.String:
		return Texts
	case t.Kind() == reflect.Struct || t.Kind() == reflect.Map:
		return Table
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String:
		return Strings
	}
	return shapeOfKind(t.Kind())
}

func shapeOfKind(k reflect.Kind) Shape {
	switch {
	case k == reflect.String:
		return String
	case k == reflect.Bool:
		return Bool
	case k == reflect.Float32 || k == reflect.Float64:
		return Number
	case k == reflect.Slice:
		return Array
	default:
		return Integer
	}
}

// found says what a plain value is.
func found(value any) Shape {
	switch value.(type) {
	case string:
		return String
	case bool:
		return Bool
	case int64:
		return Integer
	case float64:
		return Number
	case time.Time:
		return clock
	case map[string]any:
		return Table
	default:
		return Array
	}
}

// Wrong says that the value at path has not the shape that it must have, for
// values that were taken as any.
func (f *File) Wrong(value any, want Shape, path ...string) diag.Diagnostic {
	return f.wrongType(value, want, path)
}

func (f *File) wrongType(value any, want Shape, path []string) diag.Diagnostic {
	at := f.ValueSpan(path...)
	got := found(value)
	switch {
	case want.Example == Day.Example && (got.Example == String.Example || got.Example == clock.Example):
		return wrongDate.At(f.Name, at, name(path))
	case want.Example == Integer.Example && got.Example == Integer.Example:
		return wrongRange.At(f.Name, at, name(path))
	}
	example := want.Example
	if len(path) > 0 && !isIndex(path[len(path)-1]) {
		example = name(path) + " = " + example
	}
	return wrongType.At(f.Name, at, name(path), want, got, example)
}

func isIndex(key string) bool {
	return strings.Trim(key, "0123456789") == ""
}

// name gives the last key of a path, and the list with an element's index.
func name(path []string) string {
	for i := len(path) - 1; i > 0; i-- {
		if !isIndex(path[i]) {
			return path[i]
		}
	}
	return strings.Join(path[:min(len(path), 1)], "")
}

func (f *File) unknown(path, names []string) diag.Diagnostic {
	key := path[len(path)-1]
	return unknownKey.At(f.Name, f.Span(path...), key, diag.Suggest(key, names))
}

func (f *File) redefinition(r redefinition) diag.Diagnostic {
	return duplicateKey.At(f.Name, f.span(r.at), r.key, f.span(r.first).Line)
}

func (f *File) report(p fault) diag.Diagnostic {
	return p.message.At(f.Name, f.span(p.at), p.args...)
}
