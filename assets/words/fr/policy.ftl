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
policy-of-this-account = Ce compte peut modifier { $path }
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

## Dans la fenêtre : { $source } est l’endroit où l’entreprise l’a fixé

policy-locked = { $source ->
    [file] Verrouillé par votre entreprise · fixé dans policy.toml
    [registry] Verrouillé par votre entreprise · fixé dans le registre
   *[managed] Verrouillé par votre entreprise · fixé dans les préférences gérées
}
policy-allows-minutes = { $source ->
    [file] Votre entreprise autorise de 1 à { $most } · fixé dans policy.toml
    [registry] Votre entreprise autorise de 1 à { $most } · fixé dans le registre
   *[managed] Votre entreprise autorise de 1 à { $most } · fixé dans les préférences gérées
}
policy-limits-actions = { $source ->
    [file] Votre entreprise limite ce qui est permis · fixé dans policy.toml
    [registry] Votre entreprise limite ce qui est permis · fixé dans le registre
   *[managed] Votre entreprise limite ce qui est permis · fixé dans les préférences gérées
}
policy-requires-for = { $source ->
    [file] Votre entreprise l’exige pour { $actions } · fixé dans policy.toml
    [registry] Votre entreprise l’exige pour { $actions } · fixé dans le registre
   *[managed] Votre entreprise l’exige pour { $actions } · fixé dans les préférences gérées
}
policy-only-signed = Seuls les profils signés par votre entreprise sont utilisés. Vous ne pouvez ni en ajouter ni en modifier ici
policy-links-off = Votre entreprise n’autorise pas les liens d’autres programmes
policy-on = Activé
policy-off = Désactivé
policy-keep-everything = Tout est conservé
policy-keep-days = { $count ->
    [one] Conservé { $count } jour
   *[other] Conservé { $count } jours
}
policy-archived = Ce qui est supprimé est d’abord écrit dans un fichier
policy-not-archived = Ce qui est supprimé n’est pas d’abord écrit dans un fichier

## token-desk policy check : d’abord le fichier, puis chaque clé avec son effet

explain-good = { $file } peut servir de stratégie
explain-broken = { $file } ne peut pas servir de stratégie. Avec lui, personne ne pourrait se connecter
explain-not-in-force = { $source ->
    [registry] Le registre contient une stratégie, donc ce fichier ne compte pas
   *[managed] Les préférences gérées contiennent une stratégie, donc ce fichier ne compte pas
}
explain-no-file = Aucun fichier de ce nom : { $file }
explain-free = Non fixé, donc laissé à chaque compte : { $keys }
explain-profile = Chaque compte a le profil { $name } ({ $host }) et ne peut pas le modifier
explain-own-profiles = Les comptes peuvent utiliser leurs propres profils
explain-no-own-profiles = Les comptes ne peuvent pas utiliser leurs propres profils
explain-profile-key = Les profils propres à un compte ne servent que s’ils sont signés avec la clé { $key }
explain-allow = Permis au plus : { $actions }
explain-no-batch = Il n’y a pas de lots
explain-batch = Les lots sont permis comme le dit chaque profil
explain-batch-limit = { $what ->
    [tokens] au plus { $most } jetons dans un lot
    [parallel] au plus { $most } requêtes en même temps
    [second] au plus { $most } requêtes par seconde
    [refusals] attend après au plus { $most } refus de suite
   *[unknown] attend après au plus { $most } résultats inconnus de suite
}
explain-lock-after = { $count ->
    [one] La fenêtre se verrouille au plus tard après { $count } minute sans saisie
   *[other] La fenêtre se verrouille au plus tard après { $count } minutes sans saisie
}
explain-renderer = { $renderer ->
    [glow] La fenêtre est dessinée d’abord avec OpenGL
    [wgpu] La fenêtre est dessinée d’abord avec Direct3D, Vulkan ou Metal
   *[auto] La fenêtre est dessinée avec ce qui a fonctionné en dernier sur l’ordinateur
}
explain-language = Token Desk parle { $language }
explain-notify = Le système envoie des notifications
explain-no-notify = Le système n’envoie pas de notifications
explain-links = Les liens d’autres programmes peuvent rechercher
explain-remember = Les identifiants peuvent être mémorisés

## Profils signés et token-desk profiles

profile-unsigned = Il n’est pas signé, et votre entreprise n’utilise que des profils signés
profile-signature-damaged = Sa signature est endommagée
profile-signature-wrong = Sa signature ne correspond pas : il a été modifié depuis, ou signé avec une autre clé
signing-key-made = La clé privée est dans { $file }. Gardez-la secrète et conservez-en une copie
signing-public = Pour policy.toml :
signing-no-key-made = Aucune clé n’a pu être créée
signing-no-private-key = { $file } ne contient pas de clé privée Ed25519 au format PEM
signing-no-public-key = --public prend une clé telle que l’affiche « token-desk profiles keygen »
signing-which-key = La stratégie de cet ordinateur n’a pas de profile-key. Indiquez-en une avec --public
signing-signed = Signé : { $profile }
signing-fits = La signature correspond : { $profile }
signing-nothing = Il n’y a aucun profil dans { $file }
