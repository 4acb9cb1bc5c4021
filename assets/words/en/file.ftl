# Files: why they were not read or written. The path stands last, for the path may be long.

## Reading and writing

file-in-use = Another program keeps the file open: { $path }
file-in-use-advice = Close the file there, for example in a spreadsheet, then try again
file-no-right-to-read = This account may not read the file: { $path }
file-no-right-to-read-advice = Ask your administrator for the right to read it, or choose another file
file-no-right-to-write = This account may not write there: { $path }
file-no-right-to-write-advice = Choose a folder of your own, or ask your administrator for the right to write there
file-too-large = The file is far too large to be the right one: { $path }
file-too-large-advice = Choose another file
file-size-refused = The disk or this account does not take a file of this size: { $path }
file-another-disk-advice = Choose a folder on another disk
file-missing = There is no such file: { $path }
file-missing-advice = Check the path, or choose the file again
file-folder-missing = The folder does not exist: { $path }
file-folder-missing-advice = Make the folder first, or choose another one
file-exists = A file with this name is there already: { $path }
file-exists-advice = Choose another name, or replace the file
file-disk-read-only = The disk is read-only: { $path }
file-disk-read-only-advice = Choose a folder on another disk. A disk that is read-only without reason may be damaged.
file-disk-full = The disk is full: { $path }
file-disk-full-advice = Make room on the disk, then try again. An export can also go to another disk.
file-quota-used-up = This account has used up its share of the disk: { $path }
file-quota-used-up-advice = Delete what you no longer need, then try again. An export can also go to another disk.
file-is-a-folder = The path names a folder, not a file: { $path }
file-is-a-folder-advice = Add a file name to the path
file-in-no-folder = A part of the path is a file where a folder must be: { $path }
file-in-no-folder-advice = Check the path, or choose another folder
file-name-refused = This computer does not take this file name: { $path }
file-name-refused-advice = Choose a shorter name without special characters
file-held-too-long = Another program has used the file for too long: { $path }
file-held-too-long-advice = Close other windows of Token Desk, then try again
file-not-read = This computer could not read the file: { $path }
file-not-read-advice = Try again. The details have the computer's answer.
file-not-written = This computer could not write the file: { $path }
file-not-written-advice = Try again, or choose another folder. The details have the computer's answer.
# A link is a file that leads to another one.
file-foreign-link = Another account made this link. It could lead to any of your files: { $path }
file-foreign-link-advice = Choose a folder of your own, or another name
file-is-a-device = The path names a device or a pipe, not a file: { $path }
file-another-name-advice = Choose another name

# A result that a command prints.
file-result-not-printed = The result was not printed

## Mistakes in profiles.toml and settings.toml, mostly after the number of the line

toml-a-key = This looks like a private key, so nothing of it is shown. Move it to where it belongs.
toml-backslash = In double quotes a backslash begins an escape: use single quotes, as in 'C:\folder\ca.pem'
toml-curly-quotes = The quotes are curly, as a word processor makes them: use straight ones
toml-profile-header = Each profile starts with [[profile]], in two pairs of brackets
toml-key-twice = This key is there twice: take one of the two out
toml-comment = A comment begins with #
toml-colon = Between a key and its value stands =, not :
toml-no-equals = There is no = with a value behind this key
toml-no-value = There is no value behind the =
toml-no-quotes = A text stands in quotes
toml-quote-missing = A quote is missing at the beginning or the end of the text
toml-three-quotes = A text that begins with three quotes does not end
toml-list-not-closed = A list or table is not closed, or a comma is missing in it
toml-bracket-missing = A bracket is missing: each profile starts with [[profile]]
toml-true-false = Write true and false in small letters
toml-behind-value = There is something behind the value: put it on a line of its own, or # before it
toml-equals-twice = There is one = too many
toml-line-ends = The line ends are damaged: save the file again in a text editor
toml-key-form = A key is made of letters, digits and hyphens, and stands before a =
toml-number = This is not a number: put a text in quotes
toml-line-form = This line is not written as key = "value"
toml-utf-16 = The text is UTF-16, which some editors call Unicode: save it as UTF-8
toml-not-utf-8 = The text is not UTF-8: save it as UTF-8 in a text editor

## Files of Token Desk that people edit

file-not-editable = Token Desk cannot edit the file in the form that it has
file-not-editable-advice = Make the change in a text editor, and report this to your administrator

## The system's dialog for choosing a file: its title, and kinds of files

choose-certificates = Certificates
choose-export-profiles = Export profiles
choose-profiles = Profiles
choose-export-history = Export the history

## Files that other accounts on this computer can get at

# { $what }: one of the texts below, or a file's name.
exposed = { $others ->
    [read] Others on this computer can read { $what }
    [change] Others on this computer can change { $what }
   *[replace] Others on this computer can replace { $what }
}
exposed-until-now = { $others ->
    [read] Until now, others on this computer could read { $what }
    [change] Until now, others on this computer could change { $what }
   *[replace] Until now, others on this computer could replace { $what }
}
exposed-key = this key file
exposed-ca-file = the profile's CA file
exposed-credentials = the remembered credentials
exposed-history = the history
exposed-log = the log
exposed-folder = a folder of Token Desk
# What follows the sentence above. { $check }: one of the texts below. { $command }: such as chmod 600 FILE;
# nothing stands after it, as it is copied.
exposed-run = { $check }. Run: { $command }
exposed-ask-to-run = { $check }. Ask your administrator to run: { $command }
exposed-closed = { $check }. Token Desk took away their access when it started: { $path }
exposed-key-read = Anybody with this key can sign in. If in doubt, ask for a new key
exposed-key-changed = Check that it is your key
exposed-ca-file-changed = A false one lets others read your credential. Check that it is your company's
exposed-profiles-changed = A changed one can send your credential elsewhere. Check addresses, CA files and proxies
exposed-settings-changed = Check the settings
exposed-credentials-open = They are sealed, but others may take them away or damage them
exposed-history-read = It names people and tokens
exposed-history-changed = Check the history's chain
exposed-log-open = It names people and tokens by their IDs
exposed-folder-read = It shows the names of the files in it
exposed-folder-changed = Others may replace the files in it
