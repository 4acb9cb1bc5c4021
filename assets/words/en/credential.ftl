# Keys, tokens and the system's keyring.
