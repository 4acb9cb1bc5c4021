# The question before a change.

# "Named" is "yes" where a name of the person is known, which "who" is: often the first name.

## The question: title of the dialog

confirm-disable = Dieses Token deaktivieren?
confirm-enable = Dieses Token aktivieren?
confirm-clear-pin = PIN dieses Tokens löschen?
confirm-assign = { $named ->
    [yes] Dieses Token { $who } zuweisen?
   *[no] Dieses Token dieser Person zuweisen?
}
confirm-rename = Dieses Token umbenennen?
confirm-unassign = Dieses Token entziehen?
confirm-delete = Datensatz dieses Tokens löschen?
confirm-emergency-code = Notfallcode erstellen?
confirm-withdraw-emergency-code = Notfallcode widerrufen?
confirm-unlock = Diese Methoden entsperren?
confirm-disable-user = Diesen Benutzer deaktivieren?
confirm-enable-user = Diesen Benutzer aktivieren?

## The button that does it

confirm-button-disable = Token deaktivieren
confirm-button-enable = Token aktivieren
confirm-button-clear-pin = PIN löschen
confirm-button-assign = Token zuweisen
confirm-button-rename = Token umbenennen
confirm-button-unassign = Token entziehen
confirm-button-delete = Datensatz löschen
confirm-button-emergency-code = Code erstellen
confirm-button-withdraw-emergency-code = Code widerrufen
confirm-button-unlock = Entsperren
confirm-button-disable-user = Benutzer deaktivieren
confirm-button-enable-user = Benutzer aktivieren
# Why the button cannot be pressed yet.
confirm-type-first = Geben Sie zuerst die Seriennummer ein
confirm-token-first = Zuerst wird das Token neu gelesen
confirm-person-first = Zuerst werden die Daten der Person neu gelesen

## What follows from it

confirm-disable-means = { $named ->
    [yes] { $who } kann sich mit diesem Token dann nicht mehr anmelden, bis es wieder aktiviert ist.
   *[no] Diese Person kann sich mit diesem Token dann nicht mehr anmelden, bis es wieder aktiviert ist.
}
confirm-enable-means = { $named ->
    [yes] { $who } kann sich mit diesem Token wieder anmelden. Prüfen Sie, ob { $who } es hat.
   *[no] Diese Person kann sich mit diesem Token wieder anmelden. Prüfen Sie, ob sie es hat.
}
confirm-clear-pin-means = { $named ->
    [yes] Die aktuelle PIN funktioniert dann nicht mehr. { $who } legt bei der nächsten Anmeldung mit dem Token eine neue fest.
   *[no] Die aktuelle PIN funktioniert dann nicht mehr. Diese Person legt bei der nächsten Anmeldung mit dem Token eine neue fest.
}
# My Page is the vendor's web page for people.
confirm-assign-means = { $named ->
    [yes] { $who } bekommt das Token und schaltet es auf My Page mit einem Code vom Token frei.
   *[no] Diese Person bekommt das Token. Sie schaltet es auf My Page mit einem Code vom Token frei.
}
confirm-rename-from-means = Der Name ist jetzt „{ $from }“. Sonst ändert sich am Token nichts.
confirm-rename-means = Sonst ändert sich am Token nichts.
confirm-unassign-means = { $named ->
    [yes] { $who } verliert das Token mit PIN und Namen. Zurück bekommt { $who } es nur, wenn es neu zugewiesen und freigeschaltet wird.
   *[no] Diese Person verliert das Token mit PIN und Namen. Zurück bekommt sie es nur, wenn es neu zugewiesen und freigeschaltet wird.
}
confirm-delete-means = Der Datensatz wird endgültig gelöscht. Niemand kann das Token verwenden, bis sein Datensatz wieder importiert ist.
confirm-emergency-code-means = { $named ->
    [yes] Wer den Code kennt, kann sich als { $who } anmelden. Der Code wird nur einmal angezeigt, hier.
   *[no] Wer den Code kennt, kann sich als diese Person anmelden. Der Code wird nur einmal angezeigt, hier.
}
confirm-another-emergency-code-means = { $named ->
    [yes] Wer den Code kennt, kann sich als { $who } anmelden. Der Code wird nur einmal angezeigt, hier. Der bisherige Code funktioniert dann nicht mehr.
   *[no] Wer den Code kennt, kann sich als diese Person anmelden. Der Code wird nur einmal angezeigt, hier. Der bisherige Code funktioniert dann nicht mehr.
}
confirm-withdraw-emergency-code-means = { $named ->
    [yes] { $who } kann sich mit dem Code dann nicht mehr online anmelden. Ein für die Offlinenutzung gespeicherter Code funktioniert weiter, bis er endet.
   *[no] Diese Person kann sich mit dem Code dann nicht mehr online anmelden. Ein für die Offlinenutzung gespeicherter Code funktioniert weiter, bis er endet.
}
confirm-withdraw-emergency-code-until-means = { $named ->
    [yes] { $who } kann sich mit dem Code dann nicht mehr online anmelden. Ein für die Offlinenutzung gespeicherter Code funktioniert weiter bis { $ends }.
   *[no] Diese Person kann sich mit dem Code dann nicht mehr online anmelden. Ein für die Offlinenutzung gespeicherter Code funktioniert weiter bis { $ends }.
}
confirm-unlock-means = { $named ->
    [yes] { $who } kann diese Methoden wieder verwenden. Zu viele Fehlversuche haben die Methoden gesperrt: Prüfen Sie, ob es { $who } war.
   *[no] Diese Person kann diese Methoden wieder verwenden. Zu viele Fehlversuche haben die Methoden gesperrt: Prüfen Sie, ob es diese Person war.
}
confirm-disable-user-means = { $named ->
    [yes] { $who } kann sich dann mit keiner Methode mehr anmelden, bis der Benutzer wieder aktiviert ist.
   *[no] Diese Person kann sich dann mit keiner Methode mehr anmelden, bis der Benutzer wieder aktiviert ist.
}
confirm-enable-user-means = { $named ->
    [yes] { $who } kann sich wieder mit allen eigenen Methoden anmelden.
   *[no] Diese Person kann sich wieder mit allen ihren Methoden anmelden.
}

