# The history's file. Some of this is said of changes, and stands in histories.

## What was not done

history-not-opened = L’historique ne peut pas être ouvert
history-nothing-sent = Rien n’a été envoyé, car la modification n’a pas pu être enregistrée avant
history-outcome-not-recorded = Le résultat de la modification n’a pas été enregistré
history-not-read = L’historique n’a pas été lu
history-not-checked = L’historique n’a pas été vérifié
history-nothing-removed = Rien n’a été supprimé de l’historique
# { $count }: a number of entries.
history-removal-failed = { $count ->
    [one] { $count } ancienne entrée a été supprimée de l’historique. Ensuite, la suppression a échoué.
   *[other] { $count } anciennes entrées ont été supprimées de l’historique. Ensuite, la suppression a échoué.
}
work-stopped = L’opération a été arrêtée
work-stopped-cause = Son résultat n’était plus nécessaire

## Why, and what to do

history-newer = Une version plus récente de Token Desk a créé l’historique. Cette version ne l’a pas modifié.
history-newer-advice = Démarrez la version la plus récente de Token Desk
history-not-ours = Le fichier de ce nom appartient à un autre programme. Token Desk ne l’a pas modifié.
history-not-ours-advice = Déplacez le fichier, ou démarrez Token Desk avec un autre --data-dir
history-not-ready = Le fichier ne contient pas encore d’historique, ou une version plus ancienne de Token Desk l’a créé
history-unfinished = Token Desk s’est fermé pendant qu’il écrivait l’historique. Seul Token Desk lui-même peut le réparer.
history-start-once = Démarrez Token Desk une fois avec ce dossier de données, puis réessayez
history-torn = Les fichiers de l’historique ne vont pas ensemble
history-torn-advice = Gardez une copie du dossier. Démarrez ensuite Token Desk : il met ces fichiers de côté et commence un nouvel historique.
history-changed = Un autre programme a écrit dans l’historique pendant sa lecture
history-changed-advice = Réessayez
history-damaged = Le fichier de l’historique est endommagé
history-damaged-advice = Redémarrez Token Desk : il met le fichier endommagé de côté et en commence un nouveau
history-damaged-in-use = Le fichier de l’historique est endommagé, et une autre fenêtre de Token Desk l’a ouvert
history-damaged-in-use-advice = Fermez les autres fenêtres. Token Desk met alors le fichier endommagé de côté et en commence un nouveau.
history-less-in-use = L’historique contient moins que ce que Token Desk a noté, et une autre fenêtre l’a ouvert
history-less-in-use-advice = Fermez les autres fenêtres, puis réessayez. Token Desk garde ce qui est là et commence un nouvel historique.
history-moved-away = Le fichier de l’historique a été déplacé ou supprimé pendant que Token Desk fonctionnait
history-moved-away-advice = Remettez-le où il était. S’il est perdu, redémarrez Token Desk pour en commencer un nouveau.
history-busy = Un autre programme utilise l’historique depuis trop longtemps
history-read-only = Le fichier de l’historique, son dossier ou son disque est en lecture seule pour ce compte
history-read-only-advice = Adressez-vous à votre administrateur, ou démarrez Token Desk avec un autre --data-dir
history-system = Cet ordinateur n’a pas pu lire ou écrire le fichier de l’historique. Le disque est peut-être plein ou déconnecté.
history-system-advice = Libérez de la place sur le disque, vérifiez sa connexion, puis réessayez
history-no-such-entry = L’historique n’a plus d’entrée { $number } pour cette tentative. Elle a été mise de côté ou supprimée.
history-no-such-entry-advice = Notez ce que la fenêtre en montre, et cherchez l’entrée dans un export antérieur
history-entry-altered = Quelqu’un a altéré l’entrée { $number } : la liste de l’historique ne correspond pas à ses lignes
history-entry-altered-advice = Ouvrez l’historique et sa chaîne, et dites à votre administrateur ce que vous y voyez
history-clock = L’horloge de cet ordinateur est en retard sur l’entrée la plus récente de l’historique, ou en avance de plus d’un mois
history-clock-advice = Mettez l’horloge à l’heure. Token Desk réessaiera au prochain démarrage.
history-archive = Les anciennes entrées n’ont pas pu être d’abord enregistrées dans un fichier
history-was-altered = L’historique a été altéré : { $what }
# { $place }: a row or an entry.
history-altered-at = L’historique a été altéré à la { $place } : { $what }
history-altered-advice = Laissez son fichier tel quel, et signalez l’altération à votre administrateur
history-keep-open = Laissez Token Desk ouvert : il enregistrera ceci dès qu’il le pourra
history-note-it = Notez ce que la fenêtre montre de la modification : cette version de Token Desk ne peut pas l’enregistrer
record-unfamiliar = Cette version de Token Desk ne connaît pas ce résultat
record-unfamiliar-cause = Une version plus récente l’a enregistré, ou l’enregistrement a été altéré
record-unfamiliar-advice = Ouvrez l’historique avec la version la plus récente de Token Desk, ou vérifiez l’historique

