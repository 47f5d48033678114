# 待辦事項：要做什麼、為什麼。$title：規則版本中的名稱。$day：日期。
action-enter-company = 填寫貴公司資料
action-answer-status = 查詢直接計費註冊的狀態
action-answer-identified = 記錄 Microsoft 是否已要求貴公司退出直接計費
action-answer-anniversary = 輸入週年日
action-look-up-status = 再次查詢狀態
action-check = 確認：{ $title }
action-decide = 決定：{ $title }
action-look-for-approval = 查看 Microsoft 是否已核准註冊
action-look-whether = 查看是否已完成：{ $title }
action-chase-approval = 向 Microsoft 追蹤：核准已逾期
action-chase = 向 Microsoft 追蹤：「{ $title }」已逾期
action-add-provider = 新增間接提供者
action-compare-providers = 尋找並比較間接提供者
action-decide-provider = 記錄選定的提供者與理由
action-record-partnership = 記錄與 { $provider } 的合作關係
action-ask-partnership = 請 { $provider } 發出合作關係邀請
action-name-ask-partnership = 索取合作關係邀請
action-name-tell-apart = 查明直接與間接客戶
action-tell-apart = 查明 { $n } 位客戶屬於直接或間接
action-paste-link = 貼上關係連結
action-import = 匯入客戶清單
action-invite = 邀請 { $n } 位客戶
action-hand-over = 寄送目前批次剩餘的 { $n } 封信件
action-remind = 寄出第一次提醒給 { $n } 位客戶
action-remind-again = 寄出第二次提醒給 { $n } 位客戶
action-unreachable = 另尋連絡 { $n } 位客戶的方式
action-call = 致電 { $n } 位已提醒兩次的客戶
action-compare-wordings = 將 { $n } 份範本與較新的版本比較
action-why-wordings = 內建範本已有較新的版本，而您的範本曾修改過
action-find-addresses = 為 { $n } 位客戶補上電子郵件地址
action-verify = 在合作夥伴中心確認 { $n } 位客戶的關係
action-ask-provider = 請提供者確認 { $n } 位客戶的關係
action-incentive = 確認：{ $title }（{ $programme }）

action-name-invite = 邀請客戶
action-name-hand-over = 寄送目前批次
action-name-wordings = 比較範本與較新的版本
action-name-remind = 寄出第一次提醒
action-name-remind-again = 寄出第二次提醒
action-name-call = 致電客戶
action-name-unreachable = 另尋連絡客戶的方式
action-name-addresses = 補上電子郵件地址
action-name-verify = 在合作夥伴中心確認客戶的關係
action-name-confirm = 請提供者確認客戶的關係

action-why-company = 用於信件與表單，並用來檢查連結
action-why-answer = 據此決定適用哪一種途徑
action-why-status = 上次於 { $n } 個工作天前查詢
action-why-expected = 預計最晚 { $day }；請每天查看一次
action-why-no-figure = 未公布處理時間；請每天查看一次
action-why-overdue = 原應在 { $day }前完成
action-why-provider = 合約已接受，客戶需要間接提供者
action-why-decide-provider = 尚未記錄；紀錄會保留決定者、日期與候選者的比較
action-why-record-partnership = 已有關係連結，但尚未記錄何時接受邀請
action-why-ask-partnership = 尚無邀請紀錄；提供者會寄出連結，由貴公司的全域管理員接受
action-why-tell-apart = 尚無查詢紀錄；合作夥伴中心只對直接客戶顯示產品與訂用帳戶
action-why-link = 信件會附上連結；由合作夥伴中心為貴公司與提供者產生
action-why-import = 由合作夥伴中心匯出；邀請與預估都需要
action-why-invite = 有電子郵件地址，尚未邀請
action-why-hand-over = 已準備，尚未送到郵件程式
action-why-remind = 尚無回覆紀錄；依客戶當地的工作天計算，已到提醒日
action-why-remind-again = 第一次提醒後尚無回覆紀錄
action-why-unreachable = 已標記為連絡不上且尚未接受，不會建議寄信
action-why-call = 兩次提醒後仍無回覆紀錄；請改打電話
action-why-addresses = 沒有連絡人，或連絡人都沒有電子郵件地址，且關係尚未確認。客戶清單的「需補連絡人」還包括連絡人無法接受邀請的客戶。
action-why-verify = 客戶已接受；尚未在合作夥伴中心查看
action-why-confirm = 客戶已接受；提供者尚未確認
action-why-own = 建議的做法，並非 Microsoft 的規定

