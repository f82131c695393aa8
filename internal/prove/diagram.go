package prove

import (
	"encoding/binary"
	"math/big"
)

// node is a condition over variables in a fixed order, as a multi-valued
// decision diagram: reduced and shared, so that equal conditions are equal
// nodes. The ends are the three values of the logic, worst first.
type node int32

const (
	low  node = iota // does not hold
	open             // cannot be told
	high             // holds
)

// maxNodes and maxEdges bound the memory of a proof to some tens of MB.
const (
	maxNodes = 1 << 19
	maxEdges = 1 << 22
)

// diagram holds nodes. The variable of level i has the values 0 to values[i]-1.
type diagram struct {
	values []int
	nodes  []vertex // of the ends only the level is set
	edges  []node   // where nodes go on, by value of their variable
	unique map[string]node
	memo   map[operation]node
	stack  []node // edges of nodes that are being made, the innermost last
	key    []byte
	full   bool // a bound was reached: nothing that was made since is right
}

// vertex goes on by the value of one variable.
type vertex struct {
	level int32 // of the variable; an end has the level after the last
	first int32 // of its edges
}

type operation struct {
	kind rune
	a, b node
}

func newDiagram(values []int) *diagram {
	end := vertex{level: int32(len(values))}
	return &diagram{values: values, nodes: []vertex{end, end, end}, unique: map[string]node{}, memo: map[operation]node{}}
}

// branch returns the node that goes on by the variable of a level to what f
// gives for each of its values; f may make nodes itself, of later levels.
func (d *diagram) branch(level int32, f func(value int) node) node {
	mark := len(d.stack)
	for v := range d.values[level] {
		d.stack = append(d.stack, f(v)) // f leaves the stack as it was
	}
	n := d.share(level, d.stack[mark:])
	d.stack = d.stack[:mark]
	return n
}

// share returns the one node of a level with these edges; none is needed where
// every value leads to the same.
func (d *diagram) share(level int32, to []node) node {
	same := true
	d.key = binary.NativeEndian.AppendUint32(d.key[:0], uint32(level))
	for _, sub := range to {
		same = same && sub == to[0]
		d.key = binary.NativeEndian.AppendUint32(d.key, uint32(sub))
	}
	if same {
		return to[0]
	}
	if n, ok := d.unique[string(d.key)]; ok {
		return n
	}
	if len(d.nodes) >= maxNodes || len(d.edges)+len(to) > maxEdges {
		d.full = true
		return open
	}
	n := node(len(d.nodes))
	d.nodes = append(d.nodes, vertex{level, int32(len(d.edges))})
	d.edges = append(d.edges, to...)
	d.unique[string(d.key)] = n
	return n
}

// branches returns where n, no end, goes on, by the value of its variable.
func (d *diagram) branches(n node) []node {
	v := d.nodes[n]
	return d.edges[v.first:][:d.values[v.level]]
}

// to returns where n goes on for a value of the variable of a level; a node that
// does not ask it goes on to itself.
func (d *diagram) to(n node, level int32, value int) node {
	if v := d.nodes[n]; v.level == level {
		return d.edges[int(v.first)+value]
	}
	return n
}

// both is the worse of two conditions, either the better one; not turns a
// condition round. Sets of combinations are conditions that hold or do not: is
// has those of n that lead to an end, and without takes those of b from a.
func (d *diagram) both(a, b node) node   { return d.combine('&', a, b) }
func (d *diagram) either(a, b node) node { return d.combine('|', a, b) }
func (d *diagram) not(a node) node {
	return d.pairs('!', a, low, func(end, _ node) node { return high - end })
}
func (d *diagram) is(n, end node) node {
	return d.pairs('=', n, end, func(a, b node) node { return truth(a == b) })
}
func (d *diagram) without(a, b node) node { return d.both(a, d.not(b)) }

func truth(b bool) node {
	if b {
		return high
	}
	return low
}

func (d *diagram) combine(kind rune, a, b node) node {
	if a > b {
		a, b = b, a
	}
	neutral, final := high, low // of "&"
	if kind == '|' {
		neutral, final = low, high
	}
	switch {
	case a == b || b == neutral || a == final:
		return a
	case a == neutral || b == final:
		return b
	}
	return d.split(operation{kind, a, b}, func(a, b node) node { return d.combine(kind, a, b) })
}

