# The history, its chain and its retention.

## Old entries are removed

removal-runs = Ältere Einträge werden aus dem Verlauf entfernt
removal-runs-rest = Zuerst wird der ganze Verlauf geprüft
removal-decide = Entscheiden…
removal-decide-does = Zeigt, was entfernt würde, und fragt, ob die Uhr stimmt
removal-keep = Behalten
removal-keep-does = Entfernt bis zum nächsten Start oder einen Tag lang nichts

# Why it is asked before old entries are removed, and what to do.
removal-doubt-newest = Die neueste Zeile ist vom { $newest }, aber die Uhr dieses Computers zeigte { $clock }. Prüfen Sie die Uhr und entscheiden Sie dann
removal-doubt-jump = Zwischen zwei Zeilen sprang die Uhr vom { $before } auf den { $after }. Die Uhr dieses Computers zeigte { $clock }. Prüfen Sie die Uhr und entscheiden Sie dann
removal-doubt-server = Die Uhr des Servers zeigte { $time }, aber die Uhr dieses Computers zeigte { $clock }. Prüfen Sie die Uhr und entscheiden Sie dann

clock-question = Stimmt die Uhr dieses Computers?
clock-nothing-removed = Bisher wurde nichts entfernt
clock-risk = Bei falscher Uhr sehen neue Einträge alt aus
clock-compared = Ich habe Datum und Uhrzeit mit einer anderen Uhr verglichen: Sie stimmen
clock-not-compared = Vergleichen Sie zuerst die Uhr und setzen Sie das Häkchen
clock-wrong = Wenn die Uhr falsch geht, behalten Sie die Einträge. Bitten Sie Ihren Administrator, die Uhr zu stellen; Sie werden wieder gefragt
clock-remove = Einträge entfernen
clock-keep = Einträge behalten

# Labels of the facts in that question, in a narrow column, each with what stands beside it.
clock-here = Dieser Computer
clock-newest = Neueste Zeile
clock-between = Zwischen Zeilen
clock-from-to = vom { $before } auf den { $after }
clock-server = Der Server
clock-removes = Zu entfernen
clock-removes-before = was vor dem { $date } erfolgt ist
clock-copy = Kopie
clock-copy-file = in einer Datei neben dem Verlauf
clock-copy-none = keine, laut Einstellungen
clock-saved = Mitgespeichert
clock-saved-name = Ihr Name, { $name } (Konto { $account })
clock-saved-account = Ihr Kontoname { $account }

## The list

history-being-read = Verlauf wird gelesen
history-none-fits = Kein Eintrag passt
history-none-fits-why = Kein Eintrag enthält alle diese Wörter und passt zu den Filtern oben
history-empty = Es wurde noch nichts getan
history-empty-why = Hier erscheint jede Änderung: bestätigt, abgelehnt oder unbekannt
history-search = Verlauf durchsuchen
history-search-placeholder = Seriennr., Person, Ticket, Bearbeiter…
history-show-all = Alle anzeigen
# What was done in one call, which began then.
filter-call = Anruf vom { $at } ×
filter-batch = Stapel vom { $at } ×
filter-call-removed = Entfernt diesen Filter
# Column headings; the number's column is narrow.
column-number = Nr.
column-time = Zeit
# A narrow heading: how the caller was verified.
column-verified = Verifiziert
# How the list is sorted by time, and what a press on the heading does.
sorted-newest-first = Neueste zuerst. Drücken: älteste zuerst
sorted-oldest-first = Älteste zuerst. Drücken: neueste zuerst
sorted-ascending = A bis Z. Drücken: Z bis A
sorted-descending = Z bis A. Drücken: A bis Z
sorted-unknown-first = Unbekannte zuerst. Drücken: bestätigte zuerst
sorted-confirmed-first = Bestätigte zuerst. Drücken: unbekannte zuerst
sorts = Drücken: danach sortieren
row-no-token = kein Token
row-cannot-be-read = hier nicht lesbar
# A row, as a screen reader hears it.
row-operator = Bearbeiter: { $operator }
row-verified = Anrufer verifiziert: { $how }
row-not-read-yet = { $number }, noch nicht gelesen
row-not-readable = { $number }, nicht lesbar
not-readable = Nicht lesbar
on-its-way = Unterwegs

