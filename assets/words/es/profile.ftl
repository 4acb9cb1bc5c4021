# Endpoint profiles.

## The file

new-profile = Nuevo perfil…
import = Importar…
profiles-being-read = Leyendo los perfiles
read-file-again = Volver a leer el archivo
profiles-unusable = Primero repare profiles.toml: no se guarda nada hasta que se pueda leer
profiles-part-unreadable = No se puede leer una parte de profiles.toml
profiles-part-unreadable-advice = Los demás perfiles funcionan. Repare el archivo y vuelva a leerlo: hasta entonces no se guarda nada
profiles-unreadable = profiles.toml no se puede leer
profiles-unreadable-advice = Repare el archivo y vuelva a leerlo: hasta entonces no se guarda nada
profiles-troubles = { $count ->
    [one] { $count } entrada de profiles.toml no se puede usar
   *[other] { $count } entradas de profiles.toml no se pueden usar
}
profiles-troubles-advice = Todo lo demás funciona. Repare el archivo y vuelva a leerlo
# Where something is wrong in the file, and what.
trouble-line-and-profile = Línea { $line }, { $profile }: { $reason }
trouble-line = Línea { $line }: { $reason }
trouble-profile = { $profile }: { $reason }

## After an import

import-added-none = No se añadió ningún perfil
import-added = { $count ->
    [one] Importado { $count } perfil: { $names }
   *[other] Importados { $count } perfiles: { $names }
}
import-replaced = { $count ->
    [one] Sustituido { $count } perfil sin firma válida: { $names }
   *[other] Sustituidos { $count } perfiles sin firma válida: { $names }
}
import-skipped = { $count ->
    [one] Omitido { $count } perfil que ya existía: { $names }
   *[other] Omitidos { $count } perfiles que ya existían: { $names }
}
import-troubles = En el archivo importado:

## The list, and what can be done with a profile

# The name of a profile that was duplicated.
profile-copy-name = { $name } copia
# Shown as the name of the built-in profile.
profile-practice-name = Prácticas
profile-built-in = integrado
profiles-nothing-to-export = Aún no hay ningún perfil que exportar
export-all = Exportar todo…
profile-sign-in-with = Iniciar sesión con este perfil…
edit = Editar…
duplicate = Duplicar…
delete = Eliminar…
profile-being-deleted = Eliminando el perfil
profile-practice = Integrado: un servidor dentro de Token Desk, con personas y tokens inventados. No necesita clave ni red, y nada de lo que haga ahí llega a un sistema real.
profile-in-use = Tiene la sesión iniciada con este perfil. Los cambios valen desde el próximo inicio de sesión

## Its settings: labels beside their values, and above their fields

profile-address-short = Dirección
profile-limits = Límites de tiempo
profile-limits-line = conexión { $connect } s · lectura { $read } s · cambio { $change } s
profile-ca = Certificado de CA adicional

profile-name = Nombre
profile-renamed = Se olvida la credencial recordada con el nombre anterior
profile-label = Etiqueta
profile-label-hint = Se muestra junto al nombre, por ejemplo PRODUCCIÓN o PRUEBAS
profile-colour = Color
profile-address = Dirección de la API de administración
profile-address-hint = Como la escribe la consola o un archivo de clave, con o sin /v1 o /v2. Solo https; http para este mismo equipo
profile-sign-in = Iniciar sesión con
profile-scopes-hint = Ámbitos de OAuth, separados por espacios. Si está vacío, Token Desk pide lo que necesitan las acciones permitidas
profile-connect = Segundos para conectar
profile-read = Segundos por lectura
profile-change = Segundos por cambio
profile-change-hint = Después, su resultado es desconocido
profile-proxy = Proxy
profile-proxy-address = Dirección del proxy
proxy-system = El del sistema
proxy-none = Ninguno
proxy-this = Este
profile-ca-file = Archivo de certificado de CA adicional
profile-ca-file-hint = PEM, DER o PKCS#7. Necesario si el proxy de su empresa abre el tráfico TLS; se confía en él además de en los del sistema
profile-client-certificate = Archivo del certificado de cliente
profile-client-certificate-hint = PEM o PKCS#12 (.p12, .pfx). Necesario si una pasarela pide uno
profile-client-key = Archivo de su clave privada
profile-client-key-hint = PEM. Déjelo vacío si la clave está en el mismo archivo
profile-client-key-alone = Un archivo de clave privada necesita un archivo de certificado de cliente

## The editor

# The heading of the editor.
profile-edit-title = Editar { $profile }
profile-new-title = Nuevo perfil
# Folds what most profiles leave as it is.
profile-advanced = Opciones avanzadas
profile-being-saved = Guardando el perfil
fields-wrong = { $count ->
    [one] Revise { $count } campo
   *[other] Revise { $count } campos
}
losing-title = ¿Salir sin guardar?
losing = Lo que ha escrito no está guardado
losing-profile = Lo que ha escrito para { $profile } no está guardado
keep-editing = Seguir editando
leave-without-saving = Salir sin guardar

