# What came of a change.

## Attempts whose outcome is not known

# Which attempt: number in the history, action and token, time.
attempt-in-history = Numéro { $number }, { $what }, { $at }
attempt-not-recorded = { $what }, { $at }
# Until: a sentence, such as "Until we know, assume the token still works".
attempt-open = { $which } : résultat inconnu. Vérifiez-le d’abord. { $until }
attempt-on-its-way = { $which } : en cours. { $until }
attempt-on-its-way-elsewhere = { $which } : en cours dans une autre fenêtre de Token Desk. { $until }

## Replacements

replacement-not-finished = Un remplacement n’est pas terminé
# Which: "000123145251 by 000123145310, number 12".
half-of = Un remplacement n’est pas terminé : { $which }
replacement-in-history = { $tokens }, numéro { $number }

## What an emergency access code can be used for

code-used-once = Une fois
code-used-until-end = Jusqu’à sa fin

## A code that is read aloud

code-hidden = Le code, masqué
code-until-left = Il reste ici tant que vous ne quittez pas cette vue. Ensuite, il ne peut plus être affiché
code-lost = La réponse avec le code a été perdue : personne n’a vu le code. Demandez à vos collègues si le code actif est le leur. Sinon, créez-en un autre ou révoquez-le
code-was-shown = Le code a été affiché une fois. Créez-en un nouveau si besoin
code-never-shown = Personne n’a vu le code avant que cette vue soit quittée, et il n’est pas conservé. Créez-en un nouveau si besoin
# Asked before the next caller.
unseen-code = Personne n’a vu le code
unseen-code-means = Ensuite, il ne peut plus être affiché. Il reste actif jusqu’à sa fin
unseen-code-leave = Appel suivant sans le code
# For assistive technology: letters and digits as words.
code-spelled = Le code, épelé : { $words }
code-capitals = Toutes les lettres sont des majuscules
code-small-letters = Toutes les lettres sont des minuscules
code-offline-until = Un code conservé pour l’usage hors ligne fonctionne jusqu’à sa fin ({ $end })
code-offline = Un code conservé pour l’usage hors ligne, s’il y en a un, fonctionne jusqu’à sa fin
# Letters are words of the international spelling alphabet, such as "Bravo".
spell-capital = { $letter } majuscule
spell-small = { $letter } minuscule
spell-digit = { $digit ->
    [0] zéro
    [1] un
    [2] deux
    [3] trois
    [4] quatre
    [5] cinq
    [6] six
    [7] sept
    [8] huit
   *[9] neuf
}
spell-sign = { $sign ->
    [exclamation-mark] point d’exclamation
    [double-quote] guillemet double
    [number-sign] dièse
    [dollar-sign] dollar
    [percent-sign] pour cent
    [ampersand] esperluette
    [single-quote] apostrophe
    [opening-parenthesis] parenthèse ouvrante
    [closing-parenthesis] parenthèse fermante
    [asterisk] astérisque
    [plus] plus
    [comma] virgule
    [hyphen] tiret
    [full-stop] point
    [slash] barre oblique
    [colon] deux-points
    [semicolon] point-virgule
    [less-than-sign] signe inférieur à
    [equals-sign] signe égal
    [greater-than-sign] signe supérieur à
    [question-mark] point d’interrogation
    [at-sign] arobase
    [opening-bracket] crochet ouvrant
    [backslash] barre oblique inverse
    [closing-bracket] crochet fermant
    [caret] accent circonflexe
    [underscore] tiret bas
    [backtick] accent grave
    [opening-brace] accolade ouvrante
    [vertical-bar] barre verticale
    [closing-brace] accolade fermante
   *[tilde] tilde
}

## While a change is on its way

# What is going on, and for how long.
outcome-line-and-seconds = { $line } · { $seconds } s
outcome-recording = Enregistrement préalable. Rien n’a encore été envoyé
outcome-reading = Lecture de l’état actuel sur le serveur. Rien n’a encore été envoyé
outcome-nothing-so-far = Rien n’a été modifié jusqu’ici
outcome-stopping = Arrêt
outcome-being-stopped = Arrêt en cours
outcome-waiting = Attente de la réponse de { $profile }
outcome-too-late = Envoyé avant votre arrêt. Attente de la réponse de { $profile }
outcome-stop-waiting = Ne plus attendre
outcome-stop-changes-nothing = Si vous arrêtez, rien n’est modifié

