package flow

import "shirube/internal/diag"

// Mistakes in items to prepare.

var badAddress = diag.Message{
	Code: "bad-url",
	Text: words{"ja": "「%[1]s」は、ウェブのアドレスとして使えません。", "en": "%[1]q is not a web address"},
	Help: words{
		"ja": "https://www.example.jp/form.pdf のように、https:// から書いてください。",
		"en": "write it from https:// on, as https://www.example.jp/form.pdf",
	},
}

var unknownItem = diag.Message{
	Code: "unknown-item",
	Text: words{"ja": "「%[1]s」という書類（item）はありません。", "en": "there is no item %[1]q"},
	Help: words{"ja": "%[2]s書類は [item.名前] の表で定義します。", "en": "%[2]s (items are defined by tables [item.NAME])"},
}

var itemNotUsed = diag.Message{
	Code: "item-not-used",
	Text: words{"ja": "書類「%[1]s」は uses にありません。", "en": `item %[1]q is not in "uses"`},
	Help: words{
		"ja": `ほかの手続の書類を使うときは、ファイルの先頭に uses = ["%[1]s"] と書いてください。`,
		"en": `to use an item of another flow, write uses = ["%[1]s"] at the top of the file`,
	},
}

// ItemAsRequirement is of what a condition or decision names though it is to be
// prepared; which of the two something of another file is, the checks across files tell.
var ItemAsRequirement = diag.Message{
	Code: "item-as-requirement",
	Text: words{"ja": "「%[1]s」は書類（item）で、要件ではありません。", "en": "%[1]q is an item, not a requirement"},
	Help: words{
		"ja": `書類は、手順か要件に prepare = ["%[1]s"] と書きます。ここには要件の識別名を書くか、この名前を消してください。`,
		"en": `an item stands in prepare = ["%[1]s"] of a step or requirement; name a requirement here, or remove this name`,
	},
}

// RequirementAsItem is of what something is to take though it is asked.
var RequirementAsItem = diag.Message{
	Code: "requirement-as-item",
	Text: words{"ja": "「%[1]s」は要件で、準備する書類（item）ではありません。", "en": "%[1]q is a requirement, not an item to prepare"},
	Help: words{
		"ja": "prepare から消してください。要件は、判断の手順の asks か [check] の ready に書きます。",
		"en": `remove it from "prepare"; a requirement stands in "asks" of a decision or in "ready" of [check]`,
	},
}

var preparedTwice = diag.Message{
	Code: "prepared-twice",
	Text: words{"ja": "書類「%[1]s」が2度書かれています。", "en": "item %[1]q is named twice"},
	Help: words{"ja": "片方を消してください。", "en": "remove one of them"},
}

var itemCollides = diag.Message{
	Code: "same-id",
	Text: words{"ja": "書類「%[1]s」と同じ識別名の要件があります。ほかの手続から使うときに、区別できません。", "en": "item %[1]q has the same id as a requirement, so that other flows cannot tell which is meant"},
	Help: words{"ja": "どちらかの識別名を変えてください。", "en": "give one of the two another id"},
}

var sameName = diag.Message{
	Code:     "same-name",
	Severity: diag.Warning,
	Text:     words{"ja": "書類の名前「%[1]s」は、「%[2]s」にも付いています。", "en": "the name %[1]q is also that of item %[2]q"},
	Help: words{
		"ja": "同じ書類であれば1つにまとめ、別の書類であれば区別できる名前にしてください。",
		"en": "define one thing once; give two things names that readers can tell apart",
	},
}

var unusedItem = diag.Message{
	Code:     "unused",
	Severity: diag.Warning,
	Text:     words{"ja": "書類 [item.%[1]s] を使うところがありません。", "en": "nothing needs [item.%[1]s]"},
	Help: words{
		"ja": "手順か要件に prepare = [\"%[1]s\"] と書くか、この表を消してください。",
		"en": "write prepare = [\"%[1]s\"] at a step or requirement, or delete the table",
	},
}
