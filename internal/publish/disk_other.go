//go:build !linux && !darwin

package publish

import "errors"

// swap does not exist here.
func swap(a, b string) error { return errors.ErrUnsupported }
