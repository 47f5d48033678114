# 日期：這是什麼日子、如何計算，以及哪些還不知道。$name：日子的名稱。$reason：使用者輸入的原因。
# $country：兩個字母。$years：一個年份、數個年份，或最早與最晚的年份。

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

calendar-country-cn = 中國
calendar-country-hk = 香港
calendar-country-jp = 日本
calendar-country-sg = 新加坡
calendar-country-tw = 台灣
calendar-country-us = 美國

calendar-business-day = 工作天
calendar-weekend = 週末
calendar-holiday = 假日：{ $name }
calendar-make-up = 補班日：{ $name }
calendar-own = 貴公司休假日：{ $reason }
calendar-own-no-reason = 貴公司休假日

calendar-start = 起算日，不計入
calendar-start-why = 起算日，不計入（{ $why }）
calendar-counted = 第 { $n } 天
calendar-counted-why = 第 { $n } 天（{ $why }）

calendar-business-days = { $n } 個工作天
calendar-year-span = { $first } 至 { $last }
calendar-unpublished = { $years } 年的休假日清單尚未公布，目前只知道週末，因此日期可能延後
calendar-no-list = 沒有 { $country } 的休假日清單，目前只知道週末，因此日期可能延後
calendar-no-country = 尚未選擇國家或地區，目前只知道週末，因此日期可能延後
calendar-assumption = 假設：等待 Microsoft 時以哪一方的工作天計算並未公布，此處採用貴公司的工作天
calendar-out-of-range = 日期會超出西元 1 年到 9999 年的範圍。請使用較早的日期或較短的等候時間。

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
calendar-bad-wait = 「{ $text }」不是有效的等候時間，請輸入 0 到 400 的整數（工作天數）
calendar-no-wait = 此規則版本未載明等候時間，請以 --wait 指定
calendar-wait-given = 等候時間：依您指定的 { $wait }
calendar-wait-from-book = 等候時間：{ $wait }。{ $fact }
calendar-wait-source = 來源：{ $source }，{ $dated }；可信度 { $confidence }
calendar-list-source = 休假日：{ $country }，{ $title } { $version }（{ $dated }）；官方依據：{ $official }
