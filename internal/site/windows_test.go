package site

import "testing"

func TestWindowsRefuses(t *testing.T) {
	for address, want := range map[string]string{
		"ja/con.html": "con.html", "ja/Aux/page.html": "Aux", "en/nul.tar.gz": "nul.tar.gz", "ja/com1.html": "com1.html",
		"ja/lpt9": "lpt9", "ja/a:b.html": "a:b.html", "ja/end./x.html": "end.", "ja/end..html": "end..html", "ja/end .html": "end .html",
		"ja/tab\tx.html": "tab\tx.html", "ja/what?.pdf": "what?.pdf",
		"ja/contact.html": "", "ja/com.html": "", "ja/com12.html": "", "ja/console/aux1.html": "", "ja/加入.html": "", "a.b/c.d.html": "",
	} {
		if got := windowsRefuses(address); got != want {
			t.Errorf("%q: refused %q, want %q", address, got, want)
		}
	}
}
