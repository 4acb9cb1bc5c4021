# The sign-in panel.

## Before there is a profile

first-title = Einen verlorenen SecurID-Token deaktivieren
first-what = Person finden, Anrufer prüfen, Token deaktivieren, Nachweis übergeben
first-try = Ausprobieren
first-guide = Eine kurze Anleitung führt Sie durch einen Anruf. Zwei Minuten.
first-look-around = Nur umsehen
first-connect = Ihr Unternehmen verbinden
first-with = Mit API-Schlüsseldatei (.key), OAuth-Client oder einem Token von Ihrer Administration.
first-open-key = Schlüsseldatei öffnen…
first-add-profile = Profil hinzufügen…
first-nothing-leaves = Ein Profil enthält Adressen, nie einen Schlüssel oder ein Passwort. Bis zur Anmeldung verlässt nichts diesen Computer
# The keys: "F1", "Ctrl+/".
first-keys = { $help } öffnet die Hilfe, { $list } die Liste der Tasten

## Where to work

choose-where = Wählen Sie, wo Sie arbeiten
profiles-offline = Profile können Sie offline hinzufügen
practice-line = eingebaut, braucht nichts
profile-from-key-file = Um ein Profil aus einer API-Schlüsseldatei zu erstellen, ziehen Sie die Datei hierher oder fügen Sie ihren Text ein
drop-key-file = Schlüsseldatei hier ablegen

## What decides where the credential goes

# Small words in a coloured field, and the sentence that explains them.
own-ca = eigene CA
own-ca-words = Das Profil vertraut auch den Zertifikaten in { $path }
own-proxy = eigener Proxy
own-proxy-words = Das Profil verwendet den Proxy { $url }
proxy-from = Proxy aus { $variable }
proxy-from-words = Die Umgebungsvariable { $variable } nennt den Proxy
proxy-check = Prüfen Sie die Proxy-Einstellungen
credential-again = Geben Sie die Zugangsdaten neu ein
# What has changed, in sentences: "The profile has changed since … The address was https://…".
profile-changed = { $changed } Prüfen Sie das Profil. Wenn Sie das nicht erwartet haben, fragen Sie Ihren Administrator

## The credential

sign-in-to = Anmelden bei { $profile }
sign-in-to-check = { $count ->
    [one] Melden Sie sich bei { $profile } an, um sie zu prüfen
   *[other] Melden Sie sich bei { $profile } an, um sie zu prüfen
}
sign-in-method = Art der Anmeldung
api-key-file = API-Schlüsseldatei
bearer-token = Bearer-Token
issuer-url = Adresse des Ausstellers
client-id = Client-ID
private-jwk = Privater JWK
scopes = Berechtigungen
scopes-hint = OAuth-Scopes, die angefordert werden, durch Leerzeichen getrennt
remembered-not-known = Token Desk kann nicht erkennen, ob Zugangsdaten gemerkt sind
remember = Auf diesem Computer merken
remember-note = im Schlüsselbund des Systems
proxy-sign-in = Am Proxy anmelden
proxy-wants = Der Proxy { $proxy } verlangt Benutzername und Passwort
proxy-refused-these = Der Proxy { $proxy } hat sie nicht angenommen
proxy-user = Benutzername
proxy-password = Passwort
password-remember = Passwort merken
proxy-go-on = Weiter
client-unlock = Clientzertifikat entsperren
client-wants = Die Datei { $file } braucht ihr Passwort
client-refused-this = Das Passwort hat { $file } nicht geöffnet

pasted-text = Eingefügter Text
removes-pasted-key = Entfernt den eingefügten Schlüssel
key-file-hint = Wählen Sie die Datei, geben Sie ihren Pfad ein, fügen Sie ihren Text ein oder ziehen Sie sie hierher
key-being-read = Schlüssel wird gelesen
key-kind = Art
key-id = Schlüssel-ID
key-id-none = keine
key-customer = Unternehmen
key-access-id = Access-ID
# In a coloured field beside the key's address.
key-address-same = wie im Profil
key-address-other = anderer Server als im Profil
key-address-bad = nicht verwendbar
key-for-another = Der Schlüssel ist für einen anderen Server als das Profil
key-for-another-host = Dieser Schlüssel ist für { $host }, aber das Profil ist für { $own }. Der Schlüssel wird nicht gesendet
key-address-unusable = Die Adresse in der Schlüsseldatei ist nicht verwendbar
key-not-sent = Der Schlüssel wird nicht gesendet
practice-takes-no-key = Der Übungsmandant braucht keinen Schlüssel. Um diesen Schlüssel zu verwenden, erstellen Sie ein Profil daraus
new-profile-from-key = Neues Profil aus diesem Schlüssel…

bearer-paste = Fügen Sie das Token ein. Es wird nicht angezeigt
bearer-has-ended = Das Bearer-Token ist abgelaufen
bearer-ended = Abgelaufen { $at }: Fügen Sie ein neueres ein
bearer-ends = Läuft ab { $at }, noch { $left }
bearer-ends-for = Für { $who }. Läuft ab { $at }, noch { $left }
bearer-end-not-said = Das Token gibt nicht an, wann es abläuft
bearer-end-not-said-for = Für { $who }. Das Token gibt nicht an, wann es abläuft

# Before the name of the credential, with its blank.
remembered-here = Auf diesem Computer gemerkt:{ " " }
remembered-since = { $identity } seit { $date }
# After the lock has signed out: below the remembered credential, or above the fields in its place.
remembered-after-proof = Token Desk war gesperrt. Das System fragt zuerst, wer Sie sind
remembered-not-after-lock = Token Desk war gesperrt. Geben Sie die Zugangsdaten erneut ein
remembered-prove-advice = Versuchen Sie es erneut, oder verwenden Sie andere Zugangsdaten
use-another = Andere verwenden…
use-remembered = Gemerkte verwenden: { $identity }
forget = Vergessen
network-remembered = Ein Passwort für den Proxy oder das Client-Zertifikat ist auf diesem Computer gemerkt
forget-password = Passwort vergessen
being-forgotten = Token Desk vergisst die Zugangsdaten gerade

## Signing in

signing-in = Anmeldung läuft
go-on-anyway = Trotzdem fortsetzen
unproved-go-on = Vielleicht funktionieren die Zugangsdaten trotzdem: Sie dürfen vielleicht Token deaktivieren, aber keine Personen suchen. Fortsetzen selbst ändert nichts; der Server lehnt ab, was Sie nicht dürfen
