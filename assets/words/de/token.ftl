# Hardware tokens and what is known of them.

## What is known of a token

token-no-name = ohne Namen
token-state = Zustand { $state }
token-pin-set = PIN festgelegt
token-no-pin = keine PIN festgelegt
token-assigned = zugewiesen am { $day }
token-registered = registriert am { $day }
token-expires = läuft am { $day } ab
token-expired = Abgelaufen { $day }
token-nothing-else = mehr gibt der Server nicht an
# A serial number, then some of the texts above in a row.
token-note = { $serial }: { $facts }
# The last change of a token's status.
token-changed-by = von { $by }
token-changed-by-at = von { $by }, { $at }

token-is-assigned = zugewiesen
token-is-nobodys = niemandem zugewiesen

## The status of a token or a user, in a pill

status-enabled = Aktiviert
status-disabled = Deaktiviert
status-not-said = Keine Angabe
