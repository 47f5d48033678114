# 已移除客戶的資源回收筒，以及一位客戶的各項變更。
bin-open = 顯示資源回收筒中的 { $n } 位
bin-title = 已移除的客戶
bin-what = 只要計畫還在，已移除的客戶就會保留在這裡。還原後，訂用帳戶、各項進度與專屬內容都會恢復；信件則一直保留。
bin-back = 返回客戶
bin-search = 搜尋已移除的客戶
bin-search-hint = 搜尋（Ctrl+F）
bin-select-all = 選取顯示的所有已移除客戶
bin-removed-on = 移除時間
bin-removed-by = 移除者
bin-restore = { $n ->
    [0] 還原
   *[other] 還原 { $n } 位客戶
}
bin-restore-why = 請先選取要還原的客戶
bin-restored = 已還原 { $n } 位客戶
bin-none-found = 找不到符合的已移除客戶
bin-none-found-why = 搜尋範圍包括名稱、網域、Microsoft ID、標籤與移除者。每個字詞都必須符合。
bin-show-all = 顯示所有已移除的客戶

# 一位客戶的各項變更。
history-title = 變更紀錄
history-where = 取自這部電腦的變更日誌，由新到舊
history-reading = 正在讀取變更日誌...
history-none = 這部電腦的變更日誌中沒有這位客戶的變更
history-failed = 無法讀取變更日誌。計畫本身不受影響。請隱藏變更後再次顯示，以便重試。
history-who = { $moment } · { $who }
history-other = 其他變更
history-removed = 已移除
history-added = 新增為 { $name }
history-more = 顯示較早的 { $n } 筆變更
history-restore = 還原這個版本
history-restore-at = { $moment } 的版本：{ $what }
history-restore-now = 目前就是這個版本
history-first = 這些變更之前
history-first-what = 變更日誌中最早的版本
history-changed = { $field }：{ $after }（原為 { $before }）
history-set = { $field }：{ $after }（原為空白）
history-unset = { $field }：空白（原為 { $before }）
history-detail = { $field }：細節有變更；{ $value }
history-detail-only = { $field }：細節有變更
history-between = 、
history-first-contact = 清單中的第一位連絡人
history-relation = 與 { $provider } 的轉銷商關係
history-relation-gone = 轉銷商關係（提供者已不在計畫中）
history-declined = 已婉拒，{ $reason }
history-consent-way = 同意的取得方式
history-evidence = 佐證：{ $track }
history-access-ends = 系統管理權限結束日
history-gdap = GDAP 要求建立日
history-subscription = 訂用帳戶
history-subscription-price = 單價 { $price }
history-subscription-billable = { $n } 個授權計費
history-subscription-base = { $id } 的附加元件
history-subscription-starts = 自 { $day }（UTC）起
