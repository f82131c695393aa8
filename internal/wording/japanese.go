package wording

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var japanese = language{
	sentences: japaneseSentences,
	measure:   characters,
	limit:     60,
	long:      &longJapanese,
	rules: []rule{
		{&turning, turns, turningForm, nothing},
		{&counter, anyOf("ヶヵケカｹｶ箇個"), counterForm, arabicForm},
		{&fullWidth, between('０', 'ｚ'), fullWidthForm, narrow},
		{&halfKana, between('｡', 'ﾟ'), halfKanaForm, narrow},
		{&spaceInWord, anyOf(" 　"), spaceForm, withoutSpaces},
		{&punctuation, anyOf("，．,."), markForm, mark},
		{&numeral, anyOf("一二三四五六七八九十"), numeralForm, arabicForm},
		{&doubleNegative, anyWord("ない", "なかった", "なく", "ずには"), negativeForm, nothing},
	},
	vague: []string{"こちら", "ここ", "こちらをクリック", "ここをクリック", "こちらから", "クリック", "詳細",
		"詳しくはこちら", "詳細はこちら", "続きを読む", "もっと見る", "リンク"},
	known:   knownCapitals,
	expands: japaneseExpands,
}

var (
	// 3ヶ月, 数カ所, 3箇所; not 霞ヶ関, in which no number stands.
	counterForm = regexp.MustCompile(`((?:[0-9０-９一二三四五六七八九十百数何]+[ヶヵケカｹｶ]|[0-9０-９]+[箇個ヶ])(?:月|所|年|国|条))`)

	// １．０ is one passage.
	fullWidthForm = regexp.MustCompile(`([０-９Ａ-Ｚａ-ｚ]+(?:[．，－][０-９Ａ-Ｚａ-ｚ]+)*)`)

	halfKanaForm = regexp.MustCompile(`([｡-ﾟ]+)`)

	// 日　時: single characters with spaces between them, to fill a column. Two
	// words with a space between them are left alone.
	spaceForm = regexp.MustCompile(`(?:^|[^\s　\p{Han}\p{Hiragana}\p{Katakana}ー])(\p{Han}(?:[ 　]+[\p{Han}\p{Hiragana}])*[ 　]+\p{Han})(?:$|[^\p{Han}\p{Hiragana}\p{Katakana}ー])`)

	// A comma anywhere; a point or a narrow mark only behind Japanese.
	markForm = regexp.MustCompile(`(?:(，)|[\p{Han}\p{Hiragana}\p{Katakana}ー）」]([．.,])(?:$|[\s\p{Han}\p{Hiragana}\p{Katakana}「（]))`)

	// Chinese numerals where a figure is counted. 一つ, 一人, 数十, 四、五日 and
	// idioms stay, as does a count of one before most nouns.
	numeralForm = regexp.MustCompile(`[一二三四五六七八九十]+[、・][一二三四五六七八九十]+|(?:^|[^数何幾第\p{N}一二三四五六七八九十百千〇])((?:(?:令和|平成|昭和)[二三四五六七八九十]+|[一二三四五六七八九〇]{4})年(?:[一二三四五六七八九十]+月)?(?:[一二三四五六七八九十]+日)?|` +
		`[一二三四五六七八九十]+月[一二三四五六七八九十]+日|第[一二三四五六七八九十百]+(?:条|項|号|章|節|版|表|図|回|期)|` +
		`[一二三四五六七八九十百]+(?:か月|箇月|か所|箇所|か年|か国|週間|日間|年間|時間|分間|ページ|パーセント))|` +
		`(?:^|[^\p{N}\p{Han}]|[約計全各])([二三四五六七八九十]+(?:点|件|名|通|冊))(?:$|[^\p{Han}])`)

	// 少なくはない and 危なくはない are no negatives of anything.
	negativeForm = regexp.MustCompile(`(?:^|[^少危])(な(?:い|かった)(?:わけ|こと|もの)(?:では|でも|は|も)(?:な[いかくけ]|ありません)|` +
		`ない(?:わけに|はず)[がは](?:な[いかくけ]|ありません|(?:いか|行か)な[いかくけ]|(?:いき|行き)ません)|なく[はも](?:な[いかけ]|ありません)|` +
		`な(?:い|かった)と[はも](?:いえ|言え|限ら|限り|かぎら|かぎり|言い切れ)(?:な[いかくけ]|ません)|ずには(?:い|お)られ?(?:な[いかくけ]|ません))`)
)

func japaneseSentences(text string) []span {
	return split(text, func(text string, i int, r rune) bool {
		return strings.ContainsRune("。！？．｡\n", r)
	})
}

// characters counts the characters that a reader sees.
func characters(sentence string) int {
	n := 0
	for _, r := range sentence {
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return n
}

func nothing(string) string { return "" }

// narrow gives letters, digits and kana in their usual width.
func narrow(found string) string { return norm.NFKC.String(found) }

func withoutSpaces(found string) string {
	return strings.NewReplacer(" ", "", "　", "").Replace(found)
}

func mark(found string) string {
	if found == "，" || found == "," {
		return "、"
	}
	return "。"
}
