package tomlfile

import "shirube/internal/diag"

// foreignMarks are the signs that Japanese keyboards and word processors give
// in place of those of TOML.
var foreignMarks = map[rune]string{
	'＝': "=", '：': "=", ':': "=", '．': ".", '，': ",", '、': ",", '＃': "#",
	'［': "[", '］': "]", '【': "[", '】': "]", '｛': "{", '｝': "}",
	'“': `"`, '”': `"`, '〝': `"`, '〟': `"`, '＂': `"`, '「': `"`, '」': `"`, '『': `"`, '』': `"`,
	'‘': "'", '’': "'", '＇': "'",
	'\u3000': " ", '\u00a0': " ",
}

// markSeen names the sign that is there; a space would not show.
func markSeen(mark rune, plain string) diag.Localized {
	if plain == " " {
		return diag.Words{"ja": "全角などの空白", "en": "a wide space"}
	}
	return diag.Words{"ja": "「" + string(mark) + "」", "en": "the character " + string(mark)}
}

// markMeant names the sign to type.
func markMeant(plain string) diag.Localized {
	if plain == " " {
		return diag.Words{"ja": "半角の空白", "en": "a plain space"}
	}
	return diag.Words{"ja": "半角の「" + plain + "」", "en": plain}
}

func syntax(code, ja, en, helpJA, helpEN string) diag.Message {
	return diag.Message{
		Code: "toml-" + code,
		Text: map[string]string{"ja": ja, "en": en},
		Help: map[string]string{"ja": helpJA, "en": helpEN},
	}
}

// What the scanner finds.
var (
	wideMark = syntax("wide-mark",
		"ここに%[1]sは使えません。", "%[1]s cannot stand here",
		"%[2]sに直してください。", "write %[2]s instead")
	noKey = syntax("no-key",
		"ここには項目名が必要です。", "a key is expected here",
		"「名前 = 値」または「[表の名前]」の形で書いてください。", "write `name = value`, or `[name]` for a table")
	bareKey = syntax("bare-key",
		"英数字・-・_ 以外を含む名前「%[1]s」が、引用符なしで書かれています。", "the name %[1]s needs quotes",
		"\"%[1]s\" と引用符で囲むか、英数字の名前にしてください。", "write \"%[1]s\", or a name of letters a-z, digits, - and _")
	noEquals = syntax("no-equals",
		"項目名のあとに = がありません。", "there is no = after the key",
		"「名前 = 値」の形で書いてください。文章が次の行に続くときは \"\"\" で囲みます。", "write `name = value`; a text of several lines stands between \"\"\"")
	noValue = syntax("no-value",
		"= のあとに値がありません。", "there is no value after =",
		"値を書くか、この行を消してください。", "write a value, or delete the line")
	noElement = syntax("no-value",
		", の前に値がありません。", "there is no value before this comma",
		"値を書くか、余分な , を消してください。", "write a value, or delete the comma")
	noQuotes = syntax("no-quotes",
		"値「%[1]s」が引用符で囲まれていません。", "the value %[1]s has no quotes",
		"文字列は \"…\" で囲んでください。", "put the text between quotes: \"…\"")
	foreignDay = syntax("day",
		"「%[1]s」は、このままでは日付として読めません。", "%[1]s is no date as it stands",
		"日付は「%[2]s」と書いてください。文字列であれば \"%[1]s\" と引用符で囲みます。", "write the day as %[2]s; a text goes between quotes: \"%[1]s\"")
	foreignNumber = syntax("number",
		"「%[1]s」は、このままでは数として読めません。", "%[1]s is no number as it stands",
		"数は「%[2]s」と書いてください。文字列であれば \"%[1]s\" と引用符で囲みます。", "write the number as %[2]s; a text goes between quotes: \"%[1]s\"")
	wrongCase = syntax("upper-case",
		"値「%[1]s」は小文字で書きます。", "%[1]s must be in lower case",
		"「%[2]s」に直してください。", "write %[2]s")
	noComma = syntax("no-comma",
		"ここには , か %[1]s が必要です。", "a comma or %[1]s is expected here",
		"並びの要素は , で区切り、終わりに %[1]s を置いてください。この前の引用符の閉じ忘れも確かめてください。", "separate the elements by commas and close with %[1]s; check that the quotes before are closed")
	openString = syntax("open-string",
		"引用符 %[1]s が閉じられていません。", "the quote %[1]s is not closed",
		"この行の終わりまでに %[1]s を置いてください。文章が次の行に続くときは \"\"\" で囲みます。", "close it on the same line; a text of several lines stands between \"\"\"")
	openMultiLine = syntax("open-string",
		"%[1]s で始まる文章が閉じられていません。", "the text that begins with %[1]s is not closed",
		"文章の終わりに %[1]s を置いてください。", "write %[1]s where the text ends")
	openList = syntax("open-bracket",
		"ここで開いた括弧が %[1]s で閉じられていません。", "this bracket is not closed",
		"最後の要素のあとに %[1]s を置いてください。", "write %[1]s behind the last element")
	openHeader = syntax("open-header",
		"表の名前が %[1]s で閉じられていません。", "the table's name is not closed by %[1]s",
		"名前のあとに %[1]s を置いてください。", "write %[1]s behind the name")
	emptyHeader = syntax("empty-header",
		"[ ] の中に表の名前がありません。", "there is no name between the brackets",
		"[step.名前] のように名前を書いてください。", "write a name, as in [step.name]")
	trailing = syntax("trailing",
		"値のあとに余分な文字があります。", "something stands behind the value",
		"1行に1つの項目だけを書いてください。注記は # のあとに書きます。", "write one key on a line; remarks stand behind #")
)

