# The practice tenant and the guide.

## The guided practice call

practise-call = Practise a lost-token call
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
difficulties-why = Meet trouble here before you meet it with a caller on the line
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
