# The history, its chain and its retention.

## Old entries are removed

removal-runs = Older entries are being removed from the history
removal-runs-rest = The whole history is checked first
removal-waits = Nothing was removed from the history
removal-decide = Decide…
removal-decide-does = Shows what would be removed, and asks whether the clock is right
removal-keep = Keep them
removal-keep-does = Removes nothing until the next start, or for a day

# Why it is asked before old entries are removed, and what to do.
removal-doubt-newest = The newest record is of { $newest }, but this computer's clock said { $clock }. Check the clock, then decide
removal-doubt-jump = Between two records the clock went from { $before } to { $after }, then said { $clock }. Check the clock, then decide
removal-doubt-server = The server's clock said { $time }, but this computer's clock said { $clock }. Check the clock, then decide

clock-question = Is this computer's clock right?
clock-nothing-removed = Nothing was removed so far
clock-risk = With a wrong clock, new entries look old
clock-compared = I compared date and time with another clock: they are right
clock-not-compared = Compare the clock first, and tick the box
clock-wrong = If the clock is wrong, keep the entries. Ask your administrator to set it; you are asked again
clock-remove = Remove the entries
clock-keep = Keep the entries

# Labels of the facts in that question, in a narrow column, each with what stands beside it.
clock-here = This computer
clock-newest = Newest record
clock-between = Between records
clock-from-to = from { $before } to { $after }
clock-server = The server
clock-removes = To be removed
clock-removes-before = what was done before { $date }
clock-copy = A copy
clock-copy-file = in a file beside the history
clock-copy-none = none, as the settings say
clock-saved = Saved with it
clock-saved-name = your name, { $name } (account { $account })
clock-saved-account = your account name { $account }
