# The question before a change.

# "Named" is "yes" where a name of the person is known, which "who" is: often the first name.

## The question: title of the dialog

confirm-disable = ¿Desactivar este token?
confirm-enable = ¿Activar este token?
confirm-clear-pin = ¿Borrar el PIN de este token?
confirm-assign = { $named ->
    [yes] ¿Asignar este token a { $who }?
   *[no] ¿Asignar este token a esta persona?
}
confirm-rename = ¿Cambiar el nombre de este token?
confirm-unassign = ¿Retirar este token?
confirm-delete = ¿Eliminar la ficha de este token?
confirm-emergency-code = ¿Crear un código de emergencia?
confirm-withdraw-emergency-code = ¿Anular el código de emergencia?
confirm-unlock = ¿Desbloquear estos métodos?
confirm-disable-user = ¿Desactivar este usuario?
confirm-enable-user = ¿Activar este usuario?

## The button that does it

confirm-button-disable = Desactivar token
confirm-button-enable = Activar token
confirm-button-clear-pin = Borrar PIN
confirm-button-assign = Asignar token
confirm-button-rename = Cambiar nombre
confirm-button-unassign = Retirar token
confirm-button-delete = Eliminar ficha
confirm-button-emergency-code = Crear código
confirm-button-withdraw-emergency-code = Anular código
confirm-button-unlock = Desbloquear
confirm-button-disable-user = Desactivar usuario
confirm-button-enable-user = Activar usuario
# Why the button cannot be pressed yet.
confirm-type-first = Primero escriba el número de serie
confirm-token-first = Primero se vuelve a leer el token
confirm-person-first = Primero se vuelven a leer los datos de la persona

## What follows from it

confirm-disable-means = { $named ->
    [yes] { $who } no puede iniciar sesión con este token hasta que se vuelva a activar.
   *[no] Esta persona no puede iniciar sesión con este token hasta que se vuelva a activar.
}
confirm-enable-means = { $named ->
    [yes] { $who } puede volver a iniciar sesión con este token. Compruebe que lo tiene en su poder.
   *[no] Esta persona puede volver a iniciar sesión con este token. Compruebe que lo tiene en su poder.
}
confirm-clear-pin-means = { $named ->
    [yes] El PIN actual deja de funcionar. { $who } establece uno nuevo la próxima vez que inicie sesión con el token.
   *[no] El PIN actual deja de funcionar. Esta persona establece uno nuevo la próxima vez que inicie sesión con el token.
}
# My Page is the vendor's web page for people.
confirm-assign-means = { $named ->
    [yes] { $who } recibe el token y lo registra en My Page con un código del token.
   *[no] Esta persona recibe el token y lo registra en My Page con un código del token.
}
confirm-rename-from-means = Ahora se llama “{ $from }”. No cambia nada más del token.
confirm-rename-means = No cambia nada más del token.
confirm-unassign-means = { $named ->
    [yes] { $who } pierde el token, con su PIN y su nombre. Para recuperarlo, hay que volver a asignarlo y registrarlo.
   *[no] Esta persona pierde el token, con su PIN y su nombre. Para recuperarlo, hay que volver a asignarlo y registrarlo.
}
confirm-delete-means = La ficha se elimina definitivamente. Nadie puede usar el token hasta que se vuelva a importar su ficha.
confirm-emergency-code-means = { $named ->
    [yes] Cualquiera que conozca el código puede iniciar sesión como { $who }. Se muestra una sola vez, aquí.
   *[no] Cualquiera que conozca el código puede iniciar sesión como esta persona. Se muestra una sola vez, aquí.
}
confirm-another-emergency-code-means = { $named ->
    [yes] Cualquiera que conozca el código puede iniciar sesión como { $who }. Se muestra una sola vez, aquí. El código actual deja de funcionar.
   *[no] Cualquiera que conozca el código puede iniciar sesión como esta persona. Se muestra una sola vez, aquí. El código actual deja de funcionar.
}
confirm-withdraw-emergency-code-means = { $named ->
    [yes] { $who } ya no puede iniciar sesión en línea con el código. Un código guardado para uso sin conexión funciona hasta que termine.
   *[no] Esta persona ya no puede iniciar sesión en línea con el código. Un código guardado para uso sin conexión funciona hasta que termine.
}
confirm-withdraw-emergency-code-until-means = { $named ->
    [yes] { $who } ya no puede iniciar sesión en línea con el código. Un código guardado para uso sin conexión funciona hasta { $ends }.
   *[no] Esta persona ya no puede iniciar sesión en línea con el código. Un código guardado para uso sin conexión funciona hasta { $ends }.
}
confirm-unlock-means = { $named ->
    [yes] { $who } puede volver a usar estos métodos. Se bloquearon por demasiados intentos fallidos: compruebe que fue { $who }.
   *[no] Esta persona puede volver a usar estos métodos. Se bloquearon por demasiados intentos fallidos: compruebe que fue esta persona.
}
confirm-disable-user-means = { $named ->
    [yes] { $who } no puede iniciar sesión con ningún método hasta que se vuelva a activar el usuario.
   *[no] Esta persona no puede iniciar sesión con ningún método hasta que se vuelva a activar el usuario.
}
confirm-enable-user-means = { $named ->
    [yes] { $who } puede volver a iniciar sesión con todos sus métodos.
   *[no] Esta persona puede volver a iniciar sesión con todos sus métodos.
}

