# 匯入客戶與連絡人檔案：欄位、提問、問題、警告，以及與計畫的比較。

# 欄位內容
import-field-microsoft-id = Microsoft ID
import-field-company-name = 公司名稱
import-field-primary-domain = 主要網域名稱
import-field-relationship = 關係
import-field-tags = 標籤
import-field-contact-name = 連絡人姓名
import-field-contact-email = 連絡人電子郵件
import-field-contact-role = 連絡人角色
import-field-contact-language = 連絡人語言
import-field-form-of-address = 稱謂
import-field-contact-phone = 連絡人電話
import-field-country = 國家或地區
import-field-ignore = 不匯入

# 檔案讀取方式
import-encoding = 編碼
import-delimiter = 分隔符號
import-delimiter-comma = 逗號
import-delimiter-semicolon = 分號
import-delimiter-tab = 定位字元
import-delimiter-pipe = 直線（|）
import-header-row = 標題列
import-header-absent = 檔案沒有標題列
import-quotes-plain = 將引號視為一般文字
import-column = 第 { $column } 欄
import-preview-rows = { $n ->
    [0] 沒有資料列
   *[other] 共 { $n } 列，這裡最多顯示 20 列
}

# 提問
import-columns-known = 所有欄位都已辨識，不需要回答任何問題
import-columns-remembered = 您先前已說明過標題相同的檔案，這次沿用當時的答案
import-columns-ask = { $open ->
    [1] 這一欄是什麼內容？回答之前不會匯入。
   *[other] 這 { $open } 欄分別是什麼內容？回答之前不會匯入。
}
import-columns-proposed = 這個標題通常代表此內容。請確認，或選擇其他內容。
import-columns-missing = 檔案中沒有這些欄位：{ $fields }。用不到這些資料的話，可以略過。
import-word-ask = 「關係」欄中的「{ $raw }」代表什麼？共有 { $n } 列使用。
import-word-why = Microsoft 並未公布這些值的意義。只會詢問一次，並保留您的答案。
import-word-direct = 直接：由貴公司計費
import-word-indirect = 間接：透過間接提供者
import-word-other = 其他
import-word-seen-export-example = 曾出現在客戶匯出檔的範例中，但意義並未公布
import-word-seen-api-field = 曾出現在 Microsoft API 的值中，匯出檔的用字可能不同

# 無法以這些欄位讀取檔案的原因
import-fault-no-key = 請選擇哪一欄是 Microsoft ID、網域或公司名稱。缺少這些欄位，就無法將資料列對應到客戶。
import-fault-twice = 第 { $first } 欄與第 { $second } 欄都設為「{ $field }」。請將其中一欄改為其他內容。

# 與計畫比較
import-diff-new = 新增
import-diff-changed = 已變更
import-diff-same = 未變更
import-diff-missing = 清單中沒有
import-diff-change = { $field }：{ $before } → { $after }
import-diff-nothing = 不明
import-unknown-add = 新增計畫中沒有的客戶
import-unknown-report = 略過計畫中沒有的客戶
import-undo-hint = 整個匯入可以復原
import-reading = 正在讀取檔案
import-cancelled = 匯入已取消。計畫沒有變更。

