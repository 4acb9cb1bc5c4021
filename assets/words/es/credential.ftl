# Keys, tokens and the system's keyring.

## A credential that cannot be used

credential-choose-another = Elija o pegue otra clave, o cree una nueva en la Cloud Administration Console
# { $key } and { $profile }: hosts.
credential-other-host = El archivo de clave es para { $key }, pero el perfil es para { $profile }
credential-other-host-advice = Elija el perfil para { $key }, o el archivo de clave para { $profile }
# { $at }: a time.
credential-token-ended = El token de portador caducó el { $at }
credential-token-ended-advice = Inicie sesión de nuevo con un token nuevo. Si este aún debería ser válido, compruebe el reloj de este equipo.
credential-get-new-token = Obtenga un nuevo token de portador

## "Remember on this computer": what was not done

remember-not-kept = La credencial no queda recordada en este equipo
remember-password-not-kept = La contraseña no se recuerda en este equipo
remember-not-opened = No se pudo usar la credencial recordada
remember-key-left = La credencial está olvidada, pero su clave sigue en el llavero
remember-not-forgotten = La credencial no se olvidó

## Why, and what to do

# After the advice.
remember-meanwhile-signed-in = Su sesión sigue iniciada hasta que la cierre
remember-meanwhile-sign-in = Hasta entonces, inicie sesión con la propia credencial
remember-nothing = No hay ninguna credencial que recordar
remember-nothing-advice = Inicie sesión primero con una credencial propia
remember-none = No hay nada recordado para este perfil
remember-none-advice = Elija “Recordar en este equipo” al iniciar sesión
remember-again = Inicie sesión de nuevo y elija “Recordar en este equipo”
remember-damaged = El archivo con la credencial recordada está dañado o fue modificado
remember-damaged-advice = Elija “Olvidar”, después inicie sesión y elija de nuevo “Recordar en este equipo”
remember-newer = La credencial recordada la escribió una versión más reciente de Token Desk
remember-newer-advice = Use esa versión, o elija “Olvidar” y vuelva a recordar la credencial
remember-profile-changed-advice = Compruebe el perfil y después vuelva a recordar la credencial
remember-overtaken = Mientras tanto se eligió otra cosa para este perfil
remember-overtaken-advice = Inténtelo de nuevo si aún lo desea
remember-key-left-advice = No tiene que hacer nada. La clave ya no sirve, y Token Desk la elimina cuando el llavero vuelva a responder
remember-fault = Token Desk no pudo sellarla o abrirla
remember-fault-advice = Inténtelo de nuevo, e informe de esto a su administrador

## The system's keyring, which keeps keys

# Where it is a Secret Service.
keyring-missing-linux = Ningún llavero responde en este equipo (como GNOME Keyring, KDE Wallet o KeePassXC)
keyring-missing = El llavero del sistema no responde
keyring-missing-advice = Pida a su administrador que configure un llavero
keyring-none = El servicio de llavero está en marcha, pero aún no tiene ningún llavero
keyring-none-advice = Cree un llavero de inicio de sesión en el programa de contraseñas del sistema, y después inténtelo de nuevo
keyring-locked = El llavero del sistema está bloqueado
keyring-locked-advice = Desbloquéelo en el programa de contraseñas del sistema, o inicie sesión de nuevo en este equipo. Después inténtelo de nuevo.
keyring-refused = El llavero del sistema rechazó a Token Desk
keyring-refused-advice = Permita que Token Desk use el llavero cuando el sistema lo pregunte, y después inténtelo de nuevo
keyring-slow = El llavero del sistema no respondió a tiempo. Puede que espere su contraseña en otra ventana.
keyring-slow-advice = Busque la ventana que pide la contraseña del llavero. Después, inténtelo de nuevo
keyring-key-gone = El llavero del sistema ya no tiene la clave. Se restableció o se reemplazó.
keyring-key-unusable = El llavero del sistema devolvió algo que no es la clave
# { $most }: a number of characters.
keyring-too-small = { $most ->
    [one] El llavero del sistema no admite más de { $most } carácter
   *[other] El llavero del sistema no admite más de { $most } caracteres
}
keyring-too-small-advice = Pida otro llavero a su administrador
keyring-failed = El llavero del sistema no lo hizo
keyring-failed-advice = Inténtelo de nuevo, o consulte a su administrador

## Key files

credential-key-file-not-read = El archivo de clave no se leyó
credential-key-file-no-text = El archivo no es texto en UTF-8
credential-key-file-again = Elija de nuevo el archivo de clave

## What a credential is called in the top bar: as short as can be

# { $id }: the first letters of its ID.
credential-with-id = { $method ->
    [api-key] Clave { $id }
    [oauth-client] Cliente { $id }
   *[bearer] Token de portador { $id }
}
credential-of = { $method ->
    [api-key] Clave
    [oauth-client] Cliente
   *[bearer] Token de portador
}
