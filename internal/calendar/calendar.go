// Package calendar reads which days an office is closed, besides Saturdays and
// Sundays.
//
// In goes the text of calendar.toml; out come a Calendar and everything that is
// wrong inside the file. Days are plain days without a time zone. No input makes
// it panic, and the same text gives the same Calendar and the same list.
package calendar

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"time"

	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/tomlfile"
)

// Calendar is the content of calendar.toml.
type Calendar struct {
	From, Until int         // first and last year whose holidays Days holds
	Days        []i18n.Date // holidays, sorted
	Closed      []string    // days of every year, "12-29" for 29 December; order of the file
	Announced   i18n.Date   // when Days were announced
	About       i18n.Text   // what days off there are, in words
	Source      i18n.Text   // who has announced Days
}

type form struct {
	From      int         `toml:"from"`
	Until     int         `toml:"until"`
	Days      []i18n.Date `toml:"days"`
	Closed    []string    `toml:"closed"`
	About     i18n.Text   `toml:"about"`
	Source    i18n.Text   `toml:"source"`
	Announced i18n.Date   `toml:"announced"`
}

type reader struct {
	toml *tomlfile.File
	list diag.List
}

// Parse reads src, the text of the file of that name, for a site in these
// languages; texts must have the first of them. The Calendar is never nil; where
// the list has errors, it lacks what was wrong.
func Parse(name string, src []byte, languages []string) (*Calendar, diag.List) {
	var f form
	r := &reader{}
	r.toml, r.list = tomlfile.Decode(name, src, 1, &f)
	c := &Calendar{From: f.From, Until: f.Until, Announced: f.Announced, About: f.About, Source: f.Source}
	if r.toml.Broken() {
		return c, r.list
	}
	for _, key := range []string{"from", "until", "days", "closed", "announced"} {
		if !r.toml.Has(key) {
			r.add(&missingKey, nil, key, examples[key])
		}
	}
	r.text("about", f.About, languages)
	r.text("source", f.Source, languages)
	if f.Until < f.From && r.toml.Has("until") && r.toml.Has("from") {
		r.add(&yearsBackwards, []string{"until"}, f.Until, f.From)
	}
	c.Days = r.days(f)
	c.Closed = r.closed(f.Closed)
	return c, r.list.Sorted()
}

func (r *reader) text(key string, t i18n.Text, languages []string) {
	switch {
	case !r.toml.Has(key):
		r.add(&missingKey, nil, key, i18n.Example(key, languages))
	case len(languages) > 0 && !t.Has(languages[0]):
		r.add(&missingText, []string{key}, key, languages[0])
	}
}

// days returns the holidays, sorted.
func (r *reader) days(f form) []i18n.Date {
	var days []i18n.Date
	for i, d := range f.Days {
		at := []string{"days", strconv.Itoa(i)}
		switch {
		case d.IsZero(): // told as no date
		case d.Day == 0:
			r.add(&noDay, at, d.ISO())
		case slices.Contains(days, d):
			r.add(&twice, at, d.ISO())
		case f.From <= f.Until && (d.Year < f.From || d.Year > f.Until):
			r.add(&outside, at, d.ISO(), f.From, f.Until)
		default:
			days = append(days, d)
		}
	}
	slices.SortFunc(days, func(a, b i18n.Date) int {
		if a.Before(b) {
			return -1
		}
		return 1
	})
	return days
}

var closedForm = regexp.MustCompile(`^[0-9]{2}-[0-9]{2}$`)

// closed returns the days that are off in every year.
func (r *reader) closed(list []string) []string {
	var days []string
	for i, s := range list {
		at := []string{"closed", strconv.Itoa(i)}
		// A leap year has every day that some year has.
		_, err := time.Parse(time.DateOnly, "2024-"+s)
		switch {
		case !closedForm.MatchString(s) || err != nil:
			r.add(&badClosed, at, s)
		case slices.Contains(days, s):
			r.add(&twice, at, s)
		default:
			days = append(days, s)
		}
	}
	return days
}

func (r *reader) add(m *diag.Message, path []string, args ...any) {
	span := diag.Span{}
	if len(path) > 0 {
		span = r.toml.ValueSpan(path...)
	}
	r.list.Add(m.At(r.toml.Name, span, args...))
}

// Off reports whether the office is closed on a day.
func (c *Calendar) Off(d i18n.Date) bool {
	weekday := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Weekday()
	return weekday == time.Saturday || weekday == time.Sunday || slices.Contains(c.Days, d) ||
		slices.Contains(c.Closed, fmt.Sprintf("%02d-%02d", d.Month, d.Day))
}
