package main

import (
	"fmt"

	"github.com/alecthomas/kong"
)

// words are the messages in one language.
type words struct{ lang string }

// say returns a message with its arguments put in.
func (w words) say(key string, args ...any) string {
	text := messages[w.lang][key]
	if len(args) == 0 {
		return text
	}
	return fmt.Sprintf(text, args...)
}

// helpTexts hands the messages to kong, which looks the help texts up in them.
func (w words) helpTexts() kong.Option { return kong.Vars(messages[w.lang]) }

// messages are all that the command says, by language and key. Formats name
// their arguments by index, for languages order them differently.
var messages = map[string]map[string]string{"ja": japanese, "en": english}

var japanese = map[string]string{
	"help_about":       "Markdown と TOML から、手続の案内サイトを作ります。",
	"help_build":       "サイトを作り、出力先に書き出します。誤りがあるときは、何も書き換えません。",
	"help_serve":       "サイトをブラウザーに表示し、原稿を保存するたびに表示を更新します。Ctrl+C で終わります。",
	"help_check":       "誤りと注意点をすべて調べます。何も書き出しません。",
	"help_version":     "バージョンを表示します。",
	"help_help":        "この説明を表示します。",
	"help_lang":        "メッセージの言語を選びます（ja は日本語、en は英語）。指定がないときは、環境の言語に従います。",
	"help_source":      "config.toml のあるフォルダーです。指定がないときは、現在のフォルダーです。",
	"help_destination": "書き出す先のフォルダーです。指定がないときは、原稿のフォルダーの中の public です。",
	"help_drafts":      "下書き（draft = true）のページも含めます。",
	"help_strict":      "警告もエラーとして扱います。",
	"help_json":        "結果を JSON で出力します。",
	"help_port":        "ポート番号です。指定がないときは 8080、0 のときは空いている番号を使います。",
	"help_no_open":     "ブラウザーを自動では開きません。",
	"folder":           "フォルダー",
	"number":           "番号",

	"usage":          "使い方：shirube %[1]s [オプション]",
	"usage_command":  "<コマンド>",
	"commands":       "コマンド：",
	"flags":          "オプション：",
	"more":           "コマンドごとの説明は「shirube <コマンド> --help」で表示します。",
	"more_help":      "使い方は「shirube --help」で確かめられます。",
	"error":          "error: %[1]s",
	"help":           "  対処: %[1]s",
	"unknown_flag":   "オプション %[1]s はありません。",
	"unknown_arg":    "「%[1]s」というコマンドや引数はありません。",
	"no_command":     "コマンドが指定されていません。",
	"no_value":       "オプション %[1]s の値が指定されていません。",
	"not_number":     "オプション %[1]s には数を指定してください（指定された値：%[2]s）。",
	"not_switch":     "オプション %[1]s には値を付けられません（指定された値：%[2]s）。",
	"not_one_of":     "オプション %[1]s に指定できるのは %[2]s です（指定された値：%[3]s）。",
	"other_usage":    "コマンドの指定に誤りがあります（%[1]s）。",
	"did_you_mean":   "%[1]sの書き間違いではありませんか。",
	"quoted":         "「%[1]s」",
	"bad_port":       "ポート番号 %[1]d は使えません。",
	"bad_port_help":  "--port に 0 から 65535 までの数を指定してください。",
	"no_source":      "フォルダー「%[1]s」がありません。",
	"no_config":      "フォルダー「%[1]s」に config.toml がありません。",
	"no_config_here": "現在のフォルダーに config.toml がありません。",
	"source_help":    "config.toml のあるフォルダーへ移動するか、--source でそのフォルダーを指定してください。",
	"source_is_file": "「%[1]s」はフォルダーではありません。",

	"built":       "%[1]d ページ（手続 %[2]d 件、言語：%[3]s）を %[4]s に書き出しました（%[5]s 秒）。",
	"not_built":   "%[1]s。何も書き出していません。",
	"found":       "%[1]s。",
	"clean":       "誤りはありません（%[1]d ページ、手続 %[2]d 件、言語：%[3]s）。",
	"interrupted": "中止しました。出力先は元のままです。",
	"unrendered":  "ページ %[1]s を作れません（%[2]s）。",
	"and":         "、",
	"or":          "、",
	"space":       "",

	"serving":        "%[1]s で表示しています。終わるには Ctrl+C を押してください。",
	"updated":        "%[1]s 表示を更新しました。",
	"still_old":      "%[1]s 誤りを直すまで、直前のサイトを表示します。",
	"nothing_yet":    "誤りを直すと、サイトを表示します。",
	"stopped":        "終わりました。",
	"port_taken":     "ポート %[1]d は、ほかのプログラムが使っています。",
	"port_denied":    "ポート %[1]d を使う権限がありません。",
	"denied_help":    "--port に 1024 以上の番号を指定してください。",
	"port_help":      "そのプログラムを終わらせるか、--port 0 を付けて空いている番号を使ってください。",
	"watch_failed":   "フォルダーの変更を見張れません（%[1]s）。",
	"watch_help":     "ほかのプログラムを閉じてから、もう一度実行してください。",
	"browser_failed": "ブラウザーを開けませんでした。上のアドレスをブラウザーで開いてください。",
}

