# Hardware tokens and what is known of them.

## What is known of a token

token-no-name = sin nombre
token-state = situación { $state }
token-pin-set = con PIN
token-no-pin = sin PIN
token-assigned = asignado el { $day }
token-registered = registrado el { $day }
token-expires = caduca el { $day }
token-expired = Caducó { $day }
token-nothing-else = el servidor no indica nada más
# A serial number, then some of the texts above in a row.
token-note = { $serial }: { $facts }
# The last change of a token's status.
token-changed-by = por { $by }
token-changed-by-at = por { $by }, { $at }

token-is-assigned = asignado
token-is-nobodys = no asignado a nadie

## The status of a token or a user, in a pill

status-enabled = Activado
status-disabled = Desactivado
status-not-said = No indicado
