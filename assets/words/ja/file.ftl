# Files: why they were not read or written. The path stands last, for the path may be long.

## Reading and writing

file-in-use = 別のプログラムがファイルを開いています：{ $path }
file-in-use-advice = 表計算ソフトなどでファイルを閉じてから、もう一度試してください
file-no-right-to-read = このアカウントにはファイルを読み取る権限がありません：{ $path }
file-no-right-to-read-advice = 読み取り権限を管理者に依頼するか、別のファイルを選択してください
file-no-right-to-write = このアカウントにはここに書き込む権限がありません：{ $path }
file-no-right-to-write-advice = 自分のフォルダーを選択するか、書き込み権限を管理者に依頼してください
file-too-large = ファイルが大きすぎるため、正しいファイルではありません：{ $path }
file-too-large-advice = 別のファイルを選択してください
file-size-refused = ディスクまたはこのアカウントでは、この大きさのファイルを扱えません：{ $path }
file-another-disk-advice = 別のディスクのフォルダーを選択してください
file-missing = ファイルがありません：{ $path }
file-missing-advice = パスを確認するか、ファイルを選択し直してください
file-folder-missing = フォルダーがありません：{ $path }
file-folder-missing-advice = 先にフォルダーを作成するか、別のフォルダーを選択してください
file-exists = この名前のファイルがすでにあります：{ $path }
file-exists-advice = 別の名前を選択するか、ファイルを置き換えてください
file-disk-read-only = ディスクが読み取り専用です：{ $path }
file-disk-read-only-advice = 別のディスクのフォルダーを選択してください。理由なく読み取り専用になっているディスクは、故障している可能性があります。
file-disk-full = ディスクがいっぱいです：{ $path }
file-disk-full-advice = ディスクの空きを増やしてから、もう一度試してください。エクスポートは別のディスクにも保存できます。
file-quota-used-up = このアカウントのディスク割り当て容量を使い切りました：{ $path }
file-quota-used-up-advice = 不要なものを削除してから、もう一度試してください。エクスポートは別のディスクにも保存できます。
file-is-a-folder = パスがファイルではなくフォルダーを指しています：{ $path }
file-is-a-folder-advice = パスにファイル名を追加してください
file-in-no-folder = パスの途中に、フォルダーではなくファイルがあります：{ $path }
file-in-no-folder-advice = パスを確認するか、別のフォルダーを選択してください
file-name-refused = このコンピューターでは、このファイル名は使えません：{ $path }
file-name-refused-advice = 特殊文字を含まない、短い名前を選択してください
file-held-too-long = 別のプログラムがファイルを長く使用しすぎています：{ $path }
file-held-too-long-advice = Token Deskのほかのウィンドウを閉じてから、もう一度試してください
file-not-read = このコンピューターはファイルを読み取れませんでした：{ $path }
file-not-read-advice = もう一度試してください。コンピューターの応答は詳細にあります。
file-not-written = このコンピューターはファイルを書き込めませんでした：{ $path }
file-not-written-advice = もう一度試すか、別のフォルダーを選択してください。コンピューターの応答は詳細にあります。
# A link is a file that leads to another one.
file-foreign-link = このリンクは別のアカウントが作成しました。自分のファイルのどれかを指している可能性があります：{ $path }
file-foreign-link-advice = 自分のフォルダーか、別の名前を選択してください
file-is-a-device = パスがファイルではなく、デバイスまたはパイプを指しています：{ $path }
file-another-name-advice = 別の名前を選択してください

# A result that a command prints.
file-result-not-printed = 結果を出力できませんでした

## Mistakes in profiles.toml and settings.toml, mostly after the number of the line

