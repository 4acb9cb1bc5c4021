# The manual in the window. Its pages stand in assets/manual.

manual-search = マニュアルを検索
manual-nothing-found = これらの語を含むページはありません
# What the list of pages is called for a screen reader.
manual-pages = ページ
# Before the title of the page that is open, in a low window.
manual-page = ページ
# The page with the keys of the keyboard and the three outcomes.
manual-keys = キーと結果
manual-licences = ライセンス
manual-licences-about = Token DeskはMITライセンスまたはApacheライセンス2.0で提供されます。次のライブラリ、フォント、テキストを使用しています。
