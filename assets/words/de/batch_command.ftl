# token-desk batch: viele Token auf einmal, ohne Fenster.

batch-not-begun = Es wurde nichts gesendet
batch-no-threads = Das Betriebssystem gibt Token Desk keine Threads
batch-no-threads-advice = Schließen Sie andere Programme, und starten Sie erneut
batch-you-stopped = Sie haben es gestoppt
batch-report-there = Diese Datei gibt es schon: { $path }
batch-report-file = Bericht: { $path }

## Die Liste

# Which column was taken for what: "Person: column 2".
command-batch-column = { $what }: Spalte { $number }
batch-bad-lines = { $count ->
    [one] { $count } Zeile ist nicht verwendbar
   *[other] { $count } Zeilen sind nicht verwendbar
}
batch-merged-lines = { $count ->
    [one] { $count } Zeile ist doppelt
   *[other] { $count } Zeilen sind doppelt
}
batch-no-columns = In keiner Spalte von { $list } stehen Seriennummern oder Personen
batch-no-columns-advice = Schreiben Sie Überschriften über die Spalten, etwa „Seriennummer“ und „E-Mail“

## Das Profil und die Zugangsdaten

batch-no-profile = Es gibt kein Profil „{ $name }“. Es gibt: { $known }
batch-no-profile-at-all = Es gibt kein Profil „{ $name }“ und auch kein anderes
batch-profile-unusable = Das Profil „{ $name }“ kann nicht verwendet werden
batch-no-profile-advice = Prüfen Sie den Namen und --config-dir, oder legen Sie das Profil im Fenster an
batch-profile-advice = Fragen Sie Ihren Administrator, ob das Profil es erlauben darf, oder tun Sie es einzeln im Fenster
batch-credential-advice = Prüfen Sie, was an --credential-fd gesendet wird und wie sich dieses Profil anmeldet
batch-or-descriptor = Oder senden Sie die Zugangsdaten an --credential-fd
batch-key-of-another = Der Schlüssel gehört zu einem anderen Server: { $host }
batch-no-issuer = Das Profil hat keinen OAuth-Issuer
batch-bearer-ended = Das Bearer-Token ist abgelaufen
batch-descriptor = Dateideskriptor { $number } kann nicht gelesen werden
batch-descriptor-terminal = Die Standardeingabe ist ein Terminal, dort könnte jeder ein Geheimnis mitlesen
batch-descriptor-advice = Senden Sie den Text dorthin, wie in: token-desk batch … --credential-fd 0 < admin.key. Unter Windows geht nur 0

## Was bestätigt sein muss

batch-no-number = { $count ->
    [one] { $count } Token würde geändert, und niemand hat dem zugestimmt
   *[other] { $count } Token würden geändert, und niemand hat dem zugestimmt
}
batch-other-number = { $count ->
    [one] { $count } Token würde geändert, nicht { $said }
   *[other] { $count } Token würden geändert, nicht { $said }
}
# --changes takes the number without signs between its thousands.
batch-number-advice = Prüfen Sie den Bericht von --rehearse. Geben Sie dann --changes { $number } an
batch-zeros-advice = { $count ->
    [one] { $count } Token gibt es nur mit führenden Nullen. Mit --zeros wird auch es geändert
   *[other] { $count } Token gibt es nur mit führenden Nullen. Mit --zeros werden auch sie geändert
}
batch-nothing-to-do = Kein Token der Liste würde geändert
batch-look-at-report = Lesen Sie den Grund mit --rehearse --report report.csv

## Einen Stapel fortsetzen

batch-resume-advice = Nennen Sie die Liste mit --input, oder sehen Sie im Verlauf nach
batch-several-unfinished = { $count ->
    [one] { $count } Stapel ist nicht beendet
   *[other] { $count } Stapel sind nicht beendet
}
batch-none-unfinished = Kein Stapel von { $profile } kann fortgesetzt werden
batch-unfinished-line = { $at }: { $action }, { $list }, noch { $left } von { $count } Token
batch-worked-at = Ein anderer Token Desk arbeitet an diesem Stapel. { $operator } hat ihn begonnen
batch-worked-at-advice = Warten Sie, bis er fertig ist, oder halten Sie ihn dort an
batch-stopping = Wird gestoppt. Laufende Anfragen werden beendet. Erneut Strg+C beendet sofort
command-batch-waits-refusals = { $count ->
    [one] Der Server hat { $count } Änderung in Folge abgelehnt
   *[other] Der Server hat { $count } Änderungen in Folge abgelehnt
}
command-batch-waits-unknown = { $count ->
    [one] Das Ergebnis von { $count } Änderung in Folge ist unbekannt
   *[other] Das Ergebnis von { $count } Änderungen in Folge ist unbekannt
}
command-batch-left = { $count ->
    [one] Der Stapel ist angehalten. { $count } Token ist noch offen
   *[other] Der Stapel ist angehalten. { $count } Token sind noch offen
}
command-batch-go-on = Fortsetzen mit: { $command }
