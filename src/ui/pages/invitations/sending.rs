//! With what a letter is sent: copies, where answers go and files of its template; its recipients; and a test to oneself.

use egui::Ui;

use super::template::Editing;
use super::{State, pair};
use crate::domain::compose::MailHead;
use crate::domain::edit::Edit;
use crate::domain::edit::letters::TemplateEdit;
use crate::domain::plan::contact::{EmailAddress, InLetters};
use crate::domain::plan::ids::{CustomerId, RoundId};
use crate::domain::plan::invitation::MailDefaults;
use crate::i18n::numbers::file_size;
use crate::roster::cells::called;
use crate::ui::action::{Actions, EvidenceOwner, WhichLetter};
use crate::ui::ctx::Ctx;
use crate::ui::facts::fold_ui;
use crate::ui::form::{Bound, TypedTexts, bound_field};
use crate::ui::kit::{self, TextField};
use crate::ui::proof;
use crate::ui::theme::tokens;
use crate::ui::{in_letters, letter_test};

/// What every letter of this template is sent with, under a title that opens it.
pub(super) fn mail_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    editing: &Editing,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let aside = summary(ctx, &editing.template.mail);
    ui.add_space(tokens(ui).space.s);
    fold_ui(ui, "letter.mail", (&ctx.text("invitations-mail"), &aside), |ui| {
        mail_fields_ui(ui, ctx, editing, unfinished, actions);
    });
}

fn mail_fields_ui(ui: &mut Ui, ctx: &Ctx<'_>, editing: &Editing, unfinished: &mut TypedTexts, actions: &mut Actions) {
    let (template, mail) = (&editing.template, &editing.template.mail);
    kit::secondary(ui, &ctx.text("invitations-mail-why"));
    let put = |mail: MailDefaults| Edit::Template(TemplateEdit::Mail { id: template.id, mail });
    let key = |part: &str| format!("template.{}.{part}", template.id);
    let (cc_key, reply_key) = (key("mail.cc"), key("mail.reply"));
    let (label, help) = (ctx.text("invitations-cc"), ctx.text("invitations-cc-help"));
    let current = mail.cc.iter().map(EmailAddress::as_str).collect::<Vec<_>>().join("; ");
    let field = TextField::new(&cc_key, &label).help(&help).read_only(ctx.is_locked());
    let read = |text: &str| addresses(ctx, text).map(|cc| MailDefaults { cc, ..mail.clone() });
    if let Some(mail) = bound_field(ui, unfinished, &Bound { key: &cc_key, current: &current }, field, read) {
        actions.edit(put(mail));
    }
    let (label, help) = (ctx.text("invitations-reply-to"), ctx.text("invitations-reply-to-help"));
    let current = mail.reply_to.as_ref().map(ToString::to_string).unwrap_or_default();
    let field = TextField::new(&reply_key, &label).help(&help).read_only(ctx.is_locked());
    let read = |text: &str| {
        let typed = addresses(ctx, text)?;
        let reply_to = match typed.as_slice() {
            [] => None,
            [one] => Some(one.clone()),
            _ => return Err(ctx.text("invitations-reply-to-one").into_owned()),
        };
        Ok(MailDefaults { reply_to, ..mail.clone() })
    };
    if let Some(mail) = bound_field(ui, unfinished, &Bound { key: &reply_key, current: &current }, field, read) {
        actions.edit(put(mail));
    }
    kit::strong(ui, &ctx.text("invitations-attachments"));
    kit::secondary(ui, &ctx.text("invitations-attachments-help"));
    proof::enclosed_ui(ui, ctx, unfinished, EvidenceOwner::Letter(template.id), actions);
    pair::both_ui(ui, ctx, template, actions);
}

/// What is said of these letters, in a few words.
fn summary(ctx: &Ctx<'_>, mail: &MailDefaults) -> String {
    let head = MailHead { attachments: mail.attachments.clone(), ..MailHead::default() };
    let mut said = Vec::new();
    if !mail.cc.is_empty() {
        said.push(ctx.lang.count("invitations-mail-cc", mail.cc.len()).into_owned());
    }
    if !mail.attachments.is_empty() {
        let size = file_size(head.bytes());
        said.push(ctx.lang.count_with("invitations-files", mail.attachments.len(), &[("size", &size)]).into_owned());
    }
    ctx.lang.list(said)
}

/// What was typed, as addresses; the sentence names the first that is none.
fn addresses(ctx: &Ctx<'_>, text: &str) -> Result<Vec<EmailAddress>, String> {
    let bad = |typed: String| ctx.lang.with("invitations-cc-bad", &[("address", &typed)]).into_owned();
    crate::domain::plan::addresses::addresses(text).map_err(bad)
}

/// Whom the letter to this customer goes to, under a title that opens it, and a test of it to oneself.
pub(super) fn recipients_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    state: &mut State,
    (round, customer): (RoundId, CustomerId),
    actions: &mut Actions,
) {
    let Some(record) = ctx.plan.customers.get(customer) else { return };
    let which = || WhichLetter::Customer(round, customer);
    letter_test::button_ui(ui, ctx, (&mut state.asks_address, state.letter.blocked()), which, actions);
    letter_test::ask_ui(ui, ctx, &mut state.asks_address, which, actions);
    if record.contacts.is_empty() {
        return;
    }
    let n_chosen = record.contacts.iter().filter(|contact| contact.letters != InLetters::Usual).count();
    let aside = if n_chosen == 0 {
        String::new()
    } else {
        ctx.lang.count("invitations-recipients-chosen", n_chosen).into_owned()
    };
    fold_ui(ui, "letter.recipients", (&ctx.text("invitations-recipients"), &aside), |ui| {
        kit::secondary(ui, &ctx.text("invitations-recipients-why"));
        for contact in &record.contacts {
            let who = called(contact).to_owned();
            let who = if who.is_empty() { ctx.text("contact-name").into_owned() } else { who };
            in_letters::select_ui(ui, ctx, (record, contact), &who, actions);
        }
        ui.add_space(tokens(ui).space.s);
    });
}
