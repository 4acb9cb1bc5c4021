# What is wrong with something typed.

## Emergency access codes

# The server named one that could change a request's path.
hint-code-id = Le serveur a donné un ID de code impossible
hint-validity = De 1 minute à 7 jours
hint-validity-number = Saisissez un nombre entier, de 1 minute à 7 jours

## Finding people

hint-query-empty = Adresse e-mail, nom d’utilisateur, partie d’adresse, ID utilisateur ou numéro de série
hint-several-addresses = Il y a plusieurs adresses ici. Saisissez-en une seule
hint-user-id = Un ID utilisateur a cette forme : eb2e12ae-1112-451b-98e1-dfe4e6afd60d
hint-user-id-of-server = Le serveur a donné un ID utilisateur impossible
hint-person-first = Recherchez d’abord la personne
hint-other-search = Le champ de recherche indique quelqu’un d’autre. Entrée recherche, Échap revient en arrière
hint-too-long = Au plus { $most } caractères

## Profiles

hint-label-long = Au plus 20 caractères
hint-example = L’exemple ne correspond pas au modèle
hint-profile-name-taken = Un autre profil a ce nom

## Before a change

hint-sign-in-to = { $to ->
    [undo] Connectez-vous à { $profile } pour annuler cette modification
    [withdraw] Connectez-vous à { $profile } pour le révoquer
   *[go-on] Connectez-vous à { $profile } pour continuer
}
hint-sign-in-first = Connectez-vous d’abord
hint-person-not-read = Recherchez d’abord la personne par son adresse e-mail
hint-verify-first = Vérifiez d’abord l’appelant. Ce profil l’exige
hint-find-and-verify = Recherchez la personne et vérifiez d’abord l’appelant. Ce profil l’exige
hint-how-empty = Indiquez comment l’appelant a été vérifié
hint-longer = Au plus { $most } caractères, ici { $length }
hint-do-it-there = Recherchez la personne, et faites-le là

## Tokens

hint-serial-empty = Choisissez un jeton, ou saisissez le numéro au dos
hint-serial-digit = Un numéro de série a au moins un chiffre
hint-token-name-empty = Saisissez un nom pour le jeton
hint-serial-odd = Un numéro de série n’a que des lettres, des chiffres et des traits d’union, pas « { $sign } »
hint-serial-long = Un numéro de série a au plus { $most } caractères, celui-ci en a { $length }
hint-token-name-long = Le nom d’un jeton a au plus { $most } caractères, celui-ci en a { $length }

## Credentials

hint-key-large = C’est trop volumineux pour un fichier de clé API
hint-key-bare = Ce n’est qu’une clé privée. Choisissez le fichier .key entier (JSON avec accessID)
hint-key-no-text = Ce n’est pas un fichier de clé API : accessKey n’est pas un texte
hint-key-is-jwk = C’est un JWK, pas un fichier de clé API. Choisissez « Client OAuth » pour vous connecter avec
hint-key-url = L’adresse adminRestApiUrl du fichier de clé est inutilisable
hint-bearer-empty = Collez le jeton porteur
hint-bearer-long = C’est trop long pour un jeton porteur
hint-bearer-odd = Un jeton porteur ne contient ni espaces, ni fins de ligne, ni accents
hint-client-id = Saisissez l’ID client. La console l’affiche à côté du client
hint-key-empty = Choisissez le fichier de clé API
hint-jwk-empty = Choisissez le JWK privé
hint-key-unreadable = Ce n’est pas un fichier de clé API : illisible à la ligne { $line }, colonne { $column }
hint-key-lacks = Ce n’est pas un fichier de clé API : { $property } manque

## Days

hint-day = Un jour s’écrit 2026-11-23
hint-day-before = Le dernier jour précède le premier

## What is told before a change

hint-new-token = Saisissez le numéro au dos du nouveau jeton
hint-whole-days = Saisissez un nombre entier de jours, de 1 à 7
hint-same-token = C’est le jeton que vous remplacez. Saisissez le nouveau
hint-nothing-locked = Rien n’est verrouillé
hint-more-first = Remplissez d’abord le reste

## What is done after a change

