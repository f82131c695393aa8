package markdown

import (
	"bytes"
	"regexp"

	"shirube/internal/diag"
	"shirube/internal/i18n"
)

// Some input takes goldmark a time that grows with the square of its length
// (80 KB of "[a](" one second, 4 MB forty minutes). The limits are far above
// what people write and bound each such square.
const (
	maxNesting     = 30   // quotes and lists that one line opens, or steps of its indent
	maxContainers  = 20   // :::name lines inside each other
	maxBrackets    = 2000 // [ in one block
	maxMarks       = 4000 // * _ ~ ` < in one block
	maxDefinitions = 1000 // [name]: and [^name]: lines
	maxReferences  = 3000 // [^name] in the text
)

var (
	nameNesting     = i18n.Text{"ja": "引用や箇条書きの重なり", "en": "quotes and lists inside each other"}
	nameContainers  = i18n.Text{"ja": "囲みの重なり", "en": "boxes inside each other"}
	nameBrackets    = i18n.Text{"ja": "1つの段落の中の [ ", "en": "[ marks in one paragraph"}
	nameMarks       = i18n.Text{"ja": "1つの段落の中の記号", "en": "marks in one paragraph"}
	nameDefinitions = i18n.Text{"ja": "リンク先や注の定義", "en": "definitions of links and notes"}
	nameReferences  = i18n.Text{"ja": "注の番号", "en": "references to notes"}
)

var (
	openers    = regexp.MustCompile(`^[ \t]*(?:(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$))[ \t]*)*`)
	opener     = regexp.MustCompile(`>|[-+*]|\d+[.)]`)
	definition = regexp.MustCompile(`^[ \t>]*(?:[-+*][ \t]+|\d{1,9}[.)][ \t]+)*\[[^\]]*\]:`)
)

// counter counts what grows badly, line by line.
type counter struct {
	file string
	at   *places
	list diag.List
	told map[string]bool

	brackets, marks         int // in this block
	definitions, references int
	containers              int // open now
}

// checkLimits looks at the body before goldmark does. It takes time in
// proportion to the length.
func checkLimits(file string, body []byte, at *places) diag.List {
	c := counter{file: file, at: at, told: map[string]bool{}}
	for start := 0; start < len(body); {
		end := len(body)
		if nl := bytes.IndexByte(body[start:], '\n'); nl >= 0 {
			end = start + nl
		}
		c.line(body[start:end], start)
		start = end + 1
	}
	return c.list
}

func (c *counter) line(line []byte, offset int) {
	if len(bytes.TrimSpace(line)) == 0 {
		c.brackets, c.marks = 0, 0
		return
	}
	c.brackets += bytes.Count(line, []byte("["))
	c.marks += countMarks(line)
	c.references += bytes.Count(line, []byte("[^"))
	if definition.Match(line) {
		c.definitions++
	}
	c.countContainers(line)
	c.check(offset, nameNesting, nesting(line), maxNesting)
	c.check(offset, nameContainers, c.containers, maxContainers)
	c.check(offset, nameBrackets, c.brackets, maxBrackets)
	c.check(offset, nameMarks, c.marks, maxMarks)
	c.check(offset, nameDefinitions, c.definitions, maxDefinitions)
	c.check(offset, nameReferences, c.references, maxReferences)
}

// nesting is how deep a line may lie: by the marks at its start, or by its
// indent, of which a list takes at least two columns and code may take many.
func nesting(line []byte) int {
	const step = 8
	indent := len(line) - len(bytes.TrimLeft(line, " \t"))
	return max(len(opener.FindAllIndex(openers.Find(line), maxNesting+1)), indent/step)
}

func countMarks(line []byte) int {
	n := 0
	for _, b := range line {
		switch b {
		case '*', '_', '~', '`', '<':
			n++
		}
	}
	return n
}

func (c *counter) countContainers(line []byte) {
	trimmed := bytes.TrimLeft(line, " \t>")
	switch d := readDirective(string(bytes.TrimSpace(trimmed))); {
	case d == nil:
	case d.isContainer():
		c.containers++
	case d.name == "" && c.containers > 0:
		c.containers--
	}
}

// check reports the first line at which a number is too large.
func (c *counter) check(offset int, name i18n.Text, n, limit int) {
	if n <= limit || c.told[name["en"]] {
		return
	}
	c.told[name["en"]] = true
	c.list.Add(errTooMuch.At(c.file, c.at.line(offset), name, limit))
}
