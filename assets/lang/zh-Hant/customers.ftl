# Customers: the list, many at once, and one customer's sheet.
customers-company = 公司
customers-state = 狀態
customers-relationship = 關係
customers-provider = 間接提供者
customers-contact = 連絡人
customers-language = 語言
customers-owner = 負責人
customers-country = 國家/地區
customers-country-column = 地區
customers-tags = 標籤
customers-in-english = 英文
customers-in-chinese = 中文
customers-select-all = 選取顯示的所有客戶
customers-search = 搜尋客戶
customers-search-hint = 搜尋，或輸入標籤：試點 (Ctrl+F)
customers-search-clear = 清除搜尋
customers-all = 全部
customers-nobody-to-ask = 無人可邀請
customers-add = 新增客戶
customers-import = 匯入...
customers-invite = 邀請...
customers-invite-nobody = 目前還沒有客戶
customers-empty = 您的客戶會列在這裡
customers-empty-why = 請在合作夥伴中心選擇「客戶」，再選擇「匯出客戶」，然後匯入該檔案。您也可以逐一輸入。
customers-none-found = 找不到符合的客戶
customers-none-found-why = 搜尋範圍包括名稱、網域、Microsoft ID、標籤與連絡人。每個字詞都必須符合。
customers-show-all = 顯示所有客戶
customers-removed = 已完成：{ $what }。移除的客戶在資源回收筒中，可隨時還原。
undo-passed = 之後又有其他變更。請用上方的「復原」逐步返回。
edit-tag = { $n ->
    [1] 為 { $name } 加上標籤
   *[other] 為 { $n } 位客戶加上標籤
}
edit-tag-remove = { $n ->
    [1] 移除 { $name } 的標籤
   *[other] 移除 { $n } 位客戶的標籤
}

# Many at once.
customers-chosen = 已選取 { $n } 位
customers-chosen-hidden = 其中 { $n } 位未顯示
customers-choose-none = 取消選取
customers-remove = 移除
customers-owner-none = 無
customers-tag = 標籤
customers-new-tag = 新標籤
customers-new-tag-why = 請先輸入標籤
customers-add-tag = 加上標籤
customers-remove-tag = 移除「{ $tag }」
customers-none-accepted = 選取的客戶都尚未接受，因此沒有可確認的內容。請先記錄客戶已接受。

# The sheet.
customers-close-sheet = 關閉詳細資料
customers-sheet-parts = 前往詳細資料的某個部分
customers-add-title = 新客戶
customers-add-now = 加入計畫
customers-new-name-help = 其他資料可稍後再填
customers-new-name-why = 請先輸入名稱
customers-name = 公司名稱
customers-domain = 主要網域名稱
customers-id = Microsoft ID
customers-copy-id = 複製 Microsoft ID
customers-copy-id-none = 尚無 Microsoft ID
customers-country-help = 名稱或兩個字母，例如台灣或 TW
customers-tags-help = 以逗號分隔
customers-provider-default = 預設：{ $provider }
customers-provider-default-none = 預設：尚未選擇
customers-provider-gone = 已不在計畫中
customers-relation = 與間接提供者的關係
customers-no-provider-why = 沒有間接提供者，就沒有可記錄的關係。請先選擇一個。
customers-mark-invited = 標記為已邀請
customers-mark-accepted = 標記為已接受
customers-mark-declined = 標記為已婉拒
customers-mark-not-asked = 改回尚未邀請
customers-verify-us = 我方已確認
customers-verify-provider = 提供者已確認
customers-verify-take-back = 取消
customers-write-invitation = 撰寫邀請...
customers-recorded = { $name }：{ $stage }
customers-reason = 對方說明的原因
customers-relationships = 直接或間接，以及判斷依據
customers-relationships-none = 匯出檔尚未列出任何關係
customers-contacts = 連絡人
customers-recipient = 收件者
customers-add-contact = 新增連絡人
customers-no-contact = 沒有連絡人
customers-role = 角色
customers-language-by-country = 依國家或地區
customers-form-of-address = 稱謂
customers-form-of-address-help = 信件開頭的稱呼，例如陳小姐
customers-lack-contact = 尚無連絡人
customers-lack-address = 沒有電子郵件地址
customers-lack-acceptor = 沒有已知可以接受的人
customers-lack-role = 連絡人的角色不明
customers-notes-title = 備註
customers-notes = 內部備註
customers-history = 信件
customers-history-none = 尚未寄送任何信件
customers-history-more = 另有 { $n } 封較早的信
customers-history-to = 收件者 { $address }
customers-history-link = 連結 { $fingerprint }
customers-show-text = 顯示內容
customers-hide-text = 隱藏內容
customers-text-version = 範本第 { $number } 版，尚未填入名稱與連結
customers-text-own = 這位客戶目前的個別內容，尚未填入名稱與連結
customers-text-edited = 這封信曾為這位客戶修改。以下是所依據的第 { $number } 版。
customers-text-gone = 計畫中已沒有這個版本的內容

