package tomlfile

import "shirube/internal/diag"

var unknownKey = diag.Message{
	Code: "unknown-key",
	Text: map[string]string{
		"ja": "「%[1]s」という項目はありません。",
		"en": "unknown key %[1]q",
	},
	Help: map[string]string{"ja": "%[2]s", "en": "%[2]s"},
}

var wrongType = diag.Message{
	Code: "wrong-type",
	Text: map[string]string{
		"ja": "「%[1]s」には%[2]sを書きますが、ここにあるのは%[3]sです。",
		"en": "%[1]q takes %[2]s, not %[3]s",
	},
	Help: map[string]string{
		"ja": "次の形で書いてください：%[4]s",
		"en": "write it as: %[4]s",
	},
}

var wrongRange = diag.Message{
	Code: "out-of-range",
	Text: map[string]string{
		"ja": "「%[1]s」の数が、書ける範囲を超えています。",
		"en": "the number of %[1]q is out of range",
	},
	Help: map[string]string{
		"ja": "桁数や符号を確かめてください。",
		"en": "check its digits and its sign",
	},
}

var wrongDate = diag.Message{
	Code: "bad-date",
	Text: map[string]string{
		"ja": "「%[1]s」の値を日付として読めません。",
		"en": "the value of %[1]q is not a date",
	},
	Help: map[string]string{
		"ja": "2024-03-01、月までなら \"2024-03\" と書いてください。",
		"en": "write 2024-03-01, or \"2024-03\" for a month",
	},
}

var wrongDay = diag.Message{
	Code: "bad-date",
	Text: wrongDate.Text,
	Help: map[string]string{
		"ja": "2024-03-01 のように書いてください。",
		"en": "write a day, as in 2024-03-01",
	},
}

var quotedDay = diag.Message{
	Code: "bad-date",
	Text: wrongDate.Text,
	Help: map[string]string{"ja": "「%[2]s」と、引用符なしで書いてください。", "en": "write %[2]s, without quotes"},
}

var duplicateKey = diag.Message{
	Code: "duplicate-key",
	Text: map[string]string{
		"ja": "「%[1]s」は %[2]d 行目ですでに定義されています。",
		"en": "%[1]q is already defined on line %[2]d",
	},
	Help: map[string]string{
		"ja": "2つを1つにまとめるか、どちらかの名前を変えてください。",
		"en": "merge the two, or give one of them another name",
	},
}

var tooLarge = diag.Message{
	Code: "toml-too-large",
	Text: map[string]string{
		"ja": "TOML ファイルが %[1]d KB を超えています。",
		"en": "the TOML file is larger than %[1]d KB",
	},
	Help: map[string]string{
		"ja": "内容を複数のファイルに分けてください。",
		"en": "split it into several files",
	},
}

var tooManyParts = diag.Message{
	Code: "toml-key-too-long",
	Text: map[string]string{
		"ja": "点でつないだ項目名が %[1]d 個を超えています。",
		"en": "the key has more than %[1]d names joined by dots",
	},
	Help: map[string]string{
		"ja": "項目名の点を確かめてください。文章であれば、値に書いて \"…\" で囲みます。",
		"en": "check the dots in the key; a text belongs into a value, in quotes",
	},
}

var tooDeep = diag.Message{
	Code: "toml-too-deep",
	Text: map[string]string{
		"ja": "[ ] や { } の入れ子が %[1]d 段を超えています。",
		"en": "lists and tables are nested more than %[1]d deep",
	},
	Help: map[string]string{
		"ja": "余分な [ や { がないか確かめてください。",
		"en": "check for brackets too many",
	},
}
