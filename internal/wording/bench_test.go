package wording

import (
	"os"
	"strings"
	"testing"
)

// BenchmarkCheck judges the glossary of the guide, in Japanese and English.
func BenchmarkCheck(b *testing.B) {
	for _, lang := range []string{"ja", "en"} {
		src, err := os.ReadFile("../../content/" + lang + "/glossary.md")
		if err != nil {
			b.Fatal(err)
		}
		texts := strings.Split(string(src), "\n")
		b.Run(lang, func(b *testing.B) {
			b.SetBytes(int64(len(src)))
			for b.Loop() {
				Check(lang, texts, Options{})
			}
		})
	}
}
