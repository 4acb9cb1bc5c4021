# Endpoint profiles.
