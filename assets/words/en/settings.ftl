# Settings and the log.

## The dialog

settings = Settings
settings-look = Look
# The choices: colours as the operating system is set, and of our own.
look-system = System
look-light = Light
look-dark = Dark
look-high-contrast = High contrast
settings-text-size = Text size
settings-percent = { $number } %
# The keys, such as “Ctrl +” and “Ctrl −”.
settings-text-size-hint = { $bigger } and { $smaller } change it until you close the window
settings-name = Your name
settings-name-hint = Shown with your account name, { $account }, on every change
settings-language = Language
# The choice to follow the system; language: its own name for what that is now.
settings-language-system = As the system: { $language }
settings-lock-after = Lock after
# The field's name, for screen readers.
settings-lock-name = Minutes until the lock
# After the number.
settings-minutes = minutes
settings-lock-hint = From 1 to { $most }, without a key or click
settings-keep = Keep the history
keep-everything = Everything
keep-everything-hint = Nothing is removed from the history
keep-days = For a number of days
settings-days = Days
settings-days-hint = A whole number: 365 is a year
settings-removes = Today, this removes what was done before { $date }
settings-removal = Older entries are removed from the history for good. The removal itself is recorded. Entries without a known outcome stay
settings-archive = Write what is removed to a file first
settings-archive-note = beside the history, as JSON Lines. Only you delete these files
settings-anchor-in-file = After each change, the newest row's hash goes to { $file }
settings-anchor-in-log = After each change, the newest row's hash goes to the system's log
settings-anchor-in-both = After each change, the newest row's hash goes to { $file } and to the system's log
settings-notifications = Notifications
settings-notify = Tell me when an unknown outcome is settled or long work ends
settings-notify-note = By a system notification without names, while Token Desk is not in front
settings-being-written = The settings are being written
writing-settings = Writing the settings
settings-trouble = What is wrong in settings.toml: { $reason }. “Save” replaces the value
settings-trouble-unreadable = What is wrong in settings.toml: { $reason }. Save asks before it replaces the file

## Notifications of the operating system, with the window somewhere behind: no names

notification-settled = An unknown outcome is settled
# After a change took long: the outcome may be any of the three.
notification-change = A change has its outcome
# These two may have gone well or not.
notification-export = The export has ended
notification-check = The check of the history has ended
# Below each of them.
notification-open = Open Token Desk to see the result

## Its questions

settings-ask-removal = { $count ->
    [one] Keep the history for { $count } day only? Today, this removes what was done before { $date }. It cannot be undone.
   *[other] Keep the history for { $count } days only? Today, this removes what was done before { $date }. It cannot be undone.
}
settings-ask-export = Export first what you still need. The removal itself is recorded
settings-ask-archive = What is removed is first written to a file beside the history. The removal itself is recorded
save-and-remove = Save and remove
settings-ask-replace = settings.toml cannot be read. Nothing was saved. Replace the file?
settings-ask-replace-why = settings.toml cannot be read: { $reason }. Nothing was saved. Replace the file?
settings-old-stays = The old file stays beside it as settings.toml.bak

## The log

log = Log
log-copied = Log copied
log-being-read = Reading the log
log-what = For your administrator: what was done, by IDs and codes. It holds no secret, no name and nothing you typed to find somebody
log-none = There is no log: nothing was written to it so far
log-not-written = The newest lines could not be written: { $why }

## Why settings.toml cannot be used: each stands after "What is wrong in settings.toml: "

settings-at-line = line { $line }: { $why }
settings-two-reasons = { $first }; { $second }
settings-key-wrong = { $key } cannot be used: { $why }
settings-no-text = { $key } is not a text in quotes
settings-no-minutes = { $key } is no whole number of minutes from 1 to { $most }
settings-no-days = { $key } is neither “{ $everything }” nor a whole number of days from 1 to { $most }
settings-no-language = { $key } is none of en, de, fr, es, ja and system
settings-no-look = { $key } is none of system, light, dark and high-contrast
settings-no-text-size = { $key } is none of 90, 100, 125, 150 and 200
settings-no-switch = { $key } is neither true nor false
# The anchor: a place outside this computer where the newest row of the history is written.
settings-anchor-no-table = anchor is not a table, so the history has no anchor
settings-anchor-file = anchor.file is not a full path in quotes, so the history has no anchor
settings-anchor-log = anchor.system-log is neither true nor false, so the history has no anchor
settings-anchor-key = anchor has a key that is neither file nor system-log, so the history has no anchor
settings-anchor-empty = anchor names neither a file nor the system's log, so the history has no anchor

## Saving

settings-not-saved = The settings were not saved
settings-unreadable = The settings file cannot be read: { $why }
settings-unreadable-advice = Correct it in a text editor, or replace it
log-not-read = The log was not read
log-not-read-advice = Ask your administrator to look at the file
