# What can be done to a token or for a person, and what it is called.

## Names: in menus, the history and its filter

action-disable = Deaktivieren
action-enable = Aktivieren
action-clear-pin = PIN löschen
action-assign = Zuweisen
action-rename = Umbenennen
action-unassign = Entziehen
action-delete = Löschen
action-emergency-code = Notfallcode
action-withdraw-emergency-code = Notfallcode widerrufen
action-unlock = Entsperren
action-disable-user = Benutzer deaktivieren
action-enable-user = Benutzer aktivieren

# The title of a change to a token, with its serial number.
change-of-token = { $action ->
    [disable] { $serial } deaktivieren
    [enable] { $serial } aktivieren
    [clear-pin] PIN von { $serial } löschen
    [assign] { $serial } zuweisen
    [rename] { $serial } umbenennen
    [unassign] { $serial } entziehen
    [delete] { $serial } löschen
   *[other] { $serial }
}

## Headings while it is done

doing-disable = Token wird deaktiviert…
doing-enable = Token wird aktiviert…
doing-clear-pin = PIN wird gelöscht…
doing-assign = Token wird zugewiesen…
doing-rename = Token wird umbenannt…
doing-unassign = Token wird entzogen…
doing-delete = Datensatz des Tokens wird gelöscht…
doing-emergency-code = Notfallcode wird erstellt…
doing-withdraw-emergency-code = Notfallcode wird widerrufen…
doing-unlock = Methoden werden entsperrt…
doing-disable-user = Benutzer wird deaktiviert…
doing-enable-user = Benutzer wird aktiviert…

## Sentences about an action, by its key. The last of each is for an action that only a newer version has.

done = { $action ->
    [disable] Das Token ist deaktiviert
    [enable] Das Token ist aktiviert
    [clear-pin] Die PIN des Tokens ist gelöscht
    [assign] Das Token ist zugewiesen
    [rename] Das Token hat seinen neuen Namen
    [unassign] Das Token ist entzogen
    [delete] Der Datensatz des Tokens ist gelöscht
    [emergency-code] Ein Notfallcode ist aktiv
    [withdraw-emergency-code] Der Notfallcode ist widerrufen
    [unlock] Die Methoden sind entsperrt
    [disable-user] Der Benutzer ist deaktiviert
    [enable-user] Der Benutzer ist aktiviert
   *[other] Die Änderung ist erfolgt
}

# It is so, but what the server says of it points to another change than this one.
done-by-another = { $action ->
    [disable] Das Token ist deaktiviert, wahrscheinlich durch eine andere Änderung
    [enable] Das Token ist aktiviert, wahrscheinlich durch eine andere Änderung
    [clear-pin] Die PIN des Tokens ist gelöscht, wahrscheinlich durch eine andere Änderung
    [assign] Das Token ist zugewiesen, wahrscheinlich durch eine andere Änderung
    [rename] Das Token hat seinen neuen Namen, wahrscheinlich durch eine andere Änderung
    [unassign] Das Token ist entzogen, wahrscheinlich durch eine andere Änderung
    [delete] Der Datensatz des Tokens ist gelöscht, wahrscheinlich durch eine andere Änderung
    [emergency-code] Ein Notfallcode ist aktiv, wahrscheinlich durch eine andere Änderung
    [withdraw-emergency-code] Der Notfallcode ist widerrufen, wahrscheinlich durch eine andere Änderung
    [unlock] Die Methoden sind entsperrt, wahrscheinlich durch eine andere Änderung
    [disable-user] Der Benutzer ist deaktiviert, wahrscheinlich durch eine andere Änderung
    [enable-user] Der Benutzer ist aktiviert, wahrscheinlich durch eine andere Änderung
   *[other] Die Änderung ist erfolgt, wahrscheinlich durch eine andere Änderung
}

