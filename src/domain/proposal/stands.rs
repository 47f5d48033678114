//! Where customers that are to be moved stand, for a rehearsal.

use chrono::NaiveDate;

use super::parties::Scene;
use super::{DayBar, Proposal, ProposalInput};
use crate::domain::moves::answer_by;
use crate::domain::plan::ids::CustomerId;

/// Where a customer that is to be moved stands. Places are those among the business days of the proposal.
pub(in crate::domain) struct CustomerStand {
    /// Who.
    pub(in crate::domain) customer: CustomerId,
    /// How many requests it needs.
    pub(in crate::domain) n_requests: u32,
    /// Seats that are known of what moves.
    pub(in crate::domain) n_seats: u32,
    /// Business days from submission to completion, usually.
    pub(in crate::domain) takes: usize,
    /// All its requests are asked for: the place of the day by which they should be there; `None`: some are still to be.
    pub(in crate::domain) asked: Option<usize>,
    /// The last day on which a request that is there can be submitted; `None`: none is there.
    pub(in crate::domain) expires: Option<NaiveDate>,
    /// Business days from asking the provider to its requests.
    pub(in crate::domain) lead: usize,
    /// The days that something speaks against.
    pub(in crate::domain) bars: Vec<(usize, DayBar)>,
}

impl Proposal {
    /// Where each customer of it stands.
    pub(in crate::domain) fn stands(&self, given: &ProposalInput<'_>) -> Vec<CustomerStand> {
        let (scene, parties) = Scene::of(given);
        let at = |day: NaiveDate| self.days.partition_point(|one| *one < day);
        let mut stands = Vec::new();
        for party in &parties {
            let bar = |(place, day): (usize, &NaiveDate)| Some((place, party.bar_on(*day, given.ahead)?.1));
            let bars: Vec<(usize, DayBar)> = self.days.iter().enumerate().filter_map(bar).collect();
            for member in &party.members {
                let of = (member.provider, given.ground.today);
                let lead = answer_by(given.ground.plan, given.ground.calendars, of).map_or(0, at);
                stands.push(CustomerStand {
                    customer: member.customer.id,
                    n_requests: member.n_requests,
                    n_seats: member.seats.n,
                    takes: usize::from(member.takes(&scene.effort)),
                    asked: member.asked.map(at),
                    expires: member.expires,
                    lead,
                    bars: bars.clone(),
                });
            }
        }
        stands
    }
}
