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

// One mistake in a flow whose rules change on some day brings no second one: its
// decision table, which is that of the rules in force, is not looked at.
func TestMistakeInDatedFlow(t *testing.T) {
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
	flow := hall["flows/hall.toml"]
	flow.Data = []byte(strings.Replace(string(flow.Data), `no    = "no-fee"`, `no    = "ask-day"`, 1))
	s, list := site.Load(hall, site.Options{Theme: layouts.FS})
	list.Add(site.Check(s)...)
	if len(list) != 1 || !strings.Contains(list[0].Text("en"), "no-fee") {
		for _, d := range list {
			t.Errorf("%s %v %s", d.File, d.Span, d.Text("en"))
		}
	}
}
