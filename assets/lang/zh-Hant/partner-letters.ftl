# 寫給間接提供者的信，以及為此寫給貴公司管理員的信。
provider-letter-questionnaire = 問卷
provider-letter-decline = 婉拒信
provider-letter-ask-again = 請對方寄送邀請
provider-letter-ask-admin = 請管理員接受邀請
provider-letter-new-tenant = 新客戶的租用戶
provider-letter-create-requests = 請提供者建立轉移要求

provider-letter-to = 收件者
provider-letter-to-nobody = 尚無收件者
provider-letter-language = 信件語言
provider-letter-view = 檢視
provider-letter-view-letter = 預覽
provider-letter-view-edit = 編輯
provider-letter-as-shipped = 還原為原始內容
provider-letter-subject = 主旨
provider-letter-body = 內文
provider-letter-sent = 標記為已寄出
provider-letter-sent-why = 會記錄今天的日期與您的姓名。{ sends-nothing }
provider-letter-recorded = 寄出紀錄
provider-letter-recorded-line = { $day } · { $by }
provider-letter-copied = 已複製，核對無誤
provider-letter-copied-link = 已複製 · 邀請連結核對無誤
provider-letter-link-kept = 已保留邀請連結。少了連結，這封信件就失去作用；連結必須獨占一行。

provider-letter-no-link = 還沒有邀請連結。請在「間接提供者」的「合作關係」貼上。
provider-letter-link-changed = 邀請連結與當初貼上的不同。請在「間接提供者」的「合作關係」重新貼上。
provider-letter-link-no-address = 邀請連結不是以 https 開頭，或含有空格。請在「間接提供者」的「合作關係」重新貼上。
provider-letter-link-once = 邀請連結必須出現一次並獨占一行，寫成 {"{{link}}"}
provider-letter-link-unwanted = 這封信不含連結。請從內文移除 {"{{link}}"}。
provider-letter-no-request = 信中沒有指明是哪一位新客戶
provider-letter-no-questions = 還沒有任何題目。請在「間接提供者」的「比較」新增評比項目。
provider-letter-no-transfers = 沒有要請提供者建立的轉移要求
provider-letter-conditions = 條件只適用於寄給客戶的信件。請移除以 {"{{if ...}}"} 開頭的段落。
provider-letter-no-partner-id = 缺少貴公司據點的 PartnerID（PLA）。請在「公司資料」輸入。
provider-letter-empty-field = 「{ $field }」是空的，內文也沒有替代文字
provider-letter-other-address = 「{ $found }」是網址的開頭。請移除：除了邀請連結，這些信不含其他網址。

provider-letter-no-recipient = 收件者不明，因此草稿沒有收件者
provider-letter-no-address = 收件者沒有電子郵件地址，因此草稿也沒有
provider-letter-not-global-admin = 無法確認收件者是貴公司的全域管理員
provider-letter-agreement-open = 尚未確定客戶合約由客戶自行接受，或由提供者代為確認。信中會詢問提供者。
provider-letter-no-partnership = 沒有紀錄顯示已接受這家提供者的合作關係邀請。沒有合作關係，對方就無法指定貴公司為轉銷商。
provider-letter-tenant-unknown = 清單中有 { $n } 位客戶既沒有網域也沒有 Microsoft ID，提供者無法得知是哪個租用戶
provider-letter-other-provider = 信中提到另一家提供者：{ $provider }

# 未獲選的提供者
provider-letter-decline-title = 寫給未獲選提供者的信
provider-letter-decline-what = 選取一家提供者，查看給對方的信
provider-letter-decline-open = 尚未寄出
provider-letter-decline-sent = 已於 { $day }寄出

# 這些信的欄位
field-country = 新客戶的國家或地區
field-customer-contact = 新客戶的第一位全域管理員
field-agreement = 客戶合約的處理方式
field-partner-id = 貴公司據點的 PartnerID（PLA）
field-our-registered-name = 貴公司的登記名稱
field-our-tenant = 貴公司的租用戶識別碼
field-requests-a-week = 提供者每週建立的轉移要求數
field-lead-days = 提供者的前置時間（工作天）
field-note = 給提供者的備註
