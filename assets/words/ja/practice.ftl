# The practice tenant and the guide.

## The guided practice call

practise-call = 練習の電話を始める
guide = 練習の電話
guide-step = 練習の電話、手順{ $number }/{ $count }
guide-end = 終了
guide-end-call = 練習の電話を終了
guide-ends = 練習の電話を終了します
guide-again = もう一度
guide-begins-again = 練習の電話を最初から始めます

## On the sign-in panel

practice-is-safe = 架空のユーザー40人がいる安全な環境です。何をしても壊れません。
practice-resets = Token Deskを起動するたびに初期状態に戻ります

## The strip, and the difficulties that can be ordered

practice-strip = 練習用テナント：ここでの操作は実際のシステムに影響しません
difficulties-open = トラブル…
difficulties = トラブルの練習
difficulties-why = サーバーのトラブルを、まずここで練習できます
difficulties-which = 対象の要求
difficulties-changes = 変更のみ
difficulties-everything = すべて
difficulties-how-many = 応答の数
difficulties-next-one = 次の1件
difficulties-next-three = 次の3件
difficulties-until-off = オフにするまで
difficulties-what = 起きること
switch-off = オフにする
# What was ordered: "Server error (500)".
ordered-every-answer = すべての応答：{ $what }
ordered-every-change = 変更へのすべての応答：{ $what }
ordered-next-answers = 次の応答{ $count }件：{ $what }
ordered-next-changes = 変更への次の応答{ $count }件：{ $what }

## When it does not start

practice-not-started = 練習用テナントは起動しませんでした
practice-no-address = このコンピューターで、待ち受け用のアドレスを確保できませんでした
practice-not-started-advice = ほかのプログラムを閉じて、もう一度試してください

## The difficulties: short, in a menu

difficulty-forbidden = 権限なし（403）
difficulty-not-found = 存在しない（404）
difficulty-conflict = このユーザーに割り当てなし（409）
difficulty-too-many-wait = 要求が多すぎる、3秒待機（429）
difficulty-too-many = 要求が多すぎる（429）
difficulty-server-error = サーバーエラー（500）
difficulty-slow = 遅延：8秒後に応答
difficulty-cut-before = 変更の前に切断
difficulty-cut-after = 変更の後に切断
difficulty-gateway-page = Webゲートウェイのページ（502）
difficulty-broken-json = 壊れたJSON

## The steps of the practice call. Names of buttons stand in quotes as the window has them.

guide-find = Ada Lovelaceさんから電話です。「トークンをなくしました」。メールアドレス ada.lovelace@acme.example を入力し、Enterキーを押してください
guide-verify = 電話の相手が本人とは限りません。「本人確認…」、「Live Verificationを開始」の順に押してください。数秒後にAdaさんが応答します
guide-choose = どのトークンかを聞いてください。キーホルダーに付けていたとのことです：一覧で「Ada's key ring」を選択してください
guide-disable = どのトークンかを聞いてください：「Ada's key ring」が選択されています。INC0042317 のようなチケット番号を入力し、「トークンを無効にする…」を押してください
guide-confirm = ユーザーとトークンをもう一度確かめてから、「トークンを無効にする」を押してください
guide-wait = 応答を待ってください。応答が届くまでは、何も実行済みとはみなされません
guide-refused = 変更は実行されませんでした。原因を読み、対処に従ってから先に進んでください
guide-emergency-code = Adaさんはトークンがないとサインインできません。「緊急アクセスコード…」、「続行…」、「コードを作成」の順に押してください
guide-read-aloud = 「コードを表示」を押し、1文字ずつAdaさんに読み上げてください。次に、「チケット用にコピー」、「次の電話」の順に押してください。コードは一度しか表示されません
guide-finish = これで1件の電話が終わりました。記録は履歴にあります。次はトラブルを経験してみましょう：上の帯の「トラブル…」を押してください
guide-desk = 上のバーの「デスク」に戻ってください：電話はまだつながっています
guide-enable-first = このトークンは、以前の電話で無効にされています。元に戻すには「その他…」、「有効にする…」の順に押すか、Token Deskを再起動してください
guide-confirm-other = 誰に対する操作で、どうなるのかを読んでください。それから、実行するボタンか「キャンセル」を押してください
guide-back = 完了しました。Adaさんの電話を続けるには、「…さんに戻る」または「次の電話」を押してください