# 個別資料列的問題，顯示在行號旁
import-problem-kept = 已保留此列
import-problem-left-out = 已略過此列
import-problem-bad-microsoft-id = 「{ $text }」不是 Microsoft ID。正確格式為 32 個數字或字母 a 到 f，分組方式如 0a1b2c3d-1111-4222-8333-444455556666。
import-problem-bad-domain = 「{ $text }」不是有效的網域名稱，正確格式如 contoso.onmicrosoft.com
import-problem-bad-email = 「{ $text }」不是電子郵件地址。您稍後可以在客戶資料中輸入正確的地址。
import-problem-unknown-language = 「{ $text }」不是可用的信件語言。可用的語言為英文與繁體中文。
import-problem-unknown-country = 無法辨識國家或地區「{ $text }」。請使用兩個字母的代碼，例如 TW。
import-problem-unknown-role = 無法辨識角色「{ $text }」。您稍後可以在客戶資料中選擇角色。
import-problem-name-missing = 沒有公司名稱，因此改以網域顯示；沒有網域時則顯示 Microsoft ID
import-problem-contact-missing = 只有角色、語言或稱謂，沒有連絡人姓名或電子郵件地址，因此未匯入
import-problem-no-key = 無法得知這一列是哪位客戶。請補上 Microsoft ID、網域或公司名稱，再重新匯入。
import-problem-empty-row = 這一列是空的
import-problem-repeated = 與第 { $first } 行相同
import-problem-conflict = 「{ $field }」與第 { $first } 行不一致。已保留「{ $kept }」，未匯入「{ $other }」。
import-problem-conflict-short = 「{ $field }」與第 { $first } 行不一致，已保留第 { $first } 行的內容
import-problem-too-few-cells = 只有 { $n } 個儲存格，應有 { $expected } 個；缺少的視為空白
import-problem-too-many-cells = 有 { $n } 個儲存格，應有 { $expected } 個；未匯入「{ $extra }」。可能是含有分隔符號的儲存格少了引號。
import-problem-stray-quote = 有一個多餘的引號，已視為一般文字
import-problem-swallowed = 引號內的儲存格橫跨 { $n } 行，而這些行看起來像資料列。若確實是資料列，請選取「將引號視為一般文字」。
import-problem-too-long = 「{ $field }」的文字長達 { $bytes } 位元組，因此未匯入
import-problem-control-characters = 已從「{ $field }」移除換行等看不見的字元
import-problem-not-in-plan = 計畫中沒有客戶「{ $text }」
import-problem-ambiguous = 「{ $text }」符合多位客戶。請在這一列補上 Microsoft ID，再重新匯入。
import-problem-same-customer = 與第 { $first } 行是計畫中的同一位客戶

# 整個檔案的警告，顯示在預覽旁
import-warning-empty = 檔案是空的
import-warning-header-only = 檔案只有標題列，沒有資料
import-warning-no-header = 第一列看起來是資料，因此當作資料讀取。請說明每一欄的內容，或選擇標題列。
import-warning-above-header = 標題上方有 { $n } 行不會讀取
import-warning-one-column = 所有內容都在同一欄。如果不正確，請選擇其他分隔符號。
import-warning-encoding-guessed = 檔案沒有註明字元編碼。請檢查下方的名稱，如果顯示不正確，請選擇其他編碼。
import-warning-replaced = 有 { $n } 個字元無法讀取，以 � 顯示。請選擇其他編碼，或重新匯出檔案。
import-warning-nul = 檔案中有 { $n } 個 NUL 字元（值為 0 的位元組），可能已經損毀。請檢查下方的名稱，或重新匯出檔案。
import-warning-stray-quotes = { $n ->
    [1] 第 { $first } 行有一個多餘的引號，已視為一般文字，沒有遺失任何資料列
   *[other] 有 { $n } 列含有多餘的引號，最前面的在第 { $first } 行。這些引號已視為一般文字，沒有遺失任何資料列。
}
import-warning-swallowed = { $n ->
    [1] 第 { $first } 行有一個儲存格延伸到之後的 { $lines } 行，而這些行看起來像資料列。若確實是資料列，請選取「將引號視為一般文字」。
   *[other] 有 { $n } 列的儲存格延伸到其他 { $lines } 行，最前面的在第 { $first } 行，而這些行看起來像資料列。若確實是資料列，請選取「將引號視為一般文字」。
}
import-warning-huge-cell = 第 { $line } 行有一個儲存格長達 { $bytes } 位元組，可能是少了引號
import-warning-ragged = { $n ->
    [1] 第 { $first } 行的儲存格數目與標題數目不符
   *[other] 有 { $n } 列的儲存格數目與標題數目不符，最前面的在第 { $first } 行
}
import-warning-double-header = 有兩欄的標題都是「{ $header }」。除非您另行選擇，否則使用第一欄。
import-warning-unnamed-header = 第 { $column } 欄沒有標題
# 檔案不是清單時，實際的內容。
import-file-sign-in = 這個檔案其實是登入頁面，不是清單。計畫沒有變更。請登入後重新匯出清單，再選擇新檔案。
import-file-html-table = 不論副檔名為何，這個檔案其實是含有表格的網頁。計畫沒有變更。請用試算表程式開啟，另存為 .xlsx 或 CSV，再選擇該檔案。
import-file-web-page = 這個檔案是網頁，不是清單。計畫沒有變更。請重新匯出清單，再選擇新檔案。
import-file-json = 這個檔案是程式之間交換資料用的 JSON，不是表格。計畫沒有變更。請將清單匯出為 CSV，再選擇該檔案。
import-file-xml = 這個檔案是 XML，不是表格。計畫沒有變更。請用試算表程式開啟，另存為 .xlsx 或 CSV，再選擇該檔案。
import-file-several = 這個壓縮檔含有 { $n } 份清單。計畫沒有變更。請先解壓縮，再逐一選擇清單。
import-file-too-large = 這個壓縮檔解壓縮後遠大於一般清單，因此沒有讀取。計畫沒有變更。請自行解壓縮並檢查內容。
import-file-damaged = 這個壓縮檔已損毀或設有密碼。計畫沒有變更。請自行解壓縮，或重新匯出清單。

