# What is wrong with something typed.

## Emergency access codes

# The server named one that could change a request's path.
hint-code-id = El servidor indicó un ID de código que no puede serlo
hint-validity = De 1 minuto a 7 días
hint-validity-number = Escriba un número entero, de 1 minuto a 7 días

## Finding people

hint-query-empty = Dirección de correo, nombre de usuario, parte de una dirección, ID de usuario o número de serie
hint-several-addresses = Aquí hay varias direcciones. Escriba una
hint-user-id = Un ID de usuario tiene el aspecto eb2e12ae-1112-451b-98e1-dfe4e6afd60d
hint-user-id-of-server = El servidor indicó un ID de usuario que no puede serlo
hint-person-first = Busque primero a la persona
hint-other-search = El campo de búsqueda indica a otra persona. Intro busca; Esc vuelve atrás
hint-too-long = Como máximo { $most } caracteres

## Profiles

hint-label-long = Como máximo 20 caracteres
hint-example = El ejemplo no se ajusta al patrón
hint-profile-name-taken = Otro perfil tiene este nombre

## Before a change

hint-sign-in-to = { $to ->
    [undo] Inicie sesión en { $profile } para deshacer esto
    [withdraw] Inicie sesión en { $profile } para anularlo
   *[go-on] Inicie sesión en { $profile } para continuar
}
hint-sign-in-first = Inicie sesión primero
hint-person-not-read = Busque primero a la persona por su dirección de correo
hint-verify-first = Verifique primero a quien llama. Este perfil lo exige
hint-find-and-verify = Primero busque a la persona y verifique a quien llama. Este perfil lo exige
hint-how-empty = Indique cómo se verificó a quien llama
hint-longer = Como máximo { $most } caracteres; aquí hay { $length }
hint-do-it-there = Busque a la persona y hágalo allí

## Tokens

hint-serial-empty = Elija un token o escriba el número de su reverso
hint-serial-digit = Un número de serie tiene al menos una cifra
hint-token-name-empty = Escriba un nombre para el token
hint-serial-odd = Un número de serie solo tiene letras, cifras y guiones, no “{ $sign }”
hint-serial-long = Un número de serie tiene como máximo { $most } caracteres; este tiene { $length }
hint-token-name-long = El nombre de un token tiene como máximo { $most } caracteres; este tiene { $length }

## Credentials

hint-key-large = Es demasiado grande para ser un archivo de clave de API
hint-key-bare = Es solo una clave privada. Elija el archivo .key completo (JSON con accessID)
hint-key-no-text = No es un archivo de clave de API: accessKey no es texto
hint-key-is-jwk = Es una JWK, no un archivo de clave de API. Elija “Cliente OAuth” para iniciar sesión con ella
hint-key-url = La adminRestApiUrl del archivo de clave no se puede usar
hint-bearer-empty = Pegue el token de portador
hint-bearer-long = Es demasiado largo para ser un token de portador
hint-bearer-odd = Un token de portador no contiene espacios, saltos de línea ni acentos
hint-client-id = Escriba el ID de cliente. La consola lo muestra junto al cliente
hint-key-empty = Elija el archivo de clave de API
hint-jwk-empty = Elija la JWK privada
hint-key-unreadable = No es un archivo de clave de API: ilegible en la línea { $line }, columna { $column }
hint-key-lacks = No es un archivo de clave de API: falta { $property }

## Days

hint-day = Escriba un día como 2026-11-23
hint-day-before = El último día es anterior al primero

## What is told before a change

hint-new-token = Escriba el número del reverso del token nuevo
hint-whole-days = Escriba un número entero de días, de 1 a 7
hint-same-token = Es el token que va a sustituir. Escriba el nuevo
hint-nothing-locked = No hay nada bloqueado
hint-more-first = Primero rellene lo demás

## What is done after a change

