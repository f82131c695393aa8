package render_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"shirube/internal/verdict"
)

// answered is one line of testdata/answers.json: a self-check of the guide with
// every combination of answers. A case is written "mun not-ready 1 0,2 no-a": an
// answer for each of Names (met, unknown, not met), the verdict, the indices of
// those not met and those not known, or "-", and where the question pages end: at
// an outcome, or at the first question that is not known. The browser's evaluator
// is held to the same file.
type answered struct {
	Flow  string          `json:"flow"`
	Check json.RawMessage `json:"check"` // what the page carries for its script
	Names []string        `json:"names"`
	Cases []string        `json:"cases"`
}

// TestEveryAnswer gives every combination of answers to every self-check of the
// guide: what the sheet says of them, and the question pages up to the first
// requirement that is not met or not known.
func TestEveryAnswer(t *testing.T) {
	const name = "testdata/answers.json"
	r := guide(t)
	walker := answerWalker{pageWalker{t, r, map[string][]choice{}}, map[string]string{}}
	var got bytes.Buffer
	for _, p := range r.Paths() {
		if !strings.HasPrefix(p, "ja/") || path.Base(p) != "check.html" {
			continue
		}
		line, err := json.Marshal(walker.everyAnswer(p))
		if err != nil {
			t.Fatal(err)
		}
		got.WriteString([]string{"[\n", ",\n"}[min(got.Len(), 1)])
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
		t.Errorf("%s is not what the guide says; run go test -update and look at the difference", name)
	}
}

// answerWalker remembers, too, the verdicts of outcomes that it has read.
type answerWalker struct {
	pageWalker
	ends map[string]string
}

func (w answerWalker) end(page string) string {
	if _, known := w.ends[page]; !known {
		w.ends[page] = w.outcome(page)
	}
	return w.ends[page]
}

func (w answerWalker) everyAnswer(page string) answered {
	data, start := w.data(page), w.start(page)
	a := answered{Flow: path.Base(path.Dir(page))}
	for n := range parsed(w.t, w.r, page).Descendants() {
		if value, ok := attr(n, "data-check"); ok {
			a.Check = json.RawMessage(value)
		}
	}
	for _, item := range data.Requirements {
		if len(item.Parts) == 0 {
			a.Names = append(a.Names, item.ID)
		}
		a.Names = append(a.Names, item.Parts...)
	}
	letters := make([]byte, len(a.Names))
	for n := range power(3, len(letters)) {
		given := map[string]verdict.Answer{}
		for i := range letters {
			letters[i] = "umn"[n%3]
			given[a.Names[i]] = []verdict.Answer{verdict.Unknown, verdict.Met, verdict.NotMet}[n%3]
			n /= 3
		}
		a.Cases = append(a.Cases, w.oneAnswer(start, data, a.Names, string(letters), given))
	}
	return a
}

func power(base, n int) int {
	all := 1
	for range n {
		all *= base
	}
	return all
}

// oneAnswer judges one combination on the sheet and follows it through the
// question pages, which may not contradict the sheet.
func (w answerWalker) oneAnswer(start string, data checkData, names []string, letters string, given map[string]verdict.Answer) string {
	r := data.Evaluate(given)
	end, word := w.follow(start, data, given)
	agree := verdict.Verdict(word) == r.Verdict
	if word == "" { // not known: nothing that comes later can make it ready
		agree = r.Verdict != verdict.Ready
	}
	if !agree {
		w.t.Errorf("%s, %s: the sheet says %s, the question pages end at %s with %q", start, letters, r.Verdict, end, word)
	}
	indices := func(list []string) string {
		if len(list) == 0 {
			return "-"
		}
		var numbers []string
		for _, name := range list {
			numbers = append(numbers, itoa(slices.Index(names, name)))
		}
		return strings.Join(numbers, ",")
	}
	return strings.Join([]string{letters, string(r.Verdict), indices(r.NotMet), indices(r.Unknown), end}, " ")
}

// follow goes from question to question by the links of their answers, up to an
// outcome, whose verdict it returns, or to a question that is not known, which has
// to lead to a page that tells how to find out and leads back.
func (w answerWalker) follow(start string, data checkData, given map[string]verdict.Answer) (end, word string) {
	asked := map[string]string{}
	for _, s := range data.Steps {
		asked[s.ID] = s.Asks
	}
	at := start
	for range 100 {
		id := strings.TrimSuffix(path.Base(at), ".html")
		if strings.Contains(at, "/outcome/") {
			return id, w.end(at)
		}
		class := map[verdict.Verdict]string{verdict.Ready: "choice--yes", verdict.NotReady: "choice--no", verdict.Cannot: "choice--unsure"}[data.standing(asked[id], given)]
		i := slices.IndexFunc(w.read(at), func(c choice) bool { return c.class == class })
		if i < 0 {
			w.t.Fatalf("%s: no link %s", at, class)
		}
		if class == "choice--unsure" {
			help := w.read(at)[i].to
			if !slices.ContainsFunc(w.read(help), func(c choice) bool { return c.to == at }) {
				w.t.Errorf("%s does not lead back to %s", help, at)
			}
			return id, ""
		}
		at = w.read(at)[i].to
	}
	w.t.Fatalf("%s: the questions do not end", start)
	return "", ""
}

// standing is the verdict over one requirement alone.
func (d checkData) standing(name string, given map[string]verdict.Answer) verdict.Verdict {
	one := d.Sheet
	one.Ready.All, one.Ready.Any, one.Ready.Of, one.Ready.Not = nil, nil, nil, nil
	one.Ready.AtLeast, one.Ready.Ref = 0, name
	return one.Evaluate(given).Verdict
}
