# 註冊精靈。$step、$check、$path、$what：規則版本中的標題。$date：日期。$name：人名。

enrollment-title = 註冊為間接轉銷商
enrollment-by-rules = 依 { $book }規則
enrollment-no-book = 找不到規則版本，因此沒有步驟。請重新安裝本程式。
enrollment-steps = 註冊步驟
enrollment-back = 上一步
enrollment-next = 下一步
# 精靈的最後一個按鈕。$what：接下來要做的部分。
enrollment-next-is = 接下來：{ $what }
enrollment-done-today = 今天已完成
enrollment-all-done = 將 { $n } 項標記為今天完成
enrollment-all-done-but = 其餘 { $n } 項缺少資料，維持未完成
enrollment-locked = 此步驟尚無法開始
enrollment-comma = 、
enrollment-go-company = 開啟公司資料

# 檢查項目所需的資料尚未輸入。$what：資料名稱，例如「全域管理員」。
check-fact-missing = 還不能勾選：尚未輸入「{ $what }」
check-fact-enter = 前往輸入：{ $what }
check-fact-then = 輸入後即可勾選
check-fact-reopened = 先前已勾選，但因缺少這項資料，目前視為未完成
why-fact-missing = 尚未輸入：{ $what }

# 目前的合作夥伴身分可以做什麼
enrollment-what-works = 顯示目前可做的工作
enrollment-matrix = 查看各身分可做的工作
enrollment-works = { $n } 項可以做
enrollment-works-partly = { $n } 項有限制
enrollment-works-not = { $n } 項不能做
enrollment-works-not-said = { $n } 項查無公開說明
enrollment-works-earlier = { $n } 項僅見於較早的版本
# $text：工作及其限制。
enrollment-task-earlier = { $text }（{ $book }規則）
enrollment-task-limit = { $task }：{ $limit }
enrollment-standing-now = 目前的合作夥伴身分：{ $standing }
enrollment-moving-begins = 何時開始轉移客戶
enrollment-moving-ends = 何時完成轉移客戶
enrollment-moving-no-end = 此規則版本未訂日期
enrollment-moving-until = { $date }：{ $what }
enrollment-moving-until-not-known = { $what }：起算日不明，尚無日期
enrollment-direct-ended = 直接計費結束日期
enrollment-direct-ended-help = 直接計費尚未結束時請留空

# 指引
enrollment-guide = 在合作夥伴中心
enrollment-guide-says = Microsoft 的說明
enrollment-guide-earlier = 較早的版本
enrollment-versions = { $n } 個版本
enrollment-guide-other = 依 { $book }規則
enrollment-role-names = { $role }：{ $names }
enrollment-nobody-has-role = 團隊中沒有人具備此角色

# 檢查項目、表單、將結束的功能
enrollment-details = 「{ $what }」的詳細資料
enrollment-done-by = { $name } 於 { $date }完成
enrollment-ticked-by = { $name } 曾於 { $date }勾選，目前視為未完成
enrollment-done-on = 完成日期
enrollment-owner = 負責人
enrollment-nobody = 尚未指定
enrollment-note = 備註
enrollment-has-note = 有備註
enrollment-has-evidence = { $n } 份佐證
enrollment-missing = 缺少：{ $what }
enrollment-incentive-mail-help = 請先告知負責收信的人會收到這封郵件
enrollment-form-what = 將各項資料複製到表單，核對後逐項勾選
enrollment-losses-what = 請在「{ $step }」之前保存，之後可能無法取得
# $date：日期。
enrollment-planned = 預定註冊日
enrollment-planned-help = 尚未確定時請留空；匯出期限會從這天往前算
enrollment-save-by = 請在 { $date }前全部匯出
enrollment-save-planned = 預定註冊日 { $date }的前一個工作天
enrollment-save-submitted = 已於 { $date }送出註冊；核准往往很快
enrollment-save-expected = 預計核准日 { $date }的前一個工作天
enrollment-save-approved = 已於 { $date }核准，隨時可接受合約
enrollment-save-accepted = 已於 { $date }接受合約
enrollment-save-enforced = 下一個影響直接計費的日期 { $date }的前一個工作天
enrollment-ends = 將結束：{ $what }
enrollment-task-done = 已完成
enrollment-reopen = 重新開啟此步驟
enrollment-reopen-act-what = 此步驟會重新視為未完成。決定的紀錄會保留，Microsoft 端不會有任何改變。

