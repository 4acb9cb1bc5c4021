# The look-up screen.

## The search

# The field's label.
lookup-search = Wer ruft an, oder welches Token?
lookup-find = Suchen
# Below the field, while something is typed: what it is taken for.
lookup-search-by = { $kind ->
    [email] Suche nach E-Mail-Adresse
    [user-name] Suche nach Benutzername oder Teil einer Adresse
    [part-of-address] Suche nach Teil einer Adresse
    [user-id] Suche nach Benutzer-ID
   *[serial] Suche nach Seriennummer
}
# The same where only a part of what was typed is searched for.
lookup-search-for = { $kind ->
    [email] Suche nach E-Mail-Adresse: { $text }
    [user-name] Suche nach Benutzername oder Teil einer Adresse: { $text }
    [part-of-address] Suche nach Teil einer Adresse: { $text }
    [user-id] Suche nach Benutzer-ID: { $text }
   *[serial] Suche nach Seriennummer: { $text }
}
# A Windows account: the name without its domain first, then the whole.
lookup-search-for-account = Suche nach Benutzername: { $text }, dann { $whole }
lookup-searching = Server wird durchsucht
lookup-zeros-added = Kein Token hat die Nummer { $asked }. Gefunden mit führenden Nullen: { $found }
# While the search field says somebody else than is on the screen; named: whether a name is known.
lookup-other-still = { $named ->
    [yes] { $who } ist noch auf dem Bildschirm
   *[no] Das letzte Ergebnis ist noch auf dem Bildschirm
}
lookup-other-found = { $named ->
    [yes] Enter sucht nach { $text }, Esc kehrt zu { $who } zurück
   *[no] Enter sucht nach { $text }, Esc kehrt zurück
}
lookup-other-dropped = { $named ->
    [yes] Esc kehrt zu { $who } zurück
   *[no] Esc kehrt zurück
}
# Spoken after a search.
lookup-found = { $count ->
    [0] { $person }. Keine Hardware-Token
    [one] { $person }. { $count } Hardware-Token
   *[other] { $person }. { $count } Hardware-Token
}
lookup-found-no-list = { $person }. Die Hardware-Token wurden nicht gelesen
lookup-found-people = { $count ->
    [one] { $count } Person gefunden
   *[other] { $count } Personen gefunden. Wählen Sie mit den Pfeiltasten und Enter
}
lookup-chosen = Seriennummer { $serial } ist gewählt
lookup-person-not-read-again = Die Daten der Person wurden nicht neu gelesen
lookup-reads-person-again = Liest die Daten der Person neu

## Nobody was found

lookup-nobody = Niemand gefunden
lookup-not-found = { $kind ->
    [email] Kein Benutzer hat die E-Mail-Adresse „{ $text }“
    [user-name] Kein Benutzer hat „{ $text }“ als Benutzernamen oder in der E-Mail-Adresse
    [part-of-address] Keine E-Mail-Adresse enthält „{ $text }“
    [user-id] Kein Benutzer hat die ID { $text }
   *[serial] Kein Hardware-Token hat die Seriennummer { $text }, und kein Benutzer heißt so
}
lookup-not-found-account = Kein Benutzer hat den Benutzernamen „{ $text }“ oder „{ $whole }“. Keine E-Mail-Adresse enthält „{ $text }“
lookup-try = Versuchen Sie
lookup-try-address = Einen Teil der E-Mail-Adresse. Der Server durchsucht Adressen, keine Namen
lookup-try-user-name = Den Benutzernamen, mit dem sich die Person anmeldet
lookup-try-serial = Die Seriennummer auf der Rückseite des Tokens

## The list of people

lookup-people = Personen
# Beside the heading.
lookup-people-of = { $count } von { $total } angezeigt
lookup-people-and-more = { $count } angezeigt, es gibt weitere
lookup-people-found = { $count } gefunden
lookup-user-name = Benutzername { $name }
lookup-user-id = Benutzer-ID { $id }
lookup-reading-people = Weitere Personen werden gelesen
# Button: the next page of the list.
lookup-more-people = Mehr
lookup-choose-person = Wählen Sie zuerst die Person aus der Liste
lookup-find-person = Suchen Sie eine Person, um ihre Token zu sehen

## The person

lookup-back = Zurück zur Liste
lookup-no-name = Der Server hat keinen Namen angegeben. Fragen Sie den Anrufer nach seiner E-Mail-Adresse
# The field and button where only the ID of a person is known.
lookup-owner-email = E-Mail-Adresse des Anrufers
lookup-owner-find = Name suchen
lookup-owner-other = Diese Adresse gehört { $person }, nicht dem Benutzer dieses Tokens oder dieser ID. Fragen Sie noch einmal nach
# On an empty desk: who was found in this session.
lookup-recent = Letzte Anrufer
lookup-recent-at = { $person }, { $at }
# Buttons where nobody has a typed name.
lookup-offer = Adressen nach „{ $text }“ durchsuchen
lookup-synced = letzter Abgleich { $when }
# Where the server only knows the month of the last sign-in.
lookup-in-month = im { $month }
# Words in a pill, each with a sentence beside it.
lookup-disabled-means = Diese Person kann sich mit keiner Methode anmelden
lookup-deletion = Löschung
lookup-deletion-marked = Zum Löschen vorgemerkt
lookup-deletion-by = Zum Löschen vorgemerkt von { $by }
lookup-deletion-at = Zum Löschen vorgemerkt, { $at }
lookup-deletion-by-at = Zum Löschen vorgemerkt von { $by }, { $at }
lookup-locked = Gesperrt
lookup-emergency = Notfall
lookup-high-risk = Hohes Risiko
lookup-high-risk-by = Von einem Super Administrator markiert
# Facts about an emergency access code, one after the other with a dot between them.
lookup-code-until = Notfallcode aktiv bis { $end }
lookup-code-active = Notfallcode aktiv, Ende nicht bekannt
lookup-code-one-time = Einmalig
lookup-code-used = Zuletzt verwendet { $when }
# A word of the server that this version does not know.
lookup-code-status = Zugriff ist „{ $word }“
lookup-code-offline-until = Offlinecode funktioniert bis { $end }

