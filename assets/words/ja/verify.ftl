# Verifying the caller.

verify-title = 本人確認

## How

verify-how = どのように本人確認をしますか？
verify-live-means = サーバーが電話の相手に、本人である証明を求めます
# Field: how else, in the agent's own words.
verify-other = 本人確認の方法
verify-start = Live Verificationを開始
verify-start-again = もう一度開始
verify-look-again = 状態をもう一度照会
verify-note = 本人確認済みとして記録
verify-choose-first = まず方法を選択してください
verify-another-way = 別の方法で確認…
verify-done = 完了
# How: "Seen in person".
verify-saved = この電話でのすべての変更に記録されます：{ $how }
verify-denied = { $at } のLive Verificationの結果、電話の相手は本人ではありません。社内のセキュリティ規定で認められている場合に限り、別の方法を使ってください。

## While Live Verification runs

verify-starting = Live Verificationを開始しています
verify-looking = 開始されたかどうかを照会中
verify-ask-to-open = 電話の相手に、次のアドレスを開いてサインインしてもらってください：
verify-ask-no-address = 電話の相手に、Live Verificationの要求に応答してもらってください。サーバーからアドレスは返されていません。
verify-waiting = 電話の相手を待っています
# Behind what is waited for: "1:32 left".
verify-left = 残り{ $time }
verify-end-not-known = 期限は不明
verify-time-over = 時間切れです
verify-asking-once-more = サーバーにもう一度照会中
verify-code = 電話の相手が読み上げるコード
verify-check-code = コードを照合
verify-checking-code = コードを照合中
verify-code-refused = サーバーはこのコードを受け付けませんでした。もう一度聞いてください
verify-code-still-open = サーバーはコードを受け取りましたが、可否を返していません
# A status that this version does not know.
verify-unknown-word = サーバーの応答は「{ $word }」です。これは結果とはみなされません。Token Deskがもう一度照会します。
# After a problem: what happens next.
verify-asks-again = Token Deskがサーバーにもう一度照会します

## One that was found running

verify-found = このユーザーの本人確認がすでに進行中でした
verify-found-of = { $admin } が開始したものです。開始要求への応答が失われたため、こちらで開始した本人確認ではない可能性があります：その結果から、この電話の相手については何もわかりません。
verify-found-of-nobody-known = 開始した人はサーバーから返されていません。開始要求への応答が失われたため、こちらで開始した本人確認ではない可能性があります：その結果から、この電話の相手については何もわかりません。
verify-found-advice = 待ってからもう一度開始するか、別の方法で本人確認をしてください
verify-waiting-for-end = 終了を待っています

## What came of it

verify-verified = 本人確認済み：{ $who }
verify-verified-at = Live Verification、{ $at }
verify-verified-saved = この電話でのすべての変更に記録されます
verify-not-the-person = 本人ではありません
verify-not-the-person-advice = 電話の相手は { $who } ではありません。社内のセキュリティ規定に従ってください
verify-no-answer = Live Verificationは応答がないまま終了しました。本人確認はできていません
verify-code-not-accepted = サーバーがコードを受け付けず、Live Verificationは終了しました。本人確認はできていません
verify-replaced = こちらで開始した本人確認は、このユーザーの別の本人確認に置き換えられました。その結果から、この電話の相手については何もわかりません
verify-too-late = サーバーの肯定の応答は時間切れの後に届いたため、本人確認とはみなされません。もう一度開始してください
verify-found-ended = すでに進行中だった本人確認が終了しました。こちらで開始したものではない可能性があるため、この電話の相手については何もわかりません。もう一度開始してください

## When it was not started, or nobody knows

verification-ended-at-once = サーバーが開始した本人確認は、すでに終了していました。電話の相手への確認は行われていません
verification-lost-and-none-runs = 開始要求への応答が失われました。現在、このユーザーの本人確認はサーバーで進行していません
verification-lost-and-not-read = 開始要求への応答が失われ、本人確認の状態も読み取れませんでした
verify-again-or-otherwise = もう一度試すか、別の方法で本人確認をしてください
verify-look-or-otherwise = 状態をもう一度照会するか、別の方法で本人確認をしてください
