package prove

import (
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/i18n"
	"shirube/internal/source"
	"shirube/internal/tomlfile"
	"shirube/internal/verdict"
)

// A Case is one line of a table that a person has transcribed from a manual,
// not derived from the rules: whoever gives these answers has that verdict,
// whatever else is answered.
type Case struct {
	ID          string
	Verdict     verdict.Verdict
	flow.Period // the days of which it speaks
	Cite        []source.Citation
	When        []CaseAnswer // in the order of the file
	Span        diag.Span
	said        diag.Span // place of the verdict
}

// AsOf leaves out the cases that do not speak of a day.
func (c *Cases) AsOf(day i18n.Date) {
	c.List = slices.DeleteFunc(c.List, func(one Case) bool { return !one.HoldsOn(day) })
}

// CasePeriods returns the days of which the cases in a file speak; those of cases
// whose days cannot be read, ParseCases reports.
func CasePeriods(file string, src []byte) (periods []flow.Period) {
	var form casesForm
	toml, _ := tomlfile.Decode(file, src, 1, &form)
	for _, id := range toml.Order("case") {
		if p, wrong := flow.ReadPeriod(toml, file, form.Case[id].From, form.Case[id].Until, "case", id); len(wrong) == 0 {
			periods = append(periods, p)
		}
	}
	return periods
}

// CaseAnswer is an answer about a requirement, whole or part, by its name in
// the flow: any of some. A figure stands for the band in which it lies; one on
// each side of where a band begins holds that beginning.
type CaseAnswer struct {
	Name    string
	Answers []verdict.Answer // the bands of Figures too, each once
	Figures []flow.Figure
}

// Cases are those of one flow, and their file.
type Cases struct {
	File string
	List []Case
}

type casesForm struct {
	Case map[string]caseForm `toml:"case"`
}

type caseForm struct {
	Cite    []string       `toml:"cite"`
	Verdict string         `toml:"verdict"`
	When    map[string]any `toml:"when"`
	From    tomlfile.Day   `toml:"from"`
	Until   tomlfile.Day   `toml:"until"`
}

// ParseCases reads flows/NAME.cases.toml, the cases of f, whose requirements
// are given, and reports everything that is wrong with it by itself. A case
// with a mistake is left out.
func ParseCases(file string, src []byte, f *flow.Flow, requirements []*flow.Requirement) (*Cases, diag.List) {
	var form casesForm
	toml, list := tomlfile.Decode(file, src, 1, &form)
	cases := &Cases{File: file}
	if toml.Broken() {
		return cases, list
	}
	r := &caseReader{toml: toml, file: file, names: namesOf(f, requirements), told: map[diag.Span]bool{}, list: list}
	for _, d := range list {
		r.told[d.Span] = true
	}
	for _, id := range toml.Order("case") {
		before := len(r.list)
		if c := r.read(id, form.Case[id]); len(r.list) == before && r.holds(&c) {
			cases.List = append(cases.List, c)
		}
	}
	if len(toml.Order("case")) == 0 && len(r.list) == 0 {
		r.list.Add(noCases.At(file, diag.Span{}))
	}
	return cases, r.list.Sorted()
}

// holds takes out of a case what is not in force. Who was ready is ready without
// it; a case with any other verdict was about it, and is left out.
func (r *caseReader) holds(c *Case) bool {
	all := len(c.When)
	c.When = slices.DeleteFunc(c.When, func(a CaseAnswer) bool { return r.names.past[a.Name] })
	return len(c.When) == all || c.Verdict == verdict.Ready && len(c.When) > 0
}

// namesOf returns the names by which a case may call a requirement, and what
// the flow calls it: one of another flow may go without that flow's name.
func namesOf(f *flow.Flow, requirements []*flow.Requirement) (names caseNames) {
	names.full, names.answers, names.past = map[string]string{}, map[string][]string{}, map[string]bool{}
	names.kinds = map[string]flow.AskKind{}
	if f.Check != nil { // of a flow without one, the cases are refused elsewhere
		names.sheet = verdict.NewSheet(f, requirements)
	}
	for _, name := range f.NotInForce {
		short := name[strings.Index(name, ":")+1:]
		names.full[name], names.full[short], names.past[name] = name, name, true
	}
	if f.AsksAudience() {
		names.full[flow.Audience] = flow.Audience
		names.known = append(names.known, flow.Audience)
		names.answers[flow.Audience] = f.Audience
	}
	for _, r := range requirements {
		for _, q := range append([]*flow.Requirement{r}, r.Parts...) {
			name := f.Name(q)
			names.full[q.ID], names.full[name] = name, name
			names.known = append(names.known, q.ID)
			names.kinds[name] = q.Kind
			names.answers[name] = []string{flow.Met, flow.NotMet}
			for _, o := range q.Options {
				names.answers[name] = append(names.answers[name], o.ID)
			}
		}
	}
	return names
}

