# The command line: help, progress, results.

## token-desk history: what both commands say

# After a problem, such as "Code: file-exists". Scripts look for it: it stays like this in every language.
problem-code = Code: { $code }
verify-newest-row = Neueste Zeile: { $row }
its-hash = Deren Hash: { $hash }
command-no-history-to-check = Es gibt noch keinen Verlauf zu prüfen
command-no-history-to-export = Es gibt noch keinen Verlauf zu exportieren
command-no-history = Eine Datei mit diesem Namen ist nicht vorhanden: { $path }
command-no-history-advice = Token Desk beginnt einen Verlauf, wenn Sie es starten. Wenn es einen gab, finden Sie heraus, wo er geblieben ist, oder geben Sie ein anderes --data-dir an.

# Progress on one line, drawn over and over.
checked-rows-of = { $count ->
    [one] { $done } von { $count } Zeile geprüft
   *[other] { $done } von { $count } Zeilen geprüft
}
exported-entries-of = { $count ->
    [one] { $done } von { $count } Eintrag exportiert
   *[other] { $done } von { $count } Einträgen exportiert
}
rehearsed-lines-of = { $count ->
    [one] Probe: { $done } von { $count } Zeile
   *[other] Probe: { $done } von { $count } Zeilen
}
changed-tokens-of = { $count ->
    [one] { $done } von { $count } Token erledigt
   *[other] { $done } von { $count } Token erledigt
}

## token-desk history export

exported-entries = Exportierte Einträge: { $count }
exported-file = Datei: { $path }
export-replace-advice = Wählen Sie einen anderen Namen, oder fügen Sie --replace hinzu
export-stopped = Der Export wurde gestoppt. Eine vorher vorhandene Datei ist unverändert.
export-stopped-advice = Starten Sie ihn erneut, wenn Sie möchten
export-no-such-day = Der Tag { $day } liegt für Token Desk zu weit entfernt
export-no-such-day-advice = Geben Sie einen näheren Tag an, oder lassen Sie ihn weg
export-unknown-profile = Unter dem Profil „{ $name }“ gibt es keinen Eintrag. Einträge gibt es unter: { $known }
export-unknown-profile-alone = Unter dem Profil „{ $name }“ gibt es keinen Eintrag. Es gibt überhaupt keine Einträge.

## token-desk history verify: the report, one fact on each line

rows-checked = Geprüfte Zeilen: { $count }
begun-in-place-of = Begonnen anstelle von: { $before }
# { $row } was noted with its hash; { $proves } says what that proves (see "vouched").
noted-hash-found = Notierter Hash: der von Zeile { $row }; { $proves }
# { $by }: the row that records the removal.
noted-hash-removed = Notierter Hash: der von Zeile { $row }, die entfernt wurde (aufgezeichnet in Zeile { $by }); dies ist der Verlauf, von dem er notiert wurde, aber der Hash beweist nichts über die Zeilen, die noch da sind
noted-hash-missing = Notierter Hash: Keine Zeile hat ihn
noted-hash-missing-before = Notierter Hash: Keine Zeile vor der Unterbrechung hat ihn
# After "Noted hash: that of row 7; " or "It vouches: ": what a noted hash proves.
vouched = in den Zeilen { $from } bis { $row } wurde nichts verändert, seit er notiert wurde, und nichts entfernt, was oben nicht genannt ist; über die Zeilen nach Zeile { $row } sagt er nichts
vouched-from = in den Zeilen { $from } bis { $row } wurde nichts verändert, seit er notiert wurde, und nichts entfernt, was oben nicht genannt ist; die Zeilen vor Zeile { $from } stehen vor einem entfernten Bereich, der erst später oder von einer früheren Version aufgezeichnet wurde: Über sie sagt er nichts; über die Zeilen nach Zeile { $row } sagt er nichts

