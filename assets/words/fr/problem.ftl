# Problems: what did not happen, why, and what to do.

what-to-do = À faire : { $advice }
# The same without the advice, which is drawn after it in another face; with its blank.
what-to-do-lead = À faire :{ " " }
about-this-token = { $serial } : { $said }
change-not-sent = La modification n’a pas été envoyée

## What is said in several places

nothing-sent = Rien n’a été envoyé
nothing-left = Il ne reste rien à faire
server-not-asked = Le serveur n’a pas été interrogé
nobody-signed-in = Vous n’êtes pas connecté
nobody-signed-in-advice = Connectez-vous et réessayez
another-profile = Cela appartient au profil { $profile }, et vous n’y êtes pas connecté
another-profile-advice = Connectez-vous à { $profile } et réessayez
fault = Erreur interne dans Token Desk
fault-advice = Réessayez. Si cela se reproduit, envoyez les détails à votre administrateur.
fault-not-finished = Cela n’a pas été terminé
# "Show the log" is an entry of the menu behind ?.
fault-send-log = Réessayez. Si cela se reproduit, envoyez le journal (« Afficher le journal » dans le menu derrière « ? ») à votre administrateur.

## A change that was not sent, after a look at the token or the person. { $serial }: a serial number.

change-other-credential = Depuis votre confirmation, quelqu’un s’est connecté avec d’autres identifiants
change-stopped-waiting = Le serveur a demandé d’attendre, et vous avez arrêté avant le nouvel envoi
change-stopped-waiting-advice = Attendez une minute, puis relancez si vous en avez encore besoin
change-may-not-read = Ces identifiants n’ont pas le droit de lire le jeton ni la liste des jetons de la personne
change-owner-unchecked = Le serveur ne vérifie pas à qui appartient le jeton
change-since-unchecked = Le serveur ne vérifie pas si quelqu’un d’autre a modifié le jeton depuis
change-ask-somebody = Demandez-le à quelqu’un qui a l’autorisation { $permission }
change-not-listed = La liste de la personne ne contient pas ce jeton
change-not-listed-cause = La fiche du jeton { $serial } nomme cette personne, mais il manque dans sa liste
change-not-listed-advice = Il vient peut-être d’être attribué. Demandez à l’appelant de relire le numéro au dos.
change-not-among = Le jeton { $serial } n’est pas parmi les jetons matériels de { $person }
change-not-replaced = Le jeton n’a pas été remplacé
change-no-email = Le serveur ne trouve une personne que par adresse e-mail, et la sienne est inconnue
change-no-email-advice = Recherchez la personne par son adresse e-mail
change-email-moved = { $email } appartient maintenant à une autre personne
change-email-moved-unnamed = L’adresse e-mail appartient maintenant à une autre personne
change-email-moved-advice = Recherchez à nouveau la personne, et vérifiez qui appelle
owner-nobody = Le jeton { $serial } n’est attribué à personne
owner-another = Le jeton { $serial } appartient à une autre personne, pas à { $person }
owner-another-unnamed = Le jeton { $serial } appartient à une autre personne, pas à celle affichée
already-assigned = Le jeton est déjà attribué à cette personne
already-theirs = Le jeton { $serial } appartient à cette personne
# { $at }: a time.
already-theirs-since = Le jeton { $serial } appartient à cette personne depuis le { $at }
already-check-held = Il ne reste rien à faire. Vérifiez que c’est bien le jeton que l’appelant a en main.
already-unassigned = Le jeton est déjà retiré
already-check-meant = Il ne reste rien à faire. Vérifiez que c’est bien le jeton dont parle l’appelant.
already-check-lost = Il ne reste rien à faire. Vérifiez que c’est bien le jeton que l’appelant a perdu.
already-disabled = Le jeton est déjà désactivé
already-enabled = Le jeton est déjà activé
already-no-pin = Le jeton n’a pas de PIN
already-no-pin-cause = Le serveur indique qu’aucun PIN n’est défini
already-no-pin-advice = Il ne reste rien à faire. La personne définit un PIN à la prochaine utilisation du jeton.
already-named = Le jeton a déjà ce nom
already-named-cause = Son nom est « { $name } »
already-user-disabled = L’utilisateur est déjà désactivé
already-user-enabled = L’utilisateur est déjà activé
already-the-server-says-so = Le serveur l’indique
already-unlocked = Les méthodes ne sont pas verrouillées
already-unlocked-cause = Le serveur indique qu’aucune n’est verrouillée
already-no-code = Il n’y a pas de code de secours
already-no-code-cause = Le serveur indique qu’aucun n’est actif
already-find-again = Il ne reste rien à faire. Recherchez à nouveau la personne pour voir l’état actuel sur le serveur.
change-another-code = Un autre code l’a remplacé depuis votre lecture des données de la personne
change-another-code-advice = Recherchez à nouveau la personne pour voir le code actif maintenant
change-new-code = Quelqu’un a créé un code pour cette personne depuis votre lecture de ses données. Un nouveau code y mettrait fin.
change-new-code-advice = Recherchez à nouveau la personne, et demandez à vos collègues qui lui a donné un code
change-since-advice = Recherchez le jeton par son numéro de série, et demandez qui l’a modifié
token-changed-since = Quelqu’un a modifié le jeton depuis
token-assigned-since = Le jeton a été attribué à nouveau le { $at }

