# Rapports sur plusieurs jetons à la fois, et le texte d’un lot pour le ticket.

report-title-batch = Rapport de lot : { $action }
report-title-rehearsal = Rapport de répétition : { $action }
report-nothing-sent = Rien n’a été envoyé
report-would-change = { $count ->
    [one] { $count } jeton serait modifié
   *[other] { $count } jetons seraient modifiés
}

## De quoi traite un rapport

report-list = Liste
report-list-of = { $count ->
    [one] { $name } ({ $count } ligne)
   *[other] { $name } ({ $count } lignes)
}
report-list-hash = Liste (SHA-256)
report-list-lines = Lignes de la liste
report-rehearsed = Répétition
report-began = Début
report-ended = Fin
report-stopped = Arrêt
report-not-over = Non terminé. Le lot peut être repris
report-made-with = Créé avec
# The operator's account, and the name that they go by.
report-operator = { $account } ({ $name })
report-totals = Totaux

## Ses colonnes

report-line = Ligne
report-before = Avant

## Le texte pour le ticket

# The first line: what was done, and how much of it the server confirmed.
report-ticket-done = { $action ->
    [disable] Jetons désactivés : { $done } sur { $all } confirmés par le serveur
    [enable] Jetons activés : { $done } sur { $all } confirmés par le serveur
    [unassign] Jetons retirés : { $done } sur { $all } confirmés par le serveur
    [clear-pin] PIN effacés : { $done } sur { $all } confirmés par le serveur
   *[other] Modifications : { $done } sur { $all } confirmées par le serveur
}
report-ticket-rehearsed = { $action ->
    [disable] Simple répétition, rien n’a été envoyé. Jetons qui seraient désactivés : { $count }
    [enable] Simple répétition, rien n’a été envoyé. Jetons qui seraient activés : { $count }
    [unassign] Simple répétition, rien n’a été envoyé. Jetons qui seraient retirés : { $count }
    [clear-pin] Simple répétition, rien n’a été envoyé. PIN qui seraient effacés : { $count }
   *[other] Simple répétition, rien n’a été envoyé. Modifications qui seraient faites : { $count }
}
report-ticket-not-done = Non confirmés :
report-ticket-line = Ligne { $line }, { $token } : { $outcome }. { $why }
report-ticket-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

## Un rapport qui ne peut pas être écrit

batch-report-not-written = Le rapport n’a pas été écrit
batch-report-not-shown = Le rapport ne peut pas être affiché
batch-report-gone = Le lot n’est plus dans l’historique
batch-report-gone-advice = Cherchez-le dans les fichiers des entrées retirées
