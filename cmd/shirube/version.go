package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
)

// versionCmd tells which shirube this is.
type versionCmd struct{}

// Run prints the version, as the build recorded it, on one line.
func (versionCmd) Run(a *app) error {
	fmt.Fprintln(a.out, version(debug.ReadBuildInfo()))
	return nil
}

// version names the release, or for a build from a checkout the commit.
func version(info *debug.BuildInfo, ok bool) string {
	name := "(devel)"
	if ok && info.Main.Version != "" {
		name = info.Main.Version
	}
	return fmt.Sprintf("shirube %s (%s, %s/%s)", name, runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
