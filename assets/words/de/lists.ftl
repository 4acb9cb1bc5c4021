# Viele Token auf einmal: das Fenster.

place-batch = Stapel
counted = { $count } { $what }

## Eine Liste wird gewählt

batch-heading = Viele Token auf einmal
batch-heading-why = Nichts wird gesendet, bevor Sie gesehen haben, was mit jedem geschähe
batch-what = Was geschehen soll
batch-list = Liste
batch-drop = CSV, XLSX oder Text. Sie können sie auch auf dieses Fenster ziehen.
batch-read = Liste lesen
batch-reading = Liste wird gelesen
batch-no-file-yet = Wählen Sie eine Datei oder fügen Sie eine Liste ein
batch-paste = Liste einfügen
batch-paste-does = Liest als Liste, was woanders kopiert wurde
batch-pasted-name = eingefügte Liste
batch-choose = Liste wählen
batch-lists = Listen
batch-list-about = Was eine Liste sein kann
batch-list-columns = Ein Token oder eine Person je Zeile: Seriennummer, E-Mail-Adresse, Benutzername oder Benutzer-ID. Ticket und Grund dürfen daneben stehen.
batch-list-files = Auch der Bericht über Hardware-Token, wie ihn die Konsole herunterlädt.
batch-left = Nicht beendet
batch-left-why = Diese blieben vor ihrem Ende liegen. Sie können damit weitermachen.
batch-left-elsewhere = Ein anderes Fenster arbeitet daran
batch-left-show = Zeigen…
batch-left-of = Zeigt, wie weit die Liste { $list } ist

## Was davon verstanden wurde

batch-from-list = { $action ->
    [enable] Token aus einer Liste aktivieren
    [unassign] Token aus einer Liste entziehen
    [clear-pin] PINs von Token aus einer Liste löschen
   *[disable] Token aus einer Liste deaktivieren
}
batch-lines = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}
batch-columns = Was jede Spalte ist
batch-column = Spalte { $number }
batch-column-unused = Nicht verwendet
batch-column-serial = Seriennummer
batch-column-person = Person
batch-column-ticket = Ticket
batch-column-reason = Grund
batch-columns-missing = Sagen Sie, in welcher Spalte Seriennummern oder Personen stehen
batch-columns-again = Spalten richtigstellen…
batch-lines-good = nachzusehen
batch-lines-bad = mit Fehlern
batch-lines-merged = doppelt
batch-lines-none = Keine Zeile nennt einen Token oder eine Person
batch-errors = Zeilen mit Fehlern
batch-errors-more = { $count ->
    [one] Eine weitere Zeile hat Fehler. Die Probe führt sie auf.
   *[other] { $count } weitere Zeilen haben Fehler. Die Probe führt alle auf.
}
batch-line = Zeile
batch-line-number = Zeile { $line }
batch-written = In der Liste
batch-why = Warum
batch-for-all = Für alle Zeilen
batch-for-all-why = Für Zeilen, die nichts Eigenes haben
batch-rehearse = Proben
batch-reads-only = Liest nur. Nichts wird geändert.
batch-another-list = Andere Liste wählen…

## Was geschähe

