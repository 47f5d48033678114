# 間接提供者頁面的各個部分
providers-tabs = 頁面區塊
providers-tab-list = 間接提供者
providers-tab-compare = 比較
providers-tab-partnerships = 合作關係
providers-tab-requests = 新客戶

# 清單
providers-show-archived = 顯示已封存的 { $n } 家
providers-archived = 已封存
providers-archive = 封存
providers-bring-back = 取消封存
providers-archived-on = { $person } 於 { $date }封存
providers-archived-what = 不再列為候選提供者，也不列入比較。連結、分數與信件都會保留。
providers-archived-no-default = 請先取消封存，再設為預設
providers-stage-awaited = 等待邀請
providers-stage-received = 已收到邀請
providers-stage-forwarded = 已轉交邀請
providers-stage-accepted = 已接受合作關係
providers-stage-listed = 已列出合作關係
providers-stage-declined = 已婉拒合作關係
providers-directory = Microsoft 的間接提供者清單
providers-directory-what = Changeover 不附這份清單。

# 表單。欄位名稱也是候選提供者檔案的標題，必須列在 candidates_csv.ron。
provider-country = 國家或地區
provider-regions = 銷售地區
provider-regions-help = 以頓號或逗號分隔，例如台灣、JP、SG
provider-languages = 支援服務的語言
provider-languages-help = 以頓號或逗號分隔，例如中文、英文
provider-website = 網站
provider-website-help = 依您輸入的內容保存；經您確認才會開啟
provider-mail-domains = 郵件網域
provider-mail-domains-help = 下方連絡人以外的寄件網域，例如 contoso.com
provider-notes = 備註
provider-website-copy = 複製網址
provider-website-none = 尚未輸入網址
provider-website-open = 開啟...
provider-website-bad = 只能開啟像 https://www.contoso.com 這樣的網址。您仍可複製這個網址。
provider-website-ask = 要在瀏覽器開啟 { $host } 嗎？
provider-website-ask-what = 這個網址是手動輸入或匯入的，尚無人檢查。連上網路的是瀏覽器，不是 Changeover。
provider-website-yes = 開啟
provider-website-no = 取消
bad-regions = 「{ $text }」既不是國家或地區的名稱（例如台灣），也不是兩個字母的代碼（例如 TW）。您輸入的內容會保留在這裡，直到修正為止。
bad-domains = 「{ $text }」不是有效的網域名稱，正確格式如 contoso.com。您輸入的內容會保留在這裡，直到修正為止。
bad-time-zone = 這不是有效的時區，正確格式如 UTC+08:00 或 +8。您輸入的內容會保留在這裡，直到修正為止。

# 地區是否相符。國家以兩個字母顯示。
provider-region = 地區相符程度
provider-region-unknown = 不明
provider-region-unknown-what = 請輸入銷售地區，以便與貴公司及客戶的所在地比對
provider-region-nothing = 貴公司與所有客戶的所在地都不明，無從比對
provider-region-fits = 相符
provider-region-fits-what = { $n ->
    [0] 銷售地區包含貴公司所在地（{ $ours }）。客戶的所在地都不明。
   *[other] 銷售地區包含所有已知的所在地：貴公司與 { $n } 位客戶。
}
provider-region-fits-customers = 銷售地區包含 { $n } 位客戶的所在地。貴公司的所在地不明。
provider-region-misses = 未完全相符
provider-region-misses-ours = 銷售地區不含貴公司所在地（{ $ours }）。
provider-region-misses-customers = 銷售地區不含 { $countries }。
provider-region-country = { $country }（{ $n } 位客戶）
provider-region-not-known = 有 { $n } 位客戶的所在地不明。

# 連絡人
provider-contacts = 連絡人（依問題升級順序）
provider-contact-first = 主要連絡人
provider-contact-add = 新增連絡人
provider-contact-role = 負責事項
provider-contact-hours = 服務時間
provider-contact-hours-help = 例如週一至週五 09:00-18:00
provider-contact-time-zone = 時區
provider-contact-time-zone-help = 例如 UTC+08:00；不計日光節約時間
provider-contact-there = 當地時間：{ $weekday } { $time }
provider-contact-copy = 複製 { $what }
provider-contact-copy-hint = 選取即可複製，也可以按旁邊顯示的按鍵
provider-contact-mail-of = { $name } 的電子郵件地址
provider-contact-phone-of = { $name } 的電話
provider-role-account-manager = 客戶經理
provider-role-support = 技術支援
provider-role-billing = 帳務
provider-role-operations = 營運
provider-role-escalation = 問題升級
provider-role-other = 其他

# 信件
provider-letters = 已寄出的信件
provider-letters-none = 尚無標記為已寄出的信件

# 問卷
questionnaire-card = 問卷
questionnaire-none = 題目取自「比較」的評比項目，目前還沒有任何項目
questionnaire-to-comparison = 前往「比較」
questionnaire-what = 共 { $n } 題，取自「比較」的評比項目，不含您的評分與備註
questionnaire-language = 問卷語言
questionnaire-copy-text = 複製為文字
questionnaire-copy-csv = 複製為 CSV
questionnaire-save-text = 儲存為文字...
questionnaire-save-csv = 儲存為 CSV...
questionnaire-letter = 撰寫問卷信件
questionnaire-copied = 給 { $provider } 的問卷
questionnaire-saved = 問卷已儲存為 { $path }
questionnaire-title = 給 { $provider } 的問卷
questionnaire-intro = { $company } 正在選擇間接提供者，請簡要回答下列各題。
questionnaire-intro-nobody = 我們正在選擇間接提供者，請簡要回答下列各題。
# 問卷的標題會再讀回，必須列在 candidates_csv.ron。
questionnaire-column-criterion = 評比項目識別碼
questionnaire-column-group = 類別
questionnaire-column-question = 問題
questionnaire-column-score = 分數 0-5
questionnaire-column-answer = 回答
questionnaire-column-candidate = 間接提供者
questionnaire-group-training = 教育訓練與技術協助
questionnaire-group-marketing = 行銷支援
questionnaire-group-financing = 融資與信用條件
questionnaire-group-operations = 營運
questionnaire-answers = 回答
questionnaire-answers-what = 讀取填好的 CSV。您可以比對每項分數與備註的前後差異，再選取要採用的內容。
questionnaire-read = 讀取回答...
questionnaire-paste = 或貼上填好的表格
questionnaire-paste-help = 請包含標題列
questionnaire-file-name = 問卷

