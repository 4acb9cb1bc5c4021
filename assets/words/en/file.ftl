# Files: why they were not read or written.