## Filters, and how many entries are listed

# The choice that lets everything through, after the filter's name: "Outcome: all".
filter-all = alle
filter-confirmed = bestätigt
filter-refused = abgelehnt oder nicht erfolgt
filter-unknown = unbekannt
count-being-read = wird gelesen…
entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
# Entries are still being counted.
over-entries = über { $count } Einträge
nothing-to-export = Es gibt noch nichts zu exportieren
first-day = Erster Tag
last-day = Letzter Tag
day-hint = Zum Beispiel 2026-11-23

# In the export's dialog: what the list is narrowed down by. The parts follow, with commas between them.
narrowed = Nur aufgelistete Einträge: { $parts }
narrowed-text = „{ $text }“
narrowed-outcome = Ergebnis: { $outcome }
narrowed-profile = Profil: { $profile }
narrowed-action = Aktion: { $action }
narrowed-call = ein Anruf
narrowed-batch = ein Stapel
narrowed-time = { $period ->
    [today] heute
    [week] letzte 7 Tage
   *[month] letzte 30 Tage
}
narrowed-days = { $first } bis { $last }
narrowed-from = ab { $first }
narrowed-until = bis { $last }

## The chosen entry

entry-being-read = Eintrag wird gelesen
entry-gone = Eintrag { $number } ist nicht mehr im Verlauf
entry-not-readable-title = { $number } · Dieser Eintrag kann nicht angezeigt werden
entry-not-readable = Er bleibt im Verlauf und wird so exportiert, wie er aufgezeichnet wurde
copy-row = Zeile kopieren
entry-show-call = Diesen Anruf zeigen
entry-show-batch = Diesen Stapel zeigen
entry-batch-report = Stapelbericht öffnen
batch-report-practice-gone = Diesen Übungsmandanten gibt es nicht mehr. Seine Einträge bleiben hier
label-batch = Stapel
entry-of-batch = Zeile { $line } · { $began }
export-entry = Diesen Eintrag exportieren…
copies-hash = Kopiert den Hash der neuesten Zeile des Eintrags
on-its-way-elsewhere = ein anderes Fenster von Token Desk wartet auf die Antwort und zeichnet sie auf
change-not-sent-yet = Die Änderung wurde noch nicht gesendet
change-on-its-way = Die Änderung ist unterwegs
waiting-stopped = Sie haben das Warten beendet. Die Änderung ist noch unterwegs
next-look = nächste Prüfung in { $seconds } s
next-try = nächster Versuch in { $seconds } s
check-again-now = Jetzt erneut prüfen
go-on-replacing = Austausch fortsetzen…
undo-enable = Rückgängig: aktivieren…

# Why the outcome cannot be checked now.
entry-cannot-be-read = Dieser Eintrag kann nicht gelesen werden
check-practice-gone = Diesen Übungsmandanten gibt es nicht mehr, und damit auch die Antwort nicht
check-address-changed = Gesendet wurde an { $host }, aber das Profil hat jetzt eine andere Adresse
check-sign-in = Melden Sie sich bei { $profile } an, um zu prüfen
check-runs = Token Desk prüft es gerade

# Labels in a narrow column.
computer = Computer
credential = Zugangsdaten
started = Begonnen
started-and-took = { $at } · Dauer { $took }
how-known = Woher bekannt
known-by-another = Token Desk hat erneut geprüft: Es war wahrscheinlich eine andere Änderung
note = Hinweis
now = Jetzt
newest-row = Neueste Zeile
newest-hash = Deren Hash
copy-row-and-hash = Zeile und Hash kopieren

