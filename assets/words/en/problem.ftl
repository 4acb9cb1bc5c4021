# Problems: what did not happen, why, and what to do.

what-to-do = What to do: { $advice }
# The same without the advice, which is drawn after it in another face; with its blank.
what-to-do-lead = What to do:{ " " }
about-this-token = { $serial }: { $said }
change-not-sent = The change was not sent
