# People, and how callers are verified.

## What is known of a person

# In a pill, where the server does not say whether they are enabled.
person-status-not-said = Statut non indiqué
person-high-risk = Utilisateur à haut risque : signalé par un Super Administrator

## In a pill

person-enabled = Activé
person-disabled = Désactivé

## The caller, beside what is done

person-by-id-only = Connu par ID utilisateur seul
caller-not-the-person = Pas cette personne
caller-verified = { $how }, { $at }
caller-denied = Live Verification indique que l’appelant n’est pas cette personne
caller-namesakes = { $count } personnes portent ce nom. Vérifiez l’adresse e-mail, le nom d’utilisateur et la source d’identités
# The strip that stays until the next caller.
not-the-person = L’appelant n’est pas { $who }
not-the-person-advice = Cela n’a rien modifié. Suivez votre règle de sécurité
caller-unverified = L’appelant n’est pas vérifié et pourrait se connecter avec ceci
caller-full = Cette personne a { $count } jetons matériels. La limite est de { $most } actifs : le serveur peut en refuser un de plus

# In a heading, where the server gave no name.
person-without-name = Personne connue par ID seul

## Sign-in methods, as the vendor calls them

method-token = Authenticate OTP
method-sms = OTP par SMS
method-voice = OTP vocal
method-fingerprint = Biométrie
method-approve = Approbation

## How a caller was verified

how-live-verification = Live Verification
how-called-back = Rappelé au numéro enregistré
how-manager-confirmed = Confirmé par le responsable
how-seen-in-person = Vu en personne
how-other = Autre
# In the agent's own words.
how-other-said = Autre : { $text }
# The same where a colon stands before it.
how-other-noted = Autre ({ $text })

## Emergency access codes

# For how long a code is valid.
code-validity = { $unit ->
    [minutes] { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
    [hours] { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
   *[days] { $count ->
        [one] { $count } jour
       *[other] { $count } jours
    }
}
# What was asked for.
code-asked-nothing = valeur par défaut de votre entreprise
code-asked-validity = { $validity }
code-asked-uses = { $once ->
    [yes] à usage unique
   *[no] pas seulement à usage unique
}
code-asked-both = { $once ->
    [yes] { $validity }, à usage unique
   *[no] { $validity }, pas seulement à usage unique
}
code-for-one-sign-in = pour une seule connexion
code-for-any-sign-ins = nombre de connexions illimité
# What the company's settings made of a code.
code-made-validity = { $validity }
code-made-uses = { $once ->
    [yes] pour une seule connexion
   *[no] nombre de connexions illimité
}
code-made-both = { $once ->
    [yes] { $validity }, pour une seule connexion
   *[no] { $validity }, nombre de connexions illimité
}
code-overridden = Vous avez demandé : { $asked }. Les paramètres de votre entreprise ont donné : { $made }
code-overridden-unsaid = Vous avez demandé : { $asked }. Ce sont les paramètres de votre entreprise qui s’appliquent. Le serveur n’indique pas lesquels
code-whole-days = Ce serveur ne crée des codes que pour des jours entiers, et aucun pour une seule connexion
code-whole-days-instead = Vous avez demandé : { $asked }. Ce serveur ne crée des codes que pour des jours entiers, Token Desk a donc demandé { $made }
code-whole-days-default = Ce serveur ne crée des codes que pour des jours entiers. Token Desk a demandé { $made }
