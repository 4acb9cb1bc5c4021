# The history's file. Some of this is said of changes, and stands in histories.

## What was not done

history-not-opened = 履歴を開けません
history-nothing-sent = 変更を先に記録できなかったため、何も送信されていません
history-outcome-not-recorded = 変更の結果は記録されていません
history-not-read = 履歴を読み取れませんでした
history-not-checked = 履歴は検証されていません
history-nothing-removed = 履歴からは何も削除されていません
# { $count }: a number of entries.
history-removal-failed = 古いエントリ{ $count }件を履歴から削除しました。その後、削除に失敗しました。
work-stopped = 中止されました
work-stopped-cause = 結果が不要になりました

## Why, and what to do

history-newer = この履歴は新しいバージョンのToken Deskが作成しました。このバージョンは履歴を変更していません。
history-newer-advice = 最新バージョンのToken Deskを起動してください
history-not-ours = この名前のファイルは別のプログラムのものです。Token Deskはファイルを変更していません。
history-not-ours-advice = ファイルを移動するか、別の --data-dir を指定してToken Deskを起動してください
history-not-ready = ファイルにまだ履歴がないか、古いバージョンのToken Deskが作成したものです
history-unfinished = 履歴の書き込み中にToken Deskが終了しました。修復できるのはToken Desk自身だけです。
history-start-once = このデータフォルダーでToken Deskを一度起動してから、もう一度試してください
history-torn = 履歴のファイルの組み合わせが合いません
history-torn-advice = フォルダーのコピーを保管してください。その後Token Deskを起動すると、これらのファイルを退避して新しい履歴を始めます。
history-changed = 読み取り中に、別のプログラムが履歴に書き込みました
history-changed-advice = もう一度試してください
history-damaged = 履歴のファイルが破損しています
history-damaged-advice = Token Deskを起動し直してください：破損したファイルを退避して新しい履歴を始めます
history-damaged-in-use = 履歴のファイルが破損しており、Token Deskの別のウィンドウがそれを開いています
history-damaged-in-use-advice = ほかのウィンドウを閉じてください。すると、Token Deskが破損したファイルを退避して新しい履歴を始めます。
history-less-in-use = 履歴の内容がToken Deskの控えより少なく、別のウィンドウがそれを開いています
history-less-in-use-advice = ほかのウィンドウを閉じてから、もう一度試してください。Token Deskは今あるものを保管し、新しい履歴を始めます。
history-moved-away = Token Deskの実行中に、履歴のファイルが移動または削除されました
history-moved-away-advice = ファイルを元の場所に戻してください。失われた場合は、Token Deskを起動し直すと新しい履歴が始まります。
history-busy = 別のプログラムが履歴を長く使用しすぎています
history-read-only = 履歴のファイル、フォルダー、またはディスクが、このアカウントでは読み取り専用です
history-read-only-advice = 管理者に問い合わせるか、別の --data-dir を指定してToken Deskを起動してください
history-system = このコンピューターは履歴のファイルを読み書きできませんでした。ディスクがいっぱいか、接続が切れている可能性があります。
history-system-advice = ディスクの空きを増やし、接続を確認してから、もう一度試してください
history-no-such-entry = この操作のエントリ{ $number }は履歴にもうありません。退避または削除されました。
history-no-such-entry-advice = 画面に表示されている内容を控え、以前のエクスポートでエントリを探してください
history-entry-altered = 誰かがエントリ{ $number }を改変しました：履歴の一覧が行と一致しません
history-entry-altered-advice = 履歴とそのチェーンを開き、表示される内容を管理者に伝えてください
history-clock = このコンピューターの時計が、履歴の最新のエントリより前か、1か月以上後になっています
history-clock-advice = 時計を合わせてください。Token Deskは次の起動時にもう一度試します。
history-archive = 古いエントリを先にファイルに保存できませんでした
history-was-altered = 履歴が改変されています：{ $what }
# { $place }: a row or an entry.
history-altered-at = 履歴が{ $place }で改変されています：{ $what }
history-altered-advice = ファイルはそのままにして、管理者に伝えてください
history-keep-open = Token Deskを開いたままにしてください：可能になり次第、記録します
history-note-it = 画面に表示されている変更の内容を控えてください：このバージョンのToken Deskでは記録できません
record-unfamiliar = このバージョンのToken Deskでは、この結果を解釈できません
record-unfamiliar-cause = 新しいバージョンが記録したか、記録が改変されています
record-unfamiliar-advice = 最新バージョンのToken Deskで履歴を開くか、履歴を検証してください

