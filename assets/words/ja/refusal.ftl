# Why the server refused something. Problems of changes stand in histories: a text that is here stays, with
# its facts. { $asked } is the server that was asked: that of the API, or the one for signing in.

## What was not done

change-outcome-unknown = 結果不明
not-signed-in = サインインしていません
not-found-person = ユーザーは照会されませんでした
not-searched = 検索は実行されませんでした
not-listed-tokens = ハードウェアトークンの一覧は取得されませんでした
not-looked-up-token = トークンは照会されませんでした
not-listed-events = サインインの一覧は取得されませんでした
not-started-verification = 本人確認は開始されませんでした
not-read-verification = 本人確認の状態は読み取られませんでした
not-checked-code = コードは照合されませんでした
not-cancelled-verification = 本人確認はキャンセルされませんでした
refusal-code-not-accepted = コードは受け付けられませんでした

## What may have been done

nothing-changed = 何も変更されていません
look-the-person-up = ユーザーを照会して、サーバーの現在の状態を確認してください
verification-perhaps-started = 本人確認が開始されたかどうかはわかりません
verification-perhaps-checked = コードが照合されたかどうかはわかりません
verification-perhaps-cancelled = 本人確認がキャンセルされたかどうかはわかりません
verification-perhaps-advice = 本人確認の状態をもう一度照会してください。「本人確認済み」と表示されるまで、本人確認は未完了です。

## The server does not understand, or cannot answer

refusal-code = サーバーはこのコードを受け付けませんでした：入力の誤りか、コードが古い可能性があります
refusal-code-advice = 電話の相手にコードをもう一度読み上げてもらってください
refusal-bad-request = { $asked ->
    [sign-in] サインインサーバーは要求を理解できませんでした
   *[api] サーバーは要求を理解できませんでした
}
refusal-bad-request-advice = 入力内容を確認してください。正しければ、詳細をコピーして管理者に渡してください。
refusal-too-slow = { $asked ->
    [sign-in] サインインサーバーは時間内に要求全体を受信できませんでした
   *[api] サーバーは時間内に要求全体を受信できませんでした
}
refusal-media-type = { $asked ->
    [sign-in] サインインサーバーは要求の形式を受け付けません
   *[api] サーバーは要求の形式を受け付けません
}
refusal-media-type-advice = 詳細をコピーして管理者に渡してください：ゲートウェイが要求を書き換えているか、Token Deskが古い可能性があります
refusal-too-many = { $asked ->
    [sign-in] 現在、サインインサーバーへの要求が多すぎます
   *[api] 現在、サーバーへの要求が多すぎます
}
# The server says for how long, such as "10 minutes".
refusal-too-many-wait = サーバーの指定どおり{ $wait }待ってから、もう一度試してください。
refusal-server-error = { $asked ->
    [sign-in] サインインサーバーの内部でエラーが発生しました
   *[api] サーバーの内部でエラーが発生しました
}
refusal-not-available = { $asked ->
    [sign-in] サインインサーバーは現在利用できないと応答しました
   *[api] サーバーは現在利用できないと応答しました
}
refusal-gateway = 現在サーバーに接続できないと、Webゲートウェイが応答しました
refusal-gateway-advice = 1分後にもう一度試してください。続く場合は、ネットワーク管理者に問い合わせ、RSAから障害情報が出ていないか確認してください。
refusal-other = { $asked ->
    [sign-in] サインインサーバーから想定外の応答がありました
   *[api] サーバーから想定外の応答がありました
}
refusal-conflict = { $asked ->
    [sign-in] サインインサーバーの応答によると、この要求は現在の状態と矛盾します
   *[api] サーバーの応答によると、この要求は現在の状態と矛盾します
}
refusal-no-such-path = { $asked ->
    [sign-in] プロファイルに指定されたパスが、サインインサーバーにありません
   *[api] プロファイルに指定されたパスが、サーバーにありません
}
refusal-no-such-path-advice = プロファイルのアドレスを確認してください
# { $host }: a server's name.
refusal-no-such-page = { $host } にそのページはありません。APIは別の場所にあるのかもしれません。

## The server does not let you

