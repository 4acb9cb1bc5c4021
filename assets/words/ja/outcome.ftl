# What came of a change.

## Attempts whose outcome is not known

# Which attempt: number in the history, action and token, time.
attempt-in-history = 番号 { $number }、{ $what }、{ $at }
attempt-not-recorded = { $what }、{ $at }
# Until: a sentence, such as "Until we know, assume the token still works".
attempt-open = { $which }：結果不明。先に照会してください。{ $until }
attempt-on-its-way = { $which }：進行中。{ $until }
attempt-on-its-way-elsewhere = { $which }：Token Deskの別のウィンドウで進行中。{ $until }

## Replacements

replacement-not-finished = 交換が完了していません
# Which: "000123145251 by 000123145310, number 12".
half-of = 交換が完了していません：{ $which }
replacement-in-history = { $tokens }、番号 { $number }

## What an emergency access code can be used for

code-used-once = 1回
code-used-until-end = 期限まで

## A code that is read aloud

code-hidden = コード（非表示）
code-until-left = コードはこの画面を離れるまで表示できます。離れると二度と表示できません
code-lost = コードを含む応答が失われたため、誰もコードを見ていません。有効なコードが同僚の作成したものかどうかを確認してください。違う場合は、新しく作成するか、取り消してください
code-was-shown = コードは一度表示されました。必要な場合は新しく作成してください
code-never-shown = この画面を離れるまでに誰もコードを見ておらず、コードは保存されていません。必要な場合は新しく作成してください
# Asked before the next caller.
unseen-code = コードはまだ誰も見ていません
unseen-code-means = 次に進むと、二度と表示できません。コードは期限まで有効なままです
unseen-code-leave = コードを見ずに次の電話へ
# For assistive technology: letters and digits as words.
code-spelled = コードの読み：{ $words }
code-capitals = 英字はすべて大文字です
code-small-letters = 英字はすべて小文字です
code-offline-until = オフライン用に保存されたコードは { $end } まで使えます
code-offline = オフライン用に保存されたコードがある場合、期限まで使えます
# Letters are words of the international spelling alphabet, such as "Bravo".
spell-capital = 大文字 { $letter }
spell-small = 小文字 { $letter }
spell-digit = { $digit ->
    [0] ゼロ
    [1] イチ
    [2] ニ
    [3] サン
    [4] ヨン
    [5] ゴ
    [6] ロク
    [7] ナナ
    [8] ハチ
   *[9] キュウ
}
spell-sign = { $sign ->
    [exclamation-mark] 感嘆符
    [double-quote] 二重引用符
    [number-sign] 番号記号（シャープ）
    [dollar-sign] ドル記号
    [percent-sign] パーセント
    [ampersand] アンパサンド
    [single-quote] 一重引用符
    [opening-parenthesis] 左丸かっこ
    [closing-parenthesis] 右丸かっこ
    [asterisk] アスタリスク
    [plus] プラス
    [comma] カンマ
    [hyphen] ハイフン
    [full-stop] ピリオド
    [slash] スラッシュ
    [colon] コロン
    [semicolon] セミコロン
    [less-than-sign] 小なり記号
    [equals-sign] イコール
    [greater-than-sign] 大なり記号
    [question-mark] 疑問符
    [at-sign] アットマーク
    [opening-bracket] 左角かっこ
    [backslash] バックスラッシュ（円記号）
    [closing-bracket] 右角かっこ
    [caret] キャレット
    [underscore] アンダースコア
    [backtick] バッククォート
    [opening-brace] 左波かっこ
    [vertical-bar] 縦棒
    [closing-brace] 右波かっこ
   *[tilde] チルダ
}

## While a change is on its way

# What is going on, and for how long.
outcome-line-and-seconds = { $line } · { $seconds }秒
outcome-recording = 先に記録しています。まだ何も送信していません
outcome-reading = サーバーの現在の状態を読み取り中。まだ何も送信していません
outcome-nothing-so-far = ここまでは何も変更されていません
outcome-stopping = 中止しています
outcome-being-stopped = 中止処理中です
outcome-waiting = { $profile } の応答を待っています
outcome-too-late = 中止する前に送信されました。{ $profile } の応答を待っています
outcome-stop-waiting = 待機を中止
outcome-stop-changes-nothing = 中止した場合、何も変更されません

