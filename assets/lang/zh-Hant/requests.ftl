# 為新客戶建立租用戶的申請。
requests-what = 由提供者建立新客戶的租用戶，並指定貴公司為轉銷商
requests-new = 新增申請
requests-new-why = 請先輸入公司名稱
requests-no-provider = 請先在「間接提供者」頁籤新增一家
requests-create = 新增申請
requests-close = 關閉
requests-search = 搜尋申請
requests-hide-closed = 隱藏已結束的申請
requests-empty = 目前沒有處理中的新客戶申請
requests-empty-why = 新客戶還沒有 Microsoft 租用戶時，與貴公司有合作關係的提供者可以代為建立，並指定貴公司為轉銷商。請記錄提供者需要的資料，自行寄出信件，並追蹤到客戶出現在您的客戶清單為止。

requests-column-company = 公司
requests-column-provider = 提供者
requests-column-age = 工作天數
requests-column-last = 最近動作
requests-column-agreement = 客戶合約
requests-last = { $day } · { $what }
requests-age = 距最近動作 { $n } 個工作天

requests-stage-drafted = 已記錄，尚未寄出
requests-stage-sent = 已寄出
requests-stage-no-answer = 尚無回覆紀錄
requests-stage-created = 已建立租用戶
requests-stage-listed = 已在您的清單中
requests-stage-withdrawn = 已撤回
requests-next-drafted = 下一步：檢查信件、寄出，再標記為已寄出
requests-next-sent = 下一步：等待提供者回覆
requests-next-ask = 超過 5 個工作天沒有回覆紀錄：請再次詢問提供者，並記錄下來
requests-next-created = 下一步：在合作夥伴中心的客戶清單尋找這位客戶，或匯入清單
requests-next-listed = 完成：客戶已在您的清單中
requests-next-withdrawn = 已撤回：不需要處理

requests-part = 申請的區塊
requests-part-details = 資料
requests-part-letter = 信件
requests-part-steps = 進度

requests-company = 公司
requests-provider = 提供者
requests-country = 國家或地區
requests-wish = 希望使用的網域
requests-wish-help = 英文字母與數字，後面會加上「.onmicrosoft.com」。留空則由提供者決定。
requests-wish-becomes = { $domain } · 只檢查了格式，未檢查是否可用
requests-wish-character = 不能使用「{ $character }」：只限英文字母 a 到 z 與數字。您輸入的內容會保留。
requests-wish-long = 最多 { $n } 個字元。您輸入的內容會保留。
requests-contact = 客戶的第一位全域管理員
requests-agreement = 客戶合約
requests-agreement-customer = 由客戶自行接受
requests-agreement-provider = 由提供者代為確認
requests-agreement-unknown = 尚未確定
requests-agreement-open = 尚未確定客戶合約由客戶自行接受，或由提供者代為確認
requests-note = 給提供者的備註
requests-twin-customer = 計畫中已有名稱或網域相同的 { $name }
requests-twin-request = 已有名稱或網域相同的另一份申請：{ $name }
requests-facts = Microsoft 對新客戶的說明
requests-remove = 移除申請
requests-removed = 已移除 { $n } 筆申請

# 要記錄的事，從選單選取。
requests-step = 記錄事項
requests-do-drafted = 已重新開啟
requests-do-sent = 已寄給提供者
requests-do-sent-again = 已再次寄出或詢問
requests-do-created = 提供者已建立租用戶
requests-do-listed = 客戶已在您的清單中
requests-do-withdrawn = 已撤回
requests-record = 記錄
requests-link = 計畫中的客戶
requests-link-new = 新增為客戶
requests-link-known = 連結到計畫中的客戶
requests-link-find = 依名稱尋找
requests-link-why = 請先選擇客戶
requests-link-made = 新客戶與 { $provider } 的關係會標記為「我方已確認」。提供者尚未確認。
requests-customer = 客戶
requests-history = 歷程

action-ask-tenants = 向提供者詢問 { $n } 位新客戶的租用戶
action-look-tenants = 在您的清單中尋找 { $n } 位新客戶
action-name-ask-tenants = 詢問新客戶的租用戶
action-name-look-tenants = 在您的清單中尋找新客戶
action-why-ask-tenants = 寄出已超過 5 個工作天，尚無回覆紀錄
action-why-look-tenants = 提供者已建立租用戶；請匯入客戶清單，或在合作夥伴中心查看
action-go-requests = 顯示申請
