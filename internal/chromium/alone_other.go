//go:build !unix

package chromium

import "os/exec"

// alone does nothing here: the other processes of the browser end with the first.
func alone(*exec.Cmd) {}
