# The command line: help, progress, results.

## token-desk history: what both commands say

# After a problem, such as "Code: file-exists". Scripts look for it: it stays like this in every language.
problem-code = Code: { $code }
verify-newest-row = Fila más reciente: { $row }
its-hash = Su hash: { $hash }
command-no-history-to-check = Aún no hay ningún historial que comprobar
command-no-history-to-export = Aún no hay ningún historial que exportar
command-no-history = No hay ningún archivo con este nombre: { $path }
command-no-history-advice = Token Desk empieza un historial al iniciarse. Si ya había uno, averigüe dónde está ahora, o indique otro --data-dir.

# Progress on one line, drawn over and over.
checked-rows-of = { $count ->
    [one] Comprobada: { $done } de { $count } fila
   *[other] Comprobadas: { $done } de { $count } filas
}
exported-entries-of = { $count ->
    [one] Exportada: { $done } de { $count } entrada
   *[other] Exportadas: { $done } de { $count } entradas
}
rehearsed-lines-of = { $count ->
    [one] Ensayo: { $done } de { $count } línea
   *[other] Ensayo: { $done } de { $count } líneas
}
changed-tokens-of = { $count ->
    [one] { $done } de { $count } token hecho
   *[other] { $done } de { $count } tokens hechos
}

## token-desk history export

exported-entries = Entradas exportadas: { $count }
exported-file = Archivo: { $path }
export-replace-advice = Elija otro nombre, o añada --replace
export-stopped = La exportación se detuvo. Si ya existía un archivo, no ha cambiado.
export-stopped-advice = Iníciela de nuevo cuando quiera
export-no-such-day = El día { $day } está demasiado lejos para Token Desk
export-no-such-day-advice = Indique un día más cercano, o no indique ninguno
export-unknown-profile = No se hizo ninguna entrada con el perfil “{ $name }”. Hay entradas con: { $known }
export-unknown-profile-alone = No se hizo ninguna entrada con el perfil “{ $name }”. No hay ninguna entrada en absoluto.

## token-desk history verify: the report, one fact on each line

rows-checked = Filas comprobadas: { $count }
begun-in-place-of = Empezado en lugar de: { $before }
# { $row } was noted with its hash; { $proves } says what that proves (see "vouched").
noted-hash-found = Hash anotado: el de la fila { $row }; { $proves }
# { $by }: the row that records the removal.
noted-hash-removed = Hash anotado: el de la fila { $row }, que se eliminó (consta en la fila { $by }); este es el historial del que se anotó, pero el hash no prueba nada sobre las filas que siguen ahí
noted-hash-missing = Hash anotado: ninguna fila lo tiene
noted-hash-missing-before = Hash anotado: ninguna fila anterior a la rota lo tiene
# After "Noted hash: that of row 7; " or "It vouches: ": what a noted hash proves.
vouched = en las filas { $from } a { $row } no se alteró nada desde que se anotó, ni se eliminó nada que no se indique arriba; no dice nada sobre las filas posteriores a la fila { $row }
vouched-from = en las filas { $from } a { $row } no se alteró nada desde que se anotó, ni se eliminó nada que no se indique arriba; las filas anteriores a la fila { $from } están antes de un intervalo eliminado que no se anotó hasta más tarde, o que anotó una versión anterior: no dice nada sobre ellas; no dice nada sobre las filas posteriores a la fila { $row }

# A removal; the parts below follow, each after "; ". { $rows } and { $entries }: numbers and ranges.
removed = Eliminado: filas { $rows } (entradas { $entries }) el { $at } (fila { $row }): de antes del { $before }; la más reciente, del { $newest }
removed-by-an-earlier-version = Eliminado: filas { $rows } (entradas { $entries }) el { $at } (fila { $row }): de antes del { $before }, por una versión que no anotaba nada más
removed-confirmed = se preguntó por el reloj, y lo confirmó { $name } (cuenta { $account }) el { $at }
removed-confirmed-by-account = se preguntó por el reloj, y lo confirmó la cuenta { $account } el { $at }
removed-asked = una persona había indicado que el reloj estaba en hora
# { $name }: the file that they were written to.
removed-archive = { $state ->
    [unaltered] { $name } está ahí y no se alteró
    [altered] { $name } se alteró
    [not-there] { $name } ya no está junto al historial
   *[unread] { $name } no se pudo leer
}
removed-no-archive = no se escribió antes en un archivo
removed-doubted = ningún reloj da fe de ello: la fila más reciente es del { $newest }

