# Settings and the log.
