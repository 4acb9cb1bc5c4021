# People, and how callers are verified.

## What is known of a person

# In a pill, where the server does not say whether they are enabled.
person-status-not-said = Status ohne Angabe
person-high-risk = Benutzer mit hohem Risiko: von einem Super Administrator markiert

## In a pill

person-enabled = Aktiviert
person-disabled = Deaktiviert

## The caller, beside what is done

person-by-id-only = Nur mit Benutzer-ID bekannt
caller-not-the-person = Nicht die Person
caller-verified = { $how }, { $at }
caller-denied = Live Verification hat ergeben, dass der Anrufer nicht diese Person ist
caller-namesakes = { $count } Personen haben diesen Namen. Prüfen Sie E-Mail-Adresse, Benutzernamen und Identitätsquelle
# The strip that stays until the next caller.
not-the-person = Der Anrufer ist nicht { $who }
not-the-person-advice = Damit wurde nichts geändert. Befolgen Sie Ihre Sicherheitsrichtlinie
caller-unverified = Der Anrufer ist nicht verifiziert und könnte sich hiermit anmelden
caller-full = Diese Person hat { $count } Hardware-Token. Mehr als { $most } aktive sind nicht erlaubt: Der Server lehnt ein weiteres vielleicht ab

# In a heading, where the server gave no name.
person-without-name = Nur mit ID bekannte Person

## Sign-in methods, as the vendor calls them

method-token = Authenticate OTP
method-sms = SMS-OTP
method-voice = Sprach-OTP
method-fingerprint = Biometrie
method-approve = Genehmigen

## How a caller was verified

how-live-verification = Live Verification
how-called-back = Rückruf unter der hinterlegten Nummer
how-manager-confirmed = Von Führungskraft bestätigt
how-seen-in-person = Persönlich gesehen
how-other = Sonstiges
# In the agent's own words.
how-other-said = Sonstiges: { $text }
# The same where a colon stands before it.
how-other-noted = Sonstiges ({ $text })

## Emergency access codes

# For how long a code is valid.
code-validity = { $unit ->
    [minutes] { $count ->
        [one] { $count } Minute
       *[other] { $count } Minuten
    }
    [hours] { $count ->
        [one] { $count } Stunde
       *[other] { $count } Stunden
    }
   *[days] { $count ->
        [one] { $count } Tag
       *[other] { $count } Tage
    }
}
# What was asked for.
code-asked-nothing = Vorgabe Ihres Unternehmens
code-asked-validity = { $validity }
code-asked-uses = { $once ->
    [yes] einmalig
   *[no] nicht nur einmalig
}
code-asked-both = { $once ->
    [yes] { $validity }, einmalig
   *[no] { $validity }, nicht nur einmalig
}
code-for-one-sign-in = für eine Anmeldung
code-for-any-sign-ins = beliebig viele Anmeldungen
# What the company's settings made of a code.
code-made-validity = { $validity }
code-made-uses = { $once ->
    [yes] für eine Anmeldung
   *[no] beliebig viele Anmeldungen
}
code-made-both = { $once ->
    [yes] { $validity }, für eine Anmeldung
   *[no] { $validity }, beliebig viele Anmeldungen
}
code-overridden = Sie haben angefordert: { $asked }. Durch die Einstellungen Ihres Unternehmens wurde daraus: { $made }
code-overridden-unsaid = Sie haben angefordert: { $asked }. Stattdessen gelten die Einstellungen Ihres Unternehmens. Der Server gibt nicht an, welche
code-whole-days = Dieser Server erstellt Codes nur für ganze Tage und keine für eine einzelne Anmeldung
code-whole-days-instead = Sie haben angefordert: { $asked }. Dieser Server erstellt Codes nur für ganze Tage, deshalb hat Token Desk angefordert: { $made }
code-whole-days-default = Dieser Server erstellt Codes nur für ganze Tage. Token Desk hat angefordert: { $made }
