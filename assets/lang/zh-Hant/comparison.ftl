# 誰領先、誰出局，以及結果有多穩固。$total、$most、$from、$to、$least、$score：分數。$n：數量。
compare-group-training = 訓練與技術協助
compare-group-marketing = 行銷支援
compare-group-financing = 融資與信用條件
compare-group-operations = 日常營運
compare-and = { $before } 與 { $last }
compare-or = { $before } 或 { $last }
compare-nobody = 尚無可比較的提供者
compare-all-out = 沒有領先者：每個候選者都有未達到的必要條件
compare-only = 只剩 { $provider }，得 { $total } 分，滿分 { $most } 分
compare-leads = { $provider } 領先，得 { $total } 分，滿分 { $most } 分
compare-tied = { $providers } 並列第一，各得 { $total } 分，滿分 { $most } 分
compare-tied-why = 總分相同，僅憑分數無法決定
compare-provisional = 排名尚未確定：還有 { $n } 個會影響結果的分數未填
compare-firm = 只改動任何一個權重或分數，都無法讓 { $providers } 勝出
compare-turns = 只要一個數字相差 { $n } 分，結果就會改變
compare-turn-weight = 如果「{ $criterion }」的權重是 { $to } 而不是 { $from }，{ $wins } 就會勝出
compare-turn-own-score = 如果 { $wins } 在「{ $criterion }」的分數是 { $to } 而不是 { $from }，{ $wins } 就會勝出
compare-turn-own-open = 如果 { $wins } 在「{ $criterion }」未填的分數是 { $to }，{ $wins } 就會勝出
compare-turn-score = 如果 { $provider } 在「{ $criterion }」的分數是 { $to } 而不是 { $from }，{ $wins } 就會勝出
compare-turn-open = 如果 { $provider } 在「{ $criterion }」未填的分數是 { $to }，{ $wins } 就會勝出
compare-missed = 「{ $criterion }」至少要 { $least } 分，只有 { $score } 分
compare-out = { $provider } 出局：{ $reasons }

# The comparison of providers.
compare-what = 依您重視的項目為每個候選者評分，並了解結果有多穩固
