package site

import (
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/markdown"
)

// Anchors returns the ids that links to a page may name: of a topic those of
// its headings and of the parts that it places, of a generated page those that
// its kind has. nil when there is no such page.
func (s *Site) Anchors(lang, key string) []string {
	t := s.topics[key]
	if t == nil {
		return s.generatedAnchors(key)
	}
	if t.Docs[lang] == nil {
		return nil
	}
	doc := t.Docs[lang]
	ids := []string{"main"}
	for _, h := range doc.Headings {
		ids = append(ids, h.ID)
	}
	for _, p := range doc.Parts {
		ids = append(ids, s.partAnchors(lang, doc, p)...)
	}
	return ids
}

// anchorsUnknown reports whether a page may have more ids than Anchors knows,
// since it or a procedure that it shows could not be read.
func (s *Site) anchorsUnknown(doc *markdown.Doc) bool {
	return s.unread[doc.File] || slices.ContainsFunc(doc.Parts, func(p markdown.Part) bool {
		return len(p.Args) > 0 && s.partlyBroken(s.Flow(p.Args[0]))
	})
}

// partlyBroken reports whether a procedure, or one whose requirements it uses,
// could not be read; f may be nil.
func (s *Site) partlyBroken(f *flow.Flow) bool {
	if f == nil || f.Broken {
		return f != nil
	}
	return slices.ContainsFunc(f.Uses, func(u flow.Use) bool {
		owner := s.Flow(u.Flow)
		return owner != nil && owner.Broken
	})
}

// generatedAnchors returns the ids of a page that a procedure gives.
func (s *Site) generatedAnchors(key string) []string {
	id, kind, _ := strings.Cut(key, "/")
	f := s.Flow(id)
	if f == nil {
		return nil
	}
	ids := []string{"main"}
	if kind == ProofPage {
		ids = append(ids, "requirements")
		if p, _ := s.Proof(f); p != nil {
			ids = append(ids, "combinations", "proved", "table", "cases")
		}
	}
	if kind != CheckPage {
		return ids
	}
	ids = append(ids, "check", "rule", "chart-"+f.ID, "steps-"+f.ID)
	for _, r := range s.Requirements(f) {
		ids = append(ids, questionAnchor(f.Name(r)))
		for _, part := range r.Parts {
			ids = append(ids, questionAnchor(f.Name(part)))
		}
	}
	return append(ids, stepAnchors(f, "")...)
}

// questionAnchor returns the id of a question on the page of a self-check, by
// the name of what it asks.
func questionAnchor(name string) string {
	return "q-" + strings.NewReplacer(":", "-", ".", "-").Replace(name)
}

// partAnchors returns the ids of a part. The first procedure of a page has
// plain ids, each further one carries its name, since ids are unique.
func (s *Site) partAnchors(lang string, doc *markdown.Doc, p markdown.Part) []string {
	if p.Name == "documents" {
		return s.documentAnchors(lang)
	}
	if len(p.Args) == 0 || s.Flow(p.Args[0]) == nil {
		return nil
	}
	f := s.Flow(p.Args[0])
	switch p.Name {
	case "requirements":
		suffix := AnchorSuffix(doc, f.ID, "requirements")
		return append(s.requirementAnchors(f, "req"+suffix+"-"), "requirements-"+f.ID)
	case "chart", "steps":
		suffix := AnchorSuffix(doc, f.ID, "chart", "steps")
		return append(stepAnchors(f, suffix), p.Name+"-"+f.ID, "steps-"+f.ID)
	case "check":
		return []string{"check-box-" + f.ID}
	case "prepare":
		return []string{"prepare-" + f.ID}
	}
	return nil
}

// AnchorSuffix is what the ids of a procedure carry on a page, since ids are
// unique: "" for the first procedure that one of these parts shows there, else
// "-ID".
func AnchorSuffix(doc *markdown.Doc, flowID string, parts ...string) string {
	for _, p := range doc.Parts {
		if slices.Contains(parts, p.Name) && len(p.Args) > 0 {
			if p.Args[0] == flowID {
				return ""
			}
			break
		}
	}
	return "-" + flowID
}

func (s *Site) requirementAnchors(f *flow.Flow, prefix string) []string {
	var ids []string
	for _, r := range s.Requirements(f) {
		ids = append(ids, prefix+r.ID)
		for _, part := range r.Parts {
			ids = append(ids, prefix+strings.ReplaceAll(part.ID, ".", "-"))
		}
	}
	return ids
}

func stepAnchors(f *flow.Flow, suffix string) []string {
	var ids []string
	for _, step := range f.Steps {
		ids = append(ids, "step"+suffix+"-"+step.ID)
	}
	for _, o := range f.Outcomes {
		ids = append(ids, "outcome"+suffix+"-"+o.ID)
	}
	return ids
}

// documentAnchors returns the ids of the list of documents: each document and
// each place of it that is cited.
func (s *Site) documentAnchors(lang string) []string {
	var ids []string
	for _, d := range s.Cited(lang) {
		ids = append(ids, d.Document.ID)
		for _, p := range d.Places {
			if p.Anchor != "" {
				ids = append(ids, p.Anchor)
			}
		}
	}
	return ids
}
