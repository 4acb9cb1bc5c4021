# The look-up screen.

## The search

# The field's label.
lookup-search = 電話の相手、またはトークンを検索
lookup-find = 検索
# Below the field, while something is typed: what it is taken for.
lookup-search-by = { $kind ->
    [email] メールアドレスで検索します
    [user-name] ユーザー名またはアドレスの一部で検索します
    [part-of-address] アドレスの一部で検索します
    [user-id] ユーザーIDで検索します
   *[serial] シリアル番号で検索します
}
# The same where only a part of what was typed is searched for.
lookup-search-for = { $kind ->
    [email] メールアドレスで検索します：{ $text }
    [user-name] ユーザー名またはアドレスの一部で検索します：{ $text }
    [part-of-address] アドレスの一部で検索します：{ $text }
    [user-id] ユーザーIDで検索します：{ $text }
   *[serial] シリアル番号で検索します：{ $text }
}
# A Windows account: the name without its domain first, then the whole.
lookup-search-for-account = ユーザー名で検索します：{ $text }、次に { $whole }
lookup-searching = サーバーを検索中
lookup-zeros-added = 番号 { $asked } のトークンはありません。先頭にゼロを付けて見つかりました：{ $found }
# While the search field says somebody else than is on the screen; named: whether a name is known.
lookup-other-still = { $named ->
    [yes] まだ{ $who }さんが表示されています
   *[no] まだ前の結果が表示されています
}
lookup-other-found = { $named ->
    [yes] Enterで{ $text }を検索、Escで{ $who }さんに戻ります
   *[no] Enterで{ $text }を検索、Escで戻ります
}
lookup-other-dropped = { $named ->
    [yes] Escで{ $who }さんに戻ります
   *[no] Escで戻ります
}
# Spoken after a search.
lookup-found = { $count ->
    [0] { $person }。ハードウェアトークンはありません
   *[other] { $person }。ハードウェアトークン{ $count }個
}
lookup-found-no-list = { $person }。ハードウェアトークンは読み取られていません
lookup-found-people = { $count ->
   *[other] { $count }人見つかりました。矢印キーとEnterで選択してください
}
lookup-chosen = シリアル番号{ $serial }を選択しています
lookup-person-not-read-again = ユーザーを再読み込みできませんでした
lookup-reads-person-again = ユーザーを再読み込みします

## Nobody was found

lookup-nobody = ユーザーが見つかりません
lookup-not-found = { $kind ->
    [email] メールアドレスが「{ $text }」のユーザーはいません
    [user-name] ユーザー名が「{ $text }」のユーザーも、メールアドレスに「{ $text }」を含むユーザーもいません
    [part-of-address] 「{ $text }」を含むメールアドレスはありません
    [user-id] IDが { $text } のユーザーはいません
   *[serial] シリアル番号が { $text } のハードウェアトークンも、その名前のユーザーも見つかりません
}
lookup-not-found-account = ユーザー名が「{ $text }」または「{ $whole }」のユーザーはいません。「{ $text }」を含むメールアドレスもありません
lookup-try = 次を試してください
lookup-try-address = メールアドレスの一部。サーバーは氏名ではなくアドレスを検索します
lookup-try-user-name = サインイン時に入力するユーザー名
lookup-try-serial = トークンの裏面のシリアル番号

## The list of people

lookup-people = ユーザー
# Beside the heading.
lookup-people-of = { $total }人中{ $count }人を表示
lookup-people-and-more = { $count }人を表示、ほかにもいます
lookup-people-found = 該当 { $count }人
lookup-user-name = ユーザー名 { $name }
lookup-user-id = ユーザーID { $id }
lookup-reading-people = 続きのユーザーを読み取り中
# Button: the next page of the list.
lookup-more-people = さらに表示
lookup-choose-person = まず一覧からユーザーを選択してください
lookup-find-person = ユーザーを検索すると、そのトークンが表示されます

## The person

lookup-back = 一覧に戻る
lookup-no-name = サーバーから名前が返されませんでした。電話の相手にメールアドレスを聞いてください
# The field and button where only the ID of a person is known.
lookup-owner-email = 電話の相手のメールアドレス
lookup-owner-find = 名前を検索
lookup-owner-other = このアドレスは{ $person }さんのもので、このトークンまたはIDのユーザーのものではありません。相手にもう一度聞いてください
# On an empty desk: who was found in this session.
lookup-recent = 最近の電話の相手
lookup-recent-at = { $person }、{ $at }
# Buttons where nobody has a typed name.
lookup-offer = アドレスで「{ $text }」を検索
lookup-synced = 前回の同期 { $when }
# Where the server only knows the month of the last sign-in.
lookup-in-month = { $month }
# Words in a pill, each with a sentence beside it.
lookup-disabled-means = どの認証方法でもサインインできません
lookup-deletion = 削除予定
lookup-deletion-marked = 削除対象に指定されています
lookup-deletion-by = { $by } が削除対象に指定
lookup-deletion-at = 削除対象に指定、{ $at }
lookup-deletion-by-at = { $by } が削除対象に指定、{ $at }
lookup-locked = ロック中
lookup-emergency = 緊急
lookup-high-risk = 高リスク
lookup-high-risk-by = Super Administratorが指定
# Facts about an emergency access code, one after the other with a dot between them.
lookup-code-until = アクセスコードは { $end } まで有効
lookup-code-active = アクセスコードは有効、期限は不明
lookup-code-one-time = 1回限り
lookup-code-used = 前回の使用 { $when }
# A word of the server that this version does not know.
lookup-code-status = アクセスの状態は「{ $word }」
lookup-code-offline-until = オフラインコードは { $end } まで使用可能

