# Hardware tokens and what is known of them.

## What is known of a token

token-no-name = sans nom
token-state = état { $state }
token-pin-set = PIN défini
token-no-pin = aucun PIN défini
token-assigned = attribué le { $day }
token-registered = enregistré le { $day }
token-expires = expire le { $day }
token-expired = Expiré le { $day }
token-nothing-else = le serveur n’indique rien d’autre
# A serial number, then some of the texts above in a row.
token-note = { $serial } : { $facts }
# The last change of a token's status.
token-changed-by = par { $by }
token-changed-by-at = par { $by }, { $at }

token-is-assigned = attribué
token-is-nobodys = non attribué

## The status of a token or a user, in a pill

status-enabled = Activé
status-disabled = Désactivé
status-not-said = Non indiqué
