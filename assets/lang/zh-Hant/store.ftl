# 儲存與開啟。每句話都說明發生了什麼、哪些內容安全、接下來該做什麼。
# $path：檔案或資料夾。$n、$before、$after、$expected、$found：數量。$at：時間。$by、$name、$host：人與電腦。

store-read-not-found = 這裡沒有檔案，可能已移動或重新命名，或磁碟機未連接。沒有變更任何內容。請連接磁碟機，或選擇計畫的新位置。{ $path }
store-read-no-permission = 您的帳戶沒有讀取這個檔案的權限。沒有變更任何內容。請向檔案擁有者要求存取權。{ $path }
store-read-held = 其他程式已開啟這個檔案，因此無法讀取。沒有變更任何內容。請關閉該程式，或等防毒軟體或同步程式處理完畢後再試一次。{ $path }
store-read-network = 網路位置沒有回應。沒有變更任何內容。請檢查連線後再試一次。{ $path }
store-read-placeholder = 這個檔案只在雲端，而同步程式沒有執行。沒有變更任何內容。請啟動同步程式，待檔案下載完成後再試一次。{ $path }
store-read-failed = 無法讀取檔案。沒有變更任何內容。請再試一次；若仍不行，請檢查磁碟機。{ $path }

store-disk-full = 磁碟已滿。上次儲存的版本完好無損。請釋出一些空間，程式會自動再次儲存。{ $path }
store-write-no-permission = 您的帳戶沒有寫入這裡的權限。上次儲存的版本完好無損。請儲存到其他資料夾，或要求寫入權限。{ $path }
store-write-held = 其他程式已開啟這個檔案，因此無法儲存。上次儲存的版本完好無損。請關閉該程式，或等防毒軟體或同步程式處理完畢後再試一次。{ $path }
store-write-folder-gone = 找不到資料夾，可能已移動，或磁碟機未連接。您的變更仍在記憶體中。請連接磁碟機，或儲存到其他資料夾。{ $path }
store-write-name-too-long = 名稱太長，或這個磁碟機不允許這個名稱。沒有變更任何內容。請改用較短的名稱。{ $path }
store-write-network = 網路位置沒有回應。上次儲存的版本完好無損。請檢查連線，程式會自動再次儲存。{ $path }
store-write-failed = 無法儲存檔案。上次儲存的版本完好無損。請關閉正在使用這個檔案的其他程式，或儲存到其他資料夾。{ $path }
store-not-synced = 新版本已寫入，但磁碟尚未確認。目前沒有遺失任何內容。程式會自動再次儲存，請先不要關閉電腦電源。{ $path }
store-read-back = 寫入的內容讀回後不一致，因此保留了舊版本。您的變更仍在記憶體中。請將複本儲存到其他磁碟機。{ $path }

store-plan-empty = 計畫檔案是空的，可能因其他程式或磁碟已滿而中斷。沒有變更任何內容。請從備份與變更日誌還原計畫。{ $path }
store-plan-zeros = 計畫檔案的內容全是零，電腦突然斷電時可能發生這種情況。沒有變更任何內容。請從備份與變更日誌還原計畫。{ $path }
store-plan-utf16 = 計畫檔案以另一種編碼（UTF-16）儲存。沒有變更任何內容。請用當初儲存的編輯器開啟，並改存為 UTF-8。{ $path }
store-plan-not-text = 這個檔案不是計畫，或已嚴重損毀。沒有變更任何內容。請選擇其他檔案，或從備份還原計畫。{ $path }
store-plan-is-folder = 計畫檔案的位置是一個資料夾。沒有變更任何內容。請重新命名該資料夾，或選擇其他計畫。{ $path }
store-plan-no-header = 這個文字檔不是計畫，缺少註明格式的那一行。沒有變更任何內容。請選擇其他檔案，或從備份還原計畫。{ $path }
store-plan-unreadable = 這個計畫檔案的內容全都無法讀取。檔案保持原狀。請從備份與變更日誌還原計畫。{ $path }
store-only-copies = 這個資料夾沒有 plan.ron，只有其他版本：{ $names }。這些檔案保持原狀。請開啟其中一個查看，並將正確的版本命名為 plan.ron。{ $path }
store-too-new = 這個計畫由較新版的 Changeover 儲存（格式 { $format }），這個版本無法讀取。沒有變更任何內容。請安裝較新的版本。{ $path }
store-already-there = 這裡已有同名的項目，因此沒有取代。請選擇其他名稱。{ $path }
store-file-read-only = 檔案標記為唯讀，因此沒有取代。您的變更已安全存入變更日誌。請移除唯讀標記，或儲存到其他資料夾。{ $path }
store-changed-outside = 其他程式變更了計畫檔案，因此沒有取代。您的變更已安全存入變更日誌。請重新開啟計畫，將兩個版本合併。{ $path }
store-many-gone = 計畫將從 { $before } 筆紀錄減少到 { $after } 筆，因此尚未儲存。上次儲存的版本完好無損。若確實要這樣，請確認；否則請復原。{ $path }
store-too-large = 檔案超過 { $megabytes } MB，因此沒有讀取。沒有變更任何內容。請將檔案分成較小的檔案。{ $path }
store-opened-read-only = 這個計畫以唯讀方式開啟，因此沒有寫入任何內容。若要編輯，請建立複本。{ $path }
store-no-data-dir = 系統沒有提供存放 Changeover 資料的資料夾。沒有變更任何內容。請以 --data-dir 加上您選擇的資料夾啟動 Changeover。
store-stopped = 程式發生錯誤，已停止儲存。您的變更仍在記憶體中。請立即儲存一份複本，再重新啟動 Changeover。{ $path }

