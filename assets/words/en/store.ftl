# The history's file. Some of this is said of changes, and stands in histories.

## What was not done

history-not-opened = The history cannot be opened
history-nothing-sent = Nothing was sent, because the change could not be recorded first
history-outcome-not-recorded = The outcome of the change was not recorded
history-not-read = The history was not read
history-not-checked = The history was not checked
history-nothing-removed = Nothing was removed from the history
# { $count }: a number of entries.
history-removal-failed = { $count ->
    [one] { $count } older entry was removed from the history. Then the removal failed.
   *[other] { $count } older entries were removed from the history. Then the removal failed.
}
work-stopped = It was stopped
work-stopped-cause = Its result was no longer needed

## Why, and what to do

history-newer = A newer version of Token Desk made the history. This version did not change it.
history-newer-advice = Start the newest version of Token Desk
history-not-ours = The file with this name belongs to another program. Token Desk did not change it.
history-not-ours-advice = Move the file away, or start Token Desk with another --data-dir
history-not-ready = There is no history in the file yet, or an older version of Token Desk made it
history-unfinished = Token Desk ended while it wrote the history. Only Token Desk itself can repair that.
history-start-once = Start Token Desk with this data folder once, then try again
history-torn = The history's files do not belong together
history-torn-advice = Keep a copy of the folder. Then start Token Desk: it puts these files aside and begins a new history.
history-changed = Another program wrote the history while it was read
history-changed-advice = Try again
history-damaged = The history's file is damaged
history-damaged-advice = Start Token Desk again: it puts the damaged file aside and begins a new one
history-damaged-in-use = The history's file is damaged, and another window of Token Desk has it open
history-damaged-in-use-advice = Close the other windows. Then Token Desk puts the damaged file aside and begins a new one.
history-less-in-use = The history has less than Token Desk noted, and another window has it open
history-less-in-use-advice = Close the other windows, then try again. Token Desk keeps what is there and begins a new history.
history-moved-away = The history's file was moved or deleted while Token Desk ran
history-moved-away-advice = Put it back where it was. If it is lost, start Token Desk again to begin a new one.
history-busy = Another program has used the history for too long
history-read-only = The history's file, its folder or its disk is read-only for this account
history-read-only-advice = Ask your administrator, or start Token Desk with another --data-dir
history-system = This computer could not read or write the history's file. The disk may be full or disconnected.
history-system-advice = Make room on the disk and check its connection, then try again
history-no-such-entry = The history has no entry { $number } of this attempt any more. It was put aside or removed.
history-no-such-entry-advice = Note what the window shows of it, and look for the entry in an earlier export
history-entry-altered = Somebody altered entry { $number }: the history's list does not match its rows
history-entry-altered-advice = Open the history and its chain, and tell your administrator what you see there
history-clock = This computer's clock is before the newest entry of the history, or more than a month after it
history-clock-advice = Set the clock right. The next start of Token Desk tries again.
history-archive = The older entries could not be saved to a file first
history-was-altered = The history was altered: { $what }
# { $place }: a row or an entry.
history-altered-at = The history was altered at { $place }: { $what }
history-altered-advice = Leave its file as it is, and tell your administrator
history-keep-open = Keep Token Desk open: it records this as soon as it can
history-note-it = Note what the window shows of the change: this version of Token Desk cannot record it
record-unfamiliar = This version of Token Desk does not know the outcome
record-unfamiliar-cause = A newer version recorded it, or the record was altered
record-unfamiliar-advice = Open the history with the newest version of Token Desk, or check the history

## A history that was put aside

history-damaged-new = The history was damaged. Token Desk began a new one
history-nothing-left = Nothing was left of it
history-damaged-kept = The damaged file was kept: { $path }
history-damaged-new-advice = Tell your administrator. That file has what was recorded before.
history-gone-new = The history is gone. Token Desk began a new one
history-empty-new = The history is empty. Token Desk began a new one
history-another-new = Another history is there. Token Desk began a new one
history-less-new = Rows of the history are missing or changed. Token Desk began a new one
history-less-kept = Tell your administrator. What was there is kept: { $path }
history-look-for-backup = Tell your administrator, and look for a backup of the data folder
history-replaced = The history is a new one since the last start here
history-replaced-cause = Row { $row } of the one before was noted here. This one says that it replaces another.
history-replaced-advice = Tell your administrator if nobody told you why

## What was noted of the history's newest row, and what there is now

noted-no-file = Row { $noted } was noted. Now there is no file.
noted-empty = Row { $noted } was noted. Now the file is empty.
noted-damaged = Row { $noted } was noted. Now the file is damaged.
noted-no-row = Row { $noted } was noted. Now there is no row.
noted-shorter = Row { $noted } was noted. Now the newest row is { $row }.
noted-gap = Row { $noted } was noted. Now that row is missing before row { $row }.
noted-rewritten = Row { $noted } was noted. Now that row has another hash.
# { $row }: how many rows it has.
noted-another = { $row ->
    [one] Row { $noted } was noted. Now another history is there, with { $row } row.
   *[other] Row { $noted } was noted. Now another history is there, with { $row } rows.
}
history-note-unusable = Token Desk cannot tell whether rows of the history are missing
history-note-unusable-advice = Tell your administrator, who can compare the history with an export
# The note: a file that says which row was the newest.
note-edited = Its note of the newest row is damaged or was edited
# { $said }: the computer's answer.
note-not-read = Its note of the newest row cannot be read ({ $said })
note-not-in-time = Its note of the newest row could not be read in time

## The anchor: a place outside this computer where the newest row is written

anchor-behind = The history's anchor is behind
anchor-behind-file = Row { $row } is not in { $path } yet
anchor-behind-log = Row { $row } is not in the system's log yet
anchor-no-answer = The anchor does not answer
anchor-behind-advice = Keep working: Token Desk tries again. If this stays, tell your administrator.
anchor-in-own-folder = The anchor lies in a folder of Token Desk's own, where an anchor proves nothing
log-nobody-listens = The system's log did not take it: nothing listens at its socket
log-nobody-listens-at = The system's log did not take it: nothing listens at { $path }
log-no-right = The system's log did not take it: this account may not write to { $path }
log-no-answer = The system's log did not take it: no answer at { $path }
log-failed = The system's log did not take it: { $path } does not work
log-windows-error = The system's log did not take it: Windows answered with error { $number }
anchor-no-log = The system's log did not take it: this system has none that Token Desk knows
