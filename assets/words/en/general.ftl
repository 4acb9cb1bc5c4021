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