action-urgency-late = 逾期
action-urgency-now = 現在
action-urgency-soon = 近期
action-urgency-ready = 可處理
action-urgency-waiting = 等待中
action-urgency-decide = 待決定

action-go-company = 填寫資料
action-go-answer = 回答
action-go-step = 顯示步驟
action-go-decide = 顯示決定
action-go-provider = 比較提供者
action-go-decide-provider = 記錄選擇
action-go-partnerships = 顯示合作關係
action-go-tell-apart = 顯示待查客戶
action-go-link = 貼上連結
action-go-import = 匯入檔案
action-go-invite = 撰寫邀請
action-go-hand-over = 繼續
action-go-wordings = 比較
action-go-remind = 撰寫提醒
action-go-customers = 顯示客戶
action-go-customer = 顯示這位客戶
action-go-incentives = 顯示獎勵
action-go-date = 為什麼是這一天？

safety-at-home = 一開始就屬於提供者
safety-safe = 提供者已確認
safety-accepted = 已接受，尚待提供者確認
safety-invited = 已邀請
safety-not-invited = 尚未邀請
safety-declined = 已婉拒

# 頁面。
today-head = { $overdue }，{ $due }
progress-invited = 已邀請
progress-accepted = 已接受
progress-confirmed = 已確認
progress-moved = 已轉移
burn-down-title = 尚待轉移的客戶
burn-down-now = { $all } 位客戶中有 { $n } 位尚待轉移。
burn-down-then = 依已接受與建議的日期，到 { $day } 還剩 { $n } 位。
burn-down-without = { $n } 位沒有日期。
burn-down-open = 顯示時間軸
burn-down-left = 剩 { $n } 位
burn-down-to-move = { $n } 位待轉移
burn-down-to-accept = { $n } 位待接受
burn-down-to-accept-range = { $low }–{ $high } 位待接受
burn-down-on = { $day }：剩 { $n } 位
today-said-done = 已標記為完成：{ $what }
today-n-overdue = { $n ->
    [0] 沒有逾期項目
   *[other] { $n } 項逾期
}
today-n-due = { $n ->
    [0] 本週沒有到期項目
   *[other] 本週 { $n } 項到期
}
today-pace-late = 依目前進度，最後一位客戶將逾期 { $days }才接受
today-pace-in-time = 依目前進度，所有客戶可如期接受
today-pace-by = 依目前進度，所有客戶將於 { $day }前接受；尚未設定期限
today-pace-through = 所有客戶都已接受
today-pace-none = 尚無法預估：最近 10 個工作天沒有客戶接受
today-sentences = { $first }。{ $second }。

today-actions = 待辦事項
today-actions-none = 目前沒有待辦事項
today-actions-none-why = 等待他人處理的事項列於「期限」
today-keys = D：完成 · P：延後 · Enter：前往
today-row = { $chip }，{ $sentence }，{ $when }，{ $owner }
today-more = 再顯示 { $n } 項
today-fewer = 只顯示前 10 項
today-postponed = 顯示已延後的 { $n } 項
today-postponed-hide = 隱藏已延後的項目
today-postponed-until = 延後至 { $day }
today-postponed-back = 取消延後
today-menu = 更多動作：{ $sentence }
today-menu-done = 標記為今天完成
today-menu-look = 標記為仍在等待
today-menu-done-why = 請在對應的頁面完成；按 Enter 前往
today-menu-postpone = 延後到下一個工作天
today-menu-postpone-week = 延後一週
today-menu-owner = 負責人
today-menu-nobody = 未指定
today-nobody = 未指定負責人
today-no-date = 無期限

today-phases = 目前進度
today-phase-not-begun = 尚未開始
today-phase-begun = 已開始
today-phase-not-recorded = 尚無紀錄
today-phase-going = { $done } / { $total }
today-phase-done = 已完成
today-phase-holds = 生效中
today-phase-here = 目前階段

