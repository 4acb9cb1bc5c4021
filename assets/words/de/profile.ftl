# Endpoint profiles.

## The file

new-profile = Neues Profil…
import = Importieren…
profiles-being-read = Profile werden gelesen
read-file-again = Datei neu lesen
profiles-unusable = Reparieren Sie zuerst profiles.toml: Es wird nichts gespeichert, bis sie gelesen werden kann
profiles-part-unreadable = Ein Teil von profiles.toml kann nicht gelesen werden
profiles-part-unreadable-advice = Die anderen Profile funktionieren. Reparieren Sie die Datei und lesen Sie sie neu: Bis dahin wird nichts gespeichert
profiles-unreadable = profiles.toml kann nicht gelesen werden
profiles-unreadable-advice = Reparieren Sie die Datei und lesen Sie sie neu: Bis dahin wird nichts gespeichert
profiles-troubles = { $count ->
    [one] { $count } Eintrag in profiles.toml ist nicht verwendbar
   *[other] { $count } Einträge in profiles.toml sind nicht verwendbar
}
profiles-troubles-advice = Alles andere funktioniert. Reparieren Sie die Datei und lesen Sie sie neu
# Where something is wrong in the file, and what.
trouble-line-and-profile = Zeile { $line }, { $profile }: { $reason }
trouble-line = Zeile { $line }: { $reason }
trouble-profile = { $profile }: { $reason }

## After an import

import-added-none = Es wurde kein Profil hinzugefügt
import-added = { $count ->
    [one] { $count } Profil importiert: { $names }
   *[other] { $count } Profile importiert: { $names }
}
import-replaced = { $count ->
    [one] { $count } Profil ohne gültige Signatur ersetzt: { $names }
   *[other] { $count } Profile ohne gültige Signatur ersetzt: { $names }
}
import-skipped = { $count ->
    [one] { $count } Profil übersprungen, bereits vorhanden: { $names }
   *[other] { $count } Profile übersprungen, bereits vorhanden: { $names }
}
import-troubles = In der importierten Datei:

## The list, and what can be done with a profile

# The name of a profile that was duplicated.
profile-copy-name = { $name } Kopie
# Shown as the name of the built-in profile.
profile-practice-name = Übungsmandant
profile-built-in = eingebaut
profiles-nothing-to-export = Es gibt noch kein Profil zu exportieren
export-all = Alle exportieren…
profile-sign-in-with = Mit diesem Profil anmelden…
edit = Bearbeiten…
duplicate = Duplizieren…
delete = Löschen…
profile-being-deleted = Profil wird gelöscht
profile-practice = Eingebaut: ein Server in Token Desk, mit erfundenen Personen und Token. Er braucht keinen Schlüssel und kein Netzwerk, und nichts, was Sie dort tun, erreicht ein echtes System.
profile-in-use = Sie sind mit diesem Profil angemeldet. Änderungen gelten ab der nächsten Anmeldung

## Its settings: labels beside their values, and above their fields

profile-address-short = Adresse
profile-limits = Fristen
profile-limits-line = Verbinden { $connect } s · Lesen { $read } s · Ändern { $change } s
profile-ca = Zusätzliches CA-Zertifikat

profile-name = Name
profile-renamed = Unter dem alten Namen gemerkte Zugangsdaten werden vergessen
profile-label = Kennzeichen
profile-label-hint = Steht neben dem Namen, etwa PRODUKTION oder TEST
profile-colour = Farbe
profile-address = Adresse der Administration API
profile-address-hint = Wie in der Konsole oder einer Schlüsseldatei, mit oder ohne /v1 oder /v2. Nur https; http für diesen Computer selbst
profile-sign-in = Anmelden mit
profile-scopes-hint = OAuth-Scopes, durch Leerzeichen getrennt. Wenn leer, fordert Token Desk an, was die erlaubten Aktionen brauchen
profile-connect = Sekunden zum Verbinden
profile-read = Sekunden zum Lesen
profile-change = Sekunden zum Ändern
profile-change-hint = Danach ist das Ergebnis unbekannt
profile-proxy = Proxy
profile-proxy-address = Proxyadresse
proxy-system = Wie im System
proxy-none = Keiner
proxy-this = Dieser
profile-ca-file = Datei mit zusätzlichem CA-Zertifikat
profile-ca-file-hint = PEM, DER oder PKCS#7. Nötig, wo der Proxy Ihres Unternehmens TLS aufbricht; gilt zusätzlich zu den Zertifikaten des Systems
profile-client-certificate = Datei des Clientzertifikats
profile-client-certificate-hint = PEM oder PKCS#12 (.p12, .pfx). Nötig, wo ein Gateway eines verlangt
profile-client-key = Datei seines privaten Schlüssels
profile-client-key-hint = PEM. Leer lassen, wenn der Schlüssel in derselben Datei ist
profile-client-key-alone = Zu einer Schlüsseldatei gehört eine Datei mit dem Clientzertifikat

