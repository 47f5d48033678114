//! Many candidates and criteria: only what is seen is laid out, and nothing is worked out twice.

use std::sync::Arc;

use changeover::domain::plan::comparison::{Criterion, CriterionGroup, Points, Score};
use changeover::domain::plan::ids::{CriterionId, ProviderId};
use changeover::domain::plan::provider::Provider;
use changeover::domain::plan::{AnyRecord, Plan};
use changeover::domain::rules::BilingualText;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{go_to_grid, with_plan, without_criteria};
use crate::support::Program;

/// 30 candidates and 40 criteria, with a score in most cells.
fn big() -> Plan {
    let criterion = |n: u64| Criterion {
        id: CriterionId::new(1000 + n),
        group: CriterionGroup::ALL[n as usize % 4],
        place: n as u32,
        name: BilingualText { en: format!("Criterion {n}"), zh: format!("準則 {n}") },
        question: BilingualText::default(),
        weight: Points::ALL[n as usize % 6],
        must: Points::new(1).ok().filter(|_| n.is_multiple_of(7)),
    };
    let mark = |n: u64, of: u64| Score {
        score: Points::ALL.get(((n * 7 + of * 3) % 6) as usize).copied().filter(|_| !(n + of).is_multiple_of(11)),
        note: if (n + of).is_multiple_of(3) { "As they say".into() } else { String::new() },
        ..Score::new(ProviderId::new(1 + n), CriterionId::new(1000 + of))
    };
    let providers = (0..30).map(|n| Provider::new(ProviderId::new(1 + n), format!("Candidate {n}")));
    let providers = providers.map(|provider| AnyRecord::Provider(Arc::new(provider)));
    let criteria = (0..40).map(|n| AnyRecord::Criterion(Arc::new(criterion(n))));
    let marks = (0..30).flat_map(|n| (0..40).map(move |of| (n, of)));
    let marks = marks.map(|(n, of)| AnyRecord::Mark(Arc::new(mark(n, of))));
    let plan = without_criteria();
    let own = plan.info.iter().cloned().map(AnyRecord::Info);
    Plan::from_records(own.chain(providers).chain(criteria).chain(marks))
}

#[test]
fn thirty_candidates_and_forty_criteria_are_drawn_as_far_as_they_are_seen() {
    let mut program = with_plan(&big(), [1920.0, 1080.0]);
    let n_cells = program.harness.query_all_by_role(Role::GridCell).count();
    assert!((60..400).contains(&n_cells), "{n_cells} of 1320 cells are laid out");
    let n_heads = program.harness.query_all_by_role(Role::ColumnHeader).count();
    assert!((4..16).contains(&n_heads), "{n_heads} of 33 heads are laid out");
    program.picture("compare-big");
    let n_times = |program: &mut Program| program.harness.state_mut().session_mut().providers.n_times_compared();
    let frame = |program: &mut Program| {
        let begun = std::time::Instant::now();
        program.harness.step();
        begun.elapsed().as_secs_f64() * 1e3
    };
    let times = |mut frames: Vec<f64>| {
        frames.sort_by(f64::total_cmp);
        (frames[frames.len() / 2], frames[frames.len() * 99 / 100])
    };
    let before = n_times(&mut program);
    let still = times((0..100).map(|_| frame(&mut program)).collect());
    go_to_grid(&mut program);
    let keys = [Key::ArrowRight, Key::ArrowDown, Key::PageDown, Key::ArrowRight, Key::PageUp];
    let walk = (0..100).map(|at| {
        program.harness.key_press(keys[at % keys.len()]);
        frame(&mut program)
    });
    let walking = times(walk.collect());
    assert_eq!(n_times(&mut program), before, "nothing is worked out again while the plan stays as it is");
    let scores = (0..50).map(|at| {
        program.harness.key_press(if at % 2 == 0 { Key::Num1 } else { Key::Num4 });
        frame(&mut program)
    });
    let scoring = times(scores.collect());
    program.harness.run_steps(2);
    let worked = n_times(&mut program) - before;
    assert!((49..=50).contains(&worked), "once for each change: {worked}");
    program.picture("compare-big-walked");
    // For information: on whatever machine and build this is; nothing is held against it.
    println!("30 x 40, ms (median, 99th of 100): still {still:.1?}, walking {walking:.1?}, scoring {scoring:.1?}");
}
