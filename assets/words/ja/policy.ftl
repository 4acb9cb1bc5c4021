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
policy-links-off = 他のプログラムからのリンクは会社で許可されていません
