# 給尚未回覆客戶的提醒，以及從客戶清單開始的批次。
reminder-column = 下次提醒
reminder-cell = { $day } · { $what }
reminder-first = 第一次提醒
reminder-second = 第二次提醒
reminder-call = 致電
reminder-due = 應寄提醒
reminder-first-due = 應寄第一次提醒
reminder-second-due = 應寄第二次提醒
reminder-call-due = 應致電
reminder-next-first = 下一步：寄出第一次提醒
reminder-next-second = 下一步：寄出第二次提醒
reminder-next-call = 下一步：致電客戶
reminder-write = 撰寫提醒...
reminder-due-after-invitation = { $since }邀請後尚無回覆紀錄；自 { $day }起應寄出第一次提醒。{ $whose }
reminder-due-after-first = { $since }第一次提醒後尚無回覆紀錄；自 { $day }起應寄出第二次提醒。{ $whose }
reminder-due-after-second = { $since }最後一次提醒後尚無回覆紀錄；自 { $day }起應致電。{ $whose }
reminder-planned = { $what }：{ $day }到期。{ $whose }
reminder-days-customer = 依{ $country }的工作天計算。
reminder-days-chosen = 客戶所在國家或地區不明；依{ $country }的工作天計算。
reminder-days-ours = 客戶所在國家或地區不明；依貴公司的工作天計算。
reminder-days-no-list = 沒有 { $country } 的休假日清單；依貴公司的工作天計算。

# 相隔多少工作天。
cadence-title = 提醒
cadence-why = 沒有客戶回覆紀錄的工作天數，依客戶所在國家或地區計算。這是 Changeover 的建議，並非 Microsoft 的規定。
cadence-first = 邀請到第一次提醒
cadence-second = 第一次到第二次提醒
cadence-call = 第二次提醒到致電
cadence-days = { $n } 個工作天
edit-cadence = 變更提醒間隔

# 為在他處選取的客戶開始的批次。
wanted-mixed = 選取的客戶需要不同的信件
wanted-part = { $letter } { $n } 位
wanted-between = { "；" }
wanted-mutes = 選取的客戶中有 { $n } 位還不適合寄信
wanted-mute = { $name }：{ $why }
wanted-no-provider = 尚未選擇間接提供者
wanted-no-contact = 沒有連絡人
wanted-no-address = 沒有電子郵件地址
wanted-unreachable = 已標記為連絡不上
wanted-more = 另有 { $n } 位
wanted-leave-out = 排除這些客戶
wanted-waits = 所選 { $n } 位客戶的信件暫緩寄送
wanted-waits-due = 提醒暫緩寄送
wanted-waits-why = 還有一個批次（{ $letter }，{ $n } 封）尚未結束。請在此完成，或立即結束；紀錄都會保留。
wanted-close = 結束這個批次並開始新批次
wanted-stay = 繼續這個批次
