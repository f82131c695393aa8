module shirube/bench

go 1.26.0

require (
	github.com/d2lang/elk-go v0.2.0
	shirube v0.0.0
)

replace shirube => ../
