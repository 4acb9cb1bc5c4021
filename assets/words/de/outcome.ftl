# What came of a change.

## Attempts whose outcome is not known

# Which attempt: number in the history, action and token, time.
attempt-in-history = Nummer { $number }, { $what }, { $at }
attempt-not-recorded = { $what }, { $at }
# Until: a sentence, such as "Until we know, assume the token still works".
attempt-open = { $which }: Ergebnis nicht bekannt. Prüfen Sie es zuerst. { $until }
attempt-on-its-way = { $which }: unterwegs. { $until }
attempt-on-its-way-elsewhere = { $which }: unterwegs in einem anderen Fenster von Token Desk. { $until }

## Replacements

replacement-not-finished = Ein Austausch ist nicht abgeschlossen
# Which: "000123145251 by 000123145310, number 12".
half-of = Ein Austausch ist nicht abgeschlossen: { $which }
replacement-in-history = { $tokens }, Nummer { $number }

## What an emergency access code can be used for

code-used-once = Einmal
code-used-until-end = Bis er endet

## A code that is read aloud

code-hidden = Der Code, ausgeblendet
code-until-left = Er bleibt hier, bis Sie diese Ansicht verlassen. Danach kann er nicht mehr angezeigt werden
code-lost = Die Antwort mit dem Code ging verloren, deshalb hat niemand den Code gesehen. Fragen Sie im Team, ob jemand den aktiven Code erstellt hat. Wenn nicht, erstellen Sie einen neuen oder widerrufen Sie den aktiven
code-was-shown = Der Code wurde einmal angezeigt. Erstellen Sie einen neuen, wenn er gebraucht wird
code-never-shown = Niemand hat den Code gesehen, bevor diese Ansicht verlassen wurde, und er wird nicht aufbewahrt. Erstellen Sie einen neuen, wenn er gebraucht wird
# Asked before the next caller.
unseen-code = Niemand hat den Code gesehen
unseen-code-means = Danach kann er nicht mehr angezeigt werden. Er bleibt aktiv, bis er endet
unseen-code-leave = Nächster Anruf ohne Code
# For assistive technology: letters and digits as words.
code-spelled = Der Code, buchstabiert: { $words }
code-capitals = Alle Buchstaben sind Großbuchstaben
code-small-letters = Alle Buchstaben sind Kleinbuchstaben
code-offline-until = Ein für die Offlinenutzung gespeicherter Code funktioniert bis { $end }
code-offline = Ein für die Offlinenutzung gespeicherter Code funktioniert, falls es einen gibt, bis er endet
# Letters are words of the international spelling alphabet, such as "Bravo".
spell-capital = groß { $letter }
spell-small = klein { $letter }
spell-digit = { $digit ->
    [0] null
    [1] eins
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
   *[9] neun
}
spell-sign = { $sign ->
    [exclamation-mark] Ausrufezeichen
    [double-quote] Anführungszeichen
    [number-sign] Raute
    [dollar-sign] Dollarzeichen
    [percent-sign] Prozentzeichen
    [ampersand] Und-Zeichen
    [single-quote] einfaches Anführungszeichen
    [opening-parenthesis] runde Klammer auf
    [closing-parenthesis] runde Klammer zu
    [asterisk] Sternchen
    [plus] Plus
    [comma] Komma
    [hyphen] Bindestrich
    [full-stop] Punkt
    [slash] Schrägstrich
    [colon] Doppelpunkt
    [semicolon] Strichpunkt
    [less-than-sign] Kleiner-als-Zeichen
    [equals-sign] Gleichheitszeichen
    [greater-than-sign] Größer-als-Zeichen
    [question-mark] Fragezeichen
    [at-sign] At-Zeichen
    [opening-bracket] eckige Klammer auf
    [backslash] umgekehrter Schrägstrich
    [closing-bracket] eckige Klammer zu
    [caret] Zirkumflex
    [underscore] Unterstrich
    [backtick] Gravis
    [opening-brace] geschweifte Klammer auf
    [vertical-bar] senkrechter Strich
    [closing-brace] geschweifte Klammer zu
   *[tilde] Tilde
}

## While a change is on its way

# What is going on, and for how long.
outcome-line-and-seconds = { $line } · { $seconds } s
outcome-recording = Wird zuerst aufgezeichnet. Noch wurde nichts gesendet
outcome-reading = Aktueller Stand auf dem Server wird gelesen. Noch wurde nichts gesendet
outcome-nothing-so-far = Bisher wurde nichts geändert
outcome-stopping = Wird gestoppt
outcome-being-stopped = Es wird gerade gestoppt
outcome-waiting = Warten auf die Antwort von { $profile }
outcome-too-late = Die Änderung wurde gesendet, bevor Sie gestoppt haben. Warten auf die Antwort von { $profile }
outcome-stop-waiting = Warten beenden
outcome-stop-changes-nothing = Wenn Sie stoppen, wird nichts geändert