# 匯入候選提供者與回答
dialog-candidates = 選擇候選提供者清單
dialog-answers = 選擇填好的問卷
dialog-save-questionnaire = 儲存問卷
candidates-import = 匯入候選提供者...
candidates-title = 匯入候選提供者
candidates-what = 請使用有標題列的表格，中英文皆可。每一列都要有名稱、租用戶識別碼或 PartnerID。匯入只會新增與更新，空白儲存格不會變更任何內容。
candidates-columns = 可辨識的欄位
candidates-copy-headers = 複製標題列
candidates-headers = 標題列
candidates-choose = 選擇檔案...
candidates-paste = 或貼上表格
candidates-read = 讀取貼上的表格
candidates-read-why = 請先貼上表格
candidates-back = 返回間接提供者
candidates-from = 來源：{ $name }
candidates-counts = 新增 { $new } 家，變更 { $changed } 家，未變更 { $same } 家
candidates-taken = 採用的欄位：{ $columns }
candidates-ignored = 無法辨識而未採用的欄位：{ $columns }
candidates-trouble = 沒有匯入任何內容
candidates-show = 顯示
candidates-show-changes = 變更 { $n }
candidates-show-problems = 問題 { $n }
candidates-show-notes = 附註 { $n }
candidates-no-changes = 計畫中已有檔案的所有內容
candidates-apply = 套用 { $n } 項變更
candidates-apply-why = 尚未選取任何變更
candidates-apply-done = 已套用變更，可以一次全部復原
candidates-take-all = 全選
candidates-column-name = 候選提供者
candidates-column-what = 欄位
candidates-column-before = 計畫中
candidates-column-after = 檔案中
candidates-column-line = 行號
candidates-new = 新增
candidates-nothing = 無
candidates-field-tenant = 租用戶識別碼
candidates-field-partner-id = PartnerID
candidates-field-contact-name = 連絡人姓名
candidates-field-contact-email = 連絡人電子郵件
candidates-field-contact-phone = 連絡人電話
candidates-fault-empty = 檔案是空的。計畫沒有變更。請選擇其他檔案。
candidates-fault-no-text = 這是 PDF 或其他非文字檔案，不是表格。計畫沒有變更。請將表格另存為活頁簿（.xlsx）或 CSV，再選擇該檔案。
candidates-fault-no-column = 沒有可辨識的欄位：{ $headers }。計畫沒有變更。請在表格上方加上標題列，並使用這裡列出的名稱。
candidates-fault-no-headers = 表格沒有標題列，無法辨識各欄。計畫沒有變更。請在表格上方加上標題列。
candidates-fault-too-many-rows = 檔案超過 { $n } 列。計畫沒有變更。請分割檔案，或選擇其他檔案。
candidates-problem-bad-tenant = 「{ $text }」不是租用戶識別碼，因此未採用。識別碼有 32 個數字或 a 到 f 的字母，以 8-4-4-4-12 分組。
candidates-problem-bad-partner-id = 「{ $text }」不是 PartnerID，因此未採用。PartnerID 只含 4 到 12 位數字。
candidates-problem-bad-email = 「{ $text }」不是電子郵件地址，因此未採用
candidates-problem-own-tenant = 這是貴公司的租用戶識別碼，間接提供者的應該不同
candidates-problem-no-key = 無法辨識這一列是哪家候選提供者。請補上名稱、租用戶識別碼或 PartnerID，再重新讀取檔案。
candidates-problem-name-missing = 計畫中沒有這家間接提供者，這一列也沒有名稱可供新增
candidates-problem-ambiguous = 有多家間接提供者名為「{ $text }」。請在這一列補上租用戶識別碼，再重新讀取檔案。
candidates-problem-same = 與第 { $first } 行是同一家候選提供者，以第 { $first } 行為準
candidates-problem-long-cell = 「{ $column }」有 { $bytes } 位元組，遠超過上限，因此未採用
answers-title = { $provider } 的回答
answers-counts = 未變更 { $same } 題，未回答 { $empty } 題
answers-column-criterion = 評比項目
answers-column-what = 欄位
answers-score = 分數
answers-note = 備註
answers-not-scored = 尚未評分
answers-other = 這是 { $other } 的問卷，不是 { $provider } 的。沒有匯入任何內容。請在清單選取 { $other }，或選擇其他檔案。
answers-gone = 這家間接提供者已不在計畫中。沒有匯入任何內容。
answers-problem-bad-score = 「{ $text }」不是 0 到 5 的整數，因此分數維持不變。旁邊的回答仍會採用。
answers-problem-unknown-criterion = 「{ $text }」不是「比較」的評比項目，識別碼與題目都不符
answers-problem-ambiguous = 有多個評比項目名為「{ $text }」。請保留這一列的識別碼，再重新讀取檔案。
answers-problem-same = 與第 { $first } 行回答同一題，以第 { $first } 行為準
