# The look-up screen.

## The search

# The field's label.
lookup-search = Qui appelle, ou quel jeton ?
lookup-find = Rechercher
# Below the field, while something is typed: what it is taken for.
lookup-search-by = { $kind ->
    [email] Recherche par adresse e-mail
    [user-name] Recherche par nom d’utilisateur ou partie d’adresse
    [part-of-address] Recherche par partie d’adresse
    [user-id] Recherche par ID utilisateur
   *[serial] Recherche par numéro de série
}
# The same where only a part of what was typed is searched for.
lookup-search-for = { $kind ->
    [email] Recherche par adresse e-mail : { $text }
    [user-name] Recherche par nom d’utilisateur ou partie d’adresse : { $text }
    [part-of-address] Recherche par partie d’adresse : { $text }
    [user-id] Recherche par ID utilisateur : { $text }
   *[serial] Recherche par numéro de série : { $text }
}
# A Windows account: the name without its domain first, then the whole.
lookup-search-for-account = Recherche par nom d’utilisateur : { $text }, puis { $whole }
lookup-searching = Recherche sur le serveur
lookup-zeros-added = Aucun jeton n’a le numéro { $asked }. Trouvé avec des zéros au début : { $found }
# While the search field says somebody else than is on the screen; named: whether a name is known.
lookup-other-still = { $named ->
    [yes] { $who } est encore à l’écran
   *[no] Le dernier résultat est encore à l’écran
}
lookup-other-found = { $named ->
    [yes] Entrée recherche { $text }, Échap revient à { $who }
   *[no] Entrée recherche { $text }, Échap revient en arrière
}
lookup-other-dropped = { $named ->
    [yes] Échap revient à { $who }
   *[no] Échap revient en arrière
}
# Spoken after a search.
lookup-found = { $count ->
    [0] { $person }. Aucun jeton matériel
    [one] { $person }. { $count } jeton matériel
   *[other] { $person }. { $count } jetons matériels
}
lookup-found-no-list = { $person }. Les jetons matériels n’ont pas été lus
lookup-found-people = { $count ->
    [one] { $count } personne trouvée
   *[other] { $count } personnes trouvées. Choisissez avec les flèches et Entrée
}
lookup-chosen = Le numéro de série { $serial } est choisi
lookup-person-not-read-again = Les données de la personne n’ont pas été relues
lookup-reads-person-again = Relit les données de la personne

## Nobody was found

lookup-nobody = Personne n’a été trouvé
lookup-not-found = { $kind ->
    [email] Aucun utilisateur n’a l’adresse e-mail « { $text } »
    [user-name] Aucun utilisateur n’a « { $text } » comme nom d’utilisateur ou dans son adresse e-mail
    [part-of-address] Aucune adresse e-mail ne contient « { $text } »
    [user-id] Aucun utilisateur n’a l’ID { $text }
   *[serial] Aucun jeton matériel n’a le numéro de série { $text }, et aucun utilisateur n’a ce nom
}
lookup-not-found-account = Aucun utilisateur n’a le nom d’utilisateur « { $text } » ou « { $whole } ». Aucune adresse e-mail ne contient « { $text } »
lookup-try = À essayer
lookup-try-address = Une partie de l’adresse e-mail. Le serveur cherche dans les adresses, pas dans les noms
lookup-try-user-name = Le nom d’utilisateur que la personne saisit pour se connecter
lookup-try-serial = Le numéro de série au dos du jeton

## The list of people

lookup-people = Personnes
# Beside the heading.
lookup-people-of = { $count } sur { $total } affichées
lookup-people-and-more = { $count } affichées, il y en a d’autres
lookup-people-found = { $count ->
    [one] { $count } trouvée
   *[other] { $count } trouvées
}
lookup-user-name = nom d’utilisateur { $name }
lookup-user-id = ID utilisateur { $id }
lookup-reading-people = Lecture d’autres personnes
# Button: the next page of the list.
lookup-more-people = Plus
lookup-choose-person = Choisissez d’abord la personne dans la liste
lookup-find-person = Recherchez une personne pour voir ses jetons

## The person

lookup-back = Retour à la liste
lookup-no-name = Le serveur n’a pas donné de nom. Demandez à l’appelant son adresse e-mail
# The field and button where only the ID of a person is known.
lookup-owner-email = Adresse e-mail de l’appelant
lookup-owner-find = Chercher le nom
lookup-owner-other = Cette adresse est celle de { $person }, pas de l’utilisateur de ce jeton ou de cet ID. Redemandez à l’appelant
# On an empty desk: who was found in this session.
lookup-recent = Derniers appelants
lookup-recent-at = { $person }, { $at }
# Buttons where nobody has a typed name.
lookup-offer = Chercher « { $text } » dans les adresses
lookup-synced = dernière synchro { $when }
# Where the server only knows the month of the last sign-in.
lookup-in-month = en { $month }
# Words in a pill, each with a sentence beside it.
lookup-disabled-means = Cette personne ne peut se connecter avec aucune méthode
lookup-deletion = Suppression
lookup-deletion-marked = Marqué pour suppression
lookup-deletion-by = Marqué pour suppression par { $by }
lookup-deletion-at = Marqué pour suppression, { $at }
lookup-deletion-by-at = Marqué pour suppression par { $by }, { $at }
lookup-locked = Verrouillé
lookup-emergency = Secours
lookup-high-risk = Haut risque
lookup-high-risk-by = Signalé par un Super Administrator
# Facts about an emergency access code, one after the other with a dot between them.
lookup-code-until = Code de secours actif, fin : { $end }
lookup-code-active = Code de secours actif, fin inconnue
lookup-code-one-time = Usage unique
lookup-code-used = Dernier usage : { $when }
# A word of the server that this version does not know.
lookup-code-status = L’accès est « { $word } »
lookup-code-offline-until = Code hors ligne actif, fin : { $end }

