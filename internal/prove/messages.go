package prove

import "shirube/internal/diag"

type words = map[string]string

var tooComplex = diag.Message{
	Code: "proof-too-complex",
	Text: words{
		"ja": "[check] の条件が複雑なため、すべての答えの組合せを確かめきれません（上限 %[1]d 節点）。",
		"en": "the condition of [check] is too complex to be proved over every combination of answers (limit: %[1]d nodes)",
	},
	Help: words{
		"ja": "関係の深い要件どうしを条件の中で並べて書くか、手続を分けてください。",
		"en": "name requirements that belong together next to one another in the condition, or split the flow",
	},
}

var neverReady = diag.Message{
	Code: "never-ready",
	Text: words{
		"ja": "どう答えても [check] の条件を満たせません。",
		"en": "no combination of answers meets the condition of [check]",
	},
	Help: words{
		"ja": "同じ要件に、満たすことと満たさないことの両方を求めていないか確かめてください。",
		"en": "look for a requirement that must be met and must not be met at once",
	},
}

var neverNotReady = diag.Message{
	Code: "never-not-ready",
	Text: words{
		"ja": "どう答えても [check] の条件は「満たしていない」になりません。",
		"en": "no combination of answers fails the condition of [check]",
	},
	Help: words{
		"ja": "any に、要件とその否定（not）の両方を書いていないか確かめてください。",
		"en": `look for an "any" that names a requirement as well as its "not"`,
	},
}

var idleQuestion = diag.Message{
	Code: "idle-requirement",
	Text: words{
		"ja": "要件「%[1]s」の答えは、どの組合せでも判定を変えません。",
		"en": "the answer about requirement %[1]q never changes the verdict",
	},
	Help: words{
		"ja": "必要な要件であれば条件を見直し、そうでなければ条件から消してください。",
		"en": "if it is required, correct the condition; if not, remove it from the condition",
	},
}

// The arguments are the question, the other answers, the verdict before and
// after, and the name by which the condition calls the question.

var worsens = diag.Message{
	Code: "met-worsens",
	Text: words{
		"ja": "要件「%[1]s」を満たすと、判定が「%[3]s」から「%[4]s」へ悪くなる場合があります（ほかの答え：%[2]s）。",
		"en": "to meet requirement %[1]q can turn the verdict from %[3]s to %[4]s (other answers: %[2]s)",
	},
	Help: words{
		"ja": `そのつもりであれば [check] に worsens = ["%[5]s"] と書き、そうでなければ not を取ってください。`,
		"en": `if that is meant, write worsens = ["%[5]s"] under [check]; if not, take the "not" away`,
	},
}

var neverWorsens = diag.Message{
	Code: "met-never-worsens",
	Text: words{
		"ja": "worsens に「%[1]s」とありますが、この要件を満たして判定が悪くなることはありません。",
		"en": `%[1]q stands in "worsens", but to meet it never worsens the verdict`,
	},
	Help: words{
		"ja": "worsens から消すか、条件に not を加えてください。",
		"en": `remove it from "worsens", or add the "not" that is missing in the condition`,
	},
}

var unknownDecides = diag.Message{
	Code: "unknown-decides",
	Text: words{
		"ja": "要件「%[1]s」が分からないうちから「%[3]s」と判定していますが、分かると「%[4]s」になります（ほかの答え：%[2]s）。",
		"en": "while %[1]q is not known the verdict is %[3]s, but it turns %[4]s once that is known (other answers: %[2]s)",
	},
	Help: words{
		"ja": "これは shirube の誤りです。この条件を添えてお知らせください。",
		"en": "this is a fault of shirube; please report it with this condition",
	},
}

var deadAnswer = diag.Message{
	Code: "dead-answer",
	Text: words{
		"ja": "手順「%[1]s」では、だれも「%[2]s」と答えられません。要件「%[3]s」には、ここまでの道筋で別の答えをしています。",
		"en": "nobody can answer %[2]q at step %[1]q: on every way to it, %[3]q was answered otherwise",
	},
	Help: words{
		"ja": "同じ要件を2度尋ねていれば、片方を消してください。間に要件を満たすための手順があれば、それを加えてください。",
		"en": "if this is asked twice, remove one of the two; if something is done in between, add that step",
	},
}

var reasonWithoutCite = diag.Message{
	Code: "reason-without-citation",
	Text: words{
		"ja": "自己点検で尋ねる要件「%[1]s」に、根拠（cite）がありません。",
		"en": "requirement %[1]q of a self-check cites nothing",
	},
	Help: words{
		"ja": `満たしていないと判定された人が読むべきページを、[%[2]s] に書いてください。例：cite = ["join:3"]`,
		"en": `name in [%[2]s] the page that a person should read who does not meet it, as in cite = ["join:3"]`,
	},
}

var reasonWithoutRemedy = diag.Message{
	Code: "reason-without-remedy",
	Text: words{
		"ja": "自己点検で尋ねる要件「%[1]s」に、満たしていないときの対応（remedy）がありません。",
		"en": "requirement %[1]q of a self-check has no remedy",
	},
	Help: words{
		"ja": `[%[2]s] に remedy を書いてください。原典に書かれていないのであれば、そこに silent = ["remedy"] と書いてください。`,
		"en": `add a "remedy" to [%[2]s]; where the source gives none, declare that there: silent = ["remedy"]`,
	},
}
