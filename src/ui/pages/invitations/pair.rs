//! A batch in two languages whose letters differ in more than their words.

use egui::Ui;

use super::link::Links;
use crate::domain::compose::PairDifference;
use crate::domain::draft::{Language, OwnNames};
use crate::domain::edit::Edit;
use crate::domain::edit::letters::TemplateEdit;
use crate::domain::plan::invitation::TextTemplate;
use crate::i18n::explain;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{Banner, Btn};
use crate::ui::theme::{Tone, tokens};

fn words(ctx: &Ctx<'_>, what: &PairDifference) -> String {
    match what {
        PairDifference::Conditions(conditions) => {
            let own = OwnNames::of(ctx.plan);
            let words = conditions.iter().map(|one| explain::condition(ctx.lang, &own, *one, true));
            let names = ctx.lang.list(words);
            ctx.lang.with("letters-differ-conditions", &[("names", &names)])
        }
        PairDifference::GdapLink(language) => {
            ctx.lang.with("letters-differ-gdap", &[("language", &ctx.text(language.key()))])
        }
        PairDifference::Cc => ctx.text("invitations-cc"),
        PairDifference::ReplyTo => ctx.text("invitations-reply-to"),
        PairDifference::Attachments => ctx.text("invitations-attachments"),
    }
    .into_owned()
}

/// In what they differ; nothing where there is nothing to say.
pub(super) fn differences_ui(ui: &mut Ui, ctx: &Ctx<'_>, links: &Links) {
    let all = links.differences();
    if all.is_empty() {
        return;
    }
    let what = ctx.lang.list(all.iter().map(|one| words(ctx, one)));
    let title = ctx.lang.with("letters-differ", &[("what", &what)]);
    Banner::new(Tone::Warning, &title).text(&ctx.text("letters-differ-why")).show(ui);
    ui.add_space(tokens(ui).space.xs);
}

/// Where the letter of the other language is sent with something else: makes it the same.
pub(super) fn both_ui(ui: &mut Ui, ctx: &Ctx<'_>, template: &TextTemplate, actions: &mut Actions) {
    let other = Language::ALL.into_iter().find(|language| *language != template.language);
    let other = other.and_then(|language| ctx.plan.template(template.kind, language));
    let Some(other) = other.filter(|other| other.mail != template.mail) else { return };
    let (label, language) = (ctx.text("invitations-mail-both"), ctx.text(other.language.key()));
    let tip = ctx.lang.with("invitations-mail-both-tip", &[("language", &language)]);
    if ui.add(Btn::secondary(&label).tooltip(&tip).blocked(ctx.locked().as_deref())).clicked() {
        let mail = template.mail.clone();
        actions.edit(Edit::Template(TemplateEdit::Mail { id: other.id, mail }));
    }
}
