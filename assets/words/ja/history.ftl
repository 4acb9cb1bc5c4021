# The history, its chain and its retention.

## Old entries are removed

removal-runs = 古いエントリを履歴から削除しています
removal-runs-rest = 先に履歴全体を検証します
removal-decide = 判断する…
removal-decide-does = 削除される内容を表示し、時計が正しいかどうかを確認します
removal-keep = 残す
removal-keep-does = 次の起動まで、または1日間、何も削除しません

# Why it is asked before old entries are removed, and what to do.
removal-doubt-newest = 最新の行は { $newest } のものですが、このコンピューターの時計は { $clock } でした。時計を確認してから判断してください
removal-doubt-jump = 2つの行の間で、時計が { $before } から { $after } に飛びました。このコンピューターの時計は { $clock } でした。時計を確認してから判断してください
removal-doubt-server = サーバーの時計は { $time } でしたが、このコンピューターの時計は { $clock } でした。時計を確認してから判断してください

clock-question = このコンピューターの時計は正しいですか？
clock-nothing-removed = ここまでは何も削除されていません
clock-risk = 時計が誤っていると、新しいエントリが古く見えます
clock-compared = 別の時計と日付・時刻を比べ、正しいことを確認した
clock-not-compared = まず時計を比べ、チェックを付けてください
clock-wrong = 時計が誤っている場合は、エントリを残してください。時計を合わせるよう管理者に依頼してください。後でもう一度確認されます
clock-remove = エントリを削除
clock-keep = エントリを残す

# Labels of the facts in that question, in a narrow column, each with what stands beside it.
clock-here = このコンピューター
clock-newest = 最新の行
clock-between = 行の間
clock-from-to = { $before } から { $after } へ
clock-server = サーバー
clock-removes = 削除対象
clock-removes-before = { $date } より前に行われたもの
clock-copy = コピー
clock-copy-file = 履歴と同じ場所のファイルに保存
clock-copy-none = なし（設定による）
clock-saved = 一緒に保存
clock-saved-name = 自分の名前 { $name }（アカウント { $account }）
clock-saved-account = 自分のアカウント名 { $account }

## The list

history-being-read = 履歴を読み取り中
history-none-fits = 該当するエントリはありません
history-none-fits-why = これらの語をすべて含み、上のフィルターに合うエントリはありません
history-empty = まだ何も行われていません
history-empty-why = すべての変更がここに表示されます：確認済み、拒否、不明
history-search = 履歴を検索
history-search-placeholder = シリアル番号、ユーザー、チケット、担当者…
history-show-all = すべて表示
# What was done in one call, which began then.
filter-call = { $at } の電話 ×
filter-batch = { $at } の一括処理 ×
filter-call-removed = この絞り込みを解除します
# Column headings; the number's column is narrow.
column-number = 番号
column-time = 日時
# A narrow heading: how the caller was verified.
column-verified = 本人確認
# How the list is sorted by time, and what a press on the heading does.
sorted-newest-first = 新しい順。押すと古い順
sorted-oldest-first = 古い順。押すと新しい順
sorted-ascending = 昇順。押すと降順
sorted-descending = 降順。押すと昇順
sorted-unknown-first = 不明が先。押すと確認済みが先
sorted-confirmed-first = 確認済みが先。押すと不明が先
sorts = 押すとこの列で並べ替え
row-no-token = トークンなし
row-cannot-be-read = 読み取り不可
# A row, as a screen reader hears it.
row-operator = 担当者：{ $operator }
row-verified = 本人確認：{ $how }
row-not-read-yet = { $number }、未読み取り
row-not-readable = { $number }、読み取り不可
not-readable = 読み取り不可
on-its-way = 進行中

## Filters, and how many entries are listed

# The choice that lets everything through, after the filter's name: "Outcome: all".
filter-all = すべて
filter-confirmed = 確認済み
filter-refused = 拒否・未実行
filter-unknown = 不明
count-being-read = 読み取り中…
entries = { $count }件
# Entries are still being counted.
over-entries = { $count }件超
nothing-to-export = エクスポートするものはまだありません
first-day = 開始日
last-day = 終了日
day-hint = 例：2026-11-23

