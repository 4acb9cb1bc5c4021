# The policy of the whole computer: what a company sets for every account.

## Why policy.toml cannot be used: each stands after the file and the line

policy-key-unknown = This version does not know the key { $key }
policy-key-misspelled = The key { $key } is spelled { $meant }
# The name of a profile in the policy, and what is wrong with it.
policy-in-profile = Profile { $profile }: { $why }
policy-no-full-path = { $key }: It must be a full path
policy-no-public-key = It is a public key as “token-desk profiles keygen” prints it
policy-no-minutes = It is a whole number of minutes from 1 to { $most }
policy-no-days = It is “{ $everything }” or a whole number of days from 1 to { $most }
policy-no-folders = It is a list of full paths in brackets
policy-no-switch = It is true or false
policy-too-large = The file is too large for a policy
policy-not-only-root = Others than root can change { $path }
policy-of-this-account = This account can change { $path }
policy-no-value = { $source ->
    [registry] The value “policy” in the registry cannot be read as text
   *[managed] The managed preference “policy” cannot be read as text
}

## Profiles

policy-profile-name-given = Your company has a profile with this name. Yours is not used.

## Where the policy is wrong: { $why } is one of the sentences above

policy-cannot-be-read = Your company's policy cannot be read
policy-at-line = { $file }, line { $line }: { $why }
policy-in-file = { $file }: { $why }
policy-in-value = { $source ->
    [registry] In the registry, line { $line }: { $why }
   *[managed] In the managed preferences, line { $line }: { $why }
}

## What is not done under a policy

policy-sign-in-off = Sign-in is off
policy-tell-administrator = Show this to your administrator
policy-profile-not-allowed = Your company does not allow the profile { $profile }
policy-profile-not-allowed-advice = Choose a profile of your company
policy-not-allowed = Your company does not allow this
policy-ask-administrator = Ask your administrator
policy-no-remembering = Your company does not allow credentials to be remembered
policy-own-profiles-off = Your company sets the profiles. You cannot add or change any
policy-keeps-history = Your company keeps these entries
policy-no-exports = Your company does not allow exports
policy-export-folders = Your company allows exports in { $folders } only
policy-choose-there = Choose a place there

## In the window: { $source } is where the company set it

policy-locked = { $source ->
    [file] Locked by your company · set in policy.toml
    [registry] Locked by your company · set in the registry
   *[managed] Locked by your company · set in the managed preferences
}
policy-allows-minutes = { $source ->
    [file] Your company allows 1 to { $most } · set in policy.toml
    [registry] Your company allows 1 to { $most } · set in the registry
   *[managed] Your company allows 1 to { $most } · set in the managed preferences
}
policy-limits-actions = { $source ->
    [file] Your company limits what may be done · set in policy.toml
    [registry] Your company limits what may be done · set in the registry
   *[managed] Your company limits what may be done · set in the managed preferences
}
policy-requires-for = { $source ->
    [file] Your company requires it for { $actions } · set in policy.toml
    [registry] Your company requires it for { $actions } · set in the registry
   *[managed] Your company requires it for { $actions } · set in the managed preferences
}
policy-only-signed = Only profiles signed by your company are used. You cannot add or edit any here
policy-links-off = Your company does not allow links from other programs
policy-on = On
policy-off = Off
policy-keep-everything = Everything is kept
policy-keep-days = { $count ->
    [one] Kept for { $count } day
   *[other] Kept for { $count } days
}
policy-archived = What is removed is written to a file first
policy-not-archived = What is removed is not written to a file first

## token-desk policy check: first the file, then each key with what it does

explain-good = { $file } can be used as a policy
explain-broken = { $file } cannot be used as a policy. With it nobody could sign in
explain-not-in-force = { $source ->
    [registry] The registry has a policy, so this file does not count
   *[managed] The managed preferences have a policy, so this file does not count
}
explain-no-file = No file with this name is there: { $file }
explain-free = Not set, so left to each account: { $keys }
explain-profile = Every account has the profile { $name } ({ $host }) and cannot change it
explain-own-profiles = Accounts may use profiles of their own
explain-no-own-profiles = Accounts cannot use profiles of their own
explain-profile-key = An account's own profiles are used only if they are signed with the key { $key }
explain-allow = Allowed at most: { $actions }
explain-no-batch = There are no batches
explain-batch = Batches are allowed as each profile says
explain-batch-limit = { $what ->
    [tokens] at most { $most } tokens in a batch
    [parallel] at most { $most } requests at the same time
    [second] at most { $most } requests in a second
    [refusals] waits after at most { $most } refusals in a row
   *[unknown] waits after at most { $most } unknown outcomes in a row
}
explain-lock-after = { $count ->
    [one] The window locks after { $count } minute without input at the latest
   *[other] The window locks after { $count } minutes without input at the latest
}
explain-renderer = { $renderer ->
    [glow] The window is drawn with OpenGL first
    [wgpu] The window is drawn with Direct3D, Vulkan or Metal first
   *[auto] The window is drawn with what worked last on the computer
}
explain-language = Token Desk speaks { $language }
explain-notify = The system notifies
explain-no-notify = The system does not notify
explain-links = Links from other programs may search
explain-remember = Credentials may be remembered

## Signed profiles, and token-desk profiles

profile-unsigned = It is not signed, and your company uses signed profiles only
profile-signature-damaged = Its signature is damaged
profile-signature-wrong = Its signature does not fit: it was changed since, or signed with another key
signing-key-made = The private key is in { $file }. Keep it secret, and keep a copy of it
signing-public = For policy.toml:
signing-no-key-made = No key could be made
signing-no-private-key = { $file } holds no Ed25519 private key in PEM form
signing-no-public-key = --public takes a key as “token-desk profiles keygen” prints it
signing-which-key = The policy of this computer has no profile-key. Name one with --public
signing-signed = Signed: { $profile }
signing-fits = The signature fits: { $profile }
signing-nothing = There is no profile in { $file }
