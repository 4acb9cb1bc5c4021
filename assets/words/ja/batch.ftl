# 多数のトークンの一括処理: リストとその行の問題。

## 読み込めないリスト

batch-not-read = リストを読み込めませんでした
batch-too-large = ファイルが { $most } MB を超えています
batch-too-large-advice = 分割するか、必要な列と行だけを残してください
batch-too-many-lines = リストの行数が { $most } を超えています
batch-empty = ファイルに何も入っていません
batch-empty-advice = 1 行に 1 つのトークンまたは 1 人が書かれたファイルを選んでください
batch-damaged = ファイルが壊れています
batch-damaged-advice = 作成したプログラムで開いて保存し直し、そのファイルを選んでください
batch-paste-empty = クリップボードにテキストがありません
batch-paste-empty-advice = 1行に1つのトークンまたは1人を書いたリストをコピーし、もう一度貼り付けてください
batch-no-list = { $kind ->
    [old-excel] 古い Excel のファイル、またはパスワード付きのファイルです
    [document] 表計算ファイルではない別の文書です
    [pdf] PDF です
    [picture] 画像です
    [archive] アーカイブです
    [key] 鍵のファイルです。内容は保存されていません
    [markup] 別の種類のデータです
   *[other] リストではありません
}
batch-no-list-advice = { $kind ->
    [old-excel] パスワードなしの XLSX、または CSV で保存してください
    [archive] リストを取り出し、そのファイルを選んでください
    [key] リストを選び、鍵は元の場所に置いてください
   *[other] CSV、XLSX またはテキストのファイルを選んでください
}

## 送信されない行

batch-line-empty = この行にはシリアル番号も人も書かれていません
batch-line-serial = シリアル番号: { $why }
batch-line-rounded = 表計算ソフトがこのシリアル番号を丸めました。元の数字は失われています
batch-line-person = 人: { $why }
batch-line-part-of-address = メールアドレス全体、ユーザー名またはユーザー ID を入力してください
batch-line-ticket = チケット: { $why }
batch-line-reason = 理由: { $why }
batch-line-contradicts = { $line } 行目が同じトークンを別の人のものとしています

## リハーサルで行について分かること

batch-foreseen = { $sort ->
    [changes] 変更されます
    [last-token] 変更されます。この人が使えるトークンはほかになくなります
   *[not-assigned] このトークンは誰にも割り当てられていません
}
batch-foreseen-zeros = 表計算ソフトが落とす先頭のゼロが付いた{ $serial }だけがあります
batch-foreseen-no-token = この人には、変更の対象になるトークンがありません
batch-foreseen-same = { $line }行目に同じトークンがあります
batch-nobody-exactly = 名前またはアドレスが「{ $who }」と完全に一致する人はいません
batch-nobody-exactly-advice = リストにメールアドレス全体またはユーザーIDを書いてください
batch-barred-advice = 権限のある資格情報でサインインし直して、続行してください
batch-untouched = このウィンドウは一括処理に何もしていません
batch-held-elsewhere = Token Deskの別のウィンドウが処理しています
batch-held-elsewhere-advice = 終わるまで待つか、そのウィンドウで続行してください
batch-moved-on = その間に誰かが続行したか、終了しました
batch-moved-on-advice = 現在の進み具合を確認してください
batch-none-allowed = このプロファイルではトークンのリストを処理できません
batch-fewer-allowed = このプロファイルで一度に処理できるトークンは{ $most }個までです
batch-needs-callers = { $profile } では電話の相手の本人確認が必要です。リストには電話の相手がいません
batch-paused = 一括処理は一時停止しています
batch-paused-why = まだ変更されていないトークンがあります
batch-paused-advice = ウィンドウ、または token-desk batch --resume で続行してください
