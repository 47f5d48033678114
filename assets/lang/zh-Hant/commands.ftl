# 命令：命令面板（Ctrl+K）、快速鍵與資料列功能表中的項目。
# 「前往」之後是頁面名稱，與導覽列相同。
commands = 命令
command-recent = 最近使用
command-palette = 尋找命令
command-hint = 輸入命令（中英文皆可），或搜尋全部內容
command-go = 前往「{ $name }」
command-help = 本頁的說明
command-new-partnership = 追蹤合作關係邀請
command-new-request = 新增新客戶的租用戶申請
command-import = 匯入客戶清單
command-search-page = 搜尋本頁
command-redo = 重做
redo-nothing = 沒有可重做的變更
command-theme = 切換淺色與深色主題
command-zoom-in = 放大
command-zoom-out = 縮小
command-zoom-reset = 實際大小
command-next-page = 導覽列中的下一頁
command-previous-page = 導覽列中的上一頁
command-next-part = 移到視窗的下一個區域
command-previous-part = 移到視窗的上一個區域
command-back-none = 在此之前沒有開啟其他頁面
command-close-sheet = 關閉詳細資料
command-close-sheet-none = 沒有開啟詳細資料
command-look-again = 重新檢查檔案
command-look-again-help = 檢查其他程式是否變更了計畫；在「匯入」則重新讀取檔案
command-look-again-pasted = 這份清單是貼上的，沒有檔案可重新讀取
plan-looked-same = 沒有其他程式變更計畫
import-read-again = 已重新讀取：{ $file }
command-rename = 編輯名稱
command-act = 標記為完成，或重新開啟
command-remove = 移除
command-remove-selected = 移除選取的 { $n } 位客戶
command-no-row = 請先選取資料列
command-no-letter = 目前沒有進行中的批次
command-copy-to = 複製收件者
command-copy-second = 複製第二個部分（副本或主旨）
command-copy-third = 複製第三個部分（主旨或內文）
command-copy-fourth = 複製第四個部分（有副本時的內文）
command-bold = 將選取的文字設為粗體或取消
command-heading = 將選取的行設為標題或取消
command-list = 將選取的行設為清單或取消
command-copy-contact = 複製間接提供者連絡人的第一至第九個地址或號碼
command-paste = 從剪貼簿匯入表格

# Any table.
command-copy-table = 複製這一頁的表格
command-filters = 篩選列
command-own-fields = 自訂欄位...
command-save-workbook = 將這一頁的表格儲存為活頁簿（XLSX）...
command-save-csv = 將這一頁的表格儲存為 CSV...
table-none-here = 這一頁沒有顯示含有列的表格
table-file-saved = 已將 { $n } 列儲存於 { $path }

# 最近開啟的紀錄：見於命令面板、搜尋與計畫的功能表。
recent-records = 最近開啟
recent-line = { $name } · { $what }
recent-customer = 客戶
recent-provider = 提供者
recent-partnership = 合作關係
recent-tenant-request = 新客戶的租用戶申請
recent-wave = 梯次
recent-request = 轉移要求
recent-scenario = 情境
recent-baseline = 基準
recent-todo = 待辦事項
recent-step = 註冊步驟