# 適用的途徑
enrollment-path-questions = 貴公司的現況
enrollment-path-dates = 起算日期
enrollment-status = 直接計費註冊的狀態
enrollment-status-help = 以合作夥伴中心今天顯示的為準
enrollment-status-seen = { $name } 於 { $date }查詢
enrollment-status-again = 確認今天仍相同
enrollment-status-old = { $n } 個工作天前
enrollment-identified = Microsoft 是否已要求貴公司退出直接計費？
enrollment-identified-help = 這類通知會指明貴公司屬於須退出直接計費的合作夥伴
enrollment-yes = 是
enrollment-no = 否
enrollment-not-answered = 尚未回答
enrollment-tenant = 間接轉銷商業務要用的租用戶
enrollment-tenant-help = 之後無法改用其他租用戶
enrollment-tenant-same = 直接計費租用戶
enrollment-tenant-second = 第二個租用戶
enrollment-second-tenant = 第二個租用戶的識別碼
enrollment-second-tenant-help = 租用戶尚未建立時請留空
enrollment-anniversary = 下一個週年日
enrollment-anniversary-help = 以貴公司加入 CSP 計畫的日期起算
enrollment-missed = 未達營收要求的日期
enrollment-missed-help = 營收不足的那個週年日；沒有則留空
enrollment-path-open = 可採用此途徑
enrollment-path-closed = 目前不適用
enrollment-path-not-known = 完成下列事項後，即可得知適用哪一種途徑
enrollment-no-path-what = 此規則版本未涵蓋貴公司的情況。繼續之前，請先詢問 Microsoft 合作夥伴支援。

# 在 Microsoft 端無法回復的步驟
enrollment-no-way-back = 無法回復的步驟
enrollment-undo-is-ours = 在 Changeover 中復原，只會重新開啟此步驟，Microsoft 端不會有任何改變
enrollment-stated = { $text }（{ $source }）
enrollment-decide-enroll = 決定註冊
enrollment-decide-accept = 決定接受合約
enrollment-decide-what = 請於下列日期在合作夥伴中心執行。紀錄會載明由誰決定及上方所示的內容，並保留在計畫中。
# 由誰決定、由誰在合作夥伴中心執行。$name：人名。$role：角色。$text：一句話。
enrollment-decider = 決定者
enrollment-decider-help = 對此決定負責的團隊成員
enrollment-decider-missing = 請輸入決定者
enrollment-warned = 這項警告會寫入紀錄
enrollment-not-ours = 「公司資料」的團隊中沒有 { $name }
enrollment-lacks-role = { $name } 在「公司資料」中沒有「{ $role }」角色
enrollment-stated-warning = 記錄時的警告：{ $text }
enrollment-admin = 執行者
enrollment-admin-help = 全域管理員的姓名
enrollment-who-with-role = { $name }（{ $role }）
enrollment-who-else = 其他人
enrollment-decider-name = 決定者姓名
enrollment-admin-name = 執行者姓名
enrollment-who-name-hint = 例如：王小明
enrollment-admin-missing = 請輸入執行者
enrollment-company = 輸入貴公司名稱以確認
enrollment-company-help = 請完整輸入：{ $company }
enrollment-company-missing = 請輸入貴公司名稱以確認
enrollment-submitted-on = 送出日期
enrollment-accepted-on = 接受日期
enrollment-record = 記錄決定
enrollment-was-no-return = 註冊的決定（無法回復的步驟）
enrollment-was-accepted = 已接受合約
enrollment-decided = { $name } 於 { $date }決定，由 { $admin } 執行
enrollment-record-kept = 已輸入「{ $company }」確認（{ $moment } 記錄）
enrollment-record-show = 顯示紀錄
enrollment-record-hide = 隱藏紀錄
enrollment-decided-before = 「{ $step }」先前已由 { $name } 於 { $date }決定
enrollment-decided-before-what = 此步驟之後又重新開啟，紀錄仍保留。請在下方重新決定，或將此步驟標記為在原決定日完成。
enrollment-decided-before-done = 標記為完成

