# Endpoint profiles.

## The file

new-profile = 新規プロファイル…
import = インポート…
profiles-being-read = プロファイルを読み取り中
read-file-again = ファイルを再読み込み
profiles-unusable = まずprofiles.tomlを修正してください：読み取れるようになるまで、何も保存されません
profiles-part-unreadable = profiles.tomlの一部を読み取れません
profiles-part-unreadable-advice = ほかのプロファイルは使えます。ファイルを修正して再読み込みしてください：それまで何も保存されません
profiles-unreadable = profiles.tomlを読み取れません
profiles-unreadable-advice = ファイルを修正して再読み込みしてください：それまで何も保存されません
profiles-troubles = profiles.tomlの項目{ $count }件を使えません
profiles-troubles-advice = そのほかはすべて使えます。ファイルを修正して再読み込みしてください
# Where something is wrong in the file, and what.
trouble-line-and-profile = { $line }行目、{ $profile }：{ $reason }
trouble-line = { $line }行目：{ $reason }
trouble-profile = { $profile }：{ $reason }

## After an import

import-added-none = プロファイルは追加されませんでした
import-added = プロファイル{ $count }件をインポートしました：{ $names }
import-replaced = 有効な署名のないプロファイル{ $count }件を置き換えました：{ $names }
import-skipped = 既存のプロファイル{ $count }件をスキップしました：{ $names }
import-troubles = インポートしたファイルの問題：

## The list, and what can be done with a profile

# The name of a profile that was duplicated.
profile-copy-name = { $name }のコピー
# Shown as the name of the built-in profile.
profile-practice-name = 練習用テナント
profile-built-in = 内蔵
profiles-nothing-to-export = エクスポートするプロファイルはまだありません
export-all = すべてエクスポート…
profile-sign-in-with = このプロファイルでサインイン…
edit = 編集…
duplicate = 複製…
delete = 削除…
profile-being-deleted = プロファイルを削除中
profile-practice = 内蔵：架空のユーザーとトークンを持つ、Token Desk内のサーバーです。キーもネットワークも不要です。ここで行ったことは実際のシステムに影響しません。
profile-in-use = このプロファイルでサインイン中です。変更は次のサインインから有効になります

## Its settings: labels beside their values, and above their fields

profile-address-short = アドレス
profile-limits = 制限時間
profile-limits-line = 接続 { $connect }秒 · 読み取り { $read }秒 · 変更 { $change }秒
profile-ca = 追加のCA証明書

profile-name = 名前
profile-renamed = 以前の名前で記憶した資格情報は消去されます
profile-label = ラベル
profile-label-hint = 名前の横に表示されます。例：本番、テスト
profile-colour = 色
profile-address = Administration APIのアドレス
profile-address-hint = コンソールまたはキーファイルの表記どおり。/v1 や /v2 はあってもなくても可。httpsのみ（httpはこのコンピューター自身に限る）
profile-sign-in = サインイン方法
profile-scopes-hint = OAuthスコープ（スペース区切り）。空の場合、許可された操作に必要なものを要求します
profile-connect = 接続の秒数
profile-read = 読み取りの秒数
profile-change = 変更の秒数
profile-change-hint = これを過ぎると、結果は不明になります
profile-proxy = プロキシ
profile-proxy-address = プロキシのアドレス
proxy-system = システムの設定
proxy-none = なし
proxy-this = 指定する
profile-ca-file = 追加のCA証明書ファイル
profile-ca-file-hint = PEM、DER、PKCS#7のいずれか。会社のプロキシがTLSを復号する場合に必要です。システムの証明書に加えて信頼されます
profile-client-certificate = クライアント証明書ファイル
profile-client-certificate-hint = PEMまたはPKCS#12（.p12、.pfx）。ゲートウェイが求める場合に必要です
profile-client-key = その秘密鍵のファイル
profile-client-key-hint = PEM。同じファイルに鍵がある場合は空のままにします
profile-client-key-alone = 秘密鍵のファイルには、クライアント証明書のファイルも必要です

## The editor

# The heading of the editor.
profile-edit-title = { $profile } を編集
profile-new-title = 新規プロファイル
# Folds what most profiles leave as it is.
profile-advanced = 詳細設定
profile-being-saved = プロファイルを保存中
fields-wrong = 見直しが必要な欄が{ $count }個あります
losing-title = 保存せずに移動しますか？
losing = 入力した内容は保存されていません
losing-profile = { $profile } に入力した内容は保存されていません
keep-editing = 編集を続ける
leave-without-saving = 保存せずに移動

## Deleting and importing

