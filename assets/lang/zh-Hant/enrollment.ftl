# 註冊精靈。$step、$check、$path、$what：規則手冊的標題。$date：日期。$name：人名。

enrollment-title = 註冊為間接轉銷商
enrollment-by-rules = 依 { $book }規則
enrollment-no-book = 找不到規則手冊，因此沒有步驟。請重新安裝本程式
enrollment-steps = 註冊步驟
enrollment-back = 上一步
enrollment-next = 下一步
enrollment-locked = 此步驟目前還不能進行
enrollment-comma = 、
enrollment-go-company = 開啟本公司資料

# 檢查項目所需的資料尚未輸入。$what：資料名稱，例如「全域管理員」。
check-fact-missing = 還不能勾選：尚未輸入「{ $what }」
check-fact-enter = 前往輸入：{ $what }
check-fact-then = 輸入後即可勾選
check-fact-reopened = 先前已勾選；因為缺少這項資料，重新視為未完成
why-fact-missing = 尚未輸入：{ $what }

# 目前身分可以做什麼
enrollment-what-works = 目前可做的事
enrollment-matrix = 所有身分的完整對照
enrollment-works = { $n } 項可以做
enrollment-works-partly = { $n } 項有限制
enrollment-works-not = { $n } 項不能做
enrollment-works-not-said = { $n } 項沒有文件說明
enrollment-task-limit = { $task }：{ $limit }
enrollment-standing-now = 目前身分：{ $standing }
enrollment-moving-begins = 何時必須開始轉移客戶
enrollment-moving-ends = 何時必須完成
enrollment-moving-no-end = 這本規則手冊沒有訂出日期
enrollment-moving-until = { $date }：{ $what }
enrollment-moving-until-not-known = { $what }：起算日未知，因此還沒有日期
enrollment-direct-ended = 直接計費結束日期
enrollment-direct-ended-help = 直接計費仍有效時請留白

# 指引
enrollment-guide = 在合作夥伴中心
enrollment-guide-role = 所需角色
enrollment-guide-says = Microsoft 的說法
enrollment-guide-other = 在 { $book }規則中
enrollment-role-names = { $role }：{ $names }
enrollment-has-role = 具備此角色
enrollment-nobody-has-role = 本公司沒有人具備此角色

# 檢查項目、表單、將結束的功能
enrollment-details = 「{ $what }」的詳細資料
enrollment-done-by = { $name } 於 { $date } 完成
enrollment-ticked-by = { $name } 曾於 { $date } 勾選，目前重新視為未完成
enrollment-done-on = 完成日期
enrollment-owner = 負責人
enrollment-nobody = 尚未指定
enrollment-note = 備註
enrollment-has-note = 有備註
enrollment-has-evidence = { $n } 份佐證
enrollment-missing = 缺少：{ $what }
enrollment-incentive-mail-help = 請告知收件人這封信會寄來
enrollment-form-what = 將每個值複製到表單、核對，再逐項勾選
enrollment-losses-what = 請在「{ $step }」之前保存，之後可能無法再取得
enrollment-ends = 將結束：{ $what }
enrollment-task-done = 已完成
enrollment-reopen = 重新開啟此步驟
enrollment-reopen-act-what = 步驟會重新視為未完成。由誰決定的紀錄會保留，Microsoft 端不會有任何改變

# 可走的路徑
enrollment-path-questions = 本公司的現況
enrollment-status = 直接計費註冊的狀態
enrollment-status-help = 以合作夥伴中心今天顯示的為準
enrollment-status-seen = { $name } 於{ $date }查詢
enrollment-status-again = 今天仍是如此
enrollment-status-old = 已過 { $n } 個工作天
enrollment-identified = Microsoft 是否已要求您退出直接計費？
enrollment-identified-help = 這類通知會將您列為須退出直接計費的合作夥伴
enrollment-yes = 是
enrollment-no = 否
enrollment-not-answered = 尚未回答
enrollment-tenant = 間接轉銷商業務要使用的租用戶
enrollment-tenant-help = 之後無法移到其他租用戶
enrollment-tenant-same = 直接計費租用戶
enrollment-tenant-second = 第二個租用戶
enrollment-second-tenant = 第二個租用戶的識別碼
enrollment-second-tenant-help = 租用戶尚未建立時請留白
enrollment-anniversary = 下一個週年日
enrollment-anniversary-help = 加入計畫之日的下一個週年
enrollment-missed = 未達標的日期
enrollment-missed-help = 營收未達要求的那個週年日；沒有則留白
enrollment-path-open = 這條路徑可以走
enrollment-path-closed = 這條路徑目前不能走
enrollment-path-not-known = 回答下列事項後，才能知道哪條路徑可以走
enrollment-no-path-what = 規則手冊沒有涵蓋這種組合。繼續之前，請先詢問 Microsoft 合作夥伴支援

