# Plusieurs jetons à la fois : ce qui ne va pas dans une liste et ses lignes.

## Une liste qui ne peut pas être lue

batch-not-read = La liste n’a pas été lue
batch-too-large = Le fichier dépasse { $most } Mo
batch-too-large-advice = Divisez-le, ou ne gardez que les colonnes et les lignes utiles
batch-too-many-lines = La liste a plus de { $most } lignes
batch-empty = Le fichier ne contient rien
batch-empty-advice = Choisissez un fichier avec un jeton ou une personne par ligne
batch-damaged = Le fichier est endommagé
batch-damaged-advice = Ouvrez-le dans le programme qui l’a créé, enregistrez-le de nouveau et choisissez ce fichier
batch-paste-empty = Le presse-papiers ne contient pas de texte
batch-paste-empty-advice = Copiez une liste avec un jeton ou une personne par ligne, puis collez-la de nouveau
batch-no-list = { $kind ->
    [old-excel] C’est un fichier d’un ancien Excel, ou protégé par un mot de passe
    [document] C’est un autre document, pas une feuille de calcul
    [pdf] C’est un PDF
    [picture] C’est une image
    [archive] C’est une archive
    [key] C’est une clé. Rien n’en a été gardé
    [markup] Ce sont des données d’un autre type
   *[other] Ce n’est pas une liste
}
batch-no-list-advice = { $kind ->
    [old-excel] Enregistrez-le en XLSX sans mot de passe, ou en CSV
    [archive] Sortez-en la liste et choisissez ce fichier
    [key] Choisissez la liste et laissez la clé où elle est
   *[other] Choisissez un fichier CSV, XLSX ou texte
}

## Une ligne qui n’est pas envoyée

batch-line-empty = Cette ligne n’a ni numéro de série ni personne
batch-line-serial = Numéro de série : { $why }
batch-line-rounded = Un tableur a arrondi ce numéro de série. Ses chiffres sont perdus
batch-line-person = Personne : { $why }
batch-line-part-of-address = Saisissez l’adresse e-mail entière, un nom d’utilisateur ou un ID d’utilisateur
batch-line-ticket = Ticket : { $why }
batch-line-reason = Motif : { $why }
batch-line-contradicts = La ligne { $line } donne le même jeton à quelqu’un d’autre

## Ce que la répétition dit d’une ligne

batch-foreseen = { $sort ->
    [changes] Sera modifié
    [last-token] Sera modifié. La personne n’aura alors plus d’autre jeton utilisable
   *[not-assigned] Le jeton n’est attribué à personne
}
batch-foreseen-zeros = Il n’existe que { $serial }, avec les zéros qu’un tableur supprime
batch-foreseen-no-token = La personne n’a aucun jeton qui serait modifié
batch-foreseen-same = La ligne { $line } contient le même jeton
batch-nobody-exactly = Personne n’a exactement le nom ou l’adresse « { $who } »
batch-nobody-exactly-advice = Écrivez l’adresse e-mail complète ou l’ID utilisateur dans la liste
batch-barred-advice = Reconnectez-vous avec des identifiants qui y sont autorisés, puis reprenez
batch-untouched = Cette fenêtre n’a rien fait au lot
batch-held-elsewhere = Une autre fenêtre de Token Desk y travaille
batch-held-elsewhere-advice = Attendez qu’il soit terminé, ou reprenez-le là-bas
batch-moved-on = Quelqu’un l’a repris ou terminé entre-temps
batch-moved-on-advice = Regardez où il en est maintenant
batch-none-allowed = Ce profil n’autorise aucune liste de jetons
batch-fewer-allowed = { $most ->
    [one] Ce profil autorise { $most } jeton au plus dans un lot
   *[other] Ce profil autorise { $most } jetons au plus dans un lot
}
batch-needs-callers = { $profile } demande que chaque appelant soit vérifié. Une liste n’a pas d’appelants
batch-paused = Le lot est en pause
batch-paused-why = Certains de ses jetons n’ont pas encore été modifiés
batch-paused-advice = Reprenez-le dans la fenêtre, ou avec token-desk batch --resume
