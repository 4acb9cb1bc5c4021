# What is wrong with something typed.

## Emergency access codes

# The server named one that could change a request's path.
hint-code-id = The server named an ID of a code that cannot be one
hint-validity = From 1 minute to 7 days
hint-validity-number = Type a whole number, from 1 minute to 7 days

## Finding people

hint-query-empty = E-mail address, user name, part of an address, user ID or serial number
hint-several-addresses = There are several addresses in this. Type one
hint-user-id = A user ID looks like eb2e12ae-1112-451b-98e1-dfe4e6afd60d
hint-user-id-of-server = The server named a user ID that cannot be one
hint-person-first = Find the person first
hint-other-search = The search field says somebody else. Press Enter to find them, or Esc to go back
hint-too-long = At most { $most } characters

## Profiles

hint-label-long = At most 20 characters
hint-example = The example does not fit the pattern
hint-profile-name-taken = Another profile has this name

## Before a change

hint-sign-in-to = { $to ->
    [undo] Sign in to { $profile } to undo this
    [withdraw] Sign in to { $profile } to withdraw it
   *[go-on] Sign in to { $profile } to go on
}
hint-sign-in-first = Sign in first
hint-person-not-read = Find the person by their e-mail address first
hint-verify-first = Verify the caller first. This profile requires it
hint-find-and-verify = Find the person and verify the caller first. This profile requires it
hint-how-empty = Say how the caller was verified
hint-longer = At most { $most } characters, this has { $length }
hint-do-it-there = Find the person, and do it there

## Tokens

hint-serial-empty = Choose a token, or type the number on its back
hint-serial-digit = A serial number has at least one digit
hint-token-name-empty = Type a name for the token
hint-serial-odd = A serial number has only letters, digits and hyphens, not “{ $sign }”
hint-serial-long = A serial number has at most { $most } characters, this has { $length }
hint-token-name-long = A token's name has at most { $most } characters, this has { $length }

## Credentials

hint-key-large = This is too large to be an API key file
hint-key-bare = This is only a private key. Choose the whole .key file (JSON with accessID)
hint-key-no-text = This is no API key file: accessKey is no text
hint-key-is-jwk = This is a JWK, not an API key file. Choose “OAuth client” to sign in with it
hint-key-url = The key file's adminRestApiUrl cannot be used
hint-bearer-empty = Paste the bearer token
hint-bearer-long = This is too long to be a bearer token
hint-bearer-odd = A bearer token has no blanks, line ends or accents inside
hint-client-id = Type the client ID. The console shows it beside the client
hint-key-empty = Choose the API key file
hint-jwk-empty = Choose the private JWK
hint-key-unreadable = This is no API key file: not readable at line { $line }, column { $column }
hint-key-lacks = This is no API key file: { $property } is missing

## Days

hint-day = Type a day as 2026-11-23
hint-day-before = The last day is before the first

## What is told before a change

hint-new-token = Type the number on the back of the new token
hint-whole-days = Type a whole number of days, from 1 to 7
hint-same-token = This is the token that you replace. Type the new one
hint-nothing-locked = Nothing is locked
hint-more-first = Fill in the rest first

## What is done after a change

hint-undo-only-disabled = Only a token that was disabled can be enabled again
hint-undo-anothers = This attempt probably did not disable it. Ask who did, and find the token to enable it
hint-no-code-made = No emergency access code was made
hint-code-without-id = The server did not name the code's ID, which is needed to withdraw it
hint-no-step = This is no step of a replacement
hint-step-on-its-way = A step is on its way. Wait for the answer

## Verifying the caller

hint-way-empty = Choose how the caller is verified
hint-verify-code-empty = Type the code first
hint-verify-code-long = A code has at most { $most } characters

## Files

hint-path-empty = Type the file's path, or choose it

## Profiles, settings and their rules: what is wrong with what was typed

hint-profile-name-empty = Give the profile a name
hint-name-long = A name has at most { $most } characters
hint-profile-name-practice = This name belongs to the built-in practice tenant
hint-address-empty = Type an address that starts with https://
hint-address-https = The address must start with https://
hint-address-http = Use https. http is only for this computer's own addresses
hint-address-no-host = The address names no host
hint-address-password = Take user name and password out of the address
hint-address-query = An address has no ? or # in it
hint-address-port = The port in the address must be a number from 1 to 65535
hint-address-ip = The IP address in the address is not possible
hint-address-sign = The host name in the address has a character that is not allowed
hint-address-none = This is not an address
hint-seconds = A whole number of seconds from 1 to { $most }
hint-proxy = A proxy looks like http://proxy.acme.example:8080
hint-proxy-scheme = A proxy starts with http://, https:// or socks5h://
hint-proxy-no-host = The proxy's address names no host
hint-proxy-password = Take user name and password out of the proxy's address
hint-proxy-user = Type the user name for the proxy
hint-proxy-user-colon = A user name for a proxy has no colon
hint-password-empty = Type the password
hint-password-long = Use at most { $most } bytes
hint-pattern-empty = Type a pattern such as INC[0-9]{"{"}7{"}"}
hint-pattern-long = A pattern has at most { $most } characters
hint-pattern = This pattern cannot be used. One looks like INC[0-9]{"{"}7{"}"} or (INC|REQ)[0-9]+
hint-ticket-needed = A ticket number is needed for this
hint-ticket-needed-such-as = A ticket number is needed for this, such as { $example }
hint-ticket-pattern = A ticket number here fits the pattern { $pattern }
hint-ticket-example = A ticket number here looks like { $example }
hint-reason-needed = A reason is needed for this
# { $scopes }: names of permissions.
hint-scopes-left-out = Not asked for, because no allowed action needs it: { $scopes }
# { $most }: a number of days.
hint-days = Type a whole number of days from 1 to { $most }