profile-delete-title = このプロファイルを削除しますか？
profile-delete = プロファイルを削除
profile-host = ホスト
profile-delete-forgets = このコンピューターに資格情報が記憶されている場合、その記憶も消去されます
profile-delete-in-use = このプロファイルでサインイン中です。サインアウトするまでサインインしたままです
import-title = プロファイルのインポート
import-button = インポート
import-adds = ファイルのプロファイルが追加されます。置き換えは行われません：同じ名前がある場合、新しいものに番号が付きます。
import-file-hint = profiles.toml、または別のコンピューターからのエクスポート

## Rules: what may be done with a profile

rules-allowed = 許可する操作
rules-show = 規則を表示
rules-hide = 規則を非表示
rules-hint = このプロファイルでは、チェックした操作が許可されます。無効化を元に戻すには「有効化」も必要です
rules-of-tokens = ハードウェアトークンについて
rules-of-people = ユーザーについて
rules-before = 操作の前の条件
rules-need-ticket = チケット番号を必須にする
rules-need-reason = 理由を必須にする
rules-need-caller = 事前の本人確認を必須にする
rules-pattern = チケットのパターン
rules-pattern-hint = チケット番号全体に一致する正規表現
rules-example = チケットの例
rules-example-hint = チケット番号の入力時に表示されます
# Beside a box, where the rule is for some actions only: "only for Disable and Enable".
rules-only-for = 次の操作のみ：{ $actions }

rules-ticket = チケット番号
rules-verification = 本人確認
rules-everything = すべて
rules-nothing = 何も変更できません
# What the rules call the action that is called "Delete" elsewhere.
rules-delete = レコードを削除
rules-all-but = 次を除くすべて：{ $actions }
rules-not-required = 任意
rules-required-for = 次の操作で必須：{ $actions }
rules-required-for-all = すべての操作で必須
rules-ticket-example = 例 { $example }
rules-ticket-pattern = パターン { $pattern }
rules-verified-before = 次の操作の前に本人確認が必須：{ $actions }
rules-verified-before-all = すべての操作の前に本人確認が必須

# The rules in one line. What is required: one or more of the three that follow.
rules-usual = トークンの削除とユーザーの無効化・有効化を除くすべて
rules-summary = { $allowed }、必須：{ $required }
rules-summary-none = { $allowed }、必須の項目なし
rules-a-ticket = チケット番号
rules-a-reason = 理由
rules-a-verification = 本人確認

## Ways to sign in

sign-in-oauth-client = OAuth

## What of a profile changed since its credential was remembered

binding-profile-changed = 資格情報を記憶した後に、プロファイルが変更されています
binding-changed = { $part ->
    [name] プロファイルの名前が変わっています
    [address] アドレスが変わっています
    [sign-in] サインイン方法が変わっています
    [issuer] 発行者が変わっています
    [client-id] クライアントIDが変わっています
    [proxy] プロキシが変わっています
    [ca-file] CAファイルが変わっています
    [ca-content] CAファイルの内容が変わっています
    [ca-unread] CAファイルを読み取れません
    [proxy-unbound] プロファイル独自のプロキシは、以前は確認されていませんでした
   *[ca-unbound] プロファイル独自のCAファイルは、以前は確認されていませんでした
}
# $was is what it was, as the profile spells it.
binding-changed-was = { $part ->
    [name] プロファイルの名前は { $was } でした
    [address] アドレスは { $was } でした
    [sign-in] { $was ->
        [api-key] サインイン方法はAPIキーファイルでした
        [oauth-client] サインイン方法はOAuthクライアントでした
       *[bearer] サインイン方法はベアラートークンでした
    }
    [issuer] 発行者は { $was } でした
    [client-id] クライアントIDは { $was } でした
    [proxy] { $was ->
        [system] プロキシはシステムの設定でした
        [none] プロキシはありませんでした
       *[other] プロキシは { $was } でした
    }
   *[ca-file] CAファイルは { $was } でした
}

## Colours of profiles

colour-red = 赤
colour-orange = オレンジ
colour-amber = 琥珀
colour-green = 緑
colour-teal = 青緑
colour-blue = 青
colour-violet = 紫
colour-grey = グレー

## What was not done with the profiles

profile-not-saved = プロファイルは保存されていません
profile-not-deleted = プロファイルは削除されていません
profile-not-imported = プロファイルはインポートされていません
profile-not-exported = プロファイルはエクスポートされていません
profile-no-folders = Token Deskはこのコンピューターに何も保存できません

## Why, and what to do

