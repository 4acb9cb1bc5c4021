# 多数のトークンの一括処理：ウィンドウ

place-batch = 一括処理
counted = { $what }：{ $count }

## リストの選択

batch-heading = トークンの一括処理
batch-heading-why = それぞれがどうなるかを確認するまで、何も送信されません
batch-what = 操作
batch-list = リスト
batch-drop = CSV、XLSX、またはテキスト。このウィンドウにドロップすることもできます。
batch-read = リストを読み込む
batch-reading = リストを読み込んでいます
batch-no-file-yet = ファイルを選ぶか、リストを貼り付けてください
batch-paste = リストを貼り付け
batch-paste-does = 別の場所でコピーした内容をリストとして読み込みます
batch-pasted-name = 貼り付けたリスト
batch-choose = リストを選択
batch-lists = リスト
batch-list-about = 使えるリスト
batch-list-columns = 1行に1つのトークンまたは1人：シリアル番号、メールアドレス、ユーザー名、またはユーザーID。チケットと理由を並べて書くこともできます。
batch-list-files = コンソールからダウンロードしたハードウェアトークンのレポートも使えます。
batch-left = 未完了
batch-left-why = 途中で終わったものです。続きから再開できます。
batch-left-elsewhere = 別のウィンドウが処理しています
batch-left-show = 表示…
batch-left-of = リスト{ $list }の進み具合を表示します

## 読み取った内容

batch-from-list = { $action ->
    [enable] リストのトークンを有効化
    [unassign] リストのトークンの割り当てを解除
    [clear-pin] リストのトークンのPINをクリア
   *[disable] リストのトークンを無効化
}
batch-lines = { $count }行
batch-columns = 各列の内容
batch-column = 列{ $number }
batch-column-unused = 使わない
batch-column-serial = シリアル番号
batch-column-person = ユーザー
batch-column-ticket = チケット
batch-column-reason = 理由
batch-columns-missing = シリアル番号またはユーザーの列を指定してください
batch-columns-again = 列を修正…
batch-lines-good = 検索対象
batch-lines-bad = エラー
batch-lines-merged = 重複
batch-lines-none = トークンまたはユーザーを示す行がありません
batch-errors = エラーのある行
batch-errors-more = ほかに{ $count }行にエラーがあります。リハーサルにすべて表示されます。
batch-line = 行
batch-line-number = { $line }行目
batch-written = リストの記載
batch-why = 理由
batch-for-all = すべての行
batch-for-all-why = 個別の記載がない行に使います
batch-rehearse = リハーサル
batch-reads-only = 読み取りだけです。何も変更されません。
batch-another-list = 別のリストを選択…

## どうなるか

batch-title = { $action ->
    [enable] { $count }個のトークンを有効化
    [unassign] { $count }個のトークンの割り当てを解除
    [clear-pin] { $count }個のトークンのPINをクリア
   *[disable] { $count }個のトークンを無効化
}
batch-of-ticket = チケット{ $ticket }
batch-rehearsed = { $at }にリハーサル、送信なし
batch-rehearsing = どうなるかを読み取っています
batch-not-rehearsed = まだリハーサルしていません
batch-will = { $action ->
    [enable] 有効になる
    [unassign] 割り当てが解除される
    [clear-pin] PINがクリアされる
   *[disable] 無効になる
}
batch-already = { $action ->
    [enable] すでに有効
    [unassign] すでに割り当てなし
    [clear-pin] すでにPINなし
   *[disable] { $count ->
       *[other] すでに無効
    }
}
batch-sort = { $sort ->
    [last-token] { $count ->
       *[other] 最後のトークン
    }
    [with-zeros] 先頭のゼロなし
    [another-owner] 別の所有者
    [changed-since] その後に変更
    [not-found] 見つからない
    [not-assigned] 割り当てなし
    [missing] チケットまたは理由なし
    [unread] 読み取り不可
   *[wrong-line] エラー
}
batch-list-foreseen = どうなるか
batch-now = 現在
batch-what-happens = どうなるか
batch-not-sent = { $count }行は送信されません。理由はレポートに残ります。
batch-zeros = 先頭のゼロが失われた{ $count }件のシリアル番号を使う
batch-zeros-why = 表計算ソフトはゼロを取り除きます。ゼロを補ったトークンだけが存在します。
batch-start = 開始
batch-nothing-changes = 変更されるものはありません
batch-no-history = 履歴に書き込めません
batch-type-number = 変更されるトークンの数を入力してください
batch-another-number = 数が違います
batch-number-first = 先に数を入力してください
batch-pace = 毎秒{ $count }件までの要求。いつでも一時停止または中止できます。
batch-no-pace = サーバーの応答に合わせた速さです。いつでも一時停止または中止できます。
batch-rehearse-again = もう一度リハーサル
batch-export-rehearsal = リハーサルをエクスポート…
batch-export-rehearsal-title = リハーサルのエクスポート
batch-of-profile = これはプロファイル{ $profile }のものです。そこにサインインしてください

