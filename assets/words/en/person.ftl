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
caller-namesakes = { $count } people have this name. Check e-mail address, user name and identity source
# The strip that stays until the next caller.
not-the-person = The caller is not { $who }
not-the-person-advice = Nothing was changed by that. Follow your security rule
caller-unverified = The caller is not verified and could sign in with this
caller-full = They have { $count } hardware tokens. { $most } active ones is the limit: the server may refuse one more

# In a heading, where the server gave no name.
person-without-name = Person known by ID only

## Sign-in methods, as the vendor calls them

method-token = Authenticate OTP
method-sms = SMS OTP
method-voice = Voice OTP
method-fingerprint = Biometrics
method-approve = Approve

## How a caller was verified

how-live-verification = Live Verification
how-called-back = Called back on the number on record
how-manager-confirmed = Manager confirmed
how-seen-in-person = Seen in person
how-other = Other
# In the agent's own words.
how-other-said = Other: { $text }
# The same where a colon stands before it.
how-other-noted = Other ({ $text })

## Emergency access codes

# For how long a code is valid.
code-validity = { $unit ->
    [minutes] { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
    [hours] { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
   *[days] { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
}
# What was asked for.
code-asked-nothing = your company's default
code-asked-validity = { $validity }
code-asked-uses = { $once ->
    [yes] one-time
   *[no] not only one-time
}
code-asked-both = { $once ->
    [yes] { $validity }, one-time
   *[no] { $validity }, not only one-time
}
code-for-one-sign-in = for one sign-in
code-for-any-sign-ins = any number of sign-ins
# What the company's settings made of a code.
code-made-validity = { $validity }
code-made-uses = { $once ->
    [yes] for one sign-in
   *[no] any number of sign-ins
}
code-made-both = { $once ->
    [yes] { $validity }, for one sign-in
   *[no] { $validity }, any number of sign-ins
}
code-overridden = You asked for: { $asked }. Your company's settings made it: { $made }
code-overridden-unsaid = You asked for: { $asked }. Your company's settings count instead. The server does not say which
code-whole-days = This server makes codes for whole days only, and none for one sign-in
code-whole-days-instead = You asked for: { $asked }. This server makes codes for whole days only, so Token Desk asked for { $made }
code-whole-days-default = This server makes codes for whole days only. Token Desk asked for { $made }
