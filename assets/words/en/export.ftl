# Exports.

## The dialog

export-this-entry = Export this entry
export-entries = { $count ->
    [one] Export { $count } entry
   *[other] Export { $count } entries
}
export-listed = Export the listed entries
export-this-profile = Export this profile
export-profiles = { $count ->
    [one] Export { $count } profile
   *[other] Export { $count } profiles
}
export-button = Export
writing-the-file = Writing the file
format = Format
format-csv = For other programs. Opened by double click, Excel may drop the zeros at the start of a serial number
format-json = For programs: every field under its own name
format-json-lines = For programs that read line by line: one entry on each line
format-xlsx = For Excel and LibreOffice: serial numbers stay text and keep their zeros
export-replace = { $file } is there already. Replace it?
folder = Folder

# Exports. Titles of columns and names of fields are no texts: programs read them.

export-not-written = The export was not written
export-over-the-history = The file belongs to the history itself: { $path }
export-over-the-history-advice = Choose another name or folder
export-too-many = { $count ->
    [one] { $count } entry is more than one sheet of a spreadsheet can hold
   *[other] { $count } entries are more than one sheet of a spreadsheet can hold
}
export-too-many-advice = Export them as CSV, JSON or JSON Lines, or choose fewer
export-not-made = Token Desk could not put the file together
export-not-made-advice = Choose another format, and send the details to your administrator

# In the column of problems.
export-unreadable = This version of Token Desk cannot read the entry

## The second sheet of a workbook, which says what the file is

export-about-version = Version of the format
export-about-entries = Entries in this file
export-about-newest = Newest row of the history
export-about-hash = Hash of that row (SHA-256)


## Kinds of files

format-name-csv = CSV
format-name-json = JSON
format-name-json-lines = JSON Lines
format-name-xlsx = Excel (XLSX)
