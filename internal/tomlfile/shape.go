package tomlfile

import (
	"reflect"
	"strings"
	"time"

	"shirube/internal/diag"
)

// A shape is a type of value in words, with an example.
type shape struct {
	name    diag.Words
	example string // of a value, in TOML
}

// In returns what the shape is called in lang.
func (s *shape) In(lang string) string { return s.name.In(lang) }

var (
	textShape        = &shape{diag.Words{"ja": "文字列（\"…\"）", "en": "a text in quotes"}, `"…"`}
	boolShape        = &shape{diag.Words{"ja": "true か false", "en": "true or false"}, "true"}
	integerShape     = &shape{diag.Words{"ja": "整数", "en": "a whole number"}, "1"}
	numberShape      = &shape{diag.Words{"ja": "数", "en": "a number"}, "1.5"}
	dateShape        = &shape{diag.Words{"ja": "日付", "en": "a date"}, "2024-03-01"}
	dayShape         = &shape{dateShape.name, dateShape.example}
	timeShape        = &shape{diag.Words{"ja": "日付または時刻", "en": "a date or time"}, "10:00:00"}
	tableShape       = &shape{diag.Words{"ja": "表（{ … }）", "en": "a table { … }"}, "{ … }"}
	textsShape       = &shape{diag.Words{"ja": "言語ごとの文字列", "en": "a text for each language"}, `{ ja = "…", en = "…" }`}
	textListShape    = &shape{diag.Words{"ja": "文字列の並び（[ … ]）", "en": "a list of texts [ … ]"}, `["…", "…"]`}
	listShape        = &shape{diag.Words{"ja": "並び（[ … ]）", "en": "a list [ … ]"}, "[ … ]"}
	listOrTableShape = &shape{diag.Words{"ja": "文字列の並び、またはその表", "en": "a list of texts, or a table of such lists"}, `["…"]`}
)

// shapeOf returns the shape that a Go type takes.
func shapeOf(t reflect.Type) *shape {
	switch {
	case t.Kind() == reflect.Pointer:
		return shapeOf(t.Elem())
	case t == listOrTableType:
		return listOrTableShape
	case t == dayType:
		return dayShape
	case t.Kind() == reflect.Struct && t.ConvertibleTo(dateType):
		return dateShape
	case t.Kind() == reflect.Map && t.Elem().Kind() == reflect.String:
		return textsShape
	case t.Kind() == reflect.Struct || t.Kind() == reflect.Map:
		return tableShape
	case t.Kind() == reflect.Slice && t.Elem().Kind() == reflect.String:
		return textListShape
	}
	return shapeOfKind(t.Kind())
}

func shapeOfKind(k reflect.Kind) *shape {
	switch k {
	case reflect.String:
		return textShape
	case reflect.Bool:
		return boolShape
	case reflect.Float32, reflect.Float64:
		return numberShape
	case reflect.Slice:
		return listShape
	}
	return integerShape
}

// shapeFound returns the shape of a plain value.
func shapeFound(value any) *shape {
	switch value.(type) {
	case string:
		return textShape
	case bool:
		return boolShape
	case int64:
		return integerShape
	case float64:
		return numberShape
	case time.Time:
		return timeShape
	case map[string]any:
		return tableShape
	}
	return listShape
}

func (f *File) wrongType(value any, want *shape, path []string) diag.Diagnostic {
	at := f.ValueSpan(path...)
	got := shapeFound(value)
	text, _ := value.(string)
	day, isDay := DayMeant(text)
	switch {
	case isDay && (want == dayShape || want == dateShape):
		return quotedDay.At(f.Name, at, name(path), day)
	case want == dayShape && (got == textShape || got == timeShape):
		return wrongDay.At(f.Name, at, name(path))
	case want == dateShape && (got == textShape || got == timeShape):
		return wrongDate.At(f.Name, at, name(path))
	case want == integerShape && got == integerShape:
		return wrongRange.At(f.Name, at, name(path))
	}
	example := want.example
	if number, ok := NumberMeant(text); ok && (want == numberShape || want == integerShape && !strings.Contains(number, ".")) {
		example = number
	}
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

func (f *File) redefinition(r redefinition) diag.Diagnostic {
	return duplicateKey.At(f.Name, f.span(r.at), r.key, f.span(r.first).Line)
}

func (f *File) report(p fault) diag.Diagnostic {
	return p.message.At(f.Name, f.span(p.at), p.args...)
}
