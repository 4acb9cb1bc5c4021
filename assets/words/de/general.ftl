# What every part of the program uses.

# What stands between two sentences, and at the end of each.
between-sentences = { " " }
full-stop = .

milliseconds = { $count ->
    [one] { $count } Millisekunde
   *[other] { $count } Millisekunden
}
seconds = { $count ->
    [one] { $count } Sekunde
   *[other] { $count } Sekunden
}
minutes = { $count ->
    [one] { $count } Minute
   *[other] { $count } Minuten
}
hours = { $count ->
    [one] { $count } Stunde
   *[other] { $count } Stunden
}

# A newer version recorded a sentence that this one does not have.
text-of-a-newer-version = Das hat eine neuere Version von Token Desk aufgezeichnet ({ $key })

## Buttons and links that many parts have

cancel = Abbrechen
close = Schließen
show = Anzeigen
hide = Ausblenden
try-again = Erneut versuchen
go-on = Fortsetzen…
copy-details = Details kopieren
sign-in = Anmelden
stop = Stoppen
save = Speichern
copy = Kopieren
# For two seconds after something was copied.
copied = Kopiert
details-copied = Die Details sind in der Zwischenablage
keep-it = Behalten
replace = Ersetzen
go-back = Zurück
# A key that does the same as the button beside it.
key-does-the-same = { $key } bewirkt dasselbe
# What the small link “Copy” does.
copies-user-id = Kopiert die Benutzer-ID
copies-email = Kopiert die E-Mail-Adresse
copies-user-name = Kopiert den Benutzernamen
copies-serial = Kopiert die Seriennummer
copies-address = Kopiert die Adresse
export = Exportieren…
remove = Entfernen
# The Enter key, as keyboards name it.
key-enter = Eingabe
# The modifier keys, as keyboards name them.
key-ctrl = Strg
key-shift = Umschalt

## The three outcomes

outcome-confirmed = Bestätigt
outcome-refused = Abgelehnt
outcome-unknown = Unbekannt

## Numbers

# What stands between the thousands, and from how many digits on: "1,204".
number-group = .
number-group-from = 4
# What stands before the tenths: "0.4".
number-decimal = ,
# How far work is: "1,200 of 1,205".
count-of = { $done } von { $all }
# What runs, and for how long already.
busy = { $words } · { $seconds } s
# What is waited for, and for how long still.
countdown = { $words }: { $seconds } s

## Files

file = Datei
browse = Durchsuchen…
dialog-is-open = Der Dialog des Systems ist geöffnet
file-being-written = Die Datei wird geschrieben
file-being-read = Die Datei wird gelesen
reading-the-file = Datei wird gelesen
no-file-chosen = Es wurde keine Datei gewählt. Falls sich kein Dialog geöffnet hat, geben Sie den Pfad ein

## Lists

# Between two names in a row.
between-names = { ", " }
# The last of several names: "Disable, Enable and Unlock".
and-last = { $first } und { $last }
# Between two facts in one line.
between-facts = { " · " }

## Labels that many parts have

outcome = Ergebnis
action = Aktion
operator = Bearbeiter

## Labels of facts and fields

label-name = Name
label-email = E-Mail
label-user-name = Benutzername
label-user-id = Benutzer-ID
label-person = Person
label-status = Status
label-state = Zustand
label-state-now = Zustand jetzt
label-serial-number = Seriennummer
label-expires = Läuft ab
label-last-change = Letzte Änderung
label-last-sign-in = Letzte Anmeldung
label-last-sync = Letzter Abgleich
label-identity-source = Identitätsquelle
label-ticket = Ticket
label-reason = Grund
label-ticket-and-reason = Ticket, Grund
label-profile = Profil
not-said = keine Angabe

read-again = Neu lesen
show-all = Alle anzeigen ({ $count })
show-fewer = Weniger anzeigen

label-undoes = Hebt auf
label-replacement = Austausch
label-ends = Endet
label-offline-ends = Offlinecode endet
label-use = Verwendung
label-code-id = Code-ID
label-old-token = Altes Token
label-new-token = Neues Token
label-live-verification = Live Verification
label-caller-verified = Anrufer verifiziert
not-said-by-server = keine Angabe vom Server
number-of-entry = Nummer { $number }

## Times

# Months where a day stands: as short as the language has them.
month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = Apr.
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
# Month is one of those above. All facts of dates and times are digits and words, not numbers.
date = { $day }. { $month } { $year }
day-in-year = { $day }. { $month }
month-and-year = { $month } { $year }
# Date is "date" or "day-in-year"; time is like 09:12 or 09:12:30.
date-and-time = { $date } { $time }
# Time has a zone: 14:05:30 CET.
time-long = { $date }, { $time }
today-at = heute { $time }

