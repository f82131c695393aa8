package chart

// Layout finds a place for everything in g.
func Layout(g *Graph, o Options) *Drawing {
	return &Drawing{graph: g, Nodes: make([]Rect, len(g.Nodes)), Edges: make([]Line, len(g.Edges))}
}
