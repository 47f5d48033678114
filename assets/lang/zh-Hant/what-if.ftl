# 假設分析：情境、基準、演練。
moves-tab-what-if = 假設分析
what-if-parts = 假設分析的各部分
what-if-scenarios = 情境
what-if-baselines = 基準
what-if-rehearsal = 演練
what-if-working = 計算中…
what-if-person-gone = 已不在團隊中
what-if-provider-gone = 已不在計畫中

# 基準。
baselines-what = 保留目前的日期，日後可看出哪些客戶延後了，以及原因。
baselines-new = 設為基準
baselines-new-why = 還沒有客戶排定日期。請先接受排程或指定日期。
baselines-called = { $day }的基準
baselines-empty = 尚無基準
baselines-empty-why = 基準會保留每位客戶目前的日期，日後可看出誰延後了、延後幾個工作天，以及原因。
baselines-search = 搜尋基準
baselines-remove = 移除基準
baselines-removed = 已移除 { $n } 份基準
baselines-name = 名稱
baselines-on = 建立日期
baselines-by = 建立者
baselines-days = 客戶的日期
baselines-customers = { $n } 位客戶
baselines-made = { $by } 於 { $day }建立
baselines-made-nobody = 於 { $day }建立
baselines-none-slipped = 與「{ $name }」相比，沒有客戶延後
baselines-slipped = 與「{ $name }」相比，{ $all } 位客戶中有 { $n } 位延後
baselines-slipped-by = { $n ->
    [1] 與「{ $name }」相比，{ $all } 位客戶中有 1 位延後，延後 { $days }
   *[other] 與「{ $name }」相比，{ $all } 位客戶中有 { $n } 位延後，中位數為 { $days }
}
baselines-mostly = 其中 { $n } 位：{ $cause }
baselines-causes = 原因
baselines-cause = { $cause }：{ $n } 位
baselines-earlier = { $n } 位提前
baselines-gone = { $n } 位已不在計畫中
baselines-added = { $n } 位原本沒有日期，現在有了
baselines-waves = 梯次
baselines-wave = { $wave }：{ $slip }
baselines-wave-of = { $all } 位中有 { $n } 位延後
baselines-who = 延後的客戶
baselines-show-all = 顯示全部 { $n } 位客戶
baselines-back = 返回基準清單
baselines-rows = 基準中的客戶
baselines-column-was = 基準
baselines-column-now = 目前
baselines-column-slip = 差距
baselines-column-why = 原因
baselines-only-slipped = 只顯示延後的客戶
baselines-now-submitted = { $day }，已送出
baselines-now-moved = 已轉移
baselines-now-nowhere = 沒有日期
baselines-now-gone = 已不在計畫中
baselines-later = 延後 { $n } 個工作天
baselines-sooner = 提前 { $n } 個工作天
baselines-same = 與基準相同
slip-not-accepted = 尚未接受
slip-not-verified = 尚未確認
slip-no-agreement = 缺少客戶合約
slip-declined = 已婉拒
slip-no-way = 沒有電子郵件地址或提供者
slip-provider = 等待提供者
slip-limit = 排不下
slip-guard = 續約或可取消期間
slip-blackout = 暫停轉移日
slip-wave = 梯次或試行
slip-fixed = 改定其他日期
slip-passed = 日期已過
slip-submitted = 較晚送出
slip-stays = 沒有可轉移的項目
slip-why-fixed = 已指定其他日期
slip-why-passed = 日期已過，但要求尚未送出
slip-why-submitted = 要求較晚送出
slip-why-stays = 已沒有可轉移的項目

