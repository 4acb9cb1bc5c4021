# Endpoint profiles.

## The file

new-profile = New profile…
import = Import…
profiles-being-read = Reading the profiles
read-file-again = Read the file again
profiles-unusable = Repair profiles.toml first: nothing is saved until it can be read
profiles-part-unreadable = Part of profiles.toml cannot be read
profiles-part-unreadable-advice = The other profiles work. Repair the file and read it again: nothing is saved until then
profiles-unreadable = profiles.toml cannot be read
profiles-unreadable-advice = Repair the file and read it again: nothing is saved until then
profiles-troubles = { $count ->
    [one] { $count } entry in profiles.toml cannot be used
   *[other] { $count } entries in profiles.toml cannot be used
}
profiles-troubles-advice = Everything else works. Repair the file and read it again
# Where something is wrong in the file, and what.
trouble-line-and-profile = Line { $line }, { $profile }: { $reason }
trouble-line = Line { $line }: { $reason }
trouble-profile = { $profile }: { $reason }

## After an import

import-added-none = No profile was added
import-added = { $count ->
    [one] Imported { $count } profile: { $names }
   *[other] Imported { $count } profiles: { $names }
}
import-replaced = { $count ->
    [one] Replaced { $count } profile without a valid signature: { $names }
   *[other] Replaced { $count } profiles without a valid signature: { $names }
}
import-skipped = { $count ->
    [one] Skipped { $count } profile, there already: { $names }
   *[other] Skipped { $count } profiles, there already: { $names }
}
import-troubles = In the imported file:

## The list, and what can be done with a profile

# The name of a profile that was duplicated.
profile-copy-name = { $name } copy
# Shown as the name of the built-in profile.
profile-practice-name = Practice tenant
profile-built-in = built in
profiles-nothing-to-export = There is no profile to export yet
export-all = Export all…
profile-sign-in-with = Sign in with this profile…
edit = Edit…
duplicate = Duplicate…
delete = Delete…
profile-being-deleted = Deleting the profile
profile-practice = Built in: a server inside Token Desk, with invented people and tokens. It needs no key and no network, and nothing you do there reaches a real system.
profile-in-use = You are signed in with this profile. Changes count from the next sign-in

## Its settings: labels beside their values, and above their fields

profile-address-short = Address
profile-limits = Time limits
profile-limits-line = connect { $connect } s · read { $read } s · change { $change } s
profile-ca = Extra CA certificate

profile-name = Name
profile-renamed = A credential remembered under the old name is forgotten
profile-label = Label
profile-label-hint = Shown beside the name, such as PRODUCTION or TEST
profile-colour = Colour
profile-address = Administration API address
profile-address-hint = As the console or a key file spells it, with or without /v1 or /v2. https only; http for this computer itself
profile-sign-in = Sign in with
profile-scopes-hint = OAuth scopes, separated by spaces. If empty, Token Desk asks for what the allowed actions need
profile-connect = Seconds to connect
profile-read = Seconds for a read
profile-change = Seconds for a change
profile-change-hint = After that, its outcome is unknown
profile-proxy = Proxy
profile-proxy-address = Proxy address
proxy-system = As the system says
proxy-none = None
proxy-this = This one
profile-ca-file = Extra CA certificate file
profile-ca-file-hint = PEM, DER or PKCS#7. Needed where your company's proxy opens TLS; trusted besides the system's own
profile-client-certificate = Client certificate file
profile-client-certificate-hint = PEM or PKCS#12 (.p12, .pfx). Needed where a gateway asks for one
profile-client-key = Its private key file
profile-client-key-hint = PEM. Leave it empty if the key is in the same file
profile-client-key-alone = A private key file needs a client certificate file

## The editor

# The heading of the editor.
profile-edit-title = Edit { $profile }
profile-new-title = New profile
# Folds what most profiles leave as it is.
profile-advanced = Advanced
profile-being-saved = Saving the profile
fields-wrong = { $count ->
    [one] { $count } field needs another look
   *[other] { $count } fields need another look
}
losing-title = Leave without saving?
losing = What you typed is not saved
losing-profile = What you typed for { $profile } is not saved
keep-editing = Keep editing
leave-without-saving = Leave without saving

