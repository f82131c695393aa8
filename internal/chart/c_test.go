package chart

import (
	"fmt"
	"testing"
	"time"
)

func TestD(t *testing.T) {
	g := loadFlow(t, "d", false)
	p := newPlan(g, Options{})
	p.turnLoops()
	p.rankNodes()
	rw := p.newRows()
	for s := range 40 {
		rw.place(p.firstOrder(rw, s))
		c0 := rw.cost()
		c := rw.improve()
		if s < 8 {
			best := rw.snapshot(nil)
			for _, tries := range []int{100, 300, 1000} {
				rw.place(best)
				t0 := time.Now()
				rw.polish(tries)
				fmt.Println("start", s, c0/16, c/16, "polish", tries, rw.cost()/16, time.Since(t0))
			}
		}
	}
}
