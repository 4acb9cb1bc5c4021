# Many tokens at once: the window.

place-batch = Batch
counted = { $count } { $what }

## A list is chosen

batch-heading = Many tokens at once
batch-heading-why = Nothing is sent before you have seen what would happen to each
batch-what = What to do
batch-list = List
batch-drop = CSV, XLSX or text. You can also drop it on this window.
batch-read = Read the list
batch-reading = Reading the list
batch-no-file-yet = Choose a file, or paste a list
batch-paste = Paste a list
batch-paste-does = Reads what was copied elsewhere as a list
batch-pasted-name = pasted list
batch-choose = Choose a list
batch-lists = Lists
batch-list-about = What a list can be
batch-list-columns = One token or person on each line: a serial number, an e-mail address, a user name or a user ID. Ticket and reason may stand beside it.
batch-list-files = Also the hardware-token report, as the console downloads it.
batch-left = Not finished
batch-left-why = These were left before their end. You can go on with them.
batch-left-elsewhere = Another window works at it
batch-left-show = Show…
batch-left-of = Shows how far the list { $list } is

## What was understood of it

batch-from-list = { $action ->
    [enable] Enable tokens from a list
    [unassign] Unassign tokens from a list
    [clear-pin] Clear the PINs of tokens from a list
   *[disable] Disable tokens from a list
}
batch-lines = { $count ->
    [one] one line
   *[other] { $count } lines
}
batch-columns = What each column is
batch-column = Column { $number }
batch-column-unused = Not used
batch-column-serial = Serial number
batch-column-person = Person
batch-column-ticket = Ticket
batch-column-reason = Reason
batch-columns-missing = Say which column has serial numbers or people
batch-columns-again = Put the columns right…
batch-lines-good = to look up
batch-lines-bad = with errors
batch-lines-merged = said twice
batch-lines-none = No line names a token or a person
batch-errors = Lines with errors
batch-errors-more = { $count ->
    [one] One more line has errors. The rehearsal lists it.
   *[other] { $count } more lines have errors. The rehearsal lists them all.
}
batch-line = Line
batch-line-number = Line { $line }
batch-written = In the list
batch-why = Why
batch-for-all = For all lines
batch-for-all-why = For lines that have none of their own
batch-rehearse = Rehearse
batch-reads-only = Only reads. Nothing is changed.
batch-another-list = Choose another list…

## What would happen

batch-title = { $action ->
    [enable] { $count ->
        [one] Enable one token
       *[other] Enable { $count } tokens
    }
    [unassign] { $count ->
        [one] Unassign one token
       *[other] Unassign { $count } tokens
    }
    [clear-pin] { $count ->
        [one] Clear the PIN of one token
       *[other] Clear the PINs of { $count } tokens
    }
   *[disable] { $count ->
        [one] Disable one token
       *[other] Disable { $count } tokens
    }
}
batch-of-ticket = ticket { $ticket }
batch-rehearsed = rehearsed { $at }, nothing was sent
batch-rehearsing = Reading what would happen
batch-not-rehearsed = Nothing was rehearsed yet
batch-will = { $action ->
    [enable] will be enabled
    [unassign] will be unassigned
    [clear-pin] will lose their PIN
   *[disable] will be disabled
}
batch-already = { $action ->
    [enable] already enabled
    [unassign] already unassigned
    [clear-pin] { $count ->
        [one] without a PIN already
       *[other] without PINs already
    }
   *[disable] already disabled
}
batch-sort = { $sort ->
    [last-token] { $count ->
        [one] their last token
       *[other] their last tokens
    }
    [with-zeros] with lost zeros
    [another-owner] another owner
    [changed-since] changed since
    [not-found] not found
    [not-assigned] assigned to nobody
    [missing] ticket or reason missing
    [unread] cannot be read
   *[wrong-line] with errors
}
batch-list-foreseen = What would happen
batch-now = Now
batch-what-happens = What will happen
batch-not-sent = { $count ->
    [one] One line will not be sent. It keeps its reason in the report.
   *[other] { $count } lines will not be sent. Each keeps its reason in the report.
}
batch-zeros = { $count ->
    [one] Take the serial number whose leading zeros are lost
   *[other] Take the { $count } serial numbers whose leading zeros are lost
}
batch-zeros-why = Spreadsheets take them off. Exactly these tokens exist with the zeros.
batch-start = Start
batch-nothing-changes = Nothing would change
batch-no-history = The history cannot be written
batch-type-number = Type how many tokens will change
batch-another-number = That is another number
batch-number-first = Type the number first
batch-pace = { $count ->
    [one] At most one request a second. You can pause or stop at any time.
   *[other] At most { $count } requests a second. You can pause or stop at any time.
}
batch-no-pace = As fast as the server answers. You can pause or stop at any time.
batch-rehearse-again = Rehearse again
batch-export-rehearsal = Export the rehearsal…
batch-export-rehearsal-title = Export the rehearsal
batch-of-profile = This belongs to the profile { $profile }. Sign in there