## Deleting and importing

profile-delete-title = ¿Eliminar este perfil?
profile-delete = Eliminar perfil
profile-host = Host
profile-delete-forgets = Si este equipo recuerda una credencial para él, Token Desk también la olvida
profile-delete-in-use = Tiene la sesión iniciada con él. Seguirá iniciada hasta que la cierre
import-title = Importar perfiles
import-button = Importar
import-adds = Sus perfiles se añaden a los existentes. No se reemplaza ninguno: si un nombre ya está en uso, el nuevo recibe un número.
import-file-hint = Un profiles.toml, o una exportación de otro equipo

## Rules: what may be done with a profile

rules-allowed = Qué se permite
rules-show = Mostrar las reglas
rules-hide = Ocultar las reglas
rules-hint = Este perfil permite lo marcado. Para deshacer una desactivación también hace falta Activar
rules-of-tokens = Con un token físico
rules-of-people = Para una persona
rules-before = Antes de hacer nada
rules-need-ticket = Se exige un número de ticket
rules-need-reason = Se exige un motivo
rules-need-caller = Primero hay que verificar a quien llama
rules-pattern = Patrón del ticket
rules-pattern-hint = Una expresión regular para el número de ticket completo
rules-example = Ejemplo de ticket
rules-example-hint = Se muestra donde se pide un número de ticket
# Beside a box, where the rule is for some actions only: "only for Disable and Enable".
rules-only-for = solo para { $actions }

rules-ticket = Número de ticket
rules-verification = Verificación
rules-everything = Todo
rules-nothing = No se puede cambiar nada
# What the rules call the action that is called "Delete" elsewhere.
rules-delete = Eliminar ficha
rules-all-but = Todo menos { $actions }
rules-not-required = No se exige
rules-required-for = Se exige para { $actions }
rules-required-for-all = Se exige para todas las acciones
rules-ticket-example = ejemplo { $example }
rules-ticket-pattern = patrón { $pattern }
rules-verified-before = Hay que verificar a quien llama antes de { $actions }
rules-verified-before-all = Hay que verificar a quien llama antes de cada acción

# The rules in one line. What is required: one or more of the three that follow.
rules-usual = Todo menos eliminar tokens y desactivar o activar usuarios
rules-summary = { $allowed }; se exige: { $required }
rules-summary-none = { $allowed }; no se exige nada
rules-a-ticket = un número de ticket
rules-a-reason = un motivo
rules-a-verification = verificar a quien llama

## Ways to sign in

sign-in-oauth-client = Cliente OAuth

## What of a profile changed since its credential was remembered

binding-profile-changed = El perfil ha cambiado desde que se recordó la credencial
binding-changed = { $part ->
    [name] El perfil tiene otro nombre
    [address] La dirección es otra
    [sign-in] La forma de iniciar sesión es otra
    [issuer] El emisor es otro
    [client-id] El ID de cliente es otro
    [proxy] El proxy es otro
    [ca-file] El archivo de CA es otro
    [ca-content] El archivo de CA tiene otro contenido
    [ca-unread] El archivo de CA no se puede leer
    [proxy-unbound] El proxy propio del perfil no se comprobaba antes
   *[ca-unbound] El archivo de CA propio del perfil no se comprobaba antes
}
# $was is what it was, as the profile spells it.
binding-changed-was = { $part ->
    [name] El nombre del perfil era { $was }
    [address] La dirección era { $was }
    [sign-in] { $was ->
        [api-key] La forma de iniciar sesión era un archivo de clave de API
        [oauth-client] La forma de iniciar sesión era un cliente OAuth
       *[bearer] La forma de iniciar sesión era un token de portador
    }
    [issuer] El emisor era { $was }
    [client-id] El ID de cliente era { $was }
    [proxy] { $was ->
        [system] El proxy era el del sistema
        [none] No había proxy
       *[other] El proxy era { $was }
    }
   *[ca-file] El archivo de CA era { $was }
}

## Colours of profiles

colour-red = Rojo
colour-orange = Naranja
colour-amber = Ámbar
colour-green = Verde
colour-teal = Turquesa
colour-blue = Azul
colour-violet = Violeta
colour-grey = Gris

## What was not done with the profiles

profile-not-saved = El perfil no se guardó
profile-not-deleted = El perfil no se eliminó
profile-not-imported = No se importó ningún perfil
profile-not-exported = Los perfiles no se exportaron
profile-no-folders = Token Desk no puede guardar nada en este equipo

## Why, and what to do

profile-no-home = Esta cuenta no tiene carpeta personal
profile-no-home-advice = Inicie Token Desk con --config-dir y --data-dir para indicar dónde están sus archivos
profile-unreadable = { $file } no se puede leer como perfiles: { $why }
profile-unreadable-at = { $file } no se puede leer como perfiles, línea { $line }: { $why }
profile-unreadable-advice = Corrija esa línea en un editor de texto, o mueva el archivo a otro lugar. No se cambió nada en él.
profile-gone = El perfil { $name } ya no está en el archivo. Otra ventana de Token Desk lo quitó.
profile-gone-advice = Guárdelo como perfil nuevo si aún lo necesita
profile-name-taken = Otro perfil ya tiene el nombre { $name }, en la línea { $line } del archivo
profile-bad-advice = Corrija el perfil y guárdelo de nuevo
profile-not-writable = No se puede escribir en el archivo tal como está
profiles-too-large = El archivo ocupa más de 1 MiB, así que no contiene perfiles

