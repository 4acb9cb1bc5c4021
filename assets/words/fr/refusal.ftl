# Why the server refused something. Problems of changes stand in histories: a text that is here stays, with
# its facts. { $asked } is the server that was asked: that of the API, or the one for signing in.

## What was not done

change-outcome-unknown = Résultat inconnu
not-signed-in = Vous n’êtes pas connecté
not-found-person = La personne n’a pas été recherchée
not-searched = La recherche n’a pas été faite
not-listed-tokens = Les jetons matériels n’ont pas été listés
not-looked-up-token = Le jeton n’a pas été recherché
not-listed-events = Les connexions n’ont pas été listées
not-started-verification = La vérification n’a pas été lancée
not-read-verification = L’état de la vérification n’a pas été lu
not-checked-code = Le code n’a pas été vérifié
not-cancelled-verification = La vérification n’a pas été annulée
refusal-code-not-accepted = Le code n’a pas été accepté

## What may have been done

nothing-changed = Rien n’a été modifié
look-the-person-up = Recherchez la personne pour voir l’état actuel sur le serveur
verification-perhaps-started = On ne sait pas si une vérification a été lancée
verification-perhaps-checked = On ne sait pas si le code a été vérifié
verification-perhaps-cancelled = On ne sait pas si la vérification est annulée
verification-perhaps-advice = Relisez l’état de la vérification. Tant qu’il n’indique pas « Vérifié », l’appelant n’est pas vérifié.

## The server does not understand, or cannot answer

refusal-code = Le serveur n’a pas accepté ce code : il est peut-être mal saisi ou trop ancien
refusal-code-advice = Demandez à l’appelant de relire le code
refusal-bad-request = { $asked ->
    [sign-in] Le serveur d’authentification n’a pas compris la requête
   *[api] Le serveur n’a pas compris la requête
}
refusal-bad-request-advice = Vérifiez votre saisie. Si elle est correcte, copiez les détails pour votre administrateur.
refusal-too-slow = { $asked ->
    [sign-in] Le serveur d’authentification n’a pas reçu toute la requête à temps
   *[api] Le serveur n’a pas reçu toute la requête à temps
}
refusal-media-type = { $asked ->
    [sign-in] Le serveur d’authentification n’accepte pas le format de la requête
   *[api] Le serveur n’accepte pas le format de la requête
}
refusal-media-type-advice = Copiez les détails pour votre administrateur : une passerelle modifie peut-être les requêtes, ou Token Desk est trop ancien
refusal-too-many = { $asked ->
    [sign-in] Le serveur d’authentification reçoit trop de requêtes actuellement
   *[api] Le serveur reçoit trop de requêtes actuellement
}
# The server says for how long, such as "10 minutes".
refusal-too-many-wait = Attendez { $wait }, comme le serveur le demande. Puis réessayez.
refusal-server-error = { $asked ->
    [sign-in] Le serveur d’authentification a rencontré une erreur interne
   *[api] Le serveur a rencontré une erreur interne
}
refusal-not-available = { $asked ->
    [sign-in] Le serveur d’authentification indique qu’il n’est pas disponible actuellement
   *[api] Le serveur indique qu’il n’est pas disponible actuellement
}
refusal-gateway = Une passerelle web a répondu qu’elle ne peut pas joindre le serveur actuellement
refusal-gateway-advice = Réessayez dans une minute. Si cela persiste, adressez-vous à votre administrateur réseau, et vérifiez si RSA signale une panne.
refusal-other = { $asked ->
    [sign-in] Le serveur d’authentification a donné une réponse inattendue ici
   *[api] Le serveur a donné une réponse inattendue ici
}
refusal-conflict = { $asked ->
    [sign-in] Le serveur d’authentification indique que cela est incompatible avec son état actuel
   *[api] Le serveur indique que cela est incompatible avec son état actuel
}
refusal-no-such-path = { $asked ->
    [sign-in] Le serveur d’authentification ne connaît pas le chemin indiqué dans le profil
   *[api] Le serveur ne connaît pas le chemin indiqué dans le profil
}
refusal-no-such-path-advice = Vérifiez les adresses dans le profil
# { $host }: a server's name.
refusal-no-such-page = Cette page n’existe pas sur { $host }. L’API est peut-être ailleurs.

## The server does not let you