hint-undo-only-disabled = Solo se puede volver a activar un token que se desactivó
hint-undo-anothers = Es probable que este intento no lo desactivara. Pregunte quién lo hizo, y busque el token para activarlo
hint-no-code-made = No se creó ningún código de emergencia
hint-code-without-id = El servidor no indicó el ID del código, que se necesita para anularlo
hint-no-step = No es un paso de una sustitución
hint-step-on-its-way = Hay un paso en curso. Espere la respuesta

## Verifying the caller

hint-way-empty = Elija cómo se verifica a quien llama
hint-verify-code-empty = Escriba primero el código
hint-verify-code-long = Un código tiene como máximo { $most } caracteres

## Files

hint-path-empty = Escriba la ruta del archivo o elíjalo

## Profiles, settings and their rules: what is wrong with what was typed

hint-profile-name-empty = Dé un nombre al perfil
hint-name-long = Un nombre tiene como máximo { $most } caracteres
hint-profile-name-practice = Este nombre pertenece al entorno de prácticas integrado
hint-address-empty = Escriba una dirección que empiece por https://
hint-address-https = La dirección debe empezar por https://
hint-address-http = Use https. http es solo para las direcciones propias de este equipo
hint-address-no-host = La dirección no nombra ningún host
hint-address-password = Quite de la dirección el nombre de usuario y la contraseña
hint-address-query = Una dirección no contiene ? ni #
hint-address-port = El puerto de la dirección debe ser un número de 1 a 65535
hint-address-ip = La dirección IP de la dirección no es posible
hint-address-sign = El nombre de host de la dirección tiene un carácter no permitido
hint-address-none = Esto no es una dirección
hint-seconds = Un número entero de segundos de 1 a { $most }
hint-proxy = Un proxy tiene el aspecto http://proxy.acme.example:8080
hint-proxy-scheme = Un proxy empieza por http://, https:// o socks5h://
hint-proxy-no-host = La dirección del proxy no nombra ningún host
hint-proxy-password = Quite de la dirección del proxy el nombre de usuario y la contraseña
hint-proxy-user = Escriba el nombre de usuario para el proxy
hint-proxy-user-colon = El nombre de usuario de un proxy no lleva dos puntos
hint-password-empty = Escriba la contraseña
hint-password-long = Use como máximo { $most } bytes
hint-pattern-empty = Escriba un patrón como INC[0-9]{"{"}7{"}"}
hint-pattern-long = Un patrón tiene como máximo { $most } caracteres
hint-pattern = Este patrón no se puede usar. Un patrón válido es INC[0-9]{"{"}7{"}"} o (INC|REQ)[0-9]+
hint-ticket-needed = Para esto se necesita un número de ticket
hint-ticket-needed-such-as = Para esto se necesita un número de ticket, como { $example }
hint-ticket-pattern = Aquí un número de ticket se ajusta al patrón { $pattern }
hint-ticket-example = Aquí un número de ticket tiene el aspecto { $example }
hint-reason-needed = Para esto se necesita un motivo
# { $scopes }: names of permissions.
hint-scopes-left-out = No se solicitan, porque ninguna acción permitida los necesita: { $scopes }
# { $most }: a number of days.
hint-days = Escriba un número entero de días de 1 a { $most }

## Why an action cannot be used. { $permission }: a name such as rsa.user.read. { $at }: a time.

why-practice-forbids = El entorno de prácticas no lo permite, y la mayoría de los perfiles tampoco
why-profile-forbids = El perfil { $profile } no lo permite. Consulte a su administrador
why-not-asked-for = El perfil { $profile } no solicita el permiso { $permission }. Indíquelo a su administrador y después inicie sesión de nuevo
why-bearer-lacks = A este token de portador le falta el permiso { $permission }. Inicie sesión con uno que lo tenga
why-session-lacks = A esta sesión le falta el permiso { $permission }. Pida a un Super Administrator que se lo dé al cliente OAuth y después inicie sesión de nuevo
why-key-refused = El servidor lo rechazó el { $at }. Pregunte a un Super Administrator si el rol de su clave de API lo permite
why-refused = El servidor lo rechazó el { $at }. Pregunte a un Super Administrator si su credencial tiene el permiso { $permission }
why-only-super-administrator = El servidor lo rechazó el { $at }. Solo un Super Administrator puede hacerlo: pídaselo a uno

