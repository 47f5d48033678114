# 註冊中缺少或矛盾之處，以及該怎麼做。$act、$step、$title：規則版本中的名稱。
finding-book-gone = 這個計畫採用規則版本 { $book }，但這裡沒有此版本，目前改用 { $used }規則
finding-book-gone-do = 請在「規則」選擇規則版本，或用有此規則版本的程式開啟計畫
finding-no-record = 「{ $act }」已標記為完成，但沒有決定者的紀錄
finding-no-record-do = 請在「註冊」開啟該步驟並記錄決定，或重新開啟該步驟
finding-no-decision = 「{ $step }」已完成，但先前沒有「{ $act }」的決定
finding-no-decision-do = 請在「註冊」記錄決定，或重新開啟後面的步驟
finding-other-tasks = { $n ->
    [1] 有 1 項已完成的項目不在此規則版本中：{ $first }
   *[other] 有 { $n } 項已完成的項目不在此規則版本中，第一項是 { $first }
}
finding-other-tasks-do = 無論採用哪個規則版本，這些項目都會留在計畫中
finding-nobody-with-role = 團隊中沒有人具備「{ $role }」角色
finding-nobody-with-role-do = 請在「公司資料」指定這個角色；在此之前，需要該角色的步驟無法開始
finding-new-direct = { $n ->
    [1] { $first } 是新的直接客戶，規則已不允許（{ $source }）
   *[other] 有 { $n } 位新的直接客戶，規則已不允許；第一位是 { $first }（{ $source }）
}
finding-new-direct-do = 請由提供者接手這些客戶，或修正清單
finding-status-old = 直接計費註冊的狀態最近一次於 { $day }查詢，距今 { $n } 個工作天
finding-status-old-do = 請再到合作夥伴中心查詢，並在「註冊」中輸入
finding-under-threshold = { $title }：距 { $whole } 美元尚差 { $missing } 美元
finding-under-threshold-do = 來源請見「期限」中的「獎勵」
finding-other-book = 「{ $act }」是依規則版本 { $book } 決定的，與這個計畫目前採用的版本不同
finding-other-book-do = 紀錄維持原樣。請在「規則」比較這兩個規則版本。
