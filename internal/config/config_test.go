package config_test

import (
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"shirube/internal/config"
	"shirube/internal/diag"
	"shirube/internal/diag/diagtest"
	"shirube/internal/textfile"
)

// TestMistakes pins everything that is told of a config.toml, in full.
func TestMistakes(t *testing.T) {
	diagtest.Run(t, "testdata/*.txtar", func(t *testing.T, site fs.FS) diag.List {
		src, list := textfile.Read(site, "config.toml")
		if src != nil {
			_, list = config.Parse("config.toml", src)
		}
		return list
	})
}

// TestComplete reads a file that has every key.
func TestComplete(t *testing.T) {
	src, err := os.ReadFile("testdata/complete.toml")
	if err != nil {
		t.Fatal(err)
	}
	c, list := config.Parse("config.toml", src)
	for _, d := range list {
		t.Errorf("%v %s", d.Span, d.Text("en"))
	}
	if c.BaseURL != "https://www.example.jp/dsg" || c.Feedback != "mailto:guide@example.jp" {
		t.Errorf("addresses %q, %q", c.BaseURL, c.Feedback)
	}
	var ids []string
	for _, d := range c.Documents {
		ids = append(ids, d.ID)
	}
	if want := []string{"overview", "join", "apply"}; !reflect.DeepEqual(ids, want) {
		t.Errorf("documents %q, want %q in the order of the file", ids, want)
	}
	d := c.Document("join")
	if d.Pages != 20 || d.Offset != 2 || d.Via != "overview" || d.Date.Day != 0 || d.Date.Month != 3 ||
		d.File != "manuals/join.pdf" || d.SHA256 != strings.Repeat("ab", 32) {
		t.Errorf("document %+v", d)
	}
	if c.Document("apply").Short.In("ja") != "申込要領" || c.Document("nope") != nil {
		t.Error("the title is to stand for a short title that is not given")
	}
	if c.Audiences[0].ID != "staff" || c.Audiences[0].Only.In("en") != "Staff only" {
		t.Errorf("audiences %+v", c.Audiences)
	}
	if n := c.Navigation; len(n) != 2 || n[0].ID != "start" || !reflect.DeepEqual(n[1].Pages, []string{"join.md", "join/check"}) {
		t.Errorf("navigation %+v", c.Navigation)
	}
	if !reflect.DeepEqual(c.Keep, []string{"日　時", "第３版"}) || len(c.Texts["en"]) != 16 {
		t.Errorf("keep %q, %d texts in English", c.Keep, len(c.Texts["en"]))
	}
	if got := c.Spans["document.join.pages"]; got != (diag.Span{Line: 31, Column: 13, Length: 2}) {
		t.Errorf("place of pages %v", got)
	}
}

// FuzzParse holds that no input panics or gives nil.
func FuzzParse(f *testing.F) {
	for _, name := range []string{"testdata/keys.txtar", "testdata/values.txtar", "testdata/complete.toml"} {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		for _, file := range txtar.Parse(data).Files {
			f.Add(file.Data)
		}
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		c, list := config.Parse("config.toml", src)
		if c == nil {
			t.Fatal("nil")
		}
		if !list.HasErrors() && (len(c.Languages) == 0 || !c.Title.Has(c.Languages[0])) {
			t.Errorf("accepted without languages or title: %q", src)
		}
		for _, d := range list {
			if strings.Contains(d.Text("ja")+d.Help("ja")+d.Text("en")+d.Help("en"), "%!") {
				t.Errorf("badly said: %s", d.Text("en"))
			}
		}
	})
}

// TestFeedback reads addresses for remarks as people write them.
func TestFeedback(t *testing.T) {
	for written, want := range map[string]string{
		"guide@example.jp":               "mailto:guide@example.jp",
		"mailto:guide@example.jp":        "mailto:guide@example.jp",
		"guide+dsg@例え.jp":                "mailto:guide+dsg@例え.jp",
		"https://example.jp/form?id=1":   "https://example.jp/form?id=1",
		"guide@example.jp?subject=x":     "",
		"mailto:guide@example.jp?body=x": "",
		"Guide <guide@example.jp>":       "",
		"a@example.jp, b@example.jp":     "",
		"guide@":                         "",
		"javascript:alert(1)":            "",
		"ftp://example.jp/form":          "",
		"https://":                       "",
		"":                               "",
	} {
		src := "title = { ja = \"案内\" }\nlanguages = [\"ja\"]\ndate = 2024-03-01\nfeedback = \"" + written + "\"\n"
		c, list := config.Parse("config.toml", []byte(src))
		if c.Feedback != want || (want == "") != (len(list) == 1 && list[0].Message.Code == "bad-feedback") {
			t.Errorf("%q gives %q and %d mistakes, want %q", written, c.Feedback, len(list), want)
		}
	}
}
