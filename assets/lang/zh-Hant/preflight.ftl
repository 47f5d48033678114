# Moving a customer to the provider: what moves, what has to hold before, requests, money, risk, messages.
preflight-title = 轉移給提供者
preflight-none = 尚未記錄可轉移的項目。請匯入訂用帳戶清單，或在上方新增。
preflight-done = 轉移已標記為完成。以下是假設今天送出的情況。
preflight-at-home = 依清單為間接客戶：已由提供者計費的項目不必轉移
preflight-advice = 未附來源的內容是 Changeover 的建議，並非 Microsoft 的規定
preflight-source = 來源：{ $what }
preflight-utc = 合作夥伴中心以 UTC 計算：UTC 現在是 { $utc }，本地是 { $today }。
preflight-answer-moves = 可轉移
preflight-answer-not-now = 暫不轉移
preflight-answer-stays = 不會轉移
preflight-answer-moved = 已轉移
preflight-answer-not-known = 不明
preflight-n-moves = { $n } 個可轉移
preflight-n-not-now = { $n } 個暫不轉移
preflight-n-stays = { $n } 個不會轉移
preflight-n-moved = { $n } 個已轉移
preflight-n-not-known = { $n } 個不明

# Why a subscription moves or does not.
preflight-because-license = 新商務授權：依現有條件轉移
preflight-because-azure-plan = 屬於 Azure 方案：可轉移
preflight-because-reservation = 保留項目或節省方案：可轉移
preflight-because-legacy = 舊版產品：可轉移
preflight-because-excluded = 這個計畫採用的規則版本不允許轉移這類產品
preflight-because-trial = 試用：不能轉移
preflight-because-software = 軟體：不能轉移
preflight-because-marketplace = 商業市集 SaaS：不會一併轉移
preflight-because-support-plan = 支援方案：不會轉移
preflight-because-legacy-azure = 舊版 Azure：這位客戶的所有轉移要求都無法建立
preflight-because-ended = 已結束
preflight-because-suspended = 已暫停
preflight-because-window = { $day }（UTC）以前仍可取消
preflight-because-renewal = 正值續約或期滿前後，{ $day }（UTC）以前請勿送出
preflight-because-blackout = 依這個計畫，{ $day }以前暫停轉移
preflight-because-moved = 已由完成的轉移要求轉移
preflight-because-type-open = 產品類型不明
preflight-because-not-said = 這個計畫採用的規則版本並未說明
preflight-because-extension = 可能已進入延長服務期間；此時能否轉移，並無公開說明
preflight-because-term-over = 記錄的到期日已過
preflight-because-status-open = 狀態不明
preflight-because-segment = 教育、非營利或政府客群：提供者須有銷售資格
preflight-because-prepaid = 已預付：轉移後不能再取消

# What to do instead, or before.
preflight-instead-buy = 期滿時透過提供者重新購買
preflight-instead-cancel = 取消後，透過提供者重新購買
preflight-instead-support = 請洽 Microsoft 合作夥伴支援：只有支援人員能轉移其計費
preflight-instead-nothing = 不必處理：已購買的仍屬於客戶
preflight-instead-reactivate = 轉移前先重新啟用，或讓它期滿
preflight-instead-ask = 詢問提供者
preflight-instead-software = 在「訂用帳戶」中將產品類型選為「軟體訂用帳戶」或「永久軟體」
preflight-instead-type = 在「訂用帳戶」中選擇產品類型
preflight-instead-settle = 先與提供者或 Microsoft 合作夥伴支援處理
preflight-instead-decide = 先決定是否取消，再轉移
preflight-instead-wait = 改選其他日期
preflight-instead-look = 在合作夥伴中心確認，並匯入較新的清單

