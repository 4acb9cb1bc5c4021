# People, and how callers are verified.
