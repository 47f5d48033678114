# The frame: top bar, navigation, start screen, messages.
close = 關閉
copy = 複製
cancel = 取消
no-help = {""}

nav-company = 我們公司
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
save-state-nothing-new = 已儲存
save-state-saving = 儲存中
save-state-not-saved = 未儲存
save-state-read-only = 唯讀
save-state-changed-outside = 已被其他程式變更
save-try-again = 再試一次
changed-outside-what = 計畫在此開啟之後，有其他程式寫入了 plan.ron。您的變更已安全保存在本程式的日誌中，另一個檔案也原封不動。請關閉計畫後重新開啟，將兩者合併。
read-only-title = 您可以檢視，但無法變更
read-only-why = 這個計畫正由其他人開啟，或檔案比本程式還新。這裡的內容不會遺失。若要自行處理，請建立複本。
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
