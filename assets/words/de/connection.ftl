# Why the server was not reached, or what came instead of its answer. Problems of changes stand in histories:
# a text that is here stays, with its facts.

## What to do, in several places

check-network = Prüfen Sie die Netzwerkverbindung (VPN, Kabel, WLAN) und versuchen Sie es dann erneut
check-address = Prüfen Sie die Adresse im Profil
check-address-or-tell = Prüfen Sie die Adresse im Profil. Wenn sie stimmt, kopieren Sie die Details für Ihren Administrator.
try-again-in-a-minute = Warten Sie eine Minute und versuchen Sie es dann erneut
try-again-or-tell = Versuchen Sie es in einer Minute erneut. Wenn es so bleibt, kopieren Sie die Details für Ihren Administrator.
details-for-administrator = Kopieren Sie die Details für Ihren Administrator
details-for-the-network = Versuchen Sie es erneut. Wenn es so bleibt, kopieren Sie die Details für Ihren Netzwerkadministrator.

## Names and connections. { $host } is a server's name.

connection-name-not-found = Der Name { $name } wurde nicht gefunden
connection-proxy-name-not-found = Der Name des Proxys, { $name }, wurde nicht gefunden
connection-name-not-found-advice = Prüfen Sie die Netzwerkverbindung (VPN, Kabel, WLAN) und die Schreibweise im Profil. Wo externe Namen nur über einen Proxy gefunden werden, geben Sie ihn im Profil an.
connection-refused = { $host } hat die Verbindung nicht angenommen: Dort antwortet gerade nichts
connection-refused-advice = Prüfen Sie die Adresse im Profil und versuchen Sie es in einer Minute erneut. Wenn dieses Netzwerk einen Proxy braucht, geben Sie ihn im Profil an.
connection-proxy-refused = Der Proxy hat die Verbindung nicht angenommen: Dort antwortet gerade nichts
connection-proxy-refused-advice = Prüfen Sie den Proxy: im Profil, in der Variablen HTTPS_PROXY oder in den Einstellungen des Systems
connection-no-way = Dieser Computer hat gerade keinen Weg zu { $host }
connection-no-way-to-proxy = Dieser Computer hat gerade keinen Weg zum Proxy
# { $limit }: a time, such as "10 seconds".
connection-timed-out = { $host } hat die Verbindung nicht innerhalb von { $limit } angenommen
connection-timed-out-advice = Prüfen Sie die Netzwerkverbindung (VPN, Kabel, WLAN) und den Proxy und versuchen Sie es dann erneut. Wenn es oft geschieht, verlängern Sie die Fristen im Profil.
connection-not-made = Die Verbindung zu { $host } konnte nicht hergestellt werden
connection-not-secure = Es konnte keine sichere Verbindung zu { $host } hergestellt werden
connection-not-secure-advice = Prüfen Sie die Adresse im Profil: Vielleicht spricht dort nichts https. Wenn sie stimmt, kopieren Sie die Details für Ihren Administrator.
connection-setup = Die Verbindung kann nicht so eingerichtet werden, wie es das Profil angibt
connection-setup-advice = Prüfen Sie den Proxy im Profil. Wenn er stimmt, kopieren Sie die Details für Ihren Administrator.
stopped-before-sent = Sie haben gestoppt, bevor gesendet wurde. Es wurde nichts geändert.
stopped-advice = Starten Sie es erneut, falls Sie es noch brauchen

## Proxies

