# The command line: help, progress, results.

## token-desk history: what both commands say

# After a problem, such as "Code: file-exists". Scripts look for it: it stays like this in every language.
problem-code = Code: { $code }
verify-newest-row = 最新の行：{ $row }
its-hash = そのハッシュ：{ $hash }
command-no-history-to-check = 検証する履歴はまだありません
command-no-history-to-export = エクスポートする履歴はまだありません
command-no-history = この名前のファイルはありません：{ $path }
command-no-history-advice = Token Deskを起動すると履歴が始まります。履歴があったはずなら、どこに移ったかを調べるか、別の --data-dir を指定してください。

# Progress on one line, drawn over and over.
checked-rows-of = { $count }行中{ $done }行を検証
exported-entries-of = { $count }件中{ $done }件をエクスポート
rehearsed-lines-of = リハーサル：{ $count }行中{ $done }行
changed-tokens-of = { $count }個中{ $done }個のトークンが完了

## token-desk history export

exported-entries = エクスポートしたエントリ：{ $count }件
exported-file = ファイル：{ $path }
export-replace-advice = 別の名前を選択するか、--replace を追加してください
export-stopped = 中止されました。以前からあったファイルは変更されていません。
export-stopped-advice = 必要なときに、もう一度開始してください
export-no-such-day = 日付 { $day } は、Token Deskで扱うには遠すぎます
export-no-such-day-advice = もっと近い日付を指定するか、指定を省略してください
export-unknown-profile = プロファイル「{ $name }」のエントリはありません。次のプロファイルのエントリがあります：{ $known }
export-unknown-profile-alone = プロファイル「{ $name }」のエントリはありません。エントリは1件もありません。

## token-desk history verify: the report, one fact on each line

rows-checked = 検証した行：{ $count }
begun-in-place-of = 次の履歴に代わって開始：{ $before }
# { $row } was noted with its hash; { $proves } says what that proves (see "vouched").
noted-hash-found = 控えたハッシュ：行{ $row }のもの。{ $proves }
# { $by }: the row that records the removal.
noted-hash-removed = 控えたハッシュ：行{ $row }のもの。その行は削除されています（行{ $by }に記録）。これはハッシュを控えたときの履歴ですが、現在ある行については何も証明しません
noted-hash-missing = 控えたハッシュ：このハッシュを持つ行はありません
noted-hash-missing-before = 控えたハッシュ：途切れた行より前に、このハッシュを持つ行はありません
# After "Noted hash: that of row 7; " or "It vouches: ": what a noted hash proves.
vouched = 行{ $from }から行{ $row }までは、控えた後に改変されておらず、上に記載のない削除もありません。行{ $row }より後の行については何も示しません
vouched-from = 行{ $from }から行{ $row }までは、控えた後に改変されておらず、上に記載のない削除もありません。行{ $from }より前の行は、後になって、または以前のバージョンで記録された削除範囲の前にあるため、それらについては何も示しません。行{ $row }より後の行についても何も示しません

# A removal; the parts below follow, each after "; ". { $rows } and { $entries }: numbers and ranges.
removed = 削除：行{ $rows }（エントリ{ $entries }）、{ $at }（行{ $row }）：{ $before } より前のもの、そのうち最新は { $newest }
removed-by-an-earlier-version = 削除：行{ $rows }（エントリ{ $entries }）、{ $at }（行{ $row }）：{ $before } より前のもの、これ以外の情報を記録しないバージョンによる
removed-confirmed = 時計について確認を求め、{ $name }（アカウント { $account }）が { $at } に確認
removed-confirmed-by-account = 時計について確認を求め、アカウント { $account } が { $at } に確認
removed-asked = 時計が正しいことを人が確認済み
# { $name }: the file that they were written to.
removed-archive = { $state ->
    [unaltered] { $name } はあり、改変されていない
    [altered] { $name } は改変されている
    [not-there] { $name } は履歴と同じ場所にもうない
   *[unread] { $name } を読み取れなかった
}
removed-no-archive = 削除前にファイルに書き込まれていない
removed-doubted = 時計が正しかったという裏付けがない：最新の行は { $newest } のもの

## The verdict, and what to do

