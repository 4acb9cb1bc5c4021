# The history, its chain and its retention.

## Old entries are removed

removal-runs = Se están eliminando entradas antiguas del historial
removal-runs-rest = Primero se comprueba todo el historial
removal-decide = Decidir…
removal-decide-does = Muestra qué se eliminaría y pregunta si el reloj está en hora
removal-keep = Conservarlas
removal-keep-does = No elimina nada hasta el próximo inicio, o durante un día

# Why it is asked before old entries are removed, and what to do.
removal-doubt-newest = La fila más reciente es del { $newest }, pero el reloj de este equipo marcaba { $clock }. Compruebe el reloj y después decida
removal-doubt-jump = El reloj saltó de { $before } a { $after } entre dos filas. El reloj de este equipo marcaba { $clock }. Compruebe el reloj y después decida
removal-doubt-server = El reloj del servidor marcaba { $time }, pero el de este equipo marcaba { $clock }. Compruebe el reloj y después decida

clock-question = ¿Está en hora el reloj de este equipo?
clock-nothing-removed = Hasta ahora no se ha eliminado nada
clock-risk = Si el reloj es incorrecto, las entradas nuevas parecen antiguas
clock-compared = He comparado la fecha y la hora con otro reloj: son correctas
clock-not-compared = Primero compare el reloj y marque la casilla
clock-wrong = Si el reloj es incorrecto, conserve las entradas. Pida a su administrador que lo ponga en hora; se le volverá a preguntar
clock-remove = Eliminar las entradas
clock-keep = Conservar las entradas

# Labels of the facts in that question, in a narrow column, each with what stands beside it.
clock-here = Este equipo
clock-newest = Fila más reciente
clock-between = Entre filas
clock-from-to = de { $before } a { $after }
clock-server = El servidor
clock-removes = Se eliminará
clock-removes-before = lo hecho antes del { $date }
clock-copy = Copia
clock-copy-file = en un archivo junto al historial
clock-copy-none = ninguna, según los ajustes
clock-saved = Se guarda también
clock-saved-name = su nombre, { $name } (cuenta { $account })
clock-saved-account = el nombre de su cuenta, { $account }

## The list

history-being-read = Leyendo el historial
history-none-fits = Ninguna entrada coincide
history-none-fits-why = Ninguna entrada tiene todas estas palabras y cumple los filtros de arriba
history-empty = Aún no se ha hecho nada
history-empty-why = Aquí aparecen todos los cambios: confirmados, rechazados o desconocidos
history-search = Buscar en el historial
history-search-placeholder = Serie, persona, ticket, operador…
history-show-all = Mostrar todo
# What was done in one call, which began then.
filter-call = Llamada del { $at } ×
filter-batch = Lote del { $at } ×
filter-call-removed = Quita este filtro
# Column headings; the number's column is narrow.
column-number = N.º
column-time = Hora
# A narrow heading: how the caller was verified.
column-verified = Verificado
# How the list is sorted by time, and what a press on the heading does.
sorted-newest-first = Primero lo más reciente. Pulse para invertir
sorted-oldest-first = Primero lo más antiguo. Pulse para invertir
sorted-ascending = De la A a la Z. Pulse para invertir
sorted-descending = De la Z a la A. Pulse para invertir
sorted-unknown-first = Primero lo desconocido. Pulse para invertir
sorted-confirmed-first = Primero lo confirmado. Pulse para invertir
sorts = Pulse para ordenar por esta columna
row-no-token = sin token
row-cannot-be-read = ilegible aquí
# A row, as a screen reader hears it.
row-operator = Operador: { $operator }
row-verified = Identidad verificada: { $how }
row-not-read-yet = { $number }, aún sin leer
row-not-readable = { $number }, ilegible
not-readable = Ilegible
on-its-way = En curso

## Filters, and how many entries are listed

# The choice that lets everything through, after the filter's name: "Outcome: all".
filter-all = todo
filter-confirmed = confirmado
filter-refused = rechazado o no realizado
filter-unknown = desconocido
count-being-read = leyendo…
entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
# Entries are still being counted.
over-entries = más de { $count } entradas
nothing-to-export = Aún no hay nada que exportar
first-day = Primer día
last-day = Último día
day-hint = Por ejemplo, 2026-11-23

