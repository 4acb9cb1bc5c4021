# The manual in the window. Its pages stand in assets/manual.

manual-search = マニュアルを検索
manual-nothing-found = これらの語を含むページはありません
# What the list of pages is called for a screen reader.
manual-pages = ページ
# Before the title of the page that is open, in a low window.
manual-page = ページ
# The page with the keys of the keyboard and the three outcomes.
manual-keys = キーと結果
