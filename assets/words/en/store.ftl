# The history's file.
