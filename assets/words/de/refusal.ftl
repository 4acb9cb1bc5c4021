# Why the server refused something. Problems of changes stand in histories: a text that is here stays, with
# its facts. { $asked } is the server that was asked: that of the API, or the one for signing in.

## What was not done

change-outcome-unknown = Ergebnis unbekannt
not-signed-in = Sie sind nicht angemeldet
not-found-person = Die Person wurde nicht abgefragt
not-searched = Die Suche wurde nicht ausgeführt
not-listed-tokens = Die Hardware-Token wurden nicht aufgelistet
not-looked-up-token = Das Token wurde nicht abgefragt
not-listed-events = Die Anmeldungen wurden nicht aufgelistet
not-started-verification = Die Verifizierung wurde nicht gestartet
not-read-verification = Der Stand der Verifizierung wurde nicht gelesen
not-checked-code = Der Code wurde nicht geprüft
not-cancelled-verification = Die Verifizierung wurde nicht abgebrochen
refusal-code-not-accepted = Der Code wurde nicht akzeptiert

## What may have been done

nothing-changed = Es wurde nichts geändert
look-the-person-up = Suchen Sie die Person, um den aktuellen Stand auf dem Server zu sehen
verification-perhaps-started = Es ist unklar, ob eine Verifizierung gestartet wurde
verification-perhaps-checked = Es ist unklar, ob der Code geprüft wurde
verification-perhaps-cancelled = Es ist unklar, ob die Verifizierung abgebrochen ist
verification-perhaps-advice = Sehen Sie sich die Verifizierung erneut an. Bis dort „Verifiziert“ steht, ist der Anrufer nicht verifiziert.

## The server does not understand, or cannot answer

refusal-code = Der Server hat diesen Code nicht angenommen: Vielleicht ist er falsch eingegeben oder zu alt
refusal-code-advice = Bitten Sie den Anrufer, den Code noch einmal vorzulesen
refusal-bad-request = { $asked ->
    [sign-in] Der Anmeldeserver hat die Anfrage nicht verstanden
   *[api] Der Server hat die Anfrage nicht verstanden
}
refusal-bad-request-advice = Prüfen Sie Ihre Eingabe. Wenn sie stimmt, kopieren Sie die Details für Ihren Administrator.
refusal-too-slow = { $asked ->
    [sign-in] Der Anmeldeserver hat die ganze Anfrage nicht rechtzeitig bekommen
   *[api] Der Server hat die ganze Anfrage nicht rechtzeitig bekommen
}
refusal-media-type = { $asked ->
    [sign-in] Der Anmeldeserver nimmt das Format der Anfrage nicht an
   *[api] Der Server nimmt das Format der Anfrage nicht an
}
refusal-media-type-advice = Kopieren Sie die Details für Ihren Administrator: Vielleicht verändert ein Gateway Anfragen, oder Token Desk ist zu alt
refusal-too-many = { $asked ->
    [sign-in] Der Anmeldeserver bekommt gerade zu viele Anfragen
   *[api] Der Server bekommt gerade zu viele Anfragen
}
# The server says for how long, such as "10 minutes".
refusal-too-many-wait = Warten Sie { $wait }, wie der Server es verlangt. Versuchen Sie es dann erneut.
refusal-server-error = { $asked ->
    [sign-in] Im Anmeldeserver ist ein Fehler aufgetreten
   *[api] Im Server ist ein Fehler aufgetreten
}
refusal-not-available = { $asked ->
    [sign-in] Der Anmeldeserver meldet, dass er gerade nicht verfügbar ist
   *[api] Der Server meldet, dass er gerade nicht verfügbar ist
}
refusal-gateway = Ein Web-Gateway hat gemeldet, dass es den Server gerade nicht erreicht
refusal-gateway-advice = Versuchen Sie es in einer Minute erneut. Wenn es so bleibt, fragen Sie Ihren Netzwerkadministrator und sehen Sie nach, ob RSA eine Störung meldet.
refusal-other = { $asked ->
    [sign-in] Der Anmeldeserver hat eine Antwort gegeben, die hier nicht vorgesehen ist
   *[api] Der Server hat eine Antwort gegeben, die hier nicht vorgesehen ist
}
refusal-conflict = { $asked ->
    [sign-in] Der Anmeldeserver meldet, dass dies seinem aktuellen Stand widerspricht
   *[api] Der Server meldet, dass dies seinem aktuellen Stand widerspricht
}
refusal-no-such-path = { $asked ->
    [sign-in] Der Anmeldeserver kennt den Pfad im Profil nicht
   *[api] Der Server kennt den Pfad im Profil nicht
}
refusal-no-such-path-advice = Prüfen Sie die Adressen im Profil
# { $host }: a server's name.
refusal-no-such-page = Eine solche Seite gibt es auf { $host } nicht. Vielleicht ist die API woanders.

## The server does not let you

