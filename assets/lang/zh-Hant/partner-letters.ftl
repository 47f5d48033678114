# 寫給間接提供者，以及為此寫給我們自己管理員的信。
provider-letter-questionnaire = 問卷
provider-letter-decline = 婉拒信
provider-letter-ask-again = 請寄送邀請
provider-letter-ask-admin = 請接受邀請
provider-letter-new-tenant = 新客戶的租用戶

provider-letter-to = 收件人
provider-letter-to-nobody = 尚無收件人
provider-letter-language = 信件語言
provider-letter-view = 顯示內容
provider-letter-view-letter = 預覽
provider-letter-view-edit = 編輯內容
provider-letter-as-shipped = 還原為內建內容
provider-letter-subject = 主旨
provider-letter-body = 內容
provider-letter-sent = 我已寄出
provider-letter-sent-why = 會記錄今天的日期和您的姓名。{ sends-nothing }
provider-letter-recorded = 寄出紀錄
provider-letter-recorded-line = { $day } · { $by }
provider-letter-copied = 已複製，讀回的內容完全相同
provider-letter-copied-link = 已複製 · 讀回的邀請連結完全相同
provider-letter-link-kept = 已保留邀請連結：少了它，這封信就沒有用處；連結必須獨占一行

provider-letter-no-link = 還沒有邀請連結，請在「合作關係」貼上。
provider-letter-link-changed = 邀請連結與當初貼上的不同，請在「合作關係」重新貼上。
provider-letter-link-no-address = 邀請連結不是以 https 開頭，或含有空白，請在「合作關係」重新貼上。
provider-letter-link-once = 邀請連結必須在內容中出現一次並獨占一行，寫成 {"{{link}}"}
provider-letter-link-unwanted = 這封信不含連結，請從內容中刪除 {"{{link}}"}。
provider-letter-no-request = 沒有指出是哪一位新客戶
provider-letter-no-questions = 還沒有可以詢問的問題，請在「比較」新增標準。
provider-letter-no-partner-id = 還不知道您的所在地 PartnerID (PLA)，請在「我們公司」輸入。
provider-letter-empty-field = 「{ $field }」是空白，內容也沒有替代文字
provider-letter-other-address = 「{ $found }」是網址的開頭，請刪除：除了邀請連結，這些信不含其他網址。

provider-letter-no-recipient = 不知道要寫給誰，因此草稿沒有收件人
provider-letter-no-address = 收件人沒有電子郵件地址，因此草稿沒有地址
provider-letter-not-global-admin = 不確定收件人是不是貴公司的全域管理員
provider-letter-agreement-open = 還沒有人說明客戶合約如何處理，信中會詢問間接提供者。
provider-letter-no-partnership = 沒有與這家間接提供者已接受合作關係的紀錄；沒有合作關係，對方就無法指定您為轉銷商。
provider-letter-other-provider = 信中提到另一家間接提供者：{ $provider }

# 未獲選的間接提供者。
provider-letter-decline-title = 寫給未獲選間接提供者的信
provider-letter-decline-what = 選擇一家間接提供者，查看要寄給它的信
provider-letter-decline-open = 尚未寄出
provider-letter-decline-sent = 已於 { $day } 寄出

# 這些信的欄位。
field-country = 新客戶的國家或地區
field-customer-contact = 新客戶的第一位全域管理員
field-agreement = 客戶合約的處理方式
field-partner-id = 我們的所在地 PartnerID (PLA)
field-note = 給間接提供者的備註
