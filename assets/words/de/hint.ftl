# What is wrong with something typed.

## Emergency access codes

# The server named one that could change a request's path.
hint-code-id = Der Server hat als ID eines Codes etwas genannt, das keine sein kann
hint-validity = Von 1 Minute bis 7 Tage
hint-validity-number = Geben Sie eine ganze Zahl ein, von 1 Minute bis 7 Tage

## Finding people

hint-query-empty = E-Mail-Adresse, Benutzername, Teil einer Adresse, Benutzer-ID oder Seriennummer
hint-several-addresses = Das enthält mehrere Adressen. Geben Sie eine ein
hint-user-id = Eine Benutzer-ID sieht so aus: eb2e12ae-1112-451b-98e1-dfe4e6afd60d
hint-user-id-of-server = Der Server hat als Benutzer-ID etwas genannt, das keine sein kann
hint-person-first = Suchen Sie zuerst die Person
hint-other-search = Im Suchfeld steht jemand anderes. Enter sucht, Esc kehrt zurück
hint-too-long = Höchstens { $most } Zeichen

## Profiles

hint-label-long = Höchstens 20 Zeichen
hint-example = Das Beispiel passt nicht zum Muster
hint-profile-name-taken = Ein anderes Profil hat diesen Namen

## Before a change

hint-sign-in-to = { $to ->
    [undo] Melden Sie sich bei { $profile } an, um dies rückgängig zu machen
    [withdraw] Melden Sie sich bei { $profile } an, um den Code zu widerrufen
   *[go-on] Melden Sie sich bei { $profile } an, um fortzufahren
}
hint-sign-in-first = Melden Sie sich zuerst an
hint-person-not-read = Suchen Sie die Person zuerst nach ihrer E-Mail-Adresse
hint-verify-first = Verifizieren Sie zuerst den Anrufer. Dieses Profil verlangt es
hint-find-and-verify = Suchen Sie zuerst die Person und verifizieren Sie den Anrufer. Dieses Profil verlangt es
hint-how-empty = Geben Sie an, wie der Anrufer verifiziert wurde
hint-longer = Höchstens { $most } Zeichen, dies hat { $length }
hint-do-it-there = Suchen Sie die Person und tun Sie es dort

## Tokens

hint-serial-empty = Wählen Sie ein Token, oder geben Sie die Nummer auf der Rückseite ein
hint-serial-digit = Eine Seriennummer hat mindestens eine Ziffer
hint-token-name-empty = Geben Sie einen Namen für das Token ein
hint-serial-odd = Eine Seriennummer hat nur Buchstaben, Ziffern und Bindestriche, nicht „{ $sign }“
hint-serial-long = Eine Seriennummer hat höchstens { $most } Zeichen, diese hat { $length }
hint-token-name-long = Der Name eines Tokens hat höchstens { $most } Zeichen, dieser hat { $length }

## Credentials

hint-key-large = Dies ist zu groß für eine API-Schlüsseldatei
hint-key-bare = Dies ist nur ein privater Schlüssel. Wählen Sie die ganze .key-Datei (JSON mit accessID)
hint-key-no-text = Dies ist keine API-Schlüsseldatei: accessKey ist kein Text
hint-key-is-jwk = Dies ist ein JWK, keine API-Schlüsseldatei. Wählen Sie „OAuth-Client“, um sich damit anzumelden
hint-key-url = Die adminRestApiUrl der Schlüsseldatei ist nicht verwendbar
hint-bearer-empty = Fügen Sie das Bearer-Token ein
hint-bearer-long = Dies ist zu lang für ein Bearer-Token
hint-bearer-odd = Ein Bearer-Token enthält keine Leerzeichen, Zeilenenden oder Akzente
hint-client-id = Geben Sie die Client-ID ein. Die Konsole zeigt sie neben dem Client
hint-key-empty = Wählen Sie die API-Schlüsseldatei
hint-jwk-empty = Wählen Sie den privaten JWK
hint-key-unreadable = Dies ist keine API-Schlüsseldatei: nicht lesbar in Zeile { $line }, Spalte { $column }
hint-key-lacks = Dies ist keine API-Schlüsseldatei: { $property } fehlt

## Days

hint-day = Geben Sie einen Tag so ein: 2026-11-23
hint-day-before = Der letzte Tag liegt vor dem ersten

## What is told before a change

hint-new-token = Geben Sie die Nummer auf der Rückseite des neuen Tokens ein
hint-whole-days = Geben Sie ganze Tage ein, von 1 bis 7
hint-same-token = Dies ist das Token, das Sie austauschen. Geben Sie das neue ein
hint-nothing-locked = Es ist nichts gesperrt
hint-more-first = Füllen Sie zuerst den Rest aus

## What is done after a change

