# What stands around every screen: bars, warnings, shortcuts, help.

## The top bar

place-desk = Desk
place-history = History
place-profiles = Profiles
sign-out = Sign out
menu-name = Help and settings
menu-lock = Lock
menu-help = Keyboard and help
menu-settings = Settings…
menu-log = Show the log
# In the place of the server's name, in the practice tenant. One or two words.
host-practice = this computer

# When the credential ends, beside its name: as short as can be.
ends-never = auto-renews
ends-not-said = end not known
ends-past = has ended
ends-in = ends in { $left }
# A strip below the bar. $at: a time of day.
session-over = Your session ended at { $at }
session-over-rest = Nothing is sent any more. Sign in again: what you typed stays.
# A link at its end, and what it does.
session-over-sign-in = Sign in again
session-over-does = Opens the sign-in. What you typed at the desk stays

## Help

help = Help
help-keys = Keys
help-key-search = Go to the search field
help-key-next-caller = Next caller: clears the desk. The history keeps what was done
help-key-disable = On the desk: disable the chosen token. It asks first
# The names of the three places in the top bar.
help-key-places = Desk, history, profiles
help-key-export = Export from the history, or the change on the screen
help-key-copy-call = Copy what was done in this call, for the ticket
help-key-down = From the search field to the results, and down the list
help-key-enter = In a field: presses the filled button beside it
help-key-escape = Closes a dialog, stops reading, or goes back to the person
help-key-tab = Next field, button or list. With Shift: the one before
# Of everything in the window: three keys.
help-key-sizes = Larger, smaller, 100 %
help-key-lock = Lock the window: it hides everything
help-key-settings = Settings
help-key-list = This list
help-key-help = This help
# The Esc key, as keyboards name it.
key-escape = Esc
help-outcomes = The three outcomes of a change
help-confirmed = The server says it is done. For a token's status it also says by whom and when
help-refused = Nothing was changed. The window says why, and what to do
help-unknown = The request was sent, but no answer came. It may be done or not: follow the advice shown while Token Desk checks
version = Token Desk { $version }

## Closing the window

closing-not-sent = A change was not sent yet
closing-outcome-unknown = The outcome is not known yet
closing-not-recorded = The outcome of a change is not recorded yet
closing-stops-it = You confirmed a change, but it was not sent yet. If you close now, it is not sent.
closing-does-not-stop-it = A change was sent, but the server has not answered. Closing does not stop it: it may still be made, and Token Desk would not see the answer.
closing-wait = Wait for the answer. After the profile's time limit, Token Desk stops waiting.
closing-not-recorded-before = The outcome of the change before is not recorded yet.
closing-unrecorded = Token Desk tries again every 2 seconds. If you close now, the history keeps the change without its outcome. At the next start you can check it.
keep-open = Keep it open
close-anyway = Close anyway

## Strips below the top bar: what leads, and what follows it after a colon

# What follows the words that lead.
after-lead = : { $rest }
copies-details = Copies the details for your administrator
hides-this = Hides this message
hides-warning = Hides the warning: { $lead }
hides-until-next-start = Hides this until the next start
shows-entry = Shows it in the history
shows-entries = Shows them in the history

changes-are-off = Changes are off, because the history cannot be saved
history-opens-again = Opens the history again
owed-tried-again = Token Desk tries again every 2 seconds. Keep the window open

changes-confirmed = { $count ->
    [one] { $count } change was confirmed
   *[other] { $count } changes were confirmed
}
changes-not-made = { $count ->
    [one] { $count } change was not made
   *[other] { $count } changes were not made
}
# Which change, and what came of it: "Disable 000123145251 for Ada Lovelace, number 12: refused".
attempt-and-outcome = { $what } for { $name }, number { $number }: { $outcome }
attempt-and-outcome-no-name = { $what }, number { $number }: { $outcome }

# A replacement that was not finished. Which: "000123145251 by 000123145310, number 12".
half-for-person = { $which } for { $name }
half-go-on = Reads both tokens, and asks before anything is sent

attempts-checked = Checking changes in { $profile }
attempts-unknown = { $count ->
    [one] { $count } change in { $profile } has no known outcome
   *[other] { $count } changes in { $profile } have no known outcome
}
unknown-why = Token Desk was closed, or the connection was lost, before the answer came
# $until is a sentence such as "Until we know, assume the token still works".
unknown-still = Still not clear. { $until }
unknown-still-several = Still not clear. The history shows what to do for each
check-now = Check now
check-again = Check again
checks-server = Checks what the server has now

## Warnings

settings-unusable = The settings cannot be used
settings-unusable-rest = What is wrong in settings.toml: { $reason }. Until you correct it, your own name is not recorded and no entry is removed
setting-unusable = A setting cannot be used
setting-unusable-rest = What is wrong in settings.toml: { $reason }. Token Desk ignores this setting
# The link beside it does this.
opens-settings = Opens the settings
# More than one file is open to others; the first is named.
warning-and-more = { $lead }, and { $count } more
unproved = Signed in, but the server did not confirm your access
clock-behind = This computer's clock is { $by } behind the server's
clock-ahead = This computer's clock is { $by } ahead of the server's
clock-off = The server may refuse what you do, and times shown here are wrong. Ask your administrator to set the clock

## What a ticket asks to find, in a strip

# { $text }: what is to be found, such as an e-mail address.
link-asks = A ticket asks to find { $text }
link-ticket-asks = Ticket { $ticket } asks to find { $text }
link-clears-desk = Find clears the desk first
link-after-sign-in = It is looked up after sign-in
dismiss = Dismiss
link-finds = Finds { $text } for the next caller
link-dismisses = Drops what the ticket asks