batch-title = { $action ->
    [enable] { $count ->
        [one] Einen Token aktivieren
       *[other] { $count } Token aktivieren
    }
    [unassign] { $count ->
        [one] Einen Token entziehen
       *[other] { $count } Token entziehen
    }
    [clear-pin] { $count ->
        [one] PIN eines Tokens löschen
       *[other] PINs von { $count } Token löschen
    }
   *[disable] { $count ->
        [one] Einen Token deaktivieren
       *[other] { $count } Token deaktivieren
    }
}
batch-of-ticket = Ticket { $ticket }
batch-rehearsed = geprobt { $at }, nichts wurde gesendet
batch-rehearsing = Lesen, was geschähe
batch-not-rehearsed = Noch wurde nichts geprobt
batch-will = { $action ->
    [enable] zu aktivieren
    [unassign] zu entziehen
    [clear-pin] PIN zu löschen
   *[disable] zu deaktivieren
}
batch-already = { $action ->
    [enable] bereits aktiviert
    [unassign] bereits entzogen
    [clear-pin] { $count ->
        [one] bereits ohne PIN
       *[other] bereits ohne PINs
    }
   *[disable] bereits deaktiviert
}
batch-sort = { $sort ->
    [last-token] { $count ->
        [one] letztes Token der Person
       *[other] letzte Token von Personen
    }
    [with-zeros] mit verlorenen Nullen
    [another-owner] { $count ->
        [one] gehört jemand anderem
       *[other] gehören jemand anderem
    }
    [changed-since] seither geändert
    [not-found] nicht gefunden
    [not-assigned] niemandem zugewiesen
    [missing] Ticket oder Grund fehlt
    [unread] nicht lesbar
   *[wrong-line] mit Fehlern
}
batch-list-foreseen = Was geschähe
batch-now = Jetzt
batch-what-happens = Was geschieht
batch-not-sent = { $count ->
    [one] Eine Zeile wird nicht gesendet. Der Grund steht im Bericht.
   *[other] { $count } Zeilen werden nicht gesendet. Jeder Grund steht im Bericht.
}
batch-zeros = { $count ->
    [one] Die Seriennummer nehmen, deren führende Nullen fehlen
   *[other] Die { $count } Seriennummern nehmen, deren führende Nullen fehlen
}
batch-zeros-why = Tabellenprogramme entfernen sie. Genau diese Token gibt es mit den Nullen.
batch-start = Start
batch-nothing-changes = Nichts würde sich ändern
batch-no-history = Der Verlauf kann nicht geschrieben werden
batch-type-number = Wie viele Token ändern sich?
batch-another-number = Das ist eine andere Zahl
batch-number-first = Geben Sie zuerst die Zahl ein
batch-pace = { $count ->
    [one] Höchstens eine Anfrage je Sekunde. Sie können jederzeit pausieren oder stoppen.
   *[other] Höchstens { $count } Anfragen je Sekunde. Sie können jederzeit pausieren oder stoppen.
}
batch-no-pace = So schnell der Server antwortet. Sie können jederzeit pausieren oder stoppen.
batch-rehearse-again = Noch einmal proben
batch-export-rehearsal = Probe exportieren…
batch-export-rehearsal-title = Probe exportieren
batch-of-profile = Dies gehört zum Profil { $profile }. Melden Sie sich dort an

## Unterwegs

batch-started = begonnen { $at }
batch-started-by = begonnen { $at } von { $who }
batch-done = Erledigt
batch-rate = { $rate } je Sekunde
batch-time-left = noch { $left }
batch-held = Der Server bittet zu warten · { $seconds } s
batch-looking = Nachsehen, was noch unbekannt ist
batch-ending = Was unterwegs ist, wird beendet
batch-newest = Neueste Zeilen
# In a few words, for a list.
problem-short = { $kind ->
    [forbidden] keine Berechtigung
    [unauthorized] nicht angemeldet
    [signed-out] nicht angemeldet
    [not-found] nicht gefunden
    [conflict] anderer Besitzer oder Zustand
    [too-many-requests] zu viele Anfragen
    [server-error] Serverfehler
    [gateway] Server nicht erreicht
    [unreachable] Server nicht erreicht
    [name-not-found] Server nicht erreicht
    [timed-out] keine Antwort in der Frist
    [closed-early] Verbindung verloren
    [another-owner] gehört jemand anderem
    [already-disabled] bereits so
    [changed-since] seither geändert
    [unanswered] Antwort nicht aufgezeichnet
    [not-done] nicht geschehen
   *[other] siehe Einzelheiten
}
batch-when-or-why = Geändert um, oder warum nicht
batch-pause = Pausieren
batch-pausing = Was unterwegs ist, endet erst
batch-go-on = Weitermachen
batch-stop = Stoppen, wenn Begonnenes fertig ist
batch-stop-rule = Pausiert von selbst nach { $refusals } Ablehnungen oder { $unknown } Unbekannten in Folge. Sie können am Arbeitsplatz weiterarbeiten.
batch-waits-asked = Pausiert. Es wird nichts mehr gesendet.
batch-waits-refusals = { $count ->
    [one] Pausiert nach einer Ablehnung
   *[other] Pausiert nach { $count } Ablehnungen in Folge
}
batch-waits-unknown = { $count ->
    [one] Pausiert nach einem unbekannten Ergebnis
   *[other] Pausiert nach { $count } unbekannten Ergebnissen in Folge
}
batch-waits-look = Sehen Sie die neuesten Zeilen an, bevor Sie weitermachen.
batch-stop-title = Stapel stoppen?
batch-stop-left = { $count ->
    [one] Ein Token bleibt, wie er ist.
   *[other] { $count } Token bleiben, wie sie sind.
}
batch-stop-why = Was unterwegs ist, wird beendet. Um später weiterzumachen, pausieren Sie stattdessen.
batch-stop-not = Weiterlaufen lassen
batch-stop-button = Stoppen

