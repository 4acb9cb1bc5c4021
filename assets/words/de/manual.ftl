# The manual in the window. Its pages stand in assets/manual.

manual-search = Handbuch durchsuchen
manual-nothing-found = Keine Seite enthält diese Wörter
# What the list of pages is called for a screen reader.
manual-pages = Seiten
# Before the title of the page that is open, in a low window.
manual-page = Seite
# The page with the keys of the keyboard and the three outcomes.
manual-keys = Tasten und Ergebnisse
manual-licences = Lizenzen
manual-licences-about = Token Desk steht unter der MIT-Lizenz oder der Apache-Lizenz 2.0. Es verwendet diese Bibliotheken, Schriften und Texte.
