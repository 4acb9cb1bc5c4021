# Why the server was not reached, or what came instead of its answer. Problems of changes stand in histories:
# a text that is here stays, with its facts.

## What to do, in several places

check-network = Check the network connection (VPN, cable, Wi-Fi), then try again
check-address = Check the address in the profile
check-address-or-tell = Check the address in the profile. If it is right, copy the details for your administrator.
try-again-in-a-minute = Wait a minute, then try again
try-again-or-tell = Try again in a minute. If it stays like this, copy the details for your administrator.
details-for-administrator = Copy the details for your administrator
details-for-the-network = Try again. If it stays like this, copy the details for your network administrator.

## Names and connections. { $host } is a server's name.

connection-name-not-found = The name { $name } could not be found
connection-proxy-name-not-found = The proxy's name { $name } could not be found
connection-name-not-found-advice = Check the network connection (VPN, cable, Wi-Fi) and the spelling in the profile. Where outside names are found only through a proxy, set it in the profile.
connection-refused = { $host } did not accept the connection: nothing answers there now
connection-refused-advice = Check the address in the profile and try again in a minute. If this network needs a proxy, set it in the profile.
connection-proxy-refused = The proxy did not accept the connection: nothing answers there now
connection-proxy-refused-advice = Check the proxy: in the profile, in the variable HTTPS_PROXY, or in the system's settings
connection-no-way = This computer has no way to { $host } now
connection-no-way-to-proxy = This computer has no way to the proxy now
# { $limit }: a time, such as "10 seconds".
connection-timed-out = { $host } did not take the connection within { $limit }
connection-timed-out-advice = Check the network connection (VPN, cable, Wi-Fi) and the proxy, then try again. If it happens often, allow more time in the profile.
connection-not-made = The connection to { $host } could not be made
connection-not-secure = No secure connection to { $host } could be made
connection-not-secure-advice = Check the address in the profile: perhaps nothing there speaks https. If it is right, copy the details for your administrator.
connection-setup = The connection cannot be set up as the profile says
connection-setup-advice = Check the proxy in the profile. If it is right, copy the details for your administrator.
stopped-before-sent = You stopped it before it was sent. Nothing was changed.
stopped-advice = Start it again if you still need it

## Proxies

connection-proxy-failed = The proxy did not connect to { $host }
connection-proxy-failed-advice = Tell your network administrator: the proxy must let { $host } through, without NTLM, Kerberos or a PAC file. Or set another proxy in the profile.
connection-proxy-sign-in = The proxy asks for a sign-in
connection-proxy-sign-in-advice = Tell your network administrator: the proxy must let { $host } through without a sign-in, or with Basic. Token Desk cannot use NTLM, Kerberos or PAC files.
connection-proxy-password = The proxy asks for a user name and a password
connection-proxy-password-refused = The proxy did not accept the user name and the password
connection-proxy-password-advice = Sign in again in the window and enter them. The batch command uses what the window remembers.
connection-proxy-address-advice = Set the proxy's address in the profile: Token Desk then asks for them. It takes the system's proxy only without a sign-in.
connection-proxy-schemes = The proxy only takes a sign-in with { $schemes }, which Token Desk cannot do
connection-proxy-windows-could = Windows itself could sign in to this proxy
# { $variable }: such as HTTPS_PROXY.
connection-proxy-variable = The proxy in the variable { $variable } cannot be used: { $why }
connection-proxy-variable-advice = Correct { $variable } and start Token Desk again, or set the proxy in the profile
# Why it cannot be used, after the colon of the sentence above.
proxy-is-no-text = it is not a text
proxy-has-a-blank = there is a blank in it
proxy-is-no-address = it is not an address such as http://proxy.acme.example:8080. In a user name or password, write # as %23, / as %2F, ? as %3F, @ as %40 and \ as %5C
proxy-scheme = it must begin with http://, https://, socks5:// or socks5h://
# What is passed over: $variable such as NO_PROXY; $entries as they are spelled;
# $found another spelling of $name.
proxy-note-entries-named = { $variable } has entries that cannot be used: { $entries }
proxy-note-entries = { $variable } has entries that cannot be used
proxy-note-case = { $found } is not read. Write it as { $name }
proxy-note-http = { $variable } is for http addresses only. For this server set HTTPS_PROXY
proxy-note-pac = Windows finds its proxy with a PAC file, which Token Desk does not read. Set the proxy in the profile