# A removal; the parts below follow, each after "; ". { $rows } and { $entries }: numbers and ranges.
removed = Entfernt: Zeilen { $rows } (Einträge { $entries }) am { $at } (Zeile { $row }): älter als { $before }, die neueste davon vom { $newest }
removed-by-an-earlier-version = Entfernt: Zeilen { $rows } (Einträge { $entries }) am { $at } (Zeile { $row }): älter als { $before }, durch eine Version, die sonst nichts aufgezeichnet hat
removed-confirmed = nach der Uhr gefragt und bestätigt von { $name } (Konto { $account }) am { $at }
removed-confirmed-by-account = nach der Uhr gefragt und bestätigt von Konto { $account } am { $at }
removed-asked = eine Person hatte angegeben, dass die Uhr stimmt
# { $name }: the file that they were written to.
removed-archive = { $state ->
    [unaltered] { $name } ist vorhanden und unverändert
    [altered] { $name } wurde verändert
    [not-there] { $name } ist nicht mehr neben dem Verlauf
   *[unread] { $name } konnte nicht gelesen werden
}
removed-no-archive = vorher nicht in eine Datei geschrieben
removed-doubted = keine Uhr bürgt dafür: Die neueste Zeile ist vom { $newest }

## The verdict, and what to do

result-intact = Ergebnis: intakt
result-broken = Ergebnis: unterbrochen in Zeile { $row }: { $what }
result-broken-entry = Ergebnis: unterbrochen in Zeile { $row } (Eintrag { $entry }): { $what }
result-altered = Ergebnis: verändert: { $what }
result-not-noted = Ergebnis: in sich vollständig, aber nicht der Verlauf, von dem der Hash notiert wurde: Er wurde seitdem am Ende abgeschnitten, neu geschrieben oder ersetzt, oder diese Zeile wurde durch die Aufbewahrungsfrist entfernt
result-doubted = { $count ->
    [one] Ergebnis: vollständig, aber keine Uhr bürgt für die Bereinigung in Zeile { $rows }
   *[other] Ergebnis: vollständig, aber keine Uhr bürgt für Bereinigungen in den Zeilen { $rows }
}
# { $against }: one of the texts "against-…".
result-but = Ergebnis: in sich vollständig, aber { $against }
result-gone = Ergebnis: Der Verlauf ist weg: { $path }
result-empty = Ergebnis: Der Verlauf ist leer: { $path }
do-compare = Was zu tun ist: Bewahren Sie eine Kopie des Ordners auf und vergleichen Sie sie mit früheren Exporten und Sicherungen
do-check-the-hash = Was zu tun ist: Prüfen Sie, ob Hash und Ordner die richtigen sind, bewahren Sie dann eine Kopie des Ordners auf und vergleichen Sie sie mit früheren Exporten
do-ask-about-the-clock = Was zu tun ist: Fragen Sie, wer die Uhr bestätigt hat, und suchen Sie die entfernten Einträge in den Dateien neben dem Verlauf und in früheren Exporten
do-trust-before = Was zu tun ist: Bewahren Sie eine Kopie des Ordners auf, vertrauen Sie nur den Zeilen vor dieser, und vergleichen Sie den Rest mit früheren Exporten
do-look-for-removed = Was zu tun ist: Bewahren Sie eine Kopie des Ordners auf und suchen Sie die entfernten Einträge in früheren Exporten und in den Dateien neben dem Verlauf
do-list-differs = Was zu tun ist: Bewahren Sie eine Kopie des Ordners auf; die Zeilen selbst sind vollständig, aber nicht das, was das Fenster davon auflistet und findet
do-schema-differs = Was zu tun ist: Bewahren Sie eine Kopie des Ordners auf; die Zeilen selbst sind vollständig, aber die Datenbank schützt sie nicht mehr
do-archive-differs = Was zu tun ist: Bewahren Sie eine Kopie des Ordners auf; der Verlauf selbst ist vollständig, aber verlassen Sie sich nicht auf diese Datei
do-look-for-the-file = Was zu tun ist: Suchen Sie die Datei und eine Sicherung, und vergleichen Sie mit früheren Exporten

## What the window noted of the history

window-noted = Vom Fenster notiert: Zeile { $row } am { $at }, Hash { $hash }, von Verlauf { $history }
# { $said }: one of the four below, or rows with their hashes.
window-note = Vom Fenster notiert: Zeile { $row } am { $at }: { $said }
window-note-not-compared = nicht verglichen, da der Verlauf unterbrochen ist
window-note-there = der Verlauf hat sie
window-note-removed = seitdem durch die Aufbewahrungsfrist entfernt
window-note-successor = dieser Verlauf gibt an, dass er anstelle eines anderen begonnen wurde
window-note-unusable = Vom Fenster notiert: nichts Verwendbares. { $why }
against-window-note = er hat weniger, als das Fenster am { $at } notiert hat. { $less }

