# Problems: what did not happen, why, and what to do.

what-to-do = Was zu tun ist: { $advice }
# The same without the advice, which is drawn after it in another face; with its blank.
what-to-do-lead = Was zu tun ist:{ " " }
about-this-token = { $serial }: { $said }
change-not-sent = Die Änderung wurde nicht gesendet

## What is said in several places

nothing-sent = Es wurde nichts gesendet
nothing-left = Es ist nichts mehr zu tun
server-not-asked = Der Server wurde nicht gefragt
nobody-signed-in = Sie sind nicht angemeldet
nobody-signed-in-advice = Melden Sie sich an und versuchen Sie es erneut
another-profile = Dies gehört zum Profil { $profile }, und dort sind Sie nicht angemeldet
another-profile-advice = Melden Sie sich bei { $profile } an und versuchen Sie es erneut
fault = Interner Fehler in Token Desk
fault-advice = Versuchen Sie es erneut. Wenn es wieder geschieht, senden Sie die Details an Ihren Administrator.
fault-not-finished = Dies wurde nicht abgeschlossen
# "Show the log" is an entry of the menu behind ?.
fault-send-log = Versuchen Sie es erneut. Wenn es wieder geschieht, senden Sie das Protokoll („Protokoll anzeigen“ im Menü hinter ?) an Ihren Administrator.

## A change that was not sent, after a look at the token or the person. { $serial }: a serial number.

change-other-credential = Seit Ihrer Bestätigung hat sich jemand mit anderen Zugangsdaten angemeldet
change-stopped-waiting = Der Server hat um Wartezeit gebeten, und Sie haben gestoppt, bevor erneut gesendet wurde
change-stopped-waiting-advice = Warten Sie eine Minute und starten Sie es dann erneut, falls Sie es noch brauchen
change-may-not-read = Diese Zugangsdaten dürfen weder das Token noch die Token-Liste der Person lesen
change-owner-unchecked = Der Server prüft nicht, wem das Token gehört
change-since-unchecked = Der Server prüft nicht, ob jemand anders das Token seitdem geändert hat
change-ask-somebody = Bitten Sie jemanden mit der Berechtigung { $permission }, es zu tun
change-not-listed = In der Liste der Person fehlt dieses Token
change-not-listed-cause = Der Datensatz des Tokens { $serial } nennt diese Person, aber in ihrer Liste fehlt es
change-not-listed-advice = Vielleicht wurde es gerade erst zugewiesen. Bitten Sie den Anrufer, die Nummer auf der Rückseite noch einmal vorzulesen.
change-not-among = Token { $serial } ist nicht unter den Hardware-Token von { $person }
change-not-replaced = Das Token wurde nicht ausgetauscht
change-no-email = Der Server findet eine Person nur nach E-Mail-Adresse, und die dieser Person ist nicht bekannt
change-no-email-advice = Suchen Sie die Person nach ihrer E-Mail-Adresse
change-email-moved = { $email } gehört jetzt einer anderen Person
change-email-moved-unnamed = Die E-Mail-Adresse gehört jetzt einer anderen Person
change-email-moved-advice = Suchen Sie die Person erneut und prüfen Sie, wer anruft
owner-nobody = Token { $serial } ist niemandem zugewiesen
owner-another = Token { $serial } gehört einer anderen Person, nicht { $person }
owner-another-unnamed = Token { $serial } gehört einer anderen Person, nicht der auf dem Bildschirm
already-assigned = Das Token ist dieser Person bereits zugewiesen
already-theirs = Token { $serial } gehört dieser Person
# { $at }: a time.
already-theirs-since = Token { $serial } gehört dieser Person seit dem { $at }
already-check-held = Es ist nichts mehr zu tun. Prüfen Sie, ob es das Token ist, das der Anrufer in der Hand hat.
already-unassigned = Das Token ist bereits entzogen
already-check-meant = Es ist nichts mehr zu tun. Prüfen Sie, ob es das Token ist, das der Anrufer meint.
already-check-lost = Es ist nichts mehr zu tun. Prüfen Sie, ob es das Token ist, das der Anrufer verloren hat.
already-disabled = Das Token ist bereits deaktiviert
already-enabled = Das Token ist bereits aktiviert
already-no-pin = Das Token hat keine PIN
already-no-pin-cause = Laut Server ist keine PIN festgelegt
already-no-pin-advice = Es ist nichts mehr zu tun. Die Person legt bei der nächsten Verwendung des Tokens eine PIN fest.
already-named = Das Token hat diesen Namen bereits
already-named-cause = Sein Name ist „{ $name }“
already-user-disabled = Der Benutzer ist bereits deaktiviert
already-user-enabled = Der Benutzer ist bereits aktiviert
already-the-server-says-so = So gibt es der Server an
already-unlocked = Die Methoden sind nicht gesperrt
already-unlocked-cause = Laut Server ist keine davon gesperrt
already-no-code = Es gibt keinen Notfallcode
already-no-code-cause = Laut Server ist keiner aktiv
already-find-again = Es ist nichts mehr zu tun. Suchen Sie die Person erneut, um den aktuellen Stand auf dem Server zu sehen.
change-another-code = Ein anderer Code hat ihn ersetzt, seit Sie die Daten der Person gelesen haben
change-another-code-advice = Suchen Sie die Person erneut, um den jetzt aktiven Code zu sehen
change-new-code = Jemand hat für diese Person einen Code erstellt, seit Sie ihre Daten gelesen haben. Ein neuer würde ihn beenden.
change-new-code-advice = Suchen Sie die Person erneut und fragen Sie im Team, wer ihr einen Code gegeben hat
change-since-advice = Suchen Sie das Token nach seiner Seriennummer und fragen Sie, wer es geändert hat
token-changed-since = Jemand hat das Token seitdem geändert
token-assigned-since = Das Token wurde am { $at } neu zugewiesen

