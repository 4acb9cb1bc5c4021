# Muchos tokens a la vez: qué está mal en una lista y en sus líneas.

## Una lista que no se puede leer

batch-not-read = La lista no se ha leído
batch-too-large = El archivo supera los { $most } MB
batch-too-large-advice = Divídalo, o deje solo las columnas y líneas necesarias
batch-too-many-lines = La lista tiene más de { $most } líneas
batch-empty = El archivo no contiene nada
batch-empty-advice = Elija un archivo con un token o una persona por línea
batch-damaged = El archivo está dañado
batch-damaged-advice = Ábralo en el programa que lo creó, guárdelo de nuevo y elija ese archivo
batch-paste-empty = En el portapapeles no hay texto
batch-paste-empty-advice = Copie una lista con un token o una persona por línea y péguela de nuevo
batch-no-list = { $kind ->
    [old-excel] Es un archivo de un Excel antiguo, o con contraseña
    [document] Es otro documento y no una hoja de cálculo
    [pdf] Es un PDF
    [picture] Es una imagen
    [archive] Es un archivo comprimido
    [key] Es una clave. No se ha guardado nada de ella
    [markup] Son datos de otro tipo
   *[other] No es una lista
}
batch-no-list-advice = { $kind ->
    [old-excel] Guárdelo como XLSX sin contraseña, o como CSV
    [archive] Saque la lista y elija ese archivo
    [key] Elija la lista y deje la clave donde está
   *[other] Elija un archivo CSV, XLSX o de texto
}

## Una línea que no se envía

batch-line-empty = En esta línea no hay número de serie ni persona
batch-line-serial = Número de serie: { $why }
batch-line-rounded = Una hoja de cálculo ha redondeado este número de serie. Sus cifras se han perdido
batch-line-person = Persona: { $why }
batch-line-part-of-address = Escriba la dirección de correo entera, un nombre de usuario o un ID de usuario
batch-line-ticket = Ticket: { $why }
batch-line-reason = Motivo: { $why }
batch-line-contradicts = La línea { $line } tiene el mismo token para otra persona

## Lo que el ensayo dice de una línea

batch-foreseen = { $sort ->
    [changes] Se modificará
    [last-token] Se modificará. La persona no tendrá después otro token que funcione
   *[not-assigned] El token no está asignado a nadie
}
batch-foreseen-zeros = Solo existe { $serial }, con los ceros que quita una hoja de cálculo
batch-foreseen-no-token = La persona no tiene ningún token que se modificaría
batch-foreseen-same = La línea { $line } tiene el mismo token
batch-nobody-exactly = Nadie tiene exactamente el nombre o la dirección «{ $who }»
batch-nobody-exactly-advice = Escriba en la lista la dirección de correo completa o el ID de usuario
batch-barred-advice = Vuelva a iniciar sesión con una credencial que lo permita y continúe
batch-untouched = Esta ventana no hizo nada en el lote
batch-held-elsewhere = Otra ventana de Token Desk trabaja en él
batch-held-elsewhere-advice = Espere a que termine, o continúe allí
batch-moved-on = Alguien lo continuó o lo terminó entretanto
batch-moved-on-advice = Mire cómo va ahora
batch-none-allowed = Este perfil no permite listas de tokens
batch-fewer-allowed = { $most ->
    [one] Este perfil permite hasta { $most } token en un lote
   *[other] Este perfil permite hasta { $most } tokens en un lote
}
batch-needs-callers = { $profile } exige verificar a cada persona que llama. Una lista no tiene llamadas
batch-paused = El lote está en pausa
batch-paused-why = Algunos de sus tokens aún no se han modificado
batch-paused-advice = Continúelo en la ventana, o con token-desk batch --resume