## The verdict, and what to do

result-intact = Resultado: intacto
result-broken = Resultado: roto en la fila { $row }: { $what }
result-broken-entry = Resultado: roto en la fila { $row } (entrada { $entry }): { $what }
result-altered = Resultado: alterado: { $what }
result-not-noted = Resultado: íntegro en sí mismo, pero no es el historial del que se anotó el hash: desde entonces se le cortó el final, se reescribió o se reemplazó, o la retención eliminó esa fila
result-doubted = { $count ->
    [one] Resultado: íntegro, pero ningún reloj da fe de la eliminación de la fila { $rows }
   *[other] Resultado: íntegro, pero ningún reloj da fe de las eliminaciones de las filas { $rows }
}
# { $against }: one of the texts "against-…".
result-but = Resultado: íntegro en sí mismo, pero { $against }
result-gone = Resultado: el historial ya no está: { $path }
result-empty = Resultado: el historial está vacío: { $path }
do-compare = Qué hacer: guarde una copia de la carpeta y compárela con exportaciones y copias de seguridad anteriores
do-check-the-hash = Qué hacer: compruebe que el hash y la carpeta son los correctos; después guarde una copia de la carpeta y compárela con exportaciones anteriores
do-ask-about-the-clock = Qué hacer: pregunte quién confirmó la hora y busque las entradas eliminadas en los archivos junto al historial y en exportaciones anteriores
do-trust-before = Qué hacer: guarde una copia de la carpeta, confíe solo en las filas anteriores a esta y compare el resto con exportaciones anteriores
do-look-for-removed = Qué hacer: guarde una copia de la carpeta y busque las entradas eliminadas en exportaciones anteriores y en los archivos junto al historial
do-list-differs = Qué hacer: guarde una copia de la carpeta; las filas en sí están íntegras, pero no lo que la ventana muestra en listas y búsquedas
do-schema-differs = Qué hacer: guarde una copia de la carpeta; las filas en sí están íntegras, pero la base de datos ya no las protege
do-archive-differs = Qué hacer: guarde una copia de la carpeta; el historial en sí está íntegro, pero no se fíe de ese archivo
do-look-for-the-file = Qué hacer: busque el archivo y una copia de seguridad, y compare con exportaciones anteriores

## What the window noted of the history

window-noted = Registrado por la ventana: fila { $row } el { $at }, hash { $hash }, del historial { $history }
# { $said }: one of the four below, or rows with their hashes.
window-note = Registrado por la ventana: fila { $row } el { $at }: { $said }
window-note-not-compared = sin comparar, porque el historial está roto
window-note-there = el historial la tiene
window-note-removed = la retención la eliminó desde entonces
window-note-successor = este historial indica que se empezó en lugar de otro
window-note-unusable = Registrado por la ventana: nada que se pueda usar. { $why }
against-window-note = tiene menos de lo que la ventana registró el { $at }. { $less }

## The anchor: lines about the history that another computer keeps

anchor-not-compared = El ancla no se comparó
anchor-file = Ancla: { $path }
anchor-lines = Líneas suyas que concuerdan: { $fit }; de filas que eliminó la retención: { $removed }; de otros historiales: { $others }
anchor-also-has = También tiene { $other }
other-history = el historial { $id } hasta la fila { $row }
other-history-written = el historial { $id } hasta la fila { $row }, escrito por última vez el { $at } por { $by }
anchor-unread = Líneas suyas que no se pueden leer: { $count }; la primera es la línea { $first }
anchor-proves = Da fe de esto: { $proves }
anchor-proves-nothing = No da fe de nada, porque el historial está roto
anchor-proves-no-row = No da fe de ninguna fila que siga ahí
anchor-first-odd = Primera que no concuerda: { $odd }
anchor-odd = la línea { $number } (fila { $row }) no concuerda. { $less }
anchor-odd-written = la línea { $number } (fila { $row }, escrita el { $at } por { $by }) no concuerda. { $less }
against-anchor = no es lo que se ancló: { $odd }
against-anchor-without-it = el ancla no tiene ninguna línea suya y no da fe de nada
against-anchor-of-before = el mismo equipo ancló antes { $other }, y nada indica qué fue de él

## --help: at most 88 characters a line. Options, their values and file names stay as they are.

