//! The columns of the table: which are shown, and how wide.

use crate::roster::columns::{Col, ids, known};
use crate::store::settings::Settings;
use crate::ui::action::{Action, Actions, SettingEdit, TableLook};
use crate::ui::kit::TableState;

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
            None => Col::usual(),
        };
        table.set_widths(settings.widths(SETTINGS_NAME));
    }

    /// Shows a column, or hides it.
    pub(super) fn show(&mut self, col: Col, on: bool) {
        self.shown.retain(|&other| other != col);
        if on || col == Col::COMPANY {
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
    use crate::domain::plan::customer_fields::CustomerField;

    const TAGS: Col = Col::Of(CustomerField::Tags);

    #[test]
    fn company_cannot_be_hidden_and_others_go_to_their_places() {
        let mut look = Look { shown: vec![Col::COMPANY, TAGS], ..Look::default() };
        look.show(Col::COMPANY, false);
        look.show(Col::Consent, true);
        look.show(TAGS, false);
        assert_eq!(look.shown, [Col::COMPANY, Col::Consent]);
    }
}