## The editor

# The heading of the editor.
profile-edit-title = { $profile } bearbeiten
profile-new-title = Neues Profil
# Folds what most profiles leave as it is.
profile-advanced = Erweitert
profile-being-saved = Profil wird gespeichert
fields-wrong = { $count ->
    [one] { $count } Feld muss korrigiert werden
   *[other] { $count } Felder müssen korrigiert werden
}
losing-title = Ohne Speichern verlassen?
losing = Ihre Eingaben sind nicht gespeichert
losing-profile = Ihre Eingaben für { $profile } sind nicht gespeichert
keep-editing = Weiter bearbeiten
leave-without-saving = Ohne Speichern verlassen

## Deleting and importing

profile-delete-title = Dieses Profil löschen?
profile-delete = Profil löschen
profile-host = Host
profile-delete-forgets = Wenn dafür auf diesem Computer Zugangsdaten gemerkt sind, vergisst Token Desk auch diese
profile-delete-in-use = Sie sind damit angemeldet. Sie bleiben angemeldet, bis Sie sich abmelden
import-title = Profile importieren
import-button = Importieren
import-adds = Die Profile werden zu Ihren hinzugefügt. Keines wird ersetzt: Ist ein Name vergeben, bekommt das neue eine Nummer.
import-file-hint = Eine profiles.toml oder ein Export von einem anderen Computer

## Rules: what may be done with a profile

rules-allowed = Was erlaubt ist
rules-show = Regeln anzeigen
rules-hide = Regeln ausblenden
rules-hint = Dieses Profil erlaubt, was angehakt ist. Um ein Deaktivieren rückgängig zu machen, muss auch Aktivieren erlaubt sein
rules-of-tokens = Mit einem Hardware-Token
rules-of-people = Für eine Person
rules-before = Bevor etwas getan wird
rules-need-ticket = Eine Ticketnummer ist Pflicht
rules-need-reason = Ein Grund ist Pflicht
rules-need-caller = Der Anrufer muss zuerst verifiziert werden
rules-pattern = Ticketmuster
rules-pattern-hint = Ein regulärer Ausdruck für die ganze Ticketnummer
rules-example = Ticketbeispiel
rules-example-hint = Wird angezeigt, wo nach einer Ticketnummer gefragt wird
# Beside a box, where the rule is for some actions only: "only for Disable and Enable".
rules-only-for = nur für { $actions }

rules-ticket = Ticketnummer
rules-verification = Verifizierung
rules-everything = Alles
rules-nothing = Es darf nichts geändert werden
# What the rules call the action that is called "Delete" elsewhere.
rules-delete = Datensatz löschen
rules-all-but = Alles außer { $actions }
rules-not-required = Nicht Pflicht
rules-required-for = Pflicht für { $actions }
rules-required-for-all = Pflicht für jede Aktion
rules-ticket-example = Beispiel { $example }
rules-ticket-pattern = Muster { $pattern }
rules-verified-before = Der Anrufer muss verifiziert sein vor: { $actions }
rules-verified-before-all = Der Anrufer muss vor jeder Aktion verifiziert sein

# The rules in one line. What is required: one or more of the three that follow.
rules-usual = Alles außer Token löschen und Benutzer deaktivieren oder aktivieren
rules-summary = { $allowed }; Pflicht: { $required }
rules-summary-none = { $allowed }; nichts ist Pflicht
rules-a-ticket = eine Ticketnummer
rules-a-reason = ein Grund
rules-a-verification = die Verifizierung des Anrufers

## Ways to sign in

sign-in-oauth-client = OAuth-Client

## What of a profile changed since its credential was remembered

