# 轉移排程：建議的日期、為何不能更早，以及如何趕上期限。
moves-tab-schedule = 排程
edit-schedule = 接受 { $n } 位客戶的排程
edit-move-aims = 變更排程設定
schedule-working = 正在計算排程…
schedule-empty = 沒有需要排程的客戶
schedule-empty-why = 所有客戶都已轉移，或沒有可轉移的項目。仍待轉移的客戶會連同建議日期顯示在這裡。
schedule-no-customers-why = 請先匯入或新增客戶，Changeover 會為每位客戶建議日期與負責的團隊成員。
schedule-on-time = 依建議的排程，待轉移的 { $n } 位客戶都能在 { $day }前轉移完成
schedule-late = 依建議的排程，待轉移的 { $all } 位客戶中有 { $n } 位趕不上在 { $day }前轉移完成
schedule-placed = { $n } 位客戶中，{ $placed } 位已有日期
schedule-late-bound = 依目前的上限與日期，趕不上的客戶至少有 { $n } 位。
schedule-late-exact = 依目前的上限與日期，趕不上的客戶不可能更少。
schedule-last-day-own = 您設定的最後期限
schedule-last-day-book = 規則版本中轉移截止日的前一個工作天
schedule-last-day-none = 尚不知道最後期限。請在「排程設定」輸入，或在「註冊」輸入週年日。
schedule-last-day = 轉移的最後期限
schedule-last-day-help = 留空則採用規則版本的日期：{ $day }
schedule-last-day-help-none = 規則版本沒有適用於此計畫的日期
schedule-after-pilot = 試行後的工作天數
schedule-after-pilot-help = 試行的轉移預計完成後，再過這麼多個工作天，其他客戶才開始
schedule-answer-days = 半數客戶接受所需的工作天數
schedule-answer-days-help = 邀請的回覆還不多時採用的假設
schedule-sure = 視為準備就緒的機率
schedule-sure-help = 在這個比例的模擬結果中，客戶已準備就緒的那一天，就是能為客戶排定的最早日期
schedule-sure-of = { $n }% 的模擬結果
schedule-settings = 排程設定
schedule-broken = 有 { $n } 個指定的日期有問題。
schedule-uncounted = 有 { $n } 個預付訂用帳戶未計入退款：價格、授權數或期間不明，或幣別與多數價格不同。
schedule-seats-unknown = 有 { $n } 個訂用帳戶的授權數不明，未計入每日授權數上限。
schedule-pilot-from = 「{ $pilot }」轉移完成並寫下經驗紀錄之前，其他要求都不能開始。{ $day }起的其他日期以此為前提。
schedule-pilot-open = 「{ $pilot }」轉移完成並寫下經驗紀錄之前，其他要求都不能開始。
schedule-lesson-missing = 「{ $pilot }」已轉移，但尚未寫下經驗紀錄。寫好之前其他要求都不能開始，其他日期以先寫好為前提。
schedule-accept = { $n ->
    [0] 接受
   *[other] 接受 { $n } 項變更
}
schedule-accept-none = 計畫已採用這份排程
schedule-accepted = { $n ->
    [0] 已建立每週梯次
   *[other] 已接受排程，更新了 { $n } 位客戶
}
schedule-make-waves = 為 { $n } 位未排入梯次的客戶建立每週梯次
schedule-week = { $day }當週
schedule-only-changes = 只顯示變更
schedule-only-late = 只顯示趕不上期限或沒有日期的客戶
schedule-none-shown = 沒有可顯示的客戶
schedule-none-shown-why = 沒有客戶符合篩選條件
schedule-show-all = 全部顯示
schedule-rows = 建議的排程
schedule-column-day = 日期
schedule-column-person = 團隊成員
schedule-column-requests = 要求數
schedule-column-change = 建議
schedule-column-customer = 客戶
proposal-change-new = 新日期
proposal-change-day = 更改日期
proposal-change-day-from = 原為 { $day }
proposal-change-person = 改由他人負責
proposal-change-lost = 取消日期
proposal-change-same = 與已接受的相同
proposal-change-none = 沒有日期
schedule-pinned = 指定日期
schedule-is-late = 晚於最後期限
proposal-nothing-moved = 已轉移
proposal-nothing-submitted = 已送出
proposal-nothing-stays = 沒有可轉移的項目
schedule-without = 未列入這份排程：{ $counts }。
schedule-what = 由誰在何時轉移哪位客戶。可接受建議，或自行指定日期。
schedule-last-day-is = 轉移的最後期限：{ $day }（{ $what }）。
schedule-without-n = { $what } { $n } 位
schedule-nowhere-gate = 尚不知道何時準備就緒；尚缺：{ $gate }
schedule-nowhere-too-late = { $day }之後才會準備就緒；尚缺：{ $gate }
schedule-nowhere-after-wave = 預計到 { $day }才準備就緒，屆時梯次已結束；尚缺：{ $gate }
schedule-nowhere-declined = 客戶已婉拒
schedule-nowhere-no-address = 沒有可寄送邀請的電子郵件地址
schedule-nowhere-no-provider = 尚未選擇間接提供者
schedule-nowhere-no-request = 提供者的作業時間太長
schedule-nowhere-pilot = 須等試行結束，屆時已來不及
schedule-none-left = 沒有需要轉移的客戶
schedule-is-late-by = { $day }才完成
schedule-is-late-fixed = 已指定；{ $day }才完成
schedule-completes = 預計在 { $day }前完成
schedule-breaks = 指定的日期有問題
schedule-last-day-passed = 最後期限已過
schedule-accept-all = 會接受所有客戶的變更，包含沒有顯示的客戶。
last-day-later = { $last }晚於規則版本的 { $day }；Microsoft 的日期不會跟著延後。
schedule-wave-new = → { $wave }
schedule-assumes = 回覆太少時，假設半數客戶在 { $days } 個工作天內接受；客戶在 { $n }% 的模擬結果中準備就緒，即視為準備就緒。兩者都可在「排程設定」變更。
schedule-nowhere-wave = 梯次的期間內沒有可用的工作天
schedule-nowhere-barred = 剩下的每一天都不適合，其中 { $day }的影響最小。
schedule-nowhere-barred-all = 剩下的日子都暫停轉移
schedule-nowhere-nobody = 沒有人能負責轉移：都休假、上限為 0，或尚未輸入團隊成員
schedule-nowhere-group = 群組無法排在同一天：{ $n } 位客戶、{ $requests } 個轉移要求，超過所有可負責者的每日上限
schedule-nowhere-too-many-requests = { $n } 個轉移要求無法排在同一天，超過所有可負責者的每日上限
schedule-nowhere-too-many-seats = { $n } 個授權無法排在同一天，超過所有可負責者的每日上限
schedule-nowhere-group-seats = 群組無法排在同一天：{ $n } 位客戶、{ $seats } 個授權，超過所有可負責者的每日上限
schedule-nowhere-full = 沒有一天排得下
schedule-sheet-on = { $day }，由 { $person } 負責
schedule-why = 為何不能更早？
schedule-why-first = 已排在最早的工作天
schedule-why-days = { $n } 個工作天
schedule-why-span = { $from }至 { $to }
schedule-why-ready = 預計到 { $day }才準備就緒；尚缺：{ $gate }
schedule-why-never = 尚不知道何時準備就緒；尚缺：{ $gate }
schedule-why-request = 提供者預計到 { $day }才會建立轉移要求
schedule-why-expired = 轉移要求最晚須於 { $last }送出
schedule-why-pilot = 試行優先，並需先確認試行結果
schedule-why-wave = 不在「{ $wave }」的期間內
schedule-why-blackout-bare = 這段期間暫停轉移
schedule-why-blackout = 這段期間暫停轉移（{ $reason }）
schedule-why-renewal = { $product } 的期間於 { $end }（UTC）結束。Changeover 建議避開期間結束前兩天到後一天。
schedule-why-window = 貴公司在 { $last }以前（含當天）仍可取消 { $product }，轉移後就無法取消
schedule-why-day-off = 不是貴公司的工作天
schedule-why-provider-off = 提供者在這些日子不上班
schedule-why-away = { $person } 休假
schedule-why-away-all = 能負責轉移的人都休假
schedule-why-customers = 名額不足：每日 { $room } 位客戶，已排 { $n } 位
schedule-why-requests = 名額不足：每日 { $room } 個轉移要求，已排 { $n } 個
schedule-why-seats = 名額不足：每日 { $room } 個授權，已排 { $n } 個
schedule-why-provider-full = 提供者當週可建立的 { $room } 個要求已排 { $n } 個
schedule-why-dearer = 會多出約 { $sum } 的預付退款，要到最後期限之後才入帳
schedule-why-kept = 保留您已接受的日期
schedule-why-no-better = 整體排程不會更好
schedule-new = 為一位客戶規劃轉移要求
schedule-pin-day = 指定為 { $day }
schedule-unpin = 取消指定日期
schedule-open-customer = 開啟客戶