# In the export's dialog: what the list is narrowed down by. The parts follow, with commas between them.
narrowed = Solo lo que está en la lista: { $parts }
narrowed-text = “{ $text }”
narrowed-outcome = resultado: { $outcome }
narrowed-profile = perfil: { $profile }
narrowed-action = acción: { $action }
narrowed-call = una llamada
narrowed-batch = un lote
narrowed-time = { $period ->
    [today] hoy
    [week] los últimos 7 días
   *[month] los últimos 30 días
}
narrowed-days = del { $first } al { $last }
narrowed-from = desde el { $first }
narrowed-until = hasta el { $last }

## The chosen entry

entry-being-read = Leyendo la entrada
entry-gone = La entrada { $number } ya no está en el historial
entry-not-readable-title = { $number } · Esta entrada no se puede mostrar
entry-not-readable = Permanece en el historial y se exporta tal como se anotó
copy-row = Copiar la fila
entry-show-call = Mostrar esta llamada
entry-show-batch = Mostrar este lote
entry-batch-report = Abrir el informe del lote
batch-report-practice-gone = Ese entorno de prácticas ya no existe. Sus entradas quedan aquí
label-batch = Lote
entry-of-batch = línea { $line } · { $began }
export-entry = Exportar esta entrada…
copies-hash = Copia el hash de la fila más reciente de la entrada
on-its-way-elsewhere = otra ventana de Token Desk espera la respuesta y la anota
change-not-sent-yet = El cambio aún no se ha enviado
change-on-its-way = El cambio está en curso
waiting-stopped = Usted dejó de esperar. El cambio sigue en curso
next-look = próxima comprobación en { $seconds } s
next-try = próximo intento en { $seconds } s
check-again-now = Comprobar de nuevo ahora
go-on-replacing = Continuar con la sustitución…
undo-enable = Deshacer: volver a activar…

# Why the outcome cannot be checked now.
entry-cannot-be-read = Esta entrada no se puede leer
check-practice-gone = Ese entorno de prácticas ya no existe, y su respuesta tampoco
check-address-changed = Se envió a { $host }, pero el perfil tiene ahora otra dirección
check-sign-in = Inicie sesión en { $profile } para comprobarlo
check-runs = Token Desk lo está comprobando

# Labels in a narrow column.
computer = Equipo
credential = Credencial
started = Inicio
started-and-took = { $at } · duró { $took }
how-known = Cómo se sabe
known-by-another = Token Desk lo comprobó de nuevo: probablemente fue otro cambio
note = Nota
now = Ahora
newest-row = Fila más reciente
newest-hash = Su hash
copy-row-and-hash = Copiar fila y hash

## The steps of a change: short sentences, one after the other

# By whom is left out where the account is not known.
step-recorded-by-nobody = Anotado antes de enviarlo
step-recorded-by-nobody-on = Anotado antes de enviarlo en { $host }
step-recorded = Anotado antes de enviarlo, por { $operator }
step-recorded-on = Anotado antes de enviarlo, por { $operator } en { $host }
step-state-before = Estado anterior: { $status }
step-state-before-unknown = Estado anterior: desconocido
step-waiting-stopped = Se dejó de esperar. El cambio seguía en curso
step-confirmed = El servidor confirmó: { $now }
# The outcome: "Refused 409".
step-refused = { $outcome }: no se cambió nada
step-no-answer = Sin respuesta en { $seconds } s: resultado desconocido
step-found-open = Token Desk se cerró antes de que se anotara la respuesta: resultado desconocido
step-batch-began = { $count ->
    [one] Aquí empezó un lote de una modificación, de la lista «{ $list }»
   *[other] Aquí empezó un lote de { $count } modificaciones, de la lista «{ $list }»
}
step-batch-listed = { $count ->
    [one] Se anotó una línea del lote
   *[other] Se anotaron { $count } líneas del lote
}
step-batch-ended = { $how ->
    [finished] El lote terminó
   *[stopped] El lote se detuvo
}
step-looked = Comprobado: { $found }
step-looked-still = Comprobado: sigue { $found }
step-looked-assigned = Comprobado: asignado a { $person }
step-looked-in-vain = Comprobado: ninguna respuesta que lo aclare
step-owner-none = No está asignado a nadie
step-owner-another = Pertenece a otra persona
step-last-change-before = Su último cambio fue anterior a este
step-last-change = Último cambio: { $changed }
step-settled = Aclarado: confirmado
step-settled-later = Aclarado: confirmado en una comprobación posterior
step-settled-doubted = Aclarado: confirmado en una comprobación posterior. { $doubts }
step-settled-by-another = Aclarado: hecho, pero probablemente por otro cambio. { $doubts }
step-settled-not-done = Aclarado: una comprobación posterior indica que no se realizó
step-of-a-newer-version = Anotado por una versión más reciente de Token Desk: { $kind }