## Confirmed

outcome-by-answer = Vom Server in { $took } bestätigt
outcome-by-check = Die erste Antwort ging verloren oder war unklar. Token Desk hat den Stand auf dem Server erneut geprüft
outcome-took-no-answer = { $took }, dann keine klare Antwort

## Unknown

outcome-you-stopped = Sie haben das Warten beendet, bevor der Server geantwortet hat
outcome-not-known-yet = noch nicht bekannt
# How long the attempt took, and what came then.
outcome-took = { $came ->
    [unclear] { $took }, dann eine Antwort, die nicht angibt, was geschehen ist
    [closed] { $took }, dann wurde die Verbindung geschlossen
    [fault] { $took }, dann ein Fehler in Token Desk
   *[nothing] { $took }, dann keine Antwort
}
# What leads, and after a dot what follows.
outcome-on-its-way = Die Anfrage ist noch unterwegs
outcome-on-its-way-for = { $seconds } s. Wenn die Antwort kommt, wird sie hier angezeigt
outcome-checking = Aktueller Stand auf dem Server wird geprüft
outcome-check-now = Prüfung { $number }, wird jetzt gelesen
outcome-check-in = Prüfung { $number } in { $seconds } s
outcome-check-waits = Prüfung { $number }, der Server bittet um { $seconds } s Wartezeit
outcome-checks-stopped = Token Desk prüft nicht mehr
outcome-checks-stopped-advice = für eine weitere Prüfung „Jetzt erneut prüfen“ wählen
# The last check, and what it saw.
outcome-checked = Geprüft, { $at }: { $seen }
outcome-seen-changed = { $state }, letzte Änderung { $change }
outcome-seen-anothers = { $status }, aber jetzt zugewiesen an Benutzer-ID { $id }
outcome-seen-nobodys = { $status }, aber jetzt niemandem zugewiesen
outcome-seen-assigned = zugewiesen an { $person }
outcome-seen-still-enabled = noch aktiviert
outcome-seen-not-said = der Server gibt den Status nicht an

## Next steps: buttons

outcome-find-token = Dieses Token suchen
outcome-ask-whole-days = Ganze Tage anfordern…
outcome-back = { $named ->
    [yes] Zurück zu { $who }
   *[no] Zurück zur Person
}
# Above the buttons that let the person sign in without the disabled token.
outcome-still-work = { $named ->
    [yes] { $who } muss weiterarbeiten
   *[no] Diese Person muss weiterarbeiten
}
outcome-still-work-how = Code für heute oder ein anderes Token ausgeben
outcome-replace = Token austauschen…
# For assistive technology: the outcome as a sentence, of whom, and the end of the token's serial number.
outcome-said = { $what } · { $who }
outcome-said-of-token = { $what } · { $who } · Seriennummer endet auf { $ends }
code-show = Code anzeigen
code-hide = Code ausblenden
code-copy = Code kopieren
code-make-another = Neuen Code erstellen…
code-withdraw = Code widerrufen…

## The steps of a replacement

replacement-done = Das Token ist ausgetauscht
replacement-each-confirmed = Der Server hat jeden Schritt bestätigt
replacement-each-says = Bei jedem Schritt unten steht, woher das bekannt ist
# Words in a pill, of at most 12 letters.
replacement-done-before = War erledigt
replacement-not-begun = Ausstehend
replacement-next = Als Nächstes
replacement-sent = Gesendet

## What was done in one call

this-call = Dieser Anruf
# An emergency access code, and when it ends.
this-call-until = { $what }, bis { $end }

## In a pill

# It is so, but it seems by another change than this one.
outcome-done-otherwise = Andere Änderung
outcome-not-sent = Nicht gesendet
# The answer was lost; the server was asked again, and it was not done.
outcome-not-done = Nicht erfolgt
outcome-refused-by-server = Vom Server abgelehnt
# With an HTTP status, such as 409.
outcome-refused-code = Abgelehnt { $code }

## While nobody knows what came of a change

outcome-given-up = Noch ist nicht bekannt, ob es erfolgt ist
outcome-no-answer-yet = Die Anfrage ist unterwegs. Der Server hat noch nicht geantwortet
# No outcome stands in the history.
outcome-not-recorded = Es ist nicht bekannt, ob die Änderung erfolgt ist
outcome-no-answer-recorded = Es wurde keine Antwort aufgezeichnet. Die Änderung ist unterwegs, oder Token Desk wurde beendet, bevor die Antwort kam
outcome-ended-before = Token Desk wurde beendet, bevor die Antwort des Servers aufgezeichnet war
outcome-look-again = Erneut prüfen
outcome-sign-in-and-check = Prüfen Sie erneut, mit diesem Profil angemeldet

