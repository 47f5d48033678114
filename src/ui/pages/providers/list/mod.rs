//! The list of providers, one provider with everything about it, and tables that are read for them.

mod answers;
mod contacts;
mod form;
mod head;
mod import;
mod link;
mod questionnaire;
mod region;
mod review;
mod side;
mod website;

use std::sync::Arc;

use egui::{Align, Layout, Ui};

use crate::domain::draft::Language;
use crate::domain::plan::ids::ProviderId;
use crate::domain::plan::provider::Provider;
use crate::domain::rules::Screen;
use crate::ui::action::{Actions, ImportTarget};
use crate::ui::ctx::Ctx;
use crate::ui::facts;
use crate::ui::kit;
use crate::ui::session::Session;
use crate::ui::theme::tokens;

pub use link::{judgement_ui, link_ui};
pub use review::{Review, Reviewed};

/// What stands beside the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Pane {
    /// One provider.
    #[default]
    Provider,
    /// The import of candidates.
    Import,
    /// A table that was read, against the plan.
    Review,
}

/// What takes the keyboard when it is drawn next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wants {
    /// The name of a new provider.
    New,
    /// The name of the provider that is shown.
    Name,
}

/// What is half done here.
#[derive(Default)]
pub(super) struct State {
    /// The provider that is shown; `None`: the first.
    chosen: Option<ProviderId>,
    /// The provider that was just entered: the keyboard goes to its link.
    entered: Option<ProviderId>,
    /// Whether archived providers stand in the list.
    shows_archived: bool,
    pane: Pane,
    wants: Option<Wants>,
    review: review::State,
    /// Why a table was not read.
    trouble: Option<(ImportTarget, String)>,
    /// Whose site is about to be opened.
    asks_to_open: Option<ProviderId>,
    region: region::Cache,
    removal: head::Removal,
    /// The language of questionnaires; `None`: that of the window.
    language: Option<Language>,
    letter: questionnaire::LetterState,
}

impl State {
    pub(super) fn chosen(&self) -> Option<ProviderId> {
        self.chosen
    }

    /// The provider that somebody opened and that is still shown.
    pub(super) fn opened(&self) -> Option<ProviderId> {
        self.chosen.filter(|_| self.pane == Pane::Provider)
    }

    /// The keyboard goes to the name of a new provider.
    pub(super) fn begin_new(&mut self) {
        (self.pane, self.wants) = (Pane::Provider, Some(Wants::New));
    }

    /// The keyboard goes to the name of the provider that is shown.
    pub(super) fn rename(&mut self) {
        (self.pane, self.wants) = (Pane::Provider, Some(Wants::Name));
    }

    /// Whether this takes the keyboard now; asked once.
    fn takes(&mut self, what: Wants) -> bool {
        self.wants.take_if(|wants| *wants == what).is_some()
    }

    pub(super) fn choose(&mut self, provider: ProviderId) {
        (self.chosen, self.pane) = (Some(provider), Pane::Provider);
        (self.asks_to_open, self.trouble) = (None, None);
    }

    pub(super) fn show_import(&mut self) {
        (self.pane, self.trouble) = (Pane::Import, None);
    }

    pub(super) fn show_review(&mut self, review: Review) {
        self.trouble = None;
        if let Reviewed::Answers { diff, .. } = &review.reviewed {
            self.chosen = Some(diff.provider);
        }
        self.review.begin(review);
        self.pane = Pane::Review;
    }

    pub(super) fn show_trouble(&mut self, what: ImportTarget, why: String) {
        self.trouble = Some((what, why));
        match what {
            ImportTarget::Candidates => self.pane = Pane::Import,
            ImportTarget::Answers(provider) => (self.pane, self.chosen) = (Pane::Provider, Some(provider)),
        }
    }

    pub(super) fn end_review(&mut self) -> Option<Review> {
        self.pane = Pane::Provider;
        self.review.end()
    }

    /// Why the latest table of this kind was not read.
    fn trouble_of(&self, what: ImportTarget) -> Option<&str> {
        self.trouble.as_ref().filter(|(about, _)| *about == what).map(|(_, why)| why.as_str())
    }
}

/// Width of the list.
const LIST_WIDTH: f32 = 268.0;
/// What stands beside the list has at least so many points, else it stands under it.
const NARROWEST: f32 = 440.0;