## What can be done for the person

# Button that opens the menu.
lookup-person-menu = Pour cette personne
lookup-withdraw-code = Révoquer le code de secours…
lookup-unlock = Déverrouiller…
lookup-unlock-methods = Déverrouiller { $methods }…
lookup-assign = Attribuer un jeton…
lookup-disable-user = Désactiver l’utilisateur…
lookup-enable-user = Activer l’utilisateur…

## Whether the caller is verified

lookup-verify = Vérifier l’appelant…
lookup-verify-again = Vérifier à nouveau…
lookup-verified = Vérifié { $at }
lookup-not-verified = Appelant non vérifié
lookup-verification-required = Ce profil exige une vérification
# Names of actions, in a row.
lookup-verification-required-for = Ce profil exige une vérification pour : { $actions }
lookup-denied = Live Verification, { $at } : ce n’est pas la personne

## Recent sign-ins

lookup-sign-ins = Connexions récentes
lookup-reading-sign-ins = Lecture des connexions
lookup-reads-sign-ins = Lit les connexions récentes
lookup-no-sign-ins = Le serveur ne liste aucune connexion pour cette personne
# The server's words and the number of the event.
lookup-event = { $description } ({ $code })
lookup-event-code = Événement { $code }
lookup-event-not-said = Le serveur n’indique pas ce qui s’est passé

## When a token was last used

lookup-last-use = Quel est son dernier usage ?
lookup-reads-last-use = Cherche le jeton { $serial } dans les connexions récentes de la personne
lookup-reading-last-use = Lecture du dernier usage
lookup-last-use-not-read = Dernier usage inconnu : les connexions n’ont pas été lues
lookup-last-use-none-listed = Dernier usage inconnu : le serveur ne liste aucune connexion pour cette personne
lookup-last-use-not-among = { $count ->
    [one] La seule connexion que le serveur liste n’a pas été faite avec ce jeton
   *[other] Absent des { $count } dernières connexions
}
lookup-time-not-said = à un moment que le serveur n’indique pas
# When, where and what the server says of it.
lookup-use-at = { $when }, { $place } : { $what }
lookup-use = { $when } : { $what }
lookup-last-used = Dernier usage : { $used }
lookup-last-tried = Dernier essai : { $tried }. Aucun usage n’est listé.
lookup-last-tried-and-used = Dernier essai : { $tried }. Dernier usage : { $used }.

## The list of hardware tokens

lookup-tokens = Jetons matériels
lookup-tokens-counted = Jetons matériels ({ $count })
lookup-reading-tokens = Lecture des jetons matériels
lookup-no-tokens = Aucun jeton matériel n’est attribué à cette personne
lookup-no-tokens-advice = Si l’appelant a un jeton en main, recherchez le numéro au dos pour voir à qui il appartient
lookup-tokens-not-read = La liste n’a pas été lue
lookup-type-serial = Vous pouvez quand même saisir le numéro de série ci-dessous
lookup-more-notes = { $count } de plus. Choisissez un jeton pour voir ce que le serveur en indique
lookup-unassigned = Ce jeton matériel n’est attribué à personne
lookup-unassigned-means = Il n’y a rien à désactiver. Personne ne peut se connecter avec un jeton non attribué
lookup-unassigned-advice = Demandez à l’appelant de relire le numéro, ou recherchez son adresse e-mail. Pour attribuer ce jeton, recherchez la personne et choisissez « Attribuer un jeton… ».

## What can be done with the chosen token

lookup-token-unlisted = Absent des jetons listés pour cette personne
lookup-disable = Désactiver le jeton…
# Button that opens a menu.
lookup-more = Plus…
lookup-enable = Activer…
lookup-replace = Remplacer…
lookup-clear-pin = Effacer le PIN…
lookup-rename = Renommer…
lookup-unassign = Retirer…
lookup-delete = Supprimer la fiche…
# Below the serial number, where it is not as it was typed.
lookup-serial-cleaned = Numéro utilisé : { $serial }
lookup-serial-with-zeros = Numéro utilisé : { $serial }, avec les zéros du début
# Beside the button, what disabling this token leaves the person.
# Change: "by m.ortiz, 3 Nov 2026 09:12".
lookup-already-disabled-by = Ce jeton est déjà désactivé, { $change }
lookup-already-disabled = Ce jeton est déjà désactivé
lookup-left = { $count ->
    [one] Il reste { $count } autre jeton activé
   *[other] Il reste { $count } autres jetons activés
}
lookup-left-not-known = La liste n’a pas été lue : cette personne n’a peut-être aucun autre jeton activé
lookup-only-token = C’est le seul jeton matériel de cette personne : il n’en restera aucun
lookup-other-disabled = L’autre jeton est déjà désactivé : il ne restera aucun jeton matériel activé
lookup-others-unusable = Aucun des autres n’est utilisable : il ne restera aucun jeton matériel activé
