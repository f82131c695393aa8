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

var preparedTwice = diag.Message{
	Code: "prepared-twice",
	Text: words{"ja": "書類「%[1]s」が二度書かれています。", "en": "item %[1]q is named twice"},
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
		"ja": "同じ書類であれば一つにまとめ、別の書類であれば区別できる名前にしてください。",
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
