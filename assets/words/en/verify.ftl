# Verifying the caller.
