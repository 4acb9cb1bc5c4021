# The history's file. Some of this is said of changes, and stands in histories.

## What was not done

history-not-opened = Der Verlauf kann nicht geöffnet werden
history-nothing-sent = Es wurde nichts gesendet, weil die Änderung vorher nicht aufgezeichnet werden konnte
history-outcome-not-recorded = Das Ergebnis der Änderung wurde nicht aufgezeichnet
history-not-read = Der Verlauf wurde nicht gelesen
history-not-checked = Der Verlauf wurde nicht geprüft
history-nothing-removed = Aus dem Verlauf wurde nichts entfernt
# { $count }: a number of entries.
history-removal-failed = { $count ->
    [one] { $count } älterer Eintrag wurde aus dem Verlauf entfernt. Dann schlug die Bereinigung fehl.
   *[other] { $count } ältere Einträge wurden aus dem Verlauf entfernt. Dann schlug die Bereinigung fehl.
}
work-stopped = Es wurde gestoppt
work-stopped-cause = Das Ergebnis wurde nicht mehr gebraucht

## Why, and what to do

history-newer = Eine neuere Version von Token Desk hat den Verlauf angelegt. Diese Version hat ihn nicht geändert.
history-newer-advice = Starten Sie die neueste Version von Token Desk
history-not-ours = Die Datei mit diesem Namen gehört einem anderen Programm. Token Desk hat sie nicht geändert.
history-not-ours-advice = Verschieben Sie die Datei, oder starten Sie Token Desk mit einem anderen --data-dir
history-not-ready = In der Datei ist noch kein Verlauf, oder eine ältere Version von Token Desk hat ihn angelegt
history-unfinished = Token Desk wurde beendet, während es den Verlauf schrieb. Nur Token Desk selbst kann das reparieren.
history-start-once = Starten Sie Token Desk einmal mit diesem Datenordner und versuchen Sie es dann erneut
history-torn = Die Dateien des Verlaufs gehören nicht zusammen
history-torn-advice = Bewahren Sie eine Kopie des Ordners auf. Starten Sie dann Token Desk: Es legt diese Dateien zur Seite und beginnt einen neuen Verlauf.
history-changed = Ein anderes Programm hat in den Verlauf geschrieben, während er gelesen wurde
history-changed-advice = Versuchen Sie es erneut
history-damaged = Die Datei des Verlaufs ist beschädigt
history-damaged-advice = Starten Sie Token Desk neu: Es legt die beschädigte Datei zur Seite und beginnt eine neue
history-damaged-in-use = Die Datei des Verlaufs ist beschädigt, und ein anderes Fenster von Token Desk hat sie geöffnet
history-damaged-in-use-advice = Schließen Sie die anderen Fenster. Dann legt Token Desk die beschädigte Datei zur Seite und beginnt eine neue.
history-less-in-use = Der Verlauf hat weniger, als Token Desk notiert hat, und ein anderes Fenster hat ihn geöffnet
history-less-in-use-advice = Schließen Sie die anderen Fenster und versuchen Sie es dann erneut. Token Desk bewahrt auf, was da ist, und beginnt einen neuen Verlauf.
history-moved-away = Die Datei des Verlaufs wurde verschoben oder gelöscht, während Token Desk lief
history-moved-away-advice = Legen Sie sie dorthin zurück, wo sie war. Wenn sie verloren ist, starten Sie Token Desk neu, um eine neue zu beginnen.
history-busy = Ein anderes Programm hat den Verlauf zu lange verwendet
history-read-only = Die Datei des Verlaufs, ihr Ordner oder ihr Datenträger ist für dieses Konto schreibgeschützt
history-read-only-advice = Fragen Sie Ihren Administrator, oder starten Sie Token Desk mit einem anderen --data-dir
history-system = Dieser Computer konnte die Datei des Verlaufs nicht lesen oder schreiben. Vielleicht ist der Datenträger voll oder getrennt.
history-system-advice = Schaffen Sie Platz auf dem Datenträger, prüfen Sie seine Verbindung und versuchen Sie es dann erneut
history-no-such-entry = Der Verlauf hat keinen Eintrag { $number } dieses Versuchs mehr. Er wurde zur Seite gelegt oder entfernt.
history-no-such-entry-advice = Notieren Sie, was das Fenster davon zeigt, und suchen Sie den Eintrag in einem früheren Export
history-entry-altered = Jemand hat Eintrag { $number } verändert: Die Liste des Verlaufs stimmt nicht mit seinen Zeilen überein
history-entry-altered-advice = Öffnen Sie den Verlauf und seine Kette, und sagen Sie Ihrem Administrator, was Sie dort sehen
history-clock = Die Uhrzeit dieses Computers liegt vor dem neuesten Eintrag des Verlaufs oder mehr als einen Monat danach
history-clock-advice = Stellen Sie die Uhr richtig. Der nächste Start von Token Desk versucht es erneut.
history-archive = Die älteren Einträge konnten vorher nicht in einer Datei gespeichert werden
history-was-altered = Der Verlauf wurde verändert: { $what }
# { $place }: a row or an entry.
history-altered-at = Der Verlauf wurde verändert, { $place }: { $what }
history-altered-advice = Lassen Sie seine Datei, wie sie ist, und sagen Sie es Ihrem Administrator
history-keep-open = Lassen Sie Token Desk offen: Es zeichnet dies auf, sobald es kann
history-note-it = Notieren Sie, was das Fenster von der Änderung zeigt: Diese Version von Token Desk kann sie nicht aufzeichnen
record-unfamiliar = Diese Version von Token Desk kennt das Ergebnis nicht
record-unfamiliar-cause = Eine neuere Version hat es aufgezeichnet, oder die Aufzeichnung wurde verändert
record-unfamiliar-advice = Öffnen Sie den Verlauf mit der neuesten Version von Token Desk, oder prüfen Sie den Verlauf

