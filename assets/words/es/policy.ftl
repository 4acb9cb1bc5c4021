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
policy-links-off = Su empresa no permite enlaces de otros programas
