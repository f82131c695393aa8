package render_test

import (
	"encoding/json"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"shirube/internal/render"
	"shirube/internal/site"
	"shirube/layouts"
)

// recordData is what a self-check's page holds a saved record against.
type recordData struct {
	Rules     string
	Questions []struct {
		ID, Title, Fingerprint string
		Values                 []string
	}
}

// recordOf reads it from a page.
func recordOf(t *testing.T, r *render.Renderer, page string) (data recordData) {
	t.Helper()
	for n := range parsed(t, r, page).Descendants() {
		if text, ok := attr(n, "data-record"); ok {
			if err := json.Unmarshal([]byte(text), &data); err != nil {
				t.Fatal(err)
			}
			return data
		}
	}
	t.Fatalf("%s has no record", page)
	return data
}

// hall renders the example with changes to its files, as pairs of old and new.
func hall(t *testing.T, changes ...string) *render.Renderer {
	t.Helper()
	example := fstest.MapFS{}
	made := 0
	change := func(name, text string) (string, string) {
		for pair := range slices.Chunk(changes, 2) {
			made += strings.Count(text, pair[0])
			text = strings.ReplaceAll(text, pair[0], pair[1])
		}
		return name, text
	}
	for _, part := range []string{"content", "flows", "config.toml"} {
		add(t, example, os.DirFS("../../examples/hall"), part, change)
	}
	if len(changes) > 0 && made == 0 {
		t.Fatalf("nothing of the example is changed by %q", changes)
	}
	s, list := site.Load(example, site.Options{Theme: layouts.FS})
	return load(t, s, list)
}

// fingerprints are those of the questions by id.
func (d recordData) fingerprints() map[string]string {
	of := map[string]string{}
	for _, q := range d.Questions {
		of[q.ID] = q.Fingerprint
	}
	return of
}

// TestRecordData changes the example in one place at a time: of the questions,
// only those that the change touches are others than before, and the rules stay.
func TestRecordData(t *testing.T) {
	const page = "ja/hall/check.html"
	before := recordOf(t, hall(t), page)
	if en := recordOf(t, hall(t), "en/hall/check.html"); en.Rules != before.Rules || !maps.Equal(en.fingerprints(), before.fingerprints()) {
		t.Error("the languages differ in their hashes")
	}
	for _, c := range []struct {
		name, from, to, touched string
		rules                   bool // are others
	}{
		{"a question", "来場者は、多いときで何人ですか。", "来場者は何人ですか。", "people", false},
		{"the same in the other language", "How many people will come at most?", "How many people will come?", "people", false},
		{"where a band begins", "from  = 100", "from  = 120", "people", true},
		{"one of several answers", `en = "The piano"`, `en = "The grand piano"`, "equipment", false},
		{"a reason not to apply", "観客のいない練習である", "観客のいない稽古である", "common:insurance", false},
		{"a citation", `cite     = ["manual:8"]`, `cite     = ["manual:9"]`, "representative", false},
		{"what readers are called", `en = "Group of residents"`, `en = "Residents"`, "audience", false},
		{"a remedy", "2回に分けて開く。", "3回に分けて開く。", "", false},
	} {
		after := recordOf(t, hall(t, c.from, c.to), page)
		var touched []string
		for id, hash := range after.fingerprints() {
			if before.fingerprints()[id] != hash {
				touched = append(touched, id)
			}
		}
		if got := strings.Join(touched, " "); got != c.touched || (after.Rules != before.Rules) != c.rules {
			t.Errorf("%s: touches %q, and rules %s are %s", c.name, got, before.Rules, after.Rules)
		}
	}
}

// TestProofHashes holds the hashes that the proof page prints to those that a
// record is saved with: an official compares the one with the other.
func TestProofHashes(t *testing.T) {
	pages := map[string]*render.Renderer{"ja/hall/": hall(t)}
	for _, p := range guide(t).Paths() {
		if at, ok := strings.CutSuffix(p, "check.html"); ok {
			pages[at] = guide(t)
		}
	}
	for at, r := range pages {
		var saved, printed []string
		for _, q := range recordOf(t, r, at+"check.html").Questions {
			saved = append(saved, q.Fingerprint)
		}
		table := false
		for n := range parsed(t, r, at+"proof.html").Descendants() {
			if id, _ := attr(n, "id"); id == "requirements" {
				table = true
			}
			if table && n.Data == "code" {
				printed = append(printed, n.FirstChild.Data)
			}
		}
		if !slices.Equal(saved, printed) || len(saved) == 0 {
			t.Errorf("%s saves\n%v\nand prints\n%v", at, saved, printed)
		}
		if distinct := slices.Compact(slices.Sorted(slices.Values(saved))); len(distinct) != len(saved) {
			t.Errorf("%s: two questions have one hash: %v", at, saved)
		}
	}
}

