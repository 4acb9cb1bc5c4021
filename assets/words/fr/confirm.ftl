# The question before a change.

# "Named" is "yes" where a name of the person is known, which "who" is: often the first name.

## The question: title of the dialog

confirm-disable = Désactiver ce jeton ?
confirm-enable = Activer ce jeton ?
confirm-clear-pin = Effacer le PIN de ce jeton ?
confirm-assign = { $named ->
    [yes] Attribuer ce jeton à { $who } ?
   *[no] Attribuer ce jeton à cette personne ?
}
confirm-rename = Renommer ce jeton ?
confirm-unassign = Retirer ce jeton ?
confirm-delete = Supprimer la fiche de ce jeton ?
confirm-emergency-code = Créer un code de secours ?
confirm-withdraw-emergency-code = Révoquer le code de secours ?
confirm-unlock = Déverrouiller ces méthodes ?
confirm-disable-user = Désactiver cet utilisateur ?
confirm-enable-user = Activer cet utilisateur ?

## The button that does it

confirm-button-disable = Désactiver le jeton
confirm-button-enable = Activer le jeton
confirm-button-clear-pin = Effacer le PIN
confirm-button-assign = Attribuer le jeton
confirm-button-rename = Renommer le jeton
confirm-button-unassign = Retirer le jeton
confirm-button-delete = Supprimer la fiche
confirm-button-emergency-code = Créer le code
confirm-button-withdraw-emergency-code = Révoquer le code
confirm-button-unlock = Déverrouiller
confirm-button-disable-user = Désactiver l’utilisateur
confirm-button-enable-user = Activer l’utilisateur
# Why the button cannot be pressed yet.
confirm-type-first = Saisissez d’abord le numéro de série
confirm-token-first = Le jeton est d’abord relu
confirm-person-first = Les données de la personne sont d’abord relues

## What follows from it

confirm-disable-means = { $named ->
    [yes] { $who } ne peut plus se connecter avec ce jeton tant qu’il n’est pas réactivé.
   *[no] Cette personne ne peut plus se connecter avec ce jeton tant qu’il n’est pas réactivé.
}
confirm-enable-means = { $named ->
    [yes] { $who } peut à nouveau se connecter avec ce jeton. Vérifiez que { $who } l’a bien.
   *[no] Cette personne peut à nouveau se connecter avec ce jeton. Vérifiez qu’elle l’a bien.
}
confirm-clear-pin-means = { $named ->
    [yes] Le PIN actuel cesse de fonctionner. { $who } en définit un nouveau à la prochaine connexion avec le jeton.
   *[no] Le PIN actuel cesse de fonctionner. Cette personne en définit un nouveau à la prochaine connexion avec le jeton.
}
# My Page is the vendor's web page for people.
confirm-assign-means = { $named ->
    [yes] { $who } reçoit le jeton et le met en service sur My Page avec un code du jeton.
   *[no] Cette personne reçoit le jeton. Elle le met en service sur My Page avec un code du jeton.
}
confirm-rename-from-means = Son nom actuel est « { $from } ». Rien d’autre ne change pour le jeton.
confirm-rename-means = Rien d’autre ne change pour le jeton.
confirm-unassign-means = { $named ->
    [yes] { $who } perd le jeton, avec son PIN et son nom. Pour l’avoir à nouveau, il faut l’attribuer et le remettre en service.
   *[no] Cette personne perd le jeton, avec son PIN et son nom. Pour l’avoir à nouveau, il faut l’attribuer et le remettre en service.
}
confirm-delete-means = La fiche est supprimée définitivement. Personne ne peut utiliser le jeton tant que sa fiche n’est pas réimportée.
confirm-emergency-code-means = { $named ->
    [yes] Quiconque connaît le code peut se connecter au nom de { $who }. Il est affiché une seule fois, ici.
   *[no] Quiconque connaît le code peut se connecter au nom de cette personne. Il est affiché une seule fois, ici.
}
confirm-another-emergency-code-means = { $named ->
    [yes] Quiconque connaît le code peut se connecter au nom de { $who }. Il est affiché une seule fois, ici. Le code actuel cesse de fonctionner.
   *[no] Quiconque connaît le code peut se connecter au nom de cette personne. Il est affiché une seule fois, ici. Le code actuel cesse de fonctionner.
}
confirm-withdraw-emergency-code-means = { $named ->
    [yes] { $who } ne peut plus se connecter en ligne avec le code. Un code conservé pour l’usage hors ligne fonctionne jusqu’à sa fin.
   *[no] Cette personne ne peut plus se connecter en ligne avec le code. Un code conservé pour l’usage hors ligne fonctionne jusqu’à sa fin.
}
confirm-withdraw-emergency-code-until-means = { $named ->
    [yes] { $who } ne peut plus se connecter en ligne avec le code. Un code conservé pour l’usage hors ligne fonctionne jusqu’à sa fin ({ $ends }).
   *[no] Cette personne ne peut plus se connecter en ligne avec le code. Un code conservé pour l’usage hors ligne fonctionne jusqu’à sa fin ({ $ends }).
}
confirm-unlock-means = { $named ->
    [yes] { $who } peut à nouveau utiliser ces méthodes. Trop d’essais erronés les ont verrouillées : vérifiez que c’était bien { $who }.
   *[no] Cette personne peut à nouveau utiliser ces méthodes. Trop d’essais erronés les ont verrouillées : vérifiez que c’était bien cette personne.
}
confirm-disable-user-means = { $named ->
    [yes] { $who } ne peut se connecter avec aucune méthode tant que l’utilisateur n’est pas réactivé.
   *[no] Cette personne ne peut se connecter avec aucune méthode tant que l’utilisateur n’est pas réactivé.
}
confirm-enable-user-means = { $named ->
    [yes] { $who } peut à nouveau se connecter avec toutes ses méthodes.
   *[no] Cette personne peut à nouveau se connecter avec toutes ses méthodes.
}

