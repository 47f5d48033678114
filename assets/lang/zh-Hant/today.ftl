# 接下來的動作：要做什麼、為什麼。$title：規則書中的名稱。$day：日期。
action-enter-company = 填寫貴公司的資料
action-answer-status = 查詢直接計費註冊的狀態
action-answer-identified = 回答 Microsoft 是否已通知貴公司退出直接計費
action-answer-anniversary = 輸入週年日
action-look-up-status = 再次查詢狀態
action-check = 確認：{ $title }
action-decide = 決定：{ $title }
action-look-for-approval = 查看 Microsoft 是否已核准註冊
action-look-whether = 查看是否已有結果：{ $title }
action-chase-approval = 詢問 Microsoft：核准已逾期
action-chase = 詢問 Microsoft：「{ $title }」已逾期
action-add-provider = 新增間接提供者
action-paste-link = 貼上關係連結
action-import = 匯入客戶清單
action-invite = 邀請 { $n } 位尚未邀請的客戶
action-hand-over = 目前這一輪還有 { $n } 封信
action-remind = 提醒 { $n } 位尚未回覆的客戶
action-remind-again = 第二次提醒 { $n } 位客戶
action-call = 致電 { $n } 位兩次提醒都未回覆的客戶
action-compare-wordings = 比較 { $n } 封信的新內容與您的內容
action-why-wordings = 程式有較新的內容，而您的內容曾修改過
action-find-addresses = 為 { $n } 位客戶找出收件人
action-verify = 在合作夥伴中心核對 { $n } 位客戶
action-ask-provider = 請間接提供者確認 { $n } 位客戶
action-incentive = { $programme }的下一步：{ $title }

action-name-invite = 邀請客戶
action-name-hand-over = 目前這一輪的信件
action-name-wordings = 比較信件的新內容
action-name-remind = 提醒客戶
action-name-remind-again = 第二次提醒客戶
action-name-call = 致電客戶
action-name-addresses = 找出收件地址
action-name-verify = 在合作夥伴中心核對客戶
action-name-confirm = 請間接提供者確認客戶

action-why-company = 信件和表單會寫出公司資料，連結也以此核對
action-why-answer = 可走哪一條路由此決定
action-why-status = { $n } 個工作天前查詢過
action-why-expected = 預計最晚 { $day }；請每天查看一次
action-why-no-figure = 未公布所需時間；請每天查看一次
action-why-overdue = 原應在 { $day } 之前完成
action-why-provider = 合約已接受，客戶需要一家間接提供者
action-why-link = 信件會附上連結；合作夥伴中心為您與該提供者產生
action-why-import = 由合作夥伴中心匯出；邀請與預測都以此為準
action-why-invite = 已有地址，尚未邀請
action-why-hand-over = 已寫好，尚未交付
action-why-remind = 依客戶所在國家的工作天，第一次提醒已到期
action-why-remind-again = 第一次提醒未獲回覆，第二次提醒已到期
action-why-call = 兩次提醒都未獲回覆；打電話較能問明原因
action-why-addresses = 沒有任何可收信的連絡人
action-why-verify = 客戶已接受；尚未查看合作夥伴中心是否顯示
action-why-confirm = 客戶已接受；間接提供者尚未確認
action-why-own = 良好做法，並非 Microsoft 的規定

action-urgency-late = 逾期
action-urgency-now = 現在
action-urgency-soon = 近期
action-urgency-ready = 可進行
action-urgency-waiting = 等待中
action-urgency-decide = 待決定

action-go-company = 填寫
action-go-answer = 回答
action-go-step = 顯示步驟
action-go-decide = 顯示決定
action-go-provider = 新增提供者
action-go-link = 貼上連結
action-go-import = 匯入檔案
action-go-invite = 撰寫邀請
action-go-hand-over = 繼續
action-go-wordings = 比較
action-go-remind = 起草提醒
action-go-customers = 顯示客戶
action-go-incentives = 顯示獎勵
action-go-date = 為何是這天？

safety-at-home = 一開始就在提供者名下
safety-safe = 提供者已確認
safety-accepted = 已接受，尚未確認
safety-invited = 已邀請
safety-not-invited = 未邀請
safety-declined = 已拒絕

# 頁面。
today-head = { $overdue }，{ $due }
today-n-overdue = { $n ->
    [0] 沒有逾期
   *[other] { $n } 項逾期
}
today-n-due = { $n ->
    [0] 本週沒有到期
   *[other] 本週 { $n } 項到期
}
today-pace-late = 以目前的進度，客戶將晚 { $days }全部完成
today-pace-in-time = 以目前的進度，客戶可如期全部完成
today-pace-by = 以目前的進度，客戶將於 { $day } 前全部完成；並未規定期限
today-pace-through = 所有客戶都已接受
today-pace-none = 無法預估客戶何時完成：最近十個工作天沒有任何客戶接受
today-sentences = { $first }。{ $second }。

