# What can be done to a token or for a person, and what it is called.