# In the export's dialog: what the list is narrowed down by. The parts follow, with commas between them.
narrowed = 一覧にあるものだけ：{ $parts }
narrowed-text = 「{ $text }」
narrowed-outcome = 結果：{ $outcome }
narrowed-profile = プロファイル：{ $profile }
narrowed-action = 操作：{ $action }
narrowed-call = 1回の電話
narrowed-batch = 1つの一括処理
narrowed-time = { $period ->
    [today] 今日
    [week] 過去7日間
   *[month] 過去30日間
}
narrowed-days = { $first } から { $last } まで
narrowed-from = { $first } から
narrowed-until = { $last } まで

## The chosen entry

entry-being-read = エントリを読み取り中
entry-gone = エントリ{ $number }は履歴にもうありません
entry-not-readable-title = { $number } · このエントリは表示できません
entry-not-readable = エントリは履歴に残り、記録されたままの形でエクスポートされます
copy-row = 行をコピー
entry-show-call = この電話を表示
entry-show-batch = この一括処理を表示
entry-batch-report = 一括処理のレポートを開く
batch-report-practice-gone = その練習用テナントはもうありません。エントリはここに残ります
label-batch = 一括処理
entry-of-batch = { $line }行目 · { $began }
export-entry = このエントリをエクスポート…
copies-hash = エントリの最新の行のハッシュをコピーします
on-its-way-elsewhere = 別のToken Deskウィンドウが応答を待ち、記録します
change-not-sent-yet = 変更はまだ送信されていません
change-on-its-way = 変更は進行中です
waiting-stopped = 待機を中止しました。変更はまだ進行中です
next-look = 次の照会まで{ $seconds }秒
next-try = 次の試行まで{ $seconds }秒
check-again-now = 今すぐ再照会
go-on-replacing = 交換を続行…
undo-enable = 元に戻す：有効にする…

# Why the outcome cannot be checked now.
entry-cannot-be-read = このエントリは読み取れません
check-practice-gone = その練習用テナントはもうなく、応答も失われました
check-address-changed = { $host } に送信されましたが、プロファイルのアドレスが変わっています
check-sign-in = 照会するには { $profile } にサインインしてください
check-runs = Token Deskが照会しています

# Labels in a narrow column.
computer = コンピューター
credential = 資格情報
started = 開始
started-and-took = { $at } · 所要時間 { $took }
how-known = 結果の根拠
known-by-another = 再照会しました：おそらく別の変更によるものでした
note = 備考
now = 現在
newest-row = 最新の行
newest-hash = そのハッシュ
copy-row-and-hash = 行とハッシュをコピー

## The steps of a change: short sentences, one after the other

# By whom is left out where the account is not known.
step-recorded-by-nobody = 送信前に記録
step-recorded-by-nobody-on = 送信前に記録（{ $host }）
step-recorded = 送信前に記録：{ $operator }
step-recorded-on = 送信前に記録：{ $operator }（{ $host }）
step-state-before = 変更前の状態：{ $status }
step-state-before-unknown = 変更前の状態：不明
step-waiting-stopped = 待機が中止されました。変更はまだ進行中でした
step-confirmed = サーバーが確認：{ $now }
# The outcome: "Refused 409".
step-refused = { $outcome }：何も変更されていません
step-no-answer = { $seconds }秒以内に応答なし：結果不明
step-found-open = 応答が記録される前にToken Deskが終了：結果不明
step-batch-began = リスト「{ $list }」から、{ $count }件の変更の一括処理がここで始まりました
step-batch-listed = 一括処理の{ $count }行が記録されました
step-batch-ended = { $how ->
    [finished] 一括処理が終わりました
   *[stopped] 一括処理が中止されました
}
step-looked = 照会：{ $found }
step-looked-still = 照会：まだ{ $found }
step-looked-assigned = 照会：{ $person } に割り当て済み
step-looked-in-vain = 照会：結果がわかる応答なし
step-owner-none = 誰にも割り当てられていません
step-owner-another = 別のユーザーのものです
step-last-change-before = 最終変更は、この変更より前でした
step-last-change = 最終変更：{ $changed }
step-settled = 結果判明：確認済み
step-settled-later = 結果判明：確認済み（後の照会による）
step-settled-doubted = 結果判明：確認済み（後の照会による）。{ $doubts }
step-settled-by-another = 結果判明：実施済み、ただしおそらく別の変更による。{ $doubts }
step-settled-not-done = 結果判明：未実行（後の照会による）
step-of-a-newer-version = 新しいバージョンのToken Deskが記録：{ $kind }

