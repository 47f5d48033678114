# The customer list: its columns, saved views, copies and files, and what the search understands.
customers-domain-column = 網域
customers-seats = 授權數
customers-renews = 下次續約（UTC）
customers-shown = 顯示 { $n } 位客戶
customers-columns = 欄位
customers-columns-usual = 重設欄位
table-filter-of = 依「{ $column }」篩選
table-filter-hint = 篩選

# Saved views.
customers-views = 檢視
customers-view-save = 儲存這個檢視...
customers-view-name = 檢視名稱
customers-view-help = 儲存搜尋條件、排序與欄位
customers-view-name-why = 請先輸入名稱
customers-view-name-taken = 已有同名的檢視
customers-view-save-now = 儲存檢視
customers-view-update = 將「{ $name }」更新為目前的清單
customers-view-same = 清單與儲存的檢視相符
customers-view-rename = 重新命名「{ $name }」...
customers-view-remove = 移除「{ $name }」
customers-view-leave = 關閉「{ $name }」

# Copies and files.
customers-export = 匯出
customers-export-none = 沒有顯示任何列
customers-copy-rows = 複製 { $n } 列
customers-rows-copied = { $n } 列，含標題
customers-export-xlsx = 儲存為活頁簿（XLSX）...
customers-export-csv-bom = 儲存為 Excel 適用的 CSV...
customers-export-csv = 儲存為其他程式適用的 CSV...
customers-file-name = 客戶
customers-file-saved = 已將 { $n } 位客戶儲存於 { $path }
customers-file-too-long = 活頁簿未儲存：工作表容納不下這麼多列。您的計畫沒有變更。請先篩選清單，或改存為 CSV。
dialog-save-customers = 儲存清單

# What the search understands.
search-help = 可以搜尋的內容
search-help-words = 一般字詞會在名稱、網域、Microsoft ID、標籤、連絡人與備註中搜尋。加上前置詞則只搜尋該欄位，中英文前置詞皆可使用。
search-help-own = 自訂欄位以名稱搜尋：名稱中的空格可以省略或改成連字號，也可以照原樣加上半形引號。
search-help-not = 前面加上減號表示排除，例如 -標籤：試點。文字含有空格時請加上半形引號，例如 負責人："Lin Mei"。
search-renew = 距下次續約的天數
search-product = 產品
search-lacks = 邀請前還缺少的資料
search-remind = 距下次提醒的天數，或已到期的項目
search-example-status = 狀態：已婉拒
search-example-owner = 負責人：林
search-example-tag = 標籤：試點
search-example-provider = 提供者：northwind
search-example-name = 名稱：fabrikam
search-example-domain = 網域：onmicrosoft
search-example-contact = 連絡人：ana
search-example-id = 識別碼：3c41a000
search-example-looked-up = 查明：2026-11
search-example-pinned = 指定：2026-12
search-example-scheduled = 排程：2026-12
search-example-scheduled-by = 排程人員：林
search-example-country = 國家：TW
search-example-kind = 類型：直接
search-example-language = 語言：英文
search-example-consent = 同意：已同意
search-example-agreement = 合約：由我方代為確認
search-example-transfer = 轉移：已規劃
search-example-access = 權限：有效
search-example-renew = 續約＜30
search-example-seats = 授權數＞100
search-example-product = 產品：business
search-example-lacks = 缺少：連絡人
search-example-remind = 提醒＜3

own-title = 自訂欄位
own-close = 關閉自訂欄位
own-about = 此計畫的每位客戶最多可有 { $n } 個自訂欄位，例如合約編號。這些欄位會出現在客戶的詳細資料中，也可以顯示為清單的欄、依名稱搜尋、排序與匯出。
own-name = 欄位名稱
own-new-name = 新欄位
own-new-help = 欄位的名稱，例如「合約編號」
own-search = 搜尋時輸入：{ $ways }
own-name-why = 請先輸入名稱
own-kind = 內容類型
own-place = 位置
own-kind-text = 文字
own-kind-number = 數字
own-kind-day = 日期
own-kind-yes-no = 是或否
own-kind-choice = 從幾個詞中選一個
own-choices = 可選的詞
own-choices-help = 以逗號或頓號分隔，例如：金級、銀級、銅級
own-choices-missing = 請至少輸入一個可選的詞
own-add = 新增欄位
own-held = { $n ->
    [0] { $kind }；尚無客戶填寫
   *[other] { $kind }；{ $n } 位客戶已填寫
}
own-remove = 移除欄位「{ $name }」
own-removed = { $n ->
    [0] 已移除欄位「{ $name }」
   *[other] 已移除欄位「{ $name }」與 { $n } 位客戶的內容
}
own-yes = 是
own-no = 否
own-nothing = 未填寫
own-bad-number = 請輸入數字，例如 1250 或 12.5，或留空。您輸入的內容會保留在這裡，直到修正為止。
own-many-set = 套用到 { $n } 位
own-many-set-what = 將 { $n } 位客戶的「{ $name }」設為此處輸入的內容
own-many-empty = 清空
own-many-empty-what = 清空 { $n } 位客戶的「{ $name }」
own-many-why = 請先輸入內容
own-gone = 已移除的欄位
edit-own-add = 新增欄位「{ $name }」
edit-own = 變更欄位「{ $name }」
edit-own-remove = 移除欄位「{ $name }」
edit-customer-own = { $n ->
    [1] { $name } 的自訂欄位
   *[other] { $n } 位客戶的自訂欄位
}
