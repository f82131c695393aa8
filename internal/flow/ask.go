package flow

import (
	"cmp"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/i18n"
)

// AskKind is how a requirement is asked about.
type AskKind string

const (
	AskYesNo   AskKind = "yes-no"  // also ""
	AskChoice  AskKind = "choice"  // one of several answers
	AskSeveral AskKind = "several" // any of several; each is a part, answered by itself
	AskNumber  AskKind = "number"  // a figure; its answers are bands of figures
	AskAmount  AskKind = "amount"  // of money, likewise
	AskDate    AskKind = "date"    // a day, likewise
)

// Option is an answer that the author of a requirement names.
type Option struct {
	ID     string
	Label  i18n.Text
	Met    bool   // who answers so meets the requirement
	From   string // of a band: the least figure or day in it ("100", "2027-04-01"); "" no least one
	Exempt bool   // a reason for which the requirement does not apply; always Met
	Span   diag.Span
}

// The answers of a requirement that is asked by yes and no.
const (
	Met    = "met"
	NotMet = "not-met"
)

// Figure reports whether the answers of r are bands of figures or days.
func (r *Requirement) Figure() bool {
	return r.Kind == AskNumber || r.Kind == AskAmount || r.Kind == AskDate
}

// Figures reports which figures answer r: whole ones and none below 0, as of what
// counts or pays something, unless its bands begin between whole numbers or below 0. Where the second one
// begins at 0, the first one is below it.
func (r *Requirement) Figures() (whole, positive bool) {
	var begins []string
	for _, o := range r.Options {
		begins = append(begins, o.From)
	}
	return FiguresOf(begins)
}

// FiguresOf reports the same of bands that begin at these figures; "" for no beginning.
func FiguresOf(begins []string) (whole, positive bool) {
	whole, positive = true, true
	for _, from := range begins {
		whole = whole && !strings.Contains(from, ".")
		at, ok := ParseFigure(from)
		positive = positive && (!ok || at.Day || at.At > 0)
	}
	return whole, positive
}

// Chosen reports whether r is answered by one of its author's own answers.
func (r *Requirement) Chosen() bool { return r.Kind == AskChoice || r.Figure() }

// Option returns the answer of that id, or nil.
func (r *Requirement) Option(id string) *Option {
	for i := range r.Options {
		if r.Options[i].ID == id {
			return &r.Options[i]
		}
	}
	return nil
}

// Values are the known answers to r by id, in the order in which they are
// shown: met and not met, unless its author names others, then the reasons for
// which it does not apply. A requirement with parts has none of its own.
func (r *Requirement) Values() []Option {
	if len(r.Parts) > 0 {
		return nil
	}
	if r.Chosen() {
		return r.Options
	}
	return append([]Option{{ID: Met, Met: true}, {ID: NotMet}}, r.Options...)
}

var askKinds = []string{string(AskYesNo), string(AskChoice), string(AskSeveral), string(AskNumber), string(AskAmount), string(AskDate)}

// Words that answers of every requirement have already.
var takenAnswers = []string{Met, NotMet, "unknown", "yes", "no", "unsure", "none"}

// MaxAnswers bounds the known answers to one question: the 47 prefectures of Japan
// fit, and no reader finds his own answer in a longer list.
const MaxAnswers = 50

