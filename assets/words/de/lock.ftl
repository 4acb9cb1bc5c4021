# The lock of the window.

## The locked window: nothing here names a person, a token or a ticket

lock-locked = Gesperrt
# Why it is locked.
lock-idle = { $count ->
    [one] { $count } Minute ohne Taste oder Klick.
   *[other] { $count } Minuten ohne Taste oder Klick.
}
lock-asked = Sie haben Token Desk gesperrt.
lock-system = Dieser Computer wurde gesperrt.
lock-sleep = Dieser Computer war im Ruhezustand.
lock-remote = Die Remotedesktopverbindung wurde getrennt.
# Why the computer waits a moment before it sleeps, for whoever asks it.
lock-delays-sleep = Zuerst wird das Fenster gesperrt
lock-call-kept = Der Anruf bleibt erhalten: eine Person.
lock-call-kept-ticket = Der Anruf bleibt erhalten: eine Person, ein Ticket.
lock-pin = PIN dieser Sitzung
lock-unlock = Entsperren
# Why the button cannot be pressed.
lock-pin-empty = Geben Sie Ihre PIN ein
lock-checking = Die PIN wird geprüft
# How many more tries there are. After the last one the session ends.
lock-wrong = { $count ->
    [one] Falsche PIN. Noch { $count } Versuch, dann meldet Token Desk Sie ab
   *[other] Falsche PIN. Noch { $count } Versuche
}
# The system itself asks who sits there: on Linux with polkit, on Windows with Windows Hello.
lock-prove = Mit der Anmeldung des Systems entsperren
lock-proving = Das System fragt nach Ihrer Anmeldung
lock-proof-refused = Das System hat Ihre Anmeldung nicht angenommen
lock-proof-cancelled = Die Abfrage wurde geschlossen. Token Desk bleibt gesperrt
lock-proof-unable = Das System kann nicht nach Ihrer Anmeldung fragen
lock-proof-not-opened = Der Schlüsselbund gab die Zugangsdaten nicht zurück
lock-hello = Mit Windows Hello entsperren
lock-hello-asks = Windows Hello fragt. Die Abfrage ist vielleicht hinter diesem Fenster
# In the question of Windows: what it is for.
lock-hello-why = Token Desk entsperren
lock-hello-busy = Windows Hello ist beschäftigt
lock-hello-too-often = Windows Hello wurde zu oft versucht
lock-hello-not-there = Dieser Computer hat kein Windows Hello
lock-hello-not-set-up = Windows Hello ist für Ihr Konto nicht eingerichtet
lock-hello-forbidden = Ihr Unternehmen erlaubt Windows Hello hier nicht
lock-hello-unable = Windows Hello antwortet nicht
# What is left then; one of these follows what is wrong with the system or the keyring.
lock-use-pin = Verwenden Sie Ihre PIN
lock-try-again = Versuchen Sie es erneut, oder melden Sie sich ab
# What went on meanwhile. $at: a time of day.
lock-changes-away = { $count ->
    [one] Eine Änderung ist unterwegs. Bis sie fertig ist, bleibt ihre Anmeldung offen
   *[other] { $count } Änderungen sind unterwegs. Bis sie fertig sind, bleibt ihre Anmeldung offen
}
lock-changes-confirmed = { $count ->
    [one] Eine Änderung lief weiter und wurde um { $at } bestätigt
   *[other] { $count } Änderungen liefen weiter und wurden bestätigt, die letzte um { $at }
}
lock-changes-refused = { $count ->
    [one] Eine Änderung lief weiter und wurde um { $at } abgelehnt
   *[other] { $count } Änderungen liefen weiter und wurden abgelehnt, die letzte um { $at }
}
lock-changes-unknown = { $count ->
    [one] Das Ergebnis einer Änderung ist noch nicht bekannt
   *[other] Das Ergebnis von { $count } Änderungen ist noch nicht bekannt
}
lock-batch-goes-on = Der Stapel läuft weiter. Bis er fertig ist, bleibt seine Anmeldung offen
lock-batch-waits = Der Stapel wartet, bis Sie entsperren
lock-batch-done = Der Stapel ist fertig
lock-reads-go-on = Eine Prüfung beim Server läuft weiter. Bis sie fertig ist, bleibt ihre Anmeldung offen

lock-sign-out = Abmelden?
lock-sign-out-batch = Der Stapel pausiert. Er kann weiterlaufen, wenn sich jemand bei seinem Profil anmeldet.
lock-stay = Gesperrt lassen

## Choosing a PIN

lock-choose = PIN wählen, um Token Desk zu sperren
lock-choose-why = Mit ihr entsperren Sie. Sie gilt nur für diese Sitzung und wird nicht gespeichert.
lock-new-pin = PIN zum Entsperren
lock-new-pin-hint = Mindestens 4 Zeichen
lock-pin-again = PIN wiederholen
lock-now = Sperren
lock-taking-pin = Die PIN wird übernommen
# At sign-in, below the empty fields.
lock-no-pin-means = Optional. Ohne PIN meldet das Sperren Sie ab
# The same where the system can ask who sits there.
lock-no-pin-login = Optional. Ohne PIN lassen sich nur gemerkte Zugangsdaten entsperren, mit der Anmeldung des Systems
lock-no-pin-hello = Optional. Ohne PIN lassen sich nur gemerkte Zugangsdaten entsperren, mit Windows Hello
lock-pin-unfinished = Vervollständigen Sie die PIN, oder leeren Sie beide Felder

hint-pin-short = Geben Sie mindestens { $least } Zeichen ein
hint-pin-long = Geben Sie höchstens { $most } Zeichen ein
hint-pin-alike = Verwenden Sie verschiedene Zeichen
hint-pin-row = Eine Folge wie 1234 ist zu einfach
hint-pin-differs = Die beiden PINs sind verschieden
# { $most }: a number of minutes.
hint-lock-after = Geben Sie ganze Minuten ein, von 1 bis { $most }

## Signed out by the lock

lock-signed-out = Sie wurden abgemeldet
lock-no-pin-idle = { $count ->
    [one] Es gab { $count } Minute lang keine Taste und keinen Klick, und zum Entsperren war keine PIN gewählt
   *[other] Es gab { $count } Minuten lang keine Taste und keinen Klick, und zum Entsperren war keine PIN gewählt
}
lock-no-pin-asked = Zum Entsperren war keine PIN gewählt
lock-no-pin-system = Dieser Computer wurde gesperrt, und zum Entsperren war keine PIN gewählt
lock-no-pin-sleep = Dieser Computer war im Ruhezustand, und zum Entsperren war keine PIN gewählt
lock-no-pin-remote = Die Remotedesktopverbindung wurde getrennt, und zum Entsperren war keine PIN gewählt
lock-no-pin-advice = Melden Sie sich neu an. Mit einer PIN bleibt der Anruf beim nächsten Mal erhalten.
lock-wrong-pins = Die PIN war { $count }-mal falsch
lock-sign-in-again = Melden Sie sich neu an.