refusal-unauthorized = { $asked ->
    [sign-in] Der Anmeldeserver akzeptiert die Zugangsdaten nicht
   *[api] Der Server akzeptiert die Zugangsdaten nicht
}
refusal-unauthorized-advice = Melden Sie sich erneut an. Wenn es so bleibt, bitten Sie Ihren Administrator um neue Zugangsdaten.
# Its clock is ahead of the server's, or behind it. { $off }: by how much, such as "5 minutes".
set-the-clock = { $side ->
    [ahead] Die Uhr dieses Computers geht gegenüber der des Servers { $off } vor. Stellen Sie sie zuerst richtig.
   *[behind] Die Uhr dieses Computers geht gegenüber der des Servers { $off } nach. Stellen Sie sie zuerst richtig.
}
refusal-forbidden-clock = { $side ->
    [ahead] Der Server hat dies abgelehnt, höchstwahrscheinlich wegen der Uhr. Die Uhr dieses Computers geht gegenüber der des Servers { $off } vor.
   *[behind] Der Server hat dies abgelehnt, höchstwahrscheinlich wegen der Uhr. Die Uhr dieses Computers geht gegenüber der des Servers { $off } nach.
}
refusal-forbidden-clock-advice = Stellen Sie Datum und Uhrzeit dieses Computers richtig und versuchen Sie es dann erneut. Wenn das nicht hilft, melden Sie sich mit neuen Zugangsdaten an.
# Not by the server itself.
refusal-blocked = Eine Webseite hat dies abgelehnt: Statt des Servers hat ein Web-Gateway oder Proxy geantwortet
refusal-blocked-advice = Sagen Sie Ihrem Netzwerkadministrator: { $host } muss durchgelassen werden
# One of the texts below follows: what is most likely.
refusal-forbidden = Der Server erlaubt Ihnen dies nicht
refusal-forbidden-credential = { $credential ->
    [api-key] Vielleicht wurde der API-Schlüssel gelöscht oder ersetzt
    [oauth-client] Vielleicht wurde der OAuth-Client gelöscht oder sein Schlüssel ersetzt
   *[bearer] Vielleicht ist das Bearer-Token abgelaufen
}
refusal-lacks-client = Vielleicht darf sich der Client hier nicht anmelden
refusal-lacks-verification = { $credential ->
    [api-key] Vielleicht braucht Live Verification einen OAuth-Client oder ist nicht eingeschaltet
   *[other] Vielleicht fehlt eine Berechtigung, oder Live Verification ist nicht eingeschaltet
}
refusal-lacks-deletion = { $credential ->
    [api-key] Nur der Schlüssel eines Super Administrators darf das
   *[other] Vielleicht fehlt eine Berechtigung, oder nur ein Super Administrator darf das
}
refusal-lacks-permission = { $credential ->
    [api-key] Vielleicht erlaubt es die Rolle des API-Schlüssels nicht
   *[other] Vielleicht fehlt eine Berechtigung
}
# Alone, before "Tell your administrator", or after it.
sign-in-again = Melden Sie sich mit aktuellen Zugangsdaten erneut an
or-sign-in-again = Oder melden Sie sich mit aktuellen Zugangsdaten erneut an
# { $permission }: the name of a permission, such as rsa.user.read. After "Sign in again …", or as what to
# do first.
ask-for-client = { $order ->
    [sign-in-first] Wenn das nicht hilft, bitten Sie Ihren Administrator, den OAuth-Client zu prüfen
   *[ask-first] Bitten Sie Ihren Administrator, den OAuth-Client zu prüfen
}
ask-for-verification-client = { $order ->
    [sign-in-first] Wenn das nicht hilft, verifizieren Sie den Anrufer auf andere Weise. Sagen Sie Ihrem Administrator: Live Verification braucht einen OAuth-Client mit der Berechtigung { $permission }.
   *[ask-first] Verifizieren Sie den Anrufer auf andere Weise. Sagen Sie Ihrem Administrator: Live Verification braucht einen OAuth-Client mit der Berechtigung { $permission }.
}
ask-for-verification = { $order ->
    [sign-in-first] Wenn das nicht hilft, verifizieren Sie den Anrufer auf andere Weise. Sagen Sie Ihrem Administrator: Live Verification braucht die Berechtigung { $permission }.
   *[ask-first] Verifizieren Sie den Anrufer auf andere Weise. Sagen Sie Ihrem Administrator: Live Verification braucht die Berechtigung { $permission }.
}
ask-for-deletion = { $order ->
    [sign-in-first] Wenn das nicht hilft, lassen Sie es einen Super Administrator ausführen, oder bitten Sie ihn um die Berechtigung { $permission }
   *[ask-first] Lassen Sie es einen Super Administrator ausführen, oder bitten Sie ihn um die Berechtigung { $permission }
}
ask-for-key = { $order ->
    [sign-in-first] Wenn das nicht hilft, bitten Sie Ihre Teamleitung um einen Help-Desk-Schlüssel. Er braucht die Berechtigung { $permission }.
   *[ask-first] Bitten Sie Ihre Teamleitung um einen Help-Desk-Schlüssel. Er braucht die Berechtigung { $permission }.
}
ask-for-permission = { $order ->
    [sign-in-first] Wenn das nicht hilft, sagen Sie Ihrem Administrator: Die Berechtigung { $permission } wird gebraucht
   *[ask-first] Sagen Sie Ihrem Administrator: Die Berechtigung { $permission } wird gebraucht
}

