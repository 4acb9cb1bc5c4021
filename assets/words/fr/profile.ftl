# Endpoint profiles.

## The file

new-profile = Nouveau profil…
import = Importer…
profiles-being-read = Lecture des profils
read-file-again = Relire le fichier
profiles-unusable = Réparez d’abord profiles.toml : rien n’est enregistré tant qu’il ne peut pas être lu
profiles-part-unreadable = Une partie de profiles.toml ne peut pas être lue
profiles-part-unreadable-advice = Les autres profils fonctionnent. Réparez le fichier et relisez-le : d’ici là, rien n’est enregistré
profiles-unreadable = profiles.toml ne peut pas être lu
profiles-unreadable-advice = Réparez le fichier et relisez-le : d’ici là, rien n’est enregistré
profiles-troubles = { $count ->
    [one] { $count } entrée de profiles.toml est inutilisable
   *[other] { $count } entrées de profiles.toml sont inutilisables
}
profiles-troubles-advice = Tout le reste fonctionne. Réparez le fichier et relisez-le
# Where something is wrong in the file, and what.
trouble-line-and-profile = Ligne { $line }, { $profile } : { $reason }
trouble-line = Ligne { $line } : { $reason }
trouble-profile = { $profile } : { $reason }

## After an import

import-added-none = Aucun profil n’a été ajouté
import-added = { $count ->
    [one] { $count } profil importé : { $names }
   *[other] { $count } profils importés : { $names }
}
import-replaced = { $count ->
    [one] { $count } profil sans signature valide remplacé : { $names }
   *[other] { $count } profils sans signature valide remplacés : { $names }
}
import-skipped = { $count ->
    [one] { $count } profil ignoré, déjà présent : { $names }
   *[other] { $count } profils ignorés, déjà présents : { $names }
}
import-troubles = Dans le fichier importé :

## The list, and what can be done with a profile

# The name of a profile that was duplicated.
profile-copy-name = { $name } copie
# Shown as the name of the built-in profile.
profile-practice-name = Entraînement
profile-built-in = intégré
profiles-nothing-to-export = Il n’y a encore aucun profil à exporter
export-all = Tout exporter…
profile-sign-in-with = Se connecter avec ce profil…
edit = Modifier…
duplicate = Dupliquer…
delete = Supprimer…
profile-being-deleted = Suppression du profil
profile-practice = Intégré : un serveur dans Token Desk, avec des personnes et des jetons fictifs. Il n’a besoin ni de clé ni de réseau, et rien de ce que vous y faites n’atteint un système réel.
profile-in-use = Vous êtes connecté avec ce profil. Les modifications s’appliquent à la prochaine connexion

## Its settings: labels beside their values, and above their fields

profile-address-short = Adresse
profile-limits = Délais
profile-limits-line = connexion { $connect } s · lecture { $read } s · modification { $change } s
profile-ca = Certificat CA suppl.

profile-name = Nom
profile-renamed = Les identifiants mémorisés sous l’ancien nom sont oubliés
profile-label = Étiquette
profile-label-hint = Affichée à côté du nom, par exemple PRODUCTION ou TEST
profile-colour = Couleur
profile-address = Adresse de l’API Administration
profile-address-hint = Comme dans la console ou un fichier de clé, avec ou sans /v1 ou /v2. https uniquement ; http pour cet ordinateur lui-même
profile-sign-in = Se connecter avec
profile-scopes-hint = Scopes OAuth, séparés par des espaces. Si le champ est vide, Token Desk demande ce qu’il faut pour les actions autorisées
profile-connect = Connexion (secondes)
profile-read = Lecture (secondes)
profile-change = Modification (secondes)
profile-change-hint = Au-delà, son résultat est inconnu
profile-proxy = Proxy
profile-proxy-address = Adresse du proxy
proxy-system = Comme le système
proxy-none = Aucun
proxy-this = Celui-ci
profile-ca-file = Fichier de certificat CA supplémentaire
profile-ca-file-hint = PEM, DER ou PKCS#7. Nécessaire si le proxy de votre entreprise déchiffre le TLS ; accepté en plus de ceux du système
profile-client-certificate = Fichier du certificat client
profile-client-certificate-hint = PEM ou PKCS#12 (.p12, .pfx). Nécessaire si une passerelle en demande un
profile-client-key = Fichier de sa clé privée
profile-client-key-hint = PEM. À laisser vide si la clé est dans le même fichier
profile-client-key-alone = Un fichier de clé privée demande un fichier de certificat client

