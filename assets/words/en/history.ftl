# The history, its chain and its retention.