# Money.
preflight-pays-both = 若今天送出：貴公司付款至 { $before }，提供者從 { $first }付款至 { $last }（UTC）
preflight-pays-provider = 若今天送出：提供者從 { $first }付款至 { $last }（UTC）
preflight-fallback = { $day }以前選擇「Cancels at end of term」（期滿取消）。提供者於期間最後一天 { $buy }（UTC）購買。
preflight-fallback-late = 「Cancels at end of term」（期滿取消）應於 { $day }以前選擇，請立即處理。提供者於期間最後一天 { $buy }（UTC）購買。
preflight-fallback-chosen = 已選擇「Cancels at end of term」（期滿取消）。提供者於期間最後一天 { $buy }（UTC）購買。
preflight-todo-choose = { $customer }：{ $product } 選擇「Cancels at end of term」（期滿取消）
preflight-todo-choose-note = 訂用帳戶識別碼：{ $id }。只關閉續約並不相同：若未另作選擇，訂用帳戶期滿後可能進入付費的延長服務期間。
preflight-todo-buy = { $customer }：由 { $provider } 重新購買 { $product }
preflight-todo-buy-note = 取代訂用帳戶識別碼 { $id }，該訂用帳戶於當日（UTC）期滿。屆時即停止存取，因此新的訂用帳戶須在此之前啟用。
preflight-todos-add = 加入 { $n } 項有期限的待辦事項
preflight-todos-added = 已加入 { $n } 項待辦事項
preflight-todos-there = 其中 { $n } 個步驟已在待辦事項中
preflight-todos-other-day = 其中 { $n } 項待辦事項的日期與目前的期限不符
preflight-todos-move = 更新 { $n } 個日期
preflight-planned = 預定日期的問題
preflight-twice = 重複付款 { $n } 天
preflight-twice-cost = 重複付款 { $n } 天，約 { $sum }
preflight-money-title = 若今天送出，由誰付款
preflight-money-dates = 貴公司付款至 { $before }，提供者從 { $first }開始付款（UTC）
preflight-money-refund = 預付期間的退款估計：{ $sums }
preflight-money-refund-none = 沒有預付期間的紀錄，預期不會有退款
preflight-money-without = { $n } 個預付的訂用帳戶未計入：價格、授權數或期間不明
preflight-money-credit = 預期列在 { $month }的帳單；請於 { $day }查看
preflight-money-not-said = 這個計畫採用的規則版本並未說明各由誰付款到何時
preflight-money-nothing = 今天沒有可轉移的項目

# Requests.
preflight-batches-title = 轉移要求
preflight-batches = { $n } 個要求：{ $parts }
preflight-batches-none = 沒有可轉移的項目，不需要提出要求
preflight-batches-part = { $kind } { $sizes }
preflight-batch-licenses = 授權
preflight-batch-azure = Azure
preflight-batch-nth = 第 { $n } 個要求：{ $kind }
preflight-batch-items = { $n } 個訂用帳戶
preflight-batches-not-now = 其中 { $n } 個今天不宜送出，請見上方
preflight-batches-freeze = 請先記下期滿時的選擇；從提出要求到完成為止，請勿變更授權數

# Before the request.
preflight-checks-title = 提出要求之前
preflight-checks-clear = 可以提出要求
preflight-checks-left = 提出要求之前，還有 { $n } 項待處理
preflight-checks-blocked = 目前還不能提出要求
preflight-checks-passed = 已完成：{ $names }
preflight-checks-not-needed = 與這位客戶無關：{ $names }
preflight-said = { $name }，{ $state }
preflight-state-passed = 已完成
preflight-state-not-needed = 不需要
preflight-state-not-known = 不明
preflight-state-open = 待處理
preflight-state-blocks = 無法提出
preflight-check-relation = 轉銷商關係
preflight-check-agreement = 客戶合約
preflight-check-partner-id = 貴公司的 PartnerID（PLA）
preflight-check-partnership = 與提供者的合作關係
preflight-check-items = 要轉移的訂用帳戶
preflight-check-types = 產品類型
preflight-check-legacy-azure = 舊版 Azure
preflight-check-azure-plan = 提供者端的 Azure 方案
preflight-check-reservations = 保留項目與節省方案
preflight-check-trials = 試用
preflight-check-suspended = 已暫停的訂用帳戶
preflight-check-software = 軟體
preflight-check-marketplace = 商業市集
preflight-check-window = 7 天取消期
preflight-check-renewal = 近日的續約
preflight-check-blackout = 暫停轉移日
preflight-check-add-ons = 附加元件
preflight-check-end-choice = 期滿時的選擇
preflight-why-no-provider = 尚未為這位客戶選擇提供者
preflight-why-declined = 客戶已婉拒轉銷商關係
preflight-why-not-accepted = 客戶尚未接受轉銷商關係
preflight-why-not-seen = 已接受，但尚未由雙方確認
preflight-why-seen = 雙方已確認
preflight-why-agreement-holds = 對提供者有效
preflight-why-agreement-not = 客戶尚未接受
preflight-why-agreement-attested = 由我方代為確認。須由提供者重新代為確認，或由客戶接受。
preflight-why-agreement-open = 尚無紀錄。請詢問客戶或提供者，並記錄在上方。
preflight-why-partner-id-known = 已記錄在「公司資料」
preflight-why-partner-id-missing = 請在「公司資料」輸入。提供者每次轉移都需要它。
preflight-why-partnership-seen = 雙方已確認
preflight-why-partnership-open = 尚未由雙方確認。請在「間接提供者」繼續處理。
preflight-why-partnership-missing = 尚無合作關係的紀錄。請在「間接提供者」新增。
preflight-why-items-move = { $n } 個訂用帳戶要轉移
preflight-why-items-stay = 目前記錄的項目都還不能轉移
preflight-why-items-missing = 尚未記錄訂用帳戶。請匯入清單，或在上方新增。
preflight-why-types-known = 所有訂用帳戶的類型都已知
preflight-why-types-open = 請選擇產品類型：{ $items }
preflight-why-nothing = 沒有這類項目
preflight-why-legacy-azure = { $items }：只要它還在，就無法為這位客戶建立轉移要求
preflight-why-azure-plan-ask = 請詢問提供者是否已為這位客戶建立 Azure 方案
preflight-why-reservations-prepaid = 已預付：{ $items }。請在轉移前決定是否保留；之後不能再取消。
preflight-why-reservations-open = 計費週期不明：{ $items }。若是預付，轉移後不能再取消。
preflight-why-reservations-monthly = 按月計費：{ $items }
preflight-why-trials = 試用不會轉移：{ $items }。請待其結束，再透過提供者購買。
preflight-why-suspended = { $items }：轉移前先重新啟用，或讓它期滿
preflight-why-software = { $items }：期滿時透過提供者重新購買
preflight-why-software-stays = { $items }：仍屬於客戶
preflight-why-marketplace = { $items }：請洽 Microsoft 合作夥伴支援
preflight-why-window = { $items }：請於 { $day }（UTC）以前決定是否取消，再轉移
preflight-why-renewal = { $items }：{ $day }（UTC）以前請勿送出
preflight-why-blackout = { $day }以前，這位客戶暫停轉移
preflight-why-base-missing = 未記錄基礎訂用帳戶：{ $items }
preflight-why-base-apart = 與基礎訂用帳戶不在同一個要求中：{ $items }
preflight-why-add-ons-together = 與基礎訂用帳戶在同一個要求中：{ $items }
preflight-why-end-extends = 第三方回報：{ $items } 期滿後可能進入付費的延長服務期間。請在合作夥伴中心選擇期滿後的處理方式。
preflight-why-end-open = 期滿時的選擇不明：{ $items }
preflight-why-end-chosen = 所有授權都已選擇
preflight-more = 另有 { $n } 個

