# Assign, rename, replace, emergency access code: what is filled in before.

# "Named" is "yes" where a name of the person is known, which "who" is.

compose-continue = Weiter…

## Titles

compose-assign = Token zuweisen
compose-rename = Token umbenennen
compose-emergency-code = Notfallcode
compose-replace = Token austauschen

## Tokens

compose-which-token = { $named ->
    [yes] Welches Token bekommt { $who }?
   *[no] Welches Token bekommt diese Person?
}
compose-replacement = { $named ->
    [yes] Zuerst wird { $old } deaktiviert, dann bekommt { $who } das neue Token.
   *[no] Zuerst wird { $old } deaktiviert, dann bekommt diese Person das neue Token.
}
compose-new-serial = Seriennummer des neuen Tokens
compose-no-name = Ohne Namen wird die Seriennummer angezeigt
# Before the reason.
compose-no-name-here = Das neue Token kann hier keinen Namen bekommen

## Emergency access codes

compose-code-means = { $named ->
    [yes] { $who } kann sich mit dem Code anmelden, solange kein Token da ist. Der Code wird nur einmal angezeigt.
   *[no] Diese Person kann sich mit dem Code anmelden, solange sie kein Token hat. Der Code wird nur einmal angezeigt.
}
compose-days = Für wie viele Tage gültig
compose-valid-for = Gültig für
compose-default = Leer lassen für die Vorgabe Ihres Unternehmens
# Minutes, hours or days.
compose-unit = Einheit
compose-minutes = Minuten
compose-hours = Stunden
compose-days-unit = Tage
compose-one-time = Nur für eine Anmeldung
compose-may-be-overridden = Die Einstellungen Ihres Unternehmens können beides überschreiben. Das Ergebnis wird mit dem Code angezeigt
