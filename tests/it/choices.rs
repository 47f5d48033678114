//! Decisions for providers: the form, what it freezes, and its memo on paper and as text.

use changeover::domain::compare::ScoreSheet;
use changeover::domain::compare::{candidates_of, criteria_of};
use changeover::domain::draft::Language;
use changeover::domain::edit::Edit;
use changeover::domain::edit::comparison::{ChoiceEdit, CriterionEdit};
use changeover::domain::edit::partners::ProviderEdit;
use changeover::domain::plan::Plan;
use changeover::domain::plan::comparison::{Criterion, CriterionGroup, Points, ProviderDecision, Score};
use changeover::domain::plan::ids::{ChoiceId, CriterionId, ProviderId};
use changeover::domain::plan::moment::{Moment, Stamp};
use changeover::domain::plan::provider::Provider;
use changeover::domain::rules::BilingualText;
use changeover::exchange::paper::{choice_hash, memo_html, memo_text};
use changeover::i18n::Lang;
use changeover::i18n::comparison::ComparisonNames;
use changeover::i18n::memos::{choice_warnings, memo_paper};

mod form;

/// The plan with this score; `None`: not scored.
pub(crate) fn marked(plan: &Plan, provider: u64, criterion: u64, score: Option<u8>) -> Plan {
    let mut mark = Score::new(ProviderId::new(provider), CriterionId::new(criterion));
    mark.score = score.map(|score| Points::new(score).unwrap());
    plan.apply(&Edit::Mark(vec![mark])).unwrap()
}

/// Two criteria that count the same; Woodgrove (1) leads before Tailspin (2), Northwind (3) misses a must-have.
pub(crate) fn scored_plan() -> Plan {
    scored(&Plan::default(), "")
}

/// The same within a plan; names end with `word`.
pub(crate) fn scored(plan: &Plan, word: &str) -> Plan {
    let criterion = |(id, group, en, zh, must): (u64, _, &str, &str, Option<u8>)| Criterion {
        id: CriterionId::new(id),
        group,
        place: 0,
        name: BilingualText { en: format!("{en}{word}"), zh: format!("{zh}{word}") },
        question: BilingualText::default(),
        weight: Points::MAX,
        must: must.map(|must| Points::new(must).unwrap()),
    };
    let criteria = [
        (1, CriterionGroup::Training, "Support hours", "支援時間", None),
        (2, CriterionGroup::Financing, "Credit terms", "信用條件", Some(2)),
    ];
    let mut plan = plan.apply(&Edit::Criterion(CriterionEdit::Put(criteria.map(criterion).to_vec()))).unwrap();
    for (id, name, scores) in [(1, "Woodgrove", [4, 4]), (2, "Tailspin", [4, 3]), (3, "Northwind", [5, 1])] {
        let provider = Provider::new(ProviderId::new(id), format!("{name}{word}"));
        plan = plan.apply(&Edit::Provider(ProviderEdit::Put(Box::new(provider)))).unwrap();
        for (criterion, score) in (1..).zip(scores) {
            plan = marked(&plan, id, criterion, Some(score));
        }
    }
    plan
}

/// A decision of that day with everything that the plan says.
pub(crate) fn choice(plan: &Plan, chosen: &[u64], word: &str) -> ProviderDecision {
    ProviderDecision {
        id: ChoiceId::new(90),
        on: "2026-11-22".parse().unwrap(),
        chosen: chosen.iter().map(|id| ProviderId::new(*id)).collect(),
        reasons: format!("Good people.\n口碑良好。{word}"),
        signers: vec![format!("Jane Doe{word}"), format!("王小明{word}")],
        criteria: criteria_of(plan),
        candidates: candidates_of(plan),
        recorded: Stamp { at: Moment::parse("2026-11-22T09:31:07Z").unwrap(), by: format!("Lin{word}") },
    }
}

fn noted(plan: &Plan, word: &str) -> Plan {
    let mut mark = (**plan.marks.iter().next().unwrap()).clone();
    mark.note = format!("Answered by phone{word}");
    plan.apply(&Edit::Mark(vec![mark])).unwrap()
}

#[test]
fn memo_says_everything_in_both_languages() {
    let plan = noted(&scored_plan(), "");
    let choice = choice(&plan, &[1, 2], "");
    let hash = choice_hash(&choice);
    let always =
        ["Woodgrove", "Tailspin", "Northwind", "Good people.", "口碑良好。", "Jane Doe", "王小明", "Answered by phone"];
    for (language, words) in [
        (
            Language::English,
            [
                "Selected, to work with in parallel: Woodgrove and Tailspin. Default: Woodgrove.",
                "22 November 2026",
                "Woodgrove leads with 40 of 50 points",
                "Tailspin would win if its score for Credit terms were 5 instead of 3",
                "Northwind is excluded: needs 2 for Credit terms, has 1",
                "1 (too low)",
                "at least 2",
                "Financing",
                "Support hours",
            ],
        ),
        (
            Language::TraditionalChinese,
            [
                "選定 Woodgrove 與 Tailspin，同時合作；預設為 Woodgrove",
                "2026 年 11 月 22 日",
                "Woodgrove 領先，得 40 分，滿分 50 分",
                "如果 Tailspin 在「信用條件」的分數是 5 而不是 3，Tailspin 就會勝出",
                "Northwind 已排除：「信用條件」至少要 2 分，目前 1 分",
                "1（過低）",
                "至少 2",
                "融資",
                "支援時間",
            ],
        ),
    ] {
        let paper = memo_paper(&Lang::new(language), &choice);
        let (html, text) = (memo_html(&paper), memo_text(&paper));
        crate::papers::check_page(&html);
        for word in words.into_iter().chain(always).chain([hash.as_str()]) {
            assert!(html.contains(word), "{word} is not on the page");
            assert!(text.contains(word), "{word} is not in the text");
        }
        assert!(!html.contains("{$") && !html.contains("{ $"));
    }
}

