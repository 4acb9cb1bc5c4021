# What is wrong with something typed.

## Emergency access codes

# The server named one that could change a request's path.
hint-code-id = サーバーが返したコードIDは、IDとして正しくありません
hint-validity = 1分から7日まで
hint-validity-number = 整数で、1分から7日までの範囲で入力してください

## Finding people

hint-query-empty = メールアドレス、ユーザー名、アドレスの一部、ユーザーID、シリアル番号
hint-several-addresses = 複数のアドレスが含まれています。1つだけ入力してください
hint-user-id = ユーザーIDは eb2e12ae-1112-451b-98e1-dfe4e6afd60d のような形式です
hint-user-id-of-server = サーバーが返したユーザーIDは、IDとして正しくありません
hint-person-first = まずユーザーを検索してください
hint-other-search = 検索欄に別のユーザーが入力されています。Enterで検索、Escで戻ります
hint-too-long = { $most }文字以内で入力してください

## Profiles

hint-label-long = 20文字以内で入力してください
hint-example = 例がパターンに一致しません
hint-profile-name-taken = 別のプロファイルがこの名前を使っています

## Before a change

hint-sign-in-to = { $to ->
    [undo] 元に戻すには { $profile } にサインインしてください
    [withdraw] 取り消すには { $profile } にサインインしてください
   *[go-on] 続行するには { $profile } にサインインしてください
}
hint-sign-in-first = まずサインインしてください
hint-person-not-read = まずメールアドレスでユーザーを検索してください
hint-verify-first = まず本人確認をしてください。このプロファイルでは必須です
hint-find-and-verify = まずユーザーを検索し、本人確認をしてください。このプロファイルでは必須です
hint-how-empty = 本人確認の方法を入力してください
hint-longer = 最大{ $most }文字ですが、{ $length }文字あります
hint-do-it-there = ユーザーを検索し、そこで実行してください

## Tokens

hint-serial-empty = トークンを選択するか、裏面の番号を入力してください
hint-serial-digit = シリアル番号には数字が1つ以上含まれます
hint-token-name-empty = トークンの名前を入力してください
hint-serial-odd = シリアル番号に使えるのは英字、数字、ハイフンだけです。「{ $sign }」は使えません
hint-serial-long = シリアル番号は最大{ $most }文字ですが、{ $length }文字あります
hint-token-name-long = トークンの名前は最大{ $most }文字ですが、{ $length }文字あります

## Credentials

hint-key-large = APIキーファイルとしては大きすぎます
hint-key-bare = これは秘密鍵だけです。.keyファイル全体（accessIDを含むJSON）を選択してください
hint-key-no-text = APIキーファイルではありません：accessKeyがテキストではありません
hint-key-is-jwk = これはAPIキーファイルではなくJWKです。これでサインインするには「OAuth」を選択してください
hint-key-url = キーファイルのadminRestApiUrlは使えません
hint-bearer-empty = ベアラートークンを貼り付けてください
hint-bearer-long = ベアラートークンとしては長すぎます
hint-bearer-odd = ベアラートークンに空白、改行、アクセント付き文字は含まれません
hint-client-id = クライアントIDを入力してください。コンソールでクライアントの横に表示されます
hint-key-empty = APIキーファイルを選択してください
hint-jwk-empty = 秘密鍵のJWKを選択してください
hint-key-unreadable = APIキーファイルではありません：{ $line }行{ $column }列で読み取れません
hint-key-lacks = APIキーファイルではありません：{ $property } がありません

## Days

hint-day = 日付は 2026-11-23 のように入力してください
hint-day-before = 終了日が開始日より前です

## What is told before a change

hint-new-token = 新しいトークンの裏面の番号を入力してください
hint-whole-days = 日数を1から7までの整数で入力してください
hint-same-token = これは交換元のトークンです。新しいトークンの番号を入力してください
hint-nothing-locked = ロックされているものはありません
hint-more-first = 先に残りの項目を入力してください

## What is done after a change

