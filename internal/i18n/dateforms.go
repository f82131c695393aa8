package i18n

import (
	"fmt"
	"strings"

	"shirube/internal/diag"
)

// dateTable is the table of the strings file that says how dates are written:
//
//	[date]
//	pattern_day   = "{year}年{month}月{day}日（{era}{era_year}年{month}月{day}日）"
//	pattern_month = "{year}年{month}月（{era}{era_year}年{month}月）"
//	plain_day     = "{year}年{month}月{day}日"   # before the first era; else as above
//	plain_month   = "{year}年{month}月"
//	first_year    = "元"                          # how year 1 of an era is written; else 1
//	months        = ["January", …]                # for {month_name}
//	eras          = [{ name = "令和", from = "2019-05-01" }, …]
const dateTable = "date"

// dateForms are the patterns of one language. The zero value writes ISO dates.
type dateForms struct {
	day, month           string
	plainDay, plainMonth string
	firstYear            string
	months               []string
	eras                 []era // in the order of the file
}

type era struct {
	name string
	from Date
}

var (
	errDateForm = diag.Message{
		Code: "date-form",
		Text: Text{
			"ja": "%[1]s は日付の書式として使えません。",
			"en": "%[1]s is not usable as a form of dates.",
		},
		Help: Text{
			"ja": "使える項目は pattern_day、pattern_month、plain_day、plain_month、first_year（文字列）、months（12個の文字列）、eras（{ name, from = \"2019-05-01\" } の並び）です。",
			"en": "Use pattern_day, pattern_month, plain_day, plain_month, first_year (strings), months (12 strings) and eras (a list of { name, from = \"2019-05-01\" }).",
		},
	}
	errDateMissing = diag.Message{
		Code: "date-form-missing",
		Text: Text{
			"ja": "日付の書式 %[1]s がありません。",
			"en": "The date form %[1]s is missing.",
		},
		Help: Text{
			"ja": "[date] に pattern_day と pattern_month を書いてください。例: pattern_month = \"{year}年{month}月\"",
			"en": "Write pattern_day and pattern_month below [date], for example pattern_month = \"{month_name} {year}\".",
		},
	}
)

func (b *stringsBuilder) readDates(table map[string]any) {
	f := &b.dates
	texts := map[string]*string{
		"pattern_day": &f.day, "pattern_month": &f.month,
		"plain_day": &f.plainDay, "plain_month": &f.plainMonth,
		"first_year": &f.firstYear,
	}
	for _, key := range b.file.Order(dateTable) {
		ok := true
		switch key {
		case "months":
			f.months, ok = monthNames(table[key])
		case "eras":
			f.eras, ok = eras(table[key])
		default:
			target := texts[key]
			if ok = target != nil; ok {
				*target, ok = table[key].(string)
			}
		}
		if !ok {
			b.complain(&errDateForm, []string{dateTable, key})
		}
	}
	if f.day == "" {
		b.complain(&errDateMissing, []string{dateTable, "pattern_day"})
	}
	if f.month == "" {
		b.complain(&errDateMissing, []string{dateTable, "pattern_month"})
	}
}

func monthNames(v any) ([]string, bool) {
	list, _ := v.([]any)
	var names []string
	for _, item := range list {
		name, ok := item.(string)
		if !ok {
			return nil, false
		}
		names = append(names, name)
	}
	return names, len(names) == 12
}

func eras(v any) ([]era, bool) {
	var found []era
	for _, table := range tablesOf(v) {
		name, _ := table["name"].(string)
		from, ok := DateOf(table["from"])
		if name == "" || !ok || len(table) != 2 {
			return nil, false
		}
		found = append(found, era{name, from})
	}
	return found, len(found) > 0
}

// tablesOf returns the tables of an array; the decoder gives arrays of inline
// tables and arrays of headed tables in two different types.
func tablesOf(v any) []map[string]any {
	if tables, ok := v.([]map[string]any); ok {
		return tables
	}
	var tables []map[string]any
	list, _ := v.([]any)
	for _, item := range list {
		table, _ := item.(map[string]any)
		tables = append(tables, table)
	}
	return tables
}

// Date writes a day or a month as the language does: 2024年3月（令和6年3月）,
// March 2024. A month belongs to the era of its first day. The zero date
// gives "".
func (s *Strings) Date(d Date) string {
	if d.IsZero() {
		return ""
	}
	if s == nil || s.dates.day == "" || s.dates.month == "" {
		return d.ISO()
	}
	return s.dates.format(d)
}

func (f *dateForms) format(d Date) string {
	pattern, plain := f.day, f.plainDay
	if d.Day == 0 {
		pattern, plain = f.month, f.plainMonth
	}
	e, known := f.era(d)
	if !known && plain != "" {
		pattern = plain
	}
	eraYear := fmt.Sprint(d.Year - e.from.Year + 1)
	if eraYear == "1" && f.firstYear != "" {
		eraYear = f.firstYear
	}
	return strings.NewReplacer(
		"{year}", fmt.Sprint(d.Year),
		"{month}", fmt.Sprint(d.Month),
		"{day}", fmt.Sprint(d.Day),
		"{month_name}", f.monthName(d.Month),
		"{era}", e.name,
		"{era_year}", eraYear,
	).Replace(pattern)
}

func (f *dateForms) monthName(month int) string {
	if month < 1 || month > len(f.months) {
		return fmt.Sprint(month)
	}
	return f.months[month-1]
}

// era returns the latest era that had begun on d.
func (f *dateForms) era(d Date) (era, bool) {
	if d.Day == 0 {
		d.Day = 1
	}
	var latest era
	for _, e := range f.eras {
		if !d.Before(e.from) && !e.from.Before(latest.from) {
			latest = e
		}
	}
	return latest, latest.name != ""
}
