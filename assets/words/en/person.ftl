# People, and how callers are verified.

## What is known of a person

# In a pill, where the server does not say whether they are enabled.
person-status-not-said = Status not said
person-high-risk = High-risk user: marked by a Super Administrator

## In a pill

person-enabled = Enabled
person-disabled = Disabled

## The caller, beside what is done

person-by-id-only = Known by user ID only
caller-not-the-person = Not the person
caller-verified = { $how }, { $at }
caller-denied = Live Verification said that the caller is not this person
caller-unverified = The caller is not verified and could sign in with this
caller-full = They have { $count } hardware tokens. { $most } active ones is the limit: the server may refuse one more
