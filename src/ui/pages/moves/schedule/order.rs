//! The order of the rows, worked out once for each proposal and each click on a heading.

use super::{change_of, day_of};
use crate::domain::proposal::{ProposedRow, Seat, wave_of};
use crate::i18n::collation::sort_key;
use crate::ui::ctx::Ctx;
use crate::ui::dates;
use crate::ui::foresight::Foreseen;
use crate::ui::kit::Sort;

/// As the rows stand until somebody clicks a heading: those without a day last.
pub(super) const BY_DAY: Sort = Sort { column: "day", ascending: true };

/// Positions of rows in the order in which they stand.
#[derive(Default)]
pub(super) struct Order {
    /// Of which proposal, seen from which version of the plan, and by which column.
    of: Option<(u64, u64, Sort)>,
    at: Vec<usize>,
}

/// By what a row is ordered; what is empty stands last in either direction.
type Key = (bool, Vec<u8>);

impl Order {
    /// Brings the order up to date; costs nothing when nothing changed.
    pub(super) fn follow(&mut self, ctx: &Ctx<'_>, foreseen: &Foreseen, sort: Option<Sort>) {
        let sort = sort.unwrap_or(BY_DAY);
        let wanted = Some((foreseen.revision, ctx.revision, sort));
        if self.of == wanted {
            return;
        }
        let rows = &foreseen.of.proposal.rows;
        let mut keyed: Vec<(Key, usize)> = rows.iter().map(|row| key(ctx, row, sort.column)).zip(0..).collect();
        // Of equal rows the earlier day stands first, then the smaller number.
        let beside = |at: &usize| (day_of(&rows[*at]).is_none(), day_of(&rows[*at]), rows[*at].customer);
        keyed.sort_by(|(one, at), (other, beyond)| {
            let by_key = if sort.ascending { one.1.cmp(&other.1) } else { other.1.cmp(&one.1) };
            one.0.cmp(&other.0).then(by_key).then_with(|| beside(at).cmp(&beside(beyond)))
        });
        (self.of, self.at) = (wanted, keyed.into_iter().map(|(_, at)| at).collect());
    }

    /// The rows in their order.
    pub(super) fn rows<'r>(&self, rows: &'r [ProposedRow]) -> impl Iterator<Item = &'r ProposedRow> {
        self.at.iter().filter_map(|at| rows.get(*at))
    }
}

fn key(ctx: &Ctx<'_>, row: &ProposedRow, column: &str) -> Key {
    let text = |text: Option<&str>| text.map(|text| sort_key(text).into_vec());
    let bytes = match (column, &row.place) {
        ("day", _) => day_of(row).map(|day| day.to_string().into_bytes()),
        ("change", Seat::Nowhere(_)) => Some(vec![u8::MAX]),
        ("change", Seat::On(..)) => Some(vec![u8::from(row.is_late), change_of(ctx, row) as u8]),
        ("who", Seat::On(_, person)) => text(dates::name_of(ctx, Some(*person))),
        ("wave", _) => {
            let held = ctx.plan.customers.get(row.customer).and_then(|customer| customer.wave);
            let wave = held.or_else(|| wave_of(ctx.plan, day_of(row)?));
            text(wave.and_then(|id| ctx.plan.waves.get(id)).map(|wave| wave.name.as_str()))
        }
        ("requests", _) => Some(row.n_requests.to_be_bytes().to_vec()),
        ("who", Seat::Nowhere(_)) => None,
        _ => text(Some(ctx.plan.name_of(row.customer))),
    };
    (bytes.is_none(), bytes.unwrap_or_default())
}