#[test]
fn memo_stays_as_it_was_whatever_changes_in_the_plan() {
    let plan = scored_plan();
    let decided = plan.apply(&Edit::Choice(ChoiceEdit::Put(Box::new(choice(&plan, &[1], ""))))).unwrap();
    let printed = |plan: &Plan| {
        let paper = memo_paper(&Lang::new(Language::English), plan.choices.iter().next().unwrap());
        (memo_html(&paper), memo_text(&paper), paper.hash)
    };
    let before = printed(&decided);
    let renamed = Provider::new(ProviderId::new(1), "Renamed");
    let mut criterion = criteria_of(&decided)[0].clone();
    criterion.name.en = "Changed".into();
    criterion.weight = Points::default();
    criterion.must = Some(Points::MAX);
    let later = marked(&decided, 2, 2, Some(5));
    let later = later.apply(&Edit::Provider(ProviderEdit::Put(Box::new(renamed)))).unwrap();
    let later = later.apply(&Edit::Criterion(CriterionEdit::Put(vec![criterion]))).unwrap();
    let later = later.apply(&Edit::Criterion(CriterionEdit::Remove(CriterionId::new(2)))).unwrap();
    assert_ne!(ScoreSheet::of(&later).ranking(), ScoreSheet::of(&decided).ranking());
    assert_eq!(printed(&later), before);
}

#[test]
fn hash_of_a_memo_changes_with_everything_in_it() {
    let plan = scored_plan();
    let of = |change: &dyn Fn(&mut ProviderDecision)| {
        let mut choice = choice(&plan, &[1], "");
        change(&mut choice);
        choice_hash(&choice)
    };
    let changes: [&dyn Fn(&mut ProviderDecision); 8] = [
        &|_| {},
        &|c| c.on = "2026-11-21".parse().unwrap(),
        &|c| c.chosen.push(ProviderId::new(2)),
        &|c| c.reasons.push('.'),
        &|c| c.signers[0].push('.'),
        &|c| c.criteria[0].weight = Points::default(),
        &|c| c.candidates[0].marks[0].note.push('.'),
        &|c| c.recorded.by.push('.'),
    ];
    let hashes: std::collections::BTreeSet<_> = changes.iter().map(|change| of(change)).collect();
    assert_eq!(hashes.len(), changes.len());
    assert_eq!(of(&|_| {}), of(&|_| {}));
}

#[test]
fn hostile_names_reasons_and_notes_stay_texts() {
    let page = |word: &str| {
        let plan = noted(&scored(&Plan::default(), word), word);
        let choice = choice(&plan, &[3, 1], word);
        [Language::English, Language::TraditionalChinese].map(|language| {
            let html = memo_html(&memo_paper(&Lang::new(language), &choice));
            crate::papers::check_page(&html);
            let tags = crate::papers::parts(&html).0;
            tags.into_iter().map(|tag| tag.split(' ').next().unwrap().to_owned()).collect::<Vec<_>>()
        })
    };
    let harmless = page("x");
    for word in crate::papers::hostile() {
        assert_eq!(page(&word), harmless, "{word:?}");
    }
}

#[test]
fn what_speaks_against_a_choice_is_said_and_nothing_when_nothing_does() {
    let warnings = |plan: &Plan, chosen: &[u64]| {
        let chosen: Vec<_> = chosen.iter().map(|id| ProviderId::new(*id)).collect();
        choice_warnings(
            &Lang::new(Language::English),
            &ComparisonNames::of_plan(plan),
            &ScoreSheet::of(plan).ranking(),
            &chosen,
        )
    };
    let plan = scored_plan();
    assert_eq!(warnings(&plan, &[1, 2]), Vec::<String>::new());
    assert_eq!(warnings(&plan, &[]), Vec::<String>::new());
    assert_eq!(warnings(&plan, &[2, 1]), ["Tailspin is No. 2, behind Woodgrove"]);
    assert_eq!(warnings(&plan, &[3]), ["Northwind is excluded: needs 2 for Credit terms, has 1"]);
    let open = marked(&plan, 2, 1, None);
    assert_eq!(warnings(&open, &[1]), ["Provisional ranking: 1 score that counts is missing"]);
}

#[test]
#[ignore = "writes memos for a person to look at"]
fn memos_are_written_to_look_at() {
    let dir = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("target/pictures");
    std::fs::create_dir_all(&dir).unwrap();
    let plan = noted(&scored_plan(), " on 20 November; the second line of support answers within four hours");
    for (language, tag) in [(Language::English, "en"), (Language::TraditionalChinese, "zh")] {
        let lang = Lang::new(language);
        let small = memo_paper(&lang, &choice(&plan, &[1, 2], ""));
        std::fs::write(dir.join(format!("memo-{tag}.html")), memo_html(&small)).unwrap();
        std::fs::write(dir.join(format!("memo-{tag}.txt")), memo_text(&small)).unwrap();
        let big = (4..18).fold(plan.clone(), |plan, id| {
            let provider = Provider::new(ProviderId::new(id), format!("Proseware Distribution {id}"));
            let plan = plan.apply(&Edit::Provider(ProviderEdit::Put(Box::new(provider)))).unwrap();
            marked(&plan, id, 1, Some((id % 5) as u8))
        });
        let big = memo_paper(&lang, &choice(&big, &[1], ""));
        std::fs::write(dir.join(format!("memo-many-{tag}.html")), memo_html(&big)).unwrap();
    }
}
