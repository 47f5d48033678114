# 與客戶的通話、會議與備註。
talks-title = 通話與備註
talks-none = 還沒有通話或備註
talks-kind = 類型
talks-kind-note = 備註
talks-kind-call = 通話
talks-kind-meeting = 會議
talks-kind-not-reached = 未接通
talks-on = 日期
talks-with = 對方
talks-by = 我方
talks-text = 談話內容
talks-note = 備註
talks-again = 再次致電日期（選填）
talks-again-passed = 再次致電的日期已過。請選擇今天或之後的日期。
talks-again-todo = 再次致電 { $customer }
talks-also-unreachable = 將客戶標記為連絡不上
talks-also-reachable = 已可連絡到客戶
talks-also-done = 已完成：{ $title }
talks-record-call = 記錄通話...
talks-add-note = 新增備註...
talks-no-day = 沒有日期
talks-people = { $by } 與 { $with }
talks-change = 變更：{ $kind }，{ $day }
talks-change-done = 完成變更：{ $kind }，{ $day }
talks-remove = 移除：{ $kind }，{ $day }
talks-show-all = 顯示全部 { $n } 筆
talks-not-reached = 已致電 { $n } 次，未接通
refused-note-empty = 備註沒有內容。沒有變更任何內容。請先輸入文字。
edit-talk-add = 新增與 { $name } 的通話或備註
edit-talk = { $n ->
    [1] 變更與 { $name } 的通話或備註
   *[other] 變更 { $n } 筆通話與備註
}
edit-talk-remove = { $n ->
    [1] 移除與 { $name } 的通話或備註
   *[other] 移除 { $n } 筆通話與備註
}
