# What every part of the program uses.

# What stands between two sentences, and at the end of each.
between-sentences = { " " }
full-stop = .

milliseconds = { $count ->
    [one] { $count } milisegundo
   *[other] { $count } milisegundos
}
seconds = { $count ->
    [one] { $count } segundo
   *[other] { $count } segundos
}
minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}
hours = { $count ->
    [one] { $count } hora
   *[other] { $count } horas
}

# A newer version recorded a sentence that this one does not have.
text-of-a-newer-version = Esto lo anotó una versión más reciente de Token Desk ({ $key })

## Buttons and links that many parts have

cancel = Cancelar
close = Cerrar
show = Mostrar
hide = Ocultar
try-again = Reintentar
go-on = Continuar…
copy-details = Copiar los detalles
sign-in = Iniciar sesión
stop = Detener
save = Guardar
copy = Copiar
# For two seconds after something was copied.
copied = Copiado
details-copied = Los detalles están en el portapapeles
keep-it = Conservar
replace = Reemplazar
go-back = Volver
# A key that does the same as the button beside it.
key-does-the-same = Pulse { $key } para hacer lo mismo
# What the small link “Copy” does.
copies-user-id = Copia el ID de usuario
copies-email = Copia la dirección de correo
copies-user-name = Copia el nombre de usuario
copies-serial = Copia el número de serie
copies-address = Copia la dirección
export = Exportar…
remove = Quitar
# The Enter key, as keyboards name it.
key-enter = Intro
# The modifier keys, as keyboards name them.
key-ctrl = Ctrl
key-shift = Mayús

## The three outcomes

outcome-confirmed = Confirmado
outcome-refused = Rechazado
outcome-unknown = Desconocido

## Numbers

# What stands between the thousands, and from how many digits on: "1,204".
number-group = .
number-group-from = 5
# What stands before the tenths: "0.4".
number-decimal = ,
# How far work is: "1,200 of 1,205".
count-of = { $done } de { $all }
# What runs, and for how long already.
busy = { $words } · { $seconds } s
# What is waited for, and for how long still.
countdown = { $words }: { $seconds } s

## Files

file = Archivo
browse = Examinar…
dialog-is-open = El cuadro de diálogo del sistema está abierto
file-being-written = Se está escribiendo el archivo
file-being-read = Se está leyendo el archivo
reading-the-file = Leyendo el archivo
no-file-chosen = No se eligió ningún archivo. Si no se abrió ningún cuadro de diálogo, escriba la ruta

## Lists

# Between two names in a row.
between-names = { ", " }
# The last of several names: "Disable, Enable and Unlock".
and-last = { $first } y { $last }
# Between two facts in one line.
between-facts = { " · " }

## Labels that many parts have

outcome = Resultado
action = Acción
operator = Operador

## Labels of facts and fields

label-name = Nombre
label-email = Correo
label-user-name = Nombre de usuario
label-user-id = ID de usuario
label-person = Persona
label-status = Estado
label-state = Situación
label-state-now = Estado actual
label-serial-number = Número de serie
label-expires = Caduca
label-last-change = Último cambio
label-last-sign-in = Último acceso
label-last-sync = Última sincronización
label-identity-source = Origen de identidad
label-ticket = Ticket
label-reason = Motivo
label-ticket-and-reason = Ticket, motivo
label-profile = Perfil
not-said = no indicado

read-again = Volver a leer
show-all = Mostrar todo ({ $count })
show-fewer = Mostrar menos

label-undoes = Deshace
label-replacement = Sustitución
label-ends = Termina
label-offline-ends = Fin del código offline
label-use = Uso
label-code-id = ID del código
label-old-token = Token anterior
label-new-token = Token nuevo
label-live-verification = Live Verification
label-caller-verified = Identidad verificada
not-said-by-server = el servidor no lo indica
number-of-entry = número { $number }

## Times

# Months where a day stands: as short as the language has them.
month-1 = ene
month-2 = feb
month-3 = mar
month-4 = abr
month-5 = may
month-6 = jun
month-7 = jul
month-8 = ago
month-9 = sep
month-10 = oct
month-11 = nov
month-12 = dic
# Month is one of those above. All facts of dates and times are digits and words, not numbers.
date = { $day } { $month } { $year }
day-in-year = { $day } { $month }
month-and-year = { $month } { $year }
# Date is "date" or "day-in-year"; time is like 09:12 or 09:12:30.
date-and-time = { $date } { $time }
# Time has a zone: 14:05:30 CET.
time-long = { $date }, { $time }
today-at = hoy { $time }