refusal-unauthorized = { $asked ->
    [sign-in] Le serveur d’authentification n’accepte pas les identifiants
   *[api] Le serveur n’accepte pas les identifiants
}
refusal-unauthorized-advice = Connectez-vous à nouveau. Si cela persiste, demandez de nouveaux identifiants à votre administrateur.
# Its clock is ahead of the server's, or behind it. { $off }: by how much, such as "5 minutes".
set-the-clock = { $side ->
    [ahead] L’horloge de cet ordinateur avance de { $off } sur celle du serveur. Réglez-la d’abord.
   *[behind] L’horloge de cet ordinateur retarde de { $off } sur celle du serveur. Réglez-la d’abord.
}
refusal-forbidden-clock = { $side ->
    [ahead] Le serveur a refusé, très probablement à cause de l’horloge. Celle de cet ordinateur avance de { $off } sur celle du serveur.
   *[behind] Le serveur a refusé, très probablement à cause de l’horloge. Celle de cet ordinateur retarde de { $off } sur celle du serveur.
}
refusal-forbidden-clock-advice = Réglez la date et l’heure de cet ordinateur, puis réessayez. Si cela ne suffit pas, connectez-vous avec de nouveaux identifiants.
# Not by the server itself.
refusal-blocked = Une page web a refusé : une passerelle web ou un proxy a répondu à la place du serveur
refusal-blocked-advice = Signalez à votre administrateur réseau : l’accès à { $host } doit être autorisé
# One of the texts below follows: what is most likely.
refusal-forbidden = Le serveur ne vous autorise pas à le faire
refusal-forbidden-credential = { $credential ->
    [api-key] La clé API a peut-être été supprimée ou remplacée
    [oauth-client] Le client OAuth a peut-être été supprimé, ou sa clé remplacée
   *[bearer] Le jeton porteur a peut-être expiré
}
refusal-lacks-client = Le client n’est peut-être pas autorisé à se connecter ici
refusal-lacks-verification = { $credential ->
    [api-key] Live Verification exige peut-être un client OAuth, ou n’est peut-être pas activé
   *[other] Une autorisation manque peut-être, ou Live Verification n’est peut-être pas activé
}
refusal-lacks-deletion = { $credential ->
    [api-key] Seule la clé d’un Super Administrator le permet
   *[other] Une autorisation manque peut-être, ou seul un Super Administrator peut le faire
}
refusal-lacks-permission = { $credential ->
    [api-key] Le rôle de la clé API ne le permet peut-être pas
   *[other] Une autorisation manque peut-être
}
# Alone, before "Tell your administrator", or after it.
sign-in-again = Connectez-vous à nouveau avec des identifiants valides
or-sign-in-again = Ou connectez-vous à nouveau avec des identifiants valides
# { $permission }: the name of a permission, such as rsa.user.read. After "Sign in again …", or as what to
# do first.
ask-for-client = { $order ->
    [sign-in-first] Si cela ne suffit pas, demandez à votre administrateur de vérifier le client OAuth
   *[ask-first] Demandez à votre administrateur de vérifier le client OAuth
}
ask-for-verification-client = { $order ->
    [sign-in-first] Si cela ne suffit pas, vérifiez l’appelant autrement. Signalez à votre administrateur : Live Verification exige un client OAuth avec l’autorisation { $permission }.
   *[ask-first] Vérifiez l’appelant autrement. Signalez à votre administrateur : Live Verification exige un client OAuth avec l’autorisation { $permission }.
}
ask-for-verification = { $order ->
    [sign-in-first] Si cela ne suffit pas, vérifiez l’appelant autrement. Signalez à votre administrateur : Live Verification exige l’autorisation { $permission }.
   *[ask-first] Vérifiez l’appelant autrement. Signalez à votre administrateur : Live Verification exige l’autorisation { $permission }.
}
ask-for-deletion = { $order ->
    [sign-in-first] Si cela ne suffit pas, demandez à un Super Administrator de le faire, ou demandez l’autorisation { $permission }
   *[ask-first] Demandez à un Super Administrator de le faire, ou demandez l’autorisation { $permission }
}
ask-for-key = { $order ->
    [sign-in-first] Si cela ne suffit pas, demandez une clé Help Desk à votre responsable d’équipe. Elle doit avoir l’autorisation { $permission }.
   *[ask-first] Demandez une clé Help Desk à votre responsable d’équipe. Elle doit avoir l’autorisation { $permission }.
}
ask-for-permission = { $order ->
    [sign-in-first] Si cela ne suffit pas, signalez à votre administrateur : l’autorisation { $permission } est nécessaire
   *[ask-first] Signalez à votre administrateur : l’autorisation { $permission } est nécessaire
}

