package render_test

import (
	"encoding/json"
	"path"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"shirube/internal/render"
	"shirube/internal/verdict"
)

// checkData is what a self-check page carries for its script.
type checkData struct {
	verdict.Sheet
	Steps []struct{ ID, Asks string }
}

// TestQuestionPagesAgree answers every self-check in every way, on the sheet and
// by the links of the question pages, which must come to the same verdict.
func TestQuestionPagesAgree(t *testing.T) {
	renderers := []*render.Renderer{guide(t)}
	for _, s := range flowSites(t) {
		renderers = append(renderers, s.render)
	}
	compared := 0
	for _, r := range renderers {
		walker := pageWalker{t, r, map[string][]choice{}}
		for _, p := range r.Paths() {
			if strings.HasSuffix(p, "/check.html") {
				compared += walker.compare(p)
			}
		}
	}
	if compared < 40 {
		t.Errorf("only %d sets of answers were compared", compared)
	}
}

// choice is an answer of a question page.
type choice struct{ class, to string }

// pageWalker follows the links of question pages as a reader does.
type pageWalker struct {
	t       *testing.T
	r       *render.Renderer
	choices map[string][]choice // of the pages already read
}

// compare tries every set of answers on the self-check at page.
func (w pageWalker) compare(page string) (compared int) {
	data := w.data(page)
	asked := map[string]string{}
	for _, s := range data.Steps {
		asked[s.ID] = s.Asks
	}
	for answers := range 1 << len(data.Requirements) {
		given := map[string]verdict.Answer{}
		for i, item := range data.Requirements {
			answer := verdict.Met
			if answers>>i&1 == 1 {
				answer = verdict.NotMet
			}
			given[item.ID] = answer
			for _, part := range item.Parts {
				given[part] = answer
			}
		}
		want := data.Evaluate(given).Verdict
		if got := w.walk(w.start(page), asked, given); got != string(want) {
			w.t.Errorf("%s, answers %v: the sheet says %q, the question pages end with %q", page, given, want, got)
		}
		compared++
	}
	return compared
}

// walk follows the answers to an outcome and returns its verdict.
func (w pageWalker) walk(page string, asked map[string]string, given map[string]verdict.Answer) string {
	for range 100 {
		if strings.Contains(page, "/outcome/") {
			return w.outcome(page)
		}
		name := asked[strings.TrimSuffix(path.Base(page), ".html")]
		next := ""
		for _, c := range w.read(page) {
			if name == "" || c.class == map[verdict.Answer]string{verdict.Met: "choice--yes", verdict.NotMet: "choice--no"}[given[name]] {
				next = c.to
				break
			}
		}
		if next == "" {
			w.t.Fatalf("%s: no link for the answer to %q", page, name)
		}
		page = next
	}
	return "no end"
}

// start returns the first question, to which the self-check links.
func (w pageWalker) start(page string) string {
	for n := range parsed(w.t, w.r, page).Descendants() {
		href, _ := attr(n, "href")
		if n.Data == "a" && strings.HasPrefix(href, "step/") {
			return path.Join(path.Dir(page), href)
		}
	}
	w.t.Fatalf("%s: no link to the first question", page)
	return ""
}

func (w pageWalker) read(page string) []choice {
	if known, ok := w.choices[page]; ok {
		return known
	}
	var choices []choice
	for n := range parsed(w.t, w.r, page).Descendants() {
		if n.Type == html.ElementNode && hasClass(n, "choice") {
			class, _ := attr(n, "class")
			href, _ := attr(n, "href")
			choices = append(choices, choice{strings.TrimPrefix(class, "choice "), path.Join(path.Dir(page), href)})
		}
	}
	w.choices[page] = choices
	return choices
}

// outcome returns the verdict that an outcome page shows.
func (w pageWalker) outcome(page string) string {
	for n := range parsed(w.t, w.r, page).Descendants() {
		for _, v := range []verdict.Verdict{verdict.Ready, verdict.NotReady, verdict.Cannot} {
			if n.Type == html.ElementNode && hasClass(n, "page-head") && hasClass(n, "verdict--"+string(v)) {
				return string(v)
			}
		}
	}
	return ""
}

func (w pageWalker) data(page string) checkData {
	for n := range parsed(w.t, w.r, page).Descendants() {
		if value, ok := attr(n, "data-check"); ok {
			var data checkData
			if err := json.Unmarshal([]byte(value), &data); err != nil {
				w.t.Fatalf("%s: %v", page, err)
			}
			return data
		}
	}
	w.t.Fatalf("%s carries no data", page)
	return checkData{}
}