## What is known, and what is missing

confirm-type-serial = Zur Bestätigung die Seriennummer eingeben
# Beside the state: how long ago it was read.
confirm-read = { $ago } gelesen
confirm-not-known = Nicht bekannt
confirm-not-read = konnte nicht gelesen werden
confirm-last-token = Dies ist das letzte aktivierte Hardware-Token dieser Person
confirm-token-expired = Dieses Token ist abgelaufen: Niemand kann sich damit anmelden
confirm-token-disabled = Dieses Token ist deaktiviert: Aktivieren Sie es, sobald es zugewiesen ist
confirm-state-not-read = Der Zustand des Tokens konnte nicht gelesen werden, deshalb prüft nur der Server, wem es gehört
confirm-others-not-read = Token Desk konnte nicht lesen, ob die Person ein anderes aktiviertes Token hat
confirm-reading-token = Token wird neu gelesen
confirm-reading-person = Daten der Person werden neu gelesen

## Replacing a token

replacement-ask = Dieses Token austauschen?
replacement-begin = Token austauschen
# Button, where a part of it is done already.
replacement-continue = Fortsetzen
replacement-tokens-first = Zuerst werden beide Token gelesen
replacement-reading = Beide Token werden gelesen
replacement-new-expired = Das neue Token ist abgelaufen: Niemand kann sich damit anmelden
replacement-new-disabled = Das neue Token ist deaktiviert: Aktivieren Sie es, sobald es zugewiesen ist
replacement-all-done = Alles ist erledigt. Von diesem Austausch ist nichts mehr offen
replacement-steps = Ein Schritt nach dem anderen, jeder erst, wenn der vorige bestätigt ist:
replacement-step = { $place }. { $step }
replacement-step-done = { $place }. { $step } (bereits erledigt)
replacement-both-mean = { $named ->
    [yes] { $who } kann sich danach mit dem alten Token nicht mehr anmelden. Das neue funktioniert, sobald { $who } es auf My Page mit einem Code vom Token freischaltet.
   *[no] Diese Person kann sich danach mit dem alten Token nicht mehr anmelden. Das neue funktioniert, sobald sie es auf My Page mit einem Code vom Token freischaltet.
}
replacement-disable-means = { $named ->
    [yes] { $who } kann sich danach mit dem alten Token nicht mehr anmelden.
   *[no] Diese Person kann sich danach mit dem alten Token nicht mehr anmelden.
}
replacement-assign-means = { $named ->
    [yes] { $who } kann sich mit dem neuen Token anmelden, sobald es auf My Page mit einem Code vom Token freigeschaltet ist.
   *[no] Diese Person kann sich mit dem neuen Token anmelden, sobald sie es auf My Page mit einem Code vom Token freischaltet.
}

# In the menu of the desk and below an outcome: leads to what is asked of a code.
emergency-code-ask = Notfallcode…
