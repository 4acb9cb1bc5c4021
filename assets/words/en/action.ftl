# What can be done to a token or for a person, and what it is called.

## Names: in menus, the history and its filter

action-disable = Disable
action-enable = Enable
action-clear-pin = Clear PIN
action-assign = Assign
action-rename = Rename
action-unassign = Unassign
action-delete = Delete
action-emergency-code = Emergency code
action-withdraw-emergency-code = Withdraw emergency code
action-unlock = Unlock
action-disable-user = Disable user
action-enable-user = Enable user

# The title of a change to a token, with its serial number.
change-of-token = { $action ->
    [disable] Disable { $serial }
    [enable] Enable { $serial }
    [clear-pin] Clear PIN { $serial }
    [assign] Assign { $serial }
    [rename] Rename { $serial }
    [unassign] Unassign { $serial }
    [delete] Delete { $serial }
   *[other] { $serial }
}

## Headings while it is done

doing-disable = Disabling the token…
doing-enable = Enabling the token…
doing-clear-pin = Clearing the PIN…
doing-assign = Assigning the token…
doing-rename = Renaming the token…
doing-unassign = Unassigning the token…
doing-delete = Deleting the token's record…
doing-emergency-code = Making an emergency access code…
doing-withdraw-emergency-code = Withdrawing the emergency access code…
doing-unlock = Unlocking the methods…
doing-disable-user = Disabling the user…
doing-enable-user = Enabling the user…

## Sentences about an action, by its key. The last of each is for an action that only a newer version has.

done = { $action ->
    [disable] The token is disabled
    [enable] The token is enabled
    [clear-pin] The token's PIN is cleared
    [assign] The token is assigned
    [rename] The token has its new name
    [unassign] The token is unassigned
    [delete] The token's record is deleted
    [emergency-code] An emergency access code is active
    [withdraw-emergency-code] The emergency access code is withdrawn
    [unlock] The methods are unlocked
    [disable-user] The user is disabled
    [enable-user] The user is enabled
   *[other] The change was made
}

# It is so, but what the server says of it points to another change than this one.
done-by-another = { $action ->
    [disable] The token is disabled, probably through another change
    [enable] The token is enabled, probably through another change
    [clear-pin] The token's PIN is cleared, probably through another change
    [assign] The token is assigned, probably through another change
    [rename] The token has its new name, probably through another change
    [unassign] The token is unassigned, probably through another change
    [delete] The token's record is deleted, probably through another change
    [emergency-code] An emergency access code is active, probably through another change
    [withdraw-emergency-code] The emergency access code is withdrawn, probably through another change
    [unlock] The methods are unlocked, probably through another change
    [disable-user] The user is disabled, probably through another change
    [enable-user] The user is enabled, probably through another change
   *[other] The change is made, probably through another change
}

action-not-done = { $action ->
    [disable] The token was not disabled
    [enable] The token was not enabled
    [clear-pin] The PIN was not cleared
    [assign] The token was not assigned
    [rename] The token was not renamed
    [unassign] The token was not unassigned
    [delete] The token's record was not deleted
    [emergency-code] No emergency access code was made
    [withdraw-emergency-code] The emergency access code was not withdrawn
    [unlock] The methods were not unlocked
    [disable-user] The user was not disabled
    [enable-user] The user was not enabled
   *[other] The change was not made
}

# What may be so while the outcome is not known. It must sound neither like done nor like failed.
action-in-doubt = { $action ->
    [disable] The token may or may not be disabled
    [enable] The token may or may not be enabled
    [clear-pin] The token's PIN may or may not be cleared
    [assign] The token may or may not be assigned to this person
    [rename] The token may or may not have its new name
    [unassign] The token may or may not still be assigned to this person
    [delete] The token's record may or may not be deleted
    [emergency-code] There may or may not be a new emergency access code
    [withdraw-emergency-code] The emergency access code may or may not still work
    [unlock] The methods may or may not be unlocked
    [disable-user] The user may or may not be disabled
    [enable-user] The user may or may not be enabled
   *[other] The change may or may not be made
}

# What to do while the outcome is not known: what does least harm if it is wrong.
action-until-settled = { $action ->
    [disable] Until we know, assume the token still works
    [enable] Until we know, assume the token works, but do not promise it
    [clear-pin] Until we know, let nobody set a new PIN
    [assign] Until we know, do not hand the token over
    [rename] Until we know, go by the token's serial number
    [unassign] Until we know, give the token to nobody else
    [delete] Until we know, assume the token still works
    [emergency-code] Until we know, assume emergency access is on
    [withdraw-emergency-code] Until we know, assume the code still works
    [unlock] Until we know, assume the methods are unlocked, but do not promise it
    [disable-user] Until we know, assume the user can still sign in
    [enable-user] Until we know, assume the user can sign in, but do not promise it
   *[other] Until we know, be careful with this person and their tokens
}

action-look-first = { $about ->
    [token] Look the token up to see what the server has now
   *[person] Look the person up to see what the server has now
}

## What belongs to a change, as label and value

label-new-name = New name
label-asked-for = Asked for
label-methods = Methods

## Replacing a lost token

# Which token is replaced by which: two serial numbers.
replacement-of-token = { $old } by { $new }
# The same as a value beside "Replacement".
replacement-tokens = of { $old } by { $new }
replacement-step-disable = Disable { $serial }
replacement-step-assign = Assign { $serial }
replacement-step-name = Name it “{ $name }”
replacement-step-name-none = Name it