## The editor

# The heading of the editor.
profile-edit-title = Modifier { $profile }
profile-new-title = Nouveau profil
# Folds what most profiles leave as it is.
profile-advanced = Options avancées
profile-being-saved = Enregistrement du profil
fields-wrong = { $count ->
    [one] { $count } champ est à revoir
   *[other] { $count } champs sont à revoir
}
losing-title = Quitter sans enregistrer ?
losing = Ce que vous avez saisi n’est pas enregistré
losing-profile = Ce que vous avez saisi pour { $profile } n’est pas enregistré
keep-editing = Continuer à modifier
leave-without-saving = Quitter sans enregistrer

## Deleting and importing

profile-delete-title = Supprimer ce profil ?
profile-delete = Supprimer le profil
profile-host = Hôte
profile-delete-forgets = Si des identifiants sont mémorisés pour lui sur cet ordinateur, Token Desk les oublie aussi
profile-delete-in-use = Vous êtes connecté avec ce profil. Vous le restez jusqu’à ce que vous vous déconnectiez
import-title = Importer des profils
import-button = Importer
import-adds = Ses profils sont ajoutés aux vôtres. Aucun n’est remplacé : si un nom est déjà pris, le nouveau reçoit un numéro.
import-file-hint = Un profiles.toml, ou un export d’un autre ordinateur

## Rules: what may be done with a profile

rules-allowed = Ce qui est autorisé
rules-show = Afficher les règles
rules-hide = Masquer les règles
rules-hint = Ce profil autorise ce qui est coché. Pour revenir sur une désactivation, il faut aussi Activer
rules-of-tokens = Avec un jeton matériel
rules-of-people = Pour une personne
rules-before = Avant toute action
rules-need-ticket = Un numéro de ticket est obligatoire
rules-need-reason = Un motif est obligatoire
rules-need-caller = L’appelant doit d’abord être vérifié
rules-pattern = Modèle de ticket
rules-pattern-hint = Une expression régulière pour tout le numéro de ticket
rules-example = Exemple de ticket
rules-example-hint = Affiché là où un numéro de ticket est demandé
# Beside a box, where the rule is for some actions only: "only for Disable and Enable".
rules-only-for = seulement pour { $actions }

rules-ticket = Numéro de ticket
rules-verification = Vérification
rules-everything = Tout
rules-nothing = Rien ne peut être modifié
# What the rules call the action that is called "Delete" elsewhere.
rules-delete = Supprimer la fiche
rules-all-but = Tout sauf { $actions }
rules-not-required = Facultatif
rules-required-for = Obligatoire pour { $actions }
rules-required-for-all = Obligatoire pour chaque action
rules-ticket-example = exemple { $example }
rules-ticket-pattern = modèle { $pattern }
rules-verified-before = L’appelant doit être vérifié avant : { $actions }
rules-verified-before-all = L’appelant doit être vérifié avant chaque action

# The rules in one line. What is required: one or more of the three that follow.
rules-usual = Tout sauf supprimer des jetons et désactiver ou activer des utilisateurs
rules-summary = { $allowed } ; obligatoire : { $required }
rules-summary-none = { $allowed } ; rien n’est obligatoire
rules-a-ticket = un numéro de ticket
rules-a-reason = un motif
rules-a-verification = la vérification de l’appelant

## Ways to sign in

sign-in-oauth-client = Client OAuth

