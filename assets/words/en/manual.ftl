# The manual in the window. Its pages stand in assets/manual.

manual-search = Search the manual
manual-nothing-found = No page has these words
# What the list of pages is called for a screen reader.
manual-pages = Pages
# Before the title of the page that is open, in a low window.
manual-page = Page
# The page with the keys of the keyboard and the three outcomes.
manual-keys = Keys and outcomes
# The page with the licences of what Token Desk is made with; the licences themselves are in
# English.
manual-licences = Licences
manual-licences-about = Token Desk is under the MIT licence or the Apache licence 2.0. It is made with these libraries, fonts and texts.
