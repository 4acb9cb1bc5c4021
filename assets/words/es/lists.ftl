# Muchos tokens a la vez: la ventana.

place-batch = Lote
counted = { $count } { $what }

## Se elige una lista

batch-heading = Muchos tokens a la vez
batch-heading-why = No se envía nada antes de que vea qué ocurriría con cada uno
batch-what = Qué hacer
batch-list = Lista
batch-drop = CSV, XLSX o texto. También puede soltarla en esta ventana.
batch-read = Leer la lista
batch-reading = Leyendo la lista
batch-no-file-yet = Elija un archivo o pegue una lista
batch-paste = Pegar una lista
batch-paste-does = Lee como lista lo que se copió en otro lugar
batch-pasted-name = lista pegada
batch-choose = Elegir una lista
batch-lists = Listas
batch-list-about = Qué puede ser una lista
batch-list-columns = Un token o una persona por línea: un número de serie, una dirección de correo, un nombre o un ID de usuario. El ticket y el motivo pueden estar al lado.
batch-list-files = También el informe de tokens de hardware, tal como lo descarga la consola.
batch-left = Sin terminar
batch-left-why = Se dejaron antes de su fin. Puede continuar con ellos.
batch-left-elsewhere = Otra ventana trabaja en ello
batch-left-show = Mostrar…
batch-left-of = Muestra cómo va la lista { $list }

## Lo que se entendió de ella

batch-from-list = { $action ->
    [enable] Activar los tokens de una lista
    [unassign] Retirar los tokens de una lista
    [clear-pin] Borrar los PIN de los tokens de una lista
   *[disable] Desactivar los tokens de una lista
}
batch-lines = { $count ->
    [one] una línea
   *[other] { $count } líneas
}
batch-columns = Qué es cada columna
batch-column = Columna { $number }
batch-column-unused = Sin usar
batch-column-serial = Número de serie
batch-column-person = Persona
batch-column-ticket = Ticket
batch-column-reason = Motivo
batch-columns-missing = Diga qué columna tiene números de serie o personas
batch-columns-again = Corregir las columnas…
batch-lines-good = para buscar
batch-lines-bad = con errores
batch-lines-merged = repetidas
batch-lines-none = Ninguna línea nombra un token o una persona
batch-errors = Líneas con errores
batch-errors-more = { $count ->
    [one] Una línea más tiene errores. El ensayo la muestra.
   *[other] { $count } líneas más tienen errores. El ensayo las muestra todas.
}
batch-line = Línea
batch-line-number = Línea { $line }
batch-written = En la lista
batch-why = Por qué
batch-for-all = Para todas las líneas
batch-for-all-why = Para las líneas que no tienen los suyos
batch-rehearse = Ensayar
batch-reads-only = Solo lee. No se cambia nada.
batch-another-list = Elegir otra lista…

## Lo que ocurriría

batch-title = { $action ->
    [enable] { $count ->
        [one] Activar un token
       *[other] Activar { $count } tokens
    }
    [unassign] { $count ->
        [one] Retirar un token
       *[other] Retirar { $count } tokens
    }
    [clear-pin] { $count ->
        [one] Borrar el PIN de un token
       *[other] Borrar los PIN de { $count } tokens
    }
   *[disable] { $count ->
        [one] Desactivar un token
       *[other] Desactivar { $count } tokens
    }
}
batch-of-ticket = ticket { $ticket }
batch-rehearsed = ensayado a las { $at }, no se envió nada
batch-rehearsing = Leyendo lo que ocurriría
batch-not-rehearsed = Aún no se ensayó nada
batch-will = { $action ->
    [enable] por activar
    [unassign] por retirar
    [clear-pin] PIN por borrar
   *[disable] por desactivar
}
batch-already = { $action ->
    [enable] { $count ->
        [one] ya activado
       *[other] ya activados
    }
    [unassign] ya sin asignar
    [clear-pin] ya sin PIN
   *[disable] { $count ->
        [one] ya desactivado
       *[other] ya desactivados
    }
}
batch-sort = { $sort ->
    [last-token] { $count ->
        [one] su último token
       *[other] su último token
    }
    [with-zeros] con ceros perdidos
    [another-owner] de otra persona
    [changed-since] { $count ->
        [one] cambiado desde entonces
       *[other] cambiados desde entonces
    }
    [not-found] { $count ->
        [one] no encontrado
       *[other] no encontrados
    }
    [not-assigned] { $count ->
        [one] asignado a nadie
       *[other] asignados a nadie
    }
    [missing] falta ticket o motivo
    [unread] { $count ->
        [one] no se puede leer
       *[other] no se pueden leer
    }
   *[wrong-line] con errores
}
batch-list-foreseen = Lo que ocurriría
batch-now = Ahora
batch-what-happens = Lo que ocurrirá
batch-not-sent = { $count ->
    [one] Una línea no se enviará. Su motivo queda en el informe.
   *[other] { $count } líneas no se enviarán. Cada una conserva su motivo en el informe.
}
batch-zeros = { $count ->
    [one] Tomar el número de serie que perdió sus ceros iniciales
   *[other] Tomar los { $count } números de serie que perdieron sus ceros iniciales
}
batch-zeros-why = Las hojas de cálculo los quitan. Exactamente estos tokens existen con los ceros.
batch-start = Iniciar
batch-nothing-changes = Nada cambiaría
batch-no-history = No se puede escribir el historial
batch-type-number = Escriba cuántos tokens cambiarán
batch-another-number = Ese es otro número
batch-number-first = Escriba primero el número
batch-pace = { $count ->
    [one] Como máximo una petición por segundo. Puede pausar o detener en cualquier momento.
   *[other] Como máximo { $count } peticiones por segundo. Puede pausar o detener en cualquier momento.
}
batch-no-pace = Tan rápido como responda el servidor. Puede pausar o detener en cualquier momento.
batch-rehearse-again = Ensayar de nuevo
batch-export-rehearsal = Exportar el ensayo…
batch-export-rehearsal-title = Exportar el ensayo
batch-of-profile = Esto pertenece al perfil { $profile }. Inicie sesión en él