## The chain

# The state of the chain in the fewest words, after the number of entries.
chain-checking = comprobando la cadena…
chain-broken = cadena rota
chain-in-doubt = cadena intacta, eliminación en duda
chain-intact = cadena intacta
chain-not-checked = cadena sin comprobar
chain-link-does = Muestra lo que se sabe de la cadena
chain-title = La cadena del historial
chain-about = Acerca de la cadena…
chain-being-checked = Se está comprobando la cadena
chain-check-runs = Comprobando la cadena
chain-check-stop = Detener comprobación
chain-check-stopped = La comprobación no terminó
# Where: "row 5 (entry 2)".
chain-broken-at = La cadena del historial está rota en { $place }
history-altered = El historial se ha alterado
# How: "its content was altered after it was recorded".
chain-rows-intact = Qué falla: { $how }. Las filas están intactas, pero las listas y búsquedas pueden mostrar otra cosa
chain-rows-before-intact = Qué falla: { $how }. Las filas anteriores están intactas. Las posteriores pueden no ser lo que se anotó
chain-what-to-do = Deje el archivo como está y avise a su administrador. Compárelo con exportaciones y con hashes anotados en otro lugar
chain-proves = Cada fila lleva el hash de la fila anterior. Modificar, eliminar o insertar una fila después rompe la cadena, salvo que se rehagan todos los hashes posteriores.
chain-cannot = La cadena no muestra si alguien reescribió el historial o le cortó el final. Para poder demostrarlo, anote la fila más reciente y su hash donde nadie de este puesto pueda cambiarlos. Un hash anotado prueba las filas hasta la suya, no las posteriores.
chain-is-intact = Intacta
chain-is-intact-doubted = { $count ->
    [one] Intacta, pero { $count } eliminación está en duda
   *[other] Intacta, pero { $count } eliminaciones están en duda
}
chain-rows-checked = { $count ->
    [0] aún no hay ninguna fila
    [one] se comprobó { $count } fila
   *[other] se comprobaron { $count } filas
}
chain-removed = Eliminado según los ajustes
chain-more-removals = { $count ->
    [one] { $count } eliminación anterior: token-desk history verify muestra todas las eliminaciones
   *[other] { $count } eliminaciones anteriores: token-desk history verify muestra todas las eliminaciones
}
removal-of-one = Entrada { $entry }, el { $at }: hecha antes del { $before }
removal-of-several = Entradas { $entries }, el { $at }: hechas antes del { $before }
range = { $first } a { $last }
# Who: a name and an account, or an account alone.
removal-clock-confirmed = { $name } (cuenta { $account }) confirmó el { $at } que el reloj estaba en hora
removal-clock-confirmed-by-account = La cuenta { $account } confirmó el { $at } que el reloj estaba en hora
removal-clock-asked = Alguien había confirmado que el reloj estaba en hora
# What became of the file that removed entries were written to.
archive-none = No se escribieron antes en un archivo
archive-unaltered = { $file } está ahí y no ha cambiado
archive-altered = { $file } se ha alterado
archive-not-there = { $file } ya no está junto al historial
archive-unread = { $file } no se pudo leer
removal-doubted = El reloj puede haber sido incorrecto en esta eliminación
removal-doubted-file = El reloj de este equipo marcaba { $clock }, pero la fila más reciente es del { $newest }. Pregunte quién confirmó la hora y busque las entradas en ese archivo
removal-doubted-exports = El reloj de este equipo marcaba { $clock }, pero la fila más reciente es del { $newest }. Pregunte quién confirmó la hora y busque las entradas en exportaciones anteriores

