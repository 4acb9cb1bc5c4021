# The command line: help, progress, results.

## token-desk history: what both commands say

# After a problem: a word for programs, such as file-exists. It is the same in every language.
problem-code = Code: { $code }
newest-row = Newest row: { $row }
its-hash = Its hash: { $hash }
command-no-history-to-check = There is no history to check yet
command-no-history-to-export = There is no history to export yet
command-no-history = No file with this name is there: { $path }
command-no-history-advice = Token Desk begins a history when you start it. If there was one, find where it went, or name another --data-dir.

# Progress on one line, drawn over and over.
checked-rows-of = { $count ->
    [one] Checked { $done } of { $count } row
   *[other] Checked { $done } of { $count } rows
}
exported-entries-of = { $count ->
    [one] Exported { $done } of { $count } entry
   *[other] Exported { $done } of { $count } entries
}

## token-desk history export

exported-entries = Exported entries: { $count }
exported-file = File: { $path }
export-replace-advice = Choose another name, or add --replace
export-stopped = It was stopped. A file that was there before is unchanged.
export-stopped-advice = Start it again when you want to
export-no-such-day = The day { $day } is too far away for Token Desk
export-no-such-day-advice = Name a nearer day, or leave it out
export-unknown-profile = No entry was made under the profile “{ $name }”. There are some under: { $known }
export-unknown-profile-alone = No entry was made under the profile “{ $name }”. There are no entries at all.

## token-desk history verify: the report, one fact on each line

rows-checked = Rows checked: { $count }
begun-in-place-of = Begun in the place of: { $before }
# { $row } was noted with its hash; { $proves } says what that proves (see "vouched").
noted-hash-found = Noted hash: that of row { $row }; { $proves }
# { $by }: the row that records the removal.
noted-hash-removed = Noted hash: that of row { $row }, which was removed (row { $by } records it); this is the history that it was noted of, but the hash proves nothing about the rows that are still there
noted-hash-missing = Noted hash: no row has it
noted-hash-missing-before = Noted hash: no row before the broken one has it
# After "Noted hash: that of row 7; " or "It vouches: ": what a noted hash proves.
vouched = of rows { $from } to { $row }, nothing was altered since it was noted, and nothing removed that is not said above; it says nothing about the rows after row { $row }
vouched-from = of rows { $from } to { $row }, nothing was altered since it was noted, and nothing removed that is not said above; the rows before row { $from } stand before a removed range that was recorded only later, or by an earlier version: it says nothing about them; it says nothing about the rows after row { $row }

# A removal; the parts below follow, each after "; ". { $rows } and { $entries }: numbers and ranges.
removed = Removed: rows { $rows } (entries { $entries }) on { $at } (row { $row }): from before { $before }, the newest of them from { $newest }
removed-by-an-earlier-version = Removed: rows { $rows } (entries { $entries }) on { $at } (row { $row }): from before { $before }, by a version that recorded no more
range = { $first } to { $last }
removed-confirmed = asked about the clock, and confirmed by { $who } at { $at }
removed-asked = a person had said that the clock was right
# { $name }: a file; { $state }: what is known of it.
removed-archive = { $name } { $state }
removed-no-archive = not written to a file first
removed-doubted = no clock vouches for it: the newest row is of { $newest }

## The verdict, and what to do

result-intact = Result: intact
result-broken = Result: broken at row { $row }: { $what }
result-broken-entry = Result: broken at row { $row } (entry { $entry }): { $what }
result-altered = Result: altered: { $what }
result-not-noted = Result: whole in itself, but not the history that the hash was noted of: it was cut off at its end, written again or replaced since, or retention removed that row
result-doubted = { $count ->
    [one] Result: whole, but no clock vouches for the removal in row { $rows }
   *[other] Result: whole, but no clock vouches for removals in rows { $rows }
}
# { $against }: one of the texts "against-…".
result-but = Result: whole in itself, but { $against }
result-gone = Result: the history is gone: { $path }
result-empty = Result: the history is empty: { $path }
do-compare = What to do: keep a copy of the folder, and compare it with earlier exports and backups
do-check-the-hash = What to do: check that the hash and the folder are the right ones, then keep a copy of the folder and compare it with earlier exports
do-ask-about-the-clock = What to do: ask who confirmed the clock, and look for the removed entries in the files beside the history and in earlier exports
do-trust-before = What to do: keep a copy of the folder, trust only the rows before this one, and compare the rest with earlier exports
do-look-for-removed = What to do: keep a copy of the folder, and look for the removed entries in earlier exports and in the files beside the history
do-list-differs = What to do: keep a copy of the folder; the rows themselves are whole, but what the window lists and finds of them is not
do-schema-differs = What to do: keep a copy of the folder; the rows themselves are whole, but the database no longer guards them
do-archive-differs = What to do: keep a copy of the folder; the history itself is whole, but do not rely on that file
do-look-for-the-file = What to do: look for the file and for a backup, and compare with earlier exports

## What the window noted of the history

window-noted = Noted by the window: row { $row } at { $at }, hash { $hash }, of history { $history }
# { $said }: one of the four below, or rows with their hashes.
window-note = Noted by the window: row { $row } at { $at }: { $said }
window-note-not-compared = not compared, as the history is broken
window-note-there = the history has it
window-note-removed = retention removed it since
window-note-successor = this history says that it was begun in the place of another
window-note-unusable = Noted by the window: nothing that can be used. { $why }
against-window-note = it has less than the window noted at { $at }. { $less }

## The anchor: lines about the history that another computer keeps

anchor-not-compared = The anchor was not compared
anchor-file = Anchor: { $path }
anchor-lines = Its lines that fit: { $fit }; of rows that retention removed: { $removed }; of other histories: { $others }
anchor-also-has = It also has { $other }
other-history = history { $id } up to row { $row }
other-history-written = history { $id } up to row { $row }, last written at { $at } by { $by }
anchor-unread = Its lines that cannot be read: { $count }, the first is line { $first }
anchor-proves = It vouches: { $proves }
anchor-proves-nothing = It vouches for nothing, as the history is broken
anchor-proves-no-row = It vouches for no row that is still there
anchor-first-odd = First that does not fit: { $odd }
anchor-odd = line { $number } (row { $row }) does not fit. { $less }
anchor-odd-written = line { $number } (row { $row }, written at { $at } by { $by }) does not fit. { $less }
against-anchor = it is not what was anchored: { $odd }
against-anchor-without-it = the anchor has no line of it, and vouches for nothing
against-anchor-of-before = the same computer anchored { $other } before, and nothing says what became of it
