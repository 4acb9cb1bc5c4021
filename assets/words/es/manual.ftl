# The manual in the window. Its pages stand in assets/manual.

manual-search = Buscar en el manual
manual-nothing-found = Ninguna página tiene estas palabras
# What the list of pages is called for a screen reader.
manual-pages = Páginas
# Before the title of the page that is open, in a low window.
manual-page = Página
# The page with the keys of the keyboard and the three outcomes.
manual-keys = Teclas y resultados
manual-licences = Licencias
manual-licences-about = Token Desk tiene la licencia MIT o la licencia Apache 2.0. Usa estas bibliotecas, fuentes y textos.
