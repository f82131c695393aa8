package flow

import "shirube/internal/diag"

type words = map[string]string

// Mistakes in single values.

var missingText = diag.Message{
	Code: "missing-text",
	Text: words{"ja": "「%[1]s」がありません。", "en": "%[1]q is missing"},
	Help: words{"ja": "次の形で書き加えてください：%[2]s", "en": "add it: %[2]s"},
}

var badID = diag.Message{
	Code: "bad-id",
	Text: words{
		"ja": "「%[1]s」は識別名に使えません。ページのアドレスになるため、使えるのは半角の英小文字・数字と、その間のハイフンだけです。",
		"en": "%[1]q cannot be an id: ids become addresses, and take only a-z, 0-9 and single hyphens between them",
	},
	Help: words{
		"ja": "ask-joined のような、64字までの名前に変えてください。見出しには title を使います。",
		"en": "choose a name such as ask-joined, of at most 64 characters; what readers see is the title",
	},
}

var unsureID = diag.Message{
	Code: "bad-id",
	Text: words{
		"ja": "「%[1]s」は識別名に使えません。-unsure で終わる名前は、「まだ分からない」のページに使われます。",
		"en": "%[1]q cannot be an id: names that end in -unsure belong to the pages for those who do not know yet",
	},
	Help: words{"ja": "別の名前に変えてください。", "en": "choose another name"},
}

var deviceID = diag.Message{
	Code: "bad-id",
	Text: words{
		"ja": "「%[1]s」は識別名に使えません。Windows では、この名前のファイルを作れません。",
		"en": "%[1]q cannot be an id: Windows cannot hold a file of this name",
	},
	Help: words{"ja": "別の名前に変えてください。", "en": "choose another name"},
}

var unknownAudience = diag.Message{
	Code: "unknown-audience",
	Text: words{"ja": "「%[1]s」という利用者の種類は config.toml にありません。", "en": "config.toml has no audience %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var takesWithoutFrom = diag.Message{
	Code: "missing-from",
	Text: words{"ja": "「takes」に期間（from）がありません。", "en": `"takes" has no "from"`},
	Help: words{
		"ja": `takes = { about = true, from = "3 months", to = "4 months" } のように書いてください。to は幅があるときだけ書きます。`,
		"en": `write it as takes = { about = true, from = "3 months", to = "4 months" }; "to" only for a range`,
	},
}

var badDuration = diag.Message{
	Code: "bad-duration",
	Text: words{"ja": "「%[1]s」は期間として読めません。", "en": "%[1]q is not a duration"},
	Help: words{
		"ja": `1 以上の半角数字、空白、単位の順に、"3 months"、"1 week"、"10 working days" のように書いてください。表示は各言語の言い方になります。`,
		"en": `write a whole number from 1 on, a space and a unit, as "3 months", "1 week" or "10 working days"`,
	},
}

var unknownUnit = diag.Message{
	Code: "unknown-unit",
	Text: words{"ja": "「%[1]s」という期間の単位はありません。", "en": "unknown unit of time %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var takesBackwards = diag.Message{
	Code: "takes-backwards",
	Text: words{"ja": "期間の終わり（%[1]s）が始め（%[2]s）より短くなっています。", "en": "the range ends at %[1]s, which is less than %[2]s"},
	Help: words{"ja": "from に短い方、to に長い方を書いてください。", "en": "put the shorter one in from, the longer one in to"},
}

var emptyTable = diag.Message{
	Code: "empty-table",
	Text: words{"ja": "表 [%[1]s] に何も書かれていません。", "en": "the table [%[1]s] is empty"},
	Help: words{"ja": "内容を書くか、この行を消してください。", "en": "write its content, or delete it"},
}

var emptyFlow = diag.Message{
	Code: "empty-flow",
	Text: words{"ja": "このファイルには手順（step）も要件（requirement）もありません。", "en": "this file has neither steps nor requirements"},
	Help: words{
		"ja": "[step.名前] か [requirement.名前] の表を書くか、不要であればファイルを削除してください。",
		"en": "write tables such as [step.NAME] or [requirement.NAME], or delete the file",
	},
}
