# Where a customer stands on each of its tracks, and what it bought.
track-consent = 同意
track-agreement = 客戶合約
track-transfer = 轉移
track-access = 系統管理存取權
consent-not-asked = 尚未詢問
consent-asked = 已詢問
consent-given = 已同意
consent-refused = 不同意
consent-way-mail = 電子郵件
consent-way-paper = 書面
consent-way-phone = 電話
consent-way-meeting = 會議
consent-way-contract = 合約條款
consent-way-unknown = 未註明
agreement-unknown = 不明
agreement-not-accepted = 尚未接受
agreement-by-customer = 客戶已接受
agreement-attested = 由我們證明
agreement-confirmed = 間接提供者已確認
transfer-unknown = 不明
transfer-planned = 已規劃
transfer-requested = 已提出要求
transfer-pending = 等待核准
transfer-in-progress = 進行中
transfer-complete = 已完成
transfer-verified = 已完成且已確認
transfer-rejected = 遭拒絕
transfer-withdrawn = 已撤回
transfer-expired = 已過期
transfer-not-eligible = 不符資格
access-unknown = 不明
access-none = 沒有
access-requested = 已要求
access-pending = 等待客戶
access-active = 有效
access-ended = 已結束
gate-consent = 同意
gate-link = 連結
gate-accepted = 接受
gate-verified = 雙方確認
gate-agreement = 合約
gate-transfer = 轉移
subscription-active = 使用中
subscription-suspended = 已暫停
subscription-ended = 已結束
subscription-unknown = 不明
product-new-commerce = 授權（新商務）
product-legacy-license = 授權（新商務之前）
product-azure-plan = Azure 方案
product-legacy-azure = Azure（Azure 方案之前）
product-reservation = Azure 保留或節省方案
product-software = 軟體
product-marketplace = 商業市集
product-trial = 試用
product-unknown = 不明
end-renews = 續約為新的期間
end-extends = 延長服務期間
end-cancels = 期滿取消
end-unknown = 尚未選擇
proposal-accepted = 已接受，且我們已看到
proposal-seen-by-us = 我們已看到
proposal-not-listed = 我們不再看到
proposal-no-longer-direct = 不再列為直接

# The gates in the sheet.
gates-name = 這位客戶的流程
gate-said = { $gate }：{ $state }
gate-state-passed = 已通過
gate-state-not-needed = 不需要
gate-state-open = 可進行
gate-state-locked = 未開放
gate-state-refused = 遭拒絕
gate-means-consent = 客戶同意與間接提供者共用關係。只有延伸關係時才需要。
gate-means-link = 已有客戶的間接提供者的連結，且檢查無誤
gate-means-accepted = 客戶接受與您及間接提供者的關係
gate-means-verified = 您與間接提供者都在合作夥伴中心看到這項關係
gate-means-agreement = 客戶合約對間接提供者有效
gate-means-transfer = 訂用帳戶已在間接提供者名下
gate-locked-why = 還不能進行。須先完成：{ $gates }
gate-open-why = 現在可以進行。完成後請在下方記錄。
gate-passed-why = 已經完成
gate-not-needed-why = 流程已繞過此項
gate-refused-why = 有一方拒絕，或無法繼續。詳見下方。

# The tracks in the sheet.
tracks-title = 同意、合約、轉移、系統管理存取權
tracks-since = 自 { $day } 起
tracks-since-by = 自 { $day } 起，依 { $by } 所述
tracks-recorded = 記錄於 { $when } · { $by }
tracks-record = 記錄...
tracks-record-now = 記錄
tracks-take-back = 收回最後一筆
tracks-earlier = 先前的記錄
tracks-state = 狀態
tracks-state-choose = 請選擇
tracks-state-why = 請先選擇狀態
tracks-day = 日期
tracks-who = 依誰所述
tracks-who-said = 客戶方由誰表示
tracks-who-help = 不清楚時請留白
tracks-note = 備註
tracks-way = 表示方式
tracks-ends = 存取權的最後一天
tracks-ends-help = 不清楚時請留白
tracks-ends-unknown = 不明
tracks-ends-in = { $n ->
    [0] { $day }，今天
   *[other] { $day }，還有 { $n } 天
}
tracks-ended-ago = { $n ->
   *[other] { $day }，{ $n } 天前
}
tracks-facts = 規則怎麼說：{ $track }

# Direct or indirect, and how we know.
kind-unknown = 不明
kind-export-says = 匯出檔寫著「{ $text }」
kind-rule = 合作夥伴中心的顯示方式
kind-looking = 查看位置
kind-step = { $number }. { $text }
kind-other-book = 這是 { $book }的規則所述；此計畫採用的 { $followed }規則並未提及。

# What we can do for this customer.
abilities-title = 我們能為這位客戶做什麼
abilities-aside = 現在與之後
abilities-book = 依據規則
abilities-standing = 我們目前是
abilities-changes = { $n ->
   *[other] 客戶改為間接後，有 { $n } 項會改變
}
abilities-stays = { $n ->
   *[other] 有 { $n } 項維持不變
}
abilities-not-said = { $n ->
   *[other] 有 { $n } 項規則並未說明
}
abilities-then = 之後
abilities-who = 之後由誰做：{ $who }
abilities-limit-now = 現在：{ $limit }
abilities-limit-then = 之後：{ $limit }
abilities-said = { $task }。現在：{ $now }。之後：{ $then }。之後由誰做：{ $who }。
abilities-all = 所有工作與來源
