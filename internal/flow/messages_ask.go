package flow

import "shirube/internal/diag"

// Mistakes in how requirements are asked, and in their answers.

var unknownAsk = diag.Message{
	Code: "unknown-question-kind",
	Text: words{"ja": "「%[1]s」という質問の種類はありません。", "en": "there is no kind of question %[1]q"},
	Help: words{"ja": "%[2]s", "en": "%[2]s"},
}

var answersOfYesNo = diag.Message{
	Code: "answers-of-yes-no",
	Text: words{
		"ja": "要件「%[1]s」に答え（answer）がありますが、質問の種類（kind）がありません。",
		"en": `requirement %[1]q names answers, but no "kind" of question`,
	},
	Help: words{
		"ja": `1つを選ぶ質問であれば kind = "choice"、いくつでも選べる質問であれば kind = "several"、数・金額・日付であれば "number"、"amount"、"date" と書いてください。`,
		"en": `add kind = "choice" for one of several, "several" for any of several, or "number", "amount" or "date"`,
	},
}

var tooFewOptions = diag.Message{
	Code: "too-few-answers",
	Text: words{"ja": "種類が %[2]s の質問「%[1]s」には、答えが2つ以上必要です。", "en": "question %[1]q of kind %[2]q needs at least two answers"},
	Help: words{
		"ja": "[requirement.%[1]s.answer.名前] の表を、選べる答えの数だけ書いてください。",
		"en": "write a table [requirement.%[1]s.answer.NAME] for each answer",
	},
}

var tooManyOptions = diag.Message{
	Code: "too-many-answers",
	Text: words{"ja": "質問「%[1]s」の答えが %[2]d 個あります。%[3]d 個までにしてください。", "en": "question %[1]q has %[2]d answers; there can be %[3]d"},
	Help: words{
		"ja": "条件が区別しない答えを1つにまとめるか、質問を2つに分けてください。「該当しない」理由も数に入ります。",
		"en": "join answers that no condition tells apart, or ask two questions; reasons for not applying count as well",
	},
}

var partOfChoice = diag.Message{
	Code: "part-of-choice",
	Text: words{"ja": "種類が %[2]s の質問「%[1]s」を、部分（part）に分けることはできません。", "en": "question %[1]q of kind %[2]q cannot have parts"},
	Help: words{"ja": "部分ごとに別の要件にするか、kind を消してください。", "en": `make each part a requirement of its own, or remove "kind"`},
}

var takenAnswer = diag.Message{
	Code: "taken-answer",
	Text: words{"ja": "答えの識別名「%[1]s」は、ほかの答えがすでに使っています。", "en": "%[1]q is the id of another answer already"},
	Help: words{"ja": "別の識別名にしてください。", "en": "choose another id"},
}

var keyOfOtherAsk = diag.Message{
	Code: "key-of-other-question",
	Text: words{"ja": "種類が %[2]s の質問に「%[1]s」は書けません。", "en": "a question of kind %[2]q has no %[1]q"},
	Help: words{"ja": "消すか、質問の種類（kind）を確かめてください。", "en": `remove it, or check the "kind" of the question`},
}

var exemptOfWhole = diag.Message{
	Code: "exempt-of-whole",
	Text: words{
		"ja": "「%[1]s」のように複数の答えからなる要件に、「該当しない」理由（exempt）は付けられません。",
		"en": "%[1]q is answered by its parts, and cannot be exempt as a whole",
	},
	Help: words{"ja": "理由を、それぞれの部分に書いてください。", "en": "give the reasons to the parts that they are about"},
}

var firstBandFrom = diag.Message{
	Code: "first-band",
	Text: words{"ja": "最初の答え「%[1]s」に from は要りません。", "en": `the first answer, %[1]q, needs no "from"`},
	Help: words{
		"ja": "消してください。次の答えの from より小さいものすべてが、この答えになります。",
		"en": `remove it: the first answer is for all that is below the "from" of the next`,
	},
}

var bandWithoutFrom = diag.Message{
	Code: "band-without-from",
	Text: words{"ja": "答え「%[1]s」がいくつから、またはいつからのものか（from）がありません。", "en": `answer %[1]q does not say from where it is meant ("from")`},
	Help: words{"ja": "この答えに入る最も小さい数または最も早い日を from に書いてください。", "en": `give the least figure or day of this answer in "from"`},
}

var badBand = diag.Message{
	Code: "bad-band",
	Text: words{"ja": "種類が %[1]s の質問の from として読めません。", "en": `this is no "from" of a question of kind %[1]q`},
	Help: words{"ja": "次のように書いてください：%[2]s", "en": "write it as: %[2]s"},
}

var bandsBackwards = diag.Message{
	Code: "bands-backwards",
	Text: words{"ja": "from の %[1]s は、前の答えの %[2]s より後ではありません。", "en": `"from" %[1]s does not come after the %[2]s of the answer before`},
	Help: words{"ja": "答えを、小さい順または早い順に並べてください。", "en": "write the answers from the least to the greatest"},
}

