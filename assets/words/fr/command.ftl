# The command line: help, progress, results.

## token-desk history: what both commands say

# After a problem, such as "Code: file-exists". Scripts look for it: it stays like this in every language.
problem-code = Code: { $code }
verify-newest-row = Ligne la plus récente : { $row }
its-hash = Son empreinte : { $hash }
command-no-history-to-check = Il n’y a encore aucun historique à vérifier
command-no-history-to-export = Il n’y a encore aucun historique à exporter
command-no-history = Aucun fichier de ce nom n’est là : { $path }
command-no-history-advice = Token Desk commence un historique quand vous le démarrez. S’il y en avait un, cherchez où il est passé, ou indiquez un autre --data-dir.

# Progress on one line, drawn over and over.
checked-rows-of = { $count ->
    [one] { $done } ligne vérifiée sur { $count }
   *[other] Lignes vérifiées : { $done } sur { $count }
}
exported-entries-of = { $count ->
    [one] { $done } entrée exportée sur { $count }
   *[other] Entrées exportées : { $done } sur { $count }
}
rehearsed-lines-of = { $count ->
    [one] Répétition : { $done } ligne sur { $count }
   *[other] Répétition : { $done } lignes sur { $count }
}
changed-tokens-of = { $count ->
    [one] { $done } jeton traité sur { $count }
   *[other] { $done } jetons traités sur { $count }
}

## token-desk history export

exported-entries = Entrées exportées : { $count }
exported-file = Fichier : { $path }
export-replace-advice = Choisissez un autre nom, ou ajoutez --replace
export-stopped = L’export a été arrêté. Un fichier qui existait avant est inchangé.
export-stopped-advice = Relancez-le quand vous le voulez
export-no-such-day = Le jour { $day } est trop éloigné pour Token Desk
export-no-such-day-advice = Indiquez un jour plus proche, ou omettez-le
export-unknown-profile = Aucune entrée n’a été faite sous le profil « { $name } ». Il y en a sous : { $known }
export-unknown-profile-alone = Aucune entrée n’a été faite sous le profil « { $name } ». Il n’y a aucune entrée.

## token-desk history verify: the report, one fact on each line

rows-checked = Lignes vérifiées : { $count }
begun-in-place-of = Commencé à la place de : { $before }
# { $row } was noted with its hash; { $proves } says what that proves (see "vouched").
noted-hash-found = Empreinte notée : celle de la ligne { $row } ; { $proves }
# { $by }: the row that records the removal.
noted-hash-removed = Empreinte notée : celle de la ligne { $row }, qui a été supprimée (la ligne { $by } l’enregistre) ; c’est bien l’historique dont elle a été notée, mais l’empreinte ne prouve rien sur les lignes encore présentes
noted-hash-missing = Empreinte notée : aucune ligne ne la porte
noted-hash-missing-before = Empreinte notée : aucune ligne avant la rupture ne la porte
# After "Noted hash: that of row 7; " or "It vouches: ": what a noted hash proves.
vouched = dans les lignes { $from } à { $row }, rien n’a été altéré depuis la notation, et rien n’a été supprimé qui ne soit indiqué plus haut ; cela ne dit rien des lignes après la ligne { $row }
vouched-from = dans les lignes { $from } à { $row }, rien n’a été altéré depuis la notation, et rien n’a été supprimé qui ne soit indiqué plus haut ; les lignes avant la ligne { $from } précèdent une plage supprimée, enregistrée seulement plus tard ou par une version antérieure : cela n’en dit rien ; cela ne dit rien des lignes après la ligne { $row }

