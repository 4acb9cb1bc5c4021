# The practice tenant and the guide.

## The guided practice call

practise-call = Démarrer un appel d’entraînement
guide = Appel d’entraînement
guide-step = Appel d’entraînement, étape { $number } sur { $count }
guide-end = Terminer
guide-end-call = Terminer l’entraînement
guide-ends = Termine l’appel d’entraînement
guide-again = Encore une fois
guide-begins-again = Recommence l’appel d’entraînement

## On the sign-in panel

practice-is-safe = Une copie sans risque avec 40 personnes fictives. Vous ne pouvez rien casser.
practice-resets = Elle est réinitialisée à chaque démarrage de Token Desk

## The strip, and the difficulties that can be ordered

practice-strip = Environnement d’entraînement : rien ici n’atteint un système réel
difficulties-open = Difficultés…
difficulties = Difficultés
difficulties-why = Exercez-vous ici aux problèmes du serveur
difficulties-which = Quelles requêtes
difficulties-changes = Modifications
difficulties-everything = Toutes
difficulties-how-many = Combien de réponses
difficulties-next-one = La suivante
difficulties-next-three = Les 3 suivantes
difficulties-until-off = Jusqu’à l’arrêt
difficulties-what = Ce qui se passe
switch-off = Arrêter
# What was ordered: "Server error (500)".
ordered-every-answer = Chaque réponse : { $what }
ordered-every-change = Chaque réponse à une modification : { $what }
ordered-next-answers = { $count ->
    [one] Réponse suivante : { $what }
   *[other] { $count } réponses suivantes : { $what }
}
ordered-next-changes = { $count ->
    [one] Prochaine modification : { $what }
   *[other] { $count } prochaines modifications : { $what }
}

## When it does not start

practice-not-started = L’environnement d’entraînement n’a pas démarré
practice-no-address = Cet ordinateur ne lui a donné aucune adresse où écouter
practice-not-started-advice = Fermez d’autres programmes et réessayez

## The difficulties: short, in a menu

difficulty-forbidden = Non autorisé (403)
difficulty-not-found = N’existe pas (404)
difficulty-conflict = Non attribué à cette personne (409)
difficulty-too-many-wait = Trop de requêtes, attendre 3 s (429)
difficulty-too-many = Trop de requêtes (429)
difficulty-server-error = Erreur du serveur (500)
difficulty-slow = Lent : répond après 8 s
difficulty-cut-before = Coupure avant la modification
difficulty-cut-after = Coupure après la modification
difficulty-gateway-page = Page d’une passerelle web (502)
difficulty-broken-json = JSON défectueux

## The steps of the practice call. Names of buttons stand in quotes as the window has them.

guide-find = Ada Lovelace appelle : « J’ai perdu mon jeton. » Saisissez son adresse e-mail, ada.lovelace@acme.example, et appuyez sur Entrée
guide-verify = Un appelant peut mentir. Appuyez sur « Vérifier l’appelant… », puis sur « Lancer Live Verification ». Ada répond après quelques secondes
guide-choose = Demandez de quel jeton il s’agit. Ada dit qu’il était sur son porte-clés : choisissez « Ada's key ring » dans la liste
guide-disable = Demandez de quel jeton il s’agit : « Ada's key ring » est choisi. Saisissez un numéro de ticket, par exemple INC0042317, puis appuyez sur « Désactiver le jeton… »
guide-confirm = Relisez de qui il s’agit et de quel jeton. Appuyez ensuite sur « Désactiver le jeton »
guide-wait = Attendez la réponse. Jusque-là, rien n’est considéré comme fait
guide-refused = La modification n’est pas faite. Lisez pourquoi, suivez le conseil et continuez à partir de là
guide-emergency-code = Ada ne peut pas se connecter sans son jeton. Appuyez sur « Code de secours… », « Continuer… », puis « Créer le code »
guide-read-aloud = Appuyez sur « Afficher le code » et lisez-le à Ada caractère par caractère. Appuyez ensuite sur « Copier pour le ticket », puis sur « Appel suivant ». Le code n’est affiché qu’une fois
guide-finish = C’était un appel complet. Son compte rendu est dans l’historique. Rencontrez maintenant des problèmes : « Difficultés… » dans la bande ci-dessus
guide-desk = Revenez à « Appel » dans la barre du haut : l’appelant est toujours en ligne
guide-enable-first = Un appel précédent a désactivé ce jeton. Appuyez sur « Plus… » et « Activer… » pour le récupérer, ou redémarrez Token Desk
guide-confirm-other = Lisez de qui il s’agit et ce que cela implique. Appuyez ensuite sur le bouton qui le fait, ou sur « Annuler »
guide-back = C’est fait. Appuyez sur « Retour à … », ou sur « Appel suivant », pour continuer l’appel d’Ada
