# The status of a customer on each of its tracks, and what it bought.
track-consent = 同意
track-agreement = 客戶合約
track-transfer = 轉移
track-access = 系統管理權限
consent-not-asked = 尚未徵求
consent-asked = 已徵求
consent-given = 已同意
consent-refused = 不同意
consent-way-mail = 電子郵件
consent-way-paper = 書面
consent-way-phone = 電話
consent-way-meeting = 會議
consent-way-contract = 合約條款
consent-way-unknown = 未記錄
agreement-unknown = 不明
agreement-not-accepted = 尚未接受
agreement-by-customer = 客戶已接受
agreement-attested = 由我方代為確認
agreement-confirmed = 提供者已確認
transfer-unknown = 不明
transfer-planned = 已規劃
transfer-requested = 已提出要求
transfer-pending = 可送出
transfer-in-progress = 進行中
transfer-complete = 已完成
transfer-verified = 已完成且已確認
transfer-rejected = 已拒絕
transfer-withdrawn = 已撤回
transfer-expired = 已失效
transfer-not-eligible = 不符資格
access-unknown = 不明
access-none = 無
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
product-legacy-license = 授權（舊版）
product-license = 授權
product-azure-plan = Azure 方案
product-legacy-azure = Azure（舊版）
product-azure-reservation = Azure 保留項目
product-savings-plan = Azure 節省方案
product-reservation = Azure 保留項目或節省方案
product-software-subscription = 軟體訂用帳戶
product-perpetual = 永久軟體
product-software = 軟體
product-marketplace = 商業市集（SaaS）
product-support-plan = 支援方案
product-trial = 試用
product-no-trial = 非試用
product-unknown = 不明
end-renews = 續約（開始新的期間）
end-extends = 延長服務期間
end-cancels = 期滿取消
end-unknown = 尚未選擇
proposal-accepted = 已接受，我方已確認
proposal-seen-by-us = 我方已確認
proposal-not-listed = 取消「我方已確認」
proposal-no-longer-direct = 不再列為直接

# The gates in the sheet.
gates-name = 這位客戶的進度
gate-said = { $gate }：{ $state }
gate-state-passed = 已完成
gate-state-not-needed = 不需要
gate-state-open = 可處理
gate-state-locked = 尚未開放
gate-state-refused = 已中止
gate-means-consent = 客戶同意與間接提供者共用這個關係。只有延伸既有關係時才需要。
gate-means-link = 客戶的間接提供者已有通過檢查的連結
gate-means-accepted = 客戶接受與貴公司及間接提供者建立關係
gate-means-verified = 貴公司與間接提供者都在合作夥伴中心看到這個關係
gate-means-agreement = 已有對間接提供者有效的客戶合約
gate-means-transfer = 訂用帳戶已在間接提供者名下
gate-locked-why = 目前還不能處理。請先完成：{ $gates }
gate-open-why = 現在可以處理。完成後請選取此處記錄。
gate-passed-why = 已經完成
gate-not-needed-why = 這位客戶不需要
gate-refused-why = 遭到拒絕，或無法繼續。選取此處查看原因。

# The tracks in the sheet.
tracks-title = 同意、合約、轉移、系統管理權限
tracks-since = 自 { $day }起
tracks-since-by = 自 { $day }起（{ $by } 告知）
tracks-recorded = { $when } 記錄 · { $by }
tracks-record = 記錄...
tracks-record-now = 記錄
tracks-take-back = 移除最後一筆
tracks-earlier = 先前的紀錄
tracks-state = 狀態
tracks-state-choose = 請選擇
tracks-state-why = 請先選擇狀態
tracks-day = 日期
tracks-who = 告知者
tracks-who-said = 客戶方由誰告知
tracks-who-help = 不明時請留空
tracks-note = 備註
tracks-correct = 更正 { $day }的步驟「{ $stage }」
tracks-correct-now = 儲存更正
tracks-step-line = { $by }：{ $note }
tracks-way = 取得方式
tracks-ends = 系統管理權限的最後一天
tracks-ends-help = 不明時請留空
tracks-ends-unknown = 不明
tracks-ends-in = { $n ->
    [0] { $day }，今天
   *[other] { $day }，還有 { $n } 天
}
tracks-ended-ago = { $n ->
   *[other] { $day }，{ $n } 天前
}
tracks-facts = 規則內容：{ $track }

