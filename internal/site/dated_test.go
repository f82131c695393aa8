package site_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"shirube/internal/site"
	"shirube/layouts"
)

// One mistake in a flow is told alone, though its rules change on some day and it
// has a decision table and cases: what they say of rules that nobody meant is not
// looked at.
func TestMistakeAlone(t *testing.T) {
	for _, c := range []struct{ file, old, now, told string }{
		{"flows/hall.toml", `no    = "no-fee"`, `no    = "ask-day"`, "no-fee"},
		{"flows/hall.toml", `"people",` + "\n", `{ any = ["people"], at_least = 0 },` + "\n", "a condition has exactly one"},
		{"flows/hall.toml", `is = ["meeting", "stage"]`, `is = []`, `"is" names answers`},
		{"flows/hall.toml", "from  = 301", "from  = 50", "does not come after"},
		{"flows/hall.toml", "from  = 301", "", "does not say from where"},
		{"flows/hall.toml", `kind     = "number"`, `kind     = "nunber"`, "nunber"},
		{"flows/hall.toml", `kind     = "choice"`, `kind     = "choise"`, "choise"},
		{"flows/hall.toml", `kind     = "choice"`, "", "kind"},
		{"flows/hall.toml", bandsOfPeople, "", "at least two answers"},
		{"flows/hall.toml", "from  = 2027-04-01", "from  = 20270401", "from"},
		{"flows/hall.toml", `audience = ["resident", "company"]`, `audience = ["resident", "compny"]`, "compny"},
		{"flows/common.toml", `from = "1 week"`, `from = "1 wek"`, "wek"},
		{"content/ja/index.md", "+++", "+++\nfoo = 1", "foo"},
	} {
		hall := hallFiles(t)
		page := hall["content/ja/index.md"]
		page.Data = append(page.Data, "\n[a](flow:hall/proof#table)\n[b](flow:hall/check#q-people)\n"...)
		text := string(hall[c.file].Data)
		if !strings.Contains(text, c.old) {
			t.Fatalf("%s has no %q", c.file, c.old)
		}
		hall[c.file].Data = []byte(strings.Replace(text, c.old, c.now, 1))
		s, list := site.Load(hall, site.Options{Theme: layouts.FS})
		list.Add(site.Check(s)...)
		if len(list) == 1 && strings.Contains(list[0].Text("en"), c.told) {
			continue
		}
		t.Errorf("%q instead of %q:", c.now, c.old)
		for _, d := range list {
			t.Errorf("%s %v %s", d.File, d.Span, d.Text("en"))
		}
	}
}

const bandsOfPeople = `[requirement.people.answer.few]
label = { ja = "100人未満", en = "Under 100" }
met   = true

[requirement.people.answer.many]
label = { ja = "100人以上、300人以下", en = "100 to 300" }
from  = 100
met   = true

[requirement.people.answer.too-many]
label = { ja = "301人以上", en = "301 and over" }
from  = 301
`

// hallFiles are those of the example, to be changed.
func hallFiles(t *testing.T) fstest.MapFS {
	t.Helper()
	hall := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("../../examples/hall"), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := os.ReadFile("../../examples/hall/" + name)
		hall[name] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return hall
}
