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
policy-of-this-account = Dieses Konto kann { $path } ändern
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

## Im Fenster: { $source } ist, wo das Unternehmen es festgelegt hat

policy-locked = { $source ->
    [file] Von Ihrem Unternehmen gesperrt · in policy.toml festgelegt
    [registry] Von Ihrem Unternehmen gesperrt · in der Registrierung festgelegt
   *[managed] Von Ihrem Unternehmen gesperrt · in den verwalteten Einstellungen festgelegt
}
policy-allows-minutes = { $source ->
    [file] Ihr Unternehmen erlaubt 1 bis { $most } · in policy.toml festgelegt
    [registry] Ihr Unternehmen erlaubt 1 bis { $most } · in der Registrierung festgelegt
   *[managed] Ihr Unternehmen erlaubt 1 bis { $most } · in den verwalteten Einstellungen festgelegt
}
policy-limits-actions = { $source ->
    [file] Ihr Unternehmen schränkt ein, was getan werden darf · in policy.toml festgelegt
    [registry] Ihr Unternehmen schränkt ein, was getan werden darf · in der Registrierung festgelegt
   *[managed] Ihr Unternehmen schränkt ein, was getan werden darf · in den verwalteten Einstellungen festgelegt
}
policy-requires-for = { $source ->
    [file] Ihr Unternehmen verlangt es für { $actions } · in policy.toml festgelegt
    [registry] Ihr Unternehmen verlangt es für { $actions } · in der Registrierung festgelegt
   *[managed] Ihr Unternehmen verlangt es für { $actions } · in den verwalteten Einstellungen festgelegt
}
policy-only-signed = Nur von Ihrem Unternehmen signierte Profile werden verwendet. Sie können hier keine hinzufügen oder bearbeiten
policy-links-off = Ihr Unternehmen lässt keine Links aus anderen Programmen zu
policy-on = Ein
policy-off = Aus
policy-keep-everything = Alles wird behalten
policy-keep-days = { $count ->
    [one] Wird { $count } Tag lang behalten
   *[other] Wird { $count } Tage lang behalten
}
policy-archived = Was entfernt wird, wird vorher in eine Datei geschrieben
policy-not-archived = Was entfernt wird, wird vorher nicht in eine Datei geschrieben

## token-desk policy check: zuerst die Datei, dann jeder Schlüssel mit seiner Wirkung

explain-good = { $file } kann als Richtlinie verwendet werden
explain-broken = { $file } kann nicht als Richtlinie verwendet werden. Damit könnte sich niemand anmelden
explain-not-in-force = { $source ->
    [registry] In der Registrierung steht eine Richtlinie, deshalb zählt diese Datei nicht
   *[managed] In den verwalteten Einstellungen steht eine Richtlinie, deshalb zählt diese Datei nicht
}
explain-no-file = Eine Datei mit diesem Namen gibt es nicht: { $file }
explain-free = Nicht festgelegt und damit jedem Konto überlassen: { $keys }
explain-profile = Jedes Konto hat das Profil { $name } ({ $host }) und kann es nicht ändern
explain-own-profiles = Konten dürfen eigene Profile verwenden
explain-no-own-profiles = Konten können keine eigenen Profile verwenden
explain-profile-key = Eigene Profile eines Kontos werden nur verwendet, wenn sie mit dem Schlüssel { $key } signiert sind
explain-allow = Höchstens erlaubt: { $actions }
explain-no-batch = Es gibt keine Stapel
explain-batch = Stapel sind erlaubt, wie jedes Profil es festlegt
explain-batch-limit = { $what ->
    [tokens] höchstens { $most } Token in einem Stapel
    [parallel] höchstens { $most } Anfragen gleichzeitig
    [second] höchstens { $most } Anfragen in einer Sekunde
    [refusals] wartet nach höchstens { $most } Ablehnungen hintereinander
   *[unknown] wartet nach höchstens { $most } unbekannten Ergebnissen hintereinander
}
explain-lock-after = { $count ->
    [one] Das Fenster wird nach spätestens { $count } Minute ohne Eingabe gesperrt
   *[other] Das Fenster wird nach spätestens { $count } Minuten ohne Eingabe gesperrt
}
explain-renderer = { $renderer ->
    [glow] Das Fenster wird zuerst mit OpenGL gezeichnet
    [wgpu] Das Fenster wird zuerst mit Direct3D, Vulkan oder Metal gezeichnet
   *[auto] Das Fenster wird mit dem gezeichnet, was auf dem Computer zuletzt funktioniert hat
}
explain-language = Token Desk spricht { $language }
explain-notify = Das System benachrichtigt
explain-no-notify = Das System benachrichtigt nicht
explain-links = Links aus anderen Programmen dürfen suchen
explain-remember = Zugangsdaten dürfen gemerkt werden

## Signierte Profile und token-desk profiles

profile-unsigned = Es ist nicht signiert, und Ihr Unternehmen verwendet nur signierte Profile
profile-signature-damaged = Die Signatur ist beschädigt
profile-signature-wrong = Die Signatur passt nicht: Das Profil wurde seither geändert oder mit einem anderen Schlüssel signiert
signing-key-made = Der private Schlüssel ist in { $file }. Halten Sie ihn geheim, und bewahren Sie eine Kopie auf
signing-public = Für policy.toml:
signing-no-key-made = Es konnte kein Schlüssel erzeugt werden
signing-no-private-key = { $file } enthält keinen privaten Ed25519-Schlüssel in PEM-Form
signing-no-public-key = Zu --public gehört ein Schlüssel, wie ihn „token-desk profiles keygen“ ausgibt
signing-which-key = Die Richtlinie dieses Computers hat keinen profile-key. Geben Sie einen mit --public an
signing-signed = Signiert: { $profile }
signing-fits = Die Signatur passt: { $profile }
signing-nothing = In { $file } ist kein Profil