refusal-unauthorized = { $asked ->
    [sign-in] サインインサーバーは資格情報を受け付けません
   *[api] サーバーは資格情報を受け付けません
}
refusal-unauthorized-advice = もう一度サインインしてください。続く場合は、管理者に新しい資格情報を依頼してください。
# Its clock is ahead of the server's, or behind it. { $off }: by how much, such as "5 minutes".
set-the-clock = { $side ->
    [ahead] このコンピューターの時計は、サーバーより{ $off }進んでいます。まず時計を合わせてください。
   *[behind] このコンピューターの時計は、サーバーより{ $off }遅れています。まず時計を合わせてください。
}
refusal-forbidden-clock = { $side ->
    [ahead] サーバーが拒否しました。おそらく時計が原因です。このコンピューターの時計は、サーバーより{ $off }進んでいます。
   *[behind] サーバーが拒否しました。おそらく時計が原因です。このコンピューターの時計は、サーバーより{ $off }遅れています。
}
refusal-forbidden-clock-advice = このコンピューターの日付と時刻を合わせてから、もう一度試してください。それでも解決しない場合は、新しい資格情報でサインインしてください。
# Not by the server itself.
refusal-blocked = Webページで拒否されました：サーバーの代わりに、Webゲートウェイまたはプロキシが応答しました
refusal-blocked-advice = ネットワーク管理者に次のことを伝えてください：{ $host } への通信を許可する必要がある
# One of the texts below follows: what is most likely.
refusal-forbidden = この操作はサーバーで許可されていません
refusal-forbidden-credential = { $credential ->
    [api-key] APIキーが削除または交換された可能性があります
    [oauth-client] OAuthクライアントが削除されたか、そのキーが交換された可能性があります
   *[bearer] ベアラートークンの期限が切れた可能性があります
}
refusal-lacks-client = クライアントにここへのサインインが許可されていない可能性があります
refusal-lacks-verification = { $credential ->
    [api-key] Live VerificationにはOAuthクライアントが必要か、Live Verificationがオフになっている可能性があります
   *[other] 権限が不足しているか、Live Verificationがオフになっている可能性があります
}
refusal-lacks-deletion = { $credential ->
    [api-key] Super Administratorのキーだけがこの操作を実行できます
   *[other] 権限が不足しているか、この操作がSuper Administratorだけに許可されている可能性があります
}
refusal-lacks-permission = { $credential ->
    [api-key] APIキーのロールではこの操作が許可されていない可能性があります
   *[other] 権限が不足している可能性があります
}
# Alone, before "Tell your administrator", or after it.
sign-in-again = 現在有効な資格情報で、もう一度サインインしてください
or-sign-in-again = または、現在有効な資格情報で、もう一度サインインしてください
# { $permission }: the name of a permission, such as rsa.user.read. After "Sign in again …", or as what to
# do first.
ask-for-client = { $order ->
    [sign-in-first] それでも解決しない場合は、OAuthクライアントの確認を管理者に依頼してください
   *[ask-first] OAuthクライアントの確認を管理者に依頼してください
}
ask-for-verification-client = { $order ->
    [sign-in-first] それでも解決しない場合は、別の方法で本人確認をしてください。管理者に次のことを伝えてください：Live Verificationには、権限 { $permission } を持つOAuthクライアントが必要です。
   *[ask-first] 別の方法で本人確認をしてください。管理者に次のことを伝えてください：Live Verificationには、権限 { $permission } を持つOAuthクライアントが必要です。
}
ask-for-verification = { $order ->
    [sign-in-first] それでも解決しない場合は、別の方法で本人確認をしてください。管理者に次のことを伝えてください：Live Verificationには権限 { $permission } が必要です。
   *[ask-first] 別の方法で本人確認をしてください。管理者に次のことを伝えてください：Live Verificationには権限 { $permission } が必要です。
}
ask-for-deletion = { $order ->
    [sign-in-first] それでも解決しない場合は、Super Administratorに実行を依頼するか、権限 { $permission } を依頼してください
   *[ask-first] Super Administratorに実行を依頼するか、権限 { $permission } を依頼してください
}
ask-for-key = { $order ->
    [sign-in-first] それでも解決しない場合は、チームリーダーにHelp Deskのキーを依頼してください。権限 { $permission } が必要です。
   *[ask-first] チームリーダーにHelp Deskのキーを依頼してください。権限 { $permission } が必要です。
}
ask-for-permission = { $order ->
    [sign-in-first] それでも解決しない場合は、管理者に次のことを伝えてください：権限 { $permission } が必要です
   *[ask-first] 管理者に次のことを伝えてください：権限 { $permission } が必要です
}