// pairs puts an end in the place of each pair of ends; kind names what f does.
func (d *diagram) pairs(kind rune, a, b node, f func(a, b node) node) node {
	if a <= high && b <= high {
		return f(a, b)
	}
	return d.split(operation{kind, a, b}, func(a, b node) node { return d.pairs(kind, a, b, f) })
}

// split does what o says for each value of the first variable that either node
// asks; f does it with what comes after that value.
func (d *diagram) split(o operation, f func(a, b node) node) node {
	if n, ok := d.memo[o]; ok {
		return n
	}
	if d.full { // to go on would take long, and give nothing
		return open
	}
	level := min(d.nodes[o.a].level, d.nodes[o.b].level)
	n := d.branch(level, func(v int) node { return f(d.to(o.a, level, v), d.to(o.b, level, v)) })
	d.memo[o] = n
	return n
}

// with returns n for those who give one answer to the variable of a level.
func (d *diagram) with(n node, level int32, value int) node {
	memo := map[node]node{}
	var walk func(node) node
	walk = func(n node) node {
		at := d.nodes[n].level
		switch {
		case at > level:
			return n
		case at == level:
			return d.to(n, level, value)
		}
		if found, ok := memo[n]; ok || d.full { // of a full one nothing is right
			return found
		}
		memo[n] = d.branch(at, func(v int) node { return walk(d.to(n, at, v)) })
		return memo[n]
	}
	return walk(n)
}

// size counts the nodes of n, its ends among them.
func (d *diagram) size(n node) int {
	seen := map[node]bool{}
	var walk func(node)
	walk = func(n node) {
		if seen[n] {
			return
		}
		seen[n] = true
		if n > high {
			for _, sub := range d.branches(n) {
				walk(sub)
			}
		}
	}
	walk(n)
	return len(seen)
}

// count returns how many combinations of all variables lead from n to an end.
// weights tells by level and value how many combinations a value stands for.
func (d *diagram) count(n, end node, weights [][]int64) *big.Int {
	total := totals(weights)
	between := func(from, to int32) *big.Int { return new(big.Int).Quo(total[to], total[from]) }
	memo := map[node]*big.Int{}
	var walk func(node) *big.Int // of the variables from that of the node on
	walk = func(n node) *big.Int {
		if found, ok := memo[n]; ok {
			return found
		}
		sum := new(big.Int)
		if n == end {
			sum.SetInt64(1)
		} else if n > high {
			level := d.nodes[n].level
			for v, sub := range d.branches(n) {
				ways := new(big.Int).Mul(walk(sub), between(level+1, d.nodes[sub].level))
				sum.Add(sum, ways.Mul(ways, big.NewInt(weights[level][v])))
			}
		}
		memo[n] = sum
		return sum
	}
	return new(big.Int).Mul(walk(n), total[d.nodes[n].level])
}

// totals returns for each level the number of combinations of the variables
// before it, and last that of all.
func totals(weights [][]int64) []*big.Int {
	total := []*big.Int{big.NewInt(1)}
	for i, values := range weights {
		sum := int64(0)
		for _, w := range values {
			sum += w
		}
		total = append(total, new(big.Int).Mul(total[i], big.NewInt(sum)))
	}
	return total
}

// never is the cost of a value that must not be taken.
const never = 1 << 30

// smallest returns the values that lead from n to an end with the least cost,
// by level; a variable that does not matter gets the value 0. ok is false when
// nothing leads there.
func (d *diagram) smallest(n, end node, cost func(level int32, value int) int) (values []int, ok bool) {
	type way struct{ cost, value int }
	memo := map[node]way{low: {never, 0}, open: {never, 0}, high: {never, 0}}
	memo[end] = way{}
	var walk func(node) way
	walk = func(n node) way {
		if found, known := memo[n]; known {
			return found
		}
		best := way{cost: never}
		level := d.nodes[n].level
		for v, sub := range d.branches(n) {
			if c := walk(sub).cost; c < never && c+cost(level, v) < best.cost {
				best = way{c + cost(level, v), v}
			}
		}
		memo[n] = best
		return best
	}
	if walk(n).cost >= never {
		return nil, false
	}
	values = make([]int, len(d.values))
	for n > high {
		level, value := d.nodes[n].level, memo[n].value
		values[level] = value
		n = d.to(n, level, value)
	}
	return values, true
}