## What can be done for the person

# Button that opens the menu.
lookup-person-menu = ユーザーへの操作
lookup-withdraw-code = 緊急コードを取り消す…
lookup-unlock = ロック解除…
lookup-unlock-methods = ロック解除：{ $methods }…
lookup-assign = トークンを割り当てる…
lookup-disable-user = ユーザーを無効にする…
lookup-enable-user = ユーザーを有効にする…

## Whether the caller is verified

lookup-verify = 本人確認…
lookup-verify-again = もう一度本人確認…
lookup-verified = 確認済み { $at }
lookup-not-verified = 本人確認は未実施
lookup-verification-required = このプロファイルでは本人確認が必須です
# Names of actions, in a row.
lookup-verification-required-for = このプロファイルでは次の操作に本人確認が必須です：{ $actions }
lookup-denied = Live Verification、{ $at }：本人ではありません

## Recent sign-ins

lookup-sign-ins = 最近のサインイン
lookup-reading-sign-ins = サインインを読み取り中
lookup-reads-sign-ins = 最近のサインインを読み取ります
lookup-no-sign-ins = サーバーにこのユーザーのサインインの記録はありません
# The server's words and the number of the event.
lookup-event = { $description }（{ $code }）
lookup-event-code = イベント { $code }
lookup-event-not-said = 何が起きたかについて、サーバーから情報はありません

## When a token was last used

lookup-last-use = 前回使用したのはいつ？
lookup-reads-last-use = トークン { $serial } について、ユーザーの最近のサインインを読み取ります
lookup-reading-last-use = 前回の使用を読み取り中
lookup-last-use-not-read = 前回の使用は不明：サインインを読み取れませんでした
lookup-last-use-none-listed = 前回の使用は不明：サーバーにこのユーザーのサインインの記録はありません
lookup-last-use-not-among = { $count ->
    [1] サーバーの記録にある唯一のサインインは、このトークンによるものではありません
   *[other] 最新{ $count }件のサインインには含まれていません
}
lookup-time-not-said = 日時不明（サーバーから情報なし）
# When, where and what the server says of it.
lookup-use-at = { $when }、{ $place }：{ $what }
lookup-use = { $when }：{ $what }
lookup-last-used = 前回の使用 { $used }
lookup-last-tried = 前回の試行 { $tried }。使用の記録はありません。
lookup-last-tried-and-used = 前回の試行 { $tried }。前回の使用 { $used }。

## The list of hardware tokens

lookup-tokens = ハードウェアトークン
lookup-tokens-counted = ハードウェアトークン（{ $count }）
lookup-reading-tokens = ハードウェアトークンを読み取り中
lookup-no-tokens = このユーザーに割り当てられたハードウェアトークンはありません
lookup-no-tokens-advice = 電話の相手がトークンを持っている場合は、裏面の番号で検索して所有者を確認してください
lookup-tokens-not-read = 一覧を読み取れませんでした
lookup-type-serial = 下の欄にシリアル番号を入力することはできます
lookup-more-notes = ほか{ $count }件。トークンを選択すると、サーバーの情報が表示されます
lookup-unassigned = このハードウェアトークンは誰にも割り当てられていません
lookup-unassigned-means = 無効にするものはありません。割り当てのないトークンでは誰もサインインできません
lookup-unassigned-advice = 電話の相手に番号をもう一度読み上げてもらうか、メールアドレスで検索してください。このトークンを割り当てるには、ユーザーを検索して「トークンを割り当てる…」を選択してください。

## What can be done with the chosen token

lookup-token-unlisted = このユーザーのトークン一覧にはありません
lookup-disable = トークンを無効にする…
# Button that opens a menu.
lookup-more = その他…
lookup-enable = 有効にする…
lookup-replace = 交換…
lookup-clear-pin = PINをクリア…
lookup-rename = 名前を変更…
lookup-unassign = 割り当て解除…
lookup-delete = レコードを削除…
# Below the serial number, where it is not as it was typed.
lookup-serial-cleaned = 使用する番号：{ $serial }
lookup-serial-with-zeros = 使用する番号：{ $serial }（先頭のゼロを補完）
# Beside the button, what disabling this token leaves the person.
# Change: "by m.ortiz, 3 Nov 2026 09:12".
lookup-already-disabled-by = このトークンはすでに無効です（{ $change }）
lookup-already-disabled = このトークンはすでに無効です
lookup-left = ほかに有効なトークンが{ $count }個残ります
lookup-left-not-known = 一覧を読み取れませんでした：ほかに有効なトークンがない可能性があります
lookup-only-token = このユーザーの唯一のハードウェアトークンです：無効にすると1個も残りません
lookup-other-disabled = もう1個のトークンはすでに無効です：有効なハードウェアトークンがなくなります
lookup-others-unusable = ほかのトークンはどれも使えません：有効なハードウェアトークンがなくなります