binding-profile-changed = Das Profil hat sich geändert, seit die Zugangsdaten gemerkt wurden
binding-changed = { $part ->
    [name] Das Profil hat einen anderen Namen
    [address] Die Adresse ist eine andere
    [sign-in] Die Art der Anmeldung ist eine andere
    [issuer] Der Aussteller ist ein anderer
    [client-id] Die Client-ID ist eine andere
    [proxy] Der Proxy ist ein anderer
    [ca-file] Die CA-Datei ist eine andere
    [ca-content] Die CA-Datei hat einen anderen Inhalt
    [ca-unread] Die CA-Datei kann nicht gelesen werden
    [proxy-unbound] Der eigene Proxy des Profils wurde vorher nicht geprüft
   *[ca-unbound] Die eigene CA-Datei des Profils wurde vorher nicht geprüft
}
# $was is what it was, as the profile spells it.
binding-changed-was = { $part ->
    [name] Der Name des Profils war { $was }
    [address] Die Adresse war { $was }
    [sign-in] { $was ->
        [api-key] Die Art der Anmeldung war eine API-Schlüsseldatei
        [oauth-client] Die Art der Anmeldung war ein OAuth-Client
       *[bearer] Die Art der Anmeldung war ein Bearer-Token
    }
    [issuer] Der Aussteller war { $was }
    [client-id] Die Client-ID war { $was }
    [proxy] { $was ->
        [system] Der Proxy war der des Systems
        [none] Es war kein Proxy eingestellt
       *[other] Der Proxy war { $was }
    }
   *[ca-file] Die CA-Datei war { $was }
}

## Colours of profiles

colour-red = Rot
colour-orange = Orange
colour-amber = Bernstein
colour-green = Grün
colour-teal = Petrol
colour-blue = Blau
colour-violet = Violett
colour-grey = Grau

## What was not done with the profiles

profile-not-saved = Das Profil wurde nicht gespeichert
profile-not-deleted = Das Profil wurde nicht gelöscht
profile-not-imported = Es wurde kein Profil importiert
profile-not-exported = Die Profile wurden nicht exportiert
profile-no-folders = Token Desk kann auf diesem Computer nichts aufbewahren

## Why, and what to do

profile-no-home = Dieses Konto hat keinen Benutzerordner
profile-no-home-advice = Starten Sie Token Desk mit --config-dir und --data-dir, um anzugeben, wo seine Dateien sind
profile-unreadable = { $file } kann nicht als Profildatei gelesen werden: { $why }
profile-unreadable-at = { $file } kann nicht als Profildatei gelesen werden, Zeile { $line }: { $why }
profile-unreadable-advice = Korrigieren Sie diese Zeile in einem Texteditor, oder verschieben Sie die Datei. Nichts darin wurde geändert.
profile-gone = Das Profil { $name } ist nicht mehr in der Datei. Ein anderes Fenster von Token Desk hat es entfernt.
profile-gone-advice = Speichern Sie es als neues Profil, falls Sie es noch brauchen
profile-name-taken = Ein anderes Profil hat den Namen { $name } bereits, in Zeile { $line } der Datei
profile-bad-advice = Korrigieren Sie das Profil und speichern Sie es dann erneut
profile-not-writable = So, wie es ist, kann es nicht in die Datei geschrieben werden
profiles-too-large = Die Datei ist größer als 1 MiB und enthält deshalb keine Profile

## Mistakes in profiles.toml, mostly after the number of the line

