package render

import (
	"fmt"
	"html/template"

	"shirube/internal/flow"
	"shirube/internal/markdown"
	"shirube/internal/site"
)

// flowPages returns the pages that one procedure gives in one language.
func (r *Renderer) flowPages(lang string, f *flow.Flow) []output {
	var outputs []output
	for _, p := range site.FlowPages(f) {
		w := &flowWriter{r: r, flow: f, lang: lang, from: site.PagePath(lang, p.Key)}
		o := output{path: w.from, lang: lang, key: p.Key, parent: f.Page}
		switch p.Kind {
		case site.CheckPage:
			w.describeCheck(&o)
		case site.ProofPage:
			w.describeProof(&o)
		case site.PlanPage:
			w.describePlan(&o)
		case site.QuestionPage:
			w.describeQuestion(&o, f.Step(p.ID))
		case site.UnsurePage:
			w.describeUnsure(&o, f.Step(p.ID))
		case site.OutcomePage:
			w.describeOutcome(&o, f.Outcome(p.ID))
		}
		outputs = append(outputs, o)
	}
	if len(f.Steps) > 0 {
		outputs = append(outputs, r.chartFile(lang, f))
	}
	if o, ok := r.singleFile(lang, f); ok {
		outputs = append(outputs, o)
	}
	return outputs
}

// topicBundle returns what a page loads that shows these parts. Those with
// arguments show something of a procedure.
func topicBundle(parts []markdown.Part) string {
	for _, p := range parts {
		if len(p.Args) > 0 {
			return "procedure"
		}
	}
	return bundles[0]
}

// flowPart returns the HTML of a part that shows something of a procedure; it
// stands on the page at the output path from.
func (r *Renderer) flowPart(lang, from string, part markdown.Part) (template.HTML, error) {
	if len(part.Args) == 0 {
		return "", fmt.Errorf("part %s: it names no procedure", part.Name)
	}
	f := r.site.Flow(part.Args[0])
	if f == nil {
		return "", fmt.Errorf("part %s: no procedure is called %q", part.Name, part.Args[0])
	}
	place := r.place(lang, from, part)
	w := &flowWriter{r: r, flow: f, lang: lang, from: from, list: place.steps}
	switch part.Name {
	case "requirements":
		return w.requirementsPart(place)
	case "steps":
		return w.stepsPart(place)
	case "chart":
		return w.chartPart(place)
	case "check":
		return w.checkPart(place)
	case "prepare":
		return w.preparePart(place)
	case "takes":
		return w.takesPart()
	}
	return "", fmt.Errorf("part %s: it shows nothing of a procedure", part.Name)
}