result-intact = 結果：異常なし
result-broken = 結果：行{ $row }で途切れ：{ $what }
result-broken-entry = 結果：行{ $row }（エントリ{ $entry }）で途切れ：{ $what }
result-altered = 結果：改変あり：{ $what }
result-not-noted = 結果：それ自体は完全だが、ハッシュを控えたときの履歴ではない：その後に末尾が切り落とされたか、書き直されたか、置き換えられたか、その行が保存期間により削除された
result-doubted = 結果：完全だが、時計の裏付けがない削除が{ $count }件ある（行{ $rows }）
# { $against }: one of the texts "against-…".
result-but = 結果：それ自体は完全だが、{ $against }
result-gone = 結果：履歴がなくなっている：{ $path }
result-empty = 結果：履歴が空：{ $path }
do-compare = 対処：フォルダーのコピーを保管し、以前のエクスポートやバックアップと比べてください
do-check-the-hash = 対処：ハッシュとフォルダーが正しいものかを確認し、フォルダーのコピーを保管して、以前のエクスポートと比べてください
do-ask-about-the-clock = 対処：誰が時計を確認したかを調べ、履歴と同じ場所のファイルや以前のエクスポートで、削除されたエントリを探してください
do-trust-before = 対処：フォルダーのコピーを保管し、この行より前の行だけを信用して、残りは以前のエクスポートと比べてください
do-look-for-removed = 対処：フォルダーのコピーを保管し、以前のエクスポートや履歴と同じ場所のファイルで、削除されたエントリを探してください
do-list-differs = 対処：フォルダーのコピーを保管してください。行自体は完全ですが、画面の一覧や検索の結果は完全ではありません
do-schema-differs = 対処：フォルダーのコピーを保管してください。行自体は完全ですが、データベースはもう行を保護していません
do-archive-differs = 対処：フォルダーのコピーを保管してください。履歴自体は完全ですが、そのファイルは信用しないでください
do-look-for-the-file = 対処：ファイルとバックアップを探し、以前のエクスポートと比べてください

## What the window noted of the history

window-noted = ウィンドウの控え：行{ $row }、{ $at }、ハッシュ { $hash }、履歴 { $history }
# { $said }: one of the four below, or rows with their hashes.
window-note = ウィンドウの控え：行{ $row }、{ $at }：{ $said }
window-note-not-compared = 履歴が途切れているため、比較していません
window-note-there = 履歴にあります
window-note-removed = その後、保存期間により削除されました
window-note-successor = この履歴には、別の履歴に代わって始まったと記録されています
window-note-unusable = ウィンドウの控え：使えるものはありません。{ $why }
against-window-note = { $at } にウィンドウが控えたものより少ない。{ $less }

## The anchor: lines about the history that another computer keeps

anchor-not-compared = アンカーとの比較は行われていません
anchor-file = アンカー：{ $path }
anchor-lines = 一致する行：{ $fit }、保存期間により削除された行のもの：{ $removed }、ほかの履歴のもの：{ $others }
anchor-also-has = ほかに含まれるもの：{ $other }
other-history = 行{ $row }までの履歴 { $id }
other-history-written = 行{ $row }までの履歴 { $id }（最終書き込み { $at }、{ $by }）
anchor-unread = 読み取れない行：{ $count }、最初は{ $first }行目
anchor-proves = 保証する内容：{ $proves }
anchor-proves-nothing = 履歴が途切れているため、何も保証しません
anchor-proves-no-row = 現在ある行については何も保証しません
anchor-first-odd = 最初の不一致：{ $odd }
anchor-odd = { $number }行目（履歴の行{ $row }）が一致しません。{ $less }
anchor-odd-written = { $number }行目（履歴の行{ $row }、{ $at } に { $by } が書き込み）が一致しません。{ $less }
against-anchor = アンカーに記録されたものではない：{ $odd }
against-anchor-without-it = アンカーにこの履歴の行がなく、何も保証されない
against-anchor-of-before = 同じコンピューターが以前に { $other } をアンカーに記録しており、それがどうなったかを示すものがない

## --help: at most 88 characters a line. Options, their values and file names stay as they are.

