# The practice tenant and the guide.

## The guided practice call

practise-call = Empezar una llamada de práctica
guide = Llamada de práctica
guide-step = Llamada de práctica, paso { $number } de { $count }
guide-end = Terminar
guide-end-call = Terminar la llamada de práctica
guide-ends = Termina la llamada de práctica
guide-again = Otra vez
guide-begins-again = Empieza de nuevo la llamada de práctica

## On the sign-in panel

practice-is-safe = Una copia segura con 40 personas inventadas. No puede estropear nada.
practice-resets = Se restablece cada vez que inicia Token Desk

## The strip, and the difficulties that can be ordered

practice-strip = Entorno de prácticas: nada de aquí llega a un sistema real
difficulties-open = Dificultades…
difficulties = Dificultades
difficulties-why = Practique aquí primero los problemas del servidor
difficulties-which = Qué solicitudes
difficulties-changes = Solo cambios
difficulties-everything = Todas
difficulties-how-many = Cuántas respuestas
difficulties-next-one = La próxima
difficulties-next-three = Las próximas 3
difficulties-until-off = Hasta apagarlo
difficulties-what = Qué ocurre
switch-off = Apagar
# What was ordered: "Server error (500)".
ordered-every-answer = Todas las respuestas: { $what }
ordered-every-change = Todas las respuestas a cambios: { $what }
ordered-next-answers = { $count ->
    [one] Próxima respuesta: { $what }
   *[other] Próximas { $count } respuestas: { $what }
}
ordered-next-changes = { $count ->
    [one] Próximo cambio: { $what }
   *[other] Próximos { $count } cambios: { $what }
}

## When it does not start

practice-not-started = El entorno de prácticas no se inició
practice-no-address = Este equipo no le dio ninguna dirección en la que escuchar
practice-not-started-advice = Cierre otros programas e inténtelo de nuevo

## The difficulties: short, in a menu

difficulty-forbidden = No autorizado (403)
difficulty-not-found = No existe (404)
difficulty-conflict = No asignado a esta persona (409)
difficulty-too-many-wait = Exceso de solicitudes, 3 s (429)
difficulty-too-many = Demasiadas solicitudes (429)
difficulty-server-error = Error del servidor (500)
difficulty-slow = Lento: responde a los 8 s
difficulty-cut-before = Corte antes del cambio
difficulty-cut-after = Corte después del cambio
difficulty-gateway-page = Página de error de pasarela (502)
difficulty-broken-json = JSON dañado

## The steps of the practice call. Names of buttons stand in quotes as the window has them.

guide-find = Llama Ada Lovelace: “He perdido mi token”. Escriba su dirección de correo, ada.lovelace@acme.example, y pulse Entrar
guide-verify = Quien llama puede mentir. Pulse “Verificar a quien llama…” y después “Iniciar Live Verification”. Ada responde a los pocos segundos
guide-choose = Pregunte qué token es. Ada dice que estaba en su llavero: elija “Ada's key ring” en la lista
guide-disable = Pregunte qué token es: “Ada's key ring” está elegido. Escriba un número de ticket, como INC0042317, y pulse “Desactivar token…”
guide-confirm = Lea una vez más quién es y qué token. Después pulse “Desactivar token”
guide-wait = Espere la respuesta. Hasta que llegue, nada se da por hecho
guide-refused = El cambio no se hizo. Lea por qué, siga el consejo y continúe desde ahí
guide-emergency-code = Ada no puede iniciar sesión sin su token. Pulse “Código de emergencia…”, “Continuar…” y después “Crear código”
guide-read-aloud = Pulse “Mostrar código” y léaselo a Ada letra por letra. Después pulse “Copiar para el ticket” y “Siguiente llamada”. El código se muestra una sola vez
guide-finish = Eso fue una llamada completa. Está anotada en el historial. Ahora conozca los problemas: “Dificultades…” en la franja de arriba
guide-desk = Vuelva a “Llamada” en la barra superior: quien llama sigue al teléfono
guide-enable-first = Una llamada anterior desactivó este token. Pulse “Más…” y “Activar…” para recuperarlo, o reinicie Token Desk
guide-confirm-other = Lea quién es y qué significa. Después pulse el botón que lo hace, o “Cancelar”
guide-back = Hecho. Pulse “Volver a …” o “Siguiente llamada” para continuar con la llamada de Ada
