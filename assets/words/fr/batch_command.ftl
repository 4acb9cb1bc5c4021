# token-desk batch : plusieurs jetons à la fois, sans fenêtre.

batch-not-begun = Rien n’a été envoyé
batch-no-threads = Le système d’exploitation ne donne aucun thread à Token Desk
batch-no-threads-advice = Fermez d’autres programmes et recommencez
batch-you-stopped = Vous l’avez arrêté
batch-report-there = Ce fichier existe déjà : { $path }
batch-report-file = Rapport : { $path }

## La liste

# Which column was taken for what: "Person: column 2".
command-batch-column = { $what } : colonne { $number }
batch-bad-lines = { $count ->
    [one] { $count } ligne inutilisable
   *[other] { $count } lignes inutilisables
}
batch-merged-lines = { $count ->
    [one] { $count } ligne en double
   *[other] { $count } lignes en double
}
batch-no-columns = Aucune colonne de { $list } ne contient de numéros de série ni de personnes
batch-no-columns-advice = Écrivez des titres au-dessus des colonnes, comme « Numéro de série » et « E-mail »

## Le profil et les identifiants

batch-no-profile = Il n’y a pas de profil « { $name } ». Il y a : { $known }
batch-no-profile-at-all = Il n’y a pas de profil « { $name } », ni aucun autre
batch-profile-unusable = Le profil « { $name } » ne peut pas être utilisé
batch-no-profile-advice = Vérifiez le nom et --config-dir, ou ajoutez le profil dans la fenêtre
batch-profile-advice = Demandez à votre administrateur si le profil peut l’autoriser, ou faites-le un par un dans la fenêtre
batch-credential-advice = Vérifiez ce qui est envoyé à --credential-fd et comment ce profil se connecte
batch-or-descriptor = Ou envoyez les identifiants à --credential-fd
batch-key-of-another = La clé appartient à un autre serveur : { $host }
batch-no-issuer = Le profil n’a pas d’émetteur OAuth
batch-bearer-ended = Le jeton bearer a expiré
batch-descriptor = Le descripteur de fichier { $number } ne peut pas être lu
batch-descriptor-terminal = L’entrée standard est un terminal, où chacun pourrait lire un secret
batch-descriptor-advice = Envoyez-y le texte, comme dans : token-desk batch … --credential-fd 0 < admin.key. Sous Windows, seul 0 fonctionne

## Ce qui doit être accepté

batch-no-number = { $count ->
    [one] { $count } jeton serait modifié, et personne ne l’a accepté
   *[other] { $count } jetons seraient modifiés, et personne ne l’a accepté
}
batch-other-number = { $count ->
    [one] { $count } jeton serait modifié, pas { $said }
   *[other] { $count } jetons seraient modifiés, pas { $said }
}
# --changes takes the number without signs between its thousands.
batch-number-advice = Vérifiez le rapport de --rehearse. Ajoutez ensuite --changes { $number }
batch-zeros-advice = { $count ->
    [one] { $count } jeton n’existe qu’avec des zéros au début. Ajoutez --zeros pour le modifier aussi
   *[other] { $count } jetons n’existent qu’avec des zéros au début. Ajoutez --zeros pour les modifier aussi
}
batch-nothing-to-do = Aucun jeton de la liste ne serait modifié
batch-look-at-report = Lisez pourquoi avec --rehearse --report report.csv

## Reprendre un lot

batch-resume-advice = Indiquez la liste avec --input, ou consultez l’historique
batch-several-unfinished = { $count ->
    [one] { $count } lot n’est pas terminé
   *[other] { $count } lots ne sont pas terminés
}
batch-none-unfinished = Aucun lot de { $profile } ne peut être repris
batch-unfinished-line = { $at } : { $action }, { $list }, il reste { $left } jetons sur { $count }
batch-worked-at = Un autre Token Desk travaille à ce lot. { $operator } l’a commencé
batch-worked-at-advice = Attendez la fin, ou mettez-le en pause là-bas
batch-stopping = Arrêt. Les requêtes en cours se terminent. Ctrl+C encore une fois arrête tout de suite
command-batch-waits-refusals = { $count ->
    [one] Le serveur a refusé { $count } modification de suite
   *[other] Le serveur a refusé { $count } modifications de suite
}
command-batch-waits-unknown = { $count ->
    [one] Le résultat de { $count } modification de suite est inconnu
   *[other] Le résultat de { $count } modifications de suite est inconnu
}
command-batch-left = { $count ->
    [one] Le lot est en pause. Il reste { $count } jeton
   *[other] Le lot est en pause. Il reste { $count } jetons
}
command-batch-go-on = Pour reprendre : { $command }
