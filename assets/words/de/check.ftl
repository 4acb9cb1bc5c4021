# Die Verbindungsprüfung: der Weg eines Profils zu seinem Server, Schritt für Schritt.

check-open = Verbindung prüfen
check-title = Verbindungsprüfung: { $profile }
check-copy = Ergebnis kopieren
check-copied = Das Ergebnis ist in der Zwischenablage
check-choose-ca = CA-Datei wählen …
check-edit = Profil bearbeiten …
check-not-begun = Nichts wurde geprüft
check-going = Verbindung wird geprüft
check-stopped = Die Prüfung wurde abgebrochen
check-session-ended = Die Anmeldung, die sie benutzte, ist beendet
check-once-more = Prüfen Sie die Verbindung noch einmal
check-when = { $host } · { $at }
check-text-title = Verbindungsprüfung von { $profile } ({ $host }), { $at }

check-step-name = Name
check-step-proxy = Proxy
check-step-connection = Verbindung
check-step-certificate = Zertifikat
check-step-clock = Uhr
check-step-sign-in = Anmeldung
check-step-permissions = Berechtigungen

check-good = gut
check-caution = ansehen
check-failed = gescheitert
check-open-question = nicht bekannt

check-result-good = Der Weg zum Server ist frei
check-result-caution = Der Weg zum Server ist frei. Etwas daran ist anzusehen.
check-result-failed = { $step }: { $fact }

check-whom-network = Ihr Netzwerkteam kann helfen.
check-whom-tenant = Ihre SecurID-Administration kann helfen.
check-whom-here = Das können Sie hier beheben.
check-advice = { $whom } { $what }

check-not-reached = Nicht erreicht
check-of-sign-in-server = { $host } (Anmeldeserver): { $fact }
check-name = { $host } ist { $addresses }
check-name-is-address = { $host } ist eine Adresse; kein Name wird gesucht
check-name-left-to-proxy = Dieser Computer kennt { $host } nicht. Der Proxy sucht den Namen.
check-name-advice = Fragen Sie, ob { $host } stimmt und ob es einen Proxy oder ein VPN braucht
check-no-proxy-loopback = Keiner: Der Server ist auf diesem Computer
check-no-proxy-profile = Keiner, wie das Profil sagt
check-no-proxy-system = Keiner ist eingestellt
check-proxy-of-system = Wie die Einstellungen des Systems sagen
check-proxy = { $proxy }, { $from }
check-proxy-from-variable = aus der Variablen { $variable }
check-proxy-from-profile = aus dem Profil
check-proxy-from-system = aus den Einstellungen des Systems
check-proxy-name-advice = Fragen Sie nach dem richtigen Namen des Proxys. Er kommt { $from }.
check-connected = Offen nach { $took } ms
check-connected-somehow = Hergestellt, wie die Einstellungen des Systems sagen
check-refused = { $peer } nimmt keine Verbindungen an
check-refused-advice = Fragen Sie, ob { $peer } stimmt und läuft und ob eine Firewall die Verbindung ablehnt
check-no-way = Dieser Computer hat keinen Weg zu { $peer }
check-no-way-advice = Fragen Sie, ob eine Firewall oder ein VPN zwischen diesem Computer und { $peer } liegt
check-certificate = Ausgestellt von „{ $root }“, noch { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
check-certificate-good = Ausgestellt von „{ $root }“
check-certificate-ends-soon = Ausgestellt von „{ $root }“, nur noch { $days ->
    [one] { $days } Tag
   *[other] { $days } Tage
}
check-certificate-ends-soon-advice = Fragen Sie, ob das Zertifikat des Servers rechtzeitig erneuert wird
check-certificate-details = { $subject } · gültig bis { $at } · TLS { $version } · SHA-256 { $sha256 }
check-certificate-details-no-tls = { $subject } · gültig bis { $at } · SHA-256 { $sha256 }
check-certificate-hash = SHA-256 { $sha256 }
check-no-certificate-needed = Nicht nötig: Nichts verlässt diesen Computer
check-no-certificate-shown = Der Server zeigte keines
check-clock-ahead = Die Uhr dieses Computers geht { $by } vor
check-clock-behind = Die Uhr dieses Computers geht { $by } nach
check-clock-right = Stimmt mit der des Servers auf 30 Sekunden überein
check-clock-not-said = Der Server nennt seine Zeit nicht
check-clock-advice = Stellen Sie Datum, Uhrzeit und Zeitzone richtig. Die Anmeldung scheitert, wenn die Uhr eine Minute abweicht.
check-nobody-signed-in = Nicht versucht: Mit diesem Profil ist niemand angemeldet
check-signed-in = { $id } wurde nach { $took } ms angenommen
check-permissions = Alles, was das Profil erlaubt, ist da
check-permissions-unseen = Das Lesen geht. Änderungen zeigen sich erst, wenn sie gebraucht werden.
check-permissions-missing = { $count ->
    [one] Eine Berechtigung fehlt
   *[other] { $count } Berechtigungen fehlen
}
check-permissions-advice = Bitten Sie um diese Berechtigungen: { $scopes }

check-permission = { $used }: { $known } ({ $scope })
check-use-find = Personen finden
check-use-list = Token auflisten
check-use-look-up = Token nachschlagen
check-use-events = Letzte Anmeldungen
check-use-verify = Live Verification
check-known-works = geht
check-known-named = die Zugangsdaten nennen sie
check-known-missing = fehlt
check-known-unseen = zeigt sich erst im Gebrauch
