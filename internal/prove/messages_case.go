package prove

import "shirube/internal/diag"

// Mistakes of a file of cases, by itself.

var noCases = diag.Message{
	Code: "no-cases",
	Text: words{"ja": "例が一つもありません。", "en": "there is no case"},
	Help: words{
		"ja": `[case.名前] の表に、原典の1行を書き写してください。例：cite = ["join:3"]、verdict = "not-ready"、when = { site = "not-met" }`,
		"en": `transcribe a line of the source as a table [case.NAME], for instance with cite = ["join:3"], verdict = "not-ready", when = { site = "not-met" }`,
	},
}

var caseWithoutVerdict = diag.Message{
	Code: "case-without-verdict",
	Text: words{"ja": "例「%[1]s」に判定（verdict）がありません。", "en": "case %[1]q has no verdict"},
	Help: words{
		"ja": `原典がどう判定しているかを書いてください。書けるのは "ready"、"not-ready"、"unknown" です。`,
		"en": `say how the source judges it: "ready", "not-ready" or "unknown"`,
	},
}

var caseUnknownVerdict = diag.Message{
	Code: "case-unknown-verdict",
	Text: words{"ja": "「%[1]s」という判定はありません。", "en": "there is no verdict %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var caseWithoutCite = diag.Message{
	Code: "case-without-cite",
	Text: words{"ja": "例「%[1]s」に根拠（cite）がありません。", "en": "case %[1]q cites nothing"},
	Help: words{
		"ja": `書き写したページを書いてください。例：cite = ["join:3"]`,
		"en": `name the page that it was transcribed from, as in cite = ["join:3"]`,
	},
}

var caseWithoutWhen = diag.Message{
	Code: "case-without-when",
	Text: words{"ja": "例「%[1]s」に答え（when）がありません。", "en": "case %[1]q has no answers"},
	Help: words{
		"ja": `判定を決める答えを書いてください。例：when = { site = "not-met" }。書かない要件は、どう答えても同じという意味です。`,
		"en": `write the answers that decide, as in when = { site = "not-met" }; those left out do not matter`,
	},
}

var caseUnknownRequirement = diag.Message{
	Code: "case-unknown-requirement",
	Text: words{"ja": "この手続に要件「%[1]s」はありません。", "en": "this flow has no requirement %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var caseUnknownAnswer = diag.Message{
	Code: "case-unknown-answer",
	Text: words{"ja": "要件「%[1]s」に、このような答えはありません。", "en": "requirement %[1]q has no such answer"},
	Help: words{
		"ja": "次のどれかを書いてください：%[2]s（met は「満たしている」、not-met は「満たしていない」、unknown は「まだ分からない」）",
		"en": "write one of: %[2]s",
	},
}

var caseAnswerIsPart = diag.Message{
	Code: "case-answer-is-part",
	Text: words{
		"ja": "「%[1]s」には1つずつ答えるため、「%[2]s」を値として書くことはできません。",
		"en": "%[1]q is answered piece by piece: %[2]q cannot be its answer",
	},
	Help: words{
		"ja": `次のように書いてください：%[1]s.%[2]s = "met"（当てはまらないときは "not-met"）`,
		"en": `write it as: %[1]s.%[2]s = "met" (or "not-met", where it is not so)`,
	},
}

var caseUnknownFigure = diag.Message{
	Code: "case-unknown-answer",
	Text: caseUnknownAnswer.Text,
	Help: words{
		"ja": "この質問に入力できる値を引用符なしで書くか（例：300）、次のどれかを書いてください：%[2]s（unknown は「まだ分からない」）",
		"en": "write a figure that the question takes, without quotes, as in 300, or one of: %[2]s",
	},
}

var caseUnknownDay = diag.Message{
	Code: "case-unknown-answer",
	Text: caseUnknownAnswer.Text,
	Help: words{
		"ja": "日付を引用符なしで書くか（例：2027-04-01）、次のどれかを書いてください：%[2]s（unknown は「まだ分からない」）",
		"en": "write a day without quotes, as in 2027-04-01, or one of: %[2]s",
	},
}

// Mistakes between cases and rules.

var caseImpossible = diag.Message{
	Code: "case-impossible",
	Text: words{"ja": "例「%[1]s」のように答えることはできません。", "en": "nobody can answer as case %[1]q has it"},
	Help: words{
		"ja": "要件全体の答えと、その一部の答えが食い違っていないか確かめてください。",
		"en": "look for an answer about a whole requirement that contradicts one about a part of it",
	},
}

var caseDisagrees = diag.Message{
	Code: "case-disagrees",
	Text: words{
		"ja": "例「%[1]s」は「%[2]s」としていますが、[check] の条件では「%[4]s」になります（答え：%[3]s）。",
		"en": "case %[1]q says %[2]s, but the condition of [check] says %[4]s (answers: %[3]s)",
	},
	Help: words{
		"ja": "原典のページと見比べて、例か条件の違っているほうを直してください。",
		"en": "compare both with the page of the source, and correct the one that differs",
	},
}

var casesContradict = diag.Message{
	Code: "cases-contradict",
	Text: words{
		"ja": "例「%[1]s」と例%[2]sは、同じ答えを別々に判定しています（答え：%[3]s）。",
		"en": "cases %[1]q and %[2]s give the same answers different verdicts (answers: %[3]s)",
	},
	Help: words{
		"ja": "原典のページと見比べて、違っているほうを直してください。足りない答えがあれば when に加えてください。",
		"en": `compare both with the source; correct one, or add the answer that is missing in "when"`,
	},
}

var caseCovered = diag.Message{
	Code: "case-covered",
	Text: words{
		"ja": "例「%[1]s」の言うことは、すべて例「%[2]s」に含まれます。",
		"en": "all that case %[1]q says is said by case %[2]q",
	},
	Help: words{
		"ja": "片方を消してください。どちらの根拠も要るときは、残すほうの cite に並べてください。",
		"en": `remove one of them; where both sources matter, list them in "cite" of the other`,
	},
}

var caseGap = diag.Message{
	Code: "case-gap",
	Text: words{
		"ja": "どの例にも当てはまらない答えがあります：%[1]s。",
		"en": "no case speaks of these answers: %[1]s",
	},
	Help: words{
		"ja": "原典がこの場合をどう判定しているか確かめて、例を加えてください。",
		"en": "look up how the source judges them, and add a case",
	},
}

var ruleUnnoticed = diag.Message{
	Code:     "rule-unnoticed",
	Severity: diag.Warning,
	Text: words{
		"ja": "この規則を変えても、どの例からも気づけません（変え方：%[1]s）。",
		"en": "no case notices if this rule is changed (%[1]s)",
	},
	Help: words{
		"ja": "変えると判定が違ってくる答えを when に書いた例を、原典から %[2]s に書き写してください。",
		"en": "transcribe into %[2]s a case whose \"when\" names the answers that would then get another verdict",
	},
}

var bandUnnoticed = diag.Message{
	Code:     "rule-unnoticed",
	Severity: diag.Warning,
	Text:     ruleUnnoticed.Text,
	Help: words{
		"ja": "when に %[3]s = %[4]s と書いた例を、原典から %[2]s に書き写してください。すでにある例の答えを、この値に書き換えてもかまいません。",
		"en": "transcribe into %[2]s a case whose \"when\" has %[3]s = %[4]s, or give that figure in a case that names the answer already",
	},
}