## Certificates

connection-no-ca-store = This computer has no list of trusted certificates, so it cannot tell a true server from a false one
connection-no-ca-store-advice = Tell your administrator: the system's CA certificates are missing (on Linux the package ca-certificates). Or give the server's CA certificate in the profile.
# A client certificate: one that this computer would show.
connection-client-certificate = { $host } asks for a client certificate, and the profile names none
# { $issuers }: who may have issued it.
connection-client-certificate-of = { $host } asks for a client certificate of { $issuers }, and the profile names none
connection-client-certificate-advice = Name your client certificate in the profile, under Advanced. If you have none, tell your administrator that { $host } asks for one.
certificate-unknown-issuer = { $issuer } issued the certificate of { $host }. This computer does not trust that issuer.
certificate-unknown-issuer-under = { $issuer } under { $root } issued the certificate of { $host }. This computer does not trust that issuer.
certificate-unknown-issuer-advice = If { $root } is your company's own authority, give its certificate as the CA file in the profile. If not, do not go on: somebody may be listening in.
certificate-issuer-not-said = The certificate of { $host } names no issuer that this computer trusts
certificate-issuer-not-said-advice = Do not go on, and tell your administrator: somebody may be listening in
certificate-self-signed = The certificate of { $host } is self-signed: no authority stands behind it
certificate-self-signed-advice = Ask the administrator of { $host }. If the certificate is right, give it as the CA file in the profile.
certificate-authority-as-server = The certificate of { $host } is the one in the profile's CA file. But it is an authority's (CA:TRUE), which a server must not use as its own.
certificate-authority-as-server-advice = Tell the administrator of { $host }: the server needs a certificate of its own (CA:FALSE), self-signed or issued by that authority
# { $name }: an authority; { $at }: a time.
certificate-authority-ended = { $name } issued the certificate of { $host }. Its own certificate in the profile's CA file ended at { $at }.
certificate-authority-ended-advice = Ask your administrator for the current CA certificate, and put it in the profile's CA file
certificate-ended = The certificate of { $host } ended at { $at }
certificate-ended-some-day = The certificate of { $host } has ended
certificate-begins = The certificate of { $host } begins only at { $at }
certificate-begins-some-day = The certificate of { $host } is not valid yet
certificate-time-advice = Check this computer's date and time. If they are right, tell the administrator of { $host }.
certificate-not-for-host = The server's certificate is not for { $host }
# { $names }: the hosts that it is for.
certificate-for-others = The server's certificate is for { $names }, not for { $host }
certificate-name-advice = Check the address in the profile. If { $host } is right, tell your administrator.
certificate-revoked = The issuer withdrew the certificate of { $host }
certificate-revoked-advice = Do not go on, and tell the administrator of { $host }
certificate-not-accepted = This computer does not accept the certificate of { $host }

## The profile's file with CA certificates

ca-file-is-a-folder = The profile's CA file is a folder, not a file
ca-file-too-large = The profile's CA file is too large to be a list of certificates
ca-file-not-read = The profile's CA file was not read
ca-file-empty = The profile's CA file is empty
ca-file-no-certificate = The profile's CA file has no certificate in it
ca-file-damaged = The profile's CA file has a damaged certificate
ca-file-damaged-at = The profile's CA file has a damaged certificate, number { $number }
ca-file-ended = The profile's CA file has { $name }, which ended at { $at }
ca-file-begins = The profile's CA file has { $name }, which begins only at { $at }
ca-file-time-advice = Check this computer's date. If it is right, ask your administrator for the current CA certificate.
ca-file-trusted = The profile's CA file has an OpenSSL TRUSTED CERTIFICATE, whose own rules cannot be kept
ca-file-trusted-advice = Take the plain certificate instead: openssl x509 -in FILE -out ca.pem
ca-file-key = The profile's CA file is a private key, not a certificate. Nothing of it was used or shown.
ca-file-key-advice = Ask your administrator for the CA certificate. Keep the key where only its owner can read it.
ca-file-key-store = The profile's CA file is a store of keys and certificates (PKCS#12, .pfx, .p12 or .jks), not a certificate
ca-file-key-store-advice = Ask your administrator for the CA certificate alone, in PEM or DER form
ca-file-bundle = The profile's CA file is a PKCS#7 bundle (.p7b) without certificates
ca-file-bundle-advice = Ask your administrator to export the CA certificate again, as PKCS#7, PEM or DER
ca-file-request = The profile's CA file is a request for a certificate (CSR), not a certificate
ca-file-revocation-list = The profile's CA file is a list of revoked certificates (CRL), not a certificate
ca-file-public-key = The profile's CA file is a public key without a certificate
ca-file-web-page = The profile's CA file is a web page, not a certificate
ca-file-web-page-advice = Download the file again, or ask your administrator for it
ca-file-choose = Choose the file with your company's CA certificate in the profile, or leave the field empty
ca-file-ask = Ask your administrator for the CA certificate as PEM, DER or PKCS#7
ca-file-ask-again = Ask your administrator for the file again

