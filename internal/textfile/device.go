package textfile

import "regexp"

var deviceName = regexp.MustCompile(`(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])$`)

// IsDevice reports whether Windows keeps a name, whatever ending follows, for a
// device, so that no file or folder there can have it.
func IsDevice(name string) bool { return deviceName.MatchString(name) }
