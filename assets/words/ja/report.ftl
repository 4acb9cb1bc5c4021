# 多数のトークンの一括処理のレポートと、チケット用の文面。

report-title-batch = 一括処理レポート：{ $action }
report-title-rehearsal = リハーサルレポート：{ $action }
report-nothing-sent = 何も送信されていません
report-would-change = { $count }個のトークンが変更の対象です

## レポートの対象

report-list = リスト
report-list-of = { $name }（{ $count }行）
report-list-hash = リスト（SHA-256）
report-list-lines = リストの行数
report-rehearsed = リハーサル日時
report-began = 開始
report-ended = 終了
report-stopped = 中止
report-not-over = 完了していません。続行できます
report-made-with = 作成
# The operator's account, and the name that they go by.
report-operator = { $account }（{ $name }）
report-totals = 合計

## 列

report-line = 行
report-before = 変更前

## チケット用の文面

# The first line: what was done, and how much of it the server confirmed.
report-ticket-done = { $action ->
    [disable] トークンの無効化：{ $all }件中{ $done }件をサーバーが確認
    [enable] トークンの有効化：{ $all }件中{ $done }件をサーバーが確認
    [unassign] トークンの割り当て解除：{ $all }件中{ $done }件をサーバーが確認
    [clear-pin] PINのクリア：{ $all }件中{ $done }件をサーバーが確認
   *[other] 変更：{ $all }件中{ $done }件をサーバーが確認
}
report-ticket-rehearsed = { $action ->
    [disable] リハーサルのみで、何も送信されていません。無効化の対象：{ $count }個
    [enable] リハーサルのみで、何も送信されていません。有効化の対象：{ $count }個
    [unassign] リハーサルのみで、何も送信されていません。割り当て解除の対象：{ $count }個
    [clear-pin] リハーサルのみで、何も送信されていません。PINクリアの対象：{ $count }個
   *[other] リハーサルのみで、何も送信されていません。変更の対象：{ $count }個
}
report-ticket-not-done = 未確認：
report-ticket-line = { $line }行目、{ $token }：{ $outcome }。{ $why }
report-ticket-more = ほか{ $count }件

## 書き込めないレポート

batch-report-not-written = レポートは書き込まれませんでした
batch-report-not-shown = レポートを表示できません
batch-report-gone = この一括処理は履歴に残っていません
batch-report-gone-advice = 削除されたエントリのファイルを探してください
