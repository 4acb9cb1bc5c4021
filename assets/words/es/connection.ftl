# Why the server was not reached, or what came instead of its answer. Problems of changes stand in histories:
# a text that is here stays, with its facts.

## What to do, in several places

check-network = Compruebe la conexión de red (VPN, cable, Wi-Fi) y después inténtelo de nuevo
check-address = Compruebe la dirección del perfil
check-address-or-tell = Compruebe la dirección del perfil. Si es correcta, copie los detalles para su administrador.
try-again-in-a-minute = Espere un minuto y después inténtelo de nuevo
try-again-or-tell = Inténtelo de nuevo en un minuto. Si sigue igual, copie los detalles para su administrador.
details-for-administrator = Copie los detalles para su administrador
details-for-the-network = Inténtelo de nuevo. Si sigue igual, copie los detalles para su administrador de red.

## Names and connections. { $host } is a server's name.

connection-name-not-found = El nombre { $name } no se pudo encontrar
connection-proxy-name-not-found = El nombre del proxy, { $name }, no se pudo encontrar
connection-name-not-found-advice = Compruebe la conexión de red (VPN, cable, Wi-Fi) y cómo está escrito en el perfil. Si los nombres externos solo se encuentran a través de un proxy, indíquelo en el perfil.
connection-refused = { $host } no aceptó la conexión: ahora no responde nada allí
connection-refused-advice = Compruebe la dirección del perfil e inténtelo de nuevo en un minuto. Si esta red necesita un proxy, indíquelo en el perfil.
connection-proxy-refused = El proxy no aceptó la conexión: ahora no responde nada allí
connection-proxy-refused-advice = Compruebe el proxy: en el perfil, en la variable HTTPS_PROXY o en la configuración del sistema
connection-no-way = Este equipo no tiene ahora ningún camino hasta { $host }
connection-no-way-to-proxy = Este equipo no tiene ahora ningún camino hasta el proxy
# { $limit }: a time, such as "10 seconds".
connection-timed-out = { $host } no aceptó la conexión en { $limit }
connection-timed-out-advice = Compruebe la conexión de red (VPN, cable, Wi-Fi) y el proxy, y después inténtelo de nuevo. Si ocurre a menudo, permita más tiempo en el perfil.
connection-not-made = No se pudo establecer la conexión con { $host }
connection-not-secure = No se pudo establecer ninguna conexión segura con { $host }
connection-not-secure-advice = Compruebe la dirección del perfil: puede que allí nada use https. Si es correcta, copie los detalles para su administrador.
connection-setup = La conexión no se puede configurar como indica el perfil
connection-setup-advice = Compruebe el proxy del perfil. Si es correcto, copie los detalles para su administrador.
stopped-before-sent = Usted lo detuvo antes de que se enviara. No se cambió nada.
stopped-advice = Inícielo de nuevo si aún lo necesita

## Proxies

