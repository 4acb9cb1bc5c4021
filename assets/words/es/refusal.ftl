# Why the server refused something. Problems of changes stand in histories: a text that is here stays, with
# its facts. { $asked } is the server that was asked: that of the API, or the one for signing in.

## What was not done

change-outcome-unknown = Resultado desconocido
not-signed-in = No se inició sesión
not-found-person = No se consultó a la persona
not-searched = No se hizo la búsqueda
not-listed-tokens = No se obtuvo la lista de tokens físicos
not-looked-up-token = No se consultó el token
not-listed-events = No se obtuvo la lista de accesos
not-started-verification = No se inició la verificación
not-read-verification = No se leyó el estado de la verificación
not-checked-code = No se comprobó el código
not-cancelled-verification = No se canceló la verificación
refusal-code-not-accepted = No se aceptó el código

## What may have been done

nothing-changed = No se cambió nada
look-the-person-up = Consulte a la persona para ver su estado actual en el servidor
verification-perhaps-started = No se sabe si se inició una verificación
verification-perhaps-checked = No se sabe si se comprobó el código
verification-perhaps-cancelled = No se sabe si la verificación está cancelada
verification-perhaps-advice = Mire de nuevo la verificación. Mientras no indique “Identidad verificada”, la identidad de quien llama está sin verificar.

## The server does not understand, or cannot answer

refusal-code = El servidor no aceptó este código: puede estar mal escrito o ser demasiado antiguo
refusal-code-advice = Pida a quien llama que vuelva a leer el código
refusal-bad-request = { $asked ->
    [sign-in] El servidor de inicio de sesión no entendió la solicitud
   *[api] El servidor no entendió la solicitud
}
refusal-bad-request-advice = Compruebe lo que escribió. Si es correcto, copie los detalles para su administrador.
refusal-too-slow = { $asked ->
    [sign-in] El servidor de inicio de sesión no recibió a tiempo la solicitud completa
   *[api] El servidor no recibió a tiempo la solicitud completa
}
refusal-media-type = { $asked ->
    [sign-in] El servidor de inicio de sesión no admite el formato de la solicitud
   *[api] El servidor no admite el formato de la solicitud
}
refusal-media-type-advice = Copie los detalles para su administrador: puede que una puerta de enlace modifique las solicitudes, o que Token Desk sea demasiado antiguo
refusal-too-many = { $asked ->
    [sign-in] El servidor de inicio de sesión recibe demasiadas solicitudes en este momento
   *[api] El servidor recibe demasiadas solicitudes en este momento
}
# The server says for how long, such as "10 minutes".
refusal-too-many-wait = Espere { $wait }, como pide el servidor. Después inténtelo de nuevo.
refusal-server-error = { $asked ->
    [sign-in] El servidor de inicio de sesión tuvo un error propio
   *[api] El servidor tuvo un error propio
}
refusal-not-available = { $asked ->
    [sign-in] El servidor de inicio de sesión indica que no está disponible en este momento
   *[api] El servidor indica que no está disponible en este momento
}
refusal-gateway = Una puerta de enlace web respondió que no puede comunicarse con el servidor en este momento
refusal-gateway-advice = Inténtelo de nuevo en un minuto. Si sigue igual, consulte a su administrador de red y compruebe si RSA informa de una interrupción del servicio.
refusal-other = { $asked ->
    [sign-in] El servidor de inicio de sesión dio una respuesta que aquí no se espera
   *[api] El servidor dio una respuesta que aquí no se espera
}
refusal-conflict = { $asked ->
    [sign-in] El servidor de inicio de sesión indica que esto entra en conflicto con lo que tiene ahora
   *[api] El servidor indica que esto entra en conflicto con lo que tiene ahora
}
refusal-no-such-path = { $asked ->
    [sign-in] El servidor de inicio de sesión no conoce la ruta del perfil
   *[api] El servidor no conoce la ruta del perfil
}
refusal-no-such-path-advice = Compruebe las direcciones del perfil
# { $host }: a server's name.
refusal-no-such-page = No existe esa página en { $host }. Puede que la API esté en otro lugar.

## The server does not let you