# 各階段進度的依據與查看位置。$done／$n：數量。$provider：名稱。$day：日期。
phase-basis-steps = { $n } 個步驟中已完成 { $done } 個；請見「註冊」
phase-basis-no-provider = 尚未選擇間接提供者；請見「間接提供者」
phase-basis-default = 目前採用 { $provider }，但沒有決策紀錄；請見「間接提供者」的「比較」
phase-basis-memo = 於 { $day }選擇 { $provider }；請見「間接提供者」的「比較」
phase-basis-not-accepted = { $provider } 的邀請尚未接受；請見「間接提供者」的「合作關係」
phase-basis-accepted = 已接受，但尚未確認雙方都看得到；請見「間接提供者」的「合作關係」
phase-basis-seen = 已接受，貴公司與 { $provider } 都已看到；請見「間接提供者」的「合作關係」
phase-basis-link = 已有關係連結，但沒有接受邀請的紀錄；請見「間接提供者」的「合作關係」
phase-basis-no-invitation = 沒有 { $provider } 的邀請紀錄；請見「間接提供者」的「合作關係」
phase-basis-enrolled-before = 計畫開始前已是間接轉銷商
phase-basis-agreement = 已於 { $day }接受合約；請見「註冊」
phase-basis-no-agreement = 接受合約後開始；請見「註冊」
phase-basis-no-customers = 尚無客戶；請匯入清單
phase-basis-kinds = { $n } 位客戶中已查明 { $looked } 位，清單已知 { $done } 位
phase-basis-moves = 已接受的 { $n } 位客戶中已轉移 { $done } 位
phase-basis-no-moves = 尚無客戶接受
phase-basis-stages = { $n } 個階段中已完成 { $done } 個；請見「期限」的「獎勵」
phase-n-invited = 等待回覆 { $n } 位
phase-n-accepted = 已接受、尚待確認 { $n } 位
phase-n-declined = 已婉拒 { $n } 位
phase-n-not-invited = 尚未邀請 { $n } 位
phase-n-confirmed = 已確認 { $n } 位
phase-between = { "、" }
today-status-unknown = 狀態不明
today-status-seen = { $n ->
    [0] 今天已查詢
   *[other] { $n } 個工作天前查詢
}
today-status-direct-never = 尚未在合作夥伴中心查詢直接計費狀態
today-status-never = 尚未在合作夥伴中心查詢
today-status-indirect = 僅為間接轉銷商

today-customers-not-safe = { $all } 位客戶中有 { $n } 位尚待提供者確認
today-customers-all-safe = { $n } 位客戶都已確認
today-customers-what = 已確認：提供者已確認關係，或一開始就屬於提供者
today-customers-needed = { $day }前，每個工作天需有 { $needed } 位接受；最近 10 個工作天平均每天 { $brought } 位
today-customers-brought = 最近 10 個工作天有 { $n } 位接受
today-customers-none = 尚無客戶
today-customers-none-why = 請匯入從合作夥伴中心匯出的客戶清單
today-customers-show = 顯示客戶

today-findings = 注意事項
today-findings-more = 還有 { $n } 項

today-since = { $moment } 之後有 { $n } 項變更
today-since-none = { $moment } 之後沒有變更
today-since-line = { $who }：{ $what }
today-since-times = { $what }（×{ $n }）
today-since-more = 還有 { $n } 種變更
today-since-other = 由較新版本所做的變更

today-empty = 這一頁會顯示接下來該做的事
today-empty-why = 待辦事項來自公司資料、客戶，以及貴公司在 Microsoft 的狀態。請從這三步開始。
today-empty-company = 填寫公司資料
today-empty-company-why = 名稱、租用戶識別碼與 PartnerID：用於信件、表單與連結
today-empty-import = 匯入客戶
today-empty-import-why = 合作夥伴中心匯出的 CSV，或從表格貼上的資料列
today-empty-enrollment = 開始註冊
today-empty-enrollment-why = 適用哪一種途徑、哪些會結束、事前該保存什麼

# 各部分何時結束
phase-ends-enroll = 所有步驟完成並確認具備兩種身分後結束
phase-ends-both-roles = 直接計費結束後即結束；請在「註冊」輸入日期
phase-ends-provider = 在「提供者」的「比較」記錄選擇後結束
phase-ends-partner = 接受邀請且雙方都看得到對方後結束
phase-ends-new = 只要提供者持續帶來客戶就會持續
phase-ends-move = 提供者看到與所有客戶的關係後結束
phase-ends-subscriptions = 所有客戶的轉移都確認後結束
phase-ends-apart = 所有客戶都在合作夥伴中心查明後結束
phase-ends-incentives = 間接轉銷商獎勵的最後階段完成後結束
