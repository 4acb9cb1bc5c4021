# La directiva de todo el equipo: lo que una empresa fija para todas las cuentas.

## Por qué no se puede usar policy.toml: cada uno va tras el archivo y la línea

policy-key-unknown = Esta versión no conoce la clave { $key }
policy-key-misspelled = La clave { $key } se escribe { $meant }
# El nombre de un perfil de la directiva, y qué está mal.
policy-in-profile = Perfil { $profile }: { $why }
policy-no-full-path = { $key }: debe ser una ruta completa
policy-no-public-key = Debe ser una clave pública tal como la muestra “token-desk profiles keygen”
policy-no-minutes = Debe ser un número entero de minutos de 1 a { $most }
policy-no-days = Debe ser “{ $everything }” o un número entero de días de 1 a { $most }
policy-no-folders = Debe ser una lista de rutas completas entre corchetes
policy-no-switch = Debe ser true o false
policy-too-large = El archivo es demasiado grande para una directiva
policy-not-only-root = Otros además de root pueden cambiar { $path }
policy-of-this-account = Esta cuenta puede cambiar { $path }
policy-no-value = { $source ->
    [registry] El valor “policy” del registro no se puede leer como texto
   *[managed] La preferencia gestionada “policy” no se puede leer como texto
}

## Perfiles

policy-profile-name-given = Su empresa tiene un perfil con este nombre. El suyo no se usa.

## Dónde está mal la directiva: { $why } es una de las frases de arriba

policy-cannot-be-read = No se puede leer la directiva de su empresa
policy-at-line = { $file }, línea { $line }: { $why }
policy-in-file = { $file }: { $why }
policy-in-value = { $source ->
    [registry] En el registro, línea { $line }: { $why }
   *[managed] En las preferencias gestionadas, línea { $line }: { $why }
}

## Lo que no se hace bajo una directiva

policy-sign-in-off = El inicio de sesión está bloqueado
policy-tell-administrator = Muestre esto a su administrador
policy-profile-not-allowed = Su empresa no permite el perfil { $profile }
policy-profile-not-allowed-advice = Elija un perfil de su empresa
policy-not-allowed = Su empresa no lo permite
policy-ask-administrator = Consulte a su administrador
policy-no-remembering = Su empresa no permite recordar credenciales
policy-own-profiles-off = Su empresa fija los perfiles. Usted no puede añadir ni cambiar ninguno
policy-keeps-history = Su empresa conserva estas entradas
policy-no-exports = Su empresa no permite exportar
policy-export-folders = Su empresa solo permite exportar en { $folders }
policy-choose-there = Elija un lugar ahí

## En la ventana: { $source } es dónde lo fijó la empresa

policy-locked = { $source ->
    [file] Bloqueado por su empresa · fijado en policy.toml
    [registry] Bloqueado por su empresa · fijado en el registro
   *[managed] Bloqueado por su empresa · fijado en las preferencias gestionadas
}
policy-allows-minutes = { $source ->
    [file] Su empresa permite de 1 a { $most } · fijado en policy.toml
    [registry] Su empresa permite de 1 a { $most } · fijado en el registro
   *[managed] Su empresa permite de 1 a { $most } · fijado en las preferencias gestionadas
}
policy-limits-actions = { $source ->
    [file] Su empresa limita lo que se permite hacer · fijado en policy.toml
    [registry] Su empresa limita lo que se permite hacer · fijado en el registro
   *[managed] Su empresa limita lo que se permite hacer · fijado en las preferencias gestionadas
}
policy-requires-for = { $source ->
    [file] Su empresa lo exige para { $actions } · fijado en policy.toml
    [registry] Su empresa lo exige para { $actions } · fijado en el registro
   *[managed] Su empresa lo exige para { $actions } · fijado en las preferencias gestionadas
}
policy-only-signed = Solo se usan perfiles firmados por su empresa. Usted no puede añadir ni editar ninguno aquí
policy-links-off = Su empresa no permite enlaces de otros programas
policy-on = Activado
policy-off = Desactivado
policy-keep-everything = Se conserva todo
policy-keep-days = { $count ->
    [one] Se conserva { $count } día
   *[other] Se conserva { $count } días
}
policy-archived = Lo que se elimina se escribe antes en un archivo
policy-not-archived = Lo que se elimina no se escribe antes en un archivo

## token-desk policy check: primero el archivo, luego cada clave con su efecto

explain-good = { $file } se puede usar como directiva
explain-broken = { $file } no se puede usar como directiva. Con él nadie podría iniciar sesión
explain-not-in-force = { $source ->
    [registry] El registro tiene una directiva, por lo que este archivo no cuenta
   *[managed] Las preferencias gestionadas tienen una directiva, por lo que este archivo no cuenta
}
explain-no-file = No hay ningún archivo con este nombre: { $file }
explain-free = Sin fijar y, por tanto, a elección de cada cuenta: { $keys }
explain-profile = Cada cuenta tiene el perfil { $name } ({ $host }) y no puede cambiarlo
explain-own-profiles = Las cuentas pueden usar perfiles propios
explain-no-own-profiles = Las cuentas no pueden usar perfiles propios
explain-profile-key = Los perfiles propios de una cuenta solo se usan si están firmados con la clave { $key }
explain-allow = Permitido como máximo: { $actions }
explain-no-batch = No hay lotes
explain-batch = Se permiten lotes según lo que diga cada perfil
explain-batch-limit = { $what ->
    [tokens] como máximo { $most } tokens en un lote
    [parallel] como máximo { $most } peticiones a la vez
    [second] como máximo { $most } peticiones por segundo
    [refusals] espera tras un máximo de { $most } rechazos seguidos
   *[unknown] espera tras un máximo de { $most } resultados desconocidos seguidos
}
explain-lock-after = { $count ->
    [one] La ventana se bloquea como máximo tras { $count } minuto sin actividad
   *[other] La ventana se bloquea como máximo tras { $count } minutos sin actividad
}
explain-renderer = { $renderer ->
    [glow] La ventana se dibuja primero con OpenGL
    [wgpu] La ventana se dibuja primero con Direct3D, Vulkan o Metal
   *[auto] La ventana se dibuja con lo último que funcionó en el equipo
}
explain-language = Token Desk habla { $language }
explain-notify = El sistema notifica
explain-no-notify = El sistema no notifica
explain-links = Los enlaces de otros programas pueden buscar
explain-remember = Se permite recordar credenciales

## Perfiles firmados y token-desk profiles

profile-unsigned = No está firmado, y su empresa solo usa perfiles firmados
profile-signature-damaged = Su firma está dañada
profile-signature-wrong = Su firma no encaja: se cambió después, o se firmó con otra clave
signing-key-made = La clave privada está en { $file }. Manténgala en secreto y guarde una copia
signing-public = Para policy.toml:
signing-no-key-made = No se pudo crear ninguna clave
signing-no-private-key = { $file } no contiene ninguna clave privada Ed25519 en formato PEM
signing-no-public-key = --public admite una clave tal como la muestra “token-desk profiles keygen”
signing-which-key = La directiva de este equipo no tiene profile-key. Indique una con --public
signing-signed = Firmado: { $profile }
signing-fits = La firma encaja: { $profile }
signing-nothing = No hay ningún perfil en { $file }