# Direct or indirect, and how that is known.
kind-unknown = 不明
kind-export-says = 匯出檔顯示「{ $text }」
tracks-proven-by = 佐證：{ $files }
tracks-evidence = 加入佐證...
kind-rule = 合作夥伴中心的顯示方式
kind-looking = 查看位置
kind-step = { $number }. { $text }
kind-other-book = 出自 { $book }規則；這個計畫採用的 { $followed }規則並未提及

# What you can do for this customer.
abilities-title = 您能為這位客戶做什麼
abilities-aside = 現在與之後
abilities-book = 規則版本
abilities-standing = 目前的身分
abilities-changes = { $n ->
   *[other] 客戶改為間接後，有 { $n } 項工作會改變
}
abilities-stays = { $n ->
   *[other] 有 { $n } 項工作維持不變
}
abilities-not-said = { $n ->
   *[other] 有 { $n } 項工作，規則並未說明
}
abilities-then = 之後
abilities-who = 之後由誰處理：{ $who }
abilities-limit-now = 現在：{ $limit }
abilities-limit-then = 之後：{ $limit }
abilities-said = { $task }。現在：{ $now }。之後：{ $then }。之後由誰處理：{ $who }。
abilities-all = 顯示所有工作與來源

# The link of a GDAP request.
gdap-request = GDAP 要求
gdap-add = 加入 GDAP 要求的連結
gdap-replace = 更換 GDAP 要求的連結
gdap-link = GDAP 要求的連結
gdap-link-help = 見於合作夥伴中心：客戶 > 該客戶 > 系統管理關係。這個連結只屬於這位客戶。
gdap-made = 建立日期
gdap-made-help = 要求會在 90 天後失效
gdap-no-day = 請輸入建立要求的日期
gdap-day-ahead = 這一天還沒到。請輸入建立要求的日期。
gdap-save = 儲存連結
gdap-remove = 移除 GDAP 要求
gdap-made-on = 於 { $day }建立，由 { $by } 輸入
gdap-id = 連結識別碼 { $id }
gdap-expires = { $day }失效，還有 { $n } 天
gdap-expired = { $n ->
    [0] 今天失效（{ $day }）
   *[other] 已於 { $day }失效
}
gdap-taken = 這個連結屬於 { $customer }。每位客戶都需要自己的 GDAP 要求。
gdap-fault-no-link = 這裡沒有 GDAP 要求的連結。請從合作夥伴中心該客戶的系統管理關係頁面複製。
gdap-fault-several = 這裡有 { $n } 個 GDAP 要求的連結。請只貼上這位客戶的連結。
gdap-fault-other-kind = 這是另一種連結：{ $kind }。請複製 GDAP 要求的連結。
gdap-fault-damaged = 連結不完整。請重新複製，不要斷行或修改。
gdap-links = GDAP 連結
gdap-links-there = { $total } 位客戶中，{ $n } 位有可用的 GDAP 連結
gdap-links-why = 範本中有 {"{{gdap_link}}"}：每位客戶都會收到自己的 GDAP 要求連結
gdap-list = 貼上清單
gdap-list-help = 每行一位客戶：名稱、網域或 Microsoft 識別碼，以及連結
gdap-list-fault = 第 { $line } 行：{ $why }
gdap-list-who = 沒有客戶使用這個名稱、網域或 Microsoft 識別碼，或有多位客戶符合
gdap-list-twice = 這位客戶已在清單中，但連結不同
gdap-list-none = 請先貼上客戶與連結
command-gdap-links = 貼上 GDAP 連結清單
gdap-links-what = 一次貼上多位客戶的 GDAP 要求連結
gdap-links-kept = 每個連結都保存在各自的客戶資料中。內文含有 {"{{gdap_link}}"} 的信件會附上這個連結。
gdap-list-other = 第 { $line } 行：{ $customer } 已有另一個連結，建立於 { $day }。除非您選擇更換，否則會保留原有連結。
gdap-list-known = 有 { $n } 行的連結，客戶原本就有
gdap-list-replace = 更換 { $n } 個連結
gdap-list-take = 儲存 { $n } 個連結