# 無法讀取活頁簿的原因
import-workbook-none = 這個檔案經過壓縮，但不是活頁簿。計畫沒有變更。請用試算表程式開啟清單，另存為活頁簿（.xlsx）或 CSV，再選擇該檔案。
import-workbook-old = 這個活頁簿設有密碼，或採用 Excel 2007 之前的格式。計畫沒有變更。請另存為沒有密碼的 .xlsx，再選擇該檔案。
import-workbook-empty = 這個活頁簿的工作表都沒有內容。計畫沒有變更。請選擇含有清單的活頁簿。
import-workbook-hidden = 這個活頁簿中只有隱藏的工作表有內容：{ $sheets }。計畫沒有變更。請選取要匯入的工作表。
import-workbook-several = 這個活頁簿中有多個工作表都是清單：{ $sheets }。計畫沒有變更。請選取要匯入的工作表。
import-workbook-no-sheet = 這個活頁簿中沒有工作表「{ $sheet }」，只有 { $sheets }。計畫沒有變更。請選取其中一個工作表。
import-workbook-too-large = 這個活頁簿遠大於一般清單，因此沒有讀取。計畫沒有變更。請只將清單複製到新的活頁簿，或另存為 CSV。
import-workbook-too-far = 這個活頁簿在第 { $row } 列、第 { $column } 欄有儲存格，但最多只讀取 200,000 列、256 欄。計畫沒有變更。請只將清單複製到新的活頁簿，或另存為 CSV。
import-workbook-long-cell = 第 { $row } 列有一個儲存格的文字過長，因此沒有讀取任何內容。計畫沒有變更。請縮短該儲存格的文字，再重新選擇檔案。
import-workbook-damaged = 這個活頁簿已損毀。計畫沒有變更。請重新匯出或儲存，再選擇新的檔案。

