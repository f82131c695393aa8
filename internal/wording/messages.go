package wording

import "shirube/internal/diag"

// warning makes a message. That of a passage names it as %[1]s, and as
// %[2]s what should stand there.
func warning(code, ja, en, helpJA, helpEN string) diag.Message {
	return diag.Message{
		Code: code, Severity: diag.Warning,
		Text: diag.Words{"ja": ja, "en": en},
		Help: diag.Words{"ja": helpJA, "en": helpEN},
	}
}

// What an author does who quotes.
const (
	keepJA = "引用のため変えられないときは、「」で囲むか、config.toml の [wording] の keep に加えてください。"
	keepEN = "; if it quotes, put it between quotation marks, or into keep under [wording] in config.toml"
)

var (
	longJapanese = warning("long-sentence",
		"この文は %[1]d 字あります（%[2]d 字まで）。", "this sentence has %[1]d characters (at most %[2]d)",
		"1つの文には1つのことだけを書き、句点「。」で分けるか、箇条書にしてください。", "say one thing in one sentence: divide it, or make a list")
	longEnglish = warning("long-sentence",
		"この文は %[1]d 語あります（%[2]d 語まで）。", "this sentence has %[1]d words (at most %[2]d)",
		"1つの文には1つのことだけを書き、分けるか、箇条書にしてください。", "say one thing in one sentence: divide it, or make a list")
	doubleNegative = warning("double-negative",
		"「%[1]s」は二重否定です。", "\"%[1]s\" is a double negative",
		"肯定の形で書いてください。例：「できないわけではない」は「できることがある」", "say what is the case: “not impossible” is “possible”")
	abbreviation = warning("unexplained-abbreviation",
		"略語「%[1]s」の説明が、このファイルにも用語集にもありません。", "neither this file nor the glossary explains \"%[1]s\"",
		"初めて使う箇所で「正式な名称（%[1]s）」のように書くか、用語集に加えてください。広く知られた語は、config.toml の [wording] の keep に加えてください。",
		"write it out where it is first used, as in “full name (%[1]s)”, or add it to the glossary; a word that everybody knows goes into keep under [wording] in config.toml")
)

var turning = warning("turning-mark",
	"文字の並ぶ向きを変える、目に見えない文字「%[1]s」があります。", "there is an invisible mark here that turns the direction of writing: %[1]s",
	"その文字を消してください。", "delete it")

var (
	halfKana = warning("half-width-kana",
		"「%[1]s」は半角の片仮名や記号です。", "\"%[1]s\" is half-width kana",
		"「%[2]s」と全角で書いてください。"+keepJA, "write \"%[2]s\""+keepEN)
	fullWidth = warning("full-width-letters",
		"「%[1]s」は全角の英数字や記号です。", "\"%[1]s\" is written in full-width characters",
		"「%[2]s」と半角で書いてください。"+keepJA, "write \"%[2]s\""+keepEN)
	spaceInWord = warning("space-in-word",
		"「%[1]s」の語の中に空白があります。", "there are spaces inside the word \"%[1]s\"",
		"「%[2]s」と続けて書いてください。画面読み上げや検索で1つの語として扱われます。"+keepJA, "write \"%[2]s\", so that it is read and found as one word"+keepEN)
	punctuation = warning("punctuation",
		"句読点に「%[1]s」が使われています。", "\"%[1]s\" is used as punctuation",
		"「%[2]s」を使ってください。"+keepJA, "write \"%[2]s\""+keepEN)
	counter = warning("counter",
		"「%[1]s」は公用文の書き方と異なります。", "\"%[1]s\" is not how official writing counts",
		"「%[2]s」と書いてください。"+keepJA, "write \"%[2]s\""+keepEN)
	numeral = warning("chinese-numeral",
		"「%[1]s」の数が漢数字で書かれています。", "the number in \"%[1]s\" is written in Chinese numerals",
		"横書きでは「%[2]s」と算用数字で書いてください。"+keepJA, "write \"%[2]s\""+keepEN)
)
