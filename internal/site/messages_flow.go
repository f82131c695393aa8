package site

import "shirube/internal/diag"

var partFlowMissing = &diag.Message{
	Code: "part-unknown-flow",
	Text: map[string]string{
		"ja": "「:::%[1]s」が指す手続「%[2]s」がありません。",
		"en": ":::%[1]s names the procedure %[2]q, which does not exist",
	},
	Help: map[string]string{
		"ja": "flows/%[2]s.toml を作るか、名前を直してください。%[3]s",
		"en": "make flows/%[2]s.toml or correct the name; %[3]s",
	},
}

var partEmpty = &diag.Message{
	Code: "part-empty",
	Text: map[string]string{
		"ja": "手続「%[2]s」には、「:::%[1]s」で示すものがありません。",
		"en": "the procedure %[2]q has nothing to show for :::%[1]s",
	},
	Help: map[string]string{
		"ja": "%[3]s に %[4]s を加えるか、この行を消してください。",
		"en": "add %[4]s to %[3]s, or remove this line",
	},
}

var metaFlowMissing = &diag.Message{
	Code: "unknown-flow",
	Text: map[string]string{
		"ja": "手続「%[1]s」がありません。",
		"en": "there is no procedure %[1]q",
	},
	Help: map[string]string{
		"ja": "flows/%[1]s.toml を作るか、名前を直してください。%[2]s",
		"en": "make flows/%[1]s.toml or correct the name; %[2]s",
	},
}

var flowPageMissing = &diag.Message{
	Code: "flow-unknown-page",
	Text: map[string]string{
		"ja": "ページ「%[1]s」がありません。",
		"en": "there is no page %[1]q",
	},
	Help: map[string]string{
		"ja": "content の各言語のフォルダーに %[1]s を作るか、名前を直してください。%[2]s",
		"en": "make %[1]s in every language's folder of content, or correct the name; %[2]s",
	},
}

var requirementMissing = &diag.Message{
	Code: "unknown-shared-requirement",
	Text: map[string]string{
		"ja": "要件「%[1]s」がありません。",
		"en": "there is no requirement %[1]q",
	},
	Help: map[string]string{
		"ja": "flows/%[2]s.toml に定義するか、名前を直してください。%[3]s",
		"en": "define it in flows/%[2]s.toml or correct the name; %[3]s",
	},
}

var itemMissing = &diag.Message{
	Code: "unknown-shared-item",
	Text: map[string]string{
		"ja": "書類「%[1]s」がありません。",
		"en": "there is no item %[1]q",
	},
	Help: map[string]string{
		"ja": "flows/%[2]s.toml に [item.名前] の表で定義するか、名前を直してください。%[3]s",
		"en": "define it in flows/%[2]s.toml by a table [item.NAME] or correct the name; %[3]s",
	},
}

var staleTable = &diag.Message{
	Code: "stale-decisions",
	Text: map[string]string{
		"ja": "判定表が、いまの %[1]s と合いません。いまは%[2]s。",
		"en": "the decision table is not that of %[1]s as it is now, which %[2]s",
	},
	Help: map[string]string{
		"ja": "規則の変更がそのつもりのものか確かめてから、「shirube prove --write」で書き直してください。",
		"en": `make sure that the rules were meant to change, then write it anew: "shirube prove --write"`,
	},
}

var unreadTable = &diag.Message{
	Code: "unreadable-decisions",
	Text: map[string]string{
		"ja": "判定表を読み取れません。空か、UTF-8 ではない文字があります。",
		"en": "the decision table cannot be read: it is empty, or not in UTF-8",
	},
	Help: map[string]string{
		"ja": "「shirube prove --write」で書き直してください。",
		"en": `write it anew: "shirube prove --write"`,
	},
}

var strayTable = &diag.Message{
	Code: "stray-decisions",
	Text: map[string]string{
		"ja": "判定表に対応する自己点検が、%[1]s にありません。",
		"en": "%[1]s has no self-check that this decision table could be of",
	},
	Help: map[string]string{
		"ja": "この表を消すか、ファイルの名前を手続に合わせてください。",
		"en": "delete this table, or name it after its procedure",
	},
}

var strayCases = &diag.Message{
	Code: "stray-cases",
	Text: map[string]string{
		"ja": "これらの例に対応する自己点検が、%[1]s にありません。",
		"en": "%[1]s has no self-check that these cases could be of",
	},
	Help: map[string]string{
		"ja": "このファイルを消すか、ファイルの名前を手続に合わせてください。",
		"en": "delete this file, or name it after its procedure",
	},
}