## The anchor: lines about the history that another computer keeps

anchor-not-compared = Der Anker wurde nicht verglichen
anchor-file = Anker: { $path }
anchor-lines = Seine passenden Zeilen: { $fit }; zu Zeilen, die durch die Aufbewahrungsfrist entfernt wurden: { $removed }; zu anderen Verläufen: { $others }
anchor-also-has = Er hat außerdem { $other }
other-history = Verlauf { $id } bis Zeile { $row }
other-history-written = Verlauf { $id } bis Zeile { $row }, zuletzt geschrieben am { $at } von { $by }
anchor-unread = Seine nicht lesbaren Zeilen: { $count }, die erste ist Zeile { $first }
anchor-proves = Er bürgt dafür: { $proves }
anchor-proves-nothing = Er bürgt für nichts, da der Verlauf unterbrochen ist
anchor-proves-no-row = Er bürgt für keine Zeile, die noch da ist
anchor-first-odd = Erste unpassende: { $odd }
anchor-odd = Zeile { $number } des Ankers (Zeile { $row } des Verlaufs) passt nicht. { $less }
anchor-odd-written = Zeile { $number } des Ankers (Zeile { $row } des Verlaufs, geschrieben am { $at } von { $by }) passt nicht. { $less }
against-anchor = er ist nicht das, was verankert wurde: { $odd }
against-anchor-without-it = der Anker hat keine Zeile davon und bürgt für nichts
against-anchor-of-before = derselbe Computer hat vorher { $other } verankert, und nirgends steht, was daraus wurde

## --help: at most 88 characters a line. Options, their values and file names stay as they are.

