# What every part of the program uses.

# What stands between two sentences, and at the end of each.
between-sentences = { "" }
full-stop = 。

milliseconds = { $count }ミリ秒
seconds = { $count }秒
minutes = { $count }分
hours = { $count }時間

# A newer version recorded a sentence that this one does not have.
text-of-a-newer-version = 新しいバージョンのToken Deskが記録した内容です（{ $key }）

## Buttons and links that many parts have

cancel = キャンセル
close = 閉じる
show = 表示
hide = 非表示
try-again = 再試行
go-on = 続行…
copy-details = 詳細をコピー
sign-in = サインイン
stop = 中止
save = 保存
copy = コピー
# For two seconds after something was copied.
copied = コピー済み
details-copied = 詳細をクリップボードにコピーしました
keep-it = 残す
replace = 置き換える
go-back = 戻る
# A key that does the same as the button beside it.
key-does-the-same = { $key } キーでも同じ操作ができます
# What the small link “Copy” does.
copies-user-id = ユーザーIDをコピーします
copies-email = メールアドレスをコピーします
copies-user-name = ユーザー名をコピーします
copies-serial = シリアル番号をコピーします
copies-address = アドレスをコピーします
export = エクスポート…
remove = 削除
# The Enter key, as keyboards name it.
key-enter = Enter
# The modifier keys, as keyboards name them.
key-ctrl = Ctrl
key-shift = Shift

## The three outcomes

outcome-confirmed = 確認済み
outcome-refused = 拒否
outcome-unknown = 不明

## Numbers

# What stands between the thousands, and from how many digits on: "1,204".
number-group = ,
number-group-from = 4
# What stands before the tenths: "0.4".
number-decimal = .
# How far work is: "1,200 of 1,205".
count-of = { $done } / { $all }
# What runs, and for how long already.
busy = { $words } · { $seconds }秒
# What is waited for, and for how long still.
countdown = { $words }：{ $seconds }秒

## Files

file = ファイル
browse = 参照…
dialog-is-open = システムのダイアログが開いています
file-being-written = ファイルを書き込んでいます
file-being-read = ファイルを読み取っています
reading-the-file = ファイルを読み取り中
no-file-chosen = ファイルが選択されていません。ダイアログが開かなかった場合は、パスを入力してください

## Lists

# Between two names in a row.
between-names = 、
# The last of several names: "Disable, Enable and Unlock".
and-last = { $first }と{ $last }
# Between two facts in one line.
between-facts = { " · " }

## Labels that many parts have

outcome = 結果
action = 操作
operator = 担当者

## Labels of facts and fields

label-name = 名前
label-email = メール
label-user-name = ユーザー名
label-user-id = ユーザーID
label-person = ユーザー
label-status = ステータス
label-state = 状態
label-state-now = 現在の状態
label-serial-number = シリアル番号
label-expires = 有効期限
label-last-change = 最終変更
label-last-sign-in = 前回サインイン
label-last-sync = 前回同期
label-identity-source = IDソース
label-ticket = チケット
label-reason = 理由
label-ticket-and-reason = チケット、理由
label-profile = プロファイル
not-said = 情報なし

read-again = 再読み込み
show-all = すべて表示（{ $count }）
show-fewer = 一部のみ表示

label-undoes = 元に戻す対象
label-replacement = 交換
label-ends = 有効期限
label-offline-ends = オフライン期限
label-use = 使用
label-code-id = コードID
label-old-token = 旧トークン
label-new-token = 新トークン
label-live-verification = Live Verification
label-caller-verified = 本人確認
not-said-by-server = サーバーから情報なし
number-of-entry = 番号 { $number }

## Times

# Months where a day stands: as short as the language has them.
month-1 = 1
month-2 = 2
month-3 = 3
month-4 = 4
month-5 = 5
month-6 = 6
month-7 = 7
month-8 = 8
month-9 = 9
month-10 = 10
month-11 = 11
month-12 = 12
# Month is one of those above. All facts of dates and times are digits and words, not numbers.
date = { $year }/{ $month }/{ $day }
day-in-year = { $month }/{ $day }
month-and-year = { $year }年{ $month }月
# Date is "date" or "day-in-year"; time is like 09:12 or 09:12:30.
date-and-time = { $date } { $time }
# Time has a zone: 14:05:30 CET.
time-long = { $date } { $time }
today-at = 今日 { $time }