# 等待
enrollment-wait-at-once = 通常立即核准，但最長可能需要 { $days }
enrollment-wait-figure = 最長可能需要 { $days }
enrollment-expected = 預計於 { $date }前完成，{ $overdue }起視為逾期
enrollment-overdue = 自 { $date }起逾期
enrollment-overdue-ask = 請向 Microsoft 合作夥伴支援詢問註冊進度，並在這裡記錄每次查看的結果
enrollment-sent = 送出紀錄與預期收到的電子郵件
enrollment-mail = 預期收到的電子郵件：{ $what }
enrollment-mail-to = 收件者
enrollment-mail-goes = 收件者：{ $to }
enrollment-mail-sender = 寄件者
enrollment-mail-subject = 主旨
enrollment-where = 查看位置：{ $path }
enrollment-still-pending = 標記為仍在等待
enrollment-asked = 標記為今天已詢問
enrollment-look = { $moment } 查看，仍在等待（{ $name }）
enrollment-approve = 記錄核准
enrollment-approved = 核准
enrollment-approved-on = 核准日期
enrollment-approved-help = 收到郵件或合作夥伴中心顯示核准的日期

# 沒有公開文件說明的事
enrollment-not-known = 不明
enrollment-answer = 您得到的答覆
enrollment-answer-what = 輸入天數即可算出日期，並會註明是依您得到的答覆計算
enrollment-answer-days = 最長工作天數
enrollment-answer-days-help = 請輸入數字，例如 5
enrollment-answer-days-missing = 請輸入工作天數
enrollment-bad-days = 「{ $text }」不是有效的工作天數，請輸入 1 到 400 的整數
enrollment-answer-source = 答覆來源
enrollment-answer-source-help = 例如支援案件編號
enrollment-answer-dated = 答覆日期
enrollment-answer-record = 記錄答覆
enrollment-answered = 依據答覆：{ $source }，{ $date }，由 { $name } 記錄
enrollment-answer-remove = 移除答覆

# 佐證
enrollment-record-print = 列印

# 為什麼還不能開始
why-list = 須先完成的事項
why-step-open = 尚未完成：{ $step }
why-check-open = 待辦：{ $check }
why-not-enrolled = 尚未決定註冊
why-not-accepted = 尚未接受合約
why-at-microsoft = Microsoft 尚未核准
why-at-microsoft-until = Microsoft 尚未核准，預計 { $date }前完成
why-path-closed = 途徑目前不適用：{ $path }
why-no-path = 此規則版本中沒有符合貴公司現況的途徑
why-status-not-known = 尚未查詢直接計費註冊的狀態
why-identified-not-known = 尚未回答 Microsoft 是否要求退出直接計費
why-anniversary-not-known = 週年日不明
why-no-company-name = 尚未輸入貴公司名稱，因此無法以輸入名稱的方式確認
why-owner = 負責人：{ $name }
why-role = 角色：{ $role }
why-date = { $date }前
why-rule = 規則：{ $source }
why-behind = 另有 { $n } 項前置事項
why-go-step = 前往：{ $step }
why-go-company = 輸入公司名稱

# 步驟的狀態
step-done = { $date }完成
step-decided = { $admin }，{ $date }
step-path-open = 有可採用的途徑
step-some-done = 已完成 { $n } / { $total }
step-open = 待辦
step-expected = 預計 { $date }前
step-overdue = 自 { $date }起逾期
step-no-figure = 等待中，處理時間不明
step-locked = 尚無法開始：{ $why }
step-locked-until = 完成「{ $step }」後才能開始

# 合作夥伴身分：對 Microsoft 而言是什麼
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
fill-location-partner-id = 據點的 PartnerID
fill-global-partner-id = 全球帳戶的 PartnerID
fill-country = 國家或地區
fill-contact-name = 主要連絡人
fill-contact-mail = 主要連絡人的電子郵件地址
fill-contact-phone = 主要連絡人的電話
fill-global-admin = 全域管理員
fill-incentives-admin = 獎勵系統管理員
fill-incentive-mail = PartnerID 帳戶的電子郵件地址