## The server knows no such thing, or its state does not fit. { $serial }: a token's serial number.

refusal-no-such-person = サーバーにそのユーザーは存在しません
refusal-no-such-person-advice = つづりを確認するか、メールアドレスの一部で検索してください
look-up-deleted-person = ユーザーをもう一度照会してください。削除された可能性があります。
refusal-no-such-token = サーバーにハードウェアトークン { $serial } は存在しません
refusal-no-such-token-advice = 裏面の番号を確認してください。レコードがすでに削除された可能性があります。
refusal-of-this-token = サーバーがこのトークンへの操作を拒否しました
type-leading-zeros = 先頭のゼロを含めて、{ $serial } と入力してください。または、電話の相手に裏面をもう一度読み上げてもらってください。
read-the-back-again = 電話の相手に、裏面の番号をもう一度読み上げてもらってください
refusal-no-such-code = サーバーにそのユーザーが存在しないか、ユーザーにそのコードがありません
refusal-no-such-code-advice = ユーザーをもう一度照会してください。コードはすでに期限切れか、取り消された可能性があります。
refusal-no-such-person-or-token = サーバーに、そのユーザーまたはハードウェアトークン { $serial } が存在しません
read-the-back-and-look-up = 電話の相手に裏面の番号をもう一度読み上げてもらい、ユーザーをもう一度照会してください
refusal-no-live-verification = サーバーにそのユーザーが存在しないか、Live Verificationのライセンスがないか、オフになっています
refusal-no-live-verification-advice = 別の方法で本人確認をし、Live Verificationが使えるかどうかを管理者に確認してください
refusal-no-such-verification = サーバーにこのユーザーの本人確認はありません。すでに終了した可能性があります。
start-verification-again = 本人確認をもう一度開始するか、別の方法で本人確認をしてください
refusal-record-stays = サーバーが拒否しました：現在、トークン { $serial } のレコードは削除できません
refusal-record-stays-advice = トークンを照会して、割り当てられているかどうかを確認してください
refusal-person-conflict = サーバーが拒否しました：サーバーにあるユーザーの現在の状態と矛盾します
refusal-not-assigned = サーバーが拒否しました：トークン { $serial } はこのユーザーに割り当てられていません
refusal-not-assigned-advice = 電話の相手に裏面の番号をもう一度読み上げてもらってください。または、シリアル番号でトークンを検索して所有者を確認してください。
refusal-not-assignable = サーバーが拒否しました：現在、トークン { $serial } はこのユーザーに割り当てることができません
refusal-not-assignable-advice = トークンを照会してすでに割り当てられていないかを確認し、ユーザーのトークンの数を数えてください。5個を超えて持つことはできません。
refusal-verifying = サーバーが拒否しました：別の本人確認が進行中です
refusal-verifying-advice = 終了するまで（通常は最長2分）待つか、別の方法で本人確認をしてください
refusal-verification-ended = サーバーが拒否しました：この本人確認は終了しているか、別の管理者が開始したものです
refusal-whole-days-only = このサーバーは日単位のコードだけを作成し、サインイン1回分のコードは作成しません。何も変更されていません。
refusal-whole-days-only-advice = 日数を指定してコードを要求してください

## Signing in with an OAuth client. The server's own code stands in the details.

sign-in-check-client = プロファイルの発行者とクライアントIDを確認し、秘密鍵がこのクライアントのものであることを確認してください
sign-in-invalid-client = サインインサーバーはクライアントまたはそのキーを受け付けません
sign-in-invalid-scope = サインインサーバーは、プロファイルにある権限の1つを付与しません
sign-in-invalid-scope-advice = プロファイルでは、OAuthクライアントが持つ権限だけを要求してください。または、不足している権限を管理者に伝えてください。
sign-in-unauthorized-client = サインインサーバーは、このクライアントにこの方法でのサインインを許可していません
sign-in-unauthorized-client-advice = OAuthクライアントの種類がAdmin APIかどうかを管理者に確認してください
sign-in-invalid-grant = サインインサーバーは署名付き要求を受け付けません
sign-in-unavailable = サインインサーバーは現在、サインインを処理できません
sign-in-refused = サインインサーバーがクライアントのサインインを認めませんでした
