package site

import "shirube/internal/diag"

var linkToHTML = &diag.Message{
	Code: "link-to-html",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の先がありません。",
		"en": "the link %[1]q leads nowhere",
	},
	Help: map[string]string{
		"ja": "ページへのリンクは、元のファイルの名前で書きます：%[2]s",
		"en": "links to pages name their source file: %[2]s",
	},
}

var linkFileMissing = &diag.Message{
	Code: "link-file-missing",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の先のファイル %[2]s がありません。",
		"en": "the link %[1]q leads to %[2]s, which does not exist",
	},
	Help: map[string]string{
		"ja": "ファイルを置くか、リンクを直してください。大文字と小文字は区別されます。",
		"en": "add the file or correct the link; capital and small letters differ",
	},
}

var linkPageMissing = &diag.Message{
	Code: "link-page-missing",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の先のページ %[2]s がありません。",
		"en": "the link %[1]q leads to the page %[2]s, which does not exist",
	},
	Help: map[string]string{
		"ja": "ページを作るか、リンクを直してください。%[3]s",
		"en": "make the page or correct the link; %[3]s",
	},
}

var linkToDraft = &diag.Message{
	Code: "link-to-draft",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の先は下書きです。",
		"en": "the link %[1]q leads to a draft",
	},
	Help: map[string]string{
		"ja": "先のページの draft の行を消すか、リンクを外してください。",
		"en": "remove draft from that page, or take the link away",
	},
}

var linkAnchorMissing = &diag.Message{
	Code: "link-anchor-missing",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の先に、「%[2]s」という場所がありません。",
		"en": "the link %[1]q names the place %[2]q, which the page does not have",
	},
	Help: map[string]string{
		"ja": "%[3]s の見出しの後に {#%[2]s} を付けるか、リンクを直してください。%[4]s",
		"en": "add {#%[2]s} to a heading of %[3]s or correct the link; %[4]s",
	},
}

var linkFlowMissing = &diag.Message{
	Code: "link-flow-missing",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の手続「%[2]s」がありません。",
		"en": "the link %[1]q names the procedure %[2]q, which does not exist",
	},
	Help: map[string]string{
		"ja": "flows/%[2]s.toml を作るか、リンクを直してください。%[3]s",
		"en": "make flows/%[2]s.toml or correct the link; %[3]s",
	},
}

var linkFlowNoPage = &diag.Message{
	Code: "link-flow-no-page",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の手続には、ページがありません。",
		"en": "the link %[1]q names a procedure without a page",
	},
	Help: map[string]string{
		"ja": "%[2]s に page = \"…md\" を加えてください。",
		"en": "add page = \"….md\" to %[2]s",
	},
}

var linkFlowPageMissing = &diag.Message{
	Code: "link-flow-page-missing",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の先のページは、作られません。",
		"en": "the link %[1]q names a page that is not made",
	},
	Help: map[string]string{
		"ja": "%[2]s の手順を確かめ、リンクを直してください。%[3]s",
		"en": "look at the steps of %[2]s and correct the link; %[3]s",
	},
}

var linkDocumentMissing = &diag.Message{
	Code: "link-document-missing",
	Text: map[string]string{
		"ja": "リンク「%[1]s」の資料「%[2]s」がありません。",
		"en": "the link %[1]q names the document %[2]q, which does not exist",
	},
	Help: map[string]string{
		"ja": "config.toml に [document.%[2]s] を加えるか、リンクを直してください。%[3]s",
		"en": "add [document.%[2]s] to config.toml or correct the link; %[3]s",
	},
}

var noSourcesPage = &diag.Message{
	Code:     "no-sources-page",
	Severity: diag.Warning,
	Text: map[string]string{
		"ja": "%[1]s に、資料の一覧を置いたページがありません。引用からのリンクの先がありません。",
		"en": "no page in %[1]s lists the documents, so citations lead nowhere",
	},
	Help: map[string]string{
		"ja": "sources.md のようなページを作り、「:::documents」とだけ書いた行を置いてください。",
		"en": "make a page, such as sources.md, with a line that says only :::documents",
	},
}

var imageMissing = &diag.Message{
	Code: "image-missing",
	Text: map[string]string{
		"ja": "画像「%[1]s」のファイル %[2]s がありません。",
		"en": "the image %[1]q needs the file %[2]s, which does not exist",
	},
	Help: map[string]string{
		"ja": "ファイルを置くか、名前を直してください。大文字と小文字は区別されます。",
		"en": "add the file or correct its name; capital and small letters differ",
	},
}

var linkPlaceMissing = &diag.Message{
	Code: "link-anchor-missing",
	Text: map[string]string{
		"ja": "ページ「%[2]s」に、「%[1]s」という場所がありません。",
		"en": "the page %[2]q has no place %[1]q",
	},
	Help: map[string]string{
		"ja": "# の後を直すか、消してください。%[3]s",
		"en": "correct what follows #, or remove it; %[3]s",
	},
}
