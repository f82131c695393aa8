package tomlfile

import (
	"math"
	"reflect"
	"slices"
	"strings"
	"time"

	"shirube/internal/diag"
)

// maxReported keeps a file that was never meant for this program from giving
// thousands of lines.
const maxReported = 100

// Bind does with a plain value what Decode does with a file: it fills v (a
// pointer) from value, which stands at path in the file.
func (f *File) Bind(value, v any, path ...string) diag.List {
	b := binder{file: f}
	b.bind(value, reflect.ValueOf(v).Elem(), path)
	return b.list
}

// A binder fills Go values from the decoder's plain ones. The decoder's own
// filling stops at the first wrong type, visits keys in random order and
// forgives upper case, so that it cannot report everything at once.
type binder struct {
	file *File
	list diag.List
}

var (
	dateType        = reflect.TypeFor[Date]()
	dayType         = reflect.TypeFor[Day]()
	listOrTableType = reflect.TypeFor[ListOrTable]()
)

func (b *binder) bind(value any, to reflect.Value, path []string) {
	if len(b.list) >= maxReported {
		return
	}
	switch {
	case to.Kind() == reflect.Struct && to.Type().ConvertibleTo(dateType):
		b.date(value, to, path)
	case to.Type() == listOrTableType:
		b.listOrTable(value, to.Addr().Interface().(*ListOrTable), path)
	default:
		b.byKind(value, to, path)
	}
}

func (b *binder) byKind(value any, to reflect.Value, path []string) {
	switch to.Kind() {
	case reflect.Pointer:
		to.Set(reflect.New(to.Type().Elem()))
		b.bind(value, to.Elem(), path)
	case reflect.Interface:
		to.Set(reflect.ValueOf(value))
	case reflect.Struct:
		b.table(value, to, path)
	case reflect.Map:
		b.mapping(value, to, path)
	case reflect.Slice:
		b.slice(value, to, path)
	default:
		b.scalar(value, to, path)
	}
}

func (b *binder) scalar(value any, to reflect.Value, path []string) {
	ok := false
	switch v := value.(type) {
	case string:
		if ok = to.Kind() == reflect.String; ok {
			to.SetString(v)
		}
	case bool:
		if ok = to.Kind() == reflect.Bool; ok {
			to.SetBool(v)
		}
	case int64:
		ok = setInt(to, v)
	case float64:
		if ok = to.CanFloat(); ok {
			to.SetFloat(v)
		}
	}
	if !ok {
		b.wrong(value, to.Type(), path)
	}
}

func setInt(to reflect.Value, v int64) bool {
	switch {
	case to.CanInt() && !to.OverflowInt(v):
		to.SetInt(v)
	case to.CanUint() && v >= 0 && !to.OverflowUint(uint64(v)):
		to.SetUint(uint64(v))
	case to.CanFloat() && math.Abs(float64(v)) < 1<<53:
		to.SetFloat(float64(v))
	default:
		return false
	}
	return true
}

// table fills a struct; keys without a field are reported.
func (b *binder) table(value any, to reflect.Value, path []string) {
	table, ok := value.(map[string]any)
	if !ok {
		b.wrong(value, to.Type(), path)
		return
	}
	fields := map[string]reflect.Value{}
	names := tagged(to, fields)
	for _, key := range b.keys(table, path) {
		if field, ok := fields[key]; ok {
			b.bind(table[key], field, below(path, key))
		} else if len(b.list) < maxReported {
			b.unknown(table[key], key, fields, names, path)
		}
	}
}

// unknown reports a key that the table at path does not take. When it is a
// misspelt one, its value is read as what was meant: one mistake is then not
// reported again as something that is missing.
func (b *binder) unknown(value any, key string, fields map[string]reflect.Value, names, path []string) {
	meant := diag.Suggest(key, names)
	b.list.Add(unknownKey.At(b.file.Name, b.file.Span(below(path, key)...), key, meant))
	table, found := b.file.find(path)
	if meant.Near == "" || !found || !table.rename(key, meant.Near) {
		return
	}
	path = below(path, meant.Near)
	before := len(b.list)
	b.bind(value, fields[meant.Near], path)
	if len(b.list) > before && b.list[before].Span == b.file.ValueSpan(path...) {
		b.list = b.list[:before] // of another type: something else was meant
	}
}

