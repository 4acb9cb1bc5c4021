# What came of a change.

## Attempts whose outcome is not known

# Which attempt: number in the history, action and token, time.
attempt-in-history = Number { $number }, { $what }, { $at }
attempt-not-recorded = { $what }, { $at }
# Until: a sentence, such as "Until we know, assume the token still works".
attempt-open = { $which }: outcome not known. Check it first. { $until }
attempt-on-its-way = { $which }: on its way. { $until }
attempt-on-its-way-elsewhere = { $which }: on its way in another window of Token Desk. { $until }

## Replacements

replacement-not-finished = A replacement is not finished
# Which: "000123145251 by 000123145310, number 12".
half-of = A replacement is not finished: { $which }
replacement-in-history = { $tokens }, number { $number }

## What an emergency access code can be used for

code-used-once = Once
code-used-until-end = Until it ends

## A code that is read aloud

code-hidden = The code, hidden
code-until-left = It is here until you leave this view. Then it cannot be shown again
code-lost = The answer with the code was lost, so nobody saw the code. Ask your colleagues whether the active code is theirs. If not, make another or withdraw it
code-was-shown = The code was shown once. Make a new one if it is needed
code-never-shown = Nobody saw the code before this view was left, and it is not kept. Make a new one if it is needed
# Asked before the next caller.
unseen-code = Nobody has seen the code
unseen-code-means = Once you go on, it cannot be shown again. It stays active until it ends
unseen-code-leave = Next caller without it
# For assistive technology: letters and digits as words.
code-spelled = The code, spelled: { $words }
code-capitals = All letters are capital letters
code-small-letters = All letters are small letters
code-offline-until = A code saved for offline use works until { $end }
code-offline = A code saved for offline use, if there is one, works until it ends
# Letters are words of the international spelling alphabet, such as "Bravo".
spell-capital = capital { $letter }
spell-small = small { $letter }
spell-digit = { $digit ->
    [0] zero
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
   *[9] nine
}
spell-sign = { $sign ->
    [exclamation-mark] exclamation mark
    [double-quote] double quote
    [number-sign] number sign
    [dollar-sign] dollar sign
    [percent-sign] percent sign
    [ampersand] ampersand
    [single-quote] single quote
    [opening-parenthesis] opening parenthesis
    [closing-parenthesis] closing parenthesis
    [asterisk] asterisk
    [plus] plus
    [comma] comma
    [hyphen] hyphen
    [full-stop] full stop
    [slash] slash
    [colon] colon
    [semicolon] semicolon
    [less-than-sign] less-than sign
    [equals-sign] equals sign
    [greater-than-sign] greater-than sign
    [question-mark] question mark
    [at-sign] at sign
    [opening-bracket] opening bracket
    [backslash] backslash
    [closing-bracket] closing bracket
    [caret] caret
    [underscore] underscore
    [backtick] backtick
    [opening-brace] opening brace
    [vertical-bar] vertical bar
    [closing-brace] closing brace
   *[tilde] tilde
}

## While a change is on its way

# What is going on, and for how long.
outcome-line-and-seconds = { $line } · { $seconds } s
outcome-recording = Recording it first. Nothing was sent yet
outcome-reading = Reading what the server has now. Nothing was sent yet
outcome-nothing-so-far = Nothing was changed so far
outcome-stopping = Stopping it
outcome-being-stopped = It is being stopped
outcome-waiting = Waiting for the answer of { $profile }
outcome-too-late = It was sent before you stopped it. Waiting for the answer of { $profile }
outcome-stop-waiting = Stop waiting
outcome-stop-changes-nothing = If you stop, nothing is changed

## Confirmed

outcome-by-answer = Confirmed by the server in { $took }
outcome-by-check = The first answer was lost or unclear. Token Desk checked the server again
outcome-took-no-answer = { $took }, then no clear answer

## Unknown

outcome-you-stopped = You stopped waiting before the server answered
outcome-not-known-yet = not known yet
# How long the attempt took, and what came then.
outcome-took = { $came ->
    [unclear] { $took }, then an answer that does not say what was done
    [closed] { $took }, then the connection was closed
    [fault] { $took }, then an error in Token Desk
   *[nothing] { $took }, then no answer
}
# What leads, and after a dot what follows.
outcome-on-its-way = The request is still on its way
outcome-on-its-way-for = { $seconds } s. The answer is shown here if it comes
outcome-checking = Checking what the server has now
outcome-check-now = check { $number }, reading now
outcome-check-in = check { $number } in { $seconds } s
outcome-check-waits = check { $number }, the server asks to wait { $seconds } s
outcome-checks-stopped = Token Desk stopped checking
outcome-checks-stopped-advice = press “Check again now” to check once more
# The last check, and what it saw.
outcome-checked = Checked at { $at }: { $seen }
outcome-seen-changed = { $state }, last change { $change }
outcome-seen-anothers = { $status }, but now assigned to user ID { $id }
outcome-seen-nobodys = { $status }, but now assigned to nobody
outcome-seen-assigned = assigned to { $person }
outcome-seen-still-enabled = still enabled
outcome-seen-not-said = the server does not say its status

## Next steps: buttons

