package verdict

import (
	"strings"
	"testing"

	"shirube/internal/flow"
	"shirube/internal/i18n"
)

// TestFingerprint pins one hash, so that none changes unnoticed: records that
// readers have saved carry it.
func TestFingerprint(t *testing.T) {
	s := Sheet{Requirements: append(items("a", "b", "c"), equipment), Ready: allOf(a, anyOf(b, not(c)), ref("equipment"))}
	if got, want := s.Fingerprint(), "27083d386e14"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	reordered := Sheet{
		Requirements: append([]Item{{ID: "equipment", Parts: []string{equipment.Parts[1], equipment.Parts[0]}}}, items("c", "b", "a")...),
		Ready:        allOf(ref("equipment"), anyOf(not(c), b), a),
	}
	if got := reordered.Fingerprint(); got != s.Fingerprint() {
		t.Errorf("another order gives another hash: %s", got)
	}
	if reordered.Requirements[0].ID != "equipment" || reordered.Ready.All[0].Ref != "equipment" {
		t.Error("the sheet itself was put in order")
	}
	seen := map[string]Sheet{}
	for _, other := range vectorSheets {
		f := other.sheet.Fingerprint()
		if same, ok := seen[f]; ok {
			t.Errorf("%v and %v have one hash", same, other.sheet)
		}
		seen[f] = other.sheet
	}
}

// TestRequirementFingerprint changes one thing at a time.
func TestRequirementFingerprint(t *testing.T) {
	const src = `title = { ja = "題", en = "Title" }
audience = ["company", "staff"]
[requirement.a]
number = "1"
title = { ja = "要件", en = "Requirement" }
text = { ja = "文", en = "Text" }
cite = { company = ["join:3"], staff = ["join:4"] }
[requirement.a.part.x]
number = "(1)"
title = { ja = "甲", en = "X" }
question = { ja = "甲ですか。", en = "X?" }
cite = ["join:5"]
[requirement.a.part.x.exempt.abroad]
label = { ja = "対象外", en = "Exempt" }
`
	hash := func(src string) string {
		f, list := flow.Parse("flows/a.toml", []byte(src), flow.Options{Languages: []string{"ja", "en"}, Audiences: []string{"company", "staff"}})
		if list.HasErrors() {
			t.Fatal(list[0].Text("en"))
		}
		return RequirementFingerprint(f.Requirements[0])
	}
	seen := map[string]string{hash(src): "nothing"}
	for _, change := range [][2]string{{`"1"`, `"2"`}, {"要件", "条件"}, {"Requirement", "Condition"}, {"文", "字"}, {"join:3", "join:6"},
		{"join:4", "join:3"}, {`"(1)"`, `"(2)"`}, {"X?", "Y?"}, {"join:5", "join:5-6"}, {"対象外", "なし"}, {"exempt.abroad", "exempt.remote"}} {
		got := hash(strings.Replace(src, change[0], change[1], 1))
		if other, ok := seen[got]; ok {
			t.Errorf("%q for %q changes no more than %s", change[1], change[0], other)
		}
		seen[got] = change[1]
	}
	if hash(src) != hash("# a comment moves everything down\n"+src) {
		t.Error("the place in the file is part of the hash")
	}
}

// TestPartFingerprint changes one thing at a time: a part is another by its own
// words and by those that it takes from its whole, never by those of its neighbour.
func TestPartFingerprint(t *testing.T) {
	const src = `title = { ja = "題" }
[requirement.a]
number = "1"
title = { ja = "要件" }
question = { ja = "全体か" }
cite = ["join:3"]
[requirement.a.part.x]
number = "(1)"
title = { ja = "甲" }
question = { ja = "問い" }
[requirement.a.part.y]
number = "(2)"
title = { ja = "乙" }
question = { ja = "問い" }
cite = ["join:5"]
`
	hashes := func(src string) [2]string {
		f, list := flow.Parse("flows/a.toml", []byte(src), flow.Options{Languages: []string{"ja"}})
		if list.HasErrors() {
			t.Fatal(list[0].Text("en"))
		}
		whole := f.Requirements[0]
		return [2]string{PartFingerprint(whole, whole.Parts[0]), PartFingerprint(whole, whole.Parts[1])}
	}
	before := hashes(src)
	if before[0] == before[1] {
		t.Error("two parts have one hash")
	}
	for _, c := range []struct {
		from, to string
		touched  [2]bool
	}{
		{"甲", "丙", [2]bool{true, false}},
		{"乙", "丙", [2]bool{false, true}},
		{`"(2)"`, `"(3)"`, [2]bool{false, true}},
		{"join:5", "join:6", [2]bool{false, true}},
		{"join:3", "join:4", [2]bool{true, false}}, // the other part cites a page of its own
		{"要件", "条件", [2]bool{true, true}},
		{`"1"`, `"2"`, [2]bool{true, true}},
	} {
		after := hashes(strings.Replace(src, c.from, c.to, 1))
		if got := [2]bool{before[0] != after[0], before[1] != after[1]}; got != c.touched {
			t.Errorf("%s for %s: touched are %v, want %v", c.to, c.from, got, c.touched)
		}
	}
}

func TestAudienceFingerprint(t *testing.T) {
	names := map[string]i18n.Text{"company": {"ja": "企業", "en": "Company"}, "staff": {"ja": "職員", "en": "Staff"}}
	got := AudienceFingerprint([]string{"company", "staff"}, names)
	if want := AudienceFingerprint([]string{"company", "staff"}, map[string]i18n.Text{"staff": names["staff"], "company": names["company"]}); got != want {
		t.Errorf("got %s and %s of the same", got, want)
	}
	if AudienceFingerprint([]string{"company"}, names) == got {
		t.Error("one reader fewer gives the same hash")
	}
	names["staff"] = i18n.Text{"ja": "職員", "en": "Staff user"}
	if AudienceFingerprint([]string{"company", "staff"}, names) == got {
		t.Error("another name gives the same hash")
	}
}
