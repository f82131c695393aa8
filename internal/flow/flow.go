// Package flow reads one procedure from TOML: its requirements, steps and
// outcomes, and checks the rules that hold inside one procedure.
//
// In goes the text of one file; out come a Flow and everything that is wrong
// inside it. What only other files can tell, whether a page, another flow or a
// cited document exists, is not judged here: Flow.Refs and Flow.Citations hand
// it to the checks across files. All orders are those of the file, and the same
// text gives the same Flow and the same list.
package flow

import (
	"shirube/internal/diag"
	"shirube/internal/i18n"
	"shirube/internal/source"
	"shirube/internal/tomlfile"
)

// Flow is one procedure; all orders are those of the file.
type Flow struct {
	ID           string // file name without .toml
	File         string // "flows/join.toml"
	Broken       bool   // nothing of the file could be read: what it lacks is not known
	Wrong        bool   // some of it could not be read: what its rules are is not known; a wrong way through it is no such mistake
	Title        i18n.Text
	Summary      i18n.Text // may be nil
	Audience     []string
	Takes        *Takes
	Cite         []source.Citation
	Page         string    // topic that presents the flow ("join.md"); "" none
	Note         i18n.Text // said beside the chart, as "the order of the questions is ours"; may be nil
	Actors       []Actor
	Phases       []Phase
	Items        []*Item        // to prepare, defined here
	Requirements []*Requirement // defined here
	Uses         []Use          // requirements and items of other flows, in order
	Steps        []*Step        // the first one is the entry
	Outcomes     []*Outcome
	Check        *Check               // nil: the flow has no self-check
	Doubts       []Doubt              // mistakes only if what the flow uses is there
	NotInForce   []string             // names of requirements that AsOf has taken out, sorted
	Spans        map[string]diag.Span // key path ("step.ask-joined.yes") to its place

	preparedAt map[string]diag.Span // where an item is first named that something takes, by its name

	// Texts are all texts of the file by language, in its order, for checks of wording.
	Texts map[string][]tomlfile.Text
}

// Actor is who acts; actors are the lanes of a chart.
type Actor struct {
	ID   string
	Name i18n.Text
}

// Phase groups consecutive steps; phases are the bands of a chart.
type Phase struct {
	ID    string
	Title i18n.Text
}

// Takes is a duration as the source gives it.
type Takes struct {
	About    bool
	From, To Duration          // To is zero when there is only one figure
	Cite     []source.Citation // where the figure stands; empty: where the thing that takes it is cited
}

// Duration is a number of one unit: day, working day, week, month or year.
type Duration struct {
	N    int
	Unit string
}

// Use names a requirement or item that another flow defines
// ("common:agreement").
type Use struct {
	Flow, Name string
	Item       bool // this flow prepares it; else it is a requirement
	Span       diag.Span
}

// Full is the name by which others write it: "common:agreement".
func (u Use) Full() string { return u.Flow + ":" + u.Name }

// Doubt is a name near to one in "uses", of which only the other files tell which of
// the two is misspelt: it is a mistake if they have what is used.
type Doubt struct {
	Use     string // its full name
	Mistake diag.Diagnostic
}

// Item is something to prepare, a document nearly always.
type Item struct {
	ID   string // "application"
	Flow string // the flow that defines it
	Name i18n.Text
	Text i18n.Text // more words; may be nil
	Cite Cites
	URL  string // where a form of it is; "" not known
	Span diag.Span
}

