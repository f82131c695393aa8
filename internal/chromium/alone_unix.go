//go:build unix

package chromium

import (
	"os/exec"
	"syscall"
)

// alone puts the browser into a process group of its own, so that its end is
// that of all its processes.
func alone(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	cmd.Cancel = func() error { return syscall.Kill(-cmd.Process.Pid, syscall.SIGKILL) }
}
