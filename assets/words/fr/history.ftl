# The history, its chain and its retention.

## Old entries are removed

removal-runs = Suppression des anciennes entrées de l’historique
removal-runs-rest = Tout l’historique est d’abord vérifié
removal-decide = Décider…
removal-decide-does = Montre ce qui serait supprimé et demande si l’horloge est à l’heure
removal-keep = Les conserver
removal-keep-does = Ne supprime rien jusqu’au prochain démarrage, ou pendant un jour

# Why it is asked before old entries are removed, and what to do.
removal-doubt-newest = La ligne la plus récente est du { $newest }, mais l’horloge de cet ordinateur indiquait { $clock }. Vérifiez l’horloge, puis décidez
removal-doubt-jump = L’horloge a sauté de { $before } à { $after } entre deux lignes. L’horloge de cet ordinateur indiquait { $clock }. Vérifiez l’horloge, puis décidez
removal-doubt-server = L’horloge du serveur indiquait { $time }, mais celle de cet ordinateur indiquait { $clock }. Vérifiez l’horloge, puis décidez

clock-question = L’horloge de cet ordinateur est-elle à l’heure ?
clock-nothing-removed = Rien n’a été supprimé jusqu’ici
clock-risk = Avec une horloge fausse, de nouvelles entrées semblent anciennes
clock-compared = J’ai comparé la date et l’heure avec une autre horloge : elles sont justes
clock-not-compared = Comparez d’abord l’horloge, puis cochez la case
clock-wrong = Si l’horloge est fausse, conservez les entrées. Demandez à votre administrateur de la régler ; la question vous sera reposée
clock-remove = Supprimer les entrées
clock-keep = Conserver les entrées

# Labels of the facts in that question, in a narrow column, each with what stands beside it.
clock-here = Cet ordinateur
clock-newest = Dernière ligne
clock-between = Entre deux lignes
clock-from-to = de { $before } à { $after }
clock-server = Le serveur
clock-removes = À supprimer
clock-removes-before = ce qui a été fait avant le { $date }
clock-copy = Copie
clock-copy-file = dans un fichier à côté de l’historique
clock-copy-none = aucune, selon les paramètres
clock-saved = Enregistré avec
clock-saved-name = votre nom, { $name } (compte { $account })
clock-saved-account = le nom de votre compte, { $account }

## The list

history-being-read = Lecture de l’historique
history-none-fits = Aucune entrée trouvée
history-none-fits-why = Aucune entrée ne contient tous ces mots et ne correspond aux filtres ci-dessus
history-empty = Rien n’a encore été fait
history-empty-why = Chaque modification apparaît ici : confirmée, refusée ou inconnue
history-search = Rechercher dans l’historique
history-search-placeholder = Série, personne, ticket, opérateur…
history-show-all = Tout afficher
# What was done in one call, which began then.
filter-call = Appel du { $at } ×
filter-batch = Lot du { $at } ×
filter-call-removed = Retire ce filtre
# Column headings; the number's column is narrow.
column-number = N°
column-time = Date
# A narrow heading: how the caller was verified.
column-verified = Vérifié
# How the list is sorted by time, and what a press on the heading does.
sorted-newest-first = Du plus récent au plus ancien. Appuyez pour inverser
sorted-oldest-first = Du plus ancien au plus récent. Appuyez pour inverser
sorted-ascending = De A à Z. Appuyez pour inverser
sorted-descending = De Z à A. Appuyez pour inverser
sorted-unknown-first = Les résultats inconnus d’abord. Appuyez pour inverser
sorted-confirmed-first = Les changements confirmés d’abord. Appuyez pour inverser
sorts = Appuyez pour trier par cette colonne
row-no-token = aucun jeton
row-cannot-be-read = illisible ici
# A row, as a screen reader hears it.
row-operator = Opérateur : { $operator }
row-verified = Appelant vérifié : { $how }
row-not-read-yet = { $number }, pas encore lue
row-not-readable = { $number }, illisible
not-readable = Illisible
on-its-way = En cours

## Filters, and how many entries are listed

# The choice that lets everything through, after the filter's name: "Outcome: all".
filter-all = tout
filter-confirmed = confirmé
filter-refused = refusé ou non effectué
filter-unknown = inconnu
count-being-read = lecture…
entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
# Entries are still being counted.
over-entries = plus de { $count } entrées
nothing-to-export = Il n’y a encore rien à exporter
first-day = Premier jour
last-day = Dernier jour
day-hint = Par exemple 2026-11-23

