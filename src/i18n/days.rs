//! Days as sentences: weekdays, what kind of day it is, how it was counted, and what is not known about it.

use std::borrow::Cow;

use chrono::{Datelike as _, NaiveDate, Weekday};

use super::Lang;
use crate::domain::calendar::{BusinessDays, Calendar, CountedDay, DayKind, Explained, HolidayBasis, Years};
use crate::domain::plan::region::Region;

/// The weekday as a table has it: `Mon`, `週一`.
pub fn weekday_short(lang: &Lang, date: NaiveDate) -> Cow<'_, str> {
    lang.text(match date.weekday() {
        Weekday::Mon => "calendar-mon",
        Weekday::Tue => "calendar-tue",
        Weekday::Wed => "calendar-wed",
        Weekday::Thu => "calendar-thu",
        Weekday::Fri => "calendar-fri",
        Weekday::Sat => "calendar-sat",
        Weekday::Sun => "calendar-sun",
    })
}

/// The weekday in running text: `Monday`, `星期一`.
pub fn weekday_long(lang: &Lang, date: NaiveDate) -> Cow<'_, str> {
    lang.text(match date.weekday() {
        Weekday::Mon => "calendar-monday",
        Weekday::Tue => "calendar-tuesday",
        Weekday::Wed => "calendar-wednesday",
        Weekday::Thu => "calendar-thursday",
        Weekday::Fri => "calendar-friday",
        Weekday::Sat => "calendar-saturday",
        Weekday::Sun => "calendar-sunday",
    })
}

/// The name of a country or region that has a list of days off; its code for any other.
pub fn region(lang: &Lang, region: &Region) -> String {
    let key = match region.as_str() {
        "AU" => "calendar-place-au",
        "AU-ACT" => "calendar-place-au-act",
        "AU-NSW" => "calendar-place-au-nsw",
        "AU-NT" => "calendar-place-au-nt",
        "AU-QLD" => "calendar-place-au-qld",
        "AU-SA" => "calendar-place-au-sa",
        "AU-TAS" => "calendar-place-au-tas",
        "AU-VIC" => "calendar-place-au-vic",
        "AU-WA" => "calendar-place-au-wa",
        "CN" => "calendar-place-cn",
        "GB" => "calendar-place-gb",
        "GB-ENG" => "calendar-place-gb-eng",
        "GB-NIR" => "calendar-place-gb-nir",
        "GB-SCT" => "calendar-place-gb-sct",
        "GB-WLS" => "calendar-place-gb-wls",
        "HK" => "calendar-place-hk",
        "JP" => "calendar-place-jp",
        "KR" => "calendar-place-kr",
        "MY" => "calendar-place-my",
        "MY-01" => "calendar-place-my-01",
        "MY-02" => "calendar-place-my-02",
        "MY-03" => "calendar-place-my-03",
        "MY-04" => "calendar-place-my-04",
        "MY-05" => "calendar-place-my-05",
        "MY-06" => "calendar-place-my-06",
        "MY-07" => "calendar-place-my-07",
        "MY-08" => "calendar-place-my-08",
        "MY-09" => "calendar-place-my-09",
        "MY-10" => "calendar-place-my-10",
        "MY-11" => "calendar-place-my-11",
        "MY-12" => "calendar-place-my-12",
        "MY-13" => "calendar-place-my-13",
        "MY-14" => "calendar-place-my-14",
        "MY-15" => "calendar-place-my-15",
        "MY-16" => "calendar-place-my-16",
        "SG" => "calendar-place-sg",
        "TH" => "calendar-place-th",
        "TW" => "calendar-place-tw",
        "US" => "calendar-place-us",
        other => return other.to_owned(),
    };
    lang.text(key).into_owned()
}

