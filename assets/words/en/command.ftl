# The command line: help, progress, results.

## token-desk history: what both commands say

# After a problem, such as "Code: file-exists". Scripts look for it: it stays like this in every language.
problem-code = Code: { $code }
verify-newest-row = Newest row: { $row }
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
rehearsed-lines-of = { $count ->
    [one] Rehearsed { $done } of { $count } line
   *[other] Rehearsed { $done } of { $count } lines
}
changed-tokens-of = { $count ->
    [one] { $done } of { $count } token done
   *[other] { $done } of { $count } tokens done
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
removed-by-an-earlier-version = Removed: rows { $rows } (entries { $entries }) on { $at } (row { $row }): from before { $before }, by a version that recorded nothing else
removed-confirmed = asked about the clock, and confirmed by { $name } (account { $account }) at { $at }
removed-confirmed-by-account = asked about the clock, and confirmed by account { $account } at { $at }
removed-asked = a person had said that the clock was right
# { $name }: the file that they were written to.
removed-archive = { $state ->
    [unaltered] { $name } is there and was not altered
    [altered] { $name } was altered
    [not-there] { $name } is no longer beside the history
   *[unread] { $name } could not be read
}
removed-no-archive = not written to a file first
removed-doubted = no clock vouches for it: the newest row is of { $newest }

## The verdict, and what to do

result-intact = Result: intact
result-broken = Result: broken at row { $row }: { $what }
result-broken-entry = Result: broken at row { $row } (entry { $entry }): { $what }
result-altered = Result: altered: { $what }
result-not-noted = Result: whole in itself, but not the history that the hash was noted of: it was cut off at its end, written anew or replaced since, or retention removed that row
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

## --help: at most 88 characters a line. Options, their values and file names stay as they are.

# { $config } and { $data }: the usual folders.
command-help =
    Token Desk takes a help desk through the lost-token call: find the person, verify the
    caller, disable the SecurID hardware token, get them back to work.

    Usage:
      token-desk [OPTIONS]                       open the window
      token-desk practice --dir DIR [--port P]   serve the practice tenant, without a window
      token-desk history verify [OPTIONS]        check that nobody altered the history
      token-desk history export [OPTIONS]        write the history to a file
      token-desk batch [OPTIONS]                 change many tokens at once
      token-desk check [OPTIONS]                 check the way to a profile's server
      token-desk policy check FILE               say what a policy for the computer does
      token-desk profiles keygen --key FILE      make a private key to sign profiles with
      token-desk profiles sign --key FILE FILE   sign the profiles of a file
      token-desk profiles verify FILE            check them with --public KEY, or with the
                                                 key of this computer's policy

    Options for the window:
      --config-dir DIR   folder for endpoint profiles and remembered credentials
                         (default: { $config })
      --data-dir DIR     folder for what the program records
                         (default: { $data })
      --renderer WHICH   what draws the window: auto (default), glow (OpenGL) or wgpu
                         (Direct3D 12, Vulkan or Metal, in software where need be);
                         auto begins with what worked last on this computer, and
                         leaves for last what crashed or hung as it opened;
                         TOKEN_DESK_RENDERER counts more than this option;
                         when one cannot open the window, it tries the other
      --find TEXT        find this in the window that is open, or in a new one
      --ticket T         with --find: the ticket number for its field
      --reason R         with --find: the reason for its field
      token-desk://find?q=TEXT&ticket=T&reason=R
                         the same as a link

    Options for practice:
      --dir DIR          folder that gets admin.key, oauth.jwk and practice.json
      --port P           TCP port on 127.0.0.1; 0 (default) takes any free one
      --tls              serve https, with a CA certificate made for this run: ca.pem in DIR
      --box N            N more tokens, each with a person; box.csv is their list
      --rate-limit N     answer more than N requests a second with 429
      --no-retry-after   with --rate-limit: the answer does not say when to come again

    Options for history verify:
      --data-dir DIR     as for the window
      --config-dir DIR   as for the window: there it notes how far the history had come
      --noted HASH       a row's hash that was noted earlier: says whether it still is one
      --anchor FILE      where the history is anchored: says whether each line of it fits

    Options for history export:
      --data-dir DIR     as for the window
      --to FILE          the file to write; standard output when left out, or for -
      --format WHICH     csv, json, jsonl (JSON Lines) or xlsx; when left out, the one that
                         FILE ends with, csv for standard output
      --replace          write over FILE when it is there already
      --search TEXT      only entries with words that begin like these, in serial number,
                         person, ticket or operator
      --outcome WHICH    only those that are confirmed, refused or unknown
      --action WHICH     only these: disable, enable, clear-pin, assign, rename, unassign,
                         delete, emergency-code, withdraw-emergency-code, unlock,
                         disable-user or enable-user
      --profile NAME     only those made under this profile
      --from DATE        only those from this day on, as in 2026-11-23, or from this instant
                         on, as in 2026-11-23T09:00:00+01:00
      --until DATE       only those up to and with this day, or before such an instant
      --call TIME        only what was done in the call that began then, as exports say it
      --batch TIME       only what was done in the batch that began then

    Options for batch:
      --profile NAME     the profile to sign in to
      --input FILE       the list: CSV, XLSX or text with serial numbers or people
      --action WHICH     disable, enable, unassign or clear-pin
      --rehearse         only read what would happen to each line
      --changes N        change N tokens: the number that the rehearsal says; with any other
                         number nothing is sent
      --report FILE      write what came of each line: .csv, .json, .xlsx or .html
      --replace          write over the report when it is there already
      --resume           go on with the batch that was stopped; with --input the one with
                         this list
      --ticket T         the ticket number for lines that have none
      --reason R         the reason for lines that have none
      --zeros            also change tokens whose leading zeros the list has lost
      --credential-fd N  read the credential from this file descriptor: the text of a key
                         file, of a private JWK or of a bearer token, as the profile
                         signs in; when left out, the one that the window remembers
                         (on Windows only 0, standard input)
      --config-dir DIR   as for the window
      --data-dir DIR     as for the window

    Options for check:
      --profile NAME     the profile whose server is to be reached
      --json             print JSON; its keys and codes stay, its texts are in your language
      --credential-fd N  as for batch; when neither this nor a remembered one is there, the
                         sign-in is not tried
      --config-dir DIR   as for the window
      --data-dir DIR     as for the window

    Options for all:
      --language TAG     the language to speak: en, de, fr, es or ja; when left out, as the
                         window's settings or the system say
      -h, --help         print this
      -V, --version      print the version

    Environment:
      TOKEN_DESK_LOG     what standard error tells: error, warn (default), info, debug,
                         or parts by name, as in token_desk=debug,wgpu_hal=info

    Exit codes:
      0  all went well
      1  it failed, or was stopped; standard error says why
      2  the command line was wrong
      3  no window could be opened
      4  history verify: the history was altered, or does not fit what was noted
      5  the result could not be printed; a reader that goes away early is no failure
      6  history verify: the history is whole, but no clock vouches for a removal
      7  batch: all lines are done, and some were refused or are unknown
      8  batch: it is paused; --resume goes on
      9  batch: nothing was sent
     10  check: a step failed

    Examples:
      token-desk
      token-desk --config-dir ./trial --data-dir ./trial
      token-desk --renderer=wgpu
      token-desk --find ada@acme.example --ticket INC0012345
      token-desk practice --dir ./practice --port 8099
      token-desk history export --to november.xlsx --from 2026-11-01 --until 2026-11-30
      token-desk batch --profile Acme --input box.csv --action disable --rehearse
      token-desk batch --profile Acme --input box.csv --action disable --changes 200

## What is wrong with a command line, after "token-desk: "

# What to type for help, below.
usage-try-help = Try “{ $program } --help”
usage-unknown-option = unknown option { $option }
usage-other-command = { $command ->
    [window] { $option } does not belong here, only to the window: token-desk alone
    [window-without-practice] { $option } does not belong here, only to the window: token-desk without practice
    [practice] { $option } does not belong here, only to token-desk practice
    [verify] { $option } does not belong here, only to token-desk history verify
    [export] { $option } does not belong here, only to token-desk history export
    [batch] { $option } does not belong here, only to token-desk batch
    [policy] { $option } does not belong here, only to token-desk policy check
    [profiles] { $option } does not belong here, only to token-desk profiles
    [start-of-batch] { $option } does not belong here, only to the start of the line, as in token-desk batch --profile Acme --resume
    [check] { $option } does not belong here, only to token-desk check
    [start-of-check] { $option } does not belong here, only to the start of the line, as in token-desk check --profile Acme
    [start-of-policy] { $option } does not belong here, only to the start of the line, as in token-desk policy check policy.toml
    [start-of-profiles] { $option } does not belong here, only to the start of the line, as in token-desk profiles verify profiles.toml
    [start-of-practice] { $option } does not belong here, only to the start of the line, as in token-desk practice --dir ./practice
   *[start-of-history] { $option } does not belong here, only to the start of the line, as in token-desk history verify --data-dir ./trial
}
usage-unexpected-argument = unexpected argument “{ $word }”
usage-unexpected-value = { $option } takes no value
usage-missing-value = { $kind ->
    [folder] { $option } needs a folder, as in { $option } { $example }
    [file] { $option } needs a file, as in { $option } { $example }
    [file-or-standard-output] { $option } needs a file, or -, as in { $option } { $example }
    [port] { $option } needs a port number, as in { $option } { $example }
    [box] { $option } needs a number of tokens, as in { $option } { $example }
    [rate-limit] { $option } needs a number of requests, as in { $option } { $example }
    [renderer] { $option } needs auto, glow or wgpu, as in { $option } { $example }
    [format] { $option } needs csv, json, jsonl or xlsx, as in { $option } { $example }
    [language] { $option } needs en, de, fr, es or ja, as in { $option } { $example }
    [outcome] { $option } needs confirmed, refused or unknown, as in { $option } { $example }
    [action] { $option } needs disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user or enable-user, as in { $option } { $example }
    [batch-action] { $option } needs disable, enable, unassign or clear-pin, as in { $option } { $example }
    [number] { $option } needs a whole number, as in { $option } { $example }
    [profile-name] { $option } needs a profile's name, as in { $option } { $example }
    [public-key] { $option } needs a public key, as in { $option } { $example }
    [hash] { $option } needs a hash of 64 hexadecimal digits, as in { $option } { $example }
    [instant] { $option } needs a time in UTC, as in { $option } { $example }
    [day] { $option } needs a day or an instant, as in { $option } { $example }
   *[words] { $option } needs words, as in { $option } { $example }
}
usage-bad-value = { $kind ->
    [folder] { $option } takes a folder, not “{ $typed }”
    [file] { $option } takes a file, not “{ $typed }”
    [file-or-standard-output] { $option } takes a file, or -, not “{ $typed }”
    [port] { $option } takes a number from 0 to 65535, not “{ $typed }”
    [box] { $option } takes a number from 0 to 100000, not “{ $typed }”
    [rate-limit] { $option } takes a number from 1 to 1000000, not “{ $typed }”
    [renderer] { $option } takes auto, glow or wgpu, not “{ $typed }”
    [format] { $option } takes csv, json, jsonl or xlsx, not “{ $typed }”
    [outcome] { $option } takes confirmed, refused or unknown, not “{ $typed }”
    [action] { $option } takes disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user or enable-user, not “{ $typed }”
    [batch-action] { $option } takes disable, enable, unassign or clear-pin, not “{ $typed }”
    [number] { $option } takes a whole number, not “{ $typed }”
    [profile-name] { $option } takes a profile's name, not “{ $typed }”
    [language] { $option } takes en, de, fr, es or ja, not “{ $typed }”
    [public-key] { $option } takes a public key, not “{ $typed }”
    [hash] { $option } takes a hash of 64 hexadecimal digits, not “{ $typed }”
    [instant] { $option } takes a time like 2026-11-23T13:03:10.123456Z, not “{ $typed }”
    [day] { $option } takes a day like 2026-11-23 or an instant like 2026-11-23T09:00:00+01:00, not “{ $typed }”
   *[words] { $option } takes words, not “{ $typed }”
}
usage-not-understood = the command line was not understood
usage-practice-folder = practice needs a folder for its key files, as in token-desk practice --dir ./practice
usage-no-rate-limit = --no-retry-after needs --rate-limit, as in --rate-limit 50
usage-history-command = history needs verify or export, as in token-desk history verify
usage-unknown-format = the name “{ $name }” does not say the format; add --format csv, json, jsonl or xlsx
usage-workbook = xlsx needs a file, as in --to history.xlsx; standard output takes csv, json and jsonl
usage-replace = --replace needs a file, as in --to history.csv --replace
# { $why }: a sentence.
usage-bad-link = this cannot be looked up: { $why }
usage-ticket-without-find = --ticket and --reason need --find, as in --find ada@acme.example --ticket INC0012345
usage-needs = { $what } needs { $other }, as in { $example }
usage-not-together = { $option } does not go with { $other }
usage-unknown-report = the name “{ $name }” does not say the format; reports end in .csv, .json, .xlsx or .html
usage-find-twice = the command line says twice whom to find
link-not-taken = { $why ->
    [too-soon] The window that is open did not take the request: the last one came just now
   *[not-understood] The window that is open did not take the request: it is of another version
}
