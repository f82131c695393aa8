package render

import "shirube/internal/diag"

var templateBroken = &diag.Message{
	Code: "template-broken",
	Text: map[string]string{
		"ja": "テンプレートを読み取れません：%[1]s",
		"en": "the template cannot be read: %[1]s",
	},
	Help: map[string]string{
		"ja": "この行を直してください。ファイルを削除すると、組み込みのテンプレートが使われます。",
		"en": "Mend this line, or remove the file to use the built-in template.",
	},
}

var templateMissing = &diag.Message{
	Code: "template-missing",
	Text: map[string]string{
		"ja": "テンプレート %[1]s がありません。",
		"en": "the template %[1]s is missing",
	},
	Help: map[string]string{
		"ja": "この名前のファイルをテーマに加えてください。",
		"en": "Add a file of this name to the theme.",
	},
}

var assetUnreadable = &diag.Message{
	Code: "asset-unreadable",
	Text: map[string]string{
		"ja": "ファイルを読み取れません：%[1]s",
		"en": "the file cannot be read: %[1]s",
	},
	Help: map[string]string{
		"ja": "ファイルがあることと、読み取りの権限を確かめてください。",
		"en": "See that the file exists and that you may read it.",
	},
}

var assetBroken = &diag.Message{
	Code: "asset-broken",
	Text: map[string]string{
		"ja": "ファイルの書き方に誤りがあります：%[1]s",
		"en": "the file is not well formed: %[1]s",
	},
	Help: map[string]string{
		"ja": "スタイルシート、スクリプト又は図の文法を直してください。",
		"en": "Correct the syntax of the style sheet, script or picture.",
	},
}
