package main

import (
	"regexp"
	"strings"
)

// kong tells mistakes of the command line in English and as plain text; these
// are the forms of those that our commands can meet. flag is the option, got
// the value, near what was probably meant.
var usageForms = []struct {
	form *regexp.Regexp
	key  string
	args []string // groups of form that the message takes
}{
	{regexp.MustCompile(`^unknown flag (?P<flag>\S+?)(?:, did you mean (?:one of )?(?P<near>.+)\?)?$`), "unknown_flag", []string{"flag"}},
	{regexp.MustCompile(`^unexpected argument (?P<got>.+?)(?:, did you mean (?:one of )?(?P<near>.+)\?)?$`), "unknown_arg", []string{"got"}},
	{regexp.MustCompile(`^expected "<old>`), "diff_no_old", nil},
	{regexp.MustCompile(`^expected one of `), "no_command", nil},
	{regexp.MustCompile(`^(?P<flag>--[\w-]+)[^:]*: expected a valid .* but got "(?P<got>.*)"$`), "not_number", []string{"flag", "got"}},
	{regexp.MustCompile(`^(?P<flag>--[\w-]+)[^:]*: bool value must be .* but got "(?P<got>.*)"$`), "not_switch", []string{"flag", "got"}},
	{regexp.MustCompile(`^(?P<flag>--[\w-]+)[^:]*: expected .* value but got (?:"EOL"|".*" \((?:long|short) flag\))`), "no_value", []string{"flag"}},
	{regexp.MustCompile(`^(?P<flag>--[\w-]+)[^:]*: missing value`), "no_value", []string{"flag"}},
	{regexp.MustCompile(`^(?P<flag>--[\w-]+)\S* must be one of (?P<set>\S+) but got "(?P<got>.*)"$`), "not_one_of", []string{"flag", "set", "got"}},
}

// usage puts a mistake of the command line into our words.
func (a *app) usage(err error) *usageError {
	for _, u := range usageForms {
		m := u.form.FindStringSubmatch(err.Error())
		if m == nil {
			continue
		}
		group := func(name string) string {
			if i := u.form.SubexpIndex(name); i >= 0 {
				return m[i]
			}
			return ""
		}
		var args []any
		for _, name := range u.args {
			args = append(args, a.value(name, group(name)))
		}
		help := a.say("more_help")
		if near := a.near(group("near")); near != "" {
			help = a.say("did_you_mean", near) + a.say("space") + help
		}
		return &usageError{a.say(u.key, args...), help}
	}
	return &usageError{a.say("other_usage", err.Error()), a.say("more_help")}
}

// near shows the long names among those that were probably meant, as kong
// lists them ("--source", "-h"), as a list of words.
func (a *app) near(names string) string {
	var words []string
	for name := range strings.SplitSeq(names, ", ") {
		name = strings.Trim(name, `"`)
		if name != "" && !strings.HasPrefix(name, "-") || strings.HasPrefix(name, "--") {
			words = append(words, a.say("quoted", name))
		}
	}
	return strings.Join(words, a.say("or"))
}

// value shows a set of values ("ja","en","") as a list of words.
func (a *app) value(name, s string) string {
	if name != "set" {
		return s
	}
	var known []string
	for v := range strings.SplitSeq(s, ",") {
		if v = strings.Trim(v, `"`); v != "" {
			known = append(known, v)
		}
	}
	return strings.Join(known, a.say("or"))
}
