package render

import (
	"slices"
	"strings"

	"shirube/internal/chart"
	"shirube/internal/flow"
)

// A decision has one way to each step or outcome that follows, however many
// answers lead there: a reader of the chart or of the list follows one line.

// way leads on from a step.
type way struct {
	to      string
	answers []*flow.Answer // that lead there; none: the step is no decision
}

// waysOf returns the ways that leave a step, by the first answer of each.
func waysOf(s *flow.Step) []way {
	var ways []way
	for _, e := range s.Edges() {
		i := slices.IndexFunc(ways, func(w way) bool { return w.to == e.To })
		if i < 0 {
			i = len(ways)
			ways = append(ways, way{to: e.To})
		}
		if e.Answer != nil {
			ways[i].answers = append(ways[i].answers, e.Answer)
		}
	}
	return ways
}

// expected returns which way of a step is the expected one: the only one, that
// of "yes", or the only one by answers that meet what is asked. -1: none is.
func (w *flowWriter) expected(s *flow.Step, ways []way) int {
	if s.Kind != flow.Decision {
		return 0
	}
	req := w.requirement(s.Asks)
	found := -1
	for i, v := range ways {
		for _, a := range v.answers {
			if a.ID == "yes" {
				return i
			}
		}
		if meets(req, v) {
			if found >= 0 {
				return -1
			}
			found = i
		}
	}
	return found
}

// meets reports whether a way is taken by an answer that meets a requirement.
func meets(req *flow.Requirement, v way) bool {
	return req != nil && slices.ContainsFunc(v.answers, func(a *flow.Answer) bool {
		o := req.Option(a.ID)
		return o != nil && o.Met
	})
}

// wayAnswers are the answers of a way in words, as many as there are.
func (w *flowWriter) wayAnswers(s *flow.Step, v way) []string {
	var words []string
	for _, a := range v.answers {
		words = append(words, w.answer(s, a))
	}
	return words
}

// joined puts the answers of one way into a line of text.
func (w *flowWriter) joined(answers []string) string {
	return strings.Join(answers, w.T("flow.list_separator"))
}

// mostLines is how many lines of answers stand beside a line of a chart: more are
// read nowhere but in the list.
const mostLines = 3

// labelLines breaks the answers of a way into lines for a chart, between two
// answers only.
func (w *flowWriter) labelLines(answers []string) []string {
	separator := w.T("flow.list_separator")
	lines := []string{""}
	for i, a := range answers {
		last := len(lines) - 1
		if i > 0 && boldWidth(lines[last]+a) > widestAnswer {
			lines[last] = strings.TrimSpace(lines[last])
			lines = append(lines, "")
			last++
		}
		if lines[last] += a; i+1 < len(answers) {
			lines[last] += separator
		}
	}
	return lines
}

// edges are the lines of a chart that leave a step.
func (w *flowWriter) edges(s *flow.Step, index map[string]int) []chart.Edge {
	ways := waysOf(s)
	expected, rest := w.expected(s, ways), longest(ways)
	var edges []chart.Edge
	for i, v := range ways {
		if to, drawn := index[v.to]; drawn {
			edge := chart.Edge{From: index[s.ID], To: to, Main: i == expected}
			w.label(&edge, s, v, i == rest)
			edges = append(edges, edge)
		}
	}
	return edges
}

// label writes the answers of a way beside its line. If they are too many, and
// every other way has its own (rest), they are the other answers; who hears the
// chart hears them all.
func (w *flowWriter) label(edge *chart.Edge, s *flow.Step, v way, rest bool) {
	if v.answers == nil {
		return
	}
	answers := w.wayAnswers(s, v)
	lines, name := w.labelLines(answers), w.joined(answers)
	if rest && len(lines) > mostLines {
		other := w.T("flow.answer_else")
		lines, name = []string{other}, w.T("chart.answer_rest", "answer", other, "answers", name)
	}
	for _, line := range lines {
		edge.LabelW = max(edge.LabelW, boldWidth(line))
	}
	edge.LabelH = float64(len(lines)) * chart.LineHeight
	edge.Label = strings.Join(lines, "\n")
	edge.Href = "#" + w.anchor(v.to)
	edge.Name = w.T("chart.answer", "answer", name, "title", w.text(w.titleOf(v.to)))
}

// longest returns the index of the way with the most answers.
func longest(ways []way) int {
	most := 0
	for i, v := range ways {
		if len(v.answers) > len(ways[most].answers) {
			most = i
		}
	}
	return most
}
