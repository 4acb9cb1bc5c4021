# The practice tenant and the guide.

## The guided practice call

practise-call = Übungsanruf starten
guide = Übungsanruf
guide-step = Übungsanruf, Schritt { $number } von { $count }
guide-end = Beenden
guide-end-call = Übungsanruf beenden
guide-ends = Beendet den Übungsanruf
guide-again = Noch einmal
guide-begins-again = Startet den Übungsanruf von vorn

## On the sign-in panel

practice-is-safe = Eine sichere Nachbildung mit 40 erfundenen Personen. Sie können nichts kaputt machen.
practice-resets = Wird bei jedem Start von Token Desk zurückgesetzt

## The strip, and the difficulties that can be ordered

practice-strip = Übungsmandant: Nichts hier erreicht ein echtes System
difficulties-open = Störungen…
difficulties = Störungen
difficulties-why = Üben Sie Störungen hier, bevor Sie einen Anrufer in der Leitung haben
difficulties-which = Welche Anfragen
difficulties-changes = Nur Änderungen
difficulties-everything = Alle
difficulties-how-many = Wie viele Antworten
difficulties-next-one = Nächste
difficulties-next-three = Nächste drei
difficulties-until-off = Bis zum Ausschalten
difficulties-what = Was geschieht
switch-off = Ausschalten
# What was ordered: "Server error (500)".
ordered-every-answer = Jede Antwort: { $what }
ordered-every-change = Jede Antwort auf eine Änderung: { $what }
ordered-next-answers = { $count ->
    [one] Nächste Antwort: { $what }
   *[other] Nächste { $count } Antworten: { $what }
}
ordered-next-changes = { $count ->
    [one] Nächste Änderung: { $what }
   *[other] Nächste { $count } Änderungen: { $what }
}

## When it does not start

practice-not-started = Der Übungsmandant ist nicht gestartet
practice-no-address = Dieser Computer hat ihm keine Adresse gegeben, auf der er antworten kann
practice-not-started-advice = Schließen Sie andere Programme und versuchen Sie es erneut

## The difficulties: short, in a menu

difficulty-forbidden = Nicht berechtigt (403)
difficulty-not-found = Nicht vorhanden (404)
difficulty-conflict = Dieser Person nicht zugewiesen (409)
difficulty-too-many-wait = Zu viele Anfragen, 3 s warten (429)
difficulty-too-many = Zu viele Anfragen (429)
difficulty-server-error = Serverfehler (500)
difficulty-slow = Langsam: antwortet nach 8 s
difficulty-cut-before = Abbruch vor der Änderung
difficulty-cut-after = Abbruch nach der Änderung
difficulty-gateway-page = Seite eines Web-Gateways (502)
difficulty-broken-json = Defektes JSON

## The steps of the practice call. Names of buttons stand in quotes as the window has them.

guide-find = Ada Lovelace ruft an: „Ich habe mein Token verloren.“ Geben Sie ihre E-Mail-Adresse ein, ada.lovelace@acme.example, und drücken Sie die Eingabetaste
guide-verify = Ein Anrufer kann lügen. Drücken Sie „Anrufer verifizieren…“, dann „Live Verification starten“. Ada antwortet nach ein paar Sekunden
guide-choose = Fragen Sie, welches Token es ist. Ada sagt, dass es an ihrem Schlüsselbund war: Wählen Sie „Ada's key ring“ in der Liste
guide-disable = Fragen Sie, welches Token es ist: „Ada's key ring“ ist gewählt. Geben Sie eine Ticketnummer ein, etwa INC0042317, und drücken Sie „Token deaktivieren…“
guide-confirm = Lesen Sie noch einmal, wer es ist und welches Token. Drücken Sie dann „Token deaktivieren“
guide-wait = Warten Sie auf die Antwort. Bis sie da ist, gilt nichts als erfolgt
guide-refused = Die Änderung ist nicht erfolgt. Lesen Sie, warum, befolgen Sie den Rat und machen Sie dort weiter
guide-emergency-code = Ada kann sich ohne ihr Token nicht anmelden. Drücken Sie „Notfallcode…“, „Weiter…“ und dann „Code erstellen“
guide-read-aloud = Drücken Sie „Code anzeigen“ und lesen Sie Ada den Code Zeichen für Zeichen vor. Drücken Sie dann „Fürs Ticket kopieren“ und „Nächster Anruf“. Der Code wird nur einmal angezeigt
guide-finish = Das war ein ganzer Anruf. Der Nachweis steht im Verlauf. Üben Sie als Nächstes Störungen: „Störungen…“ im Streifen oben
guide-desk = Gehen Sie in der oberen Leiste zurück zu „Anruf“: Der Anrufer ist noch in der Leitung
guide-enable-first = Ein früherer Anruf hat dieses Token deaktiviert. Drücken Sie „Mehr…“ und „Aktivieren…“, um es zurückzubekommen, oder starten Sie Token Desk neu
guide-confirm-other = Lesen Sie, wer es ist und was es bedeutet. Drücken Sie dann die Schaltfläche, die es ausführt, oder „Abbrechen“
guide-back = Das ist erledigt. Drücken Sie „Zurück zu …“ oder „Nächster Anruf“, um mit Adas Anruf weiterzumachen