# A removal; the parts below follow, each after "; ". { $rows } and { $entries }: numbers and ranges.
removed = Supprimé : lignes { $rows } (entrées { $entries }) le { $at } (ligne { $row }) : d’avant le { $before }, la plus récente du { $newest }
removed-by-an-earlier-version = Supprimé : lignes { $rows } (entrées { $entries }) le { $at } (ligne { $row }) : d’avant le { $before }, par une version qui n’enregistrait rien d’autre
removed-confirmed = question posée sur l’horloge, et confirmée par { $name } (compte { $account }) le { $at }
removed-confirmed-by-account = question posée sur l’horloge, et confirmée par le compte { $account } le { $at }
removed-asked = une personne avait indiqué que l’horloge était à l’heure
# { $name }: the file that they were written to.
removed-archive = { $state ->
    [unaltered] { $name } est présent et n’a pas été altéré
    [altered] { $name } a été altéré
    [not-there] { $name } n’est plus à côté de l’historique
   *[unread] { $name } n’a pas pu être lu
}
removed-no-archive = non écrit d’abord dans un fichier
removed-doubted = aucune horloge ne le garantit : la ligne la plus récente est du { $newest }

## The verdict, and what to do

result-intact = Résultat : intact
result-broken = Résultat : rompu à la ligne { $row } : { $what }
result-broken-entry = Résultat : rompu à la ligne { $row } (entrée { $entry }) : { $what }
result-altered = Résultat : altéré : { $what }
result-not-noted = Résultat : complet en lui-même, mais ce n’est pas l’historique dont l’empreinte a été notée : depuis, sa fin a été coupée, il a été réécrit ou remplacé, ou le délai de conservation a supprimé cette ligne
result-doubted = { $count ->
    [one] Résultat : complet, mais aucune horloge ne garantit la suppression de la ligne { $rows }
   *[other] Résultat : complet, mais aucune horloge ne garantit les suppressions des lignes { $rows }
}
# { $against }: one of the texts "against-…".
result-but = Résultat : complet en lui-même, mais { $against }
result-gone = Résultat : l’historique a disparu : { $path }
result-empty = Résultat : l’historique est vide : { $path }
do-compare = À faire : gardez une copie du dossier, et comparez-la avec des exports et des sauvegardes antérieurs
do-check-the-hash = À faire : vérifiez que l’empreinte et le dossier sont les bons, puis gardez une copie du dossier et comparez-la avec des exports antérieurs
do-ask-about-the-clock = À faire : demandez qui a confirmé l’horloge, et cherchez les entrées supprimées dans les fichiers à côté de l’historique et dans des exports antérieurs
do-trust-before = À faire : gardez une copie du dossier, ne vous fiez qu’aux lignes avant celle-ci, et comparez le reste avec des exports antérieurs
do-look-for-removed = À faire : gardez une copie du dossier, et cherchez les entrées supprimées dans des exports antérieurs et dans les fichiers à côté de l’historique
do-list-differs = À faire : gardez une copie du dossier ; les lignes elles-mêmes sont complètes, mais ce que la fenêtre en liste et en trouve ne l’est pas
do-schema-differs = À faire : gardez une copie du dossier ; les lignes elles-mêmes sont complètes, mais la base de données ne les protège plus
do-archive-differs = À faire : gardez une copie du dossier ; l’historique lui-même est complet, mais ne vous fiez pas à ce fichier
do-look-for-the-file = À faire : cherchez le fichier et une sauvegarde, et comparez avec des exports antérieurs

## What the window noted of the history

window-noted = Noté par la fenêtre : ligne { $row } le { $at }, empreinte { $hash }, de l’historique { $history }
# { $said }: one of the four below, or rows with their hashes.
window-note = Noté par la fenêtre : ligne { $row } le { $at } : { $said }
window-note-not-compared = non comparé, car l’historique est rompu
window-note-there = l’historique la contient
window-note-removed = supprimée depuis par le délai de conservation
window-note-successor = cet historique indique qu’il a été commencé à la place d’un autre
window-note-unusable = Noté par la fenêtre : rien d’utilisable. { $why }
against-window-note = il contient moins que ce que la fenêtre a noté le { $at }. { $less }

## The anchor: lines about the history that another computer keeps