# { $config } and { $data }: the usual folders.
command-help =
    Token Desk guía al centro de ayuda en la llamada por un token perdido: buscar a la
    persona, verificar a quien llama, desactivar el token físico SecurID y devolverla al
    trabajo.

    Uso:
      token-desk [OPCIONES]                      abre la ventana
      token-desk practice --dir DIR [--port P]   ofrece el entorno de prácticas, sin ventana
      token-desk history verify [OPCIONES]       comprueba que nadie alteró el historial
      token-desk history export [OPCIONES]       escribe el historial en un archivo
      token-desk batch [OPCIONES]                modificar muchos tokens a la vez
      token-desk check [OPCIONES]                comprobar el camino al servidor de un perfil
      token-desk policy check ARCHIVO            explica lo que hace una directiva
      token-desk profiles keygen --key ARCHIVO   crea una clave privada para firmar perfiles
      token-desk profiles sign --key FILE FILE   firma los perfiles de un archivo
      token-desk profiles verify ARCHIVO         los comprueba con --public KEY, o con la
                                                 clave de la directiva

    Opciones para la ventana:
      --config-dir DIR   carpeta de los perfiles y las credenciales recordadas
                         (predeterminada: { $config })
      --data-dir DIR     carpeta de lo que anota el programa
                         (predeterminada: { $data })
      --renderer CUÁL    qué dibuja la ventana: auto (predeterminado), glow (OpenGL) o
                         wgpu (Direct3D 12, Vulkan o Metal, por software si hace falta);
                         auto empieza por lo último que funcionó en este equipo;
                         lo que falló o se colgó al abrir va lo último;
                         TOKEN_DESK_RENDERER prevalece sobre esta opción;
                         si uno no puede abrir la ventana, prueba el otro
      --find TEXT        buscar esto en la ventana abierta, o en una nueva
      --ticket T         con --find: el número de ticket para su campo
      --reason R         con --find: el motivo para su campo
      token-desk://find?q=TEXT&ticket=T&reason=R
                         lo mismo, como enlace

    Opciones para practice:
      --dir DIR          carpeta que recibe admin.key, oauth.jwk y practice.json
      --port P           puerto TCP en 127.0.0.1; 0 (predeterminado) toma uno libre
      --tls              por https, con un certificado CA de esta ejecución: ca.pem en DIR
      --box N            N tokens más, cada uno con una persona; box.csv es su lista
      --rate-limit N     responder con 429 a más de N peticiones por segundo
      --no-retry-after   con --rate-limit: la respuesta no dice cuándo volver

    Opciones para history verify:
      --data-dir DIR     como para la ventana
      --config-dir DIR   como para la ventana: ahí registra hasta dónde llegó el historial
      --noted HASH       hash de una fila que se anotó antes: indica si aún lo es
      --anchor ARCHIVO   dónde está anclado el historial: indica si concuerda cada línea

    Opciones para history export:
      --data-dir DIR     como para la ventana
      --to ARCHIVO       archivo que se escribe; si falta, o con -, la salida estándar
      --format CUÁL      csv, json, jsonl (JSON Lines) o xlsx; si falta, el de la extensión
                         de ARCHIVO, y csv para la salida estándar
      --replace          sobrescribe ARCHIVO si ya existe
      --search TEXTO     solo entradas con palabras que empiecen como estas en el número de
                         serie, la persona, el ticket o el operador
      --outcome CUÁL     solo las de resultado confirmed (confirmado), refused (rechazado)
                         o unknown (desconocido)
      --action CUÁL      solo estas: disable, enable, clear-pin, assign, rename, unassign,
                         delete, emergency-code, withdraw-emergency-code, unlock,
                         disable-user o enable-user
      --profile NOMBRE   solo las hechas con este perfil
      --from FECHA       solo las de este día en adelante, como 2026-11-23, o desde este
                         instante, como 2026-11-23T09:00:00+01:00
      --until FECHA      solo las anteriores a este día y las de ese día, o anteriores a
                         un instante así
      --call HORA        solo lo hecho en la llamada que empezó entonces, tal como la da la
                         exportación
      --batch HORA       solo lo hecho en el lote que empezó entonces

    Opciones de batch:
      --profile NOMBRE   el perfil con el que iniciar sesión
      --input ARCHIVO    la lista: CSV, XLSX o texto con números de serie o personas
      --action CUÁL      disable, enable, unassign o clear-pin
      --rehearse         solo leer qué pasaría con cada línea
      --changes N        modificar N tokens: el número que dice el ensayo; con cualquier
                         otro no se envía nada
      --report ARCHIVO   escribir qué fue de cada línea: .csv, .json, .xlsx o .html
      --replace          sobrescribir el informe si ya existe
      --resume           continuar el lote detenido; con --input, el de esta lista
      --ticket T         el número de ticket de las líneas que no lo tienen
      --reason M         el motivo de las líneas que no lo tienen
      --zeros            modificar también tokens cuyos ceros iniciales perdió la lista
      --credential-fd N  leer la credencial de este descriptor: el texto de un archivo de
                         clave, de un JWK privado o de un token bearer, según el perfil; si
                         se omite, la que recuerda la ventana (en Windows solo 0, la entrada
                         estándar)
      --config-dir DIR   como para la ventana
      --data-dir DIR     como para la ventana

    Opciones de check:
      --profile NAME     el perfil cuyo servidor hay que alcanzar
      --json             mostrar JSON; claves y códigos no cambian, los textos van en su
                         idioma
      --credential-fd N  como en batch; si falta y no hay nada recordado, no se prueba el
                         inicio de sesión
      --config-dir DIR   como para la ventana
      --data-dir DIR     como para la ventana

    Opciones para todos:
      --language CÓDIGO  el idioma que se usa: en, de, fr, es o ja; si falta, el de los
                         ajustes de la ventana o el del sistema
      -h, --help         muestra esto
      -V, --version      muestra la versión

    Entorno:
      TOKEN_DESK_LOG     qué muestra el error estándar: error, warn (predeterminado),
                         info, debug, o partes por nombre, como
                         token_desk=debug,wgpu_hal=info

    Códigos de salida:
      0  todo fue bien
      1  falló o se detuvo; el error estándar indica por qué
      2  la línea de comandos era incorrecta
      3  no se pudo abrir ninguna ventana
      4  history verify: el historial se alteró o no concuerda con lo anotado
      5  no se pudo mostrar el resultado; un lector que se va antes no es un fallo
      6  history verify: el historial está íntegro, pero ningún reloj da fe de
         una eliminación
      7  batch: todo está hecho, con líneas rechazadas o desconocidas
      8  batch: en pausa; --resume continúa
      9  batch: no se ha enviado nada
     10  check: falló un paso

    Ejemplos:
      token-desk
      token-desk --config-dir ./trial --data-dir ./trial
      token-desk --renderer=wgpu
      token-desk --find ada@acme.example --ticket INC0012345
      token-desk practice --dir ./practice --port 8099
      token-desk history export --to november.xlsx --from 2026-11-01 --until 2026-11-30
      token-desk batch --profile Acme --input box.csv --action disable --rehearse
      token-desk batch --profile Acme --input box.csv --action disable --changes 200

