# What can be done to a token or for a person, and what it is called.

## Names: in menus, the history and its filter

action-disable = 無効化
action-enable = 有効化
action-clear-pin = PINのクリア
action-assign = 割り当て
action-rename = 名前の変更
action-unassign = 割り当て解除
action-delete = 削除
action-emergency-code = 緊急コード
action-withdraw-emergency-code = 緊急コードの取り消し
action-unlock = ロック解除
action-disable-user = ユーザーの無効化
action-enable-user = ユーザーの有効化

# The title of a change to a token, with its serial number.
change-of-token = { $action ->
    [disable] { $serial } の無効化
    [enable] { $serial } の有効化
    [clear-pin] { $serial } のPINのクリア
    [assign] { $serial } の割り当て
    [rename] { $serial } の名前の変更
    [unassign] { $serial } の割り当て解除
    [delete] { $serial } の削除
   *[other] { $serial }
}

## Headings while it is done

doing-disable = トークンを無効にしています…
doing-enable = トークンを有効にしています…
doing-clear-pin = PINをクリアしています…
doing-assign = トークンを割り当てています…
doing-rename = トークンの名前を変更しています…
doing-unassign = トークンの割り当てを解除しています…
doing-delete = トークンのレコードを削除しています…
doing-emergency-code = 緊急アクセスコードを作成しています…
doing-withdraw-emergency-code = 緊急アクセスコードを取り消しています…
doing-unlock = 認証方法のロックを解除しています…
doing-disable-user = ユーザーを無効にしています…
doing-enable-user = ユーザーを有効にしています…

## Sentences about an action, by its key. The last of each is for an action that only a newer version has.

done = { $action ->
    [disable] トークンは無効になりました
    [enable] トークンは有効になりました
    [clear-pin] トークンのPINはクリアされました
    [assign] トークンは割り当てられました
    [rename] トークンの名前は変更されました
    [unassign] トークンの割り当ては解除されました
    [delete] トークンのレコードは削除されました
    [emergency-code] 緊急アクセスコードは有効になりました
    [withdraw-emergency-code] 緊急アクセスコードは取り消されました
    [unlock] 認証方法のロックは解除されました
    [disable-user] ユーザーは無効になりました
    [enable-user] ユーザーは有効になりました
   *[other] 変更は実行されました
}

# It is so, but what the server says of it points to another change than this one.
done-by-another = { $action ->
    [disable] トークンは無効ですが、おそらく別の変更によるものです
    [enable] トークンは有効ですが、おそらく別の変更によるものです
    [clear-pin] トークンのPINはクリアされていますが、おそらく別の変更によるものです
    [assign] トークンは割り当てられていますが、おそらく別の変更によるものです
    [rename] トークンの名前は変更されていますが、おそらく別の変更によるものです
    [unassign] トークンの割り当ては解除されていますが、おそらく別の変更によるものです
    [delete] トークンのレコードは削除されていますが、おそらく別の変更によるものです
    [emergency-code] 緊急アクセスコードは有効ですが、おそらく別の変更によるものです
    [withdraw-emergency-code] 緊急アクセスコードは取り消されていますが、おそらく別の変更によるものです
    [unlock] 認証方法のロックは解除されていますが、おそらく別の変更によるものです
    [disable-user] ユーザーは無効ですが、おそらく別の変更によるものです
    [enable-user] ユーザーは有効ですが、おそらく別の変更によるものです
   *[other] 変更は実行されていますが、おそらく別の変更によるものです
}

action-not-done = { $action ->
    [disable] トークンは無効化されませんでした
    [enable] トークンは有効化されませんでした
    [clear-pin] PINはクリアされませんでした
    [assign] トークンは割り当てられませんでした
    [rename] トークンの名前は変更されませんでした
    [unassign] トークンの割り当ては解除されませんでした
    [delete] トークンのレコードは削除されませんでした
    [emergency-code] 緊急アクセスコードは作成されませんでした
    [withdraw-emergency-code] 緊急アクセスコードは取り消されませんでした
    [unlock] 認証方法のロックは解除されませんでした
    [disable-user] ユーザーは無効化されませんでした
    [enable-user] ユーザーは有効化されませんでした
   *[other] 変更は実行されませんでした
}

# What may be so while the outcome is not known. It must sound neither like done nor like failed.
action-in-doubt = { $action ->
    [disable] トークンが無効になったかどうかはわかりません
    [enable] トークンが有効になったかどうかはわかりません
    [clear-pin] トークンのPINがクリアされたかどうかはわかりません
    [assign] トークンがこのユーザーに割り当てられたかどうかはわかりません
    [rename] トークンの名前が変更されたかどうかはわかりません
    [unassign] トークンがまだこのユーザーに割り当てられているかどうかはわかりません
    [delete] トークンのレコードが削除されたかどうかはわかりません
    [emergency-code] 新しい緊急アクセスコードがあるかどうかはわかりません
    [withdraw-emergency-code] 緊急アクセスコードがまだ使えるかどうかはわかりません
    [unlock] 認証方法のロックが解除されたかどうかはわかりません
    [disable-user] ユーザーが無効になったかどうかはわかりません
    [enable-user] ユーザーが有効になったかどうかはわかりません
   *[other] 変更が実行されたかどうかはわかりません
}

# What to do while the outcome is not known: what does least harm if it is wrong.
action-until-settled = { $action ->
    [disable] 結果がわかるまでは、トークンがまだ使えるものとして扱ってください
    [enable] 結果がわかるまでは、トークンが使えるものとして扱ってください。ただし、使えるとは約束しないでください
    [clear-pin] 結果がわかるまでは、誰にも新しいPINを設定させないでください
    [assign] 結果がわかるまでは、トークンを渡さないでください
    [rename] 結果がわかるまでは、トークンをシリアル番号で見分けてください
    [unassign] 結果がわかるまでは、トークンをほかの人に渡さないでください
    [delete] 結果がわかるまでは、トークンがまだ使えるものとして扱ってください
    [emergency-code] 結果がわかるまでは、緊急アクセスが有効なものとして扱ってください
    [withdraw-emergency-code] 結果がわかるまでは、コードがまだ使えるものとして扱ってください
    [unlock] 結果がわかるまでは、ロックが解除されたものとして扱ってください。ただし、解除されたとは約束しないでください
    [disable-user] 結果がわかるまでは、ユーザーがまだサインインできるものとして扱ってください
    [enable-user] 結果がわかるまでは、ユーザーがサインインできるものとして扱ってください。ただし、できるとは約束しないでください
   *[other] 結果がわかるまでは、このユーザーとそのトークンの扱いに注意してください
}

action-look-first = { $about ->
    [token] トークンを照会して、サーバーの現在の状態を確認してください
   *[person] ユーザーを照会して、サーバーの現在の状態を確認してください
}

## What belongs to a change, as label and value

label-new-name = 新しい名前
label-asked-for = 要求内容
label-methods = 認証方法

## Replacing a lost token

# Which token is replaced by which: two serial numbers.
replacement-of-token = { $old } から { $new } へ
# The same as a value beside "Replacement".
replacement-tokens = { $old } から { $new } へ
replacement-step-disable = { $serial } を無効にする
replacement-step-assign = { $serial } を割り当てる
replacement-step-name = 名前を「{ $name }」にする
replacement-step-name-none = 名前を付ける