type caseNames struct {
	full    map[string]string
	known   []string
	answers map[string][]string // known ones, by name
	kinds   map[string]flow.AskKind
	sheet   verdict.Sheet   // tells in which band a figure lies
	past    map[string]bool // not in force
}

type caseReader struct {
	toml  *tomlfile.File
	file  string
	names caseNames
	told  map[diag.Span]bool // places of what the decoder found
	list  diag.List
}

var caseVerdicts = []string{string(verdict.Ready), string(verdict.NotReady), string(verdict.Cannot)}

func (r *caseReader) read(id string, form caseForm) Case {
	at := []string{"case", id}
	c := Case{ID: id, Verdict: verdict.Verdict(form.Verdict), Span: r.toml.Span(at...), said: r.toml.ValueSpan("case", id, "verdict")}
	if !r.missing(&caseWithoutVerdict, id, "verdict", form.Verdict == "") && !slices.Contains(caseVerdicts, form.Verdict) {
		r.add(&caseUnknownVerdict, c.said, form.Verdict, diag.Suggest(form.Verdict, caseVerdicts))
	}
	r.missing(&caseWithoutCite, id, "cite", len(form.Cite) == 0)
	for i, text := range form.Cite {
		cite, wrong := source.ParseCitation(r.file, r.toml.ValueSpan("case", id, "cite", index(i)), text)
		r.list.Add(wrong...)
		c.Cite = append(c.Cite, cite)
	}
	r.missing(&caseWithoutWhen, id, "when", len(form.When) == 0)
	var wrong diag.List
	c.Period, wrong = flow.ReadPeriod(r.toml, r.file, form.From, form.Until, at...)
	for _, d := range wrong {
		if !r.told[d.Span] {
			r.list.Add(d)
		}
	}
	c.When = r.when(form.When, []string{"case", id, "when"}, "")
	return c
}

// missing reports a key of a case that is empty, unless the decoder has found
// something there.
func (r *caseReader) missing(m *diag.Message, id, key string, empty bool) bool {
	if empty && !r.told[r.toml.ValueSpan("case", id, key)] {
		r.add(m, r.toml.Span("case", id), id)
	}
	return empty
}

// add leaves out what stands where the decoder found a mistake.
func (r *caseReader) add(m *diag.Message, at diag.Span, args ...any) {
	if !r.told[at] {
		r.list.Add(m.At(r.file, at, args...))
	}
}

// when reads answers by name; those about parts may stand in a table of their
// whole, as TOML reads "equipment.spec".
func (r *caseReader) when(form map[string]any, at []string, whole string) (answers []CaseAnswer) {
	for _, key := range r.toml.Order(at...) {
		path := append(slices.Clip(at), key)
		if parts, ok := form[key].(map[string]any); ok && whole == "" {
			answers = append(answers, r.when(parts, path, key+".")...)
			continue
		}
		name, known := r.names.full[whole+key]
		if !known {
			r.add(&caseUnknownRequirement, r.toml.Span(path...), whole+key, diag.Suggest(whole+key, r.names.known))
		}
		a := CaseAnswer{Name: name}
		list, many := form[key].([]any)
		if !many {
			list = []any{form[key]}
		}
		for i, value := range list {
			if !r.take(&a, value) && known && !r.names.past[name] {
				at := path
				if many {
					at = append(slices.Clip(path), index(i))
				}
				r.unknownAnswer(name, whole+key, value, r.toml.ValueSpan(at...))
			}
		}
		answers = append(answers, a)
	}
	return answers
}

// take adds a value of "when" to an answer, unless the question has no such answer.
func (r *caseReader) take(a *CaseAnswer, value any) bool {
	word, isWord := value.(string)
	answer := verdict.AnswerOf(word)
	if figure, ok := flow.FigureOf(value, r.names.kinds[a.Name]); ok {
		if answer = r.names.sheet.Band(a.Name, figure); answer == verdict.Unknown {
			return false
		}
		a.Figures = append(a.Figures, figure)
	} else if !isWord || answer != verdict.Unknown && !slices.Contains(r.names.answers[a.Name], word) {
		return false
	}
	if !slices.Contains(a.Answers, answer) {
		a.Answers = append(a.Answers, answer)
	}
	return true
}

// unknownAnswer reports a value of "when" that is no answer; one that is an answer by itself,
// as those of a question of kind "several" are, is told with how it is written.
func (r *caseReader) unknownAnswer(name, called string, value any, at diag.Span) {
	if part, ok := value.(string); ok && r.names.full[called+"."+part] != "" {
		r.add(&caseAnswerIsPart, at, called, part)
		return
	}
	words := append(slices.Clip(r.names.answers[name]), verdict.Unknown.String())
	m := &caseUnknownAnswer
	switch r.names.kinds[name] {
	case flow.AskNumber, flow.AskAmount:
		m = &caseUnknownFigure
	case flow.AskDate:
		m = &caseUnknownDay
	}
	r.add(m, at, called, diag.Names(words))
}
