# The look-up screen.

## The search

# The field's label.
lookup-search = ¿Quién llama, o qué token?
lookup-find = Buscar
# Below the field, while something is typed: what it is taken for.
lookup-search-by = { $kind ->
    [email] Se buscará por dirección de correo
    [user-name] Se buscará por nombre de usuario o parte de una dirección
    [part-of-address] Se buscará por parte de una dirección
    [user-id] Se buscará por ID de usuario
   *[serial] Se buscará por número de serie
}
# The same where only a part of what was typed is searched for.
lookup-search-for = { $kind ->
    [email] Se buscará por dirección de correo: { $text }
    [user-name] Se buscará por nombre de usuario o parte de una dirección: { $text }
    [part-of-address] Se buscará por parte de una dirección: { $text }
    [user-id] Se buscará por ID de usuario: { $text }
   *[serial] Se buscará por número de serie: { $text }
}
# A Windows account: the name without its domain first, then the whole.
lookup-search-for-account = Se buscará por nombre de usuario: { $text }, después { $whole }
lookup-searching = Buscando en el servidor
lookup-zeros-added = Ningún token tiene el número { $asked }. Encontrado con ceros a la izquierda: { $found }
# While the search field says somebody else than is on the screen; named: whether a name is known.
lookup-other-still = { $named ->
    [yes] { $who } sigue en pantalla
   *[no] El último resultado sigue en pantalla
}
lookup-other-found = { $named ->
    [yes] Intro busca { $text }; Esc vuelve a { $who }
   *[no] Intro busca { $text }; Esc vuelve atrás
}
lookup-other-dropped = { $named ->
    [yes] Esc vuelve a { $who }
   *[no] Esc vuelve atrás
}
# Spoken after a search.
lookup-found = { $count ->
    [0] { $person }. Ningún token de hardware
    [one] { $person }. { $count } token de hardware
   *[other] { $person }. { $count } tokens de hardware
}
lookup-found-no-list = { $person }. No se leyeron los tokens de hardware
lookup-found-people = { $count ->
    [one] { $count } persona encontrada
   *[other] { $count } personas encontradas. Elija con las flechas e Intro
}
lookup-chosen = Se eligió el número de serie { $serial }
lookup-person-not-read-again = No se volvieron a leer los datos de la persona
lookup-reads-person-again = Vuelve a leer los datos de la persona

## Nobody was found

lookup-nobody = No se encontró a nadie
lookup-not-found = { $kind ->
    [email] Ningún usuario tiene la dirección de correo “{ $text }”
    [user-name] Ningún usuario tiene “{ $text }” como nombre de usuario ni en su dirección de correo
    [part-of-address] Ninguna dirección de correo contiene “{ $text }”
    [user-id] Ningún usuario tiene el ID { $text }
   *[serial] Ningún token físico tiene el número de serie { $text }, y ningún usuario tiene ese nombre
}
lookup-not-found-account = Ningún usuario tiene el nombre de usuario “{ $text }” ni “{ $whole }”. Ninguna dirección de correo contiene “{ $text }”
lookup-try = Qué probar
lookup-try-address = Una parte de la dirección de correo. El servidor busca en direcciones, no en nombres
lookup-try-user-name = El nombre de usuario que la persona escribe al iniciar sesión
lookup-try-serial = El número de serie del reverso de su token

## The list of people

lookup-people = Personas
# Beside the heading.
lookup-people-of = se muestran { $count } de { $total }
lookup-people-and-more = se muestran { $count }, hay más
lookup-people-found = { $count ->
    [one] { $count } encontrada
   *[other] { $count } encontradas
}
lookup-user-name = nombre de usuario { $name }
lookup-user-id = ID de usuario { $id }
lookup-reading-people = Leyendo más personas
# Button: the next page of the list.
lookup-more-people = Más
lookup-choose-person = Primero elija a la persona en la lista
lookup-find-person = Busque a una persona para ver sus tokens

## The person

lookup-back = Volver a la lista
lookup-no-name = El servidor no dio ningún nombre. Pida a quien llama su dirección de correo
# The field and button where only the ID of a person is known.
lookup-owner-email = Correo de quien llama
lookup-owner-find = Buscar el nombre
lookup-owner-other = Este correo es de { $person }, no del usuario de este token o ID. Pregunte de nuevo a quien llama
# On an empty desk: who was found in this session.
lookup-recent = Personas recientes
lookup-recent-at = { $person }, { $at }
# Buttons where nobody has a typed name.
lookup-offer = Buscar “{ $text }” en los correos
lookup-synced = última sincronización: { $when }
# Where the server only knows the month of the last sign-in.
lookup-in-month = en { $month }
# Words in a pill, each with a sentence beside it.
lookup-disabled-means = Esta persona no puede iniciar sesión con ningún método
lookup-deletion = Eliminación
lookup-deletion-marked = Marcado para su eliminación
lookup-deletion-by = Marcado para su eliminación por { $by }
lookup-deletion-at = Marcado para su eliminación, { $at }
lookup-deletion-by-at = Marcado para su eliminación por { $by }, { $at }
lookup-locked = Bloqueo
lookup-emergency = Emergencia
lookup-high-risk = Alto riesgo
lookup-high-risk-by = Marcado por un Super Administrator
# Facts about an emergency access code, one after the other with a dot between them.
lookup-code-until = Código de emergencia activo hasta { $end }
lookup-code-active = Código de emergencia activo, fin desconocido
lookup-code-one-time = Un solo uso
lookup-code-used = Último uso: { $when }
# A word of the server that this version does not know.
lookup-code-status = Estado del acceso: “{ $word }”
lookup-code-offline-until = El código sin conexión funciona hasta { $end }

