# Verifying the caller.

verify-title = Vérifier l’appelant

## How

verify-how = Comment l’appelant est-il vérifié ?
verify-live-means = Le serveur demande à l’appelant de prouver son identité
# Field: how else, in the agent's own words.
verify-other = Comment l’appelant a été vérifié
verify-start = Lancer Live Verification
verify-start-again = Relancer
verify-look-again = Relire l’état
verify-note = Noter comme vérifié
verify-choose-first = Choisissez d’abord comment
verify-another-way = Vérifier autrement…
verify-done = Terminé
# How: "Seen in person".
verify-saved = Enregistré avec chaque modification de cet appel : { $how }
verify-denied = Live Verification ({ $at }) indique que ce n’est pas la personne. N’utilisez un autre moyen que si votre règle de sécurité le permet.

## While Live Verification runs

verify-starting = Lancement de Live Verification
verify-looking = Vérification du lancement
verify-ask-to-open = Demandez à l’appelant d’ouvrir cette adresse et de s’y connecter :
verify-ask-no-address = Demandez à l’appelant de répondre à la demande Live Verification. Le serveur ne donne pas d’adresse pour elle.
verify-waiting = Attente de l’appelant
# Behind what is waited for: "1:32 left".
verify-left = reste { $time }
verify-end-not-known = fin inconnue
verify-time-over = Le délai est écoulé
verify-asking-once-more = le serveur est interrogé encore une fois
verify-code = Code lu par l’appelant
verify-check-code = Vérifier le code
verify-checking-code = Vérification du code
verify-code-refused = Le serveur n’a pas accepté ce code. Demandez-le à nouveau
verify-code-still-open = Le serveur a pris le code, mais ne dit ni oui ni non
# A status that this version does not know.
verify-unknown-word = Le serveur indique « { $word } ». Cela ne compte pas, et Token Desk l’interroge à nouveau.
# After a problem: what happens next.
verify-asks-again = Token Desk interroge à nouveau le serveur

## One that was found running

verify-found = Une vérification de cette personne était déjà en cours
verify-found-of = { $admin } l’a lancée. La réponse au lancement depuis ce poste a été perdue : ce n’est peut-être pas la vôtre. Son résultat n’indique rien sur cet appelant.
verify-found-of-nobody-known = Le serveur n’indique pas qui l’a lancée. La réponse au lancement depuis ce poste a été perdue : ce n’est peut-être pas la vôtre. Son résultat n’indique rien sur cet appelant.
verify-found-advice = Attendez et relancez, ou vérifiez l’appelant autrement
verify-waiting-for-end = Attente de sa fin

## What came of it

verify-verified = Vérifié : { $who }
verify-verified-at = Live Verification, { $at }
verify-verified-saved = Enregistré avec chaque modification de cet appel
verify-not-the-person = Ce n’est pas la personne
verify-not-the-person-advice = L’appelant n’est pas { $who }. Suivez votre règle de sécurité
verify-no-answer = Live Verification s’est terminé sans réponse. Personne n’a été vérifié
verify-code-not-accepted = Le serveur n’a pas accepté le code, et Live Verification s’est terminé. Personne n’a été vérifié
verify-replaced = Une autre vérification de cette personne a remplacé la vôtre. Son résultat n’indique rien sur cet appelant
verify-too-late = Le oui du serveur est arrivé longtemps après la fin du délai : il ne compte pas. Relancez
verify-found-ended = La vérification trouvée en cours est terminée. Ce n’était peut-être pas la vôtre, elle n’indique donc rien sur cet appelant. Relancez

## When it was not started, or nobody knows

verification-ended-at-once = Le serveur a lancé une vérification déjà terminée. Il n’a pas sollicité l’appelant
verification-lost-and-none-runs = La réponse au lancement a été perdue. Aucune vérification de cette personne n’est en cours sur le serveur
verification-lost-and-not-read = La réponse au lancement a été perdue, et la vérification n’a pas pu être lue
verify-again-or-otherwise = Réessayez, ou vérifiez l’appelant autrement
verify-look-or-otherwise = Relisez l’état, ou vérifiez l’appelant autrement
