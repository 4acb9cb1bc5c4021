# token-desk batch: many tokens at once, without a window.

batch-not-begun = Nothing was sent
batch-no-threads = The operating system gives Token Desk no threads
batch-no-threads-advice = Close other programs, and start it again
batch-you-stopped = You stopped it
batch-report-there = This file is there already: { $path }
batch-report-file = Report: { $path }

## The list

# Which column was taken for what: "Person: column 2".
command-batch-column = { $what }: column { $number }
batch-bad-lines = { $count ->
    [one] { $count } line cannot be used
   *[other] { $count } lines cannot be used
}
batch-merged-lines = { $count ->
    [one] { $count } line is there twice
   *[other] { $count } lines are there twice
}
batch-no-columns = No column of { $list } has serial numbers or people
batch-no-columns-advice = Write headings above the columns, such as “Serial number” and “E-mail”

## The profile and the credential

batch-no-profile = There is no profile “{ $name }”. There are: { $known }
batch-no-profile-at-all = There is no profile “{ $name }”, nor any other
batch-profile-unusable = The profile “{ $name }” cannot be used
batch-no-profile-advice = Check the name and --config-dir, or add the profile in the window
batch-profile-advice = Ask your administrator whether the profile may allow it, or do it one by one in the window
batch-credential-advice = Check what is sent to --credential-fd, and how this profile signs in
batch-or-descriptor = Or send the credential to --credential-fd
batch-key-of-another = The key belongs to another server: { $host }
batch-no-issuer = The profile has no OAuth issuer
batch-bearer-ended = The bearer token has expired
batch-descriptor = File descriptor { $number } cannot be read
batch-descriptor-terminal = Standard input is a terminal, where everybody could read a secret
batch-descriptor-advice = Send the text there, as in: token-desk batch … --credential-fd 0 < admin.key. On Windows only 0 works

## What has to be agreed to

batch-no-number = { $count ->
    [one] { $count } token would be changed, and nobody has agreed to that
   *[other] { $count } tokens would be changed, and nobody has agreed to that
}
batch-other-number = { $count ->
    [one] { $count } token would be changed, not { $said }
   *[other] { $count } tokens would be changed, not { $said }
}
# --changes takes the number without signs between its thousands.
batch-number-advice = Check the report of --rehearse. Then add --changes { $number }
batch-zeros-advice = { $count ->
    [one] { $count } token is there only with leading zeros. Add --zeros to change it as well
   *[other] { $count } tokens are there only with leading zeros. Add --zeros to change them as well
}
batch-nothing-to-do = No token of the list would be changed
batch-look-at-report = Read why with --rehearse --report report.csv

## Going on with a batch

batch-resume-advice = Name the list with --input, or look at the history
batch-several-unfinished = { $count ->
    [one] { $count } batch is not finished
   *[other] { $count } batches are not finished
}
batch-none-unfinished = No batch of { $profile } can be continued
batch-unfinished-line = { $at }: { $action }, { $list }, { $left } of { $count } tokens left
batch-worked-at = Another Token Desk is working at this batch. { $operator } began it
batch-worked-at-advice = Wait until it is done, or pause it there
batch-stopping = Stopping. Requests on their way are finished. Press Ctrl+C again to end at once
command-batch-waits-refusals = { $count ->
    [one] The server refused { $count } change in a row
   *[other] The server refused { $count } changes in a row
}
command-batch-waits-unknown = { $count ->
    [one] The outcome of { $count } change in a row is unknown
   *[other] The outcome of { $count } changes in a row is unknown
}
command-batch-left = { $count ->
    [one] The batch is paused. { $count } token is left
   *[other] The batch is paused. { $count } tokens are left
}
command-batch-go-on = To continue: { $command }
