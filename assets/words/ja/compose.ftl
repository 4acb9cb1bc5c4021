# Assign, rename, replace, emergency access code: what is filled in before.

# "Named" is "yes" where a name of the person is known, which "who" is.

compose-continue = 続行…

## Titles

compose-assign = トークンの割り当て
compose-rename = トークンの名前の変更
compose-emergency-code = 緊急アクセスコード
compose-replace = トークンの交換

## Tokens

compose-which-token = { $named ->
    [yes] { $who }さんにどのトークンを割り当てますか？
   *[no] このユーザーにどのトークンを割り当てますか？
}
compose-replacement = { $named ->
    [yes] まず { $old } を無効にし、その後{ $who }さんに新しいトークンを割り当てます。
   *[no] まず { $old } を無効にし、その後このユーザーに新しいトークンを割り当てます。
}
compose-new-serial = 新しいトークンのシリアル番号
compose-no-name = 名前がない場合は、シリアル番号が表示されます
# Before the reason.
compose-no-name-here = ここでは新しいトークンに名前を付けられません

## Emergency access codes

compose-code-means = { $named ->
    [yes] { $who }さんは、トークンがない間このコードでサインインできます。コードは一度だけ表示されます。
   *[no] このユーザーは、トークンがない間このコードでサインインできます。コードは一度だけ表示されます。
}
compose-days = 有効な日数
compose-valid-for = 有効期間
compose-default = 会社の既定値を使う場合は空のままにしてください
# Minutes, hours or days.
compose-unit = 単位
compose-minutes = 分
compose-hours = 時間
compose-days-unit = 日
compose-one-time = サインイン1回だけ
compose-may-be-overridden = どちらも会社の設定が優先される場合があります。結果はコードと一緒に表示されます
