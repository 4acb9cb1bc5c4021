# Exports.

## The dialog

export-this-entry = Exportar esta entrada
export-entries = { $count ->
    [one] Exportar { $count } entrada
   *[other] Exportar { $count } entradas
}
export-listed = Exportar las entradas de la lista
export-this-profile = Exportar este perfil
export-profiles = { $count ->
    [one] Exportar { $count } perfil
   *[other] Exportar { $count } perfiles
}
export-button = Exportar
writing-the-file = Escribiendo el archivo
format = Formato
format-csv = Para otros programas. Al abrirlo con doble clic, Excel puede quitar los ceros iniciales de un número de serie
format-json = Para programas: cada campo con su propio nombre
format-json-lines = Para programas que leen línea a línea: una entrada en cada línea
format-xlsx = Para Excel y LibreOffice: los números de serie siguen siendo texto y conservan sus ceros
export-replace = { $file } ya existe. ¿Reemplazarlo?
folder = Carpeta

# Exports. Titles of columns and names of fields are no texts: programs read them.

export-not-written = La exportación no se escribió
export-over-the-history = El archivo pertenece al propio historial: { $path }
export-over-the-history-advice = Elija otro nombre u otra carpeta
export-too-many = { $count ->
    [one] { $count } entrada es más de lo que cabe en una hoja de cálculo
   *[other] { $count } entradas son más de lo que cabe en una hoja de cálculo
}
export-too-many-advice = Expórtelas como CSV, JSON o JSON Lines, o elija menos
export-not-made = Token Desk no pudo componer el archivo
export-not-made-advice = Elija otro formato y envíe los detalles a su administrador

# In the column of problems.
export-unreadable = Esta versión de Token Desk no puede leer la entrada

## The second sheet of a workbook, which says what the file is

export-about-version = Versión del formato
export-about-entries = Entradas en este archivo
export-about-newest = Fila más reciente del historial
export-about-hash = Hash de esa fila (SHA-256)


## Kinds of files

format-name-csv = CSV
format-name-json = JSON
format-name-json-lines = JSON Lines
format-name-xlsx = Excel (XLSX)