toml-a-key = 秘密鍵のようなので、内容は表示しません。本来の場所に移動してください。
toml-backslash = 二重引用符の中では、バックスラッシュがエスケープの始まりになります：'C:\folder\ca.pem' のように一重引用符を使ってください
toml-curly-quotes = ワープロソフトの引用符（“ ”）が使われています：半角の引用符（"）を使ってください
toml-profile-header = 各プロファイルは、二重の角かっこの [[profile]] で始まります
toml-key-twice = このキーが2つあります：どちらかを削除してください
toml-comment = コメントは # で始まります
toml-colon = キーと値の間は : ではなく = にしてください
toml-no-equals = このキーの後に、= と値がありません
toml-no-value = = の後に値がありません
toml-no-quotes = テキストは引用符で囲んでください
toml-quote-missing = テキストの最初または最後に引用符がありません
toml-three-quotes = 3つの引用符で始まるテキストが閉じられていません
toml-list-not-closed = リストまたはテーブルが閉じられていないか、中のカンマが抜けています
toml-bracket-missing = かっこが足りません：各プロファイルは [[profile]] で始まります
toml-true-false = trueとfalseは小文字で書いてください
toml-behind-value = 値の後ろに余分なものがあります：別の行に移すか、その前に # を付けてください
toml-equals-twice = = が1つ余分です
toml-line-ends = 改行が破損しています：テキストエディターでファイルを保存し直してください
toml-key-form = キーは英字、数字、ハイフンで書き、= の前に置いてください
toml-number = 数値ではありません：テキストは引用符で囲んでください
toml-line-form = この行は key = "value" の形式になっていません
toml-utf-16 = テキストがUTF-16です（エディターによってはUnicodeと呼ばれます）：UTF-8で保存してください
toml-not-utf-8 = テキストがUTF-8ではありません：テキストエディターでUTF-8として保存してください

## Files of Token Desk that people edit

file-not-editable = Token Deskは、現在の形式のままではファイルを編集できません
file-not-editable-advice = テキストエディターで変更し、管理者に報告してください

## The system's dialog for choosing a file: its title, and kinds of files

choose-certificates = 証明書
choose-export-profiles = プロファイルのエクスポート
choose-profiles = プロファイル
choose-export-history = 履歴のエクスポート

## Files that other accounts on this computer can get at

# { $what }: one of the texts below, or a file's name.
exposed = { $others ->
    [read] このコンピューターを使うほかの人が、{ $what }を読み取れます
    [change] このコンピューターを使うほかの人が、{ $what }を変更できます
   *[replace] このコンピューターを使うほかの人が、{ $what }を置き換えられます
}
exposed-until-now = { $others ->
    [read] これまで、このコンピューターを使うほかの人が{ $what }を読み取れました
    [change] これまで、このコンピューターを使うほかの人が{ $what }を変更できました
   *[replace] これまで、このコンピューターを使うほかの人が{ $what }を置き換えられました
}
exposed-key = このキーファイル
exposed-ca-file = プロファイルのCAファイル
exposed-credentials = 記憶した資格情報
exposed-history = 履歴
exposed-log = ログ
exposed-folder = Token Deskのフォルダー
# What follows the sentence above. { $check }: one of the texts below. { $command }: such as chmod 600 FILE;
# nothing stands after it, as it is copied.
exposed-run = { $check }。次を実行してください：{ $command }
exposed-ask-to-run = { $check }。次の実行を管理者に依頼してください：{ $command }
exposed-closed = { $check }。Token Deskが起動時に、ほかの人のアクセスを遮断しました：{ $path }
exposed-key-read = このキーがあれば誰でもサインインできます。疑わしい場合は、新しいキーを依頼してください
exposed-key-changed = 自分のキーであることを確認してください
exposed-ca-file-changed = 偽のCAファイルがあると、ほかの人に資格情報を読み取られます。自社のものであることを確認してください
exposed-profiles-changed = 変更されたプロファイルは、資格情報を別の場所に送る可能性があります。アドレス、CAファイル、プロキシを確認してください
exposed-settings-changed = 設定を確認してください
exposed-credentials-open = 暗号化されていますが、ほかの人が持ち去ったり、破損させたりする可能性があります
exposed-history-read = ユーザーとトークンが記載されています
exposed-history-changed = 履歴のチェーンを検証してください
exposed-log-open = ユーザーとトークンのIDが記載されています
exposed-folder-read = フォルダー内のファイル名が見えます
exposed-folder-changed = フォルダー内のファイルが、ほかの人に置き換えられる可能性があります
