//go:build unix

package main

import (
	"os"

	"golang.org/x/sys/unix"
)

// isTerminal asks for a size, which terminals alone have.
func isTerminal(f *os.File) bool {
	_, err := unix.IoctlGetWinsize(int(f.Fd()), unix.TIOCGWINSZ)
	return err == nil
}
