package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/alecthomas/kong"
)

// asksHelp reports whether the arguments ask for help, and about which of the
// commands ("" the whole). It looks before they are parsed: who asks for help
// must get it whatever else is typed.
func asksHelp(args []string, model *kong.Application) (command string, ok bool) {
	args, _ = cutAt(args, "--")
	if !slices.Contains(args, "--help") && !slices.Contains(args, "-h") {
		return "", false
	}
	for _, arg := range args {
		for _, node := range model.Children {
			if arg == node.Name {
				return arg, true
			}
		}
	}
	return "", true
}

// cutAt returns what stands before and after the first mark.
func cutAt(args []string, mark string) (before, after []string) {
	if i := slices.Index(args, mark); i >= 0 {
		return args[:i], args[i+1:]
	}
	return args, nil
}

// help prints how to use one command, or all of it for a name that is none.
func (a *app) help(w io.Writer, model *kong.Application, command string) {
	for _, node := range model.Children {
		if node.Name == command {
			for _, arg := range node.Positional {
				name := "<" + a.say(arg.Tag.PlaceHolder) + ">"
				if !arg.Required {
					name = "[" + a.say(arg.Tag.PlaceHolder) + "]"
				}
				command += " " + name
			}
			fmt.Fprintf(w, "%s\n\n%s\n\n", a.say("usage", command), node.Help)
			a.helpArguments(w, node.Positional)
			a.helpFlags(w, append(slices.Clone(node.Flags), model.Flags...))
			return
		}
	}
	fmt.Fprintf(w, "%s\n\n%s\n\n%s\n", a.say("usage", a.say("usage_command")), a.say("help_about"), a.say("commands"))
	for _, node := range model.Children {
		fmt.Fprintf(w, "  %-9s %s\n", node.Name, node.Help)
	}
	fmt.Fprintln(w)
	a.helpFlags(w, model.Flags)
	fmt.Fprintf(w, "\n%s\n", a.say("more"))
}

func (a *app) helpArguments(w io.Writer, args []*kong.Positional) {
	if len(args) == 0 {
		return
	}
	fmt.Fprintln(w, a.say("arguments"))
	for _, arg := range args {
		fmt.Fprintf(w, "  %s\n          %s\n", a.say(arg.Tag.PlaceHolder), arg.Help)
	}
	fmt.Fprintln(w)
}

// helpFlags prints flags with their texts in one column.
func (a *app) helpFlags(w io.Writer, flags []*kong.Flag) {
	fmt.Fprintln(w, a.say("flags"))
	for _, flag := range flags {
		name := "    --" + flag.Name
		if flag.Short != 0 {
			name = fmt.Sprintf("-%c, --%s", flag.Short, flag.Name)
		}
		if !flag.IsBool() {
			name += " " + a.placeholder(flag)
		}
		fmt.Fprintf(w, "  %s\n          %s\n", name, flag.Help)
	}
}

// placeholder stands for a flag's value.
func (a *app) placeholder(flag *kong.Flag) string {
	if word := a.say(flag.PlaceHolder); word != "" {
		return word
	}
	return flag.PlaceHolder
}
