# The lock of the window.

## The locked window: nothing here names a person, a token or a ticket

lock-locked = Locked
# Why it is locked.
lock-idle = { $count ->
    [one] { $count } minute without a key or click.
   *[other] { $count } minutes without a key or click.
}
lock-asked = You locked Token Desk.
lock-system = This computer was locked.
lock-sleep = This computer was asleep.
lock-remote = The Remote Desktop connection ended.
# Why the computer waits a moment before it sleeps, for whoever asks it.
lock-delays-sleep = The window is locked first
lock-call-kept = The call is kept: one person.
lock-call-kept-ticket = The call is kept: one person, one ticket.
lock-pin = PIN of this session
lock-unlock = Unlock
# Why the button cannot be pressed.
lock-pin-empty = Enter your PIN
lock-checking = The PIN is being checked
# How many more tries there are. After the last one the session ends.
lock-wrong = { $count ->
    [one] Wrong PIN. { $count } try left, then Token Desk signs you out
   *[other] Wrong PIN. { $count } tries left
}
# The system itself asks who sits there: on Linux with polkit, on Windows with Windows Hello.
lock-prove = Unlock with the system's login
lock-proving = The system is asking for your login
lock-proof-refused = The system did not accept your login
lock-proof-cancelled = The question was closed. Token Desk stays locked
lock-proof-unable = The system cannot ask for your login
lock-proof-not-opened = The keyring did not give the credential back
lock-hello = Unlock with Windows Hello
lock-hello-asks = Windows Hello is asking. Its question may be behind this window
# In the question of Windows: what it is for.
lock-hello-why = Unlock Token Desk
lock-hello-busy = Windows Hello is busy
lock-hello-too-often = Windows Hello was tried too often
lock-hello-not-there = This computer has no Windows Hello
lock-hello-not-set-up = Windows Hello is not set up for your account
lock-hello-forbidden = Your company does not allow Windows Hello here
lock-hello-unable = Windows Hello does not answer
# What is left then; one of these follows what is wrong with the system or the keyring.
lock-use-pin = Use your PIN
lock-try-again = Try again, or sign out
# What went on meanwhile. $at: a time of day.
lock-changes-away = { $count ->
    [one] One change is on its way. Its sign-in stays open until it is done
   *[other] { $count } changes are on their way. Their sign-in stays open until they are done
}
lock-changes-confirmed = { $count ->
    [one] One change went on and was confirmed at { $at }
   *[other] { $count } changes went on and were confirmed, the last at { $at }
}
lock-changes-refused = { $count ->
    [one] One change went on and was refused at { $at }
   *[other] { $count } changes went on and were refused, the last at { $at }
}
lock-changes-unknown = { $count ->
    [one] The outcome of one change is not known yet
   *[other] The outcome of { $count } changes is not known yet
}
lock-batch-goes-on = The batch goes on. Its sign-in stays open until it is done
lock-batch-waits = The batch waits until you unlock
lock-batch-done = The batch is done
lock-reads-go-on = A check at the server goes on. Its sign-in stays open until it is done

lock-sign-out = Sign out?
lock-sign-out-batch = The batch pauses. It can go on when someone signs in to its profile.
lock-stay = Stay locked

## Choosing a PIN

lock-choose = Choose a PIN to lock Token Desk
lock-choose-why = You unlock with it. It is for this session only and is not saved.
lock-new-pin = PIN to unlock with
lock-new-pin-hint = At least 4 characters
lock-pin-again = PIN again
lock-now = Lock
lock-taking-pin = The PIN is being taken in
# At sign-in, below the empty fields.
lock-no-pin-means = Optional. Without a PIN, locking signs you out
# The same where the system can ask who sits there.
lock-no-pin-login = Optional. Without a PIN, only a remembered credential can be unlocked, by the system's login
lock-no-pin-hello = Optional. Without a PIN, only a remembered credential can be unlocked, with Windows Hello
lock-pin-unfinished = Complete the PIN, or clear both fields

hint-pin-short = Type at least { $least } characters
hint-pin-long = Type at most { $most } characters
hint-pin-alike = Use different characters
hint-pin-row = A row such as 1234 is too easy
hint-pin-differs = The two PINs differ
# { $most }: a number of minutes.
hint-lock-after = Type a whole number of minutes from 1 to { $most }

## Signed out by the lock

lock-signed-out = You were signed out
lock-no-pin-idle = { $count ->
    [one] There was no key or click for { $count } minute, and no PIN to unlock with
   *[other] There was no key or click for { $count } minutes, and no PIN to unlock with
}
lock-no-pin-asked = There was no PIN to unlock with
lock-no-pin-system = This computer was locked, and there was no PIN to unlock with
lock-no-pin-sleep = This computer was asleep, and there was no PIN to unlock with
lock-no-pin-remote = The Remote Desktop connection ended, and there was no PIN to unlock with
lock-no-pin-advice = Sign in again. With a PIN, the call is kept next time.
lock-wrong-pins = The PIN was wrong { $count } times
lock-sign-in-again = Sign in again.
