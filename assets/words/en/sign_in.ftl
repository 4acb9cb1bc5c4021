# The sign-in panel.

## Before there is a profile

first-title = Disable a lost SecurID token
first-what = Find the person, check who is calling, disable the token, hand over the record
first-try = Try it
first-guide = A short guide takes you through one call. Two minutes.
first-look-around = Just look around
first-connect = Connect your company
first-with = With an API key file (.key), an OAuth client or a token from your administrator.
first-open-key = Open a key file…
first-add-profile = Add a profile…
first-nothing-leaves = A profile holds addresses, never a key or password. Nothing leaves this computer until you sign in
# The keys: "F1", "Ctrl+/".
first-keys = { $help } opens help, { $list } the list of keys

## Where to work

choose-where = Choose where to work
profiles-offline = You can add profiles offline
practice-line = built in, needs nothing
profile-from-key-file = To make a profile from an API key file, drop it here or paste its text
drop-key-file = Drop the key file here

## What decides where the credential goes

# Small words in a coloured field, and the sentence that explains them.
own-ca = own CA
own-ca-words = The profile also trusts the certificates in { $path }
own-proxy = own proxy
own-proxy-words = The profile uses the proxy { $url }
proxy-from = proxy from { $variable }
proxy-from-words = The environment variable { $variable } names the proxy
# Before one of the sentences below: what the environment says of proxies without effect.
proxy-check = Check the proxy settings
credential-again = Enter the credential again
# What has changed, in sentences: "The profile has changed since … The address was https://…".
profile-changed = { $changed } Check the profile. If you did not expect this, ask your administrator

## The credential

sign-in-to = Sign in to { $profile }
sign-in-to-check = { $count ->
    [one] Sign in to { $profile } to check it
   *[other] Sign in to { $profile } to check them
}
sign-in-method = How to sign in
api-key-file = API key file
bearer-token = Bearer token
issuer-url = Issuer address
client-id = Client ID
private-jwk = Private JWK
scopes = Permissions
scopes-hint = OAuth scopes to ask for, separated by spaces
remembered-not-known = Token Desk cannot tell whether a credential is remembered
remember = Remember on this computer
remember-note = in the system's keyring
proxy-sign-in = Sign in to the proxy
proxy-wants = The proxy { $proxy } asks for a user name and a password
proxy-refused-these = The proxy { $proxy } did not accept them
proxy-user = User name
proxy-password = Password
password-remember = Remember the password
proxy-go-on = Continue
client-unlock = Unlock the client certificate
client-wants = The file { $file } needs its password
client-refused-this = The password did not open { $file }

pasted-text = Pasted text
removes-pasted-key = Removes the pasted key
key-file-hint = Choose the file, type its path, paste its text, or drop it here
key-being-read = Reading the key
key-kind = Kind
key-id = Key ID
key-id-none = none
key-customer = Company
key-access-id = Access ID
# In a coloured field beside the key's address.
key-address-same = same as the profile
key-address-other = another server than the profile
key-address-bad = cannot be used
key-for-another = The key is for another server than the profile
key-for-another-host = This key is for { $host }, but the profile is for { $own }. The key is not sent
key-address-unusable = The address in the key file cannot be used
key-not-sent = The key is not sent
practice-takes-no-key = The practice tenant needs no key. To use this key, make a profile from it
new-profile-from-key = New profile from this key…

bearer-paste = Paste the token. It is not shown
bearer-has-ended = The bearer token has ended
bearer-ended = Ended { $at }: paste a newer one
bearer-ends = Ends { $at }, in { $left }
bearer-ends-for = For { $who }. Ends { $at }, in { $left }
bearer-end-not-said = The token does not say when it ends
bearer-end-not-said-for = For { $who }. The token does not say when it ends

# Before the name of the credential, with its blank.
remembered-here = Remembered on this computer:{ " " }
remembered-since = { $identity } since { $date }
# After the lock has signed out: below the remembered credential, or above the fields in its place.
remembered-after-proof = Token Desk was locked. The system first asks who you are
remembered-not-after-lock = Token Desk was locked. Enter the credential again
remembered-prove-advice = Try again, or use another credential
use-another = Use another…
use-remembered = Use the remembered one: { $identity }
forget = Forget
network-remembered = A password for the proxy or the client certificate is remembered on this computer
forget-password = Forget the password
being-forgotten = Token Desk is forgetting it

## Signing in

signing-in = Signing in
go-on-anyway = Go on anyway
unproved-go-on = The credential may still work: perhaps it may disable tokens, but not find people. Going on changes nothing; the server refuses what you may not do