## Where the history was altered, and how

# Stands in other sentences: "The history's chain is broken at row 5 (entry 2)".
broken-place = la fila { $row }
broken-place-of-entry = la fila { $row } (entrada { $entry })
# What is wrong, after a colon: one of the texts below, and what it is about.
breach-and-what = { $how } – { $what }
breach-altered = su contenido se alteró después de anotarse
breach-unlinked = no se enlaza con la fila anterior; una de las dos se reemplazó
breach-missing = falta, y nada anotó su eliminación
breach-unexpected = se introdujo desde fuera
breach-young = anota una eliminación de filas que no eran bastante antiguas
breach-forged = anota una eliminación que este programa no hizo
breach-list = la lista del historial no coincide con la fila
breach-table = se alteró una tabla que se crea a partir de las filas
breach-schema = se alteró la propia base de datos
breach-archive = se alteró el archivo con las entradas eliminadas

## What an alteration is about, after a colon. { $first } and { $last }: rows.

odd-entry-twice = la entrada { $number } ya estaba antes
odd-entry-left = la entrada { $number } es anterior a la fecha límite { $before } y también debía eliminarse
odd-entry-removed-and-there = la entrada { $number } consta como eliminada, pero está ahí
odd-entry-missing = falta la entrada { $number }
odd-entry-not-listed = la entrada no está en ella
odd-entry-without-row = ninguna fila inicia esta entrada
# What a list says of an entry.
odd-column = { $column ->
    [made] cuándo se creó
    [last] cuándo se anotó algo de ella por última vez
    [standing] en qué estado se encuentra
   *[profile] su perfil
}
odd-profile-names = los nombres de los perfiles
odd-hours = las horas en las que hay entradas
odd-removed-list = la lista de lo eliminado ({ $table })
odd-programs = qué programas usan el historial
odd-words = las palabras con las que se encuentra la entrada { $number }
odd-words-of-no-entry = palabras de una entrada { $number }, que no está
odd-hash-before-removal = su hash no es el que la fila { $row } registró antes de la eliminación
odd-rows-between-younger = las filas { $first } a { $last } estaban entre filas posteriores a { $before }
odd-rows-not-removed = las filas { $first } a { $last } no se eliminaron con esta eliminación
odd-clock-later = el reloj marcaba { $at } cuando se anotó la eliminación, y { $newest } cuando se anotó la fila más reciente
odd-no-cut-off = la fila no tiene fecha límite
odd-impossible-rows = lo que indica de las filas eliminadas no es posible
odd-nobody-asked = la fila no indica a quién se preguntó ni cuándo
odd-cut-off-young = su fecha límite { $before } no es al menos un día anterior a { $at }, cuando se anotó
odd-no-newest = la fila no indica de cuándo es la fila eliminada más reciente
odd-newest-young = la fila eliminada más reciente era del { $newest }; su fecha límite es { $before }
odd-no-row-before = la fila no indica qué había antes de las filas eliminadas
odd-clock-jumped = el reloj pasó de { $newest } a { $at }, y no se preguntó a nadie
# A part of the database: its kind, and its name, which programs gave it.
odd-part = { $state ->
    [missing] { $kind ->
        [table] falta la tabla { $name }
        [index] falta el índice { $name }
        [trigger] falta el disparador { $name }
       *[view] falta la vista { $name }
    }
    [changed] { $kind ->
        [table] la tabla { $name } no es como la crea el programa
        [index] el índice { $name } no es como lo crea el programa
        [trigger] el disparador { $name } no es como lo crea el programa
       *[view] la vista { $name } no es como la crea el programa
    }
   *[added] { $kind ->
        [table] se introdujo la tabla { $name }
        [index] se introdujo el índice { $name }
        [trigger] se introdujo el disparador { $name }
       *[view] se introdujo la vista { $name }
    }
}

## Filter by time

period-any = Cualquier fecha
period-today = Hoy
period-week = Últimos 7 días
period-month = Últimos 30 días
period-between = Entre dos días