hint-undo-only-disabled = 再び有効にできるのは、無効にしたトークンだけです
hint-undo-anothers = 無効にしたのは、おそらくこの操作ではありません。誰が無効にしたかを確認し、トークンを検索して有効にしてください
hint-no-code-made = 緊急アクセスコードは作成されていません
hint-code-without-id = 取り消しに必要なコードIDを、サーバーが返していません
hint-no-step = これは交換の手順ではありません
hint-step-on-its-way = 手順が進行中です。応答を待ってください

## Verifying the caller

hint-way-empty = 本人確認の方法を選択してください
hint-verify-code-empty = まずコードを入力してください
hint-verify-code-long = コードは最大{ $most }文字です

## Files

hint-path-empty = ファイルのパスを入力するか、ファイルを選択してください

## Profiles, settings and their rules: what is wrong with what was typed

hint-profile-name-empty = プロファイルの名前を入力してください
hint-name-long = 名前は最大{ $most }文字です
hint-profile-name-practice = この名前は内蔵の練習用テナントのものです
hint-address-empty = https:// で始まるアドレスを入力してください
hint-address-https = アドレスは https:// で始まる必要があります
hint-address-http = httpsを使ってください。httpを使えるのは、このコンピューター自身のアドレスだけです
hint-address-no-host = アドレスにホストがありません
hint-address-password = アドレスからユーザー名とパスワードを削除してください
hint-address-query = アドレスに ? と # は使えません
hint-address-port = アドレスのポートは1から65535までの数値にしてください
hint-address-ip = アドレスのIPアドレスが正しくありません
hint-address-sign = アドレスのホスト名に、使えない文字があります
hint-address-none = これはアドレスではありません
hint-seconds = 1から{ $most }までの整数の秒数にしてください
hint-proxy = プロキシは http://proxy.acme.example:8080 のような形式です
hint-proxy-scheme = プロキシは http://、https://、socks5h:// のいずれかで始まります
hint-proxy-no-host = プロキシのアドレスにホストがありません
hint-proxy-password = プロキシのアドレスからユーザー名とパスワードを削除してください
hint-proxy-user = プロキシのユーザー名を入力してください
hint-proxy-user-colon = プロキシのユーザー名にコロンは使えません
hint-password-empty = パスワードを入力してください
hint-password-long = { $most }バイト以内にしてください
hint-pattern-empty = INC[0-9]{"{"}7{"}"} のようなパターンを入力してください
hint-pattern-long = パターンは最大{ $most }文字です
hint-pattern = このパターンは使えません。例：INC[0-9]{"{"}7{"}"}、(INC|REQ)[0-9]+
hint-ticket-needed = チケット番号を入力してください（必須）
hint-ticket-needed-such-as = チケット番号を入力してください（必須）。例：{ $example }
hint-ticket-pattern = チケット番号はパターン { $pattern } に一致する必要があります
hint-ticket-example = チケット番号は { $example } のような形式です
hint-reason-needed = 理由を入力してください（必須）
# { $scopes }: names of permissions.
hint-scopes-left-out = 許可された操作に必要ないため、次の権限は要求しません：{ $scopes }
# { $most }: a number of days.
hint-days = 1から{ $most }までの整数の日数を入力してください

## Why an action cannot be used. { $permission }: a name such as rsa.user.read. { $at }: a time.

why-practice-forbids = 練習用テナントでは許可されていません。ほとんどのプロファイルでも同様です
why-profile-forbids = プロファイル { $profile } では許可されていません。管理者に問い合わせてください
why-not-asked-for = プロファイル { $profile } は権限 { $permission } を要求しません。管理者に伝えてから、もう一度サインインしてください
why-bearer-lacks = このベアラートークンには権限 { $permission } がありません。この権限を持つトークンでサインインしてください
why-session-lacks = このセッションには権限 { $permission } がありません。OAuthクライアントへの権限の付与をSuper Administratorに依頼してから、もう一度サインインしてください
why-key-refused = サーバーが { $at } に拒否しました。APIキーのロールで許可されているかどうかをSuper Administratorに確認してください
why-refused = サーバーが { $at } に拒否しました。資格情報に権限 { $permission } があるかどうかをSuper Administratorに確認してください
why-only-super-administrator = サーバーが { $at } に拒否しました。実行できるのはSuper Administratorだけです：Super Administratorに依頼してください