# In the export's dialog: what the list is narrowed down by. The parts follow, with commas between them.
narrowed = Seulement ce qui est listé : { $parts }
narrowed-text = « { $text } »
narrowed-outcome = résultat : { $outcome }
narrowed-profile = profil : { $profile }
narrowed-action = action : { $action }
narrowed-call = un seul appel
narrowed-batch = un seul lot
narrowed-time = { $period ->
    [today] aujourd’hui
    [week] les 7 derniers jours
   *[month] les 30 derniers jours
}
narrowed-days = du { $first } au { $last }
narrowed-from = à partir du { $first }
narrowed-until = jusqu’au { $last }

## The chosen entry

entry-being-read = Lecture de l’entrée
entry-gone = L’entrée { $number } n’est plus dans l’historique
entry-not-readable-title = { $number } · Cette entrée ne peut pas être affichée
entry-not-readable = Elle reste dans l’historique et est exportée telle qu’elle a été enregistrée
copy-row = Copier la ligne
entry-show-call = Afficher cet appel
entry-show-batch = Afficher ce lot
entry-batch-report = Ouvrir le rapport du lot
batch-report-practice-gone = Cet environnement d’entraînement n’existe plus. Ses entrées restent ici
label-batch = Lot
entry-of-batch = ligne { $line } · { $began }
export-entry = Exporter cette entrée…
copies-hash = Copie l’empreinte de la ligne la plus récente de l’entrée
on-its-way-elsewhere = une autre fenêtre de Token Desk attend la réponse et l’enregistrera
change-not-sent-yet = La modification n’a pas encore été envoyée
change-on-its-way = La modification est en cours
waiting-stopped = Vous avez arrêté l’attente. La modification est toujours en cours
next-look = prochaine vérification dans { $seconds } s
next-try = prochain essai dans { $seconds } s
check-again-now = Vérifier maintenant
go-on-replacing = Poursuivre le remplacement…
undo-enable = Réactiver le jeton…

# Why the outcome cannot be checked now.
entry-cannot-be-read = Cette entrée ne peut pas être lue
check-practice-gone = Cet environnement d’entraînement n’existe plus, et la réponse non plus
check-address-changed = L’envoi a été fait à { $host }, mais le profil a maintenant une autre adresse
check-sign-in = Connectez-vous à { $profile } pour vérifier
check-runs = Token Desk est en train de vérifier

# Labels in a narrow column.
computer = Ordinateur
credential = Identifiants
started = Début
started-and-took = { $at } · durée { $took }
how-known = Source
known-by-another = Token Desk a vérifié à nouveau : c’était probablement une autre modification
note = Remarque
now = Maintenant
newest-row = Dernière ligne
newest-hash = Son empreinte
copy-row-and-hash = Copier ligne et empreinte

## The steps of a change: short sentences, one after the other

# By whom is left out where the account is not known.
step-recorded-by-nobody = Enregistré avant l’envoi
step-recorded-by-nobody-on = Enregistré avant l’envoi sur { $host }
step-recorded = Enregistré avant l’envoi, par { $operator }
step-recorded-on = Enregistré avant l’envoi, par { $operator } sur { $host }
step-state-before = État avant : { $status }
step-state-before-unknown = État avant : inconnu
step-waiting-stopped = L’attente a été arrêtée. La modification était toujours en cours
step-confirmed = Le serveur a confirmé : { $now }
# The outcome: "Refused 409".
step-refused = { $outcome } : rien n’a été modifié
step-no-answer = Aucune réponse en { $seconds } s : résultat inconnu
step-found-open = Token Desk s’est fermé avant d’avoir enregistré la réponse : résultat inconnu
step-batch-began = { $count ->
    [one] Un lot d’une modification a commencé ici, à partir de la liste « { $list } »
   *[other] Un lot de { $count } modifications a commencé ici, à partir de la liste « { $list } »
}
step-batch-listed = { $count ->
    [one] Une ligne du lot a été enregistrée
   *[other] { $count } lignes du lot ont été enregistrées
}
step-batch-ended = { $how ->
    [finished] Le lot est terminé
   *[stopped] Le lot a été arrêté
}
step-looked = Vérifié : { $found }
step-looked-still = Vérifié : toujours { $found }
step-looked-assigned = Vérifié : attribué à { $person }
step-looked-in-vain = Vérifié : aucune réponse concluante
step-owner-none = Il n’est attribué à personne
step-owner-another = Il appartient à une autre personne
step-last-change-before = Sa dernière modification précède celle-ci
step-last-change = Dernière modification : { $changed }
step-settled = Résolu : confirmé
step-settled-later = Résolu : confirmé par une vérification ultérieure
step-settled-doubted = Résolu : confirmé par une vérification ultérieure. { $doubts }
step-settled-by-another = Résolu : effectué, mais probablement par une autre modification. { $doubts }
step-settled-not-done = Résolu : une vérification ultérieure indique que cela n’a pas été fait
step-of-a-newer-version = Enregistré par une version plus récente de Token Desk : { $kind }

