# Assign, rename, replace, emergency access code: what is filled in before.

# "Named" is "yes" where a name of the person is known, which "who" is.

compose-continue = Continuer…

## Titles

compose-assign = Attribuer un jeton
compose-rename = Renommer le jeton
compose-emergency-code = Code de secours
compose-replace = Remplacer le jeton

## Tokens

compose-which-token = { $named ->
    [yes] Quel jeton attribuer à { $who } ?
   *[no] Quel jeton attribuer à cette personne ?
}
compose-replacement = { $named ->
    [yes] { $old } est d’abord désactivé, puis { $who } reçoit le nouveau jeton.
   *[no] { $old } est d’abord désactivé, puis cette personne reçoit le nouveau jeton.
}
compose-new-serial = Numéro de série du nouveau jeton
compose-no-name = Sans nom, c’est son numéro de série qui s’affiche
# Before the reason.
compose-no-name-here = Le nouveau jeton ne peut pas recevoir de nom ici

## Emergency access codes

compose-code-means = { $named ->
    [yes] { $who } peut se connecter avec ce code tant qu’aucun jeton n’est disponible. Il n’est affiché qu’une fois.
   *[no] Cette personne peut se connecter avec ce code tant qu’elle n’a pas de jeton. Il n’est affiché qu’une fois.
}
compose-days = Nombre de jours de validité
compose-valid-for = Validité
compose-default = Laissez vide pour la valeur par défaut de votre entreprise
# Minutes, hours or days.
compose-unit = Unité
compose-minutes = Minutes
compose-hours = Heures
compose-days-unit = Jours
compose-one-time = Pour une seule connexion
compose-may-be-overridden = Les paramètres de votre entreprise peuvent l’emporter sur ces deux choix. Le résultat s’affiche avec le code
