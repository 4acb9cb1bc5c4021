# Why the server was not reached, or what came instead of its answer.
