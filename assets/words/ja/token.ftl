# Hardware tokens and what is known of them.

## What is known of a token

token-no-name = 名前なし
token-state = 状態 { $state }
token-pin-set = PIN設定済み
token-no-pin = PIN未設定
token-assigned = 割り当て { $day }
token-registered = 登録 { $day }
token-expires = 有効期限 { $day }
token-expired = 期限切れ（{ $day }）
token-nothing-else = サーバーからほかの情報はありません
# A serial number, then some of the texts above in a row.
token-note = { $serial }：{ $facts }
# The last change of a token's status.
token-changed-by = { $by } が変更
token-changed-by-at = { $by } が変更、{ $at }

token-is-assigned = 割り当て済み
token-is-nobodys = 割り当てなし

## The status of a token or a user, in a pill

status-enabled = 有効
status-disabled = 無効
status-not-said = 情報なし
