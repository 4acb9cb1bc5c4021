# What is wrong with something typed.

## Emergency access codes

# The server named one that could change a request's path.
hint-code-id = The server named an ID of a code that cannot be one
hint-validity = From 1 minute to 7 days
hint-validity-number = Type a whole number, from 1 minute to 7 days
