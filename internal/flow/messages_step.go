package flow

import "shirube/internal/diag"

// Mistakes in steps, answers and outcomes, and in where they lead.

var missingKind = diag.Message{
	Code: "missing-kind",
	Text: words{"ja": "手順に種類（kind）がありません。", "en": `the step has no "kind"`},
	Help: words{"ja": "次のどれかを kind に書いてください：%[1]s", "en": "write one of these: %[1]s"},
}

var unknownKind = diag.Message{
	Code: "unknown-kind",
	Text: words{"ja": "「%[1]s」という手順の種類はありません。", "en": "unknown kind of step %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var unknownVerdict = diag.Message{
	Code: "unknown-verdict",
	Text: words{"ja": "「%[1]s」という判定はありません。", "en": "unknown verdict %[1]q"},
	Help: words{
		"ja": "%[2]s何も判定しない終わりであれば、verdict の行を消してください。",
		"en": "%[2]s (an end that judges nothing has no verdict)",
	},
}

var unknownActor = diag.Message{
	Code: "unknown-actor",
	Text: words{"ja": "「%[1]s」という担当者（actor）はありません。", "en": "there is no actor %[1]q"},
	Help: words{"ja": "%[2]s担当者は [actor.名前] の表で定義します。", "en": "%[2]s (actors are defined by tables [actor.NAME])"},
}

var unknownPhase = diag.Message{
	Code: "unknown-phase",
	Text: words{"ja": "「%[1]s」という段階（phase）はありません。", "en": "there is no phase %[1]q"},
	Help: words{"ja": "%[2]s段階は [phase.名前] の表で定義します。", "en": "%[2]s (phases are defined by tables [phase.NAME])"},
}

var flowOfOtherKind = diag.Message{
	Code: "flow-of-other-kind",
	Text: words{"ja": "種類が %[1]s の手順に flow は書けません。", "en": `a %[1]s cannot stand for a flow`},
	Help: words{
		"ja": `ほかの手続を表す手順は kind = "procedure" としてください。`,
		"en": `make it kind = "procedure", or remove "flow"`,
	},
}

var keyOfDecision = diag.Message{
	Code: "key-of-decision",
	Text: words{"ja": "種類が %[2]s の手順に「%[1]s」は書けません。判断だけのものです。", "en": `%[1]q belongs to a decision, and this is a %[2]s`},
	Help: words{
		"ja": `kind = "decision" に変えるか、この項目を消して、次の手順を next に書いてください。`,
		"en": `make it kind = "decision", or remove this and say where it leads in "next"`,
	},
}

var nextOfDecision = diag.Message{
	Code: "next-of-decision",
	Text: words{"ja": "判断「%[1]s」に next は書けません。", "en": `decision %[1]q cannot have "next"`},
	Help: words{
		"ja": "答えごとに、進む先を yes、no、または [step.%[1]s.answer.名前] に書いてください。",
		"en": "say for each answer where it leads: yes, no, or tables [step.%[1]s.answer.NAME]",
	},
}

var deadEnd = diag.Message{
	Code: "dead-end",
	Text: words{"ja": "手順「%[1]s」は行き止まりです。次の手順（next）がありません。", "en": `step %[1]q is a dead end: it has no "next"`},
	Help: words{
		"ja": `次の手順か結果の識別名を next に書いてください。ここで終わるのであれば kind = "terminal" としてください。`,
		"en": `name the next step or outcome in "next"; if the procedure ends here, make it kind = "terminal"`,
	},
}

var decisionWithoutQuestion = diag.Message{
	Code: "decision-without-question",
	Text: words{"ja": "判断「%[1]s」に、尋ねること（asks か title）がありません。", "en": `decision %[1]q has neither "asks" nor "title"`},
	Help: words{
		"ja": "要件を尋ねるのであれば asks に要件の識別名を、そうでなければ title に質問を書いてください。",
		"en": `name a requirement in "asks", or write the question in "title"`,
	},
}

var wholeWithoutQuestion = diag.Message{
	Code: "decision-without-question",
	Text: words{"ja": "要件「%[1]s」には質問がないため、この判断で尋ねる文がありません。", "en": "requirement %[1]q has no question, so this decision has no words"},
	Help: words{
		"ja": "判断に title を書くか、要件に question を書いてください。",
		"en": `write a "title" here, or a "question" at the requirement`,
	},
}

var tooFewAnswers = diag.Message{
	Code: "too-few-answers",
	Text: words{"ja": "判断「%[1]s」の答えが %[2]d 個しかありません（unsure を除く）。", "en": `decision %[1]q has too few answers: %[2]d, not counting "unsure"`},
	Help: words{
		"ja": "yes と no、または2つ以上の [step.%[1]s.answer.名前] を書いてください。",
		"en": "write yes and no, or at least two tables [step.%[1]s.answer.NAME]",
	},
}

var asksWithoutAnswers = diag.Message{
	Code: "too-few-answers",
	Text: words{"ja": "判断「%[1]s」に答え（yes と no）がありません。", "en": `decision %[1]q has no answers "yes" and "no"`},
	Help: words{
		"ja": "要件を満たしているときに進む先を yes に、満たしていないときに進む先を no に書いてください。",
		"en": `say in "yes" where those go who meet the requirement, and in "no" the others`,
	},
}

var missingAnswer = diag.Message{
	Code: "missing-answer",
	Text: words{"ja": "判断「%[1]s」に %[3]s はありますが、%[2]s がありません。", "en": "decision %[1]q has %[3]q but no %[2]q"},
	Help: words{
		"ja": "%[2]s に、その答えで進む先の識別名を書いてください。",
		"en": "say in %[2]q where that answer leads",
	},
}

var ownAnswerOfAsks = diag.Message{
	Code: "answer-of-requirement",
	Text: words{
		"ja": "要件「%[2]s」を尋ねる判断の答えは yes、no、unsure だけです。「%[1]s」は使えません。",
		"en": "a decision that asks requirement %[2]q is answered by yes, no or unsure, not %[1]q",
	},
	Help: words{
		"ja": "この答えを消すか、asks を消して title に質問を書いてください。",
		"en": `remove this answer, or remove "asks" and write the question in "title"`,
	},
}

var duplicateAnswer = diag.Message{
	Code: "duplicate-answer",
	Text: words{"ja": "答え「%[1]s」が2度書かれています。", "en": "answer %[1]q is given twice"},
	Help: words{
		"ja": "%[1]s = \"…\" の行か、この表のどちらかを消してください。",
		"en": "remove either the line %[1]s = \"…\" or this table",
	},
}

var answerWithoutTo = diag.Message{
	Code: "answer-without-to",
	Text: words{"ja": "答え「%[1]s」の進む先がありません。", "en": "answer %[1]q leads nowhere"},
	Help: words{
		"ja": "次の手順か結果の識別名を書いてください。",
		"en": "name the step or outcome that it leads to",
	},
}

var unknownTarget = diag.Message{
	Code: "unknown-step",
	Text: words{"ja": "「%[1]s」という手順も結果もありません。", "en": "there is no step or outcome %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var sameID = diag.Message{
	Code: "same-id",
	Text: words{"ja": "結果「%[1]s」と同じ識別名の手順があります。どちらに進むのか決められません。", "en": "outcome %[1]q has the same id as a step, so that nobody can tell which is meant"},
	Help: words{"ja": "どちらかの識別名を変えてください。", "en": "give one of the two another id"},
}

var unreachableStep = diag.Message{
	Code: "unreachable",
	Text: words{"ja": "手順「%[1]s」には、最初の手順からたどり着けません。", "en": "step %[1]q cannot be reached from the first step"},
	Help: words{
		"ja": "前の手順の next か答えに「%[1]s」と書くか、この手順を消してください。ファイルの最初に書いた手順が入口になります。",
		"en": "lead to %[1]q from a step before it, or delete it; the first step of the file is the entry",
	},
}

var unreachableOutcome = diag.Message{
	Code: "unreachable",
	Text: words{"ja": "結果「%[1]s」には、最初の手順からたどり着けません。", "en": "outcome %[1]q cannot be reached from the first step"},
	Help: words{
		"ja": "前の手順の next か答えに「%[1]s」と書くか、この結果を消してください。",
		"en": "lead to %[1]q from a step, or delete it",
	},
}

var loopWithoutExit = diag.Message{
	Code: "loop-without-exit",
	Text: words{"ja": "手順「%[1]s」から先は同じ手順を回り続け、どの結果にも終わりにもたどり着きません：%[2]s", "en": "from step %[1]q no outcome or end can be reached: %[2]s"},
	Help: words{
		"ja": "このうちのどれかの手順から、結果か終わりに進めるようにしてください。",
		"en": "let one of these steps lead to an outcome or an end",
	},
}

var phaseAgain = diag.Message{
	Code:     "phase-again",
	Severity: diag.Warning,
	Text:     words{"ja": "段階「%[1]s」が、別の段階のあとの手順「%[2]s」にまた現れます。", "en": "phase %[1]q comes again at step %[2]q, after another one"},
	Help: words{
		"ja": "同じ段階の手順が続くように、ファイルの中で並べ替えてください。",
		"en": "put the steps of a phase next to each other in the file",
	},
}

var unusedActor = diag.Message{
	Code:     "unused",
	Severity: diag.Warning,
	Text:     words{"ja": "[actor.%[1]s] を使う手順や要件がありません。", "en": "no step or requirement uses [actor.%[1]s]"},
	Help: words{
		"ja": "手順か要件に actor = \"%[1]s\" と書くか、この表を消してください。",
		"en": "write actor = \"%[1]s\" at a step or a requirement, or delete the table",
	},
}

var unusedPhase = diag.Message{
	Code:     "unused",
	Severity: diag.Warning,
	Text:     words{"ja": "[phase.%[1]s] を使う手順がありません。", "en": "no step uses [phase.%[1]s]"},
	Help: words{
		"ja": "手順に phase = \"%[1]s\" と書くか、この表を消してください。",
		"en": "write phase = \"%[1]s\" at a step, or delete the table",
	},
}
