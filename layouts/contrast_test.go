package layouts

import (
	"fmt"
	"io/fs"
	"math"
	"path"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// pairs are the roles that stand on each other, with the contrast that WCAG
// asks of them: 4.5 for text, 3 for the edges of what can be used and the
// lines of a chart.
var pairs = []struct {
	front, backs string
	least        float64
}{
	{"text", "bg surface raised accent-soft ready-soft not-ready-soft unknown-soft tip-soft caution-soft", 4.5},
	{"muted", "bg surface raised accent-soft ready-soft not-ready-soft unknown-soft", 4.5},
	{"link", "bg surface raised accent-soft ready-soft not-ready-soft unknown-soft tip-soft caution-soft", 4.5},
	{"link-hover", "bg surface raised accent-soft ready-soft not-ready-soft unknown-soft tip-soft caution-soft", 4.5},
	{"visited", "bg surface raised accent-soft ready-soft not-ready-soft unknown-soft tip-soft caution-soft", 4.5},
	{"accent", "bg surface raised accent-soft", 4.5},
	{"accent-strong", "bg raised accent-soft", 4.5},
	{"on-accent", "accent accent-strong", 4.5},
	{"on-brand", "brand", 4.5},
	{"on-brand-soft", "brand", 4.5},
	{"ready", "bg raised ready-soft", 4.5},
	{"not-ready", "bg raised not-ready-soft", 4.5},
	{"unknown", "bg raised unknown-soft", 4.5},
	{"tip", "bg tip-soft", 4.5},
	{"caution", "bg raised surface caution-soft", 4.5},
	{"staff", "bg raised", 4.5},
	{"bg", "tip caution accent not-ready", 4.5}, // the sign in a callout
	{"border", "bg raised surface accent-soft", 3},
	{"accent-line", "bg surface raised", 3},
	{"edge", "bg raised surface", 3},
	{"focus", "bg surface raised accent-soft ready-soft not-ready-soft unknown-soft", 3},
	{"focus-ring", "focus", 3},
	{"focus-on-brand", "brand", 3},
}

func TestContrast(t *testing.T) {
	light, dark := roles(t)
	for name, mode := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, p := range pairs {
			for _, back := range strings.Fields(p.backs) {
				got := contrast(luminance(t, mode, p.front), luminance(t, mode, back))
				if got < p.least {
					t.Errorf("%s: --%s on --%s has a contrast of %.2f, wanted %.1f", name, p.front, back, got, p.least)
				}
			}
		}
	}
}

var colour = regexp.MustCompile(`#[0-9a-f]{3,6}\b`)

// A chart that is saved as a file has the colours of the page's light mode.
func TestChartFileColours(t *testing.T) {
	light, _ := roles(t)
	src, err := fs.ReadFile(FS, "assets/chart-file.css")
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]bool{}
	for _, value := range light {
		known[value] = true
	}
	found := colour.FindAllString(string(src), -1)
	if len(found) < 10 {
		t.Fatalf("the sheet has only the colours %v", found)
	}
	for _, c := range found {
		if len(c) == 4 {
			c = "#" + strings.Repeat(c[1:2], 2) + strings.Repeat(c[2:3], 2) + strings.Repeat(c[3:4], 2)
		}
		if !known[c] {
			t.Errorf("%s is no colour of 00-tokens.css", c)
		}
	}
}

var property = regexp.MustCompile(`(?:^|[{;\s])--([\w-]+):\s*([^;]+);`)

// roles reads the custom properties of both modes; dark stands on light.
func roles(t *testing.T) (light, dark map[string]string) {
	t.Helper()
	light, dark = map[string]string{}, map[string]string{}
	for _, file := range []string{"00-tokens.css", "05-roles.css"} {
		src, err := fs.ReadFile(FS, "assets/css/"+file)
		if err != nil {
			t.Fatal(err)
		}
		screen, _, _ := strings.Cut(string(src), "@media print")
		day, night, _ := strings.Cut(screen, "@media (prefers-color-scheme: dark)")
		for _, m := range property.FindAllStringSubmatch(day, -1) {
			if _, set := light[m[1]]; !set { // :lang() blocks change fonts only
				light[m[1]], dark[m[1]] = m[2], m[2]
			}
		}
		for _, m := range property.FindAllStringSubmatch(night, -1) {
			dark[m[1]] = m[2]
		}
	}
	return light, dark
}

// luminance is the relative luminance of a role, as WCAG defines it.
func luminance(t *testing.T, mode map[string]string, role string) float64 {
	t.Helper()
	value := mode[role]
	for strings.HasPrefix(value, "var(--") {
		value = mode[strings.TrimSuffix(strings.TrimPrefix(value, "var(--"), ")")]
	}
	rgb, err := parseHex(value)
	if err != nil {
		t.Fatalf("--%s: %v", role, err)
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		c := rgb[i] / 255
		if c <= .04045 {
			sum += weight * c / 12.92
		} else {
			sum += weight * math.Pow((c+.055)/1.055, 2.4)
		}
	}
	return sum
}

func parseHex(s string) (rgb [3]float64, err error) {
	if len(s) != 7 || s[0] != '#' {
		return rgb, fmt.Errorf("%q is not a colour of the form #rrggbb", s)
	}
	n, err := strconv.ParseUint(s[1:], 16, 32)
	if err != nil {
		return rgb, fmt.Errorf("parse colour: %w", err)
	}
	return [3]float64{float64(n >> 16), float64(n >> 8 & 255), float64(n & 255)}, nil
}

func contrast(a, b float64) float64 {
	return (max(a, b) + .05) / (min(a, b) + .05)
}

var used = regexp.MustCompile(`var\(--([\w-]+)`)

// A misspelt property would fall back in silence, so every one must be defined
// somewhere in the style sheets.
func TestPropertiesExist(t *testing.T) {
	all := sheets(t)
	defined := map[string]bool{}
	for _, m := range property.FindAllStringSubmatch(all, -1) {
		defined[m[1]] = true
	}
	for _, m := range used.FindAllStringSubmatch(all, -1) {
		if !defined[m[1]] {
			t.Errorf("--%s is used but not defined", m[1])
		}
	}
}

// What nothing uses only weighs.
func TestPropertiesUsed(t *testing.T) {
	all := sheets(t)
	uses := map[string]bool{}
	for _, m := range used.FindAllStringSubmatch(all, -1) {
		uses[m[1]] = true
	}
	for _, m := range property.FindAllStringSubmatch(all, -1) {
		if !uses[m[1]] {
			t.Errorf("--%s is defined but not used", m[1])
		}
	}
}

// sheets returns all style sheets that pages load.
func sheets(t *testing.T) string {
	t.Helper()
	var all strings.Builder
	err := fs.WalkDir(FS, "assets/css", func(name string, d fs.DirEntry, err error) error {
		if err != nil || path.Ext(name) != ".css" {
			return err
		}
		src, err := fs.ReadFile(FS, name)
		all.Write(src)
		return err
	})
	if err != nil || all.Len() == 0 {
		t.Fatalf("no style sheets: %v", err)
	}
	return all.String()
}
