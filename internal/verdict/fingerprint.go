package verdict

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"slices"

	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/source"
)

// fingerprintBytes is how much of a hash is shown: short enough to compare by
// eye, long enough that no two rules of a site share it by chance.
const fingerprintBytes = 6

// Fingerprint is a short hash of the rules: of what is asked, the answers that
// there are, and the condition. It is the same in all languages and on all
// machines, and does not change with the order in which requirements are written.
func (s Sheet) Fingerprint() string {
	s.Requirements = slices.Clone(s.Requirements)
	slices.SortFunc(s.Requirements, func(a, b Item) int { return cmp.Compare(a.ID, b.ID) })
	for i, item := range s.Requirements {
		s.Requirements[i].Parts = slices.Sorted(slices.Values(item.Parts))
	}
	s.Ready = Ordered(s.Ready)
	return fingerprint(s)
}

// Ordered returns a condition with the parts of every list in one order.
func Ordered(e flow.Expr) flow.Expr {
	if e.Ref != "" {
		e.Is = slices.Sorted(slices.Values(e.Is))
		return e
	}
	sorted := make([]flow.Expr, len(e.Parts()))
	for i, part := range e.Parts() {
		sorted[i] = Ordered(part)
	}
	slices.SortFunc(sorted, func(a, b flow.Expr) int { return bytes.Compare(encoded(a), encoded(b)) })
	return e.WithParts(sorted)
}

// asked is what a reader is told and asked of a requirement, in all languages:
// when it is another, an answer has to be looked at again.
type asked struct {
	Number                string
	Numbers               i18n.Text `json:",omitempty"`
	Title, Question, Text i18n.Text
	Kind                  flow.AskKind        `json:",omitempty"`
	Unit                  i18n.Text           `json:",omitempty"`
	Answers               []answered          `json:",omitempty"`
	Cite                  map[string][]string // by audience; "" everybody
	Parts                 []asked
}

// answered is an answer that the author of a requirement names.
type answered struct {
	ID, From string
	Label    i18n.Text
	Met      bool
}

// RequirementFingerprint is a short hash of a requirement with its parts: of
// their wording in all languages, and of what they cite.
func RequirementFingerprint(r *flow.Requirement) string { return fingerprint(askedOf(r)) }

// PartFingerprint is a short hash of one part of a requirement: of its own wording
// and of what it takes from its whole, which are the words that stand above it and,
// where it cites nothing itself, the citations. The other parts do not matter to it.
func PartFingerprint(whole, part *flow.Requirement) string {
	a := askedOf(whole)
	a.Parts = []asked{askedOf(part)}
	if len(part.Cite.All) > 0 || len(part.Cite.By) > 0 {
		a.Cite = nil
	}
	return fingerprint(a)
}

// AudienceFingerprint is a short hash of the question who reads: of those whom it
// offers, and what they are called in all languages.
func AudienceFingerprint(offered []string, names map[string]i18n.Text) string {
	var answers []answered
	for _, id := range offered {
		answers = append(answers, answered{ID: id, Label: names[id]})
	}
	return fingerprint(answers)
}

func askedOf(r *flow.Requirement) asked {
	a := asked{Number: r.Number, Numbers: r.Numbers, Title: r.Title, Question: r.Question, Text: r.Text, Cite: map[string][]string{"": cited(r.Cite.All)}}
	if r.Kind != flow.AskYesNo {
		a.Kind, a.Unit = r.Kind, r.Unit
	}
	for _, o := range r.Options {
		a.Answers = append(a.Answers, answered{o.ID, o.From, o.Label, o.Met})
	}
	for audience, cites := range r.Cite.By {
		a.Cite[audience] = cited(cites)
	}
	for _, p := range r.Parts {
		a.Parts = append(a.Parts, askedOf(p))
	}
	return a
}

// cited names places of documents, without where the citation stands.
func cited(cites []source.Citation) (places []string) {
	for _, c := range cites {
		places = append(places, fmt.Sprintf("%s:%d-%d#%s", c.Document, c.Page, c.Last, c.Heading))
	}
	return places
}

func fingerprint(v any) string {
	sum := sha256.Sum256(encoded(v))
	return hex.EncodeToString(sum[:fingerprintBytes])
}

// encoded is a value as JSON, whose maps are sorted.
func encoded(v any) []byte {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err) // none of the types has anything that JSON cannot write
	}
	return text
}
