# What is wrong with something typed.
