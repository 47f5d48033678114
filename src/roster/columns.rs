//! The columns of the roster: those of fields of a customer, and those that are worked out.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::LazyLock;

use crate::domain::plan::Plan;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::own_field::{MOST, OwnField};
use crate::domain::plan::uses::ColumnUse;
use crate::domain::search::SearchField;
use crate::i18n::Lang;

/// A column; sorted as they stand in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RosterColumn {
    /// A field of the customer.
    Of(CustomerField),
    /// Where the reseller relation stands.
    State,
    /// Which reminder comes next, and from which day on.
    Reminder,
    /// What was said to sharing the relation.
    Consent,
    /// Where the customer agreement stands.
    Agreement,
    /// Where the transfer stands.
    Transfer,
    /// Where our admin rights stand.
    Access,
    /// Who gets the letters.
    Contact,
    /// Licenses of all subscriptions together.
    Seats,
    /// The first day of the next term, in UTC.
    Renews,
    /// The field of our own at this place; a plan may have none there.
    Own(u8),
}

/// Names of the columns of our own fields in settings and saved views, by their places.
const OWN: [&str; MOST as usize] =
    ["own1", "own2", "own3", "own4", "own5", "own6", "own7", "own8", "own9", "own10", "own11", "own12"];

/// Every column, in the order of the table.
static ALL: LazyLock<Vec<RosterColumn>> = LazyLock::new(|| {
    let fields =
        CustomerField::ALL.iter().filter(|field| field.uses().column.is_some()).map(|&field| RosterColumn::Of(field));
    let own = (0..).zip(OWN).map(|(place, _)| RosterColumn::Own(place));
    let mut all: Vec<RosterColumn> = fields.chain(RosterColumn::WORKED_OUT).chain(own).collect();
    all.sort_unstable();
    all
});

impl RosterColumn {
    /// The name; always shown, and always first.
    pub const COMPANY: Self = Self::Of(CustomerField::Name);

    const WORKED_OUT: [Self; 9] = [
        Self::State,
        Self::Reminder,
        Self::Consent,
        Self::Agreement,
        Self::Transfer,
        Self::Access,
        Self::Contact,
        Self::Seats,
        Self::Renews,
    ];

    /// Every column, in the order of the table.
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// Those that are shown until somebody chooses others.
    pub fn usual() -> Vec<Self> {
        ALL.iter().copied().filter(|col| col.look().is_usual).collect()
    }

    /// How it looks.
    pub fn look(self) -> ColumnUse {
        match self {
            // Only a field with a column is one.
            Self::Of(field) => field.uses().column.unwrap_or(ColumnUse::new(u8::MAX, "", field.uses().label, 0.0)),
            Self::State => ColumnUse::new(20, "state", "customers-state", 172.0).usual(),
            Self::Reminder => ColumnUse::new(30, "reminder", "reminder-column", 200.0),
            Self::Consent => ColumnUse::new(40, "consent", "track-consent", 120.0),
            Self::Agreement => ColumnUse::new(50, "agreement", "track-agreement", 216.0),
            Self::Transfer => ColumnUse::new(60, "transfer", "track-transfer", 176.0),
            Self::Access => ColumnUse::new(70, "access", "track-access", 150.0),
            Self::Contact => ColumnUse::new(100, "contact", "customers-contact", 132.0).wide().usual(),
            Self::Seats => ColumnUse::new(140, "seats", "customers-seats", 76.0),
            Self::Renews => ColumnUse::new(150, "renews", "customers-renews", 144.0),
            Self::Own(place) => {
                ColumnUse::new(170 + place, OWN.get(usize::from(place)).copied().unwrap_or(""), "own-title", 120.0)
            }
        }
    }

    /// Its name in settings and saved views, by which the rows are sorted too.
    pub fn id(self) -> &'static str {
        self.look().id
    }

    /// The column of this name; `None`: there is none, such as in a view of a newer program.
    pub fn from_id(id: &str) -> Option<Self> {
        ALL.iter().copied().find(|col| col.id() == id)
    }

    /// What the search asks about to find by it.
    pub fn asks(self) -> SearchField {
        match self {
            Self::Of(field) => SearchField::Of(field),
            Self::State => SearchField::Status,
            Self::Reminder => SearchField::Remind,
            Self::Consent => SearchField::Consent,
            Self::Agreement => SearchField::Agreement,
            Self::Transfer => SearchField::Transfer,
            Self::Access => SearchField::Access,
            Self::Contact => SearchField::Contact,
            Self::Seats => SearchField::Seats,
            Self::Renews => SearchField::Renew,
            Self::Own(place) => SearchField::Own(place),
        }
    }

    /// Whether this plan has it: a field of our own may be in another one only.
    pub fn is_in(self, plan: &Plan) -> bool {
        if let Self::Own(place) = self { plan.own_field(place).is_some() } else { true }
    }

    /// What the search calls what it asks about.
    pub fn prefix(self, lang: &Lang, plan: &Plan) -> String {
        match self {
            Self::Own(place) => plan.own_field(place).map(OwnField::prefix).unwrap_or_default(),
            _ => self.asks().name(lang.language()).to_owned(),
        }
    }

    /// Its heading; empty where the plan does not have it.
    pub fn title<'t>(self, lang: &'t Lang, plan: &'t Plan) -> Cow<'t, str> {
        match self {
            Self::Own(place) => plan.own_field(place).map_or("", |field| &field.name).into(),
            _ => lang.text(self.look().title),
        }
    }
}

impl Ord for RosterColumn {
    fn cmp(&self, other: &Self) -> Ordering {
        self.look().at.cmp(&other.look().at)
    }
}

impl PartialOrd for RosterColumn {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The columns of these names in this order, the one that stays first always among them.
pub fn known<'n>(ids: impl IntoIterator<Item = &'n str>) -> Vec<RosterColumn> {
    let mut known = vec![RosterColumn::COMPANY];
    for col in ids.into_iter().filter_map(RosterColumn::from_id) {
        if !known.contains(&col) {
            known.push(col);
        }
    }
    known
}

/// Names for settings and saved views.
pub fn ids(columns: &[RosterColumn]) -> Vec<String> {
    columns.iter().map(|col| col.id().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_are_read_back_and_the_company_stays_first() {
        assert!(RosterColumn::all().iter().all(|&col| RosterColumn::from_id(col.id()) == Some(col)));
        assert_eq!(
            known(["tags", "from a newer program", "state", "state"]),
            [RosterColumn::COMPANY, RosterColumn::Of(CustomerField::Tags), RosterColumn::State]
        );
        assert_eq!(ids(&[RosterColumn::Seats]), ["seats"]);
    }

    #[test]
    fn every_column_can_be_searched_by() {
        let is_own = |col: &RosterColumn| matches!(col, RosterColumn::Own(_));
        assert!(RosterColumn::all().iter().all(|col| is_own(col) || SearchField::all().contains(&col.asks())));
    }

    #[test]
    fn columns_stand_where_they_always_stood() {
        let order = "company domain state reminder consent agreement transfer access relationship provider contact language owner \
                     country seats renews tags";
        let known = |columns: &[RosterColumn]| -> Vec<_> {
            let ids = columns.iter().map(|col| col.id());
            ids.filter(|id| order.split_whitespace().any(|known| known == *id)).collect()
        };
        assert_eq!(known(RosterColumn::all()).join(" "), order);
        assert_eq!(
            known(&RosterColumn::usual()).join(" "),
            "company state relationship provider contact language owner country tags"
        );
        assert!(
            RosterColumn::all().is_sorted_by(|one, next| one.look().at < next.look().at),
            "every column has its own place"
        );
    }
}
