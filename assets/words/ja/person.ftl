# People, and how callers are verified.

## What is known of a person

# In a pill, where the server does not say whether they are enabled.
person-status-not-said = ステータス情報なし
person-high-risk = 高リスクユーザー：Super Administratorが指定

## In a pill

person-enabled = 有効
person-disabled = 無効

## The caller, beside what is done

person-by-id-only = ユーザーIDのみ判明
caller-not-the-person = 本人ではない
caller-verified = { $how }、{ $at }
caller-denied = Live Verificationの結果、電話の相手はこのユーザー本人ではありません
caller-namesakes = 同じ名前のユーザーが{ $count }人います。メールアドレス、ユーザー名、IDソースを確認してください
# The strip that stays until the next caller.
not-the-person = 電話の相手は{ $who }さんではありません
not-the-person-advice = これによる変更はありません。社内のセキュリティ規定に従ってください
caller-unverified = 本人確認ができていません。電話の相手がこれでサインインできるようになるおそれがあります
caller-full = このユーザーにはハードウェアトークンが{ $count }個あります。有効なトークンの上限は{ $most }個です。サーバーが追加を拒否する可能性があります

# In a heading, where the server gave no name.
person-without-name = IDのみ判明のユーザー

## Sign-in methods, as the vendor calls them

method-token = Authenticate OTP
method-sms = SMS OTP
method-voice = 音声OTP
method-fingerprint = 生体認証
method-approve = 承認

## How a caller was verified

how-live-verification = Live Verification
how-called-back = 登録済みの番号にかけ直した
how-manager-confirmed = 上司が確認した
how-seen-in-person = 対面で確認した
how-other = その他
# In the agent's own words.
how-other-said = その他：{ $text }
# The same where a colon stands before it.
how-other-noted = その他（{ $text }）

## Emergency access codes

# For how long a code is valid.
code-validity = { $unit ->
    [minutes] { $count }分
    [hours] { $count }時間
   *[days] { $count }日
}
# What was asked for.
code-asked-nothing = 会社の既定値
code-asked-validity = { $validity }
code-asked-uses = { $once ->
    [yes] 1回限り
   *[no] 1回限りではない
}
code-asked-both = { $once ->
    [yes] { $validity }、1回限り
   *[no] { $validity }、1回限りではない
}
code-for-one-sign-in = サインイン1回分
code-for-any-sign-ins = サインイン回数の制限なし
# What the company's settings made of a code.
code-made-validity = { $validity }
code-made-uses = { $once ->
    [yes] サインイン1回分
   *[no] サインイン回数の制限なし
}
code-made-both = { $once ->
    [yes] { $validity }、サインイン1回分
   *[no] { $validity }、サインイン回数の制限なし
}
code-overridden = 要求した内容：{ $asked }。会社の設定により、次のようになりました：{ $made }
code-overridden-unsaid = 要求した内容：{ $asked }。代わりに会社の設定が適用されました。その内容はサーバーから返されていません
code-whole-days = このサーバーは日単位のコードだけを作成し、サインイン1回分のコードは作成しません
code-whole-days-instead = 要求した内容：{ $asked }。このサーバーは日単位のコードだけを作成するため、Token Deskは{ $made }を要求しました
code-whole-days-default = このサーバーは日単位のコードだけを作成します。Token Deskは{ $made }を要求しました