// Requirement is something that must hold; with Parts it is met when all of
// them are. The answers of one that is asked as "several" are its parts.
type Requirement struct {
	ID       string    // "joined"; of a part "equipment.spec"
	Flow     string    // the flow that defines it
	Number   string    // as the source prints it: "1-1", "(1)"
	Numbers  i18n.Text // where it differs by language: "共1", "C1"; else nil
	Actor    string    // who acts to meet it, of the flow that defines it; "" not said; of a part without its own: that of its whole
	Audience []string  // of a part without its own: that of its whole
	Title    i18n.Text
	Question i18n.Text // nil only for a whole with parts
	Kind     AskKind
	Unit     i18n.Text // of a figure ("people"); may be nil
	Options  []Option  // answers of its author's own, and reasons for which it does not apply
	Text     i18n.Text // fuller wording; may be nil
	Evidence i18n.Text // nil: the source does not say
	Remedy   i18n.Text // nil: the source does not say
	Takes    *Takes
	Cite     Cites
	Silent   []string // keys of which the source is declared to say nothing: "evidence", "remedy", "takes"; of a part with those of its whole
	Prepare  []string // items that it takes, as the flow that defines it calls them: see Step.Prepare
	Period
	Parts []*Requirement
	Span  diag.Span
}

// Cites are citations for everybody, or by audience where they differ.
type Cites struct {
	All []source.Citation
	By  map[string][]source.Citation
}

// Kind is the kind of a step, in the terms of ISO 5807 / JIS X 0121.
type Kind string

const (
	Terminal  Kind = "terminal"
	Process   Kind = "process"
	Decision  Kind = "decision"
	Document  Kind = "document"
	Procedure Kind = "procedure" // a subflow
)

// Step is one node of the procedure.
type Step struct {
	ID      string
	Kind    Kind
	Actor   string    // "" none
	Phase   string    // "" none
	Title   i18n.Text // of a decision that asks a requirement: nil means the requirement's question
	Text    i18n.Text // more words; may be nil
	Takes   *Takes
	Cite    Cites
	Prepare []string // items that it takes ("application"; of another flow always "common:application")
	Asks    string   // requirement ("joined", "equipment.spec"; of another flow always "common:agreement") or Audience; "" none
	Answers []Answer // ways out of a decision: yes, no, unsure, answers to what it asks, or the author's own; order of file
	Next    string   // way on of any other kind: step or outcome; "" only after a terminal that ends
	Flow    string   // of a procedure: the flow it stands for, "" none
	Page    string   // page that tells more ("join.md"); "" none
	Span    diag.Span
}

// Answer is one way out of a decision.
type Answer struct {
	ID    string    // "yes", "no", "unsure", or the author's own
	Label i18n.Text // nil for yes, no and unsure: the theme's words; for an answer to what is asked: its own
	To    string    // step or outcome
	Span  diag.Span
}

// Outcome is an end of the procedure.
type Outcome struct {
	ID      string
	Verdict string // "ready", "not-ready", "unknown", or "" for an end that judges nothing
	Title   i18n.Text
	Text    i18n.Text
	Cite    Cites
	Next    string // page ("use-company.md") or flow to go on with; "" none
	Span    diag.Span
}

// Period is when something is in force.
type Period struct {
	From  i18n.Date // first day; zero: always has been
	Until i18n.Date // last day; zero: no end known
}

// HoldsOn reports whether a day is in the period.
func (p Period) HoldsOn(day i18n.Date) bool {
	return !day.Before(p.From) && (p.Until.IsZero() || !p.Until.Before(day))
}

// Bounded reports whether there are days that are not in the period.
func (p Period) Bounded() bool { return p != Period{} }

// Check says when the requirements together are met.
type Check struct {
	Ready    Expr
	Audience bool   // the check asks who the reader is
	Worsens  []Expr // requirements, each as Ref, whose being met is meant to count against the reader
}

// Expr is a condition over requirements: exactly one of All, Any, Of, Not and
// Ref is set. Ref alone wants the requirement met; with Is, one of these answers
// to it. One with a Period counts only while that lasts.
type Expr struct {
	Period
	All     []Expr
	Any     []Expr
	AtLeast int // so many of Of
	Of      []Expr
	Not     *Expr
	Ref     string   // requirement, as in Step.Asks, or Audience
	Is      []string // ids of answers (see Requirement.Values)
	Span    diag.Span
}

// Audience is what conditions and decisions of a flow for several audiences call
// the question who the reader is. Its answers are the ids of those audiences.
const Audience = "audience"
