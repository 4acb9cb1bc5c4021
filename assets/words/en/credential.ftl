# Keys, tokens and the system's keyring.

## A credential that cannot be used

credential-choose-another = Choose or paste another key, or make a new one in the Cloud Administration Console
# { $key } and { $profile }: hosts.
credential-other-host = The key file is for { $key }, but the profile is for { $profile }
credential-other-host-advice = Choose the profile for { $key }, or the key file for { $profile }
# { $at }: a time.
credential-token-ended = The bearer token ended at { $at }
credential-token-ended-advice = Sign in again with a new token. If this one should still be good, check this computer's clock.
credential-get-new-token = Get a new bearer token

## "Remember on this computer": what was not done

remember-not-kept = The credential is not remembered on this computer
remember-password-not-kept = The password is not remembered on this computer
remember-not-opened = The remembered credential could not be used
remember-key-left = The credential is forgotten, but its key is still in the keyring
remember-not-forgotten = The credential was not forgotten

## Why, and what to do

# After the advice.
remember-meanwhile-signed-in = You are signed in until you sign out
remember-meanwhile-sign-in = Until then, sign in with the credential itself
remember-nothing = There is no credential to remember
remember-nothing-advice = Sign in with a credential of your own first
remember-none = Nothing is remembered for this profile
remember-none-advice = Choose “Remember on this computer” when you sign in
remember-again = Sign in again and choose “Remember on this computer”
remember-damaged = The file with the remembered credential is damaged or was changed
remember-damaged-advice = Choose “Forget”, then sign in and choose “Remember on this computer” again
remember-newer = A newer version of Token Desk wrote the remembered credential
remember-newer-advice = Use that version, or choose “Forget” and remember the credential again
remember-profile-changed-advice = Check the profile, then remember the credential again
remember-overtaken = Something else was chosen for this profile in the meantime
remember-overtaken-advice = Try again if you still want it
remember-key-left-advice = You do not need to do anything. The key is useless now, and Token Desk removes it when the keyring answers again
remember-fault = Token Desk could not seal or open it
remember-fault-advice = Try again, and report this to your administrator

## The system's keyring, which keeps keys

# Where it is a Secret Service.
keyring-missing-linux = No keyring answers on this computer (such as GNOME Keyring, KDE Wallet or KeePassXC)
keyring-missing = The system's keyring does not answer
keyring-missing-advice = Ask your administrator to set up a keyring
keyring-none = The keyring service runs, but has no keyring yet
keyring-none-advice = Create a login keyring in the system's password program, then try again
keyring-locked = The system's keyring is locked
keyring-locked-advice = Unlock it in the system's password program, or sign in to this computer again. Then try again.
keyring-refused = The system's keyring refused Token Desk
keyring-refused-advice = Let Token Desk use the keyring when the system asks, then try again
keyring-slow = The system's keyring did not answer in time. It may be waiting for its password in another window.
keyring-slow-advice = Look for the window that asks for the keyring password. Then try again
keyring-key-gone = The system's keyring no longer has the key. It was reset or replaced.
keyring-key-unusable = The system's keyring gave back something other than the key
# { $most }: a number of characters.
keyring-too-small = { $most ->
    [one] The system's keyring takes no more than { $most } character
   *[other] The system's keyring takes no more than { $most } characters
}
keyring-too-small-advice = Ask your administrator for another keyring
keyring-failed = The system's keyring did not do it
keyring-failed-advice = Try again, or ask your administrator

## Key files

credential-key-file-not-read = The key file was not read
credential-key-file-no-text = The file is not text in UTF-8
credential-key-file-again = Choose the key file again

## What a credential is called in the top bar: as short as can be

# { $id }: the first letters of its ID.
credential-with-id = { $method ->
    [api-key] Key { $id }
    [oauth-client] Client { $id }
   *[bearer] Bearer token { $id }
}
credential-of = { $method ->
    [api-key] Key
    [oauth-client] Client
   *[bearer] Bearer token
}