## The profile's client certificate

client-not-read = The profile's client certificate was not read
client-empty = The profile's client certificate file is empty
client-no-certificate = The profile's client certificate file has no certificate in it
client-no-key = The profile's client certificate has no private key
client-no-key-advice = Name the key's file in the profile, or take a PKCS#12 file (.p12, .pfx)
client-choose = Choose your client certificate in the profile (PEM or PKCS#12), or leave the field empty
client-damaged = The profile's client certificate file has a damaged certificate
client-store-damaged = The profile's PKCS#12 file is damaged
client-cipher = The profile's PKCS#12 file uses a cipher that Token Desk does not know
client-cipher-advice = Export the client certificate again, with AES or 3DES
client-key-encrypted = The private key of the client certificate is behind a password, or cut off
client-key-encrypted-advice = Make a PKCS#12 file of both: openssl pkcs12 -export -in CERTIFICATE -inkey KEY -out client.p12
client-key-none = The profile's key file has no private key in it
client-key-none-advice = Choose the private key of the client certificate in the profile
client-is-key = The profile's client certificate file is a private key without a certificate
client-is-request = The profile's client certificate file is a request for a certificate (CSR), not a certificate
client-is-store = The profile's client certificate file is a Java key store, which Token Desk does not read
client-pair = The private key does not belong to the client certificate
client-key-unreadable = The private key of the client certificate is of a kind that TLS cannot use
client-pair-advice = Check both files in the profile, or ask your administrator for them again
client-ended = The client certificate of { $name } ended at { $at }
client-begins = The client certificate of { $name } begins only at { $at }
client-time-advice = Check this computer's date. If it is right, ask your administrator for a new client certificate.
client-password = The client certificate needs its password
client-password-refused = The password does not open the client certificate, or the file is damaged
client-password-advice = Sign in again in the window and enter it. The batch command uses what the window remembers.
connection-client-certificate-refused = { $host } did not accept the profile's client certificate
connection-client-certificate-refused-advice = Tell your administrator: { $host } refuses this client certificate. Perhaps another one is needed.

## What came instead of an answer. { $asked }: the server of the API, or the one for signing in.

answer-timed-out = The request was sent, but no answer came within { $limit }
answer-timed-out-advice = Try again. If it happens often, allow more time in the profile.
answer-closed-early = The connection closed before the answer was whole
answer-closed-before = The connection closed before an answer came
answer-not-http = What answers at { $host } does not speak HTTP
# { $to }: a host.
answer-redirected-to = { $asked ->
    [sign-in] The sign-in server points to another address ({ $to }), which Token Desk never follows
   *[api] The server points to another address ({ $to }), which Token Desk never follows
}
answer-redirected = { $asked ->
    [sign-in] The sign-in server points to another address, which Token Desk never follows
   *[api] The server points to another address, which Token Desk never follows
}
answer-redirected-advice = Check the address in the profile. If this network wants a sign-in first (in a hotel, as a guest), open a web page in the browser, then try again.
answer-web-page = A web page came instead of an answer: a web gateway or proxy answered in the server's place
answer-empty = The answer was empty
answer-broken-off = The answer breaks off or is damaged, so it cannot be read
answer-garbled = The answer cannot be read. Perhaps a web gateway or proxy answered in the server's place.
answer-not-json-advice = Try again in a minute. If it stays like this, check the address in the profile and ask your network administrator about { $host }.
answer-too-big = The answer is larger than 1 MiB, which no answer of this API is
answer-wrong = { $asked ->
    [sign-in] The sign-in server answered, but its answer does not fit what was asked
   *[api] The server answered, but its answer does not fit what was asked
}