## Confirmed

outcome-by-answer = サーバーが { $took } で確認しました
outcome-by-check = 最初の応答が失われたか不明確でした。サーバーに再照会しました
outcome-took-no-answer = { $took }、その後も明確な応答なし

## Unknown

outcome-you-stopped = サーバーが応答する前に、待機を中止しました
outcome-not-known-yet = まだ不明
# How long the attempt took, and what came then.
outcome-took = { $came ->
    [unclear] { $took }、その後の応答からは何が行われたかわからない
    [closed] { $took }、その後接続が閉じられた
    [fault] { $took }、その後Token Deskでエラー
   *[nothing] { $took }、その後も応答なし
}
# What leads, and after a dot what follows.
outcome-on-its-way = 要求はまだ進行中です
outcome-on-its-way-for = { $seconds }秒。応答が届けばここに表示されます
outcome-checking = サーバーの現在の状態を照会中
outcome-check-now = 照会{ $number }回目、読み取り中
outcome-check-in = 照会{ $number }回目まで{ $seconds }秒
outcome-check-waits = 照会{ $number }回目、サーバーの指定により{ $seconds }秒待機
outcome-checks-stopped = Token Deskは照会を中止しました
outcome-checks-stopped-advice = もう一度照会するには「今すぐ再照会」を押してください
# The last check, and what it saw.
outcome-checked = { $at } に照会：{ $seen }
outcome-seen-changed = { $state }、最終変更 { $change }
outcome-seen-anothers = { $status }、ただし現在はユーザーID { $id } に割り当て
outcome-seen-nobodys = { $status }、ただし現在は誰にも割り当てなし
outcome-seen-assigned = { $person } に割り当て済み
outcome-seen-still-enabled = まだ有効
outcome-seen-not-said = サーバーからステータスの情報なし

## Next steps: buttons

outcome-find-token = このトークンを検索
outcome-ask-whole-days = 日単位で要求…
outcome-back = { $named ->
    [yes] { $who }さんに戻る
   *[no] ユーザーに戻る
}
# Above the buttons that let the person sign in without the disabled token.
outcome-still-work = { $named ->
    [yes] { $who }さんの業務を続けるには
   *[no] このユーザーの業務を続けるには
}
outcome-still-work-how = 今日使えるコードか、別のトークンを渡してください
outcome-replace = トークンを交換…
# For assistive technology: the outcome as a sentence, of whom, and the end of the token's serial number.
outcome-said = { $what } · { $who }
outcome-said-of-token = { $what } · { $who } · シリアル番号の末尾は { $ends }
code-show = コードを表示
code-hide = コードを隠す
code-copy = コードをコピー
code-make-another = 別のコードを作成…
code-withdraw = コードを取り消す…

## The steps of a replacement

replacement-done = トークンは交換されました
replacement-each-confirmed = 各手順をサーバーが確認しました
replacement-each-says = 結果の根拠は、下の各手順に示します
# Words in a pill, of at most 12 letters.
replacement-done-before = 実施済み
replacement-not-begun = 未着手
replacement-next = 次の手順
replacement-sent = 送信済み

## What was done in one call

this-call = この電話
# An emergency access code, and when it ends.
this-call-until = { $what }（{ $end } まで）

## In a pill

# It is so, but it seems by another change than this one.
outcome-done-otherwise = 別の変更による
outcome-not-sent = 未送信
# The answer was lost; the server was asked again, and it was not done.
outcome-not-done = 未実行
outcome-refused-by-server = サーバーが拒否
# With an HTTP status, such as 409.
outcome-refused-code = 拒否 { $code }

## While nobody knows what came of a change

outcome-given-up = 実行されたかどうかはまだわかりません
outcome-no-answer-yet = 要求は進行中です。サーバーはまだ応答していません
# No outcome stands in the history.
outcome-not-recorded = 変更が実行されたかどうかはわかりません
outcome-no-answer-recorded = 応答は記録されていません。変更が進行中か、応答が届く前にToken Deskが終了しました
outcome-ended-before = サーバーの応答を記録する前に、Token Deskが終了しました
outcome-look-again = 再照会
outcome-sign-in-and-check = このプロファイルにサインインした状態で、もう一度照会してください

