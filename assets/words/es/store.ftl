# The history's file. Some of this is said of changes, and stands in histories.

## What was not done

history-not-opened = El historial no se puede abrir
history-nothing-sent = No se envió nada, porque el cambio no se pudo anotar antes
history-outcome-not-recorded = El resultado del cambio no se anotó
history-not-read = El historial no se leyó
history-not-checked = El historial no se comprobó
history-nothing-removed = No se eliminó nada del historial
# { $count }: a number of entries.
history-removal-failed = { $count ->
    [one] Se eliminó del historial { $count } entrada antigua. Después, la eliminación falló.
   *[other] Se eliminaron del historial { $count } entradas antiguas. Después, la eliminación falló.
}
work-stopped = Se detuvo
work-stopped-cause = Su resultado ya no hacía falta

## Why, and what to do

history-newer = Una versión más reciente de Token Desk creó el historial. Esta versión no lo cambió.
history-newer-advice = Inicie la versión más reciente de Token Desk
history-not-ours = El archivo con este nombre pertenece a otro programa. Token Desk no lo cambió.
history-not-ours-advice = Mueva el archivo a otro lugar, o inicie Token Desk con otro --data-dir
history-not-ready = Aún no hay ningún historial en el archivo, o lo creó una versión anterior de Token Desk
history-unfinished = Token Desk se cerró mientras escribía el historial. Solo el propio Token Desk puede repararlo.
history-start-once = Inicie Token Desk una vez con esta carpeta de datos y después inténtelo de nuevo
history-torn = Los archivos del historial no corresponden entre sí
history-torn-advice = Guarde una copia de la carpeta. Después inicie Token Desk: aparta estos archivos y empieza un historial nuevo.
history-changed = Otro programa escribió en el historial mientras se leía
history-changed-advice = Inténtelo de nuevo
history-damaged = El archivo del historial está dañado
history-damaged-advice = Inicie Token Desk de nuevo: aparta el archivo dañado y empieza uno nuevo
history-damaged-in-use = El archivo del historial está dañado, y otra ventana de Token Desk lo tiene abierto
history-damaged-in-use-advice = Cierre las otras ventanas. Entonces Token Desk aparta el archivo dañado y empieza uno nuevo.
history-less-in-use = El historial tiene menos de lo que Token Desk registró, y otra ventana lo tiene abierto
history-less-in-use-advice = Cierre las otras ventanas e inténtelo de nuevo. Token Desk conserva lo que hay y empieza un historial nuevo.
history-moved-away = El archivo del historial se movió o eliminó mientras Token Desk estaba abierto
history-moved-away-advice = Vuelva a ponerlo donde estaba. Si se ha perdido, inicie Token Desk de nuevo para empezar uno nuevo.
history-busy = Otro programa ha usado el historial demasiado tiempo
history-read-only = El archivo del historial, su carpeta o su disco es de solo lectura para esta cuenta
history-read-only-advice = Consulte a su administrador, o inicie Token Desk con otro --data-dir
history-system = Este equipo no pudo leer o escribir el archivo del historial. El disco puede estar lleno o desconectado.
history-system-advice = Libere espacio en el disco, compruebe su conexión e inténtelo de nuevo
history-no-such-entry = El historial ya no tiene la entrada { $number } de este intento. Se apartó o se eliminó.
history-no-such-entry-advice = Tome nota de lo que muestra la ventana y busque la entrada en una exportación anterior
history-entry-altered = Alguien alteró la entrada { $number }: la lista del historial no coincide con sus filas
history-entry-altered-advice = Abra el historial y su cadena, e informe a su administrador de lo que vea allí
history-clock = El reloj de este equipo marca una fecha anterior a la entrada más reciente del historial, o más de un mes posterior
history-clock-advice = Ponga el reloj en hora. En el próximo inicio, Token Desk lo intenta de nuevo.
history-archive = Las entradas antiguas no se pudieron guardar antes en un archivo
history-was-altered = El historial se ha alterado: { $what }
# { $place }: a row or an entry.
history-altered-at = El historial se ha alterado en { $place }: { $what }
history-altered-advice = Deje el archivo como está y avise a su administrador
history-keep-open = Deje Token Desk abierto: lo anota en cuanto puede
history-note-it = Tome nota de lo que muestra la ventana sobre el cambio: esta versión de Token Desk no puede anotarlo
record-unfamiliar = Esta versión de Token Desk no conoce el resultado
record-unfamiliar-cause = Lo anotó una versión más reciente, o se alteró lo anotado
record-unfamiliar-advice = Abra el historial con la versión más reciente de Token Desk, o compruebe el historial