action-not-done = { $action ->
    [disable] Das Token wurde nicht deaktiviert
    [enable] Das Token wurde nicht aktiviert
    [clear-pin] Die PIN wurde nicht gelöscht
    [assign] Das Token wurde nicht zugewiesen
    [rename] Das Token wurde nicht umbenannt
    [unassign] Das Token wurde nicht entzogen
    [delete] Der Datensatz des Tokens wurde nicht gelöscht
    [emergency-code] Es wurde kein Notfallcode erstellt
    [withdraw-emergency-code] Der Notfallcode wurde nicht widerrufen
    [unlock] Die Methoden wurden nicht entsperrt
    [disable-user] Der Benutzer wurde nicht deaktiviert
    [enable-user] Der Benutzer wurde nicht aktiviert
   *[other] Die Änderung ist nicht erfolgt
}

# What may be so while the outcome is not known. It must sound neither like done nor like failed.
action-in-doubt = { $action ->
    [disable] Es ist unklar, ob das Token deaktiviert ist
    [enable] Es ist unklar, ob das Token aktiviert ist
    [clear-pin] Es ist unklar, ob die PIN des Tokens gelöscht ist
    [assign] Es ist unklar, ob das Token dieser Person zugewiesen ist
    [rename] Es ist unklar, ob das Token seinen neuen Namen hat
    [unassign] Es ist unklar, ob das Token dieser Person noch zugewiesen ist
    [delete] Es ist unklar, ob der Datensatz des Tokens gelöscht ist
    [emergency-code] Es ist unklar, ob es einen neuen Notfallcode gibt
    [withdraw-emergency-code] Es ist unklar, ob der Notfallcode noch funktioniert
    [unlock] Es ist unklar, ob die Methoden entsperrt sind
    [disable-user] Es ist unklar, ob der Benutzer deaktiviert ist
    [enable-user] Es ist unklar, ob der Benutzer aktiviert ist
   *[other] Es ist unklar, ob die Änderung erfolgt ist
}

# What to do while the outcome is not known: what does least harm if it is wrong.
action-until-settled = { $action ->
    [disable] Gehen Sie bis zur Klärung davon aus, dass das Token noch funktioniert
    [enable] Gehen Sie bis zur Klärung davon aus, dass das Token funktioniert, aber versprechen Sie es nicht
    [clear-pin] Lassen Sie bis zur Klärung niemanden eine neue PIN festlegen
    [assign] Geben Sie das Token bis zur Klärung nicht aus
    [rename] Richten Sie sich bis zur Klärung nach der Seriennummer des Tokens
    [unassign] Geben Sie das Token bis zur Klärung niemand anderem
    [delete] Gehen Sie bis zur Klärung davon aus, dass das Token noch funktioniert
    [emergency-code] Gehen Sie bis zur Klärung davon aus, dass der Notfallzugriff eingeschaltet ist
    [withdraw-emergency-code] Gehen Sie bis zur Klärung davon aus, dass der Code noch funktioniert
    [unlock] Gehen Sie bis zur Klärung davon aus, dass die Methoden entsperrt sind, aber versprechen Sie es nicht
    [disable-user] Gehen Sie bis zur Klärung davon aus, dass sich der Benutzer noch anmelden kann
    [enable-user] Gehen Sie bis zur Klärung davon aus, dass sich der Benutzer anmelden kann, aber versprechen Sie es nicht
   *[other] Seien Sie bis zur Klärung vorsichtig mit dieser Person und ihren Token
}

action-look-first = { $about ->
    [token] Suchen Sie das Token, um den aktuellen Stand auf dem Server zu sehen
   *[person] Suchen Sie die Person, um den aktuellen Stand auf dem Server zu sehen
}

## What belongs to a change, as label and value

label-new-name = Neuer Name
label-asked-for = Angefordert
label-methods = Methoden

## Replacing a lost token

# Which token is replaced by which: two serial numbers.
replacement-of-token = { $old } durch { $new }
# The same as a value beside "Replacement".
replacement-tokens = von { $old } durch { $new }
replacement-step-disable = { $serial } deaktivieren
replacement-step-assign = { $serial } zuweisen
replacement-step-name = In „{ $name }“ umbenennen
replacement-step-name-none = Umbenennen