# The key of a line and what is wrong with it.
profile-key-wrong = { $key }: { $why }
profile-key-missing = { $key } fehlt
profile-key-control = Hier darf es keine Zeilenenden oder Steuerzeichen geben
profile-key-too-long = Höchstens { $most } Zeichen sind erlaubt
profile-key-no-text = { $kind ->
    [table] Hierhin gehört ein Text in Anführungszeichen, keine Tabelle
    [number] Hierhin gehört ein Text in Anführungszeichen, keine Zahl
    [switch] Hierhin gehört ein Text in Anführungszeichen, nicht true oder false
    [date] Hierhin gehört ein Text in Anführungszeichen, kein Datum
    [list] Hierhin gehört ein Text in Anführungszeichen, keine Liste
   *[other] Hierhin gehört ein Text in Anführungszeichen
}
# { $names }: the words that can stand there.
profile-key-one-of = Hierhin gehört eines von { $names }
profile-key-no-seconds = { $kind ->
    [table] Hierhin gehört eine ganze Zahl von Sekunden, keine Tabelle
    [text] Hierhin gehört eine ganze Zahl von Sekunden, kein Text
    [number] Hierhin gehört eine ganze Zahl von Sekunden, ohne Nachkommastellen
    [switch] Hierhin gehört eine ganze Zahl von Sekunden, nicht true oder false
    [date] Hierhin gehört eine ganze Zahl von Sekunden, kein Datum
    [list] Hierhin gehört eine ganze Zahl von Sekunden, keine Liste
   *[other] Hierhin gehört eine ganze Zahl von Sekunden
}
profile-key-no-list = { $kind ->
    [table] Hierhin gehört eine Liste von Texten in Klammern, keine Tabelle
    [text] Hierhin gehört eine Liste von Texten in Klammern, kein Text
    [number] Hierhin gehört eine Liste von Texten in Klammern, keine Zahl
    [switch] Hierhin gehört eine Liste von Texten in Klammern, nicht true oder false
    [date] Hierhin gehört eine Liste von Texten in Klammern, kein Datum
   *[other] Hierhin gehört eine Liste von Texten in Klammern
}
profile-key-scopes = Jede Berechtigung ist ein Text in Anführungszeichen ohne Leerzeichen
profile-key-twice = Der Schlüssel steht auch als { $other } da: Entfernen Sie einen von beiden
profile-key-misspelled = { $key } wird ignoriert: Dieser Schlüssel heißt { $meant }
profile-key-outside = { $key } steht außerhalb aller Profile und wird ignoriert: Setzen Sie es unter den Namen eines Profils
profile-header-not-read = Jedes Profil beginnt mit [[profile]], in doppelten Klammern. Dieses wird nicht gelesen.
profile-same-name = Das Profil in Zeile { $line } hat denselben Namen. Dieses wird ausgelassen.
profile-no-secret = In profiles.toml gehört kein Geheimnis. Entfernen Sie es und wählen Sie beim Anmelden „Auf diesem Computer merken“.

## Mistakes in the rules of a profile: what may be done, and what is asked before

# { $pattern }: the name of the key with the pattern.
profile-rule-example = Der Wert passt nicht zu { $pattern } dieses Profils
# { $actions }: the words that can stand there.
profile-rule-no-list = { $kind ->
    [table] Hierhin gehört eine Liste von Aktionen in Klammern, keine Tabelle. Aktionen: { $actions }
    [text] Hierhin gehört eine Liste von Aktionen in Klammern, kein Text. Aktionen: { $actions }
    [number] Hierhin gehört eine Liste von Aktionen in Klammern, keine Zahl. Aktionen: { $actions }
    [switch] Hierhin gehört eine Liste von Aktionen in Klammern, nicht true oder false. Aktionen: { $actions }
    [date] Hierhin gehört eine Liste von Aktionen in Klammern, kein Datum. Aktionen: { $actions }
   *[other] Hierhin gehört eine Liste von Aktionen in Klammern. Aktionen: { $actions }
}
profile-rule-no-switch = { $kind ->
    [table] Hierhin gehört true, false oder eine Liste von Aktionen in Klammern, keine Tabelle. Aktionen: { $actions }
    [text] Hierhin gehört true, false oder eine Liste von Aktionen in Klammern, kein Text. Aktionen: { $actions }
    [number] Hierhin gehört true, false oder eine Liste von Aktionen in Klammern, keine Zahl. Aktionen: { $actions }
    [date] Hierhin gehört true, false oder eine Liste von Aktionen in Klammern, kein Datum. Aktionen: { $actions }
   *[other] Hierhin gehört true, false oder eine Liste von Aktionen in Klammern. Aktionen: { $actions }
}
profile-rule-actions = Jedes Wort der Liste ist eines von { $actions }
profile-rule-batch = Erlaubt sind false, eine Anzahl von Token bis { $tokens } oder eine Tabelle mit lines, max-per-second, parallel, pause-after-refusals und pause-after-unknown
profile-rule-batch-key = { $key } ist nichts davon: lines bis { $lines }, max-per-second bis { $second }, parallel bis { $parallel }, pause-after-refusals und pause-after-unknown bis { $row }
profile-rule-misspelled = Diese Regel heißt { $rule }
profile-rule-unknown = Eine solche Regel gibt es nicht. Regeln: { $rules }
profile-rule-in-table = { $rule } steht in einer eigenen Tabelle und würde ignoriert: Setzen Sie es über diese Tabelle
