# The practice tenant and the guide.

## The guided practice call

practise-call = Start a practice call
guide = Practice call
guide-step = Practice call, step { $number } of { $count }
guide-end = End
guide-end-call = End the practice call
guide-ends = Ends the practice call
guide-again = Once more
guide-begins-again = Starts the practice call again

## On the sign-in panel

practice-is-safe = A safe copy with 40 invented people. You cannot break anything.
practice-resets = It resets each time you start Token Desk

## The strip, and the difficulties that can be ordered

practice-strip = Practice tenant: nothing here reaches a real system
difficulties-open = Difficulties…
difficulties = Difficulties
difficulties-why = Practise trouble with the server here first
difficulties-which = Which requests
difficulties-changes = Changes only
difficulties-everything = Everything
difficulties-how-many = How many answers
difficulties-next-one = Next one
difficulties-next-three = Next three
difficulties-until-off = Until switched off
difficulties-what = What happens
switch-off = Switch off
# What was ordered: "Server error (500)".
ordered-every-answer = Every answer: { $what }
ordered-every-change = Every answer to a change: { $what }
ordered-next-answers = { $count ->
    [one] Next answer: { $what }
   *[other] Next { $count } answers: { $what }
}
ordered-next-changes = { $count ->
    [one] Next answer to a change: { $what }
   *[other] Next { $count } answers to changes: { $what }
}

## When it does not start

practice-not-started = The practice tenant did not start
practice-no-address = This computer gave it no address to listen on
practice-not-started-advice = Close other programs and try again

## The difficulties: short, in a menu

difficulty-forbidden = Not authorized (403)
difficulty-not-found = Does not exist (404)
difficulty-conflict = Not assigned to this person (409)
difficulty-too-many-wait = Too many requests, wait 3 s (429)
difficulty-too-many = Too many requests (429)
difficulty-server-error = Server error (500)
difficulty-slow = Slow: answers after 8 s
difficulty-cut-before = Cut off before the change
difficulty-cut-after = Cut off after the change
difficulty-gateway-page = A web gateway's page (502)
difficulty-broken-json = Broken JSON

## The steps of the practice call. Names of buttons stand in quotes as the window has them.

guide-find = Ada Lovelace calls: “I lost my token.” Type her e-mail address, ada.lovelace@acme.example, and press Enter
guide-verify = A caller may be lying. Press “Verify the caller…”, then “Start Live Verification”. Ada answers after a few seconds
guide-choose = Ask which token it is. Ada says that it was on her key ring: choose “Ada's key ring” in the list
guide-disable = Ask which token it is: “Ada's key ring” is chosen. Type a ticket number, such as INC0042317, then press “Disable token…”
guide-confirm = Read once more who it is and which token. Then press “Disable token”
guide-wait = Wait for the answer. Until it comes, nothing counts as done
guide-refused = The change was not made. Read why, follow the advice, and go on from there
guide-emergency-code = Ada cannot sign in without her token. Press “Emergency access code…”, “Continue…”, then “Make code”
guide-read-aloud = Press “Show code” and read it to Ada letter by letter. Then press “Copy for the ticket” and “Next caller”. The code is shown only once
guide-finish = That was a whole call. Its record is in the history. Meet trouble next: “Difficulties…” in the strip above
guide-desk = Go back to “Desk” in the top bar: the caller is still on the line
guide-enable-first = An earlier call disabled this token. Press “More…” and “Enable…” to have it back, or restart Token Desk
guide-confirm-other = Read who it is and what it means. Then press the button that does it, or “Cancel”
guide-back = That is done. Press “Back to …”, or “Next caller”, to go on with Ada's call
