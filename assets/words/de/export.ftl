# Exports.

## The dialog

export-this-entry = Diesen Eintrag exportieren
export-entries = { $count ->
    [one] { $count } Eintrag exportieren
   *[other] { $count } Einträge exportieren
}
export-listed = Aufgelistete Einträge exportieren
export-this-profile = Dieses Profil exportieren
export-profiles = { $count ->
    [one] { $count } Profil exportieren
   *[other] { $count } Profile exportieren
}
export-button = Exportieren
writing-the-file = Datei wird geschrieben
format = Format
format-csv = Für andere Programme. Beim Öffnen per Doppelklick lässt Excel vielleicht die führenden Nullen einer Seriennummer weg
format-json = Für Programme: jedes Feld unter seinem eigenen Namen
format-json-lines = Für Programme, die zeilenweise lesen: ein Eintrag je Zeile
format-xlsx = Für Excel und LibreOffice: Seriennummern bleiben Text und behalten ihre Nullen
export-replace = { $file } ist bereits vorhanden. Ersetzen?
folder = Ordner

# Exports. Titles of columns and names of fields are no texts: programs read them.

export-not-written = Der Export wurde nicht geschrieben
export-over-the-history = Die Datei gehört zum Verlauf selbst: { $path }
export-over-the-history-advice = Wählen Sie einen anderen Namen oder Ordner
export-too-many = { $count ->
    [one] { $count } Eintrag ist mehr, als ein Tabellenblatt aufnehmen kann
   *[other] { $count } Einträge sind mehr, als ein Tabellenblatt aufnehmen kann
}
export-too-many-advice = Exportieren Sie sie als CSV, JSON oder JSON Lines, oder wählen Sie weniger
export-not-made = Token Desk konnte die Datei nicht zusammenstellen
export-not-made-advice = Wählen Sie ein anderes Format und senden Sie die Details an Ihren Administrator

# In the column of problems.
export-unreadable = Diese Version von Token Desk kann den Eintrag nicht lesen

## The second sheet of a workbook, which says what the file is

export-about-version = Version des Formats
export-about-entries = Einträge in dieser Datei
export-about-newest = Neueste Zeile des Verlaufs
export-about-hash = Hash dieser Zeile (SHA-256)

## Kinds of files

format-name-csv = CSV
format-name-json = JSON
format-name-json-lines = JSON Lines
format-name-xlsx = Excel (XLSX)