## A history that was put aside

history-damaged-new = Der Verlauf war beschädigt. Token Desk hat einen neuen begonnen
history-nothing-left = Davon war nichts übrig
history-damaged-kept = Die beschädigte Datei wurde aufbewahrt: { $path }
history-damaged-new-advice = Sagen Sie es Ihrem Administrator. Diese Datei enthält, was vorher aufgezeichnet wurde.
history-gone-new = Der Verlauf ist weg. Token Desk hat einen neuen begonnen
history-empty-new = Der Verlauf ist leer. Token Desk hat einen neuen begonnen
history-another-new = Ein anderer Verlauf ist da. Token Desk hat einen neuen begonnen
history-less-new = Zeilen des Verlaufs fehlen oder sind geändert. Token Desk hat einen neuen begonnen
history-less-kept = Sagen Sie es Ihrem Administrator. Was da war, ist aufbewahrt: { $path }
history-look-for-backup = Sagen Sie es Ihrem Administrator, und suchen Sie eine Sicherung des Datenordners
history-replaced = Seit dem letzten Start gibt es hier einen neuen Verlauf
history-replaced-cause = Zeile { $row } des vorigen war hier notiert. Dieser gibt an, dass er einen anderen ersetzt.
history-replaced-advice = Sagen Sie es Ihrem Administrator, wenn Ihnen niemand den Grund gesagt hat

## What was noted of the history's newest row, and what there is now

noted-no-file = Zeile { $noted } war notiert. Jetzt ist keine Datei da.
noted-empty = Zeile { $noted } war notiert. Jetzt ist die Datei leer.
noted-damaged = Zeile { $noted } war notiert. Jetzt ist die Datei beschädigt.
noted-no-row = Zeile { $noted } war notiert. Jetzt ist keine Zeile da.
noted-shorter = Zeile { $noted } war notiert. Jetzt ist die neueste Zeile { $row }.
noted-gap = Zeile { $noted } war notiert. Jetzt fehlt diese Zeile vor Zeile { $row }.
noted-rewritten = Zeile { $noted } war notiert. Jetzt hat diese Zeile einen anderen Hash.
# { $row }: how many rows it has.
noted-another = { $row ->
    [one] Zeile { $noted } war notiert. Jetzt ist ein anderer Verlauf da, mit { $row } Zeile.
   *[other] Zeile { $noted } war notiert. Jetzt ist ein anderer Verlauf da, mit { $row } Zeilen.
}
history-note-unusable = Token Desk kann nicht erkennen, ob Zeilen des Verlaufs fehlen
history-note-unusable-advice = Sagen Sie es Ihrem Administrator: Er kann den Verlauf mit einem Export vergleichen
# The note: a file that says which row was the newest.
note-edited = Die Notiz zur neuesten Zeile ist beschädigt oder wurde bearbeitet
# { $said }: the computer's answer.
note-not-read = Die Notiz zur neuesten Zeile kann nicht gelesen werden ({ $said })
note-not-in-time = Die Notiz zur neuesten Zeile konnte nicht rechtzeitig gelesen werden

## The anchor: a place outside this computer where the newest row is written

anchor-behind = Der Anker des Verlaufs ist im Rückstand
anchor-behind-file = Zeile { $row } ist noch nicht in { $path }
anchor-behind-log = Zeile { $row } ist noch nicht im Systemprotokoll
anchor-no-answer = Der Anker antwortet nicht
anchor-behind-advice = Arbeiten Sie weiter: Token Desk versucht es erneut. Wenn es so bleibt, sagen Sie es Ihrem Administrator.
anchor-in-own-folder = Der Anker liegt in einem eigenen Ordner von Token Desk, wo ein Anker nichts beweist
log-nobody-listens = Das Systemprotokoll hat es nicht angenommen: An seinem Socket lauscht nichts
log-nobody-listens-at = Das Systemprotokoll hat es nicht angenommen: An { $path } lauscht nichts
log-no-right = Das Systemprotokoll hat es nicht angenommen: Dieses Konto darf nicht nach { $path } schreiben
log-no-answer = Das Systemprotokoll hat es nicht angenommen: keine Antwort an { $path }
log-failed = Das Systemprotokoll hat es nicht angenommen: { $path } funktioniert nicht
log-windows-error = Das Systemprotokoll hat es nicht angenommen: Windows meldete Fehler { $number }
anchor-no-log = Das Systemprotokoll hat es nicht angenommen: Dieses System hat keines, das Token Desk kennt
