# 步驟、評分或狀態的佐證。每句話都說明發生了什麼、哪些內容安全、接下來該做什麼。
# $path：檔案或資料夾。$name：佐證的名稱。$megabytes：大小。
evidence-added = 已加入佐證：{ $name }
evidence-there = 佐證中已有內容相同的檔案：{ $name }
evidence-not-found = 這個路徑沒有檔案，因此沒有加入任何內容。請檢查路徑，或連接檔案所在的磁碟機。{ $path }
evidence-is-folder = 這是資料夾，只能加入檔案。沒有變更任何內容。請選擇其中的檔案，或將資料夾壓縮成一個檔案。{ $path }
evidence-no-file = 這是裝置或其他不是檔案的項目。沒有變更任何內容。請選擇檔案。{ $path }
evidence-no-permission = 您的帳戶無法讀取這個檔案，因此沒有加入任何內容。請向檔案擁有者要求存取權或複本。{ $path }
evidence-too-large = 檔案有 { $megabytes } MB，佐證上限為 20 MB。沒有加入任何內容，檔案沒有變更。請加入較小的檔案，或在備註中寫明檔案的位置。{ $path }
evidence-empty = 檔案是空的，因此沒有加入。檔案可能尚未儲存或下載完成。請開啟檔案確認，然後再試一次。{ $path }
evidence-unreadable = 無法讀取檔案，因此沒有加入任何內容。請再試一次；若仍不行，請檢查磁碟機。{ $path }
evidence-no-text = 還沒有可加入的文字。請先貼上。
evidence-text-too-large = 文字有 { $megabytes } MB，佐證上限為 20 MB。沒有加入任何內容，文字仍在欄位中。請加入較短的部分。
evidence-no-name = 文字還沒有名稱。請輸入名稱，方便同事查找。
evidence-missing = 佐證「{ $name }」已不在原本存放的位置。計畫仍記有加入者與時間。請從備份還原檔案，或重新加入。{ $path }
evidence-changed = 佐證「{ $name }」已不是當初加入的檔案，內容不同。現有的檔案沒有變更。請重新加入正確的檔案。{ $path }
dialog-evidence = 選擇作為佐證的檔案

# 列印頁面與行事曆。
paper-saved = 已儲存於 { $path }。已要求瀏覽器開啟，請在瀏覽器中列印。
calendar-saved = 已儲存於 { $path }。請以行事曆程式開啟檔案。若再次儲存並匯入，能辨識相同項目的行事曆程式會更新這些項目。
calendar-file-name = 期限
dialog-save-calendar = 儲存行事曆
evidence-not-added = 已輸入，尚未加入
evidence-title = 佐證
evidence-none = 尚無佐證
evidence-add = 加入佐證
evidence-proves = 證明的內容
evidence-nothing-to-prove = 請先記錄接受、同意、合約或轉移，再於此處加入佐證。
evidence-more = { $kilobytes } KB，由 { $name } 於 { $date }加入
evidence-is-missing = 檔案已不在原處
evidence-is-changed = 內容已變更
evidence-choose = 選擇檔案...
evidence-path = 或輸入檔案路徑
evidence-no-path = 請先輸入檔案路徑
evidence-add-file = 加入檔案
evidence-name = 貼上文字的名稱
evidence-text = 貼上的文字，例如郵件
evidence-add-text = 加入文字
