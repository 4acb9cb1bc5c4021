# Keys, tokens and the system's keyring.

## A credential that cannot be used

credential-choose-another = Choisissez ou collez une autre clé, ou créez-en une dans la Cloud Administration Console
# { $key } and { $profile }: hosts.
credential-other-host = Le fichier de clé est pour { $key }, mais le profil est pour { $profile }
credential-other-host-advice = Choisissez le profil pour { $key }, ou le fichier de clé pour { $profile }
# { $at }: a time.
credential-token-ended = Le jeton porteur a expiré le { $at }
credential-token-ended-advice = Connectez-vous à nouveau avec un nouveau jeton porteur. Si celui-ci devrait encore être valable, vérifiez l’horloge de cet ordinateur.
credential-get-new-token = Procurez-vous un nouveau jeton porteur

## "Remember on this computer": what was not done

remember-not-kept = Les identifiants ne sont pas mémorisés sur cet ordinateur
remember-password-not-kept = Le mot de passe n’est pas mémorisé sur cet ordinateur
remember-not-opened = Les identifiants mémorisés n’ont pas pu être utilisés
remember-key-left = Les identifiants sont oubliés, mais leur clé est encore dans le trousseau
remember-not-forgotten = Les identifiants n’ont pas été oubliés

## Why, and what to do

# After the advice.
remember-meanwhile-signed-in = Vous restez connecté jusqu’à votre déconnexion
remember-meanwhile-sign-in = D’ici là, connectez-vous avec les identifiants eux-mêmes
remember-nothing = Il n’y a pas d’identifiants à mémoriser
remember-nothing-advice = Connectez-vous d’abord avec vos propres identifiants
remember-none = Rien n’est mémorisé pour ce profil
remember-none-advice = Choisissez « Mémoriser sur cet ordinateur » à la connexion
remember-again = Connectez-vous à nouveau et choisissez « Mémoriser sur cet ordinateur »
remember-damaged = Le fichier des identifiants mémorisés est endommagé ou a été modifié
remember-damaged-advice = Choisissez « Oublier », puis connectez-vous et choisissez à nouveau « Mémoriser sur cet ordinateur »
remember-newer = Une version plus récente de Token Desk a écrit les identifiants mémorisés
remember-newer-advice = Utilisez cette version, ou choisissez « Oublier » et mémorisez à nouveau les identifiants
remember-profile-changed-advice = Vérifiez le profil, puis mémorisez à nouveau les identifiants
remember-overtaken = Entre-temps, autre chose a été choisi pour ce profil
remember-overtaken-advice = Réessayez si vous le voulez encore
remember-key-left-advice = Vous n’avez rien à faire. La clé est désormais inutile, et Token Desk la supprime dès que le trousseau répond à nouveau
remember-fault = Token Desk n’a pas pu les chiffrer ou les déchiffrer
remember-fault-advice = Réessayez, et signalez-le à votre administrateur

## The system's keyring, which keeps keys

# Where it is a Secret Service.
keyring-missing-linux = Aucun trousseau de clés ne répond sur cet ordinateur (comme GNOME Keyring, KDE Wallet ou KeePassXC)
keyring-missing = Le trousseau de clés du système ne répond pas
keyring-missing-advice = Demandez à votre administrateur de configurer un trousseau de clés
keyring-none = Le service de trousseau fonctionne, mais n’a pas encore de trousseau de clés
keyring-none-advice = Créez un trousseau de session dans le programme de mots de passe du système, puis réessayez
keyring-locked = Le trousseau de clés du système est verrouillé
keyring-locked-advice = Déverrouillez-le dans le programme de mots de passe du système, ou rouvrez votre session sur cet ordinateur. Puis réessayez.
keyring-refused = Le trousseau de clés du système a refusé Token Desk
keyring-refused-advice = Autorisez Token Desk à utiliser le trousseau quand le système le demande, puis réessayez
keyring-slow = Le trousseau de clés du système n’a pas répondu à temps. Il attend peut-être son mot de passe dans une autre fenêtre.
keyring-slow-advice = Cherchez la fenêtre qui demande le mot de passe du trousseau. Ensuite, réessayez
keyring-key-gone = Le trousseau de clés du système n’a plus la clé. Il a été réinitialisé ou remplacé.
keyring-key-unusable = Le trousseau de clés du système a rendu autre chose que la clé
# { $most }: a number of characters.
keyring-too-small = { $most ->
    [one] Le trousseau de clés du système n’accepte pas plus de { $most } caractère
   *[other] Le trousseau de clés du système n’accepte pas plus de { $most } caractères
}
keyring-too-small-advice = Demandez un autre trousseau de clés à votre administrateur
keyring-failed = Le trousseau de clés du système ne l’a pas fait
keyring-failed-advice = Réessayez, ou adressez-vous à votre administrateur

## Key files

credential-key-file-not-read = Le fichier de clé n’a pas été lu
credential-key-file-no-text = Le fichier n’est pas un texte en UTF-8
credential-key-file-again = Choisissez à nouveau le fichier de clé

## What a credential is called in the top bar: as short as can be

# { $id }: the first letters of its ID.
credential-with-id = { $method ->
    [api-key] Clé { $id }
    [oauth-client] Client { $id }
   *[bearer] Jeton porteur { $id }
}
credential-of = { $method ->
    [api-key] Clé
    [oauth-client] Client
   *[bearer] Jeton porteur
}
