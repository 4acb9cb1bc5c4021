# Viele Token auf einmal: was an einer Liste und ihren Zeilen nicht stimmt.

## Eine Liste, die nicht gelesen werden kann

batch-not-read = Die Liste wurde nicht gelesen
batch-too-large = Die Datei ist größer als { $most } MB
batch-too-large-advice = Teilen Sie sie, oder behalten Sie nur die nötigen Spalten und Zeilen
batch-too-many-lines = Die Liste hat mehr als { $most } Zeilen
batch-empty = In der Datei steht nichts
batch-empty-advice = Wählen Sie eine Datei mit einem Token oder einer Person je Zeile
batch-damaged = Die Datei ist beschädigt
batch-damaged-advice = Öffnen Sie sie im Programm, das sie erstellt hat, speichern Sie sie neu, und wählen Sie diese Datei
batch-paste-empty = In der Zwischenablage steht kein Text
batch-paste-empty-advice = Kopieren Sie eine Liste mit einem Token oder einer Person je Zeile und fügen Sie sie noch einmal ein
batch-no-list = { $kind ->
    [old-excel] Das ist eine Datei eines älteren Excel oder eine mit Kennwort
    [document] Das ist ein anderes Dokument und keine Tabelle
    [pdf] Das ist ein PDF
    [picture] Das ist ein Bild
    [archive] Das ist ein Archiv
    [key] Das ist ein Schlüssel. Nichts davon wurde behalten
    [markup] Das sind Daten anderer Art
   *[other] Das ist keine Liste
}
batch-no-list-advice = { $kind ->
    [old-excel] Speichern Sie sie als XLSX ohne Kennwort oder als CSV
    [archive] Nehmen Sie die Liste heraus, und wählen Sie diese Datei
    [key] Wählen Sie die Liste, und lassen Sie den Schlüssel, wo er ist
   *[other] Wählen Sie eine CSV-, XLSX- oder Textdatei
}

## Eine Zeile, die nicht gesendet wird

batch-line-empty = In dieser Zeile steht weder eine Seriennummer noch eine Person
batch-line-serial = Seriennummer: { $why }
batch-line-rounded = Eine Tabellenkalkulation hat diese Seriennummer gerundet. Ihre Ziffern sind verloren
batch-line-person = Person: { $why }
batch-line-part-of-address = Geben Sie die ganze E-Mail-Adresse, einen Benutzernamen oder eine Benutzer-ID ein
batch-line-ticket = Ticket: { $why }
batch-line-reason = Grund: { $why }
batch-line-contradicts = Zeile { $line } nennt dasselbe Token für jemand anderen

## Was eine Probe zu einer Zeile sagt

batch-foreseen = { $sort ->
    [changes] Wird geändert
    [last-token] Wird geändert. Danach hat die Person keinen anderen Token, der funktioniert
   *[not-assigned] Der Token ist niemandem zugewiesen
}
batch-foreseen-zeros = Es gibt nur { $serial }, mit den Nullen, die eine Tabellenkalkulation weglässt
batch-foreseen-no-token = Die Person hat keinen Token, der dadurch geändert würde
batch-foreseen-same = Zeile { $line } hat denselben Token
batch-nobody-exactly = Niemand hat genau den Namen oder die Adresse „{ $who }“
batch-nobody-exactly-advice = Schreiben Sie die ganze E-Mail-Adresse oder die Benutzer-ID in die Liste
batch-barred-advice = Melden Sie sich mit Zugangsdaten neu an, die es dürfen, und fahren Sie fort
batch-untouched = Dieses Fenster hat am Stapel nichts getan
batch-held-elsewhere = Ein anderes Fenster von Token Desk arbeitet daran
batch-held-elsewhere-advice = Warten Sie, bis er fertig ist, oder machen Sie dort weiter
batch-moved-on = Jemand hat ihn inzwischen fortgesetzt oder beendet
batch-moved-on-advice = Sehen Sie nach, wie weit er jetzt ist
batch-none-allowed = Dieses Profil erlaubt keine Listen von Token
batch-fewer-allowed = Dieses Profil erlaubt bis zu { $most } Token in einem Stapel
batch-needs-callers = { $profile } verlangt, dass jeder Anrufer verifiziert ist. Eine Liste hat keine Anrufer
batch-paused = Der Stapel ist angehalten
batch-paused-why = Einige seiner Token wurden noch nicht geändert
batch-paused-advice = Setzen Sie ihn im Fenster fort oder mit token-desk batch --resume
