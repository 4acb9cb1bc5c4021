# The sign-in panel.

## Before there is a profile

first-title = Désactiver un jeton SecurID perdu
first-what = Trouver la personne, vérifier qui appelle, désactiver le jeton, remettre le compte rendu
first-try = Essayer
first-guide = Un petit guide vous accompagne pendant un appel. Deux minutes.
first-look-around = Juste regarder
first-connect = Connecter votre entreprise
first-with = Avec un fichier de clé API (.key), un client OAuth ou un jeton de votre administrateur.
first-open-key = Ouvrir un fichier de clé…
first-add-profile = Ajouter un profil…
first-nothing-leaves = Un profil contient des adresses, jamais de clé ni de mot de passe. Rien ne quitte cet ordinateur avant la connexion
# The keys: "F1", "Ctrl+/".
first-keys = { $help } ouvre l’aide, { $list } la liste des touches

## Where to work

choose-where = Choisissez où travailler
profiles-offline = Vous pouvez ajouter des profils hors ligne
practice-line = intégré, sans rien d’autre
profile-from-key-file = Pour créer un profil à partir d’un fichier de clé API, déposez-le ici ou collez son texte
drop-key-file = Déposez le fichier de clé ici

## What decides where the credential goes

# Small words in a coloured field, and the sentence that explains them.
own-ca = CA du profil
own-ca-words = Le profil fait aussi confiance aux certificats de { $path }
own-proxy = proxy du profil
own-proxy-words = Le profil utilise le proxy { $url }
proxy-from = proxy de { $variable }
proxy-from-words = La variable d’environnement { $variable } indique le proxy
proxy-check = Vérifiez les réglages du proxy
credential-again = Saisissez à nouveau les identifiants
# What has changed, in sentences: "The profile has changed since … The address was https://…".
profile-changed = { $changed } Vérifiez le profil. Si vous ne vous y attendiez pas, adressez-vous à votre administrateur

## The credential

sign-in-to = Se connecter à { $profile }
sign-in-to-check = { $count ->
    [one] Connectez-vous à { $profile } pour la vérifier
   *[other] Connectez-vous à { $profile } pour les vérifier
}
sign-in-method = Mode de connexion
api-key-file = Fichier de clé API
bearer-token = Jeton porteur
issuer-url = Adresse de l’émetteur
client-id = ID client
private-jwk = JWK privé
scopes = Autorisations
scopes-hint = Scopes OAuth à demander, séparés par des espaces
remembered-not-known = Token Desk ne peut pas savoir si des identifiants sont mémorisés
remember = Mémoriser sur cet ordinateur
remember-note = dans le trousseau de clés du système
proxy-sign-in = Se connecter au proxy
proxy-wants = Le proxy { $proxy } demande un nom d’utilisateur et un mot de passe
proxy-refused-these = Le proxy { $proxy } ne les a pas acceptés
proxy-user = Nom d’utilisateur
proxy-password = Mot de passe
password-remember = Mémoriser le mot de passe
proxy-go-on = Continuer
client-unlock = Déverrouiller le certificat client
client-wants = Le fichier { $file } a besoin de son mot de passe
client-refused-this = Le mot de passe n’a pas ouvert { $file }

pasted-text = Texte collé
removes-pasted-key = Retire la clé collée
key-file-hint = Choisissez le fichier, saisissez son chemin, collez son texte, ou déposez-le ici
key-being-read = Lecture de la clé
key-kind = Type
key-id = ID de clé
key-id-none = aucun
key-customer = Entreprise
key-access-id = ID d’accès
# In a coloured field beside the key's address.
key-address-same = identique au profil
key-address-other = autre serveur que le profil
key-address-bad = inutilisable
key-for-another = La clé est pour un autre serveur que le profil
key-for-another-host = Cette clé est pour { $host }, mais le profil est pour { $own }. La clé n’est pas envoyée
key-address-unusable = L’adresse dans le fichier de clé est inutilisable
key-not-sent = La clé n’est pas envoyée
practice-takes-no-key = L’environnement d’entraînement n’a pas besoin de clé. Pour utiliser cette clé, créez un profil à partir d’elle
new-profile-from-key = Nouveau profil avec cette clé…

bearer-paste = Collez le jeton porteur. Il n’est pas affiché
bearer-has-ended = Le jeton porteur a expiré
bearer-ended = Expiré le { $at } : collez-en un plus récent
bearer-ends = Expire le { $at }, dans { $left }
bearer-ends-for = Pour { $who }. Expire le { $at }, dans { $left }
bearer-end-not-said = Le jeton porteur n’indique pas quand il expire
bearer-end-not-said-for = Pour { $who }. Le jeton porteur n’indique pas quand il expire

# Before the name of the credential, with its blank.
remembered-here = Mémorisé sur cet ordinateur :{ " " }
remembered-since = { $identity } depuis le { $date }
# After the lock has signed out: below the remembered credential, or above the fields in its place.
remembered-after-proof = Token Desk était verrouillé. Le système demande d’abord qui vous êtes
remembered-not-after-lock = Token Desk était verrouillé. Saisissez de nouveau les identifiants
remembered-prove-advice = Réessayez ou utilisez d’autres identifiants
use-another = Autres identifiants…
use-remembered = Utiliser les identifiants mémorisés : { $identity }
forget = Oublier
network-remembered = Un mot de passe pour le proxy ou le certificat client est mémorisé sur cet ordinateur
forget-password = Oublier le mot de passe
being-forgotten = Token Desk les oublie

## Signing in

signing-in = Connexion
go-on-anyway = Continuer quand même
unproved-go-on = Les identifiants fonctionnent peut-être quand même : ils permettent peut-être de désactiver des jetons, mais pas de trouver des personnes. Continuer ne change rien ; le serveur refuse ce qui ne vous est pas permis