connection-proxy-failed = El proxy no conectó con { $host }
connection-proxy-failed-advice = Indique a su administrador de red: el proxy debe permitir el paso a { $host }, sin NTLM, Kerberos ni archivo PAC. O indique otro proxy en el perfil.
connection-proxy-sign-in = El proxy pide iniciar sesión
connection-proxy-sign-in-advice = Indique a su administrador de red: el proxy debe permitir el paso a { $host } sin iniciar sesión, o con Basic. Token Desk no puede usar NTLM, Kerberos ni archivos PAC.
connection-proxy-password = El proxy pide un nombre de usuario y una contraseña
connection-proxy-password-refused = El proxy no aceptó el nombre de usuario y la contraseña
connection-proxy-password-advice = Inicie sesión de nuevo en la ventana y escríbalos. El comando batch usa lo que la ventana recuerda.
connection-proxy-address-advice = Ponga la dirección del proxy en el perfil: entonces Token Desk los pedirá. El proxy del sistema solo lo usa sin inicio de sesión.
connection-proxy-schemes = El proxy solo acepta un inicio de sesión con { $schemes }, que Token Desk no puede hacer
connection-proxy-windows-could = El propio Windows podría iniciar sesión en este proxy
# { $variable }: such as HTTPS_PROXY.
connection-proxy-variable = El proxy de la variable { $variable } no se puede usar: { $why }
connection-proxy-variable-advice = Corrija { $variable } y vuelva a iniciar Token Desk, o indique el proxy en el perfil
# Why it cannot be used, after the colon of the sentence above.
proxy-is-no-text = no es un texto
proxy-has-a-blank = contiene un espacio
proxy-is-no-address = no es una dirección como http://proxy.acme.example:8080. En un nombre de usuario o una contraseña, escriba # como %23, / como %2F, ? como %3F, @ como %40 y \ como %5C
proxy-scheme = debe empezar por http://, https://, socks5:// o socks5h://
proxy-note-entries-named = { $variable } tiene entradas que no se pueden usar: { $entries }
proxy-note-entries = { $variable } tiene entradas que no se pueden usar
proxy-note-case = { $found } no se lee. Escriba { $name }
proxy-note-http = { $variable } solo sirve para direcciones http. Para este servidor, defina HTTPS_PROXY
proxy-note-pac = Windows encuentra su proxy con un archivo PAC, que Token Desk no lee. Ponga el proxy en el perfil

## Certificates

connection-no-ca-store = Este equipo no tiene ninguna lista de certificados de confianza, así que no puede distinguir un servidor auténtico de uno falso
connection-no-ca-store-advice = Indique a su administrador: faltan los certificados de CA del sistema (en Linux, el paquete ca-certificates). O indique el certificado de CA del servidor en el perfil.
# A client certificate: one that this computer would show.
connection-client-certificate = { $host } pide un certificado de cliente, y el perfil no indica ninguno
# { $issuers }: who may have issued it.
connection-client-certificate-of = { $host } pide un certificado de cliente de { $issuers }, y el perfil no indica ninguno
connection-client-certificate-advice = Indique su certificado de cliente en el perfil, en Opciones avanzadas. Si no tiene ninguno, avise a su administrador de que { $host } pide uno.
certificate-unknown-issuer = { $issuer } emitió el certificado de { $host }. Este equipo no confía en ese emisor.
certificate-unknown-issuer-under = { $issuer }, bajo { $root }, emitió el certificado de { $host }. Este equipo no confía en ese emisor.
certificate-unknown-issuer-advice = Si { $root } es la entidad de certificación propia de su empresa, indique su certificado como archivo de CA en el perfil. Si no, no continúe: alguien podría estar interceptando la conexión.
certificate-issuer-not-said = El certificado de { $host } no nombra ningún emisor en el que este equipo confíe
certificate-issuer-not-said-advice = No continúe, y avise a su administrador: alguien podría estar interceptando la conexión
certificate-self-signed = El certificado de { $host } es autofirmado: ninguna entidad de certificación lo respalda
certificate-self-signed-advice = Consulte al administrador de { $host }. Si el certificado es correcto, indíquelo como archivo de CA en el perfil.
certificate-authority-as-server = El certificado de { $host } es el del archivo de CA del perfil. Pero es el de una entidad de certificación (CA:TRUE), y un servidor no debe usarlo como propio.
certificate-authority-as-server-advice = Indique al administrador de { $host }: el servidor necesita un certificado propio (CA:FALSE), autofirmado o emitido por esa entidad de certificación
# { $name }: an authority; { $at }: a time.
certificate-authority-ended = { $name } emitió el certificado de { $host }. Su propio certificado en el archivo de CA del perfil caducó el { $at }.
certificate-authority-ended-advice = Pida a su administrador el certificado de CA vigente, y póngalo en el archivo de CA del perfil
certificate-ended = El certificado de { $host } caducó el { $at }
certificate-ended-some-day = El certificado de { $host } caducó
certificate-begins = El certificado de { $host } no es válido hasta el { $at }
certificate-begins-some-day = El certificado de { $host } aún no es válido
certificate-time-advice = Compruebe la fecha y la hora de este equipo. Si son correctas, avise al administrador de { $host }.
certificate-not-for-host = El certificado del servidor no es para { $host }
# { $names }: the hosts that it is for.
certificate-for-others = El certificado del servidor es para { $names }, no para { $host }
certificate-name-advice = Compruebe la dirección del perfil. Si { $host } es correcto, avise a su administrador.
certificate-revoked = El emisor revocó el certificado de { $host }
certificate-revoked-advice = No continúe, y avise al administrador de { $host }
certificate-not-accepted = Este equipo no acepta el certificado de { $host }

