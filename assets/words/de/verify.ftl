# Verifying the caller.

verify-title = Anrufer verifizieren

## How

verify-how = Wie wird der Anrufer verifiziert?
verify-live-means = Der Server fordert den Anrufer auf, seine Identität nachzuweisen
# Field: how else, in the agent's own words.
verify-other = Wie der Anrufer verifiziert wurde
verify-start = Live Verification starten
verify-start-again = Erneut starten
verify-look-again = Zustand neu lesen
verify-note = Verifizierung notieren
verify-choose-first = Wählen Sie zuerst, wie
verify-another-way = Auf andere Weise verifizieren…
verify-done = Fertig
# How: "Seen in person".
verify-saved = Wird mit jeder Änderung in diesem Anruf gespeichert: { $how }
verify-denied = Live Verification ({ $at }) hat ergeben, dass dies nicht die Person ist. Verifizieren Sie nur dann auf andere Weise, wenn Ihre Sicherheitsrichtlinie es erlaubt.

## While Live Verification runs

verify-starting = Live Verification wird gestartet
verify-looking = Token Desk sieht nach, ob sie gestartet wurde
verify-ask-to-open = Der Anrufer öffnet diese Adresse und meldet sich dort an:
verify-ask-no-address = Bitten Sie den Anrufer, die Live-Verification-Anfrage zu beantworten. Der Server gibt keine Adresse dafür an.
verify-waiting = Warten auf den Anrufer
# Behind what is waited for: "1:32 left".
verify-left = noch { $time }
verify-end-not-known = Ende nicht bekannt
verify-time-over = Die Zeit ist abgelaufen
verify-asking-once-more = der Server wird noch einmal gefragt
verify-code = Code, den der Anrufer vorliest
verify-check-code = Code prüfen
verify-checking-code = Code wird geprüft
verify-code-refused = Der Server hat diesen Code nicht akzeptiert. Fragen Sie noch einmal danach
verify-code-still-open = Der Server hat den Code angenommen, sagt aber weder ja noch nein
# A status that this version does not know.
verify-unknown-word = Der Server sagt „{ $word }“. Das zählt nicht, und Token Desk fragt noch einmal.
# After a problem: what happens next.
verify-asks-again = Token Desk fragt den Server noch einmal

## One that was found running

verify-found = Eine laufende Verifizierung dieser Person wurde gefunden
verify-found-of = { $admin } hat sie begonnen. Die Antwort auf Ihren Start ging verloren, deshalb ist es vielleicht nicht Ihre: Das Ergebnis sagt nichts über diesen Anrufer.
verify-found-of-nobody-known = Der Server gibt nicht an, wer sie begonnen hat. Die Antwort auf Ihren Start ging verloren, deshalb ist es vielleicht nicht Ihre: Das Ergebnis sagt nichts über diesen Anrufer.
verify-found-advice = Warten Sie und starten Sie sie erneut, oder verifizieren Sie den Anrufer auf andere Weise
verify-waiting-for-end = Warten, bis sie endet

## What came of it

verify-verified = Verifiziert: { $who }
verify-verified-at = Live Verification, { $at }
verify-verified-saved = Wird mit jeder Änderung in diesem Anruf gespeichert
verify-not-the-person = Dies ist nicht die Person
verify-not-the-person-advice = Der Anrufer ist nicht { $who }. Befolgen Sie Ihre Sicherheitsrichtlinie
verify-no-answer = Live Verification endete ohne Antwort. Niemand wurde verifiziert
verify-code-not-accepted = Der Server hat den Code nicht akzeptiert, und Live Verification ist beendet. Niemand wurde verifiziert
verify-replaced = Eine andere Verifizierung dieser Person hat Ihre ersetzt. Das Ergebnis der anderen sagt nichts über diesen Anrufer
verify-too-late = Das Ja des Servers kam lange nach Ablauf der Zeit und zählt deshalb nicht. Starten Sie erneut
verify-found-ended = Die gefundene laufende Verifizierung ist beendet. Vielleicht war es nicht Ihre, deshalb sagt sie nichts über diesen Anrufer. Starten Sie erneut

## When it was not started, or nobody knows

verification-ended-at-once = Der Server hat eine Verifizierung gestartet, die bereits beendet war. Er hat den Anrufer nicht gefragt
verification-lost-and-none-runs = Die Antwort auf den Start ging verloren. Beim Server läuft jetzt keine Verifizierung dieser Person
verification-lost-and-not-read = Die Antwort auf den Start ging verloren, und die Verifizierung konnte nicht gelesen werden
verify-again-or-otherwise = Versuchen Sie es erneut, oder verifizieren Sie den Anrufer auf andere Weise
verify-look-or-otherwise = Lesen Sie den Zustand neu, oder verifizieren Sie den Anrufer auf andere Weise