## The server knows no such thing, or its state does not fit. { $serial }: a token's serial number.

refusal-no-such-person = Le serveur ne connaît pas cette personne
refusal-no-such-person-advice = Vérifiez l’orthographe, ou recherchez une partie de l’adresse e-mail
look-up-deleted-person = Recherchez à nouveau la personne. Elle a peut-être été supprimée.
refusal-no-such-token = Le serveur ne connaît pas de jeton matériel { $serial }
refusal-no-such-token-advice = Vérifiez le numéro au dos. La fiche a peut-être déjà été supprimée.
refusal-of-this-token = Le serveur a refusé pour ce jeton
type-leading-zeros = Saisissez le numéro avec ses zéros au début, { $serial }. Ou demandez à l’appelant de relire le dos.
read-the-back-again = Demandez à l’appelant de relire le numéro au dos
refusal-no-such-code = Le serveur ne connaît pas cette personne, ou elle n’a pas ce code
refusal-no-such-code-advice = Recherchez à nouveau la personne. Le code a peut-être déjà expiré ou été révoqué.
refusal-no-such-person-or-token = Le serveur ne connaît pas cette personne, ou pas de jeton matériel { $serial }
read-the-back-and-look-up = Demandez à l’appelant de relire le numéro au dos, et recherchez à nouveau la personne
refusal-no-live-verification = Le serveur ne connaît pas cette personne, ou Live Verification n’est pas sous licence ou pas activé
refusal-no-live-verification-advice = Vérifiez l’appelant autrement, et demandez à votre administrateur si vous avez Live Verification
refusal-no-such-verification = Le serveur n’a pas de vérification de cette personne. Elle est peut-être terminée.
start-verification-again = Relancez la vérification, ou vérifiez l’appelant autrement
refusal-record-stays = Le serveur a refusé : la fiche du jeton { $serial } ne peut pas être supprimée actuellement
refusal-record-stays-advice = Recherchez le jeton pour voir s’il est attribué
refusal-person-conflict = Le serveur a refusé : cela est incompatible avec ce qu’il a actuellement sur la personne
refusal-not-assigned = Le serveur a refusé : le jeton { $serial } n’est pas attribué à cette personne
refusal-not-assigned-advice = Demandez à l’appelant de relire le numéro au dos. Ou recherchez le jeton par son numéro de série pour voir à qui il appartient.
refusal-not-assignable = Le serveur a refusé : le jeton { $serial } ne peut pas être attribué à cette personne actuellement
refusal-not-assignable-advice = Recherchez le jeton pour voir s’il est déjà attribué, et comptez les jetons de la personne. Nul ne peut en avoir plus de cinq.
refusal-verifying = Le serveur a refusé : une autre vérification est en cours
refusal-verifying-advice = Attendez qu’elle se termine, deux minutes au plus en général, ou vérifiez l’appelant autrement
refusal-verification-ended = Le serveur a refusé : cette vérification est terminée, ou un autre administrateur l’a lancée
refusal-whole-days-only = Ce serveur ne crée des codes que pour des jours entiers, et aucun pour une seule connexion. Rien n’a été modifié.
refusal-whole-days-only-advice = Demandez un code pour un nombre de jours

## Signing in with an OAuth client. The server's own code stands in the details.

sign-in-check-client = Vérifiez l’émetteur et l’ID client dans le profil, et que la clé privée est bien celle de ce client
sign-in-invalid-client = Le serveur d’authentification n’accepte pas le client ou sa clé
sign-in-invalid-scope = Le serveur d’authentification ne donne pas l’une des autorisations du profil
sign-in-invalid-scope-advice = Dans le profil, ne demandez que les autorisations du client OAuth. Ou signalez à votre administrateur celle qui manque.
sign-in-unauthorized-client = Le serveur d’authentification ne permet pas à ce client de se connecter ainsi
sign-in-unauthorized-client-advice = Demandez à votre administrateur si le client OAuth est du type Admin API
sign-in-invalid-grant = Le serveur d’authentification n’accepte pas la requête signée
sign-in-unavailable = Le serveur d’authentification ne peut connecter personne actuellement
sign-in-refused = Le serveur d’authentification n’a pas connecté le client