anchor-not-compared = L’ancrage n’a pas été comparé
anchor-file = Ancrage : { $path }
anchor-lines = Ses lignes qui concordent : { $fit } ; sur des lignes supprimées par le délai de conservation : { $removed } ; sur d’autres historiques : { $others }
anchor-also-has = Il contient aussi { $other }
other-history = l’historique { $id } jusqu’à la ligne { $row }
other-history-written = l’historique { $id } jusqu’à la ligne { $row }, écrit en dernier le { $at } par { $by }
anchor-unread = Ses lignes illisibles : { $count }, la première est la ligne { $first }
anchor-proves = Il garantit ceci : { $proves }
anchor-proves-nothing = Il ne garantit rien, car l’historique est rompu
anchor-proves-no-row = Il ne garantit aucune ligne encore présente
anchor-first-odd = Première qui ne concorde pas : { $odd }
anchor-odd = la ligne { $number } de l’ancrage (ligne { $row } de l’historique) ne concorde pas. { $less }
anchor-odd-written = la ligne { $number } de l’ancrage (ligne { $row } de l’historique, écrite le { $at } par { $by }) ne concorde pas. { $less }
against-anchor = ce n’est pas ce qui a été ancré : { $odd }
against-anchor-without-it = l’ancrage n’en a aucune ligne et ne garantit rien
against-anchor-of-before = le même ordinateur a ancré auparavant { $other }, et rien n’indique ce qu’il est devenu

## --help: at most 88 characters a line. Options, their values and file names stay as they are.