## What is known, and what is missing

confirm-type-serial = Saisissez le numéro de série pour confirmer
# Beside the state: how long ago it was read.
confirm-read = lu { $ago }
confirm-not-known = Inconnu
confirm-not-read = n’a pas pu être lu
confirm-last-token = C’est le dernier jeton matériel activé de cette personne
confirm-token-expired = Ce jeton a expiré : personne ne peut l’utiliser pour se connecter
confirm-token-disabled = Ce jeton est désactivé : activez-le une fois qu’il est attribué
confirm-state-not-read = L’état du jeton n’a pas pu être lu : seul le serveur vérifie à qui il appartient
confirm-others-not-read = Token Desk n’a pas pu lire si cette personne a un autre jeton activé
confirm-reading-token = Relecture du jeton
confirm-reading-person = Relecture des données de la personne

## Replacing a token

replacement-ask = Remplacer ce jeton ?
replacement-begin = Remplacer le jeton
# Button, where a part of it is done already.
replacement-continue = Continuer
replacement-tokens-first = Les deux jetons sont d’abord lus
replacement-reading = Lecture des deux jetons
replacement-new-expired = Le nouveau jeton a expiré : personne ne peut l’utiliser pour se connecter
replacement-new-disabled = Le nouveau jeton est désactivé : activez-le une fois qu’il est attribué
replacement-all-done = Tout est effectué. Il ne reste rien à faire pour ce remplacement
replacement-steps = Une étape après l’autre, chacune une fois la précédente confirmée :
replacement-step = { $place }. { $step }
replacement-step-done = { $place }. { $step } (déjà effectué)
replacement-both-mean = { $named ->
    [yes] { $who } ne peut plus se connecter avec l’ancien jeton à partir de là. Le nouveau fonctionne dès sa mise en service par { $who } sur My Page avec un code du jeton.
   *[no] Cette personne ne peut plus se connecter avec l’ancien jeton à partir de là. Le nouveau fonctionne dès qu’elle le met en service sur My Page avec un code du jeton.
}
replacement-disable-means = { $named ->
    [yes] { $who } ne peut plus se connecter avec l’ancien jeton à partir de là.
   *[no] Cette personne ne peut plus se connecter avec l’ancien jeton à partir de là.
}
replacement-assign-means = { $named ->
    [yes] { $who } peut se connecter avec le nouveau jeton après l’avoir mis en service sur My Page avec un code du jeton.
   *[no] Cette personne peut se connecter avec le nouveau jeton après l’avoir mis en service sur My Page avec un code du jeton.
}

# In the menu of the desk and below an outcome: leads to what is asked of a code.
emergency-code-ask = Code de secours…