# What is next, and why.
customers-next-provider = 下一步：選擇間接提供者
customers-next-provider-why = 轉銷商關係連結屬於特定的間接提供者。請在下方選擇，或為所有客戶設定預設值。
customers-next-exists = 下一步：確認關係是否已存在
customers-next-exists-why = 匯出檔已列有間接關係。如果對象就是 { $provider }，請在下方標記為已接受。
customers-next-contact = 下一步：找到連絡人
customers-next-contact-why = 客戶的計費管理員或全域管理員可以接受邀請。許多間接提供者會要求由全域管理員接受，因此最為穩妥。請在下方輸入。
customers-next-address = 下一步：取得電子郵件地址
customers-next-address-why = 沒有地址，信件就沒有收件者，您必須自行填寫。
customers-next-acceptor = 下一步：找到可以接受的人
customers-next-acceptor-why = 客戶的計費管理員或全域管理員可以接受。{ $name } 兩者皆非。
customers-next-role = 下一步：確認此連絡人是否可以接受
customers-next-role-why = 客戶的計費管理員或全域管理員可以接受。尚未記錄 { $name } 的角色。您也可以先寫信詢問。
customers-role-is-global-admin = 記錄為全域管理員
customers-role-is-billing-admin = 記錄為計費管理員
customers-role-is-other = 記錄為其他角色
customers-next-invite = 下一步：邀請這位客戶
customers-next-invite-why = 連結會同時要求與貴公司及 { $provider } 建立關係。
customers-next-wait = 下一步：等待客戶接受
customers-next-wait-why = { $n ->
    [0] 須由客戶點選。{ $by } 記錄於今天邀請。
   *[other] 須由客戶點選。{ $by } 記錄於 { $date } 邀請，距今 { $n } 天。
}
customers-next-verify = 下一步：雙方確認關係
customers-next-verify-why = 請在合作夥伴中心的「客戶」中查看，並詢問 { $provider } 是否也看得到。
customers-next-verify-ours = 下一步：由我方確認關係
customers-next-verify-ours-why = { $provider } 已看到這個關係。請在合作夥伴中心的「客戶」中查看。
customers-next-ask = 下一步：詢問間接提供者
customers-next-ask-why = 我方已看到這個關係。請詢問 { $provider } 是否也看得到。
customers-next-agreement = 下一步：記錄客戶合約
customers-next-agreement-why = 貴公司與 { $provider } 都已看到這個關係。客戶合約尚未完成：{ $state }。
customers-next-transfer = 下一步：移轉訂用帳戶
customers-next-transfer-why = 與 { $provider } 的關係及客戶合約皆已完成。訂用帳戶移轉：{ $state }。
customers-agreement-accepted = 記錄客戶已接受合約
customers-agreement-confirmed = 記錄提供者已確認合約
customers-next-nothing = 這裡已全部完成
customers-next-nothing-why = 貴公司與 { $provider } 都已看到這個關係，合約與訂用帳戶也已處理完成。
customers-next-talk = 下一步：與客戶溝通
customers-next-talk-why = { $by } 記錄客戶於 { $date } 婉拒。溝通後可改回尚未邀請並重新邀請，或維持現狀。
customers-kind-by-hand = 手動輸入
customers-new-kind = 如何銷售給這位客戶
customers-new-kind-unknown = 尚不清楚