today-actions = 接下來的動作
today-actions-none = 現在沒有要做的事
today-actions-none-why = 等待他人處理的事項列在「期限」
today-keys = D 完成 · P 延後 · Enter 前往
today-row = { $chip }，{ $sentence }，{ $when }，{ $owner }
today-more = 還有 { $n } 項
today-fewer = 只顯示前十項
today-postponed = { $n } 項已延後
today-postponed-until = 延後至 { $day }
today-postponed-back = 取消延後
today-menu = 更多：{ $sentence }
today-menu-done = 今天完成
today-menu-look = 仍待處理
today-menu-done-why = 這件事要在該處完成；請按 Enter 前往
today-menu-postpone = 延後到下一個工作天
today-menu-postpone-week = 延後一週
today-menu-owner = 負責人
today-menu-nobody = 未指定
today-nobody = 未指定負責人
today-no-date = 無期限

today-phases = 整體進程與目前位置
today-phase-not-begun = 尚未開始
today-phase-begun = 已開始
today-phase-not-recorded = 尚無紀錄
today-phase-going = { $done } / { $total }
today-phase-done = 完成
today-phase-holds = 進行中
today-phase-here = 目前在此

# 判斷的依據與查看位置。$done／$n：數量。$provider：名稱。$day：日期。
phase-basis-steps = { $n } 個步驟中已完成 { $done } 個；請見「註冊」
phase-basis-no-provider = 尚未選擇間接提供者；請見「間接提供者」
phase-basis-default = 目前採用 { $provider }，但沒有選擇紀錄；請見「間接提供者」的「比較」
phase-basis-memo = 於{ $day }選擇 { $provider }；請見「間接提供者」的「比較」
phase-basis-not-accepted = { $provider } 的邀請尚未接受；請見「間接提供者」的「合作關係」
phase-basis-accepted = 已接受，但雙方尚未都看到；請見「間接提供者」的「合作關係」
phase-basis-seen = 已接受，我方與 { $provider } 都已看到；請見「間接提供者」的「合作關係」
phase-basis-link = 已有雙方合作夥伴的連結，但沒有接受邀請的紀錄；請見「間接提供者」的「合作關係」
phase-basis-no-invitation = 沒有 { $provider } 的邀請紀錄；請見「間接提供者」的「合作關係」
phase-basis-agreement = 已於{ $day }接受合約；請見「註冊」
phase-basis-no-agreement = 接受合約後開始；請見「註冊」
phase-basis-no-customers = 尚無客戶；請先匯入
phase-basis-kinds = { $n } 位客戶中，清單已載明 { $done } 位；請見「客戶」的「關係」欄
phase-basis-stages = { $n } 個階段中已完成 { $done } 個；請見「期限」的「獎勵」
phase-n-invited = 已邀請 { $n }
phase-n-accepted = 已接受 { $n }
phase-n-declined = 已婉拒 { $n }
phase-n-not-invited = 尚未邀請 { $n }
phase-n-confirmed = 已確認 { $n }
phase-between = { "、" }
today-status-unknown = 尚未查詢狀態
today-status-seen = { $n ->
    [0] 今天查詢
   *[other] { $n } 個工作天前查詢
}
today-status-never = 尚未有人在合作夥伴中心查詢
today-status-indirect = 僅為間接轉銷商

today-customers-not-safe = { $all } 位客戶中有 { $n } 位尚未就緒
today-customers-all-safe = { $n } 位客戶全部就緒
today-customers-what = 就緒：間接提供者已確認關係
today-customers-needed = 到 { $day } 為止，每個工作天需要 { $needed } 件接受；最近十天平均 { $brought } 件
today-customers-brought = 最近十個工作天有 { $n } 件接受
today-customers-none = 還沒有客戶
today-customers-none-why = 請匯入合作夥伴中心匯出的清單
today-customers-show = 顯示客戶

today-findings = 值得查看
today-findings-more = 另有 { $n } 項，可用命令 check 查看

today-since = { $moment } 之後有 { $n } 項變更
today-since-none = { $moment } 之後沒有變更
today-since-line = { $who }：{ $what }
today-since-times = { $what }（×{ $n }）
today-since-more = 還有 { $n } 種變更
today-since-other = 較新版本所做的變更

today-empty = 這一頁會告訴您接下來該做什麼
today-empty-why = 內容由貴公司、客戶，以及貴公司與 Microsoft 的關係推算而來。請從這三步開始
today-empty-company = 填寫貴公司
today-empty-company-why = 名稱、租用戶與 PartnerID：信件、表單和連結都需要
today-empty-import = 匯入客戶
today-empty-import-why = 合作夥伴中心匯出的 CSV，或從表格貼上的資料列
today-empty-enrollment = 開始註冊
today-empty-enrollment-why = 可走哪一條路、哪些會結束、事前該保存什麼
