//! A round that was asked for elsewhere: from the customer list, a customer's sheet, or the next actions. Whom it is for is
//! chosen already; who of them cannot be written to is named, with the reason.

use egui::Ui;

use super::State;
use super::choosing::{Choosing, address_of};
use super::proposed::Source;
use crate::domain::edit::Edit;
use crate::domain::edit::letters::RoundEdit;
use crate::domain::plan::ids::CustomerId;
use crate::domain::plan::invitation::Mailing;
use crate::domain::plan::letter::LetterKind;
use crate::domain::schedule::letters_for;
use crate::states;
use crate::ui::action::Actions;
use crate::ui::ctx::Ctx;
use crate::ui::kit::{self, Banner, Btn, TableState};
use crate::ui::theme::{Tone, tokens};
use crate::ui::write_to::{Whom, WriteTo};

/// Customers who are named at once.
const MOST: usize = 4;

impl State {
    /// A new round is wanted; it begins when the page is drawn next, or when the round that runs is closed.
    pub fn want(&mut self, wanted: WriteTo) {
        self.wanted = Some(wanted);
        self.show_batch();
    }

    /// Takes up what was asked for, unless a round runs.
    pub(super) fn take_wanted(&mut self, ctx: &Ctx<'_>) {
        if ctx.plan.running_round().is_some() {
            return;
        }
        if let Some(wanted) = self.wanted.take() {
            self.choosing.take_wanted(ctx, &wanted);
            self.begins_at_once = wanted.letter.is_some();
        }
    }
}

impl Choosing {
    /// Whether everybody can be written to, and all need the same letter; as it was drawn last.
    pub(super) fn is_settled(&self) -> bool {
        self.mutes.all.is_empty() && self.mix.len() < 2
    }

    fn take_wanted(&mut self, ctx: &Ctx<'_>, wanted: &WriteTo) {
        self.begin(ctx);
        match &wanted.whom {
            Whom::These(ids) => {
                self.propose(ctx, Source::Named);
                self.table.select(ids.iter().copied().filter(|id| ctx.plan.customers.get(*id).is_some()));
            }
            Whom::Due(reminder) => self.propose(ctx, Source::Due(*reminder)),
        }
        self.first = self.table.selected().clone();
        self.mix = letters_for(ctx.plan, &ctx.derived.calendars, self.first.iter().copied());
        let proposed = self.mix.first().map(|(kind, _)| *kind);
        self.kind = wanted.letter.or(proposed).map_or(self.kind, LetterKind::from);
        self.is_touched = true;
        self.query.clear();
    }
}

states! {
    /// Why somebody who is chosen cannot be written to.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Mute: key {
        Provider => "wanted-no-provider";
        Contact => "wanted-no-contact";
        Address => "wanted-no-address";
        Unreachable => "wanted-unreachable";
    }
}

/// Who of the chosen cannot be written to; worked out when the choice or the plan changes.
#[derive(Default)]
pub(super) struct UnreachableRecipients {
    key: Option<(u64, u64)>,
    all: Vec<(CustomerId, Mute)>,
}

impl UnreachableRecipients {
    fn refresh(&mut self, ctx: &Ctx<'_>, table: &TableState<CustomerId>) {
        let key = Some((ctx.revision, table.version()));
        if self.key == key {
            return;
        }
        self.key = key;
        let of = |id: &CustomerId| {
            let customer = ctx.plan.customers.get(*id)?;
            let mute = match () {
                () if ctx.plan.provider_of(customer).is_none() => Mute::Provider,
                () if customer.recipient().is_none() => Mute::Contact,
                () if address_of(customer).is_none() => Mute::Address,
                () if customer.unreachable.is_some() => Mute::Unreachable,
                () => return None,
            };
            Some((*id, mute))
        };
        self.all = table.selected().iter().filter_map(of).collect();
    }
}

/// What has to be known of the choice: letters that others would need, and who cannot be written to.
pub(super) fn notes_ui(ui: &mut Ui, ctx: &Ctx<'_>, choosing: &mut Choosing) {
    if 1 < choosing.mix.len() {
        let parts: Vec<String> = choosing
            .mix
            .iter()
            .map(|(kind, n)| {
                let letter = ctx.text(kind.key());
                ctx.lang.count_with("wanted-part", *n, &[("letter", &letter)]).into_owned()
            })
            .collect();
        let (title, between) = (ctx.text("wanted-mixed"), ctx.text("wanted-between"));
        Banner::new(Tone::Info, &title).text(&parts.join(&between)).show(ui);
        ui.add_space(tokens(ui).space.xs);
    }
    choosing.mutes.refresh(ctx, &choosing.table);
    let all = &choosing.mutes.all;
    if all.is_empty() {
        return;
    }
    let mut names: Vec<String> = all
        .iter()
        .take(MOST)
        .filter_map(|(id, mute)| {
            let customer = ctx.plan.customers.get(*id)?;
            let args = [("name", customer.name.as_str()), ("why", &*ctx.text(mute.key()))];
            Some(ctx.lang.with("wanted-mute", &args).into_owned())
        })
        .collect();
    if MOST < all.len() {
        names.push(ctx.lang.count("wanted-more", all.len() - MOST).into_owned());
    }
    let (title, between) = (ctx.lang.count("wanted-mutes", all.len()), ctx.text("wanted-between"));
    let leave_out = ctx.text("wanted-leave-out");
    if Banner::new(Tone::Warning, &title).text(&names.join(&between)).action(&leave_out).show(ui) {
        let ids: Vec<CustomerId> = all.iter().map(|(id, _)| *id).collect();
        choosing.table.deselect(ids);
        choosing.is_touched = true;
    }
    ui.add_space(tokens(ui).space.xs);
}

/// While another round runs: what was asked for waits, and the reader decides.
pub(super) fn waits_ui(ui: &mut Ui, ctx: &Ctx<'_>, state: &mut State, round: &Mailing, actions: &mut Actions) {
    let Some(wanted) = &state.wanted else { return };
    let kind = ctx.letter_name(round.kind);
    let title = match &wanted.whom {
        Whom::These(ids) => ctx.lang.count("wanted-waits", ids.len()),
        Whom::Due(_) => ctx.text("wanted-waits-due"),
    };
    let text = ctx.lang.count_with("wanted-waits-why", round.customers.len(), &[("letter", &kind)]);
    let close = ctx.text("wanted-close");
    Banner::new(Tone::Warning, &title).text(&text).show(ui);
    ui.horizontal(|ui| {
        let locked = ctx.locked();
        if ui.add(Btn::secondary(&close).blocked(locked.as_deref())).clicked() {
            actions.edit(Edit::Round(RoundEdit::Close { id: round.id, stamp: ctx.stamp() }));
        }
        if ui.add(Btn::quiet(&ctx.text("wanted-stay"))).clicked() {
            state.wanted = None;
        }
    });
    kit::hairline(ui);
    ui.add_space(tokens(ui).space.s);
}
