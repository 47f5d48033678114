# 期限：屬於哪一部分、還有多久。$day：日期。$title：規則版本中的名稱。$text：一句話。
due-lane-enrollment = 註冊
due-lane-invitations = 信件
due-lane-reseller = 間接轉銷商獎勵
due-lane-direct = 直接計費獎勵
due-lane-enforcement = 未達標的處置
due-tone-overdue = 逾期
due-tone-today = 今天到期
due-tone-within-1 = 1 個工作天內
due-tone-within-5 = 5 個工作天內
due-tone-within-10 = 10 個工作天內
due-tone-later = 稍後
due-tone-unknown = 目前不明
due-tone-done = 已完成
due-tone-passed = 已過
due-kind-expected = 預計在此日前完成；若未完成，請主動追蹤
due-kind-limit = 必須在此日前完成
due-kind-event = 在當天發生
due-approval = 註冊預計最晚核准日
due-approval-overdue = 未獲核准即視為逾期的日期
due-save = 匯出隨直接計費結束的資料
due-round = 目前信件載明的期限
due-terms = { $n } 個訂用帳戶的期限結束：{ $customers }
due-terms-why = 清單所列期限的最後一天，以 UTC 計算。已轉移的訂用帳戶不列入。
due-first = { $n ->
   *[other] 寄發第一次提醒：{ $customers }
}
due-first-why = 邀請寄出後尚未收到回覆。等待天數在「行事曆與休假日」設定，以客戶所在國家/地區的工作天計算。
due-second = { $n ->
   *[other] 寄發第二次提醒：{ $customers }
}
due-second-why = 第一次提醒後尚未收到回覆。等待天數在「行事曆與休假日」設定，以客戶所在國家/地區的工作天計算。
due-call = { $n ->
   *[other] 致電尚未回覆的客戶：{ $customers }
}
due-call-why = 兩次提醒後仍未收到回覆。等待天數在「行事曆與休假日」設定，以客戶所在國家/地區的工作天計算。
due-agreement = { $n ->
   *[other] 需要客戶合約：{ $customers }
}
due-agreement-why = 這些客戶預定在這一天轉移，但尚未記錄客戶已接受客戶合約，或提供者已持有該合約。
due-overdue = 逾期 { $n } 天
due-today = 今天到期
due-tomorrow = 明天到期
due-on = { $day }到期
due-by = { $day }前
due-reported = 第三方回報：{ $text }
due-inferred = 推論：{ $text }
due-from-done = 「{ $title }」完成之日
due-from-anniversary = 貴公司的週年日
due-from-missed = 未達營收要求之日
due-from-yearly = 每年 { $date }
due-after-calendar = { $from }後 { $n } 個日曆天
due-after-business = { $from }後 { $n } 個工作天
due-before-calendar = { $from }前 { $n } 個日曆天
due-before-business = { $from }前 { $n } 個工作天
due-unknown-save = 輸入預定註冊日後才能得知
due-unknown-until = 「{ $title }」完成後才能得知
due-unknown-anniversary = 輸入週年日後才能得知
due-unknown-missed = 未達營收要求時才有日期；若未達，請輸入未達當天
due-unknown-figure = 不明：未公布處理時間
due-cause-open = 尚未完成：{ $title }
due-cause-not-decided = 尚未決定：{ $title }
due-cause-microsoft = 等待 Microsoft：{ $title }
due-cause-no-path = 此規則版本中沒有適合貴公司的途徑

countdown-restricted = 將受限制
countdown-suspended = 將遭暫停
countdown-revoked = 將遭撤銷
countdown-days = { $n } 天
countdown-in = { $days }後{ $what }（{ $business }）
countdown-today = 今天{ $what }
countdown-title-in = { $days }後（{ $business }）：{ $what }
countdown-title-today = 今天：{ $what }
countdown-not-safe = { $n ->
    [0] 提供者已確認所有客戶
   *[other] { $n } 位客戶尚待提供者確認
}
countdown-both = { $first }；{ $second }
countdown-why = 為什麼？

# 頁面。
deadlines-tabs = 頁面區塊
deadlines-tab-dates = 日期
deadlines-tab-incentives = 獎勵
deadlines-tab-calendars = 行事曆與休假日
deadlines-what = { $n ->
    [0] 沒有逾期的期限
   *[other] { $n } 項期限已逾期
}
deadlines-alerts = 行事曆檔案會在各日期前 10、5、1 個工作天提醒
deadlines-lane = 分類
deadlines-lane-all = 全部分類
deadlines-person = 負責人
deadlines-person-all = 所有負責人
deadlines-person-nobody = 未指定
deadlines-hide-done = 隱藏已完成或已過的日期
deadlines-column-date = 日期
deadlines-column-what = 事項
deadlines-column-left = 剩餘工作天
deadlines-column-owner = 負責人
deadlines-column-state = 狀態
deadlines-column-source = 來源
deadlines-own-date = 自訂日期
deadlines-no-match = 沒有符合篩選條件的日期
deadlines-no-match-why = 請選擇其他分類或負責人，或顯示已完成及已過的日期
deadlines-show-all = 顯示所有日期
deadlines-months = 月份
deadlines-month = { $month }：{ $n ->
    [0] 沒有日期
   *[other] { $n } 個日期
}
deadlines-who = 客戶
deadlines-write = 撰寫提醒
deadlines-close = 關閉詳細資料
deadlines-rule = 規則內容
deadlines-role = 所需角色
deadlines-reading = 採用的解讀
deadlines-other-reading = 同一句話的另一種解讀
deadlines-assumed = 假設
deadlines-counted = 計算方式
deadlines-no-strip = 這個日期不需要計算天數
deadlines-done = 標記為完成
deadlines-done-why = 日期一到就會自動視為已過，不需要標記為完成
deadlines-done-decide = 請在「註冊」中決定並留下紀錄
deadlines-open-again = 重新開啟
deadlines-left = 還有 { $days }
deadlines-go-step = 顯示步驟
deadlines-go-anniversary = 在「註冊」中輸入
deadlines-why-not = 前置事項
deadlines-note-alerts = 行事曆提醒
deadlines-alert = { $n } 個工作天前

