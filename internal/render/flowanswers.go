package render

import (
	"html/template"

	"shirube/internal/flow"
)

// Question pages hold no memory: every answer is a link to the next question
// or outcome. Steps on the way, which ask nothing, are told with the answer.

// wayOn is where an answer leads.
type wayOn struct {
	to    string       // question or outcome; "" where the procedure just ends or turns in a circle
	steps []*flow.Step // passed on the way
}

// follow walks from a step or outcome to the next question or outcome.
func follow(f *flow.Flow, id string) wayOn {
	var way wayOn
	seen := map[string]bool{}
	for id != "" && !seen[id] {
		seen[id] = true
		s := f.Step(id)
		if s == nil || s.Kind == flow.Decision {
			way.to = id
			return way
		}
		way.steps = append(way.steps, s)
		id = s.Next
	}
	return way
}

// firstQuestion returns the question that the procedure asks first; nil when
// it asks none.
func firstQuestion(f *flow.Flow) *flow.Step {
	if len(f.Steps) == 0 {
		return nil
	}
	return f.Step(follow(f, f.Steps[0].ID).to)
}

// arrival is one way by which a reader comes to a question or outcome.
type arrival struct {
	from   *flow.Step // a question; nil: the beginning
	answer *flow.Answer
	way    wayOn
}

// arrivals returns all ways that lead to a question or outcome, in the order
// of the file.
func arrivals(f *flow.Flow, to string) []arrival {
	var found []arrival
	if len(f.Steps) > 0 && f.Steps[0].Kind != flow.Decision {
		if way := follow(f, f.Steps[0].ID); way.to == to {
			found = append(found, arrival{way: way})
		}
	}
	for _, s := range f.Steps {
		for i := range s.Answers {
			if way := follow(f, s.Answers[i].To); s.Kind == flow.Decision && way.to == to {
				found = append(found, arrival{s, &s.Answers[i], way})
			}
		}
	}
	return found
}

// pageKey returns the key of the page of a question or outcome.
func (w *flowWriter) pageKey(id string) string {
	if w.flow.Outcome(id) != nil {
		return w.flow.ID + "/outcome/" + id
	}
	return w.flow.ID + "/step/" + id
}

// passedView is a step that a reader passes between two questions.
type passedView struct {
	Title template.HTML
	Who   template.HTML // who acts; "" the same in all steps
	Text  template.HTML
	Takes string
	Cites template.HTML
	Facts []factView // what to prepare
	More  PageLink
}

func (w *flowWriter) passed(steps []*flow.Step) []passedView {
	var views []passedView
	for _, s := range steps {
		if s.Kind == flow.Terminal {
			continue // a mere beginning or end
		}
		views = append(views, passedView{
			Title: w.words(w.stepTitle(s)),
			Who:   w.who(s),
			Text:  w.words(s.Text),
			Takes: w.r.takes(w.lang, s.Takes),
			Cites: w.citesFor(s.Cite),
			Facts: w.prepareFact(w.r.site.StepItems(w.flow, s)),
			More:  w.more(s),
		})
	}
	return views
}

// named returns the step with how long it takes.
func (p passedView) named(w *flowWriter) template.HTML {
	if p.Takes == "" {
		return p.Title
	}
	return w.sentence("question.passing_takes", "takes", template.HTML(template.HTMLEscapeString(p.Takes)), "step", p.Title)
}