## What of a profile changed since its credential was remembered

binding-profile-changed = Le profil a changé depuis que les identifiants ont été mémorisés
binding-changed = { $part ->
    [name] Le profil a un autre nom
    [address] L’adresse est différente
    [sign-in] Le mode de connexion est différent
    [issuer] L’émetteur est différent
    [client-id] L’ID client est différent
    [proxy] Le proxy est différent
    [ca-file] Le fichier CA est différent
    [ca-content] Le contenu du fichier CA est différent
    [ca-unread] Le fichier CA ne peut pas être lu
    [proxy-unbound] Le proxy propre au profil n’était pas vérifié auparavant
   *[ca-unbound] Le fichier CA propre au profil n’était pas vérifié auparavant
}
# $was is what it was, as the profile spells it.
binding-changed-was = { $part ->
    [name] Le nom du profil était { $was }
    [address] L’adresse était { $was }
    [sign-in] { $was ->
        [api-key] Le mode de connexion était un fichier de clé API
        [oauth-client] Le mode de connexion était un client OAuth
       *[bearer] Le mode de connexion était un jeton porteur
    }
    [issuer] L’émetteur était { $was }
    [client-id] L’ID client était { $was }
    [proxy] { $was ->
        [system] Le proxy était celui du système
        [none] Il n’y avait pas de proxy
       *[other] Le proxy était { $was }
    }
   *[ca-file] Le fichier CA était { $was }
}

## Colours of profiles

colour-red = Rouge
colour-orange = Orange
colour-amber = Ambre
colour-green = Vert
colour-teal = Sarcelle
colour-blue = Bleu
colour-violet = Violet
colour-grey = Gris

## What was not done with the profiles

profile-not-saved = Le profil n’a pas été enregistré
profile-not-deleted = Le profil n’a pas été supprimé
profile-not-imported = Aucun profil n’a été importé
profile-not-exported = Les profils n’ont pas été exportés
profile-no-folders = Token Desk ne peut rien conserver sur cet ordinateur

## Why, and what to do

profile-no-home = Ce compte n’a pas de dossier personnel
profile-no-home-advice = Démarrez Token Desk avec --config-dir et --data-dir pour indiquer où sont ses fichiers
profile-unreadable = { $file } ne peut pas être lu comme fichier de profils : { $why }
profile-unreadable-at = { $file } ne peut pas être lu comme fichier de profils, ligne { $line } : { $why }
profile-unreadable-advice = Corrigez cette ligne dans un éditeur de texte, ou déplacez le fichier. Rien n’y a été modifié.
profile-gone = Le profil { $name } n’est plus dans le fichier. Une autre fenêtre de Token Desk l’a supprimé.
profile-gone-advice = Enregistrez-le comme nouveau profil si vous en avez encore besoin
profile-name-taken = Un autre profil porte déjà le nom { $name }, à la ligne { $line } du fichier
profile-bad-advice = Corrigez le profil, puis enregistrez-le à nouveau
profile-not-writable = Il ne peut pas être écrit tel quel dans le fichier
profiles-too-large = Le fichier dépasse 1 Mio, il ne contient donc pas de profils

## Mistakes in profiles.toml, mostly after the number of the line

