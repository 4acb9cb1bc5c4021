# Beaucoup de jetons à la fois : la fenêtre.

place-batch = Lot
counted = { $count } { $what }

## Une liste est choisie

batch-heading = Beaucoup de jetons à la fois
batch-heading-why = Rien n’est envoyé avant que vous ayez vu ce qui arriverait à chacun
batch-what = Que faire
batch-list = Liste
batch-drop = CSV, XLSX ou texte. Vous pouvez aussi la déposer sur cette fenêtre.
batch-read = Lire la liste
batch-reading = Lecture de la liste
batch-no-file-yet = Choisissez un fichier ou collez une liste
batch-paste = Coller une liste
batch-paste-does = Lit comme une liste ce qui a été copié ailleurs
batch-pasted-name = liste collée
batch-choose = Choisir une liste
batch-lists = Listes
batch-list-about = Ce que peut être une liste
batch-list-columns = Un jeton ou une personne par ligne : un numéro de série, une adresse e-mail, un nom ou un ID d’utilisateur. Le ticket et le motif peuvent se trouver à côté.
batch-list-files = Aussi le rapport des jetons matériels, tel que la console le télécharge.
batch-left = Non terminés
batch-left-why = Ils ont été laissés avant leur fin. Vous pouvez les reprendre.
batch-left-elsewhere = Une autre fenêtre y travaille
batch-left-show = Afficher…
batch-left-of = Affiche où en est la liste { $list }

## Ce qui en a été compris

batch-from-list = { $action ->
    [enable] Activer les jetons d’une liste
    [unassign] Retirer les jetons d’une liste à leurs titulaires
    [clear-pin] Effacer le PIN des jetons d’une liste
   *[disable] Désactiver les jetons d’une liste
}
batch-lines = { $count ->
    [one] une ligne
   *[other] { $count } lignes
}
batch-columns = Ce qu’est chaque colonne
batch-column = Colonne { $number }
batch-column-unused = Non utilisée
batch-column-serial = Numéro de série
batch-column-person = Personne
batch-column-ticket = Ticket
batch-column-reason = Motif
batch-columns-missing = Dites quelle colonne contient des numéros de série ou des personnes
batch-columns-again = Corriger les colonnes…
batch-lines-good = à rechercher
batch-lines-bad = avec des erreurs
batch-lines-merged = en double
batch-lines-none = Aucune ligne ne nomme un jeton ou une personne
batch-errors = Lignes avec des erreurs
batch-errors-more = { $count ->
    [one] { $count } autre ligne a des erreurs. La répétition la montre.
   *[other] { $count } autres lignes ont des erreurs. La répétition les montre toutes.
}
batch-line = Ligne
batch-line-number = Ligne { $line }
batch-written = Dans la liste
batch-why = Pourquoi
batch-for-all = Pour toutes les lignes
batch-for-all-why = Pour les lignes qui n’en ont pas
batch-rehearse = Répéter à blanc
batch-reads-only = Lecture seule. Rien n’est modifié.
batch-another-list = Choisir une autre liste…

## Ce qui arriverait