## What is known, and what is missing

confirm-type-serial = Escriba el número de serie para confirmar
# Beside the state: how long ago it was read.
confirm-read = leído { $ago }
confirm-not-known = Desconocido
confirm-not-read = no se pudo leer
confirm-last-token = Es el último token físico activado de esta persona
confirm-token-expired = Este token está caducado: nadie puede iniciar sesión con él
confirm-token-disabled = Este token está desactivado: actívelo una vez asignado
confirm-state-not-read = El estado del token no se pudo leer, así que solo el servidor comprueba a quién pertenece
confirm-others-not-read = Token Desk no pudo leer si esta persona tiene otro token activado
confirm-reading-token = Volviendo a leer el token
confirm-reading-person = Volviendo a leer los datos de la persona

## Replacing a token

replacement-ask = ¿Sustituir este token?
replacement-begin = Sustituir token
# Button, where a part of it is done already.
replacement-continue = Continuar
replacement-tokens-first = Primero se leen los dos tokens
replacement-reading = Leyendo los dos tokens
replacement-new-expired = El token nuevo está caducado: nadie puede iniciar sesión con él
replacement-new-disabled = El token nuevo está desactivado: actívelo una vez asignado
replacement-all-done = Todo está hecho. No queda nada pendiente de esta sustitución
replacement-steps = Un paso tras otro, cada uno solo cuando el anterior está confirmado:
replacement-step = { $place }. { $step }
replacement-step-done = { $place }. { $step } (ya hecho)
replacement-both-mean = { $named ->
    [yes] { $who } no podrá iniciar sesión con el token anterior a partir de ese momento. El nuevo funcionará una vez que lo registre en My Page con un código del token.
   *[no] Esta persona no podrá iniciar sesión con el token anterior a partir de ese momento. El nuevo funcionará una vez que lo registre en My Page con un código del token.
}
replacement-disable-means = { $named ->
    [yes] { $who } no podrá iniciar sesión con el token anterior a partir de ese momento.
   *[no] Esta persona no podrá iniciar sesión con el token anterior a partir de ese momento.
}
replacement-assign-means = { $named ->
    [yes] { $who } podrá iniciar sesión con el token nuevo una vez que lo registre en My Page con un código del token.
   *[no] Esta persona podrá iniciar sesión con el token nuevo una vez que lo registre en My Page con un código del token.
}

# In the menu of the desk and below an outcome: leads to what is asked of a code.
emergency-code-ask = Código de emergencia…
