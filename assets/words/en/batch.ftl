# Many tokens at once: what is wrong with a list and its lines.

## A list that cannot be read

batch-not-read = The list was not read
batch-too-large = The file is larger than { $most } MB
batch-too-large-advice = Split it, or keep only the columns and lines that are needed
batch-too-many-lines = The list has more than { $most } lines
batch-empty = Nothing stands in the file
batch-empty-advice = Choose a file with one token or person on each line
batch-damaged = The file is damaged
batch-damaged-advice = Open it in the program that made it, save it again, and choose that file
batch-paste-empty = There is no text on the clipboard
batch-paste-empty-advice = Copy a list with one token or person on each line, and paste it again
batch-no-list = { $kind ->
    [old-excel] This is a file of an older Excel, or one with a password
    [document] This is another document and no spreadsheet
    [pdf] This is a PDF
    [picture] This is a picture
    [archive] This is an archive
    [key] This is a key. Nothing of it was kept
    [markup] This is data of another kind
   *[other] This is no list
}
batch-no-list-advice = { $kind ->
    [old-excel] Save it as XLSX without a password, or as CSV
    [archive] Take the list out of it, and choose that file
    [key] Choose the list, and leave the key where it is
   *[other] Choose a CSV, XLSX or text file
}

## A line that is not sent

batch-line-empty = Neither a serial number nor a person stands in this line
batch-line-serial = Serial number: { $why }
batch-line-rounded = A spreadsheet has rounded this serial number. Its digits are lost
batch-line-person = Person: { $why }
batch-line-part-of-address = Type the whole e-mail address, a user name or a user ID
batch-line-ticket = Ticket: { $why }
batch-line-reason = Reason: { $why }
batch-line-contradicts = Line { $line } has the same token for somebody else

## What a rehearsal says of a line

batch-foreseen = { $sort ->
    [changes] It will be changed
    [last-token] It will be changed. The person then has no other token that works
   *[not-assigned] The token is assigned to nobody
}
batch-foreseen-zeros = Only { $serial } is there, with the zeros that a spreadsheet takes off
batch-foreseen-no-token = The person has no token that this would change
batch-foreseen-same = Line { $line } has the same token
batch-nobody-exactly = Nobody has exactly the name or address “{ $who }”
batch-nobody-exactly-advice = Write the whole e-mail address or the user ID into the list
batch-barred-advice = Sign in again with a credential that may do it, and go on
batch-untouched = This window did nothing to the batch
batch-held-elsewhere = Another window of Token Desk works at it
batch-held-elsewhere-advice = Wait until it is done, or go on there
batch-moved-on = Somebody has gone on with it or ended it meanwhile
batch-moved-on-advice = Look at how far it is now
batch-none-allowed = This profile allows no lists of tokens
batch-fewer-allowed = { $most ->
    [one] This profile allows up to { $most } token in a batch
   *[other] This profile allows up to { $most } tokens in a batch
}
batch-needs-callers = { $profile } asks that each caller is verified. A list has no callers
batch-paused = The batch is paused
batch-paused-why = Some of its tokens were not changed yet
batch-paused-advice = Go on with it in the window, or with token-desk batch --resume