## What can be done for the person

# Button that opens the menu.
lookup-person-menu = Für diese Person
lookup-withdraw-code = Notfallcode widerrufen…
lookup-unlock = Entsperren…
lookup-unlock-methods = { $methods } entsperren…
lookup-assign = Token zuweisen…
lookup-disable-user = Benutzer deaktivieren…
lookup-enable-user = Benutzer aktivieren…

## Whether the caller is verified

lookup-verify = Anrufer verifizieren…
lookup-verify-again = Neu verifizieren…
lookup-verified = Verifiziert { $at }
lookup-not-verified = Anrufer nicht verifiziert
lookup-verification-required = Dieses Profil verlangt eine Verifizierung
# Names of actions, in a row.
lookup-verification-required-for = Dieses Profil verlangt eine Verifizierung für: { $actions }
lookup-denied = Live Verification, { $at }: Das ist nicht die Person

## Recent sign-ins

lookup-sign-ins = Letzte Anmeldungen
lookup-reading-sign-ins = Anmeldungen werden gelesen
lookup-reads-sign-ins = Liest die letzten Anmeldungen
lookup-no-sign-ins = Der Server führt keine Anmeldungen dieser Person auf
# The server's words and the number of the event.
lookup-event = { $description } ({ $code })
lookup-event-code = Ereignis { $code }
lookup-event-not-said = Der Server gibt nicht an, was geschehen ist

## When a token was last used

lookup-last-use = Wann zuletzt verwendet?
lookup-reads-last-use = Durchsucht die letzten Anmeldungen der Person nach dem Token { $serial }
lookup-reading-last-use = Letzte Verwendung wird gelesen
lookup-last-use-not-read = Letzte Verwendung nicht bekannt: Die Anmeldungen wurden nicht gelesen
lookup-last-use-none-listed = Letzte Verwendung nicht bekannt: Der Server führt keine Anmeldungen dieser Person auf
lookup-last-use-not-among = { $count ->
    [one] Die einzige Anmeldung, die der Server aufführt, war nicht mit diesem Token
   *[other] Nicht unter den { $count } neuesten Anmeldungen
}
lookup-time-not-said = ohne Zeitangabe vom Server
# When, where and what the server says of it.
lookup-use-at = { $when }, { $place }: { $what }
lookup-use = { $when }: { $what }
lookup-last-used = Zuletzt verwendet { $used }
lookup-last-tried = Zuletzt versucht { $tried }. Keine Verwendung aufgeführt.
lookup-last-tried-and-used = Zuletzt versucht { $tried }. Zuletzt verwendet { $used }.

## The list of hardware tokens

lookup-tokens = Hardware-Token
lookup-tokens-counted = Hardware-Token ({ $count })
lookup-reading-tokens = Hardware-Token werden gelesen
lookup-no-tokens = Dieser Person ist kein Hardware-Token zugewiesen
lookup-no-tokens-advice = Wenn der Anrufer ein Token in der Hand hat, suchen Sie nach der Nummer auf der Rückseite, um den Besitzer zu sehen
lookup-tokens-not-read = Die Liste wurde nicht gelesen
lookup-type-serial = Sie können die Seriennummer trotzdem unten eingeben
lookup-more-notes = { $count } weitere. Wählen Sie ein Token, um die Angaben des Servers zu sehen
lookup-unassigned = Dieses Hardware-Token ist niemandem zugewiesen
lookup-unassigned-means = Es gibt nichts zu deaktivieren. Mit einem Token, das nicht zugewiesen ist, kann sich niemand anmelden
lookup-unassigned-advice = Bitten Sie den Anrufer, die Nummer noch einmal vorzulesen, oder suchen Sie nach seiner E-Mail-Adresse. Um dieses Token zuzuweisen, suchen Sie die Person und wählen Sie „Token zuweisen…“.

## What can be done with the chosen token

lookup-token-unlisted = Nicht unter den Token, die für diese Person aufgeführt sind
lookup-disable = Token deaktivieren…
# Button that opens a menu.
lookup-more = Mehr…
lookup-enable = Aktivieren…
lookup-replace = Austauschen…
lookup-clear-pin = PIN löschen…
lookup-rename = Umbenennen…
lookup-unassign = Entziehen…
lookup-delete = Datensatz löschen…
# Below the serial number, where it is not as it was typed.
lookup-serial-cleaned = Verwendet wird { $serial }
lookup-serial-with-zeros = Verwendet wird { $serial }, mit führenden Nullen
# Beside the button, what disabling this token leaves the person.
# Change: "by m.ortiz, 3 Nov 2026 09:12".
lookup-already-disabled-by = Dieses Token ist bereits deaktiviert, { $change }
lookup-already-disabled = Dieses Token ist bereits deaktiviert
lookup-left = { $count ->
    [one] { $count } anderes aktiviertes Token bleibt
   *[other] { $count } andere aktivierte Token bleiben
}
lookup-left-not-known = Die Liste wurde nicht gelesen: Vielleicht hat die Person kein anderes aktiviertes Token
lookup-only-token = Dies ist das einzige Hardware-Token dieser Person: Danach bleibt keines
lookup-other-disabled = Das andere Token ist bereits deaktiviert: Danach bleibt kein aktiviertes Hardware-Token
lookup-others-unusable = Keines der anderen ist verwendbar: Danach bleibt kein aktiviertes Hardware-Token