## Was daraus wurde

batch-from-to = { $from } bis { $to }
batch-when-by = { $when } von { $who }
batch-result = { $action ->
    [enable] { $count } von { $all } Token sind aktiviert
    [unassign] { $count } von { $all } Token sind entzogen
    [clear-pin] { $count } von { $all } Token haben keine PIN
   *[disable] { $count } von { $all } Token sind deaktiviert
}
batch-result-rest = { $kind ->
    [refused] { $count ->
        [one] { $count } wurde abgelehnt
       *[other] { $count } wurden abgelehnt
    }
    [unknown] { $count ->
        [one] { $count } ist noch unbekannt
       *[other] { $count } sind noch unbekannt
    }
   *[to-do] { $count ->
        [one] { $count } wurde nicht erledigt
       *[other] { $count } wurden nicht erledigt
    }
}
batch-kind = { $kind ->
    [confirmed] bestätigt
    [refused] abgelehnt
    [unknown] unbekannt
    [to-do] { $count ->
        [one] offen
       *[other] offen
    }
   *[not-sent] nicht gesendet
}
batch-list-report = Was aus jeder Zeile wurde
batch-show-entry = Im Verlauf zeigen
batch-export-report = Bericht exportieren…
batch-export-report-title = Bericht exportieren
batch-print = Seite zum Drucken…
batch-check = { $count ->
    [one] Den unbekannten noch einmal prüfen
   *[other] Die { $count } unbekannten noch einmal prüfen
}
batch-checking = Es wird geprüft
batch-again = Fehlgeschlagenes wiederholen ({ $count })…
batch-undo = { $count ->
    [one] Rückgängig: einen wieder aktivieren…
   *[other] Rückgängig: { $count } wieder aktivieren…
}
batch-back = Zurück zum Verlauf
batch-under-way = Ein Stapel oder eine Probe ist unterwegs
batch-new = Neuer Stapel…
batch-go-on-title = Weitermachen
batch-type-left = Wie viele Token sind übrig?
batch-nothing-left = Es ist nichts mehr zu senden
batch-end = Diesen Stapel beenden…
batch-end-title = Diesen Stapel beenden?
batch-end-why = Danach kann niemand mehr damit weitermachen. Was nicht gesendet wurde, bleibt, wie es ist.
batch-end-not = Behalten
batch-end-button = Beenden
format-name-page = Seite
format-page = Eine Seite zum Drucken, für jeden Browser

## Auf jedem Bildschirm

strip-batch-runs = Ein Stapel ist unterwegs
strip-batch-waits = Der Stapel wartet
strip-batch-left = Ein Stapel wurde nicht beendet
strip-batch-sign-in = Melden Sie sich bei { $profile } an, um weiterzumachen
strip-batch-shows = Zeigt den Stapel
closing-batch = Ein Stapel ist unterwegs
closing-batch-left = { $count ->
    [one] Ein Token ist noch offen.
   *[other] { $count } Token sind noch offen.
}
closing-batch-goes-on = Der Stapel steht im Verlauf. Sie können beim nächsten Start damit weitermachen.
notification-rehearsal = Eine Probe ist fertig
notification-batch = Ein Stapel ist beendet
