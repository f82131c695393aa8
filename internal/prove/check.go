package prove

import (
	"cmp"
	"slices"
	"strings"

	"shirube/internal/diag"
	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// checker collects what does not hold of one flow.
type checker struct {
	*rule
	flow *flow.Flow
	list diag.List
}

func (c *checker) add(m *diag.Message, at diag.Span, args ...any) {
	c.list.Add(m.At(c.flow.File, at, args...))
}

// fewest makes the smallest witness that with the fewest answers.
func fewest(_ int32, value int) int {
	if value == unknown {
		return 0
	}
	return 1
}

// definite looks at nothing but known answers.
func definite(_ int32, value int) int {
	if value == unknown {
		return never
	}
	return 1
}

// verdicts reports whether answers give each verdict; one of "unknown" is always
// there while a condition names something.
func (c *checker) verdicts() bool {
	before := len(c.list)
	if _, ok := c.smallest(c.ready, high, fewest); !ok {
		c.add(&neverReady, c.flow.Check.Ready.Span)
	}
	if _, ok := c.smallest(c.ready, low, fewest); !ok {
		c.add(&neverNotReady, c.flow.Check.Ready.Span)
	}
	return len(c.list) == before
}

// questions judges each question that the condition names, where it is named
// first.
func (c *checker) questions() {
	declared, told := c.declared(), map[diag.Span]bool{}
	for level, question := range c.order {
		at, ref := c.place(question)
		span, said := declared[question]
		named := ref != ""
		if !named && said {
			c.add(&neverWorsens, span, question)
		}
		if !named { // a question of the way alone
			continue
		}
		if c.idle(int32(level)) {
			c.add(&idleQuestion, at, question)
			continue
		}
		values, bad, good, ok := c.worsening(int32(level))
		switch {
		case ok && !said && !told[at]:
			told[at] = true // once for all parts
			given := c.told(values)
			c.add(&worsens, at, question, c.listed(given), c.judged(given, question, bad), c.judged(given, question, good), ref)
		case !ok && said:
			c.add(&neverWorsens, span, question)
		}
	}
}

// idle reports whether no answer to a question makes a difference to another,
// whatever else is known.
func (c *checker) idle(level int32) bool {
	first := c.with(c.ready, level, 1)
	for v := 2; v < c.values[level]; v++ {
		if _, differ := c.smallest(c.differs(first, c.with(c.ready, level, v)), high, definite); differ {
			return false
		}
	}
	return true
}

// worsening finds two answers to a question of which the one that meets it has the
// worse verdict, and the fewest other answers that show it.
func (c *checker) worsening(level int32) (values []int, bad, good verdict.Answer, ok bool) {
	for i, unmet := range c.classes[level] {
		for j, meets := range c.classes[level] {
			if unmet.met || !meets.met {
				continue
			}
			worse := c.worse(c.with(c.ready, level, j+1), c.with(c.ready, level, i+1))
			if found, is := c.smallest(worse, high, fewest); is && (!ok || cost(found) < cost(values)) {
				values, bad, good, ok = found, unmet.answers[0], meets.answers[0], true
			}
		}
	}
	return values, bad, good, ok
}

// cost is how many answers a witness has.
func cost(values []int) (n int) {
	for _, v := range values {
		n += fewest(0, v)
	}
	return n
}

// differs and worse are the combinations for which two conditions differ, and
// for which the first one is worse.
func (c *checker) differs(a, b node) node {
	return c.pairs('≠', a, b, func(a, b node) node { return truth(a != b) })
}

func (c *checker) worse(a, b node) node {
	return c.pairs('<', a, b, func(a, b node) node { return truth(a < b) })
}

// unknown reports an answer that, while it is not known, is taken for one or
// the other: a verdict that stands must stand whatever is learnt.
func (c *checker) unknown() {
	for level, question := range c.order {
		before := c.with(c.ready, int32(level), unknown)
		for v, class := range c.classes[level] {
			learnt := c.with(c.ready, int32(level), v+1)
			hasty := c.pairs('?', before, learnt, func(a, b node) node { return truth(a != open && a != b) })
			if values, ok := c.smallest(hasty, high, fewest); ok {
				at, _ := c.place(question)
				given := c.told(values)
				c.add(&unknownDecides, at, question, c.listed(given), c.judged(given, question, verdict.Unknown), c.judged(given, question, class.answers[0]))
				break
			}
		}
	}
}

// declared returns the questions whose being met is declared to count against
// the reader, and where.
func (c *checker) declared() map[string]diag.Span {
	spans := map[string]diag.Span{}
	for _, e := range c.flow.Check.Worsens {
		for _, question := range c.answered(e.Ref) {
			spans[question] = e.Span
		}
	}
	return spans
}

// place is where the condition first names a question or its whole, and by
// which name; "" when it does not.
func (c *checker) place(question string) (at diag.Span, ref string) {
	for _, e := range c.sheet.Ready.Refs() {
		if slices.Contains(c.answered(e.Ref), question) {
			return e.Span, e.Ref
		}
	}
	return c.flow.Check.Ready.Span, ""
}

// judged is the verdict of answers when one of them is changed.
func (c *checker) judged(given map[string]verdict.Answer, question string, a verdict.Answer) Word {
	changed := map[string]verdict.Answer{question: a}
	for name, other := range given {
		if name != question {
			changed[name] = other
		}
	}
	return Word(c.sheet.Evaluate(changed).Verdict)
}

// listed tells answers in the order of the sheet.
func (r *rule) listed(given map[string]verdict.Answer) Answers {
	var told Answers
	for _, question := range r.questions {
		if a := given[question]; a != verdict.Unknown {
			told = append(told, Given{question, []verdict.Answer{a}})
		}
	}
	return told
}

// Given is a known answer: one of these, between which nothing tells.
type Given struct {
	Question string
	Answers  []verdict.Answer
}

// Answers are a combination of answers, those not known left out. It is a
// diag.Localized.
type Answers []Given

var answerWords = map[verdict.Answer]diag.Words{
	verdict.Unknown: {"ja": "まだ分からない", "en": "not known"},
	verdict.Met:     {"ja": "満たしている", "en": "met"},
	verdict.NotMet:  {"ja": "満たしていない", "en": "not met"},
}

// In returns the answers in words.
func (a Answers) In(lang string) string {
	if len(a) == 0 {
		return diag.Words{"ja": "なし", "en": "none"}.In(lang)
	}
	colon := diag.Words{"ja": "：", "en": ": "}.In(lang)
	var words []string
	for _, g := range a {
		words = append(words, g.Question+colon+g.words(lang))
	}
	return strings.Join(words, diag.Words{"ja": "、", "en": ", "}.In(lang))
}

// words are those of the answer; one that its author names goes by its id.
func (g Given) words(lang string) string {
	var words []string
	for _, a := range g.Answers {
		words = append(words, cmp.Or(answerWords[a].In(lang), string(a)))
	}
	return strings.Join(words, diag.Words{"ja": "・", "en": " / "}.In(lang))
}

// Word is a verdict as a diag.Localized.
type Word verdict.Verdict

var verdictWords = map[verdict.Verdict]diag.Words{
	verdict.Ready:    {"ja": "満たしている", "en": "ready"},
	verdict.NotReady: {"ja": "満たしていない", "en": "not ready"},
	verdict.Cannot:   {"ja": "まだ分からない", "en": "unknown"},
}

// In returns the verdict in words.
func (v Word) In(lang string) string { return verdictWords[verdict.Verdict(v)].In(lang) }