## En marcha

batch-started = iniciado a las { $at }
batch-started-by = iniciado a las { $at } por { $who }
batch-done = Hechos
batch-rate = { $rate } por segundo
batch-time-left = quedan { $left }
batch-held = El servidor pide esperar · { $seconds } s
batch-looking = Buscando lo que aún se desconoce
batch-ending = Terminando lo que está en camino
batch-newest = Líneas más recientes
# In a few words, for a list.
problem-short = { $kind ->
    [forbidden] sin permiso
    [unauthorized] sin sesión
    [signed-out] sin sesión
    [not-found] no encontrado
    [conflict] otro titular o estado
    [too-many-requests] demasiadas peticiones
    [server-error] error del servidor
    [gateway] servidor no alcanzado
    [unreachable] servidor no alcanzado
    [name-not-found] servidor no alcanzado
    [timed-out] sin respuesta a tiempo
    [closed-early] conexión perdida
    [another-owner] de otra persona
    [already-disabled] ya está así
    [changed-since] cambiado desde entonces
    [unanswered] respuesta no anotada
    [not-done] no se hizo
   *[other] vea los detalles
}
batch-when-or-why = Cambiado a las, o por qué no
batch-pause = Pausar
batch-pausing = Antes termina lo que está en camino
batch-go-on = Continuar
batch-stop = Detener tras lo que está en camino
batch-stop-rule = Se pausa solo tras { $refusals } rechazos o { $unknown } desconocidos seguidos. Puede seguir trabajando en el puesto.
batch-waits-asked = En pausa. No se envía nada más.
batch-waits-refusals = { $count ->
    [one] En pausa tras un rechazo
   *[other] En pausa tras { $count } rechazos seguidos
}
batch-waits-unknown = { $count ->
    [one] En pausa tras un resultado desconocido
   *[other] En pausa tras { $count } resultados desconocidos seguidos
}
batch-waits-look = Mire las líneas más recientes antes de continuar.
batch-stop-title = ¿Detener el lote?
batch-stop-left = { $count ->
    [one] Un token queda como está.
   *[other] { $count } tokens quedan como están.
}
batch-stop-why = Lo que está en camino se termina. Para continuar más tarde, páuselo.
batch-stop-not = Dejar que siga
batch-stop-button = Detener

## Lo que resultó

batch-from-to = { $from } a { $to }
batch-when-by = { $when } por { $who }
batch-result = { $action ->
    [enable] { $count } de { $all } tokens están activados
    [unassign] { $count } de { $all } tokens están sin asignar
    [clear-pin] { $count } de { $all } tokens no tienen PIN
   *[disable] { $count } de { $all } tokens están desactivados
}
batch-result-rest = { $kind ->
    [refused] { $count ->
        [one] { $count } fue rechazado
       *[other] { $count } fueron rechazados
    }
    [unknown] { $count ->
        [one] { $count } aún se desconoce
       *[other] { $count } aún se desconocen
    }
   *[to-do] { $count ->
        [one] { $count } no se hizo
       *[other] { $count } no se hicieron
    }
}
batch-kind = { $kind ->
    [confirmed] { $count ->
        [one] confirmado
       *[other] confirmados
    }
    [refused] { $count ->
        [one] rechazado
       *[other] rechazados
    }
    [unknown] { $count ->
        [one] desconocido
       *[other] desconocidos
    }
    [to-do] { $count ->
        [one] pendiente
       *[other] pendientes
    }
   *[not-sent] { $count ->
        [one] no enviado
       *[other] no enviados
    }
}
batch-list-report = Lo que resultó de cada línea
batch-show-entry = Mostrar en el historial
batch-export-report = Exportar el informe…
batch-export-report-title = Exportar el informe
batch-print = Página para imprimir…
batch-check = { $count ->
    [one] Comprobar de nuevo el desconocido
   *[other] Comprobar de nuevo los { $count } desconocidos
}
batch-checking = Se está comprobando
batch-again = Repetir lo que falló ({ $count })…
batch-undo = { $count ->
    [one] Deshacer: activar uno de nuevo…
   *[other] Deshacer: activar { $count } de nuevo…
}
batch-back = Volver al historial
batch-under-way = Hay un lote o un ensayo en marcha
batch-new = Lote nuevo…
batch-go-on-title = Continuar
batch-type-left = Escriba cuántos tokens quedan
batch-nothing-left = No queda nada por enviar
batch-end = Terminar este lote…
batch-end-title = ¿Terminar este lote?
batch-end-why = Después nadie podrá continuar con él. Lo que no se envió queda como está.
batch-end-not = Conservarlo
batch-end-button = Terminarlo
format-name-page = Página
format-page = Una página para imprimir, para cualquier navegador

## En todas las pantallas

strip-batch-runs = Hay un lote en marcha
strip-batch-waits = El lote espera
strip-batch-left = Un lote no se terminó
strip-batch-sign-in = Inicie sesión en { $profile } para continuar
strip-batch-shows = Muestra el lote
closing-batch = Hay un lote en marcha
closing-batch-left = { $count ->
    [one] Queda un token por hacer.
   *[other] Quedan { $count } tokens por hacer.
}
closing-batch-goes-on = El lote está en el historial. Puede continuar con él en el próximo inicio.
notification-rehearsal = Un ensayo ha terminado
notification-batch = Un lote ha terminado