## Why an action cannot be used. { $permission }: a name such as rsa.user.read. { $at }: a time.

why-practice-forbids = The practice tenant does not allow this, and most profiles do not
why-profile-forbids = The profile { $profile } does not allow this. Ask your administrator
why-not-asked-for = The profile { $profile } does not ask for the permission { $permission }. Tell your administrator, then sign in again
why-bearer-lacks = This bearer token lacks the permission { $permission }. Sign in with one that has it
why-session-lacks = This session lacks the permission { $permission }. Ask a Super Administrator to give it to the OAuth client, then sign in again
why-key-refused = The server refused this at { $at }. Ask a Super Administrator whether the role of your API key allows it
why-refused = The server refused this at { $at }. Ask a Super Administrator whether your credential has the permission { $permission }
why-only-super-administrator = The server refused this at { $at }. Only a Super Administrator can do it: ask one of them

## Why there is no Live Verification

no-live-verification-key = Live Verification is documented for OAuth clients only, and this is an API key. Ask your administrator for an OAuth client with the permission { $permission }
no-live-verification-refused = The server refused Live Verification at { $at }. Ask your administrator whether your credential has the permission { $permission }
no-live-verification-person = At { $at } the server started no Live Verification for this person: it did not know them, or has none. Ask your administrator whether it is licensed and switched on

## Withdrawing an emergency access code

hint-no-code-active = No emergency access code is active
hint-code-not-said = The server does not say whether an emergency access code is active

## Private keys. JWK, PEM, RSA, EC, P-256, base64url and names of properties stay as they are.

hint-key-is-bearer = Signing in with a bearer token needs no key file. Paste the token
hint-key-passphrase = The private key is protected with a passphrase. Token Desk needs it without one
hint-key-public = This is a public key. The private key is needed
hint-key-ec = The private key is an EC key, but an API key has an RSA key
hint-key-rsa-damaged = The private key is damaged, or is not an RSA key of 2048 to 8192 bits
hint-key-cannot-sign = The private key cannot sign. It may be damaged
hint-key-halves = The private key and its public half do not belong together
hint-key-no-pem = The private key is not in PEM form (-----BEGIN RSA PRIVATE KEY-----)
hint-key-broken-off = The private key breaks off before its end
hint-key-sign = The private key is damaged: it has a character that is not allowed
hint-token-not-made = Token Desk could not make a sign-in token from the key
hint-jwk-large = This is too large to be a private key
hint-jwk-is-pem = This is a key in PEM form, but an OAuth client's private key is a JWK (JSON)
hint-jwk-is-key-file = This is an API key file, not a JWK. Choose “API key file” to sign in with it
hint-jwk-kind = This JWK is neither an RSA nor an EC key
hint-jwk-no-kty = This is not a JWK: kty is missing
hint-jwk-unreadable = This is not a JWK: not readable at line { $line }, column { $column }
hint-jwk-none-private = This set of keys has no private key
hint-jwk-several = This set has several private keys. Give the one to use
hint-jwk-curve = Token Desk takes EC keys on the curve P-256 only
hint-jwk-parts = The private key is damaged, or its parts do not belong together
hint-jwk-public = This JWK is a public key. The private key is needed
hint-jwk-lacks = This JWK is not complete: { $property } is missing
hint-jwk-not-base64 = This JWK is damaged: { $property } is not base64url
hint-jwk-too-long = This JWK is damaged: { $property } is too long for P-256
hint-client-id-missing = The client ID is missing
hint-no-client = There is no OAuth client to sign in with
hint-clock-year = This computer's clock shows an impossible year. Set it right

# What a link from a ticket asks to find.
hint-link-too-long = At most { $most } bytes are read
hint-link-scheme = It must be a link that starts with token-desk://
hint-link-find = The link must be like token-desk://find?q=ada%40acme.example
hint-link-parameter = The link has a parameter that is not known: “{ $name }”. It may have q, ticket and reason
hint-link-escape = “{ $name }” in the link is not encoded as links are
hint-link-twice = The link has “{ $name }” twice
hint-link-ticket = The ticket number does not fit its field
hint-link-reason = The reason does not fit its field
