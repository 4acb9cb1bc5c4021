# What stands around every screen: bars, warnings, shortcuts, help.

## The top bar

place-desk = Llamada
place-history = Historial
place-profiles = Perfiles
sign-out = Cerrar sesión
menu-name = Ayuda y ajustes
menu-lock = Bloquear
menu-help = Teclado y ayuda
menu-settings = Ajustes…
menu-log = Mostrar el registro
# In the place of the server's name, in the practice tenant. One or two words.
host-practice = este equipo

# When the credential ends, beside its name: as short as can be.
ends-never = se renueva sola
ends-not-said = fin desconocido
ends-past = ha caducado
ends-in = caduca en { $left }
# A strip below the bar. $at: a time of day.
session-over = Su sesión terminó a las { $at }
session-over-rest = Ya no se envía nada. Inicie sesión de nuevo: lo que escribió se conserva.
# A link at its end, and what it does.
session-over-sign-in = Iniciar sesión de nuevo
session-over-does = Abre el inicio de sesión. Lo que escribió se conserva

## Help

help = Ayuda
help-keys = Teclas
help-key-search = Ir al campo de búsqueda
help-key-next-caller = Siguiente llamada: vacía la pantalla. El historial conserva lo que se hizo
help-key-disable = En Llamada: desactivar el token elegido; pregunta antes
# The names of the three places in the top bar.
help-key-places = Llamada, historial, perfiles
help-key-export = Exportar el historial o el cambio mostrado
help-key-copy-call = Copiar lo hecho en esta llamada, para el ticket
help-key-down = Del campo de búsqueda a los resultados, y hacia abajo en la lista
help-key-enter = En un campo: pulsa el botón relleno que está al lado
help-key-escape = Cierra un diálogo, detiene la lectura o vuelve a la persona
help-key-tab = Campo, botón o lista siguiente. Con Mayús: el anterior
# Of everything in the window: three keys.
help-key-sizes = Más grande, más pequeño, 100 %
help-key-lock = Bloquear la ventana: lo oculta todo
help-key-settings = Ajustes
help-key-list = Esta lista
help-key-help = Esta ayuda
# The Esc key, as keyboards name it.
key-escape = Esc
help-outcomes = Los tres resultados de un cambio
help-confirmed = El servidor indica que está hecho. Para el estado de un token, también indica quién lo hizo y cuándo
help-refused = No se cambió nada. La ventana indica por qué y qué hacer
help-unknown = La solicitud se envió, pero no llegó respuesta. Puede estar hecho o no: siga el consejo que se muestra mientras Token Desk lo comprueba
version = Token Desk { $version }

## Closing the window

closing-not-sent = Hay un cambio que aún no se ha enviado
closing-outcome-unknown = Aún no se conoce el resultado
closing-not-recorded = El resultado de un cambio aún no está anotado
closing-stops-it = Usted confirmó un cambio, pero aún no se ha enviado. Si cierra ahora, no se envía.
closing-does-not-stop-it = Se envió un cambio, pero el servidor no ha respondido. Cerrar no lo detiene: todavía puede realizarse, y Token Desk no vería la respuesta.
closing-wait = Espere la respuesta. Pasado el límite de tiempo del perfil, Token Desk deja de esperar.
closing-not-recorded-before = El resultado del cambio anterior aún no está anotado.
closing-unrecorded = Token Desk lo intenta de nuevo cada 2 segundos. Si cierra ahora, el historial conserva el cambio sin su resultado. En el próximo inicio podrá comprobarlo.
keep-open = Dejar abierto
close-anyway = Cerrar igualmente

## Strips below the top bar: what leads, and what follows it after a colon

# What follows the words that lead.
after-lead = : { $rest }
copies-details = Copia los detalles para su administrador
hides-this = Oculta este mensaje
hides-warning = Oculta la advertencia: { $lead }
hides-until-next-start = Oculta esto hasta el próximo inicio
shows-entry = Lo muestra en el historial
shows-entries = Los muestra en el historial

changes-are-off = No se pueden hacer cambios, porque el historial no se puede guardar
history-opens-again = Abre de nuevo el historial
owed-tried-again = Token Desk lo intenta de nuevo cada 2 segundos. Deje la ventana abierta

changes-confirmed = { $count ->
    [one] Se confirmó { $count } cambio
   *[other] Se confirmaron { $count } cambios
}
changes-not-made = { $count ->
    [one] No se realizó { $count } cambio
   *[other] No se realizaron { $count } cambios
}
# Which change, and what came of it: "Disable 000123145251 for Ada Lovelace, number 12: refused".
attempt-and-outcome = { $what } ({ $name }), número { $number }: { $outcome }
attempt-and-outcome-no-name = { $what }, número { $number }: { $outcome }

# A replacement that was not finished. Which: "000123145251 by 000123145310, number 12".
half-for-person = { $which }, para { $name }
half-go-on = Lee ambos tokens y pregunta antes de enviar nada

attempts-checked = Comprobando los cambios de { $profile }
attempts-unknown = { $count ->
    [one] { $count } cambio de { $profile } no tiene resultado conocido
   *[other] { $count } cambios de { $profile } no tienen resultado conocido
}
unknown-why = Token Desk se cerró, o se perdió la conexión, antes de que llegara la respuesta
# $until is a sentence such as "Until we know, assume the token still works".
unknown-still = Sigue sin estar claro. { $until }
unknown-still-several = Sigue sin estar claro. El historial indica qué hacer con cada uno
check-now = Comprobar ahora
check-again = Comprobar de nuevo
checks-server = Comprueba el estado actual en el servidor

## Warnings

settings-unusable = Los ajustes no se pueden usar
settings-unusable-rest = Problema en settings.toml: { $reason }. Hasta que lo corrija, no se anota su nombre ni se elimina ninguna entrada
setting-unusable = Un ajuste no se puede usar
setting-unusable-rest = Problema en settings.toml: { $reason }. Token Desk ignora este ajuste
# The link beside it does this.
opens-settings = Abre los ajustes
# More than one file is open to others; the first is named.
warning-and-more = { $lead }, y { $count } más
unproved = Sesión iniciada, pero el servidor no confirmó su acceso
clock-behind = El reloj de este equipo va { $by } atrasado respecto al del servidor
clock-ahead = El reloj de este equipo va { $by } adelantado respecto al del servidor
clock-off = El servidor puede rechazar lo que haga, y las horas que se muestran aquí son incorrectas. Pida a su administrador que ponga el reloj en hora

## What a ticket asks to find, in a strip

# { $text }: what is to be found, such as an e-mail address.
link-asks = Un ticket pide buscar { $text }
link-ticket-asks = El ticket { $ticket } pide buscar { $text }
link-clears-desk = Buscar vacía primero la pantalla
link-after-sign-in = Se buscará después de iniciar sesión
dismiss = Descartar
link-finds = Busca { $text } para la siguiente llamada
link-dismisses = Descarta lo que pide el ticket
