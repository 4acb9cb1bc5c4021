# Keys, tokens and the system's keyring.

## A credential that cannot be used

credential-choose-another = 別のキーを選択するか貼り付けてください。または、Cloud Administration Consoleで新しいキーを作成してください
# { $key } and { $profile }: hosts.
credential-other-host = キーファイルは { $key } 用ですが、プロファイルは { $profile } 用です
credential-other-host-advice = { $key } 用のプロファイルか、{ $profile } 用のキーファイルを選択してください
# { $at }: a time.
credential-token-ended = ベアラートークンは { $at } に期限切れになりました
credential-token-ended-advice = 新しいトークンでもう一度サインインしてください。このトークンがまだ有効なはずなら、このコンピューターの時計を確認してください。
credential-get-new-token = 新しいベアラートークンを入手してください

## "Remember on this computer": what was not done

remember-not-kept = 資格情報はこのコンピューターに記憶されていません
remember-password-not-kept = パスワードは、このコンピューターに記憶されていません
remember-not-opened = 記憶された資格情報を使えませんでした
remember-key-left = 資格情報の記憶は消去されましたが、そのキーはまだキーリングにあります
remember-not-forgotten = 資格情報の記憶は消去されていません

## Why, and what to do

# After the advice.
remember-meanwhile-signed-in = サインアウトするまでサインインしたままです
remember-meanwhile-sign-in = それまでは、資格情報そのものを使ってサインインしてください
remember-nothing = 記憶する資格情報がありません
remember-nothing-advice = まず自分の資格情報でサインインしてください
remember-none = このプロファイルには何も記憶されていません
remember-none-advice = サインインするときに「このコンピューターに記憶」を選択してください
remember-again = もう一度サインインし、「このコンピューターに記憶」を選択してください
remember-damaged = 記憶された資格情報のファイルが破損しているか、変更されています
remember-damaged-advice = 「記憶を消去」を選択してからサインインし、「このコンピューターに記憶」をもう一度選択してください
remember-newer = 記憶された資格情報は、新しいバージョンのToken Deskが書き込んだものです
remember-newer-advice = そのバージョンを使うか、「記憶を消去」を選択してから資格情報をもう一度記憶してください
remember-profile-changed-advice = プロファイルを確認してから、資格情報をもう一度記憶してください
remember-overtaken = その間に、このプロファイルで別の選択が行われました
remember-overtaken-advice = まだ必要な場合は、もう一度試してください
remember-key-left-advice = 作業は不要です。このキーはもう役に立たず、キーリングが再び応答したときにToken Deskが削除します
remember-fault = 資格情報の暗号化または復号ができませんでした
remember-fault-advice = もう一度試し、管理者に報告してください

## The system's keyring, which keeps keys

# Where it is a Secret Service.
keyring-missing-linux = このコンピューターで応答するキーリング（GNOME Keyring、KDE Wallet、KeePassXCなど）がありません
keyring-missing = システムのキーリングが応答しません
keyring-missing-advice = キーリングの設定を管理者に依頼してください
keyring-none = キーリングサービスは動作していますが、キーリングがまだありません
keyring-none-advice = システムのパスワード管理プログラムでログインキーリングを作成してから、もう一度試してください
keyring-locked = システムのキーリングはロックされています
keyring-locked-advice = システムのパスワード管理プログラムでロックを解除するか、このコンピューターにサインインし直してください。その後、もう一度試してください。
keyring-refused = システムのキーリングがToken Deskを拒否しました
keyring-refused-advice = システムから確認を求められたら、Token Deskにキーリングの使用を許可し、もう一度試してください
keyring-slow = システムのキーリングが時間内に応答しませんでした。別のウィンドウでパスワードの入力を待っている可能性があります。
keyring-slow-advice = キーリングのパスワードを求めるウィンドウを探してください。その後、もう一度試してください
keyring-key-gone = システムのキーリングにキーがなくなっています。リセットされたか、置き換えられています。
keyring-key-unusable = システムのキーリングから、キーではないものが返されました
# { $most }: a number of characters.
keyring-too-small = システムのキーリングには最大{ $most }文字しか保存できません
keyring-too-small-advice = 別のキーリングを管理者に依頼してください
keyring-failed = システムのキーリングで処理できませんでした
keyring-failed-advice = もう一度試すか、管理者に問い合わせてください

## Key files

credential-key-file-not-read = キーファイルを読み取れませんでした
credential-key-file-no-text = ファイルがUTF-8のテキストではありません
credential-key-file-again = キーファイルをもう一度選択してください

## What a credential is called in the top bar: as short as can be

# { $id }: the first letters of its ID.
credential-with-id = { $method ->
    [api-key] キー { $id }
    [oauth-client] クライアント { $id }
   *[bearer] ベアラートークン { $id }
}
credential-of = { $method ->
    [api-key] キー
    [oauth-client] クライアント
   *[bearer] ベアラートークン
}
