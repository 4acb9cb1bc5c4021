# Verifying the caller.

verify-title = Verificar a quien llama

## How

verify-how = ¿Cómo se verifica a quien llama?
verify-live-means = El servidor pide a quien llama que demuestre quién es
# Field: how else, in the agent's own words.
verify-other = Cómo se verificó a quien llama
verify-start = Iniciar Live Verification
verify-start-again = Iniciar de nuevo
verify-look-again = Volver a leer el estado
verify-note = Anotar como verificado
verify-choose-first = Primero elija cómo
verify-another-way = Verificar de otra forma…
verify-done = Listo
# How: "Seen in person".
verify-saved = Se guarda con cada cambio de esta llamada: { $how }
verify-denied = Live Verification indicó que no es la persona ({ $at }). Use otra forma solo si su norma de seguridad lo permite.

## While Live Verification runs

verify-starting = Iniciando Live Verification
verify-looking = Comprobando si se inició
verify-ask-to-open = Pida a quien llama que abra esta dirección e inicie sesión allí:
verify-ask-no-address = Pida a quien llama que responda a la solicitud de Live Verification. El servidor no da ninguna dirección para ella.
verify-waiting = Esperando a quien llama
# Behind what is waited for: "1:32 left".
verify-left = quedan { $time }
verify-end-not-known = fin desconocido
verify-time-over = El tiempo se agotó
verify-asking-once-more = consultando al servidor una vez más
verify-code = Código que lee quien llama
verify-check-code = Comprobar código
verify-checking-code = Comprobando el código
verify-code-refused = El servidor no aceptó este código. Pídalo de nuevo
verify-code-still-open = El servidor recibió el código, pero no dice ni que sí ni que no
# A status that this version does not know.
verify-unknown-word = El servidor indica “{ $word }”. Eso no cuenta, y Token Desk vuelve a preguntar.
# After a problem: what happens next.
verify-asks-again = Token Desk vuelve a preguntar al servidor

## One that was found running

verify-found = Se encontró en curso una verificación de esta persona
verify-found-of = La inició { $admin }. La respuesta al inicio desde aquí se perdió, así que puede que no sea la iniciada aquí: su resultado no dice nada sobre quien llama.
verify-found-of-nobody-known = El servidor no indica quién la inició. La respuesta al inicio desde aquí se perdió, así que puede que no sea la iniciada aquí: su resultado no dice nada sobre quien llama.
verify-found-advice = Espere e iníciela de nuevo, o verifique a quien llama de otra forma
verify-waiting-for-end = Esperando a que termine

## What came of it

verify-verified = Identidad verificada: { $who }
verify-verified-at = Live Verification, { $at }
verify-verified-saved = Se guarda con cada cambio de esta llamada
verify-not-the-person = No es la persona
verify-not-the-person-advice = Quien llama no es { $who }. Siga su norma de seguridad
verify-no-answer = Live Verification terminó sin respuesta. No se verificó a nadie
verify-code-not-accepted = El servidor no aceptó el código, y Live Verification terminó. No se verificó a nadie
verify-replaced = Otra verificación de esta persona reemplazó a la de usted. El resultado de la otra no dice nada sobre quien llama
verify-too-late = El sí del servidor llegó mucho después de agotarse el tiempo, así que no cuenta. Iníciela de nuevo
verify-found-ended = La verificación que se encontró en curso terminó. Puede que no fuera la iniciada aquí, así que no dice nada sobre quien llama. Iníciela de nuevo

## When it was not started, or nobody knows

verification-ended-at-once = El servidor inició una verificación que ya había terminado. No preguntó nada a quien llama
verification-lost-and-none-runs = La respuesta al inicio se perdió. El servidor no tiene ahora en curso ninguna verificación de esta persona
verification-lost-and-not-read = La respuesta al inicio se perdió, y la verificación no se pudo leer
verify-again-or-otherwise = Inténtelo de nuevo, o verifique a quien llama de otra forma
verify-look-or-otherwise = Vuelva a leer el estado, o verifique a quien llama de otra forma