## What is wrong with a command line, after "token-desk: "

# What to type for help, below.
usage-try-help = Pruebe “{ $program } --help”
usage-unknown-option = opción desconocida { $option }
usage-other-command = { $command ->
    [window] { $option } no corresponde aquí, solo a la ventana: token-desk sin nada más
    [window-without-practice] { $option } no corresponde aquí, solo a la ventana: token-desk sin practice
    [practice] { $option } no corresponde aquí, solo a token-desk practice
    [verify] { $option } no corresponde aquí, solo a token-desk history verify
    [export] { $option } no corresponde aquí, solo a token-desk history export
    [batch] { $option } no corresponde aquí, solo a token-desk batch
    [policy] { $option } no corresponde aquí, solo a token-desk policy check
    [profiles] { $option } no corresponde aquí, solo a token-desk profiles
    [start-of-batch] { $option } no corresponde aquí, solo al principio de la línea, como en token-desk batch --profile Acme --resume
    [check] { $option } no corresponde aquí, solo a token-desk check
    [start-of-check] { $option } no corresponde aquí, solo al principio de la línea, como en token-desk check --profile Acme
    [start-of-policy] { $option } no corresponde aquí, solo al principio de la línea, como en token-desk policy check policy.toml
    [start-of-profiles] { $option } no corresponde aquí, solo al principio de la línea, como en token-desk profiles verify profiles.toml
    [start-of-practice] { $option } no corresponde aquí, solo al principio de la línea, como en token-desk practice --dir ./practice
   *[start-of-history] { $option } no corresponde aquí, solo al principio de la línea, como en token-desk history verify --data-dir ./trial
}
usage-unexpected-argument = argumento inesperado “{ $word }”
usage-unexpected-value = { $option } no admite ningún valor
usage-missing-value = { $kind ->
    [folder] { $option } necesita una carpeta, como en { $option } { $example }
    [file] { $option } necesita un archivo, como en { $option } { $example }
    [file-or-standard-output] { $option } necesita un archivo, o -, como en { $option } { $example }
    [port] { $option } necesita un número de puerto, como en { $option } { $example }
    [box] { $option } necesita un número de tokens, como en { $option } { $example }
    [rate-limit] { $option } necesita un número de peticiones, como en { $option } { $example }
    [renderer] { $option } necesita auto, glow o wgpu, como en { $option } { $example }
    [format] { $option } necesita csv, json, jsonl o xlsx, como en { $option } { $example }
    [language] { $option } necesita en, de, fr, es o ja, como en { $option } { $example }
    [outcome] { $option } necesita confirmed, refused o unknown, como en { $option } { $example }
    [action] { $option } necesita disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user o enable-user, como en { $option } { $example }
    [batch-action] { $option } necesita disable, enable, unassign o clear-pin, como en { $option } { $example }
    [number] { $option } necesita un número entero, como en { $option } { $example }
    [profile-name] { $option } necesita el nombre de un perfil, como en { $option } { $example }
    [public-key] { $option } necesita una clave pública, como en { $option } { $example }
    [hash] { $option } necesita un hash de 64 cifras hexadecimales, como en { $option } { $example }
    [instant] { $option } necesita una hora UTC, como en { $option } { $example }
    [day] { $option } necesita un día o un instante, como en { $option } { $example }
   *[words] { $option } necesita palabras, como en { $option } { $example }
}
usage-bad-value = { $kind ->
    [folder] { $option } admite una carpeta, no “{ $typed }”
    [file] { $option } admite un archivo, no “{ $typed }”
    [file-or-standard-output] { $option } admite un archivo, o -, no “{ $typed }”
    [port] { $option } admite un número de 0 a 65535, no “{ $typed }”
    [box] { $option } admite un número de 0 a 100000, no “{ $typed }”
    [rate-limit] { $option } admite un número de 1 a 1000000, no “{ $typed }”
    [renderer] { $option } admite auto, glow o wgpu, no “{ $typed }”
    [format] { $option } admite csv, json, jsonl o xlsx, no “{ $typed }”
    [outcome] { $option } admite confirmed, refused o unknown, no “{ $typed }”
    [action] { $option } admite disable, enable, clear-pin, assign, rename, unassign, delete, emergency-code, withdraw-emergency-code, unlock, disable-user o enable-user, no “{ $typed }”
    [batch-action] { $option } admite disable, enable, unassign o clear-pin, no “{ $typed }”
    [number] { $option } admite un número entero, no “{ $typed }”
    [profile-name] { $option } admite el nombre de un perfil, no “{ $typed }”
    [language] { $option } admite en, de, fr, es o ja, no “{ $typed }”
    [public-key] { $option } admite una clave pública, no “{ $typed }”
    [hash] { $option } admite un hash de 64 cifras hexadecimales, no “{ $typed }”
    [instant] { $option } admite una hora como 2026-11-23T13:03:10.123456Z, no “{ $typed }”
    [day] { $option } admite un día como 2026-11-23 o un instante como 2026-11-23T09:00:00+01:00, no “{ $typed }”
   *[words] { $option } admite palabras, no “{ $typed }”
}
usage-not-understood = la línea de comandos no se entendió
usage-practice-folder = practice necesita una carpeta para sus archivos de clave, como en token-desk practice --dir ./practice
usage-no-rate-limit = --no-retry-after necesita --rate-limit, como en --rate-limit 50
usage-history-command = history necesita verify o export, como en token-desk history verify
usage-unknown-format = el nombre “{ $name }” no indica el formato; añada --format csv, json, jsonl o xlsx
usage-workbook = xlsx necesita un archivo, como en --to history.xlsx; la salida estándar admite csv, json y jsonl
usage-replace = --replace necesita un archivo, como en --to history.csv --replace
# { $why }: a sentence.
usage-bad-link = esto no se puede buscar: { $why }
usage-ticket-without-find = --ticket y --reason necesitan --find, como en --find ada@acme.example --ticket INC0012345
usage-needs = { $what } necesita { $other }, como en { $example }
usage-not-together = { $option } no se combina con { $other }
usage-unknown-report = el nombre “{ $name }” no indica el formato; los informes terminan en .csv, .json, .xlsx o .html
usage-find-twice = la línea de comandos dice dos veces a quién buscar
link-not-taken = { $why ->
    [too-soon] La ventana abierta no aceptó la solicitud: la anterior acaba de llegar
   *[not-understood] La ventana abierta no aceptó la solicitud: es de otra versión
}
