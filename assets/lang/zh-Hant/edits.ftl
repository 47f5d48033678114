# 復原、重做與變更紀錄中的編輯名稱，例如「復原：移除 Contoso 的連結」。$name：名稱，$n：數量。
edit-plan = 變更計畫「{ $name }」
edit-company = 變更公司資料
edit-person = 變更 { $name }
edit-person-remove = 移除 { $name }
edit-provider = 變更 { $name }
edit-providers = 變更 { $n } 家間接提供者
edit-provider-remove = 移除 { $name }
edit-link = 新增 { $name } 的連結
edit-link-remove = 移除 { $name } 的連結
edit-provider-letter = 變更給 { $name } 的信件
edit-criterion = 變更評比項目「{ $name }」
edit-criteria = 變更 { $n } 個評比項目
edit-criterion-remove = 移除評比項目「{ $name }」
edit-mark = 變更 { $name } 的分數
edit-marks = 變更 { $n } 個分數
edit-choice = 選定 { $name }
edit-choice-remove = 移除決策紀錄
edit-partnership = 變更 { $name } 的合作關係邀請
edit-partnership-add = 新增 { $name } 的合作關係邀請
edit-partnership-awaited = 將 { $name } 的合作關係邀請標記為等待中
edit-partnership-received = 將 { $name } 的合作關係邀請標記為已收到
edit-partnership-forwarded = 將 { $name } 的合作關係邀請標記為已轉交
edit-partnership-accepted = 將 { $name } 的合作關係邀請標記為已接受
edit-partnership-listed = 將 { $name } 的合作關係邀請標記為已列出
edit-partnership-declined = 將 { $name } 的合作關係邀請標記為已婉拒
edit-partnership-back = 移除 { $name } 合作關係邀請的最後一筆紀錄
edit-partnership-correct = 更正 { $name } 合作關係邀請的步驟
edit-partnership-link = 新增 { $name } 合作關係邀請的連結
edit-partnership-link-remove = 移除 { $name } 合作關係邀請的連結
edit-partnership-sender = 變更 { $name } 合作關係邀請的寄件者
edit-partnership-confirmed = 記錄 { $name } 的確認
edit-partnership-confirmed-not = 移除 { $name } 的確認
edit-partnership-reviewed = 記錄對 { $name } 系統管理權限的檢視
edit-partnership-reviewed-not = 移除對 { $name } 系統管理權限的檢視
edit-partnership-remove = 移除 { $name } 的合作關係邀請
edit-tenant-request = 變更 { $name } 的租用戶申請
edit-tenant-request-add = 新增 { $name } 的租用戶申請
edit-tenant-request-drafted = 重新開啟 { $name } 的租用戶申請
edit-tenant-request-sent = 將 { $name } 的租用戶申請標記為已寄出
edit-tenant-request-created = 將 { $name } 的租用戶標記為已建立
edit-tenant-request-listed = 將 { $name } 標記為已在您的清單中
edit-tenant-request-withdrawn = 撤回 { $name } 的租用戶申請
edit-tenant-request-back = 移除 { $name } 租用戶申請的最後一筆紀錄
edit-tenant-request-correct = 更正 { $name } 租用戶申請的步驟
edit-tenant-request-remove = 移除 { $name } 的租用戶申請
edit-customer-add = 新增客戶 { $name }
edit-customer = { $n ->
    [1] 變更 { $name }
   *[other] 變更 { $n } 位客戶
}
edit-customer-remove = { $n ->
    [1] 移除 { $name }
   *[other] 移除 { $n } 位客戶
}
edit-customer-restore = { $n ->
    [1] 從資源回收筒還原 { $name }
   *[other] 從資源回收筒還原 { $n } 位客戶
}
edit-customer-gdap = { $n ->
    [1] 儲存 { $name } 的 GDAP 連結
   *[other] 儲存 { $n } 個 GDAP 連結的清單
}
edit-customer-language = { $n ->
    [1] 變更 { $name } 的語言
   *[other] 變更 { $n } 位客戶的語言
}
edit-track-consent = { $n ->
    [1] 記錄 { $name } 的同意
   *[other] 記錄 { $n } 位客戶的同意
}
edit-track-agreement = { $n ->
    [1] 記錄 { $name } 的客戶合約
   *[other] 記錄 { $n } 位客戶的客戶合約
}
edit-track-transfer = { $n ->
    [1] 記錄 { $name } 的轉移
   *[other] 記錄 { $n } 位客戶的轉移
}
edit-track-access = { $n ->
    [1] 記錄 { $name } 的系統管理權限
   *[other] 記錄 { $n } 位客戶的系統管理權限
}
edit-consent-asked = { $n ->
    [1] 將 { $name } 的同意標記為已徵求
   *[other] 將 { $n } 位客戶的同意標記為已徵求
}
edit-consent-given = { $n ->
    [1] 將 { $name } 的同意標記為已同意
   *[other] 將 { $n } 位客戶的同意標記為已同意
}
edit-consent-refused = { $n ->
    [1] 將 { $name } 的同意標記為不同意
   *[other] 將 { $n } 位客戶的同意標記為不同意
}
edit-consent-back = { $n ->
    [1] 移除 { $name } 同意的最後一筆紀錄
   *[other] 移除 { $n } 位客戶同意的最後一筆紀錄
}
edit-agreement-not-accepted = { $n ->
    [1] 將 { $name } 的客戶合約標記為尚未接受
   *[other] 將 { $n } 位客戶的客戶合約標記為尚未接受
}
edit-agreement-attested = { $n ->
    [1] 將 { $name } 的客戶合約標記為由我方代為確認
   *[other] 將 { $n } 位客戶的客戶合約標記為由我方代為確認
}
edit-agreement-by-customer = { $n ->
    [1] 將 { $name } 的客戶合約標記為客戶已接受
   *[other] 將 { $n } 位客戶的客戶合約標記為客戶已接受
}
edit-agreement-confirmed = { $n ->
    [1] 將 { $name } 的客戶合約標記為提供者已確認
   *[other] 將 { $n } 位客戶的客戶合約標記為提供者已確認
}
edit-agreement-back = { $n ->
    [1] 移除 { $name } 客戶合約的最後一筆紀錄
   *[other] 移除 { $n } 位客戶客戶合約的最後一筆紀錄
}
edit-access-none = { $n ->
    [1] 將 { $name } 的系統管理權限標記為無
   *[other] 將 { $n } 位客戶的系統管理權限標記為無
}
edit-access-requested = { $n ->
    [1] 將 { $name } 的系統管理權限標記為已要求
   *[other] 將 { $n } 位客戶的系統管理權限標記為已要求
}
edit-access-pending = { $n ->
    [1] 將 { $name } 的系統管理權限標記為等待客戶
   *[other] 將 { $n } 位客戶的系統管理權限標記為等待客戶
}
edit-access-active = { $n ->
    [1] 將 { $name } 的系統管理權限標記為有效
   *[other] 將 { $n } 位客戶的系統管理權限標記為有效
}
edit-access-ended = { $n ->
    [1] 將 { $name } 的系統管理權限標記為已結束
   *[other] 將 { $n } 位客戶的系統管理權限標記為已結束
}
edit-access-back = { $n ->
    [1] 移除 { $name } 系統管理權限的最後一筆紀錄
   *[other] 移除 { $n } 位客戶系統管理權限的最後一筆紀錄
}
edit-track-back = { $n ->
    [1] 移除 { $name } 的最後一筆紀錄
   *[other] 移除 { $n } 位客戶的最後一筆紀錄
}
edit-subscription = 變更 { $name } 的訂用帳戶
edit-subscriptions = 變更 { $n } 個訂用帳戶
edit-subscription-remove = 移除 { $name } 的訂用帳戶
edit-view = 儲存檢視「{ $name }」
edit-view-remove = 移除檢視「{ $name }」
edit-relation-none = { $n ->
    [1] 將 { $name } 標記為尚未邀請
   *[other] 將 { $n } 位客戶標記為尚未邀請
}
edit-relation-invited = { $n ->
    [1] 將 { $name } 標記為已邀請
   *[other] 將 { $n } 位客戶標記為已邀請
}
edit-relation-accepted = { $n ->
    [1] 將 { $name } 標記為已接受
   *[other] 將 { $n } 位客戶標記為已接受
}
edit-relation-declined = { $n ->
    [1] 將 { $name } 標記為已婉拒
   *[other] 將 { $n } 位客戶標記為已婉拒
}
edit-verify = { $n ->
    [1] 確認與 { $name } 的關係
   *[other] 確認與 { $n } 位客戶的關係
}
edit-verify-remove = { $n ->
    [1] 取消確認與 { $name } 的關係
   *[other] 取消確認與 { $n } 位客戶的關係
}
edit-owner = { $n ->
    [1] 變更 { $name } 的負責人
   *[other] 變更 { $n } 位客戶的負責人
}
edit-customer-provider = { $n ->
    [1] 變更 { $name } 的間接提供者
   *[other] 變更 { $n } 位客戶的間接提供者
}
edit-import = { $n ->
    [0] 指定檔案中各欄與各值的意義
   *[other] 匯入 { $n } 位客戶
}
edit-import-customers = { $n ->
    [0] 指定檔案中各欄與各值的意義
   *[other] 匯入 { $n } 位客戶
}
edit-import-subscriptions = 匯入 { $n } 位客戶的訂用帳戶
edit-template = 變更範本
edit-own-text = 變更 { $name } 的專屬內容
edit-own-text-remove = { $n ->
    [1] 將 { $name } 的內容還原為範本
   *[other] 將 { $n } 位客戶的內容還原為範本
}
edit-round = 變更 { $n } 位客戶的批次
edit-round-close = 結束批次
edit-invitation-prepared = { $n ->
    [1] 準備給 { $name } 的信件
   *[other] 準備 { $n } 封信件
}
edit-invitation-copied = { $n ->
    [1] 複製給 { $name } 的信件
   *[other] 複製 { $n } 封信件
}
edit-invitation-saved = { $n ->
    [1] 儲存給 { $name } 的信件
   *[other] 儲存 { $n } 封信件
}
edit-invitation-opened = { $n ->
    [1] 以郵件程式開啟給 { $name } 的信件
   *[other] 以郵件程式開啟 { $n } 封信件
}
edit-invitation-sent = { $n ->
    [1] 將給 { $name } 的信件標記為已寄出
   *[other] 將 { $n } 封信件標記為已寄出
}
edit-invitation-reminded = { $n ->
    [1] 將 { $name } 標記為已提醒
   *[other] 將 { $n } 位客戶標記為已提醒
}
edit-invitation-bounced = { $n ->
    [1] 將給 { $name } 的信件標記為退信
   *[other] 將 { $n } 封信件標記為退信
}

