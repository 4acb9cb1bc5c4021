# What came of a change.

## Attempts whose outcome is not known

# Which attempt: number in the history, action and token, time.
attempt-in-history = Número { $number }, { $what }, { $at }
attempt-not-recorded = { $what }, { $at }
# Until: a sentence, such as "Until we know, assume the token still works".
attempt-open = { $which }: resultado desconocido. Compruébelo primero. { $until }
attempt-on-its-way = { $which }: en curso. { $until }
attempt-on-its-way-elsewhere = { $which }: en curso en otra ventana de Token Desk. { $until }

## Replacements

replacement-not-finished = Hay una sustitución sin terminar
# Which: "000123145251 by 000123145310, number 12".
half-of = Hay una sustitución sin terminar: { $which }
replacement-in-history = { $tokens }, número { $number }

## What an emergency access code can be used for

code-used-once = Una vez
code-used-until-end = Hasta que termine

## A code that is read aloud

code-hidden = El código, oculto
code-until-left = Permanece aquí hasta que salga de esta vista. Después no se puede volver a mostrar
code-lost = La respuesta con el código se perdió, así que nadie vio el código. Pregunte a sus compañeros si el código activo es suyo. Si no, cree otro o anúlelo
code-was-shown = El código se mostró una vez. Cree uno nuevo si hace falta
code-never-shown = Nadie vio el código antes de salir de esta vista, y no se conserva. Cree uno nuevo si hace falta
# Asked before the next caller.
unseen-code = Nadie ha visto el código
unseen-code-means = Si continúa, no se podrá volver a mostrar. Sigue activo hasta que termine
unseen-code-leave = Siguiente llamada sin el código
# For assistive technology: letters and digits as words.
code-spelled = El código, deletreado: { $words }
code-capitals = Todas las letras son mayúsculas
code-small-letters = Todas las letras son minúsculas
code-offline-until = Un código guardado para uso sin conexión funciona hasta { $end }
code-offline = Un código guardado para uso sin conexión, si existe, funciona hasta que termine
# Letters are words of the international spelling alphabet, such as "Bravo".
spell-capital = { $letter } mayúscula
spell-small = { $letter } minúscula
spell-digit = { $digit ->
    [0] cero
    [1] uno
    [2] dos
    [3] tres
    [4] cuatro
    [5] cinco
    [6] seis
    [7] siete
    [8] ocho
   *[9] nueve
}
spell-sign = { $sign ->
    [exclamation-mark] signo de exclamación
    [double-quote] comillas dobles
    [number-sign] almohadilla
    [dollar-sign] signo de dólar
    [percent-sign] signo de porcentaje
    [ampersand] signo et
    [single-quote] comilla simple
    [opening-parenthesis] paréntesis de apertura
    [closing-parenthesis] paréntesis de cierre
    [asterisk] asterisco
    [plus] signo más
    [comma] coma
    [hyphen] guion
    [full-stop] punto
    [slash] barra
    [colon] dos puntos
    [semicolon] punto y coma
    [less-than-sign] signo menor que
    [equals-sign] signo igual
    [greater-than-sign] signo mayor que
    [question-mark] signo de interrogación
    [at-sign] arroba
    [opening-bracket] corchete de apertura
    [backslash] barra invertida
    [closing-bracket] corchete de cierre
    [caret] acento circunflejo
    [underscore] guion bajo
    [backtick] acento grave
    [opening-brace] llave de apertura
    [vertical-bar] barra vertical
    [closing-brace] llave de cierre
   *[tilde] virgulilla
}

## While a change is on its way

# What is going on, and for how long.
outcome-line-and-seconds = { $line } · { $seconds } s
outcome-recording = Primero se anota. Aún no se ha enviado nada
outcome-reading = Leyendo el estado actual en el servidor. Aún no se ha enviado nada
outcome-nothing-so-far = Hasta ahora no se ha cambiado nada
outcome-stopping = Deteniendo
outcome-being-stopped = Se está deteniendo
outcome-waiting = Esperando la respuesta de { $profile }
outcome-too-late = Se envió antes de que usted lo detuviera. Esperando la respuesta de { $profile }
outcome-stop-waiting = Dejar de esperar
outcome-stop-changes-nothing = Si lo detiene, no se cambia nada