/// What kind of day it is: `weekend`, `holiday: Christmas Day`.
pub fn day_kind(lang: &Lang, kind: &DayKind) -> String {
    match kind {
        DayKind::Business => lang.text("calendar-business-day"),
        DayKind::Weekend => lang.text("calendar-weekend"),
        DayKind::MakeUp { name } => lang.with("calendar-make-up", &[("name", name.in_language(lang.language()))]),
        DayKind::Holiday { name, basis } => {
            let key = match basis {
                HolidayBasis::Published => "calendar-holiday",
                HolidayBasis::Computed => "calendar-holiday-computed",
                HolidayBasis::Law => "calendar-holiday-law",
            };
            lang.with(key, &[("name", name.in_language(lang.language()))])
        }
        DayKind::OwnDayOff { reason } if reason.trim().is_empty() => lang.text("calendar-own-no-reason"),
        DayKind::OwnDayOff { reason } => lang.with("calendar-own", &[("reason", reason.trim())]),
    }
    .into_owned()
}

/// How a day of a strip was counted, or why it was not.
pub fn counted_day(lang: &Lang, day: &CountedDay, start: NaiveDate) -> String {
    let why = (day.kind != DayKind::Business).then(|| day_kind(lang, &day.kind));
    match (day.number, why) {
        (Some(number), None) => lang.count("calendar-counted", number.into()),
        (Some(number), Some(why)) => lang.count_with("calendar-counted-why", number.into(), &[("why", &why)]),
        (None, None) if day.date == start => lang.text("calendar-start"),
        (None, Some(why)) if day.date == start => lang.with("calendar-start-why", &[("why", &why)]),
        (None, Some(why)) => Cow::Owned(why),
        (None, None) => Cow::Owned(day_kind(lang, &day.kind)),
    }
    .into_owned()
}

/// One line of a strip, as a table without columns has it: `2018-12-24  Mon  counted as day 1`.
pub fn strip_line(lang: &Lang, day: &CountedDay, start: NaiveDate) -> String {
    format!("{}  {}  {}", day.date, weekday_short(lang, day.date), counted_day(lang, day, start))
}

/// `1 business day`, `5 business days`.
pub fn business_days(lang: &Lang, days: BusinessDays) -> String {
    lang.count("calendar-business-days", days.0.into()).into_owned()
}

/// What is not known about a date: that there is no list of days off for these years, or none at all. `None`: all is known.
pub fn not_known(lang: &Lang, calendar: &Calendar, years: &Years) -> Option<String> {
    let not_at_hand = some_years(lang, &years.not_at_hand)?;
    Some(match (calendar.pack(), calendar.region()) {
        (Some(_), _) => lang.with("calendar-not-at-hand", &[("years", &not_at_hand)]).into_owned(),
        (None, Some(code)) => lang.with("calendar-no-list", &[("country", &region(lang, code))]).into_owned(),
        (None, None) => lang.text("calendar-no-country").into_owned(),
    })
}

/// What days off that were counted rest on, where it is no published list. `None`: they rest on such lists.
pub fn computed(lang: &Lang, years: &Years) -> Option<String> {
    let years = some_years(lang, &years.computed)?;
    Some(lang.with("calendar-computed", &[("years", &years)]).into_owned())
}

/// Years in order: each, or the first and the last of many; `None`: there is none.
fn some_years(lang: &Lang, years: &[i32]) -> Option<String> {
    let (first, last) = (years.first()?, years.last()?);
    if years.len() <= 3 {
        return Some(years.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "));
    }
    Some(lang.with("calendar-year-span", &[("first", &first.to_string()), ("last", &last.to_string())]).into_owned())
}

/// What was assumed for a wait on Microsoft.
pub fn assumption(lang: &Lang) -> Cow<'_, str> {
    lang.text("calendar-assumption")
}