## Mistakes in profiles.toml, mostly after the number of the line

# The key of a line and what is wrong with it.
profile-key-wrong = { $key }: { $why }
profile-key-missing = Falta { $key }
profile-key-control = No puede contener saltos de línea ni caracteres de control
profile-key-too-long = Puede tener como máximo { $most } caracteres
profile-key-no-text = { $kind ->
    [table] Debe ser un texto entre comillas, no una tabla
    [number] Debe ser un texto entre comillas, no un número
    [switch] Debe ser un texto entre comillas, no true ni false
    [date] Debe ser un texto entre comillas, no una fecha
    [list] Debe ser un texto entre comillas, no una lista
   *[other] Debe ser un texto entre comillas
}
# { $names }: the words that can stand there.
profile-key-one-of = Debe ser uno de estos valores: { $names }
profile-key-no-seconds = { $kind ->
    [table] Debe ser un número entero de segundos, no una tabla
    [text] Debe ser un número entero de segundos, no un texto
    [number] Debe ser un número entero de segundos, sin decimales
    [switch] Debe ser un número entero de segundos, no true ni false
    [date] Debe ser un número entero de segundos, no una fecha
    [list] Debe ser un número entero de segundos, no una lista
   *[other] Debe ser un número entero de segundos
}
profile-key-no-list = { $kind ->
    [table] Debe ser una lista de textos entre corchetes, no una tabla
    [text] Debe ser una lista de textos entre corchetes, no un texto
    [number] Debe ser una lista de textos entre corchetes, no un número
    [switch] Debe ser una lista de textos entre corchetes, no true ni false
    [date] Debe ser una lista de textos entre corchetes, no una fecha
   *[other] Debe ser una lista de textos entre corchetes
}
profile-key-scopes = Cada permiso es un texto entre comillas sin espacios
profile-key-twice = También está como { $other }: quite uno de los dos
profile-key-misspelled = { $key } se ignora: esta clave se escribe { $meant }
profile-key-outside = { $key } está fuera de todos los perfiles y se ignora: póngalo debajo del nombre de un perfil
profile-header-not-read = Cada perfil empieza con [[profile]], con dos pares de corchetes. Este no se lee.
profile-same-name = El perfil de la línea { $line } tiene el mismo nombre. Este se omite.
profile-no-secret = Ningún secreto debe estar en profiles.toml. Quítelo y deje que Token Desk lo recuerde.

## Mistakes in the rules of a profile: what may be done, and what is asked before

# { $pattern }: the name of the key with the pattern.
profile-rule-example = No cumple el { $pattern } de este perfil
# { $actions }: the words that can stand there.
profile-rule-no-list = { $kind ->
    [table] Debe ser una lista de acciones entre corchetes, no una tabla. Acciones: { $actions }
    [text] Debe ser una lista de acciones entre corchetes, no un texto. Acciones: { $actions }
    [number] Debe ser una lista de acciones entre corchetes, no un número. Acciones: { $actions }
    [switch] Debe ser una lista de acciones entre corchetes, no true ni false. Acciones: { $actions }
    [date] Debe ser una lista de acciones entre corchetes, no una fecha. Acciones: { $actions }
   *[other] Debe ser una lista de acciones entre corchetes. Acciones: { $actions }
}
profile-rule-no-switch = { $kind ->
    [table] Debe ser true, false o una lista de acciones entre corchetes, no una tabla. Acciones: { $actions }
    [text] Debe ser true, false o una lista de acciones entre corchetes, no un texto. Acciones: { $actions }
    [number] Debe ser true, false o una lista de acciones entre corchetes, no un número. Acciones: { $actions }
    [date] Debe ser true, false o una lista de acciones entre corchetes, no una fecha. Acciones: { $actions }
   *[other] Debe ser true, false o una lista de acciones entre corchetes. Acciones: { $actions }
}
profile-rule-actions = Cada palabra de la lista debe ser una de estas: { $actions }
profile-rule-batch = Vale false, un número de tokens hasta { $tokens } o una tabla con lines, max-per-second, parallel, pause-after-refusals y pause-after-unknown
profile-rule-batch-key = { $key } no es nada de esto: lines hasta { $lines }, max-per-second hasta { $second }, parallel hasta { $parallel }, pause-after-refusals y pause-after-unknown hasta { $row }
profile-rule-misspelled = Esta regla se escribe { $rule }
profile-rule-unknown = No existe esa regla. Reglas: { $rules }
profile-rule-in-table = { $rule } está en una tabla propia y se ignoraría: póngala encima de esa tabla