hint-undo-only-disabled = Nur ein Token, das deaktiviert wurde, kann wieder aktiviert werden
hint-undo-anothers = Dieser Versuch hat es wahrscheinlich nicht deaktiviert. Fragen Sie, wer es war, und suchen Sie das Token, um es zu aktivieren
hint-no-code-made = Es wurde kein Notfallcode erstellt
hint-code-without-id = Der Server hat die ID des Codes nicht genannt, die zum Widerrufen gebraucht wird
hint-no-step = Dies ist kein Schritt eines Austauschs
hint-step-on-its-way = Ein Schritt ist unterwegs. Warten Sie auf die Antwort

## Verifying the caller

hint-way-empty = Wählen Sie, wie der Anrufer verifiziert wird
hint-verify-code-empty = Geben Sie zuerst den Code ein
hint-verify-code-long = Ein Code hat höchstens { $most } Zeichen

## Files

hint-path-empty = Geben Sie den Pfad der Datei ein, oder wählen Sie die Datei

## Profiles, settings and their rules: what is wrong with what was typed

hint-profile-name-empty = Geben Sie dem Profil einen Namen
hint-name-long = Ein Name hat höchstens { $most } Zeichen
hint-profile-name-practice = Dieser Name gehört zum eingebauten Übungsmandanten
hint-address-empty = Geben Sie eine Adresse ein, die mit https:// beginnt
hint-address-https = Die Adresse muss mit https:// beginnen
hint-address-http = Verwenden Sie https. http ist nur für die eigenen Adressen dieses Computers
hint-address-no-host = Die Adresse nennt keinen Host
hint-address-password = Entfernen Sie Benutzername und Passwort aus der Adresse
hint-address-query = Eine Adresse enthält kein ? oder #
hint-address-port = Der Port in der Adresse muss eine Zahl von 1 bis 65535 sein
hint-address-ip = Die IP-Adresse in der Adresse ist ungültig
hint-address-sign = Der Hostname in der Adresse enthält ein nicht erlaubtes Zeichen
hint-address-none = Dies ist keine Adresse
hint-seconds = Ganze Sekunden, von 1 bis { $most }
hint-proxy = Ein Proxy sieht so aus: http://proxy.acme.example:8080
hint-proxy-scheme = Ein Proxy beginnt mit http://, https:// oder socks5h://
hint-proxy-no-host = Die Adresse des Proxys nennt keinen Host
hint-proxy-password = Entfernen Sie Benutzername und Passwort aus der Adresse des Proxys
hint-proxy-user = Geben Sie den Benutzernamen für den Proxy ein
hint-proxy-user-colon = Ein Benutzername für einen Proxy enthält keinen Doppelpunkt
hint-password-empty = Geben Sie das Passwort ein
hint-password-long = Verwenden Sie höchstens { $most } Byte
hint-pattern-empty = Geben Sie ein Muster ein, etwa INC[0-9]{"{"}7{"}"}
hint-pattern-long = Ein Muster hat höchstens { $most } Zeichen
hint-pattern = Dieses Muster ist nicht verwendbar. Ein Muster sieht so aus: INC[0-9]{"{"}7{"}"} oder (INC|REQ)[0-9]+
hint-ticket-needed = Dafür ist eine Ticketnummer nötig
hint-ticket-needed-such-as = Dafür ist eine Ticketnummer nötig, etwa { $example }
hint-ticket-pattern = Eine Ticketnummer muss hier dem Muster { $pattern } entsprechen
hint-ticket-example = Eine Ticketnummer sieht hier so aus: { $example }
hint-reason-needed = Dafür ist ein Grund nötig
# { $scopes }: names of permissions.
hint-scopes-left-out = Nicht angefordert, weil keine erlaubte Aktion sie braucht: { $scopes }
# { $most }: a number of days.
hint-days = Geben Sie ganze Tage ein, von 1 bis { $most }

## Why an action cannot be used. { $permission }: a name such as rsa.user.read. { $at }: a time.

why-practice-forbids = Der Übungsmandant erlaubt dies nicht, und die meisten Profile auch nicht
why-profile-forbids = Das Profil { $profile } erlaubt dies nicht. Fragen Sie Ihren Administrator
why-not-asked-for = Das Profil { $profile } fordert die Berechtigung { $permission } nicht an. Sagen Sie es Ihrem Administrator, und melden Sie sich dann erneut an
why-bearer-lacks = Diesem Bearer-Token fehlt die Berechtigung { $permission }. Melden Sie sich mit einem an, das sie hat
why-session-lacks = Dieser Sitzung fehlt die Berechtigung { $permission }. Bitten Sie einen Super Administrator, sie dem OAuth-Client zu geben, und melden Sie sich dann erneut an
why-key-refused = Der Server hat dies abgelehnt ({ $at }). Fragen Sie einen Super Administrator, ob die Rolle Ihres API-Schlüssels es erlaubt
why-refused = Der Server hat dies abgelehnt ({ $at }). Fragen Sie einen Super Administrator, ob Ihre Zugangsdaten die Berechtigung { $permission } haben
why-only-super-administrator = Der Server hat dies abgelehnt ({ $at }). Nur ein Super Administrator kann es tun: Bitten Sie einen darum