## The answer was lost; a look at the server says that it was not done

not-made-read-later = 使える応答がありませんでした。1分以上たってから再照会しました
not-made-advice = { $action ->
    [disable] トークンはまだ使えます。もう一度検索して無効にしてください
    [withdraw-emergency-code] コードはまだ使えます。もう一度取り消してください
    [disable-user] ユーザーはまだサインインできます。もう一度検索して無効にしてください
   *[other] 何も変更されていません。もう一度実行できます
}
still-nobodys = トークンは誰にも割り当てられていません
still-called = トークンの名前は「{ $name }」のままです
still-theirs = トークンはまだこのユーザーに割り当てられています
still-there = トークンのレコードはまだあります
still-status = { $status ->
    [enabled] トークンはまだ有効です。最終変更の日時はサーバーから返されていません
   *[disabled] トークンはまだ無効です。最終変更の日時はサーバーから返されていません
}
# $at is a time as the server spells it.
still-status-since = { $status ->
    [enabled] トークンはまだ有効です。最終変更（{ $at }）は、この操作より前でした
   *[disabled] トークンはまだ無効です。最終変更（{ $at }）は、この操作より前でした
}
still-user = { $status ->
    [enabled] ユーザーはまだ有効です
   *[disabled] ユーザーはまだ無効です
}
still-same-code = 以前有効だったコードが、今も有効なコードです
still-no-code = 有効なコードはありません
still-code-active = コードはまだ有効です

## What is so after a change, in a pill

now-no-pin = PINなし
now-assigned = 割り当て済み
now-renamed = 名前変更済み
now-unassigned = 割り当て解除済み
now-deleted = 削除済み
now-emergency-on = 緊急アクセス有効
now-emergency-off = 緊急アクセス無効
now-unlocked = ロック解除済み
now-still-locked = まだロック中：{ $methods }

## Why it may have been another change

doubt-other-attempt = 履歴の番号 { $number } によるものと考えられます
doubt-last-change = サーバーの最終変更が、この操作と合いません
doubt-stranger = 「変更者」は別の人です
doubt-credential = 「変更者」がこの資格情報と一致しません。別の人による変更の可能性があります
doubt-code = 現在有効なコードは、別の人が作成した可能性があります

## What a look at the server saw

seen-no-such-token = 該当するトークンなし
seen-user-enabled = ユーザーは有効
seen-user-disabled = ユーザーは無効
seen-user-not-said = ユーザーのステータス情報なし
seen-emergency-on = 緊急アクセスは有効
seen-emergency-off = 緊急アクセスは無効
seen-emergency-not-said = 緊急アクセスの情報なし
seen-locks-not-said = ロックの情報なし
seen-nothing-locked = ロックなし
seen-locked = ロック中：{ $methods }

## How long a change took

took-not-known = まだ不明
took-next-to-nothing = 1ミリ秒未満
took-milliseconds = { $count }ミリ秒
took-seconds = { $seconds }秒

## Copy for the ticket

# The first line, where nobody knows. $doubt is a sentence such as "The token may or may not be disabled".
ticket-unknown = 結果不明。{ $doubt }
# The first line for a replacement whose steps are all done: two serial numbers.
ticket-replaced = トークンは交換されました：{ $old } から { $new } へ
# The first line. { $what }: a sentence, such as "The token is disabled".
ticket-confirmed = { $what }（サーバーが確認）
ticket-read-later = { $what }（最初の応答が失われたか不明確だったため、後でサーバーに照会）
ticket-refused = { $what }（何も変更されていません）
# Each line after it.
ticket-line = { $label }：{ $value }
# After "Live Verification: ".
ticket-denied = 電話の相手は本人ではない、{ $at }
# After "Caller verified: ".
ticket-not-verified = 未実施
# The first line for several changes.
ticket-call = { $count ->
    [0] { $who }さんとの電話：変更なし
   *[other] { $who }さんとの電話：変更 { $count } 件
}
ticket-call-open = { $call }、うち未確認 { $count } 件