store-state-saved = 已儲存
store-state-saving = 正在儲存...
store-state-not-saved = 尚未儲存。您的變更在記憶體中，程式每兩秒會再試一次。
store-state-in-journal-only = 您的變更已安全存入變更日誌。計畫檔案還無法更新。
store-state-changed-outside = 其他程式變更了計畫檔案。您的變更已安全存入變更日誌。請重新開啟計畫，將兩個版本合併。
store-state-many-gone = 計畫將從 { $before } 筆紀錄減少到 { $after } 筆。您的變更已安全存入變更日誌。若確實要這樣，請確認；否則請復原。

store-read-only-in-use = { $name } 在 { $host } 上開啟了這個計畫（{ $at } 起）。您可以檢視，或建立複本再編輯。
store-read-only-in-use-by = { $name } 開啟了這個計畫（{ $at } 起）。您可以檢視，或建立複本再編輯。
store-read-only-released = 先前開啟這個計畫的人已經關閉。這裡顯示所有已儲存的內容。
store-read-only-in-use-unknown = 其他人已開啟這個計畫。您可以檢視，或建立複本再編輯。
store-read-only-newer = 這個計畫由較新版的 Changeover 儲存（格式 { $format }）。您可以檢視；若要編輯，請安裝較新的版本。
store-read-only-not-understood = 這個計畫含有這個版本無法辨識的內容，儲存時會遺失。您可以檢視；若要編輯，請安裝較新的版本。
store-read-only-folder = 計畫的資料夾無法寫入。您可以檢視計畫，或在其他位置建立複本再編輯。
store-read-only-file = 計畫檔案標記為唯讀。您可以檢視；若要編輯，請移除唯讀標記。
store-read-only-copy = 這是計畫旁的另一個版本。您可以閱讀與比較；若要編輯，請另建複本。

store-found-line-damaged = 計畫檔案的第 { $line } 行已損毀。其他內容都已讀取。
store-found-changed-outside = 其他程式變更了第 { $line } 行。計畫採用新的內容；若不正確，請在這裡改回來。
store-found-edited-by-hand = 計畫檔案在第 { $line } 行附近經過手動編輯，已完整讀取
store-found-not-understood = 第 { $line } 行含有這個版本無法辨識的內容。計畫以唯讀方式開啟，不會遺失任何內容。
store-found-doubled = 識別碼重複的紀錄：{ $n } 筆。已採用較後面的紀錄，原始檔案會保留。
store-found-end-missing = 計畫檔案缺少結尾。在那之前的內容都已讀取。
store-found-lines-missing = 計畫檔案應有 { $expected } 筆紀錄，實際有 { $found } 筆。有些行遺失，或來自較舊的版本。
store-found-about-damaged = 記載計畫識別資料與最後一次編輯的那一行已損毀。紀錄都已讀取。
store-found-recovered = 從備份與變更日誌找回的紀錄：{ $n } 筆
store-found-set-aside = 原始檔案保留於此。{ $path }
store-found-rebuilt = 已從備份還原計畫。從變更日誌找回的後續變更：{ $n } 項
store-found-journal-damaged = 變更日誌中間有損毀。其後的編輯若仍適用，都已套用；檔案保持原狀。{ $path }
store-found-merged = 這個計畫也在另一部電腦上變更過。已套用這部電腦的變更：{ $n } 項
store-found-conflict = { $by } 所做的變更（{ $at }）與另一部電腦儲存的內容衝突，因此沒有套用。請比較兩者後選擇。
store-found-older-than-journal = 計畫檔案比這部電腦的變更日誌舊。變更日誌中的後續變更：{ $n } 項。目前都沒有套用，您可以將這些變更套用到計畫中。
store-found-conflict-copy = 同步程式似乎在計畫旁留下了另一個版本。刪除前請先開啟並比較。{ $name }
store-found-rescue = Changeover 曾經意外結束，並保留了一份與計畫不同的複本。刪除前請先比較。{ $path }
store-found-no-lock = 這個磁碟機無法鎖定檔案。兩人同時開啟計畫時不會收到警告，但儲存時絕不會取代對方的內容。
store-settings-unread = 無法讀取設定，因此使用預設設定。檔案維持原狀，您現在的變更只在 Changeover 關閉前有效。{ $why }
store-settings-set-aside = 無法讀取設定，因此使用預設設定。舊檔案保留於此。{ $path }

store-edit-created = 建立計畫
store-edit-merged = 與另一部電腦的版本合併
store-edit-outside = 由其他程式變更
store-edit-restored = 還原備份
