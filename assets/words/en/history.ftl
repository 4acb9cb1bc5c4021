# The history, its chain and its retention.

## Old entries are removed

removal-runs = Older entries are being removed from the history
removal-runs-rest = The whole history is checked first
removal-decide = Decide…
removal-decide-does = Shows what would be removed, and asks whether the clock is right
removal-keep = Keep them
removal-keep-does = Removes nothing until the next start, or for a day

# Why it is asked before old entries are removed, and what to do.
removal-doubt-newest = The newest row is of { $newest }, but this computer's clock said { $clock }. Check the clock, then decide
removal-doubt-jump = The clock jumped from { $before } to { $after } between two rows. This computer's clock said { $clock }. Check the clock, then decide
removal-doubt-server = The server's clock said { $time }, but this computer's clock said { $clock }. Check the clock, then decide

clock-question = Is this computer's clock right?
clock-nothing-removed = Nothing was removed so far
clock-risk = With a wrong clock, new entries look old
clock-compared = I compared date and time with another clock: they are right
clock-not-compared = Compare the clock first, and tick the box
clock-wrong = If the clock is wrong, keep the entries. Ask your administrator to set it; you are asked again
clock-remove = Remove the entries
clock-keep = Keep the entries

# Labels of the facts in that question, in a narrow column, each with what stands beside it.
clock-here = This computer
clock-newest = Newest row
clock-between = Between rows
clock-from-to = from { $before } to { $after }
clock-server = The server
clock-removes = To be removed
clock-removes-before = what was done before { $date }
clock-copy = A copy
clock-copy-file = in a file beside the history
clock-copy-none = none, as the settings say
clock-saved = Saved with it
clock-saved-name = your name, { $name } (account { $account })
clock-saved-account = your account name { $account }

## The list

history-being-read = Reading the history
history-none-fits = No entry fits
history-none-fits-why = No entry has all these words and fits the filters above
history-empty = Nothing was done yet
history-empty-why = Every change appears here: confirmed, refused or unknown
history-search = Search the history
history-search-placeholder = Serial, person, ticket, operator…
history-show-all = Show all
# What was done in one call, which began then.
filter-call = Call of { $at } ×
filter-batch = Batch of { $at } ×
filter-call-removed = Removes this filter
# Column headings; the number's column is narrow.
column-number = No.
column-time = Time
# A narrow heading: how the caller was verified.
column-verified = Verified
# How the list is sorted by time, and what a press on the heading does.
sorted-newest-first = Newest first. Press for the oldest first
sorted-oldest-first = Oldest first. Press for the newest first
sorted-ascending = A to Z. Press for Z to A
sorted-descending = Z to A. Press for A to Z
sorted-unknown-first = Unknown first. Press for confirmed first
sorted-confirmed-first = Confirmed first. Press for unknown first
sorts = Press to sort by this
row-no-token = no token
row-cannot-be-read = cannot be read here
# A row, as a screen reader hears it.
row-operator = Operator: { $operator }
row-verified = Caller verified: { $how }
row-not-read-yet = { $number }, not read yet
row-not-readable = { $number }, not readable
not-readable = Not readable
on-its-way = On its way

## Filters, and how many entries are listed

# The choice that lets everything through, after the filter's name: "Outcome: all".
filter-all = all
filter-confirmed = confirmed
filter-refused = refused or not done
filter-unknown = unknown
count-being-read = reading…
entries = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}
# Entries are still being counted.
over-entries = over { $count } entries
nothing-to-export = There is nothing to export yet
first-day = First day
last-day = Last day
day-hint = Such as 2026-11-23

# In the export's dialog: what the list is narrowed down by. The parts follow, with commas between them.
narrowed = Only what is listed: { $parts }
narrowed-text = “{ $text }”
narrowed-outcome = outcome: { $outcome }
narrowed-profile = profile: { $profile }
narrowed-action = action: { $action }
narrowed-call = one call
narrowed-batch = one batch
narrowed-time = { $period ->
    [today] today
    [week] the last 7 days
   *[month] the last 30 days
}
narrowed-days = { $first } to { $last }
narrowed-from = from { $first }
narrowed-until = until { $last }

## The chosen entry

