# Why the server was not reached, or what came instead of its answer. Problems of changes stand in histories:
# a text that is here stays, with its facts.

## What to do, in several places

check-network = Vérifiez la connexion réseau (VPN, câble, Wi-Fi), puis réessayez
check-address = Vérifiez l’adresse dans le profil
check-address-or-tell = Vérifiez l’adresse dans le profil. Si elle est correcte, copiez les détails pour votre administrateur.
try-again-in-a-minute = Attendez une minute, puis réessayez
try-again-or-tell = Réessayez dans une minute. Si cela persiste, copiez les détails pour votre administrateur.
details-for-administrator = Copiez les détails pour votre administrateur
details-for-the-network = Réessayez. Si cela persiste, copiez les détails pour votre administrateur réseau.

## Names and connections. { $host } is a server's name.

connection-name-not-found = Le nom { $name } est introuvable
connection-proxy-name-not-found = Le nom du proxy, { $name }, est introuvable
connection-name-not-found-advice = Vérifiez la connexion réseau (VPN, câble, Wi-Fi) et l’orthographe dans le profil. Si les noms externes ne sont trouvés que par un proxy, indiquez-le dans le profil.
connection-refused = { $host } n’a pas accepté la connexion : rien n’y répond actuellement
connection-refused-advice = Vérifiez l’adresse dans le profil et réessayez dans une minute. Si ce réseau a besoin d’un proxy, indiquez-le dans le profil.
connection-proxy-refused = Le proxy n’a pas accepté la connexion : rien n’y répond actuellement
connection-proxy-refused-advice = Vérifiez le proxy : dans le profil, dans la variable HTTPS_PROXY, ou dans les paramètres du système
connection-no-way = Cet ordinateur n’a pas d’accès à { $host } actuellement
connection-no-way-to-proxy = Cet ordinateur n’a pas d’accès au proxy actuellement
# { $limit }: a time, such as "10 seconds".
connection-timed-out = { $host } n’a pas pris la connexion dans le délai ({ $limit })
connection-timed-out-advice = Vérifiez la connexion réseau (VPN, câble, Wi-Fi) et le proxy, puis réessayez. Si cela arrive souvent, allongez le délai dans le profil.
connection-not-made = La connexion à { $host } n’a pas pu être établie
connection-not-secure = Aucune connexion sécurisée à { $host } n’a pu être établie
connection-not-secure-advice = Vérifiez l’adresse dans le profil : rien n’y parle peut-être https. Si elle est correcte, copiez les détails pour votre administrateur.
connection-setup = La connexion ne peut pas être configurée comme le profil l’indique
connection-setup-advice = Vérifiez le proxy dans le profil. S’il est correct, copiez les détails pour votre administrateur.
stopped-before-sent = Vous avez arrêté avant l’envoi. Rien n’a été modifié.
stopped-advice = Relancez si vous en avez encore besoin

## Proxies

