# The lock of the window.

## The locked window: nothing here names a person, a token or a ticket

lock-locked = Bloqueado
# Why it is locked.
lock-idle = { $count ->
    [one] { $count } minuto sin teclas ni clics.
   *[other] { $count } minutos sin teclas ni clics.
}
lock-asked = Usted bloqueó Token Desk.
lock-system = Este equipo se bloqueó.
lock-sleep = Este equipo estaba en suspensión.
lock-remote = La conexión de Escritorio remoto terminó.
# Why the computer waits a moment before it sleeps, for whoever asks it.
lock-delays-sleep = Primero se bloquea la ventana
lock-call-kept = La llamada se conserva: una persona.
lock-call-kept-ticket = La llamada se conserva: una persona, un ticket.
lock-pin = PIN de esta sesión
lock-unlock = Desbloquear
# Why the button cannot be pressed.
lock-pin-empty = Escriba su PIN
lock-checking = Se está comprobando el PIN
# How many more tries there are. After the last one the session ends.
lock-wrong = { $count ->
    [one] PIN incorrecto. Queda { $count } intento; después, Token Desk cierra la sesión
   *[other] PIN incorrecto. Quedan { $count } intentos
}
# The system itself asks who sits there: on Linux with polkit, on Windows with Windows Hello.
lock-prove = Desbloquear con el inicio de sesión del sistema
lock-proving = El sistema pide su inicio de sesión
lock-proof-refused = El sistema no aceptó su inicio de sesión
lock-proof-cancelled = La pregunta se cerró. Token Desk sigue bloqueado
lock-proof-unable = El sistema no puede pedir su inicio de sesión
lock-proof-not-opened = El llavero no devolvió la credencial
lock-hello = Desbloquear con Windows Hello
lock-hello-asks = Windows Hello pregunta. La pregunta puede estar detrás de esta ventana
# In the question of Windows: what it is for.
lock-hello-why = Desbloquear Token Desk
lock-hello-busy = Windows Hello está ocupado
lock-hello-too-often = Windows Hello se intentó demasiadas veces
lock-hello-not-there = Este equipo no tiene Windows Hello
lock-hello-not-set-up = Windows Hello no está configurado para su cuenta
lock-hello-forbidden = Su empresa no permite Windows Hello aquí
lock-hello-unable = Windows Hello no responde
# What is left then; one of these follows what is wrong with the system or the keyring.
lock-use-pin = Use su PIN
lock-try-again = Inténtelo de nuevo o cierre la sesión
# What went on meanwhile. $at: a time of day.
lock-changes-away = { $count ->
    [one] Un cambio está en curso. Su sesión sigue abierta hasta que termine
   *[other] { $count } cambios están en curso. Su sesión sigue abierta hasta que terminen
}
lock-changes-confirmed = { $count ->
    [one] Un cambio siguió su curso y se confirmó a las { $at }
   *[other] { $count } cambios siguieron su curso y se confirmaron, el último a las { $at }
}
lock-changes-refused = { $count ->
    [one] Un cambio siguió su curso y se rechazó a las { $at }
   *[other] { $count } cambios siguieron su curso y se rechazaron, el último a las { $at }
}
lock-changes-unknown = { $count ->
    [one] Aún no se conoce el resultado de un cambio
   *[other] Aún no se conoce el resultado de { $count } cambios
}
lock-batch-goes-on = El lote continúa. Su sesión sigue abierta hasta que termine
lock-batch-waits = El lote espera a que usted desbloquee
lock-batch-done = El lote ha terminado
lock-reads-go-on = Una comprobación en el servidor continúa. Su sesión sigue abierta hasta que termine

lock-sign-out = ¿Cerrar sesión?
lock-sign-out-batch = El lote queda en pausa. Puede continuar cuando alguien inicie sesión en su perfil.
lock-stay = Seguir bloqueado

## Choosing a PIN

lock-choose = Elegir un PIN para bloquear Token Desk
lock-choose-why = Con él se desbloquea. Vale solo para esta sesión y no se guarda.
lock-new-pin = PIN para desbloquear
lock-new-pin-hint = Al menos 4 caracteres
lock-pin-again = Repetir PIN
lock-now = Bloquear
lock-taking-pin = Se está aplicando el PIN
# At sign-in, below the empty fields.
lock-no-pin-means = Opcional. Sin PIN, al bloquear se cierra la sesión
# The same where the system can ask who sits there.
lock-no-pin-login = Opcional. Sin PIN, solo una credencial recordada se desbloquea, con el inicio de sesión del sistema
lock-no-pin-hello = Opcional. Sin PIN, solo una credencial recordada se desbloquea, con Windows Hello
lock-pin-unfinished = Complete el PIN o vacíe los dos campos

hint-pin-short = Escriba al menos { $least } caracteres
hint-pin-long = Escriba como máximo { $most } caracteres
hint-pin-alike = Use caracteres distintos
hint-pin-row = Una serie como 1234 es demasiado fácil
hint-pin-differs = Los dos PIN no coinciden
# { $most }: a number of minutes.
hint-lock-after = Escriba un número entero de minutos de 1 a { $most }

## Signed out by the lock

lock-signed-out = Se cerró su sesión
lock-no-pin-idle = { $count ->
    [one] No hubo teclas ni clics durante { $count } minuto, ni un PIN para desbloquear
   *[other] No hubo teclas ni clics durante { $count } minutos, ni un PIN para desbloquear
}
lock-no-pin-asked = No había un PIN para desbloquear
lock-no-pin-system = Este equipo se bloqueó y no había un PIN para desbloquear
lock-no-pin-sleep = Este equipo estaba en suspensión y no había un PIN para desbloquear
lock-no-pin-remote = La conexión de Escritorio remoto terminó y no había un PIN para desbloquear
lock-no-pin-advice = Inicie sesión de nuevo. Con un PIN, la llamada se conserva la próxima vez.
lock-wrong-pins = El PIN fue incorrecto { $count } veces
lock-sign-in-again = Inicie sesión de nuevo.
