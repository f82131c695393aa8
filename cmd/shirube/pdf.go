package main

import (
	"errors"
	"fmt"

	"shirube/internal/chromium"
	"shirube/internal/paper"
)

// addPDFs makes the PDFs of a site and adds them to its files.
func (a *app) addPDFs(l loaded) error {
	browser, err := chromium.Find(a.getenv)
	if err != nil {
		return a.explainPDF(err)
	}
	fmt.Fprintln(a.out, a.say("printing", browser))
	pdfs, err := paper.Make(a.ctx, l.Renderer, browser)
	if err != nil {
		return a.explainPDF(err)
	}
	for _, lang := range l.site.Config.Languages {
		l.AddPDF(lang, pdfs[lang])
	}
	return nil
}

// explainPDF puts a failure of the browser into our words, with the remedy.
func (a *app) explainPDF(err error) error {
	var failed *chromium.Failure
	if !errors.As(err, &failed) {
		return err
	}
	key := map[string]string{
		chromium.NotFound: "no_chromium",
		chromium.NotThere: "chromium_not_there",
		chromium.TooOld:   "chromium_too_old",
		chromium.TooSlow:  "chromium_too_slow",
		chromium.Failed:   "chromium_failed",
	}[failed.Reason]
	return &remediedError{a.say(key, failed.Detail), a.say(key+"_help", chromium.Variable)}
}

// A remediedError is a failure of the machine that its user can mend.
type remediedError struct{ text, help string }

func (e *remediedError) Error() string { return e.text }