connection-proxy-failed = Le proxy n’a pas établi la connexion à { $host }
connection-proxy-failed-advice = Signalez à votre administrateur réseau : le proxy doit laisser passer { $host }, sans NTLM, Kerberos ni fichier PAC. Ou indiquez un autre proxy dans le profil.
connection-proxy-sign-in = Le proxy demande une authentification
connection-proxy-sign-in-advice = Signalez à votre administrateur réseau : le proxy doit laisser passer { $host } sans authentification, ou avec Basic. Token Desk ne peut utiliser ni NTLM, ni Kerberos, ni fichiers PAC.
connection-proxy-password = Le proxy demande un nom d’utilisateur et un mot de passe
connection-proxy-password-refused = Le proxy n’a pas accepté le nom d’utilisateur et le mot de passe
connection-proxy-password-advice = Connectez-vous à nouveau dans la fenêtre et saisissez-les. La commande batch utilise ce que la fenêtre a mémorisé.
connection-proxy-address-advice = Indiquez l’adresse du proxy dans le profil : Token Desk les demande alors. Il n’utilise le proxy du système que sans authentification.
connection-proxy-schemes = Le proxy n’accepte qu’une authentification { $schemes }, que Token Desk ne sait pas faire
connection-proxy-windows-could = Windows lui-même pourrait s’authentifier auprès de ce proxy
# { $variable }: such as HTTPS_PROXY.
connection-proxy-variable = Le proxy de la variable { $variable } est inutilisable : { $why }
connection-proxy-variable-advice = Corrigez { $variable } et redémarrez Token Desk, ou indiquez le proxy dans le profil
# Why it cannot be used, after the colon of the sentence above.
proxy-is-no-text = ce n’est pas un texte
proxy-has-a-blank = il contient une espace
proxy-is-no-address = ce n’est pas une adresse telle que http://proxy.acme.example:8080. Dans un nom d’utilisateur ou un mot de passe, codez # en %23, / en %2F, ? en %3F, @ en %40 et \ en %5C
proxy-scheme = il doit commencer par http://, https://, socks5:// ou socks5h://
proxy-note-entries-named = { $variable } a des entrées inutilisables : { $entries }
proxy-note-entries = { $variable } a des entrées inutilisables
proxy-note-case = { $found } n’est pas lue. Écrivez { $name }
proxy-note-http = { $variable } ne vaut que pour les adresses http. Pour ce serveur, définissez HTTPS_PROXY
proxy-note-pac = Windows trouve son proxy par un fichier PAC, que Token Desk ne lit pas. Indiquez le proxy dans le profil

## Certificates

connection-no-ca-store = Cet ordinateur n’a pas de liste de certificats de confiance : il ne peut pas distinguer un vrai serveur d’un faux
connection-no-ca-store-advice = Signalez à votre administrateur : les certificats CA du système manquent (sous Linux, le paquet ca-certificates). Ou indiquez le certificat CA du serveur dans le profil.
# A client certificate: one that this computer would show.
connection-client-certificate = { $host } demande un certificat client, et le profil n’en indique aucun
# { $issuers }: who may have issued it.
connection-client-certificate-of = { $host } demande un certificat client de { $issuers }, et le profil n’en indique aucun
connection-client-certificate-advice = Indiquez votre certificat client dans le profil, sous Options avancées. Si vous n’en avez pas, signalez à votre administrateur que { $host } en demande un.
certificate-unknown-issuer = { $issuer } a émis le certificat de { $host }. Cet ordinateur ne fait pas confiance à cet émetteur.
certificate-unknown-issuer-under = { $issuer }, sous { $root }, a émis le certificat de { $host }. Cet ordinateur ne fait pas confiance à cet émetteur.
certificate-unknown-issuer-advice = Si { $root } est l’autorité de certification de votre entreprise, indiquez son certificat comme fichier CA dans le profil. Sinon, ne continuez pas : quelqu’un intercepte peut-être la connexion.
certificate-issuer-not-said = Le certificat de { $host } ne nomme aucun émetteur auquel cet ordinateur fait confiance
certificate-issuer-not-said-advice = Ne continuez pas, et signalez à votre administrateur : quelqu’un intercepte peut-être la connexion
certificate-self-signed = Le certificat de { $host } est autosigné : aucune autorité de certification ne le garantit
certificate-self-signed-advice = Demandez à l’administrateur de { $host }. Si le certificat est correct, indiquez-le comme fichier CA dans le profil.
certificate-authority-as-server = Le certificat de { $host } est celui du fichier CA du profil. Mais c’est celui d’une autorité de certification (CA:TRUE), qu’un serveur ne doit pas utiliser comme le sien.
certificate-authority-as-server-advice = Signalez à l’administrateur de { $host } : le serveur doit avoir son propre certificat (CA:FALSE), autosigné ou émis par cette autorité
# { $name }: an authority; { $at }: a time.
certificate-authority-ended = { $name } a émis le certificat de { $host }. Son propre certificat dans le fichier CA du profil a expiré le { $at }.
certificate-authority-ended-advice = Demandez le certificat CA actuel à votre administrateur, et ajoutez-le au fichier CA du profil
certificate-ended = Le certificat de { $host } a expiré le { $at }
certificate-ended-some-day = Le certificat de { $host } a expiré
certificate-begins = Le certificat de { $host } n’est valable qu’à partir du { $at }
certificate-begins-some-day = Le certificat de { $host } n’est pas encore valable
certificate-time-advice = Vérifiez la date et l’heure de cet ordinateur. Si elles sont correctes, signalez-le à l’administrateur de { $host }.
certificate-not-for-host = Le certificat du serveur n’est pas pour { $host }
# { $names }: the hosts that it is for.
certificate-for-others = Le certificat du serveur est pour { $names }, pas pour { $host }
certificate-name-advice = Vérifiez l’adresse dans le profil. Si { $host } est correct, signalez-le à votre administrateur.
certificate-revoked = L’émetteur a révoqué le certificat de { $host }
certificate-revoked-advice = Ne continuez pas, et signalez-le à l’administrateur de { $host }
certificate-not-accepted = Cet ordinateur n’accepte pas le certificat de { $host }