# 無法復原的步驟
enrollment-no-way-back = 無法復原的事
enrollment-undo-is-ours = 在本程式中復原只會重新開啟此步驟，無法撤回 Microsoft 端的任何事
enrollment-stated = { $text }（{ $source }）
enrollment-decide-enroll = 決定註冊
enrollment-decide-accept = 決定接受合約
enrollment-decide-what = 請在這一天於合作夥伴中心按下按鈕。紀錄會載明由誰決定以及上方的內容，並永久保留
# 由誰決定、由誰送出。$name：人名。$role：角色。$text：一句話。
enrollment-decider = 由誰決定
enrollment-decider-help = 本公司人員，對此決定負責
enrollment-decider-missing = 請輸入由誰決定
enrollment-warned = 這項警告會寫入紀錄
enrollment-not-ours = { $name } 不在「我們公司」所列的人員中
enrollment-lacks-role = { $name } 在「我們公司」中不具備「{ $role }」角色
enrollment-stated-warning = 記錄時的警告：{ $text }
enrollment-admin = 由誰按下按鈕
enrollment-admin-help = 全域管理員的姓名
enrollment-admin-take = 選用 { $name }
enrollment-admin-missing = 請輸入由誰按下按鈕
enrollment-company = 輸入本公司名稱以確認
enrollment-company-help = 請完整輸入：{ $company }
enrollment-company-missing = 請輸入本公司名稱以確認
enrollment-submitted-on = 送出日期
enrollment-accepted-on = 接受日期
enrollment-record = 記錄此決定
enrollment-was-no-return = 「立即註冊」為不可復原的一步
enrollment-was-accepted = 合約已接受
enrollment-decided = 由 { $name } 於{ $date }決定，{ $admin } 負責按下按鈕
enrollment-record-kept = 確認時輸入：{ $company }。記錄於 { $moment }
enrollment-record-show = 檢視紀錄
enrollment-record-hide = 收起紀錄
enrollment-decided-before = 「{ $step }」先前已由 { $name } 於{ $date }決定
enrollment-decided-before-what = 步驟之後又重新開啟，紀錄仍保留。請在下方重新決定，或讓此步驟以該日視為完成
enrollment-decided-before-done = 當時已完成

# 等候
enrollment-wait-at-once = 核准通常立即完成，最長 { $days }
enrollment-wait-figure = 最長 { $days }
enrollment-expected = 預計{ $date }前完成，{ $overdue }起視為逾期
enrollment-overdue = 自{ $date }起逾期
enrollment-overdue-ask = 請詢問 Microsoft 合作夥伴支援註冊的進度，並在此記錄查詢時間
enrollment-sent = 送出的內容與回覆的去處
enrollment-mail = 將收到的郵件：{ $what }
enrollment-mail-to = 寄至
enrollment-mail-goes = 寄至：{ $to }
enrollment-mail-sender = 寄件者
enrollment-mail-subject = 主旨
enrollment-where = 查看位置：{ $path }
enrollment-still-pending = 記錄：仍在等候
enrollment-asked = 記錄：已詢問，今天起等候
enrollment-look = { $moment } 查看，仍在等候（{ $name }）
enrollment-approve = 記錄核准
enrollment-approved = 已核准
enrollment-approved-on = 核准日期

# 沒有文件說明的事
enrollment-not-known = 未知
enrollment-answer = 您得到的答覆
enrollment-answer-what = 有了數字就能算出日期，並標示為您記錄的答覆
enrollment-answer-days = 最長幾個工作天
enrollment-answer-days-help = 請輸入數字，例如 5
enrollment-answer-days-missing = 請輸入幾個工作天
enrollment-bad-days = 「{ $text }」不是有效的工作天數，請輸入 1 到 400 的整數
enrollment-answer-source = 由誰答覆
enrollment-answer-source-help = 例如支援案件編號
enrollment-answer-dated = 答覆日期
enrollment-answer-record = 記錄答覆
enrollment-answered = 依答覆：{ $source }，{ $date }，由 { $name } 記錄
enrollment-answer-remove = 移除答覆

# 佐證
enrollment-record-print = 列印

# 為什麼還不能進行
why-list = 有待處理的事
why-step-open = 尚未完成：{ $step }
why-check-open = 待辦：{ $check }
why-not-enrolled = 還沒有人決定註冊
why-not-accepted = 合約尚未接受
why-at-microsoft = Microsoft 尚未核准
why-at-microsoft-until = Microsoft 尚未核准，預計 { $date } 前完成
why-path-closed = 路徑不能走：{ $path }
why-no-path = 規則手冊中沒有符合本公司現況的路徑
why-status-not-known = 還沒有人查詢直接計費的狀態
why-identified-not-known = 尚未回答 Microsoft 是否要求退出直接計費
why-anniversary-not-known = 週年日未知
why-no-company-name = 尚未輸入本公司名稱，因此無法以輸入名稱的方式確認
why-owner = 負責人：{ $name }
why-role = 角色：{ $role }
why-date = { $date }前
why-rule = 規則：{ $source }
why-behind = 其中還有 { $n } 件事
why-go-step = 前往：{ $step }
why-go-company = 輸入本公司名稱

# 步驟的進度
step-done = { $date } 完成
step-decided = { $admin }，{ $date }
step-path-open = 有路徑可以走
step-some-done = 已完成 { $n } / { $total }
step-open = 待辦
step-expected = 預計 { $date } 前
step-overdue = 自 { $date } 起逾期
step-no-figure = 等候中，沒有公布天數
step-locked = 鎖定：{ $why }
step-locked-until = 完成「{ $step }」後才能進行

# 對 Microsoft 而言的身分
standing-direct = 直接計費
standing-restricted = 直接計費（受限制）
standing-both = 直接 + 間接
standing-indirect = 間接

# 直接計費註冊的狀態
status-unknown = 尚未查詢
status-active = 使用中
status-restricted = 受限制
status-suspended = 已暫停
status-revoked = 已撤銷

# 表單要求的值
fill-company-name = 公司名稱
fill-tenant = 租用戶識別碼
fill-location-partner-id = 位置的 PartnerID
fill-global-partner-id = 全球帳戶的 PartnerID
fill-country = 國家或地區
fill-contact-name = 主要連絡人
fill-contact-mail = 主要連絡人的電子郵件地址
fill-contact-phone = 主要連絡人的電話
fill-global-admin = 全域管理員
fill-incentives-admin = 獎勵系統管理員
fill-incentive-mail = PartnerID 帳戶的電子郵件地址