connection-proxy-failed = Der Proxy hat keine Verbindung zu { $host } hergestellt
connection-proxy-failed-advice = Sagen Sie Ihrem Netzwerkadministrator: Der Proxy muss { $host } durchlassen, ohne NTLM, Kerberos oder PAC-Datei. Oder geben Sie im Profil einen anderen Proxy an.
connection-proxy-sign-in = Der Proxy verlangt eine Anmeldung
connection-proxy-sign-in-advice = Sagen Sie Ihrem Netzwerkadministrator: Der Proxy muss { $host } ohne Anmeldung oder mit Basic durchlassen. Token Desk kann NTLM, Kerberos und PAC-Dateien nicht verwenden.
connection-proxy-password = Der Proxy verlangt Benutzername und Passwort
connection-proxy-password-refused = Der Proxy hat Benutzername und Passwort nicht angenommen
connection-proxy-password-advice = Melden Sie sich im Fenster neu an und geben Sie beides ein. Der Befehl batch verwendet, was das Fenster gemerkt hat.
connection-proxy-address-advice = Tragen Sie die Adresse des Proxys im Profil ein: Token Desk fragt dann danach. Den Proxy des Systems verwendet es nur ohne Anmeldung.
connection-proxy-schemes = Der Proxy nimmt nur eine Anmeldung mit { $schemes } an, die Token Desk nicht beherrscht
connection-proxy-windows-could = Windows selbst könnte sich an diesem Proxy anmelden
# { $variable }: such as HTTPS_PROXY.
connection-proxy-variable = Der Proxy in der Variablen { $variable } ist nicht verwendbar: { $why }
connection-proxy-variable-advice = Korrigieren Sie { $variable } und starten Sie Token Desk neu, oder geben Sie den Proxy im Profil an
# Why it cannot be used, after the colon of the sentence above.
proxy-is-no-text = der Wert ist kein Text
proxy-has-a-blank = der Wert enthält ein Leerzeichen
proxy-is-no-address = der Wert ist keine Adresse wie http://proxy.acme.example:8080. Schreiben Sie in Benutzername und Passwort # als %23, / als %2F, ? als %3F, @ als %40 und \ als %5C
proxy-scheme = der Wert muss mit http://, https://, socks5:// oder socks5h:// beginnen
proxy-note-entries-named = { $variable } hat Einträge, die nicht verwendet werden können: { $entries }
proxy-note-entries = { $variable } hat Einträge, die nicht verwendet werden können
proxy-note-case = { $found } wird nicht gelesen. Schreiben Sie { $name }
proxy-note-http = { $variable } gilt nur für http-Adressen. Setzen Sie für diesen Server HTTPS_PROXY
proxy-note-pac = Windows findet seinen Proxy mit einer PAC-Datei, die Token Desk nicht liest. Tragen Sie den Proxy im Profil ein

## Certificates

connection-no-ca-store = Dieser Computer hat keine Liste vertrauenswürdiger Zertifikate und kann deshalb einen echten Server nicht von einem falschen unterscheiden
connection-no-ca-store-advice = Sagen Sie Ihrem Administrator: Die CA-Zertifikate des Systems fehlen (unter Linux das Paket ca-certificates). Oder geben Sie das CA-Zertifikat des Servers im Profil an.
# A client certificate: one that this computer would show.
connection-client-certificate = { $host } verlangt ein Clientzertifikat, und das Profil nennt keines
# { $issuers }: who may have issued it.
connection-client-certificate-of = { $host } verlangt ein Clientzertifikat von { $issuers }, und das Profil nennt keines
connection-client-certificate-advice = Geben Sie Ihr Clientzertifikat im Profil an, unter Erweitert. Wenn Sie keines haben, sagen Sie Ihrem Administrator, dass { $host } eines verlangt.
certificate-unknown-issuer = { $issuer } hat das Zertifikat von { $host } ausgestellt. Dieser Computer vertraut diesem Aussteller nicht.
certificate-unknown-issuer-under = { $issuer } unter { $root } hat das Zertifikat von { $host } ausgestellt. Dieser Computer vertraut diesem Aussteller nicht.
certificate-unknown-issuer-advice = Wenn { $root } die eigene Zertifizierungsstelle Ihres Unternehmens ist, geben Sie deren Zertifikat im Profil als CA-Datei an. Wenn nicht, fahren Sie nicht fort: Vielleicht liest jemand mit.
certificate-issuer-not-said = Das Zertifikat von { $host } nennt keinen Aussteller, dem dieser Computer vertraut
certificate-issuer-not-said-advice = Fahren Sie nicht fort, und sagen Sie Ihrem Administrator: Vielleicht liest jemand mit
certificate-self-signed = Das Zertifikat von { $host } ist selbstsigniert: Keine Zertifizierungsstelle steht dahinter
certificate-self-signed-advice = Fragen Sie den Administrator von { $host }. Wenn das Zertifikat stimmt, geben Sie es im Profil als CA-Datei an.
certificate-authority-as-server = Das Zertifikat von { $host } ist das aus der CA-Datei des Profils. Es gehört aber einer Zertifizierungsstelle (CA:TRUE), und ein solches darf ein Server nicht als eigenes verwenden.
certificate-authority-as-server-advice = Sagen Sie dem Administrator von { $host }: Der Server braucht ein eigenes Zertifikat (CA:FALSE), selbstsigniert oder von dieser Zertifizierungsstelle ausgestellt
# { $name }: an authority; { $at }: a time.
certificate-authority-ended = { $name } hat das Zertifikat von { $host } ausgestellt. Ihr eigenes Zertifikat in der CA-Datei des Profils ist abgelaufen ({ $at }).
certificate-authority-ended-advice = Bitten Sie Ihren Administrator um das aktuelle CA-Zertifikat und nehmen Sie es in die CA-Datei des Profils auf
certificate-ended = Das Zertifikat von { $host } ist abgelaufen ({ $at })
certificate-ended-some-day = Das Zertifikat von { $host } ist abgelaufen
certificate-begins = Das Zertifikat von { $host } gilt erst ab { $at }
certificate-begins-some-day = Das Zertifikat von { $host } ist noch nicht gültig
certificate-time-advice = Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, sagen Sie es dem Administrator von { $host }.
certificate-not-for-host = Das Zertifikat des Servers ist nicht für { $host }
# { $names }: the hosts that it is for.
certificate-for-others = Das Zertifikat des Servers ist für { $names }, nicht für { $host }
certificate-name-advice = Prüfen Sie die Adresse im Profil. Wenn { $host } stimmt, sagen Sie es Ihrem Administrator.
certificate-revoked = Der Aussteller hat das Zertifikat von { $host } gesperrt
certificate-revoked-advice = Fahren Sie nicht fort, und sagen Sie es dem Administrator von { $host }
certificate-not-accepted = Dieser Computer akzeptiert das Zertifikat von { $host } nicht

