# Reports of many tokens at once, and the text of a batch for the ticket.

report-title-batch = Batch report: { $action }
report-title-rehearsal = Rehearsal report: { $action }
report-nothing-sent = Nothing was sent
report-would-change = { $count ->
    [one] { $count } token would be changed
   *[other] { $count } tokens would be changed
}

## What a report is of

report-list = List
report-list-of = { $count ->
    [one] { $name } ({ $count } line)
   *[other] { $name } ({ $count } lines)
}
report-list-hash = List (SHA-256)
report-list-lines = Lines in the list
report-rehearsed = Rehearsed
report-began = Began
report-ended = Ended
report-stopped = Stopped
report-not-over = Not finished. It can be continued
report-made-with = Made with
# The operator's account, and the name that they go by.
report-operator = { $account } ({ $name })
report-totals = Totals

## Its columns

report-line = Line
report-before = Before

## The text for the ticket

# The first line: what was done, and how much of it the server confirmed.
report-ticket-done = { $action ->
    [disable] Tokens disabled: { $done } of { $all } confirmed by the server
    [enable] Tokens enabled: { $done } of { $all } confirmed by the server
    [unassign] Tokens unassigned: { $done } of { $all } confirmed by the server
    [clear-pin] PINs cleared: { $done } of { $all } confirmed by the server
   *[other] Changes made: { $done } of { $all } confirmed by the server
}
report-ticket-rehearsed = { $action ->
    [disable] Rehearsal only, nothing was sent. Tokens that would be disabled: { $count }
    [enable] Rehearsal only, nothing was sent. Tokens that would be enabled: { $count }
    [unassign] Rehearsal only, nothing was sent. Tokens that would be unassigned: { $count }
    [clear-pin] Rehearsal only, nothing was sent. PINs that would be cleared: { $count }
   *[other] Rehearsal only, nothing was sent. Changes that would be made: { $count }
}
report-ticket-not-done = Not confirmed:
report-ticket-line = Line { $line }, { $token }: { $outcome }. { $why }
report-ticket-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}

## A report that cannot be written

batch-report-not-written = The report was not written
batch-report-not-shown = The report cannot be shown
batch-report-gone = The batch is no longer in the history
batch-report-gone-advice = Look for it in the files with removed entries
