# Assign, rename, replace, emergency access code: what is filled in before.
