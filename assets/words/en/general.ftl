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
export = Export…
remove = Remove
# The Enter key, as keyboards name it.
key-enter = Enter

## The three outcomes

outcome-confirmed = Confirmed
outcome-refused = Refused
outcome-unknown = Unknown

## Numbers

# How far work is: "1,200 of 1,205".
count-of = { $done } of { $all }

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

profile = Profile

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
# What a link copies: "Copy", for an assistive technology "Copy user ID".
what-user-id = user ID
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
server-asks-to-wait = The server asks to wait before try { $attempt } of 3

label-changed-by = Changed by
label-changed-at = Changed at
label-assigned-to = Assigned to
label-took = Took
label-in-history = In the history
copy-for-ticket = Copy for the ticket
next-caller = Next caller

what-address = address