# { $config } and { $data }: the usual folders.
command-help =
    Token Deskは、トークン紛失の電話を受けたヘルプデスクの作業を支援します：ユーザーの検索、
    本人確認、SecurIDハードウェアトークンの無効化、業務への復帰。

    使い方：
      token-desk [OPTIONS]                       ウィンドウを開く
      token-desk practice --dir DIR [--port P]   練習用テナントをウィンドウなしで提供する
      token-desk history verify [OPTIONS]        履歴が改変されていないか検証する
      token-desk history export [OPTIONS]        履歴をファイルに書き込む
      token-desk batch [オプション]              多数のトークンを一括で変更する
      token-desk check [オプション]              プロファイルのサーバーまでの経路を確認する
      token-desk policy check FILE               ポリシーの効果を説明する
      token-desk profiles keygen --key FILE      署名用の秘密鍵を作成する
      token-desk profiles sign --key FILE FILE   ファイルのプロファイルに署名する
      token-desk profiles verify FILE            --public KEYまたはポリシーの鍵で
                                                 署名を検証する

    ウィンドウのオプション：
      --config-dir DIR   エンドポイントプロファイルと記憶した資格情報のフォルダー
                         （既定値：{ $config }）
      --data-dir DIR     プログラムの記録を保存するフォルダー
                         （既定値：{ $data }）
      --renderer WHICH   ウィンドウの描画方法：auto（既定値）、glow（OpenGL）、wgpu
                         （Direct3D 12、Vulkan、Metal、必要ならソフトウェア）。
                         autoは、このコンピューターで前回使えた方法から始める。
                         開く途中で異常終了または停止した方法は最後にする。
                         TOKEN_DESK_RENDERERは、このオプションより優先される。
                         一方でウィンドウを開けない場合は、もう一方を試す
      --find TEXT        開いているウィンドウ、なければ新しいウィンドウで検索する
      --ticket T         --find と一緒に：チケット番号欄に入れる番号
      --reason R         --find と一緒に：理由欄に入れる理由
      token-desk://find?q=TEXT&ticket=T&reason=R
                         同じことをリンクで行う

    practiceのオプション：
      --dir DIR          admin.key、oauth.jwk、practice.jsonの保存先フォルダー
      --port P           127.0.0.1のTCPポート。0（既定値）は空いているポートを使う
      --tls              この実行専用のCA証明書（DIRのca.pem）でhttpsを提供
      --box N            トークンをN個、1人に1個ずつ追加する。一覧はbox.csv
      --rate-limit N     毎秒N件を超える要求に429で応答する
      --no-retry-after   --rate-limit使用時：再試行の時刻を応答に含めない

    history verifyのオプション：
      --data-dir DIR     ウィンドウと同じ
      --config-dir DIR   ウィンドウと同じ。履歴がどこまで進んだかの控えがある
      --noted HASH       以前に控えた行のハッシュ。今もその行があるかどうかを示す
      --anchor FILE      履歴のアンカーの場所。その各行が一致するかどうかを示す

    history exportのオプション：
      --data-dir DIR     ウィンドウと同じ
      --to FILE          書き込むファイル。省略するか - を指定すると標準出力
      --format WHICH     csv、json、jsonl（JSON Lines）、xlsx。省略するとFILEの拡張子に
                         従い、標準出力ではcsv
      --replace          FILEがすでにある場合に上書きする
      --search TEXT      シリアル番号、ユーザー、チケット、担当者に、指定した文字列で
                         始まる語を含むエントリのみ
      --outcome WHICH    confirmed、refused、unknown のいずれかの結果のエントリのみ
      --action WHICH     次の操作のみ：disable、enable、clear-pin、assign、rename、
                         unassign、delete、emergency-code、withdraw-emergency-code、
                         unlock、disable-user、enable-user
      --profile NAME     このプロファイルで行われたもののみ
      --from DATE        この日（例：2026-11-23）以降、またはこの時点
                         （例：2026-11-23T09:00:00+01:00）以降のもののみ
      --until DATE       この日まで（当日を含む）、または指定した時点より前のもののみ
      --call TIME        その時刻に始まった電話で行ったもののみ（エクスポートの表記）
      --batch TIME       その時刻に始まった一括処理で行ったもののみ

    batchのオプション：
      --profile 名前     サインインするプロファイル
      --input ファイル   シリアル番号または人のリスト（CSV、XLSX、テキスト）
      --action 種類      disable、enable、unassign、clear-pin のいずれか
      --rehearse         各行がどうなるかを読み取るだけで、何も送信しない
      --changes N        N個のトークンを変更する（リハーサルが示した数）。
                         ほかの数では何も送信しない
      --report ファイル  各行の結果を書き込む（.csv、.json、.xlsx、.html）
      --replace          レポートがすでにある場合は上書きする
      --resume           中止した一括処理を続行する。--input でリストを指定できる
      --ticket T         チケット番号のない行に使う番号
      --reason R         理由のない行に使う理由
      --zeros            リストで先頭のゼロが失われたトークンも変更する
      --credential-fd N  資格情報をこのファイル記述子から読み取る：プロファイルの
                         サインイン方法に応じて、キーファイル、プライベートJWK、
                         ベアラートークンのテキスト。省略時はウィンドウに保存された
                         もの（Windowsでは標準入力の 0 のみ）
      --config-dir DIR   ウィンドウと同じ
      --data-dir DIR     ウィンドウと同じ

    checkのオプション：
      --profile NAME     到達を確認するサーバーのプロファイル
      --json             JSONを出力する。キーとコードは変わらず、文は使用言語になる
      --credential-fd N  batchと同じ。指定も保存済みの資格情報もなければ試さない
      --config-dir DIR   ウィンドウと同じ
      --data-dir DIR     ウィンドウと同じ

    共通のオプション：
      --language TAG     表示言語：en、de、fr、es、ja。省略すると、ウィンドウの設定または
                         システムの設定に従う
      -h, --help         このヘルプを表示する
      -V, --version      バージョンを表示する

    環境変数：
      TOKEN_DESK_LOG     標準エラーに出力する内容：error、warn（既定値）、info、debug、
                         または部分ごとに指定（例：token_desk=debug,wgpu_hal=info）

    終了コード：
      0  正常に終了した
      1  失敗したか、中止された。理由は標準エラーに示される
      2  コマンドラインに誤りがあった
      3  ウィンドウを開けなかった
      4  history verify：履歴が改変されたか、控えと一致しない
      5  結果を出力できなかった。読み手が先に終了した場合は失敗ではない
      6  history verify：履歴は完全だが、時計の裏付けがない削除がある
      7  batch：すべて処理済みだが、拒否または不明の行がある
      8  batch：一時停止中。--resume で続行
      9  batch：何も送信されていない
     10  check：失敗した段階がある

    例：
      token-desk
      token-desk --config-dir ./trial --data-dir ./trial
      token-desk --renderer=wgpu
      token-desk --find ada@acme.example --ticket INC0012345
      token-desk practice --dir ./practice --port 8099
      token-desk history export --to november.xlsx --from 2026-11-01 --until 2026-11-30
      token-desk batch --profile Acme --input box.csv --action disable --rehearse
      token-desk batch --profile Acme --input box.csv --action disable --changes 200