// ask reads how a requirement is asked, and the answers that its author names.
func (r *reader) ask(q *Requirement, form requirementForm, at []string, part bool) {
	q.Kind = AskKind(cmp.Or(form.Kind, string(AskYesNo)))
	if !slices.Contains(askKinds, string(q.Kind)) {
		r.add(&unknownAsk, below(at, "kind"), form.Kind, diag.Suggest(form.Kind, askKinds))
		return // which keys it should have is not known
	}
	q.Unit = r.text(form.Unit, below(at, "unit")...)
	switch has := r.toml.Has(below(at, "unit")...); {
	case has && (!q.Figure() || q.Kind == AskDate):
		r.addKey(&keyOfOtherAsk, below(at, "unit"), "unit", string(q.Kind))
	case !has && q.Kind == AskAmount: // "3000" alone tells no amount
		r.addKey(&amountWithoutUnit, at, q.ID)
	}
	if part && q.Kind == AskSeveral {
		r.add(&partOfPart, below(at, "kind"), q.ID)
		q.Kind = AskYesNo
	}
	named := below(at, "answer")
	kind := q.Kind
	switch {
	case q.Kind == AskYesNo && r.toml.Has(named...):
		r.addKey(&answersOfYesNo, named, q.ID)
		kind = "" // which one is meant, and so which answers it has, is not known
	case q.Kind != AskYesNo && len(r.toml.Order(named...)) < 2:
		r.addKey(&tooFewOptions, at, q.ID, string(q.Kind))
		kind = ""
	case q.Kind == AskSeveral:
		r.several(q, form, named)
	case q.Kind != AskYesNo:
		r.options(q, form, named)
	}
	if q.Kind != AskYesNo && r.toml.Has(below(at, "part")...) {
		r.addKey(&partOfChoice, below(at, "part"), q.ID, string(q.Kind))
	}
	r.exempt(q, form, below(at, "exempt"))
	if n := len(q.Values()); n > MaxAnswers {
		r.addKey(&tooManyOptions, at, q.ID, n, MaxAnswers)
	}
	q.Kind = kind
}

// several makes parts of the answers of which any may be given.
func (r *reader) several(q *Requirement, form requirementForm, named []string) {
	for _, id := range ids(r, form.Answer, named...) {
		o := r.option(id, form.Answer[id], below(named, id), q)
		q.Parts = append(q.Parts, &Requirement{
			ID: q.ID + "." + id, Flow: q.Flow, Audience: q.Audience, Title: o.Label, Question: o.Label,
			Kind: AskYesNo, Silent: q.Silent, Cite: r.cites(form.Answer[id].Cite, below(named, id, "cite")...), Span: o.Span,
		})
	}
}

func (r *reader) options(q *Requirement, form requirementForm, named []string) {
	for _, id := range ids(r, form.Answer, named...) {
		q.Options = append(q.Options, r.option(id, form.Answer[id], below(named, id), q))
	}
	if q.Figure() {
		r.bandsOf(q, form, named)
	}
}

func (r *reader) option(id string, form optionForm, at []string, q *Requirement) Option {
	r.id(id, r.toml.Span(at...))
	if slices.Contains(takenAnswers, id) {
		r.addKey(&takenAnswer, at, id)
	}
	for _, key := range []string{"met", "from", "cite"} {
		foreign := map[string]bool{"met": q.Kind == AskSeveral, "from": !q.Figure(), "cite": q.Kind != AskSeveral}
		if foreign[key] && r.toml.Has(below(at, key)...) {
			r.addKey(&keyOfOtherAsk, below(at, key), key, string(q.Kind))
		}
	}
	return Option{ID: id, Label: r.required(form.Label, below(at, "label")...), Met: form.Met, Span: r.toml.Span(at...)}
}

// exempt reads the reasons for which a requirement does not apply.
func (r *reader) exempt(q *Requirement, form requirementForm, at []string) {
	if q.Kind == AskSeveral && r.toml.Has(at...) {
		r.addKey(&exemptOfWhole, at, q.ID)
		return
	}
	for _, id := range ids(r, form.Exempt, at...) {
		place := below(at, id)
		r.id(id, r.toml.Span(place...))
		if slices.Contains(takenAnswers, id) || q.Option(id) != nil {
			r.addKey(&takenAnswer, place, id)
		}
		label := r.required(form.Exempt[id].Label, below(place, "label")...)
		q.Options = append(q.Options, Option{ID: id, Label: label, Met: true, Exempt: true, Span: r.toml.Span(place...)})
	}
}
