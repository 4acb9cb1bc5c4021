# Problems: what did not happen, why, and what to do.

what-to-do = 対処：{ $advice }
# The same without the advice, which is drawn after it in another face; with its blank.
what-to-do-lead = 対処：
about-this-token = { $serial }：{ $said }
change-not-sent = 変更は送信されていません

## What is said in several places

nothing-sent = 何も送信されていません
nothing-left = 残っている作業はありません
server-not-asked = サーバーには照会していません
nobody-signed-in = サインインしていません
nobody-signed-in-advice = サインインして、もう一度試してください
another-profile = これはプロファイル { $profile } のものですが、そこにサインインしていません
another-profile-advice = { $profile } にサインインして、もう一度試してください
fault = Token Deskの内部エラー
fault-advice = もう一度試してください。再び起きる場合は、詳細を管理者に送ってください。
fault-not-finished = これは完了していません
# "Show the log" is an entry of the menu behind ?.
fault-send-log = もう一度試してください。再び起きる場合は、ログ（「?」メニューの「ログを表示」）を管理者に送ってください。

## A change that was not sent, after a look at the token or the person. { $serial }: a serial number.

change-other-credential = 変更を確定した後、送信する前に、別の資格情報でサインインが行われました
change-stopped-waiting = サーバーの指定により待機していましたが、再送信の前に中止されました
change-stopped-waiting-advice = まだ必要な場合は、1分待ってからもう一度開始してください
change-may-not-read = この資格情報では、トークンもユーザーのトークン一覧も、読み取りが許可されていません
change-owner-unchecked = サーバーは、誰のトークンかを確認しません
change-since-unchecked = サーバーは、その後にほかの人がトークンを変更したかどうかを確認しません
change-ask-somebody = 権限 { $permission } を持つ人に実行を依頼してください
change-not-listed = ユーザーの一覧にこのトークンがありません
change-not-listed-cause = トークン { $serial } のレコードにはこのユーザーが記載されていますが、ユーザーの一覧にはこのトークンがありません
change-not-listed-advice = 直前に割り当てられた可能性があります。電話の相手に裏面の番号をもう一度読み上げてもらってください。
change-not-among = トークン { $serial } は、{ $person } のハードウェアトークンではありません
change-not-replaced = トークンは交換されていません
change-no-email = サーバーはメールアドレスでしかユーザーを検索できませんが、そのアドレスがわかりません
change-no-email-advice = メールアドレスでユーザーを検索してください
change-email-moved = { $email } は現在、別のユーザーのものです
change-email-moved-unnamed = このメールアドレスは現在、別のユーザーのものです
change-email-moved-advice = ユーザーをもう一度検索し、電話の相手が誰かを確認してください
owner-nobody = トークン { $serial } は誰にも割り当てられていません
owner-another = トークン { $serial } は { $person } ではなく、別のユーザーのものです
owner-another-unnamed = トークン { $serial } は、画面に表示されているユーザーではなく、別のユーザーのものです
already-assigned = トークンはすでにこのユーザーに割り当てられています
already-theirs = トークン { $serial } はこのユーザーのものです
# { $at }: a time.
already-theirs-since = トークン { $serial } は { $at } からこのユーザーのものです
already-check-held = 残っている作業はありません。電話の相手が持っているトークンかどうかを確認してください。
already-unassigned = トークンの割り当てはすでに解除されています
already-check-meant = 残っている作業はありません。電話の相手が言っているトークンかどうかを確認してください。
already-check-lost = 残っている作業はありません。電話の相手が紛失したトークンかどうかを確認してください。
already-disabled = トークンはすでに無効です
already-enabled = トークンはすでに有効です
already-no-pin = トークンにPINはありません
already-no-pin-cause = サーバーによると、PINは設定されていません
already-no-pin-advice = 残っている作業はありません。ユーザーは次にトークンを使うときにPINを設定します。
already-named = トークンはすでにこの名前です
already-named-cause = 名前は「{ $name }」です
already-user-disabled = ユーザーはすでに無効です
already-user-enabled = ユーザーはすでに有効です
already-the-server-says-so = サーバーがそう応答しています
already-unlocked = 認証方法はロックされていません
already-unlocked-cause = サーバーによると、どれもロックされていません
already-no-code = 緊急アクセスコードはありません
already-no-code-cause = サーバーによると、有効なものはありません
already-find-again = 残っている作業はありません。ユーザーをもう一度検索して、サーバーの現在の状態を確認してください。
change-another-code = ユーザーを読み取った後に、別のコードに置き換わりました
change-another-code-advice = ユーザーをもう一度検索して、現在有効なコードを確認してください
change-new-code = ユーザーを読み取った後に、誰かがこのユーザーのコードを作成しました。新しく作成すると、そのコードは使えなくなります。
change-new-code-advice = ユーザーをもう一度検索し、誰がコードを渡したかを同僚に確認してください
change-since-advice = シリアル番号でトークンを検索し、誰が変更したかを確認してください
token-changed-since = その後、誰かがトークンを変更しました
token-assigned-since = トークンは { $at } に再び割り当てられました

# Who changed it and when. { $by }: a name as the server gives it; { $at }: a time.
token-was-changed-by-at = { $what ->
    [disabled] { $by } が { $at } にトークンを無効にしました
    [enabled] { $by } が { $at } にトークンを有効にしました
   *[changed] { $by } が { $at } にトークンを変更しました
}
token-was-changed-by = { $what ->
    [disabled] { $by } がトークンを無効にしました（日時はサーバーから情報なし）
    [enabled] { $by } がトークンを有効にしました（日時はサーバーから情報なし）
   *[changed] { $by } がトークンを変更しました（日時はサーバーから情報なし）
}
token-changed-at = { $what ->
    [disabled] { $at } に誰かがトークンを無効にしました（変更者はサーバーから情報なし）
    [enabled] { $at } に誰かがトークンを有効にしました（変更者はサーバーから情報なし）
   *[changed] { $at } に誰かがトークンを変更しました（変更者はサーバーから情報なし）
}
token-changed = { $what ->
    [disabled] 誰かがトークンを無効にしました（変更者も日時もサーバーから情報なし）
    [enabled] 誰かがトークンを有効にしました（変更者も日時もサーバーから情報なし）
   *[changed] 誰かがトークンを変更しました（変更者も日時もサーバーから情報なし）
}

## An answer that the server's record contradicts

contradicted-other-owner = サーバーはトークンが割り当てられたと応答しました。しかし直後のレコードでは、別のユーザーのものになっています。
contradicted-no-owner = サーバーはトークンが割り当てられたと応答しました。しかし直後のレコードでは、誰のものにもなっていません。
contradicted-record-there = サーバーは実行されたと応答しました。しかしその直後も、トークンのレコードが残っています。

## A look at the server after a lost answer

look-not-read = サーバーの現在の状態を読み取れませんでした
look-not-found-by-another = 「見つからない」という応答がありましたが、サーバー自身の言葉ではありません。ゲートウェイの応答かもしれないため、トークンについては何もわかりません。
look-again-or-tell = 1分後にもう一度照会してください。続く場合は、詳細をコピーして管理者に渡してください。
look-find-by-serial = シリアル番号でトークンを検索するか、読み取り権限のある人に依頼してください
look-ask-somebody = 権限 { $permission } を持つ人に照会を依頼してください

## A replacement of a token that is another person's

change-not-replaced-advice = 両方のシリアル番号をもう一度確認してください。シリアル番号でトークンを検索すると、誰のものかがわかります
