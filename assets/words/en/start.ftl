# What is said when the window does not open.