## A history that was put aside

history-damaged-new = L’historique était endommagé. Token Desk en a commencé un nouveau
history-nothing-left = Il n’en restait rien
history-damaged-kept = Le fichier endommagé a été conservé : { $path }
history-damaged-new-advice = Signalez-le à votre administrateur. Ce fichier contient ce qui avait été enregistré avant.
history-gone-new = L’historique a disparu. Token Desk en a commencé un nouveau
history-empty-new = L’historique est vide. Token Desk en a commencé un nouveau
history-another-new = Un autre historique est là. Token Desk en a commencé un nouveau
history-less-new = Des lignes de l’historique manquent ou ont été modifiées. Token Desk en a commencé un nouveau
history-less-kept = Signalez-le à votre administrateur. Ce qui était là est conservé : { $path }
history-look-for-backup = Signalez-le à votre administrateur, et cherchez une sauvegarde du dossier de données
history-replaced = L’historique est un nouveau depuis le dernier démarrage ici
history-replaced-cause = La ligne { $row } du précédent était notée ici. Celui-ci indique qu’il en remplace un autre.
history-replaced-advice = Signalez-le à votre administrateur si personne ne vous a dit pourquoi

## What was noted of the history's newest row, and what there is now

noted-no-file = La ligne { $noted } était notée. Maintenant, il n’y a pas de fichier.
noted-empty = La ligne { $noted } était notée. Maintenant, le fichier est vide.
noted-damaged = La ligne { $noted } était notée. Maintenant, le fichier est endommagé.
noted-no-row = La ligne { $noted } était notée. Maintenant, il n’y a aucune ligne.
noted-shorter = La ligne { $noted } était notée. Maintenant, la ligne la plus récente est la { $row }.
noted-gap = La ligne { $noted } était notée. Maintenant, cette ligne manque avant la ligne { $row }.
noted-rewritten = La ligne { $noted } était notée. Maintenant, cette ligne a une autre empreinte.
# { $row }: how many rows it has.
noted-another = { $row ->
    [one] La ligne { $noted } était notée. Maintenant, un autre historique est là, avec { $row } ligne.
   *[other] La ligne { $noted } était notée. Maintenant, un autre historique est là, avec { $row } lignes.
}
history-note-unusable = Token Desk ne peut pas savoir si des lignes de l’historique manquent
history-note-unusable-advice = Signalez-le à votre administrateur, qui peut comparer l’historique avec un export
# The note: a file that says which row was the newest.
note-edited = Sa note de la ligne la plus récente est endommagée ou a été modifiée
# { $said }: the computer's answer.
note-not-read = Sa note de la ligne la plus récente ne peut pas être lue ({ $said })
note-not-in-time = Sa note de la ligne la plus récente n’a pas pu être lue à temps

## The anchor: a place outside this computer where the newest row is written

anchor-behind = L’ancrage de l’historique est en retard
anchor-behind-file = La ligne { $row } n’est pas encore dans { $path }
anchor-behind-log = La ligne { $row } n’est pas encore dans le journal du système
anchor-no-answer = L’ancrage ne répond pas
anchor-behind-advice = Continuez à travailler : Token Desk réessaie. Si cela persiste, signalez-le à votre administrateur.
anchor-in-own-folder = L’ancrage se trouve dans un dossier de Token Desk lui-même, où un ancrage ne prouve rien
log-nobody-listens = Le journal du système ne l’a pas pris : rien n’écoute sur son socket
log-nobody-listens-at = Le journal du système ne l’a pas pris : rien n’écoute sur { $path }
log-no-right = Le journal du système ne l’a pas pris : ce compte n’a pas le droit d’écrire dans { $path }
log-no-answer = Le journal du système ne l’a pas pris : pas de réponse sur { $path }
log-failed = Le journal du système ne l’a pas pris : { $path } ne fonctionne pas
log-windows-error = Le journal du système ne l’a pas pris : Windows a répondu par l’erreur { $number }
anchor-no-log = Le journal du système ne l’a pas pris : ce système n’en a aucun que Token Desk connaisse