## The profile's file with CA certificates

ca-file-is-a-folder = Die CA-Datei des Profils ist ein Ordner, keine Datei
ca-file-too-large = Die CA-Datei des Profils ist zu groß für eine Liste von Zertifikaten
ca-file-not-read = Die CA-Datei des Profils wurde nicht gelesen
ca-file-empty = Die CA-Datei des Profils ist leer
ca-file-no-certificate = Die CA-Datei des Profils enthält kein Zertifikat
ca-file-damaged = Die CA-Datei des Profils enthält ein beschädigtes Zertifikat
ca-file-damaged-at = Die CA-Datei des Profils enthält ein beschädigtes Zertifikat, Nummer { $number }
ca-file-ended = Die CA-Datei des Profils enthält { $name }, abgelaufen { $at }
ca-file-begins = Die CA-Datei des Profils enthält { $name }, gültig erst ab { $at }
ca-file-time-advice = Prüfen Sie das Datum dieses Computers. Wenn es stimmt, bitten Sie Ihren Administrator um das aktuelle CA-Zertifikat.
ca-file-trusted = Die CA-Datei des Profils enthält ein OpenSSL TRUSTED CERTIFICATE, dessen eigene Regeln nicht eingehalten werden können
ca-file-trusted-advice = Verwenden Sie stattdessen das einfache Zertifikat: openssl x509 -in FILE -out ca.pem
ca-file-key = Die CA-Datei des Profils ist ein privater Schlüssel, kein Zertifikat. Nichts davon wurde verwendet oder angezeigt.
ca-file-key-advice = Bitten Sie Ihren Administrator um das CA-Zertifikat. Bewahren Sie den Schlüssel dort auf, wo ihn nur sein Besitzer lesen kann.
ca-file-key-store = Die CA-Datei des Profils ist ein Speicher für Schlüssel und Zertifikate (PKCS#12, .pfx, .p12 oder .jks), kein Zertifikat
ca-file-key-store-advice = Bitten Sie Ihren Administrator um das CA-Zertifikat allein, im Format PEM oder DER
ca-file-bundle = Die CA-Datei des Profils ist ein PKCS#7-Bündel (.p7b) ohne Zertifikate
ca-file-bundle-advice = Bitten Sie Ihren Administrator, das CA-Zertifikat noch einmal zu exportieren, als PKCS#7, PEM oder DER
ca-file-request = Die CA-Datei des Profils ist eine Zertifikatsanforderung (CSR), kein Zertifikat
ca-file-revocation-list = Die CA-Datei des Profils ist eine Sperrliste (CRL), kein Zertifikat
ca-file-public-key = Die CA-Datei des Profils ist ein öffentlicher Schlüssel ohne Zertifikat
ca-file-web-page = Die CA-Datei des Profils ist eine Webseite, kein Zertifikat
ca-file-web-page-advice = Laden Sie die Datei noch einmal herunter, oder bitten Sie Ihren Administrator darum
ca-file-choose = Wählen Sie im Profil die Datei mit dem CA-Zertifikat Ihres Unternehmens, oder lassen Sie das Feld leer
ca-file-ask = Bitten Sie Ihren Administrator um das CA-Zertifikat im Format PEM, DER oder PKCS#7
ca-file-ask-again = Bitten Sie Ihren Administrator noch einmal um die Datei

client-not-read = Das Clientzertifikat des Profils wurde nicht gelesen
client-empty = Die Datei des Clientzertifikats ist leer
client-no-certificate = Die Datei des Clientzertifikats enthält kein Zertifikat
client-no-key = Zum Clientzertifikat des Profils fehlt der private Schlüssel
client-no-key-advice = Geben Sie die Datei des Schlüssels im Profil an, oder verwenden Sie eine PKCS#12-Datei (.p12, .pfx)
client-choose = Wählen Sie Ihr Clientzertifikat im Profil (PEM oder PKCS#12), oder lassen Sie das Feld leer
client-damaged = Die Datei des Clientzertifikats enthält ein beschädigtes Zertifikat
client-store-damaged = Die PKCS#12-Datei des Profils ist beschädigt
client-cipher = Die PKCS#12-Datei des Profils verwendet eine Verschlüsselung, die Token Desk nicht kennt
client-cipher-advice = Exportieren Sie das Clientzertifikat noch einmal, mit AES oder 3DES
client-key-encrypted = Der private Schlüssel des Clientzertifikats ist mit einem Passwort geschützt oder abgeschnitten
client-key-encrypted-advice = Machen Sie aus beiden eine PKCS#12-Datei: openssl pkcs12 -export -in CERTIFICATE -inkey KEY -out client.p12
client-key-none = Die Schlüsseldatei des Profils enthält keinen privaten Schlüssel
client-key-none-advice = Wählen Sie im Profil den privaten Schlüssel des Clientzertifikats
client-is-key = Die Datei des Clientzertifikats ist ein privater Schlüssel ohne Zertifikat
client-is-request = Die Datei des Clientzertifikats ist eine Zertifikatsanforderung (CSR), kein Zertifikat
client-is-store = Die Datei des Clientzertifikats ist ein Java-Schlüsselspeicher, den Token Desk nicht liest
client-pair = Der private Schlüssel gehört nicht zum Clientzertifikat
client-key-unreadable = Der private Schlüssel des Clientzertifikats ist von einer Art, die TLS nicht verwenden kann
client-pair-advice = Prüfen Sie beide Dateien im Profil, oder bitten Sie Ihren Administrator noch einmal darum
client-ended = Das Clientzertifikat von { $name } ist abgelaufen { $at }
client-begins = Das Clientzertifikat von { $name } gilt erst ab { $at }
client-time-advice = Prüfen Sie das Datum dieses Computers. Wenn es stimmt, bitten Sie Ihren Administrator um ein neues Clientzertifikat.
client-password = Das Clientzertifikat braucht sein Passwort
client-password-refused = Das Passwort öffnet das Clientzertifikat nicht, oder die Datei ist beschädigt
client-password-advice = Melden Sie sich im Fenster neu an und geben Sie es ein. Der Befehl batch verwendet, was das Fenster gemerkt hat.
connection-client-certificate-refused = { $host } hat das Clientzertifikat des Profils nicht angenommen
connection-client-certificate-refused-advice = Sagen Sie Ihrem Administrator: { $host } lehnt dieses Clientzertifikat ab. Vielleicht ist ein anderes nötig.

## What came instead of an answer. { $asked }: the server of the API, or the one for signing in.

answer-timed-out = Die Anfrage wurde gesendet, aber innerhalb von { $limit } kam keine Antwort
answer-timed-out-advice = Versuchen Sie es erneut. Wenn es oft geschieht, verlängern Sie die Fristen im Profil.
answer-closed-early = Die Verbindung wurde geschlossen, bevor die Antwort vollständig war
answer-closed-before = Die Verbindung wurde geschlossen, bevor eine Antwort kam
answer-not-http = Was auf { $host } antwortet, spricht kein HTTP
# { $to }: a host.
answer-redirected-to = { $asked ->
    [sign-in] Der Anmeldeserver verweist auf eine andere Adresse ({ $to }), der Token Desk nie folgt
   *[api] Der Server verweist auf eine andere Adresse ({ $to }), der Token Desk nie folgt
}
answer-redirected = { $asked ->
    [sign-in] Der Anmeldeserver verweist auf eine andere Adresse, der Token Desk nie folgt
   *[api] Der Server verweist auf eine andere Adresse, der Token Desk nie folgt
}
answer-redirected-advice = Prüfen Sie die Adresse im Profil. Wenn dieses Netzwerk zuerst eine Anmeldung verlangt (im Hotel, als Gast), öffnen Sie im Browser eine Webseite und versuchen Sie es dann erneut.
answer-web-page = Statt einer Antwort kam eine Webseite: Statt des Servers hat ein Web-Gateway oder Proxy geantwortet
answer-empty = Die Antwort war leer
answer-broken-off = Die Antwort bricht ab oder ist beschädigt und kann deshalb nicht gelesen werden
answer-garbled = Die Antwort kann nicht gelesen werden. Vielleicht hat statt des Servers ein Web-Gateway oder Proxy geantwortet.
answer-not-json-advice = Versuchen Sie es in einer Minute erneut. Wenn es so bleibt, prüfen Sie die Adresse im Profil und fragen Sie Ihren Netzwerkadministrator nach { $host }.
answer-too-big = Die Antwort ist größer als 1 MiB, und so groß ist keine Antwort dieser API
answer-wrong = { $asked ->
    [sign-in] Der Anmeldeserver hat geantwortet, aber die Antwort passt nicht zur Anfrage
   *[api] Der Server hat geantwortet, aber die Antwort passt nicht zur Anfrage
}
