# What came of a change.

## Attempts whose outcome is not known

# Which attempt: number in the history, action and token, time.
attempt-in-history = Number { $number }, { $what }, { $at }
attempt-not-recorded = { $what }, { $at }
# Until: a sentence, such as "Until we know, assume the token still works".
attempt-open = { $which }: outcome not known. Check it first. { $until }
attempt-on-its-way = { $which }: on its way. { $until }
attempt-on-its-way-elsewhere = { $which }: on its way in another window of Token Desk. { $until }
until-we-know = Until we know, { $what }

## Replacements

replacement-not-finished = A replacement is not finished
# Which: "000123145251 by 000123145310, number 12".
half-of = A replacement is not finished: { $which }
replacement-in-history = { $tokens }, number { $number }
replacement-go-on = Go on with the replacement…

## What an emergency access code can be used for

code-used-once = Once
code-used-until-end = Until it ends

## A code that is read aloud

code-hidden = The code, hidden
code-until-left = It is here until you leave this view. Then it cannot be shown again
code-lost = The answer with the code was lost, so nobody here saw it. If nobody else made the active code, make another or withdraw it
code-was-shown = The code was shown once. Make a new one if it is needed
code-never-shown = Nobody saw the code before this view was left, and it is not kept. Make a new one if it is needed
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

outcome-by-answer = Confirmed by the server
outcome-by-check = The first answer was lost or unclear. We checked the server again
outcome-took-no-answer = { $took }, then no clear answer

## Unknown

outcome-unknown-title = Outcome unknown
outcome-you-stopped = You stopped waiting before the server answered
# In a pill.
outcome-is-unknown = Unknown
outcome-not-known-yet = not known yet
# How long the attempt took, and what came then.
outcome-took = { $came ->
    [unclear] { $took }, then an answer that does not say what was done
    [closed] { $took }, then the connection was closed
    [fault] { $took }, then an error in Token Desk
   *[nothing] { $took }, then no answer
}
outcome-in-history = The attempt is in the history as number { $number }
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
outcome-seen-still-enabled = still Enabled
outcome-seen-not-said = the server does not say its status

## Next steps: buttons

outcome-check-again = Check again now
outcome-find-token = Find this token
outcome-ask-whole-days = Ask for whole days…
outcome-export = Export…
outcome-undo = Undo: enable again…
outcome-back = { $named ->
    [yes] Back to { $who }
   *[no] Back to the person
}
code-show = Show code
code-hide = Hide code
code-copy = Copy code
code-make-another = Make another code…
code-withdraw = Withdraw the code…

## The steps of a replacement

replacement-done = The token is replaced
replacement-each-confirmed = The server confirmed each step
replacement-each-says = Each step below says how we know it
# Words in a pill, of at most 12 letters.
replacement-done-before = Done before
replacement-confirmed = Confirmed
replacement-not-begun = Not begun
replacement-next = Next
replacement-on-its-way = On its way
replacement-sent = Sent
