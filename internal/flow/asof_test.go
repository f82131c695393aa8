package flow

import (
	"os"
	"path"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/tools/txtar"

	"shirube/internal/i18n"
)

// TestAsOf pins what is left of the flows of each archive on the days that its
// sections name: "2027-04-01.want".
func TestAsOf(t *testing.T) {
	const name = "testdata/asof.txtar"
	archive, err := txtar.ParseFile(name)
	if err != nil {
		t.Fatal(err)
	}
	changed := false
	for i, file := range archive.Files {
		day, ok := strings.CutSuffix(file.Name, ".want")
		if !ok {
			continue
		}
		got := asOf(t, archive, day)
		if got == string(file.Data) {
			continue
		}
		if changed = *update; !changed {
			t.Errorf("%s: got\n%s\nwant\n%s", file.Name, got, file.Data)
		}
		archive.Files[i].Data = []byte(got)
	}
	if changed {
		if err := os.WriteFile(name, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// asOf reads the flows and prints what of them is left on a day.
func asOf(t *testing.T, archive *txtar.Archive, day string) string {
	t.Helper()
	flows := map[string]*Flow{}
	files := map[string]*Requirement{}
	var order []string
	for _, file := range archive.Files {
		if path.Ext(file.Name) != ".toml" {
			continue
		}
		f, list := Parse("flows/"+file.Name, file.Data, options)
		if list.HasErrors() {
			t.Fatal(list[0].Text("en"))
		}
		flows[f.ID], order = f, append(order, f.ID)
		for _, r := range f.Requirements {
			before := *r
			before.Parts = slices.Clone(r.Parts)
			files[f.ID+":"+r.ID] = &before
		}
	}
	on, err := time.Parse(time.DateOnly, day)
	if err != nil {
		t.Fatal(err)
	}
	date := i18n.Date{Year: on.Year(), Month: int(on.Month()), Day: on.Day()}
	var b strings.Builder
	for _, id := range order {
		AsOf(flows[id], date, func(name string) *Requirement { return files[name] })
		b.WriteString(dump(flows[id]))
	}
	return b.String()
}