## The chain

# The state of the chain in the fewest words, after the number of entries.
chain-checking = vérification de la chaîne…
chain-broken = chaîne rompue
chain-in-doubt = chaîne intacte, suppression douteuse
chain-intact = chaîne intacte
chain-not-checked = chaîne non vérifiée
chain-link-does = Montre ce que l’on sait de la chaîne
chain-title = La chaîne de l’historique
chain-about = À propos de la chaîne…
chain-being-checked = La chaîne est en cours de vérification
chain-check-runs = Vérification de la chaîne
chain-check-stop = Arrêter la vérification
chain-check-stopped = La vérification n’a pas abouti
# Where: "row 5 (entry 2)".
chain-broken-at = La chaîne de l’historique est rompue à la { $place }
history-altered = L’historique a été altéré
# How: "its content was altered after it was recorded".
chain-rows-intact = Le problème : { $how }. Les lignes sont intactes, mais les listes et les recherches peuvent montrer autre chose
chain-rows-before-intact = Le problème : { $how }. Les lignes précédentes sont intactes. Les suivantes ne sont peut-être pas ce qui a été enregistré
chain-what-to-do = Laissez le fichier tel quel et signalez l’altération à votre administrateur. Comparez-le avec des exports et avec des empreintes notées ailleurs
chain-proves = Chaque ligne porte l’empreinte de la ligne précédente. Modifier, supprimer ou insérer une ligne après coup rompt la chaîne, sauf si toutes les empreintes suivantes sont recalculées.
chain-cannot = La chaîne ne montre pas que quelqu’un a réécrit l’historique ou en a coupé la fin. Pour pouvoir le montrer, notez la ligne la plus récente et son empreinte là où personne à ce poste ne peut les modifier. Une empreinte notée prouve les lignes jusqu’à la sienne, pas les suivantes.
chain-is-intact = Intacte
chain-is-intact-doubted = { $count ->
    [one] Intacte, mais { $count } suppression est douteuse
   *[other] Intacte, mais { $count } suppressions sont douteuses
}
chain-rows-checked = { $count ->
    [0] il n’y a encore aucune ligne
    [one] { $count } ligne a été vérifiée
   *[other] { $count } lignes ont été vérifiées
}
chain-removed = Supprimé, selon les paramètres
chain-more-removals = { $count ->
    [one] { $count } suppression antérieure : token-desk history verify liste toutes les suppressions
   *[other] { $count } suppressions antérieures : token-desk history verify liste toutes les suppressions
}
removal-of-one = Entrée { $entry }, le { $at } : fait avant le { $before }
removal-of-several = Entrées { $entries }, le { $at } : fait avant le { $before }
range = { $first } à { $last }
# Who: a name and an account, or an account alone.
removal-clock-confirmed = { $name } (compte { $account }) a confirmé l’horloge le { $at }
removal-clock-confirmed-by-account = Le compte { $account } a confirmé l’horloge le { $at }
removal-clock-asked = Quelqu’un avait confirmé l’horloge
# What became of the file that removed entries were written to.
archive-none = Elles n’ont pas d’abord été écrites dans un fichier
archive-unaltered = { $file } est présent et inchangé
archive-altered = { $file } a été altéré
archive-not-there = { $file } n’est plus à côté de l’historique
archive-unread = { $file } n’a pas pu être lu
removal-doubted = L’horloge était peut-être fausse lors de cette suppression
removal-doubted-file = L’horloge de cet ordinateur indiquait { $clock }, mais la ligne la plus récente est du { $newest }. Demandez qui a confirmé l’horloge, et cherchez les entrées dans ce fichier
removal-doubted-exports = L’horloge de cet ordinateur indiquait { $clock }, mais la ligne la plus récente est du { $newest }. Demandez qui a confirmé l’horloge, et cherchez les entrées dans des exports antérieurs