## Confirmed

outcome-by-answer = Confirmé par le serveur en { $took }
outcome-by-check = La première réponse était perdue ou pas claire. Token Desk a revérifié sur le serveur
outcome-took-no-answer = { $took }, puis pas de réponse claire

## Unknown

outcome-you-stopped = Vous avez cessé d’attendre avant la réponse du serveur
outcome-not-known-yet = pas encore connu
# How long the attempt took, and what came then.
outcome-took = { $came ->
    [unclear] { $took }, puis une réponse qui n’indique pas ce qui a été effectué
    [closed] { $took }, puis la connexion a été fermée
    [fault] { $took }, puis une erreur dans Token Desk
   *[nothing] { $took }, puis aucune réponse
}
# What leads, and after a dot what follows.
outcome-on-its-way = La requête est encore en cours
outcome-on-its-way-for = { $seconds } s. La réponse s’affiche ici si elle arrive
outcome-checking = Vérification de l’état actuel sur le serveur
outcome-check-now = vérification { $number }, lecture en cours
outcome-check-in = vérification { $number } dans { $seconds } s
outcome-check-waits = vérification { $number }, le serveur demande d’attendre { $seconds } s
outcome-checks-stopped = Token Desk ne vérifie plus
outcome-checks-stopped-advice = appuyez sur « Vérifier maintenant » pour vérifier encore une fois
# The last check, and what it saw.
outcome-checked = Vérifié à { $at } : { $seen }
outcome-seen-changed = { $state }, dernière modification { $change }
outcome-seen-anothers = { $status }, mais maintenant attribué à l’ID utilisateur { $id }
outcome-seen-nobodys = { $status }, mais maintenant non attribué
outcome-seen-assigned = attribué à { $person }
outcome-seen-still-enabled = encore activé
outcome-seen-not-said = le serveur n’indique pas son statut

## Next steps: buttons

outcome-find-token = Rechercher ce jeton
outcome-ask-whole-days = Demander des jours entiers…
outcome-back = { $named ->
    [yes] Retour à { $who }
   *[no] Retour à la personne
}
# Above the buttons that let the person sign in without the disabled token.
outcome-still-work = { $named ->
    [yes] { $who } doit continuer à travailler
   *[no] Cette personne doit continuer à travailler
}
outcome-still-work-how = Donnez un code pour aujourd’hui, ou un autre jeton
outcome-replace = Remplacer le jeton…
# For assistive technology: the outcome as a sentence, of whom, and the end of the token's serial number.
outcome-said = { $what } · { $who }
outcome-said-of-token = { $what } · { $who } · numéro de série se terminant par { $ends }
code-show = Afficher le code
code-hide = Masquer le code
code-copy = Copier le code
code-make-another = Créer un autre code…
code-withdraw = Révoquer le code…

## The steps of a replacement

replacement-done = Le jeton est remplacé
replacement-each-confirmed = Le serveur a confirmé chaque étape
replacement-each-says = Chaque étape ci-dessous indique comment on le sait
# Words in a pill, of at most 12 letters.
replacement-done-before = Déjà fait
replacement-not-begun = Non commencé
replacement-next = Suivant
replacement-sent = Envoyé

## What was done in one call

this-call = Cet appel
# An emergency access code, and when it ends.
this-call-until = { $what }, jusqu’au { $end }

## In a pill

# It is so, but it seems by another change than this one.
outcome-done-otherwise = Autre modification
outcome-not-sent = Non envoyé
# The answer was lost; the server was asked again, and it was not done.
outcome-not-done = Non effectué
outcome-refused-by-server = Refusé par le serveur
# With an HTTP status, such as 409.
outcome-refused-code = Refusé { $code }

## While nobody knows what came of a change

outcome-given-up = On ne sait pas encore si c’est effectué
outcome-no-answer-yet = La requête est en cours. Le serveur n’a pas encore répondu
# No outcome stands in the history.
outcome-not-recorded = On ne sait pas si la modification a été effectuée
outcome-no-answer-recorded = Aucune réponse n’a été enregistrée. La modification est en cours, ou Token Desk s’est arrêté avant la réponse
outcome-ended-before = Token Desk s’est arrêté avant l’enregistrement de la réponse du serveur
outcome-look-again = Vérifier à nouveau
outcome-sign-in-and-check = Vérifiez à nouveau en étant connecté au profil