var monthForDay = diag.Message{
	Code: "month-for-day",
	Text: words{"ja": "月ではなく、日が要ります。", "en": "this is a month, where a day is needed"},
	Help: words{"ja": "2027-04-01 のように、日まで書いてください。", "en": "write the day as well, as in 2027-04-01"},
}

var untilBeforeFrom = diag.Message{
	Code: "until-before-from",
	Text: words{"ja": "until の %[1]s が、from の %[2]s より前です。", "en": `"until" %[1]s comes before "from" %[2]s`},
	Help: words{"ja": "from には最初の日、until には最後の日を書いてください。", "en": `give the first day in "from", the last in "until"`},
}

var unknownValue = diag.Message{
	Code: "unknown-answer",
	Text: words{"ja": "要件「%[1]s」に、「%[2]s」という答えはありません。", "en": "requirement %[1]q has no answer %[2]q"},
	Help: words{"ja": "%[3]s", "en": "%[3]s"},
}

var severalAsWhole = diag.Message{
	Code: "several-as-whole",
	Text: words{
		"ja": "「%[1]s」はいくつでも選べる質問のため、どの答えのことか分かりません。",
		"en": "%[1]q may have several answers: it is not clear which is meant",
	},
	Help: words{
		"ja": `答えを「%[2]s」のように書くか、いくつ以上かを { at_least = 1, of = ["%[2]s", …] } のように書いてください。`,
		"en": `name the answer, as in "%[2]s", or say how many, as in { at_least = 1, of = ["%[2]s", …] }`,
	},
}

var severalAsked = diag.Message{
	Code: "several-as-whole",
	Text: severalAsWhole.Text,
	Help: words{
		"ja": `判断では、答えを1つずつ asks = "%[2]s" のように尋ねてください。選んだ人は yes、選ばなかった人は no に進みます。`,
		"en": `ask about one answer, as in asks = "%[2]s": who has chosen it goes on by yes, the others by no`,
	},
}

var severalWorsens = diag.Message{
	Code: "several-as-whole",
	Text: severalAsWhole.Text,
	Help: words{
		"ja": `選ぶと判定が悪くなる答えを、worsens = ["%[2]s"] のように書いてください。`,
		"en": `name the answers that count against the reader, as in worsens = ["%[2]s"]`,
	},
}

var isOfWhole = diag.Message{
	Code: "is-of-whole",
	Text: words{
		"ja": "「%[1]s」には1つずつ満たすかどうかを答えるため、answer と is では指せません。",
		"en": `%[1]q is answered piece by piece: "answer" with "is" cannot name it`,
	},
	Help: words{"ja": "次のように書いてください：%[2]s", "en": "write it as: %[2]s"},
}

var noAnswerMeets = diag.Message{
	Code: "no-answer-meets",
	Text: words{
		"ja": "「%[1]s」を満たすのがどの答えか、書かれていません。",
		"en": "no answer says that it meets %[1]q",
	},
	Help: words{
		"ja": `満たす答えの表に met = true と書くか、条件で { answer = "%[1]s", is = ["%[2]s"] } のように答えを挙げてください。`,
		"en": `write met = true in the table of each answer that does, or name answers, as in { answer = "%[1]s", is = ["%[2]s"] }`,
	},
}

var everyAnswerMeets = diag.Message{
	Code: "every-answer-meets",
	Text: words{
		"ja": "どの答えにも met = true とあるため、要件「%[1]s」を満たさない人がいないことになります。",
		"en": "every answer meets requirement %[1]q: nobody could fail it",
	},
	Help: words{
		"ja": "満たさない答えの表 [%[2]s.answer.名前] から、met = true の行を消してください。",
		"en": "remove met = true from the tables [%[2]s.answer.NAME] of the answers that do not meet it",
	},
}

var wayForNoAnswer = diag.Message{
	Code: "way-for-no-answer",
	Text: words{"ja": "判断「%[1]s」が尋ねる「%[2]s」に、「%[3]s」という答えはありません。", "en": "decision %[1]q asks %[2]q, which has no answer %[3]q"},
	Help: words{"ja": "%[4]s", "en": "%[4]s"},
}

var yesBesideAnswers = diag.Message{
	Code: "yes-beside-answers",
	Text: words{
		"ja": "判断「%[1]s」に、%[2]s と、答えごとの表の両方があります。",
		"en": "decision %[1]q has %[2]q as well as tables of single answers",
	},
	Help: words{
		"ja": "yes と no の両方で受けるか、答えごとに [step.%[1]s.answer.名前] の表で受けるか、どちらか一方にしてください。",
		"en": "take all answers by both yes and no, or each by its own table [step.%[1]s.answer.NAME], not by both",
	},
}

var answerWithoutWay = diag.Message{
	Code: "missing-answer",
	Text: words{"ja": "判断「%[1]s」に、「%[2]s」の答え「%[3]s」の進む先がありません。", "en": "decision %[1]q leads nowhere on answer %[3]q of %[2]q"},
	Help: words{
		"ja": "[step.%[1]s.answer.%[3]s] に to を書くか、すべての答えを yes（満たす）と no（満たさない）で受けてください。",
		"en": `write "to" in [step.%[1]s.answer.%[3]s], or take all answers by "yes" (met) and "no" (not met)`,
	},
}
