//! A letter of one's own is made: what it is called, and what it begins as.

use egui::{Key, Ui};

use super::OwnPage;
use crate::domain::draft::{Language, own_beginning};
use crate::domain::edit::own_letters::OwnLetterEdit;
use crate::domain::edit::{Edit, EditError};
use crate::domain::plan::Plan;
use crate::domain::plan::ids::{LetterId, TemplateId};
use crate::domain::plan::invitation::{MailDefaults, TemplateVersion, TextTemplate};
use crate::domain::plan::letter::{LetterKind, OwnLetter};
use crate::domain::plan::moment::Stamp;
use crate::domain::shared_letters::free_name;
use crate::i18n::explain::edit_error;
use crate::i18n::shared_letters::{shipped_names, why_not_called};
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::form::{TypedTexts, loose_field};
use crate::ui::kit::{self, Btn, TextField, icons};
use crate::ui::theme::{Tone, tokens};

/// Where the typed name is kept.
const NAME: &str = "letters.own.name";

/// What a new letter begins as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Beginning {
    /// How a letter opens and closes, with the place of the link or without.
    Blank { carries_link: bool },
    /// The texts of another one.
    Copy(LetterKind),
}

impl Beginning {
    fn carries_link(self) -> bool {
        match self {
            Self::Blank { carries_link } => carries_link,
            Self::Copy(kind) => kind.carries_link(),
        }
    }

    /// Subject, body and what goes along, in one language.
    fn text(self, plan: &Plan, language: Language) -> (String, String, MailDefaults) {
        let copied = match self {
            Self::Blank { .. } => None,
            Self::Copy(kind) => plan.template(kind, language),
        };
        let copied = copied.and_then(|template| Some((template.current()?, &template.mail)));
        copied.map_or_else(
            || {
                let (subject, body) = own_beginning(self.carries_link(), language);
                (subject.to_owned(), body.to_owned(), MailDefaults::default())
            },
            |(version, mail)| (version.subject.clone(), version.body.clone(), mail.clone()),
        )
    }
}

/// The letter in the making, besides its name.
pub(super) struct Making {
    begins: Beginning,
    /// The name is asked for.
    asks_name: bool,
}

impl Default for Making {
    fn default() -> Self {
        Self { begins: Beginning::Blank { carries_link: false }, asks_name: false }
    }
}

impl Making {
    /// A copy of this letter is wanted.
    pub(super) fn copy(&mut self, ctx: &Ctx<'_>, kind: LetterKind, unfinished: &mut TypedTexts) {
        self.begins = Beginning::Copy(kind);
        let name = ctx.letter_name(kind);
        unfinished.put(NAME, free_name(ctx.plan, shipped_names(), &name));
        self.asks_name = true;
    }
}

/// Draws the form.
pub(super) fn form_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    own: &mut OwnPage,
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    kit::section(ui, &ctx.text("own-letters-new"), |ui| {
        let (label, begin) = (ctx.text("own-letters-name"), ctx.text("own-letters-begin"));
        let [blank, with_link] = ["own-letters-blank", "own-letters-blank-link"].map(|key| ctx.text(key));
        let kinds = ctx.plan.letter_kinds();
        let copies: Vec<(LetterKind, String)> = kinds
            .iter()
            .map(|&kind| {
                let letter = ctx.letter_name(kind);
                (kind, ctx.lang.with("own-letters-copy-of", &[("letter", &letter)]).into_owned())
            })
            .collect();
        let mut options = vec![
            (Beginning::Blank { carries_link: false }, &*blank),
            (Beginning::Blank { carries_link: true }, &*with_link),
        ];
        options.extend(copies.iter().map(|(kind, text)| (Beginning::Copy(*kind), text.as_str())));
        if !options.iter().any(|(beginning, _)| *beginning == own.making.begins) {
            own.making = Making::default();
        }
        let (mut name, mut is_entered) = (String::new(), false);
        let taken = why_taken(ctx, unfinished.get(NAME).unwrap_or_default());
        let width = ((ui.available_width() - tokens(ui).space.l) / 2.0).min(380.0);
        let mut field = |ui: &mut Ui| {
            let field = TextField::new(NAME, &label).width(width).limit(OwnLetter::LONGEST_NAME);
            let (typed, response) = loose_field(ui, unfinished, (NAME, ""), field.error(taken.as_deref()));
            if std::mem::take(&mut own.making.asks_name) {
                response.request_focus();
                response.scroll_to_me(Some(egui::Align::Center));
            }
            is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            name = typed;
        };
        let is_wide = 520.0 <= ui.available_width();
        let begins = &mut own.making.begins;
        let mut choice = |ui: &mut Ui| {
            kit::labelled(ui, &begin, "", None, false, |ui| {
                kit::select(ui, "own-letter-begin", &begin, begins, &options, width)
            });
        };
        if is_wide {
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(width);
                    field(ui);
                });
                ui.vertical(choice);
            });
        } else {
            field(ui);
            choice(ui);
        }
        make_ui(ui, ctx, (own, &name, is_entered), unfinished, actions);
    });
}

/// Why no letter can be called like this; `None` also while nothing is typed.
fn why_taken(ctx: &Ctx<'_>, name: &str) -> Option<String> {
    let other = ctx.plan.own_letter_called(name).filter(|_| !name.trim().is_empty());
    let taken = other.map(|other| EditError::LetterNameTaken { name: other.name.clone() });
    taken.map(|error| edit_error(ctx.lang, &error)).or_else(|| why_not_called(ctx.lang, name))
}

/// The button that makes it, and why it cannot be made yet.
fn make_ui(
    ui: &mut Ui,
    ctx: &Ctx<'_>,
    (own, name, is_entered): (&mut OwnPage, &str, bool),
    unfinished: &mut TypedTexts,
    actions: &mut Actions,
) {
    let begins = own.making.begins;
    kit::secondary(ui, &ctx.text(if begins.carries_link() { "own-letters-with-link" } else { "own-letters-no-link" }));
    let letter = OwnLetter {
        id: LetterId::new((ctx.new_id)()),
        name: name.trim().to_owned(),
        carries_link: begins.carries_link(),
        made: ctx.stamp(),
        removed: None,
    };
    let kind = letter.kind();
    let texts = Language::ALL.map(|language| template(ctx, kind, language, begins.text(ctx.plan, language))).to_vec();
    let edit = Edit::OwnLetter(OwnLetterEdit::Make { letter, texts });
    let refused = ctx.plan.apply(&edit).err().map(|error| edit_error(ctx.lang, &error));
    let refused = refused.or_else(|| why_taken(ctx, name));
    let locked = ctx.locked();
    let blocked = locked.as_deref().or(refused.as_deref());
    let make = ctx.text("own-letters-make");
    let is_pressed = ui.add(Btn::primary(&make).icon(icons::PLUS).blocked(blocked)).clicked();
    if (is_pressed || is_entered) && blocked.is_none() {
        unfinished.clear(NAME);
        own.making = Making::default();
        let said = ctx.lang.with("own-letters-made", &[("letter", name.trim())]);
        actions.edit_saying(edit, Tone::Done, said);
    }
}

fn template(
    ctx: &Ctx<'_>,
    kind: LetterKind,
    language: Language,
    (subject, body, mail): (String, String, MailDefaults),
) -> TextTemplate {
    let saved: Option<Stamp> = Some(ctx.stamp());
    let versions = vec![TemplateVersion { number: 1, subject, body, saved }];
    TextTemplate { id: TemplateId::new((ctx.new_id)()), kind, language, versions, mail }
}