## The server knows no such thing, or its state does not fit. { $serial }: a token's serial number.

refusal-no-such-person = Der Server kennt keine solche Person
refusal-no-such-person-advice = Prüfen Sie die Schreibweise, oder suchen Sie nach einem Teil der E-Mail-Adresse
look-up-deleted-person = Suchen Sie die Person erneut. Vielleicht wurde sie gelöscht.
refusal-no-such-token = Der Server kennt kein Hardware-Token { $serial }
refusal-no-such-token-advice = Prüfen Sie die Nummer auf der Rückseite. Vielleicht wurde der Datensatz bereits gelöscht.
refusal-of-this-token = Der Server hat dies für dieses Token abgelehnt
type-leading-zeros = Geben Sie die Nummer mit führenden Nullen ein, { $serial }. Oder bitten Sie den Anrufer, die Rückseite noch einmal vorzulesen.
read-the-back-again = Bitten Sie den Anrufer, die Nummer auf der Rückseite noch einmal vorzulesen
refusal-no-such-code = Der Server kennt keine solche Person, oder die Person hat keinen solchen Code
refusal-no-such-code-advice = Suchen Sie die Person erneut. Vielleicht ist der Code bereits abgelaufen oder widerrufen.
refusal-no-such-person-or-token = Der Server kennt keine solche Person oder kein Hardware-Token { $serial }
read-the-back-and-look-up = Bitten Sie den Anrufer, die Nummer auf der Rückseite noch einmal vorzulesen, und suchen Sie die Person erneut
refusal-no-live-verification = Der Server kennt keine solche Person, oder Live Verification ist nicht lizenziert oder nicht eingeschaltet
refusal-no-live-verification-advice = Verifizieren Sie den Anrufer auf andere Weise und fragen Sie Ihren Administrator, ob Sie Live Verification haben
refusal-no-such-verification = Der Server hat keine Verifizierung dieser Person. Vielleicht ist sie beendet.
start-verification-again = Starten Sie die Verifizierung erneut, oder verifizieren Sie den Anrufer auf andere Weise
refusal-record-stays = Der Server hat abgelehnt: Der Datensatz des Tokens { $serial } kann jetzt nicht gelöscht werden
refusal-record-stays-advice = Suchen Sie das Token, um zu sehen, ob es zugewiesen ist
refusal-person-conflict = Der Server hat abgelehnt: Dies widerspricht dem, was er jetzt über die Person hat
refusal-not-assigned = Der Server hat abgelehnt: Token { $serial } ist dieser Person nicht zugewiesen
refusal-not-assigned-advice = Bitten Sie den Anrufer, die Nummer auf der Rückseite noch einmal vorzulesen. Oder suchen Sie das Token nach seiner Seriennummer, um den Besitzer zu sehen.
refusal-not-assignable = Der Server hat abgelehnt: Token { $serial } kann dieser Person jetzt nicht zugewiesen werden
refusal-not-assignable-advice = Suchen Sie das Token, um zu sehen, ob es bereits zugewiesen ist, und zählen Sie die Token der Person. Niemand kann mehr als fünf haben.
refusal-verifying = Der Server hat abgelehnt: Eine andere Verifizierung läuft
refusal-verifying-advice = Warten Sie, bis sie beendet ist, in der Regel höchstens zwei Minuten, oder verifizieren Sie den Anrufer auf andere Weise
refusal-verification-ended = Der Server hat abgelehnt: Diese Verifizierung ist beendet, oder ein anderer Administrator hat sie gestartet
refusal-whole-days-only = Dieser Server erstellt Codes nur für ganze Tage und keine für eine einzelne Anmeldung. Es wurde nichts geändert.
refusal-whole-days-only-advice = Fordern Sie einen Code für eine Anzahl Tage an

## Signing in with an OAuth client. The server's own code stands in the details.

sign-in-check-client = Prüfen Sie Aussteller und Client-ID im Profil, und ob der private Schlüssel zu diesem Client gehört
sign-in-invalid-client = Der Anmeldeserver akzeptiert den Client oder seinen Schlüssel nicht
sign-in-invalid-scope = Der Anmeldeserver erteilt eine der Berechtigungen im Profil nicht
sign-in-invalid-scope-advice = Fordern Sie im Profil nur Berechtigungen an, die der OAuth-Client hat. Oder sagen Sie Ihrem Administrator, welche fehlt.
sign-in-unauthorized-client = Der Anmeldeserver erlaubt diesem Client diese Art der Anmeldung nicht
sign-in-unauthorized-client-advice = Fragen Sie Ihren Administrator, ob der OAuth-Client vom Typ Admin API ist
sign-in-invalid-grant = Der Anmeldeserver akzeptiert die signierte Anfrage nicht
sign-in-unavailable = Der Anmeldeserver kann gerade niemanden anmelden
sign-in-refused = Der Anmeldeserver hat den Client nicht angemeldet
