package prove

import (
	"cmp"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/verdict"
)

// Agree reports every outcome whose verdict is not the one that the answers on a
// way to it give: one that says "ready" although a requirement was answered no
// or "unsure", or was not asked at all; one that says "not-ready" or "unknown"
// although the answers do not, or not only, say so. Each is reported at the last
// answer before the outcome, once, with a shortest way that shows it.
//
// requirements are those of the flow and those that it uses. A flow without
// self-check, or one with a requirement that is not among them, is not judged.
func Agree(f *flow.Flow, requirements []*flow.Requirement) diag.List {
	if f.Check == nil || len(f.Steps) == 0 || !verdict.Known(f, requirements) {
		return nil
	}
	a, ok := newAgreement(f, verdict.NewSheet(f, requirements))
	if !ok {
		return diag.List{tooComplex.At(f.File, f.Check.Ready.Span, maxNodes)}
	}
	a.walk()
	if a.full {
		return diag.List{tooComplex.At(f.File, f.Check.Ready.Span, maxNodes)}
	}
	return a.list
}

// agreement follows sets of answers given on the way, as conditions that hold or
// do not, from the first step by every way. Its rule has a question of its own for
// each whole that a step asks, beside those of the parts.
type agreement struct {
	*rule
	flow   *flow.Flow
	judged verdict.Sheet
	seen   map[place]node     // the answers with which a place was reached
	layers []map[place]node   // those that were new after so many steps
	wrong  map[diag.Span]bool // places that are in list
	list   diag.List
}

// place is a step or outcome, and the last answer on the way to it.
type place struct {
	node string
	last *flow.Answer // nil: no decision yet
}

// leg leads from one place to the next; asks is the question that its answer is
// about, "" none, and values are those that the answer stands for.
type leg struct {
	to     place
	step   *flow.Step
	answer *flow.Answer
	asks   string
	values []int
}

const asWhole = " as a whole"

func newAgreement(f *flow.Flow, s verdict.Sheet) (*agreement, bool) {
	a := &agreement{flow: f, judged: s, seen: map[place]node{}, wrong: map[diag.Span]bool{}}
	with, whole := s, map[string]string{}
	with.Requirements = slices.Clone(s.Requirements)
	for _, item := range s.Requirements {
		asked := slices.ContainsFunc(f.Steps, func(step *flow.Step) bool { return step.Asks == item.ID })
		if asked && len(item.Parts) > 0 {
			whole[item.ID] = item.ID + asWhole
			with.Requirements = append(with.Requirements, verdict.Item{ID: item.ID + asWhole})
		}
	}
	r, ok := newRule(with, f.Steps)
	if !ok {
		return nil, false
	}
	r.whole = whole
	r.ready = r.expr(s.Ready)
	a.rule = r
	return a, !r.full
}

// walk goes on until no place is reached with other answers than before.
func (a *agreement) walk() {
	a.layers = []map[place]node{{{a.flow.Steps[0].ID, nil}: a.nothing()}}
	a.seen[place{a.flow.Steps[0].ID, nil}] = a.nothing()
	for k := 0; len(a.layers[k]) > 0 && !a.full; k++ {
		a.judge(k)
		next := map[place]node{}
		for _, from := range a.places(k) {
			for _, l := range a.legs(from) {
				a.arrive(next, l.to, a.given(a.layers[k][from], l))
			}
		}
		a.layers = append(a.layers, next)
	}
}

// arrive notes what is new of the answers with which a place is reached.
func (a *agreement) arrive(next map[place]node, at place, set node) {
	fresh := a.without(set, a.seen[at]) // none is low
	if fresh != low {
		next[at] = a.either(next[at], fresh)
		a.seen[at] = a.either(a.seen[at], fresh)
	}
}

// places are those of a layer, in the order of the file.
func (a *agreement) places(k int) (list []place) {
	for at := range a.layers[k] {
		list = append(list, at)
	}
	slices.SortFunc(list, func(p, q place) int {
		x, y := p.span(), q.span()
		return cmp.Or(cmp.Compare(a.index(p.node), a.index(q.node)), cmp.Compare(x.Line, y.Line), cmp.Compare(x.Column, y.Column))
	})
	return list
}

// span is where the last answer stands; of none the zero span.
func (p place) span() diag.Span {
	if p.last == nil {
		return diag.Span{}
	}
	return p.last.Span
}

func (a *agreement) index(id string) int {
	if i := slices.IndexFunc(a.flow.Steps, func(s *flow.Step) bool { return s.ID == id }); i >= 0 {
		return i
	}
	return len(a.flow.Steps) + slices.IndexFunc(a.flow.Outcomes, func(o *flow.Outcome) bool { return o.ID == id })
}

// nothing is the one combination in which nothing has been answered.
func (a *agreement) nothing() node {
	set := high
	for level := int32(len(a.order)) - 1; level >= 0; level-- {
		set = a.exactly(level, unknown, set)
	}
	return set
}

// exactly holds where a variable has one value and a condition on later ones holds.
func (a *agreement) exactly(level int32, value int, rest node) node {
	return a.branch(level, func(v int) node {
		if v == value {
			return rest
		}
		return low
	})
}

func (a *agreement) legs(from place) (legs []leg) {
	s := a.flow.Step(from.node)
	if s == nil {
		return nil
	}
	if s.Kind != flow.Decision {
		if s.Next != "" {
			legs = append(legs, leg{to: place{s.Next, from.last}, step: s})
		}
		return legs
	}
	for i := range s.Answers {
		answer := &s.Answers[i]
		l := leg{to: place{answer.To, answer}, step: s, answer: answer}
		if s.Asks != "" {
			l.asks = s.Asks
			if whole, ok := a.whole[s.Asks]; ok {
				l.asks = whole
			}
			l.values = a.valuesOf(l.asks, answer.ID)
		}
		legs = append(legs, l)
	}
	return legs
}

