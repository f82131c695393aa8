package i18n

import (
	"fmt"
	"regexp"
	"strconv"
	"time"
)

// Date is a day, or a month when Day is 0.
type Date struct{ Year, Month, Day int }

// IsZero reports whether no date is set.
func (d Date) IsZero() bool { return d == Date{} }

// ISO returns "2024-03-01", "2024-03" for a month, or "" for the zero date: the
// value of a datetime attribute.
func (d Date) ISO() string {
	switch {
	case d.IsZero():
		return ""
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Before reports whether d is earlier than other. A month stands before its days.
func (d Date) Before(other Date) bool {
	if d.Year != other.Year {
		return d.Year < other.Year
	}
	if d.Month != other.Month {
		return d.Month < other.Month
	}
	return d.Day < other.Day
}

var isoDate = regexp.MustCompile(`^(\d{4})-(\d{2})(?:-(\d{2}))?$`)

// ParseDate reads "2024-03-01" or "2024-03"; false when s is neither, or no
// such day exists.
func ParseDate(s string) (Date, bool) {
	m := isoDate.FindStringSubmatch(s)
	if m == nil {
		return Date{}, false
	}
	year, _ := strconv.Atoi(m[1]) // the expression admits digits only
	month, _ := strconv.Atoi(m[2])
	day, _ := strconv.Atoi(m[3])
	first := day
	if m[3] == "" {
		first = 1
	}
	t := time.Date(year, time.Month(month), first, 0, 0, 0, 0, time.UTC)
	if year == 0 || t.Month() != time.Month(month) || t.Day() != first {
		return Date{}, false
	}
	return Date{Year: year, Month: month, Day: day}, true
}

// DateOf returns the date of a value that a TOML decoder put into an any: a
// local date (2024-03-01), or a string "2024-03" or "2024-03-01". A date with
// a time of day is none.
func DateOf(v any) (Date, bool) {
	switch v := v.(type) {
	case string:
		return ParseDate(v)
	case time.Time:
		// The decoder tells local dates from moments by the name of the zone.
		if v.Location().String() != "date-local" {
			return Date{}, false
		}
		return Date{Year: v.Year(), Month: int(v.Month()), Day: v.Day()}, true
	}
	return Date{}, false
}