var english = map[string]string{
	"help_about":       "Makes guides to procedures from Markdown and TOML.",
	"help_build":       "Build the site into the destination. With errors, nothing is changed.",
	"help_serve":       "Show the site in the browser and update it whenever a file is saved. Ctrl+C ends.",
	"help_check":       "Look for every error and warning, without writing anything.",
	"help_version":     "Show the version.",
	"help_help":        "Show this help.",
	"help_lang":        "Language of messages (ja: Japanese, en: English); by default that of the environment.",
	"help_source":      "Folder that holds config.toml; by default the current one.",
	"help_destination": "Folder to write to; by default public in the source folder.",
	"help_drafts":      "Include pages marked draft = true.",
	"help_strict":      "Treat warnings as errors.",
	"help_json":        "Print the result as JSON.",
	"help_port":        "Port number; by default 8080. 0 takes any free one.",
	"help_no_open":     "Do not open the browser.",
	"folder":           "DIR",
	"number":           "N",

	"usage":          "Usage: shirube %[1]s [options]",
	"usage_command":  "<command>",
	"commands":       "Commands:",
	"flags":          "Options:",
	"more":           `"shirube <command> --help" tells more about a command.`,
	"more_help":      `"shirube --help" shows all commands and options`,
	"error":          "error: %[1]s",
	"help":           "  help: %[1]s",
	"unknown_flag":   "there is no option %[1]s",
	"unknown_arg":    "there is no command or argument %[1]q",
	"no_command":     "no command is given",
	"no_value":       "the option %[1]s needs a value",
	"not_number":     "the option %[1]s takes a number, not %[2]s",
	"not_switch":     "the option %[1]s takes no value, but was given %[2]s",
	"not_one_of":     "the option %[1]s takes %[2]s, not %[3]s",
	"other_usage":    "the command line is wrong (%[1]s)",
	"did_you_mean":   "did you mean %[1]s?",
	"quoted":         "\"%[1]s\"",
	"bad_port":       "%[1]d is not a port number",
	"bad_port_help":  "give --port a number from 0 to 65535",
	"no_source":      "there is no folder \"%[1]s\"",
	"no_config":      "the folder \"%[1]s\" has no config.toml",
	"no_config_here": "the current folder has no config.toml",
	"source_help":    "go to the folder that holds config.toml, or name it with --source",
	"source_is_file": "\"%[1]s\" is not a folder",

	"built":       "Wrote %[1]d pages (flows: %[2]d; languages: %[3]s) to %[4]s in %[5]s s.",
	"not_built":   "%[1]s. Nothing was written.",
	"found":       "%[1]s.",
	"clean":       "No mistakes (pages: %[1]d; flows: %[2]d; languages: %[3]s).",
	"interrupted": "Interrupted. The destination is what it was.",
	"unrendered":  "the page %[1]s cannot be made (%[2]s)",
	"and":         ", ",
	"or":          " or ",
	"space":       " ",

	"serving":        "Serving on %[1]s (Ctrl+C ends).",
	"updated":        "%[1]s updated.",
	"still_old":      "%[1]s the last good site is shown until this is mended.",
	"nothing_yet":    "The site will be shown once this is mended.",
	"stopped":        "Stopped.",
	"port_taken":     "port %[1]d is used by another program",
	"port_denied":    "you have no right to use port %[1]d",
	"denied_help":    "give --port a number from 1024 up",
	"port_help":      "end that program, or take any free port with --port 0",
	"watch_failed":   "the folders cannot be watched for changes (%[1]s)",
	"watch_help":     "close other programs and try again",
	"browser_failed": "The browser could not be opened. Open the address above in it.",
}
