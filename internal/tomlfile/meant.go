package tomlfile

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/unicode/norm"
)

// Days and numbers as they are written in Japanese offices, which TOML takes for
// something else: to put them between quotes would only lead to the next mistake.
var (
	westernDay  = regexp.MustCompile(`^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$`)
	japaneseDay = regexp.MustCompile(`^(令和|平成|昭和|[RHS])(元|\d{1,2})(?:[/.]|年)(\d{1,2})(?:[/.]|月)(\d{1,2})日?$`)

	// A number may have separators of thousands, and what is counted behind it.
	officeNumber = regexp.MustCompile(`^(-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)(?:\p{Han}{1,2})?$`)
)

// eras are the years before the first ones of eras.
var eras = map[string]int{"令和": 2018, "R": 2018, "平成": 1988, "H": 1988, "昭和": 1925, "S": 1925}

// DayMeant returns the day that is written in another form, as it is to be written:
// "2027-04-01" for 2027/4/1 or 令和9年4月1日. ok is false where there is no such day.
func DayMeant(text string) (day string, ok bool) {
	text = norm.NFKC.String(strings.TrimSpace(text))
	var parts []int
	if m := westernDay.FindStringSubmatch(text); m != nil {
		parts = numbers(m[1:])
	} else if m := japaneseDay.FindStringSubmatch(text); m != nil {
		parts = numbers(m[2:])
		parts[0] += eras[m[1]]
	} else {
		return "", false
	}
	t := time.Date(parts[0], time.Month(parts[1]), parts[2], 0, 0, 0, 0, time.UTC)
	return t.Format(time.DateOnly), t.Month() == time.Month(parts[1]) && t.Day() == parts[2]
}

// numbers reads digits; 元 is the first year of an era.
func numbers(words []string) (list []int) {
	for _, word := range words {
		n, err := strconv.Atoi(word)
		if err != nil {
			n = 1
		}
		list = append(list, n)
	}
	return list
}

// NumberMeant returns the number that is written in another form, as it is to be
// written: "3001" for 3,001 or ３００１円.
func NumberMeant(text string) (number string, ok bool) {
	m := officeNumber.FindStringSubmatch(norm.NFKC.String(strings.TrimSpace(text)))
	if m == nil {
		return "", false
	}
	number = strings.TrimLeft(strings.ReplaceAll(m[1], ",", ""), "0")
	if number == "" || number[0] == '.' {
		number = "0" + number
	}
	return number, len(number) <= maxDigits
}

// maxDigits is how many a whole number may have in any case.
const maxDigits = 18

// officeForm is the fault of a value without quotes that is a day or number in another
// form; nil for any other.
func officeForm(text string, at place) *fault {
	if day, ok := DayMeant(text); ok {
		return &fault{&foreignDay, at, []any{text, day}}
	}
	if narrow := norm.NFKC.String(text); westernDay.MatchString(narrow) || japaneseDay.MatchString(narrow) {
		return &fault{&badDate, at, []any{text}}
	}
	if number, ok := NumberMeant(text); ok && number != text {
		return &fault{&foreignNumber, at, []any{text, number}}
	}
	return nil
}

// thousands is what follows the first digits of a number with separators; a key, as may
// stand behind a comma of an inline table, would have an = behind it.
var thousands = regexp.MustCompile(`^(?:,\d{3})+[ \t]*(?:[,}#\r\n]|$)`)

// grouped reports a number of which the scanner has read only what stands before the
// first separator.
func (s *scanner) grouped(value place) bool {
	first := string(s.src[value.offset : value.offset+value.length])
	m := thousands.FindString(string(s.src[s.pos:min(len(s.src), s.pos+64)]))
	if m == "" || len(first) > 3 || strings.Trim(first, "0123456789") != "" {
		return false
	}
	text := first + strings.TrimRight(m, " \t,}#\r\n")
	if f := officeForm(text, place{value.offset, len(text)}); f != nil {
		s.fail(f.message, f.at.offset, f.at.length, f.args...)
		return true
	}
	return false
}
