package chart
import ("testing";"fmt")
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
			fmt.Println( "start", s, c0/16, c/16)
		}
}
