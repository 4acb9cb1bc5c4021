# Why the server was not reached, or what came instead of its answer. Problems of changes stand in histories:
# a text that is here stays, with its facts.

## What to do, in several places

check-network = ネットワーク接続（VPN、ケーブル、Wi-Fi）を確認してから、もう一度試してください
check-address = プロファイルのアドレスを確認してください
check-address-or-tell = プロファイルのアドレスを確認してください。正しければ、詳細をコピーして管理者に渡してください。
try-again-in-a-minute = 1分待ってから、もう一度試してください
try-again-or-tell = 1分後にもう一度試してください。続く場合は、詳細をコピーして管理者に渡してください。
details-for-administrator = 詳細をコピーして管理者に渡してください
details-for-the-network = もう一度試してください。続く場合は、詳細をコピーしてネットワーク管理者に渡してください。

## Names and connections. { $host } is a server's name.

connection-name-not-found = 名前 { $name } が見つかりません
connection-proxy-name-not-found = プロキシの名前 { $name } が見つかりません
connection-name-not-found-advice = ネットワーク接続（VPN、ケーブル、Wi-Fi）とプロファイルのつづりを確認してください。外部の名前をプロキシ経由でしか解決できない場合は、プロファイルにプロキシを設定してください。
connection-refused = { $host } は接続を受け付けませんでした：現在、そこから応答がありません
connection-refused-advice = プロファイルのアドレスを確認し、1分後にもう一度試してください。このネットワークでプロキシが必要な場合は、プロファイルに設定してください。
connection-proxy-refused = プロキシは接続を受け付けませんでした：現在、そこから応答がありません
connection-proxy-refused-advice = プロキシを確認してください：プロファイル、変数HTTPS_PROXY、またはシステムの設定にあります
connection-no-way = 現在、このコンピューターから { $host } への経路がありません
connection-no-way-to-proxy = 現在、このコンピューターからプロキシへの経路がありません
# { $limit }: a time, such as "10 seconds".
connection-timed-out = { $host } は{ $limit }以内に接続を受け付けませんでした
connection-timed-out-advice = ネットワーク接続（VPN、ケーブル、Wi-Fi）とプロキシを確認してから、もう一度試してください。頻繁に起きる場合は、プロファイルの制限時間を延ばしてください。
connection-not-made = { $host } に接続できませんでした
connection-not-secure = { $host } に安全に接続できませんでした
connection-not-secure-advice = プロファイルのアドレスを確認してください：接続先がhttpsに対応していない可能性があります。アドレスが正しければ、詳細をコピーして管理者に渡してください。
connection-setup = プロファイルの設定どおりに接続を準備できません
connection-setup-advice = プロファイルのプロキシを確認してください。正しければ、詳細をコピーして管理者に渡してください。
stopped-before-sent = 送信する前に中止されました。何も変更されていません。
stopped-advice = まだ必要な場合は、もう一度開始してください

## Proxies

