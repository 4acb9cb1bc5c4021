# La vérification de la connexion : le chemin d’un profil vers son serveur, étape par étape.

check-open = Vérifier la connexion
check-title = Vérification de la connexion : { $profile }
check-copy = Copier le résultat
check-copied = Le résultat est dans le presse-papiers
check-choose-ca = Choisir un fichier d’AC…
check-edit = Modifier le profil…
check-not-begun = Rien n’a été vérifié
check-going = Vérification de la connexion
check-stopped = La vérification a été arrêtée
check-session-ended = La session qu’elle utilisait est terminée
check-once-more = Vérifiez la connexion de nouveau
check-when = { $host } · { $at }
check-text-title = Vérification de la connexion de { $profile } ({ $host }), { $at }

check-step-name = Nom
check-step-proxy = Proxy
check-step-connection = Connexion
check-step-certificate = Certificat
check-step-clock = Horloge
check-step-sign-in = Ouverture de session
check-step-permissions = Autorisations

check-good = bon
check-caution = à regarder
check-failed = échec
check-open-question = inconnu

check-result-good = Le chemin vers le serveur est ouvert
check-result-caution = Le chemin vers le serveur est ouvert. Un point est à regarder.
check-result-failed = { $step } : { $fact }

check-whom-network = Votre équipe réseau peut aider.
check-whom-tenant = Votre administrateur SecurID peut aider.
check-whom-here = Vous pouvez y remédier ici.
check-advice = { $whom } { $what }

check-not-reached = Non atteint
check-of-sign-in-server = { $host } (serveur d’authentification) : { $fact }
check-name = { $host } est { $addresses }
check-name-is-address = { $host } est une adresse, aucun nom n’est cherché
check-name-left-to-proxy = Cet ordinateur ne connaît pas { $host }. Le proxy cherche le nom.
check-name-advice = Demandez si { $host } est juste, et s’il faut un proxy ou un VPN
check-no-proxy-loopback = Aucun : le serveur est sur cet ordinateur
check-no-proxy-profile = Aucun, comme le dit le profil
check-no-proxy-system = Aucun n’est réglé
check-proxy-of-system = Comme le disent les réglages du système
check-proxy = { $proxy }, { $from }
check-proxy-from-variable = de la variable { $variable }
check-proxy-from-profile = du profil
check-proxy-from-system = des réglages du système
check-proxy-name-advice = Demandez le bon nom du proxy. Il vient { $from }.
check-connected = Ouverte après { $took } ms
check-connected-somehow = Établie comme le disent les réglages du système
check-refused = { $peer } n’accepte pas de connexions
check-refused-advice = Demandez si { $peer } est juste et en marche, et si un pare-feu refuse la connexion
check-no-way = Cet ordinateur n’a pas de chemin vers { $peer }
check-no-way-advice = Demandez si un pare-feu ou un VPN se trouve entre cet ordinateur et { $peer }
check-certificate = Émis par « { $root } », encore { $days ->
    [one] { $days } jour
   *[other] { $days } jours
}
check-certificate-good = Émis par « { $root } »
check-certificate-ends-soon = Émis par « { $root } », { $days ->
    [one] plus que { $days } jour
   *[other] plus que { $days } jours
}
check-certificate-ends-soon-advice = Demandez si le certificat du serveur sera renouvelé à temps
check-certificate-details = { $subject } · valable jusqu’au { $at } · TLS { $version } · SHA-256 { $sha256 }
check-certificate-details-no-tls = { $subject } · valable jusqu’au { $at } · SHA-256 { $sha256 }
check-certificate-hash = SHA-256 { $sha256 }
check-no-certificate-needed = Inutile : rien ne quitte cet ordinateur
check-no-certificate-shown = Le serveur n’en a montré aucun
check-clock-ahead = L’horloge de cet ordinateur avance de { $by }
check-clock-behind = L’horloge de cet ordinateur retarde de { $by }
check-clock-right = S’accorde avec celle du serveur à 30 secondes près
check-clock-not-said = Le serveur ne dit pas son heure
check-clock-advice = Réglez la date, l’heure et le fuseau horaire. L’ouverture de session échoue dès une minute d’écart.
check-nobody-signed-in = Non essayé : personne n’a ouvert de session avec ce profil
check-signed-in = { $id } a été accepté après { $took } ms
check-permissions = Tout ce que le profil permet est là
check-permissions-unseen = Les lectures fonctionnent. Les changements ne se voient qu’à l’usage.
check-permissions-missing = { $count ->
    [one] Il manque une autorisation
   *[other] Il manque { $count } autorisations
}
check-permissions-advice = Demandez ces autorisations : { $scopes }

check-permission = { $used } : { $known } ({ $scope })
check-use-find = Trouver des personnes
check-use-list = Lister les jetons
check-use-look-up = Rechercher des jetons
check-use-events = Connexions récentes
check-use-verify = Live Verification
check-known-works = fonctionne
check-known-named = les identifiants la nomment
check-known-missing = manque
check-known-unseen = ne se voit qu’à l’usage