## The chain

# The state of the chain in the fewest words, after the number of entries.
chain-checking = チェーンを検証中…
chain-broken = チェーン途切れ
chain-in-doubt = チェーン異常なし、削除に疑いあり
chain-intact = チェーン異常なし
chain-not-checked = チェーン未検証
chain-link-does = チェーンについてわかっていることを表示します
chain-title = 履歴のチェーン
chain-about = チェーンについて…
chain-being-checked = チェーンを検証しています
chain-check-runs = チェーンを検証中
chain-check-stop = 検証を中止
chain-check-stopped = 検証は完了していません
# Where: "row 5 (entry 2)".
chain-broken-at = 履歴のチェーンが{ $place }で途切れています
history-altered = 履歴が改変されています
# How: "its content was altered after it was recorded".
chain-rows-intact = 問題：{ $how }。行には異常がありませんが、一覧や検索には違う内容が表示される可能性があります
chain-rows-before-intact = 問題：{ $how }。それより前の行には異常がありません。後の行は、記録されたものと違う可能性があります
chain-what-to-do = ファイルはそのままにして、管理者に伝えてください。エクスポートや、別の場所に控えたハッシュと比べてください
chain-proves = 各行は前の行のハッシュを持っています。後から行を変更、削除、挿入すると、以降のハッシュをすべて作り直さない限り、チェーンが途切れます。
chain-cannot = 履歴が書き直されたことや、末尾が切り落とされたことは、チェーンではわかりません。それを示せるようにするには、このデスクの誰も変更できない場所に、最新の行とそのハッシュを控えてください。控えたハッシュが証明するのはその行までで、それより後の行は証明しません。
chain-is-intact = 異常なし
chain-is-intact-doubted = 異常なし、ただし削除{ $count }件に疑いあり
chain-rows-checked = { $count ->
    [0] 行はまだありません
   *[other] { $count }行を検証しました
}
chain-removed = 設定による削除
chain-more-removals = これより前の削除が{ $count }件：token-desk history verify ですべての削除を一覧表示できます
removal-of-one = エントリ{ $entry }、{ $at } に削除：{ $before } より前に行われたもの
removal-of-several = エントリ{ $entries }、{ $at } に削除：{ $before } より前に行われたもの
range = { $first }～{ $last }
# Who: a name and an account, or an account alone.
removal-clock-confirmed = { $name }（アカウント { $account }）が { $at } に時計を確認しました
removal-clock-confirmed-by-account = アカウント { $account } が { $at } に時計を確認しました
removal-clock-asked = 時計は誰かが確認していました
# What became of the file that removed entries were written to.
archive-none = 削除前にファイルに書き込まれていません
archive-unaltered = { $file } はあり、変更されていません
archive-altered = { $file } は改変されています
archive-not-there = { $file } は履歴と同じ場所にもうありません
archive-unread = { $file } を読み取れませんでした
removal-doubted = この削除の時点で、時計が誤っていた可能性があります
removal-doubted-file = このコンピューターの時計は { $clock } でしたが、最新の行は { $newest } のものです。誰が時計を確認したかを調べ、そのファイルでエントリを探してください
removal-doubted-exports = このコンピューターの時計は { $clock } でしたが、最新の行は { $newest } のものです。誰が時計を確認したかを調べ、以前のエクスポートでエントリを探してください