connection-proxy-failed = プロキシは { $host } に接続しませんでした
connection-proxy-failed-advice = ネットワーク管理者に次のことを伝えてください：プロキシで、NTLM、Kerberos、PACファイルを使わずに { $host } への通信を許可する必要がある。または、プロファイルに別のプロキシを設定してください。
connection-proxy-sign-in = プロキシがサインインを求めています
connection-proxy-sign-in-advice = ネットワーク管理者に次のことを伝えてください：プロキシで、サインインなし、またはBasicで { $host } への通信を許可する必要がある。Token DeskはNTLM、Kerberos、PACファイルを使えません。
connection-proxy-password = プロキシがユーザー名とパスワードを求めています
connection-proxy-password-refused = プロキシがユーザー名とパスワードを受け付けませんでした
connection-proxy-password-advice = ウィンドウでもう一度サインインして入力してください。batchコマンドは、ウィンドウが記憶したものを使います。
connection-proxy-address-advice = プロファイルにプロキシのアドレスを設定してください。設定すると、Token Deskが入力を求めます。システムのプロキシは、サインイン不要の場合だけ使えます。
connection-proxy-schemes = プロキシが受け付けるのは { $schemes } によるサインインだけで、Token Deskは対応していません
connection-proxy-windows-could = Windows自体は、このプロキシにサインインできます
# { $variable }: such as HTTPS_PROXY.
connection-proxy-variable = 変数 { $variable } のプロキシは使えません：{ $why }
connection-proxy-variable-advice = { $variable } を修正してToken Deskを起動し直すか、プロファイルにプロキシを設定してください
# Why it cannot be used, after the colon of the sentence above.
proxy-is-no-text = テキストではありません
proxy-has-a-blank = 空白が含まれています
proxy-is-no-address = http://proxy.acme.example:8080 のようなアドレスではありません。ユーザー名やパスワードでは、# を %23、/ を %2F、? を %3F、@ を %40、\ を %5C と書きます
proxy-scheme = http://、https://、socks5://、socks5h:// のいずれかで始まる必要があります
proxy-note-entries-named = { $variable } に使用できない項目があります：{ $entries }
proxy-note-entries = { $variable } に使用できない項目があります
proxy-note-case = { $found } は読み取られません。{ $name } と書いてください
proxy-note-http = { $variable } はhttpのアドレス専用です。このサーバーにはHTTPS_PROXYを設定してください
proxy-note-pac = WindowsはPACファイルでプロキシを決めていますが、Token DeskはPACファイルを読み取りません。プロファイルにプロキシを設定してください

## Certificates

connection-no-ca-store = このコンピューターに信頼済み証明書の一覧がないため、本物のサーバーと偽物を見分けられません
connection-no-ca-store-advice = 管理者に次のことを伝えてください：システムのCA証明書がない（Linuxではパッケージca-certificates）。または、サーバーのCA証明書をプロファイルで指定してください。
# A client certificate: one that this computer would show.
connection-client-certificate = { $host } がクライアント証明書を求めていますが、プロファイルに指定がありません
# { $issuers }: who may have issued it.
connection-client-certificate-of = { $host } が { $issuers } のクライアント証明書を求めていますが、プロファイルに指定がありません
connection-client-certificate-advice = プロファイルの「詳細設定」でクライアント証明書を指定してください。お持ちでない場合は、{ $host } が証明書を求めていることを管理者に伝えてください。
certificate-unknown-issuer = { $host } の証明書は { $issuer } が発行しました。このコンピューターはその発行者を信頼していません。
certificate-unknown-issuer-under = { $host } の証明書は、{ $root } の下位の { $issuer } が発行しました。このコンピューターはその発行者を信頼していません。
certificate-unknown-issuer-advice = { $root } が自社の認証局であれば、その証明書をプロファイルのCAファイルに指定してください。そうでない場合は、続行しないでください：通信が盗聴されている可能性があります。
certificate-issuer-not-said = { $host } の証明書に、このコンピューターが信頼する発行者の記載がありません
certificate-issuer-not-said-advice = 続行せず、管理者に伝えてください：通信が盗聴されている可能性があります
certificate-self-signed = { $host } の証明書は自己署名です：保証する認証局がありません
certificate-self-signed-advice = { $host } の管理者に問い合わせてください。正しい証明書であれば、プロファイルのCAファイルに指定してください。
certificate-authority-as-server = { $host } の証明書は、プロファイルのCAファイルにあるものと同じです。しかしこれは認証局の証明書（CA:TRUE）であり、サーバーが自分の証明書として使ってはならないものです。
certificate-authority-as-server-advice = { $host } の管理者に次のことを伝えてください：サーバーには、自己署名またはその認証局が発行した、サーバー自身の証明書（CA:FALSE）が必要
# { $name }: an authority; { $at }: a time.
certificate-authority-ended = { $host } の証明書は { $name } が発行しました。プロファイルのCAファイルにある { $name } 自身の証明書は、{ $at } に期限切れになりました。
certificate-authority-ended-advice = 最新のCA証明書を管理者に依頼し、プロファイルのCAファイルに入れてください
certificate-ended = { $host } の証明書は { $at } に期限切れになりました
certificate-ended-some-day = { $host } の証明書は期限切れです
certificate-begins = { $host } の証明書は { $at } から有効です
certificate-begins-some-day = { $host } の証明書はまだ有効ではありません
certificate-time-advice = このコンピューターの日付と時刻を確認してください。正しければ、{ $host } の管理者に伝えてください。
certificate-not-for-host = サーバーの証明書は { $host } 用ではありません
# { $names }: the hosts that it is for.
certificate-for-others = サーバーの証明書は { $host } 用ではなく、{ $names } 用です
certificate-name-advice = プロファイルのアドレスを確認してください。{ $host } が正しければ、管理者に伝えてください。
certificate-revoked = { $host } の証明書は、発行者により失効しています
certificate-revoked-advice = 続行せず、{ $host } の管理者に伝えてください
certificate-not-accepted = このコンピューターは { $host } の証明書を受け付けません

