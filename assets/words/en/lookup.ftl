# The look-up screen.

## The search

# The field's label.
lookup-search = Who is calling, or which token?
lookup-find = Find
# Below the field, while something is typed: what it is taken for.
lookup-search-by = { $kind ->
    [email] Searching by e-mail address
    [user-name] Searching by user name or part of an address
    [part-of-address] Searching by part of an address
    [user-id] Searching by user ID
   *[serial] Searching by serial number
}
# The same where only a part of what was typed is searched for.
lookup-search-for = { $kind ->
    [email] Searching by e-mail address: { $text }
    [user-name] Searching by user name or part of an address: { $text }
    [part-of-address] Searching by part of an address: { $text }
    [user-id] Searching by user ID: { $text }
   *[serial] Searching by serial number: { $text }
}
# A Windows account: the name without its domain first, then the whole.
lookup-search-for-account = Searching by user name: { $text }, then { $whole }
lookup-searching = Searching the server
lookup-zeros-added = No token has the number { $asked }. Found with leading zeros: { $found }
# While the search field says somebody else than is on the screen; named: whether a name is known.
lookup-other-still = { $named ->
    [yes] { $who } is still on the screen
   *[no] The last result is still on the screen
}
lookup-other-found = { $named ->
    [yes] Press Enter to find { $text }, or Esc to go on with { $who }
   *[no] Press Enter to find { $text }, or Esc to go back
}
lookup-other-dropped = { $named ->
    [yes] Press Esc to go on with { $who }
   *[no] Press Esc to go back
}
# Spoken after a search.
lookup-found = { $count ->
    [0] { $person }. No hardware tokens
    [one] { $person }. { $count } hardware token
   *[other] { $person }. { $count } hardware tokens
}
lookup-found-no-list = { $person }. The hardware tokens were not read
lookup-found-people = { $count ->
    [one] { $count } person found
   *[other] { $count } people found. Choose one with the arrow keys and Enter
}
lookup-chosen = Serial number { $serial } is chosen
lookup-person-not-read-again = The person was not read again
lookup-reads-person-again = Reads the person again

## Nobody was found

lookup-nobody = Nobody was found
lookup-not-found = { $kind ->
    [email] No user has the e-mail address “{ $text }”
    [user-name] No user has “{ $text }” as user name or in their e-mail address
    [part-of-address] No e-mail address has “{ $text }” in it
    [user-id] No user has the ID { $text }
   *[serial] No hardware token has the serial number { $text }, and no user has that name
}
lookup-not-found-account = No user has the user name “{ $text }” or “{ $whole }”. No e-mail address has “{ $text }” in it
lookup-try = What to try
lookup-try-address = Part of the e-mail address. The server searches addresses, not names
lookup-try-user-name = The user name that they type when they sign in
lookup-try-serial = The serial number on the back of their token

## The list of people

lookup-people = People
# Beside the heading.
lookup-people-of = { $count } of { $total } shown
lookup-people-and-more = { $count } shown, there are more
lookup-people-found = { $count } found
lookup-user-name = user name { $name }
lookup-user-id = user ID { $id }
lookup-reading-people = Reading more people
# Button: the next page of the list.
lookup-more-people = More
lookup-choose-person = Choose the person from the list first
lookup-find-person = Find a person to see their tokens

## The person

lookup-back = Back to the list
lookup-no-name = The server gave no name. Ask for the caller's e-mail address
# The field and button where only the ID of a person is known.
lookup-owner-email = The caller's e-mail address
lookup-owner-find = Find the name
lookup-owner-other = This address belongs to { $person }, not to the user of this token or ID. Ask the caller again
# On an empty desk: who was found in this session.
lookup-recent = Recent callers
lookup-recent-at = { $person }, { $at }
# Buttons where nobody has a typed name.
lookup-offer = Search addresses for “{ $text }”
lookup-synced = last sync { $when }
# Where the server only knows the month of the last sign-in.
lookup-in-month = in { $month }
# Words in a pill, each with a sentence beside it.
lookup-disabled-means = They cannot sign in with any method
lookup-deletion = Deletion
lookup-deletion-marked = Marked for deletion
lookup-deletion-by = Marked for deletion by { $by }
lookup-deletion-at = Marked for deletion, { $at }
lookup-deletion-by-at = Marked for deletion by { $by }, { $at }
lookup-locked = Locked
lookup-emergency = Emergency
lookup-high-risk = High risk
lookup-high-risk-by = Marked by a Super Administrator
# Facts about an emergency access code, one after the other with a dot between them.
lookup-code-until = Access code active until { $end }
lookup-code-active = Access code active, end not known
lookup-code-one-time = One-time
lookup-code-used = Last used { $when }
# A word of the server that this version does not know.
lookup-code-status = Access is “{ $word }”
lookup-code-offline-until = Offline code works until { $end }