## What can be done for the person

# Button that opens the menu.
lookup-person-menu = Para esta persona
lookup-withdraw-code = Anular el código de emergencia…
lookup-unlock = Desbloquear…
lookup-unlock-methods = Desbloquear { $methods }…
lookup-assign = Asignar un token…
lookup-disable-user = Desactivar usuario…
lookup-enable-user = Activar usuario…

## Whether the caller is verified

lookup-verify = Verificar a quien llama…
lookup-verify-again = Verificar de nuevo…
lookup-verified = Verificada { $at }
lookup-not-verified = Identidad sin verificar
lookup-verification-required = Este perfil exige verificarla
# Names of actions, in a row.
lookup-verification-required-for = Este perfil exige verificarla para: { $actions }
lookup-denied = Live Verification, { $at }: no es la persona

## Recent sign-ins

lookup-sign-ins = Accesos recientes
lookup-reading-sign-ins = Leyendo los accesos
lookup-reads-sign-ins = Lee los accesos recientes
lookup-no-sign-ins = El servidor no muestra ningún acceso de esta persona
# The server's words and the number of the event.
lookup-event = { $description } ({ $code })
lookup-event-code = Evento { $code }
lookup-event-not-said = El servidor no indica qué ocurrió

## When a token was last used

lookup-last-use = ¿Cuándo se usó por última vez?
lookup-reads-last-use = Lee los accesos recientes de la persona en busca del token { $serial }
lookup-reading-last-use = Leyendo cuándo se usó por última vez
lookup-last-use-not-read = Último uso desconocido: los accesos no se leyeron
lookup-last-use-none-listed = Último uso desconocido: el servidor no muestra ningún acceso de esta persona
lookup-last-use-not-among = { $count ->
    [one] El único acceso que muestra el servidor no fue con este token
   *[other] No figura entre los { $count } accesos más recientes
}
lookup-time-not-said = en un momento que el servidor no indica
# When, where and what the server says of it.
lookup-use-at = { $when }, { $place }: { $what }
lookup-use = { $when }: { $what }
lookup-last-used = Último uso: { $used }
lookup-last-tried = Último intento: { $tried }. No figura ningún uso.
lookup-last-tried-and-used = Último intento: { $tried }. Último uso: { $used }.

## The list of hardware tokens

lookup-tokens = Tokens físicos
lookup-tokens-counted = Tokens físicos ({ $count })
lookup-reading-tokens = Leyendo los tokens físicos
lookup-no-tokens = Esta persona no tiene asignado ningún token físico
lookup-no-tokens-advice = Si quien llama tiene un token, busque el número del reverso para ver a quién pertenece
lookup-tokens-not-read = La lista no se leyó
lookup-type-serial = Aún puede escribir abajo el número de serie
lookup-more-notes = { $count } más. Elija un token para ver lo que el servidor indica de él
lookup-unassigned = Este token físico no está asignado a nadie
lookup-unassigned-means = No hay nada que desactivar. Nadie puede iniciar sesión con un token sin asignar
lookup-unassigned-advice = Pida a quien llama que vuelva a leer el número, o busque su dirección de correo. Para asignar este token, busque a la persona y elija “Asignar un token…”.

## What can be done with the chosen token

lookup-token-unlisted = No figura entre los tokens de esta persona
lookup-disable = Desactivar token…
# Button that opens a menu.
lookup-more = Más…
lookup-enable = Activar…
lookup-replace = Sustituir…
lookup-clear-pin = Borrar PIN…
lookup-rename = Cambiar nombre…
lookup-unassign = Retirar…
lookup-delete = Eliminar ficha…
# Below the serial number, where it is not as it was typed.
lookup-serial-cleaned = Se usa { $serial }
lookup-serial-with-zeros = Se usa { $serial }, con ceros a la izquierda
# Beside the button, what disabling this token leaves the person.
# Change: "by m.ortiz, 3 Nov 2026 09:12".
lookup-already-disabled-by = Este token ya está desactivado, { $change }
lookup-already-disabled = Este token ya está desactivado
lookup-left = { $count ->
    [one] Queda { $count } token activado más
   *[other] Quedan { $count } tokens activados más
}
lookup-left-not-known = La lista no se leyó: puede que no haya otro token activado
lookup-only-token = Es el único token físico de esta persona: no le quedará ninguno
lookup-other-disabled = El otro token ya está desactivado: no quedará ningún token físico activado
lookup-others-unusable = Ninguno de los demás se puede usar: no quedará ningún token físico activado
