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
