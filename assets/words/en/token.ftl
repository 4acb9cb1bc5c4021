# Hardware tokens and what is known of them.