## Why there is no Live Verification

no-live-verification-key = ベンダーの文書によると、Live VerificationはOAuthクライアント専用ですが、これはAPIキーです。権限 { $permission } を持つOAuthクライアントを管理者に依頼してください
no-live-verification-refused = サーバーが { $at } にLive Verificationを拒否しました。資格情報に権限 { $permission } があるかどうかを管理者に確認してください
no-live-verification-person = { $at } に、サーバーはこのユーザーのLive Verificationを開始しませんでした：ユーザーが存在しないか、Live Verificationがありません。ライセンスがあり、オンになっているかどうかを管理者に確認してください

## Withdrawing an emergency access code

hint-no-code-active = 有効な緊急アクセスコードはありません
hint-code-not-said = 緊急アクセスコードが有効かどうかについて、サーバーから情報はありません

## Private keys. JWK, PEM, RSA, EC, P-256, base64url and names of properties stay as they are.

hint-key-is-bearer = ベアラートークンでのサインインにキーファイルは不要です。トークンを貼り付けてください
hint-key-passphrase = 秘密鍵がパスフレーズで保護されています。Token Deskにはパスフレーズのない秘密鍵が必要です
hint-key-public = これは公開鍵です。秘密鍵が必要です
hint-key-ec = 秘密鍵がECキーですが、APIキーに必要なのはRSAキーです
hint-key-rsa-damaged = 秘密鍵が破損しているか、2048～8192ビットのRSAキーではありません
hint-key-cannot-sign = この秘密鍵では署名できません。破損している可能性があります
hint-key-halves = 秘密鍵と公開鍵の組み合わせが合いません
hint-key-no-pem = 秘密鍵がPEM形式（-----BEGIN RSA PRIVATE KEY-----）ではありません
hint-key-broken-off = 秘密鍵が途中で切れています
hint-key-sign = 秘密鍵が破損しています：使えない文字があります
hint-token-not-made = キーからサインイン用のトークンを作成できませんでした
hint-jwk-large = 秘密鍵としては大きすぎます
hint-jwk-is-pem = これはPEM形式のキーですが、OAuthクライアントの秘密鍵はJWK（JSON）です
hint-jwk-is-key-file = これはJWKではなくAPIキーファイルです。これでサインインするには「APIキーファイル」を選択してください
hint-jwk-kind = このJWKはRSAキーでもECキーでもありません
hint-jwk-no-kty = JWKではありません：ktyがありません
hint-jwk-unreadable = JWKではありません：{ $line }行{ $column }列で読み取れません
hint-jwk-none-private = このキーセットに秘密鍵がありません
hint-jwk-several = このキーセットに秘密鍵が複数あります。使うものだけを指定してください
hint-jwk-curve = Token Deskで使えるECキーは、曲線P-256のものだけです
hint-jwk-parts = 秘密鍵が破損しているか、各部分の組み合わせが合いません
hint-jwk-public = このJWKは公開鍵です。秘密鍵が必要です
hint-jwk-lacks = このJWKは不完全です：{ $property } がありません
hint-jwk-not-base64 = このJWKは破損しています：{ $property } がbase64urlではありません
hint-jwk-too-long = このJWKは破損しています：{ $property } がP-256には長すぎます
hint-client-id-missing = クライアントIDがありません
hint-no-client = サインインに使うOAuthクライアントがありません
hint-clock-year = このコンピューターの時計が、ありえない年になっています。時計を合わせてください

# What a link from a ticket asks to find.
hint-link-too-long = 読み取れるのは{ $most }バイトまでです
hint-link-scheme = リンクはtoken-desk://で始まる必要があります
hint-link-find = リンクはtoken-desk://find?q=ada%40acme.exampleのような形式にしてください
hint-link-parameter = リンクに不明なパラメーターがあります：「{ $name }」。使えるのはq、ticket、reasonです
hint-link-escape = リンクの「{ $name }」のエンコードが正しくありません
hint-link-twice = リンクに「{ $name }」が2回あります
hint-link-ticket = チケット番号が入力欄に収まりません
hint-link-reason = 理由が入力欄に収まりません
