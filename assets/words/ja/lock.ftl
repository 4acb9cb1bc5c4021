# The lock of the window.

## The locked window: nothing here names a person, a token or a ticket

lock-locked = ロック中
# Why it is locked.
lock-idle = キー操作もクリックも{ $count }分間ありませんでした。
lock-asked = Token Deskをロックしました。
lock-system = このコンピューターがロックされました。
lock-sleep = このコンピューターがスリープしていました。
lock-remote = リモートデスクトップ接続が切断されました。
# Why the computer waits a moment before it sleeps, for whoever asks it.
lock-delays-sleep = 先にウィンドウをロックします
lock-call-kept = 電話の内容は保持されています：ユーザー1人。
lock-call-kept-ticket = 電話の内容は保持されています：ユーザー1人、チケット1件。
lock-pin = このセッションのPIN
lock-unlock = ロックを解除
# Why the button cannot be pressed.
lock-pin-empty = PINを入力してください
lock-checking = PINを確認しています
# How many more tries there are. After the last one the session ends.
lock-wrong = { $count ->
    [1] PINが違います。あと{ $count }回間違えるとサインアウトします
   *[other] PINが違います。あと{ $count }回試せます
}
# The system itself asks who sits there: on Linux with polkit, on Windows with Windows Hello.
lock-prove = システムのログインでロックを解除
lock-proving = システムがログインを確認しています
lock-proof-refused = システムがログインを受け付けませんでした
lock-proof-cancelled = 確認画面が閉じられました。Token Deskはロックされたままです
lock-proof-unable = システムはログインを確認できません
lock-proof-not-opened = キーリングから資格情報を取り出せませんでした
lock-hello = Windows Helloでロックを解除
lock-hello-asks = Windows Helloが確認しています。確認画面がこのウィンドウの後ろにあるかもしれません
# In the question of Windows: what it is for.
lock-hello-why = Token Deskのロックを解除
lock-hello-busy = Windows Helloは使用中です
lock-hello-too-often = Windows Helloの試行回数が多すぎます
lock-hello-not-there = このコンピューターにWindows Helloはありません
lock-hello-not-set-up = Windows Helloがアカウントに設定されていません
lock-hello-forbidden = 会社がここでのWindows Helloを許可していません
lock-hello-unable = Windows Helloが応答しません
# What is left then; one of these follows what is wrong with the system or the keyring.
lock-use-pin = PINを使ってください
lock-try-again = もう一度試すか、サインアウトしてください
# What went on meanwhile. $at: a time of day.
lock-changes-away = { $count }件の変更を送信中です。完了するまでサインインは保たれます
lock-changes-confirmed = { $count ->
    [1] { $count }件の変更が続行され、{ $at }に確認されました
   *[other] { $count }件の変更が続行され、確認されました（最後は{ $at }）
}
lock-changes-refused = { $count ->
    [1] { $count }件の変更が続行され、{ $at }に拒否されました
   *[other] { $count }件の変更が続行され、拒否されました（最後は{ $at }）
}
lock-changes-unknown = { $count }件の変更の結果がまだわかりません
lock-batch-goes-on = 一括処理は続いています。完了するまでサインインは保たれます
lock-batch-waits = 一括処理はロックの解除を待っています
lock-batch-done = 一括処理は完了しました
lock-reads-go-on = サーバーでの確認が続いています。完了するまでサインインは保たれます

lock-sign-out = サインアウトしますか？
lock-sign-out-batch = 一括処理は一時停止します。誰かが同じプロファイルにサインインすると再開できます。
lock-stay = ロックしたままにする

## Choosing a PIN

lock-choose = Token DeskをロックするPINを決める
lock-choose-why = ロックの解除に使います。このセッションだけで有効で、保存されません。
lock-new-pin = ロック解除用PIN
lock-new-pin-hint = 4文字以上
lock-pin-again = PIN（確認）
lock-now = ロック
lock-taking-pin = PINを設定しています
# At sign-in, below the empty fields.
lock-no-pin-means = 任意。PINがないと、ロックするとサインアウトします
# The same where the system can ask who sits there.
lock-no-pin-login = 任意。PINがないと、システムのログインで解除できるのは記憶された資格情報だけです
lock-no-pin-hello = 任意。PINがないと、Windows Helloで解除できるのは記憶された資格情報だけです
lock-pin-unfinished = PINを最後まで入力するか、両方の欄を空にしてください

hint-pin-short = { $least }文字以上入力してください
hint-pin-long = { $most }文字以内で入力してください
hint-pin-alike = 異なる文字を使ってください
hint-pin-row = 1234のような並びは簡単すぎます
hint-pin-differs = 2つのPINが一致しません
# { $most }: a number of minutes.
hint-lock-after = 1から{ $most }までの整数の分数を入力してください

## Signed out by the lock

lock-signed-out = サインアウトしました
lock-no-pin-idle = キー操作もクリックも{ $count }分間なく、ロックを解除するPINもありませんでした
lock-no-pin-asked = ロックを解除するPINがありませんでした
lock-no-pin-system = このコンピューターがロックされ、ロックを解除するPINがありませんでした
lock-no-pin-sleep = このコンピューターがスリープし、ロックを解除するPINがありませんでした
lock-no-pin-remote = リモートデスクトップ接続が切断され、ロックを解除するPINがありませんでした
lock-no-pin-advice = もう一度サインインしてください。PINがあれば、次回は電話の内容が保持されます。
lock-wrong-pins = PINを{ $count }回間違えました
lock-sign-in-again = もう一度サインインしてください。
