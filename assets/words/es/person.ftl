# People, and how callers are verified.

## What is known of a person

# In a pill, where the server does not say whether they are enabled.
person-status-not-said = Estado no indicado
person-high-risk = Usuario de alto riesgo: marcado por un Super Administrator

## In a pill

person-enabled = Activado
person-disabled = Desactivado

## The caller, beside what is done

person-by-id-only = Solo se conoce el ID de usuario
caller-not-the-person = No es la persona
caller-verified = { $how }, { $at }
caller-denied = Live Verification indicó que quien llama no es esta persona
caller-namesakes = { $count } personas tienen este nombre. Compruebe correo, nombre de usuario y origen de identidad
# The strip that stays until the next caller.
not-the-person = Quien llama no es { $who }
not-the-person-advice = Eso no cambió nada. Siga su norma de seguridad
caller-unverified = La identidad de quien llama no está verificada, y esa persona podría iniciar sesión con esto
caller-full = Esta persona tiene { $count } tokens físicos. El límite es de { $most } activos: el servidor puede rechazar uno más

# In a heading, where the server gave no name.
person-without-name = Persona conocida solo por su ID

## Sign-in methods, as the vendor calls them

method-token = Authenticate OTP
method-sms = OTP por SMS
method-voice = OTP por voz
method-fingerprint = Biometría
method-approve = Aprobar

## How a caller was verified

how-live-verification = Live Verification
how-called-back = Llamada de vuelta al número que consta
how-manager-confirmed = Confirmación del superior
how-seen-in-person = En persona
how-other = Otra forma
# In the agent's own words.
how-other-said = Otra forma: { $text }
# The same where a colon stands before it.
how-other-noted = Otra forma ({ $text })

## Emergency access codes

# For how long a code is valid.
code-validity = { $unit ->
    [minutes] { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
    [hours] { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
   *[days] { $count ->
        [one] { $count } día
       *[other] { $count } días
    }
}
# What was asked for.
code-asked-nothing = el valor predeterminado de su empresa
code-asked-validity = { $validity }
code-asked-uses = { $once ->
    [yes] un solo uso
   *[no] más de un uso
}
code-asked-both = { $once ->
    [yes] { $validity }, un solo uso
   *[no] { $validity }, más de un uso
}
code-for-one-sign-in = para un solo acceso
code-for-any-sign-ins = para cualquier número de accesos
# What the company's settings made of a code.
code-made-validity = { $validity }
code-made-uses = { $once ->
    [yes] para un solo acceso
   *[no] para cualquier número de accesos
}
code-made-both = { $once ->
    [yes] { $validity }, para un solo acceso
   *[no] { $validity }, para cualquier número de accesos
}
code-overridden = Usted solicitó: { $asked }. Los ajustes de su empresa lo dejaron en: { $made }
code-overridden-unsaid = Usted solicitó: { $asked }. En su lugar se aplican los ajustes de su empresa. El servidor no indica cuáles
code-whole-days = Este servidor solo crea códigos por días completos, y ninguno para un solo acceso
code-whole-days-instead = Usted solicitó: { $asked }. Este servidor solo crea códigos por días completos, así que Token Desk solicitó { $made }
code-whole-days-default = Este servidor solo crea códigos por días completos. Token Desk solicitó { $made }