outcome-find-token = Find this token
outcome-ask-whole-days = Ask for whole days…
outcome-back = { $named ->
    [yes] Back to { $who }
   *[no] Back to the person
}
# Above the buttons that let the person sign in without the disabled token.
outcome-still-work = { $named ->
    [yes] { $who } still has to work
   *[no] This person still has to work
}
outcome-still-work-how = Give a code for today, or another token
outcome-replace = Replace the token…
# For assistive technology: the outcome as a sentence, of whom, and the end of the token's serial number.
outcome-said = { $what } · { $who }
outcome-said-of-token = { $what } · { $who } · serial number ends in { $ends }
code-show = Show code
code-hide = Hide code
code-copy = Copy code
code-make-another = Make another code…
code-withdraw = Withdraw the code…

## The steps of a replacement

replacement-done = The token is replaced
replacement-each-confirmed = The server confirmed each step
replacement-each-says = Each step below says how it is known
# Words in a pill, of at most 12 letters.
replacement-done-before = Done before
replacement-not-begun = Not begun
replacement-next = Next
replacement-sent = Sent

## What was done in one call

this-call = This call
# An emergency access code, and when it ends.
this-call-until = { $what }, until { $end }

## In a pill

# It is so, but it seems by another change than this one.
outcome-done-otherwise = By another change
outcome-not-sent = Not sent
# The answer was lost; the server was asked again, and it was not done.
outcome-not-done = Not done
outcome-refused-by-server = Refused by the server
# With an HTTP status, such as 409.
outcome-refused-code = Refused { $code }

## While nobody knows what came of a change

outcome-given-up = We do not know yet whether it was done
outcome-no-answer-yet = The request is on its way. The server has not answered yet
# No outcome stands in the history.
outcome-not-recorded = We do not know whether the change was made
outcome-no-answer-recorded = No answer was recorded. The change is on its way, or Token Desk ended before the answer came
outcome-ended-before = Token Desk ended before the server's answer was recorded
outcome-look-again = Check again
outcome-sign-in-and-check = Check again, signed in to the profile

## The answer was lost; a look at the server says that it was not done

not-made-read-later = No usable answer came. Token Desk checked again more than a minute later
not-made-advice = { $action ->
    [disable] The token can still be used. Find it again and disable it
    [withdraw-emergency-code] The code can still be used. Withdraw it again
    [disable-user] The user can still sign in. Find them again and disable them
   *[other] Nothing was changed. You can do it again
}
still-nobodys = The token is assigned to nobody
still-called = The token is still called “{ $name }”
still-theirs = The token is still assigned to this person
still-there = The token's record is still there
still-status = { $status ->
    [enabled] The token is still enabled. The server does not say when it last changed
   *[disabled] The token is still disabled. The server does not say when it last changed
}
# $at is a time as the server spells it.
still-status-since = { $status ->
    [enabled] The token is still enabled. Its last change, { $at }, was before this attempt
   *[disabled] The token is still disabled. Its last change, { $at }, was before this attempt
}
still-user = { $status ->
    [enabled] The user is still enabled
   *[disabled] The user is still disabled
}
still-same-code = The code that was active before is still the active one
still-no-code = No code is active
still-code-active = The code is still active

## What is so after a change, in a pill

now-no-pin = No PIN
now-assigned = Assigned
now-renamed = Renamed
now-unassigned = Unassigned
now-deleted = Deleted
now-emergency-on = Emergency access on
now-emergency-off = Emergency access off
now-unlocked = Unlocked
now-still-locked = Still locked: { $methods }

## Why it may have been another change

doubt-other-attempt = Number { $number } in the history explains it
doubt-last-change = The last change on the server does not fit this attempt
doubt-stranger = “Changed by” names somebody else
doubt-credential = “Changed by” does not name this credential. It may be somebody else's change
doubt-code = Somebody else may have made the code that is active now

## What a look at the server saw

seen-no-such-token = no such token
seen-user-enabled = user enabled
seen-user-disabled = user disabled
seen-user-not-said = user status not said
seen-emergency-on = emergency access on
seen-emergency-off = emergency access off
seen-emergency-not-said = emergency access not said
seen-locks-not-said = locks not said
seen-nothing-locked = nothing locked
seen-locked = locked: { $methods }

## How long a change took

took-not-known = not known yet
took-next-to-nothing = less than 1 ms
took-milliseconds = { $count } ms
took-seconds = { $seconds } s

## Copy for the ticket

# The first line, where nobody knows. $doubt is a sentence such as "The token may or may not be disabled".
ticket-unknown = Outcome unknown. { $doubt }
# The first line for a replacement whose steps are all done: two serial numbers.
ticket-replaced = The token is replaced: { $old } by { $new }
# The first line. { $what }: a sentence, such as "The token is disabled".
ticket-confirmed = { $what } (confirmed by the server)
ticket-read-later = { $what } (the first answer was lost or unclear; read from the server later)
ticket-refused = { $what } (nothing was changed)
# Each line after it.
ticket-line = { $label }: { $value }
# After "Live Verification: ".
ticket-denied = the caller is not the person, { $at }
# After "Caller verified: ".
ticket-not-verified = no
# The first line for several changes.
ticket-call = { $count ->
    [0] Call with { $who }: nothing was changed
    [one] Call with { $who }: 1 change
   *[other] Call with { $who }: { $count } changes
}
ticket-call-open = { $call }, { $count } of them not confirmed
