# token-desk batch: muchos tokens a la vez, sin ventana.

batch-not-begun = No se ha enviado nada
batch-no-threads = El sistema operativo no da hilos a Token Desk
batch-no-threads-advice = Cierre otros programas e inícielo de nuevo
batch-you-stopped = Usted lo ha detenido
batch-report-there = Este archivo ya existe: { $path }
batch-report-file = Informe: { $path }

## La lista

# Which column was taken for what: "Person: column 2".
command-batch-column = { $what }: columna { $number }
batch-bad-lines = { $count ->
    [one] { $count } línea no se puede usar
   *[other] { $count } líneas no se pueden usar
}
batch-merged-lines = { $count ->
    [one] { $count } línea está repetida
   *[other] { $count } líneas están repetidas
}
batch-no-columns = Ninguna columna de { $list } tiene números de serie o personas
batch-no-columns-advice = Escriba títulos sobre las columnas, como “Número de serie” y “Correo”

## El perfil y la credencial

batch-no-profile = No hay ningún perfil “{ $name }”. Hay: { $known }
batch-no-profile-at-all = No hay ningún perfil “{ $name }” ni ningún otro
batch-profile-unusable = El perfil “{ $name }” no se puede usar
batch-no-profile-advice = Compruebe el nombre y --config-dir, o añada el perfil en la ventana
batch-profile-advice = Pregunte a su administrador si el perfil puede permitirlo, o hágalo uno por uno en la ventana
batch-credential-advice = Compruebe qué se envía a --credential-fd y cómo inicia sesión este perfil
batch-or-descriptor = O envíe la credencial a --credential-fd
batch-key-of-another = La clave es de otro servidor: { $host }
batch-no-issuer = El perfil no tiene emisor OAuth
batch-bearer-ended = El token bearer ha caducado
batch-descriptor = No se puede leer el descriptor de archivo { $number }
batch-descriptor-terminal = La entrada estándar es un terminal, donde cualquiera podría leer un secreto
batch-descriptor-advice = Envíe allí el texto, como en: token-desk batch … --credential-fd 0 < admin.key. En Windows solo funciona 0

## Lo que hay que aceptar

batch-no-number = { $count ->
    [one] Se modificaría { $count } token, y nadie lo ha aceptado
   *[other] Se modificarían { $count } tokens, y nadie lo ha aceptado
}
batch-other-number = { $count ->
    [one] Se modificaría { $count } token, no { $said }
   *[other] Se modificarían { $count } tokens, no { $said }
}
# --changes takes the number without signs between its thousands.
batch-number-advice = Compruebe el informe de --rehearse. Después añada --changes { $number }
batch-zeros-advice = { $count ->
    [one] { $count } token solo existe con ceros iniciales. Añada --zeros para modificarlo también
   *[other] { $count } tokens solo existen con ceros iniciales. Añada --zeros para modificarlos también
}
batch-nothing-to-do = No se modificaría ningún token de la lista
batch-look-at-report = Lea por qué con --rehearse --report report.csv

## Continuar un lote

batch-resume-advice = Indique la lista con --input, o consulte el historial
batch-several-unfinished = { $count ->
    [one] { $count } lote no ha terminado
   *[other] { $count } lotes no han terminado
}
batch-none-unfinished = Ningún lote de { $profile } se puede continuar
batch-unfinished-line = { $at }: { $action }, { $list }, quedan { $left } de { $count } tokens
batch-worked-at = Otro Token Desk está trabajando en este lote. Lo inició { $operator }
batch-worked-at-advice = Espere a que termine, o páuselo allí
batch-stopping = Deteniendo. Las solicitudes en curso terminan. Pulse Ctrl+C otra vez para terminar ya
command-batch-waits-refusals = { $count ->
    [one] El servidor ha rechazado { $count } cambio seguido
   *[other] El servidor ha rechazado { $count } cambios seguidos
}
command-batch-waits-unknown = { $count ->
    [one] El resultado de { $count } cambio seguido es desconocido
   *[other] El resultado de { $count } cambios seguidos es desconocido
}
command-batch-left = { $count ->
    [one] El lote está en pausa. Queda { $count } token
   *[other] El lote está en pausa. Quedan { $count } tokens
}
command-batch-go-on = Para continuar: { $command }