# Who changed it and when. { $by }: a name as the server gives it; { $at }: a time.
token-was-changed-by-at = { $what ->
    [disabled] { $by } a désactivé le jeton le { $at }
    [enabled] { $by } a activé le jeton le { $at }
   *[changed] { $by } a modifié le jeton le { $at }
}
token-was-changed-by = { $what ->
    [disabled] { $by } a désactivé le jeton ; le serveur n’indique pas quand
    [enabled] { $by } a activé le jeton ; le serveur n’indique pas quand
   *[changed] { $by } a modifié le jeton ; le serveur n’indique pas quand
}
token-changed-at = { $what ->
    [disabled] Quelqu’un a désactivé le jeton le { $at } ; le serveur n’indique pas qui
    [enabled] Quelqu’un a activé le jeton le { $at } ; le serveur n’indique pas qui
   *[changed] Quelqu’un a modifié le jeton le { $at } ; le serveur n’indique pas qui
}
token-changed = { $what ->
    [disabled] Quelqu’un a désactivé le jeton ; le serveur n’indique ni qui ni quand
    [enabled] Quelqu’un a activé le jeton ; le serveur n’indique ni qui ni quand
   *[changed] Quelqu’un a modifié le jeton ; le serveur n’indique ni qui ni quand
}

## An answer that the server's record contradicts

contradicted-other-owner = Le serveur a indiqué que le jeton est attribué. Un instant après, sa fiche nomme une autre personne.
contradicted-no-owner = Le serveur a indiqué que le jeton est attribué. Un instant après, sa fiche ne nomme personne.
contradicted-record-there = Le serveur a indiqué que c’était effectué. Un instant après, la fiche du jeton existe encore.

## A look at the server after a lost answer

look-not-read = Token Desk n’a pas pu lire l’état actuel sur le serveur
look-not-found-by-another = Une réponse « introuvable » est arrivée, mais pas dans les termes du serveur. Elle vient peut-être d’une passerelle, et n’indique donc rien sur le jeton.
look-again-or-tell = Vérifiez à nouveau dans une minute. Si cela persiste, copiez les détails pour votre administrateur.
look-find-by-serial = Recherchez le jeton par son numéro de série, ou demandez à quelqu’un qui a le droit de le lire
look-ask-somebody = Demandez à quelqu’un qui a l’autorisation { $permission } de vérifier

## A replacement of a token that is another person's

change-not-replaced-advice = Relisez les deux numéros de série. Recherchez le jeton par son numéro de série pour voir à qui il appartient
