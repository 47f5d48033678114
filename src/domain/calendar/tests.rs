use super::*;

pub(super) fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar(country: &str) -> Calendar {
    own(country, &[])
}

fn own(country: &str, days: &[(&str, &str, &str)]) -> Calendar {
    let own = days.iter().map(|(from, to, reason)| OwnDaysOff {
        from: date(from),
        to: date(to),
        reason: (*reason).to_owned(),
    });
    Calendar::new(&Holidays::shipped(), Some(&Region::parse(country).unwrap()), own.collect())
}

#[track_caller]
fn check(country: &str, start: &str, wait: u16, expected: &str) {
    let calendar = calendar(country);
    let found = calendar.after(date(start), BusinessDays(wait)).unwrap();
    assert_eq!(found, date(expected));
    assert_eq!(calendar.explain(date(start), BusinessDays(wait)).unwrap().result, date(expected));
    if 0 < wait {
        assert_eq!(calendar.between(date(start), date(expected)), i64::from(wait));
    }
}

#[test]
fn start_is_not_counted() {
    check("US", "2026-07-07", 0, "2026-07-07");
    check("US", "2026-07-07", 1, "2026-07-08");
    check("US", "2026-07-10", 1, "2026-07-13");
}

#[test]
fn three_days_over_christmas_2018_depend_on_the_country() {
    check("US", "2018-12-21", 3, "2018-12-27");
    check("TW", "2018-12-21", 3, "2018-12-25");
}

#[test]
fn lunar_new_year_in_taiwan_is_passed_over() {
    check("TW", "2025-01-24", 5, "2025-02-07");
    check("TW", "2025-01-23", 5, "2025-02-06");
    check("TW", "2026-02-13", 5, "2026-03-02");
}

#[test]
fn make_up_saturday_counts() {
    check("TW", "2025-02-07", 1, "2025-02-08");
    check("TW", "2025-02-08", 1, "2025-02-10");
    check("CN", "2026-02-13", 1, "2026-02-14");
    check("CN", "2026-02-14", 1, "2026-02-24");
    let kind = calendar("TW").kind(date("2018-12-22"));
    let DayKind::MakeUp { name } = kind else { panic!("{kind:?}") };
    assert_eq!((name.en.as_str(), name.zh.as_str()), ("2018-12-31 is off instead", "2018-12-31 放假"));
}

#[test]
fn submitting_on_a_day_off_counts_from_the_next_business_day() {
    check("TW", "2025-01-29", 1, "2025-02-03");
    check("US", "2018-12-25", 1, "2018-12-26");
    check("US", "2026-07-11", 1, "2026-07-13");
    let kind = calendar("TW").explain(date("2025-01-29"), BusinessDays(1)).unwrap().days[0].clone();
    assert!(matches!(kind.kind, DayKind::Holiday { .. }) && kind.number.is_none());
}

#[test]
fn year_ends_and_leap_days_are_ordinary_days() {
    check("US", "2018-12-31", 1, "2019-01-02");
    check("TW", "2021-12-30", 1, "2022-01-03"); // New Year's Day on a Saturday is observed the Friday before
    check("JP", "2024-02-28", 1, "2024-02-29");
    check("US", "2024-02-29", 1, "2024-03-01");
    check("US", "2023-02-28", 1, "2023-03-01");
}

#[test]
fn overdue_begins_on_the_next_business_day() {
    let explained = calendar("US").explain(date("2018-12-21"), BusinessDays(5)).unwrap();
    assert_eq!((explained.result, explained.overdue_from), (date("2018-12-31"), date("2019-01-02")));
}

#[test]
fn strip_holds_every_day_with_its_reason() {
    let explained = calendar("US").explain(date("2018-12-21"), BusinessDays(3)).unwrap();
    let strip: Vec<_> = explained.days.iter().map(|day| (day.date.to_string(), day.number)).collect();
    let expected =
        [("21", None), ("22", None), ("23", None), ("24", Some(1)), ("25", None), ("26", Some(2)), ("27", Some(3))];
    assert_eq!(strip, expected.map(|(day, number)| (format!("2018-12-{day}"), number)));
    let DayKind::Holiday { name, .. } = &explained.days[4].kind else { panic!("{:?}", explained.days[4]) };
    assert_eq!(name.en, "Christmas Day");
}

