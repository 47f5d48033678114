# 轉移客戶：工作清單、梯次、轉移要求。
nav-moves = 轉移
moves-tabs = 本頁各部分
moves-tab-work = 工作清單
moves-tab-waves = 梯次
moves-tab-requests = 轉移要求

work-headline = { $day }：有 { $n } 項工作
work-headline-none = { $day }：沒有待處理的工作
work-plan = 規劃轉移要求
work-ask = 請 { $provider } 建立轉移要求
work-look-for-it = 查看 { $provider } 是否已建立要求
work-submit = 送出要求
work-submit-all = 送出：選取全部 { $n } 個訂用帳戶
work-submit-some = 送出：從 { $all } 個訂用帳戶中選取 { $n } 個
work-look-done = 查看是否已完成
work-check = 檢查轉移結果
work-errors = 查明哪些沒有轉移
work-errors-explained = 有 { $n } 個訂用帳戶未轉移，請決定如何處理
work-errors-n = { $n ->
    [0] 查明哪些沒有轉移
   *[other] 有 { $n } 個訂用帳戶未轉移，請查明原因
}
work-anew = 重新開始：沒有轉移任何項目
work-access = 處理存取權與支援
work-invoice = 檢查帳單
work-part = { $what }（{ $part }）
work-part-number = 第 { $number } 個
work-part-of = 第 { $number } 個，共 { $n } 個
work-some-provider = 間接提供者
asking-open = 請 { $provider } 建立 { $n } 個要求
asking-no-provider = 這些客戶尚未指定間接提供者。請為客戶指定，或在「間接提供者」設定預設的提供者。
asking-title = 請 { $provider } 建立 { $n } 個轉移要求
asking-list-what = 包含工作清單中顯示、而且客戶已準備就緒的所有要求。信件與另存的清單只會列出您選取的欄位。
asking-fields = 欄位
asking-list = 儲存清單
asking-list-copy = 複製清單
asking-copied = 給 { $provider } 的清單，共 { $n } 個轉移要求
asking-letter = 信件
asking-sent = 標記為已寄出並已請提供者建立
asking-sent-why = 記錄今天的日期與您的姓名，並將這些要求全部標記為已請提供者建立。{ sends-nothing }
asking-file-name = 轉移要求
asking-file-saved = 已將 { $n } 個轉移要求的清單儲存於 { $path }
asking-place = 要求順序
asking-place-of = 第 { $at } 個要求（共 { $of } 個）
asking-wanted = 希望日期
asking-wanted-by = 希望於 { $value }前建立
asking-tenant = Microsoft ID：{ $value }
asking-subscription = 訂用帳戶識別碼：{ $value }
asking-end = 期間至 { $value }（UTC）
work-new = 規劃客戶的轉移要求
work-what = 要做的事
work-day = 開始日
work-who = 負責人
work-only = 只看 { $n } 位客戶
work-only-all = 恢復顯示所有客戶
work-later = 顯示之後的工作
work-none = 目前沒有待處理的工作
work-none-why = 之後的工作與其他負責人的工作目前未顯示
work-show-all = 全部顯示
work-empty = 尚未規劃轉移
work-empty-why = 將客戶排入有日期的梯次後，這份清單會逐日列出要請提供者建立、要送出以及要檢查的轉移要求。
work-not-planned = 尚未規劃
work-not-planned-late = 請立即規劃
work-where = 在哪裡操作
work-where-ask = 由間接提供者在其合作夥伴中心建立要求。請提供客戶的 Microsoft ID 與訂用帳戶識別碼。
work-where-submit = 以直接計費租用戶的系統管理代理人身分登入合作夥伴中心：「客戶」> { $customer } >「訂用帳戶」>「轉移要求」。開啟要求，選取下列訂用帳戶並送出。
work-where-submit-azure = 以直接計費租用戶的系統管理代理人身分登入合作夥伴中心：開啟附有「Review transfer request」的電子郵件，或前往「客戶」> { $customer } >「訂用帳戶」。展開要求識別碼，選取下列訂用帳戶，再依序選取「Review + validate」與「Accept and transfer」。
work-where-look = 以系統管理代理人身分登入合作夥伴中心：「客戶」> { $customer } >「訂用帳戶」>「轉移要求」，查看「狀態」欄
work-where-look-azure = 以系統管理代理人身分登入合作夥伴中心：「客戶」> { $customer } >「訂用帳戶」。一段時間內仍可能顯示「Pending」。
work-where-check = 在貴公司與間接提供者的合作夥伴中心分別查看，並在轉移要求中逐項勾選。
work-where-invoice = 合作夥伴中心的「帳單」：轉移次月的帳單
work-choose = 選取這些
work-leave = 不要選取這些
work-leave-no-reason = 未記錄原因
work-facts = Microsoft 的相關說明
work-open-request = 開啟轉移要求
work-open-customer = 開啟客戶
work-turn = 目前處理者
turn-view = 工作的顯示方式
turn-view-list = 清單
turn-view-lanes = 依處理者
turn-lane = 客戶
turn-what = 下一步
turn-since = 等待起日
turn-lane-us = 我方
turn-lane-provider = 提供者
turn-lane-customer = 客戶
turn-lane-empty = 沒有等待中的項目
turn-lane-n = { $n } 個步驟
turn-lane-open = 已展開
turn-lane-closed = 已收合
turn-lane-more = 再顯示 { $n } 個
turn-lane-since = { $day } 起
turn-invite = 邀請客戶
turn-decide = 客戶已婉拒：決定如何處理
turn-accept = 接受關係
turn-accept-where = 透過邀請中的連結，在 Microsoft 365 系統管理中心選擇「Accept & Authorize」（接受並授權）。{ $customer } 須由計費管理員或全域管理員操作。
turn-look = 在合作夥伴中心確認是否已列出關係
turn-confirm = 確認已列出關係
turn-find-agreement = 確認是否已接受客戶合約
turn-accept-agreement = 接受客戶合約
turn-confirm-agreement = 確認客戶合約
turn-pilot = 先完成試行梯次
turn-create = 建立轉移要求
turn-create-where = 由提供者在其合作夥伴中心操作：「客戶」> { $customer } >「訂用帳戶」>「轉移要求」>「Add new request」（新增要求）
turn-create-where-all = 在合作夥伴中心建立要求：「客戶」> 該客戶 >「訂用帳戶」>「轉移要求」>「Add new request」（新增要求）
turn-process = 處理已送出的要求
turn-process-where = 不需要操作；狀態會顯示在要求中
turn-text-title = { $day }等待 { $provider } 處理的項目
turn-text-line = { $customer }：{ $what }
turn-text-since = { $customer }：{ $what }（{ $day }起）
turn-text-customer = { $name }（{ $ids }）
turn-copy = 複製給 { $provider } 的 { $n } 個步驟
turn-copied = 給 { $provider } 的 { $n } 個步驟
turn-write-what = 已請提供者建立、但尚未建立的轉移要求。信件與儲存的清單包含您選擇的欄位。
turn-write = 就 { $n } 個要求寫信給 { $provider }

