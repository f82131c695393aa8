package flow

import "shirube/internal/diag"

// Mistakes about who the reader is, which a procedure for several audiences may ask.

var oneAudience = diag.Message{
	Code: "one-audience",
	Text: words{"ja": "読み手が2つ以上ない手続では、読み手を尋ねることができません。", "en": "to ask who the reader is takes two audiences or more"},
	Help: words{"ja": "ファイルの先頭の audience に読み手を2つ以上並べるか、これを消してください。", "en": `list two or more in "audience" at the top of the file, or remove this`},
}

var audienceMet = diag.Message{
	Code: "audience-met",
	Text: words{
		"ja": "「audience」は読み手を尋ねる質問で、満たすかどうかを問う要件ではありません。",
		"en": `"audience" asks who the reader is: it is no requirement that could be met`,
	},
	Help: words{
		"ja": `どの読み手のことかを、条件の中で { answer = "audience", is = ["%[1]s"] } のように書くか、この名前を消してください。`,
		"en": `say which reader is meant, in a condition as in { answer = "audience", is = ["%[1]s"] }, or remove this name`,
	},
}

var audienceWorsens = diag.Message{
	Code: "audience-met",
	Text: audienceMet.Text,
	Help: words{"ja": "worsens から消してください。", "en": `remove it from "worsens"`},
}

var audienceByYes = diag.Message{
	Code: "audience-met",
	Text: audienceMet.Text,
	Help: words{
		"ja": "yes と no を消し、進む先を読み手ごとに [step.%[1]s.answer.%[2]s] のような表に書いてください。",
		"en": "remove yes and no, and say where each reader goes on, in tables such as [step.%[1]s.answer.%[2]s]",
	},
}

var audienceAsked = diag.Message{
	Code: "audience-asked",
	Text: words{
		"ja": "[check] に audience = false とありますが、この手続は「audience」で読み手を尋ねています。",
		"en": `[check] has audience = false, but the procedure asks "audience"`,
	},
	Help: words{
		"ja": "この行を消してください。読み手を尋ねないのであれば、「audience」を尋ねる判断と条件も消してください。",
		"en": `remove this line; or, if readers are not to be asked, the decisions and conditions about "audience"`,
	},
}

var audienceID = diag.Message{
	Code: "bad-id",
	Text: words{
		"ja": "要件の識別名に「audience」は使えません。読み手を尋ねる質問の名前です。",
		"en": `"audience" cannot be the id of a requirement: it is the name of the question who the reader is`,
	},
	Help: words{"ja": "別の名前に変えてください。", "en": "choose another name"},
}