## Deleting and importing

profile-delete-title = Delete this profile?
profile-delete = Delete profile
profile-host = Host
profile-delete-forgets = If a credential is remembered for it on this computer, Token Desk forgets it too
profile-delete-in-use = You are signed in with it. You stay signed in until you sign out
import-title = Import profiles
import-button = Import
import-adds = Its profiles are added to yours. None is replaced: if a name is taken, the new one gets a number.
import-file-hint = A profiles.toml, or an export from another computer

## Rules: what may be done with a profile

rules-allowed = What may be done
rules-show = Show the rules
rules-hide = Hide the rules
rules-hint = This profile allows what is ticked. Undoing a disable needs Enable too
rules-of-tokens = With a hardware token
rules-of-people = For a person
rules-before = Before anything is done
rules-need-ticket = A ticket number is required
rules-need-reason = A reason is required
rules-need-caller = The caller must be verified first
rules-pattern = Ticket pattern
rules-pattern-hint = A regular expression for the whole ticket number
rules-example = Ticket example
rules-example-hint = Shown where a ticket number is asked for
# Beside a box, where the rule is for some actions only: "only for Disable and Enable".
rules-only-for = only for { $actions }

rules-ticket = Ticket number
rules-verification = Verification
rules-everything = Everything
rules-nothing = Nothing can be changed
# What the rules call the action that is called "Delete" elsewhere.
rules-delete = Delete record
rules-all-but = All but { $actions }
rules-not-required = Not required
rules-required-for = Required for { $actions }
rules-required-for-all = Required for every action
rules-ticket-example = example { $example }
rules-ticket-pattern = pattern { $pattern }
rules-verified-before = The caller must be verified before { $actions }
rules-verified-before-all = The caller must be verified before every action

# The rules in one line. What is required: one or more of the three that follow.
rules-usual = All but deleting tokens and disabling or enabling users
rules-summary = { $allowed }; required: { $required }
rules-summary-none = { $allowed }; nothing is required
rules-a-ticket = a ticket number
rules-a-reason = a reason
rules-a-verification = the caller's verification

## Ways to sign in

sign-in-oauth-client = OAuth client

## What of a profile changed since its credential was remembered

binding-profile-changed = The profile has changed since the credential was remembered
binding-changed = { $part ->
    [name] The profile has another name
    [address] The address is another one
    [sign-in] The way to sign in is another one
    [issuer] The issuer is another one
    [client-id] The client ID is another one
    [proxy] The proxy is another one
    [ca-file] The CA file is another one
    [ca-content] The CA file has other content
    [ca-unread] The CA file cannot be read
    [proxy-unbound] The profile's own proxy was not checked before
   *[ca-unbound] The profile's own CA file was not checked before
}
# $was is what it was, as the profile spells it.
binding-changed-was = { $part ->
    [name] The profile's name was { $was }
    [address] The address was { $was }
    [sign-in] { $was ->
        [api-key] The way to sign in was an API key file
        [oauth-client] The way to sign in was an OAuth client
       *[bearer] The way to sign in was a bearer token
    }
    [issuer] The issuer was { $was }
    [client-id] The client ID was { $was }
    [proxy] { $was ->
        [system] The proxy was the system's
        [none] There was no proxy
       *[other] The proxy was { $was }
    }
   *[ca-file] The CA file was { $was }
}

## Colours of profiles

colour-red = Red
colour-orange = Orange
colour-amber = Amber
colour-green = Green
colour-teal = Teal
colour-blue = Blue
colour-violet = Violet
colour-grey = Grey

## What was not done with the profiles

profile-not-saved = The profile was not saved
profile-not-deleted = The profile was not deleted
profile-not-imported = No profile was imported
profile-not-exported = The profiles were not exported
profile-no-folders = Token Desk can keep nothing on this computer

## Why, and what to do