deadlines-prerequisites = 註冊條件
deadlines-stages = 註冊階段
deadlines-check-done = 於 { $day }完成
deadlines-mails = 預期收到的電子郵件
deadlines-mail-to = 收件者
deadlines-mail-sender = 寄件者
deadlines-mail-subject = 主旨
deadlines-mail-recipient-missing = 計畫中尚無這個地址
deadlines-mail-no-sender = 資料來源未載明寄件者
deadlines-mail-no-subject = 資料來源未載明主旨
deadlines-readings = 「30 天」的兩種解讀
deadlines-readings-why = 這句話有兩種解讀，因此列出兩個日期
deadlines-revenue = 前 12 個月的營收
deadlines-revenue-direct = 直接計費（美元）
deadlines-revenue-reseller = 轉銷商（美元）
deadlines-revenue-help = 美元整數，可含逗號
deadlines-revenue-as-of = 截至
deadlines-revenue-as-of-help = 12 個月的最後一天，例如 2026-11-22
deadlines-bad-usd = 金額尚未儲存。您輸入的內容會保留到修正為止。請輸入美元整數，例如 688000。
deadlines-threshold-unknown = { $title }：不明；請輸入營收
deadlines-threshold-met = { $title }：已達 { $whole } 美元
deadlines-threshold-missing = { $title }：距 { $whole } 美元尚差 { $missing } 美元
deadlines-programme-not-yet = 接受轉銷商合約後開始
deadlines-programme-state = { $total } 個階段中已完成 { $done } 個

deadlines-whose = 工作天採用的行事曆
deadlines-whose-why = 各國家或地區的週末與國定假日不同，所有日期都依下列行事曆之一計算
deadlines-whose-ours = 貴公司
deadlines-whose-microsoft = 等待 Microsoft 時
deadlines-whose-provider = 等待提供者時
deadlines-whose-customer = 國家或地區不明的客戶
deadlines-whose-region = 地區（{ $whose }）
deadlines-whole-country = 各地區共同的休假日
deadlines-as-company = 同貴公司所在地（{ $country }）
deadlines-as-company-none = 同貴公司所在地（尚未填寫）
deadlines-as-ours = 同貴公司（假設）
deadlines-as-provider = 同提供者所在地
deadlines-as-ours-plain = 同貴公司
deadlines-own-days = 自訂休假日與暫停轉移日
deadlines-own-days-none = 尚未輸入。請新增盤點日、公司休假日或暫停轉移日。
deadlines-scope = 適用對象
deadlines-scope-company = 貴公司休假
deadlines-scope-blackout = 暫停轉移所有客戶
deadlines-scope-customer = 暫停轉移 { $customer }
deadlines-scope-customer-gone = 已移除的客戶
deadlines-scope-one = 暫停轉移某一位客戶
deadlines-customer = 客戶
deadlines-from = 第一天
deadlines-to = 最後一天
deadlines-to-help = 若只有一天，請留空
deadlines-reason = 原因
deadlines-reason-hint = 盤點
deadlines-add = 新增休假日
deadlines-add-why = 請先輸入第一天與原因
deadlines-add-customer-why = 請先選擇客戶
deadlines-remove = 移除 { $reason }
deadlines-next = 貴公司行事曆接下來的休假日
deadlines-next-none = 未來一年內沒有
deadlines-lists = 已公布的休假日清單
deadlines-list = { $country }：{ $years }
deadlines-list-computed = { $country }：{ $years }；{ $computed } 依法令推算
deadlines-list-source = { $title } { $version }（{ $dated }）；官方依據：{ $official }
deadlines-save-calendar = 儲存行事曆...
deadlines-print = 列印
deadlines-paper-owner = 負責人：{ $name }
deadlines-paper-about = 計畫 { $plan }，截至 { $day }
deadlines-paper-assumed = 以「第三方回報」開頭的項目未經 Microsoft 證實。「目前不明」表示日期尚無法計算。
deadlines-paper-foot = 由 Changeover 列印。剩餘工作天依貴公司的行事曆計算。