# 預測。
forecast-moved = 依這份排程，{ $all } 位客戶中約有 { $n } 位能在 { $day }前轉移完成
forecast-range = 十次模擬中有八次介於 { $low } 至 { $high } 位。
forecast-needed = 還剩 { $n } 位客戶；{ $day }前平均每個工作天需轉移 { $rate } 位
forecast-pace = 目前平均每個工作天轉移 { $rate } 位；照這個速度，最後一位會在 { $day }轉移
forecast-pace-never = 目前平均每個工作天轉移 { $rate } 位；照這個速度看不到完成日
forecast-pace-late = { $n ->
    [0] 照這個速度，沒有客戶會錯過最後期限
   *[other] 照這個速度，有 { $n } 位客戶會錯過最後期限
}
forecast-pace-few = 已轉移的客戶不到 5 位，還無法估計速度
forecast-assumed = { $n ->
    [0] 多為假設：已接受的客戶中，沒有一位的邀請寄出日有紀錄
   *[other] 多為假設：已接受的客戶中，只有 { $n } 位的邀請寄出日有紀錄
}
forecast-assumed-few = 依這份排程，{ $all } 位客戶中，約有 { $low } 至 { $high } 位能在 { $day }前轉移完成
forecast-last-passed = 最後期限 { $day }已過：{ $all } 位客戶中已轉移 { $n } 位
forecast-no-last = { $all } 位客戶中已轉移 { $n } 位
forecast-mostly = 在半數的模擬結果中，能聯絡到的客戶有九成在 { $day }前轉移完成
forecast-mostly-never = 在大多數的模擬結果中，能聯絡到的客戶在 { $days } 個工作天內轉移完成的不到九成
forecast-never-accept = 在 { $percent }% 的模擬結果中，至少有一位受邀的客戶到模擬期間結束仍未接受
forecast-lost = 有 { $n } 位客戶已婉拒，或沒有電子郵件地址、間接提供者，在預測中視為未轉移
forecast-risk = { $deadline }（{ $day }）：屆時可能有 { $low } 至 { $high } 位客戶仍未接受
forecast-risk-one = { $deadline }（{ $day }）：屆時可能有 { $n } 位客戶仍未接受
forecast-risk-who = 這些日期依規則版本而定，來自一家合作夥伴的回報。
forecast-title = 預測
forecast-how = 依邀請的回覆與各步驟實際花費的時間模擬 2,000 次。已知不到五筆時，Changeover 假設：半數客戶在 { $days } 個工作天內接受，雙方確認需 1 至 8 個工作天，合約需 1 至 15 個工作天，轉移需 1 至 6 個工作天。
forecast-curve = 接受的客戶數
forecast-curve-point = { $day }：{ $middle } 位（{ $low } 至 { $high }）
forecast-answers = { $n ->
    [0] 邀請的回覆：全為假設
   *[other] { $n } 封邀請的回覆；虛線為假設
}
forecast-answers-seen = { $n } 個工作天後：{ $percent }% 已接受
forecast-answers-assumed = { $n } 個工作天後：假設 { $percent }% 接受
forecast-wave = 能聯絡到的 { $n } 位客戶都在梯次結束日前轉移完成的機率：{ $percent }%
forecast-open = 顯示排程
cli-propose-row = { $day }  { $customer }：{ $what }
cli-propose-apply = 未寫入任何內容。加上 --apply 即可接受。
cli-propose-applied = 已接受，更新了 { $n } 位客戶

# 如何趕上期限。
levers-title = 怎麼做有幫助？
levers-what = 每一項都是其他條件不變時，另外算出的一份完整排程。
levers-working = 正在計算怎麼做有幫助…
levers-none = 試過的單項變更都無法讓更多客戶在 { $day }前轉移完成。
levers-all = 全部趕上
levers-some = 少 { $n } 位趕不上，仍有 { $left } 位
levers-try = 套用
levers-tried = 已變更，可用「復原」取消。
levers-more = 另外 { $n } 位
levers-person = 將 { $person } 的每日上限提高 { $more }
levers-seats = 將 { $person } 的每日授權數上限提高 { $more } 個
levers-another = 由 { $person } 一起轉移客戶，每天 { $n } 位
levers-provider = 請 { $provider } 每週多建立 { $more } 個要求
levers-day-off = 從休假日移除「{ $reason }」（{ $whose }，{ $days }）
levers-day-off-bare = 移除 { $days }的休假日（{ $whose }）
levers-day-off-all = 所有客戶
levers-write = 寫信給這些客戶...
levers-guards = 為 { $n } 位客戶指定影響最小的日期
levers-gate = 在 { $day }前為 { $n } 位客戶完成：{ $gate }
levers-last-day = 將最後期限改為 { $day }
