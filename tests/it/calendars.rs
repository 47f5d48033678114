//! Business days held against the lists that the source itself gave day by day, and against counting on one's fingers.

use std::collections::BTreeMap;
use std::time::Instant;

use changeover::domain::calendar::{BusinessDays, Calendar, HolidayPack, Holidays, OwnDaysOff};
use changeover::domain::plan::region::Region;
use chrono::{Datelike as _, NaiveDate, Weekday};

/// The shipped countries.
const COUNTRIES: [&str; 11] = ["AU", "CN", "GB", "HK", "JP", "KR", "MY", "SG", "TH", "TW", "US"];
/// Places whose days the source gave one by one, too.
const REFERENCES: [&str; 12] =
    ["TW", "US", "KR", "TH", "MY", "MY-02", "MY-10", "AU-NSW", "AU-VIC", "GB", "GB-ENG", "GB-SCT"];

fn region(code: &str) -> Region {
    Region::parse(code).unwrap()
}

fn calendar(code: &str, own: Vec<OwnDaysOff>) -> Calendar {
    Calendar::new(&Holidays::shipped(), Some(&region(code)), own)
}

fn day(year: i32, ordinal: u32) -> NaiveDate {
    NaiveDate::from_yo_opt(year, ordinal).unwrap()
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}

/// Days that are not what their weekday says, each with whether it is worked.
fn reference(code: &str) -> BTreeMap<NaiveDate, bool> {
    let path = crate::architecture::root().join(format!("tests/data/calendar/{}.txt", code.to_lowercase()));
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter(|line| !line.starts_with('#'));
    let all = lines.map(|line| {
        let (date, word) = line.split_once(' ').unwrap();
        assert!(["work", "off"].contains(&word), "{line}");
        (date.parse().unwrap(), word == "work")
    });
    all.collect()
}

#[test]
fn every_published_day_is_what_the_reference_list_says() {
    for code in REFERENCES {
        let (calendar, listed) = (calendar(code, Vec::new()), reference(code));
        let pack = calendar.pack().unwrap();
        let years: Vec<_> = pack.published().iter().chain(pack.computed()).copied().collect();
        assert_eq!(listed.first_key_value().map(|(date, _)| date.year()).as_ref(), years.first());
        assert_eq!(listed.last_key_value().map(|(date, _)| date.year()).as_ref(), years.last());
        let mut n_days = 0;
        let weekend = if code == "MY-02" { [Weekday::Fri, Weekday::Sat] } else { [Weekday::Sat, Weekday::Sun] };
        for date in day(years[0], 1).iter_days().take_while(|date| years.contains(&date.year())) {
            let expected = listed.get(&date).copied().unwrap_or(!weekend.contains(&date.weekday()));
            assert_eq!(calendar.is_business_day(date), expected, "{code} {date}");
            assert_eq!(calendar.kind(date).is_business(), expected, "{code} {date}");
            n_days += 1;
        }
        assert_eq!(n_days / 365, years.len(), "{code}: {n_days} days");
    }
}

/// A repeatable stream of numbers (splitmix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    /// A day of 2018 to 2026, year ends and the weeks around Lunar New Year more often than others.
    fn day(&mut self) -> NaiveDate {
        let year = 2018 + self.below(9) as i32;
        let ordinal = match self.below(3) {
            0 => 1 + self.below(60),
            1 => 350 + self.below(15),
            _ => 1 + self.below(365),
        };
        day(year, ordinal as u32)
    }
}

/// Counting on one's fingers: every day is looked up in the reference list and in our own days off.
struct Fingers<'a> {
    listed: &'a BTreeMap<NaiveDate, bool>,
    own: &'a [OwnDaysOff],
}

impl Fingers<'_> {
    fn works(&self, date: NaiveDate) -> bool {
        let is_own = self.own.iter().any(|days| (days.from..=days.to).contains(&date));
        !is_own && self.listed.get(&date).copied().unwrap_or(!is_weekend(date))
    }

    fn after(&self, start: NaiveDate, wait: usize) -> NaiveDate {
        let worked = || start.iter_days().skip(1).filter(|date| self.works(*date));
        wait.checked_sub(1).map_or(start, |nth| worked().nth(nth).unwrap())
    }

    fn between(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let (first, last, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
        let days = first.iter_days().skip(1).take_while(|date| *date <= last);
        sign * i64::try_from(days.filter(|date| self.works(*date)).count()).unwrap()
    }
}

