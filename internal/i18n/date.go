package i18n

import (
	"fmt"
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

// valid reports whether the calendar has the date.
func (d Date) valid() bool {
	day := max(d.Day, 1)
	t := time.Date(d.Year, time.Month(d.Month), day, 0, 0, 0, 0, time.UTC)
	return t.Year() == d.Year && int(t.Month()) == d.Month && t.Day() == day
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