## The steps of a change: short sentences, one after the other

# By whom is left out where the account is not known.
step-recorded-by-nobody = Vor dem Senden aufgezeichnet
step-recorded-by-nobody-on = Vor dem Senden aufgezeichnet auf { $host }
step-recorded = Vor dem Senden aufgezeichnet, von { $operator }
step-recorded-on = Vor dem Senden aufgezeichnet, von { $operator } auf { $host }
step-state-before = Zustand vorher: { $status }
step-state-before-unknown = Zustand vorher: nicht bekannt
step-waiting-stopped = Das Warten wurde beendet. Die Änderung war noch unterwegs
step-confirmed = Der Server hat bestätigt: { $now }
# The outcome: "Refused 409".
step-refused = { $outcome }: Es wurde nichts geändert
step-no-answer = Keine Antwort innerhalb von { $seconds } s: Ergebnis unbekannt
step-found-open = Token Desk wurde beendet, bevor die Antwort aufgezeichnet war: Ergebnis unbekannt
step-batch-began = { $count ->
    [one] Damit begann ein Stapel mit einer Änderung, aus der Liste „{ $list }“
   *[other] Damit begann ein Stapel mit { $count } Änderungen, aus der Liste „{ $list }“
}
step-batch-listed = { $count ->
    [one] Eine Zeile des Stapels wurde aufgezeichnet
   *[other] { $count } Zeilen des Stapels wurden aufgezeichnet
}
step-batch-ended = { $how ->
    [finished] Der Stapel wurde beendet
   *[stopped] Der Stapel wurde abgebrochen
}
step-looked = Geprüft: { $found }
step-looked-still = Geprüft: noch { $found }
step-looked-assigned = Geprüft: zugewiesen an { $person }
step-looked-in-vain = Geprüft: keine Antwort, die es klärt
step-owner-none = Es ist niemandem zugewiesen
step-owner-another = Es gehört einer anderen Person
step-last-change-before = Die letzte Änderung war vor dieser
step-last-change = Letzte Änderung: { $changed }
step-settled = Geklärt: bestätigt
step-settled-later = Geklärt: durch eine spätere Prüfung bestätigt
step-settled-doubted = Geklärt: durch eine spätere Prüfung bestätigt. { $doubts }
step-settled-by-another = Geklärt: erfolgt, aber wahrscheinlich durch eine andere Änderung. { $doubts }
step-settled-not-done = Geklärt: laut einer späteren Prüfung nicht erfolgt
step-of-a-newer-version = Von einer neueren Version von Token Desk aufgezeichnet: { $kind }

## The chain