# 待辦事項與註冊的其他變更，在復原與紀錄中的名稱；名稱為步驟的標題。
edit-task-done = { $n ->
    [1] 將「{ $name }」標記為完成
   *[other] 將 { $n } 項待辦事項標記為完成
}
edit-task-open = { $n ->
    [1] 重新開啟「{ $name }」
   *[other] 重新開啟 { $n } 項待辦事項
}
edit-task-owner = { $n ->
    [1] 變更「{ $name }」的負責人
   *[other] 變更 { $n } 項待辦事項的負責人
}
edit-task-postpone = 延後「{ $name }」
edit-task-note = 變更「{ $name }」的備註
edit-task-look = 將「{ $name }」標記為仍在等待
edit-evidence = 新增佐證 { $name }
edit-evidence-remove = 移除佐證
edit-enrollment = 變更註冊資料
edit-book = 選用規則版本 { $name }
edit-decide-enroll = 決定為 { $name } 註冊
edit-decide-agreement = 決定為 { $name } 接受合約
edit-answer = 記錄答覆
edit-answer-remove = 移除答覆
edit-day-off = 新增休假日：{ $name }
edit-day-off-remove = 移除休假日：{ $name }

# 編輯未成立的原因。
refused-name-missing = 名稱是空的。沒有變更任何內容。請輸入名稱。
refused-tenant-taken = { $by } 已使用這個租用戶識別碼。沒有變更任何內容。請確認何者正確。
refused-name-taken = 「{ $name }」已經是某個欄位或搜尋前置詞的名稱。未做任何變更。請輸入其他名稱。
refused-too-many = 自訂欄位最多 { $n } 個。未做任何變更。請先移除不需要的欄位。
refused-not-held = 「{ $field }」無法存放這項內容。未做任何變更。請檢查輸入的內容。
refused-own-tenant = 這是貴公司自己的租用戶識別碼。沒有變更任何內容。請輸入間接提供者的識別碼。
refused-gone = 計畫中已沒有這筆資料。沒有變更任何內容。使用「復原」也許能找回。
refused-provider-in-use = { $n ->
    [0] 已有信件提到這家間接提供者，因此沒有移除。這家間接提供者仍在計畫中，可以改為封存。
   *[other] 有 { $n } 位客戶使用這家間接提供者，因此沒有移除。請先為這些客戶選擇其他間接提供者。
}
refused-not-accepted = { $customer } 尚未接受，還不能確認關係。請先記錄客戶已接受。
refused-link-changed = 這不是檢查過的連結。先前的連結已保留。請從來源重新複製連結，再貼上一次。
refused-sample-import = 範例計畫的客戶皆為虛構，因此不能匯入檔案。請為您自己的資料建立新計畫。
refused-date-in-future = 這個日期還沒到。沒有變更任何內容。請輸入實際發生的日期。
refused-date-implausible = 年份必須介於 1900 與 2200 之間。沒有變更任何內容。請以 2026-11-22 的格式輸入日期。
refused-ends-before = 最後一天早於第一天。沒有變更任何內容。請修正其中一個日期。
refused-needs-decision = 沒有紀錄載明由誰決定，因此未標記為完成。請在「註冊」開啟該步驟，並記錄決定。
refused-already-decided = 這一項先前已決定。紀錄會保留，步驟已完成。
refused-fact-missing = 尚未輸入「{ $what }」。沒有變更任何內容。請先輸入。
refused-check-fact = 尚未輸入「{ $what }」，因此還不能處理「{ $check }」。沒有變更任何內容。請先輸入。
refused-not-ready = { $n ->
    [1] 還有 1 項必須先完成。沒有變更任何內容。
   *[other] 還有 { $n } 項必須先完成。沒有變更任何內容。
}
refused-other-company = 輸入的名稱與貴公司名稱不符。沒有記錄決定。請完全依照上方顯示的名稱輸入。
refused-source-missing = 缺少答覆來源。沒有變更任何內容。請輸入答覆者或支援案件編號。
refused-reason-missing = 原因是空的。沒有變更任何內容。請輸入這些日子休假的原因。
refused-evidence-too-large = 檔案有 { $size }，佐證上限為 20 MB。檔案未加入，仍在原處。請加入較小的檔案，或以備註說明檔案位置。
refused-provider-is-default = 未另行指定的客戶都使用這家預設的間接提供者，因此沒有封存。請先將另一家設為預設。
refused-nothing-chosen = 尚未選取間接提供者。沒有記錄任何內容。請至少選取一家。
refused-signer-missing = 缺少決定者的姓名。沒有記錄任何內容。請輸入由誰決定。
refused-before-previous-step = 前一步驟的日期是 { $day }，這個日期更早。沒有變更任何內容。請修正其中一個日期。
refused-after-next-step = 下一步驟的日期是 { $day }，這個日期更晚。沒有變更任何內容。請修正其中一個日期。
refused-partnership-not-accepted = 邀請尚未接受，因此雙方都還看不到合作關係。請先記錄已接受。
refused-nothing-happened = 沒有可記錄的內容

clipboard-unavailable = 沒有複製任何內容：系統不允許使用剪貼簿。您的文字仍在這裡。請儲存為 .eml，或再試一次。
clipboard-refused = 沒有複製任何內容：剪貼簿正由其他程式使用。您的文字仍在這裡。請再試一次。
clipboard-unreadable = 文字可能已在剪貼簿上，但無法核對，因此不算已複製。請再試一次，或儲存為 .eml。
clipboard-differs = 剪貼簿的內容與所複製的不同，因此不算已複製。請再試一次。

edit-mend = 修正 { $n } 位客戶的資料
edit-sample-anew = 重新開始範例