#[test]
fn calendar_days_are_all_counted_and_backwards_too() {
    let calendar = calendar("TW");
    let forward = calendar.explain_to(date("2025-01-27"), date("2025-01-30")).unwrap();
    assert_eq!(forward.days.iter().map(|day| day.number).collect::<Vec<_>>(), [None, Some(1), Some(2), Some(3)]);
    assert_eq!(forward.overdue_from, date("2025-02-03"));
    let back = calendar.explain_to(date("2025-01-30"), date("2025-01-27")).unwrap();
    assert_eq!(back.days.iter().map(|day| day.number).collect::<Vec<_>>(), [Some(3), Some(2), Some(1), None]);
    assert_eq!(calendar.explain_to(date("1000-01-01"), date("2025-01-01")), Err(DateOutOfRange));
}

#[test]
fn business_days_before_a_date_mirror_those_after() {
    let calendar = calendar("TW");
    assert_eq!(calendar.before(date("2025-02-07"), BusinessDays(5)).unwrap(), date("2025-01-24"));
    let back = calendar.explain_before(date("2025-02-07"), BusinessDays(5)).unwrap();
    assert_eq!(back.result, date("2025-01-24"));
    assert_eq!(back.days.first().unwrap().number, Some(5));
    assert_eq!(back.days.last().unwrap().number, None);
}

#[test]
fn own_days_off_do_not_count_even_when_the_country_works() {
    let calendar = own("TW", &[("2025-02-05", "2025-02-08", "Stocktaking"), ("2025-02-07", "2025-02-10", "")]);
    assert_eq!(calendar.after(date("2025-02-04"), BusinessDays(1)).unwrap(), date("2025-02-11"));
    assert_eq!(calendar.before(date("2025-02-11"), BusinessDays(1)).unwrap(), date("2025-02-04"));
    assert_eq!(calendar.between(date("2025-02-04"), date("2025-02-11")), 1);
    assert_eq!(calendar.kind(date("2025-02-08")), DayKind::OwnDayOff { reason: "Stocktaking".into() });
    assert_eq!(calendar.kind(date("2025-02-09")), DayKind::Weekend);
    assert_eq!(calendar.kind(date("2025-02-10")), DayKind::OwnDayOff { reason: String::new() });
}

#[test]
fn blackout_without_end_is_out_of_range_at_once() {
    let calendar = own("US", &[("2026-01-01", "9999-12-31", "Closed"), ("2026-05-05", "2026-05-04", "none")]);
    assert_eq!(calendar.after(date("2025-12-31"), BusinessDays(1)), Err(DateOutOfRange));
    assert_eq!(calendar.between(date("2025-12-30"), date("9999-12-31")), 1);
    assert_eq!(calendar.explain(date("2025-12-30"), BusinessDays(1)), Err(DateOutOfRange)); // nothing follows
}

#[test]
fn dates_that_four_digits_cannot_write_are_out_of_range() {
    let calendar = calendar("US");
    assert_eq!(calendar.after(date("9999-12-30"), BusinessDays(5)), Err(DateOutOfRange));
    assert_eq!(calendar.before(date("0001-01-02"), BusinessDays(5)), Err(DateOutOfRange));
    assert_eq!(calendar.next_business_day(NaiveDate::MAX), Err(DateOutOfRange));
    assert_eq!(calendar.explain_to(date("9999-12-01"), date("9999-12-31")), Err(DateOutOfRange));
}

#[test]
fn taiwan_of_2027_is_computed_from_the_law() {
    check("TW", "2027-02-03", 5, "2027-02-17");
    check("TW", "2026-12-31", 1, "2027-01-04");
    check("TW", "2027-04-29", 2, "2027-05-04");
    check("TW", "2027-04-02", 3, "2027-04-09");
    let kind = calendar("TW").kind(date("2027-02-09"));
    assert!(matches!(kind, DayKind::Holiday { basis: HolidayBasis::Computed, .. }), "{kind:?}");
    let kind = calendar("TW").kind(date("2026-10-09"));
    assert!(matches!(kind, DayKind::Holiday { basis: HolidayBasis::Published, .. }), "{kind:?}");
}

#[test]
fn days_on_a_date_that_a_law_fixes_count_in_every_year() {
    check("TW", "2028-02-25", 1, "2028-02-29");
    check("TW", "2033-10-07", 1, "2033-10-11");
    check("TW", "2028-09-27", 1, "2028-09-29");
    check("US", "2031-12-24", 1, "2031-12-26");
    check("HK", "2028-06-30", 1, "2028-07-03");
    check("MY-14", "2028-01-31", 1, "2028-02-02");
    check("TW", "2099-12-31", 1, "2100-01-04");
    let kind = calendar("TW").kind(date("2033-10-10"));
    let DayKind::Holiday { name, basis: HolidayBasis::Law } = kind else { panic!("{kind:?}") };
    assert_eq!(name.en, "National Day");
    assert_eq!(calendar("TW").kind(date("2016-09-28")), DayKind::Business, "the law is of 2025");
    assert_eq!(calendar("JP").kind(date("2017-02-23")), DayKind::Business, "the day of another emperor");
}

