package wording

import (
	"regexp"
	"strconv"
	"strings"
)

var numerals = regexp.MustCompile(`[一二三四五六七八九十百千〇]+`)

var counterSigns = strings.NewReplacer("ヶ", "か", "ヵ", "か", "ケ", "か", "カ", "か", "ｹ", "か", "ｶ", "か", "箇", "か", "個", "か")

// arabicForm writes a number with what it counts as official writing does:
// 三ヶ月 is 3か月, 令和六年 令和6年.
func arabicForm(found string) string {
	return counterSigns.Replace(narrow(numerals.ReplaceAllStringFunc(found, arabic)))
}

// arabic reads a Chinese numeral: 二十四, 百五 or 二〇二四.
func arabic(numeral string) string {
	digits := map[rune]int{'〇': 0, '一': 1, '二': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	units := map[rune]int{'十': 10, '百': 100, '千': 1000}
	if !strings.ContainsAny(numeral, "十百千") {
		var b strings.Builder
		for _, r := range numeral {
			b.WriteString(strconv.Itoa(digits[r]))
		}
		return b.String()
	}
	total, digit := 0, 0
	for _, r := range numeral {
		if unit := units[r]; unit > 0 {
			total += max(digit, 1) * unit
			digit = 0
		} else {
			digit = digits[r]
		}
	}
	return strconv.Itoa(total + digit)
}