## The profile's file with CA certificates

ca-file-is-a-folder = プロファイルのCAファイルは、ファイルではなくフォルダーです
ca-file-too-large = プロファイルのCAファイルは、証明書の一覧としては大きすぎます
ca-file-not-read = プロファイルのCAファイルを読み取れませんでした
ca-file-empty = プロファイルのCAファイルは空です
ca-file-no-certificate = プロファイルのCAファイルに証明書がありません
ca-file-damaged = プロファイルのCAファイルに、破損した証明書があります
ca-file-damaged-at = プロファイルのCAファイルの{ $number }番目の証明書が破損しています
ca-file-ended = プロファイルのCAファイルにある { $name } は、{ $at } に期限切れになりました
ca-file-begins = プロファイルのCAファイルにある { $name } は、{ $at } から有効です
ca-file-time-advice = このコンピューターの日付を確認してください。正しければ、最新のCA証明書を管理者に依頼してください。
ca-file-trusted = プロファイルのCAファイルにOpenSSLのTRUSTED CERTIFICATEがあります。その独自の規則には対応できません
ca-file-trusted-advice = 代わりに通常の証明書を使ってください：openssl x509 -in FILE -out ca.pem
ca-file-key = プロファイルのCAファイルは、証明書ではなく秘密鍵です。内容は使用も表示もされていません。
ca-file-key-advice = CA証明書を管理者に依頼してください。秘密鍵は、所有者だけが読み取れる場所に保管してください。
ca-file-key-store = プロファイルのCAファイルは、証明書ではなく、鍵と証明書のストア（PKCS#12、.pfx、.p12、.jks）です
ca-file-key-store-advice = CA証明書だけをPEMまたはDER形式で、管理者に依頼してください
ca-file-bundle = プロファイルのCAファイルは、証明書のないPKCS#7バンドル（.p7b）です
ca-file-bundle-advice = CA証明書をPKCS#7、PEM、DERのいずれかでエクスポートし直すよう、管理者に依頼してください
ca-file-request = プロファイルのCAファイルは、証明書ではなく証明書の要求（CSR）です
ca-file-revocation-list = プロファイルのCAファイルは、証明書ではなく失効した証明書の一覧（CRL）です
ca-file-public-key = プロファイルのCAファイルは、証明書のない公開鍵です
ca-file-web-page = プロファイルのCAファイルは、証明書ではなくWebページです
ca-file-web-page-advice = ファイルをダウンロードし直すか、管理者に依頼してください
ca-file-choose = プロファイルで会社のCA証明書のファイルを選択するか、欄を空のままにしてください
ca-file-ask = PEM、DER、PKCS#7のいずれかの形式のCA証明書を管理者に依頼してください
ca-file-ask-again = ファイルをもう一度管理者に依頼してください