waves-what = 梯次是在同一段期間轉移的一組客戶。請先以最多三位客戶試行。
waves-new = 新增梯次
waves-new-why = 請先輸入名稱
waves-create = 新增
waves-empty = 尚無梯次
waves-empty-why = 梯次是在同一段期間轉移的一組客戶，可指定負責人與每日上限。第一梯次為試行：最多三位客戶，先從中累積經驗，再轉移其他客戶。
waves-search = 搜尋梯次
waves-hide-moved = 隱藏已轉移的梯次
waves-remove = 移除梯次
waves-removed = 已移除 { $n } 個梯次，其中的客戶目前不屬於任何梯次
waves-name = 名稱
waves-kind = 類型
waves-kind-usual = 一般梯次
waves-kind-pilot = 試行
waves-owner = 負責人
waves-first = 開始日
waves-last = 結束日
waves-customers-a-day = 每人每日客戶數
waves-requests-a-day = 每人每日要求數
waves-seats-a-day = 每人每日授權數
waves-seats-help = 只有低於每位團隊成員自己的上限時才需填寫；Azure 不計授權數
waves-limit-help = 只有低於每位團隊成員自己的上限時才需填寫
waves-lesson = 經驗紀錄
waves-state-no-days = 未定日期
waves-state-ahead = 已規劃
waves-state-running = 進行中
waves-state-overdue = 已逾期
waves-state-lesson = 尚未記錄經驗
waves-state-moved = 已轉移
waves-state-of = { $state }：{ $moved }/{ $all } 位已轉移
waves-customers = 客戶
waves-add-customer = 加入客戶
waves-write = 撰寫轉移說明
waves-write-nobody = 僅適用於已接受、尚未轉移完成的客戶；這個梯次目前沒有
waves-no-customers = 這個梯次還沒有客戶。可輸入名稱加入、貼上名稱、網域或 Microsoft ID 的清單（Ctrl+V），或在客戶清單選取多位客戶後選擇「梯次」。
waves-n-customers = { $n } 位客戶
waves-take-out = 移出梯次
waves-taken-out = { $n } 位客戶已不屬於任何梯次
waves-open-gate = 尚缺：{ $gate }
waves-open-pilot = 等待試行完成
waves-open-lesson = 等待試行的經驗紀錄
waves-ready = 已準備就緒
waves-move-to = 改排到其他梯次
waves-move-help = 要改排到其他梯次：把客戶拖曳到該梯次，或先剪下（Ctrl+X），選取該梯次後貼上（Ctrl+V）。
waves-choose-customers = 請先在上方表格選取客戶
waves-copied = { $n } 位客戶（選取梯次後按 Ctrl+V，即可改排到該梯次）
waves-put = 已將 { $n } 位客戶排入「{ $wave }」。
waves-put-already = { $n } 位客戶都已在「{ $wave }」。
waves-put-nobody = 貼上的內容中找不到任何客戶。請複製名稱、網域或 Microsoft ID，每行一位客戶。
waves-put-unknown = 找不到：{ $names }。
waves-put-unclear = 有多位客戶同名：{ $names }。請改貼網域或 Microsoft ID。
waves-put-against = 有 { $n } 個注意事項：{ $what }。
waves-put-more = 另有 { $n } 筆。
waves-paste-no-wave = 請先選取梯次，再貼上客戶
command-copy-records = 剪下或複製客戶，以便貼到其他梯次
command-paste-records = 將客戶貼到選取的梯次
waves-sum = 尚待轉移的訂用帳戶
waves-sum-none = 尚不知道這些客戶有哪些訂用帳戶
waves-sum-requests = { $n } 個轉移要求
waves-findings = 注意事項
waves-problem-capacity = 還有 { $n } 位客戶要轉移，但只排得下 { $room } 位
waves-problem-requests = 還有 { $n } 個要求要送出，但只排得下 { $room } 個
waves-problem-seats = 還有 { $n } 個授權要轉移，但只排得下 { $room } 個
waves-problem-seats-alone = 有 { $n } 位客戶的授權數超過每日上限，任何一天都排不下。請提高上限。
waves-problem-seats-unknown = 有 { $n } 個訂用帳戶的授權數不明，檢查每日授權數上限時未計入。請補上授權數。
waves-problem-provider = 需要 { $n } 個要求，但 { $provider } 在這幾週只能建立 { $room } 個
waves-problem-no-limit = 尚不清楚每位團隊成員每天能轉移幾位客戶。請在「公司資料」的「團隊」輸入。
waves-problem-over = 結束日已過，仍有 { $n } 位客戶尚未轉移。請延後結束日，或將客戶改排到其他梯次。
waves-problem-no-days = 這個梯次有客戶，但未定日期
waves-problem-nobody = 其中 { $n } 位客戶沒有指定由誰轉移。請為客戶或梯次指定負責人。
waves-problem-pilot = 試行梯次有 { $n } 位客戶。Changeover 建議最多三位。
waves-problem-lesson = 下一梯次開始前，請寫下試行得到的經驗
waves-problem-before-pilot = 這個梯次在試行梯次「{ $pilot }」轉移完成之前就開始
waves-problem-before-lesson = 試行梯次「{ $pilot }」的經驗還沒寫下，這個梯次就開始
waves-problem-outside = { $customer }：{ $day }不在梯次的期間內
waves-problem-passed = { $customer }：{ $day }已過，但尚未轉移
waves-problem-day-off = { $customer }：{ $day }不是工作天
waves-problem-blackout-bare = { $customer }：{ $day }暫停轉移
waves-problem-blackout = { $customer }：{ $day }暫停轉移（{ $reason }）
waves-problem-renewal = { $customer }：{ $product } 的期間於 { $end }（UTC）結束，離 { $day }太近。Changeover 建議避開期間結束前兩天到後一天。
waves-problem-gate = { $customer } 還不能轉移：「{ $gate }」尚未完成
waves-problem-group = 群組「{ $group }」的 { $n } 位客戶並未全部排在同一梯次
waves-mend-day = 指定為 { $day }
waves-mend-until = 延長到 { $day }
waves-mend-gather = 全部排入此梯次
waves-mend-group = 設為群組「{ $group }」
waves-mend-group-in = 設為群組「{ $group }」並排入 { $wave }
waves-no-group = 不是群組
edit-no-group = 標記為不是群組
waves-groups = { $n } 組可能的群組
waves-groups-why = 這些客戶有共同之處。同一群組會由同一人在同一天轉移。公用信箱網域、貴公司與提供者的網域，以及超過 20 位客戶共有的項目都不列入。
waves-found-tenant = { $names } 的 Microsoft ID 相同
waves-found-contact = { $names } 可能是同一群組：連絡人都有 { $contact }
waves-found-domain = { $names } 可能是同一群組：連絡人都使用 { $domain }
waves-found-more = { $names } 等，另有 { $n } 位

