# What stands around every screen: bars, warnings, shortcuts, help.

## The top bar

place-desk = Anruf
place-history = Verlauf
place-profiles = Profile
sign-out = Abmelden
menu-name = Hilfe und Einstellungen
menu-lock = Sperren
menu-help = Tasten und Hilfe
menu-settings = Einstellungen…
menu-log = Protokoll anzeigen
# In the place of the server's name, in the practice tenant. One or two words.
host-practice = dieser Computer

# When the credential ends, beside its name: as short as can be.
ends-never = erneuert sich
ends-not-said = Ende nicht bekannt
ends-past = abgelaufen
ends-in = noch { $left }
# A strip below the bar. $at: a time of day.
session-over = Ihre Sitzung endete um { $at }
session-over-rest = Es wird nichts mehr gesendet. Melden Sie sich neu an: Ihre Eingaben bleiben erhalten.
# A link at its end, and what it does.
session-over-sign-in = Neu anmelden
session-over-does = Öffnet die Anmeldung. Ihre Eingaben am Arbeitsplatz bleiben erhalten

## Help

help = Hilfe
help-keys = Tasten
help-key-search = Zum Suchfeld
help-key-next-caller = Nächster Anruf: leert die Ansicht. Was getan wurde, bleibt im Verlauf
help-key-disable = Bei „Anruf“: gewählten Token deaktivieren, mit Rückfrage
# The names of the three places in the top bar.
help-key-places = Anruf, Verlauf, Profile
help-key-export = Aus dem Verlauf oder die angezeigte Änderung exportieren
help-key-copy-call = Kopieren, was in diesem Anruf getan wurde, fürs Ticket
help-key-down = Vom Suchfeld zu den Ergebnissen und in der Liste nach unten
help-key-enter = In einem Feld: drückt die hervorgehobene Schaltfläche daneben
help-key-escape = Schließt einen Dialog, stoppt das Lesen oder kehrt zur Person zurück
help-key-tab = Nächstes Feld, nächste Schaltfläche oder Liste. Mit Umschalt: zurück
# Of everything in the window: three keys.
help-key-sizes = Größer, kleiner, 100 %
help-key-lock = Fenster sperren: es verbirgt alles
help-key-settings = Einstellungen
help-key-list = Diese Liste
help-key-help = Diese Hilfe
# The Esc key, as keyboards name it.
key-escape = Esc
help-outcomes = Die drei Ergebnisse einer Änderung
help-confirmed = Der Server meldet die Änderung als erfolgt. Beim Status eines Tokens nennt er auch, von wem und wann
help-refused = Es wurde nichts geändert. Im Fenster steht, warum und was zu tun ist
help-unknown = Die Anfrage wurde gesendet, aber es kam keine Antwort. Es ist unklar, ob die Änderung erfolgt ist: Befolgen Sie den angezeigten Rat, während Token Desk prüft
version = Token Desk { $version }

## Closing the window

closing-not-sent = Eine Änderung wurde noch nicht gesendet
closing-outcome-unknown = Das Ergebnis ist noch nicht bekannt
closing-not-recorded = Das Ergebnis einer Änderung ist noch nicht aufgezeichnet
closing-stops-it = Sie haben eine Änderung bestätigt, aber sie wurde noch nicht gesendet. Wenn Sie jetzt schließen, wird sie nicht gesendet.
closing-does-not-stop-it = Eine Änderung wurde gesendet, aber der Server hat nicht geantwortet. Schließen hält sie nicht auf: Sie kann trotzdem erfolgen, und Token Desk würde die Antwort nicht sehen.
closing-wait = Warten Sie auf die Antwort. Nach der Frist im Profil wartet Token Desk nicht länger.
closing-not-recorded-before = Das Ergebnis der vorigen Änderung ist noch nicht aufgezeichnet.
closing-unrecorded = Token Desk versucht es alle 2 Sekunden erneut. Wenn Sie jetzt schließen, bleibt die Änderung ohne Ergebnis im Verlauf. Beim nächsten Start können Sie sie prüfen.
keep-open = Offen lassen
close-anyway = Trotzdem schließen

