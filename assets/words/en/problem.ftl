# Problems: what did not happen, why, and what to do.

what-to-do = What to do: { $advice }
about-this-token = { $serial }: { $said }
change-not-sent = The change was not sent
