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
	Day        string   `toml:"pattern_day"`
	Month      string   `toml:"pattern_month"`
	PlainDay   string   `toml:"plain_day"`
	PlainMonth string   `toml:"plain_month"`
	FirstYear  string   `toml:"first_year"`
	Months     []string `toml:"months"`
	Eras       []era    `toml:"eras"`
}

type era struct {
	Name string `toml:"name"`
	From Date   `toml:"from"`
}

var errDateMissing = diag.Message{
	Code: "date-form-missing",
	Text: diag.Words{
		"ja": "日付の書式 %[1]s がありません。",
		"en": "the date form %[1]s is missing",
	},
	Help: diag.Words{
		"ja": "[date] に pattern_day と pattern_month を書いてください。例：pattern_month = \"{year}年{month}月\"",
		"en": "write pattern_day and pattern_month below [date], for example pattern_month = \"{month_name} {year}\"",
	},
}

var errMonths = diag.Message{
	Code: "months-not-twelve",
	Text: diag.Words{
		"ja": "月の名前が %[2]d 個あります。",
		"en": "there are %[2]d names of months",
	},
	Help: diag.Words{
		"ja": "1月から順に12個を書いてください。",
		"en": "write twelve names, from January on",
	},
}

func (b *stringsBuilder) readDates(table any) {
	f := &b.dates
	if list := b.file.Bind(table, f, dateTable); len(list) > 0 {
		b.list.Add(list...)
		return
	}
	if f.Day == "" {
		b.complain(&errDateMissing, []string{dateTable, "pattern_day"})
	}
	if f.Month == "" {
		b.complain(&errDateMissing, []string{dateTable, "pattern_month"})
	}
	if n := len(f.Months); n != 0 && n != 12 {
		b.complain(&errMonths, []string{dateTable, "months"}, n)
	}
}

// Date writes a day or a month as the language does: 2024年3月（令和6年3月）,
// March 2024. A month belongs to the era of its first day. The zero date
// gives "".
func (s *Strings) Date(d Date) string {
	if d.IsZero() {
		return ""
	}
	if s == nil || s.dates.Day == "" || s.dates.Month == "" {
		return d.ISO()
	}
	return s.dates.format(d)
}

func (f *dateForms) format(d Date) string {
	pattern, plain := f.Day, f.PlainDay
	if d.Day == 0 {
		pattern, plain = f.Month, f.PlainMonth
	}
	_, known := f.era(d)
	if !known && plain != "" {
		pattern = plain
	}
	return f.write(pattern, d)
}

// write fills a date into a pattern.
func (f *dateForms) write(pattern string, d Date) string {
	e, _ := f.era(d)
	eraYear := fmt.Sprint(d.Year - e.From.Year + 1)
	if eraYear == "1" && f.FirstYear != "" {
		eraYear = f.FirstYear
	}
	return strings.NewReplacer(
		"{year}", fmt.Sprint(d.Year),
		"{month}", fmt.Sprint(d.Month),
		"{day}", fmt.Sprint(d.Day),
		"{month_name}", f.monthName(d.Month),
		"{era}", e.Name,
		"{era_year}", eraYear,
	).Replace(pattern)
}

func (f *dateForms) monthName(month int) string {
	if month < 1 || month > len(f.Months) {
		return fmt.Sprint(month)
	}
	return f.Months[month-1]
}

// era returns the latest era that had begun on d.
func (f *dateForms) era(d Date) (era, bool) {
	if d.Day == 0 {
		d.Day = 1
	}
	var latest era
	for _, e := range f.Eras {
		if !d.Before(e.From) && !e.From.Before(latest.From) {
			latest = e
		}
	}
	return latest, latest.Name != ""
}
