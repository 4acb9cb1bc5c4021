# Die Richtlinie des ganzen Computers: was ein Unternehmen für alle Konten festlegt.

## Warum policy.toml nicht verwendet werden kann: jeweils nach der Datei und der Zeile

policy-key-unknown = Diese Version kennt den Schlüssel { $key } nicht
policy-key-misspelled = Der Schlüssel { $key } heißt { $meant }
# Der Name eines Profils in der Richtlinie, und was daran falsch ist.
policy-in-profile = Profil { $profile }: { $why }
policy-no-full-path = { $key }: Hierhin gehört ein vollständiger Pfad
policy-no-public-key = Hierhin gehört ein öffentlicher Schlüssel, wie ihn „token-desk profiles keygen“ ausgibt
policy-no-minutes = Hierhin gehört eine ganze Zahl von Minuten von 1 bis { $most }
policy-no-days = Hierhin gehört „{ $everything }“ oder eine ganze Zahl von Tagen von 1 bis { $most }
policy-no-folders = Hierhin gehört eine Liste vollständiger Pfade in Klammern
policy-no-switch = Hierhin gehört true oder false
policy-too-large = Die Datei ist zu groß für eine Richtlinie
policy-not-only-root = Nicht nur root kann { $path } ändern
policy-no-value = { $source ->
    [registry] Der Wert „policy“ in der Registrierung kann nicht als Text gelesen werden
   *[managed] Die verwaltete Einstellung „policy“ kann nicht als Text gelesen werden
}

## Profile

policy-profile-name-given = Ihr Unternehmen hat ein Profil mit diesem Namen. Ihres wird nicht verwendet.

## Wo die Richtlinie falsch ist: { $why } ist einer der Sätze oben

policy-cannot-be-read = Die Richtlinie Ihres Unternehmens kann nicht gelesen werden
policy-at-line = { $file }, Zeile { $line }: { $why }
policy-in-file = { $file }: { $why }
policy-in-value = { $source ->
    [registry] In der Registrierung, Zeile { $line }: { $why }
   *[managed] In den verwalteten Einstellungen, Zeile { $line }: { $why }
}

## Was unter einer Richtlinie nicht getan wird

policy-sign-in-off = Die Anmeldung ist gesperrt
policy-tell-administrator = Zeigen Sie dies Ihrem Administrator
policy-profile-not-allowed = Ihr Unternehmen lässt das Profil { $profile } nicht zu
policy-profile-not-allowed-advice = Wählen Sie ein Profil Ihres Unternehmens
policy-not-allowed = Ihr Unternehmen lässt dies nicht zu
policy-ask-administrator = Fragen Sie Ihren Administrator
policy-no-remembering = Ihr Unternehmen lässt nicht zu, dass Zugangsdaten gemerkt werden
policy-own-profiles-off = Ihr Unternehmen legt die Profile fest. Sie können keine hinzufügen oder ändern
policy-keeps-history = Ihr Unternehmen behält diese Einträge
policy-no-exports = Ihr Unternehmen lässt keine Exporte zu
policy-export-folders = Ihr Unternehmen lässt Exporte nur in { $folders } zu
policy-choose-there = Wählen Sie einen Ort darin
policy-links-off = Ihr Unternehmen lässt keine Links aus anderen Programmen zu
