package i18n

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// FoundDate is a date as it stands in a text, from byte From up to byte To.
type FoundDate struct {
	From, To int
	Date     Date
}

// dateFinder finds the dates that one pattern of the strings file writes.
type dateFinder struct {
	pattern string
	re      *regexp.Regexp // its groups are named year, month, day and month_name
}

// Dates returns the dates in a text that are written as the language writes
// them, in their order. What only resembles a date is none: 2024年13月, or an
// era that does not fit its year.
func (s *Strings) Dates(text string) []FoundDate {
	if s == nil || !strings.ContainsAny(text, "0123456789") { // most texts have none
		return nil
	}
	var found []FoundDate
	for i := range s.finders {
		for _, m := range s.finders[i].re.FindAllStringSubmatchIndex(text, -1) {
			d, ok := s.dates.read(&s.finders[i], text, m)
			if !ok || slices.ContainsFunc(found, func(f FoundDate) bool { return m[0] < f.To && f.From < m[1] }) {
				continue // part of a longer form
			}
			found = append(found, FoundDate{m[0], m[1], d})
		}
	}
	slices.SortFunc(found, func(a, b FoundDate) int { return cmp.Compare(a.From, b.From) })
	return found
}

// read turns a match back into its date.
func (f *dateForms) read(finder *dateFinder, text string, m []int) (d Date, ok bool) {
	for i, name := range finder.re.SubexpNames() {
		if i == 0 || m[2*i] < 0 {
			continue
		}
		value := text[m[2*i]:m[2*i+1]]
		n, _ := strconv.Atoi(value)
		switch name {
		case "year":
			d.Year = n
		case "month":
			d.Month = n
		case "day":
			d.Day = n
		case "month_name":
			d.Month = slices.Index(f.Months, value) + 1
		}
	}
	return d, d.valid() && f.write(finder.pattern, d) == text[m[0]:m[1]]
}

// finders are those of all patterns, the longer forms first.
func (f *dateForms) finders() []dateFinder {
	var all []dateFinder
	for _, pattern := range []string{f.Day, f.Month, f.PlainDay, f.PlainMonth} {
		if pattern == "" || slices.ContainsFunc(all, func(known dateFinder) bool { return known.pattern == pattern }) {
			continue
		}
		if re, err := regexp.Compile(f.expression(pattern)); err == nil {
			all = append(all, dateFinder{pattern, re})
		}
	}
	return all
}

var placeholder = regexp.MustCompile(`\{(\w+)\}`)

// expression is what finds the dates of a pattern. A placeholder that comes
// again is checked when the match is read.
func (f *dateForms) expression(pattern string) string {
	eras := make([]string, len(f.Eras))
	for i, e := range f.Eras {
		eras[i] = regexp.QuoteMeta(e.Name)
	}
	months := make([]string, len(f.Months))
	for i, name := range f.Months {
		months[i] = regexp.QuoteMeta(name)
	}
	part := map[string]string{
		"year": `\d{4}`, "month": `\d{1,2}`, "day": `\d{1,2}`, "era_year": `\d{1,2}|` + regexp.QuoteMeta(f.FirstYear),
		"month_name": strings.Join(months, "|"), "era": strings.Join(eras, "|"),
	}
	var b strings.Builder
	named := map[string]bool{}
	at := 0
	for _, m := range placeholder.FindAllStringSubmatchIndex(pattern, -1) {
		name := pattern[m[2]:m[3]]
		b.WriteString(regexp.QuoteMeta(pattern[at:m[0]]))
		if m[0] == 0 {
			b.WriteString(`\b`)
		}
		if b.WriteString(`(`); !named[name] {
			b.WriteString(`?P<` + name + `>`)
		}
		b.WriteString(part[name] + `)`)
		if named[name] = true; m[1] == len(pattern) {
			b.WriteString(`\b`)
		}
		at = m[1]
	}
	b.WriteString(regexp.QuoteMeta(pattern[at:]))
	return b.String()
}
