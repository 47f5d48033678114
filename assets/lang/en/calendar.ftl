# Days: what kind of day it is, how it was counted, and what is not known. $name: a day's name. $reason: as typed.
# $country: two letters. $years: one year, several, or the first and last of many.

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

calendar-country-cn = China
calendar-country-hk = Hong Kong
calendar-country-jp = Japan
calendar-country-sg = Singapore
calendar-country-tw = Taiwan
calendar-country-us = United States

calendar-business-day = business day
calendar-weekend = weekend
calendar-holiday = holiday: { $name }
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
calendar-unpublished = No list of days off is published for { $years }; only weekends are known, so the date may be later
calendar-no-list = No list of days off is available for { $country }; only weekends are known, so the date may be later
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
calendar-strip-whose = Counted in business days of { $country }
calendar-strip-whose-off = Counted in business days of { $country }, excluding { $names }
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
calendar-wait-source = Source: { $source }, { $dated }; confidence { $confidence }
calendar-list-source = Days off: { $country }, { $title } { $version } of { $dated }; official source: { $official }
