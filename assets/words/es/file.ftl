# Files: why they were not read or written. The path stands last, for the path may be long.

## Reading and writing

file-in-use = Otro programa mantiene abierto el archivo: { $path }
file-in-use-advice = Cierre el archivo allí, por ejemplo en una hoja de cálculo, e inténtelo de nuevo
file-no-right-to-read = Esta cuenta no puede leer el archivo: { $path }
file-no-right-to-read-advice = Pida a su administrador permiso para leerlo, o elija otro archivo
file-no-right-to-write = Esta cuenta no puede escribir ahí: { $path }
file-no-right-to-write-advice = Elija una carpeta propia, o pida a su administrador permiso para escribir ahí
file-too-large = El archivo es demasiado grande para ser el correcto: { $path }
file-too-large-advice = Elija otro archivo
file-size-refused = El disco o esta cuenta no admite un archivo de este tamaño: { $path }
file-another-disk-advice = Elija una carpeta de otro disco
file-missing = No existe el archivo: { $path }
file-missing-advice = Compruebe la ruta, o elija de nuevo el archivo
file-folder-missing = La carpeta no existe: { $path }
file-folder-missing-advice = Primero cree la carpeta, o elija otra
file-exists = Ya existe un archivo con este nombre: { $path }
file-exists-advice = Elija otro nombre, o reemplace el archivo
file-disk-read-only = El disco es de solo lectura: { $path }
file-disk-read-only-advice = Elija una carpeta de otro disco. Un disco de solo lectura sin motivo puede estar dañado.
file-disk-full = El disco está lleno: { $path }
file-disk-full-advice = Libere espacio en el disco y vuelva a intentarlo. Una exportación también puede ir a otro disco.
file-quota-used-up = Esta cuenta ha agotado su cuota de disco: { $path }
file-quota-used-up-advice = Elimine lo que ya no necesite y vuelva a intentarlo. Una exportación también puede ir a otro disco.
file-is-a-folder = La ruta indica una carpeta, no un archivo: { $path }
file-is-a-folder-advice = Añada un nombre de archivo a la ruta
file-in-no-folder = Una parte de la ruta es un archivo donde debe haber una carpeta: { $path }
file-in-no-folder-advice = Compruebe la ruta, o elija otra carpeta
file-name-refused = Este equipo no admite este nombre de archivo: { $path }
file-name-refused-advice = Elija un nombre más corto y sin caracteres especiales
file-held-too-long = Otro programa ha usado el archivo demasiado tiempo: { $path }
file-held-too-long-advice = Cierre las otras ventanas de Token Desk e inténtelo de nuevo
file-not-read = Este equipo no pudo leer el archivo: { $path }
file-not-read-advice = Inténtelo de nuevo. Los detalles contienen la respuesta del equipo.
file-not-written = Este equipo no pudo escribir el archivo: { $path }
file-not-written-advice = Inténtelo de nuevo, o elija otra carpeta. Los detalles contienen la respuesta del equipo.
# A link is a file that leads to another one.
file-foreign-link = Otra cuenta creó este enlace. Podría llevar a cualquiera de sus archivos: { $path }
file-foreign-link-advice = Elija una carpeta propia, u otro nombre
file-is-a-device = La ruta indica un dispositivo o una canalización, no un archivo: { $path }
file-another-name-advice = Elija otro nombre

# A result that a command prints.
file-result-not-printed = El resultado no se mostró

## Mistakes in profiles.toml and settings.toml, mostly after the number of the line

