# Why the server refused something.
