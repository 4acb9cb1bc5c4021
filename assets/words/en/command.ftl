# The command line: help, progress, results.