# Subscriptions.
preflight-items-title = 各訂用帳戶
preflight-show-all = 顯示全部 { $n } 個訂用帳戶
preflight-show-fewer = 顯示較少

# Risk.
preflight-risk-title = 風險
preflight-risk-total = { $points } 分（滿分 { $most } 分）
preflight-risk-none = 從紀錄看不出風險
preflight-risk-part = { $what } +{ $points }
preflight-risk-seats = { $n } 個授權
preflight-risk-renewal = { $n ->
    [0] 今天續約
   *[other] { $n } 天後續約
}
preflight-risk-contact = 沒有任何連絡人有電子郵件地址
preflight-risk-azure = Azure
preflight-risk-add-ons = { $n } 個附加元件
preflight-risk-prepaid = { $n } 個預付期間
preflight-risk-stays = { $n } 個訂用帳戶不會轉移或不明

# After the transfer.
preflight-after-title = 規則對轉移之後的說明

# Messages of Partner Center.
preflight-error-paste = 貼上合作夥伴中心的訊息
preflight-error-help = 整段文字或只有錯誤碼皆可
preflight-error-code = 錯誤碼 { $code }
preflight-error-by-words = 依文字辨識，也可能是其他問題
preflight-error-do = 處理方式
preflight-error-origin = { $source }，{ $dated }；查核日期 { $checked }
preflight-error-unknown = 無法辨識這則訊息
preflight-error-unknown-do = 其中沒有已知的錯誤碼 900131、900145、900154、900400、900416 或 20002。請檢查上方各項，先詢問提供者，再洽 Microsoft 合作夥伴支援。
preflight-error-clear = 清除
preflight-advice-settle-legacy-azure = 與提供者一起將客戶的 Azure 改為 Azure 方案，或予以終止
preflight-advice-then-again = 之後請提供者重新建立要求
preflight-advice-choose-reservations = 這個要求先不要包含保留項目，另行提出
preflight-advice-ask-provider = 詢問提供者
preflight-advice-check-partner-id = 比對訊息中的 PartnerID 與「公司資料」中的是否相同
preflight-advice-check-partner-agreement = 在合作夥伴中心確認已接受合作夥伴合約，且租用戶未暫停
preflight-advice-check-partnership = 在「間接提供者」確認合作關係已接受，且雙方都已列出
preflight-advice-check-relationship = 確認貴公司和提供者都看得到與這位客戶的關係
preflight-advice-split-kinds = 授權與 Azure 請分開提出要求
preflight-advice-take-out = 移出不會轉移的項目，請見上方
preflight-advice-look-for-other = 確認這位客戶是否有其他未結的要求
preflight-advice-wait-a-day = 隔天再試
preflight-advice-ask-support = 請附上完整訊息，洽詢 Microsoft 合作夥伴支援
preflight-advice-send-link = 若看不到，請將關係連結寄給客戶
preflight-advice-check-agreement = 檢查上方的客戶合約
preflight-advice-ask-to-attest = 請提供者代為確認
preflight-advice-new-request = 請提供者建立新的要求，並儘快送出