client-not-read = プロファイルのクライアント証明書を読み取れませんでした
client-empty = クライアント証明書のファイルは空です
client-no-certificate = クライアント証明書のファイルに証明書がありません
client-no-key = プロファイルのクライアント証明書に秘密鍵がありません
client-no-key-advice = プロファイルで秘密鍵のファイルを指定するか、PKCS#12ファイル（.p12、.pfx）を使ってください
client-choose = プロファイルでクライアント証明書（PEMまたはPKCS#12）を選択するか、欄を空のままにしてください
client-damaged = クライアント証明書のファイルに、破損した証明書があります
client-store-damaged = プロファイルのPKCS#12ファイルが破損しています
client-cipher = プロファイルのPKCS#12ファイルは、Token Deskが対応していない暗号を使っています
client-cipher-advice = AESまたは3DESを使って、クライアント証明書をエクスポートし直してください
client-key-encrypted = クライアント証明書の秘密鍵は、パスワードで保護されているか、途中で切れています
client-key-encrypted-advice = 両方から1つのPKCS#12ファイルを作成してください：openssl pkcs12 -export -in CERTIFICATE -inkey KEY -out client.p12
client-key-none = プロファイルの鍵ファイルに秘密鍵がありません
client-key-none-advice = プロファイルで、クライアント証明書の秘密鍵を選択してください
client-is-key = クライアント証明書のファイルは、証明書のない秘密鍵です
client-is-request = クライアント証明書のファイルは、証明書ではなく証明書の要求（CSR）です
client-is-store = クライアント証明書のファイルは、Token Deskが読み取れないJavaのキーストアです
client-pair = 秘密鍵がクライアント証明書のものではありません
client-key-unreadable = クライアント証明書の秘密鍵は、TLSで使えない種類です
client-pair-advice = プロファイルの両方のファイルを確認するか、もう一度管理者に依頼してください
client-ended = { $name } のクライアント証明書は、{ $at } に期限切れになりました
client-begins = { $name } のクライアント証明書は、{ $at } から有効です
client-time-advice = このコンピューターの日付を確認してください。正しければ、新しいクライアント証明書を管理者に依頼してください。
client-password = クライアント証明書にはパスワードが必要です
client-password-refused = このパスワードではクライアント証明書を開けません。またはファイルが破損しています
client-password-advice = ウィンドウでもう一度サインインして入力してください。batchコマンドは、ウィンドウが記憶したものを使います。
connection-client-certificate-refused = { $host } が、プロファイルのクライアント証明書を受け付けませんでした
connection-client-certificate-refused-advice = 管理者に次のことを伝えてください：{ $host } がこのクライアント証明書を拒否している。別の証明書が必要かもしれない。

## What came instead of an answer. { $asked }: the server of the API, or the one for signing in.

answer-timed-out = 要求は送信されましたが、{ $limit }以内に応答がありませんでした
answer-timed-out-advice = もう一度試してください。頻繁に起きる場合は、プロファイルの制限時間を延ばしてください。
answer-closed-early = 応答の途中で接続が閉じられました
answer-closed-before = 応答が届く前に接続が閉じられました
answer-not-http = { $host } からの応答はHTTPではありません
# { $to }: a host.
answer-redirected-to = { $asked ->
    [sign-in] サインインサーバーが別のアドレス（{ $to }）を示していますが、Token Deskは転送先には接続しません
   *[api] サーバーが別のアドレス（{ $to }）を示していますが、Token Deskは転送先には接続しません
}
answer-redirected = { $asked ->
    [sign-in] サインインサーバーが別のアドレスを示していますが、Token Deskは転送先には接続しません
   *[api] サーバーが別のアドレスを示していますが、Token Deskは転送先には接続しません
}
answer-redirected-advice = プロファイルのアドレスを確認してください。このネットワークで最初にサインインが必要な場合（ホテルやゲスト用など）は、ブラウザーでWebページを開いてから、もう一度試してください。
answer-web-page = 応答の代わりにWebページが返されました：サーバーの代わりに、Webゲートウェイまたはプロキシが応答しました
answer-empty = 応答は空でした
answer-broken-off = 応答が途切れているか破損しているため、読み取れません
answer-garbled = 応答を読み取れません。サーバーの代わりに、Webゲートウェイまたはプロキシが応答した可能性があります。
answer-not-json-advice = 1分後にもう一度試してください。続く場合は、プロファイルのアドレスを確認し、{ $host } についてネットワーク管理者に問い合わせてください。
answer-too-big = 応答が1 MiBを超えています。このAPIの応答がこの大きさになることはありません
answer-wrong = { $asked ->
    [sign-in] サインインサーバーは応答しましたが、要求した内容と合いません
   *[api] サーバーは応答しましたが、要求した内容と合いません
}
