package textfile

import "shirube/internal/diag"

var (
	shiftJIS = diag.Words{
		"ja": "Shift_JIS（Windows の「ANSI」、CP932）",
		"en": "Shift_JIS (called \"ANSI\" on Japanese Windows, CP932)",
	}
	noMarkUTF16 = diag.Words{"ja": "UTF-16（BOM なし）", "en": "UTF-16 without a byte order mark"}
)

const (
	saveAsUTF8JA = "エディターの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存し直してください。"
	saveAsUTF8EN = `save the file again as UTF-8 ("Save as", encoding UTF-8)`
)

var wrongEncoding = diag.Message{
	Code: "wrong-encoding",
	Text: map[string]string{
		"ja": "文字コードが UTF-8 ではありません。次の文字コードと思われます：%[1]s",
		"en": "the file is not UTF-8; it looks like %[1]s",
	},
	Help: map[string]string{"ja": saveAsUTF8JA, "en": saveAsUTF8EN},
}

var notUTF8 = diag.Message{
	Code: "not-utf8",
	Text: map[string]string{
		"ja": "ここに UTF-8 として読めない文字があります。",
		"en": "this is not valid UTF-8",
	},
	Help: map[string]string{
		"ja": "その文字を入力し直すか、元のファイルを UTF-8 で保存し直してください。",
		"en": "type the broken character again, or save the original file as UTF-8",
	},
}

var nul = diag.Message{
	Code: "nul-character",
	Text: map[string]string{
		"ja": "文章に使えない文字（NUL）があります。",
		"en": "the file holds a NUL character, which no text has",
	},
	Help: map[string]string{
		"ja": "その文字を消してください。文章のファイルでない場合は、別のフォルダーへ移してください。",
		"en": "delete the character; if this is not a text file, move it out of this folder",
	},
}

var empty = diag.Message{
	Code: "empty-file",
	Text: map[string]string{
		"ja": "ファイルが空です。",
		"en": "the file is empty",
	},
	Help: map[string]string{
		"ja": "内容を書くか、不要であればファイルを削除してください。",
		"en": "write its content, or delete the file",
	},
}

var tooLarge = diag.Message{
	Code: "file-too-large",
	Text: map[string]string{
		"ja": "ファイルが %[1]d MB を超えています。",
		"en": "the file is larger than %[1]d MB",
	},
	Help: map[string]string{
		"ja": "ファイルを分けてください。",
		"en": "split the file",
	},
}

var missing = diag.Message{
	Code: "missing-file",
	Text: map[string]string{
		"ja": "ファイル %[1]s がありません。",
		"en": "there is no file %[1]s",
	},
	Help: map[string]string{
		"ja": "ファイルを作るか、フォルダーとファイルの名前を確かめてください。",
		"en": "create it, or check the folder and the name",
	},
}

var unreadable = diag.Message{
	Code: "unreadable-file",
	Text: map[string]string{
		"ja": "ファイルを読み取れません（%[1]s）。",
		"en": "the file cannot be read: %[1]s",
	},
	Help: map[string]string{
		"ja": "読み取りの権限があるか、ほかのソフトウェアが使用していないかを確かめてください。",
		"en": "check that you may read it and that no other program holds it",
	},
}