# The key of a line and what is wrong with it.
profile-key-wrong = { $key } : { $why }
profile-key-missing = { $key } manque
profile-key-control = Les fins de ligne et les caractères de contrôle ne sont pas admis ici
profile-key-too-long = { $most } caractères au maximum
profile-key-no-text = { $kind ->
    [table] Il faut un texte entre guillemets, pas une table
    [number] Il faut un texte entre guillemets, pas un nombre
    [switch] Il faut un texte entre guillemets, pas true ou false
    [date] Il faut un texte entre guillemets, pas une date
    [list] Il faut un texte entre guillemets, pas une liste
   *[other] Il faut un texte entre guillemets
}
# { $names }: the words that can stand there.
profile-key-one-of = Il faut l’un de ces mots : { $names }
profile-key-no-seconds = { $kind ->
    [table] Il faut un nombre entier de secondes, pas une table
    [text] Il faut un nombre entier de secondes, pas un texte
    [number] Il faut un nombre entier de secondes, sans décimales
    [switch] Il faut un nombre entier de secondes, pas true ou false
    [date] Il faut un nombre entier de secondes, pas une date
    [list] Il faut un nombre entier de secondes, pas une liste
   *[other] Il faut un nombre entier de secondes
}
profile-key-no-list = { $kind ->
    [table] Il faut une liste de textes entre crochets, pas une table
    [text] Il faut une liste de textes entre crochets, pas un texte
    [number] Il faut une liste de textes entre crochets, pas un nombre
    [switch] Il faut une liste de textes entre crochets, pas true ou false
    [date] Il faut une liste de textes entre crochets, pas une date
   *[other] Il faut une liste de textes entre crochets
}
profile-key-scopes = Chaque autorisation est un texte entre guillemets, sans espaces
profile-key-twice = Elle figure aussi sous la forme { $other } : retirez l’une des deux
profile-key-misspelled = { $key } est ignoré : cette clé s’écrit { $meant }
profile-key-outside = { $key } se trouve hors de tout profil et est ignoré : placez-le sous le nom d’un profil
profile-header-not-read = Chaque profil commence par [[profile]], entre deux paires de crochets. Celui-ci n’est pas lu.
profile-same-name = Le profil de la ligne { $line } porte le même nom. Celui-ci est laissé de côté.
profile-no-secret = Aucun secret n’a sa place dans profiles.toml. Retirez-le, et laissez Token Desk le mémoriser.

## Mistakes in the rules of a profile: what may be done, and what is asked before

# { $pattern }: the name of the key with the pattern.
profile-rule-example = La valeur ne correspond pas à { $pattern } de ce profil
# { $actions }: the words that can stand there.
profile-rule-no-list = { $kind ->
    [table] Il faut une liste d’actions entre crochets, pas une table. Actions : { $actions }
    [text] Il faut une liste d’actions entre crochets, pas un texte. Actions : { $actions }
    [number] Il faut une liste d’actions entre crochets, pas un nombre. Actions : { $actions }
    [switch] Il faut une liste d’actions entre crochets, pas true ou false. Actions : { $actions }
    [date] Il faut une liste d’actions entre crochets, pas une date. Actions : { $actions }
   *[other] Il faut une liste d’actions entre crochets. Actions : { $actions }
}
profile-rule-no-switch = { $kind ->
    [table] Il faut true, false ou une liste d’actions entre crochets, pas une table. Actions : { $actions }
    [text] Il faut true, false ou une liste d’actions entre crochets, pas un texte. Actions : { $actions }
    [number] Il faut true, false ou une liste d’actions entre crochets, pas un nombre. Actions : { $actions }
    [date] Il faut true, false ou une liste d’actions entre crochets, pas une date. Actions : { $actions }
   *[other] Il faut true, false ou une liste d’actions entre crochets. Actions : { $actions }
}
profile-rule-actions = Chaque mot de la liste doit être l’un de ceux-ci : { $actions }
profile-rule-batch = Valeurs admises : false, un nombre de jetons jusqu’à { $tokens }, ou une table avec lines, max-per-second, parallel, pause-after-refusals et pause-after-unknown
profile-rule-batch-key = { $key } n’en fait pas partie : lines jusqu’à { $lines }, max-per-second jusqu’à { $second }, parallel jusqu’à { $parallel }, pause-after-refusals et pause-after-unknown jusqu’à { $row }
profile-rule-misspelled = Cette règle s’écrit { $rule }
profile-rule-unknown = Cette règle n’existe pas. Règles : { $rules }
profile-rule-in-table = { $rule } se trouve dans une table à part et serait ignoré : placez-le au-dessus de cette table
