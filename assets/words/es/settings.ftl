# Settings and the log.

## The dialog

settings = Ajustes
settings-look = Aspecto
# The choices: colours as the operating system is set, and of our own.
look-system = Sistema
look-light = Claro
look-dark = Oscuro
look-high-contrast = Contraste alto
settings-text-size = Tamaño del texto
settings-percent = { $number } %
# The keys, such as “Ctrl +” and “Ctrl −”.
settings-text-size-hint = { $bigger } y { $smaller } lo cambian hasta que cierre la ventana
settings-name = Su nombre
settings-name-hint = Se muestra en cada cambio con el nombre de su cuenta, { $account }
settings-language = Idioma
# The choice to follow the system; language: its own name for what that is now.
settings-language-system = El del sistema: { $language }
settings-lock-after = Bloquear tras
# The field's name, for screen readers.
settings-lock-name = Minutos hasta el bloqueo
# After the number.
settings-minutes = minutos
settings-lock-hint = De 1 a { $most }, sin teclas ni clics
settings-keep = Conservar el historial
keep-everything = Todo
keep-everything-hint = No se elimina nada del historial
keep-days = Durante un número de días
settings-days = Días
settings-days-hint = Un número entero: 365 es un año
settings-removes = Hoy, esto elimina lo hecho antes del { $date }
settings-removal = Las entradas antiguas se eliminan del historial definitivamente. La propia eliminación se anota. Las entradas sin resultado conocido se conservan
settings-archive = Escribir antes en un archivo lo que se elimina
settings-archive-note = junto al historial, como JSON Lines. Solo usted elimina estos archivos
settings-anchor-in-file = Después de cada cambio, el hash de la fila más reciente se escribe en { $file }
settings-anchor-in-log = Después de cada cambio, el hash de la fila más reciente se escribe en el registro del sistema
settings-anchor-in-both = Después de cada cambio, el hash de la fila más reciente se escribe en { $file } y en el registro del sistema
settings-notifications = Notificaciones
settings-notify = Avisarme cuando se aclare un resultado desconocido o termine un trabajo largo
settings-notify-note = Con una notificación del sistema, sin nombres, mientras Token Desk no está en primer plano
settings-being-written = Se están escribiendo los ajustes
writing-settings = Escribiendo los ajustes
settings-trouble = Problema en settings.toml: { $reason }. Guardar reemplaza el valor
settings-trouble-unreadable = Problema en settings.toml: { $reason }. Guardar pregunta antes de reemplazar el archivo

## Notifications of the operating system, with the window somewhere behind: no names

notification-settled = Se aclaró un resultado desconocido
# After a change took long: the outcome may be any of the three.
notification-change = Un cambio tiene su resultado
# These two may have gone well or not.
notification-export = La exportación terminó
notification-check = La comprobación del historial terminó
# Below each of them.
notification-open = Abra Token Desk para ver el resultado

## Its questions

settings-ask-removal = { $count ->
    [one] ¿Conservar el historial solo { $count } día? Hoy, esto elimina lo hecho antes del { $date }. No se puede deshacer.
   *[other] ¿Conservar el historial solo { $count } días? Hoy, esto elimina lo hecho antes del { $date }. No se puede deshacer.
}
settings-ask-export = Exporte antes lo que aún necesite. La propia eliminación se anota
settings-ask-archive = Lo que se elimina se escribe antes en un archivo junto al historial. La propia eliminación se anota
save-and-remove = Guardar y eliminar
settings-ask-replace = settings.toml no se puede leer. No se guardó nada. ¿Reemplazar el archivo?
settings-ask-replace-why = settings.toml no se puede leer: { $reason }. No se guardó nada. ¿Reemplazar el archivo?
settings-old-stays = El archivo antiguo queda a su lado como settings.toml.bak

## The log

log = Registro
log-copied = Registro copiado
log-being-read = Leyendo el registro
log-what = Para su administrador: lo que se hizo, con ID y códigos. No contiene secretos, ni nombres, ni nada de lo que usted escribió para buscar a alguien
log-none = No hay registro: hasta ahora no se ha escrito nada en él
log-not-written = No se pudieron escribir las líneas más recientes: { $why }

## Why settings.toml cannot be used: each stands after "What is wrong in settings.toml: "

settings-at-line = línea { $line }: { $why }
settings-two-reasons = { $first }; { $second }
settings-key-wrong = { $key } no se puede usar: { $why }
settings-no-text = { $key } no es un texto entre comillas
settings-no-minutes = { $key } no es un número entero de minutos de 1 a { $most }
settings-no-days = { $key } no es “{ $everything }” ni un número entero de días de 1 a { $most }
settings-no-language = { $key } no es en, de, fr, es, ja ni system
settings-no-look = { $key } no es system, light, dark ni high-contrast
settings-no-text-size = { $key } no es 90, 100, 125, 150 ni 200
settings-no-switch = { $key } no es true ni false
# The anchor: a place outside this computer where the newest row of the history is written.
settings-anchor-no-table = anchor no es una tabla, así que el historial no tiene ancla
settings-anchor-file = anchor.file no es una ruta completa entre comillas, así que el historial no tiene ancla
settings-anchor-log = anchor.system-log no es true ni false, así que el historial no tiene ancla
settings-anchor-key = anchor tiene una clave que no es file ni system-log, así que el historial no tiene ancla
settings-anchor-empty = anchor no indica ni un archivo ni el registro del sistema, así que el historial no tiene ancla

## Saving

settings-not-saved = Los ajustes no se guardaron
settings-unreadable = El archivo de ajustes no se puede leer: { $why }
settings-unreadable-advice = Corríjalo en un editor de texto, o reemplácelo
log-not-read = El registro no se leyó
log-not-read-advice = Pida a su administrador que revise el archivo
