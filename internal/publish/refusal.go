package publish

import "shirube/internal/diag"

// A Refusal says why a destination must not be written to. Its diagnostic
// names the destination as its file.
type Refusal struct{ diag.Diagnostic }

// Error gives the English text.
func (r *Refusal) Error() string { return r.File + ": " + r.Text("en") }

// WrongUse reports whether another destination should have been named; else
// the work failed on the way.
func (r *Refusal) WrongUse() bool {
	switch r.Message {
	case errBusy, errWrite, errExchange, errBundleExchange:
		return false
	}
	return true
}

func refuse(m *diag.Message, dir string, args ...any) *Refusal {
	return &Refusal{m.At(dir, diag.Span{}, args...)}
}

var (
	errNotFolder = &diag.Message{
		Code: "destination-not-folder",
		Text: map[string]string{
			"ja": "出力先はフォルダーではありません。",
			"en": "the destination is not a folder",
		},
		Help: map[string]string{
			"ja": "--destination に、空のフォルダーか、まだないフォルダーを指定してください。",
			"en": "name an empty folder, or one that does not exist yet, with --destination",
		},
	}
	errLink = &diag.Message{
		Code: "destination-link",
		Text: map[string]string{
			"ja": "出力先はシンボリックリンクです。別の場所を書き換えるおそれがあるため、書き出しません。",
			"en": "the destination is a symbolic link, and writing to it would change another place",
		},
		Help: map[string]string{
			"ja": "--destination に、リンク先のフォルダーそのものを指定してください。",
			"en": "name the folder that the link leads to with --destination",
		},
	}
	errInSource = &diag.Message{
		Code: "destination-in-source",
		Text: map[string]string{
			"ja": "出力先がサイトの原稿のフォルダーと重なっています。原稿が失われるおそれがあるため、書き出しません。",
			"en": "the destination overlaps the folders of the site's source, which writing would destroy",
		},
		Help: map[string]string{
			"ja": "--destination に、原稿の外のフォルダー（例：public）を指定してください。",
			"en": "name a folder apart from the source, for example public, with --destination",
		},
	}
	errNotOurs = &diag.Message{
		Code: "destination-not-ours",
		Text: map[string]string{
			"ja": "出力先に、shirube が書き出したものではないファイルがあります（%[1]s）。上書きしないよう、書き出しを中止しました。",
			"en": "the destination holds files that shirube did not write (%[1]s), so nothing was written",
		},
		Help: map[string]string{
			"ja": "それらのファイルを別の場所へ移すか、--destination に空のフォルダーを指定してください。",
			"en": "move those files elsewhere, or name an empty folder with --destination",
		},
	}
	errBundleNotOurs = &diag.Message{
		Code: "bundle-not-ours",
		Text: map[string]string{
			"ja": "この名前のファイルは、shirube が書き出したものではありません。上書きしないよう、書き出しを中止しました。",
			"en": "shirube did not write the file of this name, so nothing was written",
		},
		Help: map[string]string{
			"ja": "そのファイルを別の場所へ移すか、--destination に別の名前のフォルダーを指定してください。",
			"en": "move that file elsewhere, or name another folder with --destination",
		},
	}
	errBundleExchange = &diag.Message{
		Code: "bundle-in-use",
		Text: map[string]string{
			"ja": "このファイルを新しいものに置き換えられませんでした（%[1]s）。出力先は元のままです。",
			"en": "this file could not be replaced by the new one (%[1]s); the destination is what it was",
		},
		Help: map[string]string{
			"ja": "ファイルを開いているプログラムを閉じ、書き込みの権限を確かめて、もう一度実行してください。",
			"en": "close programs that have it open, make sure that you may write there, and run the build again",
		},
	}
	errBusy = &diag.Message{
		Code: "destination-busy",
		Text: map[string]string{
			"ja": "別の build が同じ出力先に書き出しているところです。",
			"en": "another build is writing to the same destination",
		},
		Help: map[string]string{
			"ja": "その build が終わってから、もう一度実行してください。",
			"en": "wait until that build has ended, then run this one again",
		},
	}
	errWrite = &diag.Message{
		Code: "destination-write",
		Text: map[string]string{
			"ja": "出力先に書き出せませんでした（%[1]s）。出力先は元のままです。",
			"en": "the site could not be written (%[1]s); the destination is what it was",
		},
		Help: map[string]string{
			"ja": "ディスクの空き容量と、書き込みの権限を確かめて、もう一度実行してください。",
			"en": "make sure that the disk has room and that you may write there, and run the build again",
		},
	}
	errExchange = &diag.Message{
		Code: "destination-in-use",
		Text: map[string]string{
			"ja": "出力先を新しいサイトに置き換えられませんでした（%[1]s）。出力先は元のままです。",
			"en": "the destination could not be replaced by the new site (%[1]s); it is what it was",
		},
		Help: map[string]string{
			"ja": "出力先のファイルを開いているプログラムを閉じ、書き込みの権限を確かめて、もう一度実行してください。",
			"en": "close programs that have files of the destination open, make sure that you may write there, and run the build again",
		},
	}
)
