package render_test

import (
	"encoding/json"
	"path"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"shirube/internal/render"
)

// dataOf reads what a page carries in an attribute; nil where it has none.
func dataOf(t *testing.T, root *html.Node, name string) (data map[string]any) {
	t.Helper()
	for n := range root.Descendants() {
		if text, ok := attr(n, name); ok {
			if err := json.Unmarshal([]byte(text), &data); err != nil {
				t.Fatal(err)
			}
		}
	}
	return data
}

// values collects an attribute of all elements that have it.
func values(root *html.Node, name string) (list []string) {
	for n := range root.Descendants() {
		if value, ok := attr(n, name); ok {
			list = append(list, value)
		}
	}
	return list
}

// TestGapsAsChecked: a plan judges a record by what the page of the self-check
// judges by, and its boxes have the names by which that page tells what is not met.
func TestGapsAsChecked(t *testing.T) {
	found := 0
	for kind, r := range map[string]*render.Renderer{"the example": hall(t), "the samples": samples(t), "the guide": guide(t)} {
		for _, p := range r.Paths() {
			if path.Base(p) != "plan.html" {
				continue
			}
			plan := parsed(t, r, p)
			boxes := values(plan, "data-gap")
			gaps := dataOf(t, plan, "data-gaps")
			if (len(boxes) > 0) != (gaps != nil) {
				t.Errorf("%s: %s has %d boxes, and opens a record: %t", kind, p, len(boxes), gaps != nil)
			}
			if gaps == nil {
				continue
			}
			found++
			check := parsed(t, r, path.Join(path.Dir(p), "check.html"))
			if got, want := gaps["guide"], any(dataOf(t, check, "data-record")); !reflect.DeepEqual(got, want) {
				t.Errorf("%s: %s reads a record as\n%v\nand the self-check as\n%v", kind, p, got, want)
			}
			judged := dataOf(t, check, "data-check")
			for key, got := range gaps["check"].(map[string]any) {
				if !reflect.DeepEqual(got, judged[key]) {
					t.Errorf("%s: %s has the %s\n%v\nand the self-check\n%v", kind, p, key, got, judged[key])
				}
			}
			told := values(check, "data-not-met")
			for _, name := range boxes {
				if !slices.Contains(told, name) {
					t.Errorf("%s: %s has a box for %s, which the self-check does not name", kind, p, name)
				}
			}
			if open := values(plan, "data-open"); !slices.Equal(open, boxes) {
				t.Errorf("%s: %s names %q as not known, and has boxes for %q", kind, p, open, boxes)
			}
		}
	}
	if found < 4 {
		t.Errorf("only %d plans open a record", found)
	}
}

// TestWhom: the record knows whom each question is asked of as the sheet does.
func TestWhom(t *testing.T) {
	some := 0
	for p, r := range map[string]*render.Renderer{"ja/hall/check.html": hall(t), "en/procedure/check.html": samples(t), "en/questions/check.html": samples(t)} {
		root := parsed(t, r, p)
		sheet := map[string][]string{}
		for n := range root.Descendants() {
			if name, ok := attr(n, "name"); ok && n.Data == "input" {
				sheet[name] = askedOf(n)
			}
		}
		for _, q := range dataOf(t, root, "data-record")["questions"].([]any) {
			q := q.(map[string]any)
			var whom []string
			if list, ok := q["whom"].([]any); ok {
				for _, who := range list {
					whom = append(whom, who.(string))
				}
				some++
			}
			if id := q["id"].(string); !slices.Equal(whom, sheet[id]) {
				t.Errorf("%s: %s is asked of %q on the sheet, and of %q in the record", p, id, sheet[id], whom)
			}
		}
	}
	if some < 3 {
		t.Errorf("only %d questions are asked of some", some)
	}
}

// askedOf returns whom an input is shown to: all of those whom each element around it names.
func askedOf(n *html.Node) (whom []string) {
	for at := n; at != nil; at = at.Parent {
		if only, ok := attr(at, "data-whom"); ok {
			list := strings.Fields(only)
			if whom != nil {
				list = slices.DeleteFunc(list, func(id string) bool { return !slices.Contains(whom, id) })
			}
			whom = list
		}
	}
	return whom
}

// TestScriptOfPlan: a plan whose self-check says what is lacking loads what opens a
// record, within the budget of pages that reckon; others do not carry it.
func TestScriptOfPlan(t *testing.T) {
	for page, want := range map[string]string{"ja/hall/plan.html": "gaps", "en/room/plan.html": "gaps"} {
		scriptOf(t, hall(t), page, want)
	}
	scriptOf(t, guide(t), "ja/join/plan.html", "plan")
}

func scriptOf(t *testing.T, r *render.Renderer, page, want string) {
	t.Helper()
	for _, file := range loads(page, parsed(t, r, page)) {
		if path.Ext(file) != ".js" {
			continue
		}
		if got, _, _ := strings.Cut(path.Base(file), "."); got != want {
			t.Errorf("%s loads %s, want %s", page, file, want)
		}
		b, err := r.Render(file)
		if err != nil {
			t.Fatal(err)
		}
		if size := gzipped(t, b); size > checkScript {
			t.Errorf("%s: its script has %d bytes, more than %d", page, size, checkScript)
		} else {
			t.Logf("%s: its script has %d bytes", page, size)
		}
	}
}