batch-title = { $action ->
    [enable] { $count ->
        [one] Activer { $count } jeton
       *[other] Activer { $count } jetons
    }
    [unassign] { $count ->
        [one] Retirer { $count } jeton à son titulaire
       *[other] Retirer { $count } jetons à leurs titulaires
    }
    [clear-pin] { $count ->
        [one] Effacer le PIN de { $count } jeton
       *[other] Effacer le PIN de { $count } jetons
    }
   *[disable] { $count ->
        [one] Désactiver { $count } jeton
       *[other] Désactiver { $count } jetons
    }
}
batch-of-ticket = ticket { $ticket }
batch-rehearsed = répété à { $at }, rien n’a été envoyé
batch-rehearsing = Lecture de ce qui arriverait
batch-not-rehearsed = Rien n’a encore été répété
batch-will = { $action ->
    [enable] à activer
    [unassign] à retirer
    [clear-pin] PIN à effacer
   *[disable] à désactiver
}
batch-already = { $action ->
    [enable] { $count ->
        [one] déjà activé
       *[other] déjà activés
    }
    [unassign] { $count ->
        [one] déjà non attribué
       *[other] déjà non attribués
    }
    [clear-pin] déjà sans PIN
   *[disable] { $count ->
        [one] déjà désactivé
       *[other] déjà désactivés
    }
}
batch-sort = { $sort ->
    [last-token] { $count ->
        [one] son dernier jeton
       *[other] leur dernier jeton
    }
    [with-zeros] zéros perdus
    [another-owner] autre titulaire
    [changed-since] { $count ->
        [one] modifié depuis
       *[other] modifiés depuis
    }
    [not-found] { $count ->
        [one] introuvable
       *[other] introuvables
    }
    [not-assigned] { $count ->
        [one] attribué à personne
       *[other] attribués à personne
    }
    [missing] ticket ou motif manquant
    [unread] { $count ->
        [one] illisible
       *[other] illisibles
    }
   *[wrong-line] avec des erreurs
}
batch-list-foreseen = Ce qui arriverait
batch-now = Maintenant
batch-what-happens = Ce qui arrivera
batch-not-sent = { $count ->
    [one] { $count } ligne ne sera pas envoyée. Son motif reste dans le rapport.
   *[other] { $count } lignes ne seront pas envoyées. Chacune garde son motif dans le rapport.
}
batch-zeros = { $count ->
    [one] Prendre { $count } numéro de série dont les zéros de tête manquent
   *[other] Prendre les { $count } numéros de série dont les zéros de tête manquent
}
batch-zeros-why = Les tableurs les enlèvent. Exactement ces jetons existent avec les zéros.
batch-start = Démarrer
batch-nothing-changes = Rien ne changerait
batch-no-history = L’historique ne peut pas être écrit
batch-type-number = Tapez combien de jetons vont changer
batch-another-number = C’est un autre nombre
batch-number-first = Tapez d’abord le nombre
batch-pace = { $count ->
    [one] Au plus { $count } requête par seconde. Vous pouvez mettre en pause ou arrêter à tout moment.
   *[other] Au plus { $count } requêtes par seconde. Vous pouvez mettre en pause ou arrêter à tout moment.
}
batch-no-pace = Aussi vite que le serveur répond. Vous pouvez mettre en pause ou arrêter à tout moment.
batch-rehearse-again = Répéter de nouveau
batch-export-rehearsal = Exporter la répétition…
batch-export-rehearsal-title = Exporter la répétition
batch-of-profile = Ceci appartient au profil { $profile }. Connectez-vous à celui-ci

## En cours

batch-started = démarré à { $at }
batch-started-by = démarré à { $at } par { $who }
batch-done = Terminés
batch-rate = { $rate } par seconde
batch-time-left = encore { $left }
batch-held = Le serveur demande d’attendre · { $seconds } s
batch-looking = Recherche de ce qui est encore inconnu
batch-ending = Ce qui est en route se termine
batch-newest = Dernières lignes
# In a few words, for a list.
problem-short = { $kind ->
    [forbidden] autorisation manquante
    [unauthorized] non connecté
    [signed-out] non connecté
    [not-found] introuvable
    [conflict] autre titulaire ou état
    [too-many-requests] trop de requêtes
    [server-error] erreur du serveur
    [gateway] serveur injoignable
    [unreachable] serveur injoignable
    [name-not-found] serveur injoignable
    [timed-out] sans réponse à temps
    [closed-early] connexion perdue
    [another-owner] autre titulaire
    [already-disabled] déjà ainsi
    [changed-since] modifié depuis
    [unanswered] réponse non enregistrée
    [not-done] non effectué
   *[other] voir les détails
}
batch-when-or-why = Modifié à, ou pourquoi pas
batch-pause = Mettre en pause
batch-pausing = Ce qui est en route se termine d’abord
batch-go-on = Reprendre
batch-stop = Arrêter après ce qui est en route
batch-stop-rule = Se met en pause après { $refusals } refus ou { $unknown } résultats inconnus de suite. Vous pouvez continuer à travailler au poste.
batch-waits-asked = En pause. Plus rien n’est envoyé.
batch-waits-refusals = En pause après { $count } refus de suite
batch-waits-unknown = { $count ->
    [one] En pause après { $count } résultat inconnu
   *[other] En pause après { $count } résultats inconnus de suite
}
batch-waits-look = Regardez les dernières lignes avant de reprendre.
batch-stop-title = Arrêter le lot ?
batch-stop-left = { $count ->
    [one] { $count } jeton reste tel quel.
   *[other] { $count } jetons restent tels quels.
}
batch-stop-why = Ce qui est en route se termine. Pour reprendre plus tard, mettez plutôt en pause.
batch-stop-not = Laisser continuer
batch-stop-button = Arrêter