## The profile's file with CA certificates

ca-file-is-a-folder = El archivo de CA del perfil es una carpeta, no un archivo
ca-file-too-large = El archivo de CA del perfil es demasiado grande para ser una lista de certificados
ca-file-not-read = El archivo de CA del perfil no se leyó
ca-file-empty = El archivo de CA del perfil está vacío
ca-file-no-certificate = El archivo de CA del perfil no contiene ningún certificado
ca-file-damaged = El archivo de CA del perfil contiene un certificado dañado
ca-file-damaged-at = El archivo de CA del perfil contiene un certificado dañado, el número { $number }
ca-file-ended = El archivo de CA del perfil contiene { $name }, que caducó el { $at }
ca-file-begins = El archivo de CA del perfil contiene { $name }, que no es válido hasta el { $at }
ca-file-time-advice = Compruebe la fecha de este equipo. Si es correcta, pida a su administrador el certificado de CA vigente.
ca-file-trusted = El archivo de CA del perfil contiene un TRUSTED CERTIFICATE de OpenSSL, cuyas propias reglas no se pueden respetar
ca-file-trusted-advice = Tome en su lugar el certificado sin más: openssl x509 -in FILE -out ca.pem
ca-file-key = El archivo de CA del perfil es una clave privada, no un certificado. No se usó ni se mostró nada de ella.
ca-file-key-advice = Pida a su administrador el certificado de CA. Guarde la clave donde solo su propietario pueda leerla.
ca-file-key-store = El archivo de CA del perfil es un almacén de claves y certificados (PKCS#12, .pfx, .p12 o .jks), no un certificado
ca-file-key-store-advice = Pida a su administrador solo el certificado de CA, en formato PEM o DER
ca-file-bundle = El archivo de CA del perfil es un paquete PKCS#7 (.p7b) sin certificados
ca-file-bundle-advice = Pida a su administrador que exporte de nuevo el certificado de CA, como PKCS#7, PEM o DER
ca-file-request = El archivo de CA del perfil es una solicitud de certificado (CSR), no un certificado
ca-file-revocation-list = El archivo de CA del perfil es una lista de certificados revocados (CRL), no un certificado
ca-file-public-key = El archivo de CA del perfil es una clave pública sin certificado
ca-file-web-page = El archivo de CA del perfil es una página web, no un certificado
ca-file-web-page-advice = Descargue de nuevo el archivo, o pídalo a su administrador
ca-file-choose = Elija en el perfil el archivo con el certificado de CA de su empresa, o deje el campo vacío
ca-file-ask = Pida a su administrador el certificado de CA en formato PEM, DER o PKCS#7
ca-file-ask-again = Pida de nuevo el archivo a su administrador

client-not-read = El certificado de cliente del perfil no se leyó
client-empty = El archivo del certificado de cliente está vacío
client-no-certificate = El archivo del certificado de cliente no contiene ningún certificado
client-no-key = El certificado de cliente del perfil no tiene clave privada
client-no-key-advice = Indique el archivo de la clave en el perfil, o use un archivo PKCS#12 (.p12, .pfx)
client-choose = Elija su certificado de cliente en el perfil (PEM o PKCS#12), o deje el campo vacío
client-damaged = El archivo del certificado de cliente contiene un certificado dañado
client-store-damaged = El archivo PKCS#12 del perfil está dañado
client-cipher = El archivo PKCS#12 del perfil usa un cifrado que Token Desk no conoce
client-cipher-advice = Exporte de nuevo el certificado de cliente, con AES o 3DES
client-key-encrypted = La clave privada del certificado de cliente está protegida con contraseña, o cortada
client-key-encrypted-advice = Haga un archivo PKCS#12 con ambos: openssl pkcs12 -export -in CERTIFICADO -inkey CLAVE -out client.p12
client-key-none = El archivo de clave del perfil no contiene ninguna clave privada
client-key-none-advice = Elija en el perfil la clave privada del certificado de cliente
client-is-key = El archivo del certificado de cliente es una clave privada sin certificado
client-is-request = El archivo del certificado de cliente es una solicitud de certificado (CSR), no un certificado
client-is-store = El archivo del certificado de cliente es un almacén de claves de Java, que Token Desk no lee
client-pair = La clave privada no corresponde al certificado de cliente
client-key-unreadable = La clave privada del certificado de cliente es de un tipo que TLS no puede usar
client-pair-advice = Compruebe ambos archivos en el perfil, o pídalos de nuevo a su administrador
client-ended = El certificado de cliente de { $name } caducó el { $at }
client-begins = El certificado de cliente de { $name } no es válido hasta el { $at }
client-time-advice = Compruebe la fecha de este equipo. Si es correcta, pida a su administrador un certificado de cliente nuevo.
client-password = El certificado de cliente necesita su contraseña
client-password-refused = La contraseña no abre el certificado de cliente, o el archivo está dañado
client-password-advice = Inicie sesión de nuevo en la ventana y escríbala. El comando batch usa lo que la ventana recuerda.
connection-client-certificate-refused = { $host } no aceptó el certificado de cliente del perfil
connection-client-certificate-refused-advice = Indique a su administrador: { $host } rechaza este certificado de cliente. Quizá haga falta otro.

## What came instead of an answer. { $asked }: the server of the API, or the one for signing in.

answer-timed-out = La solicitud se envió, pero no llegó ninguna respuesta en { $limit }
answer-timed-out-advice = Inténtelo de nuevo. Si ocurre a menudo, permita más tiempo en el perfil.
answer-closed-early = La conexión se cerró antes de que la respuesta llegara completa
answer-closed-before = La conexión se cerró antes de que llegara una respuesta
answer-not-http = Lo que responde en { $host } no usa HTTP
# { $to }: a host.
answer-redirected-to = { $asked ->
    [sign-in] El servidor de inicio de sesión remite a otra dirección ({ $to }), que Token Desk nunca sigue
   *[api] El servidor remite a otra dirección ({ $to }), que Token Desk nunca sigue
}
answer-redirected = { $asked ->
    [sign-in] El servidor de inicio de sesión remite a otra dirección, que Token Desk nunca sigue
   *[api] El servidor remite a otra dirección, que Token Desk nunca sigue
}
answer-redirected-advice = Compruebe la dirección del perfil. Si esta red exige iniciar sesión antes (en un hotel, como invitado), abra una página web en el navegador y después inténtelo de nuevo.
answer-web-page = Llegó una página web en lugar de una respuesta: respondió una puerta de enlace web o un proxy en lugar del servidor
answer-empty = La respuesta estaba vacía
answer-broken-off = La respuesta se interrumpe o está dañada, así que no se puede leer
answer-garbled = La respuesta no se puede leer. Puede que haya respondido una puerta de enlace web o un proxy en lugar del servidor.
answer-not-json-advice = Inténtelo de nuevo en un minuto. Si sigue igual, compruebe la dirección del perfil y consulte a su administrador de red sobre { $host }.
answer-too-big = La respuesta supera 1 MiB, y ninguna respuesta de esta API es tan grande
answer-wrong = { $asked ->
    [sign-in] El servidor de inicio de sesión respondió, pero su respuesta no se ajusta a lo que se pidió
   *[api] El servidor respondió, pero su respuesta no se ajusta a lo que se pidió
}