## The profile's file with CA certificates

ca-file-is-a-folder = Le fichier CA du profil est un dossier, pas un fichier
ca-file-too-large = Le fichier CA du profil est trop volumineux pour une liste de certificats
ca-file-not-read = Le fichier CA du profil n’a pas été lu
ca-file-empty = Le fichier CA du profil est vide
ca-file-no-certificate = Le fichier CA du profil ne contient aucun certificat
ca-file-damaged = Le fichier CA du profil contient un certificat endommagé
ca-file-damaged-at = Le fichier CA du profil contient un certificat endommagé, numéro { $number }
ca-file-ended = Le fichier CA du profil contient { $name }, expiré le { $at }
ca-file-begins = Le fichier CA du profil contient { $name }, valable seulement à partir du { $at }
ca-file-time-advice = Vérifiez la date de cet ordinateur. Si elle est correcte, demandez le certificat CA actuel à votre administrateur.
ca-file-trusted = Le fichier CA du profil contient un OpenSSL TRUSTED CERTIFICATE, dont les propres règles ne peuvent pas être respectées
ca-file-trusted-advice = Prenez plutôt le certificat simple : openssl x509 -in FICHIER -out ca.pem
ca-file-key = Le fichier CA du profil est une clé privée, pas un certificat. Rien n’en a été utilisé ni affiché.
ca-file-key-advice = Demandez le certificat CA à votre administrateur. Gardez la clé là où seul son propriétaire peut la lire.
ca-file-key-store = Le fichier CA du profil est un magasin de clés et de certificats (PKCS#12, .pfx, .p12 ou .jks), pas un certificat
ca-file-key-store-advice = Demandez à votre administrateur le certificat CA seul, au format PEM ou DER
ca-file-bundle = Le fichier CA du profil est un lot PKCS#7 (.p7b) sans certificats
ca-file-bundle-advice = Demandez à votre administrateur d’exporter à nouveau le certificat CA, en PKCS#7, PEM ou DER
ca-file-request = Le fichier CA du profil est une demande de certificat (CSR), pas un certificat
ca-file-revocation-list = Le fichier CA du profil est une liste de certificats révoqués (CRL), pas un certificat
ca-file-public-key = Le fichier CA du profil est une clé publique sans certificat
ca-file-web-page = Le fichier CA du profil est une page web, pas un certificat
ca-file-web-page-advice = Téléchargez à nouveau le fichier, ou demandez-le à votre administrateur
ca-file-choose = Choisissez dans le profil le fichier avec le certificat CA de votre entreprise, ou laissez le champ vide
ca-file-ask = Demandez à votre administrateur le certificat CA au format PEM, DER ou PKCS#7
ca-file-ask-again = Demandez à nouveau le fichier à votre administrateur

client-not-read = Le certificat client du profil n’a pas été lu
client-empty = Le fichier du certificat client est vide
client-no-certificate = Le fichier du certificat client ne contient aucun certificat
client-no-key = Le certificat client du profil n’a pas de clé privée
client-no-key-advice = Indiquez le fichier de la clé dans le profil, ou prenez un fichier PKCS#12 (.p12, .pfx)
client-choose = Choisissez votre certificat client dans le profil (PEM ou PKCS#12), ou laissez le champ vide
client-damaged = Le fichier du certificat client contient un certificat endommagé
client-store-damaged = Le fichier PKCS#12 du profil est endommagé
client-cipher = Le fichier PKCS#12 du profil utilise un chiffrement que Token Desk ne connaît pas
client-cipher-advice = Exportez à nouveau le certificat client, avec AES ou 3DES
client-key-encrypted = La clé privée du certificat client est protégée par un mot de passe, ou tronquée
client-key-encrypted-advice = Faites des deux un fichier PKCS#12 : openssl pkcs12 -export -in CERTIFICAT -inkey CLE -out client.p12
client-key-none = Le fichier de clé du profil ne contient aucune clé privée
client-key-none-advice = Choisissez dans le profil la clé privée du certificat client
client-is-key = Le fichier du certificat client est une clé privée sans certificat
client-is-request = Le fichier du certificat client est une demande de certificat (CSR), pas un certificat
client-is-store = Le fichier du certificat client est un magasin de clés Java, que Token Desk ne lit pas
client-pair = La clé privée ne correspond pas au certificat client
client-key-unreadable = La clé privée du certificat client est d’un type que TLS ne peut pas utiliser
client-pair-advice = Vérifiez les deux fichiers dans le profil, ou demandez-les à nouveau à votre administrateur
client-ended = Le certificat client de { $name } a expiré le { $at }
client-begins = Le certificat client de { $name } n’est valable qu’à partir du { $at }
client-time-advice = Vérifiez la date de cet ordinateur. Si elle est correcte, demandez un nouveau certificat client à votre administrateur.
client-password = Le certificat client a besoin de son mot de passe
client-password-refused = Le mot de passe n’ouvre pas le certificat client, ou le fichier est endommagé
client-password-advice = Connectez-vous à nouveau dans la fenêtre et saisissez-le. La commande batch utilise ce que la fenêtre a mémorisé.
connection-client-certificate-refused = { $host } n’a pas accepté le certificat client du profil
connection-client-certificate-refused-advice = Signalez à votre administrateur : { $host } refuse ce certificat client. Il en faut peut-être un autre.

## What came instead of an answer. { $asked }: the server of the API, or the one for signing in.

answer-timed-out = La requête a été envoyée, mais aucune réponse n’est arrivée dans le délai ({ $limit })
answer-timed-out-advice = Réessayez. Si cela arrive souvent, allongez le délai dans le profil.
answer-closed-early = La connexion s’est fermée avant la fin de la réponse
answer-closed-before = La connexion s’est fermée avant l’arrivée d’une réponse
answer-not-http = Ce qui répond sur { $host } ne parle pas HTTP
# { $to }: a host.
answer-redirected-to = { $asked ->
    [sign-in] Le serveur d’authentification renvoie vers une autre adresse ({ $to }), que Token Desk ne suit jamais
   *[api] Le serveur renvoie vers une autre adresse ({ $to }), que Token Desk ne suit jamais
}
answer-redirected = { $asked ->
    [sign-in] Le serveur d’authentification renvoie vers une autre adresse, que Token Desk ne suit jamais
   *[api] Le serveur renvoie vers une autre adresse, que Token Desk ne suit jamais
}
answer-redirected-advice = Vérifiez l’adresse dans le profil. Si ce réseau exige d’abord une connexion (à l’hôtel, en tant qu’invité), ouvrez une page web dans le navigateur, puis réessayez.
answer-web-page = Une page web est arrivée au lieu d’une réponse : une passerelle web ou un proxy a répondu à la place du serveur
answer-empty = La réponse était vide
answer-broken-off = La réponse s’interrompt ou est endommagée : elle est illisible
answer-garbled = La réponse est illisible. Une passerelle web ou un proxy a peut-être répondu à la place du serveur.
answer-not-json-advice = Réessayez dans une minute. Si cela persiste, vérifiez l’adresse dans le profil et interrogez votre administrateur réseau sur { $host }.
answer-too-big = La réponse dépasse 1 Mio, ce qu’aucune réponse de cette API ne fait
answer-wrong = { $asked ->
    [sign-in] Le serveur d’authentification a répondu, mais sa réponse ne correspond pas à la demande
   *[api] Le serveur a répondu, mais sa réponse ne correspond pas à la demande
}
