# 使用者自己的規則版本：資料資料夾中 "rules" 裡的檔案。
# $file：檔案名稱。$why：以下其中一句。$id、$by、$other：規則資料中的名稱。$what：讀取程式的原文。
rule-file-fault = 未採用規則檔案 { $file }：{ $why }。檔案沒有變更，仍以內建規則為準。請修正檔案，然後重新開啟計畫。
rule-file-instead = 規則版本 { $id } 現在取自您的檔案 { $file }，不再採用內建版本。若要恢復內建版本，請將該檔案移到別處。
rule-file-unusable = 無法使用規則版本 { $file }：{ $why }。沒有變更任何內容。請指定其他檔案，或「changeover rules」列出的版本。
rule-file-not-text = 第 { $line } 行不是 UTF-8 文字
rule-file-no-file = 這不是可以讀取的檔案，可能是資料夾
rule-file-twice = { $other } 已有名為 { $id } 的規則版本，因此採用該檔案
rule-file-too-many = 最多讀取 { $n } 個規則檔案，這個檔案已超過上限
rule-file-disk = 無法從磁碟讀取

rule-book-too-large = 檔案有 { $kilobytes } KB，上限為 1,024 KB
rule-book-not-read = 從第 { $line } 行第 { $column } 欄起無法解讀（{ $what }）
rule-book-no-base = 檔案以 { $id } 為基礎，但沒有這個規則版本
rule-book-circle = 檔案以 { $id } 為基礎，而 { $id } 又以這個檔案為基礎
rule-book-not-in-base = 檔案沿用「{ $id }」，但作為基礎的規則版本中沒有這一項
rule-book-unsound-more = { $faults }；另有 { $n } 項錯誤
rule-fault-twice = { $id } 出現兩次
rule-fault-missing = { $by } 提到 { $id }，但檔案中沒有這一項
rule-fault-circle = 步驟 { $id } 以自己為前提
rule-fault-bad-text = { $id } 的文字空白、過長、只有一種語言，或不是純文字
rule-fault-inferred = { $id } 註明為推論，但規則必須有明確的出處
rule-fault-unused = 沒有任何項目提到 { $id }
rule-fault-act = 步驟 { $id } 必須恰好出現一次
rule-fault-implausible = { $id } 含有不合理的數字或日期
rule-fault-bad-link = { $id } 的網址不是單純的 https 網址