## The answer was lost; a look at the server says that it was not done

not-made-read-later = Es kam keine verwertbare Antwort. Token Desk hat nach mehr als einer Minute erneut geprüft
not-made-advice = { $action ->
    [disable] Das Token kann noch verwendet werden. Suchen Sie es erneut und deaktivieren Sie es
    [withdraw-emergency-code] Der Code kann noch verwendet werden. Widerrufen Sie ihn erneut
    [disable-user] Der Benutzer kann sich noch anmelden. Suchen Sie ihn erneut und deaktivieren Sie ihn
   *[other] Es wurde nichts geändert. Sie können es wiederholen
}
still-nobodys = Das Token ist niemandem zugewiesen
still-called = Das Token heißt noch „{ $name }“
still-theirs = Das Token ist dieser Person noch zugewiesen
still-there = Der Datensatz des Tokens ist noch vorhanden
still-status = { $status ->
    [enabled] Das Token ist noch aktiviert. Der Server gibt nicht an, wann es zuletzt geändert wurde
   *[disabled] Das Token ist noch deaktiviert. Der Server gibt nicht an, wann es zuletzt geändert wurde
}
# $at is a time as the server spells it.
still-status-since = { $status ->
    [enabled] Das Token ist noch aktiviert. Seine letzte Änderung, { $at }, war vor diesem Versuch
   *[disabled] Das Token ist noch deaktiviert. Seine letzte Änderung, { $at }, war vor diesem Versuch
}
still-user = { $status ->
    [enabled] Der Benutzer ist noch aktiviert
   *[disabled] Der Benutzer ist noch deaktiviert
}
still-same-code = Der vorher aktive Code ist noch aktiv
still-no-code = Kein Code ist aktiv
still-code-active = Der Code ist noch aktiv

## What is so after a change, in a pill

now-no-pin = Keine PIN
now-assigned = Zugewiesen
now-renamed = Umbenannt
now-unassigned = Entzogen
now-deleted = Gelöscht
now-emergency-on = Notfallzugriff ein
now-emergency-off = Notfallzugriff aus
now-unlocked = Entsperrt
now-still-locked = Noch gesperrt: { $methods }

## Why it may have been another change

doubt-other-attempt = Nummer { $number } im Verlauf erklärt es
doubt-last-change = Die letzte Änderung auf dem Server passt nicht zu diesem Versuch
doubt-stranger = „Geändert von“ nennt jemand anderen
doubt-credential = „Geändert von“ nennt nicht diese Zugangsdaten. Vielleicht war es die Änderung von jemand anderem
doubt-code = Den jetzt aktiven Code hat vielleicht jemand anders erstellt

## What a look at the server saw

seen-no-such-token = kein solches Token
seen-user-enabled = Benutzer aktiviert
seen-user-disabled = Benutzer deaktiviert
seen-user-not-said = Benutzerstatus ohne Angabe
seen-emergency-on = Notfallzugriff ein
seen-emergency-off = Notfallzugriff aus
seen-emergency-not-said = Notfallzugriff ohne Angabe
seen-locks-not-said = Sperren ohne Angabe
seen-nothing-locked = nichts gesperrt
seen-locked = gesperrt: { $methods }

## How long a change took

took-not-known = noch nicht bekannt
took-next-to-nothing = weniger als 1 ms
took-milliseconds = { $count } ms
took-seconds = { $seconds } s

## Copy for the ticket

# The first line, where nobody knows. $doubt is a sentence such as "The token may or may not be disabled".
ticket-unknown = Ergebnis unbekannt. { $doubt }
# The first line for a replacement whose steps are all done: two serial numbers.
ticket-replaced = Das Token ist ausgetauscht: { $old } durch { $new }
# The first line. { $what }: a sentence, such as "The token is disabled".
ticket-confirmed = { $what } (vom Server bestätigt)
ticket-read-later = { $what } (die erste Antwort ging verloren oder war unklar; später vom Server gelesen)
ticket-refused = { $what } (es wurde nichts geändert)
# Each line after it.
ticket-line = { $label }: { $value }
# After "Live Verification: ".
ticket-denied = der Anrufer ist nicht die Person, { $at }
# After "Caller verified: ".
ticket-not-verified = nein
# The first line for several changes.
ticket-call = { $count ->
    [0] Anruf von { $who }: nichts geändert
    [one] Anruf von { $who }: 1 Änderung
   *[other] Anruf von { $who }: { $count } Änderungen
}
ticket-call-open = { $call }, davon { $count } nicht bestätigt
