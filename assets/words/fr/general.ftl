# What every part of the program uses.

# What stands between two sentences, and at the end of each.
between-sentences = { " " }
full-stop = .

milliseconds = { $count ->
    [one] { $count } milliseconde
   *[other] { $count } millisecondes
}
seconds = { $count ->
    [one] { $count } seconde
   *[other] { $count } secondes
}
minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
hours = { $count ->
    [one] { $count } heure
   *[other] { $count } heures
}

# A newer version recorded a sentence that this one does not have.
text-of-a-newer-version = Enregistré par une version plus récente de Token Desk ({ $key })

## Buttons and links that many parts have

cancel = Annuler
close = Fermer
show = Afficher
hide = Masquer
try-again = Réessayer
go-on = Continuer…
copy-details = Copier les détails
sign-in = Se connecter
stop = Arrêter
save = Enregistrer
copy = Copier
# For two seconds after something was copied.
copied = Copié
details-copied = Les détails sont dans le presse-papiers
keep-it = Conserver
replace = Remplacer
go-back = Retour
# A key that does the same as the button beside it.
key-does-the-same = La touche { $key } fait la même chose
# What the small link “Copy” does.
copies-user-id = Copie l’ID utilisateur
copies-email = Copie l’adresse e-mail
copies-user-name = Copie le nom d’utilisateur
copies-serial = Copie le numéro de série
copies-address = Copie l’adresse
export = Exporter…
remove = Supprimer
# The Enter key, as keyboards name it.
key-enter = Entrée
# The modifier keys, as keyboards name them.
key-ctrl = Ctrl
key-shift = Maj

## The three outcomes

outcome-confirmed = Confirmé
outcome-refused = Refusé
outcome-unknown = Inconnu

## Numbers

# What stands between the thousands, and from how many digits on: "1,204".
number-group = { " " }
number-group-from = 4
# What stands before the tenths: "0.4".
number-decimal = ,
# How far work is: "1,200 of 1,205".
count-of = { $done } sur { $all }
# What runs, and for how long already.
busy = { $words } · { $seconds } s
# What is waited for, and for how long still.
countdown = { $words } : { $seconds } s

## Files

file = Fichier
browse = Parcourir…
dialog-is-open = La boîte de dialogue du système est ouverte
file-being-written = Écriture du fichier en cours
file-being-read = Lecture du fichier en cours
reading-the-file = Lecture du fichier
no-file-chosen = Aucun fichier n’a été choisi. Si aucune boîte de dialogue ne s’est ouverte, saisissez le chemin

## Lists

# Between two names in a row.
between-names = { ", " }
# The last of several names: "Disable, Enable and Unlock".
and-last = { $first } et { $last }
# Between two facts in one line.
between-facts = { " · " }

## Labels that many parts have

outcome = Résultat
action = Action
operator = Opérateur

## Labels of facts and fields

label-name = Nom
label-email = E-mail
label-user-name = Nom d’utilisateur
label-user-id = ID utilisateur
label-person = Personne
label-status = Statut
label-state = État
label-state-now = État actuel
label-serial-number = Numéro de série
label-expires = Expire
label-last-change = Dernière modif.
label-last-sign-in = Dernière connexion
label-last-sync = Dernière synchro
label-identity-source = Source d’identités
label-ticket = Ticket
label-reason = Motif
label-ticket-and-reason = Ticket, motif
label-profile = Profil
not-said = non indiqué

read-again = Relire
show-all = Tout afficher ({ $count })
show-fewer = Afficher moins

label-undoes = Annule
label-replacement = Remplacement
label-ends = Fin
label-offline-ends = Fin du code hors ligne
label-use = Usage
label-code-id = ID du code
label-old-token = Ancien jeton
label-new-token = Nouveau jeton
label-live-verification = Live Verification
label-caller-verified = Appelant vérifié
not-said-by-server = non indiqué par le serveur
number-of-entry = numéro { $number }

## Times

# Months where a day stands: as short as the language has them.
month-1 = janv.
month-2 = févr.
month-3 = mars
month-4 = avr.
month-5 = mai
month-6 = juin
month-7 = juil.
month-8 = août
month-9 = sept.
month-10 = oct.
month-11 = nov.
month-12 = déc.
# Month is one of those above. All facts of dates and times are digits and words, not numbers.
date = { $day } { $month } { $year }
day-in-year = { $day } { $month }
month-and-year = { $month } { $year }
# Date is "date" or "day-in-year"; time is like 09:12 or 09:12:30.
date-and-time = { $date } { $time }
# Time has a zone: 14:05:30 CET.
time-long = { $date }, { $time }
today-at = aujourd’hui { $time }

