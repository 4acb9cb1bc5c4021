# コンピューター全体のポリシー：会社がすべてのアカウントに対して定めるもの。

## policy.tomlを使用できない理由：ファイルと行の後に続く

policy-key-unknown = キー { $key } はこのバージョンでは認識されません
policy-key-misspelled = キー { $key } の正しいつづりは { $meant } です
# ポリシー内のプロファイルの名前と、その誤り。
policy-in-profile = プロファイル { $profile }：{ $why }
policy-no-full-path = { $key }：完全なパスにしてください
policy-no-public-key = 「token-desk profiles keygen」で表示される公開鍵にしてください
policy-no-minutes = 1から{ $most }までの整数の分数にしてください
policy-no-days = 「{ $everything }」か、1から{ $most }までの整数の日数にしてください
policy-no-folders = 完全なパスを角かっこで囲んだリストにしてください
policy-no-switch = trueかfalseにしてください
policy-too-large = ファイルが大きすぎるため、ポリシーではありません
policy-not-only-root = root以外も { $path } を変更できます
policy-of-this-account = このアカウントで { $path } を変更できます
policy-no-value = { $source ->
    [registry] レジストリの値「policy」をテキストとして読み取れません
   *[managed] 管理対象の環境設定「policy」をテキストとして読み取れません
}

## プロファイル

policy-profile-name-given = 会社に同じ名前のプロファイルがあります。ご自分のものは使用されません。

## ポリシーの誤りの場所：{ $why } は上の文のいずれか

policy-cannot-be-read = 会社のポリシーを読み取れません
policy-at-line = { $file }、{ $line }行目：{ $why }
policy-in-file = { $file }：{ $why }
policy-in-value = { $source ->
    [registry] レジストリ、{ $line }行目：{ $why }
   *[managed] 管理対象の環境設定、{ $line }行目：{ $why }
}

## ポリシーにより行われないこと

policy-sign-in-off = サインインできません
policy-tell-administrator = この内容を管理者に見せてください
policy-profile-not-allowed = プロファイル { $profile } は会社で許可されていません
policy-profile-not-allowed-advice = 会社のプロファイルを選択してください
policy-not-allowed = 会社で許可されていません
policy-ask-administrator = 管理者に問い合わせてください
policy-no-remembering = 資格情報を記憶することは会社で許可されていません
policy-own-profiles-off = プロファイルは会社が設定しています。追加や変更はできません
policy-keeps-history = これらの記録は会社の設定により保持されます
policy-no-exports = エクスポートは会社で許可されていません
policy-export-folders = エクスポートできるのは { $folders } だけです（会社の設定）
policy-choose-there = その中の場所を選択してください

## ウィンドウ内：{ $source } は会社が設定した場所

policy-locked = { $source ->
    [file] 会社により固定 · policy.tomlで設定
    [registry] 会社により固定 · レジストリで設定
   *[managed] 会社により固定 · 管理対象の環境設定で設定
}
policy-allows-minutes = { $source ->
    [file] 会社が許可する範囲は1から{ $most } · policy.tomlで設定
    [registry] 会社が許可する範囲は1から{ $most } · レジストリで設定
   *[managed] 会社が許可する範囲は1から{ $most } · 管理対象の環境設定で設定
}
policy-limits-actions = { $source ->
    [file] 実行できる操作は会社により制限されています · policy.tomlで設定
    [registry] 実行できる操作は会社により制限されています · レジストリで設定
   *[managed] 実行できる操作は会社により制限されています · 管理対象の環境設定で設定
}
policy-requires-for = { $source ->
    [file] 会社が次の操作で必須としています：{ $actions } · policy.tomlで設定
    [registry] 会社が次の操作で必須としています：{ $actions } · レジストリで設定
   *[managed] 会社が次の操作で必須としています：{ $actions } · 管理対象の環境設定で設定
}
policy-only-signed = 会社が署名したプロファイルだけが使用されます。ここでは追加も編集もできません
policy-links-off = 他のプログラムからのリンクは会社で許可されていません
policy-on = オン
policy-off = オフ
policy-keep-everything = すべて保持されます
policy-keep-days = { $count ->
   *[other] { $count }日間保持されます
}
policy-archived = 削除されるものは、先にファイルに書き込まれます
policy-not-archived = 削除されるものは、先にファイルに書き込まれません

## token-desk policy check：最初にファイル、次に各キーとその効果

explain-good = { $file } はポリシーとして使用できます
explain-broken = { $file } はポリシーとして使用できません。このままでは誰もサインインできません
explain-not-in-force = { $source ->
    [registry] レジストリにポリシーがあるため、このファイルは使用されません
   *[managed] 管理対象の環境設定にポリシーがあるため、このファイルは使用されません
}
explain-no-file = この名前のファイルはありません：{ $file }
explain-free = 設定されておらず、各アカウントに任されるもの：{ $keys }
explain-profile = すべてのアカウントにプロファイル { $name }（{ $host }）があり、変更できません
explain-own-profiles = アカウントは独自のプロファイルを使用できます
explain-no-own-profiles = アカウントは独自のプロファイルを使用できません
explain-profile-key = アカウント独自のプロファイルは、鍵 { $key } で署名されている場合だけ使用されます
explain-allow = 許可される最大範囲：{ $actions }
explain-no-batch = 一括処理はありません
explain-batch = 一括処理は各プロファイルの設定に従って許可されます
explain-batch-limit = { $what ->
    [tokens] 一括処理は最大{ $most }個のトークン
    [parallel] 同時の要求は最大{ $most }件
    [second] 毎秒の要求は最大{ $most }件
    [refusals] 連続{ $most }件以内の拒否で待機
   *[unknown] 連続{ $most }件以内の結果不明で待機
}
explain-lock-after = { $count ->
   *[other] 入力がないまま遅くとも{ $count }分でウィンドウがロックされます
}
explain-renderer = { $renderer ->
    [glow] ウィンドウはまずOpenGLで描画されます
    [wgpu] ウィンドウはまずDirect3D、Vulkan、Metalで描画されます
   *[auto] ウィンドウは、そのコンピューターで前回使えた方法で描画されます
}
explain-language = Token Deskの表示言語は { $language } です
explain-notify = システムの通知が出ます
explain-no-notify = システムの通知は出ません
explain-links = 他のプログラムからのリンクで検索できます
explain-remember = 資格情報を記憶できます

## 署名されたプロファイルとtoken-desk profiles

profile-unsigned = 署名されていません。会社では署名されたプロファイルだけが使用されます
profile-signature-damaged = 署名が壊れています
profile-signature-wrong = 署名が一致しません：署名後に変更されたか、別の鍵で署名されています
signing-key-made = 秘密鍵は { $file } にあります。秘密にし、コピーを保管してください
signing-public = policy.toml用：
signing-no-key-made = 鍵を作成できませんでした
signing-no-private-key = { $file } にPEM形式のEd25519秘密鍵がありません
signing-no-public-key = --public には「token-desk profiles keygen」で表示される鍵を指定します
signing-which-key = このコンピューターのポリシーにprofile-keyがありません。--public で指定してください
signing-signed = 署名しました：{ $profile }
signing-fits = 署名が一致します：{ $profile }
signing-nothing = { $file } にプロファイルがありません
