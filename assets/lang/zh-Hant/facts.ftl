# 規則手冊中的事實：由誰所述、可信程度如何。
fact-source-line = { $title }，{ $dated }
fact-undated = 未註明日期
fact-confidence-a = 出自 Microsoft 的文件
fact-confidence-b = 據報導，未經 Microsoft 證實
fact-confidence-c = 推論，並非規則

refused-no-new-direct = 未做任何變更：已無法再新增直接客戶。{ $rule }（{ $source }）。請透過間接提供者新增該客戶；若合作夥伴中心已列出該客戶，請匯入清單。
refused-before-previous = 這一天早於「{ $step }」的完成日 { $day }，未做任何變更。請更正其中一個日期。
fact-click = 點選 { $path }
fact-role = 需要的角色：{ $role }
fact-provenance = { $checked }查證。{ $confidence }
fact-link = 網址
fact-history = Microsoft 文件的歷次版本
fact-count = { $n } 則說明
