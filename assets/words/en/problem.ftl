# Problems: what did not happen, why, and what to do.

what-to-do = What to do: { $advice }
# The same without the advice, which is drawn after it in another face; with its blank.
what-to-do-lead = What to do:{ " " }
about-this-token = { $serial }: { $said }
change-not-sent = The change was not sent

## What is said in several places

nothing-sent = Nothing was sent
nothing-left = Nothing is left to do
server-not-asked = The server was not asked
nobody-signed-in = You are not signed in
nobody-signed-in-advice = Sign in and try again
another-profile = This belongs to the profile { $profile }, and you are not signed in there
another-profile-advice = Sign in to { $profile } and try again
fault = Internal error in Token Desk
fault-advice = Try again. If it happens again, send the details to your administrator.
fault-not-finished = This was not finished
# "Show the log" is an entry of the menu behind ?.
fault-send-log = Try again. If it happens again, send the log (“Show the log” in the menu behind ?) to your administrator.

## A change that was not sent, after a look at the token or the person. { $serial }: a serial number.

change-other-credential = Somebody has signed in with another credential since you confirmed it
change-stopped-waiting = The server asked to wait, and you stopped it before it was sent again
change-stopped-waiting-advice = Wait a minute, then start it again if you still need it
change-may-not-read = This credential is not allowed to read the token or the person's list of tokens
change-owner-unchecked = The server does not check whose token it is
change-since-unchecked = The server does not check whether somebody else has changed the token since then
change-ask-somebody = Ask somebody with the permission { $permission } to do it
change-not-listed = The person's list does not have this token
change-not-listed-cause = The record of token { $serial } names this person, but their list lacks it
change-not-listed-advice = Perhaps it was assigned a moment ago. Ask the caller to read the number on the back again.
change-not-among = Token { $serial } is not among the hardware tokens of { $person }
change-not-replaced = The token was not replaced
change-no-email = The server finds a person by e-mail address only, and theirs is not known
change-no-email-advice = Find the person by their e-mail address
change-email-moved = { $email } belongs to another person now
change-email-moved-unnamed = The e-mail address belongs to another person now
change-email-moved-advice = Find the person again, and check who is calling
owner-nobody = Token { $serial } is assigned to nobody
owner-another = Token { $serial } belongs to another person, not to { $person }
owner-another-unnamed = Token { $serial } belongs to another person, not to the one on the screen
already-assigned = The token is assigned to them already
already-theirs = Token { $serial } belongs to this person
# { $at }: a time.
already-theirs-since = Token { $serial } has belonged to this person since { $at }
already-check-held = Nothing is left to do. Check that it is the token that the caller holds.
already-unassigned = The token is unassigned already
already-check-meant = Nothing is left to do. Check that it is the token that the caller means.
already-check-lost = Nothing is left to do. Check that it is the token that the caller lost.
already-disabled = The token is disabled already
already-enabled = The token is enabled already
already-no-pin = The token has no PIN
already-no-pin-cause = The server says that no PIN is set
already-no-pin-advice = Nothing is left to do. The person sets a PIN when they next use the token.
already-named = The token has this name already
already-named-cause = Its name is “{ $name }”
already-user-disabled = The user is disabled already
already-user-enabled = The user is enabled already
already-the-server-says-so = The server says so
already-unlocked = The methods are not locked
already-unlocked-cause = The server says that none of them is locked
already-no-code = There is no emergency access code
already-no-code-cause = The server says that none is active
already-find-again = Nothing is left to do. Find the person again to see what the server has now.
change-another-code = Another code has taken its place since you read the person
change-another-code-advice = Find the person again to see the code that is active now
change-new-code = Somebody has made a code for this person since you read them. A new one would end it.
change-new-code-advice = Find the person again, and ask your colleagues who gave them a code
change-since-advice = Find the token by its serial number, and ask who changed it
token-changed-since = Somebody has changed the token since then
token-assigned-since = The token was assigned again on { $at }

# Who changed it and when. { $by }: a name as the server gives it; { $at }: a time.
token-was-changed-by-at = { $what ->
    [disabled] { $by } disabled the token on { $at }
    [enabled] { $by } enabled the token on { $at }
   *[changed] { $by } changed the token on { $at }
}
token-was-changed-by = { $what ->
    [disabled] { $by } disabled the token; the server does not say when
    [enabled] { $by } enabled the token; the server does not say when
   *[changed] { $by } changed the token; the server does not say when
}
token-changed-at = { $what ->
    [disabled] Somebody disabled the token on { $at }; the server does not say who
    [enabled] Somebody enabled the token on { $at }; the server does not say who
   *[changed] Somebody changed the token on { $at }; the server does not say who
}
token-changed = { $what ->
    [disabled] Somebody disabled the token; the server does not say who or when
    [enabled] Somebody enabled the token; the server does not say who or when
   *[changed] Somebody changed the token; the server does not say who or when
}

## An answer that the server's record contradicts

contradicted-other-owner = The server said that the token is assigned. A moment later its record names another person.
contradicted-no-owner = The server said that the token is assigned. A moment later its record names nobody.
contradicted-record-there = The server said that it was done. A moment later the token's record is still there.

## A look at the server after a lost answer

look-not-read = Token Desk could not read what the server has now
look-not-found-by-another = Something answered “not found”, but not in the server's own words. It may come from a gateway, so it says nothing of the token.
look-again-or-tell = Look again in a minute. If it stays like this, copy the details for your administrator.
look-find-by-serial = Find the token by its serial number, or ask somebody who may read it
look-ask-somebody = Ask somebody with the permission { $permission } to look

## A replacement of a token that is another person's

change-not-replaced-advice = Read both serial numbers again. Find the token by its serial number to see whose it is
