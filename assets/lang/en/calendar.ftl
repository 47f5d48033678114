# Days: what kind of day it is, how it was counted, and what is not known. $name: a day's name. $reason: as typed.
# $country: a name, or the letters of a country without a list. $years: one year, several, or the first and last of many.

calendar-monday = Monday
calendar-tuesday = Tuesday
calendar-wednesday = Wednesday
calendar-thursday = Thursday
calendar-friday = Friday
calendar-saturday = Saturday
calendar-sunday = Sunday
calendar-mon = Mon
calendar-tue = Tue
calendar-wed = Wed
calendar-thu = Thu
calendar-fri = Fri
calendar-sat = Sat
calendar-sun = Sun

calendar-place-au = Australia
calendar-place-au-act = Australia, Australian Capital Territory
calendar-place-au-nsw = Australia, New South Wales
calendar-place-au-nt = Australia, Northern Territory
calendar-place-au-qld = Australia, Queensland
calendar-place-au-sa = Australia, South Australia
calendar-place-au-tas = Australia, Tasmania
calendar-place-au-vic = Australia, Victoria
calendar-place-au-wa = Australia, Western Australia
calendar-place-cn = China
calendar-place-gb = United Kingdom
calendar-place-gb-eng = United Kingdom, England
calendar-place-gb-nir = United Kingdom, Northern Ireland
calendar-place-gb-sct = United Kingdom, Scotland
calendar-place-gb-wls = United Kingdom, Wales
calendar-place-hk = Hong Kong
calendar-place-jp = Japan
calendar-place-kr = South Korea
calendar-place-my = Malaysia
calendar-place-my-01 = Malaysia, Johor
calendar-place-my-02 = Malaysia, Kedah
calendar-place-my-03 = Malaysia, Kelantan
calendar-place-my-04 = Malaysia, Malacca
calendar-place-my-05 = Malaysia, Negeri Sembilan
calendar-place-my-06 = Malaysia, Pahang
calendar-place-my-07 = Malaysia, Penang
calendar-place-my-08 = Malaysia, Perak
calendar-place-my-09 = Malaysia, Perlis
calendar-place-my-10 = Malaysia, Selangor
calendar-place-my-11 = Malaysia, Terengganu
calendar-place-my-12 = Malaysia, Sabah
calendar-place-my-13 = Malaysia, Sarawak
calendar-place-my-14 = Malaysia, Kuala Lumpur
calendar-place-my-15 = Malaysia, Labuan
calendar-place-my-16 = Malaysia, Putrajaya
calendar-place-sg = Singapore
calendar-place-th = Thailand
calendar-place-tw = Taiwan
calendar-place-us = United States

calendar-business-day = business day
calendar-weekend = weekend
calendar-holiday = holiday: { $name }
calendar-holiday-computed = holiday: { $name }, calculated from the law
calendar-holiday-law = holiday: { $name }, fixed by law
calendar-make-up = make-up business day: { $name }
calendar-own = your company’s day off: { $reason }
calendar-own-no-reason = your company’s day off

calendar-start = start, not counted
calendar-start-why = start, not counted ({ $why })
calendar-counted = counted as day { $n }
calendar-counted-why = counted as day { $n } ({ $why })

calendar-business-days = { $n ->
    [one] { $n } business day
   *[other] { $n } business days
}
calendar-year-span = { $first } to { $last }
calendar-computed = Days off in { $years } are calculated from the law; the official list may differ
calendar-not-at-hand = No list of days off is at hand for { $years }; only weekends and fixed public holidays are known, so the date may be later
calendar-no-list = No list of days off is at hand for { $country }; only weekends are known, so the date may be later
calendar-no-country = No country is selected; only weekends are known, so the date may be later
calendar-assumption = Assumption: whose business days count while you wait for Microsoft is not published; your company’s are used
calendar-out-of-range = The date would be outside the years 1 to 9999. Use an earlier day or a shorter wait.

# The strip of days in the windows. $first and $last: days. $names: days off.
calendar-strip = How the days were counted
calendar-strip-start = start
calendar-strip-weekend = weekend
calendar-strip-make-up = { $n }, make-up
calendar-strip-more = { $n } days
calendar-strip-span = { $first } to { $last }
calendar-strip-whose = Business days counted for { $country }
calendar-strip-whose-off = Business days counted for { $country }, excluding { $names }
calendar-strip-every-day = Every day is counted, including weekends and holidays
calendar-strip-weekdays = { $first } to { $last }
calendar-strip-comma = { ", " }
calendar-why = Why this date?
calendar-why-hide = Hide days

# Fields for a day.
date-today = Today
date-today-short = now
date-missing = Enter a date, such as 2026-11-22

# The command line.
calendar-bad-date = { $text } is not a valid date. Enter it as year-month-day, such as 2026-11-22.
calendar-bad-country = There is no calendar for { $text }; use one of { $known }
calendar-bad-book = There is no rule version { $text }; use one of { $known }
calendar-bad-wait = { $text } is not a valid waiting time; enter whole business days from 0 to 400
calendar-no-wait = This rule version gives no waiting time; specify one with --wait
calendar-wait-given = Wait: { $wait }, as specified
calendar-wait-from-book = Wait: { $wait }. { $fact }
calendar-wait-source = Source: { $source }, { $dated }. { $confidence }.
calendar-list-source = Days off: { $country }, { $title } { $version } of { $dated }; official source: { $official }
