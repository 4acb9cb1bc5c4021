# The manual in the window. Its pages stand in assets/manual.

manual-search = Rechercher dans le manuel
manual-nothing-found = Aucune page ne contient ces mots
# What the list of pages is called for a screen reader.
manual-pages = Pages
# Before the title of the page that is open, in a low window.
manual-page = Page
# The page with the keys of the keyboard and the three outcomes.
manual-keys = Touches et résultats
manual-licences = Licences
manual-licences-about = Token Desk est sous licence MIT ou Apache 2.0. Il utilise ces bibliothèques, polices et textes.