## A history that was put aside

history-damaged-new = El historial estaba dañado. Token Desk empezó uno nuevo
history-nothing-left = No quedaba nada de él
history-damaged-kept = Se conservó el archivo dañado: { $path }
history-damaged-new-advice = Avise a su administrador. Ese archivo tiene lo anotado anteriormente.
history-gone-new = El historial ya no está. Token Desk empezó uno nuevo
history-empty-new = El historial está vacío. Token Desk empezó uno nuevo
history-another-new = Hay otro historial en su lugar. Token Desk empezó uno nuevo
history-less-new = Faltan filas del historial o han cambiado. Token Desk empezó uno nuevo
history-less-kept = Avise a su administrador. Lo que había se conserva: { $path }
history-look-for-backup = Avise a su administrador y busque una copia de seguridad de la carpeta de datos
history-replaced = El historial es otro desde el último inicio en este equipo
history-replaced-cause = Aquí se había registrado la fila { $row } del anterior. Este indica que reemplaza a otro.
history-replaced-advice = Avise a su administrador si nadie le ha dicho el porqué

## What was noted of the history's newest row, and what there is now

noted-no-file = Se registró la fila { $noted }. Ahora no hay archivo.
noted-empty = Se registró la fila { $noted }. Ahora el archivo está vacío.
noted-damaged = Se registró la fila { $noted }. Ahora el archivo está dañado.
noted-no-row = Se registró la fila { $noted }. Ahora no hay ninguna fila.
noted-shorter = Se registró la fila { $noted }. Ahora la fila más reciente es la { $row }.
noted-gap = Se registró la fila { $noted }. Ahora esa fila falta antes de la fila { $row }.
noted-rewritten = Se registró la fila { $noted }. Ahora esa fila tiene otro hash.
# { $row }: how many rows it has.
noted-another = { $row ->
    [one] Se registró la fila { $noted }. Ahora hay otro historial, con { $row } fila.
   *[other] Se registró la fila { $noted }. Ahora hay otro historial, con { $row } filas.
}
history-note-unusable = Token Desk no puede saber si faltan filas del historial
history-note-unusable-advice = Avise a su administrador, que puede comparar el historial con una exportación
# The note: a file that says which row was the newest.
note-edited = Su nota de la fila más reciente está dañada o se modificó
# { $said }: the computer's answer.
note-not-read = Su nota de la fila más reciente no se puede leer ({ $said })
note-not-in-time = Su nota de la fila más reciente no se pudo leer a tiempo

## The anchor: a place outside this computer where the newest row is written

anchor-behind = El ancla del historial va atrasada
anchor-behind-file = La fila { $row } aún no está en { $path }
anchor-behind-log = La fila { $row } aún no está en el registro del sistema
anchor-no-answer = El ancla no responde
anchor-behind-advice = Siga trabajando: Token Desk lo intenta de nuevo. Si esto continúa, avise a su administrador.
anchor-in-own-folder = El ancla está en una carpeta del propio Token Desk, donde un ancla no prueba nada
log-nobody-listens = El registro del sistema no la aceptó: nada escucha en su socket
log-nobody-listens-at = El registro del sistema no la aceptó: nada escucha en { $path }
log-no-right = El registro del sistema no la aceptó: esta cuenta no puede escribir en { $path }
log-no-answer = El registro del sistema no la aceptó: sin respuesta en { $path }
log-failed = El registro del sistema no la aceptó: { $path } no funciona
log-windows-error = El registro del sistema no la aceptó: Windows respondió con el error { $number }
anchor-no-log = El registro del sistema no la aceptó: este sistema no tiene ninguno que Token Desk conozca
