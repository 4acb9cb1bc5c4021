# The connection check: a profile's way to its server, step by step.

check-open = Check the connection
check-title = Connection check: { $profile }
check-copy = Copy the result
check-copied = The result is on the clipboard
check-choose-ca = Choose a CA file…
check-edit = Edit the profile…
check-not-begun = Nothing was checked
check-going = Checking the connection
check-stopped = The check was stopped
check-session-ended = The sign-in that it used has ended
check-once-more = Check the connection again
# { $at }: a time.
check-when = { $host } · { $at }
check-text-title = Connection check of { $profile } ({ $host }), { $at }

## The steps

check-step-name = Name
check-step-proxy = Proxy
check-step-connection = Connection
check-step-certificate = Certificate
check-step-clock = Clock
check-step-sign-in = Sign-in
check-step-permissions = Permissions

## How a step stands, in a word

check-good = good
check-caution = look at this
check-failed = failed
check-open-question = not known

## What came of it

check-result-good = The way to the server is open
check-result-caution = The way to the server is open. Something on it needs a look.
# { $step }: one of the steps; { $fact }: what it found, a sentence.
check-result-failed = { $step }: { $fact }

## Whom to ask, before the sentence that says what

check-whom-network = Your network team can help.
check-whom-tenant = Your SecurID administrator can help.
check-whom-here = You can mend this here.
check-advice = { $whom } { $what }

## What the steps found

check-not-reached = Not reached
# { $fact }: what a step found at the sign-in server, a sentence.
check-of-sign-in-server = { $host } (sign-in server): { $fact }
# { $addresses }: one or more, with commas.
check-name = { $host } is { $addresses }
check-name-is-address = { $host } is an address, so no name is looked up
check-name-left-to-proxy = This computer does not know { $host }. The proxy looks it up.
check-name-advice = Ask whether { $host } is right, and whether it needs a proxy or VPN
check-no-proxy-loopback = None: the server is on this computer
check-no-proxy-profile = None, as the profile says
check-no-proxy-system = None is set
check-proxy-of-system = As the system's settings say
# { $proxy }: host and port; { $from }: one of the next three.
check-proxy = { $proxy }, { $from }
check-proxy-from-variable = from the variable { $variable }
check-proxy-from-profile = from the profile
check-proxy-from-system = from the system's settings
check-proxy-name-advice = Ask for the proxy's right name. It comes { $from }.
# { $took }: a number of milliseconds.
check-connected = Open after { $took } ms
check-connected-somehow = Made as the system's settings say
# { $peer }: host and port of the server or the proxy.
check-refused = { $peer } does not accept connections
check-refused-advice = Ask whether { $peer } is right and running, and whether a firewall refuses it
check-no-way = This computer has no way to { $peer }
check-no-way-advice = Ask whether a firewall or VPN is between this computer and { $peer }
# { $root }: the authority at the top.
check-certificate = Signed by “{ $root }”, { $days ->
    [one] { $days } day left
   *[other] { $days } days left
}
check-certificate-good = Signed by “{ $root }”
check-certificate-ends-soon = Signed by “{ $root }”, and { $days ->
    [one] only { $days } day is left
   *[other] only { $days } days are left
}
check-certificate-ends-soon-advice = Ask whether the server's certificate is renewed in time
# { $subject }: whose it is; { $at }: its end; { $sha256 }: its fingerprint.
check-certificate-details = { $subject } · valid to { $at } · TLS { $version } · SHA-256 { $sha256 }
check-certificate-details-no-tls = { $subject } · valid to { $at } · SHA-256 { $sha256 }
check-certificate-hash = SHA-256 { $sha256 }
check-no-certificate-needed = Not needed: nothing leaves this computer
check-no-certificate-shown = The server showed none
# { $by }: a time, such as "2 minutes".
check-clock-ahead = This computer's clock is { $by } ahead of the server's
check-clock-behind = This computer's clock is { $by } behind the server's
check-clock-right = Agrees with the server's to within 30 seconds
check-clock-not-said = The server does not say its time
check-clock-advice = Set date, time and time zone right. Sign-in fails when the clock is a minute off.
check-nobody-signed-in = Not tried: nobody is signed in with this profile
# { $id }: key or client ID.
check-signed-in = { $id } was accepted after { $took } ms
check-permissions = All that the profile allows is there
check-permissions-unseen = The reads work. Changes show only when they are used.
check-permissions-missing = { $count ->
    [one] One permission is missing
   *[other] { $count } permissions are missing
}
check-permissions-advice = Ask for these permissions: { $scopes }

## Permissions: what one is for, and what is known of it

check-permission = { $used }: { $known } ({ $scope })
check-use-find = Find people
check-use-list = List tokens
check-use-look-up = Look tokens up
check-use-events = Recent sign-ins
check-use-verify = Live Verification
check-known-works = works
check-known-named = the credential names it
check-known-missing = missing
check-known-unseen = shows only when it is used
