# La stratégie de tout l’ordinateur : ce qu’une entreprise fixe pour tous les comptes.

## Pourquoi policy.toml est inutilisable : chacun suit le fichier et la ligne

policy-key-unknown = Cette version ne connaît pas la clé { $key }
policy-key-misspelled = La clé { $key } s’écrit { $meant }
# Le nom d’un profil de la stratégie, et ce qui ne va pas.
policy-in-profile = Profil { $profile } : { $why }
policy-no-full-path = { $key } : il faut un chemin complet
policy-no-public-key = Il faut une clé publique, telle que l’affiche « token-desk profiles keygen »
policy-no-minutes = Il faut un nombre entier de minutes de 1 à { $most }
policy-no-days = Il faut « { $everything } » ou un nombre entier de jours de 1 à { $most }
policy-no-folders = Il faut une liste de chemins complets entre crochets
policy-no-switch = Il faut true ou false
policy-too-large = Le fichier est trop grand pour une stratégie
policy-not-only-root = D’autres que root peuvent modifier { $path }
policy-no-value = { $source ->
    [registry] La valeur « policy » du registre ne peut pas être lue comme texte
   *[managed] La préférence gérée « policy » ne peut pas être lue comme texte
}

## Profils

policy-profile-name-given = Votre entreprise a un profil de ce nom. Le vôtre n’est pas utilisé.

## Où la stratégie est erronée : { $why } est l’une des phrases ci-dessus

policy-cannot-be-read = La stratégie de votre entreprise est illisible
policy-at-line = { $file }, ligne { $line } : { $why }
policy-in-file = { $file } : { $why }
policy-in-value = { $source ->
    [registry] Dans le registre, ligne { $line } : { $why }
   *[managed] Dans les préférences gérées, ligne { $line } : { $why }
}

## Ce qui ne se fait pas sous une stratégie

policy-sign-in-off = La connexion est bloquée
policy-tell-administrator = Montrez ceci à votre administrateur
policy-profile-not-allowed = Votre entreprise n’autorise pas le profil { $profile }
policy-profile-not-allowed-advice = Choisissez un profil de votre entreprise
policy-not-allowed = Votre entreprise ne l’autorise pas
policy-ask-administrator = Adressez-vous à votre administrateur
policy-no-remembering = Votre entreprise n’autorise pas la mémorisation des identifiants
policy-own-profiles-off = Votre entreprise fixe les profils. Vous ne pouvez ni en ajouter ni en modifier
policy-keeps-history = Votre entreprise conserve ces entrées
policy-no-exports = Votre entreprise n’autorise pas les exports
policy-export-folders = Votre entreprise n’autorise les exports que dans { $folders }
policy-choose-there = Choisissez un emplacement à cet endroit
policy-links-off = Votre entreprise n’autorise pas les liens d’autres programmes