## Why there is no Live Verification

no-live-verification-key = Live Verification ist nur für OAuth-Clients dokumentiert, und dies ist ein API-Schlüssel. Bitten Sie Ihren Administrator um einen OAuth-Client mit der Berechtigung { $permission }
no-live-verification-refused = Der Server hat Live Verification abgelehnt ({ $at }). Fragen Sie Ihren Administrator, ob Ihre Zugangsdaten die Berechtigung { $permission } haben
no-live-verification-person = Der Server hat für diese Person keine Live Verification gestartet ({ $at }): Er kannte sie nicht oder hat keine Live Verification. Fragen Sie Ihren Administrator, ob sie lizenziert und eingeschaltet ist

## Withdrawing an emergency access code

hint-no-code-active = Kein Notfallcode ist aktiv
hint-code-not-said = Der Server gibt nicht an, ob ein Notfallcode aktiv ist

## Private keys. JWK, PEM, RSA, EC, P-256, base64url and names of properties stay as they are.

hint-key-is-bearer = Zur Anmeldung mit Bearer-Token gehört keine Schlüsseldatei. Fügen Sie das Token ein
hint-key-passphrase = Der private Schlüssel ist mit einer Passphrase geschützt. Token Desk braucht ihn ohne
hint-key-public = Dies ist ein öffentlicher Schlüssel. Gebraucht wird der private
hint-key-ec = Der private Schlüssel ist ein EC-Schlüssel, aber ein API-Schlüssel hat einen RSA-Schlüssel
hint-key-rsa-damaged = Der private Schlüssel ist beschädigt oder kein RSA-Schlüssel mit 2048 bis 8192 Bit
hint-key-cannot-sign = Mit dem privaten Schlüssel kann nicht signiert werden. Vielleicht ist er beschädigt
hint-key-halves = Der private Schlüssel und seine öffentliche Hälfte gehören nicht zusammen
hint-key-no-pem = Der private Schlüssel hat nicht das Format PEM (-----BEGIN RSA PRIVATE KEY-----)
hint-key-broken-off = Der private Schlüssel bricht vor seinem Ende ab
hint-key-sign = Der private Schlüssel ist beschädigt: Er enthält ein nicht erlaubtes Zeichen
hint-token-not-made = Token Desk konnte aus dem Schlüssel kein Anmelde-Token erstellen
hint-jwk-large = Dies ist zu groß für einen privaten Schlüssel
hint-jwk-is-pem = Dies ist ein Schlüssel im Format PEM, aber der private Schlüssel eines OAuth-Clients ist ein JWK (JSON)
hint-jwk-is-key-file = Dies ist eine API-Schlüsseldatei, kein JWK. Wählen Sie „API-Schlüsseldatei“, um sich damit anzumelden
hint-jwk-kind = Dieser JWK ist weder ein RSA- noch ein EC-Schlüssel
hint-jwk-no-kty = Dies ist kein JWK: kty fehlt
hint-jwk-unreadable = Dies ist kein JWK: nicht lesbar in Zeile { $line }, Spalte { $column }
hint-jwk-none-private = Dieser Schlüsselsatz enthält keinen privaten Schlüssel
hint-jwk-several = Dieser Satz enthält mehrere private Schlüssel. Geben Sie den an, der verwendet werden soll
hint-jwk-curve = Token Desk nimmt nur EC-Schlüssel auf der Kurve P-256 an
hint-jwk-parts = Der private Schlüssel ist beschädigt, oder seine Teile gehören nicht zusammen
hint-jwk-public = Dieser JWK ist ein öffentlicher Schlüssel. Gebraucht wird der private
hint-jwk-lacks = Dieser JWK ist unvollständig: { $property } fehlt
hint-jwk-not-base64 = Dieser JWK ist beschädigt: { $property } ist nicht base64url
hint-jwk-too-long = Dieser JWK ist beschädigt: { $property } ist zu lang für P-256
hint-client-id-missing = Die Client-ID fehlt
hint-no-client = Es gibt keinen OAuth-Client für die Anmeldung
hint-clock-year = Die Uhr dieses Computers zeigt ein unmögliches Jahr. Stellen Sie sie richtig

# What a link from a ticket asks to find.
hint-link-too-long = Höchstens { $most } Bytes werden gelesen
hint-link-scheme = Der Link muss mit token-desk:// beginnen
hint-link-find = Der Link muss lauten wie token-desk://find?q=ada%40acme.example
hint-link-parameter = Der Link hat einen unbekannten Parameter: „{ $name }“. Erlaubt sind q, ticket und reason
hint-link-escape = „{ $name }“ im Link ist nicht so codiert, wie Links es sind
hint-link-twice = Der Link hat „{ $name }“ zweimal
hint-link-ticket = Die Ticketnummer passt nicht in ihr Feld
hint-link-reason = Der Grund passt nicht in sein Feld
