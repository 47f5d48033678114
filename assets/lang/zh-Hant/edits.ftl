# What undo, redo and the activity log call an edit. $name is one thing's name, $n counts many.
edit-plan = 變更計畫「{ $name }」
edit-company = 變更貴公司資料
edit-person = 變更 { $name }
edit-person-remove = 移除 { $name }
edit-provider = 變更 { $name }
edit-providers = 變更 { $n } 個間接提供者
edit-provider-remove = 移除 { $name }
edit-link = { $name } 的連結
edit-link-remove = 移除 { $name } 的連結
edit-provider-letter = 給 { $name } 的信件
edit-criterion = 評估項目「{ $name }」
edit-criteria = { $n } 個評估項目
edit-criterion-remove = 移除評估項目「{ $name }」
edit-mark = { $name } 的評分
edit-marks = { $n } 筆評分
edit-choice = 選定 { $name }
edit-choice-remove = 移除決策備忘錄
edit-partnership = { $name } 的合作關係邀請
edit-partnership-remove = 移除 { $name } 的合作關係邀請
edit-tenant-request = 為 { $name } 申請租用戶
edit-tenant-request-remove = 移除 { $name } 的申請
edit-customer-add = 新增客戶 { $name }
edit-customer = 變更 { $name }
edit-customer-remove = { $n ->
    [1] 移除 { $name }
   *[other] 移除 { $n } 位客戶
}
edit-customer-restore = { $n ->
    [1] 從資源回收筒還原 { $name }
   *[other] 從資源回收筒還原 { $n } 位客戶
}
edit-customer-language = { $n ->
    [1] { $name } 的語言
   *[other] { $n } 位客戶的語言
}
edit-track-consent = { $n ->
    [1] { $name } 的同意
   *[other] { $n } 位客戶的同意
}
edit-track-agreement = { $n ->
    [1] { $name } 的客戶合約
   *[other] { $n } 位客戶的客戶合約
}
edit-track-transfer = { $n ->
    [1] { $name } 的轉移
   *[other] { $n } 位客戶的轉移
}
edit-track-access = { $n ->
    [1] { $name } 的系統管理存取權
   *[other] { $n } 位客戶的系統管理存取權
}
edit-track-back = { $n ->
    [1] 收回 { $name } 的最後一筆紀錄
   *[other] 收回 { $n } 位客戶的最後一筆紀錄
}
edit-subscription = { $name } 的訂用帳戶
edit-subscription-remove = 移除 { $name } 的一筆訂用帳戶
edit-view = 檢視「{ $name }」
edit-view-remove = 移除檢視「{ $name }」
edit-relation-none = { $n ->
    [1] { $name } 改為尚未邀請
   *[other] { $n } 位客戶改為尚未邀請
}
edit-relation-invited = { $n ->
    [1] { $name } 已邀請
   *[other] { $n } 位客戶已邀請
}
edit-relation-accepted = { $n ->
    [1] { $name } 已接受
   *[other] { $n } 位客戶已接受
}
edit-relation-declined = { $n ->
    [1] { $name } 已婉拒
   *[other] { $n } 位客戶已婉拒
}
edit-verify = { $n ->
    [1] 確認 { $name }
   *[other] 確認 { $n } 位客戶
}
edit-verify-remove = { $n ->
    [1] 取消確認 { $name }
   *[other] 取消確認 { $n } 位客戶
}
edit-owner = { $n ->
    [1] { $name } 的負責人
   *[other] { $n } 位客戶的負責人
}
edit-customer-provider = { $n ->
    [1] { $name } 的間接提供者
   *[other] { $n } 位客戶的間接提供者
}
edit-import = { $n ->
    [0] 檔案欄位與用語的說明
   *[other] 匯入 { $n } 位客戶
}
edit-import-customers = { $n ->
    [0] 檔案欄位與用語的說明
   *[other] 匯入 { $n } 位客戶
}
edit-import-subscriptions = 匯入 { $n } 位客戶的訂用帳戶
edit-template = 變更範本
edit-own-text = { $name } 的個別內容
edit-own-text-remove = { $n ->
    [1] { $name } 改回範本內容
   *[other] { $n } 位客戶改回範本內容
}
edit-round = 對 { $n } 位客戶的寄送作業
edit-round-close = 結束寄送作業
edit-invitation-prepared = { $n ->
    [1] 備妥給 { $name } 的信
   *[other] 備妥 { $n } 封信
}
edit-invitation-copied = { $n ->
    [1] 複製給 { $name } 的信
   *[other] 複製 { $n } 封信
}
edit-invitation-saved = { $n ->
    [1] 儲存給 { $name } 的信
   *[other] 儲存 { $n } 封信
}
edit-invitation-opened = { $n ->
    [1] 以郵件程式開啟給 { $name } 的信
   *[other] 以郵件程式開啟 { $n } 封信
}
edit-invitation-sent = { $n ->
    [1] 標記給 { $name } 的信已寄出
   *[other] 標記 { $n } 封信已寄出
}
edit-invitation-reminded = { $n ->
    [1] 標記給 { $name } 的提醒已寄出
   *[other] 標記 { $n } 封提醒已寄出
}
edit-invitation-bounced = { $n ->
    [1] 標記給 { $name } 的信遭退回
   *[other] 標記 { $n } 封信遭退回
}