// What only the decoder finds.
var (
	badEscape = syntax("bad-escape",
		"引用符の中の \\ の使い方が正しくありません。", "the \\ in this text is not a known escape",
		"\\ そのものは \\\\ と書くか、文字列を '…' で囲んでください。", "write \\\\ for a backslash, or put the text between '…'")
	controlCharacter = syntax("control-character",
		"目に見えない制御文字があります。", "there is a control character here",
		"その文字を消してください。", "delete it")
	notUTF8 = syntax("not-utf8",
		"ここに UTF-8 として読めない文字があります。", "this is not valid UTF-8",
		"ファイルを UTF-8 で保存し直してください。", "save the file as UTF-8")
	badDate = syntax("bad-date",
		"「%[1]s」という日付はありません。", "there is no date %[1]s",
		"月と日を確かめ、2024-03-01 のように桁をそろえて書いてください。", "check the month and the day, and write it as 2024-03-01")
	outOfRange = syntax("out-of-range",
		"数 %[1]s が大きすぎます。", "the number %[1]s is too large",
		"もっと小さい数にするか、\"…\" で囲んで文字列にしてください。", "write a smaller number, or a text in quotes")
	badNumber = syntax("bad-number",
		"「%[1]s」は、数としても日付としても読めません。", "%[1]s is neither a number nor a date",
		"文字列であれば \"%[1]s\" と引用符で囲んでください。", "if it is a text, put it between quotes: \"%[1]s\"")
	redefined = syntax("redefined",
		"ここより前に、同じ名前が別の形で定義されています。", "the same name was defined before in another form",
		"2つを1つにまとめるか、どちらかの名前を変えてください。", "merge the two, or give one of them another name")
	otherSyntax = syntax("syntax",
		"TOML として読めません（%[1]s）。", "this is not valid TOML: %[1]s",
		"この行とその前の行の引用符や括弧を確かめてください。", "check the quotes and brackets of this line and the one before")
)

// A decoderFault is a kind of mistake that the decoder names in its words.
type decoderFault struct {
	contains string // part of the decoder's message
	message  *diag.Message
	scalar   bool // about a value without quotes
}

// decoderFaults translates messages of BurntSushi/toml 1.6.0; the first that
// is contained counts.
var decoderFaults = []decoderFault{
	{"invalid escape", &badEscape, false},
	{"hexadecimal digits after", &badEscape, false},
	{"is not valid UTF-8", &badEscape, false},
	{"control characters", &controlCharacter, false},
	{"NULL bytes", &controlCharacter, false},
	{"invalid datetime", &badDate, true},
	{"out of range", &outOfRange, true},
	{"already", &redefined, false},
	{"is not a table", &redefined, false},
	{"nvalid integer", &badNumber, true},
	{"nvalid float", &badNumber, true},
	{"floats must", &badNumber, true},
	{"expected a digit", &badNumber, true},
	{"expected value", &badNumber, true},
	{"cannot use sign", &badNumber, true},
	{"number:", &badNumber, true},
	{"top-level item to end", &badNumber, true},
	{"array terminator", &badNumber, true},
	{"inline table terminator", &badNumber, true},
}
