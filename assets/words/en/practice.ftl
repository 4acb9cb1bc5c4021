# The practice tenant and the guide.
