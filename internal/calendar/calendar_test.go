package calendar_test

import (
	"io/fs"
	"testing"

	"shirube/internal/calendar"
	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/internal/i18n"
	"shirube/internal/textfile"
	"shirube/layouts"
)

// TestMistakes pins everything that is told of a calendar.toml, in full.
func TestMistakes(t *testing.T) {
	diagtest.Run(t, "testdata/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		src, list := textfile.Read(site, "calendar.toml")
		if src != nil {
			_, list = calendar.Parse("calendar.toml", src, []string{"ja", "en"})
		}
		return list
	})
}

// TestTheme reads the calendar of the theme.
func TestTheme(t *testing.T) {
	src, err := fs.ReadFile(layouts.FS, "calendar.toml")
	if err != nil {
		t.Fatal(err)
	}
	c, list := calendar.Parse("layouts/calendar.toml", src, []string{"ja", "en"})
	for _, d := range list {
		t.Errorf("%v %s", d.Span, d.Text("en"))
	}
	for day, off := range map[i18n.Date]bool{
		{Year: 2026, Month: 9, Day: 22}:  true,  // between two holidays
		{Year: 2027, Month: 3, Day: 22}:  true,  // in lieu of a Sunday
		{Year: 2026, Month: 12, Day: 29}: true,  // every year
		{Year: 2035, Month: 1, Day: 3}:   true,  // beyond the years of the holidays
		{Year: 2026, Month: 11, Day: 28}: true,  // Saturday
		{Year: 2026, Month: 11, Day: 29}: true,  // Sunday
		{Year: 2026, Month: 11, Day: 30}: false, // Monday
		{Year: 2026, Month: 12, Day: 28}: false,
	} {
		if c.Off(day) != off {
			t.Errorf("%s: off is %v, want %v", day.ISO(), !off, off)
		}
	}
	for i, d := range c.Days[1:] {
		if !c.Days[i].Before(d) {
			t.Errorf("%s stands before %s", c.Days[i].ISO(), d.ISO())
		}
	}
	if c.From != 2026 || c.Until != 2027 || len(c.Closed) != 6 {
		t.Errorf("from %d until %d, closed %q", c.From, c.Until, c.Closed)
	}
}

func FuzzParse(f *testing.F) {
	src, err := fs.ReadFile(layouts.FS, "calendar.toml")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(src)
	f.Add([]byte(`closed = ["02-30", 3]`))
	f.Fuzz(func(t *testing.T, src []byte) {
		c, list := calendar.Parse("calendar.toml", src, []string{"ja"})
		for _, d := range c.Days {
			if !list.HasErrors() && (d.Year < c.From || d.Year > c.Until) {
				t.Errorf("%s is outside %d to %d", d.ISO(), c.From, c.Until)
			}
		}
	})
}
