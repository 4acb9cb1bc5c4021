# The question before a change.

# "Named" is "yes" where a name of the person is known, which "who" is: often the first name.

## The question: title of the dialog

confirm-disable = Disable this token?
confirm-enable = Enable this token?
confirm-clear-pin = Clear this token's PIN?
confirm-assign = { $named ->
    [yes] Assign this token to { $who }?
   *[no] Assign this token to this person?
}
confirm-rename = Rename this token?
confirm-unassign = Unassign this token?
confirm-delete = Delete this token's record?
confirm-emergency-code = Make an emergency access code?
confirm-withdraw-emergency-code = Withdraw the emergency access code?
confirm-unlock = Unlock these methods?
confirm-disable-user = Disable this user?
confirm-enable-user = Enable this user?

## The button that does it

confirm-button-disable = Disable token
confirm-button-enable = Enable token
confirm-button-clear-pin = Clear PIN
confirm-button-assign = Assign token
confirm-button-rename = Rename token
confirm-button-unassign = Unassign token
confirm-button-delete = Delete record
confirm-button-emergency-code = Make code
confirm-button-withdraw-emergency-code = Withdraw code
confirm-button-unlock = Unlock
confirm-button-disable-user = Disable user
confirm-button-enable-user = Enable user
# Why the button cannot be pressed yet.
confirm-type-first = Type the serial number first
confirm-token-first = The token is read again first
confirm-person-first = The person is read again first

## What follows from it

confirm-disable-means = { $named ->
    [yes] { $who } cannot sign in with this token until it is enabled again.
   *[no] This person cannot sign in with this token until it is enabled again.
}
confirm-enable-means = { $named ->
    [yes] { $who } can sign in with this token again. Check that they have it.
   *[no] This person can sign in with this token again. Check that they have it.
}
confirm-clear-pin-means = { $named ->
    [yes] The current PIN stops working. { $who } sets a new one at the next sign-in with the token.
   *[no] The current PIN stops working. This person sets a new one at the next sign-in with the token.
}
# My Page is the vendor's web page for people.
confirm-assign-means = { $named ->
    [yes] { $who } gets the token. They activate it on My Page with a code from the token.
   *[no] This person gets the token. They activate it on My Page with a code from the token.
}
confirm-rename-from-means = Its name is “{ $from }” now. Nothing else about the token changes.
confirm-rename-means = Nothing else about the token changes.
confirm-unassign-means = { $named ->
    [yes] { $who } loses the token, with its PIN and name. To get it back, it must be assigned and activated again.
   *[no] This person loses the token, with its PIN and name. To get it back, it must be assigned and activated again.
}
confirm-delete-means = The record is deleted for good. Nobody can use the token until its record is imported again.
confirm-emergency-code-means = { $named ->
    [yes] Anyone who knows the code can sign in as { $who }. It is shown once, here.
   *[no] Anyone who knows the code can sign in as this person. It is shown once, here.
}
confirm-another-emergency-code-means = { $named ->
    [yes] Anyone who knows the code can sign in as { $who }. It is shown once, here. The current code stops working.
   *[no] Anyone who knows the code can sign in as this person. It is shown once, here. The current code stops working.
}
confirm-withdraw-emergency-code-means = { $named ->
    [yes] { $who } cannot sign in online with the code any more. A code saved for offline use works until it ends.
   *[no] This person cannot sign in online with the code any more. A code saved for offline use works until it ends.
}
confirm-withdraw-emergency-code-until-means = { $named ->
    [yes] { $who } cannot sign in online with the code any more. A code saved for offline use works until { $ends }.
   *[no] This person cannot sign in online with the code any more. A code saved for offline use works until { $ends }.
}
confirm-unlock-means = { $named ->
    [yes] { $who } can use these methods again. Too many wrong tries locked them: check that it was { $who }.
   *[no] This person can use these methods again. Too many wrong tries locked them: check that it was this person.
}
confirm-disable-user-means = { $named ->
    [yes] { $who } cannot sign in with any method until they are enabled again.
   *[no] This person cannot sign in with any method until they are enabled again.
}
confirm-enable-user-means = { $named ->
    [yes] { $who } can sign in again with all their methods.
   *[no] This person can sign in again with all their methods.
}

## What is known, and what is missing

confirm-type-serial = Type the serial number to confirm
# Beside the state: how long ago it was read.
confirm-read = read { $ago }
confirm-not-known = Not known
confirm-not-read = it could not be read
confirm-last-token = This is their last enabled hardware token
confirm-token-expired = This token has expired: nobody can sign in with it
confirm-token-disabled = This token is disabled: enable it once it is assigned
confirm-state-not-read = The token's state could not be read, so only the server checks whose it is
confirm-others-not-read = Token Desk could not read whether they have another enabled token
confirm-reading-token = Reading the token again
confirm-reading-person = Reading the person again

## Replacing a token

replacement-ask = Replace this token?
replacement-begin = Replace token
# Button, where a part of it is done already.
replacement-continue = Go on
replacement-tokens-first = Both tokens are read first
replacement-reading = Reading both tokens
replacement-new-expired = The new token has expired: nobody can sign in with it
replacement-new-disabled = The new token is disabled: enable it once it is assigned
replacement-all-done = Everything is done. Nothing is left of this replacement
replacement-steps = One step after the other, each once the step before is confirmed:
replacement-step = { $place }. { $step }
replacement-step-done = { $place }. { $step } (already done)
replacement-both-mean = { $named ->
    [yes] { $who } cannot sign in with the old token from then on. The new one works once they activate it on My Page with a code from the token.
   *[no] This person cannot sign in with the old token from then on. The new one works once they activate it on My Page with a code from the token.
}
replacement-disable-means = { $named ->
    [yes] { $who } cannot sign in with the old token from then on.
   *[no] This person cannot sign in with the old token from then on.
}
replacement-assign-means = { $named ->
    [yes] { $who } can sign in with the new token once they activate it on My Page with a code from the token.
   *[no] This person can sign in with the new token once they activate it on My Page with a code from the token.
}

# In the menu of the desk and below an outcome: leads to what is asked of a code.
emergency-code-ask = Emergency access code…
