//! The comparison of 30 candidates by 40 criteria: worked out anew after every edit, and drawn headless.

use changeover::domain::compare::ScoreSheet;
use changeover::domain::edit::Edit;
use changeover::domain::edit::comparison::CriterionEdit;
use changeover::domain::edit::partners::ProviderEdit;
use changeover::domain::plan::Plan;
use changeover::domain::plan::comparison::{Criterion, CriterionGroup, Points, Score};
use changeover::domain::plan::ids::{CriterionId, ProviderId};
use changeover::domain::plan::provider::Provider;
use changeover::domain::rules::BilingualText;
use changeover::i18n::comparison::{ComparisonNames, sensitivity};
use changeover::i18n::{Lang, Language};
use changeover::ui::action::Page;

use crate::frames::{self, frame};
use crate::{Figure, ROUNDS, big_plan, timed};

const CANDIDATES: u64 = 30;
const CRITERIA: u64 = 40;
/// Milliseconds that one edit's ranking, sensitivity and sentences may take.
const GOAL: f64 = 8.0;

fn points(number: u64) -> Points {
    Points::ALL[(number % 6) as usize]
}

/// The plan with a comparison of nearly scored candidates; a few cells are open, a few must-haves are missed.
fn compared(plan: &Plan) -> Plan {
    let criterion = |id: u64| Criterion {
        id: CriterionId::new(500_000 + id),
        group: CriterionGroup::ALL[(id % 4) as usize],
        place: id as u32,
        name: BilingualText { en: format!("Support hours {id}"), zh: format!("支援時間 {id}") },
        question: BilingualText::default(),
        weight: points(id * 7 + 3),
        must: id.is_multiple_of(10).then(|| points(1)),
    };
    let mut edits = vec![Edit::Criterion(CriterionEdit::Put((0..CRITERIA).map(criterion).collect()))];
    let mut marks = Vec::new();
    for provider in 0..CANDIDATES {
        let id = ProviderId::new(600_000 + provider);
        let put = Provider::new(id, format!("Woodgrove Distribution {provider}"));
        edits.push(Edit::Provider(ProviderEdit::Put(Box::new(put))));
        for criterion in 0..CRITERIA {
            let number = provider * 31 + criterion * 17 + provider * criterion;
            let mut mark = Score::new(id, CriterionId::new(500_000 + criterion));
            mark.score = (number % 23 != 0).then(|| points(number));
            mark.note = "Answered by phone, second line within four hours".into();
            marks.push(mark);
        }
    }
    edits.push(Edit::Mark(marks));
    edits.iter().fold(plan.clone(), |plan, edit| plan.apply(edit).expect("applied"))
}

pub(crate) fn figures() -> Vec<Figure> {
    let plan = compared(&big_plan(100));
    let lang = Lang::new(Language::English);
    let work = || {
        let sheet = ScoreSheet::of(&plan);
        let ranking = sheet.ranking();
        sensitivity(&lang, &ComparisonNames::of_plan(&plan), &ranking, &sheet.sensitivity(&ranking))
    };
    let times: Vec<_> = (0..ROUNDS).map(|_| timed(work).0).collect();
    let name = "ranking and sensitivity in words, 30 candidates x 40 criteria";
    let worked_out = Figure::limit(name, &times, GOAL);
    let mut opened = frames::open(&plan);
    opened.harness.state_mut().session_mut().providers.show_comparison();
    let name = "frame p99, comparison, 30 candidates x 40 criteria, scrolling";
    let drawn = frame(&mut opened.harness, name, Page::Providers);
    vec![worked_out, drawn]
}