profile-no-home = This account has no home folder
profile-no-home-advice = Start Token Desk with --config-dir and --data-dir to say where its files are
profile-unreadable = { $file } cannot be read as profiles: { $why }
profile-unreadable-at = { $file } cannot be read as profiles, line { $line }: { $why }
profile-unreadable-advice = Correct that line in a text editor, or move the file away. Nothing in it was changed.
profile-gone = The profile { $name } is no longer in the file. Another window of Token Desk removed it.
profile-gone-advice = Save it as a new profile if you still need it
profile-name-taken = Another profile has the name { $name } already, at line { $line } of the file
profile-bad-advice = Correct the profile, then save it again
profile-not-writable = It cannot be written to the file as it is
profiles-too-large = The file is larger than 1 MiB, so it does not hold profiles

## Mistakes in profiles.toml, mostly after the number of the line

# The key of a line and what is wrong with it.
profile-key-wrong = { $key }: { $why }
profile-key-missing = { $key } is missing
profile-key-control = There are no line ends or control characters in it
profile-key-too-long = It has at most { $most } characters
profile-key-no-text = { $kind ->
    [table] It must be a text in quotes, not a table
    [number] It is a text in quotes, not a number
    [switch] It is a text in quotes, not true or false
    [date] It is a text in quotes, not a date
    [list] It is a text in quotes, not a list
   *[other] It is a text in quotes
}
# { $names }: the words that can stand there.
profile-key-one-of = It is one of { $names }
profile-key-no-seconds = { $kind ->
    [table] It is a whole number of seconds, not a table
    [text] It is a whole number of seconds, not a text
    [number] It is a whole number of seconds, without a fraction
    [switch] It is a whole number of seconds, not true or false
    [date] It is a whole number of seconds, not a date
    [list] It is a whole number of seconds, not a list
   *[other] It is a whole number of seconds
}
profile-key-no-list = { $kind ->
    [table] It is a list of texts in brackets, not a table
    [text] It is a list of texts in brackets, not a text
    [number] It is a list of texts in brackets, not a number
    [switch] It is a list of texts in brackets, not true or false
    [date] It is a list of texts in brackets, not a date
   *[other] It is a list of texts in brackets
}
profile-key-scopes = Each permission is a text in quotes without blanks
profile-key-twice = It is there as { $other } too: take one of them out
profile-key-misspelled = { $key } is ignored: this key is spelled { $meant }
profile-key-outside = { $key } stands outside every profile and is ignored: put it below a profile's name
profile-header-not-read = Each profile starts with [[profile]], in two pairs of brackets. This one is not read.
profile-same-name = The profile at line { $line } has the same name. This one is left out.
profile-no-secret = No secret belongs in profiles.toml. Take it out, and let Token Desk remember it.

## Mistakes in the rules of a profile: what may be done, and what is asked before

# { $pattern }: the name of the key with the pattern.
profile-rule-example = It does not fit the { $pattern } of this profile
# { $actions }: the words that can stand there.
profile-rule-no-list = { $kind ->
    [table] It is a list of actions in brackets, not a table. Actions: { $actions }
    [text] It is a list of actions in brackets, not a text. Actions: { $actions }
    [number] It is a list of actions in brackets, not a number. Actions: { $actions }
    [switch] It is a list of actions in brackets, not true or false. Actions: { $actions }
    [date] It is a list of actions in brackets, not a date. Actions: { $actions }
   *[other] It is a list of actions in brackets. Actions: { $actions }
}
profile-rule-no-switch = { $kind ->
    [table] It is true, false, or a list of actions in brackets, not a table. Actions: { $actions }
    [text] It is true, false, or a list of actions in brackets, not a text. Actions: { $actions }
    [number] It is true, false, or a list of actions in brackets, not a number. Actions: { $actions }
    [date] It is true, false, or a list of actions in brackets, not a date. Actions: { $actions }
   *[other] It is true, false, or a list of actions in brackets. Actions: { $actions }
}
profile-rule-actions = Each word of the list is one of { $actions }
profile-rule-batch = It is false, a number of tokens up to { $tokens }, or a table with lines, max-per-second, parallel, pause-after-refusals and pause-after-unknown
profile-rule-batch-key = { $key } is none of these: lines up to { $lines }, max-per-second up to { $second }, parallel up to { $parallel }, pause-after-refusals and pause-after-unknown up to { $row }
profile-rule-misspelled = This rule is spelled { $rule }
profile-rule-unknown = There is no such rule. Rules: { $rules }
profile-rule-in-table = { $rule } stands in a table of its own and would be ignored: put it above that table
