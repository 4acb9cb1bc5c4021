# The question before a change.

# "Named" is "yes" where a name of the person is known, which "who" is: often the first name.

## The question: title of the dialog

confirm-disable = このトークンを無効にしますか？
confirm-enable = このトークンを有効にしますか？
confirm-clear-pin = このトークンのPINをクリアしますか？
confirm-assign = { $named ->
    [yes] このトークンを{ $who }さんに割り当てますか？
   *[no] このトークンをこのユーザーに割り当てますか？
}
confirm-rename = このトークンの名前を変更しますか？
confirm-unassign = このトークンの割り当てを解除しますか？
confirm-delete = このトークンのレコードを削除しますか？
confirm-emergency-code = 緊急アクセスコードを作成しますか？
confirm-withdraw-emergency-code = 緊急アクセスコードを取り消しますか？
confirm-unlock = これらの認証方法のロックを解除しますか？
confirm-disable-user = このユーザーを無効にしますか？
confirm-enable-user = このユーザーを有効にしますか？

## The button that does it

confirm-button-disable = トークンを無効にする
confirm-button-enable = トークンを有効にする
confirm-button-clear-pin = PINをクリア
confirm-button-assign = トークンを割り当てる
confirm-button-rename = 名前を変更
confirm-button-unassign = 割り当て解除
confirm-button-delete = レコードを削除
confirm-button-emergency-code = コードを作成
confirm-button-withdraw-emergency-code = コードを取り消す
confirm-button-unlock = ロック解除
confirm-button-disable-user = ユーザーを無効にする
confirm-button-enable-user = ユーザーを有効にする
# Why the button cannot be pressed yet.
confirm-type-first = まずシリアル番号を入力してください
confirm-token-first = 先にトークンを再読み込みしています
confirm-person-first = 先にユーザーを再読み込みしています

## What follows from it

confirm-disable-means = { $named ->
    [yes] 再び有効にするまで、{ $who }さんはこのトークンでサインインできません。
   *[no] 再び有効にするまで、このユーザーはこのトークンでサインインできません。
}
confirm-enable-means = { $named ->
    [yes] { $who }さんはこのトークンで再びサインインできるようになります。本人がトークンを持っていることを確認してください。
   *[no] このユーザーはこのトークンで再びサインインできるようになります。本人がトークンを持っていることを確認してください。
}
confirm-clear-pin-means = { $named ->
    [yes] 現在のPINは使えなくなります。{ $who }さんは、このトークンで次にサインインするときに新しいPINを設定します。
   *[no] 現在のPINは使えなくなります。このユーザーは、このトークンで次にサインインするときに新しいPINを設定します。
}
# My Page is the vendor's web page for people.
confirm-assign-means = { $named ->
    [yes] トークンは{ $who }さんのものになります。本人がMy Pageで、トークンのコードを使ってアクティブ化します。
   *[no] トークンはこのユーザーのものになります。本人がMy Pageで、トークンのコードを使ってアクティブ化します。
}
confirm-rename-from-means = 現在の名前は「{ $from }」です。トークンのほかの点は変わりません。
confirm-rename-means = トークンのほかの点は変わりません。
confirm-unassign-means = { $named ->
    [yes] { $who }さんはこのトークンを使えなくなり、PINと名前も失われます。元に戻すには、もう一度割り当ててアクティブ化する必要があります。
   *[no] このユーザーはこのトークンを使えなくなり、PINと名前も失われます。元に戻すには、もう一度割り当ててアクティブ化する必要があります。
}
confirm-delete-means = レコードは完全に削除されます。レコードを再びインポートするまで、誰もこのトークンを使えません。
confirm-emergency-code-means = { $named ->
    [yes] コードを知っている人は誰でも、{ $who }さんとしてサインインできます。コードはここに一度だけ表示されます。
   *[no] コードを知っている人は誰でも、このユーザーとしてサインインできます。コードはここに一度だけ表示されます。
}
confirm-another-emergency-code-means = { $named ->
    [yes] コードを知っている人は誰でも、{ $who }さんとしてサインインできます。コードはここに一度だけ表示されます。現在のコードは使えなくなります。
   *[no] コードを知っている人は誰でも、このユーザーとしてサインインできます。コードはここに一度だけ表示されます。現在のコードは使えなくなります。
}
confirm-withdraw-emergency-code-means = { $named ->
    [yes] { $who }さんは、このコードを使ってオンラインでサインインできなくなります。オフライン用に保存されたコードは、期限まで使えます。
   *[no] このユーザーは、このコードを使ってオンラインでサインインできなくなります。オフライン用に保存されたコードは、期限まで使えます。
}
confirm-withdraw-emergency-code-until-means = { $named ->
    [yes] { $who }さんは、このコードを使ってオンラインでサインインできなくなります。オフライン用に保存されたコードは、{ $ends } まで使えます。
   *[no] このユーザーは、このコードを使ってオンラインでサインインできなくなります。オフライン用に保存されたコードは、{ $ends } まで使えます。
}
confirm-unlock-means = { $named ->
    [yes] { $who }さんは、これらの認証方法を再び使えるようになります。入力の誤りが多すぎたためロックされました。それが{ $who }さん本人だったことを確認してください。
   *[no] このユーザーは、これらの認証方法を再び使えるようになります。入力の誤りが多すぎたためロックされました。それがこのユーザー本人だったことを確認してください。
}
confirm-disable-user-means = { $named ->
    [yes] 再び有効にするまで、{ $who }さんはどの認証方法でもサインインできません。
   *[no] 再び有効にするまで、このユーザーはどの認証方法でもサインインできません。
}
confirm-enable-user-means = { $named ->
    [yes] { $who }さんは、自分のすべての認証方法で再びサインインできるようになります。
   *[no] このユーザーは、自分のすべての認証方法で再びサインインできるようになります。
}

