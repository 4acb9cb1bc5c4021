# The sign-in panel.

## Before there is a profile

first-title = 紛失したSecurIDトークンを無効にする
first-what = ユーザーを探し、発信者を確認し、トークンを無効にして、記録を引き渡します
first-try = 試してみる
first-guide = 短いガイドに沿って電話を1件体験できます。2分で終わります。
first-look-around = 見てまわる
first-connect = 会社に接続する
first-with = APIキーファイル（.key）、OAuthクライアント、または管理者から受け取ったトークンを使います。
first-open-key = キーファイルを開く…
first-add-profile = プロファイルを追加…
first-nothing-leaves = プロファイルに入るのはアドレスだけで、キーやパスワードは入りません。サインインするまで、このコンピューターから何も送信されません
# The keys: "F1", "Ctrl+/".
first-keys = { $help }でヘルプ、{ $list }でキーの一覧が開きます

## Where to work

choose-where = 作業する環境を選択
profiles-offline = プロファイルはオフラインでも追加できます
practice-line = 内蔵、準備は不要
profile-from-key-file = APIキーファイルからプロファイルを作成するには、ここにドロップするか、テキストを貼り付けてください
drop-key-file = キーファイルをここにドロップ

## What decides where the credential goes

# Small words in a coloured field, and the sentence that explains them.
own-ca = 独自CA
own-ca-words = このプロファイルは { $path } の証明書も信頼します
own-proxy = 独自プロキシ
own-proxy-words = このプロファイルはプロキシ { $url } を使います
proxy-from = { $variable } のプロキシ
proxy-from-words = 環境変数 { $variable } でプロキシが指定されています
proxy-check = プロキシの設定を確認してください
credential-again = 資格情報をもう一度入力してください
# What has changed, in sentences: "The profile has changed since … The address was https://…".
profile-changed = { $changed }プロファイルを確認してください。心当たりがない場合は、管理者に問い合わせてください

## The credential

sign-in-to = { $profile } にサインイン
sign-in-to-check = { $profile } にサインインして、{ $count }件を照会してください
sign-in-method = サインイン方法
api-key-file = APIキーファイル
bearer-token = ベアラートークン
issuer-url = 発行者のアドレス
client-id = クライアントID
private-jwk = 秘密鍵のJWK
scopes = 権限
scopes-hint = 要求するOAuthスコープ（スペース区切り）
remembered-not-known = 資格情報が記憶されているかどうか、わかりません
remember = このコンピューターに記憶
remember-note = システムのキーリングに保存
proxy-sign-in = プロキシへのサインイン
proxy-wants = プロキシ { $proxy } がユーザー名とパスワードを求めています
proxy-refused-these = プロキシ { $proxy } に受け付けられませんでした
proxy-user = ユーザー名
proxy-password = パスワード
password-remember = パスワードを記憶
proxy-go-on = 続行
client-unlock = クライアント証明書のロック解除
client-wants = ファイル { $file } にはパスワードが必要です
client-refused-this = このパスワードでは { $file } を開けませんでした

pasted-text = 貼り付けたテキスト
removes-pasted-key = 貼り付けたキーを削除します
key-file-hint = ファイルを選択、パスを入力、テキストを貼り付け、またはここにドロップしてください
key-being-read = キーを読み取り中
key-kind = 種類
key-id = キーID
key-id-none = なし
key-customer = 会社
key-access-id = アクセスID
# In a coloured field beside the key's address.
key-address-same = プロファイルと同じ
key-address-other = プロファイルと別のサーバー
key-address-bad = 使用不可
key-for-another = キーはプロファイルとは別のサーバー用です
key-for-another-host = このキーは { $host } 用ですが、プロファイルは { $own } 用です。キーは送信されません
key-address-unusable = キーファイルのアドレスは使えません
key-not-sent = キーは送信されません
practice-takes-no-key = 練習用テナントにキーは不要です。このキーを使うには、キーからプロファイルを作成してください
new-profile-from-key = このキーから新規作成…

bearer-paste = トークンを貼り付けてください。表示はされません
bearer-has-ended = ベアラートークンの期限が切れています
bearer-ended = { $at } に期限切れ：新しいものを貼り付けてください
bearer-ends = 期限 { $at }、あと{ $left }
bearer-ends-for = { $who } 用。期限 { $at }、あと{ $left }
bearer-end-not-said = トークンに期限の情報はありません
bearer-end-not-said-for = { $who } 用。トークンに期限の情報はありません

# Before the name of the credential, with its blank.
remembered-here = このコンピューターに記憶済み：
remembered-since = { $identity }（{ $date } から）
# After the lock has signed out: below the remembered credential, or above the fields in its place.
remembered-after-proof = Token Deskはロックされていました。先にシステムが本人確認をします
remembered-not-after-lock = Token Deskはロックされていました。資格情報をもう一度入力してください
remembered-prove-advice = もう一度試すか、別の資格情報を使ってください
use-another = 別のものを使う…
use-remembered = 記憶したものを使う：{ $identity }
forget = 記憶を消去
network-remembered = プロキシまたはクライアント証明書のパスワードがこのコンピューターに記憶されています
forget-password = パスワードの記憶を消去
being-forgotten = 記憶を消去しています

## Signing in

signing-in = サインイン中
go-on-anyway = このまま続行
unproved-go-on = この資格情報は使える可能性があります：トークンの無効化はできても、ユーザーの検索はできないかもしれません。続行しても何も変更されません。許可されていない操作はサーバーが拒否します