hint-undo-only-disabled = Seul un jeton qui a été désactivé peut être réactivé
hint-undo-anothers = Cette tentative ne l’a probablement pas désactivé. Demandez qui l’a fait, et recherchez le jeton pour l’activer
hint-no-code-made = Aucun code de secours n’a été créé
hint-code-without-id = Le serveur n’a pas donné l’ID du code, nécessaire pour le révoquer
hint-no-step = Ce n’est pas une étape d’un remplacement
hint-step-on-its-way = Une étape est en cours. Attendez la réponse

## Verifying the caller

hint-way-empty = Choisissez comment l’appelant est vérifié
hint-verify-code-empty = Saisissez d’abord le code
hint-verify-code-long = Un code a au plus { $most } caractères

## Files

hint-path-empty = Saisissez le chemin du fichier, ou choisissez-le

## Profiles, settings and their rules: what is wrong with what was typed

hint-profile-name-empty = Donnez un nom au profil
hint-name-long = Un nom a au plus { $most } caractères
hint-profile-name-practice = Ce nom est celui de l’environnement d’entraînement intégré
hint-address-empty = Saisissez une adresse qui commence par https://
hint-address-https = L’adresse doit commencer par https://
hint-address-http = Utilisez https. http ne vaut que pour les adresses de cet ordinateur
hint-address-no-host = L’adresse n’indique aucun hôte
hint-address-password = Retirez le nom d’utilisateur et le mot de passe de l’adresse
hint-address-query = Une adresse ne contient ni ? ni #
hint-address-port = Le port de l’adresse doit être un nombre de 1 à 65535
hint-address-ip = L’adresse IP dans l’adresse est impossible
hint-address-sign = Le nom d’hôte dans l’adresse a un caractère interdit
hint-address-none = Ce n’est pas une adresse
hint-seconds = Un nombre entier de secondes de 1 à { $most }
hint-proxy = Un proxy a cette forme : http://proxy.acme.example:8080
hint-proxy-scheme = Un proxy commence par http://, https:// ou socks5h://
hint-proxy-no-host = L’adresse du proxy n’indique aucun hôte
hint-proxy-password = Retirez le nom d’utilisateur et le mot de passe de l’adresse du proxy
hint-proxy-user = Saisissez le nom d’utilisateur pour le proxy
hint-proxy-user-colon = Le nom d’utilisateur d’un proxy ne contient pas de deux-points
hint-password-empty = Saisissez le mot de passe
hint-password-long = Utilisez { $most } octets au plus
hint-pattern-empty = Saisissez un modèle tel que INC[0-9]{"{"}7{"}"}
hint-pattern-long = Un modèle a au plus { $most } caractères
hint-pattern = Ce modèle est inutilisable. Exemples valables : INC[0-9]{"{"}7{"}"} ou (INC|REQ)[0-9]+
hint-ticket-needed = Un numéro de ticket est nécessaire ici
hint-ticket-needed-such-as = Un numéro de ticket est nécessaire ici, par exemple { $example }
hint-ticket-pattern = Un numéro de ticket correspond ici au modèle { $pattern }
hint-ticket-example = Un numéro de ticket a ici cette forme : { $example }
hint-reason-needed = Un motif est nécessaire ici
# { $scopes }: names of permissions.
hint-scopes-left-out = Non demandées, car aucune action autorisée n’en a besoin : { $scopes }
# { $most }: a number of days.
hint-days = Saisissez un nombre entier de jours de 1 à { $most }

## Why an action cannot be used. { $permission }: a name such as rsa.user.read. { $at }: a time.

why-practice-forbids = L’environnement d’entraînement ne le permet pas, et la plupart des profils non plus
why-profile-forbids = Le profil { $profile } ne le permet pas. Adressez-vous à votre administrateur
why-not-asked-for = Le profil { $profile } ne demande pas l’autorisation { $permission }. Signalez-le à votre administrateur, puis connectez-vous à nouveau
why-bearer-lacks = Ce jeton porteur n’a pas l’autorisation { $permission }. Connectez-vous avec un jeton porteur qui l’a
why-session-lacks = Cette session n’a pas l’autorisation { $permission }. Demandez à un Super Administrator de la donner au client OAuth, puis connectez-vous à nouveau
why-key-refused = Le serveur a refusé ({ $at }). Demandez à un Super Administrator si le rôle de votre clé API le permet
why-refused = Le serveur a refusé ({ $at }). Demandez à un Super Administrator si vos identifiants ont l’autorisation { $permission }
why-only-super-administrator = Le serveur a refusé ({ $at }). Seul un Super Administrator peut le faire : adressez-vous à l’un d’eux

