# Keys, tokens and the system's keyring.

## A credential that cannot be used

credential-choose-another = Wählen Sie einen anderen Schlüssel oder fügen Sie einen ein, oder erstellen Sie in der Cloud Administration Console einen neuen
# { $key } and { $profile }: hosts.
credential-other-host = Die Schlüsseldatei ist für { $key }, aber das Profil ist für { $profile }
credential-other-host-advice = Wählen Sie das Profil für { $key } oder die Schlüsseldatei für { $profile }
# { $at }: a time.
credential-token-ended = Das Bearer-Token ist abgelaufen ({ $at })
credential-token-ended-advice = Melden Sie sich mit einem neuen Token an. Falls dieses noch gültig sein sollte, prüfen Sie die Uhr dieses Computers.
credential-get-new-token = Besorgen Sie ein neues Bearer-Token

## "Remember on this computer": what was not done

remember-not-kept = Die Zugangsdaten sind auf diesem Computer nicht gemerkt
remember-password-not-kept = Das Passwort ist auf diesem Computer nicht gemerkt
remember-not-opened = Die gemerkten Zugangsdaten konnten nicht verwendet werden
remember-key-left = Die Zugangsdaten sind vergessen, aber ihr Schlüssel ist noch im Schlüsselbund
remember-not-forgotten = Die Zugangsdaten wurden nicht vergessen

## Why, and what to do

# After the advice.
remember-meanwhile-signed-in = Sie sind angemeldet, bis Sie sich abmelden
remember-meanwhile-sign-in = Melden Sie sich bis dahin mit den Zugangsdaten selbst an
remember-nothing = Es gibt keine Zugangsdaten zu merken
remember-nothing-advice = Melden Sie sich zuerst mit eigenen Zugangsdaten an
remember-none = Für dieses Profil ist nichts gemerkt
remember-none-advice = Wählen Sie beim Anmelden „Auf diesem Computer merken“
remember-again = Melden Sie sich erneut an und wählen Sie „Auf diesem Computer merken“
remember-damaged = Die Datei mit den gemerkten Zugangsdaten ist beschädigt oder wurde verändert
remember-damaged-advice = Wählen Sie „Vergessen“, melden Sie sich dann an und wählen Sie wieder „Auf diesem Computer merken“
remember-newer = Eine neuere Version von Token Desk hat die gemerkten Zugangsdaten geschrieben
remember-newer-advice = Verwenden Sie die neuere Version, oder wählen Sie „Vergessen“ und dann wieder „Auf diesem Computer merken“
remember-profile-changed-advice = Prüfen Sie das Profil und wählen Sie dann wieder „Auf diesem Computer merken“
remember-overtaken = Inzwischen wurde für dieses Profil etwas anderes gewählt
remember-overtaken-advice = Versuchen Sie es erneut, falls Sie es noch wollen
remember-key-left-advice = Sie müssen nichts tun. Der Schlüssel ist jetzt nutzlos, und Token Desk entfernt ihn, wenn der Schlüsselbund wieder antwortet
remember-fault = Token Desk konnte sie nicht versiegeln oder öffnen
remember-fault-advice = Versuchen Sie es erneut, und melden Sie dies Ihrem Administrator

## The system's keyring, which keeps keys

# Where it is a Secret Service.
keyring-missing-linux = Auf diesem Computer antwortet kein Schlüsselbund (etwa GNOME-Schlüsselbund, KDE-Brieftasche oder KeePassXC)
keyring-missing = Der Schlüsselbund des Systems antwortet nicht
keyring-missing-advice = Bitten Sie Ihren Administrator, einen Schlüsselbund einzurichten
keyring-none = Der Schlüsselbunddienst läuft, hat aber noch keinen Schlüsselbund
keyring-none-advice = Erstellen Sie im Passwortprogramm des Systems einen Anmelde-Schlüsselbund und versuchen Sie es dann erneut
keyring-locked = Der Schlüsselbund des Systems ist gesperrt
keyring-locked-advice = Entsperren Sie ihn im Passwortprogramm des Systems, oder melden Sie sich an diesem Computer neu an. Versuchen Sie es dann erneut.
keyring-refused = Der Schlüsselbund des Systems hat Token Desk abgewiesen
keyring-refused-advice = Erlauben Sie Token Desk, den Schlüsselbund zu verwenden, wenn das System fragt, und versuchen Sie es dann erneut
keyring-slow = Der Schlüsselbund des Systems hat nicht rechtzeitig geantwortet. Vielleicht wartet er in einem anderen Fenster auf sein Passwort.
keyring-slow-advice = Suchen Sie das Fenster, das nach dem Passwort des Schlüsselbunds fragt. Versuchen Sie es dann erneut
keyring-key-gone = Der Schlüsselbund des Systems hat den Schlüssel nicht mehr. Er wurde zurückgesetzt oder ersetzt.
keyring-key-unusable = Der Schlüsselbund des Systems hat etwas anderes als den Schlüssel zurückgegeben
# { $most }: a number of characters.
keyring-too-small = { $most ->
    [one] Der Schlüsselbund des Systems nimmt nicht mehr als { $most } Zeichen an
   *[other] Der Schlüsselbund des Systems nimmt nicht mehr als { $most } Zeichen an
}
keyring-too-small-advice = Bitten Sie Ihren Administrator um einen anderen Schlüsselbund
keyring-failed = Der Schlüsselbund des Systems hat es nicht ausgeführt
keyring-failed-advice = Versuchen Sie es erneut, oder fragen Sie Ihren Administrator

## Key files

credential-key-file-not-read = Die Schlüsseldatei wurde nicht gelesen
credential-key-file-no-text = Die Datei ist kein Text in UTF-8
credential-key-file-again = Wählen Sie die Schlüsseldatei erneut

## What a credential is called in the top bar: as short as can be

# { $id }: the first letters of its ID.
credential-with-id = { $method ->
    [api-key] Schlüssel { $id }
    [oauth-client] Client { $id }
   *[bearer] Bearer-Token { $id }
}
credential-of = { $method ->
    [api-key] Schlüssel
    [oauth-client] Client
   *[bearer] Bearer-Token
}
