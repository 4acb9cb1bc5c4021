# The sign-in panel.

## Before there is a profile

first-title = Desactivar un token SecurID perdido
first-what = Buscar a la persona, comprobar quién llama, desactivar el token, entregar el registro
first-try = Probar
first-guide = Una breve guía le acompaña en una llamada. Dos minutos.
first-look-around = Solo mirar
first-connect = Conectar su empresa
first-with = Con un archivo de clave API (.key), un cliente OAuth o un token de su administrador.
first-open-key = Abrir un archivo de clave…
first-add-profile = Añadir un perfil…
first-nothing-leaves = Un perfil contiene direcciones, nunca una clave ni una contraseña. Nada sale de este equipo hasta que inicie sesión
# The keys: "F1", "Ctrl+/".
first-keys = { $help } abre la ayuda y { $list } la lista de teclas

## Where to work

choose-where = Elija dónde trabajar
profiles-offline = Puede añadir perfiles sin conexión
practice-line = integrado, no necesita nada
profile-from-key-file = Para crear un perfil a partir de un archivo de clave de API, suéltelo aquí o pegue su texto
drop-key-file = Suelte aquí el archivo de clave

## What decides where the credential goes

# Small words in a coloured field, and the sentence that explains them.
own-ca = CA propia
own-ca-words = El perfil confía también en los certificados de { $path }
own-proxy = proxy propio
own-proxy-words = El perfil usa el proxy { $url }
proxy-from = proxy de { $variable }
proxy-from-words = La variable de entorno { $variable } indica el proxy
proxy-check = Compruebe la configuración del proxy
credential-again = Introduzca de nuevo la credencial
# What has changed, in sentences: "The profile has changed since … The address was https://…".
profile-changed = { $changed } Compruebe el perfil. Si no esperaba este cambio, consulte a su administrador

## The credential

sign-in-to = Iniciar sesión en { $profile }
sign-in-to-check = { $count ->
    [one] Inicie sesión en { $profile } para comprobarlo
   *[other] Inicie sesión en { $profile } para comprobarlos
}
sign-in-method = Cómo iniciar sesión
api-key-file = Archivo de clave de API
bearer-token = Token de portador
issuer-url = Dirección del emisor
client-id = ID de cliente
private-jwk = JWK privada
scopes = Ámbitos
scopes-hint = Ámbitos OAuth que se solicitan, separados por espacios
remembered-not-known = Token Desk no puede saber si hay una credencial recordada
remember = Recordar en este equipo
remember-note = en el llavero del sistema
proxy-sign-in = Iniciar sesión en el proxy
proxy-wants = El proxy { $proxy } pide un nombre de usuario y una contraseña
proxy-refused-these = El proxy { $proxy } no los aceptó
proxy-user = Nombre de usuario
proxy-password = Contraseña
password-remember = Recordar la contraseña
proxy-go-on = Continuar
client-unlock = Desbloquear el certificado de cliente
client-wants = El archivo { $file } necesita su contraseña
client-refused-this = La contraseña no abrió { $file }

pasted-text = Texto pegado
removes-pasted-key = Quita la clave pegada
key-file-hint = Elija el archivo, escriba su ruta, pegue su texto o suéltelo aquí
key-being-read = Leyendo la clave
key-kind = Tipo
key-id = ID de clave
key-id-none = ninguno
key-customer = Empresa
key-access-id = ID de acceso
# In a coloured field beside the key's address.
key-address-same = igual que el perfil
key-address-other = otro servidor que el perfil
key-address-bad = no se puede usar
key-for-another = La clave es para otro servidor que el perfil
key-for-another-host = Esta clave es para { $host }, pero el perfil es para { $own }. La clave no se envía
key-address-unusable = La dirección del archivo de clave no se puede usar
key-not-sent = La clave no se envía
practice-takes-no-key = El entorno de prácticas no necesita ninguna clave. Para usar esta clave, cree un perfil a partir de ella
new-profile-from-key = Nuevo perfil con esta clave…

bearer-paste = Pegue el token. No se muestra
bearer-has-ended = El token de portador caducó
bearer-ended = Caducó el { $at }: pegue uno más reciente
bearer-ends = Caduca el { $at }, en { $left }
bearer-ends-for = Para { $who }. Caduca el { $at }, en { $left }
bearer-end-not-said = El token no indica cuándo caduca
bearer-end-not-said-for = Para { $who }. El token no indica cuándo caduca

# Before the name of the credential, with its blank.
remembered-here = Recordada en este equipo:{ " " }
remembered-since = { $identity } desde el { $date }
# After the lock has signed out: below the remembered credential, or above the fields in its place.
remembered-after-proof = Token Desk estaba bloqueado. El sistema pregunta primero quién es usted
remembered-not-after-lock = Token Desk estaba bloqueado. Introduzca de nuevo la credencial
remembered-prove-advice = Inténtelo de nuevo o use otra credencial
use-another = Usar otra…
use-remembered = Usar la recordada: { $identity }
forget = Olvidar
network-remembered = En este equipo se recuerda una contraseña del proxy o del certificado de cliente
forget-password = Olvidar la contraseña
being-forgotten = Token Desk la está olvidando

## Signing in

signing-in = Iniciando sesión
go-on-anyway = Continuar de todos modos
unproved-go-on = Puede que la credencial aún sirva: quizá pueda desactivar tokens, pero no buscar personas. Continuar no cambia nada; el servidor rechaza lo que no le está permitido