# 工作與註冊的其他變更，在復原與紀錄中的名稱；名稱為步驟的標題。
edit-task-done = { $n ->
    [1] 完成「{ $name }」
   *[other] 完成 { $n } 項工作
}
edit-task-open = { $n ->
    [1] 重新開啟「{ $name }」
   *[other] 重新開啟 { $n } 項工作
}
edit-task-owner = { $n ->
    [1] 「{ $name }」的負責人
   *[other] { $n } 項工作的負責人
}
edit-task-postpone = 延後「{ $name }」
edit-task-note = 「{ $name }」的備註
edit-task-look = 「{ $name }」仍待處理
edit-evidence = 佐證 { $name }
edit-evidence-remove = 移除佐證
edit-enrollment = 註冊資料
edit-book = { $name } 的規則
edit-decide-enroll = 決定為 { $name } 註冊
edit-decide-agreement = 決定為 { $name } 接受合約
edit-answer = 答覆
edit-answer-remove = 移除答覆
edit-day-off = 休假日：{ $name }
edit-day-off-remove = 移除休假日：{ $name }

# Why an edit was refused.
refused-name-missing = 名稱是空白的，因此沒有變更任何內容。請輸入名稱。
refused-tenant-taken = { $by } 已使用這個租用戶識別碼，因此沒有變更任何內容。請確認哪一個才正確。
refused-own-tenant = 這是貴公司自己的租用戶識別碼，因此沒有變更任何內容。請輸入間接提供者的識別碼。
refused-gone = 計畫中已沒有這筆資料，因此沒有變更任何內容。您可以試著復原。
refused-provider-in-use = { $n ->
    [0] 已有信件提到這個間接提供者，因此保留在計畫中。
   *[other] 有 { $n } 位客戶使用這個間接提供者，因此保留在計畫中。請先為這些客戶選擇其他間接提供者。
}
refused-not-accepted = { $customer } 尚未接受，因此沒有可確認的內容。請先記錄客戶已接受。
refused-link-changed = 這個連結與先前檢查過的不同。原有的連結保持不變。請再從合作夥伴中心貼上一次。
refused-sample-import = 這是範例計畫，客戶皆為虛構，因此不能匯入檔案。請為您自己的資料建立新計畫。
refused-date-in-future = 這一天還沒到，未做任何變更。請輸入實際發生的日期。
refused-date-implausible = 年份必須介於 1900 與 2200 之間，未做任何變更。請以 2026-11-22 的格式輸入日期。
refused-ends-before = 最後一天早於第一天，未做任何變更。請更正其中一個日期。
refused-needs-decision = 沒有紀錄說明由誰決定，因此不算完成。請在註冊頁面開啟該步驟並在那裡決定。
refused-already-decided = 這項先前已決定。紀錄會保留，步驟已完成。
refused-fact-missing = 尚未輸入「{ $what }」，未做任何變更。請先輸入。
refused-check-fact = 尚未輸入「{ $what }」，因此「{ $check }」必須等候，未做任何變更。請先輸入。
refused-not-ready = { $n ->
    [1] 還有 1 件事必須先完成，未做任何變更。
   *[other] 還有 { $n } 件事必須先完成，未做任何變更。
}
refused-other-company = 輸入的名稱與您的公司名稱不符，因此未做決定。請完全依照上方顯示的名稱輸入。
refused-source-missing = 沒有寫明是誰說的，未做任何變更。請輸入答覆者，例如支援案件的編號。
refused-reason-missing = 原因為空白，未做任何變更。請說明這些日子為何休假。
refused-evidence-too-large = 檔案有 { $megabytes } MB，佐證上限為 20 MB。檔案未加入，仍在原處。請加入較小的檔案，或以備註說明檔案的位置。
refused-provider-is-default = 未另行指定的客戶都歸這個間接提供者，因此不能封存。請先將另一個設為預設。
refused-nothing-chosen = 尚未選擇任何間接提供者，因此沒有記錄。請至少選擇一個。
refused-signer-missing = 沒有簽署人，因此沒有記錄。請輸入由誰決定。
refused-before-previous-step = 前一步是 { $day }，這一天早於前一步，未做任何變更。請更正其中一個日期。
refused-partnership-not-accepted = 邀請尚未接受，因此還看不到合作關係。請先記錄已接受。
refused-nothing-happened = 沒有可記錄的內容。

clipboard-unavailable = 沒有複製任何內容：系統不允許使用剪貼簿。您的文字仍在這裡。請改存為 .eml，或再試一次。
clipboard-refused = 沒有複製任何內容：剪貼簿正由其他程式使用。您的文字仍在這裡。請再試一次。
clipboard-unreadable = 文字可能已在剪貼簿上，但無法讀回核對，因此不算已複製。請再試一次，或存為 .eml。
clipboard-differs = 剪貼簿的內容與所複製的不同，因此不算已複製。請再試一次。

edit-mend = 修復 { $n } 位客戶的資料
