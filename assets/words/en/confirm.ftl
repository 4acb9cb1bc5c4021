# The question before a change.