/// Draws the tab.
pub(super) fn tab_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, actions: &mut Actions) {
    let space = &tokens(ui).space;
    let shown = shown_provider(ctx, session.providers.list.chosen);
    if shown.is_none() && session.providers.list.pane == Pane::Provider {
        kit::scroll_page(ui, "providers-empty", |ui| {
            ui.set_max_width(ui.available_width().min(860.0));
            side::empty_ui(ui, ctx, session, actions);
            ui.add_space(space.l);
            side::directory_ui(ui, ctx, actions);
            ui.add_space(space.l);
            facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
        });
        return;
    }
    if ui.available_width() < LIST_WIDTH + NARROWEST {
        kit::scroll_page(ui, "providers-list", |ui| {
            side::list_ui(ui, ctx, session, shown.as_ref().map(|provider| provider.id), actions);
            ui.add_space(space.l);
            pane_ui(ui, ctx, session, shown.as_ref(), actions);
            ui.add_space(space.l);
            side::directory_ui(ui, ctx, actions);
        });
        return;
    }
    ui.horizontal_top(|ui| {
        let height = ui.available_height();
        ui.allocate_ui_with_layout(egui::vec2(LIST_WIDTH, height), Layout::top_down(Align::Min), |ui| {
            kit::scroll_page(ui, "providers-list", |ui| {
                ui.set_width(LIST_WIDTH);
                side::list_ui(ui, ctx, session, shown.as_ref().map(|provider| provider.id), actions);
                ui.add_space(space.m);
                side::directory_ui(ui, ctx, actions);
            });
        });
        // The list's bar stands clear of the provider.
        ui.add_space(space.l + space.s - ui.spacing().item_spacing.x);
        ui.vertical(|ui| match session.providers.list.pane {
            Pane::Review => pane_ui(ui, ctx, session, shown.as_ref(), actions),
            Pane::Import | Pane::Provider => {
                kit::scroll_page(ui, "provider", |ui| pane_ui(ui, ctx, session, shown.as_ref(), actions));
            }
        });
    });
}

/// What stands beside the list, or under it.
fn pane_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, shown: Option<&Arc<Provider>>, actions: &mut Actions) {
    match (session.providers.list.pane, shown) {
        (Pane::Import, _) => import::pane_ui(ui, ctx, session, actions),
        (Pane::Review, _) => review::pane_ui(ui, ctx, session, actions),
        (Pane::Provider, Some(provider)) => provider_ui(ui, ctx, session, provider, actions),
        (Pane::Provider, None) => {}
    }
}

/// The chosen provider, else the first that is not archived, else any.
pub(super) fn shown_provider(ctx: &Ctx<'_>, chosen: Option<ProviderId>) -> Option<Arc<Provider>> {
    let chosen = chosen.and_then(|id| ctx.plan.providers.get(id));
    let active = || ctx.plan.providers.iter().find(|provider| provider.archived.is_none());
    chosen.or_else(active).or_else(|| ctx.plan.providers.iter().next()).cloned()
}

fn provider_ui(ui: &mut Ui, ctx: &Ctx<'_>, session: &mut Session, provider: &Arc<Provider>, actions: &mut Actions) {
    let gap = tokens(ui).space.m;
    let is_new = session.providers.list.entered.take_if(|id| *id == provider.id).is_some();
    ui.vertical(|ui| {
        head::head_ui(ui, ctx, provider, &mut session.providers.list.removal, actions);
        ui.add_space(gap);
        kit::two_columns(
            ui,
            &mut (session, actions),
            |ui, (session, actions)| {
                kit::section(ui, &ctx.lang.with("link-title", &[("provider", &provider.name)]), |ui| {
                    link_ui(ui, ctx, &mut session.unfinished, (provider, is_new), actions);
                });
                ui.add_space(gap);
                form::form_ui(ui, ctx, provider, session, actions);
            },
            |ui, (session, actions)| {
                region::region_ui(ui, ctx, provider, &mut session.providers.list.region);
                ui.add_space(gap);
                contacts::contacts_ui(ui, ctx, provider, &mut session.unfinished, actions);
                ui.add_space(gap);
                questionnaire::card_ui(ui, ctx, provider, session, actions);
                ui.add_space(gap);
                letters_ui(ui, ctx, provider);
                ui.add_space(gap);
                facts::screen_facts_ui(ui, ctx, Screen::Providers, actions);
            },
        );
    });
}

/// What was sent to it, the latest first.
fn letters_ui(ui: &mut Ui, ctx: &Ctx<'_>, provider: &Provider) {
    kit::section(ui, &ctx.text("provider-letters"), |ui| {
        if provider.letters.is_empty() {
            kit::secondary(ui, &ctx.text("provider-letters-none"));
        }
        for letter in provider.letters.iter().rev() {
            let when = ctx.lang.moment(letter.stamp.at.time());
            let what = ctx.text(letter.kind.key());
            kit::key_value(ui, &what, &format!("{when} · {}", letter.stamp.by));
        }
    });
}
