# What stands around every screen: bars, warnings, shortcuts, help.

## The top bar

place-desk = Appel
place-history = Historique
place-profiles = Profils
sign-out = Se déconnecter
menu-name = Aide et paramètres
menu-lock = Verrouiller
menu-help = Clavier et aide
menu-settings = Paramètres…
menu-log = Afficher le journal
# In the place of the server's name, in the practice tenant. One or two words.
host-practice = cet ordinateur

# When the credential ends, beside its name: as short as can be.
ends-never = renouvellement auto
ends-not-said = fin inconnue
ends-past = expiré
ends-in = encore { $left }
# A strip below the bar. $at: a time of day.
session-over = Votre session a pris fin à { $at }
session-over-rest = Plus rien n’est envoyé. Reconnectez-vous : votre saisie est conservée.
# A link at its end, and what it does.
session-over-sign-in = Se reconnecter
session-over-does = Ouvre la connexion. Votre saisie est conservée

## Help

help = Aide
help-keys = Touches
help-key-search = Aller au champ de recherche
help-key-next-caller = Appel suivant : vide l’écran. L’historique garde ce qui a été fait
help-key-disable = Dans Appel : désactiver le jeton choisi, après confirmation
# The names of the three places in the top bar.
help-key-places = Appel, historique, profils
help-key-export = Exporter l’historique ou la modification affichée
help-key-copy-call = Copier ce qui a été fait pendant cet appel, pour le ticket
help-key-down = Du champ de recherche aux résultats, puis vers le bas de la liste
help-key-enter = Dans un champ : active le bouton plein à côté
help-key-escape = Ferme une boîte de dialogue, arrête la lecture ou revient à la personne
help-key-tab = Champ, bouton ou liste suivants. Avec Maj : le précédent
# Of everything in the window: three keys.
help-key-sizes = Plus grand, plus petit, 100 %
help-key-lock = Verrouiller la fenêtre : elle cache tout
help-key-settings = Paramètres
help-key-list = Cette liste
help-key-help = Cette aide
# The Esc key, as keyboards name it.
key-escape = Échap
help-outcomes = Les trois résultats d’une modification
help-confirmed = Le serveur indique qu’elle est faite. Pour le statut d’un jeton, il indique aussi par qui et quand
help-refused = Rien n’a été modifié. La fenêtre indique pourquoi, et quoi faire
help-unknown = La requête a été envoyée, mais aucune réponse n’est arrivée. La modification est peut-être faite, peut-être pas : suivez le conseil affiché pendant que Token Desk vérifie
version = Token Desk { $version }

## Closing the window

closing-not-sent = Une modification n’a pas encore été envoyée
closing-outcome-unknown = Le résultat n’est pas encore connu
closing-not-recorded = Le résultat d’une modification n’est pas encore enregistré
closing-stops-it = Vous avez confirmé une modification, mais elle n’a pas encore été envoyée. Si vous fermez maintenant, elle ne sera pas envoyée.
closing-does-not-stop-it = Une modification a été envoyée, mais le serveur n’a pas répondu. Fermer ne l’arrête pas : elle peut encore être faite, et Token Desk ne verrait pas la réponse.
closing-wait = Attendez la réponse. Après le délai fixé dans le profil, Token Desk cesse d’attendre.
closing-not-recorded-before = Le résultat de la modification précédente n’est pas encore enregistré.
closing-unrecorded = Token Desk réessaie toutes les 2 secondes. Si vous fermez maintenant, l’historique garde la modification sans son résultat. Vous pourrez la vérifier au prochain démarrage.
keep-open = Laisser ouvert
close-anyway = Fermer quand même

## Strips below the top bar: what leads, and what follows it after a colon

# What follows the words that lead.
after-lead = { " " }: { $rest }
copies-details = Copie les détails pour votre administrateur
hides-this = Masque ce message
hides-warning = Masque l’avertissement : { $lead }
hides-until-next-start = Masque ceci jusqu’au prochain démarrage
shows-entry = L’affiche dans l’historique
shows-entries = Les affiche dans l’historique

changes-are-off = Modifications désactivées : l’historique ne peut pas être enregistré
history-opens-again = Ouvre à nouveau l’historique
owed-tried-again = Token Desk réessaie toutes les 2 secondes. Laissez la fenêtre ouverte

changes-confirmed = { $count ->
    [one] { $count } modification a été confirmée
   *[other] { $count } modifications ont été confirmées
}
changes-not-made = { $count ->
    [one] { $count } modification n’a pas été faite
   *[other] { $count } modifications n’ont pas été faites
}
# Which change, and what came of it: "Disable 000123145251 for Ada Lovelace, number 12: refused".
attempt-and-outcome = { $what } pour { $name }, numéro { $number } : { $outcome }
attempt-and-outcome-no-name = { $what }, numéro { $number } : { $outcome }

# A replacement that was not finished. Which: "000123145251 by 000123145310, number 12".
half-for-person = { $which } pour { $name }
half-go-on = Lit les deux jetons et demande avant tout envoi

attempts-checked = Vérification des modifications dans { $profile }
attempts-unknown = { $count ->
    [one] { $count } modification dans { $profile } n’a pas de résultat connu
   *[other] { $count } modifications dans { $profile } n’ont pas de résultat connu
}
unknown-why = Token Desk a été fermé, ou la connexion a été perdue, avant l’arrivée de la réponse
# $until is a sentence such as "Until we know, assume the token still works".
unknown-still = Toujours incertain. { $until }
unknown-still-several = Toujours incertain. L’historique indique quoi faire pour chacune
check-now = Vérifier maintenant
check-again = Vérifier à nouveau
checks-server = Vérifie l’état actuel sur le serveur

## Warnings

settings-unusable = Les paramètres sont inutilisables
settings-unusable-rest = Le problème dans settings.toml : { $reason }. Tant que vous ne l’avez pas corrigé, votre propre nom n’est pas enregistré et aucune entrée n’est supprimée
setting-unusable = Un paramètre est inutilisable
setting-unusable-rest = Le problème dans settings.toml : { $reason }. Token Desk ignore ce paramètre
# The link beside it does this.
opens-settings = Ouvre les paramètres
# More than one file is open to others; the first is named.
warning-and-more = { $lead }, et { $count } de plus
unproved = Connecté, mais le serveur n’a pas confirmé votre accès
clock-behind = L’horloge de cet ordinateur retarde de { $by } sur celle du serveur
clock-ahead = L’horloge de cet ordinateur avance de { $by } sur celle du serveur
clock-off = Le serveur peut refuser ce que vous faites, et les heures affichées ici sont fausses. Demandez à votre administrateur de régler l’horloge

## What a ticket asks to find, in a strip

# { $text }: what is to be found, such as an e-mail address.
link-asks = Un ticket demande de rechercher { $text }
link-ticket-asks = Le ticket { $ticket } demande de rechercher { $text }
link-clears-desk = Rechercher vide d’abord l’écran
link-after-sign-in = La recherche suivra la connexion
dismiss = Ignorer
link-finds = Recherche { $text } pour l’appel suivant
link-dismisses = Ignore la demande du ticket
