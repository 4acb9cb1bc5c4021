# What can be done to a token or for a person, and what it is called.

## Names: in menus, the history and its filter

action-disable = Désactiver
action-enable = Activer
action-clear-pin = Effacer le PIN
action-assign = Attribuer
action-rename = Renommer
action-unassign = Retirer
action-delete = Supprimer
action-emergency-code = Code de secours
action-withdraw-emergency-code = Révoquer le code de secours
action-unlock = Déverrouiller
action-disable-user = Désactiver l’utilisateur
action-enable-user = Activer l’utilisateur

# The title of a change to a token, with its serial number.
change-of-token = { $action ->
    [disable] Désactiver { $serial }
    [enable] Activer { $serial }
    [clear-pin] Effacer le PIN de { $serial }
    [assign] Attribuer { $serial }
    [rename] Renommer { $serial }
    [unassign] Retirer { $serial }
    [delete] Supprimer { $serial }
   *[other] { $serial }
}

## Headings while it is done

doing-disable = Désactivation du jeton…
doing-enable = Activation du jeton…
doing-clear-pin = Effacement du PIN…
doing-assign = Attribution du jeton…
doing-rename = Renommage du jeton…
doing-unassign = Retrait du jeton…
doing-delete = Suppression de la fiche du jeton…
doing-emergency-code = Création d’un code de secours…
doing-withdraw-emergency-code = Révocation du code de secours…
doing-unlock = Déverrouillage des méthodes…
doing-disable-user = Désactivation de l’utilisateur…
doing-enable-user = Activation de l’utilisateur…

## Sentences about an action, by its key. The last of each is for an action that only a newer version has.

done = { $action ->
    [disable] Le jeton est désactivé
    [enable] Le jeton est activé
    [clear-pin] Le PIN du jeton est effacé
    [assign] Le jeton est attribué
    [rename] Le jeton a son nouveau nom
    [unassign] Le jeton est retiré
    [delete] La fiche du jeton est supprimée
    [emergency-code] Un code de secours est actif
    [withdraw-emergency-code] Le code de secours est révoqué
    [unlock] Les méthodes sont déverrouillées
    [disable-user] L’utilisateur est désactivé
    [enable-user] L’utilisateur est activé
   *[other] La modification est effectuée
}

# It is so, but what the server says of it points to another change than this one.
done-by-another = { $action ->
    [disable] Le jeton est désactivé, probablement par une autre modification
    [enable] Le jeton est activé, probablement par une autre modification
    [clear-pin] Le PIN du jeton est effacé, probablement par une autre modification
    [assign] Le jeton est attribué, probablement par une autre modification
    [rename] Le jeton a son nouveau nom, probablement par une autre modification
    [unassign] Le jeton est retiré, probablement par une autre modification
    [delete] La fiche du jeton est supprimée, probablement par une autre modification
    [emergency-code] Un code de secours est actif, probablement par une autre modification
    [withdraw-emergency-code] Le code de secours est révoqué, probablement par une autre modification
    [unlock] Les méthodes sont déverrouillées, probablement par une autre modification
    [disable-user] L’utilisateur est désactivé, probablement par une autre modification
    [enable-user] L’utilisateur est activé, probablement par une autre modification
   *[other] La modification est effectuée, probablement par une autre modification
}

action-not-done = { $action ->
    [disable] Le jeton n’a pas été désactivé
    [enable] Le jeton n’a pas été activé
    [clear-pin] Le PIN n’a pas été effacé
    [assign] Le jeton n’a pas été attribué
    [rename] Le jeton n’a pas été renommé
    [unassign] Le jeton n’a pas été retiré
    [delete] La fiche du jeton n’a pas été supprimée
    [emergency-code] Aucun code de secours n’a été créé
    [withdraw-emergency-code] Le code de secours n’a pas été révoqué
    [unlock] Les méthodes n’ont pas été déverrouillées
    [disable-user] L’utilisateur n’a pas été désactivé
    [enable-user] L’utilisateur n’a pas été activé
   *[other] La modification n’a pas été effectuée
}

# What may be so while the outcome is not known. It must sound neither like done nor like failed.
action-in-doubt = { $action ->
    [disable] On ne sait pas si le jeton est désactivé
    [enable] On ne sait pas si le jeton est activé
    [clear-pin] On ne sait pas si le PIN du jeton est effacé
    [assign] On ne sait pas si le jeton est attribué à cette personne
    [rename] On ne sait pas si le jeton a son nouveau nom
    [unassign] On ne sait pas si le jeton est encore attribué à cette personne
    [delete] On ne sait pas si la fiche du jeton est supprimée
    [emergency-code] On ne sait pas s’il y a un nouveau code de secours
    [withdraw-emergency-code] On ne sait pas si le code de secours fonctionne encore
    [unlock] On ne sait pas si les méthodes sont déverrouillées
    [disable-user] On ne sait pas si l’utilisateur est désactivé
    [enable-user] On ne sait pas si l’utilisateur est activé
   *[other] On ne sait pas si la modification est effectuée
}

# What to do while the outcome is not known: what does least harm if it is wrong.
action-until-settled = { $action ->
    [disable] En attendant de savoir, considérez que le jeton fonctionne encore
    [enable] En attendant de savoir, considérez que le jeton fonctionne, mais ne le promettez pas
    [clear-pin] En attendant de savoir, ne laissez personne définir un nouveau PIN
    [assign] En attendant de savoir, ne remettez pas le jeton
    [rename] En attendant de savoir, fiez-vous au numéro de série du jeton
    [unassign] En attendant de savoir, ne donnez le jeton à personne d’autre
    [delete] En attendant de savoir, considérez que le jeton fonctionne encore
    [emergency-code] En attendant de savoir, considérez que l’accès de secours est actif
    [withdraw-emergency-code] En attendant de savoir, considérez que le code fonctionne encore
    [unlock] En attendant de savoir, considérez que les méthodes sont déverrouillées, mais ne le promettez pas
    [disable-user] En attendant de savoir, considérez que l’utilisateur peut encore se connecter
    [enable-user] En attendant de savoir, considérez que l’utilisateur peut se connecter, mais ne le promettez pas
   *[other] En attendant de savoir, prenez des précautions avec cette personne et ses jetons
}

action-look-first = { $about ->
    [token] Recherchez le jeton pour voir l’état actuel sur le serveur
   *[person] Recherchez la personne pour voir l’état actuel sur le serveur
}

## What belongs to a change, as label and value

label-new-name = Nouveau nom
label-asked-for = Demandé
label-methods = Méthodes

## Replacing a lost token

# Which token is replaced by which: two serial numbers.
replacement-of-token = { $old } par { $new }
# The same as a value beside "Replacement".
replacement-tokens = de { $old } par { $new }
replacement-step-disable = Désactiver { $serial }
replacement-step-assign = Attribuer { $serial }
replacement-step-name = Le nommer « { $name } »
replacement-step-name-none = Le nommer