entry-being-read = Reading the entry
entry-gone = Entry { $number } is not in the history any more
entry-not-readable-title = { $number } · This entry cannot be shown
entry-not-readable = It stays in the history, and is exported as it was recorded
copy-row = Copy the row
entry-show-call = Show this call
entry-show-batch = Show this batch
entry-batch-report = Open the batch report
batch-report-practice-gone = That practice tenant is gone. Its entries stay here
label-batch = Batch
entry-of-batch = line { $line } · { $began }
export-entry = Export this entry…
copies-hash = Copies the hash of the entry's newest row
on-its-way-elsewhere = another Token Desk window waits for the answer and records it
change-not-sent-yet = The change was not sent yet
change-on-its-way = The change is on its way
waiting-stopped = You stopped waiting. The change is still on its way
next-look = next look in { $seconds } s
next-try = next try in { $seconds } s
check-again-now = Check again now
go-on-replacing = Go on with the replacement…
undo-enable = Undo: enable again…

# Why the outcome cannot be checked now.
entry-cannot-be-read = This entry cannot be read
check-practice-gone = That practice tenant is gone, and the answer with it
check-address-changed = It was sent to { $host }, but the profile has another address now
check-sign-in = Sign in to { $profile } to check
check-runs = Token Desk is checking it

# Labels in a narrow column.
computer = Computer
credential = Credential
started = Started
started-and-took = { $at } · took { $took }
how-known = How known
known-by-another = Token Desk checked again: it was probably another change
note = Note
now = Now
newest-row = Newest row
newest-hash = Its hash
copy-row-and-hash = Copy row and hash

## The steps of a change: short sentences, one after the other

# By whom is left out where the account is not known.
step-recorded-by-nobody = Recorded before sending
step-recorded-by-nobody-on = Recorded before sending, on { $host }
step-recorded = Recorded before sending, by { $operator }
step-recorded-on = Recorded before sending, by { $operator } on { $host }
step-state-before = State before: { $status }
step-state-before-unknown = State before: not known
step-waiting-stopped = Waiting was stopped. The change was still on its way
step-confirmed = The server confirmed: { $now }
# The outcome: "Refused 409".
step-refused = { $outcome }: nothing was changed
step-no-answer = No answer within { $seconds } s: outcome unknown
step-found-open = Token Desk ended before the answer was recorded: outcome unknown
step-batch-began = { $count ->
    [one] A batch of one change began with it, from the list “{ $list }”
   *[other] A batch of { $count } changes began with it, from the list “{ $list }”
}
step-batch-listed = { $count ->
    [one] One line of the batch was recorded
   *[other] { $count } lines of the batch were recorded
}
step-batch-ended = { $how ->
    [finished] The batch was finished
   *[stopped] The batch was stopped
}
step-looked = Checked: { $found }
step-looked-still = Checked: still { $found }
step-looked-assigned = Checked: assigned to { $person }
step-looked-in-vain = Checked: no answer that settles it
step-owner-none = It is assigned to nobody
step-owner-another = It belongs to another person
step-last-change-before = Its last change was before this one
step-last-change = Last change: { $changed }
step-settled = Settled: confirmed
step-settled-later = Settled: confirmed by a later check
step-settled-doubted = Settled: confirmed by a later check. { $doubts }
step-settled-by-another = Settled: done, but probably through another change. { $doubts }
step-settled-not-done = Settled: a later check says that it was not done
step-of-a-newer-version = Recorded by a newer version of Token Desk: { $kind }

## The chain

# The state of the chain in the fewest words, after the number of entries.
chain-checking = checking the chain…
chain-broken = chain broken
chain-in-doubt = chain intact, removal in doubt
chain-intact = chain intact
chain-not-checked = chain not checked
chain-link-does = Shows what is known of the chain
chain-title = The history's chain
chain-about = About the chain…
chain-being-checked = The chain is being checked
chain-check-runs = Checking the chain
chain-check-stop = Stop checking
chain-check-stopped = The check did not finish
# Where: "row 5 (entry 2)".
chain-broken-at = The history's chain is broken at { $place }
history-altered = The history was altered
# How: "its content was altered after it was recorded".
chain-rows-intact = What is wrong: { $how }. The rows are intact, but lists and searches may show something else
chain-rows-before-intact = What is wrong: { $how }. Rows before it are intact. Later rows may not be what was recorded
chain-what-to-do = Leave the file as it is and tell your administrator. Compare it with exports, and with hashes noted elsewhere
chain-proves = Each row carries the hash of the row before it. Changing, removing or inserting a row later breaks the chain, unless all later hashes are made again.
chain-cannot = The chain does not show that somebody rewrote the history or cut off its end. To be able to show that, note the newest row and its hash where nobody at this desk can change them. A noted hash proves the rows up to its own, not later ones.
chain-is-intact = Intact
chain-is-intact-doubted = { $count ->
    [one] Intact, but { $count } removal is in doubt
   *[other] Intact, but { $count } removals are in doubt
}
chain-rows-checked = { $count ->
    [0] there is no row yet
    [one] { $count } row was checked
   *[other] { $count } rows were checked
}
chain-removed = Removed, as the settings say
chain-more-removals = { $count ->
    [one] { $count } earlier removal: token-desk history verify lists all removals
   *[other] { $count } earlier removals: token-desk history verify lists all removals
}
removal-of-one = Entry { $entry } on { $at }: done before { $before }
removal-of-several = Entries { $entries } on { $at }: done before { $before }
range = { $first } to { $last }
# Who: a name and an account, or an account alone.
removal-clock-confirmed = { $name } (account { $account }) confirmed the clock on { $at }
removal-clock-confirmed-by-account = The account { $account } confirmed the clock on { $at }
removal-clock-asked = Somebody had confirmed the clock
# What became of the file that removed entries were written to.
archive-none = They were not written to a file first
archive-unaltered = { $file } is there and unchanged
archive-altered = { $file } was altered
archive-not-there = { $file } is no longer beside the history
archive-unread = { $file } could not be read
removal-doubted = The clock may have been wrong at this removal
removal-doubted-file = This computer's clock said { $clock }, but the newest row is of { $newest }. Ask who confirmed the clock, and look for the entries in that file
removal-doubted-exports = This computer's clock said { $clock }, but the newest row is of { $newest }. Ask who confirmed the clock, and look for the entries in earlier exports