profile-no-home = このアカウントにはホームフォルダーがありません
profile-no-home-advice = --config-dir と --data-dir でファイルの場所を指定して、Token Deskを起動してください
profile-unreadable = { $file } をプロファイルとして読み取れません：{ $why }
profile-unreadable-at = { $file } の{ $line }行目をプロファイルとして読み取れません：{ $why }
profile-unreadable-advice = テキストエディターでその行を修正するか、ファイルを移動してください。ファイルの内容は変更されていません。
profile-gone = プロファイル { $name } はファイルにもうありません。Token Deskの別のウィンドウが削除しました。
profile-gone-advice = まだ必要な場合は、新しいプロファイルとして保存してください
profile-name-taken = 別のプロファイルがすでに名前 { $name } を使っています（ファイルの{ $line }行目）
profile-bad-advice = プロファイルを修正してから、もう一度保存してください
profile-not-writable = このままではファイルに書き込めません
profiles-too-large = ファイルが1 MiBを超えているため、プロファイルのファイルではありません

## Mistakes in profiles.toml, mostly after the number of the line

# The key of a line and what is wrong with it.
profile-key-wrong = { $key }：{ $why }
profile-key-missing = { $key } がありません
profile-key-control = 改行や制御文字は使えません
profile-key-too-long = { $most }文字以内にしてください
profile-key-no-text = { $kind ->
    [table] テーブルではなく、引用符で囲んだテキストにしてください
    [number] 数値ではなく、引用符で囲んだテキストにしてください
    [switch] true/falseではなく、引用符で囲んだテキストにしてください
    [date] 日付ではなく、引用符で囲んだテキストにしてください
    [list] リストではなく、引用符で囲んだテキストにしてください
   *[other] 引用符で囲んだテキストにしてください
}
# { $names }: the words that can stand there.
profile-key-one-of = 次のいずれかにしてください：{ $names }
profile-key-no-seconds = { $kind ->
    [table] テーブルではなく、整数の秒数にしてください
    [text] テキストではなく、整数の秒数にしてください
    [number] 小数を使わず、整数の秒数にしてください
    [switch] true/falseではなく、整数の秒数にしてください
    [date] 日付ではなく、整数の秒数にしてください
    [list] リストではなく、整数の秒数にしてください
   *[other] 整数の秒数にしてください
}
profile-key-no-list = { $kind ->
    [table] テーブルではなく、角かっこで囲んだテキストのリストにしてください
    [text] テキストではなく、角かっこで囲んだテキストのリストにしてください
    [number] 数値ではなく、角かっこで囲んだテキストのリストにしてください
    [switch] true/falseではなく、角かっこで囲んだテキストのリストにしてください
    [date] 日付ではなく、角かっこで囲んだテキストのリストにしてください
   *[other] 角かっこで囲んだテキストのリストにしてください
}
profile-key-scopes = 各権限は、空白を含まず引用符で囲んだテキストにしてください
profile-key-twice = { $other } としても記載されています：どちらかを削除してください
profile-key-misspelled = { $key } は無視されます：正しいつづりは { $meant } です
profile-key-outside = { $key } はどのプロファイルにも属さないため無視されます：プロファイルの名前の下に置いてください
profile-header-not-read = 各プロファイルは、二重の角かっこの [[profile]] で始まります。このプロファイルは読み取られません。
profile-same-name = { $line }行目のプロファイルが同じ名前です。このプロファイルは除外されます。
profile-no-secret = profiles.tomlにシークレットを書かないでください。削除して、Token Deskに記憶させてください。

## Mistakes in the rules of a profile: what may be done, and what is asked before

# { $pattern }: the name of the key with the pattern.
profile-rule-example = このプロファイルの { $pattern } に一致しません
# { $actions }: the words that can stand there.
profile-rule-no-list = { $kind ->
    [table] テーブルではなく、角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
    [text] テキストではなく、角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
    [number] 数値ではなく、角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
    [switch] true/falseではなく、角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
    [date] 日付ではなく、角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
   *[other] 角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
}
profile-rule-no-switch = { $kind ->
    [table] テーブルではなく、true、false、または角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
    [text] テキストではなく、true、false、または角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
    [number] 数値ではなく、true、false、または角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
    [date] 日付ではなく、true、false、または角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
   *[other] true、false、または角かっこで囲んだ操作のリストにしてください。操作：{ $actions }
}
profile-rule-actions = リストの各語は次のいずれかにしてください：{ $actions }
profile-rule-batch = false、{ $tokens }までのトークン数、またはlines・max-per-second・parallel・pause-after-refusals・pause-after-unknownを持つ表です
profile-rule-batch-key = { $key }は次のどれでもありません：lines（{ $lines }まで）、max-per-second（{ $second }まで）、parallel（{ $parallel }まで）、pause-after-refusalsとpause-after-unknown（{ $row }まで）
profile-rule-misspelled = この規則の正しいつづりは { $rule } です
profile-rule-unknown = その規則はありません。規則：{ $rules }
profile-rule-in-table = { $rule } は独立したテーブルにあるため無視されます：そのテーブルより上に置いてください
