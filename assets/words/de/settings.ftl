# Settings and the log.

## The dialog

settings = Einstellungen
settings-look = Aussehen
# The choices: colours as the operating system is set, and of our own.
look-system = System
look-light = Hell
look-dark = Dunkel
look-high-contrast = Hoher Kontrast
settings-text-size = Schriftgröße
settings-percent = { $number } %
# The keys, such as “Ctrl +” and “Ctrl −”.
settings-text-size-hint = { $bigger } und { $smaller } ändern sie, bis Sie das Fenster schließen
settings-name = Ihr Name
settings-name-hint = Steht mit Ihrem Kontonamen, { $account }, bei jeder Änderung
settings-language = Sprache
# The choice to follow the system; language: its own name for what that is now.
settings-language-system = Wie im System: { $language }
settings-lock-after = Sperren nach
# The field's name, for screen readers.
settings-lock-name = Minuten bis zur Sperre
# After the number.
settings-minutes = Minuten
settings-lock-hint = 1 bis { $most }, ohne Taste oder Klick
settings-keep = Verlauf behalten
keep-everything = Alle
keep-everything-hint = Aus dem Verlauf wird nichts entfernt
keep-days = Für eine Anzahl Tage
settings-days = Tage
settings-days-hint = Eine ganze Zahl: 365 ist ein Jahr
settings-removes = Damit wird heute entfernt, was vor dem { $date } erfolgt ist
settings-removal = Ältere Einträge werden endgültig aus dem Verlauf entfernt. Die Bereinigung selbst wird aufgezeichnet. Einträge ohne bekanntes Ergebnis bleiben
settings-archive = Entferntes zuerst in eine Datei schreiben
settings-archive-note = neben dem Verlauf, als JSON Lines. Nur Sie löschen diese Dateien
settings-anchor-in-file = Nach jeder Änderung geht der Hash der neuesten Zeile an { $file }
settings-anchor-in-log = Nach jeder Änderung geht der Hash der neuesten Zeile an das Systemprotokoll
settings-anchor-in-both = Nach jeder Änderung geht der Hash der neuesten Zeile an { $file } und an das Systemprotokoll
settings-notifications = Benachrichtigungen
settings-notify = Melden, wenn ein unbekanntes Ergebnis geklärt ist oder eine lange Arbeit endet
settings-notify-note = Als Benachrichtigung des Systems ohne Namen, solange Token Desk nicht im Vordergrund ist
settings-being-written = Die Einstellungen werden geschrieben
writing-settings = Einstellungen werden geschrieben
settings-trouble = Fehler in settings.toml: { $reason }. „Speichern“ ersetzt den Wert
settings-trouble-unreadable = Fehler in settings.toml: { $reason }. „Speichern“ fragt nach, bevor die Datei ersetzt wird

## Notifications of the operating system, with the window somewhere behind: no names

notification-settled = Ein unbekanntes Ergebnis ist geklärt
# After a change took long: the outcome may be any of the three.
notification-change = Eine Änderung hat ihr Ergebnis
# These two may have gone well or not.
notification-export = Der Export ist beendet
notification-check = Die Prüfung des Verlaufs ist beendet
# Below each of them.
notification-open = Öffnen Sie Token Desk, um das Ergebnis zu sehen

## Its questions

settings-ask-removal = { $count ->
    [one] Verlauf nur { $count } Tag behalten? Damit wird heute entfernt, was vor dem { $date } erfolgt ist. Das kann nicht rückgängig gemacht werden.
   *[other] Verlauf nur { $count } Tage behalten? Damit wird heute entfernt, was vor dem { $date } erfolgt ist. Das kann nicht rückgängig gemacht werden.
}
settings-ask-export = Exportieren Sie zuerst, was Sie noch brauchen. Die Bereinigung selbst wird aufgezeichnet
settings-ask-archive = Was entfernt wird, wird zuerst in eine Datei neben dem Verlauf geschrieben. Die Bereinigung selbst wird aufgezeichnet
save-and-remove = Speichern und entfernen
settings-ask-replace = settings.toml kann nicht gelesen werden. Es wurde nichts gespeichert. Datei ersetzen?
settings-ask-replace-why = settings.toml kann nicht gelesen werden: { $reason }. Es wurde nichts gespeichert. Datei ersetzen?
settings-old-stays = Die alte Datei bleibt daneben als settings.toml.bak

## The log

log = Protokoll
log-copied = Protokoll kopiert
log-being-read = Protokoll wird gelesen
log-what = Für Ihren Administrator: was getan wurde, mit IDs und Codes. Es enthält kein Geheimnis, keinen Namen und nichts, was Sie zum Suchen eingegeben haben
log-none = Es gibt kein Protokoll: Bisher wurde nichts hineingeschrieben
log-not-written = Die neuesten Zeilen konnten nicht geschrieben werden: { $why }

## Why settings.toml cannot be used: each stands after "What is wrong in settings.toml: "

settings-at-line = Zeile { $line }: { $why }
settings-two-reasons = { $first }; { $second }
settings-key-wrong = { $key } ist nicht verwendbar: { $why }
settings-no-text = { $key } ist kein Text in Anführungszeichen
settings-no-minutes = { $key } ist keine ganze Zahl von Minuten von 1 bis { $most }
settings-no-days = { $key } ist weder „{ $everything }“ noch eine ganze Zahl von Tagen von 1 bis { $most }
settings-no-language = { $key } ist keines von en, de, fr, es, ja und system
settings-no-look = { $key } ist keines von system, light, dark und high-contrast
settings-no-text-size = { $key } ist keines von 90, 100, 125, 150 und 200
settings-no-switch = { $key } ist weder true noch false
# The anchor: a place outside this computer where the newest row of the history is written.
settings-anchor-no-table = anchor ist keine Tabelle, deshalb hat der Verlauf keinen Anker
settings-anchor-file = anchor.file ist kein vollständiger Pfad in Anführungszeichen, deshalb hat der Verlauf keinen Anker
settings-anchor-log = anchor.system-log ist weder true noch false, deshalb hat der Verlauf keinen Anker
settings-anchor-key = anchor hat einen Schlüssel, der weder file noch system-log ist, deshalb hat der Verlauf keinen Anker
settings-anchor-empty = anchor nennt weder eine Datei noch das Systemprotokoll, deshalb hat der Verlauf keinen Anker

## Saving

settings-not-saved = Die Einstellungen wurden nicht gespeichert
settings-unreadable = Die Einstellungsdatei kann nicht gelesen werden: { $why }
settings-unreadable-advice = Korrigieren Sie sie in einem Texteditor, oder ersetzen Sie sie
log-not-read = Das Protokoll wurde nicht gelesen
log-not-read-advice = Bitten Sie Ihren Administrator, sich die Datei anzusehen
