//! A letter to oneself, to see how it arrives before somebody else gets it.

use egui::Ui;

use super::action::{Action, Actions, HandWay, LetterAction, SettingEdit, WhichLetter};
use super::ctx::Ctx;
use super::kit::{Btn, TextField, icons};
use crate::domain::plan::contact::EmailAddress;

/// The user's own address: as typed for tests, else that of the person in the team who has the user's name.
fn own_address(ctx: &Ctx<'_>) -> Option<EmailAddress> {
    let typed = EmailAddress::parse(&ctx.settings.test_address).ok();
    typed.or_else(|| {
        let name = &ctx.settings.profile.as_ref()?.name;
        ctx.plan.people.iter().find(|person| person.name == *name)?.email.clone()
    })
}

/// A button for a test of this letter; where no address is known, `asks` begins to hold what is typed in [`ask_ui`].
/// `blocked`: why there is no letter.
pub fn button_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (asks, blocked): (&mut Option<String>, Option<&str>),
    which: impl FnOnce() -> WhichLetter,
    actions: &mut Actions,
) {
    let own = own_address(ctx);
    let tip = match &own {
        Some(address) => ctx.lang.with("invitations-test-tip", &[("address", address.as_str())]),
        None => ctx.text("invitations-test-asks"),
    };
    let label = ctx.text("invitations-test");
    let button = Btn::quiet(&label).icon(icons::ENVELOPE_SIMPLE).tooltip(&tip).blocked(blocked);
    if ui.add(button).clicked() {
        match own {
            Some(to) => actions.push(Action::Letter(LetterAction::Hand(which(), HandWay::Test(to)))),
            None => *asks = Some(String::new()),
        }
    }
}

/// Asks for the address, and tests the letter with it; nothing where it is not asked for.
pub fn ask_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    asks: &mut Option<String>,
    which: impl FnOnce() -> WhichLetter,
    actions: &mut Actions,
) {
    let Some(typed) = asks else { return };
    let (name, help) = (ctx.text("settings-test-address"), ctx.text("settings-test-address-help"));
    let bad = ctx.text("bad-email");
    let is_bad = !typed.trim().is_empty() && EmailAddress::parse(typed).is_err();
    TextField::new("test-address", &name).help(&help).error(is_bad.then_some(&*bad)).show(ui, typed);
    let address = EmailAddress::parse(typed);
    let (why, go) = (ctx.text("invitations-test-no-address"), ctx.text("invitations-test-go"));
    let blocked = address.is_err().then_some(&*why);
    let is_pressed = ui.add(Btn::secondary(&go).blocked(blocked)).clicked();
    if let (true, Ok(to)) = (is_pressed, address) {
        *asks = None;
        actions.push(Action::Setting(SettingEdit::TestAddress(Some(to.clone()))));
        actions.push(Action::Letter(LetterAction::Hand(which(), HandWay::Test(to))));
    }
}
