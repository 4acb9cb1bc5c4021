# Settings and the log.

## The dialog

settings = 設定
settings-look = 外観
# The choices: colours as the operating system is set, and of our own.
look-system = システム
look-light = ライト
look-dark = ダーク
look-high-contrast = ハイコントラスト
settings-text-size = 文字サイズ
settings-percent = { $number }%
# The keys, such as “Ctrl +” and “Ctrl −”.
settings-text-size-hint = { $bigger } と { $smaller } で、ウィンドウを閉じるまで変更できます
settings-name = 自分の名前
settings-name-hint = アカウント名 { $account } とともに、すべての変更に表示されます
settings-language = 言語
# The choice to follow the system; language: its own name for what that is now.
settings-language-system = システムの設定：{ $language }
settings-lock-after = ロックまで
# The field's name, for screen readers.
settings-lock-name = ロックまでの分数
# After the number.
settings-minutes = 分
settings-lock-hint = 1から{ $most }まで（キー操作もクリックもない時間）
settings-keep = 履歴の保存期間
keep-everything = すべて残す
keep-everything-hint = 履歴からは何も削除されません
keep-days = 日数を指定
settings-days = 日数
settings-days-hint = 整数。365で1年
settings-removes = 今日の時点では、{ $date } より前に行われたものが削除されます
settings-removal = 古いエントリは履歴から完全に削除されます。削除したこと自体は記録されます。結果のわからないエントリは残ります
settings-archive = 削除するものを先にファイルに書き込む
settings-archive-note = 履歴と同じ場所にJSON Linesで保存。これらのファイルは自動では削除されません
settings-anchor-in-file = 変更のたびに、最新の行のハッシュが { $file } に書き込まれます
settings-anchor-in-log = 変更のたびに、最新の行のハッシュがシステムのログに書き込まれます
settings-anchor-in-both = 変更のたびに、最新の行のハッシュが { $file } とシステムのログに書き込まれます
settings-notifications = 通知
settings-notify = 不明だった結果が判明したとき、または長い処理が終わったときに知らせる
settings-notify-note = Token Deskが前面にないときに、名前を含まないシステムの通知でお知らせします
settings-being-written = 設定を書き込んでいます
writing-settings = 設定を書き込み中
settings-trouble = settings.tomlに問題があります：{ $reason }。保存すると、その値が置き換えられます
settings-trouble-unreadable = settings.tomlに問題があります：{ $reason }。保存時に、ファイルを置き換える前に確認します

## Notifications of the operating system, with the window somewhere behind: no names

notification-settled = 不明だった結果が判明しました
# After a change took long: the outcome may be any of the three.
notification-change = 変更の結果が出ました
# These two may have gone well or not.
notification-export = エクスポートが終わりました
notification-check = 履歴の検証が終わりました
# Below each of them.
notification-open = Token Deskを開いて結果を確認してください

## Its questions

settings-ask-removal = 履歴を{ $count }日間だけ残しますか？今日の時点では、{ $date } より前に行われたものが削除されます。元に戻すことはできません。
settings-ask-export = まだ必要なものは先にエクスポートしてください。削除したこと自体は記録されます
settings-ask-archive = 削除するものは、先に履歴と同じ場所のファイルに書き込まれます。削除したこと自体は記録されます
save-and-remove = 保存して削除
settings-ask-replace = settings.tomlを読み取れません。何も保存されていません。ファイルを置き換えますか？
settings-ask-replace-why = settings.tomlを読み取れません：{ $reason }。何も保存されていません。ファイルを置き換えますか？
settings-old-stays = 古いファイルは settings.toml.bak として同じ場所に残ります

## The log

log = ログ
log-copied = ログをコピーしました
log-being-read = ログを読み取り中
log-what = 管理者用：実行された内容をIDとコードで示します。シークレット、名前、検索のために入力した内容は含まれません
log-none = ログはありません：まだ何も書き込まれていません
log-not-written = 最新の行を書き込めませんでした：{ $why }

## Why settings.toml cannot be used: each stands after "What is wrong in settings.toml: "

settings-at-line = { $line }行目、{ $why }
settings-two-reasons = { $first }、{ $second }
settings-key-wrong = { $key } は使えません（{ $why }）
settings-no-text = { $key } が引用符で囲んだテキストではありません
settings-no-minutes = { $key } が1から{ $most }までの整数の分数ではありません
settings-no-days = { $key } が「{ $everything }」でも、1から{ $most }までの整数の日数でもありません
settings-no-language = { $key } がen、de、fr、es、ja、systemのいずれでもありません
settings-no-look = { $key } がsystem、light、dark、high-contrastのいずれでもありません
settings-no-text-size = { $key } が90、100、125、150、200のいずれでもありません
settings-no-switch = { $key } がtrueでもfalseでもありません
# The anchor: a place outside this computer where the newest row of the history is written.
settings-anchor-no-table = anchorがテーブルではないため、履歴にアンカーがありません
settings-anchor-file = anchor.fileが引用符で囲んだ完全なパスではないため、履歴にアンカーがありません
settings-anchor-log = anchor.system-logがtrueでもfalseでもないため、履歴にアンカーがありません
settings-anchor-key = anchorにfileでもsystem-logでもないキーがあるため、履歴にアンカーがありません
settings-anchor-empty = anchorにファイルもシステムのログも指定されていないため、履歴にアンカーがありません

## Saving

settings-not-saved = 設定は保存されていません
settings-unreadable = 設定ファイルを読み取れません：{ $why }
settings-unreadable-advice = テキストエディターで修正するか、ファイルを置き換えてください
log-not-read = ログを読み取れませんでした
log-not-read-advice = ログファイルの確認を管理者に依頼してください