## Confirmed

outcome-by-answer = Confirmado por el servidor en { $took }
outcome-by-check = La primera respuesta se perdió o no fue clara. Token Desk volvió a comprobarlo en el servidor
outcome-took-no-answer = { $took }, después ninguna respuesta clara

## Unknown

outcome-you-stopped = Usted dejó de esperar antes de que el servidor respondiera
outcome-not-known-yet = aún no se sabe
# How long the attempt took, and what came then.
outcome-took = { $came ->
    [unclear] { $took }, después una respuesta que no indica qué se hizo
    [closed] { $took }, después se cerró la conexión
    [fault] { $took }, después un error en Token Desk
   *[nothing] { $took }, después ninguna respuesta
}
# What leads, and after a dot what follows.
outcome-on-its-way = La solicitud sigue en curso
outcome-on-its-way-for = { $seconds } s. Si llega la respuesta, se muestra aquí
outcome-checking = Comprobando el estado actual en el servidor
outcome-check-now = comprobación { $number }, leyendo ahora
outcome-check-in = comprobación { $number } en { $seconds } s
outcome-check-waits = comprobación { $number }, el servidor pide esperar { $seconds } s
outcome-checks-stopped = Token Desk dejó de comprobar
outcome-checks-stopped-advice = pulse “Comprobar de nuevo ahora” para comprobarlo otra vez
# The last check, and what it saw.
outcome-checked = Comprobado a las { $at }: { $seen }
outcome-seen-changed = { $state }, último cambio { $change }
outcome-seen-anothers = { $status }, pero ahora asignado al ID de usuario { $id }
outcome-seen-nobodys = { $status }, pero ahora no asignado a nadie
outcome-seen-assigned = asignado a { $person }
outcome-seen-still-enabled = sigue activado
outcome-seen-not-said = el servidor no indica su estado

## Next steps: buttons

outcome-find-token = Buscar este token
outcome-ask-whole-days = Pedir días completos…
outcome-back = { $named ->
    [yes] Volver a { $who }
   *[no] Volver a la persona
}
# Above the buttons that let the person sign in without the disabled token.
outcome-still-work = { $named ->
    [yes] { $who } tiene que seguir trabajando
   *[no] Esta persona tiene que seguir trabajando
}
outcome-still-work-how = Dé un código para hoy u otro token
outcome-replace = Sustituir el token…
# For assistive technology: the outcome as a sentence, of whom, and the end of the token's serial number.
outcome-said = { $what } · { $who }
outcome-said-of-token = { $what } · { $who } · el número de serie acaba en { $ends }
code-show = Mostrar código
code-hide = Ocultar código
code-copy = Copiar código
code-make-another = Crear otro código…
code-withdraw = Anular el código…

## The steps of a replacement

replacement-done = El token está sustituido
replacement-each-confirmed = El servidor confirmó cada paso
replacement-each-says = En cada paso se indica abajo cómo se sabe
# Words in a pill, of at most 12 letters.
replacement-done-before = Ya hecho
replacement-not-begun = Sin iniciar
replacement-next = Siguiente
replacement-sent = Enviado

## What was done in one call

this-call = Esta llamada
# An emergency access code, and when it ends.
this-call-until = { $what }, hasta el { $end }

## In a pill

# It is so, but it seems by another change than this one.
outcome-done-otherwise = Por otro cambio
outcome-not-sent = No enviado
# The answer was lost; the server was asked again, and it was not done.
outcome-not-done = No realizado
outcome-refused-by-server = Rechazado por el servidor
# With an HTTP status, such as 409.
outcome-refused-code = Rechazado { $code }

## While nobody knows what came of a change

outcome-given-up = Aún no sabemos si se hizo
outcome-no-answer-yet = La solicitud está en curso. El servidor aún no ha respondido
# No outcome stands in the history.
outcome-not-recorded = No sabemos si el cambio se hizo
outcome-no-answer-recorded = No se anotó ninguna respuesta. El cambio está en curso, o Token Desk se cerró antes de que llegara la respuesta
outcome-ended-before = Token Desk se cerró antes de que se anotara la respuesta del servidor
outcome-look-again = Comprobar de nuevo
outcome-sign-in-and-check = Compruébelo de nuevo con una sesión en el perfil