# { $config } and { $data }: the usual folders.
command-help =
    Token Desk guide un help desk dans l’appel pour un jeton perdu : trouver la personne,
    vérifier l’appelant, désactiver le jeton matériel SecurID, remettre la personne au
    travail.

    Utilisation :
      token-desk [OPTIONS]                       ouvrir la fenêtre
      token-desk practice --dir DIR [--port P]   fournir l’environnement d’entraînement,
                                                 sans fenêtre
      token-desk history verify [OPTIONS]        vérifier que l’historique est inaltéré
      token-desk history export [OPTIONS]        écrire l’historique dans un fichier
      token-desk batch [OPTIONS]                 modifier plusieurs jetons à la fois
      token-desk check [OPTIONS]                 vérifier le chemin vers le serveur d’un profil
      token-desk policy check FICHIER            expliquer l’effet d’une stratégie
      token-desk profiles keygen --key FICHIER   créer une clé privée pour signer
      token-desk profiles sign --key FILE FILE   signer les profils d’un fichier
      token-desk profiles verify FICHIER         les vérifier avec --public KEY, ou avec
                                                 la clé de la stratégie

    Options pour la fenêtre :
      --config-dir DIR   dossier des profils et des identifiants mémorisés
                         (par défaut : { $config })
      --data-dir DIR     dossier de ce que le programme enregistre
                         (par défaut : { $data })
      --renderer WHICH   ce qui dessine la fenêtre : auto (par défaut), glow (OpenGL) ou
                         wgpu (Direct3D 12, Vulkan ou Metal, en logiciel au besoin) ;
                         auto commence par ce qui a marché en dernier sur cet ordinateur ;
                         ce qui a planté ou s’est bloqué à l’ouverture passe en dernier ;
                         TOKEN_DESK_RENDERER prévaut sur cette option ;
                         si l’un ne peut pas ouvrir la fenêtre, il essaie l’autre
      --find TEXT        rechercher ceci dans la fenêtre ouverte, sinon dans une nouvelle
      --ticket T         avec --find : le numéro de ticket pour son champ
      --reason R         avec --find : le motif pour son champ
      token-desk://find?q=TEXT&ticket=T&reason=R
                         de même, sous forme de lien

    Options pour practice :
      --dir DIR          dossier qui reçoit admin.key, oauth.jwk et practice.json
      --port P           port TCP sur 127.0.0.1 ; 0 (par défaut) prend un port libre
      --tls              en https, avec un certificat CA propre à cette exécution : ca.pem
                         dans DIR
      --box N            N jetons de plus, chacun avec une personne ; leur liste est
                         box.csv
      --rate-limit N     répondre par 429 au-delà de N requêtes par seconde
      --no-retry-after   avec --rate-limit : la réponse ne dit pas quand revenir

    Options pour history verify :
      --data-dir DIR     comme pour la fenêtre
      --config-dir DIR   comme pour la fenêtre : elle y note où en était l’historique
      --noted HASH       l’empreinte d’une ligne notée avant : dit si elle y est encore
      --anchor FILE      où l’historique est ancré : dit si chaque ligne concorde

    Options pour history export :
      --data-dir DIR     comme pour la fenêtre
      --to FILE          le fichier à écrire ; sortie standard si absent, ou si -
      --format WHICH     csv, json, jsonl (JSON Lines) ou xlsx ; si absent, selon la fin
                         de FILE, csv pour la sortie standard
      --replace          écraser FILE s’il existe déjà
      --search TEXT      seulement les entrées dont des mots commencent ainsi, dans le
                         numéro de série, la personne, le ticket ou l’opérateur
      --outcome WHICH    seulement confirmed (confirmé), refused (refusé) ou unknown
                         (inconnu)
      --action WHICH     seulement celles-ci : disable, enable, clear-pin, assign, rename,
                         unassign, delete, emergency-code, withdraw-emergency-code,
                         unlock, disable-user ou enable-user
      --profile NAME     seulement celles faites sous ce profil
      --from DATE        seulement à partir de ce jour, comme 2026-11-23, ou de cet
                         instant, comme 2026-11-23T09:00:00+01:00
      --until DATE       seulement jusqu’à ce jour inclus, ou avant un tel instant
      --call HEURE       seulement ce qui a été fait pendant l’appel commencé à cette heure,
                         telle que l’export la donne
      --batch HEURE      seulement ce qui a été fait dans le lot commencé à cette heure

    Options pour batch :
      --profile NOM      le profil pour la connexion
      --input FICHIER    la liste : CSV, XLSX ou texte, numéros de série ou personnes
      --action LAQUELLE  disable, enable, unassign ou clear-pin
      --rehearse         lire seulement ce qui arriverait à chaque ligne
      --changes N        modifier N jetons : le nombre que dit la répétition ; avec un
                         autre, rien n’est envoyé
      --report FICHIER   écrire le résultat de chaque ligne : .csv, .json, .xlsx ou .html
      --replace          écraser le rapport s’il existe déjà
      --resume           reprendre le lot arrêté ; avec --input, celui de cette liste
      --ticket T         le numéro de ticket des lignes qui n’en ont pas
      --reason M         le motif des lignes qui n’en ont pas
      --zeros            modifier aussi les jetons dont la liste a perdu les zéros au début
      --credential-fd N  lire les identifiants de ce descripteur : le texte d’un fichier de
                         clé, d’un JWK privé ou d’un jeton bearer, selon le profil ; sans
                         cette option, ceux que la fenêtre a mémorisés (sous Windows,
                         seulement 0, l’entrée standard)
      --config-dir DIR   comme pour la fenêtre
      --data-dir DIR     comme pour la fenêtre

    Options de check :
      --profile NAME     le profil dont le serveur doit être atteint
      --json             afficher du JSON ; clés et codes restent, les textes sont dans
                         votre langue
      --credential-fd N  comme pour batch ; sans lui et sans identifiants mémorisés,
                         l’ouverture de session n’est pas essayée
      --config-dir DIR   comme pour la fenêtre
      --data-dir DIR     comme pour la fenêtre

    Options pour tous :
      --language TAG     la langue : en, de, fr, es ou ja ; si absent, selon les
                         paramètres de la fenêtre ou le système
      -h, --help         afficher ceci
      -V, --version      afficher la version

    Environnement :
      TOKEN_DESK_LOG     ce que dit l’erreur standard : error, warn (par défaut), info,
                         debug, ou des parties par leur nom, comme
                         token_desk=debug,wgpu_hal=info

    Codes de sortie :
      0  tout s’est bien passé
      1  échec ou arrêt ; l’erreur standard dit pourquoi
      2  la ligne de commande était incorrecte
      3  aucune fenêtre n’a pu être ouverte
      4  history verify : l’historique a été altéré ou ne concorde pas avec ce qui était noté
      5  le résultat n’a pas pu être affiché ; un lecteur qui s’arrête avant la fin n’est
         pas un échec
      6  history verify : l’historique est complet, mais aucune horloge ne garantit une
         suppression
      7  batch : tout est traité, des lignes sont refusées ou inconnues
      8  batch : en pause ; --resume reprend
      9  batch : rien n’a été envoyé
     10  check : une étape a échoué

    Exemples :
      token-desk
      token-desk --config-dir ./trial --data-dir ./trial
      token-desk --renderer=wgpu
      token-desk --find ada@acme.example --ticket INC0012345
      token-desk practice --dir ./practice --port 8099
      token-desk history export --to november.xlsx --from 2026-11-01 --until 2026-11-30
      token-desk batch --profile Acme --input box.csv --action disable --rehearse
      token-desk batch --profile Acme --input box.csv --action disable --changes 200