just-now = gerade eben
seconds-ago = { $count ->
    [one] vor { $count } Sekunde
   *[other] vor { $count } Sekunden
}
minutes-ago = { $count ->
    [one] vor { $count } Minute
   *[other] vor { $count } Minuten
}
days = { $count ->
    [one] { $count } Tag
   *[other] { $count } Tage
}
hours-and-minutes = { $hours } { $minutes }
# As short as can be, for the top bar.
short-seconds = { $count } s
short-minutes = { $count } min
short-hours = { $count } h
short-hours-and-minutes = { $hours } h { $minutes } min

# Before the seconds that are left.
server-asks-to-wait = Warten, wie vom Server erbeten, vor Versuch { $attempt } von 3

label-changed-by = Geändert von
label-changed-at = Geändert am
label-took = Dauer
# Who was at the desk.
name-and-account = { $name } ({ $account })
label-in-history = Im Verlauf
label-call-began = Anruf begann
label-call = Anruf
copy-for-ticket = Fürs Ticket kopieren
next-caller = Nächster Anruf

## Fields

optional = optional
# A filter and what it lets through: "Outcome: all".
filter = { $name }: { $choice }
field-cut = Nur die ersten { $count } Zeichen wurden übernommen
# What a field makes of something pasted.
field-read-as = Verstanden als { $value }
field-error-and-cut = { $error }. { $cut }

## The clipboard

clipboard-not-copied = Der Code wurde nicht kopiert
clipboard-not-copied-advice = Zeigen Sie den Code an und lesen Sie ihn vor, oder versuchen Sie es erneut
clipboard-not-cleared = Der Code ist vielleicht noch in der Zwischenablage
clipboard-not-cleared-advice = Kopieren Sie etwas anderes, um ihn zu ersetzen
# Why the clipboard did not take a code, or could not be cleared.
clipboard-held = Ein anderes Programm hält die Zwischenablage geöffnet
clipboard-none = Dieser Desktop hat keine Zwischenablage für Programme
clipboard-takes-no-text = Die Zwischenablage nimmt gerade keinen Text an
clipboard-odd-answer = Der Desktop hat nicht wie erwartet geantwortet
clipboard-lost = Token Desk hat die Zwischenablage verloren. Starten Sie Token Desk neu

## Short messages at the foot of the window, after something went well

notice-profile-open = Speichern Sie zuerst dieses Profil, oder brechen Sie ab
notice-profile-saved = Profil gespeichert
notice-profile-deleted = Profil gelöscht
notice-settings-saved = Einstellungen gespeichert
notice-forgotten = Auf diesem Computer vergessen
notice-exported = Exportiert nach { $path }
notice-export-stopped = Der Export wurde gestoppt
copied-for-ticket = Fürs Ticket kopiert
copied-nothing-yet = Kopiert. In diesem Anruf wurde noch nichts geändert
notice-head-copied = Die neueste Zeile und ihr Hash sind in der Zwischenablage
notice-code-copied = Kopiert. Token Desk leert die Zwischenablage in einer Minute
notice-clipboard-cleared = Token Desk hat die Zwischenablage geleert
notice-clipboard-emptied = Token Desk hat die Zwischenablage geleert: Sie war nicht lesbar und enthielt vielleicht den Code
notice-nothing-removed = Es wurde nichts entfernt. Sie werden beim nächsten Start oder in einem Tag wieder gefragt
notice-nothing-old = Es wurde nichts entfernt: Kein Eintrag ist mehr alt genug
notice-removed = { $count ->
    [one] { $count } älterer Eintrag wurde laut Einstellungen aus dem Verlauf entfernt
   *[other] { $count } ältere Einträge wurden laut Einstellungen aus dem Verlauf entfernt
}
# What came of changes whose outcome was not known: "Checked: 2 confirmed, 1 not done".
notice-checked = Geprüft: { $counted }
checked-and = { $before }, { $next }
checked-confirmed = { $count ->
    [one] { $count } bestätigt
   *[other] { $count } bestätigt
}
checked-done-otherwise = { $count ->
    [one] { $count } durch eine andere Änderung
   *[other] { $count } durch eine andere Änderung
}
checked-not-done = { $count ->
    [one] { $count } nicht erfolgt
   *[other] { $count } nicht erfolgt
}
checked-unknown = { $count ->
    [one] { $count } noch unbekannt
   *[other] { $count } noch unbekannt
}

## Labels in a record for the ticket, and what stands beside them

label-doubt = Zweifel
label-why = Warum
label-what-to-do = Was zu tun ist
label-details = Details
label-started-at = Begonnen am
# A time by the reader's clock, and as a machine or the server spells it.
time-and-utc = { $at } ({ $utc })
profile-and-host = { $profile } ({ $host })
