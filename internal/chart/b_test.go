package chart

import (
	"fmt"
	"testing"
	"time"
)

func TestTime(t *testing.T) {
	for _, n := range []string{"a", "b", "c", "d"} {
		g := loadFlow(t, n, false)
		best := map[string]time.Duration{}
		for range 10 {
			t0 := time.Now()
			lap := func(s string) {
				d := time.Since(t0)
				if b, ok := best[s]; !ok || d < b {
					best[s] = d
				}
				t0 = time.Now()
			}
			p := newPlan(g, Options{})
			p.turnLoops()
			lap("1loops")
			p.rankNodes()
			lap("2rank")

			orders := p.arrange(p.newRows(), 0)
			lap("4order")
			tr := p.bestTrial(orders)
			lap("5trial")
			tr.straighten()
			lap("6straight")
			d := tr.draw()
			lap("9draw")
			d.SVG()
			lap("asvg")
		}
		fmt.Println(n, best)
	}
}
