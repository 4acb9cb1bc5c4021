# Hardware tokens and what is known of them.

## What is known of a token

token-no-name = no name
token-state = state { $state }
token-pin-set = PIN set
token-no-pin = no PIN set
token-assigned = assigned { $day }
token-registered = registered { $day }
token-expires = expires { $day }
token-expired = Expired { $day }
token-nothing-else = the server says nothing else
# A serial number, then some of the texts above in a row.
token-note = { $serial }: { $facts }
# The last change of a token's status.
token-changed-by = by { $by }
token-changed-by-at = by { $by }, { $at }

token-is-assigned = assigned
token-is-nobodys = assigned to nobody

## The status of a token or a user, in a pill

status-enabled = Enabled
status-disabled = Disabled
status-not-said = Not said
