# Settings and the log.

## The dialog

settings = Paramètres
settings-look = Apparence
# The choices: colours as the operating system is set, and of our own.
look-system = Système
look-light = Claire
look-dark = Sombre
look-high-contrast = Contraste élevé
settings-text-size = Taille du texte
settings-percent = { $number } %
# The keys, such as “Ctrl +” and “Ctrl −”.
settings-text-size-hint = { $bigger } et { $smaller } la modifient jusqu’à la fermeture de la fenêtre
settings-name = Votre nom
settings-name-hint = Affiché avec le nom de votre compte, { $account }, à chaque modification
settings-language = Langue
# The choice to follow the system; language: its own name for what that is now.
settings-language-system = Comme le système : { $language }
settings-lock-after = Verrouiller après
# The field's name, for screen readers.
settings-lock-name = Minutes avant le verrouillage
# After the number.
settings-minutes = minutes
settings-lock-hint = De 1 à { $most }, sans touche ni clic
settings-keep = Conserver l’historique
keep-everything = Toutes
keep-everything-hint = Rien n’est supprimé de l’historique
keep-days = Pendant un nombre de jours
settings-days = Jours
settings-days-hint = Un nombre entier : 365 font un an
settings-removes = Aujourd’hui, cela supprime ce qui a été fait avant le { $date }
settings-removal = Les anciennes entrées sont supprimées définitivement de l’historique. La suppression elle-même est enregistrée. Les entrées sans résultat connu restent
settings-archive = Écrire d’abord dans un fichier ce qui est supprimé
settings-archive-note = à côté de l’historique, en JSON Lines. Vous seul supprimez ces fichiers
settings-anchor-in-file = Après chaque modification, l’empreinte de la ligne la plus récente va dans { $file }
settings-anchor-in-log = Après chaque modification, l’empreinte de la ligne la plus récente va dans le journal du système
settings-anchor-in-both = Après chaque modification, l’empreinte de la ligne la plus récente va dans { $file } et dans le journal du système
settings-notifications = Notifications
settings-notify = M’avertir quand un résultat inconnu est résolu ou qu’un long travail se termine
settings-notify-note = Par une notification du système, sans noms, tant que Token Desk n’est pas au premier plan
settings-being-written = Les paramètres sont en cours d’écriture
writing-settings = Écriture des paramètres
settings-trouble = Le problème dans settings.toml : { $reason }. « Enregistrer » remplace la valeur
settings-trouble-unreadable = Le problème dans settings.toml : { $reason }. « Enregistrer » demande avant de remplacer le fichier

## Notifications of the operating system, with the window somewhere behind: no names

notification-settled = Un résultat inconnu est résolu
# After a change took long: the outcome may be any of the three.
notification-change = Une modification a son résultat
# These two may have gone well or not.
notification-export = L’export est terminé
notification-check = La vérification de l’historique est terminée
# Below each of them.
notification-open = Ouvrez Token Desk pour voir le résultat

## Its questions

settings-ask-removal = { $count ->
    [one] Ne conserver l’historique que { $count } jour ? Aujourd’hui, cela supprime ce qui a été fait avant le { $date }. C’est irréversible.
   *[other] Ne conserver l’historique que { $count } jours ? Aujourd’hui, cela supprime ce qui a été fait avant le { $date }. C’est irréversible.
}
settings-ask-export = Exportez d’abord ce dont vous avez encore besoin. La suppression elle-même est enregistrée
settings-ask-archive = Ce qui est supprimé est d’abord écrit dans un fichier à côté de l’historique. La suppression elle-même est enregistrée
save-and-remove = Enregistrer et supprimer
settings-ask-replace = settings.toml ne peut pas être lu. Rien n’a été enregistré. Remplacer le fichier ?
settings-ask-replace-why = settings.toml ne peut pas être lu : { $reason }. Rien n’a été enregistré. Remplacer le fichier ?
settings-old-stays = L’ancien fichier reste à côté sous le nom settings.toml.bak

## The log

log = Journal
log-copied = Journal copié
log-being-read = Lecture du journal
log-what = Pour votre administrateur : ce qui a été fait, par ID et codes. Il ne contient aucun secret, aucun nom et rien de ce que vous avez saisi pour trouver quelqu’un
log-none = Il n’y a pas de journal : rien n’y a encore été écrit
log-not-written = Les lignes les plus récentes n’ont pas pu être écrites : { $why }

## Why settings.toml cannot be used: each stands after "What is wrong in settings.toml: "

settings-at-line = ligne { $line } : { $why }
settings-two-reasons = { $first } ; { $second }
settings-key-wrong = { $key } est inutilisable : { $why }
settings-no-text = { $key } n’est pas un texte entre guillemets
settings-no-minutes = { $key } n’est pas un nombre entier de minutes de 1 à { $most }
settings-no-days = { $key } n’est ni « { $everything } » ni un nombre entier de jours de 1 à { $most }
settings-no-language = { $key } n’est ni en, ni de, ni fr, ni es, ni ja, ni system
settings-no-look = { $key } n’est ni system, ni light, ni dark, ni high-contrast
settings-no-text-size = { $key } n’est ni 90, ni 100, ni 125, ni 150, ni 200
settings-no-switch = { $key } n’est ni true ni false
# The anchor: a place outside this computer where the newest row of the history is written.
settings-anchor-no-table = anchor n’est pas une table, donc l’historique n’a pas d’ancrage
settings-anchor-file = anchor.file n’est pas un chemin complet entre guillemets, donc l’historique n’a pas d’ancrage
settings-anchor-log = anchor.system-log n’est ni true ni false, donc l’historique n’a pas d’ancrage
settings-anchor-key = anchor a une clé qui n’est ni file ni system-log, donc l’historique n’a pas d’ancrage
settings-anchor-empty = anchor n’indique ni fichier ni journal du système, donc l’historique n’a pas d’ancrage

## Saving

settings-not-saved = Les paramètres n’ont pas été enregistrés
settings-unreadable = Le fichier des paramètres ne peut pas être lu : { $why }
settings-unreadable-advice = Corrigez-le dans un éditeur de texte, ou remplacez-le
log-not-read = Le journal n’a pas été lu
log-not-read-advice = Demandez à votre administrateur d’examiner le fichier