refusal-unauthorized = { $asked ->
    [sign-in] El servidor de inicio de sesión no acepta la credencial
   *[api] El servidor no acepta la credencial
}
refusal-unauthorized-advice = Inicie sesión de nuevo. Si sigue igual, pida una credencial nueva a su administrador.
# Its clock is ahead of the server's, or behind it. { $off }: by how much, such as "5 minutes".
set-the-clock = { $side ->
    [ahead] El reloj de este equipo está { $off } adelantado respecto al del servidor. Primero póngalo en hora.
   *[behind] El reloj de este equipo está { $off } atrasado respecto al del servidor. Primero póngalo en hora.
}
refusal-forbidden-clock = { $side ->
    [ahead] El servidor lo rechazó, muy probablemente por el reloj. El reloj de este equipo está { $off } adelantado respecto al del servidor.
   *[behind] El servidor lo rechazó, muy probablemente por el reloj. El reloj de este equipo está { $off } atrasado respecto al del servidor.
}
refusal-forbidden-clock-advice = Corrija la fecha y la hora de este equipo y después inténtelo de nuevo. Si no sirve, inicie sesión con una credencial nueva.
# Not by the server itself.
refusal-blocked = Una página web lo rechazó: respondió una puerta de enlace web o un proxy en lugar del servidor
refusal-blocked-advice = Indique a su administrador de red: debe permitirse el paso a { $host }
# One of the texts below follows: what is most likely.
refusal-forbidden = El servidor no le permite hacer esto
refusal-forbidden-credential = { $credential ->
    [api-key] Puede que la clave de API se haya eliminado o reemplazado
    [oauth-client] Puede que el cliente OAuth se haya eliminado, o que se haya reemplazado su clave
   *[bearer] Puede que el token de portador haya caducado
}
refusal-lacks-client = Puede que el cliente no tenga permitido iniciar sesión aquí
refusal-lacks-verification = { $credential ->
    [api-key] Puede que Live Verification requiera un cliente OAuth, o que no esté activada
   *[other] Puede que falte un permiso, o que Live Verification no esté activada
}
refusal-lacks-deletion = { $credential ->
    [api-key] Solo la clave de un Super Administrator puede hacer esto
   *[other] Puede que falte un permiso, o que solo un Super Administrator pueda hacer esto
}
refusal-lacks-permission = { $credential ->
    [api-key] Puede que el rol de la clave de API no lo permita
   *[other] Puede que falte un permiso
}
# Alone, before "Tell your administrator", or after it.
sign-in-again = Inicie sesión de nuevo con una credencial vigente
or-sign-in-again = O inicie sesión de nuevo con una credencial vigente
# { $permission }: the name of a permission, such as rsa.user.read. After "Sign in again …", or as what to
# do first.
ask-for-client = { $order ->
    [sign-in-first] Si no sirve, pida a su administrador que compruebe el cliente OAuth
   *[ask-first] Pida a su administrador que compruebe el cliente OAuth
}
ask-for-verification-client = { $order ->
    [sign-in-first] Si no sirve, verifique a quien llama de otra forma. Indique a su administrador: Live Verification requiere un cliente OAuth con el permiso { $permission }.
   *[ask-first] Verifique a quien llama de otra forma. Indique a su administrador: Live Verification requiere un cliente OAuth con el permiso { $permission }.
}
ask-for-verification = { $order ->
    [sign-in-first] Si no sirve, verifique a quien llama de otra forma. Indique a su administrador: Live Verification requiere el permiso { $permission }.
   *[ask-first] Verifique a quien llama de otra forma. Indique a su administrador: Live Verification requiere el permiso { $permission }.
}
ask-for-deletion = { $order ->
    [sign-in-first] Si no sirve, pida a un Super Administrator que lo haga, o pida el permiso { $permission }
   *[ask-first] Pida a un Super Administrator que lo haga, o pida el permiso { $permission }
}
ask-for-key = { $order ->
    [sign-in-first] Si no sirve, pida al responsable del equipo una clave con el rol Help Desk. Necesita el permiso { $permission }.
   *[ask-first] Pida al responsable del equipo una clave con el rol Help Desk. Necesita el permiso { $permission }.
}
ask-for-permission = { $order ->
    [sign-in-first] Si no sirve, indique a su administrador: se necesita el permiso { $permission }
   *[ask-first] Indique a su administrador: se necesita el permiso { $permission }
}

