# Exports.

## The dialog

export-this-entry = Exporter cette entrée
export-entries = { $count ->
    [one] Exporter { $count } entrée
   *[other] Exporter { $count } entrées
}
export-listed = Exporter les entrées listées
export-this-profile = Exporter ce profil
export-profiles = { $count ->
    [one] Exporter { $count } profil
   *[other] Exporter { $count } profils
}
export-button = Exporter
writing-the-file = Écriture du fichier
format = Format
format-csv = Pour d’autres programmes. Ouvert par double-clic, Excel peut retirer les zéros au début d’un numéro de série
format-json = Pour des programmes : chaque champ sous son propre nom
format-json-lines = Pour des programmes qui lisent ligne par ligne : une entrée par ligne
format-xlsx = Pour Excel et LibreOffice : les numéros de série restent du texte et gardent leurs zéros
export-replace = { $file } existe déjà. Le remplacer ?
folder = Dossier

# Exports. Titles of columns and names of fields are no texts: programs read them.

export-not-written = L’export n’a pas été écrit
export-over-the-history = Le fichier fait partie de l’historique lui-même : { $path }
export-over-the-history-advice = Choisissez un autre nom ou dossier
export-too-many = { $count ->
    [one] { $count } entrée dépasse ce qu’une feuille de calcul peut contenir
   *[other] { $count } entrées dépassent ce qu’une feuille de calcul peut contenir
}
export-too-many-advice = Exportez-les en CSV, JSON ou JSON Lines, ou choisissez-en moins
export-not-made = Token Desk n’a pas pu composer le fichier
export-not-made-advice = Choisissez un autre format, et envoyez les détails à votre administrateur

# In the column of problems.
export-unreadable = Cette version de Token Desk ne peut pas lire l’entrée

## The second sheet of a workbook, which says what the file is

export-about-version = Version du format
export-about-entries = Entrées dans ce fichier
export-about-newest = Ligne la plus récente de l’historique
export-about-hash = Empreinte de cette ligne (SHA-256)


## Kinds of files

format-name-csv = CSV
format-name-json = JSON
format-name-json-lines = JSON Lines
format-name-xlsx = Excel (XLSX)
