# Assign, rename, replace, emergency access code: what is filled in before.

# "Named" is "yes" where a name of the person is known, which "who" is.

compose-continue = Continuar…

## Titles

compose-assign = Asignar un token
compose-rename = Cambiar el nombre del token
compose-emergency-code = Código de emergencia
compose-replace = Sustituir el token

## Tokens

compose-which-token = { $named ->
    [yes] ¿Qué token recibe { $who }?
   *[no] ¿Qué token recibe esta persona?
}
compose-replacement = { $named ->
    [yes] Primero se desactiva { $old }; después, { $who } recibe el token nuevo.
   *[no] Primero se desactiva { $old }; después, esta persona recibe el token nuevo.
}
compose-new-serial = Número de serie del token nuevo
compose-no-name = Sin nombre, se muestra su número de serie
# Before the reason.
compose-no-name-here = Aquí no se puede dar nombre al token nuevo

## Emergency access codes

compose-code-means = { $named ->
    [yes] { $who } puede iniciar sesión con el código mientras no tenga token. Se muestra una sola vez.
   *[no] Esta persona puede iniciar sesión con el código mientras no tenga token. Se muestra una sola vez.
}
compose-days = Válido durante cuántos días
compose-valid-for = Válido durante
compose-default = Déjelo vacío para el valor predeterminado de su empresa
# Minutes, hours or days.
compose-unit = Se cuenta en
compose-minutes = Minutos
compose-hours = Horas
compose-days-unit = Días
compose-one-time = Solo para un acceso
compose-may-be-overridden = Los ajustes de su empresa pueden imponerse a ambos. El resultado se muestra con el código
