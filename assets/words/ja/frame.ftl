# What stands around every screen: bars, warnings, shortcuts, help.

## The top bar

place-desk = デスク
place-history = 履歴
place-profiles = プロファイル
sign-out = サインアウト
menu-name = ヘルプと設定
menu-lock = ロック
menu-help = キーボードとヘルプ
menu-settings = 設定…
menu-log = ログを表示
# In the place of the server's name, in the practice tenant. One or two words.
host-practice = このコンピューター

# When the credential ends, beside its name: as short as can be.
ends-never = 自動更新
ends-not-said = 期限不明
ends-past = 期限切れ
ends-in = 残り{ $left }
# A strip below the bar. $at: a time of day.
session-over = セッションは{ $at }に終了しました
session-over-rest = これ以上は何も送信されません。もう一度サインインしてください。入力した内容は残ります。
# A link at its end, and what it does.
session-over-sign-in = もう一度サインイン
session-over-does = サインイン画面を開きます。入力した内容は残ります

## Help

help = ヘルプ
help-keys = キー
help-key-search = 検索欄に移動
help-key-next-caller = 次の電話：デスクを空にします。実行した内容は履歴に残ります
help-key-disable = デスクで：選んだトークンを無効にします（先に確認します）
# The names of the three places in the top bar.
help-key-places = デスク、履歴、プロファイル
help-key-export = 履歴または表示中の変更をエクスポート
help-key-copy-call = この電話で行ったことをチケット用にコピー
help-key-down = 検索欄から結果へ、一覧の下へ移動
help-key-enter = 入力欄で：横にある塗りつぶしのボタンを押します
help-key-escape = ダイアログを閉じる、読み取りを中止、またはユーザーに戻る
help-key-tab = 次の欄、ボタン、一覧へ。Shiftと一緒に押すと前へ
# Of everything in the window: three keys.
help-key-sizes = 大きく、小さく、100%
help-key-lock = ウィンドウをロックして、すべてを隠します
help-key-settings = 設定
help-key-list = この一覧
help-key-help = このヘルプ
# The Esc key, as keyboards name it.
key-escape = Esc
help-outcomes = 変更の3つの結果
help-confirmed = サーバーが実行済みと応答しました。トークンのステータスについては、変更者と日時も示されます
help-refused = 何も変更されていません。理由と対処が画面に表示されます
help-unknown = 要求は送信されましたが、応答がありませんでした。実行されたかどうかはわかりません：Token Deskが照会する間、表示される指示に従ってください
version = Token Desk { $version }

## Closing the window

closing-not-sent = 変更がまだ送信されていません
closing-outcome-unknown = 結果がまだわかりません
closing-not-recorded = 変更の結果がまだ記録されていません
closing-stops-it = 変更の実行が指示されましたが、まだ送信されていません。今閉じると、送信されません。
closing-does-not-stop-it = 変更は送信されましたが、サーバーがまだ応答していません。閉じても変更は止まりません：実行される可能性があり、Token Deskはその応答を受け取れません。
closing-wait = 応答を待ってください。プロファイルの制限時間を過ぎると、Token Deskは待機を終えます。
closing-not-recorded-before = 前の変更の結果がまだ記録されていません。
closing-unrecorded = Token Deskは2秒ごとに再試行します。今閉じると、変更は結果のないまま履歴に残ります。次の起動時に照会できます。
keep-open = 開いたままにする
close-anyway = このまま閉じる

## Strips below the top bar: what leads, and what follows it after a colon

# What follows the words that lead.
after-lead = ：{ $rest }
copies-details = 管理者に渡す詳細をコピーします
hides-this = このメッセージを非表示にします
hides-warning = 警告を非表示にします：{ $lead }
hides-until-next-start = 次の起動まで非表示にします
shows-entry = 履歴で表示します
shows-entries = 履歴で表示します

changes-are-off = 履歴を保存できないため、変更はできません
history-opens-again = 履歴を開き直します
owed-tried-again = Token Deskは2秒ごとに再試行します。ウィンドウを開いたままにしてください

changes-confirmed = 変更{ $count }件が確認されました
changes-not-made = 変更{ $count }件は実行されませんでした
# Which change, and what came of it: "Disable 000123145251 for Ada Lovelace, number 12: refused".
attempt-and-outcome = { $what }（{ $name }、番号 { $number }）：{ $outcome }
attempt-and-outcome-no-name = { $what }（番号 { $number }）：{ $outcome }

# A replacement that was not finished. Which: "000123145251 by 000123145310, number 12".
half-for-person = { $which }（{ $name }）
half-go-on = 両方のトークンを読み取り、送信の前に確認を求めます

attempts-checked = { $profile } の変更を照会中
attempts-unknown = { $profile } に結果不明の変更が{ $count }件あります
unknown-why = 応答が届く前に、Token Deskが終了したか接続が切れました
# Until: "Until we know, assume the token still works".
# $until is a sentence such as "Until we know, assume the token still works".
unknown-still = まだはっきりしません。{ $until }
unknown-still-several = まだはっきりしません。それぞれの対処は履歴に表示されます
check-now = 今すぐ照会
check-again = 再照会
checks-server = サーバーの現在の状態を照会します

## Warnings

settings-unusable = 設定を使えません
settings-unusable-rest = settings.tomlに問題があります：{ $reason }。修正するまで、自分の名前は記録されず、エントリも削除されません
setting-unusable = 使えない設定があります
setting-unusable-rest = settings.tomlに問題があります：{ $reason }。Token Deskはこの設定を無視します
# The link beside it does this.
opens-settings = 設定を開きます
# More than one file is open to others; the first is named.
warning-and-more = { $lead }、ほか{ $count }件
unproved = サインインしましたが、アクセス権の確認がサーバーから得られていません
clock-behind = このコンピューターの時計は、サーバーより{ $by }遅れています
clock-ahead = このコンピューターの時計は、サーバーより{ $by }進んでいます
clock-off = サーバーが操作を拒否する可能性があり、ここに表示される時刻は正しくありません。時計を合わせるよう管理者に依頼してください

## What a ticket asks to find, in a strip

# { $text }: what is to be found, such as an e-mail address.
link-asks = チケットから検索の依頼があります：{ $text }
link-ticket-asks = チケット{ $ticket }から検索の依頼があります：{ $text }
link-clears-desk = 検索すると、先にデスクが空になります
link-after-sign-in = サインイン後に検索します
dismiss = 破棄
link-finds = 次の電話のために{ $text }を検索します
link-dismisses = チケットからの依頼を破棄します