# 情境。
scenarios-what = 在計畫之外試試不同的上限、日期與休假日，比較之後把最好的套用到計畫。
scenarios-new = 新增情境
scenarios-new-why = 請先輸入名稱
scenarios-create = 新增
scenarios-empty = 尚無情境
scenarios-empty-why = 情境從計畫目前的設定開始：最後期限、上限、休假日與指定日期。變更其中幾項，比較得出的排程，若比較好再套用到計畫。在那之前，計畫保持不變。
scenarios-search = 搜尋情境
scenarios-remove = 移除情境
scenarios-removed = 已移除 { $n } 個情境
scenarios-name = 名稱
scenarios-on = 建立日期
scenarios-by = 建立者
scenarios-people = 團隊成員的上限
scenarios-providers = 提供者的上限
scenarios-days-off = 休假日與暫停轉移日
scenarios-pins = 指定日期
scenarios-same = 與計畫相同
scenarios-differs = { $n } 項設定不同
scenarios-unfit = { $n } 個項目已不適用
scenarios-unfit-what = 已不適用，計算時略過：
scenarios-unfit-people = { $n } 位團隊成員已不在計畫中
scenarios-unfit-providers = { $n } 家提供者已不在計畫中
scenarios-unfit-customers = { $n } 位客戶已不在計畫中
scenarios-unfit-customer = 已不在計畫中：{ $name }
scenarios-differences = 與計畫的差異
scenarios-no-differences = 所有設定都與計畫相同，可在下方變更。
scenarios-plan-has = 計畫：{ $value }
scenarios-plan-none = 計畫：未設定
scenarios-difference = { $what }：{ $own }（計畫：{ $plan }）
scenarios-none = 未設定
scenarios-by-rules = 依規則版本的日期
scenarios-person-customers = { $person } 每日客戶數
scenarios-person-requests = { $person } 每日要求數
scenarios-person-seats = { $person } 每日授權數
scenarios-provider-requests = { $provider } 每週要求數
scenarios-provider-lead = { $provider } 作業時間（工作天）
scenarios-off-added = 新增：{ $off }
scenarios-off-dropped = 略過：{ $off }
scenarios-off-person = { $person }，{ $days }（{ $reason }）
scenarios-off-all = 不進行轉移，{ $days }（{ $reason }）
scenarios-pin-of = { $customer } 的指定日期
scenarios-result = 排程
scenarios-kept = { $n ->
    [0] 情境已保留這份排程。
   *[other] 情境保留的是先前算出的排程，有 { $n } 位客戶的日期不同。
}
scenarios-kept-none = 情境尚未保留任何日期。
scenarios-keep = 保留這些日期
scenarios-promote = 套用到計畫
scenarios-promote-named = 將「{ $name }」套用到計畫
scenarios-promote-same = 計畫已與此情境相同
scenarios-promoted = 已將「{ $name }」套用到計畫
scenarios-compare = 比較
scenarios-compare-plan = 與計畫比較
scenarios-customers-a-day = 每日客戶數
scenarios-requests-a-day = 每日要求數
scenarios-seats-a-day = 每日授權數
scenarios-requests-a-week = 每週要求數
scenarios-lead-days = 作業時間（工作天）
scenarios-off-none = 沒有休假日
scenarios-off-who = 休假的人
scenarios-off-nobody = 不進行轉移
scenarios-off-add = 新增日期
scenarios-off-add-why = 請先輸入開始日與原因
scenarios-off-remove = 移除 { $off }
scenarios-pin-none = 沒有指定日期
scenarios-pin-customer = 客戶
scenarios-pin-day = 指定日期
scenarios-pin-add = 指定日期
scenarios-pin-add-why = 請先輸入客戶與日期
scenarios-pin-remove = 取消 { $customer } 的指定日期
scenarios-pin-is = { $customer }：{ $day }

# 並列比較兩份排程。
sides-back = 返回情境清單
sides-one = 比較
sides-other = 對象
sides-plan = 目前的計畫
sides-swap = 左右對調
sides-views = 比較的內容
sides-numbers = 數字
sides-customers = { $n ->
    [0] 日期都相同
   *[other] { $n } 位客戶日期不同
}
sides-late-none = 兩者都沒有延誤的客戶。
sides-late-same = 兩者逾期的客戶數相同。
sides-late-fewer = 「{ $name }」少 { $n } 位客戶逾期。
sides-late-more = 「{ $name }」多 { $n } 位客戶逾期。
sides-ends-earlier = 最後一批要求提前 { $days }送出。
sides-ends-later = 最後一批要求延後 { $days }送出。
sides-same-sides = 兩邊相同，請在其中一邊選擇另一個情境。
sides-measures = 並列的數字
sides-column-measure = 項目
sides-rows = 日期不同的客戶
sides-no-date = 沒有日期
sides-none = 每位客戶的日期都相同
sides-none-why = 有差異的設定沒有讓任何客戶改日期。
measure-last-day = 轉移的最後期限
measure-placed = 已有日期的客戶
measure-ends = 最後一次送出
measure-moved = 預估：最後期限前轉移完成
measure-late = 逾期或沒有日期的客戶
measure-days-late = 已排定日期的客戶逾期工作天數
measure-money = 最後期限後才退回的款項
measure-changes = 與已接受排程的差異
measure-peak = { $person }：單日最多客戶數
measure-wave = { $wave }：在結束日前轉移完成
measure-of = { $all } 位中的 { $n } 位
measure-between = { $all } 位中的 { $low } 至 { $high } 位
measure-range = { $all } 位中的 { $n } 位（{ $low } 至 { $high }）
measure-peak-on = { $n } 位（{ $day }）
measure-sum = { $sum } { $currency }
measure-percent = { $percent }%

