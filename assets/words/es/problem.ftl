# Problems: what did not happen, why, and what to do.

what-to-do = Qué hacer: { $advice }
# The same without the advice, which is drawn after it in another face; with its blank.
what-to-do-lead = Qué hacer:{ " " }
about-this-token = { $serial }: { $said }
change-not-sent = El cambio no se envió

## What is said in several places

nothing-sent = No se envió nada
nothing-left = No queda nada por hacer
server-not-asked = No se consultó al servidor
nobody-signed-in = No tiene una sesión iniciada
nobody-signed-in-advice = Inicie sesión e inténtelo de nuevo
another-profile = Esto pertenece al perfil { $profile }, y usted no tiene una sesión iniciada en él
another-profile-advice = Inicie sesión en { $profile } e inténtelo de nuevo
fault = Error interno en Token Desk
fault-advice = Inténtelo de nuevo. Si vuelve a ocurrir, envíe los detalles a su administrador.
fault-not-finished = Esto no se terminó
# "Show the log" is an entry of the menu behind ?.
fault-send-log = Inténtelo de nuevo. Si vuelve a ocurrir, envíe el registro (“Mostrar el registro” en el menú “?”) a su administrador.

## A change that was not sent, after a look at the token or the person. { $serial }: a serial number.

change-other-credential = Alguien inició sesión con otra credencial después de que usted lo confirmara
change-stopped-waiting = El servidor pidió esperar, y usted lo detuvo antes de que se volviera a enviar
change-stopped-waiting-advice = Espere un minuto y después inícielo de nuevo si aún lo necesita
change-may-not-read = Esta credencial no tiene permitido leer ni el token ni la lista de tokens de la persona
change-owner-unchecked = El servidor no comprueba a quién pertenece el token
change-since-unchecked = El servidor no comprueba si otra persona cambió el token desde entonces
change-ask-somebody = Pida a alguien con el permiso { $permission } que lo haga
change-not-listed = Este token no está en la lista de la persona
change-not-listed-cause = La ficha del token { $serial } nombra a esta persona, pero el token falta en su lista
change-not-listed-advice = Puede que se haya asignado hace un momento. Pida a quien llama que vuelva a leer el número del reverso.
change-not-among = El token { $serial } no está entre los tokens físicos de { $person }
change-not-replaced = El token no se sustituyó
change-no-email = El servidor solo encuentra a una persona por su dirección de correo, y la de esta persona no se conoce
change-no-email-advice = Busque a la persona por su dirección de correo
change-email-moved = { $email } pertenece ahora a otra persona
change-email-moved-unnamed = La dirección de correo pertenece ahora a otra persona
change-email-moved-advice = Busque de nuevo a la persona y compruebe quién llama
owner-nobody = El token { $serial } no está asignado a nadie
owner-another = El token { $serial } pertenece a otra persona, no a { $person }
owner-another-unnamed = El token { $serial } pertenece a otra persona, no a la que está en pantalla
already-assigned = El token ya está asignado a esta persona
already-theirs = El token { $serial } pertenece a esta persona
# { $at }: a time.
already-theirs-since = El token { $serial } pertenece a esta persona desde el { $at }
already-check-held = No queda nada por hacer. Compruebe que es el token que tiene quien llama.
already-unassigned = El token ya está sin asignar
already-check-meant = No queda nada por hacer. Compruebe que es el token al que se refiere quien llama.
already-check-lost = No queda nada por hacer. Compruebe que es el token que perdió quien llama.
already-disabled = El token ya está desactivado
already-enabled = El token ya está activado
already-no-pin = El token no tiene PIN
already-no-pin-cause = El servidor indica que no hay ningún PIN establecido
already-no-pin-advice = No queda nada por hacer. La persona establece un PIN la próxima vez que use el token.
already-named = El token ya tiene este nombre
already-named-cause = Su nombre es “{ $name }”
already-user-disabled = El usuario ya está desactivado
already-user-enabled = El usuario ya está activado
already-the-server-says-so = El servidor lo indica
already-unlocked = Los métodos no están bloqueados
already-unlocked-cause = El servidor indica que ninguno de ellos está bloqueado
already-no-code = No hay ningún código de emergencia
already-no-code-cause = El servidor indica que no hay ninguno activo
already-find-again = No queda nada por hacer. Busque de nuevo a la persona para ver su estado actual en el servidor.
change-another-code = Otro código ocupó su lugar después de que usted leyera los datos de la persona
change-another-code-advice = Busque de nuevo a la persona para ver el código que está activo ahora
change-new-code = Alguien creó un código para esta persona después de que usted leyera sus datos. Uno nuevo lo anularía.
change-new-code-advice = Busque de nuevo a la persona, y pregunte a sus compañeros quién le dio un código
change-since-advice = Busque el token por su número de serie, y pregunte quién lo cambió
token-changed-since = Alguien cambió el token desde entonces
token-assigned-since = El token se volvió a asignar el { $at }

# Who changed it and when. { $by }: a name as the server gives it; { $at }: a time.
token-was-changed-by-at = { $what ->
    [disabled] { $by } desactivó el token el { $at }
    [enabled] { $by } activó el token el { $at }
   *[changed] { $by } cambió el token el { $at }
}
token-was-changed-by = { $what ->
    [disabled] { $by } desactivó el token; el servidor no indica cuándo
    [enabled] { $by } activó el token; el servidor no indica cuándo
   *[changed] { $by } cambió el token; el servidor no indica cuándo
}
token-changed-at = { $what ->
    [disabled] Alguien desactivó el token el { $at }; el servidor no indica quién
    [enabled] Alguien activó el token el { $at }; el servidor no indica quién
   *[changed] Alguien cambió el token el { $at }; el servidor no indica quién
}
token-changed = { $what ->
    [disabled] Alguien desactivó el token; el servidor no indica quién ni cuándo
    [enabled] Alguien activó el token; el servidor no indica quién ni cuándo
   *[changed] Alguien cambió el token; el servidor no indica quién ni cuándo
}

## An answer that the server's record contradicts

contradicted-other-owner = El servidor indicó que el token está asignado. Un momento después, su ficha nombra a otra persona.
contradicted-no-owner = El servidor indicó que el token está asignado. Un momento después, su ficha no nombra a nadie.
contradicted-record-there = El servidor indicó que se hizo. Un momento después, la ficha del token sigue existiendo.

## A look at the server after a lost answer

look-not-read = Token Desk no pudo leer el estado actual en el servidor
look-not-found-by-another = Algo respondió “no encontrado”, pero no con las palabras propias del servidor. Puede haber sido una puerta de enlace, así que no dice nada del token.
look-again-or-tell = Mire de nuevo en un minuto. Si sigue igual, copie los detalles para su administrador.
look-find-by-serial = Busque el token por su número de serie, o pida ayuda a alguien que pueda leerlo
look-ask-somebody = Pida a alguien con el permiso { $permission } que lo consulte

## A replacement of a token that is another person's

change-not-replaced-advice = Vuelva a leer los dos números de serie. Busque el token por su número de serie para ver a quién pertenece.
