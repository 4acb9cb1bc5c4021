# Assign, rename, replace, emergency access code: what is filled in before.

# "Named" is "yes" where a name of the person is known, which "who" is.

compose-continue = Continue…

## Titles

compose-assign = Assign a token
compose-rename = Rename the token
compose-emergency-code = Emergency access code
compose-replace = Replace the token

## Tokens

compose-which-token = { $named ->
    [yes] Which token does { $who } get?
   *[no] Which token does this person get?
}
compose-replacement = { $named ->
    [yes] First { $old } is disabled, then { $who } gets the new token.
   *[no] First { $old } is disabled, then this person gets the new token.
}
compose-new-serial = Serial number of the new token
compose-no-name = Without a name, its serial number is shown
# Before the reason.
compose-no-name-here = The new token cannot be given a name here

## Emergency access codes

compose-code-means = { $named ->
    [yes] { $who } can sign in with the code while they have no token. It is shown once.
   *[no] This person can sign in with the code while they have no token. It is shown once.
}
compose-days = Valid for how many days
compose-valid-for = Valid for
compose-default = Leave empty for your company's default
# Minutes, hours or days.
compose-unit = Counted in
compose-minutes = Minutes
compose-hours = Hours
compose-days-unit = Days
compose-one-time = Only for one sign-in
compose-may-be-overridden = Your company's settings may override both. The result is shown with the code
