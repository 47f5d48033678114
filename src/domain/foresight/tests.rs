use std::sync::Arc;

use super::*;
use crate::domain::calendar::Holidays;
use crate::domain::plan::Plan;
use crate::domain::plan::moment::Moment;
use crate::domain::rules::Books;
use crate::domain::sample::{moving_crowd, sample_plan};

const NOW: &str = "2026-11-22T09:00:00Z";

fn seen<R>(plan: &Plan, look: impl FnOnce(&Inputs<'_>, &Foresight) -> R) -> R {
    let (books, holidays) = (Books::shipped().unwrap(), Holidays::shipped());
    let book = books.iter().find(|book| book.id == Slug::new("2026")).unwrap();
    let today = Moment::parse(NOW).unwrap().date();
    let inputs = Inputs { plan, book, holidays: &holidays, today };
    look(&inputs, &Foresight::of(&inputs, 480, SEED))
}

#[test]
fn sample_is_foreseen_and_the_same_every_time() {
    let plan = sample_plan(Moment::parse(NOW).unwrap()).unwrap();
    let told = seen(&plan, |_, foresight| {
        assert!(foresight.proposal.last_day.is_some(), "the book of 2026 gives a last day for the sample");
        assert!(foresight.n_reachable < foresight.n_customers, "two have declined");
        assert!(foresight.ready.values().any(|ready| matches!(ready, Ready::By(..))));
        assert_eq!(foresight.at_risk.len(), 2);
        (foresight.moved, foresight.proposal.rows.clone())
    });
    seen(&plan, |_, again| assert_eq!(told, (again.moved, again.proposal.rows.clone())));
}

#[test]
fn each_lever_does_what_it_says() {
    let plan = moving_crowd(Moment::parse(NOW).unwrap(), 40).unwrap();
    let mut about = plan.about();
    about.moves.last_day = "2026-12-04".parse().ok();
    let plan = plan.apply(&crate::domain::edit::Edit::Info(about)).unwrap();
    let mut slow = crate::domain::plan::company::Person::clone(plan.people.iter().next().unwrap());
    slow.customers_a_day = Some(1);
    let mut limited = plan.clone();
    limited.people.put(Arc::new(slow));
    seen(&limited, |inputs, foresight| {
        let levers = foresight.levers(inputs, &|| false);
        assert!(!levers.is_empty() && 0 < foresight.proposal.n_late);
        for lever in &levers {
            assert!(lever.n_late < foresight.proposal.n_late, "{lever:?}");
            let Some(edit) = &lever.edit else { continue };
            let after = inputs.plan.apply(edit).unwrap();
            let (calendars, moving) = (Inputs { plan: &after, ..*inputs }.calendars(), Moving::of_requests(&after));
            let inputs = Inputs { plan: &after, ..*inputs };
            let mut given = foresight.given(&inputs, &calendars, &moving);
            given.last_day = last_day(&inputs, foresight.book_ends);
            assert_eq!(Proposal::of(&given).n_late, lever.n_late, "{lever:?}");
        }
        assert!(foresight.levers(inputs, &|| true).is_empty(), "nobody waits for them");
    });
}