## What is wrong with a command line, after "token-desk: "

# What to type for help, below.
usage-try-help = 「{ $program } --help」を試してください
usage-unknown-option = 不明なオプション { $option }
usage-other-command = { $command ->
    [window] { $option } はここでは使えず、ウィンドウ（token-deskのみ）だけで使えます
    [window-without-practice] { $option } はここでは使えず、ウィンドウ（practiceなしのtoken-desk）だけで使えます
    [practice] { $option } はここでは使えず、token-desk practice だけで使えます
    [verify] { $option } はここでは使えず、token-desk history verify だけで使えます
    [export] { $option } はここでは使えず、token-desk history export だけで使えます
    [batch] { $option } はここでは使えず、token-desk batch だけで使えます
    [policy] { $option } はここでは使えず、token-desk policy check だけで使えます
    [profiles] { $option } はここでは使えず、token-desk profiles だけで使えます
    [start-of-batch] { $option } はここでは使えません。token-desk batch --profile Acme --resume のように行の先頭でのみ使えます
    [check] { $option } はここでは使えず、token-desk check だけで使えます
    [start-of-check] { $option } はここでは使えません。token-desk check --profile Acme のように行の先頭でのみ使えます
    [start-of-policy] { $option } はここでは使えず、行の先頭だけで使えます（例：token-desk policy check policy.toml）
    [start-of-profiles] { $option } はここでは使えず、行の先頭だけで使えます（例：token-desk profiles verify profiles.toml）
    [start-of-practice] { $option } はここでは使えず、行の先頭だけで使えます（例：token-desk practice --dir ./practice）
   *[start-of-history] { $option } はここでは使えず、行の先頭だけで使えます（例：token-desk history verify --data-dir ./trial）
}
usage-unexpected-argument = 余分な引数「{ $word }」
usage-unexpected-value = { $option } に値は指定できません
usage-missing-value = { $kind ->
    [folder] { $option } にはフォルダーが必要です（例：{ $option } { $example }）
    [file] { $option } にはファイルが必要です（例：{ $option } { $example }）
    [file-or-standard-output] { $option } にはファイルまたは - が必要です（例：{ $option } { $example }）
    [port] { $option } にはポート番号が必要です（例：{ $option } { $example }）
    [box] { $option } にはトークンの数が必要です（例：{ $option } { $example }）
    [rate-limit] { $option } には要求の数が必要です（例：{ $option } { $example }）
    [renderer] { $option } にはauto、glow、wgpuのいずれかが必要です（例：{ $option } { $example }）
    [format] { $option } にはcsv、json、jsonl、xlsxのいずれかが必要です（例：{ $option } { $example }）
    [outcome] { $option } にはconfirmed、refused、unknownのいずれかが必要です（例：{ $option } { $example }）
    [action] { $option } にはdisable、enable、clear-pin、assign、rename、unassign、delete、emergency-code、withdraw-emergency-code、unlock、disable-user、enable-userのいずれかが必要です（例：{ $option } { $example }）
    [batch-action] { $option } には disable、enable、unassign、clear-pin のいずれかが必要です（例：{ $option } { $example }）
    [number] { $option } には整数が必要です（例：{ $option } { $example }）
    [profile-name] { $option } にはプロファイルの名前が必要です（例：{ $option } { $example }）
    [language] { $option } にはen、de、fr、es、jaのいずれかが必要です（例：{ $option } { $example }）
    [public-key] { $option } には公開鍵が必要です（例：{ $option } { $example }）
    [hash] { $option } には16進数64桁のハッシュが必要です（例：{ $option } { $example }）
    [instant] { $option } にはUTCの日時が必要です（例：{ $option } { $example }）
    [day] { $option } には日付または日時が必要です（例：{ $option } { $example }）
   *[words] { $option } には語が必要です（例：{ $option } { $example }）
}
usage-bad-value = { $kind ->
    [folder] { $option } に指定できるのはフォルダーです。「{ $typed }」は指定できません
    [file] { $option } に指定できるのはファイルです。「{ $typed }」は指定できません
    [file-or-standard-output] { $option } に指定できるのはファイルまたは - です。「{ $typed }」は指定できません
    [port] { $option } に指定できるのは0から65535までの数値です。「{ $typed }」は指定できません
    [box] { $option } に指定できるのは0から100000までの数値です。「{ $typed }」は指定できません
    [rate-limit] { $option } に指定できるのは1から1000000までの数値です。「{ $typed }」は指定できません
    [renderer] { $option } に指定できるのはauto、glow、wgpuです。「{ $typed }」は指定できません
    [format] { $option } に指定できるのはcsv、json、jsonl、xlsxです。「{ $typed }」は指定できません
    [outcome] { $option } に指定できるのはconfirmed、refused、unknownです。「{ $typed }」は指定できません
    [action] { $option } に指定できるのはdisable、enable、clear-pin、assign、rename、unassign、delete、emergency-code、withdraw-emergency-code、unlock、disable-user、enable-userです。「{ $typed }」は指定できません
    [batch-action] { $option } に指定できるのは disable、enable、unassign、clear-pin です。「{ $typed }」は指定できません
    [number] { $option } に指定できるのは整数です。「{ $typed }」は指定できません
    [profile-name] { $option } に指定できるのはプロファイルの名前です。「{ $typed }」は指定できません
    [language] { $option } に指定できるのはen、de、fr、es、jaです。「{ $typed }」は指定できません
    [public-key] { $option } には公開鍵を指定してください（「{ $typed }」は不可）
    [hash] { $option } に指定できるのは16進数64桁のハッシュです。「{ $typed }」は指定できません
    [instant] { $option } に指定できるのは、2026-11-23T13:03:10.123456Z のような日時です。「{ $typed }」は指定できません
    [day] { $option } に指定できるのは、2026-11-23 のような日付か、2026-11-23T09:00:00+01:00 のような日時です。「{ $typed }」は指定できません
   *[words] { $option } に指定できるのは語です。「{ $typed }」は指定できません
}
usage-not-understood = コマンドラインを解釈できませんでした
usage-practice-folder = practiceにはキーファイル用のフォルダーが必要です（例：token-desk practice --dir ./practice）
usage-no-rate-limit = --no-retry-after には --rate-limit が必要です（例：--rate-limit 50）
usage-history-command = historyにはverifyまたはexportが必要です（例：token-desk history verify）
usage-unknown-format = 名前「{ $name }」からは形式がわかりません。--format csv、json、jsonl、xlsxのいずれかを追加してください
usage-workbook = xlsxにはファイルが必要です（例：--to history.xlsx）。標準出力に出力できるのはcsv、json、jsonlです
usage-replace = --replace にはファイルが必要です（例：--to history.csv --replace）
# { $why }: a sentence.
usage-bad-link = これは検索できません：{ $why }
usage-ticket-without-find = --ticket と --reason には --find が必要です（例：--find ada@acme.example --ticket INC0012345）
usage-needs = { $what } には { $other } が必要です（例：{ $example }）
usage-not-together = { $option } は { $other } と一緒に使えません
usage-unknown-report = 名前「{ $name }」から形式がわかりません。レポートの拡張子は .csv、.json、.xlsx、.html です
usage-find-twice = 検索する相手が2回指定されています
link-not-taken = { $why ->
    [too-soon] 開いているウィンドウが依頼を受け付けませんでした：直前の依頼を処理しています
   *[not-understood] 開いているウィンドウが依頼を受け付けませんでした：バージョンが異なります
}
