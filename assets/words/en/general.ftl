# What every part of the program uses.

# What stands between two sentences, and at the end of each.
between-sentences = { " " }
full-stop = .

milliseconds = { $count ->
    [one] { $count } millisecond
   *[other] { $count } milliseconds
}
seconds = { $count ->
    [one] { $count } second
   *[other] { $count } seconds
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}

# A newer version recorded a sentence that this one does not have.
text-of-a-newer-version = A newer version of Token Desk recorded this ({ $key })

## Buttons and links that many parts have

cancel = Cancel
close = Close
show = Show
hide = Hide
try-again = Try again
go-on = Go on…
copy-details = Copy the details
sign-in = Sign in
stop = Stop
save = Save
copy = Copy
# For two seconds after something was copied.
copied = Copied
details-copied = The details are on the clipboard
keep-it = Keep it
replace = Replace
go-back = Go back
# A key that does the same as the button beside it.
key-does-the-same = Press { $key } to do the same
# What the small link “Copy” does.
copies-user-id = Copies the user ID
copies-email = Copies the e-mail address
copies-user-name = Copies the user name
copies-serial = Copies the serial number
copies-address = Copies the address
export = Export…
remove = Remove
# The Enter key, as keyboards name it.
key-enter = Enter
# The modifier keys, as keyboards name them.
key-ctrl = Ctrl
key-shift = Shift

## The three outcomes

outcome-confirmed = Confirmed
outcome-refused = Refused
outcome-unknown = Unknown

## Numbers

# What stands between the thousands, and from how many digits on: "1,204".
number-group = ,
number-group-from = 4
# What stands before the tenths: "0.4".
number-decimal = .
# How far work is: "1,200 of 1,205".
count-of = { $done } of { $all }
# What runs, and for how long already.
busy = { $words } · { $seconds } s
# What is waited for, and for how long still.
countdown = { $words }: { $seconds } s

## Files

file = File
browse = Browse…
dialog-is-open = The system's dialog is open
file-being-written = The file is being written
file-being-read = The file is being read
reading-the-file = Reading the file
no-file-chosen = No file was chosen. If no dialog opened, type the path

## Lists

# Between two names in a row.
between-names = { ", " }
# The last of several names: "Disable, Enable and Unlock".
and-last = { $first } and { $last }
# Between two facts in one line.
between-facts = { " · " }

## Labels that many parts have

outcome = Outcome
action = Action
operator = Operator

## Labels of facts and fields

label-name = Name
label-email = E-mail
label-user-name = User name
label-user-id = User ID
label-person = Person
label-status = Status
label-state = State
label-state-now = State now
label-serial-number = Serial number
label-expires = Expires
label-last-change = Last change
label-last-sign-in = Last sign-in
label-last-sync = Last sync
label-identity-source = Identity source
label-ticket = Ticket
label-reason = Reason
label-ticket-and-reason = Ticket, reason
label-profile = Profile
not-said = not said

read-again = Read again
show-all = Show all ({ $count })
show-fewer = Show fewer

label-undoes = Undoes
label-replacement = Replacement
label-ends = Ends
label-offline-ends = Offline code ends
label-use = Use
label-code-id = Code ID
label-old-token = Old token
label-new-token = New token
label-live-verification = Live Verification
label-caller-verified = Caller verified
not-said-by-server = not said by the server
number-of-entry = number { $number }

## Times

# Months where a day stands: as short as the language has them.
month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec
# Month is one of those above. All facts of dates and times are digits and words, not numbers.
date = { $day } { $month } { $year }
day-in-year = { $day } { $month }
month-and-year = { $month } { $year }
# Date is "date" or "day-in-year"; time is like 09:12 or 09:12:30.
date-and-time = { $date } { $time }
# Time has a zone: 14:05:30 CET.
time-long = { $date }, { $time }
today-at = today { $time }

just-now = just now
seconds-ago = { $count ->
    [one] { $count } second ago
   *[other] { $count } seconds ago
}
minutes-ago = { $count ->
    [one] { $count } minute ago
   *[other] { $count } minutes ago
}
days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
hours-and-minutes = { $hours } { $minutes }
# As short as can be, for the top bar.
short-seconds = { $count } s
short-minutes = { $count } min
short-hours = { $count } h
short-hours-and-minutes = { $hours } h { $minutes } min

# Before the seconds that are left.
server-asks-to-wait = Waiting, as the server asks, before try { $attempt } of 3

label-changed-by = Changed by
label-changed-at = Changed at
label-took = Took
# Who was at the desk.
name-and-account = { $name } ({ $account })
label-in-history = In the history
label-call-began = Call began
label-call = Call
copy-for-ticket = Copy for the ticket
next-caller = Next caller

## Fields

optional = optional
# A filter and what it lets through: "Outcome: all".
filter = { $name }: { $choice }
field-cut = Only the first { $count } characters were taken
# What a field makes of something pasted.
field-read-as = Read as { $value }
field-error-and-cut = { $error }. { $cut }

## The clipboard

clipboard-not-copied = The code was not copied
clipboard-not-copied-advice = Show the code and read it aloud, or try again
clipboard-not-cleared = The code may still be on the clipboard
clipboard-not-cleared-advice = Copy something else to replace it
# Why the clipboard did not take a code, or could not be cleared.
clipboard-held = Another program keeps the clipboard open
clipboard-none = This desktop has no clipboard for programs
clipboard-takes-no-text = The clipboard takes no text now
clipboard-odd-answer = The desktop did not answer as expected
clipboard-lost = Token Desk lost the clipboard. Restart Token Desk

## Short messages at the foot of the window, after something went well

notice-profile-open = Save or cancel this profile first
notice-profile-saved = Profile saved
notice-profile-deleted = Profile deleted
notice-settings-saved = Settings saved
notice-forgotten = Forgotten on this computer
notice-exported = Exported to { $path }
notice-export-stopped = The export was stopped
copied-for-ticket = Copied for the ticket
copied-nothing-yet = Copied. Nothing was changed in this call yet
notice-head-copied = The newest row and its hash are on the clipboard
notice-code-copied = Copied. Token Desk clears the clipboard in a minute
notice-clipboard-cleared = Token Desk cleared the clipboard
notice-clipboard-emptied = Token Desk cleared the clipboard: it could not be read, and may have held the code
notice-nothing-removed = Nothing was removed. You are asked again at the next start, or in a day
notice-nothing-old = Nothing was removed: no entry is that old any more
notice-removed = { $count ->
    [one] { $count } older entry was removed from the history, as the settings say
   *[other] { $count } older entries were removed from the history, as the settings say
}
# What came of changes whose outcome was not known: "Checked: 2 confirmed, 1 not done".
notice-checked = Checked: { $counted }
checked-and = { $before }, { $next }
checked-confirmed = { $count ->
    [one] { $count } confirmed
   *[other] { $count } confirmed
}
checked-done-otherwise = { $count ->
    [one] { $count } done by another change
   *[other] { $count } done by another change
}
checked-not-done = { $count ->
    [one] { $count } not done
   *[other] { $count } not done
}
checked-unknown = { $count ->
    [one] { $count } still unknown
   *[other] { $count } still unknown
}

## Labels in a record for the ticket, and what stands beside them

label-doubt = Doubt
label-why = Why
label-what-to-do = What to do
label-details = Details
label-started-at = Started at
# A time by the reader's clock, and as a machine or the server spells it.
time-and-utc = { $at } ({ $utc })
profile-and-host = { $profile } ({ $host })
