package site

import (
	"bytes"
	"encoding/base64"
	"image"
	"image/color/palette"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"testing"

	"shirube/layouts"
)

// oneByOne is a WebP of one pixel; the standard library writes none.
const oneByOne = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA=="

// A picture tells its size whatever its kind.
func TestPictureSize(t *testing.T) {
	dots := image.NewPaletted(image.Rect(0, 0, 7, 5), palette.Plan9)
	encoded := func(encode func(io.Writer) error) string {
		var b bytes.Buffer
		if err := encode(&b); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	webp, err := base64.StdEncoding.DecodeString(oneByOne)
	if err != nil {
		t.Fatal(err)
	}
	pictures := map[string]struct {
		data          string
		width, height int
	}{
		"dots.png":  {encoded(func(w io.Writer) error { return png.Encode(w, dots) }), 7, 5},
		"dots.JPG":  {encoded(func(w io.Writer) error { return jpeg.Encode(w, dots, nil) }), 7, 5},
		"dots.gif":  {encoded(func(w io.Writer) error { return gif.Encode(w, dots, nil) }), 7, 5},
		"dot.webp":  {string(webp), 1, 1},
		"px.svg":    {`<svg width="30px" height="20.5" viewBox="0 0 1 1"/>`, 30, 21},
		"box.svg":   {"<?xml version='1.0' encoding='Shift_JIS'?><!-- --><svg viewBox='0,0 640 360' width='100%'/>", 640, 360},
		"em.svg":    {`<svg width="30em" height="20em"/>`, 0, 0},
		"huge.svg":  {`<svg width="1e99" height="NaN"/>`, 0, 0},
		"text.svg":  {"no drawing", 0, 0},
		"html.svg":  {"<html/>", 0, 0},
		"text.png":  {"no picture", 0, 0},
		"empty.png": {"", 0, 0},
	}
	text := map[string]string{"config.toml": "title = {ja=\"案内\"}\nlanguages = [\"ja\"]\ndate = 2024-03-01\n"}
	for name, p := range pictures {
		text["content/ja/"+name] = p.data
	}
	s, _ := Load(files(text), Options{Theme: layouts.FS})
	for name, p := range pictures {
		if w, h := s.PictureSize("content/ja/index.md", name); w != p.width || h != p.height {
			t.Errorf("%s: %d × %d, want %d × %d", name, w, h, p.width, p.height)
		}
	}
	if w, h := s.PictureSize("content/ja/index.md", "nowhere.png"); w != 0 || h != 0 {
		t.Errorf("a file that is missing: %d × %d", w, h)
	}
}
