# 連結檢查。$found、$reseller、$provider：計畫中有名稱時為名稱，否則為租用戶識別碼。

-link-again = 請到合作夥伴中心的「間接提供者」>「邀請新客戶」重新複製連結
-link-copy = 請到合作夥伴中心的「間接提供者」>「邀請新客戶」複製關係連結

## 種類
link-kind-two-partner = 兩家合作夥伴的邀請
link-kind-single-partner = 單一合作夥伴的邀請
link-kind-gdap = GDAP 要求
link-kind-customer-agreement = 客戶合約
link-kind-retired = 已停用入口網站的連結
link-kind-wrapped = 經過轉址的連結
link-kind-partnership = 合作夥伴中心的頁面
link-kind-unknown = 無法辨識的邀請種類

## 結果
link-verdict-good = 可用
link-verdict-warnings = 可用但有警告
link-verdict-refused = 不可使用

## 修正
link-mend-found = 已從文字中取出連結
link-mend-trimmed = 已移除連結前後的字元
link-mend-joined = 已將斷開的各行接回
link-mend-undoubled = 重複的連結只保留一份
link-mend-unescaped = 已將 &amp; 等代碼還原為原來的字元
link-mend-decoded = 已還原百分比編碼
link-mend-lower-cased = 網站名稱已改為小寫
link-mend-unwrapped = 已從轉址中取出真正的連結

## L1
link-finding-not-https = 連結以「{ $found }」開頭，而不是 https://。{ -link-again }。
link-finding-scheme-not-lower-case = 連結以大寫的 HTTPS:// 開頭，與合作夥伴中心的連結不同。{ -link-again }。

## L2
link-finding-host-unsafe = 網站名稱「{ $host }」的寫法可能用來欺騙，請勿開啟這個連結。{ -link-again }。
link-finding-host-not-lower-case = 網站名稱「{ $host }」含有大寫字母。若有修正後的連結請採用，或到合作夥伴中心重新複製。
link-finding-host-not-accepted = 客戶無法在 { $host } 接受邀請，請勿開啟這個連結。{ -link-again }。
link-finding-host-retired = 客戶已無法再於 { $host } 接受邀請。{ -link-again }。
link-finding-host-undocumented = { $host } 是 Microsoft 系統管理中心的網址，但沒有公開資料顯示這類邀請位於此處。使用前，請與合作夥伴中心顯示的連結比對。
link-finding-path-unknown = 網站正確，但客戶無法在「{ $path }」頁面接受邀請。{ -link-again }。

link-finding-path-unseen = 網站正確，但目前已知的連結都不曾用到這個網站的「{ $path }」頁面。使用前，請與合作夥伴中心顯示的連結比對。

## L3
link-finding-nothing-pasted = 尚未貼上連結。{ -link-copy }。
link-finding-several-links = 這裡有 { $count } 個連結。請只保留正確的一個，或到合作夥伴中心重新複製。
link-finding-text-around = 連結前後有其他文字。若有修正後的連結請採用，或只貼上連結。
link-finding-too-long = 這段文字太長，不會是連結。請只貼上連結。

## L4
link-finding-space-around = 連結前後有空格。若有修正後的連結請採用，或將空格刪除。
link-finding-line-break-inside = 連結中間有換行。若有修正後的連結請採用，或到合作夥伴中心重新複製。
link-finding-space-inside = 連結中間有空格。{ -link-again }。
link-finding-invisible-character = 連結含有看不見的字元（{ $code }）。{ -link-again }。
link-finding-quote-mark = 連結含有引號（{ $character }）。若有修正後的連結請採用，或到合作夥伴中心重新複製。
link-finding-foreign-character = 連結含有「{ $character }」，與合作夥伴中心的連結不同。{ -link-again }。
link-finding-punctuation-behind = 連結以「{ $character }」結尾，這是句子的標點。若有修正後的連結請採用，或到合作夥伴中心重新複製。

## L5
link-finding-placeholder-left = 連結含有「{ $character }」：可能是預留位置尚未填入，或多複製了旁邊的文字。{ -link-again }。

## L6
link-finding-type-missing = 連結沒有註明邀請的種類（invType）。請與合作夥伴中心的草稿比對。
link-finding-type-unknown = 無法辨識邀請的種類「{ $value }」（invType）。請將連結與合作夥伴中心的草稿比對。
link-finding-type-for-one-partner = 連結列出兩家合作夥伴，種類卻是單一合作夥伴。可能仍對雙方有效，但改用「邀請新客戶」產生的連結比較穩當。
link-finding-parameter-unknown = 連結含有無法辨識的部分「{ $name }」。請與合作夥伴中心的草稿比對。

## L7
link-finding-reseller-missing = 連結沒有列出間接轉銷商（partnerId）。{ -link-again }。
link-finding-reseller-not-an-id = 間接轉銷商的值「{ $value }」不是租用戶識別碼（partnerId）。{ -link-again }。
link-finding-invented-form = 合作夥伴中心不會產生這種形式的連結。{ -link-again }。
link-finding-query-after-fragment = 連結各部分的順序不對，因此找不到合作夥伴。{ -link-again }。