# Who changed it and when. { $by }: a name as the server gives it; { $at }: a time.
token-was-changed-by-at = { $what ->
    [disabled] { $by } hat das Token am { $at } deaktiviert
    [enabled] { $by } hat das Token am { $at } aktiviert
   *[changed] { $by } hat das Token am { $at } geändert
}
token-was-changed-by = { $what ->
    [disabled] { $by } hat das Token deaktiviert; wann, gibt der Server nicht an
    [enabled] { $by } hat das Token aktiviert; wann, gibt der Server nicht an
   *[changed] { $by } hat das Token geändert; wann, gibt der Server nicht an
}
token-changed-at = { $what ->
    [disabled] Jemand hat das Token am { $at } deaktiviert; wer, gibt der Server nicht an
    [enabled] Jemand hat das Token am { $at } aktiviert; wer, gibt der Server nicht an
   *[changed] Jemand hat das Token am { $at } geändert; wer, gibt der Server nicht an
}
token-changed = { $what ->
    [disabled] Jemand hat das Token deaktiviert; wer und wann, gibt der Server nicht an
    [enabled] Jemand hat das Token aktiviert; wer und wann, gibt der Server nicht an
   *[changed] Jemand hat das Token geändert; wer und wann, gibt der Server nicht an
}

## An answer that the server's record contradicts

contradicted-other-owner = Laut Server wurde das Token zugewiesen. Einen Moment später nennt sein Datensatz eine andere Person.
contradicted-no-owner = Laut Server wurde das Token zugewiesen. Einen Moment später nennt sein Datensatz niemanden.
contradicted-record-there = Laut Server war es erledigt. Einen Moment später ist der Datensatz des Tokens noch vorhanden.

## A look at the server after a lost answer

look-not-read = Token Desk konnte den aktuellen Stand auf dem Server nicht lesen
look-not-found-by-another = Die Antwort lautete „nicht gefunden“, aber nicht in den Worten des Servers. Vielleicht kam sie von einem Gateway und sagt deshalb nichts über das Token.
look-again-or-tell = Sehen Sie in einer Minute noch einmal nach. Wenn es so bleibt, kopieren Sie die Details für Ihren Administrator.
look-find-by-serial = Suchen Sie das Token nach seiner Seriennummer, oder fragen Sie jemanden, der es lesen darf
look-ask-somebody = Bitten Sie jemanden mit der Berechtigung { $permission } nachzusehen

## A replacement of a token that is another person's

change-not-replaced-advice = Lesen Sie beide Seriennummern noch einmal. Suchen Sie das Token nach seiner Seriennummer, um zu sehen, wem es gehört