## What is known, and what is missing

confirm-type-serial = 確認のためシリアル番号を入力
# Beside the state: how long ago it was read.
confirm-read = 読み取り：{ $ago }
confirm-not-known = 不明
confirm-not-read = 読み取れませんでした
confirm-last-token = このユーザーの最後の有効なハードウェアトークンです
confirm-token-expired = このトークンは期限切れです：誰もこのトークンでサインインできません
confirm-token-disabled = このトークンは無効です：割り当てた後に有効にしてください
confirm-state-not-read = トークンの状態を読み取れなかったため、誰のトークンかを確認するのはサーバーだけです
confirm-others-not-read = ほかに有効なトークンがあるかどうかを読み取れませんでした
confirm-reading-token = トークンを再読み込み中
confirm-reading-person = ユーザーを再読み込み中

## Replacing a token

replacement-ask = このトークンを交換しますか？
replacement-begin = トークンを交換
# Button, where a part of it is done already.
replacement-continue = 続行
replacement-tokens-first = 先に両方のトークンを読み取っています
replacement-reading = 両方のトークンを読み取り中
replacement-new-expired = 新しいトークンは期限切れです：誰もこのトークンでサインインできません
replacement-new-disabled = 新しいトークンは無効です：割り当てた後に有効にしてください
replacement-all-done = すべて完了しています。この交換に残りの手順はありません
replacement-steps = 1手順ずつ、前の手順が確認されてから実行します：
replacement-step = { $place }. { $step }
replacement-step-done = { $place }. { $step }（実施済み）
replacement-both-mean = { $named ->
    [yes] 以後、{ $who }さんは旧トークンでサインインできません。新しいトークンは、本人がMy Pageでトークンのコードを使ってアクティブ化すると使えるようになります。
   *[no] 以後、このユーザーは旧トークンでサインインできません。新しいトークンは、本人がMy Pageでトークンのコードを使ってアクティブ化すると使えるようになります。
}
replacement-disable-means = { $named ->
    [yes] 以後、{ $who }さんは旧トークンでサインインできません。
   *[no] 以後、このユーザーは旧トークンでサインインできません。
}
replacement-assign-means = { $named ->
    [yes] { $who }さんは、My Pageでトークンのコードを使ってアクティブ化すると、新しいトークンでサインインできるようになります。
   *[no] このユーザーは、My Pageでトークンのコードを使ってアクティブ化すると、新しいトークンでサインインできるようになります。
}

# In the menu of the desk and below an outcome: leads to what is asked of a code.
emergency-code-ask = 緊急アクセスコード…
