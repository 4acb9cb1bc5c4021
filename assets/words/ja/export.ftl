# Exports.

## The dialog

export-this-entry = このエントリをエクスポート
export-entries = エントリ{ $count }件をエクスポート
export-listed = 一覧のエントリをエクスポート
export-this-profile = このプロファイルをエクスポート
export-profiles = プロファイル{ $count }件をエクスポート
export-button = エクスポート
writing-the-file = ファイルを書き込み中
format = 形式
format-csv = ほかのプログラム用。ダブルクリックで開くと、Excelがシリアル番号の先頭のゼロを省くことがあります
format-json = プログラム用：すべてのフィールドに名前が付きます
format-json-lines = 1行ずつ読むプログラム用：1行に1エントリ
format-xlsx = ExcelとLibreOffice用：シリアル番号はテキストのままで、ゼロも残ります
export-replace = { $file } はすでにあります。置き換えますか？
folder = フォルダー

# Exports. Titles of columns and names of fields are no texts: programs read them.

export-not-written = エクスポートは書き込まれていません
export-over-the-history = このファイルは履歴そのものです：{ $path }
export-over-the-history-advice = 別の名前またはフォルダーを選択してください
export-too-many = エントリ{ $count }件は、表計算の1シートに収まりません
export-too-many-advice = CSV、JSON、JSON Linesのいずれかでエクスポートするか、件数を減らしてください
export-not-made = ファイルを作成できませんでした
export-not-made-advice = 別の形式を選択し、詳細を管理者に送ってください

# In the column of problems.
export-unreadable = このバージョンのToken Deskでは、このエントリを読み取れません

## The second sheet of a workbook, which says what the file is

export-about-version = 形式のバージョン
export-about-entries = このファイルのエントリ数
export-about-newest = 履歴の最新の行
export-about-hash = その行のハッシュ（SHA-256）


## Kinds of files

format-name-csv = CSV
format-name-json = JSON
format-name-json-lines = JSON Lines
format-name-xlsx = Excel（XLSX）
