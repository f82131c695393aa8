package verdict

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"shirube/internal/flow"
)

var update = flag.Bool("update", false, "write the files of testdata anew")

// vector is one line of testdata/vectors.json. The browser's evaluator is
// tested against the same file; Requirements and Ready have the form in which
// a self-check page carries them.
type vector struct {
	Name string `json:"name"`
	Sheet
	Answers map[string]Answer `json:"answers"`
	Result  Result            `json:"result"`
}

func ref(name string) flow.Expr      { return flow.Expr{Ref: name} }
func not(e flow.Expr) flow.Expr      { return flow.Expr{Not: &e} }
func allOf(e ...flow.Expr) flow.Expr { return flow.Expr{All: e} }
func anyOf(e ...flow.Expr) flow.Expr { return flow.Expr{Any: e} }
func twoOf(e ...flow.Expr) flow.Expr { return flow.Expr{AtLeast: 2, Of: e} }

func items(ids ...string) (is []Item) {
	for _, id := range ids {
		is = append(is, Item{ID: id})
	}
	return is
}

func sheetOf(is []Item, ready flow.Expr) Sheet { return Sheet{Requirements: is, Ready: ready} }

var (
	a, b, c   = ref("a"), ref("b"), ref("c")
	equipment = Item{ID: "equipment", Parts: []string{"equipment.spec", "equipment.supply-chain"}}
	shared    = Item{ID: "common:equipment", Parts: []string{"common:equipment.spec", "common:equipment.supply-chain"}}
)

// vectorSheets are the conditions, each with the answers that are tried: every
// combination of those about the names.
var vectorSheets = []struct {
	name  string
	sheet Sheet
	vary  []string
}{
	{"one requirement", sheetOf(items("a"), a), []string{"a"}},
	{"all", sheetOf(items("a", "b"), allOf(a, b)), []string{"a", "b"}},
	{"any", sheetOf(items("a", "b"), anyOf(a, b)), []string{"a", "b"}},
	{"not", sheetOf(items("a"), not(a)), []string{"a"}},
	{"not any", sheetOf(items("a", "b"), not(anyOf(a, b))), []string{"a", "b"}},
	{"all with any", sheetOf(items("a", "b", "c"), allOf(a, anyOf(b, c))), []string{"a", "b", "c"}},
	{"any with all", sheetOf(items("a", "b", "c"), anyOf(allOf(a, b), c)), []string{"a", "b", "c"}},
	{"reasons in the order of the requirements", sheetOf(items("c", "b", "a"), allOf(a, b, c)), []string{"c", "a"}},
	{"named twice", sheetOf(items("a", "b"), allOf(a, anyOf(a, b))), []string{"a"}},
	{"a requirement that is not asked for", sheetOf(items("a", "b"), a), []string{"b"}},
	{"parts", sheetOf(append(items("a"), equipment), allOf(a, ref("equipment"))), equipment.Parts},
	{"not a whole", sheetOf([]Item{equipment}, not(ref("equipment"))), equipment.Parts},
	{"one part alone", sheetOf([]Item{equipment}, ref("equipment.spec")), equipment.Parts},
	{"of another flow", sheetOf(append(items("a", "common:agreement"), shared),
		allOf(a, ref("common:agreement"), ref("common:equipment"))), []string{"a", "common:agreement"}},
	{"a name that nothing has", sheetOf(items("a"), allOf(a, ref("ghost"))), []string{"a"}},
	{"at least two", sheetOf(items("a", "b", "c"), twoOf(a, b, c)), []string{"a", "b", "c"}},
	{"not at least two", sheetOf(items("a", "b", "c"), not(twoOf(a, b, c))), []string{"a", "b", "c"}},
	{"one of several", sized(ref("size")), []string{"size", "a"}},
	{"an answer", sized(isSize("small", "middle")), []string{"size"}},
	{"another answer", sized(not(isSize("large"))), []string{"size"}},
	{"exempt", sized(allOf(a, ref("size"))), []string{"size", "a"}},
	{"an answer that it does not have", sized(isSize("huge")), []string{"size"}},
	{"an empty list", sheetOf(items("a"), flow.Expr{All: []flow.Expr{}}), []string{"a"}},
	{"an empty choice", sheetOf(items("a"), not(flow.Expr{Any: []flow.Expr{}})), []string{"a"}},
}

// sized has a requirement with answers of its own beside one that may not apply.
func sized(ready flow.Expr) Sheet {
	s := sheetOf(items("size", "a"), ready)
	s.Values = map[string][]Value{
		"size": {{ID: "small"}, {ID: "middle", Met: true}, {ID: "large", Met: true}},
		"a":    {{ID: flow.Met, Met: true}, {ID: flow.NotMet}, {ID: "rented", Met: true}},
	}
	return s
}

func isSize(values ...string) flow.Expr { return flow.Expr{Ref: "size", Is: values} }

// combinations calls f with every way to answer names; not known is left out,
// which is the same.
func (s Sheet) combinations(names []string, f func(answers map[string]Answer)) {
	total := 1
	for _, name := range names {
		total *= len(s.ValuesOf(name)) + 1
	}
	for n := range total {
		answers, rest := map[string]Answer{}, n
		for _, name := range names {
			values := s.ValuesOf(name)
			if i := rest % (len(values) + 1); i > 0 {
				answers[name] = Answer(values[i-1].ID)
			}
			rest /= len(values) + 1
		}
		f(answers)
	}
}

func vectors() (list []vector) {
	for _, s := range vectorSheets {
		s.sheet.combinations(s.vary, func(answers map[string]Answer) {
			list = append(list, vector{s.name, s.sheet, answers, s.sheet.Evaluate(answers)})
		})
	}
	said := map[string]Answer{"a": Unknown, "b": Met}
	all := sheetOf(items("a", "b"), allOf(a, b))
	return append(list, vector{"not known, in so many words", all, said, all.Evaluate(said)})
}

// encode writes one vector a line, for a person to read.
func encode(t *testing.T, list []vector) []byte {
	var file bytes.Buffer
	for i, v := range list {
		line, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		file.WriteString([]string{"[\n", ",\n"}[min(i, 1)])
		file.Write(line)
	}
	file.WriteString("\n]\n")
	return file.Bytes()
}

func TestVectors(t *testing.T) {
	const name = "testdata/vectors.json"
	got := encode(t, vectors())
	if *update {
		if err := os.WriteFile(name, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s is not what Evaluate gives; run go test -update and look at the difference", name)
	}
}

// TestVectorsFromFile reads the file as the browser does, so that its form is
// known to carry everything.
func TestVectorsFromFile(t *testing.T) {
	file, err := os.ReadFile("testdata/vectors.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []vector
	if err := json.Unmarshal(file, &list); err != nil {
		t.Fatal(err)
	}
	for _, v := range list {
		got, _ := json.Marshal(v.Evaluate(v.Answers))
		want, _ := json.Marshal(v.Result)
		if !bytes.Equal(got, want) {
			t.Errorf("%s, answers %v: got %s, the file has %s", v.Name, v.Answers, got, want)
		}
	}
	if len(list) < 100 {
		t.Errorf("the file has only %d vectors", len(list))
	}
}