just-now = ahora mismo
seconds-ago = { $count ->
    [one] hace { $count } segundo
   *[other] hace { $count } segundos
}
minutes-ago = { $count ->
    [one] hace { $count } minuto
   *[other] hace { $count } minutos
}
days = { $count ->
    [one] { $count } día
   *[other] { $count } días
}
hours-and-minutes = { $hours } { $minutes }
# As short as can be, for the top bar.
short-seconds = { $count } s
short-minutes = { $count } min
short-hours = { $count } h
short-hours-and-minutes = { $hours } h { $minutes } min

# Before the seconds that are left.
server-asks-to-wait = Esperando, como pide el servidor, antes del intento { $attempt } de 3

label-changed-by = Modificado por
label-changed-at = Modificado el
label-took = Duración
# Who was at the desk.
name-and-account = { $name } ({ $account })
label-in-history = En el historial
label-call-began = Inicio de la llamada
label-call = Llamada
copy-for-ticket = Copiar para el ticket
next-caller = Siguiente llamada

## Fields

optional = opcional
# A filter and what it lets through: "Outcome: all".
filter = { $name }: { $choice }
field-cut = Solo se tomaron los primeros { $count } caracteres
# What a field makes of something pasted.
field-read-as = Se interpreta como { $value }
field-error-and-cut = { $error }. { $cut }

## The clipboard

clipboard-not-copied = El código no se copió
clipboard-not-copied-advice = Muestre el código y léalo en voz alta, o inténtelo de nuevo
clipboard-not-cleared = El código puede seguir en el portapapeles
clipboard-not-cleared-advice = Copie otra cosa para reemplazarlo
# Why the clipboard did not take a code, or could not be cleared.
clipboard-held = Otro programa mantiene abierto el portapapeles
clipboard-none = Este escritorio no ofrece portapapeles a los programas
clipboard-takes-no-text = El portapapeles no admite texto en este momento
clipboard-odd-answer = El escritorio no respondió como se esperaba
clipboard-lost = Token Desk perdió el portapapeles. Reinicie Token Desk

## Short messages at the foot of the window, after something went well

notice-profile-open = Antes, guarde o cancele este perfil
notice-profile-saved = Perfil guardado
notice-profile-deleted = Perfil eliminado
notice-settings-saved = Ajustes guardados
notice-forgotten = Olvidada en este equipo
notice-exported = Exportado a { $path }
notice-export-stopped = La exportación se detuvo
copied-for-ticket = Copiado para el ticket
copied-nothing-yet = Copiado. En esta llamada todavía no se ha cambiado nada
notice-head-copied = La fila más reciente y su hash están en el portapapeles
notice-code-copied = Copiado. Token Desk vaciará el portapapeles en un minuto
notice-clipboard-cleared = Token Desk vació el portapapeles
notice-clipboard-emptied = Token Desk vació el portapapeles: no se pudo leer y podía contener el código
notice-nothing-removed = No se eliminó nada. Se le volverá a preguntar en el próximo inicio o dentro de un día
notice-nothing-old = No se eliminó nada: ya no hay entradas tan antiguas
notice-removed = { $count ->
    [one] Se eliminó del historial { $count } entrada antigua, según los ajustes
   *[other] Se eliminaron del historial { $count } entradas antiguas, según los ajustes
}
# What came of changes whose outcome was not known: "Checked: 2 confirmed, 1 not done".
notice-checked = Comprobados: { $counted }
checked-and = { $before }, { $next }
checked-confirmed = { $count ->
    [one] { $count } confirmado
   *[other] { $count } confirmados
}
checked-done-otherwise = { $count ->
    [one] { $count } hecho por otro cambio
   *[other] { $count } hechos por otro cambio
}
checked-not-done = { $count ->
    [one] { $count } no realizado
   *[other] { $count } no realizados
}
checked-unknown = { $count ->
    [one] { $count } aún desconocido
   *[other] { $count } aún desconocidos
}

## Labels in a record for the ticket, and what stands beside them

label-doubt = Duda
label-why = Por qué
label-what-to-do = Qué hacer
label-details = Detalles
label-started-at = Iniciado el
# A time by the reader's clock, and as a machine or the server spells it.
time-and-utc = { $at } ({ $utc })
profile-and-host = { $profile } ({ $host })