## The answer was lost; a look at the server says that it was not done

not-made-read-later = No llegó ninguna respuesta utilizable. Token Desk volvió a comprobarlo más de un minuto después
not-made-advice = { $action ->
    [disable] El token aún se puede usar. Búsquelo de nuevo y desactívelo
    [withdraw-emergency-code] El código aún se puede usar. Anúlelo otra vez
    [disable-user] El usuario aún puede iniciar sesión. Búsquelo de nuevo y desactívelo
   *[other] No se cambió nada. Puede hacerlo otra vez
}
still-nobodys = El token no está asignado a nadie
still-called = El token aún se llama “{ $name }”
still-theirs = El token sigue asignado a esta persona
still-there = La ficha del token sigue existiendo
still-status = { $status ->
    [enabled] El token sigue activado. El servidor no indica cuándo cambió por última vez
   *[disabled] El token sigue desactivado. El servidor no indica cuándo cambió por última vez
}
# $at is a time as the server spells it.
still-status-since = { $status ->
    [enabled] El token sigue activado. Su último cambio, { $at }, fue anterior a este intento
   *[disabled] El token sigue desactivado. Su último cambio, { $at }, fue anterior a este intento
}
still-user = { $status ->
    [enabled] El usuario sigue activado
   *[disabled] El usuario sigue desactivado
}
still-same-code = El código que estaba activo antes sigue siendo el activo
still-no-code = No hay ningún código activo
still-code-active = El código sigue activo

## What is so after a change, in a pill

now-no-pin = Sin PIN
now-assigned = Asignado
now-renamed = Nombre cambiado
now-unassigned = Sin asignar
now-deleted = Eliminado
now-emergency-on = Acceso de emergencia activo
now-emergency-off = Acceso de emergencia inactivo
now-unlocked = Desbloqueado
now-still-locked = Aún bloqueado: { $methods }

## Why it may have been another change

doubt-other-attempt = El número { $number } del historial lo explica
doubt-last-change = El último cambio en el servidor no encaja con este intento
doubt-stranger = “Modificado por” nombra a otra persona
doubt-credential = “Modificado por” no nombra esta credencial. El cambio puede ser de otra persona
doubt-code = Puede que otra persona creara el código que ahora está activo

## What a look at the server saw

seen-no-such-token = no existe ese token
seen-user-enabled = usuario activado
seen-user-disabled = usuario desactivado
seen-user-not-said = estado del usuario no indicado
seen-emergency-on = acceso de emergencia activo
seen-emergency-off = acceso de emergencia inactivo
seen-emergency-not-said = acceso de emergencia no indicado
seen-locks-not-said = bloqueos no indicados
seen-nothing-locked = nada bloqueado
seen-locked = bloqueado: { $methods }

## How long a change took

took-not-known = aún no se sabe
took-next-to-nothing = menos de 1 ms
took-milliseconds = { $count } ms
took-seconds = { $seconds } s

## Copy for the ticket

# The first line, where nobody knows. $doubt is a sentence such as "The token may or may not be disabled".
ticket-unknown = Resultado desconocido. { $doubt }
# The first line for a replacement whose steps are all done: two serial numbers.
ticket-replaced = El token está sustituido: { $old } por { $new }
# The first line. { $what }: a sentence, such as "The token is disabled".
ticket-confirmed = { $what } (confirmado por el servidor)
ticket-read-later = { $what } (la primera respuesta se perdió o no fue clara; leído más tarde en el servidor)
ticket-refused = { $what } (no se cambió nada)
# Each line after it.
ticket-line = { $label }: { $value }
# After "Live Verification: ".
ticket-denied = quien llama no es la persona, { $at }
# After "Caller verified: ".
ticket-not-verified = no
# The first line for several changes.
ticket-call = { $count ->
    [0] Llamada de { $who }: no se cambió nada
    [one] Llamada de { $who }: 1 cambio
   *[other] Llamada de { $who }: { $count } cambios
}
ticket-call-open = { $call }, { $count } sin confirmar
