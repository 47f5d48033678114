//! The shipped rule books: sound, complete, in both languages, and nothing invented. Bad ones are refused.

mod addresses;
mod based;
mod current;
mod faults;
mod hostile;

use std::collections::{BTreeMap, BTreeSet};

use changeover::domain::plan::company::StaffRole;
use changeover::domain::rules::{
    Act, Anchor, Books, CapabilityCell, CompanyCondition, Confidence, Fact, Longest, PhaseKind, ProgrammeKind,
    RuleBook, Screen, Standing, StepKind, check,
};
use changeover::domain::slug::Slug;

const TEXTS: [&str; 3] = [
    include_str!("../../assets/rules/2018-12.ron"),
    include_str!("../../assets/rules/2021-10.ron"),
    include_str!("../../assets/rules/2026.ron"),
];

fn books() -> [RuleBook; 3] {
    let shipped = Books::shipped().unwrap();
    TEXTS.map(|text| RuleBook::read(text, &shipped).unwrap())
}

fn slug(text: &str) -> Slug {
    text.parse().unwrap()
}

fn fact<'a>(book: &'a RuleBook, id: &str) -> &'a Fact {
    book.fact(slug(id)).unwrap_or_else(|| panic!("{} has no fact {id}", book.id))
}

#[test]
fn every_shipped_book_is_sound() {
    for book in books() {
        assert_eq!(check(&book), [], "{}", book.id);
    }
    let shipped = Books::shipped().unwrap();
    let ids: Vec<_> = shipped.iter().map(|book| book.id.to_string()).collect();
    assert_eq!(ids, ["2018-12", "2021-10", "2026"]);
    assert_eq!(shipped.get_or_newest(None).unwrap().id, slug("2026"));
    assert_eq!(shipped.get_or_newest(Some(slug("2018-12"))).unwrap().id, slug("2018-12"));
}

#[test]
fn a_book_of_ones_own_stands_among_the_shipped_ones_in_the_order_of_time() {
    let mut own = books()[0].clone();
    own.from = "2019-01-14".parse().unwrap();
    own.id = slug("2019-01");
    let all = Books::shipped().unwrap().with(own.clone());
    let ids = |books: &Books| books.iter().map(|book| book.id.to_string()).collect::<Vec<_>>();
    assert_eq!(ids(&all), ["2018-12", "2019-01", "2021-10", "2026"]);
    assert_eq!(ids(&all.with(own)), ids(&all), "the same name replaces");
}

#[test]
fn every_sentence_of_the_2018_text_is_carried_by_exactly_one_fact() {
    let [early, ..] = books();
    let mut keys: Vec<u16> = early.facts.iter().flat_map(|fact| fact.seed.clone()).collect();
    keys.sort_unstable();
    assert_eq!(keys, (104..=187).collect::<Vec<_>>());
}

#[test]
fn the_2018_book_holds_that_one_text_and_nothing_else() {
    let [early, ..] = books();
    assert_eq!(early.sources.iter().map(|source| source.id.as_str()).collect::<Vec<_>>(), ["Q0"]);
    for fact in &early.facts {
        assert_eq!((fact.confidence, fact.source.as_str()), (Confidence::A, "Q0"), "{}", fact.id);
        assert!(!fact.seed.is_empty(), "{} stands in no sentence", fact.id);
    }
}

#[test]
fn every_source_is_used_and_nothing_is_inferred() {
    for book in books() {
        let used: BTreeSet<_> = book.facts.iter().map(|fact| fact.source.as_str()).collect();
        let named: BTreeSet<_> = book.sources.iter().map(|source| source.id.as_str()).collect();
        assert_eq!(used, named, "{}", book.id);
        assert!(book.facts.iter().all(|fact| fact.confidence != Confidence::C));
    }
}

#[test]
fn what_only_third_parties_report_is_never_passed_off_as_microsofts() {
    let [_, late, today] = books();
    for id in ["restricted-at-t0", "suspended-at-t30", "revoked-at-t60", "extended-service-condition", "incentive-25k"]
    {
        assert_eq!(fact(&today, id).confidence, Confidence::B, "{id}");
    }
    // Q6 is a forum thread; the keys of distributors, vendors and copies begin with R.
    for fact in late.facts.iter().chain(&today.facts) {
        let is_third_party = fact.source == "Q6" || fact.source.starts_with('R');
        assert_eq!(fact.confidence == Confidence::B, is_third_party, "{}", fact.id);
    }
}

#[test]
fn an_older_text_in_the_book_of_today_says_its_date() {
    let [_, late, today] = books();
    for fact in today.facts.iter().filter(|fact| fact.source == "Q2") {
        assert_eq!(fact.dated.as_deref(), Some("2021-10-08"), "{}", fact.id);
    }
    for fact in late.facts.iter().filter(|fact| fact.source == "Q1") {
        assert!(fact.dated.is_some(), "{}: the source is a history of many versions", fact.id);
    }
}

