//! The columns of the table: which there are, which are shown, and how wide.

use std::borrow::Cow;

use crate::i18n::Lang;
use crate::store::settings::Settings;
use crate::ui::action::{Action, Actions, SettingEdit, TableLook};
use crate::ui::kit::TableState;

/// A column, in the order of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Col {
    /// The name; always shown, and always first.
    Company,
    /// The primary domain.
    Domain,
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
    /// Direct or indirect, as the export lists it.
    Relationship,
    /// The indirect provider.
    Provider,
    /// Who gets the letters.
    Contact,
    /// The language of letters.
    Language,
    /// Who of us looks after the customer.
    Owner,
    /// The country.
    Country,
    /// Licenses of all subscriptions together.
    Seats,
    /// The first day of the next term, in UTC.
    Renews,
    /// Tags.
    Tags,
}

impl Col {
    /// Every column, in the order of the table.
    pub const ALL: [Self; 17] = [
        Self::Company,
        Self::Domain,
        Self::State,
        Self::Reminder,
        Self::Consent,
        Self::Agreement,
        Self::Transfer,
        Self::Access,
        Self::Relationship,
        Self::Provider,
        Self::Contact,
        Self::Language,
        Self::Owner,
        Self::Country,
        Self::Seats,
        Self::Renews,
        Self::Tags,
    ];

    /// Those that are shown until somebody chooses others.
    pub const USUAL: [Self; 9] = [
        Self::Company,
        Self::State,
        Self::Relationship,
        Self::Provider,
        Self::Contact,
        Self::Language,
        Self::Owner,
        Self::Country,
        Self::Tags,
    ];

    /// Its name in settings and saved views, the key of its heading, and its width in points.
    fn look(self) -> (&'static str, &'static str, f32) {
        match self {
            Self::Company => ("company", "customers-company", 172.0),
            Self::Domain => ("domain", "customers-domain-column", 200.0),
            Self::State => ("state", "customers-state", 172.0),
            Self::Reminder => ("reminder", "reminder-column", 200.0),
            Self::Consent => ("consent", "track-consent", 120.0),
            Self::Agreement => ("agreement", "track-agreement", 216.0),
            Self::Transfer => ("transfer", "track-transfer", 176.0),
            Self::Access => ("access", "track-access", 150.0),
            Self::Relationship => ("relationship", "customers-relationship", 122.0),
            Self::Provider => ("provider", "customers-provider", 120.0),
            Self::Contact => ("contact", "customers-contact", 132.0),
            Self::Language => ("language", "customers-language", 84.0),
            Self::Owner => ("owner", "customers-owner", 92.0),
            Self::Country => ("country", "customers-country-column", 70.0),
            Self::Seats => ("seats", "customers-seats", 76.0),
            Self::Renews => ("renews", "customers-renews", 144.0),
            Self::Tags => ("tags", "customers-tags", 60.0),
        }
    }

    /// Its name in settings and saved views, by which the rows are sorted too.
    pub fn id(self) -> &'static str {
        self.look().0
    }

    /// The column of this name; `None`: there is none, such as in a view of a newer program.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|col| col.id() == id)
    }

    /// Its heading.
    pub fn title(self, lang: &Lang) -> Cow<'_, str> {
        lang.text(self.look().1)
    }

    /// Points, before anybody has resized it.
    pub(super) fn width(self) -> f32 {
        self.look().2
    }

    /// Whether it takes a share of the room that is left: what is often longer than its column.
    pub(super) fn is_wide(self) -> bool {
        matches!(self, Self::Company | Self::Domain | Self::Provider | Self::Contact | Self::Owner | Self::Tags)
    }

    /// Whether it holds numbers.
    pub(super) fn is_number(self) -> bool {
        self == Self::Seats
    }
}

/// The columns of these names in the order of the table, the first one always among them.
pub(super) fn known<'n>(ids: impl IntoIterator<Item = &'n str>) -> Vec<Col> {
    let mut known: Vec<Col> = ids.into_iter().filter_map(Col::from_id).collect();
    known.push(Col::Company);
    known.sort_unstable();
    known.dedup();
    known
}

/// Names for settings and saved views.
pub(super) fn ids(columns: &[Col]) -> Vec<String> {
    columns.iter().map(|col| col.id().to_owned()).collect()
}

/// What the settings call this table.
const SETTINGS_NAME: &str = "customers";

/// How the table looks; read from the settings once.
#[derive(Default)]
pub(super) struct Look {
    /// The columns that are shown, in order.
    pub(super) shown: Vec<Col>,
    is_read: bool,
    /// Changed since it was kept.
    is_stale: bool,
}

impl Look {
    /// Takes over what the settings remember, the first time.
    pub(super) fn read<K: Clone + Ord>(&mut self, settings: &Settings, table: &mut TableState<K>) {
        if self.is_read {
            return;
        }
        self.is_read = true;
        self.shown = match settings.columns(SETTINGS_NAME) {
            Some(ids) => known(ids.iter().map(String::as_str)),
            None => Col::USUAL.to_vec(),
        };
        table.set_widths(settings.widths(SETTINGS_NAME));
    }

    /// Shows a column, or hides it.
    pub(super) fn show(&mut self, col: Col, on: bool) {
        self.shown.retain(|&other| other != col);
        if on || col == Col::Company {
            self.shown.push(col);
            self.shown.sort_unstable();
        }
        self.is_stale = true;
    }

    /// It is to be kept once the mouse rests.
    pub(super) fn touch(&mut self) {
        self.is_stale = true;
    }

    /// Asks for keeping it in the settings. `own`: the user's own columns, while a saved view shows others.
    pub(super) fn keep<K: Clone + Ord>(
        &mut self,
        own: Option<&[Col]>,
        table: &TableState<K>,
        is_dragging: bool,
        actions: &mut Actions,
    ) {
        if is_dragging || !std::mem::take(&mut self.is_stale) {
            return;
        }
        let columns = ids(own.unwrap_or(&self.shown));
        let look = TableLook { table: SETTINGS_NAME.to_owned(), columns, widths: table.widths().clone() };
        actions.push(Action::Setting(SettingEdit::Table(look)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_columns_are_read_back_and_the_company_stays_first() {
        assert!(Col::ALL.iter().all(|&col| Col::from_id(col.id()) == Some(col)));
        assert_eq!(known(["tags", "from a newer program", "state", "state"]), [Col::Company, Col::State, Col::Tags]);
        assert_eq!(ids(&[Col::Seats]), ["seats"]);
    }

    #[test]
    fn company_cannot_be_hidden_and_others_go_to_their_places() {
        let mut look = Look { shown: vec![Col::Company, Col::Tags], ..Look::default() };
        look.show(Col::Company, false);
        look.show(Col::Consent, true);
        look.show(Col::Tags, false);
        assert_eq!(look.shown, [Col::Company, Col::Consent]);
    }
}