#[test]
fn ten_thousand_random_cases_agree_with_counting_on_fingers() {
    let holidays = Holidays::shipped();
    let mut numbers = Numbers(20_181_221);
    for code in ["TW", "US"] {
        let (region, listed) = (region(code), reference(code));
        for case in 0..5_000 {
            let own: Vec<_> = (0..numbers.below(3))
                .map(|_| {
                    let from = numbers.day();
                    let to = from + chrono::Days::new(numbers.below(12));
                    OwnDaysOff { from, to, reason: "Closed".to_owned() }
                })
                .collect();
            let fingers = Fingers { listed: &listed, own: &own };
            let calendar = Calendar::new(&holidays, Some(&region), own.clone());
            let (start, other, wait) = (numbers.day(), numbers.day(), numbers.below(41) as u16);
            let told = format!("{code}, case {case}: {start}, {wait} days, {other}, {own:?}");
            let expected = fingers.after(start, wait.into());
            let explained = calendar.explain(start, BusinessDays(wait)).unwrap();
            assert_eq!(calendar.after(start, BusinessDays(wait)), Ok(expected), "{told}");
            assert_eq!(explained.result, expected, "{told}");
            assert_eq!(explained.overdue_from, fingers.after(expected, 1), "{told}");
            assert_eq!(explained.days.iter().filter_map(|day| day.number).max().unwrap_or(0), wait, "{told}");
            assert_eq!(calendar.between(start, expected), i64::from(wait), "{told}");
            assert_eq!(calendar.between(start, other), fingers.between(start, other), "{told}");
            let back = calendar.before(expected, BusinessDays(wait)).unwrap();
            assert_eq!(fingers.between(back, expected), i64::from(wait), "{told}");
            assert!(wait == 0 || fingers.works(back), "{told}");
        }
    }
}

#[test]
fn every_shipped_list_is_sound() {
    let holidays = Holidays::shipped();
    assert_eq!(holidays.countries().map(|region| region.to_string()).collect::<Vec<_>>(), COUNTRIES);
    let with_regions = |country: &str| holidays.regions().filter(|region| region.country() == country).count();
    assert_eq!(["AU", "GB", "MY", "TW"].map(with_regions), [9, 5, 17, 1]);
    for code in holidays.regions() {
        let pack: &HolidayPack = holidays.get(&code).unwrap();
        assert_eq!(pack.region(), &code);
        assert!(pack.source().title.contains("holidays") && !pack.source().version.is_empty());
        let years: Vec<_> = pack.published().iter().chain(pack.computed()).copied().collect();
        assert!(years.windows(2).all(|pair| pair[1] == pair[0] + 1), "{code} leaves a year out");
        let first = if code.country() == "MY" { 2025 } else { 2018 };
        assert!(years[0] == first && years.contains(&2027), "{code}: {years:?}");
        for list in [pack.holidays(), pack.make_up()] {
            assert!(list.windows(2).all(|pair| pair[0].day < pair[1].day), "{code} is not in order, or has doubles");
            for day in list {
                assert!(years.contains(&day.day.year()), "{code} {}", day.day);
                assert!(!day.name.en.is_empty() && !day.name.zh.is_empty(), "{code} {} has no name", day.day);
                assert!(!day.name.en.contains("estimated"), "{code} {} is an estimate", day.day);
                let is_chinese = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
                assert!(day.name.zh.contains(is_chinese) && !day.name.en.contains(is_chinese), "{code} {}", day.day);
            }
        }
        let is_off = |date| pack.holidays().iter().any(|day| day.day == date);
        assert!(pack.make_up().iter().all(|day| is_weekend(day.day) && !is_off(day.day)), "{code}");
        for year in years {
            let n = pack.holidays().iter().filter(|day| day.day.year() == year).count();
            assert!((5..=40).contains(&n), "{code} {year}: {n} days off");
        }
    }
    let has_make_up = |region: &Region| !holidays.get(region).unwrap().make_up().is_empty();
    assert_eq!(
        holidays.regions().filter(has_make_up).map(|region| region.to_string()).collect::<Vec<_>>(),
        ["CN", "TW"]
    );
}

#[test]
fn ten_thousand_customers_do_not_wait_for_business_days() {
    let own = vec![OwnDaysOff { from: day(2026, 355), to: day(2027, 5), reason: "Closed".to_owned() }];
    let calendar = calendar("TW", own);
    let today = day(2026, 329);
    let begun = Instant::now();
    let mut sum = 0;
    for n in 0..10_000_i64 {
        let sent = today - chrono::Days::new(n as u64 % 400);
        let expected = calendar.after(sent, BusinessDays(5)).unwrap();
        sum += calendar.between(expected, today);
    }
    assert!(0 < sum);
    // In an optimised build it is some milliseconds; this one is not, and shares its machine.
    assert!(begun.elapsed().as_millis() < 1_000, "{:?}", begun.elapsed());
    println!("10,000 customers: {:?}", begun.elapsed());
}