#[test]
fn waits_and_bars_are_those_of_their_period() {
    let [early, late, today] = books();
    assert_eq!([early.approval_days(), late.approval_days(), today.approval_days()], [Some(3), Some(5), None]);
    assert_eq!(today.approval_wait().unwrap().longest, Longest::NotKnown(slug("approval-how-long")));
    let support = today.step(slug("ask-restricted")).unwrap().wait.clone().unwrap();
    assert_eq!(support.longest, Longest::NotKnown(slug("restricted-how-long")));
    let usd = |book: &RuleBook| book.thresholds.iter().map(|t| (t.id.to_string(), t.usd)).collect::<BTreeMap<_, _>>();
    assert_eq!(usd(&early), BTreeMap::new());
    assert_eq!(usd(&late)["direct-bill-revenue"], 300_000);
    assert_eq!(usd(&today)["direct-bill-revenue"], 1_000_000);
    assert_eq!(usd(&today)["reseller-floor"], 1_000);
    assert_eq!(early.no_new_direct, Some(slug("no-new-direct")));
    assert_eq!([late.no_new_direct, today.no_new_direct], [None, None]);
    assert_eq!([early.moving_ends, late.moving_ends, today.moving_ends], [None, None, Some(slug("suspended"))]);
    let days = ["restricted", "suspended", "revoked"].map(|id| today.deadline(slug(id)).unwrap());
    assert_eq!(days.map(|deadline| (deadline.from, deadline.days)), [0, 30, 60].map(|n| (Anchor::Missed, n)));
}

#[test]
fn steps_come_in_one_order_and_the_point_of_no_return_is_guarded() {
    let order = "prepare choose-path ask-restricted new-tenant save-before enrollment-form enroll-now approval \
                 sign-in-again accept-agreement both-roles";
    let order: Vec<Slug> = order.split_whitespace().map(slug).collect();
    for book in books() {
        let ids: Vec<_> = book.steps.iter().map(|step| step.id).collect();
        let is_there =
            |id: &&Slug| book.id == slug("2026") || ![slug("ask-restricted"), slug("new-tenant")].contains(*id);
        assert_eq!(ids, order.iter().filter(is_there).copied().collect::<Vec<_>>(), "{}", book.id);
        let enroll = book.step_of(Act::EnrollNow).unwrap();
        let earlier: BTreeSet<_> = ids.iter().copied().take_while(|&id| id != enroll.id).collect();
        assert_eq!(enroll.needs.iter().copied().collect::<BTreeSet<_>>(), earlier, "{}", book.id);
        assert_eq!(enroll.role, Some(StaffRole::GlobalAdmin));
        assert_eq!(enroll.facts.first(), Some(&slug("no-rollback")));
        assert!(book.steps.iter().filter(|step| step.kind == StepKind::Losses).count() == 1 && !book.losses.is_empty());
    }
}

#[test]
fn every_phase_has_facts_and_the_way_to_tell_customers_apart_is_beside_the_customers() {
    for book in books() {
        // The texts of 2018 know no transfer of subscriptions.
        let n_phases = if book.phase(PhaseKind::MoveSubscriptions).is_some() { 9 } else { 8 };
        assert_eq!(n_phases == 8, book.id.as_str() == "2018-12", "{}", book.id);
        assert_eq!(book.phases.len(), n_phases, "{}", book.id);
        assert!(book.phases.iter().all(|phase| !phase.facts.is_empty()));
        let apart = book.phase(PhaseKind::TellApart).unwrap();
        assert_eq!(apart.screen, Screen::Customers);
        let way = ["identify-open-customers", "identify-select", "identify-direct", "identify-indirect"].map(slug);
        assert!(apart.facts.ends_with(&way), "four steps in order: {:?}", apart.facts);
    }
}

#[test]
fn the_30_days_have_their_readings_and_say_what_is_assumed() {
    for book in books() {
        for id in ["incentive-arrives", "incentive-enroll-by", "incentive-enroll-after-invitation"] {
            let deadline = book.deadline(slug(id)).unwrap();
            assert_eq!(deadline.days, 30);
            assert!(deadline.reading.is_some() && deadline.assumed.is_some(), "{id}");
        }
        let readings: BTreeSet<_> = book.deadlines.iter().filter_map(|deadline| deadline.reading.as_ref()).collect();
        assert_eq!(readings.len(), 3);
    }
}

