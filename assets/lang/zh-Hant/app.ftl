# The frame: top bar, navigation, start screen, messages.
close = 關閉
copy = 複製
cancel = 取消
no-help = {""}

nav-today = 今天
nav-company = 我們公司
nav-enrollment = 註冊
nav-deadlines = 期限
nav-rules = 規則
nav-providers = 間接提供者
nav-customers = 客戶
nav-invitations = 邀請
nav-plans = 計畫
nav-settings = 設定
nav-help = 說明
nav-gallery = 元件總覽

menu-plans = 計畫與備份
menu-close-plan = 關閉這個計畫
sample-mark = 範例

save-state-saved = 已儲存 { $time }
save-state-in-journal = 已存於日誌
save-state-many-gone = 等待您確認
save-many-gone-confirm = 仍要儲存
save-state-saving = 儲存中
save-state-not-saved = 未儲存
save-state-read-only = 唯讀
save-state-changed-outside = 已被其他程式變更
save-try-again = 再試一次
# $time：時間。$day：日期。兩者都用在句子中：「從今天 13:19 起」。
when-today = 今天 { $time }
when-on = { $day } { $time }
read-only-title = 您可以檢視，但無法變更
read-only-why = 這個計畫在此只能檢視，無法變更
read-only-copy = 建立複本...

undo = 復原
undo-what = 復原：{ $what }
undo-nothing = 目前沒有可復原的動作
undone = 已復原：{ $what }
redo-what = 重做：{ $what }
redone = 已重做：{ $what }
edit-step = 復原或重做

switch-language = 切換介面語言
switch-to-light = 淺色佈景
switch-to-dark = 深色佈景

dialog-import = 選擇客戶清單
dialog-open-plan = 選擇計畫資料夾
dialog-save-letters = 選擇存放草稿的資料夾
dialog-save-letter = 儲存草稿
dialog-copy-plan = 選擇存放複本的資料夾
dialog-none = 這部電腦無法顯示檔案對話方塊。請改為輸入路徑，或將檔案拖放到視窗中。
open-failed = 沒有程式能開啟這個檔案。檔案已安全儲存。請手動開啟，或改用複製文字。
messages-more = 還有 { $n } 則
messages-whole = 顯示全文
copied-value = 已複製：{ $what }

# Start screen.
start-what = 從直接計費合作夥伴轉為間接轉銷商的規劃工具。所有資料都留在這部電腦上。
start-who = 請問您是？
start-who-why = 您的姓名會記在您所做的每項變更中，讓同事知道該問誰。姓名只會隨計畫離開這部電腦。
start-name = 您的姓名
start-initials = 簡稱
start-initials-help = 用於空間有限之處
start-name-missing = 請先輸入您的姓名
start-go-on = 繼續
start-new = 新計畫
start-new-why = 一個計畫記錄一家合作夥伴公司的轉換：間接提供者、客戶與信件。
start-plan-name = 計畫名稱
start-plan-name-hint = Contoso 轉換計畫
start-plan-name-missing = 請先輸入計畫名稱
start-create = 建立計畫
start-sample = 開啟範例計畫
start-sample-what = 24 位虛構客戶，涵蓋各種狀態，供您試用
start-plans = 您的計畫
start-open-plan = 開啟計畫 { $name }
start-open-button = 開啟
start-open = 從其他位置開啟
start-where = 這部電腦的計畫存放在 { $folder }
start-path = 計畫資料夾，或其中的 plan.ron
start-path-help = 您也可以用這個路徑啟動本程式
start-path-missing = 請先輸入路徑
start-open-path = 開啟
start-choose = 選擇資料夾...
start-loading = 正在載入計畫
rescue-title = 程式上次意外結束
rescue-what = 計畫的緊急複本已保留，內容直到最後一刻。您可以開啟複本比對；原計畫原封不動。
rescue-open = 開啟複本
plan-not-opened = 無法開啟計畫
window-none = 無法開啟視窗：{ $why }。請改用命令，參閱 changeover --help。
job-broken = 程式發生錯誤，工作中斷。計畫原封不動。請再試一次。
restored = 計畫已還原為備份的內容。可用「復原」回到先前的狀態。
edit-journal = 日誌中的變更
copied-link-verified = 已複製給 { $customer } 的信。連結已核對：{ $us } 與 { $provider }。
copied-letter = 已複製給 { $customer } 的信
copied-differs = 剪貼簿的內容與信件不同，因此不算已複製。請再試一次，或存為 .eml。
letter-saved = 已儲存為 { $path }
letter-opened = 已交給郵件程式開啟。若沒有出現視窗，草稿位於 { $path }。
letter-not-opened = 沒有程式開啟這份草稿，檔案安全存放於 { $path }。請手動開啟，或改為複製郵件內容。
letters-saved = 已儲存 { $n } 份草稿，{ $refused } 份不能使用，存放在 { $folder }。
letters-saving = 正在儲存草稿
letters-cancelled = 已停止。已寫入的檔案在名稱以 -partial 結尾的資料夾中；沒有留下任何紀錄。
show-in-folder = 在資料夾中顯示
open-again = 重新開啟
journal-newer = 計畫檔案比這部電腦的紀錄舊。沒有變更任何內容。您可以採用較新的狀態，或維持現狀。
journal-newer-take = 採用較新的狀態

# The search over everything.
everything = 搜尋全部內容
everything-button = 搜尋
everything-hint = 客戶、信件、註冊步驟、期限、間接提供者、規則
everything-what = 中文或英文皆可，內文與備註也會搜尋。前置詞只會搜尋客戶。
everything-nothing = 沒有任何項目同時包含這些字詞
everything-results = 搜尋結果
everything-count = 找到 { $n } 項
everything-more = 另有 { $n } 項：請再輸入一個字詞
everything-all-customers = 在客戶清單中顯示全部 { $n } 位客戶
everything-letters = 信件
everything-steps = 註冊步驟
everything-removed = 已移除的客戶
