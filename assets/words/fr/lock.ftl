# The lock of the window.

## The locked window: nothing here names a person, a token or a ticket

lock-locked = Verrouillé
# Why it is locked.
lock-idle = { $count ->
    [one] { $count } minute sans touche ni clic.
   *[other] { $count } minutes sans touche ni clic.
}
lock-asked = Vous avez verrouillé Token Desk.
lock-system = Cet ordinateur a été verrouillé.
lock-sleep = Cet ordinateur était en veille.
lock-remote = La connexion Bureau à distance a pris fin.
# Why the computer waits a moment before it sleeps, for whoever asks it.
lock-delays-sleep = La fenêtre est d’abord verrouillée
lock-call-kept = L’appel est conservé : une personne.
lock-call-kept-ticket = L’appel est conservé : une personne, un ticket.
lock-pin = PIN de cette session
lock-unlock = Déverrouiller
# Why the button cannot be pressed.
lock-pin-empty = Saisissez votre PIN
lock-checking = Vérification du PIN en cours
# How many more tries there are. After the last one the session ends.
lock-wrong = { $count ->
    [one] PIN incorrect. Encore { $count } essai, puis Token Desk vous déconnecte
   *[other] PIN incorrect. Encore { $count } essais
}
# The system itself asks who sits there: on Linux with polkit, on Windows with Windows Hello.
lock-prove = Déverrouiller avec la connexion du système
lock-proving = Le système demande votre connexion
lock-proof-refused = Le système n’a pas accepté votre connexion
lock-proof-cancelled = La demande a été fermée. Token Desk reste verrouillé
lock-proof-unable = Le système ne peut pas demander votre connexion
lock-proof-not-opened = Le trousseau n’a pas rendu les identifiants
lock-hello = Déverrouiller avec Windows Hello
lock-hello-asks = Windows Hello vous interroge. Sa demande est peut-être derrière cette fenêtre
# In the question of Windows: what it is for.
lock-hello-why = Déverrouiller Token Desk
lock-hello-busy = Windows Hello est occupé
lock-hello-too-often = Windows Hello a été essayé trop souvent
lock-hello-not-there = Cet ordinateur n’a pas Windows Hello
lock-hello-not-set-up = Windows Hello n’est pas configuré pour votre compte
lock-hello-forbidden = Votre entreprise n’autorise pas Windows Hello ici
lock-hello-unable = Windows Hello ne répond pas
# What is left then; one of these follows what is wrong with the system or the keyring.
lock-use-pin = Utilisez votre PIN
lock-try-again = Réessayez ou déconnectez-vous
# What went on meanwhile. $at: a time of day.
lock-changes-away = { $count ->
    [one] Une modification est en cours. Sa connexion reste ouverte jusqu’à la fin
   *[other] { $count } modifications sont en cours. Leur connexion reste ouverte jusqu’à la fin
}
lock-changes-confirmed = { $count ->
    [one] Une modification s’est poursuivie et a été confirmée à { $at }
   *[other] { $count } modifications se sont poursuivies et ont été confirmées, la dernière à { $at }
}
lock-changes-refused = { $count ->
    [one] Une modification s’est poursuivie et a été refusée à { $at }
   *[other] { $count } modifications se sont poursuivies et ont été refusées, la dernière à { $at }
}
lock-changes-unknown = { $count ->
    [one] Le résultat d’une modification n’est pas encore connu
   *[other] Le résultat de { $count } modifications n’est pas encore connu
}
lock-batch-goes-on = Le lot se poursuit. Sa connexion reste ouverte jusqu’à la fin
lock-batch-waits = Le lot attend que vous déverrouilliez
lock-batch-done = Le lot est terminé
lock-reads-go-on = Une vérification auprès du serveur se poursuit. Sa connexion reste ouverte jusqu’à la fin

lock-sign-out = Se déconnecter ?
lock-sign-out-batch = Le lot est mis en pause. Il peut reprendre quand quelqu’un se connecte à son profil.
lock-stay = Rester verrouillé

## Choosing a PIN

lock-choose = Choisir un PIN pour verrouiller Token Desk
lock-choose-why = Il sert à déverrouiller. Il ne vaut que pour cette session et n’est pas enregistré.
lock-new-pin = PIN de déverrouillage
lock-new-pin-hint = Au moins 4 caractères
lock-pin-again = Répéter le PIN
lock-now = Verrouiller
lock-taking-pin = Prise en compte du PIN en cours
# At sign-in, below the empty fields.
lock-no-pin-means = Facultatif. Sans PIN, le verrouillage vous déconnecte
# The same where the system can ask who sits there.
lock-no-pin-login = Facultatif. Sans PIN, seuls des identifiants mémorisés se déverrouillent, avec la connexion du système
lock-no-pin-hello = Facultatif. Sans PIN, seuls des identifiants mémorisés se déverrouillent, avec Windows Hello
lock-pin-unfinished = Complétez le PIN ou videz les deux champs

hint-pin-short = Saisissez au moins { $least } caractères
hint-pin-long = Saisissez au plus { $most } caractères
hint-pin-alike = Utilisez des caractères différents
hint-pin-row = Une suite comme 1234 est trop facile
hint-pin-differs = Les deux PIN sont différents
# { $most }: a number of minutes.
hint-lock-after = Saisissez un nombre entier de minutes de 1 à { $most }

## Signed out by the lock

lock-signed-out = Vous avez été déconnecté
lock-no-pin-idle = { $count ->
    [one] Il n’y a eu ni touche ni clic pendant { $count } minute, et aucun PIN pour déverrouiller
   *[other] Il n’y a eu ni touche ni clic pendant { $count } minutes, et aucun PIN pour déverrouiller
}
lock-no-pin-asked = Il n’y avait aucun PIN pour déverrouiller
lock-no-pin-system = Cet ordinateur a été verrouillé, et il n’y avait aucun PIN pour déverrouiller
lock-no-pin-sleep = Cet ordinateur était en veille, et il n’y avait aucun PIN pour déverrouiller
lock-no-pin-remote = La connexion Bureau à distance a pris fin, et il n’y avait aucun PIN pour déverrouiller
lock-no-pin-advice = Reconnectez-vous. Avec un PIN, l’appel sera conservé la prochaine fois.
lock-wrong-pins = Le PIN était incorrect { $count } fois
lock-sign-in-again = Reconnectez-vous.