# The state of the chain in the fewest words, after the number of entries.
chain-checking = Kette wird geprüft…
chain-broken = Kette unterbrochen
chain-in-doubt = Kette intakt, Bereinigung zweifelhaft
chain-intact = Kette intakt
chain-not-checked = Kette nicht geprüft
chain-link-does = Zeigt, was über die Kette bekannt ist
chain-title = Die Kette des Verlaufs
chain-about = Über die Kette…
chain-being-checked = Die Kette wird geprüft
chain-check-runs = Kette wird geprüft
chain-check-stop = Prüfung stoppen
chain-check-stopped = Die Prüfung wurde nicht abgeschlossen
# Where: "row 5 (entry 2)".
chain-broken-at = Die Kette des Verlaufs ist unterbrochen: { $place }
history-altered = Der Verlauf wurde verändert
# How: "its content was altered after it was recorded".
chain-rows-intact = Was nicht stimmt: { $how }. Die Zeilen sind intakt, aber Listen und Suchen zeigen vielleicht etwas anderes
chain-rows-before-intact = Was nicht stimmt: { $how }. Die Zeilen davor sind intakt. Spätere Zeilen sind vielleicht nicht das, was aufgezeichnet wurde
chain-what-to-do = Lassen Sie die Datei, wie sie ist, und sagen Sie es Ihrem Administrator. Vergleichen Sie sie mit Exporten und mit anderswo notierten Hashes
chain-proves = Jede Zeile trägt den Hash der Zeile davor. Wird eine Zeile später geändert, entfernt oder eingefügt, ist die Kette unterbrochen, außer alle späteren Hashes werden neu gebildet.
chain-cannot = Die Kette zeigt nicht, ob jemand den Verlauf neu geschrieben oder sein Ende abgeschnitten hat. Um das zu erkennen, notieren Sie die neueste Zeile und deren Hash dort, wo niemand an diesem Arbeitsplatz sie ändern kann. Ein notierter Hash beweist die Zeilen bis zu seiner eigenen, nicht spätere.
chain-is-intact = Intakt
chain-is-intact-doubted = { $count ->
    [one] Intakt, aber { $count } Bereinigung ist zweifelhaft
   *[other] Intakt, aber { $count } Bereinigungen sind zweifelhaft
}
chain-rows-checked = { $count ->
    [0] es gibt noch keine Zeile
    [one] { $count } Zeile wurde geprüft
   *[other] { $count } Zeilen wurden geprüft
}
chain-removed = Laut Einstellungen entfernt
chain-more-removals = { $count ->
    [one] { $count } frühere Bereinigung: token-desk history verify listet alle Bereinigungen auf
   *[other] { $count } frühere Bereinigungen: token-desk history verify listet alle Bereinigungen auf
}
removal-of-one = Eintrag { $entry } am { $at }: erfolgt vor dem { $before }
removal-of-several = Einträge { $entries } am { $at }: erfolgt vor dem { $before }
range = { $first } bis { $last }
# Who: a name and an account, or an account alone.
removal-clock-confirmed = { $name } (Konto { $account }) hat die Uhr am { $at } bestätigt
removal-clock-confirmed-by-account = Das Konto { $account } hat die Uhr am { $at } bestätigt
removal-clock-asked = Jemand hatte die Uhr bestätigt
# What became of the file that removed entries were written to.
archive-none = Sie wurden vorher nicht in eine Datei geschrieben
archive-unaltered = { $file } ist vorhanden und unverändert
archive-altered = { $file } wurde verändert
archive-not-there = { $file } ist nicht mehr neben dem Verlauf
archive-unread = { $file } konnte nicht gelesen werden
removal-doubted = Bei dieser Bereinigung ging die Uhr vielleicht falsch
removal-doubted-file = Die Uhr dieses Computers zeigte { $clock }, aber die neueste Zeile ist vom { $newest }. Fragen Sie, wer die Uhr bestätigt hat, und suchen Sie die Einträge in dieser Datei
removal-doubted-exports = Die Uhr dieses Computers zeigte { $clock }, aber die neueste Zeile ist vom { $newest }. Fragen Sie, wer die Uhr bestätigt hat, und suchen Sie die Einträge in früheren Exporten

## Where the history was altered, and how

# Stands in other sentences: "The history's chain is broken at row 5 (entry 2)".
broken-place = Zeile { $row }
broken-place-of-entry = Zeile { $row } (Eintrag { $entry })
# What is wrong, after a colon: one of the texts below, and what it is about.
breach-and-what = { $how } – { $what }
breach-altered = der Inhalt der Zeile wurde nach dem Aufzeichnen verändert
breach-unlinked = die Zeile schließt nicht an die Zeile davor an; eine von beiden wurde ersetzt
breach-missing = die Zeile fehlt, und ihre Entfernung wurde nicht aufgezeichnet
breach-unexpected = die Zeile wurde von außen eingefügt
breach-young = die Zeile verzeichnet eine Bereinigung von Zeilen, die nicht alt genug waren
breach-forged = die Zeile verzeichnet eine Bereinigung, die nicht von diesem Programm stammt
breach-list = die Liste des Verlaufs stimmt nicht mit der Zeile überein
breach-table = eine Tabelle, die aus den Zeilen gebildet wird, wurde verändert
breach-schema = die Datenbank selbst wurde verändert
breach-archive = die Datei mit den entfernten Einträgen wurde verändert