## Why there is no Live Verification

no-live-verification-key = Live Verification n’est documenté que pour les clients OAuth, et ceci est une clé API. Demandez à votre administrateur un client OAuth avec l’autorisation { $permission }
no-live-verification-refused = Le serveur a refusé Live Verification ({ $at }). Demandez à votre administrateur si vos identifiants ont l’autorisation { $permission }
no-live-verification-person = Le serveur n’a pas lancé Live Verification pour cette personne ({ $at }) : il ne la connaissait pas, ou n’a pas Live Verification. Demandez à votre administrateur si la licence existe et si c’est activé

## Withdrawing an emergency access code

hint-no-code-active = Aucun code de secours n’est actif
hint-code-not-said = Le serveur n’indique pas si un code de secours est actif

## Private keys. JWK, PEM, RSA, EC, P-256, base64url and names of properties stay as they are.

hint-key-is-bearer = La connexion avec un jeton porteur ne demande pas de fichier de clé. Collez le jeton
hint-key-passphrase = La clé privée est protégée par une phrase secrète. Token Desk en a besoin sans protection
hint-key-public = C’est une clé publique. Il faut la clé privée
hint-key-ec = La clé privée est une clé EC, mais une clé API a une clé RSA
hint-key-rsa-damaged = La clé privée est endommagée, ou n’est pas une clé RSA de 2048 à 8192 bits
hint-key-cannot-sign = La clé privée ne peut pas signer. Elle est peut-être endommagée
hint-key-halves = La clé privée et sa partie publique ne vont pas ensemble
hint-key-no-pem = La clé privée n’est pas au format PEM (-----BEGIN RSA PRIVATE KEY-----)
hint-key-broken-off = La clé privée s’interrompt avant sa fin
hint-key-sign = La clé privée est endommagée : elle a un caractère interdit
hint-token-not-made = Token Desk n’a pas pu créer de jeton de connexion à partir de la clé
hint-jwk-large = C’est trop volumineux pour une clé privée
hint-jwk-is-pem = C’est une clé au format PEM, mais la clé privée d’un client OAuth est un JWK (JSON)
hint-jwk-is-key-file = C’est un fichier de clé API, pas un JWK. Choisissez « Fichier de clé API » pour vous connecter avec
hint-jwk-kind = Ce JWK n’est ni une clé RSA ni une clé EC
hint-jwk-no-kty = Ce n’est pas un JWK : kty manque
hint-jwk-unreadable = Ce n’est pas un JWK : illisible à la ligne { $line }, colonne { $column }
hint-jwk-none-private = Cet ensemble de clés n’a pas de clé privée
hint-jwk-several = Cet ensemble a plusieurs clés privées. Donnez celle à utiliser
hint-jwk-curve = Token Desk n’accepte les clés EC que sur la courbe P-256
hint-jwk-parts = La clé privée est endommagée, ou ses parties ne vont pas ensemble
hint-jwk-public = Ce JWK est une clé publique. Il faut la clé privée
hint-jwk-lacks = Ce JWK est incomplet : { $property } manque
hint-jwk-not-base64 = Ce JWK est endommagé : { $property } n’est pas en base64url
hint-jwk-too-long = Ce JWK est endommagé : { $property } est trop long pour P-256
hint-client-id-missing = L’ID client manque
hint-no-client = Il n’y a pas de client OAuth avec lequel se connecter
hint-clock-year = L’horloge de cet ordinateur affiche une année impossible. Réglez-la

# What a link from a ticket asks to find.
hint-link-too-long = Au plus { $most } octets sont lus
hint-link-scheme = Le lien doit commencer par token-desk://
hint-link-find = Le lien doit être de la forme token-desk://find?q=ada%40acme.example
hint-link-parameter = Le lien a un paramètre inconnu : « { $name } ». Il peut avoir q, ticket et reason
hint-link-escape = « { $name } » n’est pas encodé dans le lien comme il se doit
hint-link-twice = Le lien contient deux fois « { $name } »
hint-link-ticket = Le numéro de ticket ne tient pas dans son champ
hint-link-reason = Le motif ne tient pas dans son champ
