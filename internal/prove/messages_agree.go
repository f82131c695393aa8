package prove

import "shirube/internal/diag"

// The arguments are the outcome, the way to it, and the requirements that
// decide otherwise.

var readyThoughNotMet = diag.Message{
	Code: "verdict-disagrees",
	Text: diag.Words{
		"ja": "結果「%[1]s」は「満たしている」としていますが、ここまでの答え（%[2]s）では [check] の条件を満たしません。該当する要件：%[3]s。",
		"en": "outcome %[1]q says ready, but the answers on this way (%[2]s) fail the condition of [check]: %[3]s",
	},
	Help: diag.Words{
		"ja": `この答えを、満たしていないときの結果へ進めてください。途中の手順で満たせるのであれば、その要件を尋ねる判断に戻してください。必須の要件でなければ、[check] の ready を見直してください。`,
		"en": `lead to an outcome that is "not-ready"; where a step mends it, lead back to the decision that asks; if it is not required, change "ready" of [check]`,
	},
}

var readyThoughUnknown = diag.Message{
	Code: "verdict-disagrees",
	Text: diag.Words{
		"ja": "結果「%[1]s」は「満たしている」としていますが、ここまでの答え（%[2]s）では、まだ確かめていない要件があります：%[3]s。",
		"en": "outcome %[1]q says ready, but the answers on this way (%[2]s) leave open whether these are met: %[3]s",
	},
	Help: diag.Words{
		"ja": "それらを尋ねる判断を途中に加えるか、まだ分からないときの結果へ進めてください。必須の要件でなければ、[check] の ready を見直してください。",
		"en": `ask them on the way, or lead to an outcome that is "unknown"; if they are not required, change "ready" of [check]`,
	},
}

var notReadyThoughReady = diag.Message{
	Code: "verdict-disagrees",
	Text: diag.Words{
		"ja": "結果「%[1]s」は「満たしていない」としていますが、ここまでの答え（%[2]s）で [check] の条件は満たされています。",
		"en": "outcome %[1]q says not ready, but the answers on this way (%[2]s) meet the condition of [check]",
	},
	Help: diag.Words{
		"ja": "yes と no の進む先が逆になっていないか確かめてください。足りない要件があれば [check] の ready に加えてください。",
		"en": `check that yes and no are not swapped; if a requirement is missing, add it to "ready" of [check]`,
	},
}

var notReadyThoughUnknown = diag.Message{
	Code: "verdict-disagrees",
	Text: diag.Words{
		"ja": "結果「%[1]s」は「満たしていない」としていますが、ここまでの答え（%[2]s）ではまだ決まりません。残っている要件：%[3]s。",
		"en": "outcome %[1]q says not ready, but the answers on this way (%[2]s) do not decide that yet; still to be known: %[3]s",
	},
	Help: diag.Words{
		"ja": `残りの要件を尋ねる判断へ進めるか、結果の verdict を "unknown" にしてください。`,
		"en": `lead to a decision that asks the rest, or make the verdict of the outcome "unknown"`,
	},
}

var unknownThoughReady = diag.Message{
	Code: "verdict-disagrees",
	Text: diag.Words{
		"ja": "結果「%[1]s」は「まだ分からない」としていますが、ここまでの答え（%[2]s）で [check] の条件は満たされています。",
		"en": "outcome %[1]q says that nothing can be told yet, but the answers on this way (%[2]s) meet the condition of [check]",
	},
	Help: diag.Words{
		"ja": "満たしているときの結果へ進めるか、足りない要件を [check] の ready に加えてください。",
		"en": `lead to an outcome that is "ready", or add the missing requirement to "ready" of [check]`,
	},
}

var unknownThoughNotMet = diag.Message{
	Code: "verdict-disagrees",
	Text: diag.Words{
		"ja": "結果「%[1]s」は「まだ分からない」としていますが、ここまでの答え（%[2]s）で、[check] の条件を満たさないことが決まっています。該当する要件：%[3]s。",
		"en": "outcome %[1]q says that nothing can be told yet, but the answers on this way (%[2]s) fail the condition of [check] already: %[3]s",
	},
	Help: diag.Words{
		"ja": "満たしていないときの結果へ進めてください。必須の要件でなければ、[check] の ready を見直してください。",
		"en": `lead to an outcome that is "not-ready"; or, if this is not required, change "ready" of [check]`,
	},
}