## A history that was put aside

history-damaged-new = 履歴が破損していました。Token Deskは新しい履歴を始めました
history-nothing-left = 何も残っていませんでした
history-damaged-kept = 破損したファイルは保管されています：{ $path }
history-damaged-new-advice = 管理者に伝えてください。以前の記録はそのファイルにあります。
history-gone-new = 履歴がなくなっています。Token Deskは新しい履歴を始めました
history-empty-new = 履歴が空です。Token Deskは新しい履歴を始めました
history-another-new = 別の履歴があります。Token Deskは新しい履歴を始めました
history-less-new = 履歴の行が欠けているか、変更されています。Token Deskは新しい履歴を始めました
history-less-kept = 管理者に伝えてください。以前にあったものは保管されています：{ $path }
history-look-for-backup = 管理者に伝え、データフォルダーのバックアップを探してください
history-replaced = 前回ここで起動した後に、履歴が新しいものになっています
history-replaced-cause = ここでは以前の履歴の行{ $row }が控えられていました。今の履歴には、別の履歴に代わるものと記録されています。
history-replaced-advice = 理由を聞いていない場合は、管理者に伝えてください

## What was noted of the history's newest row, and what there is now

noted-no-file = 行{ $noted }が控えられていました。現在、ファイルはありません。
noted-empty = 行{ $noted }が控えられていました。現在、ファイルは空です。
noted-damaged = 行{ $noted }が控えられていました。現在、ファイルは破損しています。
noted-no-row = 行{ $noted }が控えられていました。現在、行はありません。
noted-shorter = 行{ $noted }が控えられていました。現在、最新の行は{ $row }です。
noted-gap = 行{ $noted }が控えられていました。現在、行{ $row }の前にその行がありません。
noted-rewritten = 行{ $noted }が控えられていました。現在、その行のハッシュが違います。
# { $row }: how many rows it has.
noted-another = 行{ $noted }が控えられていました。現在あるのは別の履歴で、{ $row }行あります。
history-note-unusable = 履歴の行が欠けているかどうか、Token Deskにはわかりません
history-note-unusable-advice = 管理者に伝えてください。管理者は履歴をエクスポートと比べられます
# The note: a file that says which row was the newest.
note-edited = 最新の行の控えが破損しているか、編集されています
# { $said }: the computer's answer.
note-not-read = 最新の行の控えを読み取れません（{ $said }）
note-not-in-time = 最新の行の控えを時間内に読み取れませんでした

## The anchor: a place outside this computer where the newest row is written

anchor-behind = 履歴のアンカーが遅れています
anchor-behind-file = 行{ $row }はまだ { $path } にありません
anchor-behind-log = 行{ $row }はまだシステムのログにありません
anchor-no-answer = アンカーが応答しません
anchor-behind-advice = 作業を続けてください：Token Deskが再試行します。続く場合は、管理者に伝えてください。
anchor-in-own-folder = アンカーがToken Desk自身のフォルダーにあります。そこではアンカーは何の証明にもなりません
log-nobody-listens = システムのログに書き込めませんでした：ソケットで待ち受けているものがありません
log-nobody-listens-at = システムのログに書き込めませんでした：{ $path } で待ち受けているものがありません
log-no-right = システムのログに書き込めませんでした：このアカウントは { $path } に書き込めません
log-no-answer = システムのログに書き込めませんでした：{ $path } から応答がありません
log-failed = システムのログに書き込めませんでした：{ $path } が機能していません
log-windows-error = システムのログに書き込めませんでした：Windowsからエラー { $number } が返されました
anchor-no-log = システムのログに書き込めませんでした：このシステムには、Token Deskが対応するログがありません
