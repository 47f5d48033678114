# 客戶：清單、批次處理與單一客戶的詳細資料
customers-company = 公司
customers-state = 狀態
customers-relationship = 關係
customers-provider = 提供者
customers-contact = 連絡人
customers-language = 語言
customers-owner = 負責人
customers-country = 國家或地區
customers-country-column = 地區
customers-tags = 標籤
customers-in-english = 英文
customers-in-chinese = 中文
customers-select-all = 選取所有顯示的客戶
customers-search = 搜尋客戶
customers-search-hint = 搜尋，或輸入「標籤：試點」（Ctrl+F）
customers-search-clear = 清除搜尋
customers-all = 全部
customers-nobody-to-ask = 需補連絡人
customers-add = 新增客戶
customers-import = 匯入...
customers-invite = 邀請...
customers-invite-nobody = 請先新增客戶
customers-empty = 尚無客戶
customers-empty-why = 請在合作夥伴中心選取「客戶」，再選取「匯出客戶」，然後匯入該檔案。您也可以手動新增客戶。
customers-none-found = 找不到符合的客戶
customers-none-found-why = 搜尋範圍包括名稱、網域、Microsoft ID、標籤、連絡人與備註。每個字詞都必須符合。
customers-show-all = 顯示所有客戶
customers-removed = 已將 { $n } 位客戶移至資源回收筒
undo-passed = 之後已有其他變更。請使用上方的「復原」逐項復原。
edit-tag = { $n ->
    [1] 為 { $name } 加上標籤
   *[other] 為 { $n } 位客戶加上標籤
}
edit-tag-remove = { $n ->
    [1] 移除 { $name } 的標籤
   *[other] 移除 { $n } 位客戶的標籤
}

# Several customers at once.
customers-chosen = 已選取 { $n } 位
customers-chosen-hidden = 其中 { $n } 位未顯示
customers-choose-none = 取消選取
customers-remove = 移除
customers-owner-none = 無負責人
customers-tag = 標籤
customers-new-tag = 新標籤
customers-new-tag-why = 請先輸入標籤
customers-add-tag = 加上標籤
customers-remove-tag = 移除標籤「{ $tag }」
customers-none-accepted = 選取的客戶都尚未接受，還不能確認關係。請先記錄客戶已接受。

# The sheet.
customers-close-sheet = 關閉詳細資料
customers-sheet-parts = 前往區段
customers-add-title = 新客戶
customers-add-now = 加入計畫
customers-new-name-help = 其他資料可稍後再填
customers-new-name-why = 請先輸入名稱
customers-name = 公司名稱
customers-domain = 主要網域名稱
customers-id = Microsoft ID
customers-scheduled = 排程日期
customers-scheduled-by = 排程人員
customers-copy-id = 複製 Microsoft ID
customers-copy-id-none = 尚無 Microsoft ID
customers-country-help = 名稱或兩個字母的代碼，例如台灣或 TW
customers-tags-help = 以逗號分隔
customers-provider-default = 預設：{ $provider }
customers-provider-default-none = 預設：尚未設定
customers-provider-gone = 已不在計畫中
customers-relation = 轉銷商關係
customers-no-provider-why = 尚無提供者。請先選擇提供者，再記錄關係。
customers-mark-invited = 標記為已邀請
customers-mark-accepted = 標記為已接受
customers-mark-declined = 標記為已婉拒
customers-mark-not-asked = 標記為尚未邀請
customers-verify-us = 標記為我方已確認
customers-verify-provider = 標記為提供者已確認
customers-verify-take-back = 取消確認
customers-write-invitation = 撰寫邀請...
customers-recorded = { $name }：{ $stage }
customers-reason = 婉拒原因
customers-relationships = 直接或間接
customers-relationships-none = 匯入的清單尚未列出任何關係
customers-contacts = 連絡人
customers-recipient = 收件者
customers-add-contact = 新增連絡人
customers-no-contact = 沒有連絡人
customers-role = 角色
customers-language-by-country = 依國家或地區
customers-phone = 電話
customers-form-of-address = 稱謂
customers-form-of-address-help = 信件中使用的稱謂，例如陳小姐
customers-lack-contact = 尚無連絡人
customers-lack-address = 尚無電子郵件地址
customers-lack-acceptor = 沒有可以接受邀請的連絡人
customers-lack-role = 連絡人角色不明
customers-notes-title = 備註
customers-notes = 內部備註
customers-history = 信件
customers-history-none = 尚無信件
customers-history-more = 另有 { $n } 封較早的信件
customers-history-to = 收件者：{ $address }
customers-history-link = 連結識別碼 { $fingerprint }
customers-show-text = 顯示內容
customers-hide-text = 隱藏內容
customers-text-version = 範本第 { $number } 版，尚未填入名稱與連結
customers-text-own = 這位客戶目前的專屬內容，尚未填入名稱與連結
customers-text-edited = 這封信件曾為這位客戶修改。以下是原本依據的範本第 { $number } 版。
customers-text-gone = 計畫中已沒有這個版本的範本