transfers-what = 每個要求最多可轉移同一位客戶的 25 個訂用帳戶。要求由間接提供者建立，由貴公司送出。
transfers-new = 規劃轉移要求
transfers-new-help = 請選擇客戶。可轉移且尚未列入任何要求的訂用帳戶，會依授權與 Azure 分開，每 25 個分成一個要求。
transfers-new-why = 請先選擇客戶
transfers-new-none = 這位客戶沒有尚待規劃的項目
transfers-create = 規劃
transfers-empty = 尚無轉移要求
transfers-empty-why = 先為客戶規劃轉移要求。從請提供者建立要求到檢查帳單，每一步都有紀錄。
transfers-search = 搜尋轉移要求
transfers-hide-closed = 隱藏已結束的要求
transfers-remove = 移除要求
transfers-removed = 已移除 { $n } 個轉移要求
transfers-customer = 客戶
transfers-request = 要求識別碼
transfers-request-help = 依合作夥伴中心顯示的內容填寫
transfers-kind = 類型
transfers-kind-licenses = 授權
transfers-kind-azure = Azure
transfers-provider = 間接提供者
transfers-owner = 負責人
transfers-planned = 預定日期
transfers-doubled = 此要求有 { $n } 個訂用帳戶同時列在另一個尚未結束的要求「{ $other }」中。請撤回其中一個要求，或在其中一個將這些訂用帳戶標記為不轉移。
transfers-effective-early = 生效日 { $from }早於要求的送出日 { $submitted }，請確認兩者
transfers-twin = { $customer } 的另一個轉移要求也使用識別碼 { $id }，請更正填錯的那一個
transfers-effective = 生效日
transfers-effective-help = 提供者開始計費的第一天（UTC），以合作夥伴中心顯示的為準，可留空
transfers-steps = 進度
transfers-roles = 分工
transfers-direction = 方向
transfers-direction-is = 由本公司轉給 { $provider }
transfers-created-by = 建立者
transfers-submitted-by = 送出者
transfers-role-done = { $who }，{ $day }
transfers-role-never = 無
transfers-role-open = { $who }（尚未進行）
transfers-approval = 核准
transfers-approval-is = 不需另外核准：提供者建立、本公司送出後，即由 Microsoft 執行。客戶須事先接受與提供者的關係。
transfers-us = 本公司
transfers-items = 訂用帳戶
transfers-checks = 轉移後的檢查
transfers-checks-why = 請在雙方查看後勾選。除帳單外全部勾選後，或註明原因，即可將要求標記為已確認。
transfers-checked = { $what }（{ $day }，{ $by }）
transfers-check-both = 雙方都顯示已完成
transfers-check-source = 我方的訂用帳戶已不是使用中
transfers-check-seats = 授權數與先前相同
transfers-check-ids = 已記錄新的訂用帳戶識別碼
transfers-check-end = 已重新設定期滿時的選擇
transfers-check-reseller = 每個訂用帳戶都有我方的 PartnerID
transfers-check-invoice = 次月帳單正確
access-title = 轉移後的存取權與支援
access-why = 轉移的是訂用帳戶，不是存取權。已處理的請勾選，其餘可加入待辦事項。
access-todo = { $customer }：{ $what }
access-by = { $what }，待辦期限 { $day }
access-done = { $what }，{ $day }已處理
access-their-roles = 議定 { $provider } 的 Azure 角色
access-their-roles-note = Azure 角色不受轉移影響，{ $provider } 不會自動取得任何角色。請議定所需角色與指派人。合作夥伴獲得的點數（PEC）須整天具備存取權，請於轉移隔日確認。
access-partner-link = 為我方的 Azure 使用者連結 PartnerID
access-partner-link-note = 在客戶 Azure 中工作的每位同仁都要連結我方的 PartnerID，並與 { $provider } 議定 PEC 如何分配：間接轉銷商本身不再取得 PEC。
access-our-roles = 檢視我方的 Azure 角色
access-our-roles-note = 轉移後我方角色仍在。保留工作所需的角色，其餘請客戶移除。
access-secrets = 檢視金鑰與密碼
access-secrets-note = 我方所知的金鑰、憑證與存取密碼在 Azure 轉移後仍然有效。請列出清單，不該再持有的請更新。
access-admin = 議定系統管理權限（GDAP）
access-admin-note = 系統管理權限與轉移無關。請議定誰需要哪些角色；若 { $provider } 需要，由其自行向客戶送出 GDAP 要求，該要求 90 天後失效。
access-support = 告知客戶找誰支援
access-support-note = 與 { $provider } 議定由誰回覆客戶、由誰向 Microsoft 開立工單，再告知客戶。
transfers-stage-planned = 已規劃
transfers-stage-asked = 已請提供者建立
transfers-stage-created = 可送出
transfers-stage-submitted = 已送出
transfers-stage-in-progress = 進行中
transfers-stage-completed = 已完成
transfers-stage-verified = 已確認
transfers-stage-with-errors = 已完成但有錯誤
transfers-stage-failed = 失敗
transfers-stage-declined = 遭拒絕
transfers-stage-expired = 已失效
transfers-stage-canceled = 提供者已取消
transfers-stage-withdrawn = 已撤回
transfers-stage-not-possible = 無法轉移
transfers-taken-over = 先前為 { $n } 位客戶記錄的轉移，已連同步驟改為「轉移」頁中的要求
transfers-days-left = { $n ->
    [0] 請於今天送出
    [1] 請於明天前送出
   *[other] 請於 { $n } 天內送出
}
transfers-item-of = { $product }，{ $seats }
transfers-item-open = 待轉移
transfers-item-moved = 已轉移
transfers-item-not-moved = 未轉移
transfers-item-left = 不列入轉移
transfers-item-tell = 變更
transfers-item-id = 訂用帳戶識別碼
transfers-item-new = 新的訂用帳戶識別碼
transfers-item-reason = 代碼或原因
transfers-copy-id = 複製訂用帳戶識別碼
transfers-copy-all = 複製全部識別碼
transfers-copy-request = 複製要求識別碼
transfers-ids = { $n } 個訂用帳戶識別碼
transfers-no-items = 這個要求沒有列出訂用帳戶
transfers-seats-unknown = 不明
transfers-drift-seats = { $product } 的授權數：建立要求時為 { $before }，目前為 { $after }。完成前請勿變更，或請提供者重新建立要求。
transfers-drift-end = { $product }：期滿時的選擇與建立要求時不同。請在轉移後檢查。
transfers-gate-declined = 客戶已婉拒轉銷商關係。若仍要繼續，請記錄步驟並註明原因。
transfers-items-all = 將全部 { $n } 個標記為已轉移
transfers-items-others = 將其餘 { $n } 個標記為已轉移
transfers-pilot-open = 試行梯次「{ $pilot }」要先轉移，目前尚未全部完成。若仍要繼續，請記錄步驟並註明原因。
transfers-lesson-missing = 試行梯次「{ $pilot }」已轉移完成，但還沒寫下經驗紀錄。請先在該梯次寫下經驗。若仍要繼續，請記錄步驟並註明原因。
transfers-gate-shut = 還不能轉移：「{ $gate }」尚未完成。若仍要繼續，請記錄步驟並註明原因。
transfers-record = 記錄步驟...
transfers-note-reason = 仍要繼續的原因
transfers-act-plan = 規劃要求
transfers-act-asked = 標記為已請提供者建立
transfers-act-submitted = 標記為已送出
transfers-act-completed = 標記為已完成
transfers-act-verified = 標記為已確認
transfers-act-access = 加入存取權與支援的待辦事項
transfers-act-invoice = 將帳單標記為已檢查
transfers-act-left = 為未轉移的項目規劃新的要求
transfers-act-anew = 規劃新的要求
transfers-proposal = { $n } 個要求
transfers-proposal-items = { $kind }：{ $n } 個訂用帳戶
transfers-proposal-empty = { $kind }：尚不知道有哪些訂用帳戶
refused-not-checked = { $customer } 的轉移尚未逐項檢查。沒有變更任何內容。請勾選已檢查的項目，或記錄步驟並註明原因。
refused-items-open = 尚未記錄 { $n } 個訂用帳戶是否已轉移。沒有變更任何內容。請先在「訂用帳戶」逐一記錄，再標記為已確認。
refused-pilot-open = { $customer } 不在試行梯次「{ $pilot }」中；試行要先轉移，目前尚未全部完成。沒有變更任何內容。請先完成試行，或記錄步驟並註明原因。
refused-lesson-missing = 試行梯次「{ $pilot }」已轉移完成，但還沒寫下經驗紀錄，{ $customer } 需要等待。沒有變更任何內容。請先在試行梯次寫下經驗，或記錄步驟並註明原因。
refused-gate-shut = { $customer } 還不能轉移：「{ $gate }」尚未完成。沒有變更任何內容。請先完成該項，或記錄步驟並註明原因。