## Where the history was altered, and how

# Stands in other sentences: "The history's chain is broken at row 5 (entry 2)".
broken-place = row { $row }
broken-place-of-entry = row { $row } (entry { $entry })
# What is wrong, after a colon: one of the texts below, and what it is about.
breach-and-what = { $how } – { $what }
breach-altered = its content was altered after it was recorded
breach-unlinked = it does not follow from the row before it; one of the two was replaced
breach-missing = it is missing, and nothing recorded its removal
breach-unexpected = it was put in from outside
breach-young = it records a removal of rows that were not old enough
breach-forged = it records a removal that this program did not make
breach-list = the list of the history does not match the row
breach-table = a table that is made from the rows was altered
breach-schema = the database itself was altered
breach-archive = the file with the removed entries was altered

## What an alteration is about, after a colon. { $first } and { $last }: rows.

odd-entry-twice = entry { $number } was there before
odd-entry-left = entry { $number } is older than its cut-off { $before } and had to go, too
odd-entry-removed-and-there = entry { $number } is recorded as removed, but it is there
odd-entry-missing = entry { $number } is missing
odd-entry-not-listed = the entry is not in it
odd-entry-without-row = no row begins this entry
# What a list says of an entry.
odd-column = { $column ->
    [made] when it was made
    [last] when something was last recorded of it
    [standing] how it stands
   *[profile] its profile
}
odd-profile-names = the names of the profiles
odd-hours = the hours in which entries lie
odd-removed-list = the list of what was removed ({ $table })
odd-programs = which programs use the history
odd-words = the words by which entry { $number } is found
odd-words-of-no-entry = words of an entry { $number }, which is not there
odd-hash-before-removal = its hash is not the one that row { $row } noted before the removal
odd-rows-between-younger = rows { $first } to { $last } stood between rows that are younger than { $before }
odd-rows-not-removed = rows { $first } to { $last } were not removed by this removal
odd-clock-later = the clock said { $at } when the removal was recorded, and { $newest } when the newest row was
odd-no-cut-off = the row has no cut-off
odd-impossible-rows = what it says of the removed rows is not possible
odd-nobody-asked = the row does not say who was asked, and when
odd-cut-off-young = its cut-off { $before } is not a day before { $at }, when it was recorded
odd-no-newest = the row does not say when the newest removed row was made
odd-newest-young = the newest removed row was of { $newest }, its cut-off is { $before }
odd-no-row-before = the row does not say what stood before the removed rows
odd-clock-jumped = the clock went from { $newest } to { $at }, and nobody was asked
# A part of the database: its kind, and its name, which programs gave it.
odd-part = { $state ->
    [missing] { $kind ->
        [table] the table { $name } is missing
        [index] the index { $name } is missing
        [trigger] the trigger { $name } is missing
       *[view] the view { $name } is missing
    }
    [changed] { $kind ->
        [table] the table { $name } is not as the program makes it
        [index] the index { $name } is not as the program makes it
        [trigger] the trigger { $name } is not as the program makes it
       *[view] the view { $name } is not as the program makes it
    }
   *[added] { $kind ->
        [table] the table { $name } was put in
        [index] the index { $name } was put in
        [trigger] the trigger { $name } was put in
       *[view] the view { $name } was put in
    }
}

## Filter by time

period-any = Any time
period-today = Today
period-week = Last 7 days
period-month = Last 30 days
period-between = Between two days