just-now = たった今
seconds-ago = { $count }秒前
minutes-ago = { $count }分前
days = { $count }日
hours-and-minutes = { $hours }{ $minutes }
# As short as can be, for the top bar.
short-seconds = { $count }秒
short-minutes = { $count }分
short-hours = { $count }時間
short-hours-and-minutes = { $hours }時間{ $minutes }分

# Before the seconds that are left.
server-asks-to-wait = サーバーの指定により待機中（3回中{ $attempt }回目の試行前）

label-changed-by = 変更者
label-changed-at = 変更日時
label-took = 所要時間
# Who was at the desk.
name-and-account = { $name }（{ $account }）
label-in-history = 履歴
label-call-began = 電話の開始
label-call = 電話
copy-for-ticket = チケット用にコピー
next-caller = 次の電話

## Fields

optional = 任意
# A filter and what it lets through: "Outcome: all".
filter = { $name }：{ $choice }
field-cut = 先頭の{ $count }文字だけを取り込みました
# What a field makes of something pasted.
field-read-as = { $value } として読み取りました
field-error-and-cut = { $error }。{ $cut }

## The clipboard

clipboard-not-copied = コードはコピーされませんでした
clipboard-not-copied-advice = コードを表示して読み上げるか、もう一度試してください
clipboard-not-cleared = コードがクリップボードに残っている可能性があります
clipboard-not-cleared-advice = 別のものをコピーして上書きしてください
# Why the clipboard did not take a code, or could not be cleared.
clipboard-held = 別のプログラムがクリップボードを開いたままです
clipboard-none = このデスクトップには、プログラムが使えるクリップボードがありません
clipboard-takes-no-text = 現在、クリップボードはテキストを受け付けません
clipboard-odd-answer = デスクトップから想定外の応答がありました
clipboard-lost = Token Deskがクリップボードを使えなくなりました。Token Deskを再起動してください

## Short messages at the foot of the window, after something went well

notice-profile-open = 先にこのプロファイルを保存またはキャンセルしてください
notice-profile-saved = プロファイルを保存しました
notice-profile-deleted = プロファイルを削除しました
notice-settings-saved = 設定を保存しました
notice-forgotten = このコンピューターの記憶を消去しました
notice-exported = { $path } にエクスポートしました
notice-export-stopped = エクスポートを中止しました
copied-for-ticket = チケット用にコピーしました
copied-nothing-yet = コピーしました。この電話ではまだ何も変更していません
notice-head-copied = 最新の行とそのハッシュをクリップボードにコピーしました
notice-code-copied = コピーしました。Token Deskが1分後にクリップボードを消去します
notice-clipboard-cleared = Token Deskがクリップボードを消去しました
notice-clipboard-emptied = Token Deskがクリップボードを消去しました：読み取れず、コードが残っていた可能性があるためです
notice-nothing-removed = 何も削除していません。次の起動時、または1日後にもう一度確認します
notice-nothing-old = 何も削除していません：対象となる古いエントリはもうありません
notice-removed = 設定に従い、古いエントリ{ $count }件を履歴から削除しました
# What came of changes whose outcome was not known: "Checked: 2 confirmed, 1 not done".
notice-checked = 照会結果：{ $counted }
checked-and = { $before }、{ $next }
checked-confirmed = 確認済み{ $count }件
checked-done-otherwise = 別の変更による{ $count }件
checked-not-done = 未実行{ $count }件
checked-unknown = まだ不明{ $count }件

## Labels in a record for the ticket, and what stands beside them

label-doubt = 疑問点
label-why = 原因
label-what-to-do = 対処
label-details = 詳細
label-started-at = 開始日時
# A time by the reader's clock, and as a machine or the server spells it.
time-and-utc = { $at }（{ $utc }）
profile-and-host = { $profile }（{ $host }）
