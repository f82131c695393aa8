package prove

import (
	"cmp"
	"slices"
	"strings"

	"shirube/internal/flow"
	"shirube/internal/verdict"
)

// Pieces are those into which two sheets together cut the figures that answer a
// question, each told by a figure of it: where it begins; of the lowest, which has
// no beginning, one below the first cut.
type Pieces struct {
	Question string
	Figures  []string
}

// pieceMark begins the name of a piece, so that no answer of an author has it.
const pieceMark = "="

// byFigure tells pieces by their figures.
func byFigure(answers Answers) Answers {
	for _, g := range answers {
		for i, a := range g.Answers {
			g.Answers[i] = verdict.Answer(strings.TrimPrefix(string(a), pieceMark))
		}
	}
	return answers
}

// inPieces returns two sheets with the same answers to a question whose bands begin
// elsewhere in one than in the other: the pieces, each of which lies in one band of
// each sheet. Else a figure that changes its band would seem to be answered as
// before, for the band keeps its name.
func inPieces(before, after verdict.Sheet) (old, now verdict.Sheet, cut []Pieces) {
	old, now = before, after
	for _, question := range questionsOf(before) {
		a, b := bands(before.Values[question]), bands(after.Values[question])
		if len(a) < 2 || len(b) < 2 || a[1].at.Day != b[1].at.Day || slices.Equal(a, b) {
			continue
		}
		figures := piecesOf(slices.Concat(a[1:], b[1:]))
		old, now = cutInto(old, question, figures), cutInto(now, question, figures)
		p := Pieces{Question: question}
		for _, figure := range figures {
			p.Figures = append(p.Figures, figure.Text)
		}
		cut = append(cut, p)
	}
	return old, now, cut
}

// band is an answer that stands for the figures from one on; the first of a
// question, for those below the others.
type band struct {
	id string
	at flow.Figure
}

// bands returns those among the answers to a question; none where they are no bands.
func bands(values []verdict.Value) (list []band) {
	for i, v := range values {
		from, begins := flow.ParseFigure(v.From)
		if i == 0 && !begins {
			from = flow.Figure{}
		}
		if i == 0 || begins {
			list = append(list, band{v.ID, from})
		}
	}
	return list
}

// piecesOf returns a figure of each piece, from the lowest on: of that, one
// that somebody can give.
func piecesOf(cuts []band) (figures []flow.Figure) {
	var begins []string
	for _, c := range cuts {
		figures = append(figures, c.at)
		begins = append(begins, c.at.Text)
	}
	slices.SortFunc(figures, func(a, b flow.Figure) int { return cmp.Compare(a.At, b.At) })
	figures = slices.CompactFunc(figures, func(a, b flow.Figure) bool { return a.At == b.At })
	first := figures[0]
	lowest := first.Beside(-1)
	if _, positive := flow.FiguresOf(begins); positive && !first.Day {
		lowest = flow.Figure{Text: "0"}
	}
	return slices.Insert(figures, 0, lowest)
}

// cutInto puts pieces for the bands of a question, in its answers and in the condition.
func cutInto(s verdict.Sheet, question string, figures []flow.Figure) verdict.Sheet {
	values := s.Values[question]
	list := bands(values)
	in := map[string][]string{} // pieces by band
	var cut []verdict.Value
	for _, figure := range figures {
		of := list[0].id
		for _, b := range list[1:] {
			if b.at.At <= figure.At {
				of = b.id
			}
		}
		met := slices.ContainsFunc(values, func(v verdict.Value) bool { return v.ID == of && v.Met })
		cut = append(cut, verdict.Value{ID: pieceMark + figure.Text, Met: met, From: figure.Text})
		in[of] = append(in[of], pieceMark+figure.Text)
	}
	isBand := func(id string) bool { return slices.ContainsFunc(list, func(b band) bool { return b.id == id }) }
	for _, v := range values {
		if !isBand(v.ID) {
			cut = append(cut, v)
		}
	}
	all := map[string][]verdict.Value{}
	for name, has := range s.Values {
		all[name] = has
	}
	all[question] = cut
	s.Values = all
	s.Ready = replaced(s.Ready, func(e flow.Expr) flow.Expr {
		if e.Ref != question || e.Is == nil {
			return e
		}
		is := []string{}
		for _, id := range e.Is {
			if isBand(id) {
				is = append(is, in[id]...)
			} else {
				is = append(is, id)
			}
		}
		e.Is = is
		return e
	})
	return s
}