customers-wave = 梯次
customers-wave-none = 無梯次
customers-pinned = 指定轉移日
customers-pinned-help = 只有必須在這一天轉移時才需填寫
customers-group = 一起轉移的群組
customers-group-help = 要一起轉移的客戶請填寫相同的名稱
search-example-wave = 梯次：試行
search-example-group = 群組：fabrikam
bad-number = 請輸入整數，或留空。您輸入的內容會保留在這裡，直到修正為止。
transfer-with-errors = 已完成但有錯誤
person-customers-a-day = 每日客戶數
person-requests-a-day = 每日要求數
person-seats-a-day = 每日授權數
person-seats-help = 沒有上限時請留空；Azure 不計授權數
person-limits-help = 這位團隊成員每天能轉移的數量；不明時請留空
provider-requests-a-week = 每週轉移要求數
provider-requests-a-week-help = 提供者每週能建立的數量；對方未說明時請留空
provider-lead-days = 建立要求所需的工作天
provider-lead-days-help = 從提出到建立完成；對方未說明時請留空，以 5 個工作天估計
deadlines-scope-person = { $person } 休假
deadlines-scope-person-gone = 已移除的團隊成員
deadlines-scope-one-person = 某一位團隊成員休假
deadlines-person-away = 團隊成員
deadlines-add-person-why = 請先選擇團隊成員

