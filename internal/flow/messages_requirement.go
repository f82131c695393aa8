package flow

import "shirube/internal/diag"

// Mistakes in requirements and in the condition over them.

var missingQuestion = diag.Message{
	Code: "missing-question",
	Text: words{"ja": "要件「%[1]s」に質問（question）がありません。", "en": "requirement %[1]q has no question"},
	Help: words{
		"ja": "満たしているかどうかを「はい」「いいえ」で答えられる質問を question に書いてください。",
		"en": `add a "question" that can be answered by yes or no: whether the requirement is met`,
	},
}

var partOfPart = diag.Message{
	Code: "part-of-part",
	Text: words{"ja": "要件の一部「%[1]s」を、さらに分けることはできません。", "en": "%[1]q is a part, and cannot have parts of its own"},
	Help: words{
		"ja": "この部分を、もとの要件の直下に並べてください。",
		"en": "list these parts directly below the requirement",
	},
}

var unknownSilence = diag.Message{
	Code: "unknown-silence",
	Text: words{"ja": "silent に「%[1]s」と書くことはできません。", "en": `"silent" cannot name %[1]q`},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var notSilent = diag.Message{
	Code: "not-silent",
	Text: words{
		"ja": "silent に「%[1]s」とありますが、この要件には %[1]s が書かれています。",
		"en": `%[1]q stands in "silent", but this requirement has one`,
	},
	Help: words{"ja": "どちらか片方を消してください。", "en": "remove one of the two"},
}

var badUse = diag.Message{
	Code: "bad-use",
	Text: words{"ja": "「%[1]s」は、ほかの手続の要件や書類を指していません。", "en": "%[1]q does not name a requirement or item of another flow"},
	Help: words{
		"ja": "「手続:名前」の形（例：common:agreement）で書いてください。要件の一部分だけを使うことはできません。",
		"en": "write FLOW:NAME, as in common:agreement; a requirement is used as a whole, not by parts",
	},
}

var useOfSelf = diag.Message{
	Code: "use-of-self",
	Text: words{"ja": "「%[1]s」は、このファイル自身のものです。", "en": "%[1]q belongs to this very file"},
	Help: words{"ja": "uses から消してください。ここで定義したものは、そのまま使えます。", "en": `remove it from "uses"; what this file defines needs no mention`},
}

var usedTwice = diag.Message{
	Code: "used-twice",
	Text: words{"ja": "「%[1]s」が uses に2度書かれています。", "en": `%[1]q stands twice in "uses"`},
	Help: words{"ja": "片方を消してください。", "en": "remove one of them"},
}

var useCollides = diag.Message{
	Code: "use-collides",
	Text: words{
		"ja": "「%[1]s」は、「%[2]s」と識別名が同じです。1つのページに並べることができません。",
		"en": "%[1]q has the same id as %[2]q, so that they cannot stand on one page",
	},
	Help: words{"ja": "どちらかの識別名を変えてください。", "en": "give one of the two another id"},
}

var notUsed = diag.Message{
	Code: "not-used",
	Text: words{"ja": "要件「%[1]s」は uses にありません。", "en": `requirement %[1]q is not in "uses"`},
	Help: words{
		"ja": `ほかの手続の要件を使うときは、ファイルの先頭に uses = ["%[2]s"] と書いてください。`,
		"en": `to use a requirement of another flow, write uses = ["%[2]s"] at the top of the file`,
	},
}

var unknownRequirement = diag.Message{
	Code: "unknown-requirement",
	Text: words{"ja": "「%[1]s」という要件はありません。", "en": "there is no requirement %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var amountWithoutUnit = diag.Message{
	Code:     "amount-without-unit",
	Severity: diag.Warning,
	Text:     words{"ja": "金額を尋ねる「%[1]s」に、単位（unit）がありません。", "en": "requirement %[1]q asks for an amount without a \"unit\""},
	Help:     words{"ja": "入力欄の横と点検の記録に添える単位を書いてください。例：unit = { ja = \"円\", en = \"yen\" }", "en": "give what stands beside the input and in the record, as in unit = { ja = \"円\", en = \"yen\" }"},
}

var sameNumber = diag.Message{
	Code:     "same-number",
	Severity: diag.Warning,
	Text:     words{"ja": "番号「%[1]s」は、要件「%[2]s」にも付いています。", "en": "number %[1]q is also that of requirement %[2]q"},
	Help:     words{"ja": "原典の番号を確かめてください。", "en": "check the numbers of the source"},
}

var missingNumber = diag.Message{
	Code:     "missing-number",
	Severity: diag.Warning,
	Text:     words{"ja": "要件「%[1]s」に番号がありません。並んでいるほかの要件には付いています。", "en": "requirement %[1]q has no number, while others beside it have one"},
	Help:     words{"ja": "原典にあるとおりの番号を number に書いてください。", "en": `write its number, as the source prints it, in "number"`},
}

var unaskedRequirement = diag.Message{
	Code:     "unasked-requirement",
	Severity: diag.Warning,
	Text:     words{"ja": "要件「%[1]s」を尋ねるところがありません。", "en": "requirement %[1]q is asked nowhere"},
	Help: words{
		"ja": "判断の手順の asks か、[check] の ready に書いてください。要らない要件であれば消してください。",
		"en": `name it in "asks" of a decision or in "ready" of [check], or delete it`,
	},
}

var unaskedUse = diag.Message{
	Code:     "unasked-requirement",
	Severity: diag.Warning,
	Text:     words{"ja": "uses にある「%[1]s」を使うところがありません。", "en": `%[1]q is in "uses", but used nowhere`},
	Help: words{
		"ja": "要件であれば判断の手順の asks か [check] の ready に、書類であれば手順や要件の prepare に書いてください。要らなければ uses から消してください。",
		"en": `name it in "asks" of a decision or "ready" of [check], an item in "prepare" of a step or requirement, or remove it from "uses"`,
	},
}

var checkWithoutRequirements = diag.Message{
	Code: "check-without-requirements",
	Text: words{"ja": "自己点検 [check] がありますが、要件が一つもありません。", "en": "there is a [check], but no requirement to check"},
	Help: words{
		"ja": "[requirement.名前] の表か uses を書くか、[check] を消してください。",
		"en": `write tables [requirement.NAME] or "uses", or delete [check]`,
	},
}

var checkWithoutReady = diag.Message{
	Code: "check-without-ready",
	Text: words{"ja": "自己点検 [check] に条件（ready）がありません。", "en": `[check] has no "ready"`},
	Help: words{"ja": "次のように書き加えてください：ready = %[1]s", "en": "add it: ready = %[1]s"},
}

var badCondition = diag.Message{
	Code: "bad-condition",
	Text: words{"ja": "ここには、要件の識別名か条件の表を書きます。", "en": "a condition is the id of a requirement or a table"},
	Help: words{"ja": "次のように書いてください：%[1]s", "en": "write it as: %[1]s"},
}

var oneCondition = diag.Message{
	Code: "one-condition",
	Text: words{
		"ja": "条件の表には、all、any、not、at_least と of の組、answer と is の組のうち1つだけを書きます。",
		"en": "a condition has exactly one of all, any, not, at_least with of, and answer with is",
	},
	Help: words{
		"ja": `条件を入れ子にしてください。例：{ all = ["a", { any = ["b", "c"] }] }`,
		"en": `nest them, as in { all = ["a", { any = ["b", "c"] }] }`,
	},
}

var badAnswerIs = diag.Message{
	Code: "bad-condition",
	Text: words{"ja": "is には、答えの識別名を書きます。", "en": `"is" names answers`},
	Help: words{"ja": `次のように書いてください：is = ["large"]`, "en": `write it as: is = ["large"]`},
}

var emptyCondition = diag.Message{
	Code: "empty-condition",
	Text: words{"ja": "「%[1]s」に要件が一つもありません。", "en": "%[1]q lists no requirement"},
	Help: words{"ja": "要件の識別名を並べてください。", "en": "list the ids of requirements"},
}

var thresholdOutOfRange = diag.Message{
	Code: "threshold-out-of-range",
	Text: words{
		"ja": "at_least が %[1]d ですが、of に並ぶ条件は %[2]d 個です。",
		"en": `"at_least" is %[1]d, but "of" lists %[2]d`,
	},
	Help: words{"ja": "1 から %[2]d までの数を書いてください。", "en": "write a number from 1 to %[2]d"},
}

var countedTwice = diag.Message{
	Code: "counted-twice",
	Text: words{
		"ja": "要件「%[1]s」が of に2度書かれているため、2個と数えます。",
		"en": `%[1]q stands twice in "of", and would count for two`,
	},
	Help: words{"ja": "片方を消してください。", "en": "remove one of the two"},
}

var conditionTooDeep = diag.Message{
	Code: "condition-too-deep",
	Text: words{"ja": "条件の入れ子が %[1]d 段を超えています。", "en": "conditions are nested more than %[1]d deep"},
	Help: words{"ja": "条件を簡単にしてください。", "en": "make the condition simpler"},
}