/// The whole strip with everything that is not known, one line each: what a tooltip shows and what is copied.
pub fn strip(lang: &Lang, calendar: &Calendar, explained: &Explained) -> String {
    let days = explained.days.iter().map(|day| strip_line(lang, day, explained.start));
    let notes = computed(lang, &explained.years).into_iter().chain(not_known(lang, calendar, &explained.years));
    days.chain(notes).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::{Holidays, OwnDaysOff};
    use crate::i18n::Language;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn taiwan(own: Vec<OwnDaysOff>) -> Calendar {
        Calendar::new(&Holidays::shipped(), Some(&Region::parse("TW").unwrap()), own)
    }

    #[test]
    fn strip_says_of_every_day_why() {
        let stocktaking =
            OwnDaysOff { from: date("2018-12-25"), to: date("2018-12-25"), reason: "Stocktaking".to_owned() };
        let calendar = taiwan(vec![stocktaking]);
        let explained = calendar.explain(date("2018-12-21"), BusinessDays(3)).unwrap();
        assert_eq!(
            strip(&Lang::new(Language::English), &calendar, &explained),
            "2018-12-21  Fri  start, not counted\n\
             2018-12-22  Sat  counted as day 1 (make-up business day: 2018-12-31 is off instead)\n\
             2018-12-23  Sun  weekend\n\
             2018-12-24  Mon  counted as day 2\n\
             2018-12-25  Tue  your company’s day off: Stocktaking\n\
             2018-12-26  Wed  counted as day 3"
        );
        let chinese = strip(&Lang::new(Language::TraditionalChinese), &calendar, &explained);
        assert!(
            chinese.contains("2018-12-22  週六  第 1 天（補班日：2018-12-31 放假）\n2018-12-23  週日  週末\n"),
            "{chinese}"
        );
    }

    #[test]
    fn what_is_not_known_is_said() {
        let english = Lang::new(Language::English);
        let calendar = taiwan(Vec::new());
        let years = |years: &[i32]| Years { not_at_hand: years.to_vec(), ..Years::default() };
        let say = |not_at_hand: &[i32]| not_known(&english, &calendar, &years(not_at_hand));
        assert_eq!(say(&[]), None);
        assert!(say(&[2028, 2029]).unwrap().starts_with("No list of days off is at hand for 2028, 2029; "));
        assert!(say(&[2028, 2029, 2030, 2031]).unwrap().contains("for 2028 to 2031;"));
        let years = |years: &[i32]| Years { computed: years.to_vec(), ..Years::default() };
        assert_eq!(computed(&english, &years(&[])), None);
        assert!(
            computed(&english, &years(&[2027])).unwrap().starts_with("Days off in 2027 are calculated from the law;")
        );
        let years = |years: &[i32]| Years { not_at_hand: years.to_vec(), ..Years::default() };
        let nowhere = Calendar::new(&Holidays::default(), Some(&Region::parse("DE").unwrap()), Vec::new());
        assert!(
            not_known(&english, &nowhere, &years(&[2026])).unwrap().contains("No list of days off is at hand for DE;")
        );
        assert!(
            not_known(&english, &Calendar::default(), &years(&[2026])).unwrap().starts_with("No country is selected;")
        );
    }

    #[test]
    fn start_on_a_day_off_says_so() {
        let calendar = taiwan(Vec::new());
        let explained = calendar.explain(date("2025-01-29"), BusinessDays(1)).unwrap();
        let line = strip_line(&Lang::new(Language::English), &explained.days[0], explained.start);
        assert_eq!(line, "2025-01-29  Wed  start, not counted (holiday: Chinese New Year)");
        assert_eq!(weekday_long(&Lang::new(Language::TraditionalChinese), explained.start), "星期三");
    }
    #[test]
    fn every_place_with_a_list_has_a_name_in_both_languages() {
        for lang in [Lang::new(Language::English), Lang::new(Language::TraditionalChinese)] {
            let names: Vec<_> = Holidays::shipped().regions().map(|code| (region(&lang, &code), code)).collect();
            assert!(names.iter().all(|(name, code)| name != code.as_str()), "{names:?}");
        }
    }
}
