# The look-up screen.