## What an alteration is about, after a colon. { $first } and { $last }: rows.

odd-entry-twice = Eintrag { $number } war vorher schon da
odd-entry-left = Eintrag { $number } ist älter als der Stichtag { $before } und hätte auch entfernt werden müssen
odd-entry-removed-and-there = Eintrag { $number } ist als entfernt aufgezeichnet, aber vorhanden
odd-entry-missing = Eintrag { $number } fehlt
odd-entry-not-listed = der Eintrag fehlt darin
odd-entry-without-row = keine Zeile beginnt diesen Eintrag
# What a list says of an entry.
odd-column = { $column ->
    [made] wann der Eintrag angelegt wurde
    [last] wann zuletzt etwas dazu aufgezeichnet wurde
    [standing] der Stand des Eintrags
   *[profile] das Profil des Eintrags
}
odd-profile-names = die Namen der Profile
odd-hours = die Stunden, in denen Einträge liegen
odd-removed-list = die Liste des Entfernten ({ $table })
odd-programs = welche Programme den Verlauf verwenden
odd-words = die Wörter, mit denen Eintrag { $number } gefunden wird
odd-words-of-no-entry = Wörter eines Eintrags { $number }, der nicht vorhanden ist
odd-hash-before-removal = der Hash ist nicht der, den Zeile { $row } vor der Bereinigung notiert hat
odd-rows-between-younger = die Zeilen { $first } bis { $last } standen zwischen Zeilen, die jünger sind als { $before }
odd-rows-not-removed = die Zeilen { $first } bis { $last } wurden nicht durch diese Bereinigung entfernt
odd-clock-later = beim Aufzeichnen der Bereinigung zeigte die Uhr { $at }, bei der neuesten Zeile { $newest }
odd-no-cut-off = der Stichtag fehlt
odd-impossible-rows = die Angaben zu den entfernten Zeilen sind nicht möglich
odd-nobody-asked = es fehlt, wer gefragt wurde und wann
odd-cut-off-young = der Stichtag { $before } liegt keinen Tag vor { $at }, dem Zeitpunkt des Aufzeichnens
odd-no-newest = die Zeit der neuesten entfernten Zeile fehlt
odd-newest-young = die neueste entfernte Zeile war von { $newest }, der Stichtag ist { $before }
odd-no-row-before = es fehlt, was vor den entfernten Zeilen stand
odd-clock-jumped = die Uhr sprang von { $newest } auf { $at }, und niemand wurde gefragt
# A part of the database: its kind, and its name, which programs gave it.
odd-part = { $state ->
    [missing] { $kind ->
        [table] die Tabelle { $name } fehlt
        [index] der Index { $name } fehlt
        [trigger] der Trigger { $name } fehlt
       *[view] die Sicht { $name } fehlt
    }
    [changed] { $kind ->
        [table] die Tabelle { $name } ist nicht so, wie das Programm sie anlegt
        [index] der Index { $name } ist nicht so, wie das Programm ihn anlegt
        [trigger] der Trigger { $name } ist nicht so, wie das Programm ihn anlegt
       *[view] die Sicht { $name } ist nicht so, wie das Programm sie anlegt
    }
   *[added] { $kind ->
        [table] die Tabelle { $name } wurde eingefügt
        [index] der Index { $name } wurde eingefügt
        [trigger] der Trigger { $name } wurde eingefügt
       *[view] die Sicht { $name } wurde eingefügt
    }
}

## Filter by time

period-any = Gesamte Zeit
period-today = Heute
period-week = Letzte 7 Tage
period-month = Letzte 30 Tage
period-between = Zwischen zwei Tagen