# 清單對客戶的建議。$before 與 $now：合作夥伴中心如何列出該客戶
import-suggested-unlisted = 未列出
import-suggested-evidence = 之前：{ $before }；現在：{ $now }；{ $file } 第 { $lines } 行
# 訂用帳戶清單中個別資料列的問題
import-problem-invisible = 已從「{ $column }」移除看不見的字元
import-problem-doubtful = 「{ $field }」的內容是「{ $said }」，文字可能已損毀，因此未匯入
import-problem-doubtful-kept = 「{ $field }」的內容是「{ $said }」，文字可能已損毀；計畫中的內容是「{ $kept }」
import-problem-misread = 「{ $field }」的內容是「{ $said }」，看來是「{ $meant }」變成的亂碼
import-problem-misread-kept = 「{ $field }」的內容是「{ $said }」，看來是「{ $meant }」變成的亂碼；計畫中的內容是「{ $kept }」
import-problem-no-subscription-id = 這一列沒有訂用帳戶識別碼
import-problem-bad-subscription-id = 「{ $text }」不是訂用帳戶識別碼，可能缺少字元；請修正識別碼後重新匯入
import-problem-totals = 這一列是合計，不是訂用帳戶
import-problem-subscription-elsewhere = 計畫中此訂用帳戶屬於「{ $text }」。如果已改由其他客戶使用，請先從該客戶的資料中移除，再重新匯入。
import-problem-undated = 這一列的月份不明，因此不會取代計畫中的任何內容
import-problem-odd-month = 「{ $text }」不可能是這份清單的月份，因此未匯入
import-problem-odd-day = 「{ $text }」不可能是訂用帳戶的日期，因此未匯入
import-problem-end-before-start = 訂用帳戶的結束日 { $end } 不可能早於開始日 { $start }。結束日未匯入。
import-problem-bad-date = 「{ $text }」不是 2026-11-22 這樣的日期，因此未匯入
import-problem-ambiguous-date = 「{ $text }」有兩種讀法，檔案中也無法看出哪個數字是月份，因此未匯入。請選擇日與月的順序，或將日期寫成 2026-11-22 的格式，再重新匯入。
import-problem-bad-quantity = 「{ $text }」不是授權數，因此未匯入
import-problem-unknown-status = 無法辨識狀態「{ $text }」。您稍後可以在訂用帳戶中選擇狀態。
import-problem-bad-price = 「{ $text }」不是最多四位小數的價格，或是有兩種讀法，因此未匯入。請選擇小數點符號，或將價格寫成 1234.50 的格式，再重新匯入。
import-problem-bad-currency = 「{ $text }」不是 USD 這樣的幣別代碼，因此未匯入
import-problem-no-currency = 這一列沒有幣別，因此未匯入價格「{ $text }」
import-problem-two-currencies = 這一列有兩種幣別（{ $text }），因此未匯入價格
import-problem-unknown-word = { $field }：無法辨識「{ $text }」，因此未匯入
import-problem-unknown-part = { $field }：無法完全辨識「{ $text }」。無法辨識的部分未匯入。
import-problem-bad-yes-no = 無法判斷「{ $text }」代表是或否，因此未匯入
import-problem-not-held = 「{ $field }」無法存放「{ $text }」，因此未匯入
import-problem-no-own-field = 這份計畫沒有「{ $field }」，因此未匯入這一欄。請在「欄位」的「自訂欄位」中新增。
import-problem-same-subscription = 第 { $first } 行對同一訂用帳戶、同一月份另有不同內容，以第 { $first } 行為準

# What earlier imports damaged
damage-doubled = { $customer }：訂用帳戶 { $id } 因識別碼寫法不同而重複，授權數與續約都重複計算
damage-doubled-mend = 合併為一筆，以最新月份為準
damage-name = 名稱「{ $now }」的文字可能已損毀
damage-contact-name = { $customer }：連絡人姓名「{ $now }」的文字可能已損毀
damage-form-of-address = { $customer }：稱謂「{ $now }」的文字可能已損毀
damage-tag = { $customer }：標籤「{ $now }」的文字可能已損毀
damage-tag-mend = 移除此標籤；該客戶先前沒有這個標籤
damage-product = { $customer }：產品「{ $now }」的文字可能已損毀
damage-hidden = { $customer }：「{ $now }」含有看不見的字元
damage-hidden-mend = 移除這些字元；其餘內容不變
damage-word = { $customer }：記錄了意義不明的關係「{ $now }」
damage-stage = { $customer }：匯入時因意義不明的值，移除了「我方已確認」
damage-mend = 還原為「{ $earlier }」
damage-mend-nothing = 移除這個關係；先前沒有記錄任何關係
damage-lost = 變更日誌中已沒有先前的內容，請開啟客戶並手動修正
damage-title = 先前的匯入損毀了 { $n } 筆資料
damage-why = 清單中無法辨識的文字或意義不明的值改動了原有內容。若變更日誌仍保留先前的內容，即可還原。
damage-mend-all = 全部還原
damage-mend-one = 還原
damage-open = 開啟客戶
damage-more = 再顯示 { $n } 筆
cli-mend-line = { $what }。{ $how }
cli-mend-none = 沒有需要修正的資料
cli-mend-apply = 尚未寫入。加上 --apply 即可寫入，並可一次復原。