## The answer was lost; a look at the server says that it was not done

not-made-read-later = Aucune réponse exploitable n’est arrivée. Token Desk a revérifié plus d’une minute après
not-made-advice = { $action ->
    [disable] Le jeton peut encore être utilisé. Recherchez-le à nouveau et désactivez-le
    [withdraw-emergency-code] Le code peut encore être utilisé. Révoquez-le à nouveau
    [disable-user] L’utilisateur peut encore se connecter. Recherchez-le à nouveau et désactivez-le
   *[other] Rien n’a été modifié. Vous pouvez recommencer
}
still-nobodys = Le jeton n’est attribué à personne
still-called = Le jeton se nomme encore « { $name } »
still-theirs = Le jeton est encore attribué à cette personne
still-there = La fiche du jeton existe encore
still-status = { $status ->
    [enabled] Le jeton est encore activé. Le serveur n’indique pas sa dernière modification
   *[disabled] Le jeton est encore désactivé. Le serveur n’indique pas sa dernière modification
}
# $at is a time as the server spells it.
still-status-since = { $status ->
    [enabled] Le jeton est encore activé. Sa dernière modification, { $at }, précède cette tentative
   *[disabled] Le jeton est encore désactivé. Sa dernière modification, { $at }, précède cette tentative
}
still-user = { $status ->
    [enabled] L’utilisateur est encore activé
   *[disabled] L’utilisateur est encore désactivé
}
still-same-code = Le code actif auparavant est encore le code actif
still-no-code = Aucun code n’est actif
still-code-active = Le code est encore actif

## What is so after a change, in a pill

now-no-pin = Sans PIN
now-assigned = Attribué
now-renamed = Renommé
now-unassigned = Retiré
now-deleted = Supprimé
now-emergency-on = Accès de secours actif
now-emergency-off = Accès de secours inactif
now-unlocked = Déverrouillé
now-still-locked = Encore verrouillé : { $methods }

## Why it may have been another change

doubt-other-attempt = Le numéro { $number } de l’historique l’explique
doubt-last-change = La dernière modification sur le serveur ne correspond pas à cette tentative
doubt-stranger = « Modifié par » nomme quelqu’un d’autre
doubt-credential = « Modifié par » ne nomme pas ces identifiants. C’est peut-être la modification de quelqu’un d’autre
doubt-code = Quelqu’un d’autre a peut-être créé le code actif

## What a look at the server saw

seen-no-such-token = aucun jeton de ce numéro
seen-user-enabled = utilisateur activé
seen-user-disabled = utilisateur désactivé
seen-user-not-said = statut de l’utilisateur non indiqué
seen-emergency-on = accès de secours actif
seen-emergency-off = accès de secours inactif
seen-emergency-not-said = accès de secours non indiqué
seen-locks-not-said = verrouillages non indiqués
seen-nothing-locked = rien n’est verrouillé
seen-locked = verrouillé : { $methods }

## How long a change took

took-not-known = pas encore connu
took-next-to-nothing = moins de 1 ms
took-milliseconds = { $count } ms
took-seconds = { $seconds } s

## Copy for the ticket

# The first line, where nobody knows. $doubt is a sentence such as "The token may or may not be disabled".
ticket-unknown = Résultat inconnu. { $doubt }
# The first line for a replacement whose steps are all done: two serial numbers.
ticket-replaced = Le jeton est remplacé : { $old } par { $new }
# The first line. { $what }: a sentence, such as "The token is disabled".
ticket-confirmed = { $what } (confirmé par le serveur)
ticket-read-later = { $what } (première réponse perdue ou pas claire ; lu plus tard sur le serveur)
ticket-refused = { $what } (rien n’a été modifié)
# Each line after it.
ticket-line = { $label } : { $value }
# After "Live Verification: ".
ticket-denied = l’appelant n’est pas la personne, { $at }
# After "Caller verified: ".
ticket-not-verified = non
# The first line for several changes.
ticket-call = { $count ->
    [0] Appel de { $who } : rien n’a été modifié
    [one] Appel de { $who } : 1 modification
   *[other] Appel de { $who } : { $count } modifications
}
ticket-call-open = { $call }, dont { $count } sans confirmation
