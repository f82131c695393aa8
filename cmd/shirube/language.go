package main

import "strings"

// language chooses the language of messages: --lang, else the locale of the
// environment, else that of the system's user interface, else Japanese. It
// looks at the arguments before they are parsed, since mistakes in them are
// told in that language too; a value that --lang does not take changes nothing.
func language(args []string, getenv func(string) string) string {
	for i, arg := range args {
		value, ok := strings.CutPrefix(arg, "--lang=")
		if arg == "--lang" && i+1 < len(args) {
			value, ok = args[i+1], true
		}
		if _, known := messages[value]; ok && known {
			return value
		}
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if locale := getenv(name); locale != "" {
			return ofLocale(locale)
		}
	}
	return ofLocale(systemLocale())
}

// ofLocale returns the language of a locale ("en_GB.UTF-8", "ja-JP"); Japanese
// for one that we have no words for.
func ofLocale(locale string) string {
	tag, _, _ := strings.Cut(strings.ReplaceAll(locale, "-", "_"), "_")
	tag, _, _ = strings.Cut(strings.ToLower(tag), ".")
	if _, known := messages[tag]; known {
		return tag
	}
	return "ja"
}
