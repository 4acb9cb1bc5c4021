# The sign-in panel.