## Why there is no Live Verification

no-live-verification-key = Live Verification está documentada solo para clientes OAuth, y esto es una clave de API. Pida a su administrador un cliente OAuth con el permiso { $permission }
no-live-verification-refused = El servidor rechazó Live Verification el { $at }. Pregunte a su administrador si su credencial tiene el permiso { $permission }
no-live-verification-person = El { $at } el servidor no inició Live Verification para esta persona: no la conocía o no dispone de ella. Pregunte a su administrador si tiene licencia y está activada

## Withdrawing an emergency access code

hint-no-code-active = No hay ningún código de emergencia activo
hint-code-not-said = El servidor no indica si hay un código de emergencia activo

## Private keys. JWK, PEM, RSA, EC, P-256, base64url and names of properties stay as they are.

hint-key-is-bearer = Para iniciar sesión con un token de portador no hace falta ningún archivo de clave. Pegue el token
hint-key-passphrase = La clave privada está protegida con una frase de contraseña. Token Desk la necesita sin ella
hint-key-public = Es una clave pública. Se necesita la clave privada
hint-key-ec = La clave privada es una clave EC, pero una clave de API tiene una clave RSA
hint-key-rsa-damaged = La clave privada está dañada, o no es una clave RSA de 2048 a 8192 bits
hint-key-cannot-sign = La clave privada no puede firmar. Puede que esté dañada
hint-key-halves = La clave privada y su mitad pública no se corresponden
hint-key-no-pem = La clave privada no está en formato PEM (-----BEGIN RSA PRIVATE KEY-----)
hint-key-broken-off = La clave privada se interrumpe antes de su final
hint-key-sign = La clave privada está dañada: tiene un carácter no permitido
hint-token-not-made = Token Desk no pudo crear un token de inicio de sesión a partir de la clave
hint-jwk-large = Es demasiado grande para ser una clave privada
hint-jwk-is-pem = Es una clave en formato PEM, pero la clave privada de un cliente OAuth es una JWK (JSON)
hint-jwk-is-key-file = Es un archivo de clave de API, no una JWK. Elija “Archivo de clave de API” para iniciar sesión con él
hint-jwk-kind = Esta JWK no es ni una clave RSA ni una clave EC
hint-jwk-no-kty = No es una JWK: falta kty
hint-jwk-unreadable = No es una JWK: ilegible en la línea { $line }, columna { $column }
hint-jwk-none-private = Este conjunto de claves no tiene ninguna clave privada
hint-jwk-several = Este conjunto tiene varias claves privadas. Indique la que se debe usar
hint-jwk-curve = Token Desk solo admite claves EC de la curva P-256
hint-jwk-parts = La clave privada está dañada, o sus partes no se corresponden
hint-jwk-public = Esta JWK es una clave pública. Se necesita la clave privada
hint-jwk-lacks = Esta JWK no está completa: falta { $property }
hint-jwk-not-base64 = Esta JWK está dañada: { $property } no es base64url
hint-jwk-too-long = Esta JWK está dañada: { $property } es demasiado largo para P-256
hint-client-id-missing = Falta el ID de cliente
hint-no-client = No hay ningún cliente OAuth con el que iniciar sesión
hint-clock-year = El reloj de este equipo muestra un año imposible. Corríjalo

# What a link from a ticket asks to find.
hint-link-too-long = Se leen como máximo { $most } bytes
hint-link-scheme = El enlace debe empezar por token-desk://
hint-link-find = El enlace debe ser como token-desk://find?q=ada%40acme.example
hint-link-parameter = El enlace tiene un parámetro desconocido: «{ $name }». Puede tener q, ticket y reason
hint-link-escape = «{ $name }» no está codificado en el enlace como debe
hint-link-twice = El enlace contiene dos veces «{ $name }»
hint-link-ticket = El número de ticket no cabe en su campo
hint-link-reason = El motivo no cabe en su campo
