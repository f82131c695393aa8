//go:build !windows

package main

// systemLocale is not known beyond the environment's variables.
func systemLocale() string { return "" }
