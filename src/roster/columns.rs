//! The columns of the roster: those of fields of a customer, and those that are worked out.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::sync::LazyLock;

use crate::domain::plan::Plan;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::own_field::{MOST, OwnField};
use crate::domain::plan::uses::Column;
use crate::domain::search::Field;
use crate::i18n::Lang;

/// A column; sorted as they stand in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Col {
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
static ALL: LazyLock<Vec<Col>> = LazyLock::new(|| {
    let fields = CustomerField::ALL.iter().filter(|field| field.uses().column.is_some()).map(|&field| Col::Of(field));
    let own = (0..).zip(OWN).map(|(place, _)| Col::Own(place));
    let mut all: Vec<Col> = fields.chain(Col::WORKED_OUT).chain(own).collect();
    all.sort_unstable();
    all
});

impl Col {
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
    pub fn look(self) -> Column {
        match self {
            // Only a field with a column is one.
            Self::Of(field) => field.uses().column.unwrap_or(Column::new(u8::MAX, "", field.uses().label, 0.0)),
            Self::State => Column::new(20, "state", "customers-state", 172.0).usual(),
            Self::Reminder => Column::new(30, "reminder", "reminder-column", 200.0),
            Self::Consent => Column::new(40, "consent", "track-consent", 120.0),
            Self::Agreement => Column::new(50, "agreement", "track-agreement", 216.0),
            Self::Transfer => Column::new(60, "transfer", "track-transfer", 176.0),
            Self::Access => Column::new(70, "access", "track-access", 150.0),
            Self::Contact => Column::new(100, "contact", "customers-contact", 132.0).wide().usual(),
            Self::Seats => Column::new(140, "seats", "customers-seats", 76.0),
            Self::Renews => Column::new(150, "renews", "customers-renews", 144.0),
            Self::Own(place) => {
                Column::new(170 + place, OWN.get(usize::from(place)).copied().unwrap_or(""), "own-title", 120.0)
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
    pub fn asks(self) -> Field {
        match self {
            Self::Of(field) => Field::Of(field),
            Self::State => Field::Status,
            Self::Reminder => Field::Remind,
            Self::Consent => Field::Consent,
            Self::Agreement => Field::Agreement,
            Self::Transfer => Field::Transfer,
            Self::Access => Field::Access,
            Self::Contact => Field::Contact,
            Self::Seats => Field::Seats,
            Self::Renews => Field::Renew,
            Self::Own(place) => Field::Own(place),
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

impl Ord for Col {
    fn cmp(&self, other: &Self) -> Ordering {
        self.look().at.cmp(&other.look().at)
    }
}

impl PartialOrd for Col {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The columns of these names in this order, the one that stays first always among them.
pub fn known<'n>(ids: impl IntoIterator<Item = &'n str>) -> Vec<Col> {
    let mut known = vec![Col::COMPANY];
    for col in ids.into_iter().filter_map(Col::from_id) {
        if !known.contains(&col) {
            known.push(col);
        }
    }
    known
}

/// Names for settings and saved views.
pub fn ids(columns: &[Col]) -> Vec<String> {
    columns.iter().map(|col| col.id().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_are_read_back_and_the_company_stays_first() {
        assert!(Col::all().iter().all(|&col| Col::from_id(col.id()) == Some(col)));
        assert_eq!(
            known(["tags", "from a newer program", "state", "state"]),
            [Col::COMPANY, Col::Of(CustomerField::Tags), Col::State]
        );
        assert_eq!(ids(&[Col::Seats]), ["seats"]);
    }

    #[test]
    fn every_column_can_be_searched_by() {
        let is_own = |col: &Col| matches!(col, Col::Own(_));
        assert!(Col::all().iter().all(|col| is_own(col) || Field::all().contains(&col.asks())));
    }

    #[test]
    fn columns_stand_where_they_always_stood() {
        let order = "company domain state reminder consent agreement transfer access relationship provider contact language owner \
                     country seats renews tags";
        let known = |columns: &[Col]| -> Vec<_> {
            let ids = columns.iter().map(|col| col.id());
            ids.filter(|id| order.split_whitespace().any(|known| known == *id)).collect()
        };
        assert_eq!(known(Col::all()).join(" "), order);
        assert_eq!(
            known(&Col::usual()).join(" "),
            "company state relationship provider contact language owner country tags"
        );
        assert!(Col::all().is_sorted_by(|one, next| one.look().at < next.look().at), "every column has its own place");
    }
}