// valuesOf are the values of a question's variable for which a way out stands.
func (a *agreement) valuesOf(question, way string) (values []int) {
	for _, answer := range a.sheet.Stands(question, way) {
		v := unknown
		if answer != verdict.Unknown {
			v = 1 + slices.IndexFunc(a.classes[a.level[question]], func(c class) bool { return slices.Contains(c.answers, answer) })
		}
		if !slices.Contains(values, v) {
			values = append(values, v)
		}
	}
	return values
}

// given is a set of answers with one more, or another than before.
func (a *agreement) given(set node, l leg) node {
	if l.asks == "" {
		return set
	}
	level := a.level[l.asks]
	before := low // whatever was answered here before
	for v := range a.values[level] {
		before = a.either(before, a.with(set, level, v))
	}
	now := low
	for _, v := range l.values {
		now = a.either(now, a.both(a.exactly(level, v, high), before))
	}
	return now
}

// judge compares the outcomes of a layer with the condition.
func (a *agreement) judge(k int) {
	for _, at := range a.places(k) {
		o := a.flow.Outcome(at.node)
		if o == nil || o.Verdict == "" {
			continue
		}
		span := cmp.Or(at.span(), a.flow.Spans["outcome."+o.ID+".verdict"])
		others := a.without(a.layers[k][at], a.is(a.ready, endOf(verdict.Verdict(o.Verdict))))
		if values, ok := a.smallest(others, high, a.plainest); ok && !a.wrong[span] {
			a.wrong[span] = true
			got := a.judged.Evaluate(a.answers(values))
			a.list.Add(disagreement(o, got).At(a.flow.File, span, o.ID, a.back(k, at, values), reasons(got)))
		}
	}
}

// plainest prefers, of ways of one length, that on which least is in the way.
func (a *agreement) plainest(level int32, value int) int {
	switch {
	case value == unknown:
		return 1
	case a.classes[level][value-1].met:
		return 0
	}
	return 2
}

// answers are values as the sheet takes them.
func (a *agreement) answers(values []int) map[string]verdict.Answer {
	given := a.told(values)
	for name, answer := range given {
		if whole, ok := strings.CutSuffix(name, asWhole); ok {
			delete(given, name)
			given[whole] = answer
		}
	}
	return given
}

// back finds a way by which a place of a layer is reached with these answers.
func (a *agreement) back(k int, at place, values []int) (way turns) {
	for ; k > 0; k-- {
		from, l, before := a.before(k, at, values)
		if l.answer != nil {
			way = append(turns{{l.step, l.answer}}, way...)
		}
		at, values = from, before
	}
	return way
}

// before is where the last leg of a way begins, and the answers there.
func (a *agreement) before(k int, at place, values []int) (from place, _ leg, _ []int) {
	for _, from := range a.places(k - 1) {
		for _, l := range a.legs(from) {
			if l.to != at {
				continue
			}
			if before, ok := a.undone(a.layers[k-1][from], l, values); ok {
				return from, l, before
			}
		}
	}
	return at, leg{}, values // not reached: a layer is made of legs from the one before
}

// undone are answers of a set from which a leg leads to the given ones.
func (a *agreement) undone(set node, l leg, values []int) (_ []int, ok bool) {
	if l.asks == "" {
		return values, a.has(set, values)
	}
	level := a.level[l.asks]
	if !slices.Contains(l.values, values[level]) {
		return nil, false
	}
	before := slices.Clone(values)
	for v := range a.values[level] {
		if before[level] = v; a.has(set, before) {
			return before, true
		}
	}
	return nil, false
}

// has reports whether a set holds a combination.
func (d *diagram) has(set node, values []int) bool {
	for set > high {
		set = d.branches(set)[values[d.nodes[set].level]]
	}
	return set == high
}

// taken is a decision and the answer given to it; answer points into step.
type taken struct {
	step   *flow.Step
	answer *flow.Answer
}

// turns tells a way as "ask-joined: yes → ask-contract: no". It is a
// diag.Localized, for a way may have no decision at all.
type turns []taken

func (t turns) In(lang string) string {
	if len(t) == 0 {
		return i18n.Text{"ja": "質問なし", "en": "no question"}.In(lang)
	}
	var way []string
	for _, taken := range t {
		way = append(way, taken.step.ID+": "+taken.answer.ID)
	}
	return strings.Join(way, " → ")
}

// reasons lists those of a result.
func reasons(r verdict.Result) diag.Names {
	if r.Verdict == verdict.NotReady {
		return r.NotMet
	}
	return r.Unknown
}

func disagreement(o *flow.Outcome, got verdict.Result) *diag.Message {
	switch {
	case o.Verdict == string(verdict.Ready) && got.Verdict == verdict.NotReady:
		return &readyThoughNotMet
	case o.Verdict == string(verdict.Ready):
		return &readyThoughUnknown
	case o.Verdict == string(verdict.NotReady) && got.Verdict == verdict.Ready:
		return &notReadyThoughReady
	case o.Verdict == string(verdict.NotReady):
		return &notReadyThoughUnknown
	case got.Verdict == verdict.Ready:
		return &unknownThoughReady
	}
	return &unknownThoughNotMet
}
