package verdict

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"shirube/internal/flow"
)

// sample is one line of testdata/random.json: a random condition, and the
// verdicts of random answers. A case is written "mun- not-ready 1 0,2": an answer
// for each of Names (met, unknown, not met, none, or "0" for the first of its own
// values), the verdict, and the indices of
// those not met and those not known, or "-". The browser's evaluator and package
// prove are held to the same file.
type sample struct {
	Sheet
	Names []string `json:"names"`
	Cases []string `json:"cases"`
}

const (
	samples       = 500
	casesOfSample = 24
	answerLetters = "umn-" // as letterAnswers; none last
)

var letterAnswers = []Answer{Unknown, Met, NotMet}

// randomSheet makes a condition over a few requirements, some of them with
// parts or with answers of their own. It may name one more than once, and list none
// at all.
func randomSheet(rng *rand.Rand) (s Sheet, names []string) {
	for i := range 1 + rng.IntN(5) {
		item := Item{ID: fmt.Sprintf("r%d", i)}
		names = append(names, item.ID)
		for j := range rng.IntN(3) {
			item.Parts = append(item.Parts, fmt.Sprintf("r%d.p%d", i, j))
		}
		names = append(names, item.Parts...)
		s.Requirements = append(s.Requirements, item)
	}
	s.Values = map[string][]Value{}
	for _, name := range names {
		if s.answered(name) && rng.IntN(3) == 0 {
			s.Values[name] = randomValues(rng)
		}
	}
	s.Ready = s.randomExpr(rng, names, 3)
	return s, names
}

// answered reports whether a name is answered by itself, as no whole is.
func (s Sheet) answered(name string) bool {
	return !slices.ContainsFunc(s.Requirements, func(i Item) bool { return i.ID == name && i.Parts != nil })
}

func randomValues(rng *rand.Rand) (values []Value) {
	if rng.IntN(2) == 0 {
		values = slices.Clone(yesNo)
	}
	for i := range 1 + rng.IntN(3) {
		values = append(values, Value{ID: fmt.Sprintf("v%d", i), Met: rng.IntN(2) == 0})
	}
	return values
}

// randomLeaf wants a requirement met, or one of a few answers to it.
func (s Sheet) randomLeaf(rng *rand.Rand, names []string) flow.Expr {
	e := ref(names[rng.IntN(len(names))])
	if rng.IntN(2) == 0 && s.answered(e.Ref) {
		for _, v := range s.ValuesOf(e.Ref) {
			if rng.IntN(2) == 0 {
				e.Is = append(e.Is, v.ID)
			}
		}
	}
	return e
}

func (s Sheet) randomExpr(rng *rand.Rand, names []string, depth int) flow.Expr {
	kind := rng.IntN(7)
	if depth == 0 || kind == 0 {
		return s.randomLeaf(rng, names)
	}
	if kind == 1 {
		return not(s.randomExpr(rng, names, depth-1))
	}
	list := []flow.Expr{}
	for range rng.IntN(5) {
		list = append(list, s.randomExpr(rng, names, depth-1))
	}
	switch {
	case kind == 2:
		return flow.Expr{Any: list}
	case kind > 4 && len(list) > 0:
		return flow.Expr{AtLeast: 1 + rng.IntN(len(list)), Of: list}
	}
	return flow.Expr{All: list}
}

func (s sample) write(rng *rand.Rand) string {
	letters := make([]byte, len(s.Names))
	for i, name := range s.Names {
		letters[i] = answerLetters[rng.IntN(len(answerLetters))]
		if n := len(s.Values[name]); n > 0 {
			letters[i] = ("01234"[:n] + "u-")[rng.IntN(n+2)]
		}
	}
	r := s.Evaluate(s.answers(string(letters)))
	return fmt.Sprintf("%s %s %s %s", letters, r.Verdict, s.indices(r.NotMet), s.indices(r.Unknown))
}

func (s sample) answers(letters string) map[string]Answer {
	given := map[string]Answer{}
	for i, letter := range letters {
		name := s.Names[i]
		if a := strings.IndexRune(answerLetters, letter); a >= 0 && a < len(letterAnswers) {
			given[name] = letterAnswers[a]
		} else if letter != '-' {
			given[name] = Answer(s.Values[name][letter-'0'].ID)
		}
	}
	return given
}

func (s sample) indices(names []string) string {
	var list []string
	for _, name := range names {
		list = append(list, fmt.Sprint(slices.Index(s.Names, name)))
	}
	if list == nil {
		return "-"
	}
	return strings.Join(list, ",")
}

// TestRandom holds the file to the evaluator, or with -update writes it.
func TestRandom(t *testing.T) {
	const name = "testdata/random.json"
	rng := rand.New(rand.NewPCG(1, 2))
	var got bytes.Buffer
	for n := range samples {
		var s sample
		s.Sheet, s.Names = randomSheet(rng)
		for range casesOfSample {
			s.Cases = append(s.Cases, s.write(rng))
		}
		line, err := json.Marshal(s)
		if err != nil {
			t.Fatal(err)
		}
		got.WriteString([]string{"[\n", ",\n"}[min(n, 1)])
		got.Write(line)
	}
	got.WriteString("\n]\n")
	if *update {
		if err := os.WriteFile(name, got.Bytes(), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("%s is not what Evaluate gives; run go test -update and look at the difference", name)
	}
}

// TestRandomFromFile reads the file as the browser does.
func TestRandomFromFile(t *testing.T) {
	file, err := os.ReadFile("testdata/random.json")
	if err != nil {
		t.Fatal(err)
	}
	var list []sample
	if err := json.Unmarshal(file, &list); err != nil {
		t.Fatal(err)
	}
	cases := 0
	for n, s := range list {
		for _, c := range s.Cases {
			letters, want, _ := strings.Cut(c, " ")
			r := s.Evaluate(s.answers(letters))
			if got := fmt.Sprintf("%s %s %s", r.Verdict, s.indices(r.NotMet), s.indices(r.Unknown)); got != want {
				t.Errorf("line %d, %s: got %s, the file has %s", n+2, letters, got, want)
			}
			cases++
		}
	}
	if cases < 10_000 {
		t.Errorf("the file has only %d cases", cases)
	}
}
