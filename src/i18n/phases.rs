//! The parts of the way in words: where each stands, on what that rests, and where to look.

use super::Lang;
use super::numbers::grouped;
use crate::domain::plan::Plan;
use crate::domain::plan::ids::ProviderId;
use crate::domain::rules::PhaseKind;
use crate::domain::schedule::{CustomerTotals, JudgementBasis, PhaseState, PhaseView, Safety};

/// Where a part stands, in a word or two.
pub fn state(lang: &Lang, state: PhaseState) -> String {
    match state {
        PhaseState::NotBegun => lang.text("today-phase-not-begun"),
        PhaseState::Going { n_done: 0, n_total: 1 } => lang.text("today-phase-begun"),
        PhaseState::Going { n_done, n_total } => {
            lang.with("today-phase-going", &[("done", &grouped(n_done)), ("total", &grouped(n_total))])
        }
        PhaseState::NotRecorded => lang.text("today-phase-not-recorded"),
        PhaseState::Done => lang.text("today-phase-done"),
        PhaseState::Holds => lang.text("today-phase-holds"),
    }
    .into_owned()
}

/// When a part is over, as a sentence.
pub fn ends(lang: &Lang, kind: PhaseKind) -> String {
    let key = match kind {
        PhaseKind::Enroll => "phase-ends-enroll",
        PhaseKind::BothRoles => "phase-ends-both-roles",
        PhaseKind::FindProvider => "phase-ends-provider",
        PhaseKind::PartnerUp => "phase-ends-partner",
        PhaseKind::NewCustomers => "phase-ends-new",
        PhaseKind::MoveCustomers => "phase-ends-move",
        PhaseKind::MoveSubscriptions => "phase-ends-subscriptions",
        PhaseKind::TellApart => "phase-ends-apart",
        PhaseKind::Incentives => "phase-ends-incentives",
    };
    lang.text(key).into_owned()
}

/// What that rests on and where to look, as a sentence.
pub fn basis(lang: &Lang, plan: &Plan, census: &CustomerTotals, view: &PhaseView) -> String {
    let named = |key: &str, provider: ProviderId| {
        let name = plan.providers.get(provider).map(|one| one.name.clone()).unwrap_or_default();
        lang.with(key, &[("provider", &name)]).into_owned()
    };
    let counts = |key: &str, n_done: usize, n_total: usize| {
        lang.count_with(key, n_total, &[("done", &grouped(n_done))]).into_owned()
    };
    match view.basis {
        JudgementBasis::Steps { n_done, n_total } => counts("phase-basis-steps", n_done, n_total),
        JudgementBasis::NoProvider => lang.text("phase-basis-no-provider").into_owned(),
        JudgementBasis::DefaultProvider(provider) => named("phase-basis-default", provider),
        JudgementBasis::Memo { provider, on } => {
            let name = plan.providers.get(provider).map(|one| one.name.clone()).unwrap_or_default();
            lang.with("phase-basis-memo", &[("provider", &name), ("day", &lang.date(on))]).into_owned()
        }
        JudgementBasis::Register { provider, is_accepted, is_seen } => {
            let key = match (is_accepted, is_seen) {
                (false, _) => "phase-basis-not-accepted",
                (true, false) => "phase-basis-accepted",
                (true, true) => "phase-basis-seen",
            };
            named(key, provider)
        }
        JudgementBasis::LinkOnly(provider) => named("phase-basis-link", provider),
        JudgementBasis::NoInvitation(provider) => named("phase-basis-no-invitation", provider),
        JudgementBasis::Agreement(Some(on)) => {
            lang.with("phase-basis-agreement", &[("day", &lang.date(on))]).into_owned()
        }
        JudgementBasis::Agreement(None) => lang.text("phase-basis-no-agreement").into_owned(),
        JudgementBasis::Kinds { n_total: 0, .. } => lang.text("phase-basis-no-customers").into_owned(),
        JudgementBasis::EnrolledBefore => lang.text("phase-basis-enrolled-before").into_owned(),
        JudgementBasis::Kinds { n_known, n_looked, n_total } => {
            let args = [("done", &*grouped(n_known)), ("looked", &*grouped(n_looked))];
            lang.count_with("phase-basis-kinds", n_total, &args).into_owned()
        }
        JudgementBasis::Customers => customers(lang, census),
        JudgementBasis::Moves { n_total: 0, .. } => lang.text("phase-basis-no-moves").into_owned(),
        JudgementBasis::Moves { n_done, n_total } => counts("phase-basis-moves", n_done, n_total),
        JudgementBasis::Stages { n_done, n_total } => counts("phase-basis-stages", n_done, n_total),
    }
}

/// `38 invited, 6 accepted; none of 44 confirmed by the provider yet`.
fn customers(lang: &Lang, census: &CustomerTotals) -> String {
    if census.n == 0 {
        return lang.text("phase-basis-no-customers").into_owned();
    }
    let parts = [
        ("phase-n-invited", census.n_at(Safety::Invited)),
        ("phase-n-accepted", census.n_at(Safety::Accepted)),
        ("phase-n-declined", census.n_at(Safety::Declined)),
        ("phase-n-not-invited", census.n_at(Safety::NotInvited)),
        ("phase-n-confirmed", census.n_at(Safety::Safe) + census.n_at(Safety::AtHome)),
    ];
    let said = parts.into_iter().filter(|(_, n)| 0 < *n).map(|(key, n)| lang.count(key, n).into_owned());
    said.collect::<Vec<_>>().join(&lang.text("phase-between"))
}