toml-a-key = Esto parece una clave privada, así que no se muestra nada de ella. Muévala a donde corresponde.
toml-backslash = Entre comillas dobles, una barra invertida inicia un escape: use comillas simples, como en 'C:\carpeta\ca.pem'
toml-curly-quotes = Las comillas son curvas, como las de un procesador de textos: use comillas rectas
toml-profile-header = Cada perfil empieza con [[profile]], con dos pares de corchetes
toml-key-twice = Esta clave está dos veces: quite una de las dos
toml-comment = Un comentario empieza con #
toml-colon = Entre una clave y su valor va =, no :
toml-no-equals = Detrás de esta clave no hay = con un valor
toml-no-value = No hay ningún valor detrás de =
toml-no-quotes = Un texto va entre comillas
toml-quote-missing = Falta una comilla al principio o al final del texto
toml-three-quotes = Un texto que empieza con tres comillas no termina
toml-list-not-closed = Una lista o tabla no está cerrada, o le falta una coma
toml-bracket-missing = Falta un corchete: cada perfil empieza con [[profile]]
toml-true-false = Escriba true y false en minúsculas
toml-behind-value = Hay algo detrás del valor: póngalo en una línea aparte, o # delante
toml-equals-twice = Sobra un =
toml-line-ends = Los finales de línea están dañados: guarde de nuevo el archivo en un editor de texto
toml-key-form = Una clave se compone de letras, cifras y guiones, y va delante de un =
toml-number = Esto no es un número: ponga los textos entre comillas
toml-line-form = Esta línea no está escrita como clave = "valor"
toml-utf-16 = El texto es UTF-16, que algunos editores llaman Unicode: guárdelo como UTF-8
toml-not-utf-8 = El texto no es UTF-8: guárdelo como UTF-8 en un editor de texto

## Files of Token Desk that people edit

file-not-editable = Token Desk no puede editar el archivo en la forma que tiene
file-not-editable-advice = Haga el cambio en un editor de texto y avise de esto a su administrador

## The system's dialog for choosing a file: its title, and kinds of files

choose-certificates = Certificados
choose-export-profiles = Exportar perfiles
choose-profiles = Perfiles
choose-export-history = Exportar el historial

## Files that other accounts on this computer can get at

# { $what }: one of the texts below, or a file's name.
exposed = { $others ->
    [read] Otros usuarios de este equipo pueden leer { $what }
    [change] Otros usuarios de este equipo pueden modificar { $what }
   *[replace] Otros usuarios de este equipo pueden reemplazar { $what }
}
exposed-until-now = { $others ->
    [read] Hasta ahora, otros usuarios de este equipo podían leer { $what }
    [change] Hasta ahora, otros usuarios de este equipo podían modificar { $what }
   *[replace] Hasta ahora, otros usuarios de este equipo podían reemplazar { $what }
}
exposed-key = este archivo de clave
exposed-ca-file = el archivo de CA del perfil
exposed-credentials = las credenciales recordadas
exposed-history = el historial
exposed-log = el registro
exposed-folder = una carpeta de Token Desk
# What follows the sentence above. { $check }: one of the texts below. { $command }: such as chmod 600 FILE;
# nothing stands after it, as it is copied.
exposed-run = { $check }. Ejecute: { $command }
exposed-ask-to-run = { $check }. Pida a su administrador que ejecute: { $command }
exposed-closed = { $check }. Token Desk les retiró el acceso al iniciarse: { $path }
exposed-key-read = Cualquiera que tenga esta clave puede iniciar sesión. En caso de duda, pida una clave nueva
exposed-key-changed = Compruebe que es su clave
exposed-ca-file-changed = Uno falso permite que otros lean su credencial. Compruebe que es el de su empresa
exposed-profiles-changed = Uno modificado puede enviar su credencial a otro lugar. Compruebe las direcciones, los archivos de CA y los proxys
exposed-settings-changed = Compruebe los ajustes
exposed-credentials-open = Están selladas, pero otros pueden llevárselas o dañarlas
exposed-history-read = Nombra a personas y tokens
exposed-history-changed = Compruebe la cadena del historial
exposed-log-open = Nombra a personas y tokens por su ID
exposed-folder-read = Muestra los nombres de sus archivos
exposed-folder-changed = Otros pueden reemplazar los archivos que contiene