// tagged collects the fields of a struct by key, and the keys in their order.
func tagged(to reflect.Value, fields map[string]reflect.Value) (names []string) {
	for i := range to.NumField() {
		field := to.Type().Field(i)
		tag, _, _ := strings.Cut(field.Tag.Get("toml"), ",")
		switch {
		case field.Anonymous && tag == "" && field.Type.Kind() == reflect.Struct:
			names = append(names, tagged(to.Field(i), fields)...)
		case tag != "" && tag != "-" && field.IsExported():
			names = append(names, tag)
			fields[tag] = to.Field(i)
		}
	}
	return names
}

func (b *binder) mapping(value any, to reflect.Value, path []string) {
	table, ok := value.(map[string]any)
	if !ok {
		b.wrong(value, to.Type(), path)
		return
	}
	if to.IsNil() { // else some of it stood under a misspelt key
		to.Set(reflect.MakeMap(to.Type()))
	}
	for _, key := range b.keys(table, path) {
		element := reflect.New(to.Type().Elem()).Elem()
		b.bind(table[key], element, below(path, key))
		to.SetMapIndex(reflect.ValueOf(key).Convert(to.Type().Key()), element)
	}
}

func (b *binder) slice(value any, to reflect.Value, path []string) {
	list := reflect.ValueOf(value) // []any, or []map[string]any of [[…]]
	if list.Kind() != reflect.Slice {
		b.wrong(value, to.Type(), path)
		return
	}
	to.Set(reflect.MakeSlice(to.Type(), list.Len(), list.Len()))
	for i := range list.Len() {
		b.bind(list.Index(i).Interface(), to.Index(i), below(path, index(i)))
	}
}

func (b *binder) listOrTable(value any, to *ListOrTable, path []string) {
	switch value.(type) {
	case []any:
		b.bind(value, reflect.ValueOf(&to.List).Elem(), path)
	case map[string]any:
		b.bind(value, reflect.ValueOf(&to.Table).Elem(), path)
	default:
		b.wrong(value, listOrTableType, path)
	}
}

// date takes a date of TOML, or the text of a date or month, since TOML has no
// months.
func (b *binder) date(value any, to reflect.Value, path []string) {
	day, ok := value.(time.Time)
	d := Date{day.Year(), int(day.Month()), day.Day()}
	if ok = ok && day.Location().String() == "date-local"; !ok {
		d, ok = parseDate(value)
	}
	if !ok {
		b.wrong(value, to.Type(), path)
		return
	}
	to.Set(reflect.ValueOf(d).Convert(to.Type()))
}

func parseDate(value any) (Date, bool) {
	s, ok := value.(string)
	if !ok {
		return Date{}, false
	}
	if t, err := time.Parse("2006-01-02", s); err == nil {
		return Date{t.Year(), int(t.Month()), t.Day()}, true
	}
	t, err := time.Parse("2006-01", s)
	return Date{t.Year(), int(t.Month()), 0}, err == nil
}

// keys gives the keys of a table in the order of the file, and those that the
// scanner has not seen behind them, so that none is lost.
func (b *binder) keys(table map[string]any, path []string) []string {
	var keys []string
	for _, key := range b.file.Order(path...) {
		if _, ok := table[key]; ok {
			keys = append(keys, key)
		}
	}
	if len(keys) == len(table) {
		return keys
	}
	var rest []string
	for key := range table {
		if !slices.Contains(keys, key) {
			rest = append(rest, key)
		}
	}
	slices.Sort(rest)
	return append(keys, rest...)
}

func (b *binder) wrong(value any, want reflect.Type, path []string) {
	if len(b.list) < maxReported {
		b.list.Add(b.file.wrongType(value, shapeOf(want), path))
	}
}

// below never shares its array with another path.
func below(path []string, key string) []string {
	return append(slices.Clip(path), key)
}
