# What can be done to a token or for a person, and what it is called.

## Names: in menus, the history and its filter

action-disable = Desactivar
action-enable = Activar
action-clear-pin = Borrar PIN
action-assign = Asignar
action-rename = Cambiar nombre
action-unassign = Retirar
action-delete = Eliminar
action-emergency-code = Código de emergencia
action-withdraw-emergency-code = Anular código de emergencia
action-unlock = Desbloquear
action-disable-user = Desactivar usuario
action-enable-user = Activar usuario

# The title of a change to a token, with its serial number.
change-of-token = { $action ->
    [disable] Desactivar { $serial }
    [enable] Activar { $serial }
    [clear-pin] Borrar PIN de { $serial }
    [assign] Asignar { $serial }
    [rename] Cambiar nombre de { $serial }
    [unassign] Retirar { $serial }
    [delete] Eliminar { $serial }
   *[other] { $serial }
}

## Headings while it is done

doing-disable = Desactivando el token…
doing-enable = Activando el token…
doing-clear-pin = Borrando el PIN…
doing-assign = Asignando el token…
doing-rename = Cambiando el nombre del token…
doing-unassign = Retirando el token…
doing-delete = Eliminando la ficha del token…
doing-emergency-code = Creando un código de emergencia…
doing-withdraw-emergency-code = Anulando el código de emergencia…
doing-unlock = Desbloqueando los métodos…
doing-disable-user = Desactivando el usuario…
doing-enable-user = Activando el usuario…

## Sentences about an action, by its key. The last of each is for an action that only a newer version has.

done = { $action ->
    [disable] El token está desactivado
    [enable] El token está activado
    [clear-pin] El PIN del token está borrado
    [assign] El token está asignado
    [rename] El token tiene su nuevo nombre
    [unassign] El token ya no está asignado
    [delete] La ficha del token está eliminada
    [emergency-code] Hay un código de emergencia activo
    [withdraw-emergency-code] El código de emergencia está anulado
    [unlock] Los métodos están desbloqueados
    [disable-user] El usuario está desactivado
    [enable-user] El usuario está activado
   *[other] El cambio está hecho
}

# It is so, but what the server says of it points to another change than this one.
done-by-another = { $action ->
    [disable] El token está desactivado, probablemente por otro cambio
    [enable] El token está activado, probablemente por otro cambio
    [clear-pin] El PIN del token está borrado, probablemente por otro cambio
    [assign] El token está asignado, probablemente por otro cambio
    [rename] El token tiene su nuevo nombre, probablemente por otro cambio
    [unassign] El token ya no está asignado, probablemente por otro cambio
    [delete] La ficha del token está eliminada, probablemente por otro cambio
    [emergency-code] Hay un código de emergencia activo, probablemente por otro cambio
    [withdraw-emergency-code] El código de emergencia está anulado, probablemente por otro cambio
    [unlock] Los métodos están desbloqueados, probablemente por otro cambio
    [disable-user] El usuario está desactivado, probablemente por otro cambio
    [enable-user] El usuario está activado, probablemente por otro cambio
   *[other] El cambio está hecho, probablemente por otro cambio
}

action-not-done = { $action ->
    [disable] El token no se desactivó
    [enable] El token no se activó
    [clear-pin] El PIN no se borró
    [assign] El token no se asignó
    [rename] El nombre del token no se cambió
    [unassign] El token no se retiró
    [delete] La ficha del token no se eliminó
    [emergency-code] No se creó ningún código de emergencia
    [withdraw-emergency-code] El código de emergencia no se anuló
    [unlock] Los métodos no se desbloquearon
    [disable-user] El usuario no se desactivó
    [enable-user] El usuario no se activó
   *[other] El cambio no se hizo
}

# What may be so while the outcome is not known. It must sound neither like done nor like failed.
action-in-doubt = { $action ->
    [disable] No se sabe si el token está desactivado
    [enable] No se sabe si el token está activado
    [clear-pin] No se sabe si el PIN del token está borrado
    [assign] No se sabe si el token está asignado a esta persona
    [rename] No se sabe si el token tiene su nuevo nombre
    [unassign] No se sabe si el token sigue asignado a esta persona
    [delete] No se sabe si la ficha del token está eliminada
    [emergency-code] No se sabe si hay un nuevo código de emergencia
    [withdraw-emergency-code] No se sabe si el código de emergencia sigue funcionando
    [unlock] No se sabe si los métodos están desbloqueados
    [disable-user] No se sabe si el usuario está desactivado
    [enable-user] No se sabe si el usuario está activado
   *[other] No se sabe si el cambio está hecho
}

# What to do while the outcome is not known: what does least harm if it is wrong.
action-until-settled = { $action ->
    [disable] Hasta saberlo, suponga que el token sigue funcionando
    [enable] Hasta saberlo, suponga que el token funciona, pero no lo prometa
    [clear-pin] Hasta saberlo, que nadie establezca un PIN nuevo
    [assign] Hasta saberlo, no entregue el token
    [rename] Hasta saberlo, guíese por el número de serie del token
    [unassign] Hasta saberlo, no dé el token a nadie más
    [delete] Hasta saberlo, suponga que el token sigue funcionando
    [emergency-code] Hasta saberlo, suponga que el acceso de emergencia está activo
    [withdraw-emergency-code] Hasta saberlo, suponga que el código sigue funcionando
    [unlock] Hasta saberlo, suponga que los métodos están desbloqueados, pero no lo prometa
    [disable-user] Hasta saberlo, suponga que el usuario aún puede iniciar sesión
    [enable-user] Hasta saberlo, suponga que el usuario puede iniciar sesión, pero no lo prometa
   *[other] Hasta saberlo, tenga cuidado con esta persona y sus tokens
}

action-look-first = { $about ->
    [token] Consulte el token para ver su estado actual en el servidor
   *[person] Consulte a la persona para ver su estado actual en el servidor
}

## What belongs to a change, as label and value

label-new-name = Nuevo nombre
label-asked-for = Solicitado
label-methods = Métodos

## Replacing a lost token

# Which token is replaced by which: two serial numbers.
replacement-of-token = { $old } por { $new }
# The same as a value beside "Replacement".
replacement-tokens = de { $old } por { $new }
replacement-step-disable = Desactivar { $serial }
replacement-step-assign = Asignar { $serial }
replacement-step-name = Ponerle el nombre “{ $name }”
replacement-step-name-none = Ponerle nombre
