# Verifying the caller.

verify-title = Verify the caller

## How

verify-how = How is the caller verified?
verify-live-means = The server asks them to prove who they are
# Field: how else, in the agent's own words.
verify-other = How the caller was verified
verify-start = Start Live Verification
verify-start-again = Start it again
verify-look-again = Read the state again
verify-note = Note as verified
verify-choose-first = Choose how first
verify-another-way = Verify in another way…
verify-done = Done
# How: "Seen in person".
verify-saved = Saved with every change in this call: { $how }
verify-denied = Live Verification said that this is not the person ({ $at }). Use another way only if your security rule allows it.

## While Live Verification runs

verify-starting = Starting Live Verification
verify-looking = Looking whether it was started
verify-ask-to-open = Ask the caller to open this address and sign in there:
verify-ask-no-address = Ask the caller to answer the Live Verification request. The server gives no address for it.
verify-waiting = Waiting for the caller
# Behind what is waited for: "1:32 left".
verify-left = { $time } left
verify-end-not-known = end not known
verify-time-over = The time is over
verify-asking-once-more = asking the server once more
verify-code = Code the caller reads out
verify-check-code = Check code
verify-checking-code = Checking the code
verify-code-refused = The server did not accept this code. Ask for it again
verify-code-still-open = The server took the code, but says neither yes nor no
# A status that this version does not know.
verify-unknown-word = The server says “{ $word }”. That does not count, and Token Desk asks again.
# After a problem: what happens next.
verify-asks-again = Token Desk asks the server again

## One that was found running

verify-found = A verification of this person was found running
verify-found-of = { $admin } began it. The answer to the start from here was lost, so it may not be yours: its result says nothing about this caller.
verify-found-of-nobody-known = The server does not say who began it. The answer to the start from here was lost, so it may not be yours: its result says nothing about this caller.
verify-found-advice = Wait and start it again, or verify the caller in another way
verify-waiting-for-end = Waiting until it ends

## What came of it

verify-verified = Verified: { $who }
verify-verified-at = Live Verification, { $at }
verify-verified-saved = Saved with every change in this call
verify-not-the-person = This is not the person
verify-not-the-person-advice = The caller is not { $who }. Follow your security rule
verify-no-answer = Live Verification ended without an answer. Nobody was verified
verify-code-not-accepted = The server did not accept the code, and Live Verification ended. Nobody was verified
verify-replaced = Another verification of this person replaced yours. Its result says nothing about this caller
verify-too-late = The server's yes came long after the time was over, so it does not count. Start it again
verify-found-ended = The verification that was found running has ended. It may not have been yours, so it says nothing about this caller. Start it again

## When it was not started, or nobody knows

verification-ended-at-once = The server started a verification that had already ended. It did not ask the caller
verification-lost-and-none-runs = The answer to the start was lost. The server runs no verification of this person now
verification-lost-and-not-read = The answer to the start was lost, and the verification could not be read
verify-again-or-otherwise = Try again, or verify the caller in another way
verify-look-or-otherwise = Read the state again, or verify the caller in another way
