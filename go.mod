module shirube

go 1.26