# { $config } and { $data }: the usual folders.
command-help =
    Token Desk führt einen Helpdesk durch den Anruf „Token verloren“: die Person suchen, den
    Anrufer verifizieren, das SecurID-Hardware-Token deaktivieren, die Person wieder
    arbeitsfähig machen.

    Aufruf:
      token-desk [OPTIONS]                       Fenster öffnen
      token-desk practice --dir DIR [--port P]   Übungsmandanten ohne Fenster bereitstellen
      token-desk history verify [OPTIONS]        prüfen, ob der Verlauf verändert wurde
      token-desk history export [OPTIONS]        Verlauf in eine Datei schreiben
      token-desk batch [OPTIONEN]                viele Token auf einmal ändern
      token-desk check [OPTIONEN]                den Weg zum Server eines Profils prüfen
      token-desk policy check DATEI              sagen, was eine Richtlinie bewirkt
      token-desk profiles keygen --key DATEI     privaten Schlüssel zum Signieren erzeugen
      token-desk profiles sign --key FILE FILE   Profile einer Datei signieren
      token-desk profiles verify DATEI           sie mit --public KEY prüfen oder mit dem
                                                 Schlüssel der Richtlinie

    Optionen für das Fenster:
      --config-dir DIR   Ordner für Endpunktprofile und gemerkte Zugangsdaten
                         (Vorgabe: { $config })
      --data-dir DIR     Ordner für das, was das Programm aufzeichnet
                         (Vorgabe: { $data })
      --renderer WHICH   was das Fenster zeichnet: auto (Vorgabe), glow (OpenGL) oder wgpu
                         (Direct3D 12, Vulkan oder Metal, notfalls in Software);
                         auto beginnt mit dem, was auf diesem Computer zuletzt ging;
                         was beim Öffnen abstürzte oder hing, kommt zuletzt;
                         TOKEN_DESK_RENDERER zählt mehr als diese Option; wenn
                         eines das Fenster nicht öffnen kann, wird das andere versucht
      --find TEXT        dies im offenen Fenster suchen, sonst in einem neuen
      --ticket T         mit --find: die Ticketnummer für ihr Feld
      --reason R         mit --find: der Grund für sein Feld
      token-desk://find?q=TEXT&ticket=T&reason=R
                         dasselbe als Link

    Optionen für practice:
      --dir DIR          Ordner, in den admin.key, oauth.jwk und practice.json kommen
      --port P           TCP-Port auf 127.0.0.1; 0 (Vorgabe) nimmt irgendeinen freien
      --tls              über https, mit einem CA-Zertifikat nur für diesen Lauf: ca.pem
                         in DIR
      --box N            N weitere Token mit je einer Person; box.csv ist ihre Liste
      --rate-limit N     mehr als N Anfragen je Sekunde mit 429 beantworten
      --no-retry-after   mit --rate-limit: Die Antwort sagt nicht, wann es wieder geht

    Optionen für history verify:
      --data-dir DIR     wie für das Fenster
      --config-dir DIR   wie für das Fenster: dort notiert es, wie weit der Verlauf war
      --noted HASH       früher notierter Hash einer Zeile: sagt, ob er noch einer ist
      --anchor FILE      wo der Verlauf verankert ist: sagt, ob jede Zeile davon passt

    Optionen für history export:
      --data-dir DIR     wie für das Fenster
      --to FILE          die Datei, die geschrieben wird; Standardausgabe, wenn weggelassen
                         oder bei -
      --format WHICH     csv, json, jsonl (JSON Lines) oder xlsx; wenn weggelassen, nach
                         der Endung von FILE, csv für die Standardausgabe
      --replace          FILE überschreiben, wenn sie bereits vorhanden ist
      --search TEXT      nur Einträge mit Wörtern, die so beginnen, in Seriennummer,
                         Person, Ticket oder Bearbeiter
      --outcome WHICH    nur confirmed (bestätigte), refused (abgelehnte) oder unknown
                         (unbekannte)
      --action WHICH     nur diese: disable, enable, clear-pin, assign, rename, unassign,
                         delete, emergency-code, withdraw-emergency-code, unlock,
                         disable-user oder enable-user
      --profile NAME     nur solche, die unter diesem Profil gemacht wurden
      --from DATE        nur solche ab diesem Tag, wie 2026-11-23, oder ab diesem
                         Zeitpunkt, wie 2026-11-23T09:00:00+01:00
      --until DATE       nur solche bis einschließlich dieses Tages oder vor einem solchen
                         Zeitpunkt
      --call ZEIT        nur, was in dem Anruf getan wurde, der dann begann (Zeit wie im Export)
      --batch ZEIT       nur, was in dem Stapel getan wurde, der dann begann

    Optionen für batch:
      --profile NAME     das Profil für die Anmeldung
      --input DATEI      die Liste: CSV, XLSX oder Text mit Seriennummern oder Personen
      --action WAS       disable, enable, unassign oder clear-pin
      --rehearse         nur lesen, was mit jeder Zeile geschehen würde
      --changes N        N Token ändern: die Zahl, die die Probe nennt; bei jeder anderen
                         wird nichts gesendet
      --report DATEI     schreiben, was aus jeder Zeile wurde: .csv, .json, .xlsx oder .html
      --replace          den Bericht überschreiben, wenn es ihn schon gibt
      --resume           den gestoppten Stapel fortsetzen; mit --input den mit dieser Liste
      --ticket T         die Ticketnummer für Zeilen ohne eine
      --reason G         der Grund für Zeilen ohne einen
      --zeros            auch Token ändern, deren führende Nullen der Liste fehlen
      --credential-fd N  Zugangsdaten von diesem Dateideskriptor lesen: der Text einer
                         Schlüsseldatei, eines privaten JWK oder eines Bearer-Tokens, je
                         nach Anmeldung des Profils; ohne Angabe die im Fenster gespeicherten
                         (unter Windows nur 0, die Standardeingabe)
      --config-dir DIR   wie für das Fenster
      --data-dir DIR     wie für das Fenster

    Optionen für check:
      --profile NAME     das Profil, dessen Server erreicht werden soll
      --json             JSON ausgeben; Schlüssel und Codes bleiben, Texte sind in Ihrer
                         Sprache
      --credential-fd N  wie für batch; fehlt es und ist nichts gemerkt, wird die
                         Anmeldung nicht versucht
      --config-dir DIR   wie für das Fenster
      --data-dir DIR     wie für das Fenster

    Optionen für alle:
      --language TAG     die Sprache: en, de, fr, es oder ja; wenn weggelassen, wie in den
                         Einstellungen des Fensters oder im System
      -h, --help         dies ausgeben
      -V, --version      die Version ausgeben

    Umgebung:
      TOKEN_DESK_LOG     was die Standardfehlerausgabe meldet: error, warn (Vorgabe),
                         info, debug, oder Teile mit Namen, wie
                         token_desk=debug,wgpu_hal=info

    Rückgabewerte:
      0  alles gelungen
      1  fehlgeschlagen oder gestoppt; die Standardfehlerausgabe sagt, warum
      2  die Befehlszeile war falsch
      3  es konnte kein Fenster geöffnet werden
      4  history verify: Der Verlauf wurde verändert oder passt nicht zum Notierten
      5  das Ergebnis konnte nicht ausgegeben werden; ein Leser, der vorzeitig aufhört, ist
         kein Fehler
      6  history verify: Der Verlauf ist vollständig, aber keine Uhr bürgt für eine
         Bereinigung
      7  batch: alle Zeilen sind erledigt, einige abgelehnt oder unbekannt
      8  batch: angehalten; --resume setzt fort
      9  batch: es wurde nichts gesendet
     10  check: ein Schritt ist gescheitert

    Beispiele:
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
usage-try-help = Versuchen Sie „{ $program } --help“
usage-unknown-option = unbekannte Option { $option }
usage-other-command = { $command ->
    [window] { $option } gehört nicht hierher, nur zum Fenster: token-desk allein
    [window-without-practice] { $option } gehört nicht hierher, nur zum Fenster: token-desk ohne practice
    [practice] { $option } gehört nicht hierher, nur zu token-desk practice
    [verify] { $option } gehört nicht hierher, nur zu token-desk history verify
    [export] { $option } gehört nicht hierher, nur zu token-desk history export
    [batch] { $option } gehört nicht hierher, nur zu token-desk batch
    [policy] { $option } gehört nicht hierher, nur zu token-desk policy check
    [profiles] { $option } gehört nicht hierher, nur zu token-desk profiles
    [start-of-batch] { $option } gehört nicht hierher, nur an den Anfang der Zeile, wie in token-desk batch --profile Acme --resume
    [check] { $option } gehört nicht hierher, nur zu token-desk check
    [start-of-check] { $option } gehört nicht hierher, nur an den Anfang der Zeile, wie in token-desk check --profile Acme
    [start-of-policy] { $option } gehört nicht hierher, nur an den Anfang der Zeile, wie in token-desk policy check policy.toml
    [start-of-profiles] { $option } gehört nicht hierher, nur an den Anfang der Zeile, wie in token-desk profiles verify profiles.toml
    [start-of-practice] { $option } gehört nicht hierher, nur an den Anfang der Zeile, wie in token-desk practice --dir ./practice
   *[start-of-history] { $option } gehört nicht hierher, nur an den Anfang der Zeile, wie in token-desk history verify --data-dir ./trial
}
usage-unexpected-argument = unerwartetes Argument „{ $word }“
usage-unexpected-value = { $option } nimmt keinen Wert an
usage-missing-value = { $kind ->
    [folder] { $option } braucht einen Ordner, wie in { $option } { $example }
    [file] { $option } braucht eine Datei, wie in { $option } { $example }
    [file-or-standard-output] { $option } braucht eine Datei oder -, wie in { $option } { $example }
    [port] { $option } braucht eine Portnummer, wie in { $option } { $example }
    [box] { $option } braucht eine Anzahl Token, wie in { $option } { $example }
    [rate-limit] { $option } braucht eine Anzahl Anfragen, wie in { $option } { $example }
    [renderer] { $option } braucht auto, glow oder wgpu, wie in { $option } { $example }
    [format] { $option } braucht csv, json, jsonl oder xlsx, wie in { $option } { $example }
    [language] { $option } braucht en, de, fr, es oder ja, wie in { $option } { $example }
    [outcome] { $option } braucht confirmed, refused oder unknown, wie in { $option } { $example }
    [action] { $option } braucht disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user oder enable-user, wie in { $option } { $example }
    [batch-action] { $option } braucht disable, enable, unassign oder clear-pin, wie in { $option } { $example }
    [number] { $option } braucht eine ganze Zahl, wie in { $option } { $example }
    [profile-name] { $option } braucht den Namen eines Profils, wie in { $option } { $example }
    [public-key] { $option } braucht einen öffentlichen Schlüssel, wie in { $option } { $example }
    [hash] { $option } braucht einen Hash aus 64 hexadezimalen Ziffern, wie in { $option } { $example }
    [instant] { $option } braucht eine Zeit in UTC, wie in { $option } { $example }
    [day] { $option } braucht einen Tag oder einen Zeitpunkt, wie in { $option } { $example }
   *[words] { $option } braucht Wörter, wie in { $option } { $example }
}
usage-bad-value = { $kind ->
    [folder] { $option } erwartet einen Ordner, nicht „{ $typed }“
    [file] { $option } erwartet eine Datei, nicht „{ $typed }“
    [file-or-standard-output] { $option } erwartet eine Datei oder -, nicht „{ $typed }“
    [port] { $option } erwartet eine Zahl von 0 bis 65535, nicht „{ $typed }“
    [box] { $option } erwartet eine Zahl von 0 bis 100000, nicht „{ $typed }“
    [rate-limit] { $option } erwartet eine Zahl von 1 bis 1000000, nicht „{ $typed }“
    [renderer] { $option } erwartet auto, glow oder wgpu, nicht „{ $typed }“
    [format] { $option } erwartet csv, json, jsonl oder xlsx, nicht „{ $typed }“
    [outcome] { $option } erwartet confirmed, refused oder unknown, nicht „{ $typed }“
    [action] { $option } erwartet disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user oder enable-user, nicht „{ $typed }“
    [batch-action] { $option } erwartet disable, enable, unassign oder clear-pin, nicht „{ $typed }“
    [number] { $option } erwartet eine ganze Zahl, nicht „{ $typed }“
    [profile-name] { $option } erwartet den Namen eines Profils, nicht „{ $typed }“
    [language] { $option } erwartet en, de, fr, es oder ja, nicht „{ $typed }“
    [public-key] { $option } nimmt einen öffentlichen Schlüssel an, nicht „{ $typed }“
    [hash] { $option } erwartet einen Hash aus 64 hexadezimalen Ziffern, nicht „{ $typed }“
    [instant] { $option } erwartet eine Zeit wie 2026-11-23T13:03:10.123456Z, nicht „{ $typed }“
    [day] { $option } erwartet einen Tag wie 2026-11-23 oder einen Zeitpunkt wie 2026-11-23T09:00:00+01:00, nicht „{ $typed }“
   *[words] { $option } erwartet Wörter, nicht „{ $typed }“
}
usage-not-understood = die Befehlszeile wurde nicht verstanden
usage-practice-folder = practice braucht einen Ordner für seine Schlüsseldateien, wie in token-desk practice --dir ./practice
usage-no-rate-limit = --no-retry-after braucht --rate-limit, wie in --rate-limit 50
usage-history-command = history braucht verify oder export, wie in token-desk history verify
usage-unknown-format = der Name „{ $name }“ gibt das Format nicht an; fügen Sie --format csv, json, jsonl oder xlsx hinzu
usage-workbook = xlsx braucht eine Datei, wie in --to history.xlsx; in die Standardausgabe gehen csv, json und jsonl
usage-replace = --replace braucht eine Datei, wie in --to history.csv --replace
# { $why }: a sentence.
usage-bad-link = danach kann nicht gesucht werden: { $why }
usage-ticket-without-find = --ticket und --reason brauchen --find, wie in --find ada@acme.example --ticket INC0012345
usage-needs = { $what } braucht { $other }, wie in { $example }
usage-not-together = { $option } passt nicht zu { $other }
usage-unknown-report = der Name „{ $name }“ gibt das Format nicht an; Berichte enden auf .csv, .json, .xlsx oder .html
usage-find-twice = die Befehlszeile sagt zweimal, wer zu suchen ist
link-not-taken = { $why ->
    [too-soon] Das offene Fenster hat die Anfrage nicht angenommen: die letzte kam gerade eben
   *[not-understood] Das offene Fenster hat die Anfrage nicht angenommen: es ist eine andere Version
}
