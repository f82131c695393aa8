package i18n

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"shirube/internal/diag"
)

// theme reads the strings that the program carries.
func theme(t *testing.T, lang string) *Strings {
	t.Helper()
	name := "layouts/strings/" + lang + ".toml"
	src, err := os.ReadFile("../../" + name)
	if err != nil {
		t.Fatal(err)
	}
	s, list := ParseStrings(name, src)
	if len(list) > 0 {
		t.Fatalf("%s: %s", name, list[0].Text("en"))
	}
	return s
}

func TestDate(t *testing.T) {
	ja, en := theme(t, "ja"), theme(t, "en")
	for _, c := range []struct {
		date        Date
		iso, ja, en string
	}{
		{Date{2024, 3, 0}, "2024-03", "2024年3月（令和6年3月）", "March 2024"},
		{Date{2024, 3, 1}, "2024-03-01", "2024年3月1日（令和6年3月1日）", "1 March 2024"},
		{Date{2019, 5, 1}, "2019-05-01", "2019年5月1日（令和元年5月1日）", "1 May 2019"},
		{Date{2019, 4, 30}, "2019-04-30", "2019年4月30日（平成31年4月30日）", "30 April 2019"},
		{Date{1989, 1, 7}, "1989-01-07", "1989年1月7日（昭和64年1月7日）", "7 January 1989"},
		{Date{1989, 1, 8}, "1989-01-08", "1989年1月8日（平成元年1月8日）", "8 January 1989"},
		{Date{1867, 1, 1}, "1867-01-01", "1867年1月1日", "1 January 1867"},
		{Date{}, "", "", ""},
	} {
		if got := c.date.ISO(); got != c.iso {
			t.Errorf("%v: ISO %q, want %q", c.date, got, c.iso)
		}
		if got := ja.Date(c.date); got != c.ja {
			t.Errorf("%v: %q, want %q", c.date, got, c.ja)
		}
		if got := en.Date(c.date); got != c.en {
			t.Errorf("%v: %q, want %q", c.date, got, c.en)
		}
	}
	if got := (&Strings{}).Date(Date{2024, 3, 1}); got != "2024-03-01" {
		t.Errorf("without forms: %q", got)
	}
}

func TestDates(t *testing.T) {
	for _, c := range []struct{ lang, text, want string }{
		{"ja", "ver. 1.0（2024年3月（令和6年3月））に基づきます。", "2024年3月（令和6年3月）=2024-03"},
		{"ja", "2019年5月1日（令和元年5月1日）と2024年12月31日、2024年4月", "2019年5月1日（令和元年5月1日）=2019-05-01 2024年12月31日=2024-12-31 2024年4月=2024-04"},
		{"ja", "2024年3月（令和7年3月）", "2024年3月=2024-03"}, // not that year of the era
		{"ja", "12024年3月 2024年13月 令和6年3月", ""},
		{"ja", "2024年3月5日（平成36年3月5日）", "2024年3月5日=2024-03-05"},
		{"en", "From 1 March 2024 to May 2025.", "1 March 2024=2024-03-01 May 2025=2025-05"},
		{"en", "31 February 2024, March 20245, In 2024", "February 2024=2024-02"},
	} {
		var got []string
		for _, f := range theme(t, c.lang).Dates(c.text) {
			got = append(got, c.text[f.From:f.To]+"="+f.Date.ISO())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: %q, want %q", c.text, s, c.want)
		}
	}
	if found := (&Strings{}).Dates("2024年3月"); found != nil {
		t.Errorf("without forms: %v", found)
	}
}

func TestStrings(t *testing.T) {
	s, list := ParseStrings("strings/xx.toml", []byte(`
top = "T"
[check]
title = "{n} of {total}: {n}"
[check.deep]
"a b" = "D"
`))
	if len(list) > 0 || s.Lang != "xx" {
		t.Fatalf("%q %v", s.Lang, list)
	}
	if got := s.Keys(); !slices.Equal(got, []string{"check.deep.a b", "check.title", "top"}) {
		t.Errorf("keys %q", got)
	}
	for got, want := range map[string]string{
		s.Get("check.title", "n", 3, "total", "{n}"): "3 of {n}: 3",
		s.Get("check.title", "n"):                    "{n} of {total}: {n}",
		s.Get("check.none", "n", 1):                  "check.none",
		(*Strings)(nil).Get("a"):                     "a",
	} {
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if s.Has("check") || !s.Has("top") {
		t.Error("Has takes tables for strings, or misses one")
	}
}

func TestStringsWrong(t *testing.T) {
	src := `[nav]
home = 3
[date]
pattern_day = "{day}"
months = ["Jan"]
[more]
list = ["a"]
`
	s, list := ParseStrings("strings/xx.toml", []byte(src))
	got := codes(list)
	want := []string{"3 date-form-missing", "5 months-not-twelve", "7 string-not-text", "2 string-not-text"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if s.Get("nav.home") != "nav.home" {
		t.Error("a number became a string")
	}
	if _, list := ParseStrings("a.toml", []byte("a = ")); len(list) == 0 {
		t.Error("broken TOML passed")
	}
}

func codes(list diag.List) (codes []string) {
	for _, d := range list {
		codes = append(codes, fmt.Sprintf("%d %s", d.Span.Line, d.Message.Code))
		for _, lang := range []string{"ja", "en"} {
			if d.Text(lang) == "" || d.Help(lang) == "" {
				codes = append(codes, "no words in "+lang)
			}
		}
	}
	return codes
}

// The two languages of the theme must have the same strings, with the same
// placeholders.
func TestThemeIsWhole(t *testing.T) {
	ja, en := theme(t, "ja"), theme(t, "en")
	for _, k := range append(ja.Keys(), en.Keys()...) {
		// A language without plurals has no form of its own for one.
		if ja.Has(k) && en.Has(k) || strings.HasSuffix(k, "_one") && en.Has(k) {
			continue
		}
		t.Errorf("%s is missing in one language", k)
	}
	for _, k := range ja.Keys() {
		if a, b := placeholders(ja.Get(k)), placeholders(en.Get(k)); !slices.Equal(a, b) {
			t.Errorf("%s: placeholders %q and %q", k, a, b)
		}
	}
}

func placeholders(s string) (names []string) {
	for {
		_, after, ok := strings.Cut(s, "{")
		name, rest, closed := strings.Cut(after, "}")
		if !ok || !closed {
			slices.Sort(names)
			return slices.Compact(names)
		}
		names = append(names, name)
		s = rest
	}
}

func TestText(t *testing.T) {
	text := Text{"ja": "あ", "en": "a", "de": ""}
	if text.In("ja") != "あ" || text.In("fr") != "" || text.Has("de") || !text.Has("en") {
		t.Errorf("In or Has is wrong: %q", text.In("fr"))
	}
	if (Text{}).In("ja") != "" {
		t.Error("an empty text has words")
	}
}

func FuzzStrings(f *testing.F) {
	for _, lang := range []string{"ja", "en"} {
		src, err := os.ReadFile("../../layouts/strings/" + lang + ".toml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(src)
	}
	f.Add([]byte("[date]\neras = [{}]\n"))
	f.Add([]byte("date = 3\n[[a]]\nb = 1\n"))
	f.Fuzz(func(t *testing.T, src []byte) {
		s, _ := ParseStrings("a.toml", src)
		for _, k := range s.Keys() {
			s.Get(k, "n", 1)
		}
		s.Date(Date{2024, 3, 1})
		again, _ := ParseStrings("a.toml", bytes.Clone(src))
		if !slices.Equal(s.Keys(), again.Keys()) {
			t.Error("two readings differ")
		}
	})
}