due-transfer = { $name } 的轉移要求最後送出日
due-wave-begins = 梯次「{ $name }」開始
due-wave-ends = 梯次「{ $name }」結束

action-go-moves = 開啟工作清單
action-move-plan = 規劃 { $n } 位客戶的轉移要求
action-move-ask = 請提供者建立 { $n } 個轉移要求
action-move-look-for-it = 查看提供者是否已建立 { $n } 個轉移要求
action-move-submit = 送出 { $n } 個轉移要求
action-move-look-done = 查看 { $n } 個轉移是否已完成
action-move-check = 檢查 { $n } 個已完成的轉移
action-move-errors = 查明 { $n } 個轉移中哪些沒有轉移
action-move-anew = 重新開始 { $n } 個未成功的轉移
action-move-access = 處理 { $n } 個轉移後的存取權與支援
action-move-invoice = 檢查 { $n } 個轉移後的帳單
action-why-move-plan = 轉移日將至，提供者需要時間建立要求
action-why-move-ask = 只有提供者能建立要求，之後由貴公司送出
action-why-move-look-for-it = 授權的轉移要求建立後是否有通知，並無公開說明
action-why-move-submit = 要求已建立，未送出就會失效
action-why-move-look-done = 已送出；授權轉移完成後是否有通知，並無公開說明
action-why-move-check = 完成不等於確認無誤，請在雙方查看
action-why-move-errors = 部分項目仍在貴公司名下，費用也仍由貴公司負擔
action-why-move-anew = 已失效、失敗、遭拒絕或取消；訂用帳戶仍在貴公司名下
action-why-move-access = 轉移的是訂用帳戶，不是存取權；角色、金鑰與支援窗口都維持原狀
action-why-move-invoice = 費用應已停止，預付款項應會退回
action-name-move-plan = 規劃轉移要求
action-name-move-ask = 請提供者建立轉移要求
action-name-move-look-for-it = 查看新的轉移要求
action-name-move-submit = 送出轉移要求
action-name-move-look-done = 查看轉移是否已完成
action-name-move-check = 檢查已完成的轉移
action-name-move-errors = 查明哪些沒有轉移
action-name-move-anew = 重新開始轉移
action-name-move-access = 處理轉移後的存取權
action-name-move-invoice = 檢查轉移後的帳單