## Where the history was altered, and how

# Stands in other sentences: "The history's chain is broken at row 5 (entry 2)".
broken-place = ligne { $row }
broken-place-of-entry = ligne { $row } (entrée { $entry })
# What is wrong, after a colon: one of the texts below, and what it is about.
breach-and-what = { $how } – { $what }
breach-altered = le contenu de la ligne a été altéré après son enregistrement
breach-unlinked = la ligne ne suit pas celle qui la précède ; l’une des deux a été remplacée
breach-missing = la ligne manque, et aucune suppression n’a été enregistrée
breach-unexpected = la ligne a été insérée de l’extérieur
breach-young = la ligne enregistre une suppression de lignes qui n’étaient pas assez anciennes
breach-forged = la ligne enregistre une suppression que ce programme n’a pas faite
breach-list = la liste de l’historique ne correspond pas à la ligne
breach-table = une table produite à partir des lignes a été altérée
breach-schema = la base de données elle-même a été altérée
breach-archive = le fichier contenant les entrées supprimées a été altéré

## What an alteration is about, after a colon. { $first } and { $last }: rows.

odd-entry-twice = l’entrée { $number } existait déjà
odd-entry-left = l’entrée { $number } est antérieure à la limite du { $before } et devait être supprimée aussi
odd-entry-removed-and-there = l’entrée { $number } est enregistrée comme supprimée, mais elle est là
odd-entry-missing = l’entrée { $number } manque
odd-entry-not-listed = l’entrée n’y figure pas
odd-entry-without-row = aucune ligne ne commence cette entrée
# What a list says of an entry.
odd-column = { $column ->
    [made] quand l’entrée a été faite
    [last] quand quelque chose a été enregistré à son sujet pour la dernière fois
    [standing] où en est l’entrée
   *[profile] le profil de l’entrée
}
odd-profile-names = les noms des profils
odd-hours = les heures auxquelles se trouvent des entrées
odd-removed-list = la liste de ce qui a été supprimé ({ $table })
odd-programs = quels programmes utilisent l’historique
odd-words = les mots par lesquels on trouve l’entrée { $number }
odd-words-of-no-entry = des mots d’une entrée { $number }, qui n’existe pas
odd-hash-before-removal = son empreinte n’est pas celle que la ligne { $row } a notée avant la suppression
odd-rows-between-younger = les lignes { $first } à { $last } se trouvaient entre des lignes postérieures à { $before }
odd-rows-not-removed = les lignes { $first } à { $last } n’ont pas été supprimées lors de cette suppression
odd-clock-later = l’horloge indiquait { $at } à l’enregistrement de la suppression, et { $newest } à celui de la ligne la plus récente
odd-no-cut-off = la ligne n’a pas de date limite
odd-impossible-rows = ce qu’elle indique des lignes supprimées est impossible
odd-nobody-asked = la ligne n’indique pas à qui on a demandé, ni quand
odd-cut-off-young = sa date limite { $before } n’est pas un jour avant { $at }, moment de son enregistrement
odd-no-newest = la ligne n’indique pas de quand date la plus récente des lignes supprimées
odd-newest-young = la ligne supprimée la plus récente datait de { $newest }, la date limite est { $before }
odd-no-row-before = la ligne n’indique pas ce qui précédait les lignes supprimées
odd-clock-jumped = l’horloge est passée de { $newest } à { $at }, et on n’a demandé à personne
# A part of the database: its kind, and its name, which programs gave it.
odd-part = { $state ->
    [missing] { $kind ->
        [table] la table { $name } manque
        [index] l’index { $name } manque
        [trigger] le déclencheur { $name } manque
       *[view] la vue { $name } manque
    }
    [changed] { $kind ->
        [table] la table { $name } n’est pas telle que le programme la crée
        [index] l’index { $name } n’est pas tel que le programme le crée
        [trigger] le déclencheur { $name } n’est pas tel que le programme le crée
       *[view] la vue { $name } n’est pas telle que le programme la crée
    }
   *[added] { $kind ->
        [table] la table { $name } a été insérée
        [index] l’index { $name } a été inséré
        [trigger] le déclencheur { $name } a été inséré
       *[view] la vue { $name } a été insérée
    }
}

## Filter by time

period-any = Toutes les dates
period-today = Aujourd’hui
period-week = 7 derniers jours
period-month = 30 derniers jours
period-between = Entre deux jours