## What is wrong with a command line, after "token-desk: "

# What to type for help, below.
usage-try-help = Essayez « { $program } --help »
usage-unknown-option = option inconnue { $option }
usage-other-command = { $command ->
    [window] { $option } n’a pas sa place ici, seulement pour la fenêtre : token-desk seul
    [window-without-practice] { $option } n’a pas sa place ici, seulement pour la fenêtre : token-desk sans practice
    [practice] { $option } n’a pas sa place ici, seulement dans token-desk practice
    [verify] { $option } n’a pas sa place ici, seulement dans token-desk history verify
    [export] { $option } n’a pas sa place ici, seulement dans token-desk history export
    [batch] { $option } n’a pas sa place ici, seulement dans token-desk batch
    [policy] { $option } n’a pas sa place ici, seulement dans token-desk policy check
    [profiles] { $option } n’a pas sa place ici, seulement dans token-desk profiles
    [start-of-batch] { $option } n’a pas sa place ici, seulement au début de la ligne, comme dans token-desk batch --profile Acme --resume
    [check] { $option } n’a pas sa place ici, seulement dans token-desk check
    [start-of-check] { $option } n’a pas sa place ici, seulement au début de la ligne, comme dans token-desk check --profile Acme
    [start-of-policy] { $option } n’a pas sa place ici, seulement au début de la ligne, comme dans token-desk policy check policy.toml
    [start-of-profiles] { $option } n’a pas sa place ici, seulement au début de la ligne, comme dans token-desk profiles verify profiles.toml
    [start-of-practice] { $option } n’a pas sa place ici, seulement au début de la ligne, comme dans token-desk practice --dir ./practice
   *[start-of-history] { $option } n’a pas sa place ici, seulement au début de la ligne, comme dans token-desk history verify --data-dir ./trial
}
usage-unexpected-argument = argument inattendu « { $word } »
usage-unexpected-value = { $option } ne prend pas de valeur
usage-missing-value = { $kind ->
    [folder] { $option } demande un dossier, comme dans { $option } { $example }
    [file] { $option } demande un fichier, comme dans { $option } { $example }
    [file-or-standard-output] { $option } demande un fichier, ou -, comme dans { $option } { $example }
    [port] { $option } demande un numéro de port, comme dans { $option } { $example }
    [box] { $option } demande un nombre de jetons, comme dans { $option } { $example }
    [rate-limit] { $option } demande un nombre de requêtes, comme dans { $option } { $example }
    [renderer] { $option } demande auto, glow ou wgpu, comme dans { $option } { $example }
    [format] { $option } demande csv, json, jsonl ou xlsx, comme dans { $option } { $example }
    [language] { $option } demande en, de, fr, es ou ja, comme dans { $option } { $example }
    [outcome] { $option } demande confirmed, refused ou unknown, comme dans { $option } { $example }
    [action] { $option } demande disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user ou enable-user, comme dans { $option } { $example }
    [batch-action] { $option } demande disable, enable, unassign ou clear-pin, comme dans { $option } { $example }
    [number] { $option } demande un nombre entier, comme dans { $option } { $example }
    [profile-name] { $option } demande le nom d’un profil, comme dans { $option } { $example }
    [public-key] { $option } demande une clé publique, comme dans { $option } { $example }
    [hash] { $option } demande une empreinte de 64 chiffres hexadécimaux, comme dans { $option } { $example }
    [instant] { $option } demande une heure UTC, comme dans { $option } { $example }
    [day] { $option } demande un jour ou un instant, comme dans { $option } { $example }
   *[words] { $option } demande des mots, comme dans { $option } { $example }
}
usage-bad-value = { $kind ->
    [folder] { $option } prend un dossier, pas « { $typed } »
    [file] { $option } prend un fichier, pas « { $typed } »
    [file-or-standard-output] { $option } prend un fichier, ou -, pas « { $typed } »
    [port] { $option } prend un nombre de 0 à 65535, pas « { $typed } »
    [box] { $option } prend un nombre de 0 à 100000, pas « { $typed } »
    [rate-limit] { $option } prend un nombre de 1 à 1000000, pas « { $typed } »
    [renderer] { $option } prend auto, glow ou wgpu, pas « { $typed } »
    [format] { $option } prend csv, json, jsonl ou xlsx, pas « { $typed } »
    [outcome] { $option } prend confirmed, refused ou unknown, pas « { $typed } »
    [action] { $option } prend disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user ou enable-user, pas « { $typed } »
    [batch-action] { $option } prend disable, enable, unassign ou clear-pin, pas « { $typed } »
    [number] { $option } prend un nombre entier, pas « { $typed } »
    [profile-name] { $option } prend le nom d’un profil, pas « { $typed } »
    [language] { $option } prend en, de, fr, es ou ja, pas « { $typed } »
    [public-key] { $option } prend une clé publique, pas « { $typed } »
    [hash] { $option } prend une empreinte de 64 chiffres hexadécimaux, pas « { $typed } »
    [instant] { $option } prend une heure comme 2026-11-23T13:03:10.123456Z, pas « { $typed } »
    [day] { $option } prend un jour comme 2026-11-23 ou un instant comme 2026-11-23T09:00:00+01:00, pas « { $typed } »
   *[words] { $option } prend des mots, pas « { $typed } »
}
usage-not-understood = la ligne de commande n’a pas été comprise
usage-practice-folder = practice demande un dossier pour ses fichiers de clé, comme dans token-desk practice --dir ./practice
usage-no-rate-limit = --no-retry-after demande --rate-limit, comme dans --rate-limit 50
usage-history-command = history demande verify ou export, comme dans token-desk history verify
usage-unknown-format = le nom « { $name } » n’indique pas le format ; ajoutez --format csv, json, jsonl ou xlsx
usage-workbook = xlsx demande un fichier, comme dans --to history.xlsx ; la sortie standard prend csv, json et jsonl
usage-replace = --replace demande un fichier, comme dans --to history.csv --replace
# { $why }: a sentence.
usage-bad-link = cela ne peut pas être recherché : { $why }
usage-ticket-without-find = --ticket et --reason demandent --find, comme dans --find ada@acme.example --ticket INC0012345
usage-needs = { $what } demande { $other }, comme dans { $example }
usage-not-together = { $option } ne va pas avec { $other }
usage-unknown-report = le nom « { $name } » n’indique pas le format ; les rapports se terminent par .csv, .json, .xlsx ou .html
usage-find-twice = la ligne de commande dit deux fois qui rechercher
link-not-taken = { $why ->
    [too-soon] La fenêtre ouverte n’a pas accepté la demande : la précédente vient d’arriver
   *[not-understood] La fenêtre ouverte n’a pas accepté la demande : elle est d’une autre version
}
