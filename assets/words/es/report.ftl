# Informes de muchos tokens a la vez, y el texto de un lote para el ticket.

report-title-batch = Informe de lote: { $action }
report-title-rehearsal = Informe de ensayo: { $action }
report-nothing-sent = No se ha enviado nada
report-would-change = { $count ->
    [one] Se modificaría { $count } token
   *[other] Se modificarían { $count } tokens
}

## De qué trata un informe

report-list = Lista
report-list-of = { $count ->
    [one] { $name } ({ $count } línea)
   *[other] { $name } ({ $count } líneas)
}
report-list-hash = Lista (SHA-256)
report-list-lines = Líneas de la lista
report-rehearsed = Ensayo
report-began = Inicio
report-ended = Fin
report-stopped = Detenido
report-not-over = Sin terminar. El lote se puede continuar
report-made-with = Creado con
# The operator's account, and the name that they go by.
report-operator = { $account } ({ $name })
report-totals = Totales

## Sus columnas

report-line = Línea
report-before = Antes

## El texto para el ticket

# The first line: what was done, and how much of it the server confirmed.
report-ticket-done = { $action ->
    [disable] Tokens desactivados: { $done } de { $all } confirmados por el servidor
    [enable] Tokens activados: { $done } de { $all } confirmados por el servidor
    [unassign] Tokens retirados: { $done } de { $all } confirmados por el servidor
    [clear-pin] PIN borrados: { $done } de { $all } confirmados por el servidor
   *[other] Cambios: { $done } de { $all } confirmados por el servidor
}
report-ticket-rehearsed = { $action ->
    [disable] Solo un ensayo, no se ha enviado nada. Tokens que se desactivarían: { $count }
    [enable] Solo un ensayo, no se ha enviado nada. Tokens que se activarían: { $count }
    [unassign] Solo un ensayo, no se ha enviado nada. Tokens que se retirarían: { $count }
    [clear-pin] Solo un ensayo, no se ha enviado nada. PIN que se borrarían: { $count }
   *[other] Solo un ensayo, no se ha enviado nada. Cambios que se harían: { $count }
}
report-ticket-not-done = Sin confirmar:
report-ticket-line = Línea { $line }, { $token }: { $outcome }. { $why }
report-ticket-more = { $count ->
    [one] y { $count } más
   *[other] y { $count } más
}

## Un informe que no se puede escribir

batch-report-not-written = El informe no se ha escrito
batch-report-not-shown = El informe no se puede mostrar
batch-report-gone = El lote ya no está en el historial
batch-report-gone-advice = Búsquelo en los archivos con entradas eliminadas