## The server knows no such thing, or its state does not fit. { $serial }: a token's serial number.

refusal-no-such-person = El servidor no conoce a esa persona
refusal-no-such-person-advice = Compruebe cómo está escrito, o busque una parte de la dirección de correo
look-up-deleted-person = Consulte de nuevo a la persona. Puede que se haya eliminado.
refusal-no-such-token = El servidor no conoce ningún token físico { $serial }
refusal-no-such-token-advice = Compruebe el número del reverso. Puede que la ficha ya se haya eliminado.
refusal-of-this-token = El servidor lo rechazó para este token
type-leading-zeros = Escriba el número con sus ceros a la izquierda, { $serial }. O pida a quien llama que vuelva a leer el reverso.
read-the-back-again = Pida a quien llama que vuelva a leer el número del reverso
refusal-no-such-code = El servidor no conoce a esa persona, o la persona no tiene ese código
refusal-no-such-code-advice = Consulte de nuevo a la persona. Puede que el código ya haya terminado o esté anulado.
refusal-no-such-person-or-token = El servidor no conoce a esa persona, o no conoce ningún token físico { $serial }
read-the-back-and-look-up = Pida a quien llama que vuelva a leer el número del reverso, y consulte de nuevo a la persona
refusal-no-live-verification = El servidor no conoce a esa persona, o Live Verification no tiene licencia o no está activada
refusal-no-live-verification-advice = Verifique a quien llama de otra forma, y pregunte a su administrador si disponen de Live Verification
refusal-no-such-verification = El servidor no tiene ninguna verificación de esta persona. Puede que haya terminado.
start-verification-again = Inicie de nuevo la verificación, o verifique a quien llama de otra forma
refusal-record-stays = El servidor lo rechazó: la ficha del token { $serial } no se puede eliminar ahora
refusal-record-stays-advice = Consulte el token para ver si está asignado
refusal-person-conflict = El servidor lo rechazó: esto entra en conflicto con el estado actual de la persona en el servidor
refusal-not-assigned = El servidor lo rechazó: el token { $serial } no está asignado a esta persona
refusal-not-assigned-advice = Pida a quien llama que vuelva a leer el número del reverso. O busque el token por su número de serie para ver a quién pertenece.
refusal-not-assignable = El servidor lo rechazó: el token { $serial } no se puede asignar ahora a esta persona
refusal-not-assignable-advice = Consulte el token para ver si ya está asignado, y cuente los tokens de la persona. Nadie puede tener más de cinco.
refusal-verifying = El servidor lo rechazó: hay otra verificación en curso
refusal-verifying-advice = Espere a que termine, normalmente dos minutos como máximo, o verifique a quien llama de otra forma
refusal-verification-ended = El servidor lo rechazó: esta verificación ya terminó, o la inició otro administrador
refusal-whole-days-only = Este servidor solo crea códigos por días completos, y ninguno para un solo acceso. No se cambió nada.
refusal-whole-days-only-advice = Pida un código para un número de días

## Signing in with an OAuth client. The server's own code stands in the details.

sign-in-check-client = Compruebe el emisor y el ID de cliente del perfil, y que la clave privada sea la de este cliente
sign-in-invalid-client = El servidor de inicio de sesión no acepta el cliente o su clave
sign-in-invalid-scope = El servidor de inicio de sesión no concede uno de los permisos del perfil
sign-in-invalid-scope-advice = En el perfil, pida solo los permisos que tiene el cliente OAuth. O indique a su administrador cuál falta.
sign-in-unauthorized-client = El servidor de inicio de sesión no permite que este cliente inicie sesión de esta forma
sign-in-unauthorized-client-advice = Pregunte a su administrador si el cliente OAuth es del tipo Admin API
sign-in-invalid-grant = El servidor de inicio de sesión no acepta la solicitud firmada
sign-in-unavailable = El servidor de inicio de sesión no puede iniciar la sesión de nadie en este momento
sign-in-refused = El servidor de inicio de sesión no inició la sesión del cliente