## Ce qu’il en est advenu

batch-from-to = { $from } à { $to }
batch-when-by = { $when } par { $who }
batch-result = { $action ->
    [enable] { $count } jetons sur { $all } sont activés
    [unassign] { $count } jetons sur { $all } ne sont plus attribués
    [clear-pin] { $count } jetons sur { $all } n’ont pas de PIN
   *[disable] { $count } jetons sur { $all } sont désactivés
}
batch-result-rest = { $kind ->
    [refused] { $count ->
        [one] { $count } a été refusé
       *[other] { $count } ont été refusés
    }
    [unknown] { $count ->
        [one] { $count } est encore inconnu
       *[other] { $count } sont encore inconnus
    }
   *[to-do] { $count ->
        [one] { $count } n’a pas été traité
       *[other] { $count } n’ont pas été traités
    }
}
batch-kind = { $kind ->
    [confirmed] { $count ->
        [one] confirmé
       *[other] confirmés
    }
    [refused] { $count ->
        [one] refusé
       *[other] refusés
    }
    [unknown] { $count ->
        [one] inconnu
       *[other] inconnus
    }
    [to-do] à faire
   *[not-sent] { $count ->
        [one] non envoyé
       *[other] non envoyés
    }
}
batch-list-report = Ce qu’il est advenu de chaque ligne
batch-show-entry = Afficher dans l’historique
batch-export-report = Exporter le rapport…
batch-export-report-title = Exporter le rapport
batch-print = Page à imprimer…
batch-check = { $count ->
    [one] Revérifier le résultat inconnu
   *[other] Revérifier les { $count } résultats inconnus
}
batch-checking = Vérification en cours
batch-again = Relancer ce qui a échoué ({ $count })…
batch-undo = { $count ->
    [one] Annuler : réactiver { $count } jeton…
   *[other] Annuler : réactiver { $count } jetons…
}
batch-back = Revenir à l’historique
batch-under-way = Un lot ou une répétition est en cours
batch-new = Nouveau lot…
batch-go-on-title = Reprendre
batch-type-left = Tapez combien de jetons restent
batch-nothing-left = Il ne reste rien à envoyer
batch-end = Terminer ce lot…
batch-end-title = Terminer ce lot ?
batch-end-why = Ensuite, personne ne pourra le reprendre. Ce qui n’a pas été envoyé reste tel quel.
batch-end-not = Le garder
batch-end-button = Le terminer
format-name-page = Page
format-page = Une page à imprimer, pour tout navigateur

## Sur chaque écran

strip-batch-runs = Un lot est en cours
strip-batch-waits = Le lot attend
strip-batch-left = Un lot n’a pas été terminé
strip-batch-sign-in = Connectez-vous à { $profile } pour reprendre
strip-batch-shows = Affiche le lot
closing-batch = Un lot est en cours
closing-batch-left = { $count ->
    [one] Il reste { $count } jeton à traiter.
   *[other] Il reste { $count } jetons à traiter.
}
closing-batch-goes-on = Le lot est dans l’historique. Vous pourrez le reprendre au prochain démarrage.
notification-rehearsal = Une répétition est terminée
notification-batch = Un lot est terminé
