package site

import (
	"path"
	"strings"

	"shirube/internal/flow"
)

// PagePath returns the output path of a page in a language. key names a topic
// by its file ("join.md", "guide/apply.md") or a generated page by its address
// ("join/check", "join/step/ask-joined").
func PagePath(lang, key string) string {
	return path.Join(lang, strings.TrimSuffix(key, ".md")+".html")
}

// PrintKey is the key of the page that holds all of a language, for paper.
const PrintKey = "print"

// PDFPath returns the output path of the same as a PDF.
func PDFPath(lang string) string { return path.Join(lang, "guide.pdf") }

// Kinds of generated pages.
const (
	CheckPage    = "check"
	ProofPage    = "proof"
	PlanPage     = "plan"
	QuestionPage = "question"
	UnsurePage   = "unsure"
	OutcomePage  = "outcome"
)

// FlowPage is a page that a procedure gives without anybody writing it.
type FlowPage struct {
	Key  string // "join/check", "join/proof", "join/step/ask-joined", "join/step/ask-joined-unsure", "join/outcome/start"
	Kind string // CheckPage, ProofPage, PlanPage, QuestionPage, UnsurePage or OutcomePage
	ID   string // of the step or outcome; "" for the check and its proof
}

// FlowPages returns the pages that f gives in every language, in reading order:
// the self-check and what was proved of it, a page for every decision, one behind every decision that
// asks a requirement and gives no way for the unsure, and one for every outcome.
func FlowPages(f *flow.Flow) []FlowPage {
	var pages []FlowPage
	if f.Check != nil {
		pages = append(pages, FlowPage{f.ID + "/check", CheckPage, ""}, FlowPage{f.ID + "/proof", ProofPage, ""})
	}
	if f.Planned() {
		pages = append(pages, FlowPage{f.ID + "/plan", PlanPage, ""})
	}
	for _, s := range f.Steps {
		if s.Kind != flow.Decision {
			continue
		}
		pages = append(pages, FlowPage{f.ID + "/step/" + s.ID, QuestionPage, s.ID})
		if s.Asks != "" && !hasUnsure(s) {
			pages = append(pages, FlowPage{f.ID + "/step/" + s.ID + "-unsure", UnsurePage, s.ID})
		}
	}
	for _, o := range f.Outcomes {
		pages = append(pages, FlowPage{f.ID + "/outcome/" + o.ID, OutcomePage, o.ID})
	}
	return pages
}

func hasUnsure(s *flow.Step) bool {
	for _, a := range s.Answers {
		if a.ID == "unsure" {
			return true
		}
	}
	return false
}

// HasSingle reports whether f is also given as one file to keep: it needs a
// page that presents it and a self-check.
func (s *Site) HasSingle(lang string, f *flow.Flow) bool {
	t := s.Topic(f.Page)
	return f.Check != nil && t != nil && t.Docs[lang] != nil
}

// SinglePath returns the output path of that file.
func SinglePath(lang string, f *flow.Flow) string { return PagePath(lang, f.ID+"/single") }

// StaticPath returns the output path of a file that is copied: what stands
// below content keeps its place there, all else its place in the site's folder.
func StaticPath(name string) string {
	return strings.TrimPrefix(path.Clean(name), contentFolder+"/")
}
