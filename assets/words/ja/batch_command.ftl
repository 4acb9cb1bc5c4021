# token-desk batch: ウィンドウなしで、多数のトークンを一括処理。

batch-not-begun = 何も送信されていません
batch-no-threads = オペレーティングシステムがToken Deskにスレッドを割り当てません
batch-no-threads-advice = ほかのプログラムを閉じて、もう一度開始してください
batch-you-stopped = 中止されました
batch-report-there = このファイルはすでにあります：{ $path }
batch-report-file = レポート：{ $path }

## リスト

# Which column was taken for what: "Person: column 2".
command-batch-column = { $what }：{ $number }列目
batch-bad-lines = 使えない行：{ $count }
batch-merged-lines = 重複する行：{ $count }
batch-no-columns = { $list }には、シリアル番号や人の列がありません
batch-no-columns-advice = 列の上に「シリアル番号」や「メール」などの見出しを書いてください

## プロファイルと資格情報

batch-no-profile = プロファイル「{ $name }」はありません。あるもの：{ $known }
batch-no-profile-at-all = プロファイル「{ $name }」はなく、ほかのプロファイルもありません
batch-profile-unusable = プロファイル「{ $name }」は使用できません
batch-no-profile-advice = 名前と --config-dir を確認するか、ウィンドウでプロファイルを追加してください
batch-profile-advice = プロファイルで許可できるかを管理者に確認するか、ウィンドウで1つずつ実行してください
batch-credential-advice = --credential-fd に送る内容と、このプロファイルのサインイン方法を確認してください
batch-or-descriptor = または、資格情報を --credential-fd に送ってください
batch-key-of-another = 鍵は別のサーバーのものです：{ $host }
batch-no-issuer = プロファイルにOAuthの発行者がありません
batch-bearer-ended = ベアラートークンの有効期限が切れています
batch-descriptor = ファイル記述子{ $number }を読み取れません
batch-descriptor-terminal = 標準入力は端末です。秘密が人目に触れます
batch-descriptor-advice = 次のようにテキストを送ってください：token-desk batch … --credential-fd 0 < admin.key。Windowsで使えるのは0だけです

## 同意が必要なこと

batch-no-number = { $count }個のトークンが変更の対象ですが、誰も同意していません
batch-other-number = 変更の対象は{ $count }個のトークンで、{ $said }個ではありません
# --changes takes the number without signs between its thousands.
batch-number-advice = --rehearse のレポートを確認し、--changes { $number } を追加してください
batch-zeros-advice = { $count }個のトークンは先頭のゼロ付きでのみ存在します。これらも変更するには --zeros を追加してください
batch-nothing-to-do = リストに変更の対象となるトークンはありません
batch-look-at-report = 理由は --rehearse --report report.csv で確認してください

## 一括処理の続行

batch-resume-advice = --input でリストを指定するか、履歴を確認してください
batch-several-unfinished = 完了していない一括処理が{ $count }件あります
batch-none-unfinished = { $profile }に続行できる一括処理はありません
batch-unfinished-line = { $at }：{ $action }、{ $list }、{ $count }個中{ $left }個のトークンが残っています
batch-worked-at = 別のToken Deskがこの一括処理を実行中です。{ $operator }が開始しました
batch-worked-at-advice = 完了を待つか、そちらで一時停止してください
batch-stopping = 中止しています。送信済みの要求は完了します。すぐに終了するには、もう一度Ctrl+Cを押してください
command-batch-waits-refusals = サーバーが変更を{ $count }回続けて拒否しました
command-batch-waits-unknown = 変更の結果が{ $count }回続けて不明でした
command-batch-left = 一括処理は一時停止しています。残りは{ $count }個のトークンです
command-batch-go-on = 続行するには：{ $command }
