//! What follows from a plan: forecast, findings and next actions of 10,000 customers, worked out anew after every edit.

use std::time::Duration;

use changeover::domain::edit::Edit;
use changeover::domain::edit::customers::CustomerEdit;
use changeover::domain::plan::Plan;
use changeover::domain::plan::customer::RelationState;
use changeover::domain::plan::moment::Stamp;
use changeover::domain::sample::moving_crowd;
use changeover::domain::schedule::RuleLibrary;
use changeover::ui::derived::Derived;

use crate::{Figure, ROUNDS, big_plan, now, timed};

/// Milliseconds that one may take.
const GOAL: f64 = 10.0;

/// Half of the customers are invited, a quarter has accepted.
fn busy_plan() -> Plan {
    let plan = big_plan(10_000);
    let stamp = Stamp { at: now(), by: "Lin".into() };
    let ids: Vec<_> = plan.customers.iter().map(|customer| customer.id).collect();
    let (invited, rest) = ids.split_at(ids.len() / 2);
    let accepted = RelationState::Accepted { said: stamp.clone(), verified_by_us: None, verified_by_provider: None };
    let set =
        |customers: &[_], state| Edit::Customer(CustomerEdit::SetRelation { customers: customers.to_vec(), state });
    let plan = plan.apply(&set(invited, RelationState::Invited(stamp))).expect("invited");
    plan.apply(&set(&rest[..rest.len() / 2], accepted)).expect("accepted")
}

pub(crate) fn figures() -> Vec<Figure> {
    let (plan, library, today) = (busy_plan(), RuleLibrary::shipped(), now().date());
    let rounds = |work: &dyn Fn() -> Duration| (0..ROUNDS).map(|_| work()).collect::<Vec<_>>();
    let forecast = rounds(&|| timed(|| Derived::of(&plan, 1, &library, today)).0);
    let moving = moving_crowd(now(), 2_000).expect("the shipped sample");
    let on_the_move = rounds(&|| timed(|| Derived::of(&moving, 1, &library, today)).0);
    let shipped = rounds(&|| timed(RuleLibrary::shipped).0);
    vec![
        Figure::limit("forecast, issues and to-dos, 10k customers", &forecast, GOAL),
        Figure::limit("the same, 2k customers on the move with 10 subscriptions", &on_the_move, GOAL),
        Figure::limit("rule versions and calendars, read and checked", &shipped, GOAL),
    ]
}
