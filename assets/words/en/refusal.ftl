# Why the server refused something. Problems of changes stand in histories: a text that is here stays, with
# its facts. { $asked } is the server that was asked: that of the API, or the one for signing in.

## What was not done

change-outcome-unknown = Outcome unknown
not-signed-in = You are not signed in
not-found-person = The person was not looked up
not-searched = The search was not made
not-listed-tokens = The hardware tokens were not listed
not-looked-up-token = The token was not looked up
not-listed-events = The sign-ins were not listed
not-started-verification = The verification was not started
not-read-verification = The state of the verification was not read
not-checked-code = The code was not checked
not-cancelled-verification = The verification was not cancelled
refusal-code-not-accepted = The code was not accepted

## What may have been done

nothing-changed = Nothing was changed
look-the-person-up = Look the person up to see what the server has now
verification-perhaps-started = A verification may or may not have been started
verification-perhaps-checked = The code may or may not have been checked
verification-perhaps-cancelled = The verification may or may not be cancelled
verification-perhaps-advice = Look at the verification again. Until it says Verified, the caller is not verified.

## The server does not understand, or cannot answer

refusal-code = The server did not take this code: it may be mistyped or too old
refusal-code-advice = Ask the caller to read the code again
refusal-bad-request = { $asked ->
    [sign-in] The sign-in server did not understand the request
   *[api] The server did not understand the request
}
refusal-bad-request-advice = Check what you typed. If it is right, copy the details for your administrator.
refusal-too-slow = { $asked ->
    [sign-in] The sign-in server did not get the whole request in time
   *[api] The server did not get the whole request in time
}
refusal-media-type = { $asked ->
    [sign-in] The sign-in server does not take the request's format
   *[api] The server does not take the request's format
}
refusal-media-type-advice = Copy the details for your administrator: a gateway may change requests, or Token Desk is too old
refusal-too-many = { $asked ->
    [sign-in] The sign-in server gets too many requests now
   *[api] The server gets too many requests now
}
# The server says for how long, such as "10 minutes".
refusal-too-many-wait = Wait { $wait }, as the server asks. Then try again.
refusal-server-error = { $asked ->
    [sign-in] The sign-in server had an error of its own
   *[api] The server had an error of its own
}
refusal-not-available = { $asked ->
    [sign-in] The sign-in server says that it is not available now
   *[api] The server says that it is not available now
}
refusal-gateway = A web gateway answered that it cannot reach the server now
refusal-gateway-advice = Try again in a minute. If it stays like this, ask your network administrator, and check whether RSA reports an outage.
refusal-other = { $asked ->
    [sign-in] The sign-in server gave an answer that is not expected here
   *[api] The server gave an answer that is not expected here
}
refusal-conflict = { $asked ->
    [sign-in] The sign-in server says that this conflicts with what it has now
   *[api] The server says that this conflicts with what it has now
}
refusal-no-such-path = { $asked ->
    [sign-in] The sign-in server does not know the path in the profile
   *[api] The server does not know the path in the profile
}
refusal-no-such-path-advice = Check the addresses in the profile
# { $host }: a server's name.
refusal-no-such-page = There is no such page at { $host }. Perhaps the API is elsewhere.

## The server does not let you

