package calendar

import "shirube/internal/diag"

// examples of keys that are no texts, for when they are missing.
var examples = map[string]string{
	"from":      "from = 2026",
	"until":     "until = 2027",
	"days":      "days = [2026-01-01, 2026-01-12]",
	"announced": "announced = 2026-02-02",
	"closed":    `closed = ["12-29", "12-30"]`,
}

var missingKey = diag.Message{
	Code: "calendar-key",
	Text: diag.Words{"ja": "%[1]s がありません。", "en": "%[1]s is missing"},
	Help: diag.Words{"ja": "たとえば %[2]s のように書いてください。", "en": "write it as %[2]s"},
}

var missingText = diag.Message{
	Code: "calendar-text",
	Text: diag.Words{"ja": "%[1]s に「%[2]s」の文がありません。", "en": "%[1]s has no text in the language %[2]q"},
	Help: diag.Words{"ja": "サイトの最初の言語の文は省けません。{ %[2]s = \"…\" } を足してください。", "en": "add { %[2]s = \"…\" }: the first language of the site cannot be left out"},
}

var yearsBackwards = diag.Message{
	Code: "calendar-years",
	Text: diag.Words{"ja": "最後の年（%[1]d）が最初の年（%[2]d）より前です。", "en": "the last year, %[1]d, is before the first, %[2]d"},
	Help: diag.Words{"ja": "until には、days に祝日を書いた最後の年を書いてください。", "en": "give as until the last year whose holidays stand in days"},
}

var noDay = diag.Message{
	Code: "calendar-month",
	Text: diag.Words{"ja": "「%[1]s」は月で、日ではありません。", "en": "%[1]q is a month, not a day"},
	Help: diag.Words{"ja": "2026-01-12 のように、日まで書いてください。", "en": "write the day as well, as 2026-01-12"},
}

var twice = diag.Message{
	Code: "calendar-twice",
	Text: diag.Words{"ja": "「%[1]s」が2回書かれています。", "en": "%[1]q stands here twice"},
	Help: diag.Words{"ja": "片方を消してください。", "en": "remove one of the two"},
}

var outside = diag.Message{
	Code: "calendar-outside",
	Text: diag.Words{"ja": "「%[1]s」は、from から until まで（%[2]d年〜%[3]d年）の外です。", "en": "%[1]q is outside the years of this calendar, %[2]d to %[3]d"},
	Help: diag.Words{
		"ja": "その年の祝日をすべて書いて from か until を改めるか、この日を消してください。",
		"en": "give all holidays of that year and change from or until, or remove this day",
	},
}

var badClosed = diag.Message{
	Code: "calendar-closed",
	Text: diag.Words{"ja": "「%[1]s」は毎年の月日として読めません。", "en": "%[1]q is not a day of the year"},
	Help: diag.Words{"ja": `月と日を2桁ずつ、"12-29" のように書いてください。`, "en": `write month and day with two digits each, as "12-29"`},
}