just-now = à l’instant
seconds-ago = { $count ->
    [one] il y a { $count } seconde
   *[other] il y a { $count } secondes
}
minutes-ago = { $count ->
    [one] il y a { $count } minute
   *[other] il y a { $count } minutes
}
days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
hours-and-minutes = { $hours } { $minutes }
# As short as can be, for the top bar.
short-seconds = { $count } s
short-minutes = { $count } min
short-hours = { $count } h
short-hours-and-minutes = { $hours } h { $minutes } min

# Before the seconds that are left.
server-asks-to-wait = Attente, à la demande du serveur, avant l’essai { $attempt } sur 3

label-changed-by = Modifié par
label-changed-at = Modifié le
label-took = Durée
# Who was at the desk.
name-and-account = { $name } ({ $account })
label-in-history = Dans l’historique
label-call-began = Début de l’appel
label-call = Appel
copy-for-ticket = Copier pour le ticket
next-caller = Appel suivant

## Fields

optional = facultatif
# A filter and what it lets through: "Outcome: all".
filter = { $name } : { $choice }
field-cut = Seuls les { $count } premiers caractères ont été repris
# What a field makes of something pasted.
field-read-as = Compris comme { $value }
field-error-and-cut = { $error }. { $cut }

## The clipboard

clipboard-not-copied = Le code n’a pas été copié
clipboard-not-copied-advice = Affichez le code et lisez-le à voix haute, ou réessayez
clipboard-not-cleared = Le code est peut-être encore dans le presse-papiers
clipboard-not-cleared-advice = Copiez autre chose pour le remplacer
# Why the clipboard did not take a code, or could not be cleared.
clipboard-held = Un autre programme garde le presse-papiers ouvert
clipboard-none = Ce bureau n’a pas de presse-papiers pour les programmes
clipboard-takes-no-text = Le presse-papiers n’accepte pas de texte actuellement
clipboard-odd-answer = Le bureau n’a pas répondu comme prévu
clipboard-lost = Token Desk n’a plus accès au presse-papiers. Redémarrez Token Desk

## Short messages at the foot of the window, after something went well

notice-profile-open = Enregistrez d’abord ce profil, ou annulez
notice-profile-saved = Profil enregistré
notice-profile-deleted = Profil supprimé
notice-settings-saved = Paramètres enregistrés
notice-forgotten = Oublié sur cet ordinateur
notice-exported = Exporté vers { $path }
notice-export-stopped = L’exportation a été arrêtée
copied-for-ticket = Copié pour le ticket
copied-nothing-yet = Copié. Rien n’a encore été modifié pendant cet appel
notice-head-copied = La ligne la plus récente et son empreinte sont dans le presse-papiers
notice-code-copied = Copié. Token Desk vide le presse-papiers dans une minute
notice-clipboard-cleared = Token Desk a vidé le presse-papiers
notice-clipboard-emptied = Token Desk a vidé le presse-papiers : il était illisible et contenait peut-être le code
notice-nothing-removed = Rien n’a été supprimé. La question revient au prochain démarrage, ou dans un jour
notice-nothing-old = Rien n’a été supprimé : aucune entrée n’est plus aussi ancienne
notice-removed = { $count ->
    [one] { $count } ancienne entrée a été supprimée de l’historique, selon les paramètres
   *[other] { $count } anciennes entrées ont été supprimées de l’historique, selon les paramètres
}
# What came of changes whose outcome was not known: "Checked: 2 confirmed, 1 not done".
notice-checked = Vérification : { $counted }
checked-and = { $before }, { $next }
checked-confirmed = { $count ->
    [one] { $count } confirmée
   *[other] { $count } confirmées
}
checked-done-otherwise = { $count ->
    [one] { $count } par une autre modification
   *[other] { $count } par une autre modification
}
checked-not-done = { $count ->
    [one] { $count } non effectuée
   *[other] { $count } non effectuées
}
checked-unknown = { $count ->
    [one] { $count } encore inconnue
   *[other] { $count } encore inconnues
}

## Labels in a record for the ticket, and what stands beside them

label-doubt = Doute
label-why = Pourquoi
label-what-to-do = À faire
label-details = Détails
label-started-at = Commencé le
# A time by the reader's clock, and as a machine or the server spells it.
time-and-utc = { $at } ({ $utc })
profile-and-host = { $profile } ({ $host })
