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
policy-links-off = Your company does not allow links from other programs
