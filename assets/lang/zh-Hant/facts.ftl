# 規則版本中的事實：出自何處、可信程度如何。
fact-source-line = { $title }，{ $dated }
fact-undated = 未註明日期
fact-confidence-a = 出自 Microsoft 的文件
fact-confidence-b = 第三方回報，未經 Microsoft 證實
fact-confidence-c = 推論，並非規則

refused-no-new-direct = 沒有變更任何內容。已無法新增直接客戶：{ $rule }（{ $source }）。請透過提供者新增該客戶；若合作夥伴中心已列出該客戶，請匯入清單。
refused-before-previous = 這一天早於「{ $step }」的完成日 { $day }。沒有變更任何內容。請修正其中一個日期。
fact-click = 選取：{ $path }
fact-role = 所需角色：{ $role }
fact-provenance = { $confidence }；查證於 { $checked }
fact-link = 網址
fact-history = Microsoft 文件的歷次版本
fact-count = { $n } 項說明