#[test]
fn regions_have_days_of_their_own() {
    check("AU", "2026-06-05", 1, "2026-06-08");
    check("AU-NSW", "2026-06-05", 1, "2026-06-09");
    check("GB", "2026-08-28", 1, "2026-08-31");
    check("GB-ENG", "2026-08-28", 1, "2026-09-01");
    check("GB-SCT", "2026-01-01", 1, "2026-01-05");
    check("GB-ENG", "2026-01-01", 1, "2026-01-02");
    check("MY-02", "2026-07-09", 1, "2026-07-12"); // Friday and Saturday are off in Kedah
    check("MY-10", "2026-07-09", 1, "2026-07-10");
    check("KR", "2026-09-23", 1, "2026-09-28");
    check("TH", "2026-04-10", 1, "2026-04-16");
    let found = |typed: &str| Holidays::shipped().find(typed).map(|region| region.to_string());
    assert_eq!(found("uk").as_deref(), Some("GB"));
    assert_eq!(found("my-kul").as_deref(), Some("MY-14"));
    assert_eq!(found("AU-NSW").as_deref(), Some("AU-NSW"));
    for unknown in ["", "FR", "AU-XYZ", "TW-TPE", "New South Wales"] {
        assert_eq!(found(unknown), None, "{unknown}");
    }
}

#[test]
fn year_without_a_list_is_named() {
    let taiwan = calendar("TW");
    let years = |computed: &[i32], not_at_hand: &[i32]| Years {
        computed: computed.to_vec(),
        not_at_hand: not_at_hand.to_vec(),
    };
    let counted = |start: &str, wait| taiwan.explain(date(start), BusinessDays(wait)).unwrap().years;
    assert_eq!(taiwan.years(date("2026-12-31"), date("2029-01-01")), years(&[2027], &[2028, 2029]));
    assert_eq!(counted("2026-12-30", 3), years(&[2027], &[]));
    assert_eq!(counted("2027-12-29", 3), years(&[2027], &[2028]));
    assert_eq!(counted("2026-12-28", 2), Years::default());
    assert_eq!(counted("2017-12-31", 1), Years::default());
    assert_eq!(counted("2017-12-28", 2), years(&[], &[2017]));
}

#[test]
fn country_without_a_list_has_weekends_only_and_every_year_is_named() {
    let unknown = calendar("DE");
    assert!(unknown.pack().is_none());
    assert_eq!(unknown.region().unwrap().as_str(), "DE");
    assert_eq!(unknown.after(date("2018-12-21"), BusinessDays(3)).unwrap(), date("2018-12-26"));
    assert_eq!(unknown.between(date("2018-12-21"), date("2018-12-26")), 3);
    assert_eq!(unknown.years(date("2018-12-21"), date("2018-12-26")).not_at_hand, [2018]);
}

#[test]
fn lists_that_are_not_sound_are_refused() {
    let good = include_str!("../../../assets/holidays/tw.ron");
    assert!(HolidayPack::read(good).is_ok());
    let day = "(day: \"2018-01-01\", en: \"Founding Day of the Republic of China\", zh: \"中華民國開國紀念日\")";
    for (from, to) in [
        ("country: \"TW\"", "country: \"Taiwan\""),
        ("weekend:", "surprise: 1, weekend:"),
        ("weekend: [\"Sat\", \"Sun\"]", "weekend: [\"Mon\", \"Tue\", \"Wed\", \"Thu\", \"Fri\", \"Sat\", \"Sun\"]"),
        ("weekend: [\"Sat\", \"Sun\"]", "weekend: [\"Sun\"]"),
        ("published: [2018, 2019", "published: [2019, 2018"),
        ("published: [2018, 2019", "published: [2019"),
        ("computed: [2027]", "computed: [2026]"),
        ("month: 2, day: 28", "month: 1, day: 1"),
        ("from: 1998, en: \"Peace Memorial Day\"", "from: 1998, en: \"\""),
        ("regions: [", "regions: [(region: \"a b\", also: [], weekend: [], fixed: [], more: [], lacks: [])"),
        (day, &format!("{day}, {day}")),
        ("zh: \"中華民國開國紀念日\"", "zh: \" \""),
        ("day: \"2018-01-01\"", "day: \"2018-02-30\""),
        ("(day: \"2018-03-31\", en: \"2018", "(day: \"2018-02-17\", en: \"2018"),
    ] {
        let bad = good.replacen(from, to, 1);
        assert_ne!(bad, good, "{from} is not there");
        assert!(HolidayPack::read(&bad).is_err(), "{to} was taken");
    }
}