#[test]
fn one_name_means_one_thing_in_every_book() {
    let mut known: BTreeMap<Slug, &str> = BTreeMap::new();
    let mut values = BTreeMap::new();
    for book in books() {
        let checks = book.checks().map(|check| (check.id, "check"));
        let steps = book.steps.iter().map(|step| (step.id, "step"));
        let losses = book.losses.iter().map(|loss| (loss.id, "loss"));
        for (id, section) in checks.chain(steps).chain(losses) {
            assert_eq!(*known.entry(id).or_insert(section), section, "{id}");
        }
        for check in book.checks() {
            assert_eq!(*values.entry(check.id).or_insert(check.value), check.value, "{}", check.id);
        }
        for programme in &book.programmes {
            let prefix = match programme.kind {
                ProgrammeKind::Reseller => "reseller-",
                ProgrammeKind::DirectBill => "direct-",
            };
            let mut checks = programme.prerequisites.iter().chain(&programme.stages);
            assert!(checks.all(|check| check.id.as_str().starts_with(prefix)));
        }
    }
    let checks = known.values().filter(|section| **section == "check").count();
    assert!(20 < checks, "{checks}");
}

#[test]
fn a_cell_that_no_text_speaks_of_is_not_said() {
    let [early, _, today] = books();
    for capability in early.capabilities.iter().chain(&today.capabilities) {
        // 2018 knows no restricted status; what it allows today is a question.
        assert_eq!(capability.cells.get(Standing::Restricted), &CapabilityCell::NotSaid, "{}", capability.id);
    }
    assert!(today.question(slug("restricted-now")).is_some());
    for book in books() {
        assert!(book.capabilities.iter().all(|row| !row.facts.is_empty() && !row.after.is_empty()), "{}", book.id);
        assert!(15 <= book.capabilities.len(), "{}", book.id);
    }
}

#[test]
fn paths_cover_what_a_partner_can_be() {
    let [early, late, today] = books();
    let open = |book: &RuleBook, id: &str| book.paths.iter().find(|path| path.id == slug(id)).unwrap().open;
    assert!(open(&early, "identified") && !open(&early, "not-identified"));
    assert!(open(&late, "anniversary-first-wave") && !open(&late, "anniversary-later"));
    assert!(open(&today, "restricted-same-tenant") && open(&today, "second-tenant"));
    assert!(!open(&today, "active-same-tenant") && !open(&today, "revoked-same-tenant"));
    let first = CompanyCondition::AnniversaryIn(vec![9, 10, 11, 12]);
    assert!(late.paths.iter().any(|path| path.when == [first.clone()]));
}

/// Every text of a file in one language, with its line; `mark` is `en: "` or `zh: "`.
fn texts<'a>(text: &'a str, mark: &'static str) -> impl Iterator<Item = (usize, &'a str)> {
    let lines = text.lines().enumerate();
    lines.flat_map(move |(i, line)| line.split(mark).skip(1).filter_map(move |s| Some((i + 1, s.split('"').next()?))))
}

#[test]
fn chinese_is_traditional_and_uses_the_words_of_the_trade() {
    const SIMPLIFIED: &str = "们这为与从户订阅单经销获权图态设认请转间书录邮码务页选择应将会时国资开关产续迟谁让说没问题业员绝须个计软网络连联额货币价\
        费购买卖发现实际场类标签级测试复还进运输过达远适区协议证该两传删动对导报换无显释错键长门闭队险隐难项预领验总归";
    const WRONG: [&str; 14] = [
        "承租人",
        "租使用者",
        "直接存取",
        "經銷商",
        "下線",
        "左瀏",
        "程式資訊",
        "關聯性",
        "帳單合作夥伴",
        "訂閱",
        "合夥關係",
        "保留專案",
        "可查",
        "傳輸",
    ];
    for (name, text) in ["2018-12", "2021-10", "2026"].into_iter().zip(TEXTS) {
        let mut n = 0;
        for (line, zh) in texts(text, "zh: \"") {
            n += 1;
            let place = format!("{name}.ron:{line}: {zh}");
            assert!(zh.chars().any(|c| ('\u{4E00}'..='\u{9FFF}').contains(&c)), "{place}");
            let found: String = zh.chars().filter(|c| SIMPLIFIED.contains(*c)).collect();
            assert!(found.is_empty(), "{found} in {place}");
            assert!(WRONG.iter().all(|word| !zh.contains(word)), "{place}");
            assert!(!zh.contains([',', ';', '?', '!']) || zh.contains("1,000"), "half-width punctuation in {place}");
        }
        assert!(150 < n);
    }
}

#[test]
fn several_sentences_end_with_a_full_stop_and_a_single_one_does_not() {
    for text in TEXTS {
        for (line, en) in texts(text, "en: \"") {
            let ends = en.ends_with(['.', '?']);
            assert!(!en.contains(". ") || ends, "line {line}: {en}");
            assert!(en.contains(". ") || !en.ends_with('.'), "line {line}: {en}");
            assert!(!en.contains(['!', '\'']), "line {line}: {en}");
        }
        for (line, zh) in texts(text, "zh: \"") {
            let inner = zh.trim_end_matches('。').contains('。');
            assert_eq!(inner && !zh.ends_with('？'), zh.ends_with('。'), "line {line}: {zh}");
        }
    }
}