## On its way

batch-started = started { $at }
batch-started-by = started { $at } by { $who }
batch-done = Done
batch-rate = { $rate } a second
batch-time-left = { $left } left
batch-held = The server asks to wait · { $seconds } s
batch-looking = Looking up what is still unknown
batch-ending = Ending what is on its way
batch-newest = Newest lines
# In a few words, for a list.
problem-short = { $kind ->
    [forbidden] no permission
    [unauthorized] not signed in
    [signed-out] not signed in
    [not-found] not found
    [conflict] not with them, or not in this state
    [too-many-requests] too many requests
    [server-error] server error
    [gateway] server not reached
    [unreachable] server not reached
    [name-not-found] server not reached
    [timed-out] no answer in time
    [closed-early] connection lost
    [another-owner] another owner
    [already-disabled] so already
    [changed-since] changed since
    [unanswered] the answer was not recorded
    [not-done] not done
   *[other] see the details
}
batch-when-or-why = Changed at, or why not
batch-pause = Pause
batch-pausing = What is on its way ends first
batch-go-on = Go on
batch-stop = Stop after what is on its way
batch-stop-rule = Pauses by itself after { $refusals } refusals or { $unknown } unknown in a row. You can go on working at the desk.
batch-waits-asked = Paused. Nothing more is sent.
batch-waits-refusals = { $count ->
    [one] Paused after one refusal
   *[other] Paused after { $count } refusals in a row
}
batch-waits-unknown = { $count ->
    [one] Paused after one unknown outcome
   *[other] Paused after { $count } unknown outcomes in a row
}
batch-waits-look = Look at the newest lines before you go on.
batch-stop-title = Stop the batch?
batch-stop-left = { $count ->
    [one] One token stays as it is.
   *[other] { $count } tokens stay as they are.
}
batch-stop-why = What is on its way is finished. To go on later, pause it instead.
batch-stop-not = Let it run
batch-stop-button = Stop it

## What came of it

batch-from-to = { $from } to { $to }
batch-when-by = { $when } by { $who }
batch-result = { $action ->
    [enable] { $count } of { $all } tokens are enabled
    [unassign] { $count } of { $all } tokens are unassigned
    [clear-pin] { $count } of { $all } tokens have no PIN
   *[disable] { $count } of { $all } tokens are disabled
}
batch-result-rest = { $kind ->
    [refused] { $count ->
        [one] { $count } was refused
       *[other] { $count } were refused
    }
    [unknown] { $count ->
        [one] { $count } is still unknown
       *[other] { $count } are still unknown
    }
   *[to-do] { $count ->
        [one] { $count } was not done
       *[other] { $count } were not done
    }
}
batch-kind = { $kind ->
    [confirmed] confirmed
    [refused] refused
    [unknown] unknown
    [to-do] { $count ->
        [one] to do
       *[other] to do
    }
   *[not-sent] not sent
}
batch-list-report = What came of each line
batch-show-entry = Show in the history
batch-export-report = Export the report…
batch-export-report-title = Export the report
batch-print = Page to print…
batch-check = { $count ->
    [one] Check the unknown one again
   *[other] Check the { $count } unknown ones again
}
batch-checking = It is being checked
batch-again = Run again what failed ({ $count })…
batch-undo = { $count ->
    [one] Undo: enable one again…
   *[other] Undo: enable { $count } again…
}
batch-back = Back to the history
batch-under-way = A batch or a rehearsal is on its way
batch-new = New batch…
batch-go-on-title = Go on
batch-type-left = Type how many tokens are left
batch-nothing-left = Nothing is left to send
batch-end = End this batch…
batch-end-title = End this batch?
batch-end-why = Nobody can go on with it then. What was not sent stays as it is.
batch-end-not = Keep it
batch-end-button = End it
format-name-page = Page
format-page = A page to print, for any browser

## On every screen

strip-batch-runs = A batch is on its way
strip-batch-waits = The batch waits
strip-batch-left = A batch was not finished
strip-batch-sign-in = Sign in to { $profile } to go on
strip-batch-shows = Shows the batch
closing-batch = A batch is on its way
closing-batch-left = { $count ->
    [one] One token is still to be done.
   *[other] { $count } tokens are still to be done.
}
closing-batch-goes-on = The batch is in the history. You can go on with it at the next start.
notification-rehearsal = A rehearsal is done
notification-batch = A batch has ended