## What can be done for the person

# Button that opens the menu.
lookup-person-menu = For this person
lookup-withdraw-code = Withdraw the emergency code…
lookup-unlock = Unlock…
lookup-unlock-methods = Unlock { $methods }…
lookup-assign = Assign a token…
lookup-disable-user = Disable user…
lookup-enable-user = Enable user…

## Whether the caller is verified

lookup-verify = Verify the caller…
lookup-verify-again = Verify again…
lookup-verified = Verified { $at }
lookup-not-verified = Caller not verified
lookup-verification-required = This profile requires verification
# Names of actions, in a row.
lookup-verification-required-for = This profile requires verification for: { $actions }
lookup-denied = Live Verification, { $at }: this is not the person

## Recent sign-ins

lookup-sign-ins = Recent sign-ins
lookup-reading-sign-ins = Reading the sign-ins
lookup-reads-sign-ins = Reads the recent sign-ins
lookup-no-sign-ins = The server lists no sign-ins for this person
# The server's words and the number of the event.
lookup-event = { $description } ({ $code })
lookup-event-code = Event { $code }
lookup-event-not-said = The server does not say what happened

## When a token was last used

lookup-last-use = When was it last used?
lookup-reads-last-use = Reads the person's recent sign-ins for the token { $serial }
lookup-reading-last-use = Reading when it was last used
lookup-last-use-not-read = Last use not known: the sign-ins were not read
lookup-last-use-none-listed = Last use not known: the server lists no sign-ins for this person
lookup-last-use-not-among = { $count ->
    [one] The only sign-in that the server lists was not with this token
   *[other] Not among the { $count } newest sign-ins
}
lookup-time-not-said = at a time that the server does not say
# When, where and what the server says of it.
lookup-use-at = { $when }, { $place }: { $what }
lookup-use = { $when }: { $what }
lookup-last-used = Last used { $used }
lookup-last-tried = Last tried { $tried }. No use is listed.
lookup-last-tried-and-used = Last tried { $tried }. Last used { $used }.

## The list of hardware tokens

lookup-tokens = Hardware tokens
lookup-tokens-counted = Hardware tokens ({ $count })
lookup-reading-tokens = Reading the hardware tokens
lookup-no-tokens = No hardware token is assigned to this person
lookup-no-tokens-advice = If the caller holds a token, search for the number on its back to see its owner
lookup-tokens-not-read = The list was not read
lookup-type-serial = You can still type the serial number below
lookup-more-notes = { $count } more. Choose a token to see what the server says of it
lookup-unassigned = This hardware token is assigned to nobody
lookup-unassigned-means = There is nothing to disable. Nobody can sign in with a token that is not assigned
lookup-unassigned-advice = Ask the caller to read the number again, or search for their e-mail address. To assign this token, find the person and choose “Assign a token…”.

## What can be done with the chosen token

lookup-token-unlisted = Not among the tokens listed for this person
lookup-disable = Disable token…
# Button that opens a menu.
lookup-more = More…
lookup-enable = Enable…
lookup-replace = Replace…
lookup-clear-pin = Clear PIN…
lookup-rename = Rename…
lookup-unassign = Unassign…
lookup-delete = Delete record…
# Below the serial number, where it is not as it was typed.
lookup-serial-cleaned = Using { $serial }
lookup-serial-with-zeros = Using { $serial }, with leading zeros
# Beside the button, what disabling this token leaves the person.
# Change: "by m.ortiz, 3 Nov 2026 09:12".
lookup-already-disabled-by = This token is already disabled, { $change }
lookup-already-disabled = This token is already disabled
lookup-left = { $count ->
    [one] { $count } other enabled token stays
   *[other] { $count } other enabled tokens stay
}
lookup-left-not-known = The list was not read: they may have no other enabled token
lookup-only-token = This is their only hardware token: none will be left
lookup-other-disabled = The other token is already disabled: no enabled hardware token will be left
lookup-others-unusable = None of the others can be used: no enabled hardware token will be left
