# Berichte über viele Token auf einmal, und der Text eines Stapels für das Ticket.

report-title-batch = Stapelbericht: { $action }
report-title-rehearsal = Probebericht: { $action }
report-nothing-sent = Es wurde nichts gesendet
report-would-change = { $count ->
    [one] { $count } Token würde geändert
   *[other] { $count } Token würden geändert
}

## Wovon ein Bericht handelt

report-list = Liste
report-list-of = { $count ->
    [one] { $name } ({ $count } Zeile)
   *[other] { $name } ({ $count } Zeilen)
}
report-list-hash = Liste (SHA-256)
report-list-lines = Zeilen der Liste
report-rehearsed = Probe am
report-began = Begonnen
report-ended = Beendet
report-stopped = Gestoppt
report-not-over = Nicht beendet. Der Stapel kann fortgesetzt werden
report-made-with = Erstellt mit
# The operator's account, and the name that they go by.
report-operator = { $account } ({ $name })
report-totals = Summen

## Seine Spalten

report-line = Zeile
report-before = Vorher

## Der Text für das Ticket

# The first line: what was done, and how much of it the server confirmed.
report-ticket-done = { $action ->
    [disable] Token deaktiviert: { $done } von { $all } vom Server bestätigt
    [enable] Token aktiviert: { $done } von { $all } vom Server bestätigt
    [unassign] Token entzogen: { $done } von { $all } vom Server bestätigt
    [clear-pin] PINs gelöscht: { $done } von { $all } vom Server bestätigt
   *[other] Änderungen: { $done } von { $all } vom Server bestätigt
}
report-ticket-rehearsed = { $action ->
    [disable] Nur eine Probe, nichts wurde gesendet. Token, die deaktiviert würden: { $count }
    [enable] Nur eine Probe, nichts wurde gesendet. Token, die aktiviert würden: { $count }
    [unassign] Nur eine Probe, nichts wurde gesendet. Token, die entzogen würden: { $count }
    [clear-pin] Nur eine Probe, nichts wurde gesendet. PINs, die gelöscht würden: { $count }
   *[other] Nur eine Probe, nichts wurde gesendet. Änderungen, die erfolgen würden: { $count }
}
report-ticket-not-done = Nicht bestätigt:
report-ticket-line = Zeile { $line }, { $token }: { $outcome }. { $why }
report-ticket-more = { $count ->
    [one] und { $count } weitere
   *[other] und { $count } weitere
}

## Ein Bericht, der nicht geschrieben werden kann

batch-report-not-written = Der Bericht wurde nicht geschrieben
batch-report-not-shown = Der Bericht kann nicht gezeigt werden
batch-report-gone = Der Stapel steht nicht mehr im Verlauf
batch-report-gone-advice = Suchen Sie ihn in den Dateien mit entfernten Einträgen
