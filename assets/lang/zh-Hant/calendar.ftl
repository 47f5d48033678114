# 日期：這是什麼日子、如何計算，以及哪些還不知道。$name：日子的名稱。$reason：使用者輸入的原因。
# $country：名稱；沒有清單的國家或地區則為兩個字母。$years：一個年份、數個年份，或最早與最晚的年份。

calendar-monday = 星期一
calendar-tuesday = 星期二
calendar-wednesday = 星期三
calendar-thursday = 星期四
calendar-friday = 星期五
calendar-saturday = 星期六
calendar-sunday = 星期日
calendar-mon = 週一
calendar-tue = 週二
calendar-wed = 週三
calendar-thu = 週四
calendar-fri = 週五
calendar-sat = 週六
calendar-sun = 週日

calendar-place-au = 澳洲
calendar-place-au-act = 澳洲首都領地
calendar-place-au-nsw = 澳洲新南威爾斯州
calendar-place-au-nt = 澳洲北領地
calendar-place-au-qld = 澳洲昆士蘭州
calendar-place-au-sa = 澳洲南澳州
calendar-place-au-tas = 澳洲塔斯馬尼亞州
calendar-place-au-vic = 澳洲維多利亞州
calendar-place-au-wa = 澳洲西澳州
calendar-place-cn = 中國
calendar-place-gb = 英國
calendar-place-gb-eng = 英國英格蘭
calendar-place-gb-nir = 英國北愛爾蘭
calendar-place-gb-sct = 英國蘇格蘭
calendar-place-gb-wls = 英國威爾斯
calendar-place-hk = 香港
calendar-place-jp = 日本
calendar-place-kr = 韓國
calendar-place-my = 馬來西亞
calendar-place-my-01 = 馬來西亞柔佛
calendar-place-my-02 = 馬來西亞吉打
calendar-place-my-03 = 馬來西亞吉蘭丹
calendar-place-my-04 = 馬來西亞馬六甲
calendar-place-my-05 = 馬來西亞森美蘭
calendar-place-my-06 = 馬來西亞彭亨
calendar-place-my-07 = 馬來西亞檳城
calendar-place-my-08 = 馬來西亞霹靂
calendar-place-my-09 = 馬來西亞玻璃市
calendar-place-my-10 = 馬來西亞雪蘭莪
calendar-place-my-11 = 馬來西亞登嘉樓
calendar-place-my-12 = 馬來西亞沙巴
calendar-place-my-13 = 馬來西亞砂拉越
calendar-place-my-14 = 馬來西亞吉隆坡
calendar-place-my-15 = 馬來西亞納閩
calendar-place-my-16 = 馬來西亞布城
calendar-place-sg = 新加坡
calendar-place-th = 泰國
calendar-place-tw = 台灣
calendar-place-us = 美國

calendar-business-day = 工作天
calendar-weekend = 週末
calendar-holiday = 假日：{ $name }
calendar-holiday-computed = 假日：{ $name }，依法令推算
calendar-holiday-law = 假日：{ $name }，日期由法令明定
calendar-make-up = 補班日：{ $name }
calendar-own = 貴公司休假日：{ $reason }
calendar-own-no-reason = 貴公司休假日

calendar-start = 起算日，不計入
calendar-start-why = 起算日，不計入（{ $why }）
calendar-counted = 第 { $n } 天
calendar-counted-why = 第 { $n } 天（{ $why }）

calendar-business-days = { $n } 個工作天
calendar-year-span = { $first } 至 { $last }
calendar-computed = { $years } 年的休假日依法令推算，可能與正式清單不同
calendar-not-at-hand = 沒有 { $years } 年的休假日清單，目前只知道週末與日期固定的國定假日，因此日期可能延後
calendar-no-list = 沒有 { $country } 的休假日清單，目前只知道週末，因此日期可能延後
calendar-no-country = 尚未選擇國家或地區，目前只知道週末，因此日期可能延後
calendar-assumption = 假設：Microsoft 並未公布等待期間依哪一方的工作天計算，此處採用貴公司的工作天
calendar-out-of-range = 日期會超出西元 1 年到 9999 年的範圍。請使用較早的日期或較短的等待時間。

# 視窗中的日期列。$first、$last：日期。$names：假日。
calendar-strip = 天數計算過程
calendar-strip-start = 起算
calendar-strip-weekend = 週末
calendar-strip-make-up = { $n }，補班
calendar-strip-more = { $n } 天
calendar-strip-span = { $first } 至 { $last }
calendar-strip-whose = 依{ $country }的工作天計算
calendar-strip-whose-off = 依{ $country }的工作天計算，不含{ $names }
calendar-strip-every-day = 每一天都計入，包括週末與假日
calendar-strip-weekdays = { $first }至{ $last }
calendar-strip-comma = 、
calendar-why = 為什麼是這一天？
calendar-why-hide = 隱藏日期列

# 日期欄位
date-today = 今天
date-today-short = 今日
date-missing = 請輸入日期，例如 2026-11-22

# 命令列
calendar-bad-date = 「{ $text }」不是有效的日期。請依年-月-日的格式輸入，例如 2026-11-22。
calendar-bad-country = 沒有「{ $text }」的行事曆，請使用下列之一：{ $known }
calendar-bad-book = 沒有「{ $text }」這個規則版本，請使用下列之一：{ $known }
calendar-bad-wait = 「{ $text }」不是有效的等待時間，請輸入 0 到 400 的整數（工作天數）
calendar-no-wait = 此規則版本未載明等待時間，請以 --wait 指定
calendar-wait-given = 等待時間：依您指定的 { $wait }
calendar-wait-from-book = 等待時間：{ $wait }。{ $fact }
calendar-wait-source = 來源：{ $source }，{ $dated }。{ $confidence }。
calendar-list-source = 休假日：{ $country }，{ $title } { $version }（{ $dated }）；官方依據：{ $official }
