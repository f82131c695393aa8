package compare

import (
	"fmt"
	"io/fs"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"shirube/internal/site"
	"shirube/layouts"
)

// TestGuide changes one thing of the guide of this repository at a time, and
// asks for what is told of it.
func TestGuide(t *testing.T) {
	before := load(t, nil)
	for _, c := range []struct{ file, old, new, want string }{
		{"join.toml", "", "", ""},
		{"join.toml", `["prospect", "facility", "equipment", "site"]`, `["site", "equipment", "facility", "prospect"]`, ""},
		{"join.toml", `["prospect", "facility", "equipment", "site"]`, `["prospect", "facility", "equipment"]`,
			"join: not-ready>ready 1 not-ready>unknown 15 unknown>ready 1 of 243 behind site join:3"},
		{"join.toml", `["prospect", "facility", "equipment", "site"]`, `["prospect", "facility", "equipment.spec", "site"]`, "join: not-ready>ready 1 not-ready>unknown 15 unknown>ready 1 of 243 behind equipment join:3"},
		{"join.toml", `title    = { ja = "拠点の要件"`, `title    = { ja = "場所の要件"`, "join: text requirement.site.title ja"},
		{"common.toml", `company = ["use-company:7"]`, `company = ["use-company:8"]`, "common: cite requirement.contract.cite.company"},
		{"overview.toml", `kind  = "process"`, `kind  = "document"`, "overview: fact step.consider.kind"},
		{"use-staff.toml", "[requirement.terminal]\n", "[requirement.terminal]\nactor = \"staff\"\n", "use-staff: fact requirement.terminal.actor"},
		{"overview.toml", `from = "1 week"`, `from = "2 weeks"`, "overview: fact step.use.takes"},
		{"join.toml", `["prospect", "facility", "equipment", "site"]`, `["prospect", "facility", "equipment", "site", { any = ["site", "facility"], from = 2099-04-01 }]`, "join: fact check.ready.from"},
		{"join.toml", "[requirement.site]\n", "[requirement.later]\nfrom = 2099-04-01\ntitle = { ja = \"後\", en = \"Later\" }\nquestion = { ja = \"後か。\", en = \"Later?\" }\n[requirement.site]\n", "join: fact requirement.later.from fact requirement.later.kind text requirement.later.question ja text requirement.later.question en text requirement.later.title ja text requirement.later.title en"},
		{"use-staff.toml", "[actor.staff]\n", "[item.form]\nname = { ja = \"書類\", en = \"Form\" }\n[actor.staff]\n", "use-staff: +item.form"},
		{"join.toml", `ready = {`, "worsens = [\"site\"]\nready = {", "join: fact check.worsens"},
		{"join.cases.toml", `when    = { prospect = "not-met" }`, `when    = { prospect = "not-met", site = "met" }`, "join: fact case.no-contract-expected.when.site"},
		{"join.cases.toml", `[case.no-facilities]`, `[case.without-facilities]`, "join: +case.without-facilities -case.no-facilities"},
	} {
		flows, err := Sites(before, load(t, func(name, text string) string {
			if name != "flows/"+c.file {
				return text
			}
			if !strings.Contains(text, c.old) {
				t.Fatalf("%s has no %q", name, c.old)
			}
			return strings.Replace(text, c.old, c.new, 1)
		}))
		if err != nil {
			t.Fatal(err)
		}
		if got := told(flows); got != c.want {
			t.Errorf("%q for %q: got %q", c.new, c.old, got)
		}
	}
}

// TestLaterDays asks for the days after both editions on which rules change, and for
// that of the later edition where there is one.
func TestLaterDays(t *testing.T) {
	dated := func(date string, changes ...string) *site.Site {
		return load(t, func(name, text string) string {
			switch name {
			case "config.toml":
				return regexp.MustCompile(`(?m)^date .*`).ReplaceAllString(text, "date = "+date)
			case "flows/join.toml":
				for _, change := range changes {
					text = strings.Replace(text, "[requirement.site]\n", fmt.Sprintf("[requirement.x%s]\nfrom = %s\ntitle = { ja = \"後\", en = \"Later\" }\nquestion = { ja = \"後か。\", en = \"Later?\" }\n[requirement.site]\n", change, change), 1)
				}
			}
			return text
		})
	}
	for _, c := range []struct {
		before, after *site.Site
		want          string
	}{
		{dated("2027-01-01"), dated("2027-02-01"), ""},
		{dated("2027-01-01", "2027-04-01"), dated("2027-01-01", "2027-04-01", "2027-03-01"), "2027-03-01 2027-04-01"},
		{dated("2027-01-01", "2027-01-15", "2027-04-01"), dated("2027-02-01", "2027-01-15"), "2027-02-01 2027-04-01"},
		{dated("2027-02-01", "2027-04-01"), dated("2027-01-01"), "2027-02-01 2027-04-01"},
	} {
		var got []string
		for _, day := range LaterDays(c.before, c.after) {
			got = append(got, day.ISO())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("got %v, want %s", got, c.want)
		}
	}
}

// TestFlows adds and removes procedures and self-checks.
func TestFlows(t *testing.T) {
	whole := load(t, nil)
	less := load(t, func(name, text string) string {
		switch name {
		case "flows/join.toml":
			return ""
		case "flows/use-staff.toml":
			head, _, _ := strings.Cut(text, "[check]")
			return head
		}
		return text
	})
	for _, c := range []struct {
		before, after *site.Site
		want          string
	}{{whole, less, "join removed, use-staff check removed"}, {less, whole, "join added, use-staff check added"}} {
		flows, err := Sites(c.before, c.after)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, f := range flows {
			if f.State != Changed {
				got = append(got, f.ID+" "+string(f.State))
			} else if f.Check != "" {
				got = append(got, f.ID+" check "+string(f.Check))
			}
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("got %v, want %s", got, c.want)
		}
	}
}

// load reads the guide with its files changed; one that is made empty is left
// out.
func load(t *testing.T, change func(name, text string) string) *site.Site {
	t.Helper()
	files := fstest.MapFS{}
	guide := os.DirFS("../..")
	for _, top := range []string{"config.toml", "content", "flows"} {
		err := fs.WalkDir(guide, top, func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			text, err := fs.ReadFile(guide, name)
			if change != nil {
				text = []byte(change(name, string(text)))
			}
			if len(text) > 0 {
				files[name] = &fstest.MapFile{Data: text}
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	s, list := site.Load(files, site.Options{Theme: layouts.FS})
	if list.HasErrors() {
		t.Fatal(list[0].Text("en"))
	}
	return s
}

func told(flows []Flow) string {
	var all []string
	for _, f := range flows {
		line := f.ID + ":"
		if d := f.Verdicts; d != nil {
			counts := map[string]string{}
			for _, c := range d.Changes {
				counts[fmt.Sprintf("%s>%s", c.From, c.To)] = c.Count.String()
			}
			for _, key := range slices.Sorted(maps.Keys(counts)) {
				line += " " + key + " " + counts[key]
			}
			line += fmt.Sprintf(" of %s", d.Combinations)
			for _, r := range f.Rules.Behind {
				line += " behind " + r.Name + " " + strings.Join(r.Cites, " ")
			}
		}
		for _, p := range f.Parts {
			line += map[State]string{Added: " +", Removed: " -"}[p.State] + p.Key
		}
		for _, x := range f.Facts {
			line += " fact " + x.Key
		}
		for _, x := range f.Texts {
			line += " text " + x.Key + " " + x.Lang
		}
		for _, c := range f.Cites {
			line += " cite " + c.Key
		}
		all = append(all, line)
	}
	return strings.Join(all, "\n")
}
