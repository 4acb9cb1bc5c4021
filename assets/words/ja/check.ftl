# 接続の確認：プロファイルからサーバーまでの経路を一段ずつ。

check-open = 接続を確認
check-title = 接続の確認：{ $profile }
check-copy = 結果をコピー
check-copied = 結果をクリップボードにコピーしました
check-choose-ca = CAファイルを選択…
check-edit = プロファイルを編集…
check-not-begun = 何も確認していません
check-going = 接続を確認しています
check-when = { $host } · { $at }
check-text-title = { $profile }（{ $host }）の接続の確認、{ $at }

check-step-name = 名前
check-step-proxy = プロキシ
check-step-connection = 接続
check-step-certificate = 証明書
check-step-clock = 時計
check-step-sign-in = サインイン
check-step-permissions = 権限

check-good = 良好
check-caution = 要確認
check-failed = 失敗
check-open-question = 不明

check-result-good = サーバーまで接続できます
check-result-caution = サーバーまで接続できます。確認が必要な点があります。
check-result-failed = { $step }：{ $fact }

check-whom-network = ネットワーク担当者が対応できます。
check-whom-tenant = SecurID管理者が対応できます。
check-whom-here = ここで直せます。
check-advice = { $whom }{ $what }

check-not-reached = 未到達
check-of-sign-in-server = { $host }（サインインサーバー）：{ $fact }
check-name = { $host } は { $addresses } です
check-name-is-address = { $host } はアドレスなので、名前は検索しません
check-name-left-to-proxy = このコンピューターでは { $host } が見つかりません。プロキシが検索します。
check-name-advice = { $host } が正しいか、プロキシやVPNが必要かを尋ねてください
check-no-proxy-loopback = なし：サーバーはこのコンピューターにあります
check-no-proxy-profile = なし（プロファイルの設定）
check-no-proxy-system = 設定されていません
check-proxy-of-system = システムの設定どおり
check-proxy = { $proxy }（{ $from }）
check-proxy-from-variable = 変数 { $variable } から
check-proxy-from-profile = プロファイルから
check-proxy-name-advice = プロキシの正しい名前を尋ねてください（{ $from }）
check-connected = { $took } ms で接続
check-connected-somehow = システムの設定どおりに接続
check-refused = { $peer } は接続を受け付けません
check-refused-advice = { $peer } が正しく動作しているか、ファイアウォールが拒否していないかを尋ねてください
check-no-way = このコンピューターから { $peer } への経路がありません
check-no-way-advice = このコンピューターと { $peer } の間にファイアウォールやVPNがあるかを尋ねてください
check-certificate = 「{ $root }」が発行、残り { $days } 日
check-certificate-good = 「{ $root }」が発行
check-certificate-ends-soon = 「{ $root }」が発行、残りわずか { $days } 日
check-certificate-ends-soon-advice = サーバーの証明書が間に合うように更新されるかを尋ねてください
check-certificate-details = { $subject } · 有効期限 { $at } · TLS { $version } · SHA-256 { $sha256 }
check-certificate-details-no-tls = { $subject } · 有効期限 { $at } · SHA-256 { $sha256 }
check-certificate-hash = SHA-256 { $sha256 }
check-no-certificate-needed = 不要：このコンピューターの外には出ません
check-no-certificate-shown = サーバーは証明書を示しませんでした
check-clock-ahead = このコンピューターの時計は { $by } 進んでいます
check-clock-behind = このコンピューターの時計は { $by } 遅れています
check-clock-right = サーバーの時計との差は30秒以内です
check-clock-not-said = サーバーは時刻を示しません
check-clock-advice = 日付、時刻、タイムゾーンを正しく設定してください。時計が1分ずれるとサインインに失敗します。
check-nobody-signed-in = 未確認：このプロファイルで誰もサインインしていません
check-signed-in = { $id } は { $took } ms で受け付けられました
check-permissions = プロファイルが許可する権限はすべてあります
check-permissions-unseen = 読み取りはできます。変更の権限は使うまで分かりません。
check-permissions-missing = 権限が { $count } 件足りません
check-permissions-advice = 次の権限を依頼してください：{ $scopes }

check-permission = { $used }：{ $known }（{ $scope }）
check-use-find = 人の検索
check-use-list = トークンの一覧
check-use-look-up = トークンの照会
check-use-events = 最近のサインイン
check-use-verify = Live Verification
check-known-works = 使えます
check-known-named = 資格情報に含まれます
check-known-missing = ありません
check-known-unseen = 使うまで分かりません
