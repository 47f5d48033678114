# The comparison of providers.
compare-what = 依您重視的項目為每個候選者評分，並了解結果有多穩固
compare-views = 檢視方式
compare-view-all = 所有候選者
compare-view-pair = 兩者並列
compare-add = 新增準則
compare-close = 關閉

# Without criteria.
compare-empty = 選定之前，先比較候選者
compare-empty-why = 列出您重視的項目及其權重，為每個候選者評 0 到 5 分，並記下評分依據。未達必要條件的候選者會出局。
compare-start-standard = 從 { $n } 項標準準則開始
compare-start-empty = 從空白開始
compare-standard = 標準準則
compare-standard-what = 依 Microsoft 2018 年 12 月的文件，大多數提供者會協助教育訓練、行銷與財務。營運則是我們的建議，也就是合作夥伴常向提供者提出的問題。之後都可以修改。
compare-between = 、
compare-origin-advice = 這項準則是我們的建議，並非出自 Microsoft 的文件
compare-nobody = 尚無可比較的對象
compare-nobody-why = 請輸入您考慮的提供者。已擱置的提供者不列入比較。
compare-nobody-add = 前往提供者

# Groups of criteria.
compare-group = 類別
compare-group-training = 教育訓練
compare-group-marketing = 行銷
compare-group-financing = 財務
compare-group-operations = 營運

# The grid.
compare-grid = 所有候選者的評分
compare-column-criterion = 準則
compare-column-weight = 權重
compare-column-must = 必要條件
compare-least = ≥ { $n }
compare-none = –
compare-head = { $total }．{ $place }
compare-complete = 已全部評分
compare-open = { $n } 項未評分
compare-said-candidate = { $name }，{ $place }，{ $total }，{ $open }，{ $region }
compare-said-weight = { $name }，權重 { $n }
compare-said-must = { $name }，必要條件至少 { $n } 分
compare-said-no-must = { $name }，無必要條件
compare-said-score = { $candidate }，{ $criterion }，{ $n } 分
compare-said-open = { $candidate }，{ $criterion }，尚未評分
compare-too-much = 權重與評分為 0 到 5

# The ranking.
compare-ranking = 排名
compare-finding-nobody = 尚無候選者
compare-finding-blank = 尚未評分
compare-finding-all-out = 所有候選者都未達必要條件
compare-finding-leads = { $name } 領先，得 { $total } 分，滿分 { $most } 分
compare-finding-so-far = { $name } 暫居領先，仍有 { $n } 項未評分
compare-finding-tied = { $n } 個候選者並列第一
compare-finding-tied-so-far = { $leaders } 個候選者暫時並列第一，仍有 { $n } 項未評分
compare-provisional-why = 未評分的項目不計分，名次仍可能改變。
compare-no-place = 尚無名次
compare-place = 第 { $n } 名
compare-place-shared = 並列第 { $n } 名
compare-total = { $total } / { $most }
compare-out = 出局
compare-tied = 名次並列
compare-leads = 第一
compare-provisional = 暫定，{ $n } 項未評分
compare-missed = 「{ $criterion }」須達 { $least } 分，目前 { $score } 分
compare-region-unknown = 區域未知
compare-region-unknown-why = 請在該提供者的頁面輸入其銷售的國家或地區
compare-region-no-home = 請在本公司頁面輸入我們所在的國家或地區
compare-region-fits = 區域相符
compare-region-fits-why = 銷售範圍涵蓋我們以及已知客戶所在的國家或地區
compare-region-misses = 區域不符
compare-region-ours = 不在我們所在的 { $country } 銷售
compare-region-customers = 不在 { $country } 銷售，該處有 { $n } 個客戶
compare-region-more = 另有 { $n } 個國家或地區也不在銷售範圍內

# One cell.
compare-score = 評分
compare-clear = 清除
compare-counts = 計 { $points } 分：評分 { $score } 乘以權重 { $n }
compare-open-why = 尚未評分：不計分，名次為暫定
compare-open-must = 尚未評分：這是必要條件，至少須達 { $n } 分
compare-note = 備註
compare-note-help = 評分的依據，例如提供者的答覆
compare-change-criterion = 修改這項準則
compare-keys = 在表格中：方向鍵移動，0 到 5 評分，Delete 清除，Enter 到此處，Esc 關閉

# One criterion.
compare-weight = 權重
compare-weight-help = 0 表示列出但不計分
compare-must = 必要條件
compare-must-help = 設為必要條件後，未達最低分數的候選者會出局
compare-must-least = 最低分數
compare-name-en = 英文名稱
compare-name-zh = 中文名稱
compare-name-help = 留空時會顯示另一種語言
compare-question-en = 英文問題
compare-question-zh = 中文問題
compare-up = 上移
compare-down = 下移
compare-is-first = 已是該類別的第一項
compare-is-last = 已是該類別的最後一項
compare-remove = 移除準則
compare-remove-marks = { $n } 個有評分、備註或佐證的儲存格會一併移除，可用復原取回。
compare-new-name = 名稱
compare-new-name-help = 另一種語言可以稍後補上
compare-new-name-why = 請先輸入名稱
compare-add-now = 新增
compare-keys-criterion = 在表格中：0 到 5 設定權重與必要條件，Alt 加上下方向鍵移動準則

# Two side by side.
compare-pair-first = 第一個候選者
compare-pair-second = 第二個候選者
compare-pair-with = 與
compare-pair-one = 需要兩個候選者才能並列
compare-pair-points = 加權
compare-pair-notes = { $name } 的備註
compare-pair-difference = 差距
compare-pair-open = 未評分
compare-pair-total = 總計
compare-pair-ahead = { $ahead } 領先 { $behind } { $points } 分
compare-pair-ahead-so-far = { $ahead } 暫時領先 { $behind } { $points } 分，仍有 { $n } 項未評分
compare-pair-level = { $ahead } 與 { $behind } 同分
compare-pair-level-so-far = { $ahead } 與 { $behind } 暫時同分，仍有 { $n } 項未評分