# What is next, and why.
customers-next-provider = 下一步：選擇間接提供者
customers-next-provider-why = 每個關係連結只屬於一家間接提供者。請在下方選擇，或為所有客戶設定預設的提供者。
customers-next-exists = 下一步：確認關係是否已存在
customers-next-exists-why = 匯出檔已列出間接關係。如果是與 { $provider } 的關係，請標記為已接受。
customers-next-contact = 下一步：新增連絡人
customers-next-contact-why = 客戶的計費管理員或全域管理員可以接受邀請。全域管理員最為穩妥，因為許多間接提供者要求由全域管理員接受。請在下方新增連絡人。
customers-next-address = 下一步：補上電子郵件地址
customers-next-address-why = 沒有地址，信件就沒有收件者，您必須自行填寫
customers-next-acceptor = 下一步：找到可以接受的連絡人
customers-next-acceptor-why = 客戶的計費管理員或全域管理員可以接受。{ $name } 兩者皆非。
customers-next-role = 下一步：確認這位連絡人是否可以接受
customers-next-role-why = 客戶的計費管理員或全域管理員可以接受。{ $name } 的角色不明。您也可以先寫信詢問。
customers-role-is-global-admin = 標記為全域管理員
customers-role-is-billing-admin = 標記為計費管理員
customers-role-is-other = 標記為其他角色
customers-next-invite = 下一步：邀請這位客戶
customers-next-invite-why = 這個連結會請客戶同時與貴公司及 { $provider } 建立關係
customers-next-wait = 下一步：等待客戶接受
customers-next-wait-why = { $n ->
    [0] 須由客戶接受。今天已邀請（{ $by }）。
   *[other] 須由客戶接受。{ $date }已邀請，距今 { $n } 天（{ $by }）。
}
customers-next-verify = 下一步：雙方確認關係
customers-next-verify-why = 請在合作夥伴中心的「客戶」中查看，並詢問 { $provider } 是否也看得到
customers-next-verify-ours = 下一步：由我方確認關係
customers-next-verify-ours-why = { $provider } 已看到這個關係。請在合作夥伴中心的「客戶」中查看。
customers-next-ask = 下一步：詢問間接提供者
customers-next-ask-why = 貴公司已看到這個關係。請詢問 { $provider } 是否也看得到。
customers-next-agreement = 下一步：記錄客戶合約
customers-next-agreement-why = 貴公司與 { $provider } 都已看到這個關係。客戶合約的狀態：{ $state }。
customers-next-transfer = 下一步：轉移訂用帳戶
customers-next-transfer-why = 與 { $provider } 的關係及客戶合約皆已就緒。轉移的狀態：{ $state }。
customers-agreement-accepted = 將合約標記為客戶已接受
customers-agreement-confirmed = 將合約標記為提供者已確認
customers-next-nothing = 這位客戶沒有其他待辦事項
customers-next-nothing-why = 貴公司與 { $provider } 都已看到這個關係，合約與訂用帳戶也已處理完成
customers-next-talk = 下一步：與客戶溝通
customers-next-talk-why = 客戶於 { $date }婉拒（{ $by }）。溝通後可標記為尚未邀請並重新邀請，或維持現狀。
customers-kind-by-hand = 手動輸入
customers-new-kind = 直接或間接
customers-new-kind-unknown = 不明

customers-looked-up = 關係查明日期
customers-looked-up-said = 已記錄今天查明 { $n } 位客戶
command-looked-up = 已查明：直接或間接如所示
command-looked-up-unknown = 尚不知此客戶為直接或間接；請先輸入或匯入
edit-customer-looked-up = 查明關係
