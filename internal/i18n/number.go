package i18n

import "math/big"

// Grouped writes a whole number with a comma between groups of three digits, as
// Japanese and English both do.
func Grouped(n *big.Int) string {
	digits := n.String()
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}