## 実行中

batch-started = { $at }に開始
batch-started-by = { $at }に{ $who }が開始
batch-done = 完了
batch-rate = 毎秒{ $rate }件
batch-time-left = 残り{ $left }
batch-held = サーバーが待機を求めています · { $seconds }秒
batch-looking = 不明なものを調べています
batch-ending = 送信済みのものを終えています
batch-newest = 最新の行
# In a few words, for a list.
problem-short = { $kind ->
    [forbidden] 権限なし
    [unauthorized] 未サインイン
    [signed-out] 未サインイン
    [not-found] 見つからない
    [conflict] 所有者または状態が違う
    [too-many-requests] 要求が多すぎる
    [server-error] サーバーエラー
    [gateway] サーバーに届かない
    [unreachable] サーバーに届かない
    [name-not-found] サーバーに届かない
    [timed-out] 時間内に応答なし
    [closed-early] 接続が切れた
    [another-owner] 別の所有者
    [already-disabled] すでにその状態
    [changed-since] その後に変更
    [unanswered] 応答の記録なし
    [not-done] 行われていない
   *[other] 詳細を参照
}
batch-when-or-why = 変更日時、または理由
batch-pause = 一時停止
batch-pausing = 送信済みのものが先に終わります
batch-go-on = 再開
batch-stop = 送信済みのもので中止
batch-stop-rule = 拒否が{ $refusals }回、または不明が{ $unknown }回続くと自動で一時停止します。その間もデスクで作業できます。
batch-waits-asked = 一時停止中。これ以上は送信されません。
batch-waits-refusals = 拒否が{ $count }回続いたため一時停止しました
batch-waits-unknown = 不明な結果が{ $count }回続いたため一時停止しました
batch-waits-look = 再開する前に最新の行を確認してください。
batch-stop-title = 一括処理を中止しますか？
batch-stop-left = { $count }個のトークンはそのまま残ります。
batch-stop-why = 送信済みのものは最後まで処理されます。後で続けるには、一時停止してください。
batch-stop-not = 続ける
batch-stop-button = 中止する

## 結果

batch-from-to = { $from }～{ $to }
batch-when-by = { $when }、{ $who }
batch-result = { $action ->
    [enable] { $all }個中{ $count }個のトークンが有効です
    [unassign] { $all }個中{ $count }個のトークンの割り当てが解除されました
    [clear-pin] { $all }個中{ $count }個のトークンにPINがありません
   *[disable] { $all }個中{ $count }個のトークンが無効です
}
batch-result-rest = { $kind ->
    [refused] { $count }個は拒否されました
    [unknown] { $count }個はまだ不明です
   *[to-do] { $count }個は処理されませんでした
}
batch-kind = { $kind ->
    [confirmed] 確認済み
    [refused] 拒否
    [unknown] 不明
    [to-do] { $count ->
       *[other] 未処理
    }
   *[not-sent] 未送信
}
batch-list-report = 各行の結果
batch-show-entry = 履歴で表示
batch-export-report = レポートをエクスポート…
batch-export-report-title = レポートのエクスポート
batch-print = 印刷用ページ…
batch-check = 不明な{ $count }件を再確認
batch-checking = 確認中です
batch-again = 失敗したものを再実行（{ $count }）…
batch-undo = 元に戻す：{ $count }個を再び有効化…
batch-back = 履歴に戻る
batch-under-way = 一括処理またはリハーサルを実行中です
batch-new = 新しい一括処理…
batch-go-on-title = 再開
batch-type-left = 残りのトークンの数を入力してください
batch-nothing-left = 送信するものは残っていません
batch-end = この一括処理を終える…
batch-end-title = この一括処理を終えますか？
batch-end-why = 終えると、だれも再開できません。送信されなかったものはそのままです。
batch-end-not = 残す
batch-end-button = 終える
format-name-page = ページ
format-page = どのブラウザでも開ける印刷用のページ

## すべての画面

strip-batch-runs = 一括処理を実行中です
strip-batch-waits = 一括処理が待機しています
strip-batch-left = 完了していない一括処理があります
strip-batch-sign-in = 再開するには{ $profile }にサインインしてください
strip-batch-shows = 一括処理を表示します
closing-batch = 一括処理を実行中です
closing-batch-left = { $count }個のトークンが残っています。
closing-batch-goes-on = 一括処理は履歴にあります。次回の起動時に再開できます。
notification-rehearsal = リハーサルが終わりました
notification-batch = 一括処理が終わりました