refusal-unauthorized = { $asked ->
    [sign-in] The sign-in server does not accept the credential
   *[api] The server does not accept the credential
}
refusal-unauthorized-advice = Sign in again. If it stays like this, ask your administrator for a new credential.
# Its clock is ahead of the server's, or behind it. { $off }: by how much, such as "5 minutes".
set-the-clock = { $side ->
    [ahead] This computer's clock is { $off } ahead of the server's. Set it right first.
   *[behind] This computer's clock is { $off } behind the server's. Set it right first.
}
refusal-forbidden-clock = { $side ->
    [ahead] The server refused this, most likely because of the clock. This computer's clock is { $off } ahead of the server's.
   *[behind] The server refused this, most likely because of the clock. This computer's clock is { $off } behind the server's.
}
refusal-forbidden-clock-advice = Set this computer's date and time right, then try again. If that does not help, sign in with a new credential.
# Not by the server itself.
refusal-blocked = A web page refused this: a web gateway or proxy answered in the server's place
refusal-blocked-advice = Tell your network administrator: { $host } must be let through
# One of the texts below follows: what is most likely.
refusal-forbidden = The server does not let you do this
refusal-forbidden-credential = { $credential ->
    [api-key] The API key may have been deleted or replaced
    [oauth-client] The OAuth client may have been deleted, or its key replaced
   *[bearer] The bearer token may have ended
}
refusal-lacks-client = The client may not be allowed to sign in here
refusal-lacks-verification = { $credential ->
    [api-key] Live Verification may need an OAuth client, or may not be switched on
   *[other] A permission may be missing, or Live Verification may not be switched on
}
refusal-lacks-deletion = { $credential ->
    [api-key] Only the key of a Super Administrator may do this
   *[other] A permission may be missing, or only a Super Administrator may do this
}
refusal-lacks-permission = { $credential ->
    [api-key] The role of the API key may not allow it
   *[other] A permission may be missing
}
# Alone, before "Tell your administrator", or after it.
sign-in-again = Sign in again with a current credential
or-sign-in-again = Or sign in again with a current credential
# { $permission }: the name of a permission, such as rsa.user.read. After "Sign in again …", or as what to
# do first.
ask-for-client = { $order ->
    [sign-in-first] If that does not help, ask your administrator to check the OAuth client
   *[ask-first] Ask your administrator to check the OAuth client
}
ask-for-verification-client = { $order ->
    [sign-in-first] If that does not help, verify the caller in another way. Tell your administrator: Live Verification needs an OAuth client with the permission { $permission }.
   *[ask-first] Verify the caller in another way. Tell your administrator: Live Verification needs an OAuth client with the permission { $permission }.
}
ask-for-verification = { $order ->
    [sign-in-first] If that does not help, verify the caller in another way. Tell your administrator: Live Verification needs the permission { $permission }.
   *[ask-first] Verify the caller in another way. Tell your administrator: Live Verification needs the permission { $permission }.
}
ask-for-deletion = { $order ->
    [sign-in-first] If that does not help, ask a Super Administrator to do it, or for the permission { $permission }
   *[ask-first] Ask a Super Administrator to do it, or for the permission { $permission }
}
ask-for-key = { $order ->
    [sign-in-first] If that does not help, ask your team lead for a Help Desk key. It needs the permission { $permission }.
   *[ask-first] Ask your team lead for a Help Desk key. It needs the permission { $permission }.
}
ask-for-permission = { $order ->
    [sign-in-first] If that does not help, tell your administrator: the permission { $permission } is needed
   *[ask-first] Tell your administrator: the permission { $permission } is needed
}

## The server knows no such thing, or its state does not fit. { $serial }: a token's serial number.

refusal-no-such-person = The server knows no such person
refusal-no-such-person-advice = Check the spelling, or search for part of the e-mail address
look-up-deleted-person = Look the person up again. Perhaps they have been deleted.
refusal-no-such-token = The server knows no hardware token { $serial }
refusal-no-such-token-advice = Check the number on the back. Perhaps the record has been deleted already.
refusal-of-this-token = The server refused this for this token
type-leading-zeros = Type the number with its leading zeros, { $serial }. Or ask the caller to read the back again.
read-the-back-again = Ask the caller to read the number on the back again
refusal-no-such-code = The server knows no such person, or the person has no such code
refusal-no-such-code-advice = Look the person up again. The code may have ended or been withdrawn already.
refusal-no-such-person-or-token = The server knows no such person, or no hardware token { $serial }
read-the-back-and-look-up = Ask the caller to read the number on the back again, and look the person up again
refusal-no-live-verification = The server knows no such person, or Live Verification is not licensed or not switched on
refusal-no-live-verification-advice = Verify the caller in another way, and ask your administrator whether you have Live Verification
refusal-no-such-verification = The server has no verification of this person. It may have ended.
start-verification-again = Start the verification again, or verify the caller in another way
refusal-record-stays = The server refused: the record of token { $serial } cannot be deleted now
refusal-record-stays-advice = Look the token up to see whether it is assigned
refusal-person-conflict = The server refused: this conflicts with what it has of the person now
refusal-not-assigned = The server refused: token { $serial } is not assigned to this person
refusal-not-assigned-advice = Ask the caller to read the number on the back again. Or find the token by its serial number to see its owner.
refusal-not-assignable = The server refused: token { $serial } cannot be assigned to this person now
refusal-not-assignable-advice = Look the token up to see whether it is assigned already, and count the person's tokens. Nobody can have more than five.
refusal-verifying = The server refused: another verification is running
refusal-verifying-advice = Wait until it has ended, two minutes at most as a rule, or verify the caller in another way
refusal-verification-ended = The server refused: this verification has ended, or another administrator started it
refusal-whole-days-only = This server makes codes for whole days only, and none for one sign-in. Nothing was changed.
refusal-whole-days-only-advice = Ask for a code for a number of days

## Signing in with an OAuth client. The server's own code stands in the details.

sign-in-check-client = Check issuer and client ID in the profile, and that the private key is this client's
sign-in-invalid-client = The sign-in server does not accept the client or its key
sign-in-invalid-scope = The sign-in server does not give one of the permissions in the profile
sign-in-invalid-scope-advice = In the profile, ask only for permissions that the OAuth client has. Or tell your administrator which one is missing.
sign-in-unauthorized-client = The sign-in server does not let this client sign in this way
sign-in-unauthorized-client-advice = Ask your administrator whether the OAuth client is of the type Admin API
sign-in-invalid-grant = The sign-in server does not accept the signed request
sign-in-unavailable = The sign-in server cannot sign anybody in now
sign-in-refused = The sign-in server did not sign the client in