## Strips below the top bar: what leads, and what follows it after a colon

# What follows the words that lead.
after-lead = : { $rest }
copies-details = Kopiert die Details für Ihren Administrator
hides-this = Blendet diese Meldung aus
hides-warning = Blendet die Warnung aus: { $lead }
hides-until-next-start = Blendet dies bis zum nächsten Start aus
shows-entry = Zeigt den Eintrag im Verlauf
shows-entries = Zeigt die Einträge im Verlauf

changes-are-off = Änderungen sind nicht möglich, weil der Verlauf nicht gespeichert werden kann
history-opens-again = Öffnet den Verlauf erneut
owed-tried-again = Token Desk versucht es alle 2 Sekunden erneut. Lassen Sie das Fenster offen

changes-confirmed = { $count ->
    [one] { $count } Änderung wurde bestätigt
   *[other] { $count } Änderungen wurden bestätigt
}
changes-not-made = { $count ->
    [one] { $count } Änderung ist nicht erfolgt
   *[other] { $count } Änderungen sind nicht erfolgt
}
# Which change, and what came of it: "Disable 000123145251 for Ada Lovelace, number 12: refused".
attempt-and-outcome = { $what } ({ $name }), Nummer { $number }: { $outcome }
attempt-and-outcome-no-name = { $what }, Nummer { $number }: { $outcome }

# A replacement that was not finished. Which: "000123145251 by 000123145310, number 12".
half-for-person = { $which } ({ $name })
half-go-on = Liest beide Token und fragt, bevor etwas gesendet wird

attempts-checked = Änderungen in { $profile } werden geprüft
attempts-unknown = { $count ->
    [one] { $count } Änderung in { $profile } hat kein bekanntes Ergebnis
   *[other] { $count } Änderungen in { $profile } haben kein bekanntes Ergebnis
}
unknown-why = Token Desk wurde geschlossen, oder die Verbindung ging verloren, bevor die Antwort kam
# Until: "Until we know, assume the token still works".
# $until is a sentence such as "Until we know, assume the token still works".
unknown-still = Noch nicht geklärt. { $until }
unknown-still-several = Noch nicht geklärt. Der Verlauf zeigt für jede, was zu tun ist
check-now = Jetzt prüfen
check-again = Erneut prüfen
checks-server = Prüft den aktuellen Stand auf dem Server

## Warnings

settings-unusable = Die Einstellungen sind nicht verwendbar
settings-unusable-rest = Fehler in settings.toml: { $reason }. Bis Sie das beheben, wird Ihr eigener Name nicht aufgezeichnet und kein Eintrag entfernt
setting-unusable = Eine Einstellung ist nicht verwendbar
setting-unusable-rest = Fehler in settings.toml: { $reason }. Token Desk ignoriert diese Einstellung
# The link beside it does this.
opens-settings = Öffnet die Einstellungen
# More than one file is open to others; the first is named.
warning-and-more = { $lead }, und { $count } weitere
unproved = Angemeldet, aber der Server hat Ihren Zugriff nicht bestätigt
clock-behind = Die Uhr dieses Computers geht gegenüber der des Servers { $by } nach
clock-ahead = Die Uhr dieses Computers geht gegenüber der des Servers { $by } vor
clock-off = Der Server lehnt vielleicht ab, was Sie tun, und hier angezeigte Zeiten sind falsch. Bitten Sie Ihren Administrator, die Uhr richtig zu stellen

## What a ticket asks to find, in a strip

# { $text }: what is to be found, such as an e-mail address.
link-asks = Ein Ticket möchte suchen: { $text }
link-ticket-asks = Ticket { $ticket } möchte suchen: { $text }
link-clears-desk = „Suchen“ leert zuerst die Ansicht
link-after-sign-in = Die Suche folgt nach der Anmeldung
dismiss = Verwerfen
link-finds = Sucht { $text } für den nächsten Anruf
link-dismisses = Verwirft, was das Ticket möchte