# 演練。
rehearsal-what = 依排定的日期逐日演練，模擬回覆、要求與轉移可能的延誤。計畫不會有任何變更。
rehearsal-empty = 沒有可演練的日期
rehearsal-empty-why = 演練會逐日走過轉移的日期，模擬可能的延誤，並列出最先出狀況的地方。請先接受排程或指定日期。
rehearsal-played = 日期
rehearsal-accepted = 已接受的日期
rehearsal-proposed = 建議的排程
rehearsal-seed = 模擬編號 { $seed }
rehearsal-before-luck = 上一次模擬
rehearsal-other = 換一次模擬
rehearsal-plain = 不模擬延誤
rehearsal-play = 播放
rehearsal-pause = 暫停
rehearsal-step = 前進一天
rehearsal-jump = 到第一個狀況
rehearsal-jump-none = 這次模擬沒有出狀況
rehearsal-jump-more = 到下一個狀況
rehearsal-reset = 重設
rehearsal-at-start = 時鐘停在第一天之前
rehearsal-at-end = 已演練到最後一天
rehearsal-clock = { $day }
rehearsal-before = { $day }之前
rehearsal-progress = { $all } 位中已送出 { $submitted } 位，完成 { $completed } 位
rehearsal-problems = { $n ->
    [0] 到目前為止沒有狀況
   *[other] 到目前為止有 { $n } 個狀況
}
rehearsal-odds-plain = 即使沒有延誤也有 { $n } 個狀況。
rehearsal-odds = { $all } 次模擬中，有 { $n } 次因延誤而出狀況。
rehearsal-odds-none = { $all } 次模擬都沒有因延誤而出狀況。
rehearsal-odds-first = 最常最先發生的是「{ $what }」（{ $m } 次）。
rehearsal-whole = { $n ->
    [0] 這次模擬沒有出狀況
   *[other] 這次模擬有 { $n } 個狀況
}
rehearsal-without = 有 { $n } 位客戶沒有日期，未列入演練。
rehearsal-how = 延誤的模擬與預測相同；您自己的資料未滿五筆時，假設要求最多晚四個工作天。
rehearsal-rows = 出狀況的地方
rehearsal-none-at-all = 一切順利
rehearsal-none-at-all-why = 每位客戶都在預定的日期送出，並在最後期限前完成。
rehearsal-column-day = 日期
rehearsal-column-customer = 客戶
rehearsal-column-what = 狀況
rehearsal-column-detail = 詳情
break-not-accepted = 到預定日仍未接受
break-not-verified = 到預定日仍未確認
break-no-agreement = 到預定日仍缺客戶合約
break-no-request = 到預定日仍未建立轉移要求
break-passed = 日期已過
break-full = 延後的那天排不下
break-guard = 續約或可取消期間
break-expired = 要求已失效
break-last-day = 趕不上最後期限
break-until = 最晚 { $day }準備就緒
break-until-never = 在演練的期間內未能準備就緒
break-request-until = 最晚 { $day }建立
break-request-never = 在演練的期間內未建立
break-was = 原定 { $day }
break-full-why = 已準備就緒，但當天名額已滿
break-expired-why = 30 天內未送出，需要新的要求
break-completes = 最晚 { $day }完成
break-completes-never = 在演練的期間內未完成

# 復原與歷程。
edit-baseline-add = 建立基準「{ $name }」
edit-baseline = 變更基準「{ $name }」
edit-baseline-remove = { $n ->
    [1] 移除基準「{ $name }」
   *[other] 移除 { $n } 份基準
}
edit-scenario-add = 新增情境「{ $name }」
edit-scenario = 變更情境「{ $name }」
edit-scenario-remove = { $n ->
    [1] 移除情境「{ $name }」
   *[other] 移除 { $n } 個情境
}
edit-scenario-promote = 將情境「{ $name }」套用到計畫

# 命令列。
cli-rehearse-row = { $day }  { $customer }：{ $what }（{ $detail }）
cli-rehearse-seed = 模擬編號 { $seed }：{ $all } 位中已送出 { $submitted } 位
cli-rehearse-nothing = 沒有可演練的內容：沒有客戶的日期在今天之後。
cli-rehearse-proposed = 還沒有接受任何日期，以建議日期演練。
cli-rehearse-without = { $n } 位客戶沒有日期，未納入演練。
cli-rehearse-plain = 不模擬延誤：{ $all } 位中已送出 { $submitted } 位
cli-scenarios-no-such = 計畫中沒有情境「{ $name }」。
cli-scenarios-none = 計畫中沒有情境。
cli-scenarios-row = { $name }：{ $headline }
