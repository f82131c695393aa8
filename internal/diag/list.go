package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Sorted returns the list by file, line, column and code, each mistake once.
func (l List) Sorted() List {
	sorted := slices.Clone(l)
	slices.SortStableFunc(sorted, compare)
	return slices.CompactFunc(sorted, func(a, b Diagnostic) bool { return compare(a, b) == 0 })
}

// compare ends with the text, so that the order does not depend on the order
// in which concurrent checks found their mistakes.
func compare(a, b Diagnostic) int {
	return cmp.Or(
		cmp.Compare(a.File, b.File),
		cmp.Compare(a.Span.Line, b.Span.Line),
		cmp.Compare(a.Span.Column, b.Span.Column),
		cmp.Compare(a.Message.Code, b.Message.Code),
		cmp.Compare(a.Span.Length, b.Span.Length),
		cmp.Compare(a.Message.Severity, b.Message.Severity),
		cmp.Compare(a.Text("en"), b.Text("en")),
		cmp.Compare(a.Help("en"), b.Help("en")),
	)
}

// Has reports whether the list tells the same mistake already, from whatever day.
func (l List) Has(d Diagnostic) bool {
	d.From = ""
	return slices.ContainsFunc(l, func(told Diagnostic) bool {
		told.From = ""
		return compare(told, d) == 0
	})
}

// HasErrors reports whether any entry refuses the build.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(d Diagnostic) bool { return d.Message.Severity == Error })
}

// Count returns the number of errors and of warnings.
func (l List) Count() (errors, warnings int) {
	for _, d := range l {
		if d.Message.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// MakeErrors returns the list with every warning made an error; codes stay.
func (l List) MakeErrors() List {
	strict := slices.Clone(l)
	for i, d := range strict {
		if d.Message.Severity != Error {
			m := *d.Message
			m.Severity = Error
			strict[i].Message = &m
		}
	}
	return strict
}

// Summary says in lang how many errors and warnings the list has; "" for an
// empty list.
func (l List) Summary(lang string) string {
	errors, warnings := l.Count()
	if errors+warnings == 0 {
		return ""
	}
	if lang == "ja" {
		return fmt.Sprintf("エラー %d 件、警告 %d 件", errors, warnings)
	}
	return count(errors, "error") + ", " + count(warnings, "warning")
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