// TestNumbers: a number that a requirement has by language stands on every page in
// the language of the page, and on the record in that of each side.
func TestNumbers(t *testing.T) {
	r := hall(t)
	for _, p := range r.Paths() {
		if strings.HasPrefix(p, "en/") && strings.HasSuffix(p, ".html") {
			for n := range parsed(t, r, p).Descendants() {
				if n.Type == html.TextNode && strings.Contains(n.Data, "共1") && !inJapanese(n) {
					t.Errorf("%s: %q", p, n.Data)
				}
			}
		}
	}
	for p, want := range map[string][]string{"ja/hall/check.html": {"共1", "C1"}, "en/hall/check.html": {"C1", "共1"}} {
		var numbers []string
		for n := range parsed(t, r, p).Descendants() {
			if name, _ := attr(n, "data-row"); name == "common:insurance" {
				for n := range n.Descendants() {
					if class, _ := attr(n, "class"); class == "requirement-number" {
						numbers = append(numbers, text(n))
					}
				}
			}
		}
		if !slices.Equal(numbers, want) {
			t.Errorf("%s: the record has the numbers %q, want %q", p, numbers, want)
		}
	}
}

// inJapanese reports whether an element around n says that it is Japanese.
func inJapanese(n *html.Node) bool {
	for at := n.Parent; at != nil; at = at.Parent {
		if lang, ok := attr(at, "lang"); ok {
			return lang == "ja"
		}
	}
	return false
}

// TestPlanRows: what to do before is called by its remedy, as a title, beside who does it.
func TestPlanRows(t *testing.T) {
	r := hall(t, "市民会館が係員を手配する。", "係員を手配する。費用を払う。")
	for page, want := range map[string][]string{
		"ja/hall/plan.html": {"係員を手配する。費用を払う。 市民会館 （まだ整っていない場合）", "催しの保険に申し込む 申請する人 （まだ整っていない場合）"},
		"en/hall/plan.html": {"The centre finds an operator Civic centre (only if not met yet)", "Take out insurance for the event Applicant (only if not met yet)"},
	} {
		var rows []string
		for n := range parsed(t, r, page).Descendants() {
			if id, _ := attr(n, "data-row"); n.Data == "tr" && strings.HasPrefix(id, "q-") {
				rows = append(rows, strings.TrimSpace(text(first(n, "th"))))
			}
		}
		if !slices.Equal(rows, want) {
			t.Errorf("%s: rows %q, want %q", page, rows, want)
		}
	}
}

// TestRecordAnswers holds the answers that a record may have to the inputs of
// the form: what is saved can be put back, and nothing else.
func TestRecordAnswers(t *testing.T) {
	pages := map[string]*render.Renderer{"ja/hall/check.html": hall(t)}
	for _, p := range guide(t).Paths() {
		if strings.HasSuffix(p, "/check.html") {
			pages[p] = guide(t)
		}
	}
	for page, r := range pages {
		var inputs, saved []string
		for n := range parsed(t, r, page).Descendants() {
			name, ok := attr(n, "name")
			if value, _ := attr(n, "value"); ok && n.Data == "input" {
				inputs = append(inputs, name+"="+value)
			}
		}
		for _, q := range recordOf(t, r, page).Questions {
			for _, v := range q.Values {
				if strings.HasPrefix(v, q.ID+".") { // one of several
					saved = append(saved, v+"=met")
				} else {
					saved = append(saved, q.ID+"="+v)
				}
			}
		}
		if !slices.Equal(inputs, saved) || len(saved) == 0 {
			t.Errorf("%s asks\n%v\nand saves\n%v", page, inputs, saved)
		}
	}
}
