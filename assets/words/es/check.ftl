# La comprobación de la conexión: el camino de un perfil a su servidor, paso a paso.

check-open = Comprobar la conexión
check-title = Comprobación de la conexión: { $profile }
check-copy = Copiar el resultado
check-copied = El resultado está en el portapapeles
check-choose-ca = Elegir un archivo de CA…
check-edit = Editar el perfil…
check-not-begun = No se comprobó nada
check-going = Se comprueba la conexión
check-stopped = La comprobación se detuvo
check-session-ended = Terminó la sesión que usaba
check-once-more = Compruebe la conexión de nuevo
check-when = { $host } · { $at }
check-text-title = Comprobación de la conexión de { $profile } ({ $host }), { $at }

check-step-name = Nombre
check-step-proxy = Proxy
check-step-connection = Conexión
check-step-certificate = Certificado
check-step-clock = Reloj
check-step-sign-in = Inicio de sesión
check-step-permissions = Permisos

check-good = bien
check-caution = mírelo
check-failed = falló
check-open-question = no se sabe

check-result-good = El camino al servidor está abierto
check-result-caution = El camino al servidor está abierto. Hay algo que mirar.
check-result-failed = { $step }: { $fact }

check-whom-network = Su equipo de red puede ayudar.
check-whom-tenant = Su administrador de SecurID puede ayudar.
check-whom-here = Puede arreglarlo aquí.
check-advice = { $whom } { $what }

check-not-reached = No se llegó
check-of-sign-in-server = { $host } (servidor de inicio de sesión): { $fact }
check-name = { $host } es { $addresses }
check-name-is-address = { $host } es una dirección; no se busca ningún nombre
check-name-left-to-proxy = Este equipo no conoce { $host }. El proxy busca el nombre.
check-name-advice = Pregunte si { $host } es correcto y si necesita un proxy o una VPN
check-no-proxy-loopback = Ninguno: el servidor está en este equipo
check-no-proxy-profile = Ninguno, como dice el perfil
check-no-proxy-system = No hay ninguno configurado
check-proxy-of-system = Como dicen los ajustes del sistema
check-proxy = { $proxy }, { $from }
check-proxy-from-variable = de la variable { $variable }
check-proxy-from-profile = del perfil
check-proxy-from-system = de los ajustes del sistema
check-proxy-name-advice = Pida el nombre correcto del proxy. Viene { $from }.
check-connected = Abierta tras { $took } ms
check-connected-somehow = Hecha como dicen los ajustes del sistema
check-refused = { $peer } no acepta conexiones
check-refused-advice = Pregunte si { $peer } es correcto y está en marcha, y si un cortafuegos lo rechaza
check-no-way = Este equipo no tiene camino a { $peer }
check-no-way-advice = Pregunte si hay un cortafuegos o una VPN entre este equipo y { $peer }
check-certificate = Emitido por «{ $root }», { $days ->
    [one] queda { $days } día
   *[other] quedan { $days } días
}
check-certificate-good = Emitido por «{ $root }»
check-certificate-ends-soon = Emitido por «{ $root }», { $days ->
    [one] solo queda { $days } día
   *[other] solo quedan { $days } días
}
check-certificate-ends-soon-advice = Pregunte si el certificado del servidor se renovará a tiempo
check-certificate-details = { $subject } · válido hasta { $at } · TLS { $version } · SHA-256 { $sha256 }
check-certificate-details-no-tls = { $subject } · válido hasta { $at } · SHA-256 { $sha256 }
check-certificate-hash = SHA-256 { $sha256 }
check-no-certificate-needed = No hace falta: nada sale de este equipo
check-no-certificate-shown = El servidor no mostró ninguno
check-clock-ahead = El reloj de este equipo adelanta { $by }
check-clock-behind = El reloj de este equipo atrasa { $by }
check-clock-right = Coincide con el del servidor con 30 segundos de margen
check-clock-not-said = El servidor no dice su hora
check-clock-advice = Ponga bien la fecha, la hora y la zona horaria. El inicio de sesión falla con un minuto de diferencia.
check-nobody-signed-in = No se probó: nadie inició sesión con este perfil
check-signed-in = { $id } fue aceptado tras { $took } ms
check-permissions = Está todo lo que el perfil permite
check-permissions-unseen = Las lecturas funcionan. Los cambios solo se ven al usarlos.
check-permissions-missing = { $count ->
    [one] Falta un permiso
   *[other] Faltan { $count } permisos
}
check-permissions-advice = Pida estos permisos: { $scopes }

check-permission = { $used }: { $known } ({ $scope })
check-use-find = Encontrar personas
check-use-list = Listar tokens
check-use-look-up = Consultar tokens
check-use-events = Inicios de sesión recientes
check-use-verify = Live Verification
check-known-works = funciona
check-known-named = la credencial lo nombra
check-known-missing = falta
check-known-unseen = solo se ve al usarlo