edit-wave-add = 新增梯次 { $name }
edit-wave = 變更梯次 { $name }
edit-wave-remove = { $n ->
    [1] 移除梯次 { $name }
   *[other] 移除 { $n } 個梯次
}
edit-customer-wave = { $n ->
    [1] 變更 { $name } 的梯次
   *[other] 變更 { $n } 位客戶的梯次
}
edit-customer-pinned = { $n ->
    [1] 變更 { $name } 的指定轉移日
   *[other] 變更 { $n } 位客戶的指定轉移日
}
edit-transfer-add = { $n ->
    [1] 規劃 { $name } 的轉移要求
   *[other] 規劃 { $n } 個轉移要求
}
edit-transfer = 變更 { $name } 的轉移要求
edit-transfer-remove = { $n ->
    [1] 移除 { $name } 的轉移要求
   *[other] 移除 { $n } 個轉移要求
}
edit-transfer-correct = 更正 { $name } 的轉移步驟
edit-transfer-back = { $n ->
    [1] 移除 { $name } 轉移的最後一筆紀錄
   *[other] 移除 { $n } 個轉移的最後一筆紀錄
}
edit-transfer-items = 變更 { $name } 轉移的訂用帳戶
edit-transfer-check = 變更 { $name } 轉移後的檢查
edit-transfer-planned = { $n ->
    [1] 重新規劃 { $name } 的轉移
   *[other] 重新規劃 { $n } 個轉移
}
edit-transfer-asked = { $n ->
    [1] 已請提供者建立 { $name } 的轉移要求
   *[other] 已請提供者建立 { $n } 個轉移要求
}
edit-transfer-created = { $n ->
    [1] { $name } 的轉移要求可送出
   *[other] { $n } 個轉移要求可送出
}
edit-transfer-submitted = { $n ->
    [1] 送出 { $name } 的轉移要求
   *[other] 送出 { $n } 個轉移要求
}
edit-transfer-in-progress = { $n ->
    [1] { $name } 的轉移進行中
   *[other] { $n } 個轉移進行中
}
edit-transfer-completed = { $n ->
    [1] { $name } 的轉移已完成
   *[other] { $n } 個轉移已完成
}
edit-transfer-verified = { $n ->
    [1] { $name } 的轉移已確認
   *[other] { $n } 個轉移已確認
}
edit-transfer-with-errors = { $n ->
    [1] { $name } 的轉移已完成但有錯誤
   *[other] { $n } 個轉移已完成但有錯誤
}
edit-transfer-failed = { $n ->
    [1] { $name } 的轉移失敗
   *[other] { $n } 個轉移失敗
}
edit-transfer-declined = { $n ->
    [1] { $name } 的轉移遭拒絕
   *[other] { $n } 個轉移遭拒絕
}
edit-transfer-expired = { $n ->
    [1] { $name } 的轉移要求已失效
   *[other] { $n } 個轉移要求已失效
}
edit-transfer-canceled = { $n ->
    [1] { $name } 的轉移要求已取消
   *[other] { $n } 個轉移要求已取消
}
edit-transfer-not-possible = { $n ->
    [1] { $name } 無法轉移
   *[other] { $n } 個轉移無法進行
}
edit-transfer-take-over = 先前記錄的 { $n } 個轉移改為轉移要求
edit-transfer-withdrawn = { $n ->
    [1] 撤回 { $name } 的轉移
   *[other] 撤回 { $n } 個轉移
}
