//! Recording that somebody looked in Partner Center which customers are direct and which are indirect.

use super::Hands;
use crate::domain::edit::Edit;
use crate::domain::edit::customers::CustomerEdit;
use crate::domain::plan::customer::RelationshipKind;
use crate::domain::plan::customer_fields::CustomerField;
use crate::domain::plan::field::Value;
use crate::domain::plan::ids::CustomerId;
use crate::ui::pages::customers::at_hand;
use crate::ui::theme::Tone;

/// Those at hand whose kind is known: what is not known was not looked up.
fn known(hands: &Hands<'_, '_>) -> Vec<CustomerId> {
    let customers = &hands.ctx.plan.customers;
    let is_known = |id: &CustomerId| {
        let kinds = [RelationshipKind::Direct, RelationshipKind::Indirect];
        customers.get(*id).is_some_and(|customer| kinds.into_iter().any(|kind| customer.is_sold(kind)))
    };
    at_hand(hands.session).into_iter().filter(is_known).collect()
}

/// Why nothing can be recorded.
pub(super) fn why_not(hands: &mut Hands<'_, '_>) -> Option<String> {
    let key = match () {
        () if at_hand(hands.session).is_empty() => "command-no-row",
        () if known(hands).is_empty() => "command-looked-up-unknown",
        () => return None,
    };
    Some(hands.ctx.text(key).into_owned())
}

/// Today somebody looked at what is ticked, else at the row that the cursor is on.
pub(super) fn record(hands: &mut Hands<'_, '_>) {
    let customers = known(hands);
    let said = hands.ctx.lang.count("customers-looked-up-said", customers.len()).into_owned();
    let value = Value::Day(hands.ctx.today);
    let edit = CustomerEdit::Set { customers, field: CustomerField::LookedUp, value };
    hands.actions.edit_saying(Edit::Customer(edit), Tone::Done, said);
}