## Where the history was altered, and how

# Stands in other sentences: "The history's chain is broken at row 5 (entry 2)".
broken-place = 行{ $row }
broken-place-of-entry = 行{ $row }（エントリ{ $entry }）
# What is wrong, after a colon: one of the texts below, and what it is about.
breach-and-what = { $how }（{ $what }）
breach-altered = 行の内容が、記録後に改変されています
breach-unlinked = 前の行とつながっていません。どちらかの行が差し替えられています
breach-missing = 行がなく、削除の記録もありません
breach-unexpected = 行が外部から挿入されています
breach-young = まだ十分に古くない行の削除を記録しています
breach-forged = このプログラムによらない削除を記録しています
breach-list = 履歴の一覧が行と一致しません
breach-table = 行から作成されるテーブルが改変されています
breach-schema = データベース自体が改変されています
breach-archive = 削除されたエントリのファイルが改変されています

## What an alteration is about, after a colon. { $first } and { $last }: rows.

odd-entry-twice = エントリ{ $number }はすでにありました
odd-entry-left = エントリ{ $number }は削除の基準日時 { $before } より古く、一緒に削除されているはずです
odd-entry-removed-and-there = エントリ{ $number }は削除済みと記録されていますが、残っています
odd-entry-missing = エントリ{ $number }がありません
odd-entry-not-listed = エントリが一覧にありません
odd-entry-without-row = このエントリを始める行がありません
# What a list says of an entry.
odd-column = { $column ->
    [made] エントリの作成日時
    [last] エントリの最終記録日時
    [standing] エントリの状況
   *[profile] エントリのプロファイル
}
odd-profile-names = プロファイルの名前
odd-hours = エントリの時間帯
odd-removed-list = 削除されたものの一覧「{ $table }」
odd-programs = 履歴を使うプログラム
odd-words = エントリ{ $number }の検索用の語
odd-words-of-no-entry = 存在しないエントリ{ $number }の語
odd-hash-before-removal = ハッシュが、行{ $row }に控えられた削除前のものと異なります
odd-rows-between-younger = 行{ $first }～{ $last }は、{ $before } より新しい行の間にありました
odd-rows-not-removed = 行{ $first }～{ $last }は、この削除によって削除されたものではありません
odd-clock-later = 時計は、削除の記録時に { $at }、最新の行の記録時に { $newest } でした
odd-no-cut-off = 削除の基準日時がありません
odd-impossible-rows = 削除された行についての記載が、ありえない内容です
odd-nobody-asked = 誰にいつ確認したかの記載がありません
odd-cut-off-young = 削除の基準日時 { $before } が、記録日時 { $at } より1日以上前ではありません
odd-no-newest = 削除された最新の行の日時が記載されていません
odd-newest-young = 削除された最新の行は { $newest } のものですが、削除の基準日時は { $before } です
odd-no-row-before = 削除された行の前にあったものの記載がありません
odd-clock-jumped = 時計が { $newest } から { $at } に飛びましたが、誰にも確認していません
# A part of the database: its kind, and its name, which programs gave it.
odd-part = { $state ->
    [missing] { $kind ->
        [table] テーブル { $name } がありません
        [index] インデックス { $name } がありません
        [trigger] トリガー { $name } がありません
       *[view] ビュー { $name } がありません
    }
    [changed] { $kind ->
        [table] テーブル { $name } が、プログラムの作成するものと異なります
        [index] インデックス { $name } が、プログラムの作成するものと異なります
        [trigger] トリガー { $name } が、プログラムの作成するものと異なります
       *[view] ビュー { $name } が、プログラムの作成するものと異なります
    }
   *[added] { $kind ->
        [table] テーブル { $name } が追加されています
        [index] インデックス { $name } が追加されています
        [trigger] トリガー { $name } が追加されています
       *[view] ビュー { $name } が追加されています
    }
}

## Filter by time

period-any = すべての期間
period-today = 今日
period-week = 過去7日間
period-month = 過去30日間
period-between = 期間を指定