## L8
link-finding-provider-missing = 連結沒有列出間接提供者（indirectCSPId），提供者將無法為客戶下單。{ -link-again }。
link-finding-provider-not-an-id = 間接提供者的值「{ $value }」不是租用戶識別碼（indirectCSPId）。{ -link-again }。
link-finding-single-partner = 這個連結只邀請客戶與一家合作夥伴建立關係，提供者不會取得關係。{ -link-copy }。
link-finding-gdap = 這個連結要求系統管理角色（GDAP），沒有列出合作夥伴。請與邀請分開寄送。{ -link-copy }。
link-finding-agreement = 這個連結通往 Microsoft 客戶合約，沒有列出合作夥伴。{ -link-copy }。
link-finding-administration = 這個連結要求系統管理權限，不會建立轉銷商關係。{ -link-copy }。
link-finding-partnership = { $host } 是合作夥伴中心，因此這可能是合作夥伴之間的合作關係邀請，但不是給客戶的連結。若是提供者寄來的邀請，請貼到「間接提供者」的「合作關係」；否則{ -link-copy }。
link-finding-not-an-invitation = 這是系統管理中心的頁面，但不是邀請。{ -link-copy }。

## L9
link-finding-same-partner-twice = 連結中的轉銷商與提供者都是 { $found }。{ -link-again }。
link-finding-not-our-tenant = 連結列出的是 { $found }，應為 { $reseller }。請確認連結由誰產生。{ -link-again }。
link-finding-not-the-provider = 連結列出的是 { $found }，應為 { $provider }。邀請時請選擇正確的提供者。{ -link-again }。
link-finding-order-unusual = 兩家合作夥伴都正確，但轉銷商與提供者的位置對調。請將連結與合作夥伴中心的草稿比對。
link-finding-reseller-not-checked = 計畫中沒有貴公司的租用戶識別碼，因此未檢查連結是否列出貴公司。請在「公司資料」輸入。
link-finding-provider-not-checked = 計畫中沒有提供者的租用戶識別碼，因此未檢查連結是否列出正確的提供者。請在「間接提供者」輸入。

## L10
link-finding-other-provider = 連結列出的是 { $found }，但這裡的提供者是 { $provider }。請改用 { $provider } 的連結，或選擇另一家提供者。

## L11
link-finding-partner-id-missing = 連結沒有 PartnerID（msppId）。請與合作夥伴中心的草稿比對。
link-finding-partner-id-not-digits = PartnerID「{ $value }」不是數字（msppId）。請將連結與合作夥伴中心的草稿比對。
link-finding-partner-id-zero = PartnerID 為 0，這是單一合作夥伴連結的寫法（msppId）。請將連結與合作夥伴中心的草稿比對。
link-finding-partner-id-differs = 連結的 PartnerID 是 { $found }，計畫中是 { $expected }。請確認這家提供者登記的是哪一個。
link-finding-partner-id-not-checked = 計畫中沒有 PartnerID，因此未檢查

## L12
link-finding-parameter-doubled = 「{ $name }」在連結中不只出現一次。{ -link-again }。

## L13
link-finding-fragment-missing = 連結缺少從 # 開始的結尾。請與合作夥伴中心的草稿比對。
link-finding-fragment-unknown = 無法辨識連結的結尾「#{ $fragment }」。請與合作夥伴中心的草稿比對。

## L14
link-finding-link-inside = 連結裡還有第二個網址。若有修正後的連結請採用，或到合作夥伴中心重新複製。

## L15
link-finding-admin-rights-asked = 連結同時要求委派的系統管理權限，這是舊的做法（DAP=true）。邀請時請勿勾選該選項，改為另外要求 GDAP。
link-finding-admin-rights-unclear = 無法確定連結是否要求委派的系統管理權限（DAP={ $value }）。請與合作夥伴中心的草稿比對。

## L16
link-finding-wrapped = 真正的連結藏在 { $host } 後面。若有修正後的連結請採用，或到合作夥伴中心重新複製。
link-finding-gateway = { $name } 將合作夥伴中心的連結換成自己的連結（{ $host }）。若有修正後的連結請採用，或到合作夥伴中心重新複製。

## L17
link-finding-html-entity = 連結含有殘留的 HTML，例如 &amp;。若有修正後的連結請採用，或到合作夥伴中心重新複製。
link-finding-backslash = 連結的 & 前面有反斜線。若有修正後的連結請採用，或到合作夥伴中心重新複製。
link-finding-percent-encoded = 連結重複編碼，請看「{ $found }」。{ -link-again }。

## L18 至 L20
link-finding-case-differs = 識別碼為大寫；識別碼不分大小寫（RFC 9562）
link-finding-case-unseen = 連結有一部分的大小寫與目前已知的連結都不同。使用前，請與合作夥伴中心顯示的連結比對；傳遞途中遭更動的連結可能無法開啟。
link-finding-same-for-every-customer = 所有客戶都適用同一個連結：連結列出的是合作夥伴，不是客戶
link-finding-other-provider-named = 連結旁的文字提到 { $name }，但這不是這個連結的提供者。請檢查文字。
