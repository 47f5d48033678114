# 給客戶的信件：種類、欄位，以及可能的問題。

template-kind-notice = 事前通知
template-kind-consent = 徵求同意
template-kind-invitation = 邀請
template-kind-reminder = 提醒
template-kind-second-reminder = 第二次提醒
template-kind-thanks = 感謝
template-kind-move = 轉移說明

# 插入欄位選單中的說明。
field-company = 客戶的公司名稱
field-contact = 客戶的連絡人
field-greeting = 連絡人的稱謂
field-domain = 客戶的主要網域名稱
field-provider = 間接提供者的名稱
field-our-company = 貴公司的名稱
field-our-contact = 貴公司的署名人
field-our-email = 貴公司的電子郵件地址
field-our-phone = 客戶手邊已有的貴公司電話
field-deadline = 回覆期限
field-move-day = 改向提供者計費的日期
field-subscriptions = 要轉移的訂用帳戶
field-today = 今天的日期
field-link = 關係連結
field-gdap-link = 客戶的 GDAP 連結
# What a part of a letter may depend on: that it holds, and that it does not.
condition-has-azure = 有 Azure
condition-no-azure = 沒有 Azure 紀錄
condition-needs-gdap = 沒有有效的系統管理權限 (GDAP)
condition-has-gdap = 有系統管理權限 (GDAP)
condition-agreement-missing = 尚無客戶合約
condition-agreement-there = 已接受客戶合約
condition-reads-english = 客戶使用英文
condition-reads-no-english = 客戶不使用英文
condition-reads-chinese = 客戶使用繁體中文
condition-reads-no-chinese = 客戶不使用繁體中文
condition-own = { $name }：{ $held }
condition-own-not = { $name }：不是「{ $held }」

# 在範本中的位置。
draft-place-subject = 主旨，第 { $column } 個字
draft-place-body = 第 { $line } 行，第 { $column } 個字

# 範本的問題。
draft-problem-empty-subject = 主旨是空的
draft-problem-empty-body = 內文是空的
draft-problem-unknown-name = 沒有名為「{ $name }」的欄位。請用「插入欄位」選擇。
draft-problem-unknown-name-nearest = 沒有名為「{ $name }」的欄位。您是指 { $nearest } 嗎？
draft-problem-unclosed = 這裡有欄位開頭的 {"{{"}，但同一行沒有結尾的 {"}}"}
draft-problem-unopened = 這裡有 {"}}"}，但前面沒有 {"{{"}
draft-problem-empty-name = 大括號裡沒有欄位名稱。請用「插入欄位」選擇。
draft-problem-wide-braces = 這是全形大括號。請改用半形的 {"{{"} 與 {"}}"}。
draft-problem-link-missing = 缺少關係連結。請在單獨一行插入 {"{{link}}"}。
draft-problem-link-doubled = 關係連結在這裡重複出現。請只保留一個。
draft-problem-link-not-alone = 關係連結必須獨占一行，前後各留一個空行
draft-problem-link-unwanted = 這種信件不附關係連結。請移除 {"{{link}}"}。
draft-problem-link-in-subject = 主旨不能放關係連結。請移到內文。
draft-problem-link-with-fallback = 關係連結不能有替代文字。請只寫 {"{{link}}"}。
draft-problem-literal-url = 「{ $found }」是網址的開頭。請移除：網址只能由 {"{{link}}"} 帶入，讓客戶只看到一個檢查過的連結。
draft-problem-too-long = 這段文字太長，超過 100,000 個位元組。請縮短。
draft-problem-private-character = 範本不能使用這個字元。請移除，或重新輸入。
draft-problem-unknown-condition = 沒有名為「{ $name }」的條件。請用「插入條件」選擇。
draft-problem-unknown-condition-nearest = 沒有名為「{ $name }」的條件。您是指 { $nearest } 嗎？
draft-problem-no-condition = {"if"} 後面沒有條件。請用「插入條件」選擇。
draft-problem-no-end = 從這裡的 { $mark } 開始的段落沒有結尾。請在結束的地方加上 {"{{end}}"}。
draft-problem-too-many-conditions = 這份內文使用超過 { $most } 個不同的條件。請減少條件，或分成兩份信件。
draft-problem-end-alone = 這裡有 {"{{end}}"}，但前面沒有 {"{{if ...}}"}。請移除，或補上條件。
draft-problem-else-alone = 這裡的 {"{{else}}"} 不在以 {"{{if ...}}"} 開頭的段落裡
draft-problem-else-twice = 這個段落已經有 {"{{else}}"}。請只保留一個。
draft-problem-link-in-condition = 關係連結不能依條件顯示，因為每位客戶都需要。請移到段落外。
draft-problem-nothing-left = 這裡的內容全都依條件顯示，有些客戶會收到空白。請加上不受條件限制的文字，或加上 {"{{else}}"}。
draft-problem-gdap-misplaced = GDAP 連結在內文中只能出現一次，必須獨占一行、前後各留一個空行，而且不能有替代文字

# 為什麼沒有接受這次編輯。
draft-link-kept-deleted = 已保留關係連結，因為少了這個連結，信件就失去作用
draft-link-kept-split = 關係連結已保持完整。請在其他行輸入。
draft-link-kept-doubled = 內文已有關係連結，一個就夠了
draft-link-kept-crowded = 關係連結獨占一行，郵件程式才不會切斷

# 在完成的信件中發現的問題。
draft-check-link-missing = 內文沒有關係連結
draft-check-link-broken = 關係連結中間有空格或換行
draft-check-link-doubled = 內文有 { $count } 個關係連結
draft-check-link-not-alone = 連結所在的第 { $line } 行還有其他文字
draft-check-other-url = 第 { $line } 行有另一個網址「{ $found }」
draft-check-braces-left = 第 { $line } 行還留有欄位的大括號
draft-check-field-empty = 這位客戶的「{ $field }」是空的，內文也沒有替代文字

# 從剪貼簿讀回的結果。
draft-html-link-missing = 剪貼簿的格式化文字中沒有連結。請再複製一次，或改為複製純文字。
draft-html-link-several = 剪貼簿的格式化文字中有 { $count } 個連結，應該只有一個。請再複製一次，或改為複製純文字。
draft-html-link-altered = 剪貼簿中的連結遭更動，現在指向 { $found }。請再複製一次，或改為複製純文字。

# 為什麼沒有產生郵件檔案或郵件視窗。
mail-problem-field = 沒有產生郵件檔案，因為欄位「{ $field }」含有換行或控制字元。請修正欄位後再試一次。
mail-problem-address = 沒有產生郵件檔案，因為「{ $address }」不是郵件程式可接受的電子郵件地址。請修正地址後再試一次。
