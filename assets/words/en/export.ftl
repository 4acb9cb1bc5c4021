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
format-csv = For other programs. Opened by double click, Excel may drop the zeros of a serial number
format-json = For programs: every field under its own name
format-json-lines = For programs that read line by line: one entry on each line
format-xlsx = For Excel and LibreOffice: serial numbers stay text and keep their zeros
export-replace = { $file } is there already. Replace it?
folder = Folder
